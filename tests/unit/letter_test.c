/* letter.c: letters taken apart and put together. */
#include "letter.h"
#include "test.h"
#include "text.h"

#include <stdlib.h>

static const char alphabet[] = "abcdefghijklmnopqrstuvwxyzđ"
			       "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";

static void a_letter_is_base_mark_tone_and_case(void **state)
{
	static const struct {
		uint32_t code;
		struct letter letter;
		const char *about;
	} rows[] = {
		{ U'a', { 'a', MARK_NONE, TONE_LEVEL, false }, "a" },
		{ U'Q', { 'q', MARK_NONE, TONE_LEVEL, true }, "Q" },
		{ U'đ', { 'd', MARK_BAR, TONE_LEVEL, false }, "đ" },
		{ U'Đ', { 'd', MARK_BAR, TONE_LEVEL, true }, "Đ" },
		{ U'ằ', { 'a', MARK_BREVE, TONE_GRAVE, false }, "ằ" },
		{ U'Ể', { 'e', MARK_CIRCUMFLEX, TONE_HOOK, true }, "Ể" },
		{ U'ỡ', { 'o', MARK_HORN, TONE_TILDE, false }, "ỡ" },
		{ U'Ý', { 'y', MARK_NONE, TONE_ACUTE, true }, "Ý" },
		{ U'ự', { 'u', MARK_HORN, TONE_DOT, false }, "ự" },
		{ U'ç', { 'c', MARK_NONE, TONE_LEVEL, false }, "ç" },
		{ U'3', { 0, MARK_NONE, TONE_LEVEL, false }, "3" },
		{ U'я', { 0, MARK_NONE, TONE_LEVEL, false }, "я" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct letter letter = letter_take_apart(rows[i].code);
		expect_number(letter.base, rows[i].letter.base, rows[i].about);
		expect_number(letter.mark, rows[i].letter.mark, rows[i].about);
		expect_number(letter.tone, rows[i].letter.tone, rows[i].about);
		expect(letter.capital == rows[i].letter.capital, rows[i].about);
	}
}

static void exactly_the_letters_of_the_alphabet_are_read_and_put_together(void **state)
{
	char *capitals = text_capitals(alphabet);
	struct letter letter;
	size_t count = 0;

	(void)state;
	for (uint32_t code = 1; code <= 0x10FFFF; code++)
		count += letter_read(code, &letter);
	expect_number((long long)count, (long long)(2 * text_count(alphabet)), "how many");
	for (const char *at = alphabet, *capital = capitals; *at;) {
		uint32_t code = text_next(&at);
		expect(letter_read(code, &letter), "a small letter");
		expect_number(letter_put_together(&letter), code, "a small letter");
		letter.capital = true;
		expect_number(letter_put_together(&letter), text_next(&capital), "its capital");
	}
	free(capitals);
}

static void what_a_base_cannot_carry_is_left_out(void **state)
{
	(void)state;
	for (char base = 'a'; base <= 'z'; base++)
		for (int mark = MARK_NONE; mark <= MARK_BAR; mark++)
			for (int tone = TONE_LEVEL; tone <= TONE_DOT; tone++) {
				struct letter letter = { base, (enum letter_mark)mark,
					(enum letter_tone)tone, false };
				uint32_t code = letter_put_together(&letter);
				expect(letter_read(code, &letter), "a letter of the alphabet");
				expect_number(letter.base, base, "on the same base");
			}
}

static void six_letters_are_vowels_with_any_mark(void **state)
{
	static const char vowels[] = "aeiouyăâêôơưỹỆ", others[] = "bdđqwzjĐ";
	struct letter letter;

	(void)state;
	for (const char *at = vowels; *at;) {
		expect(letter_read(text_next(&at), &letter), "a letter");
		expect(letter_is_vowel(&letter), vowels);
	}
	for (const char *at = others; *at;) {
		expect(letter_read(text_next(&at), &letter), "a letter");
		expect(!letter_is_vowel(&letter), others);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_letter_is_base_mark_tone_and_case),
		cmocka_unit_test(exactly_the_letters_of_the_alphabet_are_read_and_put_together),
		cmocka_unit_test(what_a_base_cannot_carry_is_left_out),
		cmocka_unit_test(six_letters_are_vowels_with_any_mark),
	};

	return run_group(tests);
}
