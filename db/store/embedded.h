/*
 * embedded.h - SQL files of db/, built into the program by embed.sh.
 */
#ifndef EMBEDDED_H
#define EMBEDDED_H

struct embedded {
	const char *name; /* the file's name without .sql; NULL ends the table */
	const char *text;
};

extern const struct embedded migrations[]; /* in order: 0001_..., 0002_... */
extern const struct embedded queries[];

/* What SCHEMA_QUERY answers in a book that all migrations made, a line for each value: db/tools/schema_now.c. */
#define SCHEMA_QUERY "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
extern const char *const schema_now;
extern const char *const
	book_now; /* SQL that makes that book, its rows too, but for its origin; in one transaction */

const char *query_text_find(const char *name);  /* NULL when there is no such file */
const char *query_text_named(const char *name); /* a bug when there is no such file */

#endif
