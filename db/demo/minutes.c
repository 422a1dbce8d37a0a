/* What the minutes and resolutions of a meeting say of its roll call and tasks; the sentences are in minutes.tsv. */
#include "meeting.h"

#include <string.h>

/* Those with a mark, of a recorded reason only what the minutes of a cell say aloud. */
static void add_absent(
	const struct cell *cell, struct meeting *meeting, char status, struct strbuf *out)
{
	for (int i = 0; i < meeting->call_count; i++) {
		const struct call *call = &meeting->calls[i];
		if (call->status != status)
			continue;
		scope_add(&meeting->scope, "name", cell->people[call->who].name, "reason",
			call->reason, NULL);
		strbuf_add(out, out->length > 0 ? "; " : " (");
		words_one(out, status == 'P' ? "absent_why" : "absent", &meeting->scope);
	}
	strbuf_add(out, out->length > 0 ? ")" : "");
}

/* A line for each piece of work. */
static void add_tasks(const struct cell *cell, const struct task *tasks, int count,
	const char *line, struct meeting *meeting, struct strbuf *out)
{
	for (int i = 0; i < count; i++) {
		struct scope scope;
		char due[DATE_SIZE];
		scope_inside(&scope, &meeting->scope);
		scope.record = tasks[i].record;
		date_show(record_get(tasks[i].record, "due_on"), due);
		scope_add(&scope, "due", due, "name",
			tasks[i].who >= 0 ? cell->people[tasks[i].who].name : NULL, NULL);
		words_one(out, line, &scope);
	}
}

static void add_opinions(
	struct demo *demo, const struct cell *cell, struct meeting *meeting, struct strbuf *out)
{
	int count = rng_between(&demo->rng, 2, 5), last = -1;
	bool review = strcmp(meeting->kind, "KD") == 0;

	for (int i = 0; i < count; i++) {
		int who = roll_present(demo, cell, meeting, meeting->held_on);
		const char *opinion = draw_word(
			&demo->rng, review ? "review_opinions" : "opinions");
		if (who == last)
			continue;
		strbuf_addf(out, "- Đồng chí %s: %s.\n", cell->people[who].name, opinion);
		last = who;
	}
}

static void set_numbers(const struct cell *cell, struct meeting *meeting)
{
	static const char *const names[COUNTS] = { "official", "probation", "temporary", "exempt",
		"elsewhere", "on_duty", "with_reason", "without_reason", "votes", "probation_there",
		"temporary_there", "online" };
	struct scope *scope = &meeting->scope;
	struct tally tally = roll_tally(cell, meeting);
	int mille = tally.must ? (tally.there * 2000 + tally.must) / (2 * tally.must) : 0;

	scope_format(scope, "rate", "%d,%d", mille / 10, mille % 10);
	scope_format(scope, "all", "%d", tally.all);
	scope_format(scope, "present", "%d", tally.there);
	for (int i = 0; i < COUNTS; i++)
		scope_format(scope, names[i], "%d", tally.of[i]);
	scope_flag(scope, "any_online", tally.of[ONLINE]);
	scope_flag(scope, "any_on_duty", tally.of[ON_DUTY]);
	scope_flag(scope, "any_temporary", tally.of[TEMPORARY_THERE]);
}

void minutes_prepare(struct demo *demo, const struct cell *cell, struct meeting *meeting)
{
	static const char *const names[MINUTES_TEXTS] = { "excused", "unexcused", "duty_names",
		"last_tasks", "tasks", "opinions" };
	struct scope *scope = &meeting->scope;
	int elected = post_holder(cell, "BT", 0, meeting->held_on);
	char day[DATE_SIZE];

	set_numbers(cell, meeting);
	date_show(meeting->held_on, day);
	scope_format(scope, "day", "%s", day);
	scope_format(scope, "starts", "%.2s giờ %.2s", meeting->starts_at, meeting->starts_at + 3);
	scope_format(scope, "ends", "%.2s giờ %.2s", meeting->ends_at, meeting->ends_at + 3);
	scope_format(scope, "term_end", "%d", date_year(meeting->held_on) + 5);
	scope_add(scope, "chair_name", cell->people[meeting->chair].name, "secretary_name",
		cell->people[meeting->secretary].name, "guest",
		meeting->guest ? meeting->guest->name : NULL, "guest_level",
		meeting->guest ? meeting->guest->level : NULL, "elected",
		elected >= 0 ? cell->people[elected].name : NULL, NULL);
	for (int i = 0; i < 3; i++)
		add_absent(cell, meeting, "PKN"[i], &meeting -> texts[i]);
	add_tasks(cell, cell->tasks, cell->task_count, "task_back", meeting, &meeting->texts[3]);
	add_tasks(cell, meeting->tasks, meeting->task_count, "task_given", meeting,
		&meeting->texts[4]);
	add_opinions(demo, cell, meeting, &meeting->texts[5]);
	for (int i = 0; i < MINUTES_TEXTS; i++)
		scope_set(scope, names[i], meeting->texts[i].text);
}
