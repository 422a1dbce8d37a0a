/* The locked screen in a real terminal: signals end it orderly, a forgotten PIN is taken away on the command line. */
#include "desk.h"
#include "strbuf.h"
#include "test.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>

/* Locked with a PIN over half a new member. */
static struct desk locked(void)
{
	struct desk desk = desk_new("office");

	desk_open(&desk);
	pt_do(desk.pt, "9khoa man hinh<Enter><F2>2468<Enter>2468<Enter>");
	pt_has(desk.pt, "Đã đặt mã PIN");
	pt_do(desk.pt, "<Esc>");
	pt_do(desk.pt, "1<Ins>Lò Thị Ơn<Enter><Up>nu<Enter><F11>");
	pt_has(desk.pt, "KHÓA MÀN HÌNH");
	pt_has_not(desk.pt, "Lò Thị Ơn");
	return desk;
}

static void signals_end_it_orderly_and_keep_what_was_half_typed(void **state)
{
	static const int signals[] = { SIGHUP, SIGTERM, SIGINT };

	(void)state;
	for (size_t i = 0; i < COUNT(signals); i++) {
		struct desk desk = locked();
		pt_do(desk.pt, "1111<Enter>1111<Enter>1111<Enter>"); /* and while it makes wait */
		pt_has(desk.pt, "Chờ 2 giây");
		desk_kill(&desk, signals[i]);
		pt_expect(desk.pt, WIFEXITED(desk.pt->status) && WEXITSTATUS(desk.pt->status) == 0);
		pt_expect(desk.pt, !desk.pt->alternate && desk.pt->cursor_visible);
		desk_open(&desk);
		pt_has(desk.pt, "KHÓA MÀN HÌNH");
		pt_has_not(desk.pt, "Lò Thị Ơn");
		pt_do(desk.pt, "2468<Enter>");
		pt_has(desk.pt, "Gõ dở chưa lưu");
		pt_do(desk.pt, "<Enter>");
		pt_has(desk.pt, "Lò Thị Ơn");
		pt_has(desk.pt, "Nữ");
		desk_free(&desk);
	}
}

static void a_window_that_is_resized_stays_locked_and_is_drawn_whole(void **state)
{
	struct desk desk = locked();

	(void)state;
	pt_resize(desk.pt, 8, 40);
	pt_do(desk.pt, "");
	pt_has(desk.pt, "KHÓA MÀN HÌNH");
	pt_has(desk.pt, "Gõ mã PIN");
	pt_resize(desk.pt, 24, 80);
	pt_expect(desk.pt, pt_wait(desk.pt, "Quên mã PIN"));
	pt_do(desk.pt, "2468<Enter>");
	pt_has(desk.pt, "Lò Thị Ơn");
	pt_has(desk.pt, "Nữ");
	desk_free(&desk);
}

static void a_forgotten_pin_is_taken_away_on_the_command_line_and_logged(void **state)
{
	struct desk desk = locked();
	struct strbuf command = STRBUF_INIT;

	(void)state;
	strbuf_addf(&command, "%s --db %s --today 2026-11-20 pin --reset 2>/dev/null",
		getenv("CHIBO"), desk.book);
	expect(system(command.text) != 0, "while the book is open elsewhere it is in use");
	desk_leave(&desk);
	expect_number(system(command.text), 0, "chibo pin --reset");
	strbuf_release(&command);
	expect_number(desk_number(&desk,
			      "SELECT count(*) FROM audit WHERE why = 'chibo pin --reset' AND "
			      "after = '{\"screen.pin\":\"không\"}'"),
		1, "logged");
	desk_open(&desk);
	pt_has(desk.pt, "Gõ dở chưa lưu");
	pt_do(desk.pt, "<F11>");
	pt_has(desk.pt, "bấm phím bất kỳ");
	desk_free(&desk);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(signals_end_it_orderly_and_keep_what_was_half_typed),
		cmocka_unit_test(a_window_that_is_resized_stays_locked_and_is_drawn_whole),
		cmocka_unit_test(a_forgotten_pin_is_taken_away_on_the_command_line_and_logged),
	};

	return pt_run_group(tests);
}
