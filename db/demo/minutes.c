/* What the minutes and resolutions of a meeting say of its roll call and tasks; the sentences are in minutes.tsv. */
#include "maker.h"

#include <string.h>

/* A line of the table `line` about a record and somebody; -1: the cell itself. */
static void add_line(struct strbuf *out, const struct meeting *meeting, const char *line,
	const struct record *record, int who)
{
	struct scope scope;

	scope_inside(&scope, &meeting->scope);
	scope.record = record;
	scope_set(&scope, "name", who >= 0 ? meeting->cell->people[who].name : NULL);
	words_fill(out, draw_word(scope.rng, table_named(line)), &scope);
}

/* Those with a mark, of a recorded reason only what the minutes of a cell say aloud. */
static void add_absent(struct strbuf *out, const struct meeting *meeting, char status)
{
	for (int i = 0; i < meeting->call_count; i++) {
		const struct call *call = &meeting->calls[i];
		if (*record_get(call->record, "status") != status)
			continue;
		strbuf_add(out, out->length > 0 ? "; " : " (");
		add_line(out, meeting, "absent", call->record, call->who);
	}
	strbuf_add(out, out->length > 0 ? ")" : "");
}

static void add_tasks(struct strbuf *out, const struct meeting *meeting, const char *line,
	const struct task *tasks, int count)
{
	for (int i = 0; i < count; i++)
		add_line(out, meeting, line, tasks[i].record, tasks[i].who);
}

static void add_opinions(struct strbuf *out, const struct meeting *meeting)
{
	int count = rng_between(meeting->scope.rng, 2, 5), last = -1;

	for (int i = 0; i < count; i++) {
		int who = roll_present(meeting, meeting->held_on);
		if (who != last)
			add_line(out, meeting, "opinion", NULL, who);
		last = who;
	}
}

void minutes_prepare(struct meeting *meeting)
{
	static const char *const names[MINUTES_TEXTS] = { "excused", "unexcused", "duty_names",
		"last_tasks", "tasks", "opinions" };
	const struct cell *cell = meeting->cell;
	struct strbuf *texts = meeting->texts;
	int elected = post_holder(cell, "BT", meeting->held_on);

	scope_add(&meeting->scope, "chair_name", cell->people[meeting->chair].name,
		"secretary_name", cell->people[meeting->secretary].name, "elected",
		elected >= 0 ? cell->people[elected].name : NULL, "guest",
		meeting->guest ? meeting->guest->name : NULL, "guest_level",
		meeting->guest ? meeting->guest->level : NULL, NULL);
	for (int i = 0; i < 3; i++)
		add_absent(&texts[i], meeting, "PKN"[i]);
	add_tasks(&texts[3], meeting, "task_back", cell->tasks, cell->task_count);
	add_tasks(&texts[4], meeting, "task_given", meeting->tasks, meeting->task_count);
	add_opinions(&texts[5], meeting);
	for (int i = 0; i < MINUTES_TEXTS; i++)
		scope_set(&meeting->scope, names[i], texts[i].text);
}
