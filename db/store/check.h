/*
 * check.h - is the file whole, and is it what this program made?
 *
 * Looks at structure, references, and a schema that is to the letter the one
 * the migrations make (a planted trigger or view is refused before the first write).
 */
#ifndef CHECK_H
#define CHECK_H

#include "audit.h"

/* Everything at once, for the command line and after a copy. */
bool store_check_file(struct store *store, struct err *err);

/* The file, and then the chain of its log; err says what is wrong with either. */
bool store_check_book(struct store *store, struct audit_report *audit, struct err *err);

/*
 * Records whose values of today are not those of their spell in force, as another program may leave them: a line
 * for each is added. False: the book fails.
 */
bool store_check_history(struct store *store, struct strbuf *said, int64_t *count, struct err *err);

/*
 * The check of the file behind the screen's back: begins on a connection of its own in another thread. Until it
 * is done nothing is written; writing waits for it.
 */
bool store_check_begin(struct store *store, struct err *err);

enum check_state { CHECK_RUNNING, CHECK_PASSED, CHECK_FAILED };
enum check_state store_check_poll(struct store *store, struct err *err);

struct sqlite3;
bool check_connection(struct sqlite3 *db, struct err *err);
bool check_at_start(struct sqlite3 *db, struct err *err); /* of a large file no index, no CHECK */
/* The tables are those that the migrations up to the version of the file make. */
bool schema_is_ours(struct sqlite3 *db, struct err *err);

#endif
