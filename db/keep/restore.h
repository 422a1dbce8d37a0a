/*
 * restore.h - an older copy in the place of the book.
 *
 * Of a copy in the folder sao-luu beside the book every page is taken; of any other file every row, table by table, into
 * a file that this program made: whatever else is in it stays outside. The file that is replaced is kept first.
 */
#ifndef RESTORE_H
#define RESTORE_H

#include "copies.h"

/* What a copy says of itself. */
struct copy_facts {
	int64_t members, meetings;
	int64_t changes; /* rows of its log */
	char last[26];   /* when the last of them was written, "" : never */
	bool older;      /* of an older version of the program: upgraded when it is opened */
};
/* Reads them; false with err where it is no book, or not one that the program can take. */
bool copy_facts_read(const char *path, struct copy_facts *facts, struct err *err);

/* Looks at a copy as a whole: structure, values, references, tables. */
bool copy_is_good(const char *path, struct err *err);

/* The path of the newest copy that is good, and its facts; NULL: there is none. The caller frees. */
char *copy_newest_good(const char *book, struct copy_facts *facts);

/*
 * Puts `from` in the place of the book at that path, which must not be open. *kept gets where the file that was
 * there is now, NULL where there was none; the caller frees. Not done: false with err, and the book is as it was.
 */
bool restore_book(const char *book, const char *from, char **kept, struct err *err);

/* Whether a book that could not be opened may be mended by a copy: it is nobody's else, not newer, and there are copies. */
bool restore_may_help(const char *book);

#endif
