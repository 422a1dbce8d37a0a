/*
 * grid.h - rows x columns with one mark or number a cell: moving, marking, filling, taking back, saving.
 *
 * A sheet's struct begins with a struct grid and its screen_ops are made of the functions below. What
 * stands in a cell is the sheet's own: the grid sees it as one text, by which it takes marks back.
 */
#ifndef GRID_H
#define GRID_H

#include "name_jump.h"
#include "screen.h"

struct grid;

enum grid_mark {
	GRID_STAY, /* marked; a further key may change the same cell */
	GRID_NEXT  /* marked; on to the row below */
};

struct grid_ops {
	int cols, width;    /* columns, and how wide each is */
	int total_width;    /* of the last column, which sums up a row */
	const char *corner; /* heads of the names, of the last column, of the last row */
	const char *total, *foot;
	const char *hint;     /* what the keys do, for the status row */
	const char *empty;    /* what is said where there are no rows */
	const char *unsaved;  /* the question on leaving */
	const char *rows_are; /* what its rows are called; NULL: người */
	const int *marks;     /* the keys that mark a cell, 0 behind the last */
	int fill;             /* the one that F5 means */

	/* ---- what is shown ---- */

	/* What the marks mean, for the row below; NULL: they are plain. */
	const char *(*legend)(const struct grid *grid);
	/* What there is to say of all together, for a row above that; NULL: nothing. */
	void (*note)(const struct grid *grid, struct strbuf *out);

	const char *(*name)(const struct grid *grid, int row);
	void (*head)(const struct grid *grid, int col, struct strbuf *out);
	/* A column in a sentence: "tháng 11". */
	void (*column)(const struct grid *grid, int col, struct strbuf *out);
	/* A cell; gives what besides it is drawn in. */
	unsigned (*show)(const struct grid *grid, int row, int col, struct strbuf *out);
	void (*row_total)(const struct grid *grid, int row, struct strbuf *out);
	void (*col_total)(
		const struct grid *grid, int col, struct strbuf *out); /* `cols`: of all */

	/* ---- what stands there ---- */

	/* A cell as one text; false: there is no such cell. */
	bool (*get)(const struct grid *grid, int row, int col, struct strbuf *out);
	void (*put)(struct grid *grid, int row, int col, const char *text);
	/* That text in a sentence: "C (muộn)". */
	void (*say)(const char *text, struct strbuf *out);
	bool (*changed)(const struct grid *grid, int col); /* it has marks that are not saved */

	/* ---- what is done ---- */

	/* Whether a cell, or with row -1 a column, can be marked; says why not. */
	bool (*may_mark)(struct grid *grid, int row, int col);
	enum grid_mark (*mark)(struct grid *grid, int row, int col, int key);
	/* The key that marks a cell as this one is, for F3; 0: none does. NULL: F3 copies the text. */
	int (*key_of)(const struct grid *grid, int row, int col);
	bool (*fills)(const struct grid *grid, int row, int col); /* F5 marks this one too */
	void (*say_filled)(struct grid *grid, int col, int count);

	/* All that was changed into the book, or nothing; says what was saved and loads anew. */
	bool (*save)(struct grid *grid, struct err *err);
	bool (*keep)(struct grid *grid, struct err *err); /* as drafts */
	bool (*drop)(struct grid *grid, struct err *err); /* neither: drafts go too */
	bool (*load)(struct grid *grid, struct err *err); /* from book and drafts */
};

struct grid {
	struct screen screen;
	const struct grid_ops *ops;
	int col;
	struct grid_change *changes;
	size_t change_count, change_at; /* change_at: done up to here */
	struct name_jump jump;
};

/* Loads through ops->load; the row and the steps back are those of before only where they may be. */
bool grid_load(struct grid *grid, struct err *err);
void grid_release(struct grid *grid);

/* The cell just marked is marked further: `key` goes to ops->mark, and is taken back with that mark. */
void grid_go_on(struct grid *grid, int key);

/* The cell at hand becomes `text`, and on to the row below; or those that F5 means do. One step back each. */
void grid_write(struct grid *grid, const char *text);
void grid_fill(struct grid *grid, const char *text);

/* For the screen_ops of a sheet. */
enum screen_result grid_key(struct screen *screen, int key, struct err *err);
enum screen_result grid_resume(struct screen *screen, struct screen *above, struct err *err);
bool grid_keep(struct screen *screen, struct err *err);
enum screen_result grid_save(struct screen *screen, struct err *err);
bool grid_drop(struct screen *screen, struct err *err);
void grid_draw(const struct screen *screen, struct canvas *canvas);
void grid_status(const struct screen *screen, struct strbuf *out);
void grid_position(const struct screen *screen, struct strbuf *out);
void grid_resized(struct screen *screen, int body_rows, int cols);
int grid_head_rows(int body_rows); /* above the names */

#endif
