/*
 * setting_values.h - the values one number of the rules ever had, with day, document and who wrote it down.
 */
#ifndef SETTING_VALUES_H
#define SETTING_VALUES_H

#include "screen.h"
#include "setting_rows.h"

extern const struct screen_words setting_values_words;

/* NULL with err: the book fails. */
struct screen *setting_values_new(
	struct session *session, const struct setting_row *row, struct err *err);

#endif
