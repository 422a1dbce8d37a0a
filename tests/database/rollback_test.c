/*
 * SQLite may give up a transaction by itself: a read, a write or an allocation failed. Then all of a task is
 * in the file and was said to be, or nothing and that was said; never a part, never a wrong sentence.
 *
 * The book is larger than the page cache, so that there is something to read and to write in between. So
 * many of the calls of each kind are made to fail, one after the other, as SWEEP in the environment says.
 */
#include "faults.h"
#include "tasks.h"
#include "test.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- the sweep ---- */

struct fault {
	const char *name;
	int calls, for_ever, error_number;
};

static const struct fault faults[] = {
	{ "one read", FAULT_READ, 0, EIO },
	{ "reads", FAULT_READ, 1, EIO },
	{ "one write", FAULT_WRITE, 0, EIO },
	{ "full disk", FAULT_WRITE, 1, ENOSPC },
	{ "one sync", FAULT_SYNC, 0, EIO },
	{ "all but reading", FAULT_WRITE | FAULT_SYNC | FAULT_UNLINK | FAULT_OPEN, 1, EIO },
	{ "one removal", FAULT_UNLINK, 0, EIO },
	{ "removals", FAULT_UNLINK, 1, EIO },
	{ "opening", FAULT_OPEN, 0, EMFILE },
	{ "everything", FAULT_READ | FAULT_WRITE | FAULT_SYNC | FAULT_UNLINK | FAULT_OPEN, 1, EIO },
	{ "one allocation", FAULT_MEMORY, 0, ENOMEM },
	{ "memory", FAULT_MEMORY, 1, ENOMEM },
};

static char *try(struct desk *desk, const struct task *task, const struct fault *fault, long nth,
	bool *said, long *seen, struct err *err)
{
	struct store *store = task_open(desk);

	faults_begin(fault->calls, nth, fault->for_ever, fault->error_number);
	*said = task->act(desk, store, err);
	*seen = faults_end();
	store_close(store);
	return task_contents(desk, nth % 16 == 0);
}

static void check_try(struct desk *desk, const struct task *task, const struct fault *fault,
	long nth, const char *before, const char *after)
{
	struct err err = ERR_INIT;
	char about[1000];
	bool said;
	long seen;
	char *now = try(desk, task, fault, nth, &said, &seen, &err);
	bool unknown = !said && strstr(err.text, "chưa biết đã lưu");
	bool done = said || strstr(err.text, "Đã xóa trong sổ, nhưng");

	snprintf(about, sizeof about, "%s, %s, number %ld: said %s: %s (%s)", task->name,
		fault->name, nth, said ? "saved" : "not saved", err.text, err.detail);
	if (done) {
		expect(strcmp(now, after) == 0, about);
	} else {
		expect(err.kind == ERR_STORAGE || err.kind == ERR_OPEN, about);
		expect(strcmp(now, before) == 0 ||
				((unknown || task->logged_first) && strcmp(now, after) == 0),
			about);
		expect(!unknown || fault->for_ever, about);
		expect(unknown || fault->calls != FAULT_MEMORY ||
				strstr(err.text, "Máy hết bộ nhớ"),
			about);
	}
	free(now);
}

/* The first calls and the last, where what was written becomes the book, and some of those between. */
static void sweep(struct desk *desk, const struct task *task, const struct fault *fault,
	const char *before, const char *after)
{
	enum { SPREAD = 4, ENDS = 2 };
	long spread = getenv("SWEEP") ? atol(getenv("SWEEP")) : SPREAD;
	bool said;
	struct err err = ERR_INIT;
	long total;

	free(try(desk, task, fault, INT32_MAX, &said, &total, &err));
	expect(said, err.text);
	expect(total > 0 || fault->calls == FAULT_OPEN, fault->name);
	long step = (total < spread ? 1 : total / spread) * sparse();
	for (long nth = 1; nth <= total; nth++)
		if (nth <= ENDS || nth > total - ENDS || nth % step == 0)
			check_try(desk, task, fault, nth, before, after);
}

static void sweep_all(const struct task *task)
{
	struct desk desk;
	struct err err = ERR_INIT;
	bool said;
	long total;

	task_begin(&desk);
	char *before = task_contents(&desk, true);
	char *after = try(&desk, task, &faults[0], INT32_MAX, &said, &total, &err);
	expect(said, err.text);
	expect(strcmp(before, after) != 0, "the task does something");
	for (size_t i = 0; i < COUNT(faults); i++)
		sweep(&desk, task, &faults[i], before, after);
	free(before);
	free(after);
	task_end(&desk);
}

static void every_task_is_done_as_it_is_said(void **state)
{
	const char *only = getenv("TASK");

	(void)state;
	for (const struct task *task = tasks; task->name; task++)
		if (!only || strcmp(only, task->name) == 0)
			sweep_all(task);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_task_is_done_as_it_is_said),
	};

	faults_stand_before_memory();
	return run_group(tests);
}
