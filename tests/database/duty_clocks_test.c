/* What is due by clocks of working days: the way into the Party, the papers of moves. */
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_way_into_the_party_has_its_clocks),
		cmocka_unit_test(who_moves_needs_a_letter),
		cmocka_unit_test(a_year_that_clocks_run_into_needs_its_holidays),
		cmocka_unit_test(who_has_a_letter_hands_in_his_papers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
