/* What a year asks for at its beginning: given rows and the lines they make, one case for each clause of the queries (duty_case.h). */
#include "duty_case.h"
#include "test.h"

#define PLEDGES(a, b, days)                                              \
	"B " b " đảng viên chưa nộp bản cam kết năm 2027 " days "; A " a \
	" đảng viên chưa nộp bản cam kết năm 2027 " days
#define THOA_GONE "=UPDATE membership SET to_on = '2027-01-30', left_by = 'TTR' WHERE member = 1"
/* Of Thoa; records of days to come are not taken, so the day is written past them. */
#define PLEDGED(year, kind, on)                                            \
	"pledge member={T}|year=2026|kind=" kind "|handed_on=2026-01-20\n" \
	"=UPDATE pledge SET year = " year ", handed_on = '" on "'"

static void pledges_are_due_at_the_end_of_january(void **state)
{
	static const struct duty_case cases[] = {
		{ "16 days before", "", "2027-01-15", "" },
		{ "15 days before", "", "2027-01-16", PLEDGES("2", "1", "15") },
		{ "late for 59 days", "", "2027-03-31", PLEDGES("2", "1", "-59") },
		{ "late for longer", "", "2027-04-01", "" },
		{ "at a year's end", "", "2026-12-31", "" },
		{ "one", PLEDGED("2027", "TDRL", "2027-01-20"), "2027-01-20",
			PLEDGES("1", "1", "11") },
		{ "handed in the day after", PLEDGED("2027", "TDRL", "2027-01-21"), "2027-01-20",
			PLEDGES("2", "1", "11") },
		{ "not handed in",
			PLEDGED("2027", "TDRL",
				"2027-01-20") "\n=UPDATE pledge SET handed_on = NULL",
			"2027-01-20", PLEDGES("2", "1", "11") },
		{ "of another kind", PLEDGED("2027", "NG", "2027-01-20"), "2027-01-20",
			PLEDGES("2", "1", "11") },
		{ "of the year before", PLEDGED("2026", "TDRL", "2027-01-20"), "2027-01-20",
			PLEDGES("2", "1", "11") },
		{ "in the bin",
			PLEDGED("2027", "TDRL",
				"2027-01-20") "\n=UPDATE pledge SET deleted_at = '2027-01-20'",
			"2027-01-20", PLEDGES("2", "1", "11") },
		{ "exempt", "exemption member={T}|kind=TM|from_on=2027-02-10|to_on=2027-02-10",
			"2027-02-10", PLEDGES("1", "1", "-10") },
		{ "exempt on the day it was due",
			"exemption member={T}|kind=TM|from_on=2027-01-31|to_on=2027-02-01",
			"2027-02-10", PLEDGES("1", "1", "-10") },
		{ "exempt between",
			"exemption member={T}|kind=TM|from_on=2027-02-01|to_on=2027-02-09",
			"2027-02-10", PLEDGES("2", "1", "-10") },
		{ "came on the day it is due",
			"=UPDATE membership SET from_on = '2027-01-31' WHERE member = 1",
			"2027-02-10", PLEDGES("2", "1", "-10") },
		{ "came the day after",
			"=UPDATE membership SET from_on = '2027-02-01' WHERE member = 1",
			"2027-02-10", PLEDGES("1", "1", "-10") },
		{ "came before it is due",
			"=UPDATE membership SET from_on = '2027-01-20' WHERE member = 1",
			"2027-01-20", PLEDGES("2", "1", "11") },
		{ "comes before it is due",
			"=UPDATE membership SET from_on = '2027-01-21' WHERE member = 1",
			"2027-01-20", PLEDGES("1", "1", "11") },
		{ "left since", THOA_GONE, "2027-02-10", PLEDGES("1", "1", "-10") },
		{ "goes on its day", THOA_GONE, "2027-01-30", PLEDGES("2", "1", "1") },
		{ "went over to another cell",
			"=UPDATE membership SET to_on = '2027-02-05', left_by = 'CT' WHERE member = 1\n"
			"membership member={T}|cell={B}|from_on=2027-02-06",
			"2027-02-10", PLEDGES("1", "2", "-10") },
		{ "a day by settings",
			"=UPDATE setting SET value = '02-15' WHERE name = 'pledge.due_on'",
			"2027-02-10", PLEDGES("2", "1", "5") },
	};

	(void)state;
	duty_expect("pledge", cases, COUNT(cases));
}

#define WORK "assignment member={T}|content=Phụ trách hộ|kind=PTHGD|from_on=2026-03-01"
#define REVIEWED(year, on)                                                           \
	WORK "\nassignment_review assignment={0}|year=2026|reviewed_on=2026-11-01\n" \
	     "=UPDATE assignment_review SET year = " year ", reviewed_on = " on
#define NONE_GIVEN "B 1 đảng viên chưa được phân công -10; A 2 đảng viên chưa được phân công -10"
#define ONE_GIVEN "B 1 đảng viên chưa được phân công -10; A 1 đảng viên chưa được phân công -10"
#define CARRIED \
	"B 1 đảng viên chưa được phân công -10; A 1 đảng viên chưa được phân công, 1 chưa rà soát -10"

static void assignments_are_due_at_the_end_of_january(void **state)
{
	static const struct duty_case cases[] = {
		{ "none", "", "2027-02-10", NONE_GIVEN },
		{ "16 days before", "", "2027-01-15", "" },
		{ "15 days before", "", "2027-01-16",
			"B 1 đảng viên chưa được phân công 15; A 2 đảng viên chưa được phân công 15" },
		{ "late for 59 days", "", "2027-03-31",
			"B 1 đảng viên chưa được phân công -59; A 2 đảng viên chưa được phân công -59" },
		{ "late for longer", "", "2027-04-01", "" },
		{ "carried over", WORK, "2027-02-10", CARRIED },
		{ "a post is none", "post member={T}|org={A}|title=CUV|from_on=2026-03-01",
			"2027-02-10", NONE_GIVEN },
		{ "all of them carried over",
			WORK
			"\nassignment member={H}|content=Phụ trách hộ|kind=PTHGD|from_on=2026-03-01",
			"2027-02-10",
			"B 1 đảng viên chưa được phân công -10; A 2 đảng viên chưa rà soát phân công -10" },
		{ "given this year", WORK "\n=UPDATE assignment SET from_on = '2027-01-01'",
			"2027-02-10", ONE_GIVEN },
		{ "given on the last day of the year before",
			WORK "\n=UPDATE assignment SET from_on = '2026-12-31'", "2027-02-10",
			CARRIED },
		{ "given today", WORK "\n=UPDATE assignment SET from_on = '2027-02-10'",
			"2027-02-10", ONE_GIVEN },
		{ "given from tomorrow", WORK "\n=UPDATE assignment SET from_on = '2027-02-11'",
			"2027-02-10", NONE_GIVEN },
		{ "over", WORK "\n=UPDATE assignment SET to_on = '2027-02-09'", "2027-02-10",
			NONE_GIVEN },
		{ "over today", WORK "\n=UPDATE assignment SET to_on = '2027-02-10'", "2027-02-10",
			CARRIED },
		{ "in the bin", WORK "\n=UPDATE assignment SET deleted_at = '2027-01-10'",
			"2027-02-10", NONE_GIVEN },
		{ "reviewed", REVIEWED("2027", "'2027-02-10'"), "2027-02-10", ONE_GIVEN },
		{ "reviewed, nobody knows when", REVIEWED("2027", "NULL"), "2027-02-10",
			ONE_GIVEN },
		{ "reviewed the day after", REVIEWED("2027", "'2027-02-11'"), "2027-02-10",
			CARRIED },
		{ "reviewed for the year before", REVIEWED("2026", "'2027-02-10'"), "2027-02-10",
			CARRIED },
		{ "a review in the bin",
			REVIEWED("2027", "'2027-02-10', deleted_at = '2027-02-10'"), "2027-02-10",
			CARRIED },
		{ "another's is reviewed",
			"assignment member={D}|content=Phụ trách hộ|kind=PTHGD|from_on=2026-03-01\n"
			"assignment member={T}|content=Phụ trách hộ|kind=PTHGD|from_on=2026-03-01\n"
			"assignment_review assignment={0}|year=2026|reviewed_on=2026-11-01\n"
			"=UPDATE assignment_review SET year = 2027",
			"2027-02-10", "A 1 đảng viên chưa được phân công, 1 chưa rà soát -10" },
		{ "one of two is reviewed", REVIEWED("2027", "'2027-02-10'") "\n" WORK,
			"2027-02-10", ONE_GIVEN },
		{ "exempt", "exemption member={T}|kind=TM|from_on=2027-02-10|to_on=2027-02-10",
			"2027-02-10", ONE_GIVEN },
		{ "exempt till yesterday",
			"exemption member={T}|kind=TM|from_on=2027-01-10|to_on=2027-02-09",
			"2027-02-10", NONE_GIVEN },
		{ "exempt from tomorrow",
			"exemption member={T}|kind=TM|from_on=2027-02-11|to_on=2027-03-09",
			"2027-02-10", NONE_GIVEN },
		{ "left since", THOA_GONE, "2027-02-10", ONE_GIVEN },
		{ "a newcomer of so many days before",
			"=UPDATE membership SET from_on = '2027-01-01' WHERE member = 1",
			"2027-02-10", NONE_GIVEN },
		{ "a newcomer of a day later",
			"=UPDATE membership SET from_on = '2027-01-02' WHERE member = 1",
			"2027-02-10", ONE_GIVEN "; A 1 đảng viên chưa được phân công -9" },
		{ "a newcomer in summer",
			"=UPDATE membership SET from_on = '2027-06-01' WHERE member = 1",
			"2027-06-16", "A 1 đảng viên chưa được phân công 15" },
		{ "a newcomer of today",
			"=UPDATE membership SET from_on = '2027-06-16' WHERE member = 1",
			"2027-06-16", "" },
		{ "days by a setting",
			"=UPDATE membership SET from_on = '2027-06-01' WHERE member = 1\n"
			"=UPDATE setting SET value = '20' WHERE name = 'assignment.newcomer_days'",
			"2027-06-16", "A 1 đảng viên chưa được phân công 5" },
		{ "a day by a setting",
			"=UPDATE setting SET value = '02-15' WHERE name = 'assignment.due'",
			"2027-02-10",
			"B 1 đảng viên chưa được phân công 5; A 2 đảng viên chưa được phân công 5" },
		{ "in two cells",
			"=UPDATE membership SET from_on = '2020-05-19', cell = (SELECT cell FROM membership WHERE member = 3) WHERE member = 1\n"
			"membership member={T}|cell={A}|from_on=2026-11-01|form=TTD",
			"2027-02-10",
			"B 2 đảng viên chưa được phân công -10; A 1 đảng viên chưa được phân công -10" },
	};

	(void)state;
	duty_expect("assignment", cases, COUNT(cases));
}

#define MEETS(days) "schedule cell={A}|rule=05|from_on=2020-01-01\n=UPDATE schedule SET " days
#define BOTH_LACK "B Chưa có lịch sinh hoạt năm 2027 5; A Chưa có lịch sinh hoạt năm 2027 5"
#define B_LACKS "B Chưa có lịch sinh hoạt năm 2027 5"

static void schedules_are_due_in_january(void **state)
{
	static const struct duty_case cases[] = {
		{ "none", "", "2027-01-10", BOTH_LACK },
		{ "the year before", "", "2026-12-31", "" },
		{ "the first day", "", "2027-01-01",
			"B Chưa có lịch sinh hoạt năm 2027 14; A Chưa có lịch sinh hoạt năm 2027 14" },
		{ "late for 59 days", "", "2027-03-15",
			"B Chưa có lịch sinh hoạt năm 2027 -59; A Chưa có lịch sinh hoạt năm 2027 -59" },
		{ "late for longer", "", "2027-03-16", "" },
		{ "one", MEETS("to_on = NULL"), "2027-01-10", B_LACKS },
		{ "in force on the day it is due", MEETS("from_on = '2027-01-15'"), "2027-01-10",
			B_LACKS },
		{ "a day later", MEETS("from_on = '2027-01-16'"), "2027-01-10", BOTH_LACK },
		{ "over before it is due", MEETS("to_on = '2027-01-14'"), "2027-01-10", BOTH_LACK },
		{ "over when it is due", MEETS("to_on = '2027-01-15'"), "2027-01-10", B_LACKS },
		{ "over since", MEETS("to_on = '2027-01-19'"), "2027-01-20",
			"B Chưa có lịch sinh hoạt năm 2027 -5; A Chưa có lịch sinh hoạt năm 2027 -5" },
		{ "late, from today", MEETS("from_on = '2027-01-20'"), "2027-01-20",
			"B Chưa có lịch sinh hoạt năm 2027 -5" },
		{ "in the bin", MEETS("deleted_at = '2027-01-01'"), "2027-01-10", BOTH_LACK },
		{ "a cell founded on the day",
			"=UPDATE org SET founded_on = '2027-01-15' WHERE uid = '{A}'", "2027-01-20",
			"B Chưa có lịch sinh hoạt năm 2027 -5; A Chưa có lịch sinh hoạt năm 2027 -5" },
		{ "a cell founded later",
			"=UPDATE org SET founded_on = '2027-01-16' WHERE uid = '{A}'", "2027-01-20",
			"B Chưa có lịch sinh hoạt năm 2027 -5" },
		{ "a cell dissolved before",
			"=UPDATE org SET dissolved_on = '2027-01-14' WHERE uid = '{A}'",
			"2027-01-10", B_LACKS },
		{ "a day by a setting",
			"=UPDATE setting SET value = '01-20' WHERE name = 'schedule.due'",
			"2027-01-10",
			"B Chưa có lịch sinh hoạt năm 2027 10; A Chưa có lịch sinh hoạt năm 2027 10" },
	};

	(void)state;
	duty_expect("schedule", cases, COUNT(cases));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pledges_are_due_at_the_end_of_january),
		cmocka_unit_test(assignments_are_due_at_the_end_of_january),
		cmocka_unit_test(schedules_are_due_in_january),
	};

	return run_group(tests);
}
