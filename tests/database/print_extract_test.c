/* An extract of only those paragraphs that have certain words, found without diacritics, each under its heading. */
#include "book.h"
#include "print_run.h"
#include "test.h"

#include <stdio.h>
#include <string.h>

static struct store *store;

static int make_book(void **state)
{
	char values[400];

	(void)state;
	store = book_new();
	struct uid cell = book_add(store, "org",
		"name=Chi bộ thôn Đông Hạ|code=38.168.053.000.001|kind=CB|setting=THON");
	snprintf(values, sizeof values,
		"org=%s|kind=TK|period=2026-10|state=DH|held_on=2026-10-05|starts_at=19:30|place=Nhà văn hóa",
		cell.text);
	struct uid meeting = book_add(store, "meeting", values);
	snprintf(values, sizeof values,
		"meeting=%s|kind=NQ|number=4|on=2026-10-05|text=Chi bộ quyết nghị:\n1. Đánh giá\n- Thu quỹ đạt 90 %%.\n"
		"2. Nhiệm vụ\n- Vận động bảo hiểm.\n- Nạo vét mương.\n3. Khen thưởng bảo hiểm\n- Đồng chí An.",
		meeting.text);
	book_add(store, "resolution", values);
	return 0;
}

static int drop_book(void **state)
{
	(void)state;
	store_close(store);
	return 0;
}

static void print(const char *form, const char *words, struct strbuf *text, struct print_done *done)
{
	struct print_asked asked = { .period = "2026-10", .words = words };
	struct err err = ERR_INIT;

	expect(print_text(store, print_form_named(form), &asked, 80, 9, text, done, &err),
		err.text);
}

static void only_the_paragraphs_with_the_words_stand_each_under_its_heading(void **state)
{
	struct print_done done = PRINT_DONE_INIT;
	struct strbuf text = STRBUF_INIT;

	(void)state;
	print("IN-07", "bao hiem", &text, &done);
	expect_part(text.text,
		"2. Nhiệm vụ\n   - Vận động bảo hiểm.\n   3. Khen thưởng bảo hiểm\n   - Đồng chí An.\n",
		"what has them, and all below a heading that has");
	expect(!strstr(text.text, "Nạo vét"), "a line without them");
	expect(!strstr(text.text, "Đánh giá"), "a point without them");
	expect(!strstr(text.text, "quyết nghị"), "what stands above the points");
	strbuf_release(&text);
	print_done_release(&done);
}

static void without_words_all_of_it_stands(void **state)
{
	struct print_done done = PRINT_DONE_INIT;
	struct strbuf text = STRBUF_INIT;

	(void)state;
	print("IN-07", NULL, &text, &done);
	expect_part(text.text, "1. Đánh giá\n   - Thu quỹ đạt 90 %.\n   2. Nhiệm vụ", "all of it");
	strbuf_release(&text);
	print_done_release(&done);
}

static void words_that_are_nowhere_are_told_and_other_papers_heed_none(void **state)
{
	struct print_done done = PRINT_DONE_INIT;
	struct strbuf text = STRBUF_INIT;

	(void)state;
	print("IN-07", "thủy lợi", &text, &done);
	expect_part(done.gaps.text, "đoạn có chữ \"thủy lợi\"", "it is told");
	expect(!strstr(text.text, "Nhiệm vụ"), "nothing stands");
	strbuf_clear(&text);
	print("IN-06", "thủy lợi", &text, &done);
	expect_part(text.text, "Nạo vét mương", "a resolution is whole");
	strbuf_release(&text);
	print_done_release(&done);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_the_paragraphs_with_the_words_stand_each_under_its_heading),
		cmocka_unit_test(without_words_all_of_it_stands),
		cmocka_unit_test(words_that_are_nowhere_are_told_and_other_papers_heed_none),
	};

	return cmocka_run_group_tests(tests, make_book, drop_book);
}
