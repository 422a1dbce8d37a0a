/*
 * Prints, as a C table, what SQLite keeps of the tables that all migrations make: the schema of a book
 * of today, read as schema.c reads it. Run while chibo is built.
 */
#include "embedded.h"

#include <sqlite3.h>
#include <stdio.h>

static int put_value(void *context, int count, char **values, char **names)
{
	(void)context;
	(void)names;
	for (int i = 0; i < count; i++) {
		for (const char *at = values[i] ? values[i] : "-"; *at; at++)
			printf("%d,", (unsigned char)*at);
		puts("10,");
	}
	return 0;
}

int main(void)
{
	sqlite3 *db;
	char *fault = NULL;
	int code = sqlite3_open(":memory:", &db);

	for (const struct embedded *each = migrations; each->name && code == SQLITE_OK; each++)
		code = sqlite3_exec(db, each->text, NULL, NULL, &fault);
	puts("#include \"embedded.h\"\nstatic const unsigned char text[] = {");
	if (code == SQLITE_OK)
		code = sqlite3_exec(db, SCHEMA_QUERY, put_value, NULL, &fault);
	puts("0 };\nconst char *const schema_now = (const char *)text;");
	if (code != SQLITE_OK)
		fprintf(stderr, "%s\n", fault ? fault : sqlite3_errmsg(db));
	sqlite3_free(fault);
	sqlite3_close(db);
	return code == SQLITE_OK ? 0 : 1;
}
