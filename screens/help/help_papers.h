/*
 * help_papers.h - the paper lists that a clerk holds, column by column: which field takes what.
 *
 * Read out of the `paper` of types and fields ("Cột 3 của danh sách 31 cột; ..."), not written again.
 */
#ifndef HELP_PAPERS_H
#define HELP_PAPERS_H

#include "strbuf.h"

struct paper_list {
	const char *name; /* as it is called in `paper` */
	int columns;
	const char *about;
};

extern const struct paper_list paper_lists[]; /* ends with a row without a name */

/* A line for each column: its number, the fields that take it, and of which type. */
void paper_list_add(const struct paper_list *list, struct strbuf *out);

#endif
