/* F4 at a place: the rules say which can be chosen, however many cannot. */
#include "book.h"
#include "test.h"
#include "ways.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Eighty cells sort before the only committee that was entered after them. */
static void begin(struct room *room)
{
	char values[80];

	room_enter(room, "office");
	for (int i = 0; i < 80; i++) {
		snprintf(values, sizeof values, "name=Chi bộ ấp %02d|kind=CB", i);
		book_add(room->app.session.store, "org", values);
	}
	book_add(room->app.session.store, "org", "name=Đảng bộ bộ phận Tây|kind=DBBP");
	room_press(room, "<Esc><Esc><Esc>3to chuc dang<Enter><C-n><F6>truc thuoc<Enter><C-a><Del>");
}

static void expect_on_screen(struct room *room, const char *text)
{
	room_draw(room);
	char *picture = canvas_text(&room->canvas);
	if (!strstr(picture, text))
		room_fail(room, text, "is not on the screen");
	free(picture);
}

static void committees_are_offered_behind_any_number_of_cells(void **state)
{
	struct room room;

	(void)state;
	begin(&room);
	room_press(&room, "<F4>");
	expect_on_screen(&room, "Đảng bộ bộ phận Tây");
	expect_on_screen(&room, "2 mục");
	room_leave(&room);
}

static void committees_stand_beside_what_is_typed(void **state)
{
	struct room room;

	(void)state;
	begin(&room);
	room_press(&room, "b");
	expect_on_screen(&room, "│ Đảng bộ bộ phận Tây");
	room_leave(&room);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(committees_are_offered_behind_any_number_of_cells),
		cmocka_unit_test(committees_stand_beside_what_is_typed),
	};

	return run_group(tests);
}
