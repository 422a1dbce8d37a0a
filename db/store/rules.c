/* Checks that need the file: unique values, doubles, overlaps, and the rules of db/rule. */
#include "date.h"
#include "embedded.h"
#include "internal.h"

#include <stdlib.h>
#include <string.h>

static void make_unique(const struct rectype *type, const struct field *field, struct strbuf *sql)
{
	strbuf_addf(sql,
		"SELECT uid FROM \"%s\" WHERE \"%s\" = :value AND origin = 1 AND deleted_at IS NULL AND "
		"uid <> :uid",
		type->name, field->name);
}

static bool check_unique(struct store *store, const struct record *record, int index,
	struct findings *findings, struct err *err)
{
	const struct field *field = &record->type->fields[index];
	struct strbuf label = STRBUF_INIT;
	char other[UID_SIZE];
	struct query query;

	query_open_made(&query, store, make_unique, record->type, field, err);
	query_text(&query, ":value", record->values[index]);
	query_text(&query, ":uid", record->uid[0] ? record->uid : "-");
	bool ok = query_only_text(&query, other, sizeof other);
	if (ok && *other) {
		store_label(store, record->type, other, &label);
		findings_add(findings, FINDING_ERROR, field->name, "%s này đã có ở: %s.",
			field->label, label.text);
	}
	strbuf_release(&label);
	return ok;
}

/*
 * Adds `AND "field" IS :field` for one field of the identity; references compare by their id. The first
 * of them is looked up by its index: the + keeps the others out, or all members of a cell would be read
 * for each.
 */
static void add_identity_condition(const struct field *field, bool first, struct strbuf *sql)
{
	if (field->kind == FIELD_REF)
		strbuf_addf(sql, " AND %st.\"%s\" IS (SELECT id FROM \"%s\" WHERE uid = :%s)",
			first ? "" : "+", field->name, field->target, field->name);
	else
		strbuf_addf(sql, " AND t.\"%s\" IS :%s", field->name, field->name);
}

/* The field whose sort key stands for it: names are the same in capitals, and the key has an index. */
static const struct field *sorted_field(const struct rectype *type)
{
	const char *label = type->label;
	char word[64];

	if (type->sort == SORT_NONE || !word_next(&label, word))
		return NULL;
	return rectype_field(type, word);
}

/* Whether a number that only one can have is another's: then all else alike means nothing. */
static void add_numbers_differ(const struct rectype *type, struct strbuf *sql)
{
	strbuf_add(sql, "0");
	for (const struct field *field = type->fields; field->name; field++)
		if ((field->flags & FIELD_UNIQUE) && field_is_stored(field))
			strbuf_addf(
				sql, " OR ifnull(t.\"%s\" <> :%s, 0)", field->name, field->name);
}

static void bind_fields(struct query *query, const struct record *record, unsigned flags)
{
	for (int i = 0; record->type->fields[i].name; i++) {
		const struct field *field = &record->type->fields[i];
		if (!(field->flags & flags))
			continue;
		if (field->kind == FIELD_INT && record->values[i])
			query_int(query, field->name, atoll(record->values[i]));
		else
			query_text(query, field->name, record->values[i]);
	}
}

static void make_identity(const struct rectype *type, const struct field *of, struct strbuf *sql)
{
	const struct field *sorted = sorted_field(type);
	bool first = true;

	(void)of;
	strbuf_add(sql, "SELECT t.uid, ");
	add_numbers_differ(type, sql);
	strbuf_addf(sql, " FROM \"%s\" t WHERE t.deleted_at IS NULL AND t.uid <> :uid", type->name);
	if (sorted)
		strbuf_add(sql, " AND t.sort_key = :sort_key");
	for (const struct field *field = type->fields; field->name; field++) {
		if (!(field->flags & FIELD_IDENTITY) || field == sorted)
			continue;
		add_identity_condition(field, first, sql);
		first = first && field->kind != FIELD_REF;
	}
}

bool store_find_identity(struct store *store, const struct record *record,
	struct identity *identity, struct err *err)
{
	enum { MOST = 2 };
	struct query query;
	char *key = record_sort_key(record);
	bool namesake = false;

	*identity = (struct identity) { .count = 0 };
	query_open_made(&query, store, make_identity, record->type, NULL, err);
	query_text(&query, ":uid", record->uid[0] ? record->uid : "-");
	query_text(&query, ":sort_key", key);
	bind_fields(&query, record, FIELD_IDENTITY | FIELD_UNIQUE);
	while (identity->count < MOST && query_step(&query)) {
		if (query_number(&query, 1) != 0)
			namesake = true;
		else if (++identity->count == 1)
			query_copy(&query, 0, identity->uid, UID_SIZE);
	}
	identity->namesake = namesake && identity->count < MOST;
	free(key);
	return query_close(&query);
}

static bool check_identity(struct store *store, const struct record *record,
	struct findings *findings, struct err *err)
{
	struct identity found;
	bool one_each = record->type->flags & RECTYPE_ONE_EACH, identity = false;

	for (const struct field *field = record->type->fields; field->name; field++)
		identity = identity || (field->flags & FIELD_IDENTITY);
	if (!identity || (record->version > 0 && !one_each))
		return true;
	if (!store_find_identity(store, record, &found, err))
		return false;
	if (found.count > 0) {
		struct strbuf label = STRBUF_INIT;
		store_label(store, record->type, found.uid, &label);
		findings_add(findings, one_each ? FINDING_ERROR : FINDING_WARNING, NULL,
			one_each ? "Đã có phiếu này: %s. Mở phiếu ấy để sửa."
				 : "Trong sổ đã có: %s. Xem có trùng không.",
			label.text);
		strbuf_release(&label);
	}
	return true;
}

static void make_overlap(const struct rectype *type, const struct field *field, struct strbuf *sql)
{
	const char *list = type->one_at_a_time;
	char word[64];

	(void)field;
	strbuf_addf(sql,
		"SELECT t.from_on, t.to_on FROM \"%s\" t WHERE t.deleted_at IS NULL AND t.uid <> :uid AND "
		"t.from_on <= ifnull(:to_on, '9999') AND ifnull(t.to_on, '9999') >= :from_on",
		type->name);
	for (bool first = true; word_next(&list, word); first = false)
		add_identity_condition(rectype_field(type, word), first, sql);
	strbuf_add(sql, " LIMIT 1");
}

/* Two spells of one parent share a day: rules.md, "Everything is dated". */
static bool check_overlap(struct store *store, const struct record *record,
	struct findings *findings, struct err *err)
{
	const char *list = record->type->one_at_a_time;
	struct query query;
	char word[64];

	query_open_made(&query, store, make_overlap, record->type, NULL, err);
	query_text(&query, ":uid", record->uid[0] ? record->uid : "-");
	query_text(&query, ":from_on", record_get(record, "from_on"));
	query_text(&query, ":to_on", record_get(record, "to_on"));
	while (word_next(&list, word))
		query_text(&query, word, record_get(record, word));
	if (query_step(&query)) {
		char from[DATE_SIZE], to[DATE_SIZE] = "nay";
		date_show(query_said(&query, 0), from);
		if (query_column(&query, 1))
			date_show(query_column(&query, 1), to);
		findings_add(findings, FINDING_ERROR, "from_on",
			"Trùng thời gian với đợt từ %s đến %s. Kết thúc đợt ấy trước ngày bắt đầu đợt này.",
			from, to);
	}
	return query_close(&query);
}

/* ---- rules of one type: the files db/rule/rule_TYPE_what.sql and after_TYPE_what.sql ---- */

/* What follows in a text that begins so; NULL: it does not. */
static const char *behind(const char *text, const char *beginning)
{
	while (*beginning && *text == *beginning) {
		text++;
		beginning++;
	}
	return *beginning ? NULL : text;
}

/* Whether `name` is PREFIX and TYPE and more, and no longer name of a type fits (member, member_status). */
bool rule_is_of(const char *name, const char *prefix, const struct rectype *type)
{
	name = behind(name, prefix);
	const char *own = name ? behind(name, type->name) : NULL;
	if (!own || *own != '_')
		return false;
	for (const struct rectype *const *each = rectypes; *each; each++) {
		const char *longer = behind(name, (*each)->name);
		if (longer && *longer == '_' && longer > own)
			return false;
	}
	return true;
}

int rule_id_of(const struct rectype *type, const char *parameter)
{
	size_t length = strlen(parameter);
	char name[64];

	if (length < 5 || length - 4 >= sizeof name || strcmp(parameter + length - 3, "_id") != 0)
		return -1;
	snprintf(name, sizeof name, "%.*s", (int)length - 4, parameter + 1);
	int at = rectype_index(type, name);
	return at >= 0 && type->fields[at].kind == FIELD_REF ? at : -1;
}

bool rule_bind_id(struct query *query, const char *parameter, const struct record *record)
{
	int at = rule_id_of(record->type, parameter);

	if (at < 0)
		return false;
	const struct rectype *target = rectype_named(record->type->fields[at].target);
	if (record->values[at])
		query_int(query, parameter, store_id(query->store, target, record->values[at]));
	else
		query_text(query, parameter, NULL);
	return true;
}

static void bind_field(struct query *query, const char *parameter, const struct record *record)
{
	const struct field *field = rectype_field(record->type, parameter + 1);
	const char *value = record_get(record, field->name);

	if (value &&
		(field->kind == FIELD_INT || field->kind == FIELD_MONEY ||
			field->kind == FIELD_FLAG))
		query_int(query, parameter, atoll(value));
	else if (value && field->kind == FIELD_POINTS)
		query_real(query, parameter, strtod(value, NULL));
	else
		query_text(query, parameter, value);
}

void rule_bind(struct query *query, const struct record *record)
{
	int count = sqlite3_bind_parameter_count(query->stmt);

	for (int i = 1; i <= count; i++) {
		const char *parameter = sqlite3_bind_parameter_name(query->stmt, i);
		if (strcmp(parameter, ":today") == 0)
			query_text(query, parameter, query->store->today);
		else if (strcmp(parameter, ":uid") == 0)
			query_text(query, parameter, record->uid[0] ? record->uid : "-");
		else if (strcmp(parameter, ":chosen") != 0 &&
			!rule_bind_id(query, parameter, record))
			bind_field(query, parameter, record);
	}
}

static void take_finding(struct query *query, const struct rectype *type, struct findings *findings)
{
	const char *name = query_column(query, 0);
	bool error = strcmp(query_said(query, 1), "error") == 0;

	findings_add(findings, error ? FINDING_ERROR : FINDING_WARNING,
		name ? rectype_field(type, name)->name : NULL, "%s", query_said(query, 2));
}

/* A rule that does not ask for a field cannot refuse what stands there. */
static bool asks_for(const struct query *query, const struct field *field)
{
	struct strbuf parameter = STRBUF_INIT;

	strbuf_addf(&parameter, ":%s", field->name);
	bool asks = sqlite3_bind_parameter_index(query->stmt, parameter.text) > 0;
	strbuf_release(&parameter);
	return asks;
}

/*
 * What one rule says of a record; unless `only` is NULL, a rule that asks for that field. Its parameters are
 * fields of the record by name (references as uids), :uid and :today; its rows are field (NULL: the whole
 * record), 'error' or 'warning', one sentence.
 */
static bool run_rule(struct store *store, const char *sql, const struct record *record,
	const struct field *only, struct findings *findings, struct err *err)
{
	struct query query;

	query_open(&query, store, sql, err);
	if (!only || asks_for(&query, only)) {
		rule_bind(&query, record);
		while (query_step(&query))
			take_finding(&query, record->type, findings);
	}
	return query_close(&query);
}

static bool run_rules(struct store *store, const char *prefix, const struct record *record,
	struct findings *findings, struct err *err)
{
	for (const struct embedded *rule = queries; rule->name; rule++)
		if (rule_is_of(rule->name, prefix, record->type) &&
			!run_rule(store, rule->text, record, NULL, findings, err))
			return false;
	return true;
}

bool store_check_after(struct store *store, const struct record *record, struct findings *findings,
	struct err *err)
{
	return run_rules(store, "after_", record, findings, err);
}

bool store_checks_after(const struct rectype *type)
{
	for (const struct embedded *rule = queries; rule->name; rule++)
		if (rule_is_of(rule->name, "after_", type))
			return true;
	return false;
}

bool store_may_refer(struct store *store, const struct record *record, const struct field *field,
	const char *uid, bool *may, struct err *err)
{
	struct record *tried = record_copy(record);
	struct findings findings = FINDINGS_INIT;
	bool ok = true;

	record_set(tried, field->name, uid);
	for (const struct embedded *rule = queries; rule->name && ok; rule++)
		if (rule_is_of(rule->name, "rule_", record->type))
			ok = run_rule(store, rule->text, tried, field, &findings, err);
	*may = true;
	for (size_t i = 0; i < findings.count; i++)
		if (findings.items[i].severity == FINDING_ERROR && findings.items[i].field &&
			strcmp(findings.items[i].field, field->name) == 0)
			*may = false;
	findings_release(&findings);
	record_free(tried);
	return ok;
}

static void make_sender(const struct rectype *type, const struct field *field, struct strbuf *sql)
{
	(void)field;
	strbuf_addf(sql,
		"SELECT ifnull(o.name, 'sổ có mã ' || o.uid) FROM \"%s\" t JOIN origin o ON o.id = t.origin "
		"WHERE t.uid = :uid AND t.origin <> 1",
		type->name);
}

bool store_sender(struct store *store, const struct rectype *type, const char *uid,
	struct strbuf *out, struct err *err)
{
	struct query query;

	query_open_made(&query, store, make_sender, type, NULL, err);
	query_text(&query, ":uid", uid);
	if (query_step(&query))
		strbuf_addf(out,
			"Phiếu này do %s gửi đến, ở đây chỉ để xem. Báo nơi gửi sửa rồi gửi lại.",
			query_said(&query, 0));
	return query_close(&query);
}

static bool check_sender(struct store *store, const struct record *record,
	struct findings *findings, struct err *err)
{
	struct strbuf sentence = STRBUF_INIT;
	bool ok = store_sender(store, record->type, record->uid, &sentence, err);

	if (sentence.length)
		findings_add(findings, FINDING_ERROR, NULL, "%s", sentence.text);
	strbuf_release(&sentence);
	return ok;
}

bool store_check(struct store *store, const struct record *record, struct findings *findings,
	struct err *err)
{
	const struct rectype *type = record->type;

	if (record->version > 0 && !check_sender(store, record, findings, err))
		return false;

	for (int i = 0; type->fields[i].name; i++)
		if ((type->fields[i].flags & FIELD_UNIQUE) && record->values[i] &&
			!check_unique(store, record, i, findings, err))
			return false;
	if (!check_identity(store, record, findings, err))
		return false;
	if (type->one_at_a_time && record_get(record, "from_on") &&
		!check_overlap(store, record, findings, err))
		return false;
	return store_check_alive(store, record, findings, err) &&
		run_rules(store, "rule_", record, findings, err) &&
		(!store->rule_above || store->rule_above(store, record, findings, err)) &&
		(store->batch.open || store_check_after(store, record, findings, err));
}

void store_add_rule(struct store *store, store_rule *rule)
{
	store->rule_above = rule;
}

bool store_judge(struct store *store, const struct record *record, struct findings *findings,
	struct err *err)
{
	struct rules rules = store_rules(store);

	record_check(record, &rules, findings);
	return store_check(store, record, findings, err);
}
