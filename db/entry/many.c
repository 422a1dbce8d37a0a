#include "many.h"

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

/* An error or a gap first; a warning only where there is nothing worse. */
static bool judge(
	struct store *store, const struct record *record, struct many_row *row, struct err *err)
{
	struct findings findings = FINDINGS_INIT;
	bool ok = store_judge(store, record, &findings, err);
	const struct finding *first = findings_first(&findings, FINDING_ERROR);

	if (!first)
		first = findings_first(&findings, FINDING_GAP);
	row->only_warned = !first;
	if (!first)
		first = findings_first(&findings, FINDING_WARNING);
	row->said = first ? xstrdup(first->text) : NULL;
	findings_release(&findings);
	return ok;
}

bool many_read(struct store *store, const struct record *record, const struct field *field,
	const char *people, struct many_rows *rows, struct err *err)
{
	const struct rectype *owners = rectype_named(field->target);
	size_t most = strlen(people) / (UID_SIZE - 1) + 1;
	char uid[64];
	bool ok = true;

	*rows = (struct many_rows) { .items = xcalloc(most, sizeof *rows->items) };
	while (ok && word_next(&people, uid)) {
		struct many_row *row = &rows->items[rows->count++];
		struct record *copy = record_of(record, field, uid);
		struct strbuf name = STRBUF_INIT;
		memcpy(row->uid, uid, UID_SIZE);
		store_label(store, owners, uid, &name);
		row->name = strbuf_detach(&name);
		ok = judge(store, copy, row, err);
		record_free(copy);
	}
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
	return !row->left_out && (!row->said || (row->only_warned && why));
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
	if (ok)
		return store_commit(store, err);
	store_rollback(store);
	return false;
}
