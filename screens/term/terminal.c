#include "terminal.h"

#include "key_reader.h"
#include "keys.h"
#include "plat.h"
#include "text.h"

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

enum { PAIR_TITLE = 1, PAIR_WARN, PAIR_BAD, PAIR_DONE };

static struct {
	bool open, colours;
	SCREEN *screen;
	struct canvas shown; /* what was flushed last */
	struct termios saved;
	bool have_saved;
	struct key_reader reader;
	bool gone;   /* nothing more can be read */
	int wake[2]; /* a pipe: a signal that comes just before a wait ends it too */
} terminal;

static volatile sig_atomic_t hung_up, closed, resized, continued;

/* ---- signals ---- */

static void wake_up(void)
{
	int error = errno;

	if (write(terminal.wake[1], "", 1) < 0)
		errno = error; /* full: it is awake already */
}

static void on_hangup(int signal_number)
{
	hung_up = 1;
	closed = closed || signal_number == SIGHUP;
	wake_up();
}

static void on_resize(int signal_number)
{
	(void)signal_number;
	resized = 1;
	wake_up();
}

/* Stopped and taken up again by the shell: the screen and the modes of the terminal are another's. */
static void on_continue(int signal_number)
{
	(void)signal_number;
	continued = 1;
	wake_up();
}

/* Only what is safe in a handler: constant bytes out, the saved modes back, then die of the signal. */
static void on_crash(int signal_number)
{
	plat_leave_screen();
	if (terminal.have_saved)
		tcsetattr(STDIN_FILENO, TCSANOW, &terminal.saved);
	signal(signal_number, SIG_DFL);
	raise(signal_number);
}

static bool open_wake(void)
{
	if (pipe(terminal.wake) != 0)
		return false;
	for (int i = 0; i < 2; i++) {
		fcntl(terminal.wake[i], F_SETFL, O_NONBLOCK);
		fcntl(terminal.wake[i], F_SETFD, FD_CLOEXEC);
	}
	return true;
}

/* A signal may come later still: it must not write to what is opened next. */
static void close_wake(void)
{
	int writing = terminal.wake[1];

	terminal.wake[1] = -1;
	close(writing);
	close(terminal.wake[0]);
}

static void catch_signals(void)
{
	static const int crashes[] = { SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL };
	struct sigaction crash = { .sa_handler = on_crash, .sa_flags = (int)SA_RESETHAND };
	struct sigaction leaving = { .sa_handler = on_hangup };
	struct sigaction resizing = { .sa_handler = on_resize, .sa_flags = SA_RESTART };
	struct sigaction continuing = { .sa_handler = on_continue, .sa_flags = SA_RESTART };

	for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++)
		sigaction(crashes[i], &crash, NULL);
	sigaction(SIGHUP, &leaving, NULL);
	sigaction(SIGTERM, &leaving, NULL);
	sigaction(SIGINT, &leaving, NULL);
	sigaction(SIGWINCH, &resizing, NULL);
	sigaction(SIGCONT, &continuing, NULL);
}

/* ---- keys ---- */

/* What terminfo knows of this terminal's keys: for terminals that send others than all the rest. */
static void learn_keys(void)
{
	static const struct {
		const char *capability;
		int key;
	} keys[] = {
		{ "kcuu1", KEY_ARROW_UP },
		{ "kcud1", KEY_ARROW_DOWN },
		{ "kcub1", KEY_ARROW_LEFT },
		{ "kcuf1", KEY_ARROW_RIGHT },
		{ "khome", KEY_START },
		{ "kend", KEY_FINISH },
		{ "kpp", KEY_PAGE_UP },
		{ "knp", KEY_PAGE_DOWN },
		{ "kich1", KEY_ADD },
		{ "kdch1", KEY_REMOVE },
		{ "kcbt", KEY_BACK_TAB },
		{ "kent", KEY_RETURN },
		{ "kf15", KEY_SHIFT_F3 },
	};
	char capability[8];

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		const char *bytes = tigetstr(keys[i].capability);
		if (bytes != (const char *)-1)
			key_reader_add(&terminal.reader, bytes, keys[i].key);
	}
	for (int i = 1; i <= 12; i++) {
		snprintf(capability, sizeof capability, "kf%d", i);
		const char *bytes = tigetstr(capability);
		if (bytes != (const char *)-1)
			key_reader_add(&terminal.reader, bytes, KEY_F1 + i - 1);
	}
}

/* Waits at most so many milliseconds, and hands what comes to the reader. False: nothing happened. */
static bool read_bytes(int wait)
{
	struct pollfd inputs[] = { { .fd = STDIN_FILENO, .events = POLLIN },
		{ .fd = terminal.wake[0], .events = POLLIN } };
	char bytes[4096];

	int ready = poll(inputs, 2, wait);
	if (ready <= 0)
		return ready < 0 && errno == EINTR;
	if (inputs[1].revents && read(terminal.wake[0], bytes, sizeof bytes) < 0)
		terminal.gone = errno != EAGAIN && errno != EINTR;
	if (!inputs[0].revents)
		return true;
	ssize_t count = read(STDIN_FILENO, bytes, sizeof bytes);
	if (count > 0)
		key_reader_feed(&terminal.reader, bytes, (size_t)count);
	else
		terminal.gone = count == 0 || errno != EINTR;
	return true;
}

/*
 * Curses draws for the new size from now on, and all of it: made small and large again before this was asked, a window has the
 * size that it had, but not what stood in the rows that went.
 */
static void take_size(void)
{
	struct winsize size;

	resized = 0;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
		resizeterm(size.ws_row, size.ws_col);
	terminal_redraw();
}

/*
 * Pastes come with a mark before and behind. Numbered keys, which another program may have left on, are
 * switched off: xterm's modifyOtherKeys, kitty's. The console of Linux has none.
 */
static void ask_for_brackets(bool wanted)
{
	if (wanted && !terminal_is_console())
		fputs("\033[>4;0m\033[=0;1u", stdout);
	fputs(wanted ? "\033[?2004h" : "\033[?2004l", stdout);
	fflush(stdout);
}

/* What another program left on the screen goes, and its modes; drawn anew. Keys typed since stay. */
static void take_up_again(void)
{
	continued = 0;
	resized = 1;
	terminal_lend();
	terminal_redraw();
	refresh();
	ask_for_brackets(true);
}

enum terminal_event terminal_next(int wait, bool in_text, int *key, struct strbuf *paste)
{
	struct key_reader *reader = &terminal.reader;
	bool quiet = false;

	reader->in_text = in_text;
	for (;;) {
		enum key_event event = key_reader_next(reader, quiet, paste, key);
		if (event == KEY_EVENT_KEY)
			return TERMINAL_KEY;
		if (event == KEY_EVENT_BARRIER)
			return TERMINAL_BARRIER;
		int patience = key_reader_patience(reader);
		if (patience < 0 && (hung_up || terminal.gone))
			return TERMINAL_HANGUP;
		if (patience < 0 && continued)
			take_up_again();
		if (patience < 0 && resized) {
			take_size();
			return TERMINAL_RESIZED;
		}
		if (patience < 0 && quiet)
			return TERMINAL_NOTHING;
		/* At the end a paste that has begun takes what is there already. */
		quiet = terminal.gone || !read_bytes(hung_up ? 0 : patience < 0 ? wait : patience);
	}
}

void terminal_answer(void)
{
	printf("\033]7770;%ld\a", terminal.reader.barrier);
	fflush(stdout);
}

/* ---- screen ---- */

static void start_colours(void)
{
	const char *unwanted = getenv("NO_COLOR");

	if ((unwanted && *unwanted) || !has_colors() || start_color() == ERR || COLORS < 8)
		return;
	use_default_colors();
	init_pair(PAIR_TITLE, COLOR_WHITE, COLOR_BLUE);
	init_pair(PAIR_WARN, COLOR_YELLOW, -1);
	init_pair(PAIR_BAD, COLOR_RED, -1);
	init_pair(PAIR_DONE, COLOR_GREEN, -1);
	terminal.colours = true;
}

/* Whether the screen can be drawn at all; asked before newterm(), which leaks when it fails. */
static bool check_terminal(struct err *err)
{
	const char *type = getenv("TERM");
	int found;

	if (setupterm(NULL, STDOUT_FILENO, &found) == ERR)
		return err_set(err, ERR_USAGE,
			"Cửa sổ dòng lệnh loại \"%s\" không dùng được. Thử: TERM=xterm chibo",
			type ? type : "");
	const char *place_cursor = tigetstr("cup");
	bool can_place = place_cursor && place_cursor != (const char *)-1;
	del_curterm(cur_term);
	return can_place ||
		err_set(err, ERR_USAGE,
			"Cửa sổ dòng lệnh loại \"%s\" không đặt được con trỏ nên không vẽ được màn hình. "
			"Thử: TERM=xterm chibo",
			type ? type : "");
}

bool terminal_open(struct err *err)
{
	if (!check_terminal(err))
		return false;
	terminal.have_saved = tcgetattr(STDIN_FILENO, &terminal.saved) == 0;
	terminal.screen = open_wake() ? newterm(NULL, stdout, stdin) : NULL;
	if (!terminal.screen)
		return err_set(err, ERR_USAGE,
			"Không mở được cửa sổ dòng lệnh này. Thử: TERM=xterm chibo");
	terminal.open = true;
	raw();
	noecho();
	nonl();
	keypad(stdscr, TRUE); /* the terminal is told; its keys are read here */
	typeahead(-1);        /* a drawing that began is finished */
	idlok(stdscr, TRUE);
	start_colours();
	key_reader_init(&terminal.reader);
	terminal.reader.barriers = getenv("CHIBO_BARRIER") != NULL;
	learn_keys();
	catch_signals();
	ask_for_brackets(true);
	return true;
}

void terminal_lend(void)
{
	ask_for_brackets(false);
	endwin();
}

void terminal_take_back(void)
{
	terminal_redraw();
	refresh();
	flushinp(); /* late answers to what the other program asked the terminal */
	ask_for_brackets(true);
}

void terminal_close(void)
{
	if (!terminal.open)
		return;
	terminal_lend();
	delscreen(terminal.screen);
	canvas_release(&terminal.shown);
	key_reader_release(&terminal.reader);
	close_wake();
	terminal.open = false;
}

void terminal_size(int *rows, int *cols)
{
	*rows = LINES;
	*cols = COLS;
}

bool terminal_window_gone(void)
{
	return closed || terminal.gone;
}

bool terminal_is_console(void)
{
	const char *name = getenv("TERM");

	return name && strcmp(name, "linux") == 0;
}

bool terminal_draws_lines(void)
{
	const char *drawn = tigetstr("acsc");

	return drawn && drawn != (const char *)-1 && *drawn;
}

int terminal_waiting(void)
{
	int bytes = 0;

	if (ioctl(STDIN_FILENO, FIONREAD, &bytes) != 0)
		bytes = 0;
	return bytes + (int)key_reader_unread(&terminal.reader);
}

void terminal_redraw(void)
{
	clearok(stdscr, TRUE);
	canvas_release(&terminal.shown);
}

void terminal_forget(void)
{
	const char *apart = tigetstr("smcup"), *forget = tigetstr("E3");

	if ((!apart || apart == (const char *)-1) && forget && forget != (const char *)-1)
		putp(forget);
}

static attr_t curses_attr(unsigned attr, short *pair)
{
	attr_t result = A_NORMAL;

	*pair = 0;
	if (attr & ATTR_REVERSE)
		result |= A_REVERSE;
	if (attr & ATTR_BOLD)
		result |= A_BOLD;
	if (attr & ATTR_UNDERLINE)
		result |= A_UNDERLINE;
	if (!terminal.colours)
		return attr & ATTR_TITLE ? result | A_REVERSE : result;
	if (attr & ATTR_TITLE)
		*pair = PAIR_TITLE;
	else if (attr & ATTR_REVERSE)
		return result; /* a bar is of one colour: the mark beside says it too */
	else if (attr & ATTR_BAD)
		*pair = PAIR_BAD;
	else if (attr & ATTR_WARN)
		*pair = PAIR_WARN;
	else if (attr & ATTR_DONE)
		*pair = PAIR_DONE;
	return result;
}

static void send_cell(int row, int col, const struct cell *cell)
{
	wchar_t wide[CCHARW_MAX + 1];
	const char *at = cell->text;
	int count = 0;
	short pair;
	cchar_t shown;

	while (*at && count < CCHARW_MAX)
		wide[count++] = (wchar_t)text_next(&at);
	wide[count] = L'\0';
	attr_t attr = curses_attr(cell->attr, &pair);
	setcchar(&shown, wide, attr, pair, NULL);
	mvadd_wch(row, col, &shown);
}

void terminal_flush(const struct canvas *canvas)
{
	if (terminal.shown.rows != canvas->rows || terminal.shown.cols != canvas->cols) {
		canvas_release(&terminal.shown);
		canvas_init(&terminal.shown, canvas->rows,
			canvas->cols); /* blanks, as erase() leaves */
		erase();
	}
	for (int row = 0; row < canvas->rows; row++) {
		for (int col = 0; col < canvas->cols; col++) {
			int at = row * canvas->cols + col;
			struct cell *shown = &terminal.shown.cells[at];
			if (canvas->cells[at].width == 0 ||
				memcmp(shown, &canvas->cells[at], sizeof *shown) == 0)
				continue;
			send_cell(row, col, &canvas->cells[at]);
		}
	}
	memcpy(terminal.shown.cells, canvas->cells,
		(size_t)canvas->rows * (size_t)canvas->cols * sizeof *canvas->cells);
	move(canvas->cursor_row, canvas->cursor_col);
	refresh();
}
