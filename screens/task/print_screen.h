/*
 * print_screen.h - Ctrl-P: which papers fit what is in front; one before it is printed, as text, then as a file for Word
 * and LibreOffice.
 */
#ifndef PRINT_SCREEN_H
#define PRINT_SCREEN_H

#include "front.h"
#include "print_set.h"

extern const struct screen_words print_words; /* print.words */
extern const struct command_key print_keys[], print_record_keys[], print_list_keys[];

/* What is to be printed: one of these. */
struct print_what {
	const struct print_form *form;
	const struct print_set *set;
	const struct rectype *list;
};

/* Of the record in front where `own`; else of its cell. NULL with err where there is nothing to print. */
struct screen *print_screen_new(struct session *session, const struct print_what *what,
	const struct front *front, bool own, struct err *err);

/*
 * A picker of the forms for the record in front, for its cell, its members, the committee; of a list also the list itself,
 * and its file for other programs. NULL with err.
 */
struct screen *print_choice_new(
	struct session *session, const struct front *front, struct err *err);

#endif
