/*
 * facts.h - what is known beside a record: history, namesakes, the rule in force.
 */
#ifndef FACTS_H
#define FACTS_H

#include "store.h"

/* Adds lines for the right third of the form. Never fails: what cannot be read is left out. */
void facts_about(struct store *store, const struct record *record, struct strbuf *out);

#endif
