#include "fill.h"

#include "internal.h"
#include "name_case.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

bool fill_takes(const struct rectype *type, const struct field *field)
{
	const unsigned never = FIELD_UNIQUE | FIELD_IDENTITY | FIELD_SENSITIVE | FIELD_DERIVED |
		FIELD_NAME | FIELD_SKIP;

	if (type->flags & RECTYPE_SYSTEM)
		return false;
	return ((field->flags & FIELD_NAME) && (field->flags & FIELD_LIST)) ||
		(!(field->flags & never) && !field_is_owner(type, field) &&
			!word_in_list(type->label, field->name));
}

bool fill_read(struct store *store, const struct rectype *type, const struct field *field,
	const struct list_page *page, struct fill_rows *rows, struct err *err)
{
	*rows = (struct fill_rows) { .items = xcalloc(
					     (size_t)page->count + 1, sizeof *rows->items) };
	for (int i = 0; i < page->count; i++) {
		struct record *record = store_load(store, type, page->rows[i].uid, err);
		struct strbuf name = STRBUF_INIT;
		if (!record) {
			fill_release(rows);
			return false;
		}
		store_label(store, type, record->uid, &name);
		struct fill_row *row = &rows->items[rows->count++];
		memcpy(row->uid, record->uid, UID_SIZE);
		row->name = strbuf_detach(&name);
		row->old = xstrdup(record_get(record, field->name));
		row->proper = row->old && (field->flags & FIELD_NAME) ? name_proper(row->old)
								      : NULL;
		record_free(record);
	}
	return true;
}

void fill_release(struct fill_rows *rows)
{
	for (int i = 0; i < rows->count; i++) {
		free(rows->items[i].name);
		free(rows->items[i].old);
		free(rows->items[i].proper);
		free(rows->items[i].wrong);
	}
	free(rows->items);
	*rows = (struct fill_rows) { 0 };
}

/* ---- writing ---- */

static bool has(const struct findings *findings, const struct finding *wanted)
{
	for (size_t i = 0; i < findings->count; i++)
		if (findings->items[i].severity == wanted->severity &&
			strcmp(findings->items[i].text, wanted->text) == 0)
			return true;
	return false;
}

/* What was accepted or lacked long ago stands in no value's way; what is wrong comes before what is doubtful. */
static const struct finding *brought(const struct findings *after, const struct findings *before)
{
	const struct finding *error = findings_first(after, FINDING_ERROR), *doubt = NULL;

	for (size_t i = 0; i < after->count && !error; i++) {
		const struct finding *finding = &after->items[i];
		if (has(before, finding))
			continue;
		if (finding->severity != FINDING_WARNING)
			return finding;
		doubt = doubt ? doubt : finding;
	}
	return error ? error : doubt;
}

/* Sets the value; row->wrong is the sentence against it, NULL when there is none. */
static bool change(struct store *store, struct record *record, const char *field, const char *value,
	struct fill_row *row, struct err *err)
{
	struct findings before = FINDINGS_INIT, after = FINDINGS_INIT;
	bool ok = store_judge(store, record, &before, err);

	record_set(record, field, value);
	record_complete(record);
	ok = ok && store_judge(store, record, &after, err);
	const struct finding *finding = ok ? brought(&after, &before) : NULL;
	row->wrong = finding ? xstrdup(finding->text) : NULL;
	row->only_warned = finding && finding->severity == FINDING_WARNING;
	findings_release(&before);
	findings_release(&after);
	return ok;
}

/* Once one is refused the others are only looked at. */
static bool fill_one(struct store *store, struct record *record, const struct field *field,
	const char *value, const char *why, struct fill_row *row, int *refused, struct err *err)
{
	bool ok = change(store, record, field->name, value, row, err);
	bool accepted = row->only_warned && why;

	if (ok && row->wrong && !accepted && (*refused)++ == 0)
		err_set(err, ERR_INPUT, "%s: %s", row->name, row->wrong);
	if (ok && *refused == 0)
		ok = store_save(store, record, accepted ? why : NULL, err);
	return ok;
}

bool fill_write(struct store *store, const struct rectype *type, const struct field *field,
	const char *value, struct fill_rows *rows, const bool *wanted, int *refused,
	struct err *err)
{
	bool ok = true;

	*refused = 0;
	if (!store_begin(store, err))
		return false;
	for (int i = 0; i < rows->count && ok; i++) {
		struct fill_row *row = &rows->items[i];
		free(row->wrong);
		row->wrong = NULL;
		struct record *record = wanted[i] ? store_load(store, type, row->uid, err) : NULL;
		ok = record ? fill_one(store, record, field, value ? value : row->proper, rows->why,
				      row, refused, err)
			    : !wanted[i];
		record_free(record);
	}
	ok = ok && transaction_holds(store, err);
	*refused = ok ? *refused : 0;
	return transaction_end(store, ok && *refused == 0, err);
}
