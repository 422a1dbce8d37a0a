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
extern const struct rectype area_type;
extern const struct rectype member_type;
extern const struct rectype member_status_type;
extern const struct rectype membership_type;
extern const struct rectype post_type;
extern const struct rectype exemption_type;
extern const struct rectype meeting_type;
extern const struct rectype attendance_type;
extern const struct rectype attendee_type;
extern const struct rectype resolution_type;
extern const struct rectype task_type;
extern const struct rectype assignment_type;
extern const struct rectype assignment_review_type;
extern const struct rectype pledge_type;
extern const struct rectype review_type;
extern const struct rectype criticism_type;
extern const struct rectype remedy_type;
extern const struct rectype remedy_check_type;
extern const struct rectype rating_type;
extern const struct rectype dialogue_type;
extern const struct rectype phrase_type;
extern const struct rectype sentence_type;
extern const struct rectype saved_filter_type;
extern const struct rectype entry_profile_type;
extern const struct rectype setting_type;
extern const struct rectype draft_type;
extern const struct rectype second_keying_type;
extern const struct rectype audit_type;

const struct rectype *const rectypes[] = {
	&org_type,
	&org_status_type,
	&area_type,
	&member_type,
	&member_status_type,
	&membership_type,
	&post_type,
	&exemption_type,
	&meeting_type,
	&attendance_type,
	&attendee_type,
	&resolution_type,
	&task_type,
	&assignment_type,
	&assignment_review_type,
	&pledge_type,
	&review_type,
	&criticism_type,
	&remedy_type,
	&remedy_check_type,
	&rating_type,
	&dialogue_type,
	&phrase_type,
	&sentence_type,
	&saved_filter_type,
	&entry_profile_type,
	&setting_type,
	&draft_type,
	&second_keying_type,
	&audit_type,
	NULL,
};
