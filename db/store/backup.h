/*
 * backup.h - verified copies of the book.
 */
#ifndef BACKUP_H
#define BACKUP_H

#include "copies.h"
#include "store.h"

/*
 * Copies the book to `path`, which must not exist: into a file beside it, compared with the book byte for byte,
 * opened and checked as a whole, flushed, then renamed. Nothing is left behind on failure.
 */
bool store_backup(struct store *store, const char *path, struct err *err);

/*
 * An ordinary copy: sao-luu/BOOK-NUMBER-DATE-TIME.db by the book, with `why` in its name unless it is "". Behind it
 * those that need not stay go (copies_thin). *path gets where it is, unless NULL; the caller frees.
 */
bool backup_now(struct store *store, const char *why, char **path, struct err *err);

/*
 * An ordinary copy bit by bit, between keys: begun, then gone on with until it is no longer running. Looking at the copy and
 * what follows is done in a thread of its own. Released before the store is closed, whatever its state.
 */
struct backup_job;
enum backup_state { BACKUP_RUNNING, BACKUP_DONE, BACKUP_FAILED };
struct backup_job *backup_begin(
	struct store *store, const char *why, struct err *err); /* NULL: err */
enum backup_state backup_go_on(struct backup_job *job, int milliseconds, struct err *err);
int backup_percent(const struct backup_job *job); /* -1: not known */
void backup_release(struct backup_job *job);      /* NULL is allowed; what is half made goes */

/* How many copies lie in the folder beside the book, and the name of the newest, "" where there is none. */
enum { BACKUP_NAME = COPY_NAME };
int backup_copies(struct store *store, char newest[BACKUP_NAME]);

#endif
