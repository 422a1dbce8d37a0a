/*
 * fill_internal.h - what the files of the fill preview share.
 */
#ifndef FILL_INTERNAL_H
#define FILL_INTERNAL_H

#include "fill_screen.h"

enum { FILL_HEAD_ROWS = 3 };

enum fill_fate {
	FILL_WRITES,
	FILL_SAME, /* has the value already */
	FILL_KEPT, /* has another one, which stays */
	FILL_LEFT, /* left out by F8 */
	FILL_BELOW /* behind the last row wanted */
};

struct fill_screen {
	struct screen screen;
	const struct rectype *type;
	const struct field *field;
	char *value; /* NULL: of names, each has its own */
	struct fill_rows rows;
	bool *left_out;
	bool others; /* rows that have another value are written too */
	int until;   /* so many rows from the first one on */
	int typed;   /* the number being typed; 0: none */
};

/* fill_screen.c */
const char *fill_value_of(const struct fill_screen *fill, int row); /* NULL: the row has none */
enum fill_fate fill_fate_of(const struct fill_screen *fill, int row);
bool fill_is_refused(const struct fill_screen *fill, int row);
int fill_count(const struct fill_screen *fill, enum fill_fate fate);

/* fill_draw.c */
void fill_draw(const struct screen *screen, struct canvas *canvas);
/* A value of the field in one line. */
void fill_show(const struct fill_screen *fill, const char *value, struct strbuf *out);

#endif
