/* sql.c - runs SQL on a file behind the program's back and prints first columns: sql FILE SQL. For tests only. */
#include <sqlite3.h>
#include <stdio.h>

static int print(void *context, int count, char **values, char **names)
{
	(void)context;
	(void)count;
	(void)names;
	puts(values[0] ? values[0] : "");
	return 0;
}

int main(int argc, char **argv)
{
	sqlite3 *db = NULL;
	char *message = NULL;

	if (argc != 3 || sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK ||
		sqlite3_exec(db, argv[2], print, NULL, &message) != SQLITE_OK) {
		fprintf(stderr, "sql: %s\n", message ? message : "usage: sql FILE SQL");
		return 1;
	}
	sqlite3_close(db);
	return 0;
}
