/*
 * help.h - F1: what this is and which keys there are; F1 again: where it stands in the work.
 *
 * Help is paragraphs, a line each. In a line with a TAB what stands before it is a head, and what is
 * behind it is wrapped beside the head; a line that begins with > is where one stands.
 *
 * Room screens/help: what the program says of itself: F1, its index, the workflows, the words, the
 * F10 menu, the tour.
 */
#ifndef HELP_H
#define HELP_H

#include "screen.h"

extern const struct screen_ops help_ops;
extern const struct screen_words help_words;
extern const struct command_key help_keys[], help_back_keys[];

/* Help for a screen: what it says of itself or of its field, its keys from its table, its workflow. */
struct screen *help_new(const struct screen *on);

/* A page of its own, one of the index. */
struct screen *help_page(const char *title, const char *text);

void help_add_keys(struct strbuf *out, const struct command_key *keys);

#endif
