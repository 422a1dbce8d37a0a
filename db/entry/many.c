#include "many.h"

#include "draft.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

const struct field *many_field(const struct rectype *type, const struct rectype *owners)
{
	const struct field *field = rectype_owner_field(type);

	if (!field || owners->sort != SORT_PERSON || (type->flags & RECTYPE_SYSTEM) ||
		type->made_where || type->listed_by || type->one_at_a_time)
		return NULL;
	return field->kind == FIELD_REF && strcmp(field->target, owners->name) == 0 ? field : NULL;
}

static struct record *record_of(
	const struct record *record, const struct field *field, const char *uid)
{
	struct record *copy = record_copy(record);

	copy->uid[0] = '\0';
	copy->version = 0;
	record_set(copy, field->name, uid);
	record_complete(copy);
	return copy;
}

/* An error or a gap first; a warning only where there is nothing worse, nor another one. */
static void take(struct many_row *row, const struct findings *findings)
{
	const struct finding *first = findings_first(findings, FINDING_ERROR);

	if (!first)
		first = findings_first(findings, FINDING_GAP);
	row->refused = row->refused || first;
	if (!first && !row->said)
		first = findings_first(findings, FINDING_WARNING);
	if (!first)
		return;
	free(row->said);
	row->said = xstrdup(first->text);
}

/* Judges the record of a row and, unless it is refused, puts it among the others. */
static bool try_one(
	struct store *store, struct record *record, struct many_row *row, struct err *err)
{
	struct findings findings = FINDINGS_INIT;
	bool ok = store_judge(store, record, &findings, err);

	free(row->said);
	row->said = NULL;
	row->refused = false;
	take(row, &findings);
	findings_release(&findings);
	return ok && (row->refused || store_save(store, record, row->said, err));
}

static bool try_after(
	struct store *store, const struct record *record, struct many_row *row, struct err *err)
{
	struct findings findings = FINDINGS_INIT;
	bool ok = row->refused || store_check_after(store, record, &findings, err);

	take(row, &findings);
	findings_release(&findings);
	return ok;
}

bool many_judge(struct store *store, const struct record *record, const struct field *field,
	struct many_rows *rows, struct err *err)
{
	struct record **copies = xcalloc((size_t)rows->count + 1, sizeof(struct record *));
	bool ok = store_begin(store, err);
	bool begun = ok;

	if (begun)
		store_batch_begin(store, "many", NULL);
	for (int i = 0; i < rows->count && ok; i++) {
		if (rows->items[i].left_out)
			continue;
		copies[i] = record_of(record, field, rows->items[i].uid);
		ok = try_one(store, copies[i], &rows->items[i], err);
	}
	for (int i = 0; i < rows->count; i++) {
		ok = ok && (!copies[i] || try_after(store, copies[i], &rows->items[i], err));
		record_free(copies[i]);
	}
	if (begun) {
		store_batch_drop(store);
		store_rollback(store);
	}
	free(copies);
	return ok;
}

bool many_read(struct store *store, const struct record *record, const struct field *field,
	const char *people, struct many_rows *rows, struct err *err)
{
	const struct rectype *owners = rectype_named(field->target);
	size_t most = strlen(people) / (UID_SIZE - 1) + 1;
	char uid[64];

	*rows = (struct many_rows) { .items = xcalloc(most, sizeof *rows->items) };
	while (word_next(&people, uid)) {
		struct many_row *row = &rows->items[rows->count++];
		struct strbuf name = STRBUF_INIT;
		memcpy(row->uid, uid, UID_SIZE);
		store_label(store, owners, uid, &name);
		row->name = strbuf_detach(&name);
	}
	bool ok = many_judge(store, record, field, rows, err);
	if (!ok)
		many_release(rows);
	return ok;
}

void many_release(struct many_rows *rows)
{
	for (int i = 0; i < rows->count; i++) {
		free(rows->items[i].name);
		free(rows->items[i].said);
	}
	free(rows->items);
	*rows = (struct many_rows) { 0 };
}

bool many_writes(const struct many_row *row, const char *why)
{
	return !row->left_out && !row->refused && (!row->said || why);
}

bool many_write(struct store *store, const struct record *record, const struct field *field,
	const struct many_rows *rows, const char *why, struct err *err)
{
	bool ok = store_begin(store, err);

	if (!ok)
		return false;
	for (int i = 0; i < rows->count && ok; i++) {
		const struct many_row *row = &rows->items[i];
		if (!many_writes(row, why))
			continue;
		struct record *copy = record_of(record, field, row->uid);
		ok = store_save(store, copy, row->said ? why : NULL, err);
		record_free(copy);
	}
	if (ok && record->uid[0])
		ok = draft_drop(store, record->type->name, record->uid, err);
	if (ok)
		return store_commit(store, err);
	store_rollback(store);
	return false;
}
