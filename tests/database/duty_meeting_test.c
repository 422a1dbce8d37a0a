/* What is due about meetings: given rows and the lines they make, one case for each clause of its query. */
#include "duty_case.h"
#include "test.h"

#define HELD_IN_A "meeting org={A}|kind=TK|period=2026-11|state=DH|held_on=2026-11-05"
#define TO_MEET "Chưa họp thường kỳ tháng 11/2026"
#define TO_MEET_12 "Chưa họp thường kỳ tháng 12/2026"

static void the_regular_meeting_is_due_until_it_is_held(void **state)
{
	static const struct duty_case cases[] = {
		{ "nothing recorded", "", NULL, "B " TO_MEET " 10; A " TO_MEET " 10" },
		{ "held", HELD_IN_A, NULL, "B " TO_MEET " 10" },
		{ "held today",
			"meeting org={A}|kind=TK|period=2026-11|state=DH|held_on=2026-11-20", NULL,
			"B " TO_MEET " 10" },
		{ "with a theme",
			"meeting org={A}|kind=TKCD|period=2026-11|state=DH|held_on=2026-11-05",
			NULL, "B " TO_MEET " 10" },
		{ "only a theme",
			"meeting org={A}|kind=CD|period=2026-11|state=DH|held_on=2026-11-05", NULL,
			"B " TO_MEET " 10; A " TO_MEET " 10" },
		{ "held for another month",
			"meeting org={A}|kind=TK|period=2026-10|state=DH|held_on=2026-10-05", NULL,
			"B " TO_MEET " 10; A " TO_MEET " 10" },
		{ "made up in another month",
			"meeting org={A}|kind=TK|period=2026-11|state=DH|held_on=2026-10-30|held_late_why=Lũ",
			NULL, "B " TO_MEET " 10; A " TO_MEET " 10" },
		{ "planned",
			"meeting org={A}|kind=TK|period=2026-11|state=DK|planned_on=2026-11-25",
			NULL, "A " TO_MEET " 5; B " TO_MEET " 10" },
		{ "planned twice",
			"meeting org={A}|kind=TK|period=2026-11|state=DK|planned_on=2026-11-25\n"
			"meeting org={A}|kind=TKCD|period=2026-11|state=DK|planned_on=2026-11-22",
			NULL, "A " TO_MEET " 2; B " TO_MEET " 10" },
		{ "put off",
			"meeting org={A}|kind=TK|period=2026-11|state=H|planned_on=2026-11-10|postponed_why=Bão",
			NULL, "B " TO_MEET " 10; A " TO_MEET " 10" },
		{ "put off on the day itself, as a file may have it",
			"meeting org={A}|kind=TK|period=2026-11|state=H|planned_on=2026-11-25|postponed_why=Bão\n"
			"=UPDATE meeting SET held_on = '2026-11-20'",
			NULL, "B " TO_MEET " 10; A " TO_MEET " 10" },
		{ "called off with a reason",
			"meeting org={A}|kind=TK|period=2026-11|state=KH|postponed_why=Lũ chia cắt",
			NULL, "B " TO_MEET " 10" },
		{ "another month called off",
			"meeting org={A}|kind=TK|period=2026-10|state=KH|postponed_why=Lũ chia cắt",
			NULL, "B " TO_MEET " 10; A " TO_MEET " 10" },
		{ "called off without",
			"meeting org={A}|kind=TK|period=2026-11\n=UPDATE meeting SET state = 'KH'",
			NULL, "B " TO_MEET " 10; A " TO_MEET " 10" },
		{ "in the bin", HELD_IN_A "\n=UPDATE meeting SET deleted_at = '2026-11-06'", NULL,
			"B " TO_MEET " 10; A " TO_MEET " 10" },
		{ "held after the day that is asked",
			"meeting org={A}|kind=TK|period=2026-11|state=DH|planned_on=2026-11-08|held_on=2026-11-12",
			"2026-11-11", "A " TO_MEET " -3; B " TO_MEET " 19" },
		{ "planned before it was held",
			"meeting org={A}|kind=TK|period=2026-11|state=DH|planned_on=2026-11-12|held_on=2026-11-12",
			"2026-11-12", "B " TO_MEET " 18" },
		{ "dissolved today", "~org {A} dissolved_on=2026-11-20", NULL,
			"B " TO_MEET " 10; A " TO_MEET " 10" },
		{ "dissolved yesterday", "~org {A} dissolved_on=2026-11-19", NULL,
			"B " TO_MEET " 10" },
		{ "founded today", "~org {A} founded_on=2026-11-20", NULL,
			"B " TO_MEET " 10; A " TO_MEET " 10" },
		{ "founded tomorrow", "=UPDATE org SET founded_on = '2026-11-21' WHERE uid = '{A}'",
			NULL, "B " TO_MEET " 10" },
		{ "not held last month, and none before", "", "2026-12-05",
			"B " TO_MEET_12 " 26; A " TO_MEET_12 " 26" },
		{ "not held last month", HELD_IN_A, "2027-01-05",
			"A " TO_MEET_12
			" -5; B Chưa họp thường kỳ tháng 01/2027 26; A Chưa họp thường kỳ tháng 01/2027 26" },
		{ "not held two months ago", HELD_IN_A, "2027-02-05",
			"A Chưa họp thường kỳ tháng 01/2027 -5; B Chưa họp thường kỳ tháng 02/2027 23; A Chưa họp thường kỳ tháng 02/2027 23" },
		{ "planned last month, the first in the book",
			"meeting org={A}|kind=TK|period=2026-12|state=DK|planned_on=2026-12-28",
			"2027-01-05",
			"A " TO_MEET_12
			" -8; B Chưa họp thường kỳ tháng 01/2027 26; A Chưa họp thường kỳ tháng 01/2027 26" },
		{ "called off last month",
			HELD_IN_A
			"\nmeeting org={A}|kind=TK|period=2026-12|state=KH|postponed_why=Lũ",
			"2027-01-05",
			"B Chưa họp thường kỳ tháng 01/2027 26; A Chưa họp thường kỳ tháng 01/2027 26" },
		{ "a cell in the bin",
			"=UPDATE org SET deleted_at = '2026-11-06' WHERE uid = '{A}'", NULL,
			"B " TO_MEET " 10" },
	};

	(void)state;
	duty_expect("meeting", cases, COUNT(cases));
}

#define MARK(member, rest) "\nattendance meeting={0}|member={" member "}|status=" rest

static void a_roll_is_called_until_nobody_is_unmarked(void **state)
{
	static const struct duty_case cases[] = {
		{ "nobody", HELD_IN_A, NULL, "A Buổi 05/11 chưa điểm danh -15" },
		{ "half", HELD_IN_A MARK("T", "C"), NULL,
			"A Buổi 05/11 còn 1 người chưa điểm danh -15" },
		{ "everybody", HELD_IN_A MARK("T", "C") MARK("H", "K"), NULL, "" },
		{ "all but the exempt",
			HELD_IN_A MARK("T", "C") "\nexemption member={H}|kind=M|from_on=2026-01-01",
			NULL, "" },
		{ "only a guest", HELD_IN_A MARK("D", "C|guest=1"), NULL,
			"A Buổi 05/11 chưa điểm danh -15" },
		{ "a mark in the bin",
			HELD_IN_A MARK("T", "C") MARK("H",
				"C") "\n=UPDATE attendance SET deleted_at = '2026-11-06' WHERE status = 'C'",
			NULL, "A Buổi 05/11 chưa điểm danh -15" },
		{ "marks of another meeting",
			"meeting org={A}|kind=CD|period=2026-11|state=DH|held_on=2026-11-10" MARK(
				"T", "C") MARK("H", "C") "\n" HELD_IN_A,
			NULL, "A Buổi 05/11 chưa điểm danh -15" },
		{ "he came later",
			HELD_IN_A MARK("T", "C") MARK("H",
				"C") "\nmembership member={D}|cell={A}|from_on=2026-11-06|form=TTD|joined_by=CDN",
			NULL, "" },
		{ "he was entered later",
			HELD_IN_A MARK("T", "C") MARK("H",
				"C") "\nmembership member={D}|cell={A}|from_on=2026-11-01|form=TTD",
			NULL, "A Buổi 05/11 còn 1 người chưa điểm danh -15" },
		{ "he came that day",
			HELD_IN_A MARK("T", "C") MARK("H",
				"C") "\nmembership member={D}|cell={A}|from_on=2026-11-05|form=TTD|joined_by=CDN",
			NULL, "A Buổi 05/11 còn 1 người chưa điểm danh -15" },
		{ "with a theme",
			"meeting org={B}|kind=TKCD|period=2026-11|state=DH|held_on=2026-11-05",
			NULL, "B Buổi 05/11 chưa điểm danh -15" },
		{ "of a theme",
			"meeting org={B}|kind=CD|period=2026-11|state=DH|held_on=2026-11-05", NULL,
			"B Buổi 05/11 chưa điểm danh -15" },
		{ "of the chi ủy",
			"post member={D}|title=BT|org={B}|from_on=2026-03-01\n"
			"meeting org={B}|kind=CU|period=2026-11|state=DH|held_on=2026-11-05",
			NULL, "" },
		{ "two",
			HELD_IN_A
			"\nmeeting org={B}|kind=TK|period=2026-11|state=DH|held_on=2026-11-06",
			NULL, "A Buổi 05/11 chưa điểm danh -15; B Buổi 06/11 chưa điểm danh -14" },
		{ "of no month, as a file may have it",
			HELD_IN_A "\n=UPDATE meeting SET period = NULL", NULL,
			"A Buổi 05/11 chưa điểm danh -15" },
		{ "he left that day",
			HELD_IN_A MARK("T", "C") "\n=UPDATE membership SET to_on = '2026-11-05', "
						 "left_by = 'CDT' WHERE from_on = '2015-01-01'",
			NULL, "A Buổi 05/11 còn 1 người chưa điểm danh -15" },
		{ "he left the day before",
			HELD_IN_A MARK("T", "C") "\n=UPDATE membership SET to_on = '2026-11-04', "
						 "left_by = 'CDT' WHERE from_on = '2015-01-01'",
			NULL, "" },
		{ "not held",
			"meeting org={B}|kind=TK|period=2026-11|state=DK|planned_on=2026-11-05",
			NULL, "" },
		{ "put off, as a file may have it",
			HELD_IN_A "\n=UPDATE meeting SET state = 'H', postponed_why = 'Bão'", NULL,
			"" },
		{ "in the bin", HELD_IN_A "\n=UPDATE meeting SET deleted_at = '2026-11-06'", NULL,
			"" },
		{ "the last day it is said", HELD_IN_A, "2027-02-04",
			"A Buổi 05/11 chưa điểm danh -91" },
		{ "the day behind it", HELD_IN_A, "2027-02-05", "" },
		{ "on the day of the meeting", HELD_IN_A, "2026-11-05",
			"A Buổi 05/11 chưa điểm danh 0" },
		{ "the day before it", HELD_IN_A, "2026-11-04", "" },
		{ "for ten days by a setting",
			HELD_IN_A
			"\n=UPDATE setting SET value = '10' WHERE name = 'meeting.reminded_days'",
			NULL, "" },
	};

	(void)state;
	duty_expect("attendance", cases, COUNT(cases));
}

static void the_rolls_of_one_cell_are_asked_alone(void **state)
{
	static const struct duty_case row = { "two",
		HELD_IN_A "\nmeeting org={B}|kind=TK|period=2026-11|state=DH|held_on=2026-11-06",
		NULL, "B Buổi 06/11 chưa điểm danh -14" };

	(void)state;
	duty_expect_of('B', "attendance", &row, 1);
}

static void minutes_are_due_two_days_after_the_meeting(void **state)
{
	static const struct duty_case cases[] = {
		{ "none", HELD_IN_A, NULL, "A Buổi 05/11 chưa có biên bản -13" },
		{ "written", HELD_IN_A "|minutes=Đã họp", NULL, "" },
		{ "with a theme",
			"meeting org={A}|kind=TKCD|period=2026-11|state=DH|held_on=2026-11-05",
			NULL, "A Buổi 05/11 chưa có biên bản -13" },
		{ "of a theme",
			"meeting org={A}|kind=CD|period=2026-11|state=DH|held_on=2026-11-05", NULL,
			"A Buổi 05/11 chưa có biên bản -13" },
		{ "of the chi ủy",
			"meeting org={A}|kind=CU|period=2026-11|state=DH|held_on=2026-11-05", NULL,
			"" },
		{ "of no month, as a file may have it",
			HELD_IN_A "\n=UPDATE meeting SET period = NULL", NULL,
			"A Buổi 05/11 chưa có biên bản -13" },
		{ "not held",
			"meeting org={A}|kind=TK|period=2026-11|state=DK|planned_on=2026-11-05",
			NULL, "" },
		{ "put off, as a file may have it",
			HELD_IN_A "\n=UPDATE meeting SET state = 'H', postponed_why = 'Bão'", NULL,
			"" },
		{ "in the bin", HELD_IN_A "\n=UPDATE meeting SET deleted_at = '2026-11-06'", NULL,
			"" },
		{ "the last day it is said", HELD_IN_A, "2027-02-04",
			"A Buổi 05/11 chưa có biên bản -89" },
		{ "the day behind it", HELD_IN_A, "2027-02-05", "" },
		{ "on the day of the meeting", HELD_IN_A, "2026-11-05",
			"A Buổi 05/11 chưa có biên bản 2" },
		{ "the day before it", HELD_IN_A, "2026-11-04", "" },
		{ "five days by a setting",
			HELD_IN_A
			"\n=UPDATE setting SET value = '5' WHERE name = 'meeting.minutes_days'",
			NULL, "A Buổi 05/11 chưa có biên bản -10" },
	};

	(void)state;
	duty_expect("minutes", cases, COUNT(cases));
}

#define WRITTEN(rest) "meeting org={A}|minutes=Đã họp|state=DH|" rest
#define POINTS(code)                                                                   \
	"\n=INSERT INTO meeting_score (uid, origin, version, created_at, created_by, " \
	"changed_at, changed_by, meeting, criterion, points) SELECT "                  \
	"'01KAJ5VR0000GTAT0000000S0' || code, 1, 1, '', '', '', '', 1, id, 5 FROM "    \
	"score_criterion WHERE code " code

static void a_meeting_that_is_written_up_is_scored_within_five_days(void **state)
{
	static const struct duty_case cases[] = {
		{ "not scored", WRITTEN("kind=TK|period=2026-11|held_on=2026-11-05"), NULL,
			"A Buổi 05/11 chưa chấm chất lượng -10" },
		{ "with a theme",
			WRITTEN("kind=TKCD|topic=Ơn Đảng|period=2026-11|held_on=2026-11-20"), NULL,
			"A Buổi 20/11 chưa chấm chất lượng 5" },
		{ "of a theme alone",
			WRITTEN("kind=CD|topic=Ơn Đảng|period=2026-11|held_on=2026-11-05"), NULL,
			"" },
		{ "not written up", HELD_IN_A, NULL, "" },
		{ "scored", WRITTEN("kind=TK|period=2026-11|held_on=2026-11-05") POINTS("< '8'"),
			NULL, "" },
		{ "one is lacking",
			WRITTEN("kind=TK|period=2026-11|held_on=2026-11-05") POINTS("< '7'"), NULL,
			"A Buổi 05/11 chưa chấm chất lượng -10" },
		{ "another one is lacking",
			WRITTEN("kind=TK|period=2026-11|held_on=2026-11-05") POINTS(
				"< '8'") "\n" WRITTEN("kind=TK|period=2026-10|held_on=2026-10-05"),
			NULL, "A Buổi 05/10 chưa chấm chất lượng -41" },
		{ "too old", WRITTEN("kind=TK|period=2026-08|held_on=2026-08-20"), NULL, "" },
		{ "just not too old", WRITTEN("kind=TK|period=2026-08|held_on=2026-08-21"), NULL,
			"A Buổi 21/08 chưa chấm chất lượng -86" },
		{ "held after the day that is asked",
			WRITTEN("kind=TK|period=2026-11|held_on=2026-11-11"), "2026-11-10", "" },
		{ "held on it", WRITTEN("kind=TK|period=2026-11|held_on=2026-11-10"), "2026-11-10",
			"A Buổi 10/11 chưa chấm chất lượng 5" },
		{ "by another number of days",
			WRITTEN("kind=TK|period=2026-11|held_on=2026-11-05") "\n=UPDATE setting SET value = '7' WHERE name = 'score.due_days'",
			NULL, "A Buổi 05/11 chưa chấm chất lượng -8" },
	};

	(void)state;
	duty_expect("score", cases, COUNT(cases));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_regular_meeting_is_due_until_it_is_held),
		cmocka_unit_test(a_roll_is_called_until_nobody_is_unmarked),
		cmocka_unit_test(the_rolls_of_one_cell_are_asked_alone),
		cmocka_unit_test(minutes_are_due_two_days_after_the_meeting),
		cmocka_unit_test(a_meeting_that_is_written_up_is_scored_within_five_days),
	};

	return run_group(tests);
}
