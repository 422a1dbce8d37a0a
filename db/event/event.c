#include "event.h"

#include "internal.h"
#include "telling.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

const struct event *event_find(const char *name)
{
	for (const struct event *const *event = events; *event; event++)
		if (strcmp((*event)->asked->name, name) == 0)
			return *event;
	return NULL;
}

/* ---- the plan ---- */

static struct record *take(struct event_plan *plan, struct record *record)
{
	plan->records = xgrow(plan->records, plan->count, sizeof *plan->records);
	return plan->records[plan->count++] = record;
}

struct record *event_change(
	struct event_plan *plan, const struct rectype *type, const char *uid, struct err *err)
{
	struct record *record = store_load(plan->store, type, uid, err);

	return record ? take(plan, record) : NULL;
}

struct record *event_add(struct event_plan *plan, const struct rectype *type)
{
	struct record *record = take(plan, record_new(type));

	store_new_uid(plan->store, record->uid);
	return record;
}

static void release(struct event_plan *plan)
{
	for (size_t i = 0; i < plan->count; i++)
		record_free(plan->records[i]);
	free(plan->records);
}

/* ---- writing ---- */

/* What could be said of the record before: no step that only ends it is held up by it. */
static bool was_so(const struct findings *before, const struct finding *finding)
{
	for (size_t i = 0; i < before->count; i++)
		if (strcmp(before->items[i].text, finding->text) == 0)
			return finding->severity != FINDING_ERROR;
	return false;
}

/* Warnings are gathered; an error or a gap of a record refuses the whole step with its sentence. */
static bool check(struct store *store, const struct record *before, const struct record *record,
	struct findings *findings, struct err *err)
{
	struct findings own = FINDINGS_INIT, old = FINDINGS_INIT;
	bool ok = (!before || store_judge(store, before, &old, err)) &&
		store_judge(store, record, &own, err);

	for (size_t i = 0; ok && i < own.count; i++) {
		const struct finding *finding = &own.items[i];
		if (was_so(&old, finding))
			continue;
		if (finding->severity == FINDING_WARNING)
			findings_add(findings, FINDING_WARNING, NULL, "%s", finding->text);
		else {
			findings_add(findings, FINDING_ERROR, finding->field, "%s", finding->text);
			ok = err_set(err, ERR_INPUT, "%s: %s", record->type->title, finding->text);
		}
	}
	findings_release(&old);
	findings_release(&own);
	return ok;
}

/* What was answered is held to the table of what is asked, whoever asked it. */
static bool check_answers(struct store *store, const struct record *answers, struct err *err)
{
	struct rules rules = store_rules(store);
	struct findings findings = FINDINGS_INIT;
	bool ok = true;

	record_check(answers, &rules, &findings);
	for (size_t i = 0; ok && i < findings.count; i++)
		if (findings.items[i].severity != FINDING_WARNING)
			ok = err_set(err, ERR_INPUT, "%s", findings.items[i].text);
	findings_release(&findings);
	return ok;
}

/* A new record whose spell the plan writes: none begins today besides. */
static bool brings_spell(const struct event_plan *plan, const struct record *record)
{
	const char *history = record->type->history;

	for (size_t i = 0; history && record->version == 0 && i < plan->count; i++) {
		const struct record *spell = plan->records[i];
		const char *of = strcmp(spell->type->name, history) == 0
			? record_get(spell, spell->type->one_at_a_time)
			: NULL;
		if (of && strcmp(of, record->uid) == 0)
			return true;
	}
	return false;
}

static bool put(struct store *store, struct record *record, const char *why,
	struct findings *findings, struct telling *telling, struct err *err)
{
	struct record *before = NULL;

	record_complete(record);
	if (record->version > 0) {
		before = store_load(store, record->type, record->uid, err);
		if (!before)
			return false;
	}
	bool ok = check(store, before, record, findings, err);
	if (ok)
		telling_add(telling, store, before, record);
	record_free(before);
	return ok && store_save(store, record, why, err);
}

/* The answer that holds the day it was refused for, or the day after it: what ends ends the day before. */
static void blame_day(
	const struct event_plan *plan, const struct record *answers, struct findings *findings)
{
	char next[DATE_SIZE];

	if (!*plan->refused)
		return;
	date_add_days(plan->refused, 1, next);
	for (int i = 0; answers->type->fields[i].name; i++) {
		const char *value = answers->values[i];
		if (answers->type->fields[i].kind == FIELD_DATE && value &&
			(strcmp(value, plan->refused) == 0 || strcmp(value, next) == 0))
			findings_add(findings, FINDING_ERROR, answers->type->fields[i].name,
				"Xem lại ngày.");
	}
}

static bool do_event(struct store *store, const struct event *event, const struct record *answers,
	const char *why, struct findings *findings, struct strbuf *said, struct err *err)
{
	struct event_plan plan = { .store = store };
	struct telling telling = { 0 };
	bool ok = check_answers(store, answers, err) && event->plan(&plan, answers, err);

	telling.untold = plan.untold;
	for (size_t i = 0; i < plan.count && ok; i++) {
		store_take_as_given(store, brings_spell(&plan, plan.records[i]));
		ok = put(store, plan.records[i], why, findings, &telling, err);
		store_take_as_given(store, false);
	}
	if (!ok)
		blame_day(&plan, answers, findings);
	telling_say(&telling, said);
	telling_release(&telling);
	release(&plan);
	return ok;
}

bool event_try(struct store *store, const struct event *event, const struct record *answers,
	struct findings *findings, struct strbuf *said, struct err *err)
{
	if (!store_begin(store, err))
		return false;
	bool ok = do_event(store, event, answers, NULL, findings, said, err) &&
		transaction_holds(store, err);
	store_rollback(store);
	return ok;
}

bool event_put(struct store *store, const struct event *event, const struct record *answers,
	struct findings *findings, struct err *err)
{
	struct strbuf said = STRBUF_INIT;
	bool ok = do_event(store, event, answers, NULL, findings, &said, err);

	strbuf_release(&said);
	return ok;
}

bool event_write(struct store *store, const struct event *event, const struct record *answers,
	const char *why, struct err *err)
{
	struct findings findings = FINDINGS_INIT;
	struct strbuf said = STRBUF_INIT;
	bool ok = store_begin(store, err) &&
		transaction_end(
			store, do_event(store, event, answers, why, &findings, &said, err), err);

	findings_release(&findings);
	strbuf_release(&said);
	return ok;
}
