/*
 * season_internal.h - what the files of the season's grid share.
 */
#ifndef SEASON_INTERNAL_H
#define SEASON_INTERNAL_H

#include "grid.h"
#include "season_marks.h"
#include "season_screen.h"

struct season_screen {
	struct grid grid; /* its columns are the steps */
	struct season_marks marks;
	struct season_share share;  /* for those rated as the grid says now */
	int excellent, rated, none; /* with a level; "chưa xếp loại" with its reason */
	int members;
};

extern const struct grid_ops season_grid; /* season_grid.c */

/* season_show.c: what the grid shows */
const char *season_name(const struct grid *grid, int line);
void season_head(const struct grid *grid, int step, struct strbuf *out);
void season_column(const struct grid *grid, int step, struct strbuf *out);
unsigned season_show(const struct grid *grid, int line, int step, struct strbuf *out);
void season_result(const struct grid *grid, int line, struct strbuf *out);
void season_done(const struct grid *grid, int step, struct strbuf *out);
void season_note(const struct grid *grid, struct strbuf *out);
const char *season_legend(const struct grid *grid);
char season_sign(const struct season_screen *at, int line, int step);
/* The cell at hand in words, for the status row. */
void season_describe(const struct season_screen *at, int line, int step, struct strbuf *out);
/* What was entered or stands in the book, in words. */
void season_say(const struct season_screen *at, int step, const char *text, struct strbuf *out);
bool season_count(struct season_screen *at, struct err *err); /* share and the counts, anew */

/* season_grid.c */
bool season_is_cell(const struct season_screen *at, int line, int step);
bool season_may_mark(struct grid *grid, int line, int step);
bool season_fills(const struct grid *grid, int line, int step);

/* season_ask.c: what is typed into a line: votes, and what was found when remedies were looked after */
enum screen_result season_ask_votes(struct season_screen *at, int key);
enum screen_result season_ask_check(struct season_screen *at, bool all);

#endif
