/* Who was at a meeting: the roster of the day, what each one's mark is, and what the minutes say of it. */
#include "maker.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* Numbers of the minutes head: of the roster, of those there, of those apart. */
enum { ALL, PRESENT, MUST, COUNTS = 15 };
static const char *const names[COUNTS] = { "all", "present", "must", "official", "votes",
	"probation", "probation_there", "temporary", "temporary_there", "exempt", "elsewhere",
	"on_duty", "with_reason", "without_reason", "online" };

/* The mark of somebody, counted by the words of its recipe. */
static struct record *mark(const struct meeting *meeting, int who, int counts[COUNTS])
{
	const struct person *person = &meeting->cell->people[who];
	struct scope scope;
	char word[64];

	scope_of_person(&scope, &meeting->scope, person);
	scope_flag(&scope, "comes",
		who == meeting->chair || who == meeting->secretary ||
			rng_below(scope.rng, 1000) < atoi(person->presence));
	struct record *record = recipe_new("attendance", &scope);
	for (const char *words = scope_value(&scope, "counts"); word_next(&words, word);)
		for (int i = 0; i < COUNTS; i++)
			counts[i] += strcmp(names[i], word) == 0;
	return record;
}

/* Of the cell, its chi ủy or Đảng ủy that day. */
static bool is_called(const struct meeting *meeting, int who)
{
	const struct person *person = &meeting->cell->people[who];
	const struct demo *demo = meeting->cell->demo;
	bool commune = strcmp(meeting->kind, "CAPUY") == 0,
	     seat = !commune &&
		(strcmp(meeting->kind, "CU") != 0 ||
			post_in_committee(meeting->cell, who, meeting->held_on));

	for (int i = 0; i < demo->official_count && commune; i++)
		seat = seat || strcmp(demo->officials[i].uid, person->uid) == 0;
	return seat && person_in_cell(person, meeting->held_on) &&
		!in_days(meeting->held_on, person->suspended_from, person->suspended_to);
}

void roll_take(struct meeting *meeting)
{
	int *count = &meeting->call_count, counts[COUNTS] = { 0 };
	bool commune = strcmp(meeting->kind, "CAPUY") == 0;

	meeting->calls = xcalloc((size_t)meeting->cell->count, sizeof *meeting->calls);
	for (int i = 0; i < meeting->cell->count; i++) {
		if (!is_called(meeting, i))
			continue;
		if (commune && *count == 0)
			meeting->chair = i; /* the committee's head presides, the next one writes */
		if (commune && *count <= 1)
			meeting->secretary = i;
		meeting->calls[*count].who = i;
		meeting->calls[(*count)++].record = mark(meeting, i, counts);
	}
	for (int i = 0; i < COUNTS; i++)
		scope_format(&meeting->scope, names[i], "%d", counts[i]);
	int mille = counts[MUST] ? (counts[PRESENT] * 2000 + counts[MUST]) / (2 * counts[MUST]) : 0;
	scope_format(&meeting->scope, "pct", "%d", mille / 50 * 5);
	scope_format(&meeting->scope, "rate", "%d,%d", mille / 10, mille % 10);
}

void roll_put(struct meeting *meeting)
{
	struct demo *demo = meeting->cell->demo;
	int count = meeting->call_count / (meeting->typed == TYPED_HALF_ROLL ? 2 : 1);

	for (int i = 0; i < count; i++) {
		record_set(meeting->calls[i].record, "meeting",
			scope_value(&meeting->scope, "meeting"));
		demo_put(demo, meeting->calls[i].record);
	}
}

int roll_present(const struct meeting *meeting, const char *until)
{
	enum { TRIES = 12 };

	for (int i = 0; i < TRIES && meeting->call_count > 0; i++) {
		const struct call *call =
			&meeting->calls[rng_below(meeting->scope.rng, meeting->call_count)];
		const struct person *person = &meeting->cell->people[call->who];
		if (*record_get(call->record, "status") == 'C' && !*person->guest &&
			person_in_cell(person, until))
			return call->who;
	}
	return meeting->chair;
}

/* ---- what minutes and resolutions say of the roll call and the tasks; the sentences are in minutes.tsv ---- */

/* A line of the table `line` about a record and somebody; -1: the cell itself. */
static void add_line(struct strbuf *out, const struct meeting *meeting, const char *line,
	const struct record *record, int who)
{
	struct scope scope;

	scope_inside(&scope, &meeting->scope);
	scope.record = record;
	scope_set(&scope, "name", who >= 0 ? meeting->cell->people[who].name : NULL);
	words_fill(out, row_cell(draw_row(scope.rng, table_named(line)), 0), &scope);
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
	static const char *const kinds[MINUTES_TEXTS] = { "excused", "unexcused", "duty_names",
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
		scope_set(&meeting->scope, kinds[i], texts[i].text);
}
