/* canvas.h: what the screens draw on. */
#include "canvas.h"
#include "test.h"

static void a_cursor_in_selected_text_is_seen(void **state)
{
	struct canvas canvas = { 0 };

	(void)state;
	canvas_init(&canvas, 3, 10);
	canvas_field(&canvas, 1, 2, 3, ATTR_REVERSE, "abc");
	canvas_cursor_in_text(&canvas, 1, 2);
	expect(!(canvas.cells[12].attr & ATTR_REVERSE), "reversed twice it would be plain");
	expect(canvas.cells[12].attr & ATTR_UNDERLINE, "and is marked where the cursor is a bar");
	expect(canvas.cells[13].attr & ATTR_REVERSE, "the rest is selected");
	expect_number(canvas.cursor_row, 1, "row");
	expect_number(canvas.cursor_col, 2, "column");
	canvas_release(&canvas);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_cursor_in_selected_text_is_seen),
	};

	return run_group(tests);
}
