/*
 * probe.c - a program to try ptyterm on: shows its size and what it was sent, answers barriers.
 *
 * Row 0: size and TERM. Row 1: the bytes since the last q, letters as they are and others as <1b>.
 * Row 2: bold, underlined, reverse, wide and combining cells. x ends it with 7, s with SIGTERM, q
 * begins row 1 anew, b writes 100 bytes more.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static char typed[8192];
static volatile sig_atomic_t resized;

static void on_resize(int number)
{
	(void)number;
	resized = 1;
}

static void draw(void)
{
	struct winsize size = { 0, 0, 0, 0 };

	ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
	printf("\033[H\033[2J%dx%d %s\r\n%s", size.ws_row, size.ws_col, getenv("TERM"), typed);
	printf("\033[3;1H\033[1mB\033[0m\033[4mU\033[0m\033[7mR\033[0m中e\xCC\x82\xCC\xA3<&");
	printf("\033[2;%uH", (unsigned)strlen(typed) + 1);
	fflush(stdout);
}

/* A barrier that stands at the end of what was typed is taken out and answered. */
static void answer_barrier(void)
{
	char *start = strstr(typed, "<1b>[7770;"), *end = start ? strchr(start, 'y') : NULL;

	if (!end)
		return;
	long number = strtol(start + strlen("<1b>[7770;"), NULL, 10);
	*start = '\0';
	draw();
	printf("\033]7770;%ld\a", number);
	fflush(stdout);
}

static void take(unsigned char byte)
{
	size_t length = strlen(typed);

	if (byte == 'x' && length == 0)
		exit(7);
	if (byte == 's' && length == 0)
		raise(SIGTERM);
	if (byte == 'b' && length == 0) {
		printf("%100s", "");
		return;
	}
	if (byte == 'q')
		typed[0] = '\0';
	else
		snprintf(typed + length, sizeof typed - length,
			byte < 0x20 || byte == 0x7F ? "<%02x>" : "%c", byte);
	answer_barrier();
}

int main(void)
{
	struct termios modes, raw;
	struct sigaction action = { .sa_handler = on_resize };
	unsigned char byte;

	tcgetattr(STDIN_FILENO, &modes);
	raw = modes;
	cfmakeraw(&raw);
	tcsetattr(STDIN_FILENO, TCSANOW, &raw);
	sigaction(SIGWINCH, &action, NULL);
	printf("\033[?1049h\033[?2004h");
	draw();
	for (;;) {
		ssize_t got = read(STDIN_FILENO, &byte, 1);
		if (got == 1)
			take(byte);
		else if (!resized)
			break;
		if (resized) {
			resized = 0;
			draw();
		}
	}
	return 1;
}
