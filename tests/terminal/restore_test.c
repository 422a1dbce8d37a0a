/* A damaged book: from the start of the program to being at work again in two keys. */
#include "desk.h"
#include "files.h"
#include "ptyterm.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

enum { PAGE = 4096 };

enum damage { DAMAGE_HEADER, DAMAGE_PAGE, DAMAGE_CUT, DAMAGE_TEXT, DAMAGES };

static void damage(const char *path, enum damage kind, struct dice *dice)
{
	size_t size;
	char *bytes = file_read(path, &size);
	size_t page = (size_t)dice_roll(dice, (int)(size / PAGE)) * PAGE;

	if (kind == DAMAGE_HEADER)
		page = 0;
	if (kind == DAMAGE_TEXT) {
		file_write_text(path, "không phải sổ");
	} else if (kind == DAMAGE_CUT) {
		file_write(path, bytes, size / 2 + page / 3);
	} else {
		for (int i = 0; i < PAGE; i++)
			bytes[page + (size_t)i] = (char)dice_roll(dice, 256);
		file_write(path, bytes, size);
	}
	free(bytes);
}

/* A clerk's session, so that there is a copy of its end. */
static void work_and_leave(struct desk *desk)
{
	desk_open(desk);
	pt_do(desk->pt, "<C-b>");
	desk_leave(desk);
}

static void two_keys_lead_from_a_damaged_book_to_work(void **state)
{
	enum { BOOKS = 15 };
	struct desk desk = desk_new("office");
	struct dice dice = { 31 };

	(void)state;
	work_and_leave(&desk);
	for (int i = 0; i < BOOKS; i += sparse()) {
		long people = desk_number(&desk, "SELECT count(*) FROM member");
		damage(desk.book, (enum damage)(i % DAMAGES), &dice);
		desk_open(&desk);
		pt_has(desk.pt, "chưa bị xóa");
		pt_has(desk.pt, "tốt");
		pt_do(desk.pt, "<F2>");
		pt_has(desk.pt, "được giữ trong thư mục sao-luu");
		pt_keys(desk.pt, "<F2>"); /* the screens begin anew: no barrier gets through that */
		pt_expect(desk.pt, pt_wait(desk.pt, "Đã lấy lại bản chibo-"));
		pt_has(desk.pt, "1 Đảng viên");
		desk_leave(&desk);
		expect_number(
			desk_number(&desk, "SELECT count(*) FROM member"), people, "all there");
	}
	desk_free(&desk);
}

static void who_leaves_by_esc_has_changed_nothing(void **state)
{
	struct desk desk = desk_new("office");
	struct dice dice = { 5 };
	size_t before, after;

	(void)state;
	work_and_leave(&desk);
	damage(desk.book, DAMAGE_HEADER, &dice);
	char *bytes = file_read(desk.book, &before);
	desk_open(&desk);
	pt_has(desk.pt, "chưa bị xóa");
	pt_keys(desk.pt, "<Esc>");
	pt_expect(desk.pt, pt_wait_exit(desk.pt));
	pt_expect(desk.pt, WIFEXITED(desk.pt->status) && WEXITSTATUS(desk.pt->status) == 3);
	char *now = file_read(desk.book, &after);
	expect(before == after && memcmp(bytes, now, before) == 0, "byte for byte");
	free(bytes);
	free(now);
	desk_free(&desk);
}

static void a_session_that_changed_something_leaves_a_copy(void **state)
{
	struct desk desk = desk_new("office");
	char *copies = path_in(desk.folder, "sao-luu");

	(void)state;
	work_and_leave(&desk);
	int before = folder_count(copies);
	desk_open(&desk);
	desk_leave(&desk);
	expect_number(folder_count(copies), before, "nothing was changed");
	desk_open(&desk);
	pt_do(desk.pt, "<F6><Down><Down><Enter>");
	desk_leave(&desk);
	expect_number(folder_count(copies), before + 1, "of its end");
	free(copies);
	desk_free(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_keys_lead_from_a_damaged_book_to_work),
		cmocka_unit_test(who_leaves_by_esc_has_changed_nothing),
		cmocka_unit_test(a_session_that_changed_something_leaves_a_copy),
	};

	return pt_run_group(tests);
}
