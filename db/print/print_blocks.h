/*
 * print_blocks.h - writes the blocks of a printed form, one after the other.
 */
#ifndef PRINT_BLOCKS_H
#define PRINT_BLOCKS_H

#include "print_form.h"

bool print_blocks(struct print_job *job, const struct print_block *blocks, struct err *err);

/* A table of the rows of `query`, then of `totals` in bold; at least `least` rows, blank ones behind. */
bool print_table(struct print_job *job, const struct doc_column *columns, const char *query,
	const char *totals, int least, struct err *err);

/* print_facing.c: a table on two pages that face each other. */
bool print_facing(struct print_job *job, const struct print_block *block, struct err *err);

/* print_body.c: a long text as it was written, or its draft. */
bool print_body(struct print_job *job, const struct print_block *block, struct err *err);
/* The same of any record; `tables` may be NULL; dots where it is not written and not drafted. */
bool print_record_text(struct print_job *job, const struct record *record, const char *field,
	const struct print_body_table *tables, bool drafted, struct err *err);

/* print_points.c: the points of a long text, a row each. */
bool print_points(struct print_job *job, const struct print_block *block, struct err *err);
/* A report of a month, as it was written or its draft. */
bool print_report(struct print_job *job, const struct print_block *block, struct err *err);

#endif
