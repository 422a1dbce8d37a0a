/*
 * What is settled behind the last row: references of a canonical file to records that stand further
 * down in it, and rules that count many records.
 *
 * Rows are sorted by uid, so an organisation founded before its committee stands above it. Such a
 * reference is left empty while the rows go by and written when all of them are there.
 */
#include "import_row.h"

#include "internal.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

bool import_keep_for_later(
	struct import *import, const struct field *field, int column, const char *text)
{
	if (!import->columns.has_uid || strcmp(field->target, import->type->name) != 0 ||
		!uid_is_valid(text))
		return false;
	import->later = xgrow(import->later, import->later_count, sizeof *import->later);
	struct later_ref *ref = &import->later[import->later_count++];
	*ref = (struct later_ref) { .field = (int)(field - import->type->fields),
		.column = column,
		.line = import->row->line };
	memcpy(ref->target, text, UID_SIZE);
	return true;
}

void import_forget_later(struct import *import)
{
	import->later_count = import->later_of_row;
}

void import_name_later(struct import *import, enum import_fate fate)
{
	if (fate > IMPORT_SAME)
		import_forget_later(import);
	for (; import->later_of_row < import->later_count; import->later_of_row++) {
		struct later_ref *ref = &import->later[import->later_of_row];
		memcpy(ref->uid, import->record->uid, UID_SIZE);
		ref->fate = fate;
	}
}

static bool write_ref(struct import *import, struct later_ref *ref, struct err *err)
{
	import->before = store_load(import->store, import->type, ref->uid, err);
	if (!import->before)
		return false;
	import->record = record_copy(import->before);
	record_set_at(import->record, ref->field, ref->target);
	bool ok = import_check(import, import->record, COLUMN_MAIN, ref->fate, err) &&
		(import->refused || import_put(import, ref->fate, err));
	record_free(import->record);
	record_free(import->before);
	import->record = import->before = NULL;
	return ok;
}

bool import_settle_later(struct import *import, struct err *err)
{
	struct import_report *report = import->report;
	bool ok = true;

	free(import->row_name);
	import->row_name = NULL;
	for (size_t i = 0; i < import->later_count && ok; i++) {
		struct later_ref *ref = &import->later[i];
		import->later_row.line = ref->line;
		import->row = &import->later_row;
		import->refused = false;
		if (store_has(import->store, import->type, ref->target))
			ok = write_ref(import, ref, err);
		else
			import_refuse(import, ref->column,
				"phiếu được trỏ tới không có trong sổ và cũng không có trong tệp này.");
		if (!ok || (!import->refused && ref->fate != IMPORT_SAME))
			continue;
		if (import->refused)
			import_leave_out(import);
		report->counts[ref->fate]--;
		report->counts[import->refused ? IMPORT_REFUSED : IMPORT_CHANGED]++;
	}
	import->row = NULL;
	return ok;
}

/* ---- rules that count many records ---- */

void import_remember(struct import *import, enum import_fate fate)
{
	if (!import->checks_after)
		return;
	import->written = xgrow(import->written, import->written_count, sizeof *import->written);
	struct written_row *row = &import->written[import->written_count++];
	*row = (struct written_row) { .line = import->row->line, .fate = fate };
	memcpy(row->uid, import->record->uid, UID_SIZE);
}

/* Of many rows that tip one scale the first is told. */
static void note_once(struct import *import, const struct findings *findings,
	const struct written_row *row, struct strbuf *said)
{
	struct strbuf name = STRBUF_INIT;

	for (size_t i = 0; i < findings->count; i++) {
		const char *text = findings->items[i].text;
		if (said->text && strstr(said->text, text))
			continue;
		strbuf_addf(said, "%s\n", text);
		store_label(import->store, import->type, row->uid, &name);
		free(import->row_name);
		import->row_name = strbuf_detach(&name);
		import_warn(import, -1, row->fate, text);
	}
	strbuf_release(&name);
}

bool import_check_after(struct import *import, struct err *err)
{
	struct strbuf said = STRBUF_INIT;
	bool ok = true;

	import->row = &import->later_row;
	for (size_t i = 0; i < import->written_count && ok; i++) {
		struct findings findings = FINDINGS_INIT;
		const struct written_row *row = &import->written[i];
		struct record *record = store_load(import->store, import->type, row->uid, err);
		ok = record && store_check_after(import->store, record, &findings, err);
		import->later_row.line = row->line;
		if (ok)
			note_once(import, &findings, row, &said);
		findings_release(&findings);
		record_free(record);
	}
	import->row = NULL;
	strbuf_release(&said);
	return ok;
}
