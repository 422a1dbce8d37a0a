/* Who sits at the keys is told keys, not what is typed on the command line. */
#include "import_row.h"
#include "test.h"

#include <stdlib.h>

static void sentences_name_keys_at_the_keys_and_options_on_the_command_line(void **state)
{
	static const struct {
		const char *text, *at_keys;
	} cases[] = {
		{ "Cho phép lập (màn hình: F5; dòng lệnh: --create-cells).", "Cho phép lập (F5)." },
		{ "Chọn một (dòng lệnh: --same merge, skip).", "Chọn một." },
		{ "Tên (cũ) thì sửa (dòng lệnh: --x).", "Tên (cũ) thì sửa." },
		{ "Ghi \"a (b\" thì sửa (màn hình: F8; dòng lệnh: --x), nhé",
			"Ghi \"a (b\" thì sửa (F8), nhé" },
		{ "Không có gì (ở đây).", "Không có gì (ở đây)." },
		{ "(dòng lệnh: --x", "(dòng lệnh: --x" },
		{ "", "" },
		{ NULL, NULL },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct import_options keys = { .at_keys = true }, typed = { .at_keys = false };
		char *shown = import_said(&keys, cases[i].text),
		     *said = import_said(&typed, cases[i].text);
		if (cases[i].text) {
			expect_text(shown, cases[i].at_keys, "at the keys");
			expect_text(said, cases[i].text, "on the command line");
		} else {
			expect(!shown && !said, "nothing of nothing");
		}
		free(shown);
		free(said);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sentences_name_keys_at_the_keys_and_options_on_the_command_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
