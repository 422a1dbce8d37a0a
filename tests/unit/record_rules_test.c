/* src/records: the rules across fields, type by type, each with a case that keeps it. */
#include "test.h"
#include "values.h"

#include <string.h>

struct rule_row {
	const char *type, *values;
	enum severity severity;
	const char *field;
	bool found;
};

static bool finds(const struct rule_row *row, const struct rules *rules)
{
	struct findings findings = FINDINGS_INIT;
	struct record *record = record_with(row->type, row->values);
	bool found = false;

	record_check(record, rules, &findings);
	for (size_t i = 0; i < findings.count; i++)
		found = found ||
			(findings.items[i].field && findings.items[i].severity == row->severity &&
				strcmp(findings.items[i].field, row->field) == 0);
	record_free(record);
	findings_release(&findings);
	return found;
}

static void check_rows(const struct rule_row *rows, size_t count)
{
	struct settings settings = SETTINGS_INIT;
	struct rules rules = rules_of_tests(&settings);

	for (size_t i = 0; i < count; i++)
		if (finds(&rows[i], &rules) != rows[i].found)
			fail_msg("%s %s: %s should %sbe said", rows[i].type, rows[i].values,
				rows[i].field, rows[i].found ? "" : "not ");
	settings_release(&settings);
}

#define E FINDING_ERROR
#define W FINDING_WARNING
#define G FINDING_GAP

static void org_dates_are_in_order_and_pilots_have_a_document(void **state)
{
	static const struct rule_row rows[] = {
		{ "org", "founded_on=2020-01-01|dissolved_on=2019-12-31", E, "dissolved_on", true },
		{ "org", "founded_on=2020-01-01|dissolved_on=2020-01-01", E, "dissolved_on",
			false },
		{ "org", "term_from=2025-03-15|term_to=2025-03-14", E, "term_to", true },
		{ "org", "term_from=2025-03-15|term_to=2030-03-15", E, "term_to", false },
		{ "org", "group_pilot=1", W, "pilot_doc", true },
		{ "org", "group_pilot=1|pilot_doc=12-HD", W, "pilot_doc", false },
		{ "org", "group_pilot=0", W, "pilot_doc", false },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void an_org_is_not_its_own_parent(void **state)
{
	struct settings settings = SETTINGS_INIT;
	struct rules rules = rules_of_tests(&settings);
	struct record *org = record_with("org", "name=A|parent=01KB9ZZZZZ0123456789ABCDEF");
	struct findings findings = FINDINGS_INIT;

	(void)state;
	memcpy(org->uid, "01KB9ZZZZZ0123456789ABCDEF", UID_SIZE);
	record_check(org, &rules, &findings);
	expect(findings_first(&findings, FINDING_ERROR) != NULL, "its own parent");
	record_free(org);
	findings_release(&findings);
	settings_release(&settings);
}

static void member_admitted_before_the_age_of_18_is_refused(void **state)
{
	static const struct rule_row rows[] = {
		{ "member", "born_on=1978-01-01|admitted_on=1977-12-31", E, "admitted_on", true },
		{ "member", "born_on=1978-01-01|admitted_on=1978-01-01", E, "admitted_on", true },
		{ "member", "born_on=2001-12-31|admitted_on=2018-12-31", E, "admitted_on", true },
		/* by calendar year it is 18, by the day not yet */
		{ "member", "born_on=2001-12-31|admitted_on=2019-01-01", E, "admitted_on", false },
		{ "member", "born_on=2001-12-31|admitted_on=2019-01-01", W, "admitted_on", true },
		{ "member", "born_on=2001|admitted_on=2019-01-01", W, "admitted_on", false },
		{ "member", "born_on=2001-01-01|admitted_on=2019-01-01", W, "admitted_on", false },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void member_official_date_before_joining_is_refused(void **state)
{
	static const struct rule_row rows[] = {
		{ "member", "admitted_on=2025-11-26|official_on=2025-11-25", E, "official_on",
			true },
		{ "member", "admitted_on=2024-11-26|official_on=2025-11-25", E, "official_on",
			false },
		{ "member", "admitted_on=2024-11-26|official_on=2025-11-25", W, "official_on",
			true },
		{ "member", "admitted_on=2024-11-26|official_on=2025-11-26", W, "official_on",
			false },
		{ "member", "admitted_on=2024-11-26|official_on=2025-11-27", W, "official_on",
			true },
		{ "member", "admission_decided_on=2024-11-27|admitted_on=2024-11-26", W,
			"admitted_on", true },
		{ "member", "admission_decided_on=2024-11-26|admitted_on=2024-11-26", W,
			"admitted_on", false },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void a_name_begins_its_words_with_capitals(void **state)
{
	static const struct rule_row rows[] = {
		{ "member", "full_name=nguyễn thị kim lien", W, "full_name", true },
		{ "member", "full_name=Nguyễn Thị đào", W, "full_name", true },
		{ "member", "full_name=Nguyễn Thị Đào", W, "full_name", false },
		{ "member", "full_name=VÕ NGỌC THOA", W, "full_name", false },
		{ "member", "full_name=H'Hen Niê", W, "full_name", false },
		{ "member", "full_name=Y-Moan Ê nuôl", W, "full_name", true },
		{ "member", "full_name=Trần Thoa|other_name=tư thoa", W, "other_name", false },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void a_personal_id_tells_year_of_birth_and_sex(void **state)
{
	static const struct rule_row rows[] = {
		{ "member", "personal_id=038195001234|born_on=1995|sex=Nữ", W, "personal_id",
			false },
		{ "member", "personal_id=038095001234|born_on=1995-09-02|sex=Nam", W, "personal_id",
			false },
		{ "member", "personal_id=038095001234|born_on=1996", W, "personal_id", true },
		{ "member", "personal_id=038095001234|sex=Nữ", W, "personal_id", true },
		{ "member", "personal_id=038301001234|born_on=2001|sex=Nữ", W, "personal_id",
			false },
		{ "member", "personal_id=038201001234|born_on=2001|sex=Nữ", W, "personal_id",
			true },
		{ "member", "personal_id=038226001234|sex=Nam", E, "personal_id", false },
		{ "member", "personal_id=038227001234|sex=Nam", E, "personal_id", true },
		{ "member", "personal_id=038360001234|born_on=1960|sex=Nữ", E, "personal_id",
			true },
		{ "member", "personal_id=038095001234|card_no=038095001235", W, "card_no", true },
		{ "member", "personal_id=038095001234|card_no=038095001234", W, "card_no", false },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

/* Decree 137/2015: an odd 4th digit is a woman's; a number of another year of birth is not believed. */
static void a_personal_id_tells_the_sex_that_nobody_typed(void **state)
{
	static const struct {
		const char *id, *born, *sex, *wanted;
	} rows[] = {
		{ "038195001234", "1995-09-02", NULL, "Nữ" },
		{ "038095001234", "1995", NULL, "Nam" },
		{ "038301001234", "2001-05", NULL, "Nữ" },
		{ "038201001234", NULL, NULL, "Nam" },
		{ "038195001234", "1996", NULL, NULL },
		{ "038195001234", "1995", "Nam", "Nam" },
		{ NULL, "1995", NULL, NULL },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct record *member = record_new(rectype_named("member"));
		record_set(member, "personal_id", rows[i].id);
		record_set(member, "born_on", rows[i].born);
		record_set(member, "sex", rows[i].sex);
		record_complete(member);
		expect_text(record_get(member, "sex"), rows[i].wanted, rows[i].id);
		record_free(member);
	}
}

static void a_membership_that_ends_says_why(void **state)
{
	static const struct rule_row rows[] = {
		{ "membership", "from_on=2026-01-01|to_on=2026-02-01", W, "left_by", true },
		{ "membership", "from_on=2026-01-01|to_on=2026-02-01|left_by=CDT", W, "left_by",
			false },
		{ "membership", "left_by=TTR", G, "to_on", true },
		{ "membership", "left_by=TTR|to_on=2026-02-01", G, "to_on", false },
		{ "membership", "residency=CD", W, "posting_doc", true },
		{ "membership", "residency=CD|posting_doc=12-QĐ", W, "posting_doc", false },
		{ "membership", "residency=TC", W, "posting_doc", false },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void a_temporary_exemption_has_an_end(void **state)
{
	static const struct rule_row rows[] = {
		{ "exemption", "kind=TM|from_on=2026-01-01", E, "to_on", true },
		{ "exemption", "kind=TM|from_on=2026-01-01|to_on=2026-06-01", E, "to_on", false },
		{ "exemption", "kind=M|from_on=2026-01-01", E, "to_on", false },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void a_meeting_fits_its_state_and_month(void **state)
{
	static const struct rule_row rows[] = {
		{ "meeting", "state=DH", G, "held_on", true },
		{ "meeting", "state=DH|held_on=2026-11-05", G, "held_on", false },
		{ "meeting", "state=DK", G, "held_on", false },
		{ "meeting", "state=H", G, "postponed_why", true },
		{ "meeting", "state=KH|postponed_why=bão", G, "postponed_why", false },
		{ "meeting", "state=H|held_on=2026-11-05", E, "state", true },
		{ "meeting", "state=DH|held_on=2026-11-05", E, "state", false },
		{ "meeting", "period=2026-10|held_on=2026-11-05", W, "held_on", true },
		{ "meeting", "period=2026-11|held_on=2026-11-05", W, "held_on", false },
		{ "meeting", "starts_at=19:30|ends_at=19:30", E, "ends_at", true },
		{ "meeting", "starts_at=19:30|ends_at=21:00", E, "ends_at", false },
		{ "meeting", "kind=CD", W, "topic", true },
		{ "meeting", "kind=TKCD|topic=Chỉ thị 05", W, "topic", false },
		{ "meeting", "kind=TK", W, "topic", false },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void attendance_details_fit_the_mark(void **state)
{
	static const struct rule_row rows[] = {
		{ "attendance", "status=K|reason=OM", E, "reason", true },
		{ "attendance", "status=C|reason=OM", E, "reason", true },
		{ "attendance", "status=P|reason=OM", E, "reason", false },
		{ "attendance", "status=P|late=1", E, "status", true },
		{ "attendance", "status=K|online=1", E, "status", true },
		{ "attendance", "status=P|left_early=1", E, "status", true },
		{ "attendance", "status=C|late=1|left_early=1|online=1", E, "status", false },
		{ "attendance", "status=P|late=0", E, "status", false },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void votes_for_are_not_more_than_all_votes(void **state)
{
	static const struct rule_row rows[] = {
		{ "resolution", "vote_for=31|vote_total=30", E, "vote_for", true },
		{ "resolution", "vote_for=30|vote_total=30", E, "vote_for", false },
		{ "resolution", "vote_for=15|vote_total=30", W, "vote_for", true },
		{ "resolution", "vote_for=16|vote_total=30", W, "vote_for", false },
		{ "resolution", "vote_for=16", W, "vote_for", false },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void what_is_done_has_a_date_and_the_other_way_round(void **state)
{
	static const struct rule_row rows[] = {
		{ "task", "state=HT", W, "done_on", true },
		{ "task", "state=HT|done_on=2026-11-01", W, "done_on", false },
		{ "task", "state=DL|done_on=2026-11-01", W, "state", true },
		{ "task", "state=CHT|done_on=2026-11-01", W, "state", false },
		{ "remedy", "state=DAKP", W, "closed_on", true },
		{ "remedy", "state=DAKP|closed_on=2026-11-01", W, "closed_on", false },
		{ "remedy", "state=DKP|closed_on=2026-11-01", W, "state", true },
		{ "remedy", "state=DKP", W, "state", false },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void the_scope_of_a_review_fits_who_it_is_of(void **state)
{
	static const struct rule_row rows[] = {
		{ "review", "member=X|scope=CB", E, "scope", true },
		{ "review", "member=X|scope=CN", E, "scope", false },
		{ "review", "org=X|scope=CN", E, "scope", true },
		{ "review", "org=X|scope=CU", E, "scope", false },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void no_more_requests_are_solved_than_there_were(void **state)
{
	static const struct rule_row rows[] = {
		{ "dialogue", "requests_count=5|solved_count=6", E, "solved_count", true },
		{ "dialogue", "requests_count=5|solved_count=5", E, "solved_count", false },
		{ "dialogue", "solved_count=1", E, "solved_count", true },
		{ "dialogue", "solved_count=0", E, "solved_count", false },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

/* A type that gains a check function gets a test above, and its name here. */
static void every_check_function_is_tested(void **state)
{
	static const char tested[] =
		"org member membership exemption meeting attendance resolution task "
		"review remedy dialogue assignment rating " /* the last two: rule_cases_test.c */
		"award candidate discipline inspection probation vote"; /* record_people_test.c */

	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++)
		if ((*type)->check != NULL)
			expect(word_in_list(tested, (*type)->name), (*type)->name);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(org_dates_are_in_order_and_pilots_have_a_document),
		cmocka_unit_test(an_org_is_not_its_own_parent),
		cmocka_unit_test(member_admitted_before_the_age_of_18_is_refused),
		cmocka_unit_test(member_official_date_before_joining_is_refused),
		cmocka_unit_test(a_name_begins_its_words_with_capitals),
		cmocka_unit_test(a_personal_id_tells_year_of_birth_and_sex),
		cmocka_unit_test(a_personal_id_tells_the_sex_that_nobody_typed),
		cmocka_unit_test(a_membership_that_ends_says_why),
		cmocka_unit_test(a_temporary_exemption_has_an_end),
		cmocka_unit_test(a_meeting_fits_its_state_and_month),
		cmocka_unit_test(attendance_details_fit_the_mark),
		cmocka_unit_test(votes_for_are_not_more_than_all_votes),
		cmocka_unit_test(what_is_done_has_a_date_and_the_other_way_round),
		cmocka_unit_test(the_scope_of_a_review_fits_who_it_is_of),
		cmocka_unit_test(no_more_requests_are_solved_than_there_were),
		cmocka_unit_test(every_check_function_is_tested),
	};

	return run_group(tests);
}
