/*
 * help_papers.h - the paper lists that a clerk holds, column by column: which field takes what.
 */
#ifndef HELP_PAPERS_H
#define HELP_PAPERS_H

#include "paper_list.h"

/* A line for each column: its number, the fields that take it, and of which type. */
void paper_list_add(enum paper_list_id id, struct strbuf *out);

#endif
