#define _GNU_SOURCE
#include "ptyterm.h"

#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long now(void)
{
	struct timespec at;

	clock_gettime(CLOCK_MONOTONIC, &at);
	return at.tv_sec * 1000 + at.tv_nsec / 1000000;
}

static int on_property(VTermProp property, VTermValue *value, void *context)
{
	struct pt *pt = context;

	if (property == VTERM_PROP_CURSORVISIBLE)
		pt->cursor_visible = value->boolean;
	if (property == VTERM_PROP_ALTSCREEN)
		pt->alternate = value->boolean;
	return 1;
}

/* What the terminal answers by itself, and what vterm_keyboard_...() makes of keys. */
static void on_output(const char *bytes, size_t count, void *context)
{
	pt_raw(context, bytes, count);
}

static void run_child(
	const char *term, const char *const *environment, const char *const *arguments)
{
	setenv("TERM", term, 1);
	unsetenv("LINES");
	unsetenv("COLUMNS");
	for (; environment && *environment; environment++) {
		char *name = strdup(*environment), *equals = strchr(name, '=');
		if (equals) {
			*equals = '\0';
			setenv(name, equals + 1, 1);
		} else {
			unsetenv(name);
		}
		free(name);
	}
	execvp(arguments[0], (char *const *)arguments);
	_exit(127);
}

bool pt_possible(void)
{
	int master, slave;

	if (openpty(&master, &slave, NULL, NULL, NULL) != 0)
		return false;
	close(master);
	close(slave);
	return true;
}

int pt_skip(size_t count)
{
	printf("1..%zu\n", count);
	for (size_t i = 1; i <= count; i++)
		printf("ok %zu # SKIP no pseudo-terminal here: mount devpts\n", i);
	return 0;
}

struct pt *pt_start(int rows, int cols, const char *term, const char *const *environment,
	const char *const *arguments)
{
	static const VTermScreenCallbacks callbacks = { .settermprop = on_property };
	struct pt *pt = calloc(1, sizeof *pt);
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };

	*pt = (struct pt) { .rows = rows, .cols = cols, .cursor_visible = true };
	pt->vt = vterm_new(rows, cols);
	vterm_set_utf8(pt->vt, 1);
	vterm_output_set_callback(pt->vt, on_output, pt);
	pt->screen = vterm_obtain_screen(pt->vt);
	vterm_screen_set_callbacks(pt->screen, &callbacks, pt);
	vterm_screen_enable_altscreen(pt->screen, 1);
	vterm_screen_reset(pt->screen, 1);
	pt->pid = forkpty(&pt->fd, NULL, NULL, &size);
	if (pt->pid < 0) {
		perror("forkpty");
		abort();
	}
	if (pt->pid == 0)
		run_child(term, environment, arguments);
	return pt;
}

/* libvterm may hand an OSC over in pieces, so answers to barriers are read from the bytes themselves. */
static void scan_answers(struct pt *pt, const char *bytes, size_t count)
{
	static const char start[] = "\033]7770;";
	const int length = (int)sizeof start - 1;

	for (size_t i = 0; i < count; i++) {
		if (pt->answer_at < length) {
			pt->answer_at = bytes[i] == start[pt->answer_at] ? pt->answer_at + 1
									 : bytes[i] == start[0];
			pt->answer = 0;
		} else if (bytes[i] >= '0' && bytes[i] <= '9') {
			pt->answer = pt->answer * 10 + (bytes[i] - '0');
		} else {
			pt->answered = pt->answer;
			pt->answer_at = 0;
		}
	}
}

static void note_end(struct pt *pt)
{
	if (!pt->exited && waitpid(pt->pid, &pt->status, 0) == pt->pid)
		pt->exited = true;
}

/* Takes what has come within so many milliseconds; false when nothing more will come. */
static bool take_output(struct pt *pt, long milliseconds)
{
	struct pollfd ready = { .fd = pt->fd, .events = POLLIN };
	char bytes[65536];

	if (poll(&ready, 1, (int)milliseconds) <= 0)
		return true;
	ssize_t got = read(pt->fd, bytes, sizeof bytes);
	if (got <= 0) {
		note_end(pt);
		return false;
	}
	for (size_t i = 0; i < (size_t)got && pt->bytes + i < sizeof pt->first - 1; i++)
		pt->first[pt->bytes + i] = bytes[i];
	pt->bytes += (size_t)got;
	vterm_input_write(pt->vt, bytes, (size_t)got);
	scan_answers(pt, bytes, (size_t)got);
	return true;
}

/* The queue of a tty holds 4 KB: output is taken in between, or both sides would wait for ever. */
void pt_raw(struct pt *pt, const char *bytes, size_t count)
{
	long end = now() + PT_LIMIT;

	while (count > 0 && now() < end) {
		struct pollfd ready = { .fd = pt->fd, .events = POLLIN | POLLOUT };
		poll(&ready, 1, 1000);
		if ((ready.revents & POLLIN) && !take_output(pt, 0))
			return;
		if (!(ready.revents & POLLOUT))
			continue;
		ssize_t put = write(pt->fd, bytes, count > 1024 ? 1024 : count);
		if (put < 0 && errno != EINTR)
			return;
		bytes += put > 0 ? put : 0;
		count -= put > 0 ? (size_t)put : 0;
	}
}

bool pt_sync(struct pt *pt)
{
	long end = now() + PT_LIMIT;
	char barrier[40];
	int length = snprintf(barrier, sizeof barrier, "\033[7770;%ldy", ++pt->sent);

	pt_raw(pt, barrier, (size_t)length);
	while (pt->answered < pt->sent)
		if (now() >= end || !take_output(pt, end - now()))
			return false;
	return true;
}

bool pt_wait(struct pt *pt, const char *text)
{
	long end = now() + PT_LIMIT;

	while (!pt_find(pt, text, NULL, NULL))
		if (now() >= end || !take_output(pt, end - now()))
			return pt_find(pt, text, NULL, NULL);
	return true;
}

bool pt_wait_exit(struct pt *pt)
{
	long end = now() + PT_LIMIT;

	while (!pt->exited && now() < end)
		if (!take_output(pt, end - now()))
			break;
	return pt->exited;
}

void pt_resize(struct pt *pt, int rows, int cols)
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };

	vterm_set_size(pt->vt, rows, cols);
	pt->rows = rows;
	pt->cols = cols;
	ioctl(pt->fd, TIOCSWINSZ, &size);
}

void pt_free(struct pt *pt)
{
	if (!pt)
		return;
	if (!pt->exited) {
		kill(pt->pid, SIGKILL);
		note_end(pt);
	}
	close(pt->fd);
	vterm_free(pt->vt);
	free(pt);
}
