/*
 * drive RUNS MARK_A COMMAND_A MARK_B COMMAND_B - two terminal programs side by side.
 *
 * Runs both in turn in pseudo-terminals of 24x80, A B A B ..., each until its mark is on the screen,
 * and prints medians of time to the mark and of peak memory, and the ratio A/B of the times. Absolute
 * times drift with the machine; the ratio of one run is what counts.
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

enum { MOST_RUNS = 201, DEADLINE = 20000 };

struct run {
	double milliseconds; /* from the start to the mark, -1: it never came */
	long peak_kb;
};

static long peak_of(pid_t pid)
{
	char path[64], line[256];
	long kb = 0;

	snprintf(path, sizeof path, "/proc/%ld/status", (long)pid);
	FILE *file = fopen(path, "r");
	while (file && fgets(line, sizeof line, file))
		if (strncmp(line, "VmHWM:", 6) == 0)
			kb = atol(line + 6);
	if (file)
		fclose(file);
	return kb;
}

/* Reads until the mark has come or the deadline is over. */
static double wait_for(int terminal, const char *mark, double start)
{
	static char seen[1 << 20];
	size_t length = 0;

	while (now_ms() - start < DEADLINE && length < sizeof seen - 4096) {
		struct pollfd poll_one = { .fd = terminal, .events = POLLIN };
		if (poll(&poll_one, 1, 100) <= 0)
			continue;
		ssize_t got = read(terminal, seen + length, sizeof seen - length - 1);
		if (got <= 0)
			return -1;
		length += (size_t)got;
		if (memmem(seen, length, mark, strlen(mark)))
			return now_ms() - start;
	}
	return -1;
}

/* Lets work behind the first paint come to its end, so that peak memory is that of the whole. */
static void drain(int terminal, int quiet)
{
	char buffer[65536];
	struct pollfd poll_one = { .fd = terminal, .events = POLLIN };

	while (poll(&poll_one, 1, quiet) > 0)
		if (read(terminal, buffer, sizeof buffer) <= 0)
			return;
}

static struct run run_once(const char *command, const char *mark, int settle)
{
	struct winsize size = { .ws_row = 24, .ws_col = 80 };
	struct run run;
	int terminal;
	double start = now_ms();
	pid_t pid = forkpty(&terminal, NULL, NULL, &size);

	if (pid == 0) {
		setenv("TERM", "xterm-256color", 1);
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(127);
	}
	run.milliseconds = wait_for(terminal, mark, start);
	if (settle)
		drain(terminal, settle);
	run.peak_kb = peak_of(pid);
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
	close(terminal);
	return run;
}

int main(int argc, char **argv)
{
	double times[2][MOST_RUNS], ratios[MOST_RUNS];
	long peak[2] = { 0, 0 };
	int runs = argc > 1 ? atoi(argv[1]) : 0;

	if (argc != 6 || runs < 1 || runs > MOST_RUNS) {
		fputs("drive RUNS MARK_A COMMAND_A MARK_B COMMAND_B\n", stderr);
		return 2;
	}
	for (int which = 0; which < 2; which++) { /* warm, and to the end of the work behind */
		struct run run = run_once(argv[3 + 2 * which], argv[2 + 2 * which], 1500);
		if (run.milliseconds < 0) {
			fprintf(stderr, "mark \"%s\" never came: %s\n", argv[2 + 2 * which],
				argv[3 + 2 * which]);
			return 1;
		}
		peak[which] = run.peak_kb;
	}
	for (int i = 0; i < runs; i++) {
		for (int which = 0; which < 2; which++)
			times[which][i] =
				run_once(argv[3 + 2 * which], argv[2 + 2 * which], 0).milliseconds;
		ratios[i] = times[0][i] / times[1][i];
	}
	printf("%.2f ms against %.2f ms: ratio %.2f; peak memory %.1f MB against %.1f MB\n",
		times_median(times[0], runs), times_median(times[1], runs),
		times_median(ratios, runs), (double)peak[0] / 1024, (double)peak[1] / 1024);
	return 0;
}
