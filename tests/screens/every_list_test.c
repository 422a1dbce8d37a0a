/*
 * Every list, register or not, answers every key that its screens have, with a row under the cursor: nothing there is a
 * bug of the program.
 */
#include "registry.h"
#include "test.h"
#include "ways.h"

#include <stdio.h>
#include <string.h>

/* Nothing that writes outside, and nothing that leaves. */
static const char *const keys[] = { "<Enter>", "<C-p>", "<C-p><Down><Enter>", "<C-u>", "<C-b>",
	"<C-d>", "<C-e>", "<C-g>", "<C-k>", "<F2>", "<F5>", "<F8>", "<F9>", " <Ins>" };

static struct room room;

static void answer(const struct rectype *type, const char *pressed)
{
	app_init(&room.app, room.store, 24, 80);
	app_without_copies(&room.app);
	room.app.session.mount_table = "/dev/null";
	app_start(&room.app, type);
	room_press(&room, pressed);
	if (room.app.quit)
		room_fail(&room, type->name, pressed);
	app_release(&room.app);
}

static void try_list(const struct rectype *type)
{
	for (size_t i = 0; i < COUNT(keys); i += (size_t)sparse())
		answer(type, keys[i]);
}

static void every_list_answers_every_key(void **state)
{
	(void)state;
	room_enter(&room, "demo");
	app_release(&room.app);
	for (const struct rectype *const *type = rectypes; *type; type++)
		try_list(*type);
	for (const struct rectype *const *type = registers; *type; type++)
		try_list(*type);
	app_init(&room.app, room.store, 24, 80);
	room_leave(&room);
}

/* The control: those that are empty answer nothing of their rows, and most are not. */
static void most_registers_have_a_row(void **state)
{
	int count = 0, empty = 0;

	(void)state;
	room_enter(&room, "demo");
	for (const struct rectype *const *type = registers; *type; type++, count++) {
		struct list_spec spec = { .type = *type };
		struct list_page page;
		expect(store_page(room.store, &spec, LIST_FIRST, NULL, 1, &page, NULL),
			(*type)->name);
		if (page.count == 0)
			print_message("# empty: %s\n", (*type)->name);
		empty += page.count == 0;
		list_page_release(&page);
	}
	room_leave(&room);
	expect(empty * 2 < count, "most");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_list_answers_every_key),
		cmocka_unit_test(most_registers_have_a_row),
	};

	return run_group(tests);
}
