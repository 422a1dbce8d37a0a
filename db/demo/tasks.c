/* Work given at meetings, and what became of it by today. */
#include "meeting.h"

#include <stdlib.h>
#include <string.h>

/* How work stands depends on how long ago it was due; after a year all of it is settled. */
enum { RECENT_DAYS = 75, YEAR_DAYS = 330, SLACK_DAYS = 8 };

struct odds {
	int done, unfinished, dropped; /* percent; the rest is still being done */
};

static struct odds odds_of(const struct demo *demo, const char *due)
{
	long ago = date_to_days(demo->today) - date_to_days(due);

	if (ago < 0)
		return (struct odds) { .done = 35 };
	if (ago < RECENT_DAYS)
		return (struct odds) { .done = 88 };
	if (ago < YEAR_DAYS)
		return (struct odds) { .done = 94, .unfinished = 3, .dropped = 3 };
	return (struct odds) { .done = 97, .dropped = 3 };
}

/* A day in the week before it was due, for a few in the week after. */
static void draw_done_day(struct demo *demo, const struct meeting *meeting, struct task *task)
{
	char from[DATE_SIZE], to[DATE_SIZE], first[DATE_SIZE];
	bool late = rng_percent(&demo->rng, 14);

	date_add_days(task->due_on, late ? 1 : -9, from);
	date_add_days(task->due_on, late ? 6 : 0, to);
	rng_day(&demo->rng, from, to, task->done_on);
	date_add_days(meeting->held_on, 3, first);
	later_of(task->done_on, first);
	if (!day_reached(demo, task->done_on))
		task->done_on[0] = '\0';
}

/* What became of work by today. */
static void settle(
	struct demo *demo, struct meeting *meeting, struct task *task, const char *result)
{
	struct strbuf text = STRBUF_INIT;
	struct odds odds = odds_of(demo, task->due_on);
	int dice = rng_below(&demo->rng, 100);

	task->state = "DL";
	if (dice < odds.done) {
		draw_done_day(demo, meeting, task);
		if (!*task->done_on)
			return;
		task->state = "HT";
		words_fill(&text, result, &meeting->scope);
	} else if (dice < odds.done + odds.unfinished) {
		task->state = "CHT";
		words_one(&text, "task_unfinished", &meeting->scope);
	} else if (dice < odds.done + odds.unfinished + odds.dropped) {
		task->state = "T";
		words_one(&text, "task_dropped", &meeting->scope);
	}
	if (text.length > 0)
		task->result = strbuf_detach(&text);
	strbuf_release(&text);
}

/* Whether the meeting gives something of that kind already: the same words up to the first number. */
static bool given_already(const struct meeting *meeting, const char *content)
{
	size_t length = strcspn(content, "{");

	for (int i = 0; i < meeting->task_count; i++)
		if (strncmp(meeting->tasks[i].content, content, length) == 0)
			return true;
	return false;
}

void tasks_draw(struct demo *demo, const struct cell *cell, struct meeting *meeting)
{
	const struct table *table = table_of("tasks", text_of(cell->setting, "ground"));
	struct rng *rng = &demo->rng;
	int count = rng_percent(rng, 20) ? 3 : 2, at;

	while (meeting->task_count < count) {
		do
			at = draw_row(rng, table);
		while (given_already(meeting, table_cell(table, at, 0)));
		struct task *task = &meeting->tasks[meeting->task_count++];
		struct strbuf content = STRBUF_INIT;
		char end[DATE_SIZE];
		words_fill(&content, table_cell(table, at, 0), &meeting->scope);
		*task = (struct task) { .content = strbuf_detach(&content) };
		date_add_days(meeting->held_on, rng_between(rng, 10, 25), task->due_on);
		date_add_days(task->due_on, SLACK_DAYS, end);
		task->who = rng_percent(rng, 8) ? -1 : roll_present(demo, cell, meeting, end);
		settle(demo, meeting, task, table_cell(table, at, 1));
	}
}

/* Stores the work, of the meeting or of its resolution, and leaves it with the cell for the next meeting. */
void tasks_put(struct demo *demo, struct cell *cell, struct meeting *meeting)
{
	struct scope scope;
	char period[DATE_SIZE];

	scope_of(&scope, demo, cell, meeting->held_on);
	date_period_add(meeting->period, 1, period);
	for (int i = 0; i < cell->task_count; i++)
		task_release(&cell->tasks[i]);
	cell->task_count = meeting->task_count;
	for (int i = 0; i < meeting->task_count; i++) {
		const struct task *task = &meeting->tasks[i];
		bool resolved = rng_percent(&demo->rng, 25);

		scope_add(&scope, "content", task->content, "member",
			task->who < 0 ? NULL : cell->people[task->who].uid, "org",
			task->who < 0 ? cell->uid : NULL, "due_on", task->due_on, "report_period",
			period, "meeting", resolved ? NULL : meeting->uid, "resolution",
			resolved ? meeting->resolution : NULL, "state", task->state, "done_on",
			task->done_on, "result", task->result, NULL);
		recipe_put(demo, "task", &scope, NULL);
		cell->tasks[i] = *task;
		meeting->tasks[i] = (struct task) { .content = NULL };
	}
	meeting->task_count = 0;
}
