/*
 * docx_internal.h - what the files of docx.h share: docx.c writes paragraphs, pages and the file, docx_table.c tables,
 * signatures and charts.
 */
#ifndef DOCX_INTERNAL_H
#define DOCX_INTERNAL_H

#include "doc.h"
#include "strbuf.h"
#include "zip_parts.h"

enum {
	BODY_SIZE = 28, /* half points: Times New Roman 14 */
	SMALL_SIZE = 22,
	ROOM_TABLE = 60, /* twips between text and the table, or the signatures, behind it */
	ROOM_FOOT = 240,
	KEPT_ROWS = 2,   /* at the end of a table, that stand on the page of the signatures */
	AT_ONCE = 60000, /* bytes of the body kept before they are packed */
};

struct docx {
	struct doc doc;
	struct zip_parts *parts;
	struct strbuf body; /* not packed yet */
	struct strbuf
		last; /* the paragraph at the end: what follows decides whether it keeps with it */
	struct doc_para how;
	size_t rows_at[KEPT_ROWS]; /* where the last rows begin in the body, the earlier first */
	int rows_kept;
	bool bars_open;  /* the table at hand is a chart */
	bool table_open; /* its end is not written yet: signatures may follow, which stand in it */
	bool after_table, failed;
};

/* docx.c */
extern const char *const docx_alignments[]; /* by enum doc_align */
extern const char docx_thin[];              /* the beginning of a paragraph that takes no room */
int docx_twips(int mm);
void docx_pack(struct docx *docx,
	size_t more_than);                /* what is written so far, where it is more than that */
void docx_close_table(struct docx *docx); /* nothing of the table at hand is to come */
/* The paragraph that waited: `kept` with what follows, with `after` twips of room between them. */
void docx_end_last(struct docx *docx, bool kept, int after);
void docx_add_run(struct strbuf *out, const struct doc_run *run, int size);

/* docx_table.c, for the ops */
void docx_put_pair(
	struct doc *doc, const struct doc_side *left, const struct doc_side *right, bool foot);
void docx_put_table(struct doc *doc);
void docx_put_row(struct doc *doc, const char *const *cells, unsigned style);
void docx_put_table_end(struct doc *doc);
void docx_put_bar(struct doc *doc, const char *label, int share, const char *value);

#endif
