/* formats.c: identifiers rewritten into the form that is kept, or refused. */
#include "formats.h"
#include "test.h"

struct row {
	const char *typed, *kept; /* NULL: refused */
};

typedef bool format(struct strbuf *value, struct err *err);

static void check_rows(format *clean, const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct strbuf value = STRBUF_INIT;
		struct err err = ERR_INIT;
		strbuf_add(&value, rows[i].typed);
		bool taken = clean(&value, &err);
		expect(taken == (rows[i].kept != NULL), rows[i].typed);
		if (taken)
			expect_text(value.text, rows[i].kept, rows[i].typed);
		else
			expect_part(err.text, "ở đây là", rows[i].typed);
		strbuf_release(&value);
	}
}

#define CHECK(clean, rows) check_rows(clean, rows, COUNT(rows))

static void organisation_codes_are_grouped_with_dots(void **state)
{
	static const struct row rows[] = {
		{ "38168053000001", "38.168.053.000.001" },
		{ "38.168.053.000.001", "38.168.053.000.001" },
		{ "38 168 053 000 001", "38.168.053.000.001" },
		{ "'38168053000001", "38.168.053.000.001" },
		{ "3816805300000", NULL },
		{ "381680530000012", NULL },
		{ "3816805300000x", NULL },
		{ "", NULL },
	};

	(void)state;
	CHECK(format_org_code, rows);
}

static void file_numbers_are_six_digits_and_capitals(void **state)
{
	static const struct row rows[] = {
		{ "012345AB", "012345AB" },
		{ "012345abc", "012345ABC" },
		{ "012345 đa", "012345ĐA" },
		{ "012.345-AB", "012345AB" },
		{ "12345AB", NULL },
		{ "012345A", NULL },
		{ "012345ABCD", NULL },
		{ "012345A1", NULL },
		{ "012345!?", NULL },
		{ "", NULL },
	};

	(void)state;
	CHECK(format_file_no, rows);
}

static void telephone_numbers_are_digits_from_the_leading_zero_on(void **state)
{
	static const struct row rows[] = {
		{ "0912345678", "0912345678" },
		{ "0912.345.678", "0912345678" },
		{ "(0226) 3851-234", "02263851234" },
		{ "+84 912 345 678", "0912345678" },
		{ "12345678", NULL },
		{ "1234567890123", NULL },
		{ "0912345x78", NULL },
	};

	(void)state;
	CHECK(format_phone, rows);
}

static void identifiers_lose_blanks_dots_and_the_dirt_of_spreadsheets(void **state)
{
	static const struct row rows[] = {
		{ "'038095001234", "038095001234" },
		{ "038 095 001 234", "038095001234" },
		{ "038.095.001.234", "038095001234" },
		{ "40.000000", "40000000" },
		{ "038095001234.0", "038095001234" },
		{ "38095001234.0", "38095001234" }, /* not padded to twelve by the way */
		{ "1.23E+11", "1.23E+11" }, /* the digits are lost: refused by the field's check */
		{ "", "" },
	};

	(void)state;
	CHECK(format_id_digits, rows);
}

/* The fourth digit tells century and sex: 0 to 3, for nobody alive is born in 2100. */
static void a_personal_id_is_of_somebody_born_by_now(void **state)
{
	static const struct row rows[] = {
		{ "038 095 001 234", "038095001234" },
		{ "038395001234", "038395001234" },
		{ "038495001234", NULL },
		{ "038.995.001.234", NULL },
		{ "0384", "0384" }, /* too short: the field's check says so */
		{ "1.23E+11", "1.23E+11" },
		{ "", "" },
	};

	(void)state;
	CHECK(format_personal_id, rows);
}

static void school_years_are_done_of_ten_or_twelve(void **state)
{
	static const struct row rows[] = {
		{ "10/10", "10/10" },
		{ "7/12", "7/12" },
		{ "12/12", "12/12" },
		{ "THPT", "THPT" },
		{ "13/12", NULL },
		{ "0/12", NULL },
		{ "7/11", NULL },
		{ "x/12", NULL },
		{ "7x/12", NULL },
		{ "7/12x", NULL },
	};

	(void)state;
	CHECK(format_schooling, rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(organisation_codes_are_grouped_with_dots),
		cmocka_unit_test(file_numbers_are_six_digits_and_capitals),
		cmocka_unit_test(telephone_numbers_are_digits_from_the_leading_zero_on),
		cmocka_unit_test(identifiers_lose_blanks_dots_and_the_dirt_of_spreadsheets),
		cmocka_unit_test(a_personal_id_is_of_somebody_born_by_now),
		cmocka_unit_test(school_years_are_done_of_ten_or_twelve),
	};

	return run_group(tests);
}
