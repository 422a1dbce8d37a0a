/*
 * review_sheet.h - one review on one page: statement, criticisms, remedies, ratings.
 */
#ifndef REVIEW_SHEET_H
#define REVIEW_SHEET_H

#include "screen.h"
#include "sheet.h"

extern const struct screen_ops review_sheet_ops;
extern const struct screen_words review_sheet_words;

struct screen *review_sheet_open(struct session *session, const char *review, struct err *err);
/* The same, begun at the heading of a block. */
struct screen *review_sheet_open_at(
	struct session *session, const char *review, enum sheet_block block, struct err *err);
/* That of this year of a member; where there is none yet, the form of a new one. NULL with err, or a sentence said. */
struct screen *review_of_year(struct session *session, const char *member, struct err *err);

#endif
