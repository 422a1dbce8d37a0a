/* fold.c: how Vietnamese is searched and sorted. */
#include "fold.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void folding_forgets_case_tones_marks_and_the_bar(void **state)
{
	static const struct {
		const char *text, *wanted;
	} rows[] = {
		{ "Trần Thị Thoa", "tran thi thoa" },
		{ "ĐẶNG ĐÌNH ĐỨC", "dang dinh duc" },
		{ "Nguyễn Thị Ước", "nguyen thi uoc" },
		{ "ăâđêôơư", "aadeoou" },
		{ "  hai   chữ\u00A0ba ", "hai chu ba" },
		{ "Chi bộ 3, tổ 12/4", "chi bo 3, to 12/4" },
		{ "Kroong-pắc", "kroong-pac" },
		{ "dòng\nthứ hai", "dong thu hai" },
		{ "Ñuñez", "nunez" },
		{ "H’Wưn HʼWưn H`Wưn H'Wưn", "h'wun h'wun h'wun h'wun" },
		{ "Xơ‑đăng Xơ–đăng", "xo-dang xo-dang" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char *folded = fold(rows[i].text), *again = fold(folded);
		expect_text(folded, rows[i].wanted, rows[i].text);
		expect_text(again, folded, "folding twice is folding once");
		free(folded);
		free(again);
	}
}

/* Each byte of the folded form with the code point it stands for: 0 to 9, then a and on. */
static void a_folded_text_knows_where_each_of_its_bytes_stands(void **state)
{
	static const uint32_t text[] = { ' ', U'Đ', U'ô', 'n', 'g', ' ', '\n', ' ', U'H', 'a',
		0x323, ';', U'я' };
	size_t *places, count = COUNT(text);
	char *folded = fold_with_places(text, count, &places), shown[40] = "";

	(void)state;
	for (size_t i = 0; folded[i]; i++)
		shown[i] = "0123456789abcdef"[places[i]];
	expect_text(folded, "dong ha;я", "folded");
	expect_text(shown, "1234889bcc", "places");
	free(places);
	free(folded);
	folded = fold_with_places(NULL, 0, &places);
	expect_text(folded, "", "nothing");
	free(places);
	free(folded);
}

static void both_ways_of_placing_tones_are_the_same(void **state)
{
	static const char *const pairs[][2] = { { "hoà", "hòa" }, { "uỷ", "ủy" },
		{ "Khoẻ", "khỏe" }, { "THUÝ", "thúy" }, { "tỉ lệ", "TỈ LỆ" } };

	(void)state;
	for (size_t i = 0; i < COUNT(pairs); i++) {
		char *left = fold_text_key(pairs[i][0]), *right = fold_text_key(pairs[i][1]);
		expect(fold_same(pairs[i][0], pairs[i][1]), pairs[i][0]);
		expect_text(left, right, "and they sort alike");
		free(left);
		free(right);
	}
	expect(!fold_same("hoa", "hoan"), "another word");
}

static void check_order(const char *const *sorted, size_t count, char *(*key)(const char *))
{
	for (size_t i = 0; i + 1 < count; i++) {
		char *left = key(sorted[i]), *right = key(sorted[i + 1]);
		if (strcmp(left, right) >= 0)
			fail_msg("%s does not sort before %s", sorted[i], sorted[i + 1]);
		free(left);
		free(right);
	}
}

static void letters_sort_in_the_order_of_the_alphabet(void **state)
{
	static const char *const sorted[] = { "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g",
		"h", "i", "j", "k", "l", "m", "n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư",
		"v", "w", "x", "y", "z" };

	(void)state;
	check_order(sorted, COUNT(sorted), fold_text_key);
}

static void tones_sort_behind_letters_from_level_to_heavy(void **state)
{
	static const char *const sorted[] = { "ma", "mà", "mả", "mã", "má", "mạ", "mai", "mài",
		"măng", "mâm", "mận" };

	(void)state;
	check_order(sorted, COUNT(sorted), fold_text_key);
}

static void texts_sort_word_by_word(void **state)
{
	static const char *const sorted[] = { "An", "An Bình", "An Hòa", "Án", "Anh", "Ấp 1",
		"Chi bộ 1", "Chi bộ bản Nà Phượng", "Chi bộ thôn Đông Hạ", "Chi ủy", "Đông Hạ" };

	(void)state;
	check_order(sorted, COUNT(sorted), fold_text_key);
}

static void names_sort_by_given_then_middle_then_family_name(void **state)
{
	static const char *const sorted[] = { "Trần An", "Lê Thị An", "Nguyễn Thị An",
		"Nguyễn Thị Thanh An", "Hoàng Văn An", "Nguyễn Văn Ánh", "Phạm Thị Ân",
		"Bùi Văn Bình", "Đỗ Thị Dung", "Trần Văn Dũng", "Đoàn Văn Đạt", "Nguyễn Văn Tí",
		"Nguyễn Văn Ý" };

	(void)state;
	check_order(sorted, COUNT(sorted), fold_name_key);
}

static void sort_keys_forget_case_and_blanks(void **state)
{
	char *left = fold_name_key("TRẦN THỊ THOA"), *right = fold_name_key("Trần  thị thoa ");
	char *one = fold_name_key("Thoa"), *none = fold_name_key("");

	(void)state;
	expect_text(left, right, "the same person");
	expect(strcmp(one, left) < 0, "a given name alone comes first");
	expect_text(none, "", "no name, no key");
	free(left);
	free(right);
	free(one);
	free(none);
}

static void a_search_finds_beginnings_of_words_and_initials(void **state)
{
	static const struct {
		const char *folded, *query;
		bool found;
	} rows[] = {
		{ "nguyen van an", "", true },
		{ "nguyen van an", "ngu", true },
		{ "nguyen van an", "an", true },
		{ "nguyen van an", "an nguyen", true },
		{ "nguyen van an", "van  an", true },
		{ "nguyen van an", "nva", true },
		{ "nguyen van an", "va", true },
		{ "nguyen van an", "nv an", true },
		{ "nguyen van an", "uyen", false },
		{ "nguyen van an", "an tran", false },
		{ "nguyen van an", "na", false },
		{ "nguyen van an", "nvab", false },
		{ "nguyen van an", "x", false },
		{ "nguyen ngoc nhu y", "nny", true },
		{ "h'wun nie", "hwun", true },
		{ "h'wun nie", "h'wun", true },
		{ "h'wun nie", "hn", true },
		{ "h'wun nie", "hwa", false },
		{ "hwun nie", "h'wun", false },
		{ "nguyen ngoc nhu y", "nnny", true },
		{ "tran thi thoa thuy", "ttt", true },
		{ "", "a", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		if (fold_matches(rows[i].folded, rows[i].query) != rows[i].found)
			fail_msg("\"%s\" in \"%s\" should %sbe found", rows[i].query,
				rows[i].folded, rows[i].found ? "" : "not ");
}

/* What is typed of a name, in any part and order, finds it: over random names. */
static void every_beginning_of_a_name_finds_it(void **state)
{
	static const char *const words[] = { "nguyen", "ngoc", "nhu", "y", "tran", "thi", "thoa" };
	struct dice dice = { 3 };

	(void)state;
	for (int round = 0; round < 3000; round++) {
		const char *name[4];
		char folded[64], initials[8] = "", query[64];
		int count = 2 + (int)dice_roll(&dice, 3), from = (int)dice_roll(&dice, 2);
		folded[0] = '\0';
		for (int i = 0; i < count; i++) {
			name[i] = words[dice_roll(&dice, COUNT(words))];
			strcat(strcat(folded, i ? " " : ""), name[i]);
			if (i >= from)
				strncat(initials, name[i], 1);
		}
		snprintf(query, sizeof query, "%.*s %.3s", 1 + (int)dice_roll(&dice, 3),
			name[count - 1], name[0]);
		if (!fold_matches(folded, query))
			fail_msg("\"%s\" in \"%s\"", query, folded);
		if (!fold_matches(folded, initials))
			fail_msg("\"%s\" in \"%s\"", initials, folded);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(folding_forgets_case_tones_marks_and_the_bar),
		cmocka_unit_test(a_folded_text_knows_where_each_of_its_bytes_stands),
		cmocka_unit_test(both_ways_of_placing_tones_are_the_same),
		cmocka_unit_test(letters_sort_in_the_order_of_the_alphabet),
		cmocka_unit_test(tones_sort_behind_letters_from_level_to_heavy),
		cmocka_unit_test(texts_sort_word_by_word),
		cmocka_unit_test(names_sort_by_given_then_middle_then_family_name),
		cmocka_unit_test(sort_keys_forget_case_and_blanks),
		cmocka_unit_test(a_search_finds_beginnings_of_words_and_initials),
		cmocka_unit_test(every_beginning_of_a_name_finds_it),
	};

	return run_group(tests);
}
