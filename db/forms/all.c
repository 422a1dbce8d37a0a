/* The printed forms in the order of print.md; a new one is a file of this folder and a line here. */
#include "forms.h"
#include "print_set.h"

#include <stddef.h>

const struct print_form *const print_forms[] = {
	&invitation_form,
	&agenda_form,
	&roll_list_form,
	&roll_year_form,
	&minutes_form,
	&resolution_form,
	&extract_form,
	&minutes_extract_form,
	&document_form,
	&petition_form,
	&report_form,
	&score_sheet_form,
	&score_year_form,
	&roster_form,
	&member_book_form,
	&transfer_book_form,
	&badge_book_form,
	&dues_book_form,
	&dues_report_form,
	&self_review_2a_form,
	&self_review_2b_form,
	&self_review_2c_form,
	&collective_form,
	&ballot_form,
	&ballot_count_form,
	&rating_summary_form,
	&unrated_form,
	&quality_form,
	&remedy_plan_form,
	&pledge_form,
	&assignments_form,
	&helpers_form,
	&admission_sheet_form,
	&recognition_sheet_form,
	&transfer_sheet_form,
	&residence_letter_form,
	&residence_comments_form,
	&residence_slip_form,
	&other_books_form,
	&supplement_form,
	&member_sheet_form,
	&rating_decision_form,
	&timetable_form,
	&inspection_plan_form,
	&inspection_minutes_form,
	&inspection_conclusion_form,
	&evidence_form,
	&matching_minutes_form,
	&handover_minutes_form,
	&charts_form,
	NULL,
};

static const struct print_form *const month[] = { &invitation_form, &agenda_form, &roll_list_form,
	&minutes_form, &resolution_form, &score_sheet_form, &report_form, NULL };

static const struct print_form *const season[] = { &collective_form, &self_review_2a_form,
	&self_review_2b_form, &self_review_2c_form, &ballot_form, &ballot_count_form,
	&rating_summary_form, &unrated_form, NULL };

const struct print_set print_sets[] = {
	{ "thang", "Giấy tờ của tháng", month },
	{ "kiem-diem", "Giấy tờ mùa kiểm điểm", season },
	{ NULL, NULL, NULL },
};
