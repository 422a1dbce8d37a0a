/* The first question where the computer's clock is behind the last change of the book. */
#include "app.h"
#include "book.h"
#include "files.h"
#include "fixture.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

struct desk {
	char *folder, *path;
	struct store *store;
	struct app app;
};

/* A book last changed on 20/11/2098, opened by the clock of this computer. */
static void sit_down(struct desk *desk)
{
	struct store_options then = {
		.create = true, .today = "2098-11-20", .operator_ = "Lan", .fixed_clock = true
	};
	struct store_options now = { .operator_ = "Lan" };
	struct err err = ERR_INIT;

	*desk = (struct desk) { .folder = folder_new() };
	desk->path = path_in(desk->folder, "chibo.db");
	expect(store_open(desk->path, &then, &desk->store, &err), err.text);
	struct office office = office_add(desk->store);
	expect(store_set_setting(desk->store, "office", office.committee.text, &err), err.text);
	store_close(desk->store);
	expect(store_open(desk->path, &now, &desk->store, &err), err.text);
	app_init(&desk->app, desk->store, 24, 80);
	app_start(&desk->app, NULL);
	while (app_idle(&desk->app, 1000) && desk->app.session.checking)
		;
}

static void press(struct desk *desk, const char *keys)
{
	while (*keys)
		app_key(&desk->app, key_from_script(&keys));
}

static void expect_seen(struct desk *desk, const char *part, bool seen)
{
	struct canvas canvas = { .ascii = false };

	canvas_init(&canvas, 24, 80);
	app_draw(&desk->app, &canvas);
	char *text = canvas_text(&canvas);
	if ((strstr(text, part) != NULL) != seen)
		fail_msg("%s\n%s", part, text);
	free(text);
	canvas_release(&canvas);
}

static void stand_up(struct desk *desk)
{
	app_release(&desk->app);
	store_close(desk->store);
	free(desk->path);
	folder_remove(desk->folder);
}

static void the_day_is_asked_before_anything_else_is_shown(void **state)
{
	struct desk desk;

	(void)state;
	sit_down(&desk);
	char *before = book_contents(desk.store), *after;
	expect_seen(&desk, "mà sổ đã ghi lần gần nhất ngày", true);
	expect_seen(&desk, "F10", false);
	expect_seen(&desk, "Hôm nay là ngày:", true);
	expect_seen(&desk, "Việc", false);
	press(&desk, "<Enter>05012009<Enter>");
	expect_seen(&desk, "ở trước lần ghi gần nhất", true);
	expect_seen(&desk, "Hôm nay là ngày:", true);
	after = book_contents(desk.store);
	expect_text(after, before, "nothing is written");
	free(before);
	free(after);
	stand_up(&desk);
}

static void the_day_that_is_typed_is_today(void **state)
{
	struct desk desk;

	(void)state;
	sit_down(&desk);
	press(&desk, "23112098<Enter>");
	expect_seen(&desk, "Hôm nay là 23/11/2098", true);
	expect_seen(&desk, "Hôm nay là ngày:", false);
	expect_text(store_today(desk.store), "2098-11-23", "today");
	expect(!store_view_only(desk.store), "and the book is written to");
	stand_up(&desk);
}

static void escape_opens_the_book_for_viewing(void **state)
{
	struct desk desk;

	(void)state;
	sit_down(&desk);
	char *before = book_contents(desk.store), *after;
	press(&desk, "<Esc>");
	expect_seen(&desk, "Hôm nay là ngày:", false);
	expect_seen(&desk, "20/11/2098", true);
	expect(store_view_only(desk.store) != NULL, "nothing can be written");
	after = book_contents(desk.store);
	expect_text(after, before, "nothing is");
	free(before);
	free(after);
	stand_up(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_day_is_asked_before_anything_else_is_shown),
		cmocka_unit_test(the_day_that_is_typed_is_today),
		cmocka_unit_test(escape_opens_the_book_for_viewing),
	};

	return run_group(tests);
}
