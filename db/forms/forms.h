/*
 * forms.h - the printed forms by name, for their list (all.c) and the screens that show one.
 *
 * Room db/forms: what each printed form says (print.md, IN-01 to IN-43): a table of blocks and its queries.
 */
#ifndef FORMS_H
#define FORMS_H

#include "print_form.h"

extern const struct print_form invitation_form, minutes_form;
extern const struct print_form roster_form, dues_book_form, rating_summary_form;

#endif
