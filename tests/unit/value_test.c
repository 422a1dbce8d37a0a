/* value.c, value_check.c: from what is typed to what is kept, one table per kind of field. */
#include "codes.h"
#include "test.h"
#include "value.h"

#include <stdlib.h>
#include <string.h>

struct row {
	const char *typed;
	const char *kept;  /* NULL: refused, or empty when `about` is NULL too */
	const char *about; /* a part of the sentence that refuses it */
};

static void check_rows(const struct field *field, const struct row *rows, size_t count)
{
	static const struct value_context context = { .today = "2026-11-20", .period = "2026-11" };

	for (size_t i = 0; i < count; i++) {
		struct err err = ERR_INIT;
		char *kept = NULL;
		bool taken = value_parse(field, rows[i].typed, &context, &kept, &err);
		expect(taken == !rows[i].about, rows[i].typed);
		expect_text(kept, rows[i].kept, rows[i].typed);
		if (rows[i].about)
			expect_part(err.text, rows[i].about, rows[i].typed);
		if (kept) /* what is kept may be stored, and is kept as it is when read again */
			expect(value_check(field, kept, context.today, &err), kept);
		free(kept);
	}
}

#define CHECK(field, rows) check_rows(&(field), rows, COUNT(rows))

static void texts_are_tidied_and_hold_no_hidden_characters(void **state)
{
	static const struct field field = { .label = "Nơi ở", .kind = FIELD_TEXT, .max_chars = 12 };
	static const struct row rows[] = {
		{ "", NULL, NULL },
		{ "  \t ", NULL, NULL },
		{ "  thôn   Đông ", "thôn Đông", NULL },
		{ "tho\u0302n", "thôn", NULL },
		{ "123456789012", "123456789012", NULL },
		{ "1234567890123", NULL, "nhiều nhất là 12" },
		{ "a\x1B[2J", NULL, "U+001B" },
		{ "a\u202Eb", NULL, "ký tự đảo chiều chữ" },
		{ "a\tb\u200B", NULL, "ký tự vô hình" },
		{ "=1+1", NULL, "công thức" },
		{ "+84", NULL, "công thức" },
		{ "- việc", "- việc", NULL },
		{ "một\nhai", NULL, "U+000A" },
	};

	(void)state;
	CHECK(field, rows);
}

static void long_texts_keep_their_lines_and_blanks(void **state)
{
	static const struct field field = { .label = "Biên bản", .kind = FIELD_LONG };
	static const struct row rows[] = {
		{ "", NULL, NULL },
		{ "một\n\n  hai ", "một\n\n  hai ", NULL },
		{ "\n\n", NULL, NULL },
		{ " \n\t ", NULL, NULL },
		{ "- việc\n= kết quả", "- việc\n= kết quả", NULL },
		{ "a\u202Eb", NULL, "U+202E" },
	};

	(void)state;
	CHECK(field, rows);
	expect_number(value_limit(&field), VALUE_LONG_MAX, "the usual limit");
}

static void names_begin_with_letters_and_hold_no_digits(void **state)
{
	static const struct field field = {
		.label = "Họ và tên", .kind = FIELD_TEXT, .flags = FIELD_NAME, .max_chars = 80
	};
	static const struct row rows[] = {
		{ "Trần Thị Thoa", "Trần Thị Thoa", NULL },
		{ "H'Hen Niê", "H'Hen Niê", NULL },
		{ "Nguyễn Văn A (Tư)", "Nguyễn Văn A (Tư)", NULL },
		{ "Trần 2", NULL, "không có ký tự \"2\"" },
		{ "Trần \uE000An", NULL, "ký tự riêng của một phông chữ (U+E000)" },
		{ "Trần_Thị", NULL, "\"_\"" },
		{ "Trần;Thị", NULL, "\";\"" },
		{ "(An)", NULL, "chữ" },
		{ "' An", NULL, "chữ" },
	};

	(void)state;
	CHECK(field, rows);
}

static void identifiers_are_digits_of_one_length(void **state)
{
	static const struct field field = { .label = "Số định danh",
		.kind = FIELD_TEXT,
		.flags = FIELD_DIGITS,
		.min_chars = 12,
		.max_chars = 12 };
	static const struct row rows[] = {
		{ "038095001234", "038095001234", NULL },
		{ "38095001234", NULL, "phải có 12 chữ số; đang có 11" },
		{ "0380950012345", NULL, "đang có 13" },
		{ "03809500123x", NULL, "chỉ gồm chữ số" },
		{ "1.23E+11", NULL, "mất chữ số" },
		{ "1,23E+11", NULL, "mất chữ số" },
		{ "٠٣٨٠٩٥٠٠١٢٣٤", NULL, "chỉ gồm chữ số" },
	};

	(void)state;
	CHECK(field, rows);
}

static void dates_in_the_past_are_not_after_today(void **state)
{
	static const struct field field = {
		.label = "Ngày sinh", .kind = FIELD_PARTIAL, .flags = FIELD_PAST
	};
	static const struct row rows[] = {
		{ "020995", "1995-09-02", NULL },
		{ "1960", "1960", NULL },
		{ "5/1960", "1960-05", NULL },
		{ "20/11/2026", "2026-11-20", NULL },
		{ "21/11/2026", NULL, "Ngày sinh 21/11/2026 ở sau hôm nay. Xem lại ngày." },
		{ "31/12/26", NULL, "ở sau hôm nay. Xem lại ngày." },
		{ "12/2026", NULL, "ở sau hôm nay. Xem lại ngày." },
		{ "2027", NULL, "ở sau hôm nay. Xem lại năm." },
		{ "21/11/2027", NULL, "ở sau hôm nay. Xem lại năm." },
		{ "mai", NULL, "không phải ngày" },
	};

	(void)state;
	CHECK(field, rows);
}

static void dates_months_and_times_are_kept_in_one_form(void **state)
{
	static const struct field date = { .label = "Hạn", .kind = FIELD_DATE };
	static const struct field period = { .label = "Kỳ", .kind = FIELD_PERIOD };
	static const struct field time = { .label = "Bắt đầu", .kind = FIELD_TIME };
	static const struct row dates[] = { { "30", "2026-11-30", NULL },
		{ "1/12/2026", "2026-12-01", NULL }, { "2026", NULL, "không phải ngày" } };
	static const struct row periods[] = { { "12", "2026-12", NULL },
		{ "3/2027", "2027-03", NULL }, { "13", NULL, "không phải tháng" } };
	static const struct row times[] = { { "7h30", "07:30", NULL }, { "1930", "19:30", NULL },
		{ "25", NULL, "không phải giờ" } };

	(void)state;
	CHECK(date, dates);
	CHECK(period, periods);
	CHECK(time, times);
}

static void of_several_entries_doubles_are_dropped_and_none_is_lost(void **state)
{
	static const struct field several = {
		.label = "Nguồn", .kind = FIELD_CHOICE, .codes = "tham_du", .flags = FIELD_SEVERAL
	};
	const struct codelist *list = codes_find("tham_du");
	const struct value_context context = { .today = "2026-11-20" };
	struct strbuf typed = STRBUF_INIT, wanted = STRBUF_INIT;
	struct err err = ERR_INIT;
	char *value = NULL;

	(void)state;
	for (int i = 0; i < 70; i++)
		strbuf_addf(&typed, "%s;", list->codes[0].code);
	strbuf_add(&typed, list->codes[1].code);
	bool sorted = strcmp(list->codes[0].code, list->codes[1].code) < 0;
	strbuf_addf(&wanted, "%s;%s", list->codes[!sorted].code, list->codes[sorted].code);
	expect(value_parse(&several, typed.text, &context, &value, &err), err.text);
	expect_text(value, wanted.text, "the one behind 70 doubles");
	free(value);
	strbuf_release(&typed);
	strbuf_release(&wanted);
}

static void advice_names_a_key_only_where_there_is_one(void **state)
{
	static const struct field one = {
		.label = "Dự họp", .kind = FIELD_CHOICE, .codes = "tham_du"
	};
	struct value_context context = { .today = "2026-11-20" };
	struct err err = ERR_INIT;
	char *value = NULL;

	(void)state;
	expect(!value_parse(&one, "xyz", &context, &value, &err), "refused");
	expect_part(
		err.text, "không có mục \"xyz\". Gõ tên hoặc mã khác.", "a file, the command line");
	context.choose = "Bấm F4 để chọn.";
	expect(!value_parse(&one, "xyz", &context, &value, &err), "refused");
	expect_part(err.text, "không có mục \"xyz\". Bấm F4 để chọn.", "a form");
}

static void only_the_kept_form_may_be_stored(void **state)
{
	static const struct field date = { .label = "Hạn", .kind = FIELD_DATE };
	static const struct field time = { .label = "Giờ", .kind = FIELD_TIME };
	static const struct field points = { .label = "Điểm", .kind = FIELD_POINTS };
	static const struct field several = {
		.label = "Nguồn", .kind = FIELD_CHOICE, .codes = "tham_du", .flags = FIELD_SEVERAL
	};
	struct err err = ERR_INIT;

	(void)state;
	expect(!value_check(&date, "30/11/2026", "2026-11-20", &err), "a typed date");
	expect(!value_check(&time, "7h30", "2026-11-20", &err), "a typed time");
	expect(!value_check(&points, "92,5", "2026-11-20", &err), "typed points");
	expect(!value_check(&points, "92.55", "2026-11-20", &err), "two decimals");
	expect(!value_check(&points, "1e1", "2026-11-20", &err), "an exponent");
	expect(!value_check(&several, "C;", "2026-11-20", &err), "a joint without a second part");
}

static void whole_numbers_lie_between_their_limits(void **state)
{
	static const struct field count = { .label = "Số hộ", .kind = FIELD_INT, .high = 500 };
	static const struct field year = {
		.label = "Năm", .kind = FIELD_INT, .low = 1930, .high = 2199
	};
	static const struct row counts[] = {
		{ "0", "0", NULL },
		{ "007", "7", NULL },
		{ "000", "0", NULL },
		{ "500", "500", NULL },
		{ "501", NULL, "từ 0 đến 500" },
		{ "99999999999999999999", NULL, "Số hộ" },
		{ "-5", NULL, "phải là số" },
		{ "1.5", NULL, "phải là số" },
		{ "0x10", NULL, "phải là số" },
		{ "ba", NULL, "phải là số" },
	};
	static const struct row years[] = { { "2026", "2026", NULL },
		{ "1929", NULL, "từ 1930 đến 2199" }, { "26", NULL, "từ 1930 đến 2199" } };

	(void)state;
	CHECK(count, counts);
	CHECK(year, years);
}

static void money_is_kept_without_its_dots(void **state)
{
	static const struct field field = { .label = "Đảng phí", .kind = FIELD_MONEY };
	static const struct row rows[] = { { "5.310.000", "5310000", NULL },
		{ "5 310 000", "5310000", NULL }, { "5310000", "5310000", NULL },
		{ "5,3 triệu", NULL, "phải là số" }, { "-1", NULL, "phải là số" } };

	(void)state;
	CHECK(field, rows);
}

static void points_have_one_decimal(void **state)
{
	static const struct field field = { .label = "Điểm", .kind = FIELD_POINTS, .high = 100 };
	static const struct row rows[] = {
		{ "92,5", "92.5", NULL },
		{ "92.5", "92.5", NULL },
		{ "92", "92", NULL },
		{ "092,50", "92.5", NULL },
		{ "92,55", NULL, "nhiều nhất một số lẻ" },
		{ "100,0", "100", NULL },
		{ "0", "0", NULL },
		{ "100,1", NULL, "từ 0 đến 100" },
		{ "-1", NULL, "từ 0 đến 100" },
		{ "nan", NULL, "Điểm" },
		{ "inf", NULL, "Điểm" },
		{ "0x10", NULL, "Điểm" },
		{ "1e1", NULL, "Điểm" },
		{ "chín", NULL, "Điểm" },
	};

	(void)state;
	CHECK(field, rows);
}

static void flags_are_yes_or_no(void **state)
{
	static const struct field field = { .label = "Thí điểm", .kind = FIELD_FLAG };
	static const struct row rows[] = { { "1", "1", NULL }, { "x", "1", NULL },
		{ "C", "1", NULL }, { "Có", "1", NULL }, { "0", "0", NULL }, { "k", "0", NULL },
		{ "KHÔNG", "0", NULL }, { "2", NULL, "gõ c (có) hoặc k (không)" },
		{ "", NULL, NULL } };

	(void)state;
	CHECK(field, rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_are_tidied_and_hold_no_hidden_characters),
		cmocka_unit_test(long_texts_keep_their_lines_and_blanks),
		cmocka_unit_test(names_begin_with_letters_and_hold_no_digits),
		cmocka_unit_test(identifiers_are_digits_of_one_length),
		cmocka_unit_test(dates_in_the_past_are_not_after_today),
		cmocka_unit_test(dates_months_and_times_are_kept_in_one_form),
		cmocka_unit_test(of_several_entries_doubles_are_dropped_and_none_is_lost),
		cmocka_unit_test(advice_names_a_key_only_where_there_is_one),
		cmocka_unit_test(only_the_kept_form_may_be_stored),
		cmocka_unit_test(whole_numbers_lie_between_their_limits),
		cmocka_unit_test(money_is_kept_without_its_dots),
		cmocka_unit_test(points_have_one_decimal),
		cmocka_unit_test(flags_are_yes_or_no),
	};

	return run_group(tests);
}
