/*
 * admission.h - one way into the Party: from the candidate to the official member, step by step. The steps, their
 * order and what is to be looked at: view_way_step.sql, view_way_seen.sql; rules.md, "Admission".
 */
#ifndef ADMISSION_H
#define ADMISSION_H

#include "date.h"
#include "store.h"

struct admission_stop {
	char way[2];           /* K of a candidate, D of somebody on probation */
	char step[8];          /* of the list admission_step.step */
	char record[UID_SIZE]; /* of the admission_step; "": there is none */
	char day[DATE_SIZE];   /* "": not known */
	bool done, noted;      /* noted: there is something to be looked at */
	int in_favour;         /* -1: nobody says */
	char *notes;           /* what, " · " between; NULL: nothing else */
	char other[8];  /* the step that it is dated before, though that comes first; "": none */
	char paper[16]; /* the form (mau_bieu) that proves it and is not in his file; "": none */
	char due[DATE_SIZE]; /* by when; "": no clock runs */
};

/* The uids are "" where there is no such record (yet). */
struct admission {
	char candidate[UID_SIZE], member[UID_SIZE], probation[UID_SIZE];
	bool helped; /* the candidate's form says by whom */
	char *name;
	struct admission_stop *stops;
	size_t count;
};

/* `uid`: of a candidate or a probation. False with err. Released in any case. */
bool admission_load(
	struct store *store, const char *uid, struct admission *admission, struct err *err);
void admission_release(struct admission *admission);

/* Adds "15/08/2026 · 18 tán thành · muộn, hạn 10/08/2026", or when it is to be done on `today`. */
void admission_describe(const struct admission_stop *stop, const char *today, struct strbuf *out);

#endif
