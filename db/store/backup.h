/*
 * backup.h - verified copies of the book.
 */
#ifndef BACKUP_H
#define BACKUP_H

#include "store.h"

/*
 * Copies the book to `path`, which must not exist: into a file beside it, checked as a whole,
 * flushed, then renamed. Nothing is left behind on failure.
 */
bool store_backup(struct store *store, const char *path, struct err *err);

/*
 * An ordinary copy: sao-luu/chibo-DATE-TIME.db by the book, with `why` in its name unless it is "".
 * *path gets where it is, unless NULL; the caller frees.
 */
bool backup_now(struct store *store, const char *why, char **path, struct err *err);

#endif
