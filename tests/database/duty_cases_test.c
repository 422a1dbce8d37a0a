/* What is due: of each duty, given rows and the lines they make, one case for each clause of its query. */
#include "duty_case.h"
#include "test.h"

#include <stdio.h>

#define HELD_IN_A "meeting org={A}|kind=TK|period=2026-11|state=DH|held_on=2026-11-05"

#define TASK "content=Sửa đường|member={T}|due_on=2026-11-18"

static void tasks_are_due_until_they_are_done(void **state)
{
	static const struct duty_case cases[] = {
		{ "of a meeting", HELD_IN_A "\ntask " TASK "|meeting={0}", NULL,
			"A Việc: Sửa đường -2" },
		{ "of a meeting of the committee",
			"meeting org={O}|kind=CAPUY|period=2026-11|state=DH|held_on=2026-11-05\n"
			"task " TASK "|meeting={0}",
			NULL, "O Việc: Sửa đường -2" },
		{ "of the committee, given by nobody",
			"task content=Sửa đường|org={O}|due_on=2026-11-18", NULL,
			"O Việc: Sửa đường -2" },
		{ "of a meeting of another cell",
			"meeting org={B}|kind=TK|period=2026-11|state=DH|held_on=2026-11-05\n"
			"task " TASK "|meeting={0}",
			NULL, "B Việc: Sửa đường -2" },
		{ "of a resolution",
			HELD_IN_A "\nresolution meeting={0}|kind=NQ|number=5|on=2026-11-05\n"
				  "task content=Sửa đường|org={B}|due_on=2026-11-18|resolution={1}",
			NULL, "A Việc: Sửa đường -2" },
		{ "of neither, a member's", "task " TASK, NULL, "A Việc: Sửa đường -2" },
		{ "of neither, a guest's",
			"membership member={T}|cell={B}|from_on=2026-11-01|form=TTD\ntask " TASK,
			NULL, "A Việc: Sửa đường -2" },
		{ "of neither, a cell's", "task content=Sửa đường|org={B}|due_on=2026-11-18", NULL,
			"B Việc: Sửa đường -2" },
		{ "of neither, before he came",
			"task content=Sửa đường|member={D}|due_on=2026-01-31", "2026-02-02", "" },
		{ "not completed", "task " TASK "|state=CHT", NULL, "A Việc: Sửa đường -2" },
		{ "stopped", "task " TASK "|state=T", NULL, "" },
		{ "done", "task " TASK "|done_on=2026-11-19", NULL, "" },
		{ "done, nobody knows when", "task " TASK "\n=UPDATE task SET state = 'HT'", NULL,
			"" },
		{ "done today", "task " TASK "|done_on=2026-11-20", NULL, "" },
		{ "done after the day that is asked", "task " TASK "|done_on=2026-11-20",
			"2026-11-19", "A Việc: Sửa đường -1" },
		{ "given today", HELD_IN_A "\ntask " TASK "|meeting={0}", "2026-11-05",
			"A Việc: Sửa đường 13" },
		{ "not given yet", HELD_IN_A "\ntask " TASK "|meeting={0}", "2026-11-04", "" },
		{ "a resolution to come",
			HELD_IN_A "\nresolution meeting={0}|kind=NQ|number=5|on=2026-11-05\n"
				  "task " TASK "|resolution={1}",
			"2026-11-04", "" },
		{ "without a day", "task content=Sửa đường|member={T}", NULL, "" },
		{ "in 31 days", "task content=Sửa đường|member={T}|due_on=2026-12-21", NULL,
			"A Việc: Sửa đường 31" },
		{ "in 32 days", "task content=Sửa đường|member={T}|due_on=2026-12-22", NULL, "" },
		{ "late for a year", "task content=Sửa đường|member={T}|due_on=2025-11-20", NULL,
			"A Việc: Sửa đường -365" },
		{ "late for longer", "task content=Sửa đường|member={T}|due_on=2025-11-19", NULL,
			"" },
		{ "in the bin", "task " TASK "\n=UPDATE task SET deleted_at = '2026-11-06'", NULL,
			"" },
	};

	(void)state;
	duty_expect("task", cases, COUNT(cases));
}

/* Thoa as somebody on probation. */
#define ADMITTED(day) "~member {T} official_on=|admitted_on=" day

#define DUOM "B Đặng Thị Đượm hết dự bị 75"

static void probation_ends_when_its_months_are_over(void **state)
{
	static const struct duty_case cases[] = {
		{ "in 90 days", ADMITTED("2026-02-18"), NULL,
			DUOM "; A Trần Thị Thoa hết dự bị 90" },
		{ "in 91 days", ADMITTED("2026-02-19"), NULL, DUOM },
		{ "fewer days by a setting",
			ADMITTED(
				"2025-12-21") "\n=UPDATE setting SET value = '31' WHERE name = 'probation.remind_days'",
			NULL, "A Trần Thị Thoa hết dự bị 31" },
		{ "late", ADMITTED("2025-11-19"), NULL, "A Trần Thị Thoa hết dự bị -1; " DUOM },
		{ "from a 29th of February", ADMITTED("2024-02-29"), "2025-02-20",
			"A Trần Thị Thoa hết dự bị 8" },
		{ "recognised", ADMITTED("2025-11-19") "|official_on=2026-11-19", NULL, DUOM },
		{ "recognised today", ADMITTED("2025-11-19") "|official_on=2026-11-20", NULL,
			DUOM },
		{ "recognised after the day that is asked",
			ADMITTED("2025-11-19") "|official_on=2026-11-19", "2026-11-18",
			"A Trần Thị Thoa hết dự bị 1; B Đặng Thị Đượm hết dự bị 77" },
		{ "so long ago that only the date is missing", ADMITTED("2024-11-20"), NULL, DUOM },
		{ "a day less", ADMITTED("2024-11-21"), NULL,
			"A Trần Thị Thoa hết dự bị -364; " DUOM },
		{ "assumed after a year by a setting",
			ADMITTED(
				"2024-11-21") "\n=UPDATE setting SET value = '12' WHERE name = 'official.assumed_months'",
			NULL, DUOM },
		{ "nine months by a setting",
			"=UPDATE setting SET value = '9' WHERE name = 'probation.months'", NULL,
			"B Đặng Thị Đượm hết dự bị -17" },
		{ "a guest",
			ADMITTED(
				"2025-11-19") "\nmembership member={T}|cell={B}|from_on=2026-11-01|form=TTD",
			NULL, "A Trần Thị Thoa hết dự bị -1; " DUOM },
		{ "dead, says a list", ADMITTED("2025-11-19") "|listed_status=TTR", NULL, DUOM },
		{ "exempt, says a list", ADMITTED("2025-11-19") "|listed_status=MSH", NULL,
			"A Trần Thị Thoa hết dự bị -1; " DUOM },
		{ "in the bin",
			ADMITTED(
				"2025-11-19") "\n=UPDATE member SET deleted_at = '2026-11-16' WHERE uid = '{T}'",
			NULL, DUOM },
	};

	(void)state;
	duty_expect("probation", cases, COUNT(cases));
}

#define OF_THOA "review member={T}|year=2025|kind=HN\n"
#define REMEDY "remedy review={0}|shortcoming=Ít phát biểu|measure=Phát biểu"

static void shortcomings_are_due_until_they_are_mended(void **state)
{
	static const struct duty_case cases[] = {
		{ "of a member", OF_THOA REMEDY "|due_on=2026-11-10", NULL,
			"A Khắc phục của Trần Thị Thoa -10" },
		{ "of a cell",
			"review org={A}|scope=CB|year=2025|kind=HN\n" REMEDY "|due_on=2026-11-10",
			NULL, "A Khắc phục của chi bộ -10" },
		{ "of one of two reviews",
			OF_THOA "review org={B}|scope=CB|year=2025|kind=HN\n" REMEDY
				"|due_on=2026-11-10",
			NULL, "A Khắc phục của Trần Thị Thoa -10" },
		{ "of its chi ủy",
			"review org={A}|scope=CU|year=2025|kind=HN\n" REMEDY "|due_on=2026-11-10",
			NULL, "A Khắc phục của chi ủy -10" },
		{ "of its leaders",
			"review org={A}|scope=TTLD|year=2025|kind=HN\n" REMEDY "|due_on=2026-11-10",
			NULL, "A Khắc phục của tập thể lãnh đạo -10" },
		{ "of the leaders of the committee",
			"review org={O}|scope=TTLD|year=2025|kind=HN\n" REMEDY "|due_on=2026-11-10",
			NULL, "O Khắc phục của tập thể lãnh đạo -10" },
		{ "of the committee",
			"review org={O}|year=2025|kind=HN\n" REMEDY "|due_on=2026-11-10", NULL,
			"O Khắc phục của đảng bộ -10" },
		{ "of a group",
			"org name=Tổ 1|kind=TO|parent={A}\nreview org={0}|year=2025|kind=HN\n"
			"remedy review={1}|shortcoming=Ít phát biểu|measure=Phát biểu|due_on=2026-11-10",
			NULL, "B Khắc phục của tổ đảng -10" },
		{ "not mended, they say", OF_THOA REMEDY "|due_on=2026-11-10|state=CKP", NULL,
			"A Khắc phục của Trần Thị Thoa -10" },
		{ "nothing said",
			OF_THOA REMEDY "|due_on=2026-11-10\n=UPDATE remedy SET state = NULL", NULL,
			"A Khắc phục của Trần Thị Thoa -10" },
		{ "mended, nobody knows when",
			OF_THOA REMEDY "|due_on=2026-11-10\n=UPDATE remedy SET state = 'DAKP'",
			NULL, "" },
		{ "mended today", OF_THOA REMEDY "|due_on=2026-11-10|closed_on=2026-11-20", NULL,
			"" },
		{ "mended after the day that is asked",
			OF_THOA REMEDY "|due_on=2026-11-10|closed_on=2026-11-20", "2026-11-19",
			"A Khắc phục của Trần Thị Thoa -9" },
		{ "in 31 days", OF_THOA REMEDY "|due_on=2026-12-21", NULL,
			"A Khắc phục của Trần Thị Thoa 31" },
		{ "in 32 days", OF_THOA REMEDY "|due_on=2026-12-22", NULL, "" },
		{ "late for a year", OF_THOA REMEDY "|due_on=2025-11-20", NULL,
			"A Khắc phục của Trần Thị Thoa -365" },
		{ "late for longer", OF_THOA REMEDY "|due_on=2025-11-19", NULL, "" },
		{ "in the bin",
			OF_THOA REMEDY
			"|due_on=2026-11-10\n=UPDATE remedy SET deleted_at = '2026-11-11'",
			NULL, "" },
		{ "a guest",
			OF_THOA REMEDY "|due_on=2026-11-10\n"
				       "membership member={T}|cell={B}|from_on=2026-11-01|form=TTD",
			NULL, "A Khắc phục của Trần Thị Thoa -10" },
		{ "gone, says a list",
			OF_THOA REMEDY "|due_on=2026-11-10\n~member {T} listed_status=RK", NULL,
			"" },
		{ "a member in the bin",
			OF_THOA REMEDY
			"|due_on=2026-11-10\n"
			"=UPDATE member SET deleted_at = '2026-11-16' WHERE uid = '{T}'",
			NULL, "" },
		{ "not in a cell yet",
			"review member={D}|year=2025|kind=HN\n" REMEDY "|due_on=2026-02-10",
			"2026-02-02", "" },
	};

	(void)state;
	duty_expect("remedy", cases, COUNT(cases));
}

static void records_with_gaps_are_counted(void **state)
{
	static const struct duty_case cases[] = {
		{ "none", "", NULL, "" },
		{ "sex", "=UPDATE member SET sex = NULL WHERE uid = '{T}'", NULL,
			"A Thiếu dữ liệu: 1 hồ sơ 30" },
		{ "birthday", "=UPDATE member SET born_on = NULL WHERE uid = '{T}'", NULL,
			"A Thiếu dữ liệu: 1 hồ sơ 30" },
		{ "admission", "=UPDATE member SET admitted_on = NULL WHERE uid = '{T}'", NULL,
			"A Thiếu dữ liệu: 1 hồ sơ 30" },
		{ "official date", "~member {T} official_on=", NULL,
			"A Thiếu dữ liệu: 1 hồ sơ 30" },
		{ "on probation", "~member {T} official_on=|admitted_on=2024-11-21", NULL, "" },
		{ "two years and no date", "~member {T} official_on=|admitted_on=2024-11-20", NULL,
			"A Thiếu dữ liệu: 1 hồ sơ 30" },
		{ "a year and no date, by a setting",
			"~member {T} official_on=|admitted_on=2025-11-20\n"
			"=UPDATE setting SET value = '12' WHERE name = 'official.assumed_months'",
			NULL, "A Thiếu dữ liệu: 1 hồ sơ 30" },
		{ "exempt, says a list", "~member {T} listed_status=MSH", NULL,
			"A Thiếu dữ liệu: 1 hồ sơ 30" },
		{ "active, says a list", "~member {T} listed_status=DSH", NULL, "" },
		{ "dead, says a list",
			"~member {T} listed_status=TTR\n~member {H} listed_status=MSH", NULL,
			"A Thiếu dữ liệu: 2 hồ sơ (1 đã thôi sinh hoạt) 30" },
		{ "gone, says a list", "~member {T} listed_status=RK", NULL,
			"A Thiếu dữ liệu: 1 hồ sơ (1 đã thôi sinh hoạt) 30" },
		{ "in the bin",
			"=UPDATE member SET sex = NULL, deleted_at = '2026-11-16' WHERE uid = '{T}'",
			NULL, "" },
		{ "a guest's gap is seen in both cells",
			"membership member={T}|cell={B}|from_on=2026-11-01|form=TTD\n"
			"=UPDATE member SET sex = NULL WHERE uid = '{T}'",
			NULL, "B Thiếu dữ liệu: 1 hồ sơ 30; A Thiếu dữ liệu: 1 hồ sơ 30" },
		{ "before he came", "=UPDATE member SET sex = NULL WHERE uid = '{D}'", "2026-02-02",
			"" },
		{ "on the day he came", "=UPDATE member SET sex = NULL WHERE uid = '{D}'",
			"2026-02-03", "B Thiếu dữ liệu: 1 hồ sơ 30" },
	};

	(void)state;
	duty_expect("missing", cases, COUNT(cases));
}

#define EXEMPT "exemption member={T}|kind=TM|from_on=2026-01-01|to_on="

static void temporary_exemptions_are_said_before_they_end(void **state)
{
	static const struct duty_case cases[] = {
		{ "in 30 days", EXEMPT "2026-12-20", NULL, "A Trần Thị Thoa hết tạm miễn 30" },
		{ "in 31 days", EXEMPT "2026-12-21", NULL, "" },
		{ "ended 30 days ago", EXEMPT "2026-10-21", NULL,
			"A Trần Thị Thoa hết tạm miễn -30" },
		{ "ended before", EXEMPT "2026-10-20", NULL, "" },
		{ "begun today", "exemption member={T}|kind=TM|from_on=2026-11-20|to_on=2026-12-01",
			NULL, "A Trần Thị Thoa hết tạm miễn 11" },
		{ "not begun", "exemption member={T}|kind=TM|from_on=2026-11-21|to_on=2026-12-01",
			NULL, "" },
		{ "for good", "exemption member={T}|kind=M|from_on=2026-01-01|to_on=2026-12-01",
			NULL, "" },
		{ "in the bin",
			EXEMPT "2026-12-01\n=UPDATE exemption SET deleted_at = '2026-11-16'", NULL,
			"" },
		{ "a guest",
			EXEMPT
			"2026-12-01\nmembership member={T}|cell={B}|from_on=2026-11-01|form=TTD",
			NULL, "A Trần Thị Thoa hết tạm miễn 11" },
		{ "dead, says a list", EXEMPT "2026-12-01\n~member {T} listed_status=TTR", NULL,
			"" },
		{ "a member in the bin",
			EXEMPT
			"2026-12-01\n=UPDATE member SET deleted_at = '2026-11-16' WHERE uid = '{T}'",
			NULL, "" },
		{ "before he came",
			"exemption member={D}|kind=TM|from_on=2026-01-01|to_on=2026-02-20",
			"2026-02-02", "" },
		{ "reminded from ten days by a setting",
			EXEMPT
			"2026-12-01\n=UPDATE setting SET value = '10' WHERE name = 'exemption.remind_days'",
			NULL, "" },
	};

	(void)state;
	duty_expect("exemption", cases, COUNT(cases));
}

#define PUPIL "~member {T} work_group=HSSV\n"
/* Hải pays, so the month is booked. */
#define BOOKED(month) "dues member={H}|month=" month "|kind=HSSV|paid=5000"
#define TWO_MONTHS PUPIL BOOKED("2026-09") "\n" BOOKED("2026-10")
#define OWES(months, days) "A Chưa đóng đảng phí: Trần Thị Thoa, " months " tháng " days

static void who_did_not_pay_dues_for_two_months_is_named(void **state)
{
	static const struct duty_case cases[] = {
		{ "two months", TWO_MONTHS, NULL, OWES("2", "-20") },
		{ "one month", PUPIL BOOKED("2026-10"), NULL, "" },
		{ "the month is not over", PUPIL BOOKED("2026-10") "\n" BOOKED("2026-11"), NULL,
			"" },
		{ "months apart", PUPIL BOOKED("2026-03") "\n" BOOKED("2026-07"), NULL,
			OWES("2", "-112") },
		{ "months of two years", PUPIL BOOKED("2026-12") "\n" BOOKED("2027-01"),
			"2027-02-01", OWES("2", "-1") },
		{ "paid in part is paid late",
			TWO_MONTHS "\ndues member={T}|month=2026-10|kind=HSSV|paid=2000", NULL,
			"" },
		{ "gone since",
			TWO_MONTHS "\n=UPDATE membership SET to_on = '2026-11-19', left_by = 'CDT' "
				   "WHERE member = (SELECT id FROM member WHERE uid = '{T}')",
			NULL, "" },
		{ "as a setting says",
			TWO_MONTHS
			"\n=UPDATE setting SET value = '3' WHERE name = 'dues.warn_months'",
			NULL, "" },
	};

	(void)state;
	duty_expect("dues", cases, COUNT(cases));
}

/* What is owed by or for Thoa is owed in her cell from the first to the last day of her spell. */
#define ALL_OWE \
	"B 1 đảng viên chưa nộp bản tự kiểm điểm 10; A 2 đảng viên chưa nộp bản tự kiểm điểm 10"
#define ONE_OWES \
	"B 1 đảng viên chưa nộp bản tự kiểm điểm 10; A 1 đảng viên chưa nộp bản tự kiểm điểm 10"

static void a_member_is_in_a_cell_from_the_first_to_the_last_day(void **state)
{
	static const struct {
		const char *spell;
		bool here;
	} spells[] = {
		{ "from_on = '2026-11-20'", true },
		{ "from_on = '2026-11-21'", false },
		{ "to_on = '2026-11-20', left_by = 'CDT'", true },
		{ "to_on = '2026-11-19', left_by = 'CDT'", false },
		{ "left_by = 'CDT'", false },
	};
	static const struct {
		const char *duty, *given, *here, *gone;
	} rows[] = {
		{ "review", "", ALL_OWE, ONE_OWES },
		{ "probation", ADMITTED("2025-11-19"), "A Trần Thị Thoa hết dự bị -1; " DUOM,
			DUOM },
		{ "remedy", OF_THOA REMEDY "|due_on=2026-11-10",
			"A Khắc phục của Trần Thị Thoa -10", "" },
		{ "missing", "~member {T} official_on=", "A Thiếu dữ liệu: 1 hồ sơ 30", "" },
		{ "exemption", EXEMPT "2026-12-01", "A Trần Thị Thoa hết tạm miễn 11", "" },
		{ "task", "task " TASK, "A Việc: Sửa đường -2", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		for (size_t j = 0; j < COUNT(spells); j++) {
			char given[500];
			snprintf(given, sizeof given,
				"%s%s=UPDATE membership SET %s WHERE from_on = '2020-05-19'",
				rows[i].given, *rows[i].given ? "\n" : "", spells[j].spell);
			struct duty_case row = { spells[j].spell, given, NULL,
				spells[j].here ? rows[i].here : rows[i].gone };
			duty_expect(rows[i].duty, &row, 1);
		}
	}
}

#define CHANGED "database_update member={T}|since=2026-10-20|due_on=2026-11-19"
#define ONE_WAITS "A Chưa cập nhật CSDL: 1 đảng viên -1"

static void changes_wait_until_they_are_entered_in_the_national_database(void **state)
{
	static const struct duty_case cases[] = {
		{ "one", CHANGED, NULL, ONE_WAITS },
		{ "two of one member", CHANGED "\n" CHANGED, NULL, ONE_WAITS },
		{ "two members, as the first is due",
			CHANGED "\ndatabase_update member={H}|since=2026-11-01|due_on=2026-12-01",
			NULL, "A Chưa cập nhật CSDL: 2 đảng viên -1" },
		{ "of two cells",
			CHANGED "\ndatabase_update member={D}|since=2026-10-20|due_on=2026-11-19",
			NULL, "B Chưa cập nhật CSDL: 1 đảng viên -1; " ONE_WAITS },
		{ "entered", CHANGED "|done_on=2026-11-20", NULL, "" },
		{ "entered after the day that is asked", CHANGED "|done_on=2026-11-20",
			"2026-11-19", "A Chưa cập nhật CSDL: 1 đảng viên 0" },
		{ "changed after the day that is asked", CHANGED, "2026-10-19", "" },
		{ "changed after the day that is asked, and due soon",
			"database_update member={T}|since=2026-11-15|due_on=2026-11-19",
			"2026-11-14", "" },
		{ "changed on it", "database_update member={T}|since=2026-11-15|due_on=2026-11-19",
			"2026-11-15", "A Chưa cập nhật CSDL: 1 đảng viên 4" },
		{ "due in ten days",
			"database_update member={T}|since=2026-10-31|due_on=2026-11-30", NULL,
			"A Chưa cập nhật CSDL: 1 đảng viên 10" },
		{ "due in eleven", "database_update member={T}|since=2026-11-01|due_on=2026-12-01",
			NULL, "" },
		{ "without a day", "database_update member={T}|since=2026-10-20", NULL, "" },
		{ "another without a day", CHANGED "\ndatabase_update member={H}|since=2026-10-20",
			NULL, ONE_WAITS },
		{ "of one who is to move",
			CHANGED "\n=UPDATE membership SET to_on = '2026-11-30', left_by = 'CNB' "
				"WHERE member = (SELECT member FROM database_update)"
				"\nmembership member={T}|cell={B}|from_on=2026-12-01|joined_by=CNB",
			NULL, ONE_WAITS },
		{ "in the bin", CHANGED "\n=UPDATE database_update SET deleted_at = '2026-11-06'",
			NULL, "" },
		{ "of one in the bin",
			CHANGED
			"\n=UPDATE member SET deleted_at = '2026-11-06' WHERE full_name LIKE '%Thoa'",
			NULL, "" },
		{ "of one who has left",
			CHANGED "\n=UPDATE membership SET to_on = '2026-10-20', left_by = 'CDN' "
				"WHERE member = (SELECT member FROM database_update)",
			NULL, ONE_WAITS },
		{ "of a guest, where he belongs",
			"membership member={T}|cell={B}|from_on=2026-11-01|form=TTD\n" CHANGED
			"\n=UPDATE database_update SET deleted_at = '2026-11-06' WHERE since = '2026-11-20'",
			NULL, ONE_WAITS },
	};

	(void)state;
	duty_expect("database", cases, COUNT(cases));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tasks_are_due_until_they_are_done),
		cmocka_unit_test(probation_ends_when_its_months_are_over),
		cmocka_unit_test(shortcomings_are_due_until_they_are_mended),
		cmocka_unit_test(records_with_gaps_are_counted),
		cmocka_unit_test(temporary_exemptions_are_said_before_they_end),
		cmocka_unit_test(who_did_not_pay_dues_for_two_months_is_named),
		cmocka_unit_test(a_member_is_in_a_cell_from_the_first_to_the_last_day),
		cmocka_unit_test(changes_wait_until_they_are_entered_in_the_national_database),
	};

	return run_group(tests);
}
