/*
 * The program's own memory ends, at each of the allocations of what a clerk does: what was put by lets it come to its
 * end; where even that is gone the program ends with a sentence, and the book is as it was or as it should be.
 *
 * A death is a child's. POINTS says how many allocations of each task are made to fail, in each of two ways.
 */
#include "files.h"
#include "memory_end.h"
#include "tasks.h"
#include "test.h"
#include "xalloc.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* ---- one life ---- */

enum { SAID_DONE = 10, SAID_NOT = 11, SILENT = 12, LEFT_FOR_NOTHING = 13, MOST_SAID = 1000 };

static int live(struct desk *desk, const struct task *task, long nth, bool for_ever)
{
	struct store *store = task_open(desk);
	struct err err = ERR_INIT;

	xalloc_keep_reserve();
	memory_end_at(nth, for_ever);
	bool said = task->act(desk, store, &err);
	memory_end_off();
	store_close(store);
	if (!for_ever && !xalloc_is_low())
		return LEFT_FOR_NOTHING; /* the screens would not have known */
	return said ? SAID_DONE : *err.text ? SAID_NOT : SILENT;
}

/* The status of the child, and what it wrote to its standard error. */
static int try(struct desk *desk, const struct task *task, long nth, bool for_ever, char *wrote)
{
	int ends_of_pipe[2], status;
	ssize_t got, all = 0;

	expect(pipe(ends_of_pipe) == 0, "a pipe");
	fflush(NULL);
	pid_t child = fork();
	if (child == 0) {
		dup2(ends_of_pipe[1], STDERR_FILENO);
		_exit(live(desk, task, nth, for_ever));
	}
	close(ends_of_pipe[1]);
	while ((got = read(ends_of_pipe[0], wrote + all, (size_t)(MOST_SAID - 1 - all))) > 0)
		all += got;
	wrote[all] = '\0';
	close(ends_of_pipe[0]);
	expect(waitpid(child, &status, 0) == child, "its end");
	return status;
}

struct outcome {
	long tried, died, done;
};

static void check(struct desk *desk, const struct task *task, long nth, bool for_ever,
	const char *before, const char *after, struct outcome *outcome)
{
	char wrote[MOST_SAID], about[200];
	int status = try(desk, task, nth, for_ever, wrote);
	char *now = task_contents(desk, nth % 16 == 0);
	bool died = WIFSIGNALED(status),
	     done = WIFEXITED(status) && WEXITSTATUS(status) == SAID_DONE;

	snprintf(about, sizeof about, "%s, allocation %ld%s: %s %d", task->name, nth,
		for_ever ? " and all behind it" : "", died ? "signal" : "code",
		died ? WTERMSIG(status) : WEXITSTATUS(status));
	if (died) {
		expect(for_ever && WTERMSIG(status) == SIGABRT, about);
		expect_part(wrote, "Máy hết bộ nhớ nên chương trình phải dừng", about);
		expect(strcmp(now, before) == 0 || strcmp(now, after) == 0, about);
	} else {
		expect(done, about);
		expect(strcmp(now, after) == 0, about);
	}
	outcome->tried++;
	outcome->died += died;
	outcome->done += done;
	free(now);
}

static void sweep(struct desk *desk, const struct task *task, struct outcome *outcome)
{
	enum { POINTS = 12 };
	long points = getenv("POINTS") ? atol(getenv("POINTS")) : POINTS;
	struct err err = ERR_INIT;
	store_close(task_open(desk)); /* as it was before the last task */
	char *before = task_contents(desk, true);
	struct store *store = task_open(desk);

	memory_end_at(0, false);
	expect(task->act(desk, store, &err), err.text);
	long total = memory_end_off();
	store_close(store);
	char *after = task_contents(desk, true);
	expect(total > 0 && strcmp(before, after) != 0, task->name);
	long step = (total < points ? 1 : total / points) * sparse();
	for (long nth = 1; nth <= total; nth += step) {
		check(desk, task, nth, false, before, after, outcome);
		check(desk, task, nth, true, before, after, outcome);
	}
	free(before);
	free(after);
}

static void memory_that_ends_is_never_a_wrong_row_nor_a_lie(void **state)
{
	struct outcome outcome = { 0 };
	struct desk desk;

	(void)state;
	task_begin(&desk);
	for (const struct task *task = tasks; task->name; task++)
		sweep(&desk, task, &outcome);
	task_end(&desk);
	print_message(
		"# %ld allocations failed: %ld times the task was done all the same, %ld times the program ended "
		"with its sentence\n",
		outcome.tried, outcome.done, outcome.died);
	expect(outcome.done > 0 && outcome.died > 0, "both were seen");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_that_ends_is_never_a_wrong_row_nor_a_lie),
	};

	return run_group(tests);
}
