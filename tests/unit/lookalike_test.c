/* lookalike.c: letters that look like those of the alphabet and are others; where they are refused. */
#include "fold.h"
#include "lookalike.h"
#include "registry.h"
#include "test.h"
#include "value.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void a_letter_of_another_alphabet_in_a_latin_word_is_found(void **state)
{
	static const struct {
		const char *text;
		uint32_t code; /* 0: none */
		int place;
		const char *word;
	} rows[] = {
		{ "Trần Thị Thoa", 0, 0, "" },
		{ "Trần Thị Tho\u0430", 0x430, 4, "Tho\u0430" },
		{ "\u0410n", 0x410, 1, "\u0410n" },
		{ "Nguy\u1EC5n \u039Fanh", 0x39F, 1, "\u039Fanh" },
		{ "tổ 5\u0430, ngõ 3", 0, 0, "" },
		{ "\u041F\u0440\u0430\u0432\u0434\u0430 và Sự thật", 0, 0, "" },
		{ "góc \u03B1", 0, 0, "" },
		{ "", 0, 0, "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct lookalike found = { .word = "" };
		expect(lookalike_find(rows[i].text, &found) == (rows[i].code != 0), rows[i].text);
		if (rows[i].code == 0)
			continue;
		expect_number(found.code, rows[i].code, rows[i].text);
		expect_number(found.place, rows[i].place, rows[i].text);
		expect_text(found.word, rows[i].word, rows[i].text);
	}
}

static void a_word_too_long_to_show_is_cut_between_letters(void **state)
{
	struct lookalike found;
	char text[400] = "\u0430";

	(void)state;
	for (size_t i = 2; i + 4 < sizeof text; i += 3)
		memcpy(text + i, "ế", 4);
	expect(lookalike_find(text, &found), "found");
	expect_number((long long)strlen(found.word), 119, "1 letter of two bytes, 39 of three");
}

static void a_value_with_one_is_refused_with_word_and_place(void **state)
{
	const struct field *name = rectype_field(rectype_named("member"), "full_name");
	struct value_context context = { .today = "2026-11-20" };
	struct err err = ERR_INIT;
	char *value = NULL;

	(void)state;
	expect(!value_parse(name, "Trần Thị Tho\u0430", &context, &value, &err), "refused");
	expect(!value, "no value");
	expect_part(err.text, "chữ thứ 4 của từ \"Tho\u0430\"", "the sentence");
}

static void what_is_typed_for_d_bar_becomes_it(void **state)
{
	static const struct {
		const char *typed, *kept;
	} rows[] = { { "Ðinh Văn Ðức", "Đinh Văn Đức" }, { "Ɖinh", "Đinh" }, { "bà ðậu", "bà đậu" },
		{ "ɖi", "đi" }, { "Đinh đi D d", "Đinh đi D d" },
		{ "H’Wưn K‘Brêo", "H'Wưn K'Brêo" }, { "HʼWưn K`Brêo K´Ho", "H'Wưn K'Brêo K'Ho" },
		{ "Xơ‑đăng", "Xơ-đăng" }, { "Ðinh H’Wưn", "Đinh H'Wưn" },
		{ "‘thôn’ 3’ 5–7 a–b ’", "‘thôn’ 3’ 5–7 a–b ’" } };
	const struct field *name = rectype_field(rectype_named("org"), "name");
	struct value_context context = { .today = "2026-11-20" };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char text[40], *value = NULL;
		snprintf(text, sizeof text, "%s", rows[i].typed);
		expect((lookalike_mend(text) != NULL) == (strcmp(rows[i].typed, rows[i].kept) != 0),
			text);
		expect_text(text, rows[i].kept, rows[i].typed);
		expect(value_parse(name, rows[i].typed, &context, &value, NULL), rows[i].typed);
		expect_text(value, rows[i].kept, "as it is kept");
		free(value);
	}
}

/* Books of before may hold it: it folds like đ. */
static void what_is_typed_for_d_bar_is_found_as_d(void **state)
{
	char *folded = fold("Ðinh Ɖức ðậu");

	(void)state;
	expect_text(folded, "dinh duc dau", "folded");
	free(folded);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_letter_of_another_alphabet_in_a_latin_word_is_found),
		cmocka_unit_test(a_word_too_long_to_show_is_cut_between_letters),
		cmocka_unit_test(a_value_with_one_is_refused_with_word_and_place),
		cmocka_unit_test(what_is_typed_for_d_bar_becomes_it),
		cmocka_unit_test(what_is_typed_for_d_bar_is_found_as_d),
	};

	return run_group(tests);
}
