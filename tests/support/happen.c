#include "happen.h"

#include "demo.h"
#include "event.h"
#include "internal.h"
#include "test.h"
#include "undo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct happening happening_new(void)
{
	struct happening at = { .store = NULL };

	at.store = book_with_office(&at.office);
	return at;
}

static struct uid org_at(struct store *store, const char *kind, int place)
{
	struct uid uid = { "" };
	struct query query;

	query_open(&query, store,
		"SELECT uid FROM org WHERE kind = :kind ORDER BY id LIMIT 1 OFFSET :place", NULL);
	query_text(&query, ":kind", kind);
	query_int(&query, ":place", place);
	assert_true(query_only_text(&query, uid.text, sizeof uid.text) && *uid.text);
	return uid;
}

static struct uid member_at(struct store *store, struct uid cell, int place)
{
	struct uid uid = { "" };
	struct query query;

	query_open(&query, store,
		"SELECT m.uid FROM counted c JOIN member m ON m.id = c.member WHERE c.last_on > '9' AND c.cell = "
		"(SELECT id FROM org WHERE uid = :cell) ORDER BY m.id LIMIT 1 OFFSET :place",
		NULL);
	query_text(&query, ":cell", cell.text);
	query_int(&query, ":place", place);
	assert_true(query_only_text(&query, uid.text, sizeof uid.text) && *uid.text);
	return uid;
}

struct happening happening_demo(void)
{
	struct demo_options options = {
		.cells = 4, .members = 60, .years = 2, .seed = 7, .today = BOOK_TODAY
	};
	struct happening at = { .store = book_new() };
	struct err err = ERR_INIT;

	expect(demo_fill(at.store, &options, NULL, &err), err.text);
	at.office.committee = org_at(at.store, "DBCS", 0);
	at.office.cell = org_at(at.store, "CB", 0);
	at.office.other_cell = org_at(at.store, "CB", 1);
	at.office.thoa = member_at(at.store, at.office.cell, 0);
	at.office.hai = member_at(at.store, at.office.cell, 1);
	at.office.duom = member_at(at.store, at.office.other_cell, 0);
	return at;
}

static const char *uid_named(const struct happening *at, const char *name, size_t length)
{
	const struct {
		const char *name;
		const struct uid *uid;
	} names[] = {
		{ "thoa", &at->office.thoa },
		{ "hai", &at->office.hai },
		{ "duom", &at->office.duom },
		{ "cell", &at->office.cell },
		{ "other", &at->office.other_cell },
		{ "committee", &at->office.committee },
		{ "0", &at->made },
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strlen(names[i].name) == length && strncmp(names[i].name, name, length) == 0)
			return names[i].uid->text;
	fail_msg("{%.*s} is nobody", (int)length, name);
	return "";
}

static struct strbuf fill(const struct happening *at, const char *values)
{
	struct strbuf filled = STRBUF_INIT;

	for (const char *p = values; *p; p++) {
		if (*p != '{') {
			strbuf_add_char(&filled, *p);
			continue;
		}
		size_t length = strcspn(p + 1, "}");
		strbuf_add(&filled, uid_named(at, p + 1, length));
		p += length + 1;
	}
	return filled;
}

struct uid happening_add(struct happening *at, const char *type, const char *values)
{
	struct strbuf filled = fill(at, values);
	struct uid uid = book_add(at->store, type, filled.text);

	strbuf_release(&filled);
	return uid;
}

static struct record *answers_of(
	const struct happening *at, const struct event *event, const char *values)
{
	struct record *answers = record_new(event->asked);
	struct strbuf filled = fill(at, values);
	char *save = NULL;

	for (char *part = strtok_r(filled.text, "|", &save); part;
		part = strtok_r(NULL, "|", &save)) {
		char *equals = strchr(part, '=');
		*equals = '\0';
		record_set(answers, part, equals + 1);
	}
	strbuf_release(&filled);
	return answers;
}

static const struct event *event_called(const char *name)
{
	const struct event *event = event_find(name);

	expect(event != NULL, name);
	return event;
}

void happen(struct happening *at, const char *event, const char *values)
{
	struct record *answers = answers_of(at, event_called(event), values);
	struct err err = ERR_INIT;

	at->last.first = undo_log_head(at->store) + 1;
	if (!event_write(at->store, event_called(event), answers, NULL, &err))
		fail_msg("%s %s: %s", event, values, err.text);
	at->last.last = undo_log_head(at->store);
	record_free(answers);
}

struct err happen_refused(struct happening *at, const char *event, const char *values)
{
	struct record *answers = answers_of(at, event_called(event), values);
	struct err err = ERR_INIT;
	char *before = book_contents(at->store), *after;

	expect(!event_write(at->store, event_called(event), answers, NULL, &err), values);
	after = book_contents(at->store);
	assert_string_equal(before, after);
	record_free(answers);
	free(before);
	free(after);
	return err;
}

void happen_expect_refused(
	struct happening *at, const char *event, const char *values, const char *part)
{
	expect_part(happen_refused(at, event, values).text, part, values);
}

struct strbuf happen_said(struct happening *at, const char *event, const char *values)
{
	struct record *answers = answers_of(at, event_called(event), values);
	struct findings findings = FINDINGS_INIT;
	struct strbuf said = STRBUF_INIT;
	struct err err = ERR_INIT;
	char *before = book_contents(at->store), *after;

	if (!event_try(at->store, event_called(event), answers, &findings, &said, &err))
		fail_msg("%s %s: %s", event, values, err.text);
	for (size_t i = 0; i < findings.count; i++)
		strbuf_addf(&said, "! %s\n", findings.items[i].text);
	after = book_contents(at->store);
	assert_string_equal(before, after);
	findings_release(&findings);
	record_free(answers);
	free(before);
	free(after);
	return said;
}

void happen_undo(struct happening *at)
{
	struct err err = ERR_INIT;
	struct undo_range done;

	expect(undo_take_back(at->store, at->last, &done, &err), err.text);
}

static void add_lines(struct happening *at, const struct rectype *type, struct strbuf *all)
{
	struct strbuf sql = STRBUF_INIT;
	struct err err = ERR_INIT;
	struct query query;

	strbuf_add(&sql, "SELECT uid");
	for (const struct field *field = type->fields; field->name; field++)
		if (field_is_stored(field))
			strbuf_addf(&sql, " || '|' || ifnull(\"%s\", '')", field->name);
	strbuf_addf(&sql, " FROM \"%s\" WHERE deleted_at IS NULL ORDER BY uid", type->name);
	query_open(&query, at->store, sql.text, &err);
	strbuf_addf(all, "%s\n", type->name);
	while (query_step(&query))
		strbuf_addf(all, "%s\n", query_column(&query, 0));
	expect(query_close(&query), err.text);
	strbuf_release(&sql);
}

char *happening_records(struct happening *at)
{
	struct strbuf all = STRBUF_INIT;

	for (const struct rectype *const *type = rectypes; *type; type++)
		if (!((*type)->flags & RECTYPE_SYSTEM))
			add_lines(at, *type, &all);
	return strbuf_detach(&all);
}

int64_t happening_count(struct happening *at, const char *type, const char *condition)
{
	char sql[400];

	snprintf(sql, sizeof sql, "SELECT count(*) FROM \"%s\" WHERE deleted_at IS NULL AND %s",
		type, condition);
	return book_number(at->store, sql);
}
