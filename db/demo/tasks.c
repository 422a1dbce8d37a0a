/* Work given at meetings, and what became of it by today. */
#include "maker.h"

#include <string.h>

void tasks_release(struct task *tasks, int count)
{
	for (int i = 0; i < count; i++)
		record_free(tasks[i].record);
}

/* Whether the meeting gives something of that kind already: the same words up to the first number. */
static bool given_already(const struct meeting *meeting, const char *content)
{
	size_t length = strcspn(content, "{");

	for (int i = 0; i < meeting->task_count; i++)
		if (strncmp(record_get(meeting->tasks[i].record, "content"), content, length) == 0)
			return true;
	return false;
}

void tasks_draw(struct demo *demo, const struct cell *cell, struct meeting *meeting)
{
	const struct table *table = table_of("tasks", text_of(cell->setting, "ground"));
	int count = rng_percent(&demo->rng, 20) ? 3 : 2;

	while (meeting->task_count < count) {
		struct row row = draw_row(&demo->rng, table);
		struct scope scope;
		char slack[DATE_SIZE], next[DATE_SIZE];

		if (given_already(meeting, row.cells[0]))
			continue;
		struct task *task = &meeting->tasks[meeting->task_count++];
		date_period_add(meeting->period, 1, next);
		scope_inside(&scope, &meeting->scope);
		scope_add(&scope, "content", row.cells[0], "back", row.cells[1], "held_on",
			meeting->held_on, "next_period", next, NULL);
		task->record = recipe_new("task", &scope);
		day_of(&scope, "due_on+8", slack);
		task->who = rng_percent(&demo->rng, 8) ? -1
						       : roll_present(demo, cell, meeting, slack);
		record_set(task->record, task->who < 0 ? "org" : "member",
			task->who < 0 ? cell->uid : cell->people[task->who].uid);
	}
}

/* Stores the work, of the meeting or of its resolution, and leaves it with the cell for the next meeting. */
void tasks_put(struct demo *demo, struct cell *cell, struct meeting *meeting)
{
	tasks_release(cell->tasks, cell->task_count);
	cell->task_count = meeting->task_count;
	for (int i = 0; i < meeting->task_count; i++) {
		struct record *record = meeting->tasks[i].record;
		bool resolved = rng_percent(&demo->rng, 25);
		record_set(record, resolved ? "resolution" : "meeting",
			resolved ? meeting->resolution : meeting->uid);
		demo_put(demo, record);
		cell->tasks[i] = meeting->tasks[i];
	}
	meeting->task_count = 0;
}
