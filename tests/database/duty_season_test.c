/* What the season of reviews asks for: given rows and the lines they make, one case for each clause of the queries (duty_case.h). */
#include "duty_case.h"
#include "test.h"

#define ALL_OWE \
	"B 1 đảng viên chưa nộp bản tự kiểm điểm 10; A 2 đảng viên chưa nộp bản tự kiểm điểm 10"
#define ONE_OWES \
	"B 1 đảng viên chưa nộp bản tự kiểm điểm 10; A 1 đảng viên chưa nộp bản tự kiểm điểm 10"
#define BY_THOA "review member={T}|year=2026|kind=HN|statement_on=2026-11-15"

#define OF_HAI_BEFORE "review member={H}|year=2025|kind=HN|statement_on=2025-11-15"

static void statements_are_due_in_the_season(void **state)
{
	static const struct duty_case cases[] = {
		{ "none", "", NULL, ALL_OWE },
		{ "one", BY_THOA, NULL, ONE_OWES },
		{ "handed in today", "review member={T}|year=2026|kind=HN|statement_on=2026-11-20",
			NULL, ONE_OWES },
		{ "handed in after the day that is asked", BY_THOA, "2026-11-14",
			"B 1 đảng viên chưa nộp bản tự kiểm điểm 16; A 2 đảng viên chưa nộp bản tự kiểm điểm 16" },
		{ "not handed in", "review member={T}|year=2026|kind=HN", NULL, ALL_OWE },
		{ "of last year", "review member={T}|year=2025|kind=HN|statement_on=2026-11-15",
			NULL, ALL_OWE },
		{ "extraordinary", "review member={T}|year=2026|kind=DX|statement_on=2026-05-05",
			NULL, ALL_OWE },
		{ "of a quarter",
			"review member={T}|year=2026|kind=Q|period=Q1|statement_on=2026-05-05",
			NULL, ALL_OWE },
		{ "of the cell",
			"review org={A}|scope=CB|year=2026|kind=HN|statement_on=2026-11-15", NULL,
			ALL_OWE },
		{ "in the bin", BY_THOA "\n=UPDATE review SET deleted_at = '2026-11-16'", NULL,
			ALL_OWE },
		{ "exempt", "exemption member={T}|kind=TM|from_on=2026-11-20|to_on=2026-11-20",
			NULL, ONE_OWES },
		{ "exempt from tomorrow",
			"exemption member={T}|kind=TM|from_on=2026-11-21|to_on=2026-12-20", NULL,
			ALL_OWE },
		{ "exempt till yesterday",
			"exemption member={T}|kind=TM|from_on=2026-01-01|to_on=2026-11-19", NULL,
			ALL_OWE },
		{ "exempt for good", "exemption member={T}|kind=M|from_on=2026-01-01", NULL,
			ONE_OWES },
		{ "an exemption in the bin",
			"exemption member={T}|kind=M|from_on=2026-01-01\n=UPDATE exemption SET deleted_at = '2026-02-02'",
			NULL, ALL_OWE },
		{ "exempt, says a list", "~member {T} listed_status=MSH", NULL, ONE_OWES },
		{ "exempt, says a list; asked before", "~member {T} listed_status=MSH",
			"2026-11-01",
			"B 1 đảng viên chưa nộp bản tự kiểm điểm 29; A 1 đảng viên chưa nộp bản tự kiểm điểm 29" },
		{ "suspended, says a list", "~member {T} listed_status=DC", NULL, ONE_OWES },
		{ "suspended", "suspension member={T}|from_on=2026-11-20|to_on=2026-11-20", NULL,
			ONE_OWES },
		{ "suspended from tomorrow", "suspension member={T}|from_on=2026-11-21", NULL,
			ALL_OWE },
		{ "suspended till yesterday",
			"suspension member={T}|from_on=2026-01-01|to_on=2026-11-19", NULL,
			ALL_OWE },
		{ "a suspension in the bin",
			"suspension member={T}|from_on=2026-01-01\n=UPDATE suspension SET deleted_at = '2026-02-02'",
			NULL, ALL_OWE },
		{ "suspended, says a list, since a day",
			"~member {T} listed_status=DC\nsuspension member={T}|from_on=2026-11-10",
			"2026-11-09",
			"B 1 đảng viên chưa nộp bản tự kiểm điểm 21; A 2 đảng viên chưa nộp bản tự kiểm điểm 21" },
		{ "of a quarter", BY_THOA "\n=UPDATE review SET period = 'Q3'", NULL, ALL_OWE },
		{ "of the year, says no period", BY_THOA "\n=UPDATE review SET period = NULL", NULL,
			ONE_OWES },
		{ "exempt, says a list, since a day",
			"~member {T} listed_status=MSH\n"
			"exemption member={T}|kind=M|from_on=2026-11-10",
			"2026-11-09",
			"B 1 đảng viên chưa nộp bản tự kiểm điểm 21; A 2 đảng viên chưa nộp bản tự kiểm điểm 21" },
		{ "dead, says a list", "~member {T} listed_status=TTR", NULL, ONE_OWES },
		{ "gone, says a list", "~member {T} listed_status=RK", NULL, ONE_OWES },
		{ "exempt, says a list; a year before", "~member {T} listed_status=MSH",
			"2025-11-15", "A 1 đảng viên chưa nộp bản tự kiểm điểm 15" },
		{ "suspended, says a list; a year before", "~member {T} listed_status=DC",
			"2025-11-15", "A 1 đảng viên chưa nộp bản tự kiểm điểm 15" },
		{ "interrupted, says a list; a year before", "~member {T} listed_status=GD",
			"2025-11-15", "A 2 đảng viên chưa nộp bản tự kiểm điểm 15" },
		{ "active, says a list", "~member {T} listed_status=DSH", NULL, ALL_OWE },
		{ "a guest", "membership member={T}|cell={B}|from_on=2026-11-01|form=TTD", NULL,
			ALL_OWE },
		{ "in the bin himself",
			"=UPDATE member SET deleted_at = '2026-11-16' WHERE uid = '{T}'", NULL,
			ONE_OWES },
		{ "the first day of the season", "", "2026-11-01",
			"B 1 đảng viên chưa nộp bản tự kiểm điểm 29; A 2 đảng viên chưa nộp bản tự kiểm điểm 29" },
		{ "the day before it, the book had not begun in the season before", "",
			"2026-10-31", "" },
		{ "the last day of the season", "", "2026-12-31",
			"B 1 đảng viên chưa nộp bản tự kiểm điểm -31; A 2 đảng viên chưa nộp bản tự kiểm điểm -31" },
		{ "a season by settings",
			"=UPDATE setting SET value = '11-21' WHERE name = 'review.season_from'",
			NULL, "" },
		{ "by settings, of the year before",
			OF_HAI_BEFORE
			"\n=UPDATE setting SET value = '11-21' WHERE name = 'review.season_from'",
			NULL, "A 1 đảng viên chưa nộp bản tự kiểm điểm -355" },
		{ "a day by settings",
			"=UPDATE setting SET value = '12-15' WHERE name = 'review.statement_due'",
			NULL,
			"B 1 đảng viên chưa nộp bản tự kiểm điểm 25; A 2 đảng viên chưa nộp bản tự kiểm điểm 25" },
	};

	(void)state;
	duty_expect("review", cases, COUNT(cases));
}

#define OF_HAI "review member={H}|year=2026|kind=HN|statement_on=2026-11-15"
#define LATE \
	"B 1 đảng viên chưa nộp bản tự kiểm điểm -41; A 1 đảng viên chưa nộp bản tự kiểm điểm -41"
#define OF_DUOM_LATE "B 1 đảng viên chưa nộp bản tự kiểm điểm -41"
#define OF_THOA_LATE "A 1 đảng viên chưa nộp bản tự kiểm điểm -41"
#define NOBODY_LATE OF_HAI "\nreview member={D}|year=2026|kind=HN|statement_on=2026-11-15\n"

static void statements_stay_due_until_the_next_season(void **state)
{
	static const struct duty_case cases[] = {
		{ "in January", OF_HAI, "2027-01-10", LATE },
		{ "the book has nothing of it", "", "2027-01-10", "" },
		{ "the book has one of the year after", OF_HAI "\n=UPDATE review SET year = 2027",
			"2027-01-10", "" },
		{ "the book has one of the year before", OF_HAI_BEFORE, "2027-01-10",
			"B 1 đảng viên chưa nộp bản tự kiểm điểm -41; A 2 đảng viên chưa nộp bản tự kiểm điểm -41" },
		{ "the book has one of the cell",
			"review org={A}|scope=CB|year=2026|kind=HN|statement_on=2026-11-15",
			"2027-01-10", "" },
		{ "handed in in January",
			OF_HAI "\n" BY_THOA
			       "\n=UPDATE review SET statement_on = '2027-01-10' WHERE id = 2",
			"2027-01-10", OF_DUOM_LATE },
		{ "handed in the day after",
			OF_HAI "\n" BY_THOA
			       "\n=UPDATE review SET statement_on = '2027-01-11' WHERE id = 2",
			"2027-01-10", LATE },
		{ "that of the new year is none",
			OF_HAI "\n" BY_THOA "\n=UPDATE review SET year = 2027 WHERE id = 2",
			"2027-01-10", LATE },
		{ "the last day before the next season", OF_HAI, "2027-10-31",
			"B 1 đảng viên chưa nộp bản tự kiểm điểm -335; A 1 đảng viên chưa nộp bản tự kiểm điểm -335" },
		{ "the next season", OF_HAI, "2027-11-01",
			"B 1 đảng viên chưa nộp bản tự kiểm điểm 29; A 2 đảng viên chưa nộp bản tự kiểm điểm 29" },
		{ "left since",
			OF_HAI
			"\n=UPDATE membership SET to_on = '2027-01-09', left_by = 'TTR' WHERE member = 1",
			"2027-01-10", OF_DUOM_LATE },
		{ "leaves today",
			OF_HAI
			"\n=UPDATE membership SET to_on = '2027-01-10', left_by = 'TTR' WHERE member = 1",
			"2027-01-10", LATE },
		{ "came in the new year",
			OF_HAI "\n=UPDATE membership SET from_on = '2027-01-01' WHERE member = 1",
			"2027-01-10", OF_DUOM_LATE },
		{ "came on the last day of the season",
			OF_HAI "\n=UPDATE membership SET from_on = '2026-12-31' WHERE member = 1",
			"2027-01-10", LATE },
		{ "came back in the new year",
			OF_HAI
			"\n=UPDATE membership SET to_on = '2026-12-30', left_by = 'CT' WHERE member = 1\n"
			"membership member={T}|cell={A}|from_on=2027-01-05",
			"2027-01-10", OF_DUOM_LATE },
		{ "went over to another cell in the new year",
			OF_HAI
			"\n=UPDATE membership SET to_on = '2026-12-31', left_by = 'CT' WHERE member = 1\n"
			"membership member={T}|cell={B}|from_on=2027-01-01",
			"2027-01-10", "B 2 đảng viên chưa nộp bản tự kiểm điểm -41" },
		{ "exempt when the season ended",
			OF_HAI "\nexemption member={T}|kind=TM|from_on=2026-12-31|to_on=2027-01-01",
			"2027-01-10", OF_DUOM_LATE },
		{ "exempt since",
			OF_HAI "\nexemption member={T}|kind=TM|from_on=2027-01-10|to_on=2027-02-10",
			"2027-01-10", OF_DUOM_LATE },
		{ "exempt between",
			OF_HAI "\nexemption member={T}|kind=TM|from_on=2027-01-01|to_on=2027-01-09",
			"2027-01-10", LATE },
		{ "all handed in", NOBODY_LATE BY_THOA, "2027-01-10", "" },
		{ "an end of the season by settings",
			OF_HAI
			"\n=UPDATE setting SET value = '11-30' WHERE name = 'review.season_to'\n"
			"=UPDATE membership SET from_on = '2026-12-01' WHERE member = 1",
			"2027-01-10", OF_DUOM_LATE },
		{ "the day by the setting of its year",
			OF_HAI
			"\n=INSERT INTO setting (name, value, from_on, doc) VALUES"
			" ('review.statement_due', '12-15', '2026-12-01', 'x'), ('review.statement_due', '12-20', '2027-01-01', 'x')",
			"2027-01-10",
			"B 1 đảng viên chưa nộp bản tự kiểm điểm -26; A 1 đảng viên chưa nộp bản tự kiểm điểm -26" },
	};

	(void)state;
	duty_expect("review", cases, COUNT(cases));
}

#define UNRATED(a, b, days) \
	"B " b " đảng viên chưa xếp loại " days "; A " a " đảng viên chưa xếp loại " days
#define RATED "rating member={T}|year=2026|stage=CB|level=HTTNV"
#define ONE_RATED "rating member={H}|year=2026|stage=CB|level=HTTNV"
#define HAI_RATED ONE_RATED "\n"
#define LATER "2027-01-10"

static void ratings_are_due_at_the_end_of_the_season(void **state)
{
	static const struct duty_case cases[] = {
		{ "31 days before", "", "2026-11-30", "" },
		{ "30 days before", "", "2026-12-01", UNRATED("2", "1", "30") },
		{ "days by a setting",
			"=UPDATE setting SET value = '41' WHERE name = 'rating.remind_days'", NULL,
			UNRATED("2", "1", "41") },
		{ "rated by the cell", RATED, "2026-12-11", UNRATED("1", "1", "20") },
		{ "rated above", RATED "\n=UPDATE rating SET stage = 'QD'", "2026-12-11",
			UNRATED("1", "1", "20") },
		{ "rated anew above", RATED "\n=UPDATE rating SET stage = 'TD'", "2026-12-11",
			UNRATED("1", "1", "20") },
		{ "said why not", RATED "\n=UPDATE rating SET level = NULL, none_why = 'K'",
			"2026-12-11", UNRATED("1", "1", "20") },
		{ "rated by himself", RATED "\n=UPDATE rating SET stage = 'TN'", "2026-12-11",
			UNRATED("2", "1", "20") },
		{ "of a quarter", RATED "\n=UPDATE rating SET period = 'Q3'", "2026-12-11",
			UNRATED("2", "1", "20") },
		{ "of the year before", RATED "\n=UPDATE rating SET year = 2025", "2026-12-11",
			UNRATED("2", "1", "20") },
		{ "of the cell", "rating org={A}|year=2026|stage=CB|level=HTTNV", "2026-12-11",
			UNRATED("2", "1", "20") },
		{ "in the bin", RATED "\n=UPDATE rating SET deleted_at = '2026-12-01'",
			"2026-12-11", UNRATED("2", "1", "20") },
		{ "exempt", "exemption member={T}|kind=TM|from_on=2026-12-11|to_on=2026-12-11",
			"2026-12-11", UNRATED("1", "1", "20") },
		{ "exempt till yesterday",
			"exemption member={T}|kind=TM|from_on=2026-11-11|to_on=2026-12-10",
			"2026-12-11", UNRATED("2", "1", "20") },
		{ "exempt from tomorrow",
			"exemption member={T}|kind=TM|from_on=2026-12-12|to_on=2026-12-31",
			"2026-12-11", UNRATED("2", "1", "20") },
		{ "admitted six months before the end",
			"=UPDATE member SET admitted_on = '2026-06-30' WHERE id = 1", "2026-12-11",
			UNRATED("2", "1", "20") },
		{ "admitted a day less",
			"=UPDATE member SET admitted_on = '2026-07-01' WHERE id = 1", "2026-12-11",
			UNRATED("1", "1", "20") },
		{ "admitted six months before an end by a setting",
			"=UPDATE member SET admitted_on = '2026-06-30' WHERE id = 1\n"
			"=UPDATE setting SET value = '12-30' WHERE name = 'review.season_to'",
			"2026-12-11", UNRATED("2", "1", "19") },
		{ "left",
			"=UPDATE membership SET to_on = '2026-12-10', left_by = 'TTR' WHERE member = 1",
			"2026-12-11", UNRATED("1", "1", "20") },
		{ "an end by a setting",
			"=UPDATE setting SET value = '12-20' WHERE name = 'review.season_to'",
			"2026-12-11", UNRATED("2", "1", "9") },
		{ "in January", ONE_RATED, LATER, UNRATED("1", "1", "-10") },
		{ "the book has none", "", LATER, "" },
		{ "the book has one of the cell", "rating org={A}|year=2026|stage=CB|level=HTTNV",
			LATER, "" },
		{ "the book has one of the year after", HAI_RATED "=UPDATE rating SET year = 2027",
			LATER, "" },
		{ "the book has one of the year before", HAI_RATED "=UPDATE rating SET year = 2025",
			LATER, UNRATED("2", "1", "-10") },
		{ "the last day before the next season", ONE_RATED, "2027-10-31",
			UNRATED("1", "1", "-304") },
		{ "the next season", ONE_RATED, "2027-11-01", "" },
		{ "left on the last day",
			HAI_RATED
			"=UPDATE membership SET to_on = '2026-12-31', left_by = 'TTR' WHERE member = 1",
			LATER, "B 1 đảng viên chưa xếp loại -10" },
		{ "leaves today",
			HAI_RATED
			"=UPDATE membership SET to_on = '2027-01-10', left_by = 'TTR' WHERE member = 1",
			LATER, UNRATED("1", "1", "-10") },
		{ "went over to another cell in the new year",
			HAI_RATED
			"=UPDATE membership SET to_on = '2026-12-31', left_by = 'CT' WHERE member = 1\n"
			"membership member={T}|cell={B}|from_on=2027-01-01",
			LATER, UNRATED("1", "1", "-10") },
		{ "goes over to another cell tomorrow",
			HAI_RATED
			"=UPDATE membership SET to_on = '2026-12-31', left_by = 'CT' WHERE member = 1\n"
			"membership member={T}|cell={B}|from_on=2027-01-11",
			LATER, "B 1 đảng viên chưa xếp loại -10" },
		{ "came in the new year",
			HAI_RATED "=UPDATE membership SET from_on = '2027-01-01' WHERE member = 1",
			LATER, "B 1 đảng viên chưa xếp loại -10" },
		{ "came on the last day",
			HAI_RATED "=UPDATE membership SET from_on = '2026-12-31' WHERE member = 1",
			LATER, UNRATED("1", "1", "-10") },
		{ "exempt when the season ended",
			HAI_RATED
			"exemption member={T}|kind=TM|from_on=2026-12-31|to_on=2027-01-01",
			LATER, "B 1 đảng viên chưa xếp loại -10" },
		{ "exempt since",
			HAI_RATED
			"exemption member={T}|kind=TM|from_on=2027-01-01|to_on=2027-02-01",
			LATER, UNRATED("1", "1", "-10") },
	};

	(void)state;
	duty_expect("rating", cases, COUNT(cases));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(statements_are_due_in_the_season),
		cmocka_unit_test(statements_stay_due_until_the_next_season),
		cmocka_unit_test(ratings_are_due_at_the_end_of_the_season),
	};

	return run_group(tests);
}
