/*
 * roster.h - the roll call of one meeting: who was to be there, and who was. rules.md, "Must attend".
 */
#ifndef ROSTER_H
#define ROSTER_H

#include "store.h"

/* What the letters mean, on one line; with `unsure`, the sign of who is not known to be expected, too. */
const char *roster_legend(bool unsure);

struct roster_row {
	char member[UID_SIZE];
	char *name; /* with the year of birth behind it where two on the roster share it */
	char born[5];
	char attendance[UID_SIZE]; /* uid of the stored row, "" while there is none */
	char status;               /* C P K M T N, 0: not marked */
	char *reason;              /* code of ly_do_vang, NULL */
	bool late, left_early, online, guest;
	char exempt; /* M exempt, D suspended, G interrupted, T elsewhere, ? not known: 0: expected */
	char apart;     /* the same as the records say it, whatever was marked since */
	char member_as; /* C official on the day: may vote; D on probation; T temporarily here */
	int absences;   /* without reason or with, this year before this meeting */
	int without_reason; /* of these */
};

struct roster {
	char meeting[UID_SIZE];
	char *title;     /* "Sinh hoạt thường kỳ 11/2026" */
	char day[11];    /* the roster's date */
	bool calls_cell; /* not only its chi ủy, or a committee */
	char org[UID_SIZE];
	int expected;        /* count on the paper minutes, -1: not given */
	bool expected_typed; /* at the roll call: roster_save() keeps it with the meeting */
	struct roster_row *rows;
	int count;
	char *guests; /* "Phạm Bá Sơn, Đảng ủy viên; ...", "" when there are none */
};

enum { ROSTER_APART = 5 }; /* reasons not to be expected */

struct roster_counts {
	int must, present, with_reason, without_reason, unmarked;
	int official_must, official_present, temporary_must, temporary_present;
	int exempt, apart[ROSTER_APART]; /* not expected: all, and by reason */
	int unsure;                      /* of these: a list does not say since when */
	int guests;
};

bool roster_load(struct store *store, const char *meeting, struct roster *roster, struct err *err);
void roster_release(struct roster *roster);
/* Reads anew who came as a guest. */
bool roster_read_guests(struct store *store, struct roster *roster, struct err *err);

struct roster_counts roster_count(const struct roster *roster);

/* Adds "có mặt 36/40 · có lý do 2 · không lý do 2 · 90,0 % · chính thức dự 33/37". */
void roster_add_line(const struct roster_counts *counts, struct strbuf *out);

/* Adds " · 90,0 %": the rate of who had to come (rules.md); nothing when nobody had to. */
void roster_add_rate(int present, int must, struct strbuf *out);
/* The rate in tenths of a percent, -1: nobody had to come. */
int roster_rate(int present, int must);

/* How a row shows: its letter; unmarked '_', or where nobody has to be marked '-', '?' where that is not known. */
char roster_sign(const struct roster_row *row);

/* Who has to come, as the row is marked now; a guest never. */
bool roster_is_due(const struct roster_row *row);

/* Adds who was not expected: "miễn 2, ở nơi khác 2"; "miễn 0" when everybody was. */
void roster_add_apart(const struct roster_counts *counts, struct strbuf *out);

/*
 * Marks a row; '\0' takes the mark away. Who is exempt and came, or was called and did not come, counts
 * like everybody else.
 */
void roster_mark(struct roster_row *row, char status);
/* Late, then left early, then on time again; who is late is there. */
void roster_mark_late(struct roster_row *row);

/* A member who is not on the roster: somebody missing from it, or a guest of another cell. */
void roster_add_member(struct store *store, struct roster *roster, const char *member, bool guest);

/*
 * Stores every marked row, marks exempt rows as such, takes back rows whose mark was taken away, and
 * makes the meeting "đã họp" on the roster's date: one transaction. The roster itself is as it was
 * loaded, so that a failure can be tried again: load it anew after success.
 */
bool roster_save(struct store *store, const struct roster *roster, struct err *err);

#endif
