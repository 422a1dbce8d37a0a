/* err.c: sentences handed up, cut where they must be at a whole letter. */
#include "err.h"
#include "test.h"
#include "text.h"

#include <string.h>

static void setting_an_error_says_false_and_keeps_the_sentence(void **state)
{
	struct err err = ERR_INIT;

	(void)state;
	expect(!err_set(&err, ERR_INPUT, "Ngày %d sai.", 31), "always false");
	expect_number(err.kind, ERR_INPUT, "the kind");
	expect_text(err.text, "Ngày 31 sai.", "the sentence");
	expect_text(err.detail, "", "no detail yet");
	err_detail(&err, "code %d", 13);
	expect_text(err.detail, "code 13", "the detail");
	expect(!err_set(&err, ERR_OPEN, "Khác."), "a second error");
	expect_text(err.detail, "", "a new error has no old detail");
	err_clear(&err);
	expect_number(err.kind, ERR_NONE, "cleared");
	expect_text(err.text, "", "cleared");
}

static void an_error_may_go_nowhere(void **state)
{
	struct err err = ERR_INIT;

	(void)state;
	expect(!err_set(NULL, ERR_INPUT, "nobody asks"), "false all the same");
	err_detail(NULL, "nobody asks");
	expect(!err_wrap(NULL, "nobody", &err), "false all the same");
}

static void a_wrapped_error_says_where_and_keeps_kind_and_detail(void **state)
{
	struct err cause = ERR_INIT, err = ERR_INIT;

	(void)state;
	err_set(&cause, ERR_STORAGE, "Đĩa đầy.");
	err_detail(&cause, "write: 28");
	expect(!err_wrap(&err, "Chưa sao lưu được", &cause), "false");
	expect_text(err.text, "Chưa sao lưu được: Đĩa đầy.", "the sentence");
	expect_number(err.kind, ERR_STORAGE, "the kind");
	expect_text(err.detail, "write: 28", "the detail");
}

/* Shifted byte by byte, so that the cut falls on every place inside a letter. */
static void an_overlong_sentence_is_cut_at_a_whole_letter(void **state)
{
	char filler[1200], pad[5] = "";

	(void)state;
	filler[0] = '\0';
	while (strlen(filler) < 1000)
		strcat(filler, "ệ😀ă");
	for (int shift = 0; shift < 4; shift++) {
		struct err err = ERR_INIT;
		err_set(&err, ERR_INPUT, "%s%s", pad, filler);
		err_detail(&err, "%s%s", pad, filler);
		expect(strlen(err.text) > sizeof err.text - 6, "as much as fits");
		expect_number((long long)text_valid_bytes(err.text, strlen(err.text)),
			(long long)strlen(err.text), "valid to the end");
		expect_number((long long)text_valid_bytes(err.detail, strlen(err.detail)),
			(long long)strlen(err.detail), "the detail too");
		strcat(pad, "a");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(setting_an_error_says_false_and_keeps_the_sentence),
		cmocka_unit_test(an_error_may_go_nowhere),
		cmocka_unit_test(a_wrapped_error_says_where_and_keeps_kind_and_detail),
		cmocka_unit_test(an_overlong_sentence_is_cut_at_a_whole_letter),
	};

	return run_group(tests);
}
