/* edit.h: keys that come faster than the screen is drawn. */
#include "edit.h"
#include "keys.h"
#include "test.h"

static void home_end_and_arrows_keep_to_the_line_before_the_screen_is_drawn(void **state)
{
	struct edit edit;

	(void)state;
	edit_init(&edit, true, 0);
	edit_set(&edit, "một\nhai");
	edit_layout(&edit, 40); /* drawn once */
	edit_type(&edit, '!');
	edit_key(&edit, KEY_START);
	expect_number((long long)edit.cursor, 4, "Home: the second line's beginning");
	edit_type(&edit, '-');
	edit_key(&edit, KEY_FINISH);
	expect_number((long long)edit.cursor, 9, "End: its end");
	edit_type(&edit, '.');
	expect(edit_key(&edit, KEY_ARROW_UP), "up stays in the text");
	expect_number((long long)edit.cursor, 3, "the end of the first line");
	edit_release(&edit);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(home_end_and_arrows_keep_to_the_line_before_the_screen_is_drawn),
	};

	return run_group(tests);
}
