/*
 * parts.h - what plans of events are made of: rows that several ask, where somebody is on a day, the end of
 * what he holds.
 */
#ifndef PARTS_H
#define PARTS_H

#include "date.h"
#include "event.h"

#define WHOM_ROW(help_)                                                                        \
	{                                                                                      \
		.name = "member", .label = "Đảng viên", .kind = FIELD_REF, .target = "member", \
		.flags = FIELD_REQUIRED, .help = (help_),                                      \
	}
#define DAY_ROW(name_, label_, flags_, help_)                                             \
	{                                                                                 \
		.name = (name_), .label = (label_), .kind = FIELD_DATE,                   \
		.flags = FIELD_REQUIRED | (flags_), .help = (help_), .example = "151126", \
	}
#define PAPER_ROW(label_, help_, example_)                                                     \
	{                                                                                      \
		.name = "decision_no", .label = (label_), .kind = FIELD_TEXT, .max_chars = 40, \
		.help = (help_), .example = (example_),                                        \
	}

/* A membership that is counted. */
struct place {
	char membership[UID_SIZE], cell[UID_SIZE], from_on[DATE_SIZE];
	char left_by[8], to_on[DATE_SIZE]; /* "": it is not said to end */
};

/* Where the member is counted on a day; false with the sentence when that is nowhere. */
bool part_place(struct event_plan *plan, const char *member, const char *day, struct place *place,
	struct err *err);

/* "Ngày 01/11/2026, Trần Thị Thoa " and what cannot be then. Always false. */
bool part_refuse(struct event_plan *plan, const char *member, const char *day, const char *what,
	struct err *err);

/* Whether he is counted nowhere that day, so that a membership may begin; else false with the sentence. */
bool part_nowhere(struct event_plan *plan, const char *member, const char *day, struct err *err);

/* A membership begins with what was answered in the fields of those names; official, unless it says more. */
struct record *part_begin_membership(
	struct event_plan *plan, const struct record *answers, const char *names);

/* How a membership ends: the last day, and the fields of those names. */
struct leaving {
	const char *last_day, *left_by, *left_to, *decision_no; /* the last two: NULL for none */
};

/* A spell that is the plan's ends with that day; LS: who was there before the book may have left before it. */
void part_end_spell(struct record *spell, const char *last_day);

/*
 * Ends the membership in which the member is on the last day, and stays elsewhere with it. False with the
 * sentence when he was nowhere, has left already or was elsewhere afterwards. `place`: where that was.
 */
bool part_end_membership(struct event_plan *plan, const char *member, const struct leaving *leaving,
	struct place *place, struct err *err);

/*
 * Ends where the member stays elsewhere or as a guest, beside that membership. The number of records, -1 with err.
 */
int part_end_stays(struct event_plan *plan, const char *member, const char *membership,
	const char *last_day, struct err *err);

/* Whether the member holds something of that type on a day. False with err. */
bool part_holds(struct event_plan *plan, const char *member, const char *type, const char *day,
	bool *holds, struct err *err);

/*
 * Ends what the member holds beside it: with `type` only that, with `org` only posts there. The number of
 * records, -1 with err.
 */
int part_end_held(struct event_plan *plan, const char *member, const char *type, const char *org,
	const char *last_day, struct err *err);

/* Leaves the Party or the book: membership, posts, exemption, suspension and assignments end. */
bool part_leave(struct event_plan *plan, const char *member, const struct leaving *leaving,
	struct err *err);

/* Copies fields of those names, separated by blanks. */
void part_copy(const struct record *answers, struct record *to, const char *names);
/* The same, but what was not answered stays as it is there. */
void part_copy_said(const struct record *answers, struct record *to, const char *names);

#endif
