/*
 * settings.h - numbers and words that rules use, each with the time it holds for.
 *
 * Rules change and the past is always computed with the rule of its time (rules.md), so a setting
 * is asked for as it stood on a day. The values are rows of the table `setting`.
 */
#ifndef SETTINGS_H
#define SETTINGS_H

#include <stddef.h>

struct setting {
	char *name, *value;
	char *from_on, *to_on; /* ISO; NULL: open on that side */
	char *doc;             /* the document it comes from */
};

struct settings {
	struct setting *items;
	size_t count;
};

#define SETTINGS_INIT         \
	{                     \
		.items = NULL \
	}

void settings_release(struct settings *settings);
void settings_add(struct settings *settings, const char *name, const char *value,
	const char *from_on, const char *to_on, const char *doc);

/* The row in force on a day, NULL when there is none. Borrowed. */
const struct setting *settings_row(
	const struct settings *settings, const char *name, const char *day);
/* The value in force on a day, NULL when there is none. Borrowed. */
const char *settings_get(const struct settings *settings, const char *name, const char *day);
/* The same as a number; `missing` when there is none. */
int settings_int(const struct settings *settings, const char *name, const char *day, int missing);

/* What checks may know besides the record. */
struct rules {
	const struct settings *settings;
	const char *today; /* ISO */
};

int rules_int(const struct rules *rules, const char *name, const char *day, int missing);

#endif
