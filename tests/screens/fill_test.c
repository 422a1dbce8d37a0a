/* F5 in a list: refused in a book opened for viewing; in a sorted list in the order that is shown. */
#include "app.h"
#include "fixture.h"
#include "internal.h"
#include "list.h"
#include "test.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

struct desk {
	struct store *store;
	struct app app;
};

static void open_desk(struct desk *desk, const char *fixture, const char *type)
{
	*desk = (struct desk) { .store = fixture_make(fixture) };
	app_init(&desk->app, desk->store, 24, 80);
	app_start(&desk->app, NULL);
	app_push(&desk->app, list_new(&desk->app.session, rectype_named(type), NULL));
}

static void press(struct desk *desk, const char *keys)
{
	while (*keys)
		app_key(&desk->app, key_from_script(&keys));
}

static void close_desk(struct desk *desk)
{
	app_release(&desk->app);
	store_close(desk->store);
}

static void a_book_opened_for_viewing_is_not_filled(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk, "office", "member");
	desk.store->view_only = xstrdup("ổ đĩa chỉ cho đọc");
	press(&desk, "<F5>");
	expect_text(desk.app.session.message,
		"Sổ đang mở để xem vì ổ đĩa chỉ cho đọc, nên không ghi được.", "said");
	expect_text(desk.app.top->ops->words->name, "list", "nothing opens");
	close_desk(&desk);
}

static void a_sorted_list_is_filled_in_the_order_shown(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk, "office", "member");
	press(&desk, "<C-r>ngay sinh<Enter>");
	while (app_idle(&desk.app, 0))
		;
	press(&desk, "<F5>nghe nghiep<Enter>Nông dân<Enter>7<C-s>");
	expect_text(desk.app.session.message, "Đã điền Nghề nghiệp cho 7 dòng. Ctrl-Z lấy lại cả.",
		"said");
	expect_number(book_number(desk.store,
			      "SELECT count(*) FROM (SELECT occupation FROM member "
			      "ORDER BY born_on LIMIT 7) WHERE occupation = 'Nông dân'"),
		7, "the seven oldest");
	expect_number(
		book_number(desk.store, "SELECT count(occupation) FROM member"), 7, "nobody else");
	press(&desk, "<C-z><Enter>");
	expect_number(book_number(desk.store, "SELECT count(occupation) FROM member"), 0,
		"all taken back at once");
	press(&desk, "<C-y><Enter>");
	expect_number(book_number(desk.store, "SELECT count(occupation) FROM member"), 7,
		"all there again");
	close_desk(&desk);
}

static void of_meetings_f5_calls_the_roll_and_ctrl_d_fills(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk, "month", "meeting");
	press(&desk, "<F5>");
	expect_text(desk.app.top->ops->words->name, "rollcall", "F5");
	press(&desk, "<Esc><C-d>dia diem<Enter>");
	expect_text(desk.app.top->ops->words->name, "input", "Ctrl-D asks for what the row lacks");
	press(&desk, "Nhà văn hóa<Enter><C-s>");
	expect_number(
		book_number(desk.store, "SELECT count(*) FROM meeting WHERE place = 'Nhà văn hóa'"),
		book_count(desk.store, "meeting"), "filled");
	close_desk(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_book_opened_for_viewing_is_not_filled),
		cmocka_unit_test(a_sorted_list_is_filled_in_the_order_shown),
		cmocka_unit_test(of_meetings_f5_calls_the_roll_and_ctrl_d_fills),
	};

	return run_group(tests);
}
