#include "facts.h"

#include "date.h"
#include "embedded.h"
#include "internal.h"
#include "keying.h"
#include "links.h"

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

/*
 * facts_TYPE.sql, where the type has one: each row is a line. Its parameters are the fields as they
 * stand in the form, the numbers of references (:org_id), :uid (NULL: not stored) and :sort_key.
 */
static void add_lines(struct store *store, const struct record *record, struct strbuf *out)
{
	const struct rectype *type = record->type;
	struct strbuf name = STRBUF_INIT;
	char *key = record_sort_key(record);
	struct query query;

	strbuf_addf(&name, "facts_%s", type->name);
	const char *sql = query_text_find(name.text);
	if (sql) {
		query_open(&query, store, sql, NULL);
		for (int i = 0; type->fields[i].name; i++) {
			strbuf_clear(&name);
			strbuf_addf(&name, ":%s", type->fields[i].name);
			query_text(&query, name.text, record->values[i]);
		}
		for (int i = 1; i <= sqlite3_bind_parameter_count(query.stmt); i++)
			rule_bind_id(&query, sqlite3_bind_parameter_name(query.stmt, i), record);
		query_text(&query, ":uid", record->uid);
		query_text(&query, ":sort_key", key);
		while (query_step(&query))
			if (query_column(&query, 0))
				add_line(out, "%1", query_column(&query, 0), "");
		if (!query_close(&query))
			add_line(out, "(chưa đọc được)", "", "");
	}
	free(key);
	strbuf_release(&name);
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
	links_ask(store, record);
	add_lines(store, record, out);
	store_ask(store, NULL, NULL, NULL);
	about_change(record, out);
	about_keying(store, record, out);
}
