/* Work given at meetings, and what became of it by today. */
#include "meeting.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* How work stands depends on how long ago it was due; after a year nobody follows it up. */
enum { RECENT_DAYS = 75, YEAR_DAYS = 370 };

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
		return (struct odds) { .done = 97, .dropped = 3 };
	return (struct odds) { .done = 93, .unfinished = 4, .dropped = 3 };
}

/* A day in the week before it was due, for a few in the week after. */
static void draw_done_day(struct demo *demo, const struct meeting *meeting, struct task *task)
{
	char from[DATE_SIZE], to[DATE_SIZE];
	bool late = rng_percent(&demo->rng, 14);

	date_add_days(task->due_on, late ? 1 : -9, from);
	date_add_days(task->due_on, late ? 6 : 0, to);
	rng_day(&demo->rng, from, to, task->done_on);
	if (strcmp(task->done_on, meeting->held_on) <= 0)
		date_add_days(meeting->held_on, 3, task->done_on);
	if (!day_reached(demo, task->done_on))
		task->done_on[0] = '\0';
}

/* What became of work by today. */
static void settle(struct demo *demo, struct meeting *meeting, struct task *task,
	const struct task_words *words)
{
	struct rng *rng = &demo->rng;
	struct strbuf text = STRBUF_INIT;
	struct odds odds = odds_of(demo, task->due_on);
	int dice = rng_below(rng, 100);

	task->state = "DL";
	if (dice < odds.done) {
		draw_done_day(demo, meeting, task);
		if (!*task->done_on)
			return;
		task->state = "HT";
		words_fill(&text, words->result, &meeting->wording);
	} else if (dice < odds.done + odds.unfinished) {
		task->state = "CHT";
		words_fill(&text, rng_word(rng, words_task_unfinished), &meeting->wording);
	} else if (dice < odds.done + odds.unfinished + odds.dropped) {
		task->state = "T";
		words_fill(&text, rng_word(rng, words_task_dropped), &meeting->wording);
	}
	if (text.length > 0)
		task->result = strbuf_detach(&text);
	strbuf_release(&text);
}

static bool given_already(const struct meeting *meeting, const struct task_words *words)
{
	const char *slot = strchr(words->content, '{');
	size_t length = slot ? (size_t)(slot - words->content) : strlen(words->content);

	for (int i = 0; i < meeting->task_count; i++)
		if (strncmp(meeting->tasks[i].content, words->content, length) == 0)
			return true;
	return false;
}

static const struct task_words *choose(
	struct demo *demo, const struct cell *cell, const struct meeting *meeting)
{
	const struct task_words *table = words_tasks[cell->setting->ground], *words;
	int count = 0;

	while (table[count].content)
		count++;
	do
		words = &table[rng_below(&demo->rng, count)];
	while (given_already(meeting, words));
	return words;
}

void tasks_draw(struct demo *demo, const struct cell *cell, struct meeting *meeting)
{
	struct rng *rng = &demo->rng;
	int count = rng_percent(rng, 20) ? 3 : 2;

	while (meeting->task_count < count) {
		const struct task_words *words = choose(demo, cell, meeting);
		struct task *task = &meeting->tasks[meeting->task_count++];
		struct strbuf content = STRBUF_INIT;
		words_fill(&content, words->content, &meeting->wording);
		*task = (struct task) { .content = strbuf_detach(&content) };
		task->who = rng_percent(rng, 8) ? -1 : roll_present(demo, meeting);
		date_add_days(meeting->held_on, rng_between(rng, 10, 25), task->due_on);
		settle(demo, meeting, task, words);
	}
}

/* Stores the work, and leaves it with the cell for the next meeting to look back at. */
void tasks_put(struct demo *demo, struct cell *cell, struct meeting *meeting)
{
	char period[DATE_SIZE];

	date_period_add(meeting->period, 1, period);
	for (int i = 0; i < cell->task_count; i++)
		task_release(&cell->tasks[i]);
	cell->task_count = meeting->task_count;
	for (int i = 0; i < meeting->task_count; i++) {
		const struct task *task = &meeting->tasks[i];
		struct record *row = row_new("task");

		record_set(row, "content", task->content);
		if (task->who >= 0)
			record_set(row, "member", cell->people[task->who].uid);
		else
			record_set(row, "org", cell->uid);
		record_set(row, "due_on", task->due_on);
		record_set(row, "report_period", period);
		record_set(row, "meeting", meeting->uid);
		record_set(row, "state", task->state);
		record_set(row, "done_on", task->done_on);
		record_set(row, "result", task->result);
		row_put(demo, row, NULL);
		cell->tasks[i] = *task;
		meeting->tasks[i] = (struct task) { .content = NULL };
	}
	meeting->task_count = 0;
}
