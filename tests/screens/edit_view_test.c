/* edit_top(): which lines of a long text are shown. */
#include "edit.h"
#include "keys.h"
#include "strbuf.h"
#include "test.h"

#include <stdlib.h>

enum { MOST_ROWS = 20, LINES = 60, WIDTH = 12 };

/* Paragraphs of several lines, short ones and empty ones. */
static void fill(struct edit *edit)
{
	struct strbuf text = STRBUF_INIT;

	for (int i = 0; i < LINES; i++)
		strbuf_add(&text, i % 5 == 3 ? "\n" : i % 3 ? "một đoạn dài hơn dòng\n" : "ngắn\n");
	edit_init(edit, true, 0);
	edit_set(edit, text.text);
	edit_layout(edit, WIDTH);
	strbuf_release(&text);
}

static void expect_in_view(const struct edit *edit, size_t rows)
{
	size_t line, top = edit_top(edit, rows);
	int column;

	edit_cursor_at(edit, &line, &column);
	expect(top <= line && line < top + rows, "the cursor is in the view");
	expect(top < edit->layout_count, "the view is in the text");
}

static void the_cursor_is_always_in_the_view(void **state)
{
	static const int keys[] = { KEY_ARROW_UP, KEY_ARROW_DOWN, KEY_ARROW_LEFT, KEY_ARROW_RIGHT,
		KEY_START, KEY_FINISH, KEY_WORD_LEFT, KEY_WORD_RIGHT, KEY_ERASE, KEY_REMOVE,
		KEY_CTRL('Z') };
	struct edit edit;

	(void)state;
	srand(7);
	for (size_t rows = 1; rows <= MOST_ROWS; rows++) {
		fill(&edit);
		for (int i = 0; i < 2000; i++) {
			int what = rand() % 20;
			if (what < (int)COUNT(keys))
				edit_key(&edit, keys[what]);
			else if (what < 14)
				edit_page(&edit, (what == 13 ? -1 : 1) * (rand() % 30));
			else if (what < 16)
				edit.cursor = (size_t)rand() % (edit.count + 1);
			else
				edit_type(&edit, what < 18 ? '\n' : 'a');
			edit_layout(&edit, WIDTH);
			expect_in_view(&edit, rows);
			if (what % 2)
				edit.top = edit_top(&edit, rows);
		}
		edit_release(&edit);
	}
}

static void moving_inside_the_view_does_not_scroll_and_over_its_edge_by_one_line(void **state)
{
	struct edit edit;

	(void)state;
	fill(&edit);
	for (int i = 0; i < 2 * MOST_ROWS; i++) {
		size_t before = edit.top = edit_top(&edit, MOST_ROWS);
		edit_key(&edit, KEY_ARROW_UP);
		size_t top = edit_top(&edit, MOST_ROWS);
		expect_number((long long)(before - top), i + 2 > MOST_ROWS - 1 ? 1 : 0, "lines");
	}
	edit_release(&edit);
}

/* A page is one line less than the view, as the form has it. */
static void pages_pass_over_no_line(void **state)
{
	struct edit edit;

	(void)state;
	for (size_t rows = 2; rows <= MOST_ROWS; rows++) {
		size_t seen = 0; /* lines from the first on */
		fill(&edit);
		edit.cursor = 0;
		while (seen < edit.layout_count) {
			edit.top = edit_top(&edit, rows);
			expect(edit.top <= seen, "the view begins where the one before ended");
			size_t end = edit.top + rows;
			expect(end > seen || edit.cursor == edit.count, "and goes on");
			seen = end;
			edit_page(&edit, (int)rows - 1);
		}
		edit_release(&edit);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_cursor_is_always_in_the_view),
		cmocka_unit_test(
			moving_inside_the_view_does_not_scroll_and_over_its_edge_by_one_line),
		cmocka_unit_test(pages_pass_over_no_line),
	};

	return run_group(tests);
}
