/* sql.c - runs SQL on a file behind the program's back: sql FILE SQL. For tests only. */
#include <sqlite3.h>
#include <stdio.h>

int main(int argc, char **argv)
{
	sqlite3 *db = NULL;
	char *message = NULL;

	if (argc != 3 || sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK ||
		sqlite3_exec(db, argv[2], NULL, NULL, &message) != SQLITE_OK) {
		fprintf(stderr, "sql: %s\n", message ? message : "usage: sql FILE SQL");
		return 1;
	}
	sqlite3_close(db);
	return 0;
}
