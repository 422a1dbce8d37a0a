/* What the minutes and resolutions of a meeting say of its roll call and tasks; the sentences are in minutes.tsv. */
#include "maker.h"

#include <string.h>

/* A line of the table `line` about a record and somebody; -1: the cell itself. */
static void add_line(struct strbuf *out, const struct meeting *meeting, const struct cell *cell,
	const char *line, const struct record *record, int who)
{
	struct scope scope;

	scope_inside(&scope, &meeting->scope);
	scope.record = record;
	scope_set(&scope, "name", who >= 0 ? cell->people[who].name : NULL);
	words_one(out, line, &scope);
}

/* Those with a mark, of a recorded reason only what the minutes of a cell say aloud. */
static void add_absent(
	const struct cell *cell, const struct meeting *meeting, char status, struct strbuf *out)
{
	for (int i = 0; i < meeting->call_count; i++) {
		const struct call *call = &meeting->calls[i];
		if (*record_get(call->record, "status") != status)
			continue;
		strbuf_add(out, out->length > 0 ? "; " : " (");
		add_line(out, meeting, cell, "absent", call->record, call->who);
	}
	strbuf_add(out, out->length > 0 ? ")" : "");
}

static void add_opinions(struct demo *demo, const struct cell *cell, const struct meeting *meeting,
	struct strbuf *out)
{
	int count = rng_between(&demo->rng, 2, 5), last = -1;

	for (int i = 0; i < count; i++) {
		int who = roll_present(demo, cell, meeting, meeting->held_on);
		if (who != last)
			add_line(out, meeting, cell, "opinion", NULL, who);
		last = who;
	}
}

void minutes_prepare(struct demo *demo, const struct cell *cell, struct meeting *meeting)
{
	static const char *const names[MINUTES_TEXTS] = { "excused", "unexcused", "duty_names",
		"last_tasks", "tasks", "opinions" };
	struct scope *scope = &meeting->scope;
	struct strbuf *texts = meeting->texts;
	int elected = post_holder(cell, "BT", meeting->held_on);

	scope_add(scope, "chair_name", cell->people[meeting->chair].name, "secretary_name",
		cell->people[meeting->secretary].name, "guest",
		meeting->guest ? meeting->guest->name : NULL, "guest_level",
		meeting->guest ? meeting->guest->level : NULL, "elected",
		elected >= 0 ? cell->people[elected].name : NULL, NULL);
	for (int i = 0; i < 3; i++)
		add_absent(cell, meeting, "PKN"[i], &texts[i]);
	for (int i = 0; i < cell->task_count; i++)
		add_line(&texts[3], meeting, cell, "task_back", cell->tasks[i].record,
			cell->tasks[i].who);
	for (int i = 0; i < meeting->task_count; i++)
		add_line(&texts[4], meeting, cell, "task_given", meeting->tasks[i].record,
			meeting->tasks[i].who);
	add_opinions(demo, cell, meeting, &texts[5]);
	for (int i = 0; i < MINUTES_TEXTS; i++)
		scope_set(scope, names[i], texts[i].text);
}
