/*
 * forms.h - the printed forms by name, for their list (all.c) and the screens that show one.
 *
 * Room db/forms: what each printed form says (print.md, IN-01 to IN-43): a table of blocks and its queries.
 */
#ifndef FORMS_H
#define FORMS_H

#include "print_form.h"

extern const struct print_form roster_form, member_book_form, dues_book_form, dues_report_form;
extern const struct print_form self_review_2a_form, self_review_2b_form, self_review_2c_form,
	collective_form;
extern const struct print_form ballot_form, ballot_count_form, rating_summary_form, unrated_form,
	quality_form;
extern const struct print_form remedy_plan_form, pledge_form, assignments_form;
extern const struct print_form invitation_form, agenda_form, roll_list_form, roll_year_form;
extern const struct print_form minutes_form, resolution_form, extract_form, document_form,
	petition_form;
extern const struct print_form report_form, score_sheet_form, score_year_form, timetable_form;
extern const struct print_form inspection_plan_form, evidence_form;
extern const struct print_form transfer_book_form, badge_book_form, other_books_form;
extern const struct print_form charts_form;
extern const struct print_form admission_sheet_form, recognition_sheet_form, supplement_form,
	residence_slip_form, inspection_minutes_form, inspection_conclusion_form,
	minutes_extract_form;
extern const struct print_form helpers_form, transfer_sheet_form, residence_letter_form,
	residence_comments_form, member_sheet_form, rating_decision_form, matching_minutes_form,
	handover_minutes_form;

#endif
