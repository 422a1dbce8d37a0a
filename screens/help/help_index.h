/*
 * help_index.h - the index of help: everything that can be asked about, searched as one types.
 *
 * Made from the tables that the program itself works by: record types and their fields, screens and
 * their keys, places, workflows; and from the list of words (glossary.h).
 */
#ifndef HELP_INDEX_H
#define HELP_INDEX_H

#include "screen.h"

extern const struct screen_ops help_index_ops;
extern const struct screen_words help_index_words;

struct screen *help_index_new(struct session *session);

#endif
