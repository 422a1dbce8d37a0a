/*
 * codes.h - the code lists of db/codes/, built into the program.
 *
 * A list is a fixed choice of codes with Vietnamese labels. Some lists have no codes: what is stored
 * then is the label itself.
 */
#ifndef CODES_H
#define CODES_H

#include <stdbool.h>
#include <stddef.h>

struct code {
	const char *code; /* "" where the list has none */
	const char *label;
	const char *aliases; /* other names, with | between them; NULL: none */
	const char
		*group; /* the code that stands for it where only its group may be told; or NULL */
};

struct codelist {
	const char *name;
	const struct code *codes;
	size_t count;
};

extern const struct codelist
	codelists[]; /* made from db/codes at build time; ends with name NULL */

const struct codelist *codes_find(const char *name); /* NULL when there is none */

/* What a record stores for an entry. */
const char *code_stored(const struct code *code, bool by_label);

/* Whether people type the codes; those of lists made from the registry are names of the program. */
bool codes_are_typed(const struct codelist *list);

/* The label of a stored value; the value itself when the list does not know it. */
const char *codes_label(const struct codelist *list, const char *stored);
/* The group of a stored value; its own code where it has none. Borrowed. */
const char *codes_group(const struct codelist *list, const char *stored);
bool codes_holds(const struct codelist *list, const char *stored, bool by_label);

/*
 * The entry that a person means: the code or label written out, with or without diacritics; else
 * the only entry whose code or label begins so. *several is true when more than one would do.
 */
const struct code *codes_match(const struct codelist *list, const char *typed, bool *several);

/*
 * The same where the list is in sight: else the only entry that code_matches() leaves of it.
 */
const struct code *codes_match_shown(const struct codelist *list, const char *typed, bool *several);

/* Whether an entry belongs on a pick list filtered by `query` (folded already). */
bool code_matches(const struct code *code, const char *query);

#endif
