#include "ways.h"

#include "backup.h"
#include "date.h"
#include "files.h"
#include "fixture.h"
#include "internal.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct way ways[] = {
	{ "home", "month", "" },
	{ "home", "empty", "<Esc>" },
	{ "form", "empty", "" }, /* set-up */
	{ "list", "month", "1" },
	{ "list", "month", "1tho" },
	{ "list", "month", "1khongcoai" },
	{ "list", "month", "1<F4>gioi tinh<Enter>nam<Enter>" },
	{ "related", "month", "1<C-u>" },
	{ "life", "demo", "1<C-b>" },
	{ "list", "month", "7du bi<Enter>" }, /* a register */
	{ "form", "month", "7<Enter>" },      /* an event */
	{ "form", "month", "1<Ins>" },
	{ "form", "month", "1<Ins>Lò Thị Ơn<Enter>" },
	{ "form", "month", "1<Enter><F6>noi cong tac<Enter>" },
	{ "form", "month", "26<Enter>Biên bản dài.<Enter>Dòng hai." },
	{ "long_find", "month", "26<Enter>Biên bản dài.<Enter>Dòng hai.<F7>dong" },
	{ "entry_profile", "month", "1<Ins><C-g>lap mau<Enter>" },
	{ "fill", "month", "1<F5>dan toc<Enter>tày<Enter>" },
	{ "list", "month", "1 " },
	{ "form", "month", "1 <Ins>cam<Enter>" },
	{ "many", "month", "1 <F5><Ins>cam<Enter>td<Enter><C-s>" },
	{ "month", "month", "2" },
	{ "invitation", "month", "23<Enter>x<C-s>3" },
	{ "rollcall", "month", "24" },
	{ "rollcall", "month", "24thu" },
	{ "year", "month", "2<F7>" },
	{ "season", "demo", "5<Enter>" },
	{ "season", "demo", "5<Enter><Down><Down><Right>2" },
	{ "review_sheet", "demo", "5<Down><Enter><Enter>" },
	{ "admission_path", "demo", "9nguon<Enter><Enter>" },
	{ "score", "month", "20" },
	{ "dues_sheet", "demo", "9dang phi<Enter>" },
	{ "settings", "month", "9thiet dat<Enter>" },
	{ "setting_values", "month", "9thiet dat<Enter><C-b>" },
	{ "print", "month", "9ban giao so<Enter>" },
	{ "lock", "month", "9khoa man hinh<Enter>" },
	{ "erase", "month", "9tieu huy<Enter>" },
	{ "check", "foreign", "<F9>" },
	{ "copies", "month", "9lay lai<Enter>" },
	{ "copies", "copied", "9lay lai<Enter>" },
	{ "seal", "copied", "<C-b><Enter>" },
	{ "seal", "copied", "<C-b><Enter><Enter>dong lua chin<Enter>dong lua chin<Enter>" },
	{ "differ", "copied", "9lay lai<Enter><Enter>" },
	{ "second_keying", "month", "1<C-k>" },
	{ "paper", "month", "1<C-g>" },
	{ "import", "month", "8" },
	{ "import", "month", "8<F7>tests/data/lists/danh-sach-9-cot.csv<Enter>" },
	{ "import", "month", "8<F7>tests/data/lists/nhieu-dong-mot-loi.csv<Enter>" },
	{ "file_picker", "month", "8<F7>tests/data/lists/chua-ro-ai.csv<Enter><F4>" },
	{ "file_picker", "month", "8<F4>/" },
	{ "mapping", "month", "8<F7>tests/data/lists/tieu-de-la.csv<Enter>" },
	{ "mapping", "month", "8<F7>tests/data/lists/mau-ra-soat-31-cot.csv<Enter><C-k>" },
	{ "export", "month", "1<C-p>bang tinh<Enter>" },
	{ "print", "month", "2<C-p>moi<Enter>" },
	{ "picker", "month", "<F6>" },
	{ "picker", "month", "1<F4>" },
	{ "picker", "month", "1<C-r>" },
	{ "menu", "month", "<F10>" },
	{ "menu", "month", "1<F10>" },
	{ "dialog", "month", "1<Ins>Lò Thị Ơn<Enter><Esc>" },
	{ "dialog", "month", "1thoa<Enter><F6>dan toc<Enter>tày<Enter><C-s><C-z>" },
	{ "input", "month", "8<F7>" },
	{ "input", "month", "1<F8><Enter>" },
	{ "clock", "clock", "20112026" },
	{ "help", "month", "<F1>" },
	{ "help", "month", "1<Ins><F1>" },
	{ "help", "month", "24<F1><F1>" },
	{ "help_index", "month", "<F1><F7>" },
	{ "help_index", "month", "<F1><F7>so the" },
	{ "home", "demo", "<F10>huong dan<Enter>" }, /* the tour */
	{ "list", "demo", "<F10>huong dan<Enter><Down>1" },
	{ "matrix", "month", "0" },
	{ "matrix", "demo", "0<F7><Up><Up><Up><Up><Up><Up><Up><Up><Up><Up><Down><Left>" },
	{ NULL, NULL, NULL },
};

/* A book in a file, of which there is a copy from before its last change. */
static struct store *copied_book(struct room *room, bool lengthened)
{
	struct err err = ERR_INIT;

	room->folder = folder_new();
	char *path = path_in(room->folder, "chibo.db");
	fixture_write(lengthened ? "long month" : "month", path);
	struct store *store = book_open(path);
	expect(backup_now(store, "truoc-nhap", NULL, &err), err.text);
	book_add(store, "area", "name=Xóm Mới|kind=T|from_on=2020-01-01");
	free(path);
	return store;
}

/* That folder as a stick, in a table of what is mounted. */
static void plug_in(struct room *room)
{
	struct strbuf line = STRBUF_INIT;

	room->mounts = path_in(room->folder, "mounts");
	strbuf_addf(&line, "/dev/sdq1 /mnt/..%s vfat rw 0 0\n", room->folder);
	file_write_text(room->mounts, line.text);
	strbuf_release(&line);
	room->app.session.mount_table = room->mounts;
}

void room_enter(struct room *room, const char *fixture)
{
	bool late = strcmp(fixture, "clock") == 0; /* a book that the computer's clock is behind */
	const char *book = late ? "month" : fixture;
	struct uid cell = { "" };

	*room = (struct room) { .store = NULL };
	room->store = strstr(book, "copied") ? copied_book(room, strstr(book, "long") != NULL)
					     : fixture_make(book);
	if (!strstr(book, "empty"))
		cell = fixture_cell(room->store, "Chi bộ thôn Đông Hạ");
	if (late)
		snprintf(room->store->clock_behind, DATE_SIZE, "%s", BOOK_TODAY);
	canvas_init(&room->canvas, 24, 80);
	app_init(&room->app, room->store, 24, 80);
	if (room->folder)
		plug_in(room);
	app_start(&room->app, NULL);
	if (*cell.text)
		session_choose_cell(&room->app.session, cell.text);
}

void room_leave(struct room *room)
{
	app_leave(&room->app, NULL);
	app_release(&room->app);
	store_close(room->store);
	canvas_release(&room->canvas);
	free(room->mounts);
	if (room->folder)
		folder_remove(room->folder);
}

void room_draw(struct room *room)
{
	for (int i = 0; i < 100 && app_idle(&room->app, 1000) && room->app.session.checking; i++)
		;
	app_draw(&room->app, &room->canvas);
}

void room_press(struct room *room, const char *keys)
{
	while (*keys) {
		app_key(&room->app, key_from_script(&keys));
		room_draw(room);
	}
}

void room_resize(struct room *room, int rows, int cols)
{
	canvas_release(&room->canvas);
	canvas_init(&room->canvas, rows, cols);
	app_resize(&room->app, rows, cols);
	room_draw(room);
}

void room_fail(const struct room *room, const char *about, const char *what)
{
	char *shown = canvas_text(&room->canvas);

	fprintf(stderr, "%s\n%s, %dx%d: %s; cursor at %d %d\n", shown, about, room->canvas.rows,
		room->canvas.cols, what, room->canvas.cursor_row, room->canvas.cursor_col);
	free(shown);
	fail();
}
