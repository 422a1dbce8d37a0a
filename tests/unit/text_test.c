/* text.c: what is UTF-8, normal form, widths, fitting, case. */
#include "test.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/* Every letter with a mark or tone, and its capital in the same place. */
static const char small_letters[] =
	"àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";
static const char capitals[] =
	"ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴ";

static void only_well_formed_utf8_is_valid(void **state)
{
	static const struct {
		const char *bytes;
		size_t count, valid;
		const char *about;
	} rows[] = {
		{ "", 0, 0, "empty" },
		{ "abc", 3, 3, "ASCII" },
		{ "Nguyễn", 8, 8, "Vietnamese" },
		{ "Nguyễn", 5, 4, "cut inside a letter" },
		{ "a\x80", 2, 1, "a continuation byte alone" },
		{ "\xC0\x80", 2, 0, "NUL written in two bytes" },
		{ "\xE0\x80\xAF", 3, 0, "a slash written in three bytes" },
		{ "\xED\xA0\x80", 3, 0, "half of a surrogate pair" },
		{ "\xF4\x90\x80\x80", 4, 0, "above U+10FFFF" },
		{ "\xF0\x9F\x98\x80", 4, 4, "four bytes" },
		{ "\xFF\xFE", 2, 0, "bytes that never occur" },
		{ "ab\0cd", 5, 2, "NUL" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		expect_number((long long)text_valid_bytes(rows[i].bytes, rows[i].count),
			(long long)rows[i].valid, rows[i].about);
}

static void a_broken_byte_is_read_as_one_replacement_character(void **state)
{
	const char *at = "\xC3(\xE1\xBB";
	static const uint32_t wanted[] = { 0xFFFD, '(', 0xFFFD, 0xFFFD, 0, 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(wanted); i++)
		expect_number(text_next(&at), wanted[i], "code point");
}

static void every_code_point_is_encoded_and_read_back(void **state)
{
	char bytes[TEXT_MAX_ENCODED + 1];

	(void)state;
	for (uint32_t code = 1; code <= 0x10FFFF; code++) {
		if (code >= 0xD800 && code <= 0xDFFF)
			continue;
		size_t length = text_encode(code, bytes);
		bytes[length] = '\0';
		const char *at = bytes;
		if (text_next(&at) != code || at != bytes + length || text_count(bytes) != 1)
			fail_msg("U+%04X", (unsigned)code);
	}
}

static void normal_form_c_is_one_form_for_all_spellings(void **state)
{
	static const struct {
		const char *typed, *wanted;
	} rows[] = {
		{ "Nguye\u0302\u0303n", "Nguyễn" },
		{ "Vie\u0323\u0302t", "Việt" },
		{ "Vie\u0302\u0323t", "Việt" },
		{ "Việt", "Việt" },
		{ "\u01B0\u0323", "ự" },
		{ "u\u031B\u0323", "ự" },
		{ "plain", "plain" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char *composed = text_nfc(rows[i].typed);
		expect_text(composed, rows[i].wanted, rows[i].typed);
		free(composed);
	}
}

static void check_put_together(const char *letters)
{
	char one[TEXT_MAX_ENCODED + 1];

	for (const char *at = letters; *at;) {
		size_t length = text_encode(text_next(&at), one);
		one[length] = '\0';
		char *apart = (char *)utf8proc_NFD((const utf8proc_uint8_t *)one);
		char *composed = text_nfc(apart);
		expect_text(composed, one, "taken apart and composed");
		free(apart);
		free(composed);
	}
}

static void every_vietnamese_letter_is_put_together_again(void **state)
{
	(void)state;
	check_put_together(small_letters);
	check_put_together(capitals);
}

static void tidy_text_has_single_blanks_and_none_at_the_ends(void **state)
{
	static const struct {
		const char *typed, *wanted;
	} rows[] = {
		{ "", "" },
		{ "   ", "" },
		{ "  Trần   Thị \t Thoa ", "Trần Thị Thoa" },
		{ "Trần\u00A0Thị", "Trần Thị" },
		{ "một\nhai", "một hai" },
		{ "một\r\nhai", "một hai" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char *tidy = text_tidy(rows[i].typed);
		expect_text(tidy, rows[i].wanted, rows[i].typed);
		free(tidy);
	}
}

static void widths_are_those_of_a_terminal(void **state)
{
	static const struct {
		const char *text;
		int width;
	} rows[] = {
		{ "", 0 },
		{ "abc", 3 },
		{ "Nguyễn Thị Đượm", 15 },
		{ "Nguye\u0302\u0303n", 6 },
		{ "…—•▲─│", 6 },
		{ "中文", 4 },
		{ "\u200B\u00AD\uFEFF", 0 },
		{ "\x01\x1F\x7F", 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		expect_number(text_width(rows[i].text), rows[i].width, rows[i].text);
	expect_number(text_width(small_letters), (long long)text_count(small_letters),
		"every letter is one column");
}

/* A cut stands between letters, and nothing more would have fitted in front of it. */
static void check_fit(const char *text, int columns)
{
	int used;
	size_t bytes = text_fit(text, columns, &used), next = text_grapheme(text + bytes);
	char *start = strndup(text, bytes), *following = strndup(text + bytes, next);
	const char *at = following;

	expect(used <= columns && used == text_width(start), text);
	expect(next == 0 || used + text_width(following) > columns, text);
	expect(utf8proc_category((utf8proc_int32_t)text_next(&at)) != UTF8PROC_CATEGORY_MN, text);
	free(start);
	free(following);
}

static void plain_letters_are_one_column_and_stand_alone(void **state)
{
	long plain = 0;

	(void)state;
	for (uint32_t code = 0; code < 0x110000; code++) {
		const utf8proc_property_t *property = utf8proc_get_property((utf8proc_int32_t)code);
		if (!text_is_plain(code))
			continue;
		plain++;
		expect_number(property->boundclass, UTF8PROC_BOUNDCLASS_OTHER, "stands alone");
		expect_number(utf8proc_charwidth((utf8proc_int32_t)code), 1, "columns");
		expect_number(text_char_width(code), 1, "columns as we have them");
	}
	expect_number(plain, 95 + 0x250 - 0xC0 + 0x100, "how many");
	for (const char *at = "AZaz09 .,;ĐđƠơƯưẠỹẬ"; *at;)
		expect(text_is_plain(text_next(&at)), at);
}

static void fitting_never_cuts_a_letter_and_fills_what_it_can(void **state)
{
	static const char *const texts[] = { "", "Nguyễn", "Nguye\u0302\u0303n Thi\u0323", "a中b",
		"ệ\u0301x" };

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++)
		for (int columns = 0; columns <= text_width(texts[i]) + 1; columns++)
			check_fit(texts[i], columns);
}

static void a_column_is_as_wide_as_asked_and_says_when_it_cuts(void **state)
{
	static const struct {
		const char *text;
		int columns;
		bool pad;
		const char *wanted;
	} rows[] = {
		{ "Thoa", 6, true, "Thoa  " },
		{ "Thoa", 6, false, "Thoa" },
		{ "Thoa", 4, true, "Thoa" },
		{ "Nguyễn", 5, true, "Nguy…" },
		{ "a中b", 3, true, "a… " },
		{ "Thoa", 1, true, "…" },
		{ "Thoa", 0, true, "" },
		{ "", 2, true, "  " },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct strbuf out = STRBUF_INIT;
		text_add_column(&out, rows[i].text, rows[i].columns, rows[i].pad);
		expect_text(out.text, rows[i].wanted, rows[i].text);
		strbuf_release(&out);
	}
}

static void a_quoted_text_is_whole_up_to_forty_columns_and_says_when_it_is_cut(void **state)
{
	static const struct {
		const char *text, *quoted;
	} rows[] = {
		{ "", "" },
		{ "ỹ", "ỹ" },
		{ "ấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấ",
			"ấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấ" },
		{ "ấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấa",
			"ấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấ…" },
	};
	char heap[1000] = "e";

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		expect_text(text_quote(rows[i].text).text, rows[i].quoted, rows[i].text);
	for (int i = 0; i < 400; i++) /* one letter, as terminals see it, of 801 bytes */
		strcat(heap, "\xCC\x81");
	expect_text(text_quote(heap).text, "…", "a heap of marks");
}

static void case_changes_for_every_vietnamese_letter(void **state)
{
	char *upper = text_capitals(small_letters), *lower = text_lowered(capitals);
	char *name = text_capitals("Đặng thị ước 12/3");

	(void)state;
	expect_text(upper, capitals, "to capitals");
	expect_text(lower, small_letters, "to small letters");
	expect_text(name, "ĐẶNG THỊ ƯỚC 12/3", "a name");
	free(upper);
	free(lower);
	free(name);
}

static void only_0_to_9_are_digits(void **state)
{
	(void)state;
	expect(text_is_digits("0123456789"), "all of them");
	expect(text_is_digits(""), "none");
	expect(!text_is_digits("12a"), "a letter");
	expect(!text_is_digits("-1"), "a sign");
	expect(!text_is_digits("٣"), "an Arabic digit");
}

static void nothing_is_the_same_as_nothing_alone(void **state)
{
	(void)state;
	expect(text_same("Hạ", "Hạ"), "byte for byte");
	expect(!text_same("Hạ", "Ha"), "another letter");
	expect(text_same(NULL, NULL), "nothing");
	expect(!text_same(NULL, ""), "the empty text is something");
	expect(!text_same("", NULL), "on either side");
}

static void a_reason_is_a_word_at_least(void **state)
{
	static const char *const words[] = { "ốm", "Ốm", "đã xem giấy", "a b", "12-KH/ĐU" },
				 *const none[] = { "", "  ", "1", "23", "k", "k 1", "- .", "123456",
					 "\xFF\xFE" };

	(void)state;
	for (size_t i = 0; i < COUNT(words); i++)
		expect(text_says_something(words[i]), words[i]);
	for (size_t i = 0; i < COUNT(none); i++)
		expect(!text_says_something(none[i]), none[i]);
	assert_false(text_says_something(NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_reason_is_a_word_at_least),
		cmocka_unit_test(only_well_formed_utf8_is_valid),
		cmocka_unit_test(a_broken_byte_is_read_as_one_replacement_character),
		cmocka_unit_test(every_code_point_is_encoded_and_read_back),
		cmocka_unit_test(normal_form_c_is_one_form_for_all_spellings),
		cmocka_unit_test(every_vietnamese_letter_is_put_together_again),
		cmocka_unit_test(tidy_text_has_single_blanks_and_none_at_the_ends),
		cmocka_unit_test(widths_are_those_of_a_terminal),
		cmocka_unit_test(plain_letters_are_one_column_and_stand_alone),
		cmocka_unit_test(fitting_never_cuts_a_letter_and_fills_what_it_can),
		cmocka_unit_test(a_column_is_as_wide_as_asked_and_says_when_it_cuts),
		cmocka_unit_test(
			a_quoted_text_is_whole_up_to_forty_columns_and_says_when_it_is_cut),
		cmocka_unit_test(case_changes_for_every_vietnamese_letter),
		cmocka_unit_test(only_0_to_9_are_digits),
		cmocka_unit_test(nothing_is_the_same_as_nothing_alone),
	};

	return run_group(tests);
}
