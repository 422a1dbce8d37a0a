#include "terminal.h"

#include "keys.h"
#include "plat.h"
#include "text.h"

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

/* Codes of our own, clear of those that curses gives to the keys of a terminfo entry beyond KEY_MAX. */
enum {
	OWN_PASTE_BEGIN = KEY_MAX + 1000,
	OWN_PASTE_END,
	OWN_BARRIER,
	OWN_WORD_LEFT,
	OWN_WORD_RIGHT,
	OWN_SHIFT_F3,
	OWN_PLUS,
	OWN_MINUS,
	OWN_STAR,
	OWN_POINT,
	OWN_DIGIT, /* and the nine behind it */
};

enum { PAIR_TITLE = 1, PAIR_WARN, PAIR_BAD, PAIR_DONE };

static struct {
	bool open, colours;
	SCREEN *screen;
	struct canvas shown; /* what was flushed last */
	struct termios saved;
	bool have_saved;
	long barrier;
} terminal;

static volatile sig_atomic_t hung_up;

/* ---- signals ---- */

static void on_hangup(int signal_number)
{
	(void)signal_number;
	hung_up = 1;
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

static void catch_signals(void)
{
	static const int crashes[] = { SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL };
	struct sigaction crash = { .sa_handler = on_crash, .sa_flags = (int)SA_RESETHAND };
	struct sigaction leaving = { .sa_handler = on_hangup };

	for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++)
		sigaction(crashes[i], &crash, NULL);
	sigaction(SIGHUP, &leaving, NULL);
	sigaction(SIGTERM, &leaving, NULL);
	sigaction(SIGINT, &leaving, NULL);
}

/* ---- keys ---- */

/*
 * What these sequences mean, whatever the terminfo entry in use says of them: TERM may be wrong, PuTTY
 * has modes, the keypad stands for digits. By the entries alone six of eight TERM values lost Home, End
 * or F1.
 */
static const struct {
	const char *sequence;
	int key;
} variants[] = {
	{ "\033[H", KEY_HOME },
	{ "\033OH", KEY_HOME },
	{ "\033[1~", KEY_HOME },
	{ "\033[7~", KEY_HOME },
	{ "\033[F", KEY_END },
	{ "\033OF", KEY_END },
	{ "\033[4~", KEY_END },
	{ "\033[8~", KEY_END },
	{ "\033[A", KEY_UP },
	{ "\033OA", KEY_UP },
	{ "\033[B", KEY_DOWN },
	{ "\033OB", KEY_DOWN },
	{ "\033[C", KEY_RIGHT },
	{ "\033OC", KEY_RIGHT },
	{ "\033[D", KEY_LEFT },
	{ "\033OD", KEY_LEFT },
	{ "\033[2~", KEY_IC },
	{ "\033[3~", KEY_DC },
	{ "\033[5~", KEY_PPAGE },
	{ "\033[6~", KEY_NPAGE },
	{ "\033[Z", KEY_BTAB },
	{ "\033OM", KEY_ENTER },
	{ "\033OP", KEY_F(1) },
	{ "\033OQ", KEY_F(2) },
	{ "\033OR", KEY_F(3) },
	{ "\033OS", KEY_F(4) },
	{ "\033[[A", KEY_F(1) },
	{ "\033[[B", KEY_F(2) },
	{ "\033[[C", KEY_F(3) },
	{ "\033[[D", KEY_F(4) },
	{ "\033[[E", KEY_F(5) },
	{ "\033[11~", KEY_F(1) },
	{ "\033[12~", KEY_F(2) },
	{ "\033[13~", KEY_F(3) },
	{ "\033[14~", KEY_F(4) },
	{ "\033[15~", KEY_F(5) },
	{ "\033[17~", KEY_F(6) },
	{ "\033[18~", KEY_F(7) },
	{ "\033[19~", KEY_F(8) },
	{ "\033[20~", KEY_F(9) },
	{ "\033[21~", KEY_F(10) },
	{ "\033[23~", KEY_F(11) },
	{ "\033[24~", KEY_F(12) },
	{ "\033[1;2R", OWN_SHIFT_F3 },
	{ "\033[13;2~", OWN_SHIFT_F3 },
	{ "\033[28~", OWN_SHIFT_F3 },
	{ "\033[1;5D", OWN_WORD_LEFT },
	{ "\033[1;5C", OWN_WORD_RIGHT },
	{ "\033[5D", OWN_WORD_LEFT },
	{ "\033[5C", OWN_WORD_RIGHT },
	{ "\033Ok", OWN_PLUS },
	{ "\033Ol", OWN_PLUS },
	{ "\033Om", OWN_MINUS },
	{ "\033Oj", OWN_STAR },
	{ "\033On", OWN_POINT },
	{ "\033Op", OWN_DIGIT },
	{ "\033Oq", OWN_DIGIT + 1 },
	{ "\033Or", OWN_DIGIT + 2 },
	{ "\033Os", OWN_DIGIT + 3 },
	{ "\033Ot", OWN_DIGIT + 4 },
	{ "\033Ou", OWN_DIGIT + 5 },
	{ "\033Ov", OWN_DIGIT + 6 },
	{ "\033Ow", OWN_DIGIT + 7 },
	{ "\033Ox", OWN_DIGIT + 8 },
	{ "\033Oy", OWN_DIGIT + 9 },
};

static void define_keys(void)
{
	for (size_t i = 0; i < sizeof variants / sizeof *variants; i++)
		define_key(variants[i].sequence, variants[i].key);
	define_key(NULL, KEY_MOUSE); /* not asked for: left to swallow_sequence() */
	define_key("\033[200~", OWN_PASTE_BEGIN);
	define_key("\033[201~", OWN_PASTE_END);
	if (getenv("CHIBO_BARRIER"))
		define_key("\033[7770;", OWN_BARRIER);
}

static const struct {
	int theirs, ours;
} translations[] = {
	{ KEY_ENTER, KEY_RETURN },
	{ KEY_BTAB, KEY_BACK_TAB },
	{ KEY_BACKSPACE, KEY_ERASE },
	{ KEY_DC, KEY_REMOVE },
	{ KEY_IC, KEY_ADD },
	{ KEY_UP, KEY_ARROW_UP },
	{ KEY_DOWN, KEY_ARROW_DOWN },
	{ KEY_LEFT, KEY_ARROW_LEFT },
	{ KEY_RIGHT, KEY_ARROW_RIGHT },
	{ KEY_HOME, KEY_START },
	{ KEY_END, KEY_FINISH },
	{ KEY_PPAGE, KEY_PAGE_UP },
	{ KEY_NPAGE, KEY_PAGE_DOWN },
	{ OWN_WORD_LEFT, KEY_WORD_LEFT },
	{ OWN_WORD_RIGHT, KEY_WORD_RIGHT },
	{ OWN_SHIFT_F3, KEY_SHIFT_F3 },
	{ KEY_F(15), KEY_SHIFT_F3 },
	{ OWN_PLUS, '+' },
	{ OWN_MINUS, '-' },
	{ OWN_STAR, '*' },
	{ OWN_POINT, '.' },
};

/* Enter and backspace arrive in several shapes; Ctrl-H is never anything but backspace. */
static int translate_character(wint_t c)
{
	switch (c) {
	case '\r':
	case '\n':
		return KEY_RETURN;
	case '\t':
		return KEY_TABULATOR;
	case 8:
	case 127:
		return KEY_ERASE;
	case 27:
		return KEY_ESCAPE;
	case KEY_CTRL('W'):
		return KEY_CTRL('S');
	}
	return (int)c;
}

static int translate_key(wint_t c)
{
	int key = (int)c;

	for (size_t i = 0; i < sizeof translations / sizeof *translations; i++)
		if (translations[i].theirs == key)
			return translations[i].ours;
	if (key >= KEY_F(1) && key <= KEY_F(12))
		return KEY_F1 + (key - KEY_F(1));
	if (key >= OWN_DIGIT && key <= OWN_DIGIT + 9)
		return '0' + (key - OWN_DIGIT);
	return KEY_NOTHING;
}

static int read_wide(wint_t *c, int wait)
{
	timeout(wait);
	return get_wch(c);
}

/* The rest of an unknown control sequence is swallowed, not typed into a field. */
static void swallow_sequence(void)
{
	wint_t c;

	while (read_wide(&c, 0) == OK)
		if (c >= 0x40 && c <= 0x7E)
			return;
}

/* Behind a bare Esc: a digit makes an F-key, `s` saves, a sequence vanishes, all else comes next. */
static int after_escape(int wait)
{
	wint_t c;
	int result = read_wide(&c, 0);

	if (result == ERR && wait > 0)
		result = read_wide(&c, wait);
	if (result == KEY_CODE_YES) {
		ungetch((int)c);
		return KEY_ESCAPE;
	}
	if (result != OK)
		return KEY_ESCAPE;
	if (c >= '0' && c <= '9')
		return c == '0' ? KEY_F10 : KEY_F1 + (int)(c - '1');
	if (c == 's' || c == 'S')
		return KEY_CTRL('S');
	if (c == '[' || c == 'O') {
		swallow_sequence();
		return KEY_NOTHING;
	}
	unget_wch((wchar_t)c);
	return KEY_ESCAPE;
}

/* Bracketed paste: everything up to its end mark is text, whatever it looks like. */
static void read_paste(struct strbuf *paste)
{
	wint_t c;
	int result;

	strbuf_clear(paste);
	while ((result = read_wide(&c, 1000)) != ERR) {
		if (result == KEY_CODE_YES && (int)c == OWN_PASTE_END)
			return;
		if (result == OK)
			text_append(paste, (uint32_t)c);
	}
}

static enum terminal_event read_barrier(void)
{
	wint_t c;

	terminal.barrier = 0;
	while (read_wide(&c, 1000) == OK && c >= '0' && c <= '9')
		terminal.barrier = terminal.barrier * 10 + (long)(c - '0');
	return TERMINAL_BARRIER;
}

enum terminal_event terminal_next(int wait, int escape_wait, int *key, struct strbuf *paste)
{
	wint_t c;

	for (;;) {
		if (hung_up)
			return TERMINAL_HANGUP;
		int result = read_wide(&c, wait);
		if (result == ERR)
			return hung_up || plat_input_gone() ? TERMINAL_HANGUP : TERMINAL_NOTHING;
		if (result == KEY_CODE_YES && (int)c == KEY_RESIZE)
			return TERMINAL_RESIZED;
		if (result == KEY_CODE_YES && (int)c == OWN_BARRIER)
			return read_barrier();
		if (result == KEY_CODE_YES && (int)c == OWN_PASTE_BEGIN) {
			read_paste(paste);
			*key = KEY_PASTED;
			return TERMINAL_KEY;
		}
		*key = result == KEY_CODE_YES ? translate_key(c) : translate_character(c);
		if (result == OK && *key == KEY_ESCAPE)
			*key = after_escape(escape_wait);
		if (*key != KEY_NOTHING)
			return TERMINAL_KEY;
	}
}

void terminal_answer(void)
{
	printf("\033]7770;%ld\a", terminal.barrier);
	fflush(stdout);
}

/* ---- screen ---- */

static void start_colours(void)
{
	if (getenv("NO_COLOR") || !has_colors() || start_color() == ERR || COLORS < 8)
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

/* Pastes come with a mark before and behind. */
static void ask_for_brackets(bool wanted)
{
	fputs(wanted ? "\033[?2004h" : "\033[?2004l", stdout);
	fflush(stdout);
}

bool terminal_open(struct err *err)
{
	if (!check_terminal(err))
		return false;
	terminal.have_saved = tcgetattr(STDIN_FILENO, &terminal.saved) == 0;
	terminal.screen = newterm(NULL, stdout, stdin);
	if (!terminal.screen)
		return err_set(err, ERR_USAGE,
			"Không mở được cửa sổ dòng lệnh này. Thử: TERM=xterm chibo");
	terminal.open = true;
	set_escdelay(25);
	raw();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	meta(stdscr, TRUE);
	idlok(stdscr, TRUE);
	start_colours();
	define_keys();
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
	terminal.open = false;
}

void terminal_size(int *rows, int *cols)
{
	*rows = LINES;
	*cols = COLS;
}

bool terminal_is_console(void)
{
	const char *name = getenv("TERM");

	return name && strcmp(name, "linux") == 0;
}

int terminal_waiting(void)
{
	int bytes = 0;

	return ioctl(STDIN_FILENO, FIONREAD, &bytes) == 0 ? bytes : 0;
}

void terminal_redraw(void)
{
	clearok(stdscr, TRUE);
	canvas_release(&terminal.shown);
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
	bool fresh = terminal.shown.rows != canvas->rows || terminal.shown.cols != canvas->cols;

	if (fresh) {
		canvas_release(&terminal.shown);
		canvas_init(&terminal.shown, canvas->rows, canvas->cols);
		erase();
	}
	for (int row = 0; row < canvas->rows; row++) {
		for (int col = 0; col < canvas->cols; col++) {
			int at = row * canvas->cols + col;
			struct cell *shown = &terminal.shown.cells[at];
			if (canvas->cells[at].width == 0 ||
				(!fresh && memcmp(shown, &canvas->cells[at], sizeof *shown) == 0))
				continue;
			send_cell(row, col, &canvas->cells[at]);
		}
	}
	memcpy(terminal.shown.cells, canvas->cells,
		(size_t)canvas->rows * (size_t)canvas->cols * sizeof *canvas->cells);
	move(canvas->cursor_row, canvas->cursor_col);
	refresh();
}
