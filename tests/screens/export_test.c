/* Files that leave by the screens: how many keys, and what is said of where they are. */
#include "app.h"
#include "files.h"
#include "fixture.h"
#include "strbuf.h"
#include "test.h"

#include <stdlib.h>

struct desk {
	char *folder;
	struct store *store;
	struct app app;
};

/* A book on a disk: the files go beside it. */
static void open_desk(struct desk *desk)
{
	char *path;

	*desk = (struct desk) { .folder = folder_new() };
	path = path_in(desk->folder, "chibo.db");
	fixture_write("month", path);
	desk->store = book_open(path);
	free(path);
	app_init(&desk->app, desk->store, 24, 80);
	session_choose_cell(
		&desk->app.session, fixture_cell(desk->store, "Chi bộ thôn Đông Hạ").text);
	app_start(&desk->app, NULL);
}

/* How many keys that were. */
static int press(struct desk *desk, const char *keys)
{
	int count = 0;

	for (; *keys; count++)
		app_key(&desk->app, key_from_script(&keys));
	return count;
}

static void close_desk(struct desk *desk)
{
	app_release(&desk->app);
	store_close(desk->store);
	folder_remove(desk->folder);
}

static void expect_shown(struct desk *desk, const char *part)
{
	struct canvas canvas;

	canvas_init(&canvas, 24, 80);
	app_draw(&desk->app, &canvas);
	char *text = canvas_text(&canvas);
	expect_part(text, part, "on the screen");
	free(text);
	canvas_release(&canvas);
}

static void a_month_leaves_with_three_keys_and_its_step_is_ticked(void **state)
{
	struct desk desk;
	struct strbuf said = STRBUF_INIT;

	(void)state;
	open_desk(&desk);
	expect_number(press(&desk, "27<Enter>"), 3, "keys");
	char *folder = path_in(desk.folder, "xuat/2026-11-38.168.053.000.001");
	expect_number(folder_count(folder), 7, "files and xem");
	strbuf_addf(&said, "Đã ghi số liệu tháng vào %s", folder);
	expect_part(desk.app.session.message, said.text, "the whole path");
	expect_shown(&desk, "x 7  Gửi cấp trên: xuất số liệu tháng  đã xuất 20/11/2026");
	strbuf_release(&said);
	free(folder);
	close_desk(&desk);
}

static void a_list_leaves_with_three_keys(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk);
	expect_number(press(&desk, "1<C-p><Enter>"), 3, "keys");
	char *path = path_in(desk.folder, "xuat/member-2026-11-20.csv");
	size_t size;
	char *bytes = file_read(path, &size);
	expect_part(bytes, "uid,full_name", "the members");
	expect_part(desk.app.session.message, path, "the whole path");
	free(bytes);
	free(path);
	close_desk(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_month_leaves_with_three_keys_and_its_step_is_ticked),
		cmocka_unit_test(a_list_leaves_with_three_keys),
	};

	return run_group(tests);
}
