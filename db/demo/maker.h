/*
 * maker.h - what the files of db/demo/ share: the book in the making, a cell, its people.
 *
 * Words are data (*.tsv, words.h), and so is what a record holds: "recipes" of records.tsv. C tells
 * what must hang together: lives, posts, meetings, reviews. All else follows from recipes alone
 * (stories.tsv); a type without one is not in the book. One cell is made after the other and forgotten, so memory does not
 * grow with the book. The first failure is kept in demo->failed, and everything after it does
 * nothing: functions here return void.
 */
#ifndef MAKER_H
#define MAKER_H

#include "date.h"
#include "demo.h"
#include "store.h"
#include "words.h"

#include <stdbool.h>
#include <stdint.h>

enum { NAME_SIZE = 96, PLACE_SIZE = 96 };

struct cell;

/* ---- orgs.c: places ---- */

int64_t places_weight(int count);                  /* of the first `count` cells together */
void place_name(int index, char name[PLACE_SIZE]); /* "thôn Đông Hạ" */
bool place_has_area(int index);

/* ---- people.c ---- */

/* How somebody comes out of a review, best first. */
enum level { LEVEL_TOP, LEVEL_GOOD, LEVEL_FAIR, LEVEL_POOR, LEVEL_NONE };

struct person {
	char uid[UID_SIZE];
	char name[NAME_SIZE];
	struct row life, people, province; /* of the tables of these names */
	char female[DATE_SIZE], posted[DATE_SIZE],
		away[DATE_SIZE]; /* "1" or "", as all that recipes say whether */
	bool holds_post;
	char guest[DATE_SIZE];   /* of another cell, here for some months (tạm thời đến) */
	char born_on[DATE_SIZE]; /* of a few of the oldest the year alone */
	char decided_on[DATE_SIZE], admitted_on[DATE_SIZE];
	char official_on[DATE_SIZE];               /* "" on probation */
	char from_on[DATE_SIZE], to_on[DATE_SIZE]; /* in this cell; to_on "" still there */
	char gone_from[DATE_SIZE];                 /* in another cell for a time since; "" never */
	char joined_by[DATE_SIZE], left_by[DATE_SIZE]; /* codes; left_by "": still there */
	char exempt_from[DATE_SIZE], exempt_to[DATE_SIZE];
	char bears[DATE_SIZE]; /* exempt for that; exempt_from "" never, exempt_to "" for good */
	int list_no;
	char presence[DATE_SIZE];               /* chance in a thousand of being at a meeting */
	char more[DATE_SIZE], twice[DATE_SIZE]; /* 0 to 2: how much he writes */
	struct row fault;                       /* shortcoming of last year's review */
	bool fault_open;                        /* and whether it is still being mended */
	char households[DATE_SIZE];             /* looked after; "": none */
	char suspended_from[DATE_SIZE], suspended_to[DATE_SIZE]; /* "" never */
	char retired_on[DATE_SIZE]; /* since then a pensioner; "": as ever */
	int home;                   /* index of the village he lives in */
	/* of the review in hand */
	char there[DATE_SIZE];        /* from its meeting until the decision */
	enum level level;             /* LEVEL_NONE: not rated */
	char none_why[DATE_SIZE];     /* rating.none_why */
	char statement_on[DATE_SIZE]; /* "": handed in nothing */
};

/* ---- a cell (orgs.c, posts.c) ---- */

/* A post in the cell committee. */
struct holding {
	int who;           /* in cell->people */
	const char *title; /* BT, PBT, CUV */
	char from_on[DATE_SIZE], to_on[DATE_SIZE];
};

/* Work given by a meeting, kept until the next one looks back at it. */
struct task {
	struct record *record;
	int who; /* in cell->people, -1: the cell itself */
};

enum { TASK_MOST = 4 };

struct cell {
	struct demo *demo;
	struct scope scope; /* what every sentence about it may name, today */
	int index;
	const char *uid;
	struct row setting;
	char term_from[DATE_SIZE];
	struct person *people;
	int count;
	struct holding *holdings;
	size_t holding_count;
	int next_resolution, next_conclusion;
	struct task tasks[TASK_MOST]; /* of the last regular meeting */
	int task_count;
	bool *met; /* on which days of the book it met */
};

/* ---- the book ---- */

/* Somebody of the commune's committee who visits cells. */
struct official {
	char uid[UID_SIZE], name[NAME_SIZE];
	const char *level; /* "Đảng ủy viên" */
	int cell;          /* index of his own cell */
	bool *busy;        /* on which days of the book he sits in a meeting */
};

enum { OFFICIAL_MOST = 12, OFFICE_CELL = 4 /* whose people head the commune */ };

enum { TERM_MONTHS = 60 };

struct demo {
	struct store *store;
	const struct demo_options *options;
	int64_t *counts;
	struct err *err;
	bool failed;
	struct rng rng;  /* of the cell in hand */
	struct rng more; /* of what stories.c tells of it, so that the rest does not hang on that */
	struct scope scope; /* what every sentence may name: today, start, committee, years */
	const char *today;
	int this_year;
	char start_on[DATE_SIZE]; /* the first day of the book */
	const char *committee;
	struct official officials[OFFICIAL_MOST];
	int official_count;
	int made_members;          /* tells identifiers apart */
	char term_from[DATE_SIZE]; /* the commune's last congress */
	struct person traveller;   /* on the way to the next village; without a uid: nobody */
	int rated[DEMO_MOST_YEARS + 1][2]; /* cells rated at the top and well, by year */
};

/* ---- put.c ---- */

/* The scope of its cell and what is known of somebody; as it is now, so make it anew when he has changed. */
void scope_of_person(struct scope *scope, const struct scope *cell, const struct person *person);
void person_take(
	struct person *person, const struct scope *scope); /* what such a scope has drawn */

/*
 * Fills the fields that the table record.RECIPE names, in its order, from its sentences; what comes
 * out empty is left as it was. A recipe's name begins with the record type: "post.commune". A row
 * "*name" draws a value of the scope instead (at most SCOPE_TEXT), "+" takes in another recipe, if any.
 * Without a record there are such rows only: "draw.pledge". Where a row "!" draws nothing, all of it is
 * drawn anew; where a row "?" does, the record is not wanted: false, NULL, nothing put.
 */
bool recipe_fill(struct record *record, const char *recipe, struct scope *scope);
struct record *recipe_new(const char *recipe, struct scope *scope);
void demo_put(struct demo *demo, struct record *record); /* stores it */
/* What is put from now on was typed that day, or before today; NULL: today. */
void typed_on(const struct demo *demo, const char *day);
/* All of that; then its uid is the value of the scope that has the name of its type. */
void recipe_put(struct demo *demo, const char *recipe, struct scope *scope);
/* Recipes one after the other; those with a table (stories.tsv) for each of its rows. */
void story_put(struct demo *demo, const char *story, struct scope *scope);

void day_make(int year, int month, int day, char out[DATE_SIZE]);
bool day_reached(const struct demo *demo, const char *day);      /* not after today */
bool in_days(const char *day, const char *from, const char *to); /* from "" never, to "" no end */
/* Public holidays, and the days around Tết on which nobody meets. */
bool day_is_holiday(const char *day);
bool day_is_weekend(const char *day);
/* The flag of a day of the book in cell->met or official->busy. */
bool *day_flag(const struct demo *demo, bool *days, const char *day);
bool *days_new(const struct demo *demo);
/* The cell can meet on it: no holiday, for offices no weekend, not met yet; moves on to such a day. */
bool day_free(const struct cell *cell, const char *day);
void day_to_meet(const struct cell *cell, char day[DATE_SIZE]);

/* ---- demo.c, orgs.c, stories.c ---- */

int cell_size(const struct demo *demo, int index);
void committee_make(struct demo *demo);
void cell_begin(struct demo *demo, struct cell *cell, int index);
void cell_release(struct cell *cell);
bool cell_is(const struct cell *cell, const char *ground);
/* What stories.tsv tells of the commune, of a cell with all in it. */
void commune_tell(struct demo *demo);
void cell_tell(const struct cell *cell);

/* ---- people.c ---- */

/* The people of a cell, `size` new ones and whoever is on the way here. */
void people_make(struct cell *cell, int size);
bool person_in_cell(const struct person *person, const char *day);
bool person_called(const struct person *person, const char *day); /* must be at a meeting */
bool person_was_there(const struct person *person);               /* when the book began */
bool person_stays(const struct person *person); /* always here, official, never excused */
bool person_leads(const struct person *person); /* holds a post or is one of the commune's heads */

/* ---- posts.c, assignments.c, meetings.c: what happens in a cell ---- */

void posts_fill(struct cell *cell);
/* Who holds a post of the cell on a day, of several the first; -1: nobody. */
int post_holder(const struct cell *cell, const char *title, const char *day);
/* How many official members the cell had; who was there when the book began was there before. */
int officials_on(const struct cell *cell, const char *day);
/* The holder of the first of these posts which somebody else holds that day; NULL. */
const struct person *post_other(
	const struct cell *cell, const char *titles, const char *day, const struct person *person);
bool post_in_committee(const struct cell *cell, int who, const char *day);
void assignments_give(struct cell *cell);
void meetings_hold(struct cell *cell);
int cell_meets_on(const struct cell *cell); /* day of the month */

/* ---- a meeting in the making: planned by meetings.c, filled with people by rollcall.c; the review of a year, of which one is a part ---- */

/* One line of the roll call. */
struct call {
	int who; /* in cell->people */
	struct record *record;
};

/* How much of a meeting has been typed: of this month's some are behind. */
enum typed { TYPED_ALL, TYPED_NO_MINUTES, TYPED_HALF_ROLL, TYPED_NO_ROLL, TYPED_NOT_HELD };

enum { MINUTES_TEXTS = 6 };

struct meeting {
	struct cell *cell;
	struct scope scope; /* its kind, hours, org ... and what its texts name */
	const char *kind;
	char planned_on[DATE_SIZE], held_on[DATE_SIZE]; /* held_on "": not held */
	enum typed typed;
	int chair, secretary; /* in cell->people, -1: none */
	struct call *calls;
	int call_count;
	struct official *guest;       /* NULL: nobody from above */
	struct task tasks[TASK_MOST]; /* given here */
	int task_count;
	struct strbuf texts[MINUTES_TEXTS]; /* who was absent, opinions, work */
};

/* Marks everybody who belonged to the meeting on its day, and lets the scope name how many of each. */
void roll_take(struct meeting *meeting);
void roll_put(struct meeting *meeting);
/* Some member of the cell who was there and is still there on a day; the chair when chance finds none. */
int roll_present(const struct meeting *meeting, const char *until);

/* Lets the scope name what minutes, agenda and resolution of the meeting are made of. */
void minutes_prepare(struct meeting *meeting);

void meeting_begin(struct cell *cell, struct meeting *meeting, const char *kind, const char *day);
/* The one of the commune's heads who attends the cell's meetings, `other` of those after him. */
struct official *official_of(const struct cell *cell, int other);
/* Stores a meeting with its roll call and guests; its calls are freed by meeting_end(). */
void meeting_put(struct meeting *meeting);
void meeting_end(struct meeting *meeting);

/* ---- reviews.c ---- */

/* The review of a year: statements, the meeting in December, ratings, remedies. */
void reviews_hold(struct cell *cell, int year);

#endif
