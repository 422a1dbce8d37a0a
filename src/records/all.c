/*
 * all.c - the list of record types. A new type needs its file, and here
 * its extern and its line.
 *
 * The order is that of the menus, of the manual and of imports: a type stands behind the types it
 * refers to wherever that is possible.
 */
#include "registry.h"

extern const struct rectype org_type;
extern const struct rectype org_status_type;
extern const struct rectype org_term_type;
extern const struct rectype area_type;
extern const struct rectype area_cell_type;
extern const struct rectype member_type;
extern const struct rectype member_status_type;
extern const struct rectype membership_type;
extern const struct rectype post_type;
extern const struct rectype supervision_type;
extern const struct rectype bylaw_type;
extern const struct rectype bylaw_year_type;
extern const struct rectype succession_type;
extern const struct rectype exemption_type;
extern const struct rectype suspension_type;
extern const struct rectype transfer_type;
extern const struct rectype residence_link_type;
extern const struct rectype residence_comment_type;
extern const struct rectype training_type;
extern const struct rectype file_item_type;
extern const struct rectype file_move_type;
extern const struct rectype card_type;
extern const struct rectype database_update_type;
extern const struct rectype matching_type;
extern const struct rectype candidate_type;
extern const struct rectype probation_type;
extern const struct rectype admission_step_type;
extern const struct rectype admission_quota_type;
extern const struct rectype screening_type;
extern const struct rectype screening_case_type;
extern const struct rectype award_type;
extern const struct rectype badge_type;
extern const struct rectype discipline_type;
extern const struct rectype dues_rate_type;
extern const struct rectype dues_waiver_type;
extern const struct rectype dues_type;
extern const struct rectype dues_remittance_type;
extern const struct rectype directive_type;
extern const struct rectype meeting_type;
extern const struct rectype attendance_type;
extern const struct rectype attendee_type;
extern const struct rectype resolution_type;
extern const struct rectype task_type;
extern const struct rectype vote_type;
extern const struct rectype score_criterion_type;
extern const struct rectype meeting_score_type;
extern const struct rectype schedule_type;
extern const struct rectype topic_plan_type;
extern const struct rectype assignment_type;
extern const struct rectype assignment_review_type;
extern const struct rectype pledge_type;
extern const struct rectype initiative_type;
extern const struct rectype review_type;
extern const struct rectype criticism_type;
extern const struct rectype remedy_type;
extern const struct rectype remedy_check_type;
extern const struct rectype rating_type;
extern const struct rectype four_good_type;
extern const struct rectype dialogue_type;
extern const struct rectype study_type;
extern const struct rectype document_type;
extern const struct rectype decision_type;
extern const struct rectype inspection_plan_type;
extern const struct rectype inspection_plan_item_type;
extern const struct rectype inspection_type;
extern const struct rectype template_type;
extern const struct rectype holiday_type;
extern const struct rectype phrase_type;
extern const struct rectype sentence_type;
extern const struct rectype saved_filter_type;
extern const struct rectype operator_type;
extern const struct rectype entry_profile_type;
extern const struct rectype setting_type;
extern const struct rectype draft_type;
extern const struct rectype second_keying_type;
extern const struct rectype audit_type;

const struct rectype *const rectypes[] = {
	&org_type,
	&org_status_type,
	&org_term_type,
	&area_type,
	&area_cell_type,
	&member_type,
	&member_status_type,
	&membership_type,
	&post_type,
	&supervision_type,
	&bylaw_type,
	&bylaw_year_type,
	&succession_type,
	&exemption_type,
	&suspension_type,
	&transfer_type,
	&residence_link_type,
	&residence_comment_type,
	&training_type,
	&file_item_type,
	&file_move_type,
	&card_type,
	&database_update_type,
	&matching_type,
	&candidate_type,
	&probation_type,
	&admission_step_type,
	&admission_quota_type,
	&screening_type,
	&screening_case_type,
	&award_type,
	&badge_type,
	&discipline_type,
	&dues_rate_type,
	&dues_waiver_type,
	&dues_type,
	&dues_remittance_type,
	&directive_type,
	&meeting_type,
	&attendance_type,
	&attendee_type,
	&resolution_type,
	&task_type,
	&vote_type,
	&score_criterion_type,
	&meeting_score_type,
	&schedule_type,
	&topic_plan_type,
	&assignment_type,
	&assignment_review_type,
	&pledge_type,
	&initiative_type,
	&review_type,
	&criticism_type,
	&remedy_type,
	&remedy_check_type,
	&rating_type,
	&four_good_type,
	&dialogue_type,
	&study_type,
	&document_type,
	&decision_type,
	&inspection_plan_type,
	&inspection_plan_item_type,
	&inspection_type,
	&template_type,
	&holiday_type,
	&phrase_type,
	&sentence_type,
	&saved_filter_type,
	&operator_type,
	&entry_profile_type,
	&setting_type,
	&draft_type,
	&second_keying_type,
	&audit_type,
	NULL,
};
