/*
 * copies_screen.h - the copies of the book, in what they differ from it, and taking one back.
 *
 * What is chosen is put into session->restore and the screens end; who opened the book puts the copy in its place and
 * opens it anew.
 */
#ifndef COPIES_SCREEN_H
#define COPIES_SCREEN_H

#include "screen.h"

extern const struct screen_words copies_words, differ_words;

/* Of the book that is open. */
struct screen *copies_screen_new(struct session *session, struct err *err);
/* Of a book at that path that is damaged, or could not be opened at all: `why` stands on top. */
struct screen *copies_screen_of_damaged(struct session *session, const char *book, const char *why);

/* In what the copy at `path` differs from the book that is open; NULL with err. */
struct screen *differ_screen_new(struct session *session, const char *path, struct err *err);
#endif
