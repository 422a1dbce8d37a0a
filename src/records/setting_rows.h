/*
 * setting_rows.h - the numbers that rules go by: what each decides, and which values it takes.
 *
 * Their values, with first day and document, are rows of the table `setting` (settings.h); their names on
 * screens are the code list setting.name. What somebody only chose to work with is no row here.
 */
#ifndef SETTING_ROWS_H
#define SETTING_ROWS_H

#include "err.h"
#include "strbuf.h"

#include <stdbool.h>

enum setting_kind {
	SETTING_NUMBER,
	SETTING_DAY,  /* of a year: MM-DD */
	SETTING_WORD, /* one of `words` */
	SETTING_STEPS /* so many numbers as are shipped: 90/70/50 */
};

struct setting_word {
	const char *value, *label;
};

struct setting_row {
	const char *name;
	enum setting_kind kind;
	int low, high;                    /* of a number, of each step */
	const char *unit;                 /* of a number, of steps */
	int steps;                        /* how many of them */
	const struct setting_word *words; /* end with a row without a value */
	const char *decides;              /* one Vietnamese sentence */
	bool optional;                    /* may be left without a value */
};

extern const struct setting_row setting_rows[]; /* ends with a row without a name */

/* What is typed (90, 31/01, a word; nothing, where that may be) to the value as it is kept; the caller frees. False with
 * a sentence. */
bool setting_parse(const struct setting_row *row, const char *typed, char **value, struct err *err);
struct setting;

/* What it is called on screens, from the code list setting.name. */
const char *setting_name(const struct setting_row *row);
/* Adds it without the unit, which stands with the value: without "(tháng)". */
void setting_add_name(const struct setting_row *row, struct strbuf *out);
/* Where a value comes from: the program's proposal is never shown as if it were a regulation. NULL: none. */
const char *setting_document(const struct setting *setting);
/* Adds the value as people read it: "90 phút", "31/01", a word. NULL adds nothing. */
void setting_show(const struct setting_row *row, const char *value, struct strbuf *out);

#endif
