/*
 * outside_file.h - where a text lies while another program has it (Ctrl-O), and that nothing of it stays there.
 *
 * A folder beside the book that only the user can read: BOOK-soan. It goes when the program is back, with whatever that left in
 * it. Where this program was killed meanwhile, the next start takes what the other had saved into the draft and clears up.
 */
#ifndef OUTSIDE_FILE_H
#define OUTSIDE_FILE_H

#include "record.h"
#include "session.h"

/* Of what the text is. */
struct outside_note {
	const char *type, *uid; /* "" as uid: a record that has none yet */
	int version;            /* of the record, as its drafts have it */
	char *field;            /* as its drafts call it */
};

/* A new one; for a book in memory somewhere for files that may go. The caller frees; NULL with err. */
char *outside_folder_new(struct store *store, struct err *err);
bool outside_note_write(const char *folder, const struct outside_note *note, struct err *err);

/* Adds "/dien-bien-thao-luan" for "Diễn biến, thảo luận": what the other program's window will say. */
void outside_add_name(const struct field *field, struct strbuf *path);
bool outside_write(const char *path, const char *text, struct err *err);
/* What the file holds, as a paste would be taken. The caller frees; NULL with err: it is not there, or no text. */
char *outside_read(const char *path, struct err *err);

/* At the start: what a program that was killed left behind. Says what was found. */
void outside_clear_up(struct session *session);

#endif
