/*
 * home_internal.h - what the files of the home screen share.
 */
#ifndef HOME_INTERNAL_H
#define HOME_INTERNAL_H

#include "draft.h"
#include "duty.h"
#include "home.h"
#include "month.h"

struct home {
	struct screen
		screen; /* its rows: drafts first, then the work, then the table of the month */
	struct draft_heads drafts;
	struct duty_list work, coming; /* shown, and what of it is looked up just now */
	struct month_totals totals;
	int place_width;       /* columns of the longest name of an organisation in the work */
	bool known;            /* the figures are there; they come behind the first paint */
	struct strbuf chosen;  /* the line that is seen chosen while all is looked up anew */
	char *copy;            /* the last copy of the book, for a stick; or NULL */
	char worked[UID_SIZE]; /* work of this cell was opened, or "" */
	char scope[UID_SIZE];  /* and this was chosen before; "" is all */
};

/* home_line.c: the line that is seen chosen is noted, and chosen again when all was looked up. False: it is gone. */
void home_keep_chosen(struct home *home);
bool home_choose_again(struct home *home);

/* home_doors.c: the session is of the cell of the work already. */
struct screen *home_open_door(
	struct session *session, const struct duty_item *item, struct err *err);

/* home_draw.c */
int home_entries(const struct home *home); /* drafts and work */
bool home_has_table(const struct home *home);
void home_draw(const struct screen *screen, struct canvas *canvas);
void home_resized(struct screen *screen, int body_rows, int cols);

#endif
