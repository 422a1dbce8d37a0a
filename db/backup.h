/*
 * backup.h - verified copies of the book. craft/safety section 3, "Backups".
 */
#ifndef BACKUP_H
#define BACKUP_H

#include "store.h"

/*
 * Copies the book to `path`, which must not exist: into a file beside it, checked as a whole,
 * flushed, then renamed. Nothing is left behind on failure.
 */
bool store_backup(struct store *store, const char *path, struct err *err);

/* The copy that an ordinary `chibo backup` makes: sao-luu/chibo-DATE-TIME.db by the book. Caller frees. */
char *backup_default_path(struct store *store, const char *suffix);

/* A copy beside the book before something far-reaching; `why` goes into its name. */
bool backup_before(struct store *store, const char *why, struct err *err);

#endif
