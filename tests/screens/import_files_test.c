/* The import screen and files: the sheet of faults beside the list; long work that is stopped. */
#include "app.h"
#include "book.h"
#include "files.h"
#include "fixture.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct desk {
	char *folder, *list;
	struct store *store;
	struct app app;
};

static void press(struct desk *desk, const char *keys)
{
	while (*keys)
		app_key(&desk->app, key_from_script(&keys));
}

/* A copy of a list in a folder of its own, looked at. */
static void open_desk(struct desk *desk, const char *fixture, const char *source, const char *name)
{
	size_t size;
	char *bytes = data_read(source, &size);

	*desk = (struct desk) { .folder = folder_new(), .store = fixture_make(fixture) };
	desk->list = path_in(desk->folder, name);
	file_write(desk->list, bytes, size);
	free(bytes);
	app_init(&desk->app, desk->store, 24, 80);
	app_start(&desk->app, NULL);
	press(desk, "8<F7>");
	press(desk, desk->list);
	press(desk, "<Enter>");
}

static void close_desk(struct desk *desk)
{
	app_release(&desk->app);
	store_close(desk->store);
	folder_remove(desk->folder);
	free(desk->list);
}

static void expect_shown(struct desk *desk, const char *part, const char *about)
{
	struct canvas canvas = { 0 };

	canvas_init(&canvas, 24, 80);
	app_draw(&desk->app, &canvas);
	char *text = canvas_text(&canvas);
	expect_part(text, part, about);
	free(text);
	canvas_release(&canvas);
}

static void expect_file(struct desk *desk, const char *name, const char *part)
{
	size_t size;
	char *path = path_in(desk->folder, name), *bytes = file_read(path, &size);

	expect_part(desk->app.session.message, path, "the whole path is said");
	expect(bytes && size > 0, name);
	if (part)
		expect_part(bytes, part, name);
	free(bytes);
	free(path);
}

static void the_sheet_of_faults_lies_beside_the_list_and_replaces_nothing(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk, "office", "lists/loi/so-mu.csv", "danh sach.csv");
	press(&desk, "<C-e>");
	expect_file(&desk, "danh sach-loi.csv", "Kết quả kiểm tra");
	expect_file(&desk, "danh sach-loi.csv", "đã bị bảng tính đổi dạng");
	press(&desk, "<C-e>");
	expect_file(&desk, "danh sach-loi-2.csv", "Chi tiết lỗi");
	close_desk(&desk);
}

static void of_a_workbook_it_is_a_workbook(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk, "office", "xlsx/danh-sach-9-cot-bi-excel.xlsx", "a.xlsx");
	press(&desk, "<C-e>");
	expect_file(&desk, "a-loi.xlsx", NULL);
	close_desk(&desk);
}

static void before_a_file_is_looked_at_there_is_none_to_write(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk, "office", "lists/loi/utf8-hong.csv", "a.csv");
	press(&desk, "<C-e>");
	expect_part(desk.app.session.message, "Chưa có kết quả kiểm tra", "what is said");
	expect_number(folder_count(desk.folder), 1, "files");
	close_desk(&desk);
}

/* Other programs give a path with quotes, as an address, with a blank behind it; ~ is the user's folder. */
static void a_path_is_pasted_into_the_picker_as_other_programs_give_it(void **state)
{
	static const struct {
		const char *before, *after;
		bool folder; /* stands between them */
	} given[] = {
		{ "", "/Danh sách 1.csv", true },
		{ "'", "/Danh sách 1.csv' ", true },
		{ "\"", "/Danh sách 1.csv\"", true },
		{ "file://", "/Danh%20s%C3%A1ch%201.csv", true },
		{ "~/", "Danh sách 1.csv", false },
		{ "~/", "danh SACH", false },
	};
	struct desk desk;

	(void)state;
	open_desk(&desk, "office", "lists/danh-sach-9-cot.csv", "Danh sách 1.csv");
	setenv("HOME", desk.folder, 1);
	for (size_t i = 0; i < sizeof given / sizeof *given; i++) {
		struct strbuf *paste = &desk.app.session.paste;
		press(&desk, "<Esc>8<F4>");
		strbuf_clear(paste);
		strbuf_addf(paste, "%s%s%s", given[i].before, given[i].folder ? desk.folder : "",
			given[i].after);
		app_key(&desk.app, KEY_PASTED);
		press(&desk, "<Enter>");
		expect_shown(&desk, "trùng 85", paste->text);
	}
	close_desk(&desk);
}

/* As Esc would, when so many rows have gone by. */
struct esc {
	int told, behind;
	char text[64];
};

static bool stop_work(void *context, const char *text, int percent)
{
	struct esc *esc = context;

	(void)percent;
	snprintf(esc->text, sizeof esc->text, "%s", text);
	return ++esc->told <= esc->behind;
}

static void esc_stops_the_writing_and_the_looking_and_nothing_is_written(void **state)
{
	struct desk desk;
	struct esc esc = { .behind = 1 };

	(void)state;
	open_desk(&desk, "month", "lists/danh-sach-9-cot.csv", "a.csv");
	press(&desk, "<F5><F3>01112026<Enter>");
	desk.app.session.work = &esc;
	desk.app.session.show_work = stop_work;
	char *before = book_contents(desk.store);
	press(&desk, "<C-s>");
	expect_text(esc.text, "Đang đọc: 65 dòng", "what was shown");
	expect_part(desk.app.session.message, "Đã dừng, chưa ghi gì vào sổ.", "what is said");
	esc.told = 0;
	press(&desk, "<F9><C-s>");
	expect_part(desk.app.session.message, "Chưa ghi được", "the looking was stopped");
	char *after = book_contents(desk.store);
	expect_text(after, before, "the book");
	esc.behind = 100;
	press(&desk, "<F9><C-s>");
	expect_part(desk.app.session.message, "Đã ghi vào sổ: mới ", "not stopped");
	free(before);
	free(after);
	close_desk(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_sheet_of_faults_lies_beside_the_list_and_replaces_nothing),
		cmocka_unit_test(of_a_workbook_it_is_a_workbook),
		cmocka_unit_test(a_path_is_pasted_into_the_picker_as_other_programs_give_it),
		cmocka_unit_test(esc_stops_the_writing_and_the_looking_and_nothing_is_written),
		cmocka_unit_test(before_a_file_is_looked_at_there_is_none_to_write),
	};

	return run_group(tests);
}
