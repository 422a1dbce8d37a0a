/*
 * tasks.h - what a clerk does, done on the book of a meeting: for tests in which something fails meanwhile.
 *
 * Each task is one thing: all of it is in the file afterwards, or nothing.
 */
#ifndef TASKS_H
#define TASKS_H

#include "book.h"
#include "strbuf.h"
#include "undo.h"

/* A book as it lies in its file, and what the tasks need of it. */
struct desk {
	char *folder, *path, *bytes;
	size_t size;
	struct uid cell, meeting, member, gone; /* who was removed, and may be erased */
	struct undo_range filled;
	struct strbuf list; /* a file of new members */
};

struct task {
	const char *name;
	/* False with its sentence when it could not be done. */
	bool (*act)(struct desk *desk, struct store *store, struct err *err);
	bool logged_first; /* its row in the log stands even where what follows fails */
};
extern const struct task tasks[]; /* ends with one without a name */

void task_begin(struct desk *desk);
void task_end(struct desk *desk);
/* The book as it was at the beginning, opened with a small cache; uids follow from the same seed each time. */
struct store *task_open(const struct desk *desk);
/* What the file holds when it is opened again on a good disk; `whole`: it is checked through too. The caller frees. */
char *task_contents(const struct desk *desk, bool whole);

#endif
