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

void tasks_draw(struct meeting *meeting)
{
	const struct cell *cell = meeting->cell;
	struct rng *rng = meeting->scope.rng;
	const struct table *table = table_of("tasks", text_of(cell->setting, "ground"));
	int count = rng_percent(rng, 20) ? 3 : 2;

	while (meeting->task_count < count) {
		struct row row = draw_row(rng, table);
		struct scope scope;
		char slack[DATE_SIZE];

		if (given_already(meeting, row.cells[0]))
			continue;
		struct task *task = &meeting->tasks[meeting->task_count++];
		scope_inside(&scope, &meeting->scope);
		scope_add(&scope, "content", row.cells[0], "back", row.cells[1], NULL);
		task->record = recipe_new("task", &scope);
		day_of(&scope, "due_on+8", slack);
		task->who = rng_percent(rng, 8) ? -1 : roll_present(meeting, slack);
		record_set(task->record, task->who < 0 ? "org" : "member",
			task->who < 0 ? cell->uid : cell->people[task->who].uid);
	}
}

/* Stores the work, of the meeting or of its resolution, and leaves it with the cell for the next meeting. */
void tasks_put(struct meeting *meeting)
{
	struct cell *cell = meeting->cell;

	tasks_release(cell->tasks, cell->task_count);
	memcpy(cell->tasks, meeting->tasks, sizeof cell->tasks);
	cell->task_count = meeting->task_count;
	meeting->task_count = 0;
	for (int i = 0; i < cell->task_count; i++) {
		const char *of = rng_percent(meeting->scope.rng, 25) ? "resolution" : "meeting";
		record_set(cell->tasks[i].record, of, scope_value(&meeting->scope, of));
		demo_put(cell->demo, cell->tasks[i].record);
	}
}
