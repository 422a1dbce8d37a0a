/* The draft of an event goes with what is written: neither without the other. */
#include "book.h"
#include "test.h"
#include "ways.h"

static int64_t drafts(const struct room *room)
{
	return book_number(room->store, "SELECT count(DISTINCT uid) FROM draft");
}

/* One that was half typed, opened again and filled in; the answer to what will be written is still to come. */
static void begin(struct room *room)
{
	room_enter(room, "office");
	room_press(room, "7<Enter>thoa<Enter><Esc><Enter>");
	expect_number(drafts(room), 1, "half typed");
	room_press(room, "<Home><Enter>na ph<Enter>011226<Enter><C-s>");
}

static void what_is_written_leaves_no_draft(void **state)
{
	struct room room;

	(void)state;
	begin(&room);
	int64_t spells = book_count(room.store, "membership");
	room_press(&room, "<C-s>");
	expect_number(book_count(room.store, "membership"), spells + 1, "moved");
	expect_number(drafts(&room), 0, "written");
	room_leave(&room);
}

static void where_the_draft_stays_nothing_is_written(void **state)
{
	struct room room;

	(void)state;
	begin(&room);
	int64_t spells = book_count(room.store, "membership");
	book_exec(room.store,
		"CREATE TEMP TRIGGER stay BEFORE DELETE ON draft BEGIN SELECT RAISE(ABORT, 'x'); END");
	room_press(&room, "<C-s>");
	expect_number(drafts(&room), 1, "it is still to be done");
	expect_number(book_count(room.store, "membership"), spells, "not moved");
	book_exec(room.store, "DROP TRIGGER stay");
	room_press(&room, "<C-s><C-s>");
	expect_number(book_count(room.store, "membership"), spells + 1, "moved once");
	expect_number(drafts(&room), 0, "and done");
	room_leave(&room);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_written_leaves_no_draft),
		cmocka_unit_test(where_the_draft_stays_nothing_is_written),
	};

	return run_group(tests);
}
