/*
 * words.h - the sentences of the invented book, and how they are put together.
 *
 * Tables end with NULL. A sentence may hold {place} {cell} {Cell} {year} {before} {after} {month}
 * {households} and numbers drawn anew each time: {few} 2 to 9, {some} 10 to 48, {many} 60 to 380,
 * {rate} 86 to 99.
 */
#ifndef WORDS_H
#define WORDS_H

#include "maker.h"
#include "strbuf.h"

struct wording {
	struct rng *rng;
	const char *place; /* "thôn Đông Hạ" */
	int year, month, households;
};

/* Adds a sentence with its blanks filled. */
void words_fill(struct strbuf *out, const char *sentence, const struct wording *wording);

/* Adds `count` different sentences of a table in its order, `between` each two. */
void words_some(struct strbuf *out, const char *const *table, int count, const char *between,
	const struct wording *wording);

/* The same, each on a line of its own behind a dash. */
void words_list(
	struct strbuf *out, const char *const *table, int count, const struct wording *wording);

/* ---- meeting_words.c ---- */

extern const char *const words_party_work[];
extern const char *const *const words_results[GROUND_COUNT];
extern const char *const *const words_plans[GROUND_COUNT];
extern const char *const *const words_topics[GROUND_COUNT];
extern const char *const words_topic_docs[];
extern const char *const words_opinions[];
extern const char *const words_review_opinions[];
extern const char *const words_conclusions[];
extern const char *const words_guest_remarks[];
extern const char *const words_postponed[];
extern const char *const words_held_late[];
extern const char *const words_preparing[]; /* what a cell committee prepares */

/* ---- task_words.c, assignment_words.c ---- */

struct task_words {
	const char *content, *result; /* content NULL ends a table */
};
extern const struct task_words *const words_tasks[GROUND_COUNT];
extern const char *const words_task_unfinished[];
extern const char *const words_task_dropped[];

struct assignment_words {
	const char *kind; /* assignment.kind, NULL ends a table */
	const char *content, *result;
};
extern const struct assignment_words *const words_assignments[GROUND_COUNT];
extern const char *const words_progress[];
extern const char *const words_assignment_findings[];
extern const char *const words_pledges[];
extern const char *const words_pledge_notes[];

/* ---- review_words.c, duty_words.c ---- */

extern const char *const words_thought[];
extern const char *const words_ethics[];
extern const char *const words_discipline[];
extern const char *const *const words_duties[DUTY_COUNT];
extern const char *const words_commitment[];
extern const char *const words_prior_none[];
extern const char *const words_explanation[];
extern const char *const words_direction[];
extern const char *const words_criticism[];
extern const char *const words_reply[];
extern const char *const words_reply_kept[];
extern const char *const words_cell_strengths[];
extern const char *const words_cell_faults[];
extern const char *const words_cell_direction[];

/* ---- fault_words.c ---- */

/* One shortcoming from the statement to the remedy. */
struct fault_words {
	unsigned duties;         /* 1 << DUTY_...: whose it can be */
	const char *shortcoming; /* in the statement; NULL ends the table */
	const char *cause;
	const char *promise;      /* what the statement says will be done */
	const char *brief, *plan; /* in the remedy plan */
	const char *done, *open;  /* looking back a year later */
};
extern const struct fault_words words_faults[];
extern const char *const words_remedy_going[];
extern const char *const words_remedy_done[];
extern const char *const words_remedy_slow[];

#endif
