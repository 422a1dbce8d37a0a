/*
 * words.h - the words of the invented book (*.tsv), and how sentences are put together from them.
 *
 * A sentence may hold blanks:
 *   {place}          a value of the scope, or one of the columns of its rows
 *   {2..9} {01..40}  a number drawn anew each time, as wide as the lower bound is written
 *   {3..4+more}      the same with the value `more` added to both bounds
 *   {~from to}       a day between two: values or written (MM-DD: in the year of the scope's day), each moved
 *                    ("on+12m-3": 12 months on, 3 days back; y: years) and the later of several ("on^today-30")
 *   {@on+12m}        such a day itself
 *   {:on}            its month: 2026-11
 *   {/on} {%at}      a day or a time of day as minutes say it: 05/11/2026, 19 giờ 30
 *   {.place}         what that field of the record in the making holds already
 *   {#plans@ground}  a row of the table plans.GROUND, filled in its turn, by weights where it has them
 *   {#plans@ground 2..3} so many different rows with a blank between; {-plans 2}: each on its own line
 *   {70%|text|other} text, with that chance, else the other (which may be missing); so, too:
 *   {?place|text}    when the value is not empty; {?!place|text}: when it is; {?place=a b|text}: when it is one
 *                    of these words; {?on<today-7|text}: when it is the earlier of two days; {?place&!on|text}: both
 * What stands before the first | is filled first when it holds blanks itself: {~today-{oldest}y today}.
 */
#ifndef WORDS_H
#define WORDS_H

#include "date.h"
#include "record.h"
#include "strbuf.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * Repeatable chance: the same seed gives the same choices on every machine. Never use two of these calls as
 * arguments of one function: C leaves their order open.
 */
struct rng {
	uint64_t state;
};

/* Streams of one seed have nothing to do with each other: one per cell. */
void rng_start(struct rng *rng, uint64_t seed, uint64_t stream);

int rng_below(struct rng *rng, int limit);           /* 0 to limit - 1 */
int rng_between(struct rng *rng, int low, int high); /* both inclusive */
bool rng_percent(struct rng *rng, int percent);

/*
 * Made from db/demo/ *.tsv by words.awk: the tables sorted by name, and all their texts one behind the other. Places
 * in that, and no pointers, so that a program that makes no book need not set them when it starts.
 */
struct table {
	int name; /* of word_starts[], as the two below */
	int cells,
		heads; /* the first cell of the first row; the first column's name, -1: they have none */
	int columns, count; /* of rows */
	int weight;         /* all of the last column together; 0: it holds none */
};

struct row {
	const struct table *table; /* NULL: no row */
	int cells;                 /* its first, of word_starts[] */
};

extern const struct table word_tables[];
extern const int word_table_count;
extern const int word_starts[]; /* where in word_texts[] */
extern const char word_texts[]; /* a NUL behind each */

const struct table *table_named(const char *name);                /* or a bug */
const struct table *table_of(const char *what, const char *kind); /* "plans", "school" */
struct row table_row(const struct table *table, int row);
const char *row_cell(struct row row, int column);
const char *table_text(const struct table *table, int row); /* its first column */
/* The row that has `key` in its first column; a bug when there is none. */
struct row table_keyed(const char *table, const char *key);
const char *text_of(struct row row, const char *column); /* a name of its head, or a bug */
int number_of(struct row row, const char *column);
bool table_has_keys(const struct table *table); /* its first column is headed "key" */

/* By the weights in the last column, of a table without as likely as any. */
struct row draw_row(struct rng *rng, const struct table *table);

enum { SCOPE_MOST = 120, SCOPE_TEXT = 112, SCOPE_ROWS = 4 };

/*
 * What the blanks of a sentence are filled with. Values are borrowed, and sentences themselves.
 */
struct scope {
	const struct scope *outer; /* looked in for what is not set here; NULL */
	struct rng *rng;
	const char *day;
	const struct record *record; /* in the making */
	struct row rows[SCOPE_ROWS]; /* whose columns are values too */
	int row_count;
	int count;
	struct scope_value {
		const char *name, *value; /* value NULL: it is `text` */
		char text[SCOPE_TEXT];
	} values[SCOPE_MOST];
};

/* Of the day `year`, the ones `before` and `after` it, `term_end`, `mm` and `month` are values. */
void scope_day(struct scope *scope, const char *day);
void scope_inside(struct scope *scope, const struct scope *outer);

/* A NULL value is an empty one; a name set again has its new value. */
void scope_set(struct scope *scope, const char *name, const char *value);
/* Pairs of name and value; behind the last a NULL. */
void scope_add_pairs(struct scope *scope, const char *const *pairs);
#define scope_add(scope, ...) scope_add_pairs(scope, (const char *const[]) { __VA_ARGS__ })
/* The same with a short text of the scope's own. */
void scope_copy(struct scope *scope, const char *name, const char *text);
void scope_format(struct scope *scope, const char *name, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
void scope_row(struct scope *scope, struct row row);
void scope_flag(struct scope *scope, const char *name, bool flag);    /* true: 1, false: empty */
const char *scope_value(const struct scope *scope, const char *name); /* NULL: not known */

/* A day as {~} takes it; where its text ends. */
const char *day_of(const struct scope *scope, const char *text, char day[DATE_SIZE]);

void words_fill(struct strbuf *out, const char *sentence, struct scope *scope);
#endif
