/*
 * maker.h - what the files of db/demo/ share: the book in the making, a cell, its people.
 *
 * One cell is made after the other and forgotten, so memory does not grow with the book. The
 * first failure is kept in demo->failed, and everything after it does nothing: functions here
 * return void.
 */
#ifndef MAKER_H
#define MAKER_H

#include "date.h"
#include "demo.h"
#include "random.h"
#include "store.h"

#include <stdbool.h>
#include <stdint.h>

enum { NAME_SIZE = 96, PLACE_SIZE = 96 };

/* ---- what people do, and where cells are (lives.c, places.c) ---- */

/* Which of the pools of sentences fits somebody's work. */
enum duty {
	DUTY_FARM,
	DUTY_RETIRED,
	DUTY_TEACH,
	DUTY_OFFICE,
	DUTY_HEALTH,
	DUTY_FORCE,
	DUTY_WORK,
	DUTY_STUDY,
	DUTY_COUNT
};

struct life {
	const char *group;      /* member.work_group */
	const char *occupation; /* member.occupation */
	const char *workplace;  /* NULL: none; "": the place of the cell */
	bool working;
	int youngest, oldest;
	int women; /* percent */
	const struct weighted *profession, *theory;
	enum duty duty;
};

struct life_share {
	const struct life *life; /* NULL ends a table */
	int weight;
};

/* Kinds of cells as far as meetings and words differ. */
enum ground {
	GROUND_VILLAGE,
	GROUND_SCHOOL,
	GROUND_OFFICE,
	GROUND_HEALTH,
	GROUND_FORCE,
	GROUND_COUNT
};

struct cell_setting {
	const char *code; /* org.setting */
	enum ground ground;
	const char *area_kind; /* of the area it stands for, NULL: none */
	const char *venue; /* where it meets; a village's name is added to one ending in a blank */
	const char *starts_at, *ends_at, *ends_late; /* of a regular meeting; with a theme */
	const struct life_share *lives;
	const char *head_title; /* post of the head of the village or unit */
};

extern const struct life life_official, life_clerk;
extern const struct cell_setting setting_village, setting_hamlet, setting_quarter, setting_school,
	setting_office, setting_health, setting_military, setting_police, setting_coop;

const struct cell_setting *place_setting(int index);
int place_weight(int index);                       /* how big the cell is beside the others */
int64_t places_weight(int count);                  /* of the first `count` cells together */
void place_name(int index, char name[PLACE_SIZE]); /* "thôn Đông Hạ", "Trạm Y tế xã" */
const char *place_bare_name(const char *name);     /* "Đông Hạ" */

struct province {
	const char *code; /* the first three digits of a personal id */
	const char *home; /* "xã Tiên Lữ, tỉnh Hưng Yên" */
	int weight;
};
const struct province *place_province(struct rng *rng);
const struct province *place_local_province(void);

/* ---- people (names.c, people.c, members.c) ---- */

enum generation { GENERATION_OLD, GENERATION_MIDDLE, GENERATION_YOUNG };

struct people {
	const char *ethnicity;
	const char *const *families;
	const char *const *men_middle, *const *women_middle;
	const char *const *men, *const *women;
	const struct province *far_home; /* of those who married in from elsewhere */
};

/* The people of a hamlet's families; of anywhere else mostly Kinh. */
const struct people *people_of_hamlet(int index);
const struct people *people_kinh(void);
void name_draw(struct rng *rng, const struct people *people, bool female, int born_year,
	int this_year, char name[NAME_SIZE]);

enum arrival {
	ARRIVAL_BEFORE,   /* in the cell when the book began */
	ARRIVAL_ADMITTED, /* admitted by the cell since */
	ARRIVAL_MOVED,    /* came from elsewhere since */
};

struct person {
	char uid[UID_SIZE];
	char name[NAME_SIZE];
	const struct life *life;
	const struct people *people;
	const struct province *province;
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
	char committee[UID_SIZE];
	struct official officials[OFFICIAL_MOST];
	int official_count;
	int made_members;     /* tells identifiers apart */
	struct person moving; /* on the way from one cell to the next */
	bool is_moving;
	int moving_to; /* index of the cell that takes him in */
};

/* ---- put.c ---- */

struct record *row_new(const char *type);
void row_number(struct record *row, const char *field, long number);
void row_flag(struct record *row, const char *field, bool flag); /* true: 1, false: empty */

/* Stores the record and frees it; uid[UID_SIZE] gets its name, NULL when nobody refers to it. */
void row_put(struct demo *demo, struct record *row, char *uid);

void day_make(int year, int month, int day, char out[DATE_SIZE]);
void day_of_year(int year, const char *month_day, char out[DATE_SIZE]); /* MM-DD */
bool day_reached(const struct demo *demo, const char *day);             /* not after today */
void day_working(char day[DATE_SIZE]); /* moved on to a Monday from a weekend */

/* ---- orgs.c ---- */

void committee_make(struct demo *demo);
void cell_begin(struct demo *demo, struct cell *cell, int index);
void cell_release(struct cell *cell);
void task_release(struct task *task);

/* ---- people.c ---- */

/* The people of a cell, `size` new ones and whoever is on the way here. Nothing is stored yet. */
void people_draw(struct demo *demo, struct cell *cell, int size);
bool person_in_cell(const struct person *person, const char *day);
bool person_exempt(const struct person *person, const char *day);
bool person_official(const struct person *person, const char *day);
int person_age(const struct demo *demo, const struct person *person);

/* ---- members.c, memberships.c ---- */

/* Stores somebody new with what he was over time; `list_no`: his place in the cell's register. */
void member_put(struct demo *demo, const struct cell *cell, struct person *person, int list_no);
void people_write(struct demo *demo, struct cell *cell);
void official_note(
	struct demo *demo, const struct cell *cell, const struct person *person, const char *level);

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
