/* What is due by clocks of working days, and by rounds of the year: the way into the Party, moves, badges. */
#include "duty_case.h"
#include "test.h"

#define HOA "candidate full_name=Lê Hoa|cell={A}"
#define STEP(step, day) "\nadmission_step candidate={0}|step=" step "|on=" day
#define ON_PROBATION \
	"~member {T} official_on=|admitted_on=2025-10-20\nprobation member={T}|due_on=2026-10-20"

static void the_way_into_the_party_has_its_clocks(void **state)
{
	static const struct duty_case cases[] = {
		{ "a file that waits for the vote", HOA STEP("DXVD", "2025-11-21"), NULL,
			"A Chưa biểu quyết hồ sơ kết nạp Lê Hoa 1" },
		{ "and waits too long", HOA STEP("DXVD", "2025-11-19"), NULL,
			"A Chưa biểu quyết hồ sơ kết nạp Lê Hoa -1" },
		{ "voted on", HOA STEP("DXVD", "2025-11-21") STEP("CBBQ", "2026-11-19"), NULL,
			"A Chưa gửi hồ sơ kết nạp Lê Hoa 6" },
		{ "sent up", HOA STEP("CBBQ", "2026-11-19") STEP("GHS", "2026-11-20"), NULL, "" },
		{ "sent up after the day that is asked",
			HOA STEP("CBBQ", "2026-11-19") STEP("GHS", "2026-11-20"), "2026-11-19",
			"A Chưa gửi hồ sơ kết nạp Lê Hoa 7" },
		{ "sent up, nobody wrote when",
			HOA STEP("CBBQ", "2026-11-18") STEP("DUXX", "2026-11-20"), NULL, "" },
		{ "decided", HOA STEP("QDKN", "2026-10-01"), NULL,
			"A Chưa làm lễ kết nạp Lê Hoa -8" },
		{ "admitted", HOA "|stage=DKN|stage_on=2026-11-19" STEP("QDKN", "2026-10-01"), NULL,
			"" },
		{ "given up", HOA "|stage=D" STEP("QDKN", "2026-10-01"), NULL, "" },
		{ "a probation that is over", ON_PROBATION, NULL,
			"A Chưa xét công nhận chính thức Trần Thị Thoa 11" },
		{ "and considered", ON_PROBATION "|considered_on=2026-11-20", NULL, "" },
	};

	(void)state;
	duty_expect("admission", cases, COUNT(cases));
}

#define LEFT(how) \
	"=UPDATE membership SET " how " WHERE member = (SELECT id FROM member WHERE uid = '{T}')"
#define GONE LEFT("to_on = '2026-09-18', left_by = 'CDT'")
#define NO_LETTER(days) "A Chuyển sinh hoạt: Trần Thị Thoa chưa có giấy giới thiệu " days

static void who_moves_needs_a_letter(void **state)
{
	static const struct duty_case cases[] = {
		{ "in the province", GONE, NULL, NO_LETTER("21") },
		{ "out of it", LEFT("to_on = '2026-09-18', left_by = 'CDN'"), NULL,
			NO_LETTER("21") },
		{ "by his own wish", LEFT("to_on = '2026-09-18', left_by = 'XR'"), NULL, "" },
		{ "with the number of it",
			LEFT("to_on = '2026-09-18', left_by = 'CDT', decision_no = '3-GT'"), NULL,
			"" },
		{ "in the bin", GONE "\n" LEFT("deleted_at = '2026-11-01'"), NULL, "" },
		{ "somebody in the bin",
			GONE "\n=UPDATE member SET deleted_at = '2026-11-01' WHERE uid = '{T}'",
			NULL, "" },
		{ "not gone yet", GONE, "2026-09-17", "" },
		{ "gone for a year", LEFT("to_on = '2025-11-20', left_by = 'CDT'"), NULL,
			NO_LETTER("-281") },
		{ "gone for longer", LEFT("to_on = '2025-11-19', left_by = 'CDT'"), NULL, "" },
		{ "fewer days by a setting",
			GONE "\n=UPDATE setting SET value = '5' WHERE name = 'transfer.start_days'",
			NULL, NO_LETTER("-56") },
		{ "with one",
			"transfer member={T}|direction=D|kind=TT|introduced_on=2026-09-18\n" GONE,
			NULL, "" },
		{ "with one that came later",
			"transfer member={T}|direction=D|kind=TT|introduced_on=2026-11-20\n" GONE,
			"2026-11-19", NO_LETTER("22") },
		{ "with one of an earlier move",
			"transfer member={T}|direction=D|kind=TT|introduced_on=2020-05-18\n" GONE,
			NULL, NO_LETTER("21") },
		{ "with one by which he came",
			"transfer member={T}|direction=DE|kind=TT|introduced_on=2026-09-18\n" GONE,
			NULL, NO_LETTER("21") },
		{ "with one of somebody else",
			"transfer member={H}|direction=D|kind=TT|introduced_on=2026-09-18\n" GONE,
			NULL, NO_LETTER("21") },
		{ "with one in the bin",
			"transfer member={T}|direction=D|kind=TT|introduced_on=2026-09-18\n" GONE
			"\n=UPDATE transfer SET deleted_at = '2026-11-01'",
			NULL, NO_LETTER("21") },
	};

	(void)state;
	duty_expect("transfer", cases, COUNT(cases));
}

#define LETTER(day) "transfer member={T}|direction=DE|kind=CT|introduced_on=" day
#define NO_PAPERS(days) "A Chuyển sinh hoạt: Trần Thị Thoa chưa nộp giấy tờ " days

static void who_has_a_letter_hands_in_his_papers(void **state)
{
	static const struct duty_case cases[] = {
		{ "not yet", LETTER("2026-10-22"), NULL, NO_PAPERS("13") },
		{ "a stay for a time",
			"transfer member={T}|direction=DE|kind=TT|introduced_on=2026-10-22", NULL,
			"" },
		{ "accepted", LETTER("2026-10-22") "|accepted_on=2026-11-20", NULL, "" },
		{ "accepted after the day that is asked",
			LETTER("2026-10-22") "|accepted_on=2026-11-20", "2026-11-19",
			NO_PAPERS("14") },
		{ "handed in", LETTER("2026-10-22") "|file_handed_on=2026-11-20", NULL, "" },
		{ "in the bin",
			LETTER("2026-10-22") "\n=UPDATE transfer SET deleted_at = '2026-11-01'",
			NULL, "" },
		{ "somebody in the bin",
			LETTER("2026-10-22") "\n=UPDATE member SET deleted_at = '2026-11-01' WHERE uid = '{T}'",
			NULL, "" },
		{ "not written yet", LETTER("2026-10-22"), "2026-10-21", "" },
		{ "for a year", LETTER("2025-11-20"), NULL, NO_PAPERS("-323") },
		{ "for longer", LETTER("2025-11-19"), NULL, "" },
		{ "fewer days by a setting",
			LETTER("2026-10-22") "\n=UPDATE setting SET value = '5' WHERE name = 'transfer.papers_days'",
			NULL, NO_PAPERS("-22") },
		{ "of his cell now",
			LETTER("2026-10-22") "\n" LEFT(
				"to_on = '2026-10-31', left_by = 'CNB'") "\nmembership member={T}|cell={B}|from_on=2026-11-01|joined_by=CNB",
			NULL, "B Chuyển sinh hoạt: Trần Thị Thoa chưa nộp giấy tờ 13" },
		{ "of the cell that he left",
			"transfer member={T}|direction=D|kind=CT|introduced_on=2026-10-22\n" LEFT(
				"to_on = '2026-10-31', left_by = 'CNB'") "\nmembership member={T}|cell={B}|from_on=2026-11-01|joined_by=CNB",
			NULL, NO_PAPERS("13") },
	};

	(void)state;
	duty_expect("transfer", cases, COUNT(cases));
}

#define VOTED(day) HOA STEP("CBBQ", day)
#define FREE(day) "\nholiday on=" day "|name=Nghỉ"

static void a_year_that_clocks_run_into_needs_its_holidays(void **state)
{
	static const struct duty_case cases[] = {
		{ "no clock", "", NULL, "" },
		{ "the year it began in", VOTED("2026-11-19"), NULL,
			"O Chưa ghi ngày nghỉ lễ năm 2026 để tính ngày làm việc -1" },
		{ "which has one", VOTED("2026-11-19") FREE("2026-01-01"), NULL, "" },
		{ "in the bin",
			VOTED("2026-11-19") FREE(
				"2026-01-01") "\n=UPDATE holiday SET deleted_at = '2026-11-01'",
			NULL, "O Chưa ghi ngày nghỉ lễ năm 2026 để tính ngày làm việc -1" },
		{ "holidays of other years",
			VOTED("2026-11-19") FREE("2025-12-31") FREE("2027-01-01"), NULL,
			"O Chưa ghi ngày nghỉ lễ năm 2026 để tính ngày làm việc -1" },
		{ "the last day of it", VOTED("2026-11-19") FREE("2026-12-31"), NULL, "" },
		{ "nobody's any more", VOTED("2026-11-19") STEP("GHS", "2026-11-20"), NULL, "" },
		{ "given up",
			"candidate full_name=Lê Hoa|cell={A}|stage=D|stage_on=2026-11-20" STEP(
				"CBBQ", "2026-11-19"),
			NULL, "" },
		{ "of months", HOA STEP("DXVD", "2025-11-21"), NULL, "" },
		{ "the year it runs into", HOA STEP("QDKN", "2026-11-20") FREE("2026-01-01"),
			"2026-12-01", "O Chưa ghi ngày nghỉ lễ năm 2027 để tính ngày làm việc 31" },
		{ "too far ahead", HOA STEP("QDKN", "2026-11-20") FREE("2026-01-01"), "2026-11-30",
			"" },
		{ "the first of them",
			VOTED("2026-11-18") "\n" HOA
					    "\nadmission_step candidate={2}|step=CBBQ|on=2026-11-17",
			NULL, "O Chưa ghi ngày nghỉ lễ năm 2026 để tính ngày làm việc -3" },
		{ "the cell that keeps the book",
			VOTED("2026-11-19") "\n=INSERT INTO setting (name, value) VALUES ('office', '{B}')",
			NULL, "B Chưa ghi ngày nghỉ lễ năm 2026 để tính ngày làm việc -1" },
		{ "of a move", GONE, NULL,
			"O Chưa ghi ngày nghỉ lễ năm 2026 để tính ngày làm việc -63" },
	};

	(void)state;
	duty_expect("holidays", cases, COUNT(cases));
}

/* Thoa fills her mark by the first round of 2027, whose list is due on 05/12/2026. */
#define THIRTY \
	"~member {T} born_on=1965|personal_id=|card_no=|admitted_on=1996-12-01|official_on=1997-12-01"
#define ROUND(days) "O Chưa đề nghị tặng Huy hiệu Đảng đợt 03/02/2027: 1 đảng viên " days

static void a_round_of_badges_needs_its_list(void **state)
{
	static const struct duty_case cases[] = {
		{ "nobody", "", NULL, "" },
		{ "at the turn of the year", THIRTY, NULL, ROUND("15") },
		{ "sixty days ahead", THIRTY, "2026-10-06", ROUND("60") },
		{ "too early", THIRTY, "2026-10-05", "" },
		{ "ahead by a setting",
			THIRTY
			"\n=UPDATE setting SET value = '61' WHERE name = 'badge.remind_days'",
			"2026-10-05", ROUND("61") },
		{ "the list is due by a setting",
			THIRTY "\n=UPDATE setting SET value = '50' WHERE name = 'badge.list_days'",
			NULL, ROUND("25") },
		{ "late", THIRTY, "2026-12-06", ROUND("-1") },
		{ "on the day of the round", THIRTY, "2027-02-03", ROUND("-60") },
		{ "the round is over", THIRTY, "2027-02-04", "" },
		{ "given", THIRTY "\nbadge member={T}|years=30|decision_no=1-QĐ", NULL, "" },
		{ "proposed", THIRTY "\nbadge member={T}|years=30|round=03-02", NULL, "" },
		{ "in the bin",
			THIRTY
			"\nbadge member={T}|years=30|round=03-02\n=UPDATE badge SET deleted_at = '2026-11-01'",
			NULL, ROUND("15") },
		{ "another mark is given", THIRTY "\nbadge member={T}|years=40|round=03-02", NULL,
			ROUND("15") },
		{ "somebody else's", THIRTY "\nbadge member={H}|years=30|decision_no=1-QĐ", NULL,
			ROUND("15") },
		{ "two of them",
			THIRTY "\n~member {H} admitted_on=1987-02-27|official_on=1988-02-27", NULL,
			"O Chưa đề nghị tặng Huy hiệu Đảng đợt 03/02/2027: 2 đảng viên 15" },
		{ "in two cells at once",
			THIRTY "\nmembership member={T}|cell={B}|from_on=2026-11-01|form=TTD", NULL,
			ROUND("15") },
		{ "two rounds",
			THIRTY "\n~member {H} admitted_on=1987-03-01|official_on=1988-03-01",
			"2027-01-20",
			"O Chưa đề nghị tặng Huy hiệu Đảng đợt 03/02/2027: 1 đảng viên -46; "
			"O Chưa đề nghị tặng Huy hiệu Đảng đợt 19/05/2027: 1 đảng viên 59" },
		{ "gone",
			THIRTY
			"\n=UPDATE membership SET to_on = '2026-11-19' WHERE member = (SELECT id FROM member WHERE uid = '{T}')",
			NULL, "" },
		{ "there till today",
			THIRTY
			"\n=UPDATE membership SET to_on = '2026-11-20' WHERE member = (SELECT id FROM member WHERE uid = '{T}')",
			NULL, ROUND("15") },
		{ "not there yet",
			THIRTY
			"\n=UPDATE membership SET from_on = '2026-11-21', joined_by = 'CDT' WHERE member = (SELECT id FROM member WHERE uid = '{T}')",
			NULL, "" },
		{ "the cell that keeps the book",
			THIRTY "\n=INSERT INTO setting (name, value) VALUES ('office', '{B}')",
			NULL, "B Chưa đề nghị tặng Huy hiệu Đảng đợt 03/02/2027: 1 đảng viên 15" },
	};

	(void)state;
	duty_expect("badge", cases, COUNT(cases));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_way_into_the_party_has_its_clocks),
		cmocka_unit_test(who_moves_needs_a_letter),
		cmocka_unit_test(a_year_that_clocks_run_into_needs_its_holidays),
		cmocka_unit_test(a_round_of_badges_needs_its_list),
		cmocka_unit_test(who_has_a_letter_hands_in_his_papers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
