#include "import_row.h"

#include "internal.h"
#include "name_case.h"
#include "placing.h"
#include "text.h"
#include "value.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { NOTES_PER_FATE = 2000, SAMPLES = 3 };

struct import_note *import_add_note(
	struct import *import, int column, enum import_fate fate, bool warning, const char *text)
{
	struct import_report *report = import->report;

	if (report->counts[fate] > NOTES_PER_FATE && !import->options->all_notes) {
		report->notes_cut = true;
		return NULL;
	}
	report->notes = xgrow(report->notes, report->note_count, sizeof *report->notes);
	if (column > 0 && import->columns.count >= column)
		column = import->columns.items[column - 1].at + 1;
	struct import_note *note = &report->notes[report->note_count++];
	*note = (struct import_note) { .line = import->row->line,
		.column = column,
		.fate = fate,
		.warning = warning,
		.name = xstrdup(import->row_name ? import->row_name : ""),
		.text = import_said(import->options, text) };
	return note;
}

static void forget_notes(struct import_report *report, size_t count)
{
	while (report->note_count > count)
		import_note_release(&report->notes[--report->note_count]);
}

static void refuse(struct import *import, int column, bool for_now, const char *text)
{
	import->for_now = import->for_now || for_now;
	import->refused = true;
	import_add_note(import, column + 1, IMPORT_REFUSED, false, text);
}

void import_warn(struct import *import, int column, enum import_fate fate, const char *text)
{
	import->report->warnings++;
	import_add_note(import, column + 1, fate, true, text);
}

void import_refuse(struct import *import, int column, const char *text)
{
	refuse(import, column, false, text);
}

void import_refuse_for_now(struct import *import, int column, const char *text)
{
	refuse(import, column, true, text);
}

/* The cells of a row may be taken twice: each is told once. */
void import_say_mended(struct import *import, int column, const char *how)
{
	for (size_t i = 0; i < import->mending_count; i++)
		if (import->mendings[i].column == column &&
			strcmp(import->mendings[i].how, how) == 0)
			return;
	import->mendings = xgrow(import->mendings, import->mending_count, sizeof *import->mendings);
	import->mendings[import->mending_count++] = (struct row_mending) { column, xstrdup(how) };
}

static void tell_mendings(struct import *import, enum import_fate fate)
{
	for (size_t i = 0; i < import->mending_count; i++)
		import_warn(import, import->mendings[i].column, fate, import->mendings[i].how);
	import->report->mended += (int64_t)import->mending_count;
}

void import_forget_mendings(struct import *import)
{
	for (size_t i = 0; i < import->mending_count; i++)
		free(import->mendings[i].how);
	import->mending_count = 0;
}

void import_be_unsure(struct import *import, int column, const char *text)
{
	import->unsure = true;
	import_add_note(import, column + 1, IMPORT_UNSURE, false, text);
}

void import_pass(struct import *import, const char *why)
{
	struct strbuf name = STRBUF_INIT;

	for (int i = 0; i < import->row->count && name.length == 0; i++)
		text_add_column(&name, import->row->fields[i], 40, false);
	free(import->row_name);
	import->row_name = strbuf_detach(&name);
	import->report->counts[IMPORT_PASSED]++;
	import_add_note(import, 0, IMPORT_PASSED, false, why);
}

/* ---- checking and writing ---- */

/* Whether the book says so of him already: then it was looked at. */
static bool is_known(const struct import *import, const struct finding *item)
{
	struct rules rules = store_rules(import->store);
	struct findings findings = FINDINGS_INIT;
	bool known = false;

	if (import->before)
		record_check(import->before, &rules, &findings);
	for (size_t i = 0; i < findings.count; i++)
		known = known || strcmp(findings.items[i].text, item->text) == 0;
	findings_release(&findings);
	return known;
}

/* A row in which two values contradict each other is not taken before somebody says which is right. */
static bool is_asked(struct import *import, const struct finding *item, int column)
{
	struct strbuf sentence = STRBUF_INIT;

	if (!item->contradicts || import->columns.has_uid || is_known(import, item))
		return false;
	strbuf_add_bytes(&sentence, item->text, strlen(item->text) - 1); /* without its full stop */
	bool asked = import_ask(import, column, DOUBT_ID, NULL, sentence.text) != CHOICE_KEEP;
	strbuf_release(&sentence);
	return asked;
}

/* The first `own` of them are about the record alone: no other row mends those. */
static void note_findings(struct import *import, const struct findings *findings, size_t own,
	const struct record *record, enum column_role role, enum import_fate fate)
{
	for (size_t i = 0; i < findings->count; i++) {
		const struct finding *item = &findings->items[i];
		int column = item->field ? columns_find(&import->columns, role,
						   rectype_index(record->type, item->field))
					 : -1;
		if (item->severity == FINDING_ERROR)
			refuse(import, column, i >= own && role == COLUMN_MAIN, item->text);
		else if (item->severity == FINDING_WARNING && !is_asked(import, item, column)) {
			import_warn(import, column, fate, item->text);
		}
	}
}

/* Fills in what follows, and counts the rows in which a value came from another. */
static void complete(struct import *import, struct record *record)
{
	const struct field *fields = record->type->fields;
	bool told = false;

	for (int i = 0; fields[i].name; i++) {
		bool open = fields[i].told_by && !record->values[i];
		if (open)
			record_complete(record);
		told = told || (open && record->values[i]);
	}
	record_complete(record);
	import->report->told += told;
}

bool import_check(struct import *import, struct record *record, enum column_role role,
	enum import_fate fate, struct err *err)
{
	struct findings findings = FINDINGS_INIT;
	struct rules rules = store_rules(import->store);

	complete(import, record);
	if (import->columns.has_uid && !history_make_way(import->store, record, err))
		return false;
	record_check(record, &rules, &findings);
	size_t own = findings.count;
	bool ok = store_check(import->store, record, &findings, err);
	note_findings(import, &findings, own, record, role, fate);
	findings_release(&findings);
	return ok;
}

static bool differs(const struct record *a, const struct record *b)
{
	for (int i = 0; a->type->fields[i].name; i++) {
		const char *x = a->values[i], *y = b->values[i];
		if (field_is_stored(&a->type->fields[i]) && (x && y ? strcmp(x, y) != 0 : x != y))
			return true;
	}
	return false;
}

/*
 * The spells of a new record of a canonical file come in a file of their own; a change begins one here, as
 * in a form.
 */
bool import_put(struct import *import, enum import_fate fate, struct err *err)
{
	store_take_as_given(import->store, import->columns.has_uid && fate == IMPORT_NEW);
	bool ok = store_put(import->store, import->record, import->before, err);
	store_take_as_given(import->store, false);
	return ok;
}

/* Whether the row is not written, whatever comes of it. */
static bool is_settled(const struct import *import)
{
	return import->refused || import->unsure || import->skipped;
}

static bool write_new(struct import *import, struct err *err)
{
	struct record *record = import->record;

	if (import->spell && !import_has_cell(import))
		return true;
	if ((import->type->flags & RECTYPE_OWNS) && !import->columns.has_uid)
		import->report->placed += place_under_committee(import->store, record);
	if (!import->spell_type && !import->refused && !import_found_cell(import, err))
		return false;
	if (!import_check(import, record, COLUMN_MAIN, IMPORT_NEW, err))
		return false;
	if (is_settled(import))
		return true;
	if (!import_put(import, IMPORT_NEW, err))
		return false;
	import_remember(import, IMPORT_NEW);
	if (import->type->flags & RECTYPE_OWNS)
		org_names_add(&import->orgs, record->uid, record_get(record, "code"),
			record_get(record, "name"));
	import_note_line(import, store_id(import->store, import->type, record->uid));
	if (!import->spell)
		return true;
	record_set(import->spell, rectype_reference(import->spell_type, import->type)->name,
		record->uid);
	if (!import_found_cell(import, err) || !import_bind_spell(import, err))
		return false;
	if (!import_check(import, import->spell, COLUMN_SPELL, IMPORT_NEW, err))
		return false;
	return import->refused || store_put(import->store, import->spell, NULL, err);
}

static bool write_changed(struct import *import, struct err *err)
{
	if ((!import->spell_type && !import_found_cell(import, err)) ||
		!import_check(import, import->record, COLUMN_MAIN, IMPORT_CHANGED, err))
		return false;
	if (is_settled(import))
		return true;
	import_remember(import, IMPORT_CHANGED);
	return import_put(import, IMPORT_CHANGED, err);
}

/* The record as it was, with the cells of the row laid over it. */
static bool overlay(struct import *import, struct err *err)
{
	struct record *merged = record_copy(import->before);

	record_free(import->record);
	import->record = merged;
	import_forget_later(import); /* the cells are taken a second time */
	if (!import_take_cells(import, COLUMN_MAIN, merged, err))
		return false;
	if (import->columns.has_uid)
		return true;
	import_keep_better(import);
	return import_keep_dated(import, err);
}

static bool settle(struct import *import, enum import_fate *fate, struct err *err)
{
	if (!import->before) {
		*fate = IMPORT_NEW;
		return write_new(import, err);
	}
	if (import->before->deleted_at) {
		import_refuse(
			import, -1, "phiếu này đang ở thùng rác. Lấy lại từ thùng rác rồi nhập.");
		return true;
	}
	if (!import_check_doubled(import))
		return true;
	import_note_line(import, store_id(import->store, import->type, import->before->uid));
	if (import->spell && !import_compare_spell(import, err))
		return false;
	if (is_settled(import))
		return true;
	if (!overlay(import, err))
		return false;
	if (is_settled(import))
		return true;
	bool changed = differs(import->record, import->before);
	*fate = changed || import->moves_to ? IMPORT_CHANGED : IMPORT_SAME;
	if (changed && !write_changed(import, err))
		return false;
	return is_settled(import) || !import->moves_to || import_move(import, err);
}

int import_name_column(const struct import *import)
{
	const char *label = import->type->label;
	char word[64];

	return word_next(&label, word)
		? columns_find(&import->columns, COLUMN_MAIN, rectype_index(import->type, word))
		: -1;
}

static void name_row(struct import *import)
{
	int column = import_name_column(import);

	free(import->row_name);
	import->row_name = NULL;
	if (column < 0)
		return;
	struct strbuf name = STRBUF_INIT;
	char *text = columns_text(&import->columns, column, import->row);
	bool is_name = import->type->fields[import->columns.items[column].field].flags & FIELD_NAME;
	char *seen = is_name ? import_name_seen(import, text) : xstrdup(text);
	char *proper = is_name && import->options->proper_names ? name_proper(seen) : NULL;
	text_add_column(&name, proper ? proper : seen, 40, false);
	free(proper);
	free(seen);
	free(text);
	import->row_name = strbuf_detach(&name);
	if (import->report->sampled == SAMPLES || !*import->row_name)
		return;
	strbuf_addf(&import->report->samples, "%s%s", import->report->sampled++ ? ", " : "",
		import->row_name);
}

static bool judge_row(struct import *import, enum import_fate *fate, struct err *err)
{
	bool ok = import_take_cells(import, COLUMN_MAIN, import->record, err);

	if (ok && import->spell_type &&
		(import->columns.has_spell || import->options->cell || import->section))
		ok = import_take_spell(import, err);
	if (ok && !import->refused)
		ok = import_match(import, err);
	if (ok && !is_settled(import))
		ok = settle(import, fate, err);
	if (import->refused || import->unsure)
		*fate = import->refused ? IMPORT_REFUSED : IMPORT_UNSURE;
	return ok;
}

/* A row that is taken, with what it changes. */
static void note_taken(struct import *import, enum import_fate fate)
{
	struct import_note *note = import_add_note(import, 0, fate, false, NULL);

	if (note && fate == IMPORT_CHANGED)
		import_note_changes(import, note, import->before, import->record, false);
}

/* The report as it was before the row at hand. */
static void forget_row(struct import *import, const struct import_report *before)
{
	struct import_report *report = import->report;

	forget_notes(report, before->note_count);
	report->warnings = before->warnings;
	report->told = before->told;
	report->to_pad = before->to_pad;
	report->placed = before->placed;
	import_forget_later(import);
}

bool import_take_row(struct import *import, struct err *err)
{
	struct import_report *report = import->report;
	struct import_report before = *report;
	enum import_fate fate = IMPORT_SAME;

	if (import_is_left_out(import, import->row->line))
		return true;
	import->record = record_new(import->type);
	import->refused = import->unsure = import->skipped = import->for_now = false;
	import->moves_to = NULL;
	import->candidate_count = 0;
	import->chosen[0] = '\0';
	import_forget_mendings(import);
	import->in_capitals = false;
	name_row(import);
	bool ok = judge_row(import, &fate, err);
	if (ok && import_wait(import)) {
		forget_row(import, &before);
	} else if (ok && import->skipped) {
		forget_row(import, &before);
		report->skipped++;
		report->counts[IMPORT_PASSED]++;
		import_add_note(import, 0, IMPORT_PASSED, false, "bỏ dòng này theo lựa chọn.");
	} else if (ok) {
		report->counts[fate]++;
		if (fate > IMPORT_SAME)
			import_leave_out(import);
		report->in_capitals += import->in_capitals;
		import_name_later(import, fate);
		tell_mendings(import, fate);
		if (fate <= IMPORT_SAME)
			note_taken(import, fate);
	}
	record_free(import->record);
	record_free(import->before);
	record_free(import->spell);
	record_free(import->new_cell);
	import->record = import->before = import->spell = import->new_cell = NULL;
	return ok;
}
