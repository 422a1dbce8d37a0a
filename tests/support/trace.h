/*
 * trace.h - writes down what SQLite does to a book and its journal, step by step, and when the program said "saved".
 *
 * Stands between SQLite and the file system: trace_stand_before_files() comes before the book is opened.
 */
#ifndef TRACE_H
#define TRACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum trace_file { TRACE_BOOK, TRACE_JOURNAL };

enum trace_kind {
	TRACE_CREATE,
	TRACE_WRITE,
	TRACE_TRUNCATE,
	TRACE_SYNC,
	TRACE_DELETE,
	TRACE_SAID, /* an action has ended, and was said to be done */
};

struct trace_step {
	enum trace_kind kind;
	enum trace_file file;
	int64_t at; /* where it writes, or the size it cuts to */
	unsigned char *bytes;
	size_t size;
	bool folder; /* a deletion after which the folder is flushed too */
};

struct trace {
	struct trace_step *steps;
	size_t count;
};

void trace_stand_before_files(void);
void trace_begin(struct trace *trace); /* empty: from now on every step goes in there */
void trace_said(void);
void trace_end(void);
void trace_release(struct trace *trace);

#endif
