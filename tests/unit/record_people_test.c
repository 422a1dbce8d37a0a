/* src/records: the rules of the whole record book's types that need no file, each with a case that keeps it. */
#include "test.h"
#include "values.h"

#include <string.h>

struct rule_row {
	const char *values, *part; /* of a sentence; NULL: nothing is said */
	enum severity severity;
};

static void check_rows(const char *type, const struct rule_row *rows, size_t count)
{
	struct settings settings = SETTINGS_INIT;
	struct rules rules = rules_of_tests(&settings);

	for (size_t i = 0; i < count; i++) {
		struct findings findings = FINDINGS_INIT;
		struct record *record = record_with(type, rows[i].values);
		bool found = false, other = false;
		record_check(record, &rules, &findings);
		for (size_t f = 0; f < findings.count; f++) {
			const struct finding *at = &findings.items[f];
			if (at->severity == FINDING_GAP)
				continue;
			bool is = rows[i].part && strstr(at->text, rows[i].part) &&
				at->severity == rows[i].severity;
			found = found || is;
			other = other || !is;
		}
		if (found != (rows[i].part != NULL) || other)
			fail_msg("%s %s: %s", type, rows[i].values,
				findings.count ? findings.items[0].text : "nothing said");
		record_free(record);
		findings_release(&findings);
	}
	settings_release(&settings);
}

#define MEMBER "member=01KB9ZZZZZ0123456789ABCDEF|"
#define ORG "org=01KB9ZZZZZ0123456789ABCDEF|"
#define VOTE "meeting=01KB9ZZZZZ0123456789ABCDEF|subject=Đề nghị kết nạp|"
#define CANDIDATE "full_name=Bùi Thị Nguồn|cell=01KB9ZZZZZ0123456789ABCDEF|"
#define E FINDING_ERROR
#define W FINDING_WARNING

static void discipline_is_by_whom_it_meets(void **state)
{
	static const struct rule_row rows[] = {
		{ MEMBER "kind=KT", NULL, E },
		{ MEMBER "kind=CC", NULL, E },
		{ MEMBER "kind=CCH", NULL, E },
		{ MEMBER "kind=KTR", NULL, E },
		{ MEMBER "kind=GT", "không phải đảng viên", E },
		{ ORG "kind=KT", NULL, E },
		{ ORG "kind=CC", NULL, E },
		{ ORG "kind=GT", NULL, E },
		{ ORG "kind=CCH", "Tổ chức đảng chỉ bị", E },
		{ ORG "kind=KTR", "Tổ chức đảng chỉ bị", E },
		{ ORG, NULL, E },
	};

	(void)state;
	check_rows("discipline", rows, COUNT(rows));
}

static void a_flag_is_given_to_organisations(void **state)
{
	static const struct rule_row rows[] = {
		{ MEMBER "kind=CO", "Cờ chỉ tặng cho tổ chức", E },
		{ MEMBER "kind=GK", NULL, E },
		{ ORG "kind=CO", NULL, E },
		{ MEMBER, NULL, E },
	};

	(void)state;
	check_rows("award", rows, COUNT(rows));
}

static void no_more_votes_are_cast_than_may_be(void **state)
{
	static const struct rule_row rows[] = {
		{ VOTE "for_count=18|against_count=1|blank_count=1|eligible=20", NULL, E },
		{ VOTE "for_count=19|against_count=1|blank_count=1|eligible=20", "21 phiếu", E },
		{ VOTE "for_count=18|against_count=2|blank_count=1|eligible=20", "21 phiếu", E },
		{ VOTE "for_count=18|against_count=1|blank_count=2|eligible=20", "21 phiếu", E },
		{ VOTE "for_count=21|eligible=20", "21 phiếu", E },
		{ VOTE "for_count=21", NULL, E },
	};

	(void)state;
	check_rows("vote", rows, COUNT(rows));
}

static void a_candidate_needs_two_thirds_and_two_helpers(void **state)
{
	static const struct rule_row rows[] = {
		{ CANDIDATE "stage=CBDN|vote_for=12|vote_total=18", NULL, W },
		{ CANDIDATE "stage=CBDN|vote_for=11|vote_total=18", "chưa đủ hai phần ba", W },
		{ CANDIDATE "stage=CBDN|vote_for=19|vote_total=18", "nhiều hơn số biểu quyết", E },
		{ CANDIDATE "stage=D|vote_for=11|vote_total=18", NULL, W },
		{ CANDIDATE "stage=CBDN|vote_for=11", NULL, W },
		{ CANDIDATE "stage=CBDN|vote_total=11", NULL, W },
		{ CANDIDATE
			"helper_1=01KB9ZZZZZ0123456789ABCDEF|helper_2=01KB9ZZZZZ0123456789ABCDEF",
			"hai người khác nhau", E },
		{ CANDIDATE
			"helper_1=01KB9ZZZZZ0123456789ABCDEF|helper_2=01KB9ZZZZZ0123456789ABCDEG",
			NULL, E },
		{ CANDIDATE "helper_1=01KB9ZZZZZ0123456789ABCDEF", NULL, E },
	};

	(void)state;
	check_rows("candidate", rows, COUNT(rows));
}

static void recognition_needs_two_thirds_and_somebody_else_who_helps(void **state)
{
	static const struct rule_row rows[] = {
		{ MEMBER "outcome=CN|vote_for=12|vote_total=18", NULL, W },
		{ MEMBER "outcome=CN|vote_for=11|vote_total=18", "chưa đủ hai phần ba", W },
		{ MEMBER "outcome=C|vote_for=11|vote_total=18", NULL, W },
		{ MEMBER "vote_for=11|vote_total=18", NULL, W },
		{ MEMBER "outcome=C|vote_for=19|vote_total=18", "nhiều hơn số biểu quyết", E },
		{ MEMBER "helper=01KB9ZZZZZ0123456789ABCDEF", "không phải chính người dự bị", E },
		{ MEMBER "helper=01KB9ZZZZZ0123456789ABCDEG", NULL, E },
	};

	(void)state;
	check_rows("probation", rows, COUNT(rows));
}

static void signs_of_offence_are_written_down_when_concluded(void **state)
{
	static const struct rule_row rows[] = {
		{ ORG "kind=KTDH", "chỉ ghi vào sổ khi đã có kết luận", E },
		{ ORG "kind=KTDH|conclusion=Không vi phạm", NULL, E },
		{ ORG "kind=KTTX", NULL, E },
	};

	(void)state;
	check_rows("inspection", rows, COUNT(rows));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(discipline_is_by_whom_it_meets),
		cmocka_unit_test(a_flag_is_given_to_organisations),
		cmocka_unit_test(no_more_votes_are_cast_than_may_be),
		cmocka_unit_test(a_candidate_needs_two_thirds_and_two_helpers),
		cmocka_unit_test(recognition_needs_two_thirds_and_somebody_else_who_helps),
		cmocka_unit_test(signs_of_offence_are_written_down_when_concluded),
	};

	return run_group(tests);
}
