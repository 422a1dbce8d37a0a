/* Whatever ends the program: the terminal is left usable, what was saved is there, what was half typed is offered. */
#include "desk.h"
#include "files.h"
#include "test.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* Half a new member: the name, and the sex. */
static struct desk half_typed(void)
{
	struct desk desk = desk_new("office");

	desk_open(&desk);
	pt_do(desk.pt, "1<Ins>Lò Thị Ơn<Enter><Up>nu<Enter>");
	pt_has(desk.pt, "Nữ");
	return desk;
}

static void expect_terminal_left(struct pt *pt)
{
	pt_expect(pt, !pt->alternate && pt->cursor_visible);
}

static void expect_offered_again(struct desk *desk)
{
	desk_open(desk);
	pt_has(desk->pt, "Gõ dở chưa lưu");
	pt_has(desk->pt, "Lò Thị Ơn");
	pt_do(desk->pt, "<Enter>");
	pt_has(desk->pt, "Lò Thị Ơn");
	pt_has(desk->pt, "Nữ");
	pt_expect(desk->pt, desk_number(desk, "SELECT count(*) FROM member") == 85);
}

static void a_window_closed_or_a_logout_keeps_what_was_half_typed(void **state)
{
	static const int signals[] = { SIGHUP, SIGTERM, SIGINT };

	(void)state;
	for (size_t i = 0; i < COUNT(signals); i++) {
		struct desk desk = half_typed();
		desk_kill(&desk, signals[i]);
		pt_expect(desk.pt, WIFEXITED(desk.pt->status) && WEXITSTATUS(desk.pt->status) == 0);
		expect_terminal_left(desk.pt);
		expect_offered_again(&desk);
		desk_free(&desk);
	}
}

/* Not a signal alone: nothing can be written to it any more, and that is no full disk. */
static void a_closed_window_ends_well_and_keeps_what_was_half_typed(void **state)
{
	struct desk desk = half_typed();

	(void)state;
	close(desk.pt->fd);
	expect(waitpid(desk.pt->pid, &desk.pt->status, 0) == desk.pt->pid, "it ends");
	desk.pt->exited = true;
	expect(WIFEXITED(desk.pt->status) && WEXITSTATUS(desk.pt->status) == 0, "with 0");
	desk.pt->fd = open("/dev/null", O_RDWR);
	expect_offered_again(&desk);
	desk_free(&desk);
}

/* Ctrl-Z of another program's making, kill -STOP: what the shell wrote meanwhile goes at fg. */
static void what_was_stopped_is_drawn_whole_when_it_goes_on(void **state)
{
	static const char shell[] = "\033[?1049l\033[?25h\033[2J\033[H$ fg\r\n";
	struct desk desk = half_typed();
	int status;

	(void)state;
	kill(desk.pt->pid, SIGSTOP);
	expect(waitpid(desk.pt->pid, &status, WUNTRACED) == desk.pt->pid, "stopped");
	vterm_input_write(desk.pt->vt, shell, sizeof shell - 1);
	kill(desk.pt->pid, SIGCONT);
	pt_expect(desk.pt, pt_wait(desk.pt, "Đảng viên mới"));
	pt_do(desk.pt, "");
	pt_expect(desk.pt, desk.pt->alternate);
	pt_has(desk.pt, "Lò Thị Ơn");
	pt_has_not(desk.pt, "$ fg");
	desk_leave(&desk);
	desk_free(&desk);
}

static void leaving_keeps_what_was_half_typed(void **state)
{
	struct desk desk = half_typed();

	(void)state;
	desk_leave(&desk);
	expect_offered_again(&desk);
	desk_free(&desk);
}

static void a_crash_leaves_the_terminal_usable(void **state)
{
	static const int signals[] = { SIGSEGV, SIGABRT, SIGBUS, SIGFPE };

	(void)state;
	for (size_t i = 0; i < COUNT(signals); i++) {
		struct desk desk = half_typed();
		desk_kill(&desk, signals[i]);
		pt_expect(desk.pt,
			WIFSIGNALED(desk.pt->status) && WTERMSIG(desk.pt->status) == signals[i]);
		expect_terminal_left(desk.pt);
		desk_free(&desk);
	}
}

/* The draft is written a second behind the first key; what is waited for is the draft. */
static void a_power_cut_keeps_what_was_half_typed(void **state)
{
	struct desk desk = half_typed();

	(void)state;
	while (desk_number(&desk, "SELECT count(*) FROM draft WHERE text = 'Lò Thị Ơn'") != 1)
		pt_do(desk.pt, "");
	desk_kill(&desk, SIGKILL);
	expect_offered_again(&desk);
	desk_free(&desk);
}

/* Marks of a year sheet that nobody has saved. */
static void a_power_cut_keeps_the_marks_of_a_year_sheet(void **state)
{
	struct desk desk = desk_new("month");

	(void)state;
	desk_open(&desk);
	pt_do(desk.pt, "2dong ha<Enter><F7>**-");
	while (desk_number(&desk, "SELECT count(*) FROM draft WHERE type = 'rollcall'") != 3)
		pt_do(desk.pt, "");
	desk_kill(&desk, SIGKILL);
	desk_open(&desk);
	pt_has(desk.pt, "Gõ dở chưa lưu");
	pt_do(desk.pt, "2<F7>");
	pt_has(desk.pt, "11•");
	pt_do(desk.pt, "<C-s>");
	pt_has(desk.pt, "Đã lưu");
	pt_expect(desk.pt,
		desk_number(&desk, "SELECT count(*) FROM attendance WHERE status = 'K'") == 2);
	desk_free(&desk);
}

static void what_the_screen_called_saved_survives_a_power_cut(void **state)
{
	struct desk desk = desk_new("office");

	(void)state;
	desk_open(&desk);
	pt_do(desk.pt, "1lo thuy cuc<Enter>");
	pt_do(desk.pt, "<Down>nu<Down><Down><Down><Down><Down><Down><Down>0912345678<C-s>");
	pt_has(desk.pt, "Đã lưu");
	desk_kill(&desk, SIGKILL);
	pt_expect(desk.pt,
		desk_number(&desk, "SELECT count(*) FROM member WHERE phone = '0912345678'") == 1);
	desk_open(&desk);
	pt_has_not(desk.pt, "Gõ dở");
	desk_free(&desk);
}

/* Where the two keyings differ is pointed out; what agreed is kept field by field. */
static void what_was_keyed_twice_survives_a_power_cut(void **state)
{
	struct desk desk = desk_new("office");

	(void)state;
	desk_open(&desk);
	pt_do(desk.pt, "1lo thuy cuc<C-k>");
	pt_has_not(desk.pt, "27/09/1949");
	pt_do(desk.pt, "280949<Enter>");
	pt_has(desk.pt, "lần 1  27/09/1949");
	pt_has(desk.pt, "lần 2  28/09/1949");
	pt_do(desk.pt, "270949<Enter>");
	pt_has(desk.pt, "x 27/09/1949");
	desk_kill(&desk, SIGKILL);
	desk_open(&desk);
	pt_do(desk.pt, "1lo thuy cuc<C-k>");
	pt_has(desk.pt, "x 27/09/1949");
	pt_has(desk.pt, "> Số định danh");
	desk_free(&desk);
}

static void what_the_paper_has_survives_a_power_cut(void **state)
{
	struct desk desk = desk_new("office");

	(void)state;
	desk_open(&desk);
	pt_do(desk.pt, "1<C-g>30<Enter>");
	pt_has(desk.pt, "phiếu 1/30 của danh sách");
	desk_kill(&desk, SIGKILL);
	desk_open(&desk);
	pt_has(desk.pt, "Nhập theo giấy");
	pt_do(desk.pt, "<Enter>");
	pt_has(desk.pt, "giấy 30, sổ 0: thiếu 30");
	desk_free(&desk);
}

static void a_second_copy_is_told_of_the_first(void **state)
{
	struct desk desk = half_typed(), second = desk;

	(void)state;
	second.pt = NULL;
	desk_start(&second, 24, 80, "xterm-256color", NULL);
	pt_expect(second.pt, pt_wait_exit(second.pt));
	pt_expect(second.pt, WIFEXITED(second.pt->status) && WEXITSTATUS(second.pt->status) == 3);
	pt_has(second.pt, "đang mở");
	pt_free(second.pt);
	pt_do(desk.pt, ""); /* the first goes on */
	pt_has(desk.pt, "Lò Thị Ơn");
	desk_free(&desk);
}

/* As somebody else than root, who may write anywhere. */
static struct pt *open_as_plain_user(const char *book)
{
	const char *const plain[] = { "setpriv", "--reuid", "65534", "--regid", "65534",
		"--clear-groups", getenv("CHIBO"), "--db", book, "--today", "2026-11-20", NULL };

	setenv("CHIBO_BARRIER", "1", 1);
	return pt_start(24, 80, "xterm-256color", NULL, geteuid() == 0 ? plain : plain + 6);
}

static void a_book_that_cannot_be_written_opens_to_look_at(void **state)
{
	struct desk desk = desk_new("office");

	(void)state;
	chmod(desk.book, 0444);
	chmod(desk.folder, 0555);
	desk.pt = open_as_plain_user(desk.book);
	pt_do(desk.pt, "");
	pt_has(desk.pt, "CHỈ XEM");
	pt_do(desk.pt, "1lo thuy cuc<Enter>");
	pt_has(desk.pt, "27/09/1949");
	pt_do(desk.pt, "A");
	pt_has(desk.pt, "không ghi được"); /* said at once, not when all is typed */
	pt_has(desk.pt, "* LÒ THÙY CÚC");
	chmod(desk.folder, 0700);
	desk_free(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_window_closed_or_a_logout_keeps_what_was_half_typed),
		cmocka_unit_test(a_closed_window_ends_well_and_keeps_what_was_half_typed),
		cmocka_unit_test(what_was_stopped_is_drawn_whole_when_it_goes_on),
		cmocka_unit_test(leaving_keeps_what_was_half_typed),
		cmocka_unit_test(a_crash_leaves_the_terminal_usable),
		cmocka_unit_test(a_power_cut_keeps_what_was_half_typed),
		cmocka_unit_test(a_power_cut_keeps_the_marks_of_a_year_sheet),
		cmocka_unit_test(what_the_screen_called_saved_survives_a_power_cut),
		cmocka_unit_test(what_was_keyed_twice_survives_a_power_cut),
		cmocka_unit_test(what_the_paper_has_survives_a_power_cut),
		cmocka_unit_test(a_second_copy_is_told_of_the_first),
		cmocka_unit_test(a_book_that_cannot_be_written_opens_to_look_at),
	};

	return pt_run_group(tests);
}
