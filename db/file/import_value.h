/*
 * import_value.h - what spreadsheets and lists do to values, and what can be put right without losing anything.
 */
#ifndef IMPORT_VALUE_H
#define IMPORT_VALUE_H

#include "record.h"

enum mending {
	MENDING_NONE,
	MENDING_DONE,       /* how: what was done */
	MENDING_UNSURE,     /* nothing was done; how: what it could be and what would settle it */
	MENDING_EITHER_DAY, /* a serial day (text), or six figures that lost a zero: how says both */
	MENDING_TO_FIELD,   /* it is no value of this field but of `other` */
	MENDING_TO_NOTE, /* the field cannot keep all of it: what is in `rest` goes to the note */
};

struct mended {
	enum mending what;
	char *text;        /* what the field is to read; NULL: the text as it was */
	char *rest;        /* for the note, or NULL */
	const char *other; /* MENDING_TO_FIELD: the name of the field of the same record */
	bool eaten;        /* zeros in front that a spreadsheet ate, put back or asked about */
	bool serial;       /* certainly a day as spreadsheets count */
	char *how;         /* one whole sentence, NULL: nothing was done */
};

extern const char mended_serial_day[]; /* what is said of one */

/* "#REF!", "Err:502", "#####": what a spreadsheet shows where it has no value, with blanks around it or without. */
bool value_is_sheet_error(const char *text);

/* The text of a cell (tidied, normal form C); pad_ids: zeros that a spreadsheet ate are put back. */
struct mended value_mend(const struct field *field, const char *text, bool pad_ids);
void mended_release(struct mended *mended);

#endif
