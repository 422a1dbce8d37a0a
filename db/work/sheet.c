#include "sheet.h"
#include "internal.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

static struct sheet_line *add_line(struct sheet *sheet, enum sheet_block block, const char *uid,
	const char *text, const char *detail)
{
	sheet->lines = xgrow(sheet->lines, (size_t)sheet->count, sizeof *sheet->lines);
	struct sheet_line *line = &sheet->lines[sheet->count++];
	*line = (struct sheet_line) { .block = block,
		.text = xstrdup(text ? text : ""),
		.detail = xstrdup(detail ? detail : "") };
	snprintf(line->uid, UID_SIZE, "%s", uid);
	return line;
}

/* What the statement has beside its texts, in one line: when handed in, which form, how he rates himself. */
static void add_own_fields(struct store *store, struct sheet *sheet)
{
	const struct record *review = sheet->review;
	const char *first = NULL;
	struct strbuf said = STRBUF_INIT;

	for (int i = 0; review->type->fields[i].name; i++) {
		const struct field *field = &review->type->fields[i];
		if (field->kind == FIELD_LONG || (field->flags & (FIELD_IDENTITY | FIELD_SKIP)))
			continue;
		if (!first || strcmp(field->name, "statement_on") == 0)
			first = field->name;
		if (!review->values[i])
			continue;
		strbuf_addf(&said, "%s%s: ", said.length ? " · " : "", field->label);
		store_show(store, field, review->values[i], &said);
	}
	struct sheet_line *line = add_line(
		sheet, SHEET_STATEMENT, review->uid, said.text, "Nộp bản, tự đánh giá");
	line->field = first;
	strbuf_release(&said);
}

/* The long texts of the statement, one line each; those still empty say so. */
static void add_statement(struct sheet *sheet)
{
	for (const struct field *field = sheet->review->type->fields; field->name; field++) {
		if (field->kind != FIELD_LONG || strcmp(field->name, "note") == 0)
			continue;
		const char *text = record_get(sheet->review, field->name);
		if (!text && !field_is_asked(field, sheet->review))
			continue; /* a part that this form of the statement has not */
		struct sheet_line *line = add_line(
			sheet, SHEET_STATEMENT, sheet->review->uid, text, field->label);
		line->field = field->name;
	}
}

/* Rows of a query: uid, text, detail. */
static bool add_rows(struct store *store, struct sheet *sheet, enum sheet_block block,
	const char *query_name, struct err *err)
{
	struct query query;

	query_open_named(&query, store, query_name, err);
	query_text(&query, ":review", sheet->review->uid);
	query_text(&query, ":unnamed", sheet->unnamed ? "1" : NULL);
	while (query_step(&query))
		add_line(sheet, block, query_column(&query, 0), query_column(&query, 1),
			query_column(&query, 2));
	return query_close(&query);
}

/* A rating's line needs labels of its codes: stage and level, or why there is none. */
static bool add_ratings(struct store *store, struct sheet *sheet, struct err *err)
{
	const struct rectype *type = rectype_named("rating");
	struct query query;

	query_open_named(&query, store, "sheet_ratings", err);
	query_text(&query, ":review", sheet->review->uid);
	while (query_step(&query)) {
		struct strbuf stage = STRBUF_INIT, level = STRBUF_INIT;
		const char *given = query_column(&query, 2);
		store_show(store, rectype_field(type, "stage"), query_column(&query, 1), &stage);
		store_show(store, rectype_field(type, given ? "level" : "none_why"),
			given ? given : query_column(&query, 3), &level);
		add_line(sheet, SHEET_RATING, query_said(&query, 0), level.text, stage.text);
		strbuf_release(&stage);
		strbuf_release(&level);
	}
	return query_close(&query);
}

/* What the rating rests on: label, text, type and uid of the record, of the year of the review. */
static bool add_evidence(struct store *store, struct sheet *sheet, struct err *err)
{
	const char *year = record_get(sheet->review, "year");
	char from[16] = "", to[16] = "";
	uint64_t faults = store->faults;
	int64_t member = store_id(
		store, rectype_named("member"), record_get(sheet->review, "member"));
	int64_t org = store_id(store, rectype_orgs(), record_get(sheet->review, "org"));
	struct query query;

	if (year) {
		snprintf(from, sizeof from, "%.4s-01-01", year);
		snprintf(to, sizeof to, "%.4s-12-31", year);
	}
	store_ask(store, NULL, from, to);
	query_open_named(&query, store, "sheet_evidence", err);
	query_text(&query, ":review", sheet->review->uid);
	query_int(&query, ":member", member);
	query_int(&query, ":org", org);
	while (query_step(&query)) {
		const char *uid = query_column(&query, 3);
		struct sheet_line *line = add_line(sheet, SHEET_BASIS, uid ? uid : "",
			query_column(&query, 1), query_column(&query, 0));
		if (uid)
			line->type = rectype_named(query_column(&query, 2))->name;
	}
	bool ok = query_close(&query) && store_faultless(store, faults, err);
	store_ask(store, NULL, NULL, NULL);
	return ok;
}

static bool read_basis(struct store *store, struct sheet *sheet, struct err *err)
{
	struct query query;

	query_open_named(&query, store, "sheet_basis", err);
	query_text(&query, ":review", sheet->review->uid);
	if (query_step(&query))
		sheet->basis = xstrdup(query_column(&query, 0));
	bool ok = query_close(&query);
	if (!sheet->basis)
		sheet->basis = xstrdup("");
	return ok;
}

bool sheet_load(
	struct store *store, const char *review, bool unnamed, struct sheet *sheet, struct err *err)
{
	const struct rectype *type = rectype_named("review");
	struct strbuf title = STRBUF_INIT;

	*sheet = (struct sheet) { .review = store_load(store, type, review, err),
		.unnamed = unnamed };
	if (!sheet->review)
		return false;
	store_label(store, type, review, &title);
	sheet->title = strbuf_detach(&title);
	add_own_fields(store, sheet);
	add_statement(sheet);
	bool ok = add_rows(store, sheet, SHEET_CRITICISM, "sheet_criticisms", err) &&
		add_rows(store, sheet, SHEET_REMEDY, "sheet_remedies", err) &&
		add_ratings(store, sheet, err) && add_evidence(store, sheet, err) &&
		read_basis(store, sheet, err) &&
		store_log_showing(store, type, review,
			unnamed ? "trang kiểm điểm, không tên người góp ý" : "trang kiểm điểm",
			NULL, err);
	if (!ok)
		sheet_release(sheet);
	return ok;
}

void sheet_release(struct sheet *sheet)
{
	for (int i = 0; i < sheet->count; i++) {
		free(sheet->lines[i].text);
		free(sheet->lines[i].detail);
	}
	free(sheet->lines);
	free(sheet->title);
	free(sheet->basis);
	record_free(sheet->review);
	*sheet = (struct sheet) { 0 };
}

bool sheet_of_year(struct store *store, const char *member, const char *year, char review[UID_SIZE],
	struct err *err)
{
	struct query query;

	review[0] = '\0';
	query_open_named(&query, store, "sheet_of_year", err);
	query_text(&query, ":member", member);
	query_text(&query, ":year", year);
	if (query_step(&query))
		query_copy(&query, 0, review, UID_SIZE);
	return query_close(&query);
}
