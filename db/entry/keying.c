#include "keying.h"

#include "date.h"
#include "internal.h"
#include "sql.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { SALT_BYTES = 16 };

static const char reason[] = "nhập kiểm tra lần hai";

bool keying_has(const struct rectype *type)
{
	for (const struct field *field = type->fields; field->name; field++)
		if (!(type->flags & RECTYPE_SYSTEM) && field_is_keyed_twice(field, true))
			return true;
	return false;
}

const struct rectype *keying_of_draft(const char *draft_type)
{
	size_t length = strlen(KEYING_DRAFT);

	return strncmp(draft_type, KEYING_DRAFT, length) == 0 ? rectype_find(draft_type + length)
							      : NULL;
}

/* ---- which records ---- */

/* Condition that t has a field to be keyed again; with `ever` also when it has been. */
static void add_asked(const struct rectype *type, bool ever, struct strbuf *sql)
{
	const char *either = "(";

	for (const struct field *field = type->fields; field->name; field++) {
		if (!field_is_keyed_twice(field, true))
			continue;
		strbuf_addf(sql, "%s(", either);
		strbuf_addf(sql, field_is_keyed_twice(field, false) ? "1" : "t.\"%s\" IS NOT NULL",
			field->name);
		if (!ever)
			strbuf_addf(sql,
				" AND NOT EXISTS (SELECT 1 FROM second_keying k WHERE k.type = '%s' "
				"AND k.uid = t.uid AND k.field = '%s' "
				"AND k.digest = keyed_digest(k.salt, t.\"%s\"))",
				type->name, field->name, field->name);
		strbuf_add_char(sql, ')');
		either = " OR ";
	}
	strbuf_add_char(sql, ')');
}

static bool read_uids(struct query *query, const struct list_spec *spec, struct keying_list *list)
{
	list_bind(query, spec);
	while (query_step(query)) {
		list->total++;
		if (query_number(query, 1) == 0)
			continue;
		list->uids = xgrow(list->uids, (size_t)list->count, sizeof *list->uids);
		query_copy(query, 0, list->uids[list->count++], UID_SIZE);
	}
	return query_close(query);
}

bool keying_list_load(struct store *store, const struct list_spec *spec, struct keying_list *list,
	struct err *err)
{
	struct strbuf sql = STRBUF_INIT;
	struct query query;

	*list = (struct keying_list) { 0 };
	if (!keying_has(spec->type))
		return true;
	strbuf_add(&sql, "SELECT t.uid, ");
	add_asked(spec->type, false, &sql);
	sql_from(spec->type, &sql);
	sql_where(spec, &sql);
	strbuf_add(&sql, " AND ");
	add_asked(spec->type, true, &sql);
	strbuf_add(&sql, " ORDER BY substr(t.changed_at, 1, 10) < :today, t.id");
	query_open(&query, store, sql.text, err);
	bool ok = read_uids(&query, spec, list);
	strbuf_release(&sql);
	if (!ok)
		keying_list_release(list);
	return ok;
}

void keying_list_release(struct keying_list *list)
{
	free(list->uids);
	*list = (struct keying_list) { 0 };
}

/* ---- one field ---- */

static void bind_field(struct query *query, const struct record *record, const struct field *field)
{
	query_text(query, ":type", record->type->name);
	query_text(query, ":uid", record->uid);
	query_text(query, ":field", field->name);
	query_text(query, ":value", record_get(record, field->name));
}

bool keying_is_done(struct store *store, const struct record *record, const struct field *field,
	bool *done, struct err *err)
{
	struct query query;

	*done = false;
	query_open_named(&query, store, "keying_agrees", err);
	bind_field(&query, record, field);
	*done = query_step(&query);
	return query_close(&query);
}

/* How many fields are asked for, and how many of them are done. */
static void count_fields(struct store *store, const struct record *record, int *done, int *asked)
{
	*done = *asked = 0;
	for (int i = 0; record->type->fields[i].name; i++) {
		const struct field *field = &record->type->fields[i];
		bool agrees;
		if (!field_is_keyed_twice(field, record->values[i] != NULL))
			continue;
		++*asked;
		*done += keying_is_done(store, record, field, &agrees, NULL) && agrees;
	}
}

void keying_say(struct store *store, const struct record *record, struct strbuf *out)
{
	struct query query;
	struct strbuf said = STRBUF_INIT;

	query_open_named(&query, store, "keying_last", NULL);
	query_text(&query, ":type", record->type->name);
	query_text(&query, ":uid", record->uid);
	if (query_step(&query)) {
		char day[DATE_SIZE], shown[DATE_SIZE];
		int done, asked;
		count_fields(store, record, &done, &asked);
		snprintf(day, sizeof day, "%.10s", query_said(&query, 0));
		date_show(day, shown);
		strbuf_addf(&said, "Nhập kiểm tra lần hai %d/%d ô, %s, %s", done, asked, shown,
			query_said(&query, 1));
	}
	strbuf_add(out, query_close(&query) ? said.text : "");
	strbuf_release(&said);
}

static bool put_mark(struct store *store, const struct record *record, const struct field *field,
	struct err *err)
{
	unsigned char bytes[SALT_BYTES];
	char salt[2 * SALT_BYTES + 1], now[26];
	struct query query;

	uid_random_bytes(&store->uids, bytes, SALT_BYTES);
	for (int i = 0; i < SALT_BYTES; i++)
		snprintf(salt + 2 * (size_t)i, 3, "%02x", bytes[i]);
	store_now(store, now);
	query_open_named(&query, store, "keying_mark", err);
	bind_field(&query, record, field);
	query_text(&query, ":salt", salt);
	query_text(&query, ":at", now);
	query_text(&query, ":operator", store->operator_);
	query_step(&query);
	return query_close(&query);
}

bool keying_mark(struct store *store, const struct record *record, const struct field *field,
	struct err *err)
{
	return store_begin(store, err) &&
		transaction_end(store, put_mark(store, record, field, err), err);
}

/* A gap elsewhere is no reason to refuse; one in the field at hand is. */
static bool refuse_gap(struct store *store, const struct record *record, const struct field *field,
	struct err *err)
{
	struct findings findings = FINDINGS_INIT;
	struct rules rules = store_rules(store);
	bool ok = true;

	record_check(record, &rules, &findings);
	for (size_t i = 0; i < findings.count && ok; i++) {
		const struct finding *finding = &findings.items[i];
		if (finding->severity == FINDING_GAP && finding->field &&
			strcmp(finding->field, field->name) == 0)
			ok = err_set(err, ERR_INPUT, "%s", finding->text);
	}
	findings_release(&findings);
	return ok;
}

bool keying_correct(
	struct store *store, struct record *record, const struct field *field, struct err *err)
{
	int version = record->version;

	if (!refuse_gap(store, record, field, err) || !store_begin(store, err))
		return false;
	bool ok = store_save(store, record, reason, err) && put_mark(store, record, field, err);
	ok = transaction_end(store, ok, err);
	if (!ok)
		record->version = version;
	return ok;
}
