/* What the minutes and resolutions of a meeting say of its roll call and tasks; the sentences are in minutes.tsv. */
#include "meeting.h"

#include <string.h>

void minutes_prepare(const struct cell *cell, struct meeting *meeting)
{
	static const char *const names[COUNTS] = { "official", "probation", "temporary", "exempt",
		"elsewhere", "on_duty", "with_reason", "without_reason", "votes", "probation_there",
		"temporary_there", "online" };
	struct scope *scope = &meeting->scope;
	struct tally tally = roll_tally(cell, meeting);
	int secretary = post_holder(cell, "BT", 0, meeting->held_on),
	    mille = tally.must ? (tally.there * 2000 + tally.must) / (2 * tally.must) : 0;
	char day[DATE_SIZE];

	date_show(meeting->held_on, day);
	scope_format(scope, "day", "%s", day);
	scope_format(scope, "starts", "%.2s giờ %.2s", meeting->starts_at, meeting->starts_at + 3);
	scope_format(scope, "ends", "%.2s giờ %.2s", meeting->ends_at, meeting->ends_at + 3);
	scope_format(scope, "rate", "%d,%d", mille / 10, mille % 10);
	scope_format(scope, "all", "%d", tally.all);
	scope_format(scope, "present", "%d", tally.there);
	for (int i = 0; i < COUNTS; i++)
		scope_format(scope, names[i], "%d", tally.of[i]);
	scope_flag(scope, "any_online", tally.of[ONLINE]);
	scope_flag(scope, "any_on_duty", tally.of[ON_DUTY]);
	scope_flag(scope, "any_temporary", tally.of[TEMPORARY_THERE]);
	scope_format(scope, "term_end", "%d", date_year(meeting->held_on) + 5);
	scope_flag(scope, "regular", !meeting->topic);
	scope_flag(scope, "has_tasks", meeting->task_count > 0);
	scope_add(scope, "chair_name", cell->people[meeting->chair].name, "secretary_name",
		cell->people[meeting->secretary].name, "guest",
		meeting->guest ? meeting->guest->name : NULL, "guest_level",
		meeting->guest ? meeting->guest->level : NULL, "elected",
		secretary >= 0 ? cell->people[secretary].name : NULL, NULL);
}

/* The entry of a two-column table, or what stands behind them all. */
static const char *entry(const char *name, const char *key)
{
	const struct table *table = table_named(name);

	for (int i = 0; i < table->count - 1; i++)
		if (key && strcmp(table_cell(table, i, 0), key) == 0)
			return table_cell(table, i, 1);
	return table_cell(table, table->count - 1, 1);
}

static const char *task_holder(const struct cell *cell, const struct task *task)
{
	return task->who >= 0 ? cell->people[task->who].name : "tập thể chi bộ";
}

/* Those with a mark, of a recorded reason only what the minutes of a cell say aloud. */
static void add_absent(const struct minutes *minutes, char status, struct strbuf *out)
{
	const char *comma = " (";

	for (int i = 0; i < minutes->meeting->call_count; i++) {
		const struct call *call = &minutes->meeting->calls[i];
		if (call->status != status)
			continue;
		strbuf_addf(out, "%s%s", comma, minutes->cell->people[call->who].name);
		if (status == 'P')
			strbuf_addf(out, ": %s", entry("absence_said", call->reason));
		comma = "; ";
	}
	strbuf_add(out, comma[0] == ';' ? ")" : "");
}

static void add_last_tasks(const struct cell *cell, struct strbuf *out)
{
	if (cell->task_count == 0)
		return;
	strbuf_add(out, "2. Kết quả việc giao kỳ trước\n");
	for (int i = 0; i < cell->task_count; i++) {
		const struct task *task = &cell->tasks[i];
		strbuf_addf(out, "- %s (%s): %s.", task->content, task_holder(cell, task),
			entry("task_state", task->state));
		if (task->result)
			strbuf_addf(out, " %s", task->result);
		strbuf_add(out, "\n");
	}
}

static void add_opinions(const struct minutes *minutes, const char *table, struct strbuf *out)
{
	struct rng *rng = &minutes->demo->rng;
	int count = rng_between(rng, 2, 5), last = -1;

	strbuf_add(out, "Thảo luận:\n");
	for (int i = 0; i < count; i++) {
		int who = roll_present(
			minutes->demo, minutes->cell, minutes->meeting, minutes->meeting->held_on);
		const char *opinion = draw_word(rng, table);
		if (who == last)
			continue;
		strbuf_addf(out, "- Đồng chí %s: %s.\n", minutes->cell->people[who].name, opinion);
		last = who;
	}
}

static void add_new_tasks(const struct minutes *minutes, struct strbuf *out)
{
	char day[DATE_SIZE];

	for (int i = 0; i < minutes->meeting->task_count; i++) {
		const struct task *task = &minutes->meeting->tasks[i];
		date_show(task->due_on, day);
		strbuf_addf(out, "%s- %s: %s phụ trách, xong trước ngày %s.", i ? "\n" : "",
			task->content, task_holder(minutes->cell, task), day);
	}
}

bool minutes_part(void *context, const char *name, struct strbuf *out)
{
	const struct minutes *minutes = context;
	const char *kind = minutes->meeting->kind;

	if (strcmp(name, "excused") == 0)
		add_absent(minutes, 'P', out);
	else if (strcmp(name, "unexcused") == 0)
		add_absent(minutes, 'K', out);
	else if (strcmp(name, "duty_names") == 0)
		add_absent(minutes, 'N', out);
	else if (strcmp(name, "last_tasks") == 0)
		add_last_tasks(minutes->cell, out);
	else if (strcmp(name, "tasks") == 0)
		add_new_tasks(minutes, out);
	else if (strcmp(name, "opinions") == 0)
		add_opinions(
			minutes, strcmp(kind, "KD") == 0 ? "review_opinions" : "opinions", out);
	else if (table_find(name))
		words_fill(out, entry(name, kind), &minutes->meeting->scope);
	else
		return false;
	return true;
}
