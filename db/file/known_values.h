/*
 * known_values.h - what texts of a column were read as: in a list the same few come again and again.
 */
#ifndef KNOWN_VALUES_H
#define KNOWN_VALUES_H

#include <stddef.h>

enum { KNOWN_PER_COLUMN = 256, KNOWN_BYTES = 160 };

struct known_column {
	char *pairs[KNOWN_PER_COLUMN]; /* the text, NUL, its value; or NULL */
	long found, added;             /* how often a text was there already, and was not */
};

/*
 * Of one import. A new text takes the place of another one; what is longer than KNOWN_BYTES is not kept, nor is
 * anything more of a column whose texts do not come again: names, numbers.
 */
struct known_values {
	struct known_column **columns;
	size_t count;
};

/* The value that the text of this column has, borrowed until the next add; NULL: it is not known. */
const char *known_values_find(const struct known_values *values, int column, const char *text);
void known_values_add(struct known_values *values, int column, const char *text, const char *value);
void known_values_release(struct known_values *values);

#endif
