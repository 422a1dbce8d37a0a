/*
 * wording_internal.h - what the files of wording.h share.
 */
#ifndef WORDING_INTERNAL_H
#define WORDING_INTERNAL_H

#include "wording.h"

#define WORDING_DOTS "…………"

/* What a draft is about. */
struct subject {
	const struct record *record; /* the one whose field it is */
	struct record *meeting;      /* the meeting it comes of; NULL: none */
	int64_t meeting_id, org_id;  /* 0: it is not in the book yet; none */
	const char *org;             /* uid, NULL */
	char period[8], day[11];
};

/* One part of it. False: the book could not be read. */
typedef bool wording_part(
	struct store *store, const struct subject *about, struct strbuf *out, struct err *err);

/* wording_head.c */
wording_part
	wording_add_head; /* of the minutes: when, where, who (rules.md, "Printed documents") */
wording_part wording_add_opening; /* of a resolution */
wording_part wording_add_members; /* of a report: how many there are */
wording_part wording_add_duties;  /* what is due by the end of the month */
wording_part wording_add_end;     /* of the minutes: conclusion, when it ended */

#endif
