/*
 * keys RUNS SCRIPT MARK_A COMMAND_A FIRST_A MARK_B COMMAND_B - how soon a key is answered.
 *
 * Two terminal programs side by side in pseudo-terminals of 24x80. FIRST_A brings A to where the script
 * begins. Each key of the script is sent to both in turn; what is measured is the time from the key to
 * the first byte that the program writes. Both are left in peace until they are quiet before the next
 * key. Prints medians, the ratio A/B of the medians, and of the key that does worst, each the median of
 * all runs. In SCRIPT and FIRST_A v is Down, ^ Up, > PgDn, < Enter, + Insert; all else is itself.
 */
#define _GNU_SOURCE
#include "times.h"

#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_RUNS = 31, MOST_KEYS = 64, DEADLINE = 20000, QUIET = 45 };

struct program {
	const char *mark, *command;
	pid_t pid;
	int terminal;
};

/* Until nothing has come for so many milliseconds, or forever at the end of the program. */
static void drain(int terminal, int quiet)
{
	char buffer[65536];
	struct pollfd one = { .fd = terminal, .events = POLLIN };

	while (poll(&one, 1, quiet) > 0)
		if (read(terminal, buffer, sizeof buffer) <= 0)
			return;
}

static int wait_for(struct program *program)
{
	static char seen[1 << 20];
	size_t length = 0;
	double start = now_ms();

	while (now_ms() - start < DEADLINE && length < sizeof seen - 4096) {
		struct pollfd one = { .fd = program->terminal, .events = POLLIN };
		if (poll(&one, 1, 100) <= 0)
			continue;
		ssize_t got = read(program->terminal, seen + length, sizeof seen - length - 1);
		if (got <= 0)
			return 0;
		length += (size_t)got;
		if (memmem(seen, length, program->mark, strlen(program->mark)))
			return 1;
	}
	return 0;
}

static int start(struct program *program)
{
	struct winsize size = { .ws_row = 24, .ws_col = 80 };

	program->pid = forkpty(&program->terminal, NULL, NULL, &size);
	if (program->pid == 0) {
		setenv("TERM", "xterm-256color", 1);
		execl("/bin/sh", "sh", "-c", program->command, (char *)NULL);
		_exit(127);
	}
	int there = wait_for(program);
	drain(program->terminal, 1500); /* the work behind the first screen */
	return there;
}

static void stop(struct program *program)
{
	kill(program->pid, SIGKILL);
	waitpid(program->pid, NULL, 0);
	close(program->terminal);
}

/* The time to the first byte, -1 when none came. */
static double press(struct program *program, char key)
{
	static const char *const named[] = { ['v'] = "\033OB",
		['^'] = "\033OA",
		['>'] = "\033[6~",
		['<'] = "\r",
		['+'] = "\033[2~" };
	const char plain[2] = { key, '\0' };
	const char *bytes = key > 0 && (size_t)key < sizeof named / sizeof *named && named[(int)key]
		? named[(int)key]
		: plain;
	struct pollfd one = { .fd = program->terminal, .events = POLLIN };
	double sent = now_ms();

	if (write(program->terminal, bytes, strlen(bytes)) < 0 || poll(&one, 1, 1000) <= 0)
		return -1;
	double took = now_ms() - sent;
	drain(program->terminal, QUIET);
	return took;
}

static double times[2][MOST_KEYS][MOST_RUNS];

static int run_once(struct program *programs, const char *first, const char *script, int run)
{
	if (!start(&programs[0]) || !start(&programs[1]))
		return 0;
	for (; *first; first++)
		press(&programs[0], *first);
	for (int key = 0; script[key]; key++)
		for (int which = 0; which < 2; which++)
			times[which][key][run] = press(&programs[which], script[key]);
	stop(&programs[0]);
	stop(&programs[1]);
	return 1;
}

static void report(const char *script, int runs)
{
	double medians[2][MOST_KEYS], worst = 0, slowest = 0;
	int keys = (int)strlen(script), worst_key = 0;

	for (int key = 0; key < keys; key++) {
		for (int which = 0; which < 2; which++)
			medians[which][key] = times_median(times[which][key], runs);
		if (medians[0][key] / medians[1][key] > worst) {
			worst = medians[0][key] / medians[1][key];
			worst_key = key;
		}
		slowest = medians[0][key] > slowest ? medians[0][key] : slowest;
	}
	double ours = times_median(medians[0], keys), bare = times_median(medians[1], keys);
	printf("%.2f ms against %.2f ms: ratio %.2f; worst key %d (%c) %.2f ms against %.2f ms: "
	       "ratio %.2f; slowest %.2f ms\n",
		ours, bare, ours / bare, worst_key + 1, script[worst_key], medians[0][worst_key],
		medians[1][worst_key], worst, slowest);
}

int main(int argc, char **argv)
{
	int runs = argc > 1 ? atoi(argv[1]) : 0;

	if (argc != 8 || runs < 1 || runs > MOST_RUNS || strlen(argv[2]) > MOST_KEYS) {
		fputs("keys RUNS SCRIPT MARK_A COMMAND_A FIRST_A MARK_B COMMAND_B\n", stderr);
		return 2;
	}
	struct program programs[] = { { .mark = argv[3], .command = argv[4] },
		{ .mark = argv[6], .command = argv[7] } };
	for (int run = 0; run < runs; run++) {
		if (!run_once(programs, argv[5], argv[2], run)) {
			fputs("a program did not come up\n", stderr);
			return 1;
		}
	}
	report(argv[2], runs);
	return 0;
}
