/*
 * list_internal.h - what the files of the list share.
 */
#ifndef LIST_INTERNAL_H
#define LIST_INTERNAL_H

#include "date.h"
#include "edit.h"
#include "filter.h"
#include "list.h"
#include "sieve.h"

#include <stdint.h>

enum { LIST_HEAD_ROWS = 3 };

struct list {
	struct screen screen; /* its rows are those of the page */
	const struct rectype *type;
	enum list_scope scope;
	char *field, *value, *heading;
	struct preset *presets;
	bool all_cells, through;
	int *widths; /* of the columns, one per field, as the page was read; 0: not shown */
	struct list_page page;
	char **gaps; /* of LIST_MISSING: what each row of the page lacks; else NULL */
	int gap_count;
	int gaps_width; /* columns for that; 0: none */
	int64_t first;  /* place of the page's first row in the list, from 1; 0: not known */
	int64_t total;  /* -1: not counted yet */
	int64_t was; /* the last total there was: the count keeps its width while it is not known */
	int64_t counted, counted_to; /* so many so far, up to there: store_count_names() */
	int64_t all;                 /* records without search and filter; -1: not counted yet */
	struct filter filter;
	const struct field *sort; /* NULL: the order of the list itself */
	bool backwards;
	char deleting[UID_SIZE];   /* a reason is asked for deleting it */
	const struct field *asked; /* the field whose values are being chosen from, or filled in */
	struct sieve *sieve;       /* NULL: pages are read by their index */
	struct edit search;
	char *query;         /* the search, folded */
	bool searching;      /* the search row has the cursor */
	char day[DATE_SIZE]; /* of a register: the day it is looked at, "": today */
	int asking;          /* list_ask() */
	bool reviewing;      /* F2 has led away: once there is a review it is shown */
	struct marks {
		char (*uids)[UID_SIZE];
		int count;
	} marks; /* rows marked for one entry for many */
};

/* list_count.c */
void list_count_anew(struct list *list);   /* what it shows has changed: how many is not known */
void list_count_at_key(struct list *list); /* where that is quick enough */
bool list_idle(struct screen *screen);

/* list_filter.c: F4 and Ctrl-R */
enum screen_result list_filter_open(struct list *list);
enum screen_result list_sort_open(struct list *list);
void list_filter_drop(struct list *list, struct err *err);

/* list_fill.c: F5 */
enum screen_result list_fill_open(struct list *list, struct err *err);

/* list_marks.c: rows marked, and one entry for all of them */
bool list_marks_any(const struct list
		*list); /* whether rows can be marked: they are people, or things to be done */
bool list_is_marking(const struct list *list); /* some are, and it is about them */
bool list_is_marked(const struct list *list, const char *uid);
void list_mark(
	struct list *list, struct err *err); /* the chosen row, or not any more; on to the next */
/* All that the list shows; where all of them are marked, none of them. */
void list_mark_all(struct list *list, struct err *err);
void list_marks_drop(struct list *list);
enum screen_result list_enter_many(struct list *list);

/* list_day.c: a register on another day than today (Ctrl-E) */
enum screen_result list_day_open(struct list *list);
/* Registers of reviews begin with the season that is looked after, as its sheet does. */
void list_day_begin(struct list *list);
/* The figures answer for that day while the list reads, until as many list_asked(). */
void list_ask(struct list *list);
void list_asked(struct list *list);
void list_ask_today(const struct list *list); /* at once: another screen is opened */
void list_add_day(const struct list *list, struct strbuf *out); /* where it is said: of which */

/* list_bin.c: F8 */
enum screen_result list_delete_or_restore(struct list *list, struct err *err);

/* list_close.c: F2: those that are marked, or the chosen one, are done with today */
enum screen_result list_close(struct list *list, struct err *err);

/* list.words, list_draw.c */
extern const struct command_key list_keys[], list_roll_keys[], list_look_keys[], list_people_keys[],
	list_register_keys[], list_people_register_keys[], list_marked_keys[], list_open_keys[],
	list_closing_keys[];
const struct command_key *list_keys_now(const struct screen *screen);

/* list_gather.c: the list through its sieve */
bool list_gather(struct list *list); /* whether it has one; makes it where one is needed */
void list_gather_show(
	struct list *list, int64_t first, struct err *err); /* from this place, from 0 */
void list_gather_go_to(struct list *list, int64_t id, struct err *err);
bool list_gather_more(struct list *list); /* behind the screen; true while there is more */

/* list_page.c: what is in view, and moving in it */
int list_rows(const struct list *list);
void list_forget_gaps(struct list *list);
void list_take_page(struct list *list, const struct list_page *page);
struct list_spec list_spec_of(struct list *list); /* lays out the columns */
const char *list_scope_name(const struct list *list);
void list_front(const struct screen *screen, struct front *front); /* list_front.c */
void list_go_first(struct list *list, struct err *err);
/* What it shows has changed: from the first one on, and counted anew. */
void list_show_anew(struct list *list, struct err *err);
void list_go_last(struct list *list, struct err *err);
/* Reads anew around a record, so that what was saved is in view and selected. */
void list_go_to(struct list *list, const char *uid, struct err *err);
/* The same where the record is in the list; else the chosen row stays. */
void list_go_where(struct list *list, const char *uid, struct err *err);
/* False, and says so, where it is still being sorted or filtered: not all of it can be read. */
bool list_is_gathered(const struct list *list);
/* So many rows of it at most, as it stands: from the first, or from the chosen one on. */
bool list_read(
	struct list *list, bool from_chosen, int most, struct list_page *page, struct err *err);
const char *list_selected_uid(const struct list *list);          /* "" in an empty list */
bool list_move_key(struct list *list, int key, struct err *err); /* false: not a moving key */

/* list_draw.c: what it shows, and says of itself */
void list_draw(const struct screen *screen, struct canvas *canvas);
void list_lay_out(struct list *list);
void list_title(const struct screen *screen, struct strbuf *out);
void list_position(const struct screen *screen, struct strbuf *out);
void list_status(const struct screen *screen, struct strbuf *out);
void list_help(const struct screen *screen, struct strbuf *heading, struct strbuf *text);
void list_basis(const struct screen *screen, struct strbuf *text);
void list_place(const struct screen *screen, struct strbuf *out);

#endif
