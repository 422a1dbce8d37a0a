/* What a row changes in a record, in words, and what of the book is better than the row. */
#include "import_row.h"

#include "internal.h"
#include "name_alike.h"
#include "text.h"
#include "value.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

static void forget_changes(struct import_note *note)
{
	for (int i = 0; i < note->change_count; i++) {
		free(note->changes[i].was);
		free(note->changes[i].is);
	}
	free(note->changes);
	note->changes = NULL;
	note->change_count = 0;
}

void import_note_release(struct import_note *note)
{
	forget_changes(note);
	for (int i = 0; i < note->candidate_count; i++) {
		free(note->candidates[i].label);
		free(note->candidates[i].differs);
	}
	free(note->candidates);
	free(note->name);
	free(note->text);
}

/* ---- old and new ---- */

static char *shown(struct import *import, const struct field *field, const char *value)
{
	struct strbuf text = STRBUF_INIT;

	if (!value)
		return NULL;
	store_show(import->store, field, value, &text);
	return strbuf_detach(&text);
}

static void add_change(struct import_note *note, const struct field *field, char *was, char *is)
{
	note->changes = xgrow(note->changes, (size_t)note->change_count, sizeof *note->changes);
	note->changes[note->change_count++] = (struct import_change) { field, was, is };
}

static void add_move(struct import *import, struct import_note *note)
{
	const struct field *owner = rectype_owner_field(import->spell_type);

	add_change(
		note, owner, xstrdup(import->moved_from), shown(import, owner, import->moves_to));
}

void import_note_changes(struct import *import, struct import_note *note, const struct record *was,
	const struct record *is, bool filled)
{
	for (int i = 0; was->type->fields[i].name; i++) {
		const struct field *field = &was->type->fields[i];
		const char *old = was->values[i], *new = is->values[i];
		if (!field_is_stored(field) || (filled && !new) ||
			(old && new ? strcmp(old, new) == 0 : old == new))
			continue;
		add_change(note, field, shown(import, field, old), shown(import, field, new));
	}
	if (import->moves_to)
		add_move(import, note);
}

/* Of a number that is not for every eye only the digits in which it differs from the other, if they are few. */
static void add_masked(const char *value, const char *other, struct strbuf *out)
{
	enum { FEW = 2 };
	size_t length = strlen(value);
	int differ = 0;

	for (size_t i = 0; other && i < length && strlen(other) == length; i++)
		differ += value[i] != other[i];
	if (differ == 0 || differ > FEW)
		strbuf_add(out, "•••");
	for (size_t i = 0; differ > 0 && differ <= FEW && i < length; i++) {
		if (value[i] == other[i])
			strbuf_add(out, "•");
		else
			strbuf_add_char(out, value[i]);
	}
}

static void add_value(
	const struct field *field, const char *value, const char *other, struct strbuf *out)
{
	if (!value)
		strbuf_add(out, "(trống)");
	else if (field->flags & FIELD_SENSITIVE)
		add_masked(value, other, out);
	else if (value_is_multiline(field))
		strbuf_addf(out, "%zu ký tự", strlen(value));
	else
		strbuf_add(out, value);
}

void import_add_changes(const struct import_note *note, int most, struct strbuf *out)
{
	const char *between = note->fate == IMPORT_UNSURE ? " / " : " → ";

	for (int i = 0; i < note->change_count && i < most; i++) {
		const struct import_change *change = &note->changes[i];
		bool says_it = change->was && change->is &&
			text_begins_with(change->was, change->field->label) &&
			text_begins_with(change->is, change->field->label);
		strbuf_add(out, i ? "; " : "");
		if (!says_it) /* "Chi bộ thôn Đông Hạ → Chi bộ Quân sự xã" */
			strbuf_addf(out, "%s ", change->field->label);
		add_value(change->field, change->was, change->is, out);
		strbuf_add(out, between);
		add_value(change->field, change->is, change->was, out);
	}
	if (note->change_count > most)
		strbuf_addf(out, "; ... và %d ô nữa", note->change_count - most);
}

void import_note_candidates(struct import *import, struct import_note *note)
{
	enum { DIFFERENCES = 6 };

	note->candidates = xcalloc((size_t)import->candidate_count + 1, sizeof *note->candidates);
	for (int i = 0; i < import->candidate_count; i++) {
		struct record *one = store_load(
			import->store, import->type, import->candidates[i], NULL);
		struct import_candidate *candidate = &note->candidates[note->candidate_count];
		struct strbuf label = STRBUF_INIT, differs = STRBUF_INIT;
		if (!one)
			continue;
		note->candidate_count++;
		memcpy(candidate->uid, one->uid, UID_SIZE);
		store_label(import->store, import->type, one->uid, &label);
		import_note_changes(import, note, one, import->record, true);
		import_add_changes(note, DIFFERENCES, &differs);
		forget_changes(note);
		candidate->label = strbuf_detach(&label);
		candidate->differs = strbuf_detach(&differs);
		record_free(one);
	}
}

/* ---- what the book has better ---- */

/* "1976" of a day in 1976; a name typed without the marks that the book has. */
static bool says_less(const struct field *field, const char *known, const char *said)
{
	if (field->kind == FIELD_PARTIAL)
		return strlen(said) < strlen(known) && strncmp(known, said, strlen(said)) == 0;
	if (field->flags & FIELD_NAME)
		return name_compare(known, said) == NAME_BARE && !name_has_marks(said);
	return false;
}

void import_keep_better(struct import *import)
{
	const struct rectype *type = import->type;

	for (int i = 0; type->fields[i].name; i++) {
		const char *known = import->before->values[i], *said = import->record->values[i];
		struct strbuf sentence = STRBUF_INIT;
		if (!known || !said || !says_less(&type->fields[i], known, said))
			continue;
		strbuf_addf(&sentence, "%s: sổ đã ghi đủ hơn (", type->fields[i].label);
		store_show(import->store, &type->fields[i], known, &sentence);
		strbuf_add(&sentence, "), giữ nguyên.");
		record_set_at(import->record, i, known);
		import_warn(import, columns_find(&import->columns, COLUMN_MAIN, i), IMPORT_SAME,
			sentence.text);
		strbuf_release(&sentence);
	}
}

/* A standing that the book has dates of is no news, and not one without a date. */
bool import_keep_dated(struct import *import, struct err *err)
{
	int status = rectype_index(import->type, "listed_status");
	const char *known = status < 0 ? NULL : import->before->values[status],
		   *said = status < 0 ? NULL : import->record->values[status];
	struct query query;

	if (!said || (known && (strcmp(known, "DSH") != 0 || strcmp(known, said) == 0)))
		return true;
	query_open_named(&query, import->store, "standing_now", err);
	query_text(&query, ":member", import->before->uid);
	query_text(&query, ":today", store_today(import->store));
	bool same = query_step(&query) && strcmp(query_said(&query, 1), said) == 0;
	if (!query_close(&query))
		return false;
	if (same)
		record_set_at(import->record, status, known);
	return true;
}
