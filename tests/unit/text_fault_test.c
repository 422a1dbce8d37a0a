/* text.c: characters that must never reach a record, a terminal or a spreadsheet. */
#include "test.h"
#include "text.h"

static void hidden_characters_are_found_and_named(void **state)
{
	static const struct {
		const char *text;
		bool lines;
		enum text_fault fault;
		uint32_t code;
	} rows[] = {
		{ "Trần Thị Thoa", false, TEXT_CLEAN, 0 },
		{ "a\x1B[2J", false, TEXT_CONTROL, 0x1B },
		{ "a\x07", false, TEXT_CONTROL, 0x07 },
		{ "a\x7F", false, TEXT_CONTROL, 0x7F },
		{ "a\xC2\x9B", false, TEXT_CONTROL, 0x9B },
		{ "a\tb", false, TEXT_CONTROL, 0x09 },
		{ "a\rb", true, TEXT_CONTROL, 0x0D },
		{ "a\nb", false, TEXT_CONTROL, 0x0A },
		{ "a\nb", true, TEXT_CLEAN, 0 },
		{ "a\u202Eb", false, TEXT_DIRECTION, 0x202E },
		{ "a\u2066b", false, TEXT_DIRECTION, 0x2066 },
		{ "a\u200Fb", false, TEXT_DIRECTION, 0x200F },
		{ "a\u061Cb", false, TEXT_DIRECTION, 0x061C },
		{ "a\u200Bb", false, TEXT_INVISIBLE, 0x200B },
		{ "a\u00ADb", false, TEXT_INVISIBLE, 0xAD },
		{ "\uFEFFa", false, TEXT_INVISIBLE, 0xFEFF },
		{ "a\u180Eb", false, TEXT_INVISIBLE, 0x180E },
		{ "a\uFE0Fb", false, TEXT_INVISIBLE, 0xFE0F },
		{ "a\u3164b", false, TEXT_INVISIBLE, 0x3164 },
		{ "a\u2028b", true, TEXT_INVISIBLE, 0x2028 },
		{ "a\uFFFE", false, TEXT_NONCHARACTER, 0xFFFE },
		{ "a\uFDD0", false, TEXT_NONCHARACTER, 0xFDD0 },
		{ "a\xFFz", false, TEXT_NONCHARACTER, 0xFFFD },
		{ "dấu – — “ngoặc” … °", false, TEXT_CLEAN, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		uint32_t code = 0;
		expect_number(text_find_fault(rows[i].text, rows[i].lines, &code), rows[i].fault,
			rows[i].text);
		if (rows[i].fault != TEXT_CLEAN)
			expect_number(code, rows[i].code, rows[i].text);
	}
}

static void every_fault_has_a_name(void **state)
{
	(void)state;
	for (enum text_fault fault = TEXT_CONTROL; fault <= TEXT_FORMULA; fault++)
		expect(*text_fault_name(fault), "name of a fault");
}

static void formulas_are_seen_through_disguises(void **state)
{
	static const char *const formulas[] = { "=1+1", "+84912", "-5", "@SUM(A1)", "  =1",
		"\u200B=1", "\t=1", "＝1", "＋1", "－1", "＠x", "=", "-cmd" };
	static const char *const plain[] = { "", "Trần", "1-2", "a=b", "- việc thứ nhất", "-", "+",
		"+ một", "(=1)", "5" };

	(void)state;
	for (size_t i = 0; i < COUNT(formulas); i++)
		expect(text_is_formula(formulas[i]), formulas[i]);
	for (size_t i = 0; i < COUNT(plain); i++)
		expect(!text_is_formula(plain[i]), plain[i]);
}

static void hidden_characters_are_shown_by_their_number(void **state)
{
	static const struct {
		const char *text, *wanted;
	} rows[] = {
		{ "Trần Thị Thoa", "Trần Thị Thoa" },
		{ "a\x1B[2J", "a<U+001B>[2J" },
		{ "Trần \u202EVăn", "Trần <U+202E>Văn" },
		{ "a\nb", "a<U+000A>b" },
		{ "a\xFFz", "a<U+FFFD>z" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct strbuf out = STRBUF_INIT;
		text_add_visible(&out, rows[i].text);
		expect_text(out.text, rows[i].wanted, rows[i].text);
		strbuf_release(&out);
	}
}

static void what_is_shown_holds_nothing_a_terminal_obeys(void **state)
{
	struct dice dice = { 1 };

	(void)state;
	for (int round = 0; round < 2000; round++) {
		struct strbuf out = STRBUF_INIT;
		char bytes[41];
		uint32_t code;
		size_t length = dice_roll(&dice, sizeof bytes);
		for (size_t i = 0; i < length; i++)
			bytes[i] = (char)(1 + dice_roll(&dice, 255));
		bytes[length] = '\0';
		text_add_visible(&out, bytes);
		expect_number(
			text_find_fault(out.text, false, &code), TEXT_CLEAN, "random bytes shown");
		strbuf_release(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hidden_characters_are_found_and_named),
		cmocka_unit_test(every_fault_has_a_name),
		cmocka_unit_test(formulas_are_seen_through_disguises),
		cmocka_unit_test(hidden_characters_are_shown_by_their_number),
		cmocka_unit_test(what_is_shown_holds_nothing_a_terminal_obeys),
	};

	return run_group(tests);
}
