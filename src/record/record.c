#include "record.h"

#include "codes.h"
#include "err.h"
#include "text.h"
#include "value.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

struct record *record_new(const struct rectype *type)
{
	struct record *record = xcalloc(1, sizeof *record);
	int count = rectype_field_count(type);

	record->type = type;
	record->values = xcalloc((size_t)count, sizeof *record->values);
	for (int i = 0; i < count; i++)
		record->values[i] = xstrdup(type->fields[i].initial);
	return record;
}

struct record *record_copy(const struct record *record)
{
	struct record *copy = record_new(record->type);
	int count = rectype_field_count(record->type);

	memcpy(copy->uid, record->uid, sizeof copy->uid);
	copy->version = record->version;
	for (int i = 0; i < count; i++)
		record_set_at(copy, i, record->values[i]);
	copy->changed_at = xstrdup(record->changed_at);
	copy->changed_by = xstrdup(record->changed_by);
	copy->deleted_at = xstrdup(record->deleted_at);
	copy->delete_reason = xstrdup(record->delete_reason);
	return copy;
}

void record_free(struct record *record)
{
	if (!record)
		return;
	for (int i = 0; record->type->fields[i].name; i++)
		free(record->values[i]);
	free(record->values);
	free(record->changed_at);
	free(record->changed_by);
	free(record->deleted_at);
	free(record->delete_reason);
	free(record);
}

static int index_or_bug(const struct record *record, const char *field)
{
	return (int)(rectype_field(record->type, field) - record->type->fields);
}

const char *record_get(const struct record *record, const char *field)
{
	return record->values[index_or_bug(record, field)];
}

bool record_flag(const struct record *record, const char *field)
{
	const char *value = record_get(record, field);

	return value && strcmp(value, "1") == 0;
}

void record_set_at(struct record *record, int index, const char *value)
{
	char *copy = value && *value ? xstrdup(value) : NULL;

	free(record->values[index]);
	record->values[index] = copy;
}

bool record_changes(const struct record *record, const struct record *other, int index)
{
	return field_is_stored(&record->type->fields[index]) &&
		!text_same(record->values[index], other ? other->values[index] : NULL);
}

void record_set(struct record *record, const char *field, const char *value)
{
	record_set_at(record, index_or_bug(record, field), value);
}

void record_complete(struct record *record)
{
	if (record->type->complete)
		record->type->complete(record);
}

static void check_empty(const struct field *field, struct findings *findings)
{
	if (field->group || (field->flags & FIELD_DERIVED))
		return;
	bool chosen = field->kind == FIELD_REF;
	char *what = chosen ? text_lowered(field->label) : NULL;

	if (field->flags & FIELD_NOT_NULL)
		findings_add(findings, FINDING_ERROR, field->name,
			chosen ? "Chưa chọn %s." : "%s không được bỏ trống.",
			chosen ? what : field->label);
	else if (field->flags & FIELD_REQUIRED)
		findings_add(findings, FINDING_GAP, field->name, "Còn thiếu: %s.", field->label);
	free(what);
}

/* The labels of a group, as a sentence part: "đảng viên hoặc tổ chức đảng". */
static void group_labels(const struct rectype *type, const char *group, struct strbuf *out)
{
	for (const struct field *field = type->fields; field->name; field++) {
		if (!field->group || strcmp(field->group, group) != 0)
			continue;
		strbuf_add(out, out->length ? " hoặc " : "");
		strbuf_add(out, field->label);
	}
}

/* Called at the first field of a group only. */
static void check_group(const struct record *record, int first, struct findings *findings)
{
	const struct field *fields = record->type->fields, *field = &fields[first];
	int filled = 0;

	for (int i = 0; i < first; i++)
		if (fields[i].group && strcmp(fields[i].group, field->group) == 0)
			return;
	for (int i = first; fields[i].name; i++)
		filled += fields[i].group && strcmp(fields[i].group, field->group) == 0 &&
			record->values[i];
	if (filled == 1)
		return;
	struct strbuf labels = STRBUF_INIT;
	group_labels(record->type, field->group, &labels);
	if (filled > 1)
		findings_add(findings, FINDING_ERROR, field->name, "Chỉ được điền một trong: %s.",
			labels.text);
	else if (field->flags & FIELD_NOT_NULL)
		findings_add(findings, FINDING_ERROR, field->name, "Phải điền một trong: %s.",
			labels.text);
	else if (field->flags & FIELD_REQUIRED)
		findings_add(findings, FINDING_GAP, field->name, "Còn thiếu: %s.", labels.text);
	strbuf_release(&labels);
}

/* A code of the list that is none for what the other field says. */
static void check_codes(const struct record *record, const struct field *field, const char *value,
	struct findings *findings)
{
	const struct codelist *list = field_codes(field, record);
	const struct field *by = rectype_field(record->type, field->codes_by);
	struct strbuf shown = STRBUF_INIT;

	if (codes_holds(list, value, field->flags & FIELD_BY_LABEL))
		return;
	value_show(field, value, &shown);
	strbuf_addf(&shown, "\" không dùng khi %s là \"", by->label);
	value_show(by, record_get(record, by->name), &shown);
	findings_add(findings, FINDING_ERROR, field->name, "%s \"%s\". Chọn lại bằng F4.",
		field->label, shown.text);
	strbuf_release(&shown);
}

static void check_spell(const struct record *record, struct findings *findings)
{
	const char *from = record_get(record, "from_on"), *to = record_get(record, "to_on");

	if (from && to && strcmp(to, from) < 0)
		findings_backwards(findings, FINDING_ERROR, "to_on", "Ngày kết thúc", to,
			"ngày bắt đầu", from);
}

void record_check(const struct record *record, const struct rules *rules, struct findings *findings)
{
	const struct rectype *type = record->type;
	struct err err = ERR_INIT;

	for (int i = 0; type->fields[i].name; i++) {
		const struct field *field = &type->fields[i];
		if (field->group)
			check_group(record, i, findings);
		if (!record->values[i])
			check_empty(field, findings);
		else if (field_is_stored(field) &&
			!value_check(field, record->values[i], rules->today, &err))
			findings_add(findings, FINDING_ERROR, field->name, "%s", err.text);
		else if (field->codes_by)
			check_codes(record, field, record->values[i], findings);
	}
	if (type->flags & RECTYPE_DATED)
		check_spell(record, findings);
	if (type->check)
		type->check(record, rules, findings);
}
