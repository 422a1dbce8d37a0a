/*
 * paper_list.h - the paper lists that offices type from, and in which of their columns a field stands.
 *
 * A field or type names its columns (`.columns`); F1, the index, and the order in which Enter walks a
 * form by such a list (entry profiles) follow from that.
 */
#ifndef PAPER_LIST_H
#define PAPER_LIST_H

#include "strbuf.h"

#include <stdbool.h>

enum paper_list_id { PAPER_NONE, PAPER_9, PAPER_31, PAPER_MEMBERS, PAPER_LISTS };

struct paper_column {
	enum paper_list_id list;
	int from, to;     /* columns, both inclusive, from 1 */
	const char *what; /* what of the column, where it holds more: "chuyển đi"; NULL */
};

/* The columns of a field or type, as its descriptor says them; behind the last is one of no list. NULL: none. */
#define PAPER_AT(...) ((const struct paper_column[]) { __VA_ARGS__, { PAPER_NONE, 0, 0, NULL } })

struct paper_list {
	const char *key;  /* what a book keeps that works by it */
	const char *name; /* in the middle of a sentence */
	int columns;
	const char *about;
};

extern const struct paper_list paper_lists[PAPER_LISTS]; /* the first, PAPER_NONE, is none */

/* The first column of the list that is among these; 0: none is. */
int paper_column_in(const struct paper_column *columns, enum paper_list_id list);
bool paper_column_holds(const struct paper_column *columns, enum paper_list_id list, int column);

/*
 * Adds the line "Trên giấy: Cột 9 của danh sách 31 cột; cột 4 của danh sách 9 cột; thẻ căn cước.": the
 * columns, then the other papers (`paper`, a sentence or NULL). Adds nothing where there is neither.
 */
void paper_places_add(const struct paper_column *columns, const char *paper, struct strbuf *out);

#endif
