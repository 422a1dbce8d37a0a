/*
 * setting_past.h - the values that a number of the rules had: since when each, by which document, who wrote it down.
 */
#ifndef SETTING_PAST_H
#define SETTING_PAST_H

#include "settings.h"
#include "store.h"

struct setting_past {
	struct setting *items; /* the newest first */
	char **who;            /* "Lan, 20/11/2026" of each; "" of what was shipped */
	size_t count;
};

/* Released in any case. */
bool setting_past_load(
	struct store *store, const char *name, struct setting_past *past, struct err *err);
void setting_past_release(struct setting_past *past);

#endif
