/*
 * export_screen.h - records out to a file, from a list or a month: where to, in which form.
 */
#ifndef EXPORT_SCREEN_H
#define EXPORT_SCREEN_H

#include "screen.h"

extern const struct screen_ops export_ops;
extern const struct screen_words export_words;
extern const struct command_key export_keys[], export_month_keys[];

/* The records of a type of the chosen cell, as one file; a register as of `day`, NULL or "": today. */
struct screen *export_new(struct session *session, const struct rectype *type, const char *day);

/* The month of the chosen cell, or of all, as a folder of files; `said` of it stands below, or NULL. */
struct screen *export_new_month(
	struct session *session, const char *period, bool all, const char *said);

#endif
