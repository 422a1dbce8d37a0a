/*
 * paper_screen.h - how many the paper has, how many the book has, and what was entered in this batch.
 */
#ifndef PAPER_SCREEN_H
#define PAPER_SCREEN_H

#include "screen.h"

extern const struct screen_ops paper_ops;
extern const struct screen_words paper_words;

/* Of new records of a type in the chosen cell; NULL with err. */
struct screen *paper_screen_open(
	struct session *session, const struct rectype *type, struct err *err);

#endif
