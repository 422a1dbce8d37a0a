/*
 * maker.h - what the files of db/demo/ share: the book in the making, a cell, its people.
 *
 * Words are data (*.tsv, words.h), and so is what a record holds: "recipes" of records.tsv. One cell
 * is made after the other and forgotten, so memory does not grow with the book. The first failure
 * is kept in demo->failed, and everything after it does nothing: functions here return void.
 */
#ifndef MAKER_H
#define MAKER_H

#include "date.h"
#include "demo.h"
#include "random.h"
#include "store.h"
#include "words.h"

#include <stdbool.h>
#include <stdint.h>

enum { NAME_SIZE = 96, PLACE_SIZE = 96 };

/* ---- what people do, and where cells are: places.c, from places.tsv, which says what a row holds ---- */

struct life {
	const char *name, *group, *occupation, *workplace;
	bool working;
	int youngest, oldest, women;
	const char *schooling, *theory, *duty;
};

struct cell_setting {
	const char *name, *code, *ground, *area_kind, *venue, *starts_at, *ends_at, *ends_late,
		*head_title;
	bool posting; /* officials of the commune are posted to it */
	bool groups;  /* it may meet in groups, and on line */
};

struct place {
	const struct cell_setting *setting;
	const char *name;
	int weight; /* how big the cell is beside the others */
};

/* Rows of places.tsv made into structures; freed by places_release(). */
struct places {
	struct life *lives;
	struct cell_setting *settings;
	struct place *places;
	int life_count, setting_count, count;
};

struct demo;

void places_load(struct places *places);
void places_release(struct places *places);
const struct life *life_named(const struct demo *demo, const char *name);
const struct place *place_at(const struct demo *demo, int index);
int64_t places_weight(const struct demo *demo, int count); /* of the first `count` cells together */
void place_name(const struct demo *demo, int index, char name[PLACE_SIZE]); /* "thôn Đông Hạ" */
const char *place_bare_name(const char *name);                              /* "Đông Hạ" */
bool place_is_big(const struct demo *demo, int index); /* so that it may meet in groups */

/* ---- people (names.c, people.c, members.c) ---- */

/* Rows of the tables `people` (names.tsv) and `province` (places.tsv). */
enum { PEOPLE_NAME, PEOPLE_ETHNICITY, PEOPLE_FAMILY, PEOPLE_MEN, PEOPLE_WOMEN, PEOPLE_PROVINCE };
enum { PROVINCE_DIGITS, PROVINCE_HOME, PROVINCE_WEIGHT };

const char *const *people_named(const char *name);
void name_draw(struct demo *demo, const char *const *people, bool female, int born_year,
	char name[NAME_SIZE]);

enum arrival {
	ARRIVAL_BEFORE,   /* in the cell when the book began */
	ARRIVAL_ADMITTED, /* admitted by the cell since */
	ARRIVAL_MOVED,    /* came from elsewhere since */
};

struct person {
	char uid[UID_SIZE];
	char name[NAME_SIZE];
	const struct life *life;
	const char *const *people, *const *province;
	bool female, posted, away, holds_post;
	enum arrival arrival;
	char born_on[DATE_SIZE]; /* of a few of the oldest the year alone */
	char decided_on[DATE_SIZE], admitted_on[DATE_SIZE];
	char official_on[DATE_SIZE];               /* "" on probation */
	char from_on[DATE_SIZE], to_on[DATE_SIZE]; /* in this cell; to_on "" still there */
	const char *joined_by, *left_by;           /* left_by NULL: still there */
	char exempt_from[DATE_SIZE], exempt_to[DATE_SIZE];
	const char *exempt_reason; /* NULL: never exempt; exempt_to "" for good */
	int presence;              /* chance in a thousand of being at a meeting */
	int wordy;                 /* 0 to 2: how much he writes */
	int fault;                 /* shortcoming of last year's review, -1: none */
	bool fault_open;           /* and whether it is still being mended */
	int households;            /* looked after; 0: none */
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
	char *content, *result;
	int who; /* in cell->people, -1: the cell itself */
	char due_on[DATE_SIZE], done_on[DATE_SIZE];
	const char *state;
};

enum { TASK_MOST = 4 };

struct cell {
	int index;
	char uid[UID_SIZE], area[UID_SIZE]; /* area "" when it has none */
	char place[PLACE_SIZE];             /* "thôn Đông Hạ" */
	char name[PLACE_SIZE + 16];         /* "Chi bộ thôn Đông Hạ" */
	char venue[PLACE_SIZE + 32];
	const struct cell_setting *setting;
	int day; /* of the month on which it meets */
	char term_from[DATE_SIZE];
	struct person *people;
	int count;
	struct holding *holdings;
	size_t holding_count, holding_capacity;
	int next_resolution, next_conclusion;
	struct task tasks[TASK_MOST]; /* of the last regular meeting */
	int task_count;
};

/* ---- the book ---- */

/* Somebody of the commune's committee who visits cells. */
struct official {
	char uid[UID_SIZE], name[NAME_SIZE];
	const char *level; /* "Đảng ủy viên" */
	int cell;          /* index of his own cell */
};

enum { OFFICIAL_MOST = 12 };

struct demo {
	struct store *store;
	const struct demo_options *options;
	struct demo_counts *counts;
	struct err *err;
	bool failed;
	struct rng rng; /* of the cell in hand */
	const char *today;
	int this_year;
	char start_on[DATE_SIZE]; /* the first day of the book */
	struct places places;
	char committee[UID_SIZE];
	struct official officials[OFFICIAL_MOST];
	int official_count;
	int made_members;     /* tells identifiers apart */
	struct person moving; /* on the way from one cell to the next */
	bool is_moving;
	int moving_to; /* index of the cell that takes him in */
};

/* ---- put.c ---- */

/* What every sentence of a cell may name (place, cell, Cell, ground) on a day, which must stay. */
void scope_of(struct scope *scope, struct demo *demo, const struct cell *cell, const char *day);

/*
 * Fills the fields that the table record.RECIPE names, in its order, from its sentences; what comes
 * out empty is left as it was. A recipe's name begins with the record type: "post.commune".
 */
void recipe_fill(struct record *row, const char *recipe, struct scope *scope);
struct record *recipe_row(const char *recipe, struct scope *scope);
/* Stores the record and frees it; uid[UID_SIZE] gets its name, NULL when nobody refers to it. */
void row_put(struct demo *demo, struct record *row, char *uid);
void recipe_put(struct demo *demo, const char *recipe, struct scope *scope, char *uid);

void day_make(int year, int month, int day, char out[DATE_SIZE]);
void day_of_year(int year, const char *month_day, char out[DATE_SIZE]); /* MM-DD */
bool day_reached(const struct demo *demo, const char *day);             /* not after today */
void day_working(char day[DATE_SIZE]); /* moved on to a Monday from a weekend */
bool in_days(const char *day, const char *from, const char *to); /* to "" has no end */

/* ---- orgs.c ---- */

void committee_make(struct demo *demo);
void cell_begin(struct demo *demo, struct cell *cell, int index);
void cell_release(struct cell *cell);
void task_release(struct task *task);
bool cell_is(const struct cell *cell, const char *ground);

/* ---- people.c ---- */

/* The people of a cell, `size` new ones and whoever is on the way here. Nothing is stored yet. */
void people_draw(struct demo *demo, struct cell *cell, int size);
bool person_in_cell(const struct person *person, const char *day);
bool person_exempt(const struct person *person, const char *day);
bool person_official(const struct person *person, const char *day);
bool person_leads(const struct person *person); /* holds a post or is one of the commune's heads */
int person_age(const struct demo *demo, const struct person *person);

/* ---- members.c, memberships.c ---- */

/* Stores somebody new with what he was over time; `list_no`: his place in the cell's register. */
void member_put(struct demo *demo, const struct cell *cell, struct person *person, int list_no);
void people_write(struct demo *demo, struct cell *cell);

/* ---- posts.c ---- */

void posts_fill(struct demo *demo, struct cell *cell);
/* Who holds a post of the cell on a day; -1: nobody. `nth` from 0 for titles held by several. */
int post_holder(const struct cell *cell, const char *title, int nth, const char *day);
bool post_in_committee(const struct cell *cell, int who, const char *day);
int committee_size(
	const struct cell *cell, const char *day); /* chi ủy viên apart from secretaries */

/* ---- meetings.c, reviews.c, assignments.c: what happens in a cell ---- */

void assignments_give(struct demo *demo, struct cell *cell);
void pledges_collect(struct demo *demo, struct cell *cell);
void meetings_hold(struct demo *demo, struct cell *cell);

#endif
