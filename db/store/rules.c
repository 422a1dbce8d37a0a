/* Checks that need the file: unique values, overlaps, circles, votes and voters, days of other records. */
#include "date.h"
#include "fold.h"
#include "internal.h"

#include <stdlib.h>
#include <string.h>

/* Runs a query that yields the uid of a record in the way; *found stays empty when there is none. */
static bool first_uid(struct query *query, char found[UID_SIZE])
{
	found[0] = '\0';
	if (query_step(query))
		snprintf(found, UID_SIZE, "%s", query_column(query, 0));
	return query_close(query);
}

static bool check_unique(struct store *store, const struct record *record, int index,
	struct findings *findings, struct err *err)
{
	const struct field *field = &record->type->fields[index];
	struct strbuf sql = STRBUF_INIT, label = STRBUF_INIT;
	char other[UID_SIZE];
	struct query query;

	strbuf_addf(&sql,
		"SELECT uid FROM \"%s\" WHERE \"%s\" = :value AND origin = 1 AND deleted_at IS NULL AND "
		"uid <> :uid",
		record->type->name, field->name);
	if (query_open(&query, store, sql.text, err)) {
		query_text(&query, ":value", record->values[index]);
		query_text(&query, ":uid", record->uid[0] ? record->uid : "-");
	}
	bool ok = first_uid(&query, other);
	if (ok && *other) {
		store_label(store, record->type, other, &label);
		findings_add(findings, FINDING_ERROR, field->name, "%s này đã có ở: %s.",
			field->label, label.text);
	}
	strbuf_release(&sql);
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

static void bind_identity(struct query *query, const struct record *record)
{
	struct strbuf parameter = STRBUF_INIT;

	for (int i = 0; record->type->fields[i].name; i++) {
		const struct field *field = &record->type->fields[i];
		if (!(field->flags & FIELD_IDENTITY))
			continue;
		strbuf_clear(&parameter);
		strbuf_addf(&parameter, ":%s", field->name);
		if (field->kind == FIELD_INT && record->values[i])
			query_int(query, parameter.text, atoll(record->values[i]));
		else
			query_text(query, parameter.text, record->values[i]);
	}
	strbuf_release(&parameter);
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

static char *sort_key_of(const struct record *record, const struct field *field)
{
	const char *name = field ? record_get(record, field->name) : NULL;

	if (!field)
		return NULL;
	return record->type->sort == SORT_PERSON ? fold_name_key(name ? name : "")
						 : fold_text_key(name ? name : "");
}

bool store_find_identity(struct store *store, const struct record *record, char found[UID_SIZE],
	int *count, struct err *err)
{
	const struct rectype *type = record->type;
	const struct field *sorted = sorted_field(type);
	struct strbuf sql = STRBUF_INIT;
	struct query query;
	char *key = sort_key_of(record, sorted);

	*count = 0;
	found[0] = '\0';
	strbuf_addf(&sql, "SELECT t.uid FROM \"%s\" t WHERE t.deleted_at IS NULL AND t.uid <> :uid",
		type->name);
	if (sorted)
		strbuf_add(&sql, " AND t.sort_key = :sort_key");
	bool first = true;
	for (const struct field *field = type->fields; field->name; field++) {
		if (!(field->flags & FIELD_IDENTITY) || field == sorted)
			continue;
		add_identity_condition(field, first, &sql);
		first = first && field->kind != FIELD_REF;
	}
	strbuf_add(&sql, " LIMIT 2");
	if (query_open(&query, store, sql.text, err)) {
		query_text(&query, ":uid", record->uid[0] ? record->uid : "-");
		query_text(&query, ":sort_key", key);
		bind_identity(&query, record);
		while (query_step(&query)) {
			if (++*count == 1)
				snprintf(found, UID_SIZE, "%s", query_column(&query, 0));
		}
	}
	bool ok = query_close(&query);
	free(key);
	strbuf_release(&sql);
	return ok;
}

static bool check_identity(struct store *store, const struct record *record,
	struct findings *findings, struct err *err)
{
	char other[UID_SIZE];
	int count;
	bool one_each = record->type->flags & RECTYPE_ONE_EACH, identity = false;

	for (const struct field *field = record->type->fields; field->name; field++)
		identity = identity || (field->flags & FIELD_IDENTITY);
	if (!identity || (record->version > 0 && !one_each))
		return true;
	if (!store_find_identity(store, record, other, &count, err))
		return false;
	if (count > 0) {
		struct strbuf label = STRBUF_INIT;
		store_label(store, record->type, other, &label);
		findings_add(findings, one_each ? FINDING_ERROR : FINDING_WARNING, NULL,
			one_each ? "Đã có bản ghi này: %s. Mở bản ghi ấy để sửa."
				 : "Trong sổ đã có: %s. Xem có trùng không.",
			label.text);
		strbuf_release(&label);
	}
	return true;
}

/* Two spells of one parent share a day: rules.md, "Everything is dated". */
static bool check_overlap(struct store *store, const struct record *record,
	struct findings *findings, struct err *err)
{
	const struct rectype *type = record->type;
	const char *list = type->one_at_a_time;
	struct strbuf sql = STRBUF_INIT;
	struct query query;
	char word[64];

	strbuf_addf(&sql,
		"SELECT t.from_on, t.to_on FROM \"%s\" t WHERE t.deleted_at IS NULL AND t.uid <> :uid AND "
		"t.from_on <= ifnull(:to_on, '9999') AND ifnull(t.to_on, '9999') >= :from_on",
		type->name);
	for (bool first = true; word_next(&list, word); first = false)
		add_identity_condition(rectype_field(type, word), first, &sql);
	strbuf_add(&sql, " LIMIT 1");
	if (query_open(&query, store, sql.text, err)) {
		struct strbuf parameter = STRBUF_INIT;
		query_text(&query, ":uid", record->uid[0] ? record->uid : "-");
		query_text(&query, ":from_on", record_get(record, "from_on"));
		query_text(&query, ":to_on", record_get(record, "to_on"));
		for (list = type->one_at_a_time; word_next(&list, word);) {
			strbuf_clear(&parameter);
			strbuf_addf(&parameter, ":%s", word);
			query_text(&query, parameter.text, record_get(record, word));
		}
		strbuf_release(&parameter);
		if (query_step(&query)) {
			char from[DATE_SIZE], to[DATE_SIZE] = "nay";
			date_show(query_column(&query, 0), from);
			if (query_column(&query, 1))
				date_show(query_column(&query, 1), to);
			findings_add(findings, FINDING_ERROR, "from_on",
				"Trùng thời gian với đợt từ %s đến %s. Kết thúc đợt ấy trước ngày bắt đầu đợt này.",
				from, to);
		}
	}
	strbuf_release(&sql);
	return query_close(&query);
}

static bool check_circle(struct store *store, const struct record *record,
	struct findings *findings, struct err *err)
{
	struct query query;

	if (!record_get(record, "parent") || !record->uid[0])
		return true;
	if (query_open_named(&query, store, "org_above", err)) {
		query_text(&query, ":start", record_get(record, "parent"));
		query_text(&query, ":uid", record->uid);
		if (query_step(&query))
			findings_add(findings, FINDING_ERROR, "parent",
				"Trực thuộc như vậy thành vòng tròn: tổ chức ấy đang ở dưới tổ chức này.");
	}
	return query_close(&query);
}

/* Votes given in all: those of a resolution, or of the four levels of a rating. */
static int votes_of(const struct record *record)
{
	static const char *const counts[] = { "votes_1", "votes_2", "votes_3", "votes_4" };
	int votes = 0;

	if (strcmp(record->type->name, "resolution") == 0) {
		const char *total = record_get(record, "vote_total"),
			   *of = total ? total : record_get(record, "vote_for");
		return of ? atoi(of) : 0;
	}
	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
		const char *value = record_get(record, counts[i]);
		votes += value ? atoi(value) : 0;
	}
	return votes;
}

/* Only official members vote: rules.md, "Dates, people, counts". Paper may know better, so it warns. */
static bool check_votes(struct store *store, const struct record *record, struct findings *findings,
	struct err *err)
{
	bool resolution = strcmp(record->type->name, "resolution") == 0;
	const char *day = record_get(record, "on");
	int votes = votes_of(record);
	struct query query;

	if (votes == 0)
		return true;
	if (query_open_named(
		    &query, store, resolution ? "votes_at_meeting" : "votes_in_cell", err)) {
		if (resolution) {
			query_text(&query, ":meeting", record_get(record, "meeting"));
		} else {
			query_text(&query, ":org", record_get(record, "org"));
			query_text(&query, ":member", record_get(record, "member"));
			query_text(&query, ":day", day ? day : store->today);
		}
		if (query_step(&query) && votes > query_number(&query, 0))
			findings_add(findings, FINDING_WARNING,
				resolution ? "vote_total" : "votes_1",
				resolution
					? "%d phiếu mà buổi họp chỉ có %d đảng viên chính thức dự. Xem lại số phiếu hoặc điểm danh."
					: "%d phiếu mà chi bộ chỉ có %d đảng viên chính thức. Xem lại số phiếu.",
				votes, (int)query_number(&query, 0));
	}
	return query_close(&query);
}

static bool check_given_before_due(
	struct store *store, const struct record *task, struct findings *findings, struct err *err)
{
	const char *due = record_get(task, "due_on");
	struct query query;

	if (!due)
		return true;
	if (query_open_named(&query, store, "task_given_on", err)) {
		query_text(&query, ":meeting", record_get(task, "meeting"));
		query_text(&query, ":resolution", record_get(task, "resolution"));
		if (query_step(&query) && strcmp(due, query_column(&query, 0)) < 0) {
			char shown[DATE_SIZE], held[DATE_SIZE];
			date_show(due, shown);
			date_show(query_column(&query, 0), held);
			findings_add(findings, FINDING_ERROR, "due_on",
				"Hạn %s ở trước ngày họp giao việc, %s. Gõ lại hạn.", shown, held);
		}
	}
	return query_close(&query);
}

/* What only some types have. */
static bool check_type(struct store *store, const struct record *record, struct findings *findings,
	struct err *err)
{
	const char *name = record->type->name;

	if (strcmp(name, "org") == 0)
		return check_circle(store, record, findings, err);
	if (strcmp(name, "resolution") == 0 || strcmp(name, "rating") == 0)
		return check_votes(store, record, findings, err);
	if (strcmp(name, "task") == 0)
		return check_given_before_due(store, record, findings, err);
	return true;
}

bool store_check(struct store *store, const struct record *record, struct findings *findings,
	struct err *err)
{
	const struct rectype *type = record->type;

	for (int i = 0; type->fields[i].name; i++)
		if ((type->fields[i].flags & FIELD_UNIQUE) && record->values[i] &&
			!check_unique(store, record, i, findings, err))
			return false;
	if (!check_identity(store, record, findings, err))
		return false;
	if (type->one_at_a_time && record_get(record, "from_on") &&
		!check_overlap(store, record, findings, err))
		return false;
	return check_type(store, record, findings, err);
}
