#include "past.h"

#include "internal.h"
#include "lists.h"
#include "month.h"
#include "registry.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Which row says it and how long it goes on: another row may say the same of a past day. */
static bool tells_which(const char *column)
{
	return strstr(" id spell from_on last_on to_on called_from called_to ", column) != NULL;
}

/*
 * Somebody who may come into the Party has no dated cell: he is of the one that deals with him today, and goes with
 * it when cells are merged. What is said of the way of each is no figure of a past day.
 */
static bool is_of_today(const char *name)
{
	static const char *const names[] = { "on_way", "way_seen", "way_missing", "way_irregular",
		"way_order" };

	for (size_t i = 0; i < COUNT(names); i++)
		if (strcmp(names[i], name) == 0)
			return true;
	return false;
}

/* The columns of a view, and which of its rows are of the day that is asked. */
struct view {
	struct strbuf columns, where;
	bool dated, called, of_meetings;
};

static void add_condition(struct view *view, const char *column)
{
	if (strcmp(column, "last_on") == 0)
		view->dated = true;
	if (strcmp(column, "called_from") == 0)
		view->called = true;
	if (strcmp(column, "since") == 0)
		strbuf_add(&view->where, " AND since <= asked('day')");
	if (strcmp(column, "day") == 0) /* what has a day of its own is of the past when that is */
		strbuf_add(&view->where, " AND ifnull(day, '') <= asked('day')");
	if (strcmp(column, "meeting") == 0) {
		view->of_meetings = true;
		strbuf_add(&view->where,
			" AND ifnull(meeting, 0) NOT IN (SELECT id FROM meeting WHERE ifnull(held_on, '9') > "
			"asked('day'))");
	}
	if (strcmp(column, "org") == 0 || strcmp(column, "cell") == 0)
		strbuf_addf(&view->where,
			" AND ifnull(\"%s\", 0) NOT IN (SELECT id FROM org WHERE founded_on > asked('day'))",
			column);
}

/* What is told of each meeting is asked once, on the last day: it is the same on each. */
static void add_view(struct store *store, const char *name, bool last, struct strbuf *out)
{
	struct view view = { .columns = STRBUF_INIT, .where = STRBUF_INIT };
	struct strbuf sql = STRBUF_INIT;
	struct err err = ERR_INIT;
	struct query query;

	query_open(&query, store, "SELECT name FROM pragma_table_info(:view)", &err);
	query_text(&query, ":view", name);
	while (query_step(&query)) {
		char column[70];
		snprintf(column, sizeof column, " %s ", query_column(&query, 0));
		if (!tells_which(column))
			strbuf_addf(&view.columns, " || '|' || ifnull(\"%s\", '')",
				query_column(&query, 0));
		add_condition(&view, query_column(&query, 0));
	}
	expect(query_close(&query), err.text);
	strbuf_addf(&sql, "SELECT DISTINCT ''%s FROM \"%s\" WHERE 1%s%s ORDER BY 1",
		view.columns.text, name, view.where.text,
		!view.dated           ? ""
			: view.called ? " AND asked('day') BETWEEN called_from AND last_on"
				      : " AND asked('day') BETWEEN from_on AND last_on");
	strbuf_addf(out, "-- %s\n", name);
	if (last || !view.of_meetings) {
		query_open(&query, store, sql.text, &err);
		while (query_step(&query))
			strbuf_addf(out, "%s\n", query_column(&query, 0));
		expect(query_close(&query), name);
	}
	strbuf_release(&sql);
	strbuf_release(&view.columns);
	strbuf_release(&view.where);
}

static void add_views(struct store *store, bool last, struct strbuf *out)
{
	enum { MOST = 100 };
	char names[MOST][60];
	int count = 0;
	struct query query;

	query_open(&query, store,
		"SELECT name FROM sqlite_temp_schema WHERE type = 'view' ORDER BY name", NULL);
	while (query_step(&query) && count < MOST)
		query_copy(&query, 0, names[count++], sizeof *names);
	assert_true(query_close(&query) && count > 20 && count < MOST);
	for (int i = 0; i < count; i++)
		if (!is_of_today(names[i]))
			add_view(store, names[i], last, out);
}

static void add_registers(struct store *store, struct strbuf *out)
{
	static const struct export_options plain = { .sheet = false };

	for (const struct rectype *const *type = registers; *type; type++) {
		if (is_of_today((*type)->name))
			continue;
		char *bytes = export_bytes(store, (*type)->name, &plain, NULL);
		strbuf_addf(out, "-- %s\n%s", (*type)->name, bytes);
		free(bytes);
	}
}

static void add_totals(struct store *store, const char *day, struct strbuf *out)
{
	struct month_totals is;
	struct err err = ERR_INIT;
	char period[8];

	snprintf(period, sizeof period, "%.7s", day);
	expect(month_totals(store, NULL, period, &is, &err), err.text);
	strbuf_addf(out, "-- totals\n%d %d %d %d %d %d %d %d %d %d %d %d %d\n", is.cells,
		is.committees, is.prepared, is.held, is.rolled, is.minuted, is.resolved, is.members,
		is.official, is.probationary, is.exempt, is.must, is.present);
}

char *past_picture(struct store *store, const char *const *days)
{
	struct strbuf out = STRBUF_INIT;

	for (; *days; days++) {
		store_ask(store, *days, NULL, NULL);
		strbuf_addf(&out, "== %s\n", *days);
		add_views(store, !days[1], &out);
		add_registers(store, &out);
		add_totals(store, *days, &out);
	}
	store_ask(store, NULL, NULL, NULL);
	return strbuf_detach(&out);
}
