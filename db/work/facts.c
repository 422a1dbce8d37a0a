#include "facts.h"

#include "date.h"
#include "fold.h"
#include "internal.h"
#include "keying.h"

#include <stdlib.h>
#include <string.h>

static void add_line(struct strbuf *out, const char *format, const char *a, const char *b)
{
	if (out->length > 0)
		strbuf_add_char(out, '\n');
	while (*format) {
		if (*format == '%') {
			strbuf_add(out, format[1] == '1' ? a : b);
			format += 2;
		} else {
			strbuf_add_char(out, *format++);
		}
	}
}

/* Runs a query whose rows are lines of text; :uid and :name are bound. */
static void add_lines(struct store *store, const char *query_name, const char *uid,
	const char *name, struct strbuf *out)
{
	struct query query;

	if (query_open_named(&query, store, query_name, NULL)) {
		query_text(&query, ":uid", uid);
		query_text(&query, ":name", name);
		while (query_step(&query))
			if (query_column(&query, 0))
				add_line(out, "%1", query_column(&query, 0), "");
	}
	if (!query_close(&query))
		add_line(out, "(chưa đọc được)", "", "");
}

/* Probation ends 12 months after admission: rules.md, "Dates, people, counts". */
static void add_probation(struct store *store, const struct record *member, struct strbuf *out)
{
	const char *admitted = record_get(member, "admitted_on");
	char due[DATE_SIZE], shown[DATE_SIZE], days[40];
	struct rules rules = store_rules(store);

	if (!admitted || !date_is_full(admitted) || record_get(member, "official_on"))
		return;
	date_add_months(admitted, rules_int(&rules, "probation.months", admitted, 12), due);
	long left = date_to_days(due) - date_to_days(store->today);
	if (left < -365)
		return;
	date_show(due, shown);
	if (left >= 0)
		snprintf(days, sizeof days, "còn %ld ngày", left);
	else
		snprintf(days, sizeof days, "quá %ld ngày !", -left);
	add_line(out, "Dự bị đến %1, %2", shown, days);
}

static void about_member(struct store *store, const struct record *member, struct strbuf *out)
{
	const char *name = record_get(member, "full_name");

	add_probation(store, member, out);
	if (member->version > 0)
		add_lines(store, "facts_member", member->uid, NULL, out);
	if (name) {
		char *key = fold_name_key(name);
		add_lines(store, "facts_namesakes", member->uid, key, out);
		free(key);
	}
}

static void about_change(const struct record *record, struct strbuf *out)
{
	char day[DATE_SIZE], shown[DATE_SIZE];

	if (record->version == 0 || !record->changed_at)
		return;
	snprintf(day, sizeof day, "%.10s", record->changed_at);
	date_show(day, shown);
	add_line(out, "Sửa lần cuối %1, %2", shown, record->changed_by ? record->changed_by : "");
}

static void about_keying(struct store *store, const struct record *record, struct strbuf *out)
{
	struct strbuf said = STRBUF_INIT;

	if (record->version > 0)
		keying_say(store, record, &said);
	if (said.length > 0)
		add_line(out, "%1", said.text, "");
	strbuf_release(&said);
}

void facts_about(struct store *store, const struct record *record, struct strbuf *out)
{
	if (strcmp(record->type->name, "member") == 0)
		about_member(store, record, out);
	else if (strcmp(record->type->name, "meeting") == 0 && record->version > 0)
		add_lines(store, "facts_meeting", record->uid, NULL, out);
	about_change(record, out);
	about_keying(store, record, out);
}
