/*
 * print_out.h - what the print screen has in front, as files. Between print_screen.c and print_out.c only.
 */
#ifndef PRINT_OUT_H
#define PRINT_OUT_H

#include "front.h"
#include "lines.h"
#include "print_run.h"

enum scope { SCOPE_RECORD, SCOPE_CELL, SCOPE_ALL };

struct print_screen {
	struct lines_screen lines;
	const char *title;
	const struct print_form *const *forms; /* end with NULL */
	const struct print_form *one[2];       /* they are this one */
	const struct rectype *list;            /* NULL: forms */
	struct front front;
	enum scope scope;
	bool unread;            /* PRINT_LOOKS: not read yet, behind the first paint */
	bool apart;             /* each paper a file of its own */
	const char *reason;     /* while files are written: why numbers stand on them */
	char *words;            /* of an extract: those of the paragraphs wanted; NULL: all */
	struct print_done done; /* of the text: how many papers, what is empty */
};

extern const char print_folder_setting[], print_open_setting[];

/* The time of a form in the time at hand: the year of a month, the month of today in a year. */
struct print_asked print_asked_for(
	const struct print_screen *at, const struct print_form *form, char period[DATE_SIZE]);
bool print_write_list(
	void *context, struct doc *doc, struct err *err); /* of the list in front; a print_write */

char *print_folder(const struct print_screen *at); /* where files go; the caller frees */
bool print_opens(const struct session *session);   /* whether what is written is opened */
enum screen_result print_out(struct print_screen *at, struct err *err);

#endif
