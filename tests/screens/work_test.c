/* work.h: how far long work is, over the two rows at the foot. */
#include "test.h"
#include "work.h"

#include <stdlib.h>

static void expect_foot(int cols, int percent, bool ascii, const char *status)
{
	struct canvas canvas = { 0 };
	struct strbuf wanted = STRBUF_INIT;

	canvas_init(&canvas, 4, cols);
	canvas.ascii = ascii;
	canvas_put(&canvas, 2, 0, -1, 0, "what stood here before, up to the end of the row");
	work_draw(&canvas, "Đang đọc: 1280 dòng", percent);
	char *text = canvas_text(&canvas);
	strbuf_addf(&wanted, "\n\n%s\n Esc Dừng, không ghi gì\n", status);
	expect_text(text, wanted.text, status);
	strbuf_release(&wanted);
	free(text);
	canvas_release(&canvas);
}

static void a_bar_is_as_long_as_what_is_done(void **state)
{
	(void)state;
	expect_foot(45, 0, false, " Đang đọc: 1280 dòng  ░░░░░░░░░░░░░░░░   0 %");
	expect_foot(45, 50, false, " Đang đọc: 1280 dòng  ████████░░░░░░░░  50 %");
	expect_foot(45, 100, false, " Đang đọc: 1280 dòng  ████████████████ 100 %");
	expect_foot(45, 50, true, " Đang đọc: 1280 dòng  ########........  50 %");
}

static void where_the_end_is_not_known_there_is_no_bar(void **state)
{
	(void)state;
	expect_foot(45, -1, false, " Đang đọc: 1280 dòng");
}

static void keys_pressed_meanwhile_come_in_their_order(void **state)
{
	struct work work = { .keys = { 'a', KEY_RETURN }, .key_count = 2 };

	(void)state;
	expect_number(work_key(&work), 'a', "first");
	expect_number(work_key(&work), KEY_RETURN, "then");
	expect_number(work_key(&work), KEY_NOTHING, "no more");
}

static void who_waits_for_a_key_is_told_once_and_only_after_a_while(void **state)
{
	struct app app = { .session.now = 1000 };
	struct work work = { .app = &app };

	(void)state;
	expect(!work_is_long(&work, 9000), "work behind the screen: nobody waits");
	work_answer(&work, true);
	expect(!work_is_long(&work, 1039), "not yet");
	expect(work_is_long(&work, 1040), "now");
	expect(!work_is_long(&work, 1500), "told already");
	work_answer(&work, false);
	expect(!work_is_long(&work, 1500), "the answer is on the screen");
	work_answer(&work, true);
	expect(work_is_long(&work, 1500), "the next key");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_bar_is_as_long_as_what_is_done),
		cmocka_unit_test(where_the_end_is_not_known_there_is_no_bar),
		cmocka_unit_test(keys_pressed_meanwhile_come_in_their_order),
		cmocka_unit_test(who_waits_for_a_key_is_told_once_and_only_after_a_while),
	};

	return run_group(tests);
}
