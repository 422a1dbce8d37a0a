/* IN-37, phiếu thông tin đảng viên: the whole record, for the member: his form, then his life by days. */
#include "forms.h"
#include "life.h"
#include "text.h"
#include "value.h"

#include <stddef.h>
#include <string.h>

static void put_field(struct print_job *job, const struct field *field, const char *value)
{
	struct strbuf label = STRBUF_INIT, text = STRBUF_INIT;

	strbuf_addf(&label, "%s:", field->label);
	if ((field->flags & FIELD_SENSITIVE) && !job->about->reason)
		value_mask(field, value, &text);
	else
		store_show(job->store, field, value, &text);
	doc_said(job->doc, label.text, text.text);
	strbuf_release(&label);
	strbuf_release(&text);
}

/* Whether a computed one is in words what another one is: "Chính thức" beside "Ngày chính thức". */
static bool repeats(struct store *store, const struct record *record, const struct field *field,
	const struct field *other)
{
	struct strbuf text = STRBUF_INIT;

	store_show(store, other, record_get(record, other->name), &text);
	bool same = strcmp(text.text, record_get(record, field->name)) == 0;
	strbuf_release(&text);
	return same;
}

/* Whether another field of the record says the same, or stands in the list by this one. */
static bool is_said_by_another(
	struct store *store, const struct record *record, const struct field *field)
{
	for (int i = 0; record->type->fields[i].name; i++) {
		const struct field *other = &record->type->fields[i];
		if (other == field || !record->values[i])
			continue;
		if (rectype_column_of(record->type, other) == field ||
			((field->flags & FIELD_DERIVED) && other->kind == FIELD_DATE &&
				repeats(store, record, field, other)))
			return true;
	}
	return false;
}

/* What is empty is left out: whoever reads it says what is missing. */
static bool put_record(struct print_job *job, struct err *err)
{
	const struct rectype *type = rectype_named("member");
	struct record *record = store_load(job->store, type, job->about->uid, err);

	for (int i = 0; record && type->fields[i].name; i++)
		if (record->values[i] && !is_said_by_another(job->store, record, &type->fields[i]))
			put_field(job, &type->fields[i], record->values[i]);
	record_free(record);
	return record != NULL;
}

static bool put_life(struct print_job *job, struct err *err)
{
	static const struct doc_column columns[] = {
		{ "Ngày", NULL, 25, DOC_CENTER },
		{ "Đến", NULL, 25, DOC_CENTER },
		{ "Việc", NULL, 115, DOC_LEFT },
	};
	struct life life = { 0 };

	if (!life_load(job->store, rectype_named("member"), job->about->uid, &life, err))
		return false;
	doc_table(job->doc, columns, 3);
	for (size_t i = 0; i < life.count; i++) {
		const struct life_row *row = &life.rows[i];
		char from[DATE_SIZE], to[DATE_SIZE] = "";
		date_show(row->day, from);
		if (*row->until)
			date_show(row->until, to);
		struct strbuf what = STRBUF_INIT;
		strbuf_addf(&what, "%s%s%s", row->type->title, *row->text ? ": " : "", row->text);
		doc_row(job->doc,
			(const char *const[]) {
				from, to, row->field ? row->field->label : what.text },
			DOC_PLAIN);
		strbuf_release(&what);
	}
	doc_table_end(job->doc);
	life_release(&life);
	return true;
}

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "PHIẾU THÔNG TIN ĐẢNG VIÊN", .text = "{họ và tên}" },
	{ PRINT_OWN, .write = put_record },
	{ PRINT_HEADING, .text = "Quá trình, theo ngày" },
	{ PRINT_OWN, .write = put_life },
	{ .kind = PRINT_END },
};

const struct print_form member_sheet_form = {
	.id = "IN-37",
	.name = "phieu-thong-tin",
	.title = "Phiếu thông tin đảng viên",
	.of = "member",
	.flags = PRINT_NUMBERS,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_LETTER,
	.foot = PRINT_FOOT_SECRETARY,
	.values = "paper_member_sheet",
	.blocks = blocks,
};
