/* Files that leave by the screens: how many keys, and what is said of where they are. */
#include "app.h"
#include "book.h"
#include "files.h"
#include "fixture.h"
#include "sealed.h"
#include "sticks.h"
#include "strbuf.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

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

/* What is on the screen; the caller frees. */
static char *shown_by(struct desk *desk)
{
	struct canvas canvas = { 0 };

	canvas_init(&canvas, 24, 80);
	app_draw(&desk->app, &canvas);
	char *text = canvas_text(&canvas);
	canvas_release(&canvas);
	return text;
}

static void expect_shown(struct desk *desk, const char *part)
{
	char *text = shown_by(desk);

	expect_part(text, part, "on the screen");
	free(text);
}

static void a_month_leaves_with_four_keys_and_its_step_is_ticked(void **state)
{
	struct desk desk;
	struct strbuf said = STRBUF_INIT;

	(void)state;
	open_desk(&desk);
	expect_number(press(&desk, "2<End><Enter><Enter>"), 4, "keys");
	char *folder = path_in(desk.folder, "xuat/2026-11-38.168.053.000.001");
	expect_number(folder_count(folder), 10, "files and xem");
	strbuf_addf(&said, "Đã ghi số liệu tháng vào %s", folder);
	expect_part(desk.app.session.message, said.text, "the whole path");
	expect_shown(&desk, "x 12 Gửi cấp trên: xuất số liệu tháng  đã xuất 20/11/2026");
	strbuf_release(&said);
	free(folder);
	close_desk(&desk);
}

static void a_month_of_all_cells_leaves_together(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk);
	press(&desk, "0<F5>");
	expect_shown(&desk, "Xuất số liệu tháng 11/2026, Đảng bộ xã Quỳnh Phú");
	expect_shown(&desk, "chi bộ còn bước chưa xong");
	press(&desk, "<Enter>");
	char *folder = path_in(desk.folder, "xuat/2026-11-ca-dang-bo");
	expect_part(desk.app.session.message, folder, "where");
	expect_number(folder_count(folder), 10, "files and xem");
	expect_number(book_number(desk.store,
			      "SELECT count(DISTINCT uid) FROM audit WHERE action = 'export'"),
		book_number(desk.store, "SELECT count(*) FROM org"), "cells of which it is known");
	free(folder);
	close_desk(&desk);
}

static void a_list_leaves_with_five_keys(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk);
	expect_number(press(&desk, "1<C-p><Down><Enter><Enter>"), 5, "keys");
	char *path = path_in(desk.folder, "xuat/member-2026-11-20.csv");
	size_t size;
	char *bytes = file_read(path, &size);
	expect_part(bytes, "uid,full_name", "the members");
	expect_part(desk.app.session.message, path, "the whole path");
	free(bytes);
	free(path);
	close_desk(&desk);
}

/* A stick is a folder under a name that the table of what is mounted has. */
static char *plug_in(struct desk *desk, const char *stick)
{
	char *table = path_in(desk->folder, "mounts");
	struct strbuf lines = STRBUF_INIT;

	strbuf_add(&lines,
		"proc /proc proc rw 0 0\n/dev/sda1 / ext4 rw 0 0\n"
		"/dev/sda2 /home ext4 rw 0 0\ntmpfs /mnt/thing tmpfs rw 0 0\n");
	if (stick)
		strbuf_addf(&lines, "/dev/sdq1 /mnt/..%s vfat rw 0 0\n", stick);
	file_write_text(table, lines.text);
	strbuf_release(&lines);
	desk->app.session.mount_table = table;
	return table;
}

/* The sealed copy that the message names opens by the secret and is the book. */
static void expect_sealed_copy(
	struct desk *desk, const char *stick, const char *secret, const char *book)
{
	const char *name = strrchr(desk->app.session.message, '/');
	struct err err = ERR_INIT;

	expect_part(desk->app.session.message, "có thể rút USB", "said when it is read back");
	expect(name, desk->app.session.message);
	char *file = strndup(name + 1, strcspn(name + 1, ",")), *path = path_in(stick, file);
	char *open = path_in(desk->folder, "open.db");
	expect(unseal_file(path, secret, open, &err), err.text);
	struct store *copy = book_open(open);
	char *inside = book_contents(copy);
	expect_text(inside, book, "every table");
	store_close(copy);
	remove(open);
	free(open);
	free(file);
	free(path);
	free(inside);
}

static void the_first_time_a_passphrase_is_chosen_and_the_code_typed_from_paper(void **state)
{
	struct desk desk;
	char *stick = folder_new(), code[SEAL_CODE];

	(void)state;
	open_desk(&desk);
	char *table = plug_in(&desk, stick), *book = book_contents(desk.store);
	press(&desk, "<C-b><Enter><Enter>ngan<Enter>");
	expect_part(desk.app.session.message, "ít nhất 8 chữ", "too short");
	press(&desk, "<Enter>mot cau ngan<Enter>mot cau dai<Enter>");
	expect_part(desk.app.session.message, "Hai lần gõ khác nhau", "typed twice");
	press(&desk, "<Enter>mot cau ngan<Enter>mot cau ngan<Enter>");
	expect_shown(&desk, "Mã cứu:");
	char *shown = shown_by(&desk);
	snprintf(code, sizeof code, "%s", strstr(shown, "Mã cứu:   ") + strlen("Mã cứu:   "));
	free(shown);
	press(&desk, "<Enter>1234<Enter>");
	expect_part(desk.app.session.message, "24 chữ số", "not the code");
	expect_number(folder_count(stick), 0, "nothing left yet");
	press(&desk, "<Enter>");
	press(&desk, code);
	press(&desk, "<Enter>");
	expect_sealed_copy(&desk, stick, code, book);
	expect_number(folder_count(stick), 1, "the copy and nothing beside it");
	expect_shown(&desk, "VIỆC CẦN LÀM");
	free(book);
	close_desk(&desk);
	free(table);
	folder_remove(stick);
}

static char code_of_key[SEAL_CODE];

static void keep_key(struct desk *desk)
{
	static const struct seal_cost cheap = { 1, 8192 };
	struct seal_key key;
	struct err err = ERR_INIT;

	seal_new_code(code_of_key);
	expect(seal_make_key(&key, "mot cau ngan", code_of_key, &cheap, &err), err.text);
	expect(seal_keep_key(store_path(desk->store), &key, &err), err.text);
}

static void then_the_book_goes_to_a_stick_with_two_keys_and_is_the_same_there(void **state)
{
	struct desk desk;
	char *stick = folder_new();

	(void)state;
	open_desk(&desk);
	keep_key(&desk);
	char *table = plug_in(&desk, stick), *book = book_contents(desk.store);
	press(&desk, "<C-b>");
	expect_shown(&desk, "Chép thêm ra USB");
	expect_shown(&desk, "còn trống ");
	expect_number(press(&desk, "<Enter>") + 1, 2, "keys");
	expect_sealed_copy(&desk, stick, "mot cau ngan", book);
	expect_number(folder_count(stick), 1, "the copy and nothing beside it");
	free(book);
	close_desk(&desk);
	free(table);
	folder_remove(stick);
}

/* What was typed when the key was made is not asked again for a quarter; then each copy says so until it is tried. */
static void the_paper_with_the_code_is_tried_once_a_quarter(void **state)
{
	struct desk desk;
	char day[11];

	(void)state;
	open_desk(&desk);
	const char *book = store_path(desk.store);
	press(&desk, "9sao luu<Enter><F6>");
	expect_part(desk.app.session.message, "chưa có mật khẩu niêm phong", "nothing to try");
	keep_key(&desk);
	expect(seal_trial_is_due(book, BOOK_TODAY), "never tried");
	press(&desk, "<F6>sai mat khau<Enter>");
	expect_part(desk.app.session.message, "F7 đặt mới", "neither, and what to do");
	press(&desk, "<F6>mot cau ngan<Enter>");
	expect_part(desk.app.session.message, "Mật khẩu đúng", "the passphrase");
	expect(seal_trial_is_due(book, BOOK_TODAY), "that is not the paper");
	press(&desk, "<F6>");
	press(&desk, code_of_key);
	press(&desk, "<Enter>");
	expect_part(desk.app.session.message, "Mã cứu đúng", "the paper");
	expect(seal_last(book, SEAL_TRIED, day), "noted");
	expect_text(day, BOOK_TODAY, "today");
	expect(!seal_trial_is_due(book, "2027-02-20"), "92 days later");
	expect(seal_trial_is_due(book, "2027-02-21"), "93 days later");
	close_desk(&desk);
}

static void a_new_passphrase_and_code_seal_the_copies_to_come(void **state)
{
	struct desk desk;
	struct seal_key old, fresh;
	struct err err = ERR_INIT;
	char code[SEAL_CODE];

	(void)state;
	open_desk(&desk);
	keep_key(&desk);
	expect(seal_load_key(store_path(desk.store), &old), "the old one");
	press(&desk, "9sao luu<Enter><F7><Enter>mot cau khac<Enter>mot cau khac<Enter>");
	char *shown = shown_by(&desk);
	snprintf(code, sizeof code, "%s", strstr(shown, "Mã cứu:   ") + strlen("Mã cứu:   "));
	free(shown);
	press(&desk, "<Enter>");
	press(&desk, code);
	press(&desk, "<Enter>");
	expect_part(desk.app.session.message, "mật khẩu, mã cứu mới", "said");
	expect(seal_load_key(store_path(desk.store), &fresh), "the new one");
	expect(memcmp(old.key, fresh.key, sizeof old.key) != 0, "another");
	expect(seal_try(&fresh, "mot cau khac", &err), err.text);
	expect(seal_try(&fresh, code, &err), err.text);
	expect(!seal_try(&fresh, "mot cau ngan", NULL), "not the old one");
	close_desk(&desk);
}

static void after_a_week_without_a_copy_elsewhere_the_status_says_so(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk);
	expect_number(sticks_age(desk.store), 0, "a new book");
	seal_note(store_path(desk.store), SEAL_COPIED, "2026-11-13");
	expect_number(sticks_age(desk.store), 7, "a week");
	seal_note(store_path(desk.store), SEAL_COPIED, "2026-11-11");
	desk.app.session.stick_age = sticks_age(desk.store);
	press(&desk, "<Down>");
	expect_shown(&desk, "! USB 9 ngày");
	desk.app.session.stick_age = 7;
	press(&desk, "<Down>");
	char *shown = shown_by(&desk);
	expect(!strstr(shown, "! USB"), "not within the week");
	free(shown);
	close_desk(&desk);
}

static void nothing_plugged_in_is_said(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk);
	char *table = plug_in(&desk, NULL);
	press(&desk, "<C-b>");
	expect_part(desk.app.session.message, "Đã sao lưu: ", "the copy beside the book");
	expect_part(desk.app.session.message, "Không thấy USB nào", "and no other");
	close_desk(&desk);
	free(table);
}

static void a_stick_that_takes_nothing_may_not_be_pulled_yet(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk);
	keep_key(&desk);
	char *table = plug_in(&desk, "/no/such/folder");
	press(&desk, "<C-b><Enter>");
	expect(!strstr(desk.app.session.message, "có thể rút"), desk.app.session.message);
	expect_part(desk.app.session.message, "Không tạo được tệp", "why");
	close_desk(&desk);
	free(table);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_month_leaves_with_four_keys_and_its_step_is_ticked),
		cmocka_unit_test(a_month_of_all_cells_leaves_together),
		cmocka_unit_test(a_list_leaves_with_five_keys),
		cmocka_unit_test(
			the_first_time_a_passphrase_is_chosen_and_the_code_typed_from_paper),
		cmocka_unit_test(then_the_book_goes_to_a_stick_with_two_keys_and_is_the_same_there),
		cmocka_unit_test(the_paper_with_the_code_is_tried_once_a_quarter),
		cmocka_unit_test(a_new_passphrase_and_code_seal_the_copies_to_come),
		cmocka_unit_test(after_a_week_without_a_copy_elsewhere_the_status_says_so),
		cmocka_unit_test(nothing_plugged_in_is_said),
		cmocka_unit_test(a_stick_that_takes_nothing_may_not_be_pulled_yet),
	};

	return run_group(tests);
}
