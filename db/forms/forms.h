/*
 * forms.h - the printed forms by name, for their list (all.c) and the screens that show one.
 *
 * Room db/forms: what each printed form says (print.md, IN-01 to IN-43): a table of blocks and its queries.
 */
#ifndef FORMS_H
#define FORMS_H

#include "print_form.h"

extern const struct print_form invitation_form, minutes_form, resolution_form;
extern const struct print_form roster_form, member_book_form, dues_book_form, dues_report_form;
extern const struct print_form self_review_2a_form, self_review_2b_form, self_review_2c_form,
	collective_form;
extern const struct print_form ballot_form, ballot_count_form, rating_summary_form, unrated_form,
	quality_form;
extern const struct print_form remedy_plan_form, pledge_form, assignments_form;

#endif
