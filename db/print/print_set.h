/*
 * print_set.h - papers that are printed together: those of a month, of a review season.
 */
#ifndef PRINT_SET_H
#define PRINT_SET_H

#include "print_form.h"

struct print_set {
	const char *name, *title;
	const struct print_form *const *forms; /* ends with NULL */
};

extern const struct print_set print_sets[]; /* db/forms/all.c; ends with a name of NULL */

const struct print_set *print_set_named(const char *name); /* NULL: there is none */

#endif
