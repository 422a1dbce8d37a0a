/* value.c: choices as they are typed and kept, and values as people read them. */
#include "registry.h"
#include "test.h"
#include "value.h"

#include <stdlib.h>

static const struct value_context context = { .today = "2026-11-20" };

static void check_choice(const struct field *field, const char *typed, const char *wanted)
{
	struct err err = ERR_INIT;
	char *kept = NULL;
	bool taken = value_parse(field, typed, &context, &kept, &err);

	expect(taken == (wanted != NULL), typed);
	expect_text(kept, wanted, typed);
	expect(taken || *err.text, "a refusal says why");
	free(kept);
}

static void a_choice_is_kept_as_its_code(void **state)
{
	static const struct field field = {
		.label = "Điểm danh", .kind = FIELD_CHOICE, .codes = "tham_du"
	};

	(void)state;
	check_choice(&field, "c", "C");
	check_choice(&field, "Vắng có lý do", "P");
	check_choice(&field, "vang khong ly do", "K");
	check_choice(&field, "Z", NULL);
	check_choice(&field, "v", NULL); /* would be two */
}

static void a_choice_by_label_takes_names_and_no_numbers(void **state)
{
	static const struct field field = { .label = "Dân tộc",
		.kind = FIELD_CHOICE,
		.codes = "dan_toc_2008",
		.flags = FIELD_BY_LABEL };

	(void)state;
	check_choice(&field, "kinh", "Kinh");
	check_choice(&field, "Ê đê", "Ê-đê");
	check_choice(&field, "01", NULL);
	check_choice(&field, "1", NULL);
}

static void several_choices_are_sorted_and_stand_once(void **state)
{
	static const struct field field = {
		.label = "Vắng", .kind = FIELD_CHOICE, .codes = "tham_du", .flags = FIELD_SEVERAL
	};

	(void)state;
	check_choice(&field, "P; C", "C;P");
	check_choice(&field, "C, P ,C", "C;P");
	check_choice(&field, "C", "C");
	check_choice(&field, ";;C;", "C");
	check_choice(&field, "C;Z", NULL);
}

static void the_clean_function_has_the_last_word(void **state)
{
	const struct field *code = rectype_field(rectype_named("org"), "code");

	(void)state;
	check_choice(code, "38168053000001", "38.168.053.000.001");
	check_choice(code, "3816805300000", NULL);
}

static void references_are_taken_as_uids_only(void **state)
{
	static const struct field field = {
		.label = "Đảng viên", .kind = FIELD_REF, .target = "member"
	};

	(void)state;
	check_choice(&field, "01KB9ZZZZZ0123456789ABCDEF", "01KB9ZZZZZ0123456789ABCDEF");
	check_choice(&field, "Trần Thị Thoa", NULL);
}

static void values_are_shown_as_people_read_them(void **state)
{
	static const struct field date = { .kind = FIELD_DATE }, period = { .kind = FIELD_PERIOD },
				  partial = { .kind = FIELD_PARTIAL },
				  money = { .kind = FIELD_MONEY },
				  points = { .kind = FIELD_POINTS }, flag = { .kind = FIELD_FLAG },
				  text = { .kind = FIELD_TEXT },
				  choice = { .kind = FIELD_CHOICE, .codes = "tham_du" },
				  several = { .kind = FIELD_CHOICE,
					  .codes = "tham_du",
					  .flags = FIELD_SEVERAL };
	static const struct {
		const struct field *field;
		const char *value, *wanted;
	} rows[] = {
		{ &date, "1960-01-02", "02/01/1960" },
		{ &period, "2026-11", "11/2026" },
		{ &partial, "1960", "1960" },
		{ &money, "5310000", "5.310.000" },
		{ &money, "500", "500" },
		{ &money, "1000", "1.000" },
		{ &points, "92.5", "92,5" },
		{ &flag, "1", "có" },
		{ &flag, "0", "không" },
		{ &text, "Trần Thị Thoa", "Trần Thị Thoa" },
		{ &text, "2026-11-20T08:05:00+07:00", "20/11/2026 08:05:00" },
		{ &text, "Họp 2026-11-20 T08:05:00+", "Họp 2026-11-20 T08:05:00+" },
		{ &choice, "C", "Có mặt" },
		{ &choice, "lạ", "lạ" },
		{ &several, "C;P", "Có mặt; Vắng có lý do" },
		{ &text, NULL, "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct strbuf out = STRBUF_INIT;
		value_show(rows[i].field, rows[i].value, &out);
		expect_text(out.text, rows[i].wanted, rows[i].wanted);
		strbuf_release(&out);
	}
}

static void masked_values_show_the_last_four_digits_of_a_number_and_nothing_of_words_and_sums(
	void **state)
{
	static const struct field text = { .kind = FIELD_TEXT }, money = { .kind = FIELD_MONEY };
	static const struct {
		const struct field *field;
		const char *value, *wanted;
	} rows[] = { { &text, "038095001234", "********1234" }, { &text, "12345", "*2345" },
		{ &text, "1234", "****" }, { &text, "ốm", "**" }, { &text, "", "" },
		{ &text, "một khuyết điểm rất dài", "********" },
		{ &text, "Công giáo", "********" }, { &text, "sinh 1990", "********" },
		{ &text, "năm 990", "*******" }, { &money, "4500000", "********" },
		{ &money, "900", "********" }, { &money, "", "" } };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct strbuf out = STRBUF_INIT;
		value_mask(rows[i].field, rows[i].value, &out);
		expect_text(out.text, rows[i].wanted, rows[i].value);
		strbuf_release(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_choice_is_kept_as_its_code),
		cmocka_unit_test(a_choice_by_label_takes_names_and_no_numbers),
		cmocka_unit_test(several_choices_are_sorted_and_stand_once),
		cmocka_unit_test(the_clean_function_has_the_last_word),
		cmocka_unit_test(references_are_taken_as_uids_only),
		cmocka_unit_test(values_are_shown_as_people_read_them),
		cmocka_unit_test(
			masked_values_show_the_last_four_digits_of_a_number_and_nothing_of_words_and_sums),
	};

	return run_group(tests);
}
