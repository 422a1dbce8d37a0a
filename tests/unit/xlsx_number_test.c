/* xlsx_number.c: numbers of spreadsheets as people see them. */
#include "test.h"
#include "xlsx_number.h"

#include <string.h>

static void expect_shown(const char *stored, const char *code, bool from_1904, const char *wanted)
{
	struct number_format format = number_format_of(code);
	struct strbuf shown = STRBUF_INIT, about = STRBUF_INIT;

	number_show(stored, &format, from_1904, &shown);
	strbuf_addf(&about, "%s as %s", stored, code);
	expect_text(shown.text, wanted, about.text);
	strbuf_release(&shown);
	strbuf_release(&about);
	number_format_release(&format);
}

static void numbers_are_shown_exactly_or_with_the_exponent_that_says_they_are_not(void **state)
{
	static const struct {
		const char *stored, *wanted;
	} rows[] = {
		{ "38168000123", "38168000123" },
		{ "38168000123.0", "38168000123" },
		{ "3.8168000123E10", "38168000123" },
		{ "3.8168000123E+10", "38168000123" },
		{ "123456789012345", "123456789012345" },
		{ "1.23456789012346E+15", "1.23456789012346E+15" },
		{ "12345678901234567", "1.23456789012346E+16" },
		{ "40.0", "40" },
		{ "-0", "0" },
		{ "-7", "-7" },
		{ "8.5", "8.5" },
		{ "0.30000000000000004", "0.3" },
		{ "1E400", "1E400" },
		{ "0x10", "0x10" },
		{ "nan", "nan" },
		{ "", "" },
		{ "1 2", "1 2" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		expect_shown(rows[i].stored, "General", false, rows[i].wanted);
	expect_shown("38168000123", "0.00E+00", false, "38168000123");
	expect_shown("38168000123", "#,##0", false, "38168000123");
	expect_shown("1500000", "#,##0\\ \"đồng\"", false, "1500000");
	expect_shown("0.5", "# ?/?", false, "0.5");
	expect_shown("3.7", "0", false, "3.7");
	expect_shown("38168000123", "@", false, "38168000123");
}

static void format_codes_give_the_zeros_in_front(void **state)
{
	static const struct {
		const char *stored, *code, *wanted;
	} rows[] = {
		{ "38168000123", "000000000000", "038168000123" },
		{ "38168000123", "000000000000;[Red]-000000000000", "038168000123" },
		{ "38168000123", "[Blue]000000000000", "038168000123" },
		{ "38168000123", "000\\ 000\\ 000\\ 000", "038 168 000 123" },
		{ "38168000123", "000 000 000 000", "038 168 000 123" },
		{ "912345678", "\\0#########", "0912345678" },
		{ "912345678", "\"0\"#", "0912345678" },
		{ "912345678", "0000\\.000\\.000", "0912.345.678" },
		{ "7", "00", "07" },
		{ "1234", "00", "1234" },
		{ "-7", "00", "-7" },
		{ "7.5", "00", "7.5" },
		{ "0", "#", "0" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		expect_shown(rows[i].stored, rows[i].code, false, rows[i].wanted);
}

static void dates_are_told_by_the_format_code(void **state)
{
	static const struct {
		const char *stored, *code, *wanted;
	} rows[] = {
		{ "28352", "dd/mm/yyyy", "15/08/1977" },
		{ "28352", "m/d/yy", "15/08/1977" },
		{ "28352", "[$-42A]dd\\ mmmm\\ yyyy", "15/08/1977" },
		{ "28352", "[$-1010000]d/m/yyyy;@", "15/08/1977" },
		{ "28352", "\"Ngày \"dd\" tháng \"mm\" năm \"yyyy", "15/08/1977" },
		{ "28352", "DD/MM/YYYY", "15/08/1977" },
		{ "28352", "d\\-mmm", "15/08/1977" },
		{ "28352.0", "yyyy\\-mm\\-dd", "15/08/1977" },
		{ "38565", "mm/yyyy", "08/2005" },
		{ "38566", "mm/yyyy", "02/08/2005" },
		{ "38353", "yyyy", "2005" },
		{ "38384", "yyyy", "01/02/2005" },
		{ "28352.3125", "dd/mm/yyyy hh:mm", "15/08/1977 07:30" },
		{ "28352.3125", "dd/mm/yyyy", "15/08/1977 07:30" },
		{ "28352.312511574", "dd/mm/yyyy", "15/08/1977 07:30:01" },
		{ "28352.9999999999", "dd/mm/yyyy", "16/08/1977" },
		{ "0.3125", "h:mm", "07:30" },
		{ "0.3125", "[h]:mm:ss", "07:30" },
		{ "0.3125", "h:mm AM/PM", "07:30" },
		{ "0.5", "[$-409]h:mm:ss\\ AM/PM;@", "12:00" },
		{ "1", "dd/mm/yyyy", "01/01/1900" },
		{ "59", "dd/mm/yyyy", "28/02/1900" },
		{ "60", "dd/mm/yyyy", "29/02/1900" },
		{ "61", "dd/mm/yyyy", "01/03/1900" },
		{ "2958465", "dd/mm/yyyy", "31/12/9999" },
		{ "2958466", "dd/mm/yyyy", "2958466" },
		{ "-1", "dd/mm/yyyy", "-1" },
		{ "28352", "\"d\"0", "28352" },
		{ "28352", "\\d0", "28352" },
		{ "28352", "General\\d", "28352" },
		{ "28352", "[Red]General", "28352" },
		{ "ngày", "dd/mm/yyyy", "ngày" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		expect_shown(rows[i].stored, rows[i].code, false, rows[i].wanted);
	expect_shown("26890", "dd/mm/yyyy", true, "15/08/1977");
	expect_shown("0", "dd/mm/yyyy", true, "01/01/1904");
	expect_shown("0", "dd/mm/yyyy", false, "00/01/1900");
}

static void built_in_formats_are_known_by_their_number(void **state)
{
	static const struct {
		int id;
		enum number_kind kind;
	} rows[] = {
		{ 0, NUMBER_PLAIN },
		{ 1, NUMBER_PLAIN },
		{ 11, NUMBER_PLAIN },
		{ 14, NUMBER_DATE },
		{ 16, NUMBER_DATE },
		{ 17, NUMBER_MONTH },
		{ 18, NUMBER_TIME },
		{ 22, NUMBER_DATE },
		{ 37, NUMBER_PLAIN },
		{ 45, NUMBER_TIME },
		{ 47, NUMBER_TIME },
		{ 49, NUMBER_PLAIN },
		{ 163, NUMBER_PLAIN },
		{ -1, NUMBER_PLAIN },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		expect_number(number_built_in(rows[i].id), rows[i].kind, "kind");
}

static void iso_dates_are_turned_round(void **state)
{
	static const struct {
		const char *stored, *wanted;
	} rows[] = {
		{ "2005-08-16", "16/08/2005" },
		{ "2005-08-16T00:00:00", "16/08/2005" },
		{ "2005-08-16T07:30:00.000Z", "16/08/2005 07:30" },
		{ "2005-08-16T07:30:09", "16/08/2005 07:30:09" },
		{ "16/08/2005", "16/08/2005" },
		{ "2005-08", "2005-08" },
		{ "2005-08-16T7h", "2005-08-16T7h" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct strbuf shown = STRBUF_INIT;
		number_show_iso(rows[i].stored, &shown);
		expect_text(shown.text, rows[i].wanted, rows[i].stored);
		strbuf_release(&shown);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			numbers_are_shown_exactly_or_with_the_exponent_that_says_they_are_not),
		cmocka_unit_test(format_codes_give_the_zeros_in_front),
		cmocka_unit_test(dates_are_told_by_the_format_code),
		cmocka_unit_test(built_in_formats_are_known_by_their_number),
		cmocka_unit_test(iso_dates_are_turned_round),
	};

	return run_group(tests);
}
