/*
 * list.h - the list of a record type: search as you type, page, open, add, delete, give back.
 *
 * Room screens/list: many records: lists and registers, filters, filling down, exporting, what
 * hangs on one.
 */
#ifndef LIST_H
#define LIST_H

#include "form.h"
#include "screen.h"

extern const struct screen_ops list_ops;
extern const struct screen_words list_words;

struct list_options {
	const char *field, *value;    /* only records whose field has this value (a uid for refs) */
	bool through;                 /* or that of what stands in its place: list_spec */
	const struct preset *presets; /* what a new record starts with; ends with an empty row */
	enum list_scope scope;
	const char *title; /* instead of the type's */
	bool all_cells;    /* whatever cell is chosen */
};

struct screen *list_new(
	struct session *session, const struct rectype *type, const struct list_options *options);

#endif
