/* What the cells of a row say. */
#include "import_row.h"

#include "import_value.h"
#include "internal.h"
#include "lookalike.h"
#include "name_case.h"
#include "text.h"
#include "value.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

char *import_name_seen(const struct import *import, const char *typed)
{
	enum charset font = charset_font(import->report->look.code.charset);

	return font == CHARSET_TCVN3 ? name_raised(typed) : xstrdup(typed);
}

/* Capitals say nothing against a name that the book has properly, whether this list is mended or not. */
static void take_name(struct import *import, struct record *into, int field, const char *typed)
{
	const char *known = into->values[field];
	char *name = import_name_seen(import, typed), *proper = name_proper(name);

	import->in_capitals = import->in_capitals || proper;
	if (!known || !name_only_capitals(known, name))
		record_set_at(into, field, proper && import->options->proper_names ? proper : name);
	free(proper);
	free(name);
}

/* A cell that may not be empty is. Of the organisation only a new record must say it: import_has_cell(). */
static bool is_missing(
	const struct import *import, const struct column *at, const struct field *field)
{
	bool later = at->role == COLUMN_SPELL && field == rectype_owner_field(import->spell_type);

	return (field->flags & FIELD_NOT_NULL) && !field->group && !later;
}

static void keep_parsed(struct import *import, int column, const char *value, struct record *into)
{
	int field = import->columns.items[column].field;

	if (into->type->fields[field].flags & FIELD_NAME)
		take_name(import, into, field, value);
	else
		record_set_at(into, field, value);
}

/* Reads a value and keeps it, or refuses it. `plain`: the text is that of the cell. */
static bool keep_value(struct import *import, int column, const char *text, bool plain,
	struct record *into, struct err *err)
{
	const struct column *at = &import->columns.items[column];
	const struct field *field = &into->type->fields[at->field];
	struct value_context context = { .today = import->store->today };
	char *value = NULL, uid[UID_SIZE];
	struct err fault = ERR_INIT;
	bool ok = true, found = false;

	if (*text == '\0' && is_missing(import, at, field)) {
		import_refuse(import, column, "ô này không được bỏ trống.");
	} else if (*text == '\0') {
		if (import->columns.has_uid && at->role == COLUMN_MAIN)
			record_set_at(into, at->field, NULL); /* a canonical file says: empty */
	} else if (field->kind == FIELD_REF) {
		ok = import_resolve(import, field, text, column, &found, uid, err);
		if (ok && found)
			record_set_at(into, at->field, uid);
	} else if (!value_parse(field, text, &context, &value, &fault)) {
		import_refuse(import, column, fault.text);
	} else {
		if (plain && value)
			known_values_add(&import->known_values, column, text, value);
		keep_parsed(import, column, value, into);
	}
	free(value);
	return ok;
}

/* Whether the line stands there as a whole, between the ends of others. */
static bool holds_line(const char *note, const char *line)
{
	size_t length = strlen(line);

	for (const char *at = note; at && (at = strstr(at, line)); at++) {
		bool begins = at == note || at[-1] == '\n' ||
			(at >= note + 2 && at[-2] == ';' && at[-1] == ' ');
		if (begins && (at[length] == '\0' || at[length] == ';' || at[length] == '\n'))
			return true;
	}
	return false;
}

static void add_to_note(struct record *into, int field, const char *title, const char *text)
{
	const char *note = into->values[field];
	struct strbuf line = STRBUF_INIT, both = STRBUF_INIT;

	strbuf_addf(&line, "%s%s%s", title, *title ? ": " : "", text);
	if (!holds_line(note, line.text)) {
		strbuf_addf(&both, "%s%s%s", note ? note : "", note ? "; " : "", line.text);
		record_set_at(into, field, both.text);
	}
	strbuf_release(&line);
	strbuf_release(&both);
}

/* The text of a column, tidied as its field wants it. The caller frees. */
static char *tidy_text(const struct import *import, int column, const struct field *field)
{
	char *text = columns_text(&import->columns, column, import->row);

	if (value_is_multiline(field) || text_is_tidy(text))
		return text;
	char *tidy = text_tidy(text);
	free(text);
	return tidy;
}

/* The other field is of the same record, and no column of the file says something else for it. */
static bool goes_elsewhere(
	struct import *import, int column, const struct mended *mended, struct record *into)
{
	const struct column *at = &import->columns.items[column];
	int other = rectype_index(into->type, mended->other),
	    said = columns_find(&import->columns, at->role, other);
	const struct field *field = &into->type->fields[other];
	char *theirs = said < 0 ? xstrdup("") : tidy_text(import, said, field);
	bool free_there = *theirs == '\0' || strcmp(theirs, mended->text) == 0;
	struct strbuf how = STRBUF_INIT;

	free(theirs);
	if (!free_there)
		return false;
	record_set_at(into, other, mended->text);
	strbuf_addf(
		&how, "số %zu chữ số là %s: đã ghi ở ô ấy.", strlen(mended->text), field->label);
	import_say_mended(import, column, how.text);
	strbuf_release(&how);
	return true;
}

/* A word that no list of choices has, in a field that may stay empty, is kept in the note. */
static bool keep_unknown_choice(
	struct import *import, int column, const char *text, struct record *into)
{
	const struct field *field = &into->type->fields[import->columns.items[column].field];
	struct value_context context = { .today = import->store->today };
	bool asked = !import->columns.has_uid && field->kind == FIELD_CHOICE && *text;
	int note = asked ? rectype_index(into->type, "note") : -1;
	char *value = NULL;

	if (note < 0 ||
		(field->flags & (FIELD_REQUIRED | FIELD_NOT_NULL | FIELD_SKIP | FIELD_SEVERAL)) ||
		value_parse(field, text, &context, &value, NULL)) {
		free(value);
		return false;
	}
	add_to_note(into, note, field->label, text);
	import_say_mended(
		import, column, "không có trong danh mục: để trống ô này, giữ chữ ấy ở ghi chú.");
	return true;
}

/* What the column has shown so far tells whether five figures are a day as spreadsheets count. */
static void choose_day(struct import *import, int column, struct mended *mended)
{
	const struct column *at = &import->columns.items[column];

	if (at->serials == 0 || at->typed_days > 0)
		return;
	free(mended->how);
	mended->how = xstrdup(mended_serial_day);
	mended->what = MENDING_DONE;
}

static void note_days(
	struct import *import, int column, const char *tidy, const struct mended *mended)
{
	struct column *at = &import->columns.items[column];
	bool day = at->of->kind == FIELD_DATE || at->of->kind == FIELD_PARTIAL;

	at->serials += mended->serial;
	at->typed_days += day && strlen(tidy) == 6 && text_is_digits(tidy);
}

/* A text that came before and needed no mending; what it holds is tidy. */
static bool take_known(struct import *import, int column, const char *text, struct record *into)
{
	static const struct mended untouched = { .what = MENDING_NONE };
	const char *known = known_values_find(&import->known_values, column, text);

	if (!known)
		return false;
	note_days(import, column, text, &untouched);
	keep_parsed(import, column, known, into);
	return true;
}

static bool take_text(
	struct import *import, int column, const char *tidy, struct record *into, struct err *err)
{
	const struct field *field = &into->type->fields[import->columns.items[column].field];
	struct mended mended = { .what = MENDING_NONE };
	bool ok = true;

	if (!import->columns.has_uid && field->kind != FIELD_REF)
		mended = value_mend(field, tidy, import->options->pad_ids);
	import->report->to_pad += mended.eaten && !import->before; /* not when taken again */
	if (mended.what == MENDING_EITHER_DAY)
		choose_day(import, column, &mended);
	note_days(import, column, tidy, &mended);
	if (mended.what == MENDING_EITHER_DAY) {
		import_refuse_for_now(import, column, mended.how); /* rows further down may tell */
	} else if (mended.what == MENDING_UNSURE) {
		import_be_unsure(import, column, mended.how);
	} else if (mended.what != MENDING_TO_FIELD ||
		!goes_elsewhere(import, column, &mended, into)) {
		const char *text = mended.text ? mended.text : tidy;
		ok = keep_unknown_choice(import, column, text, into) ||
			keep_value(import, column, text, mended.what == MENDING_NONE, into, err);
	}
	int note = mended.what == MENDING_TO_NOTE ? rectype_index(into->type, "note") : -1;
	if (note >= 0)
		add_to_note(into, note, field->label, mended.rest);
	if (mended.what == MENDING_DONE || mended.what == MENDING_TO_NOTE)
		import_say_mended(import, column, mended.how);
	mended_release(&mended);
	return ok;
}

static bool take_cell(struct import *import, int column, struct record *into, struct err *err)
{
	const struct column *at = &import->columns.items[column];
	const struct field *field = &into->type->fields[at->field];
	const char *cell = at->at < import->row->count ? import->row->fields[at->at] : "";
	bool whole = !at->part && at->pieces <= 1 && !at->says;

	if (whole && !*cell)
		return take_text(import, column, cell, into, err);
	if (whole && take_known(import, column, cell, into))
		return true;
	char *tidy = tidy_text(import, column, field);
	const char *mended = lookalike_mend(tidy);

	if (mended)
		import_say_mended(import, column, mended);
	bool ok = (strcmp(tidy, cell) != 0 && take_known(import, column, tidy, into)) ||
		take_text(import, column, tidy, into, err);
	free(tidy);
	return ok;
}

/* ---- two columns for one field ---- */

static void say_that_they_differ(struct import *import, int column)
{
	const struct column *at = &import->columns.items[column];
	struct strbuf sentence = STRBUF_INIT;

	strbuf_addf(&sentence,
		"hai cột \"%s\" và \"%s\" cùng là %s mà ghi khác nhau. Chọn một cột (dòng lệnh: --columns %d=-), "
		"hoặc sửa tệp.",
		import->columns.items[at->same_as].title, at->title, at->of->label, at->at + 1);
	import_be_unsure(import, column, sentence.text);
	import->report->ask_columns = true;
	strbuf_release(&sentence);
}

/* A further column of a field: fills in where the first has nothing, else it must say the same. */
static bool take_again(struct import *import, int column, struct record *into, struct err *err)
{
	const struct column *at = &import->columns.items[column];
	char *first = tidy_text(import, at->same_as, at->of),
	     *text = tidy_text(import, column, at->of);
	bool ok = true;

	if (*text && !*first) {
		ok = take_cell(import, column, into, err);
	} else if (*text && strcmp(at->of->name, "note") == 0) {
		add_to_note(into, at->field, "", text);
	} else if (*text && strcmp(first, text) != 0 && !import->refused) {
		char *kept = xstrdup(into->values[at->field]);
		ok = take_text(import, column, text, into, err);
		const char *now = into->values[at->field];
		if (ok && !import->refused && (kept && now ? strcmp(kept, now) != 0 : kept != now))
			say_that_they_differ(import, column);
		free(kept);
	}
	free(first);
	free(text);
	return ok;
}

static bool is_broken(const struct import *import, const struct column *at)
{
	return at->at < import->row->count && value_is_sheet_error(import->row->fields[at->at]);
}

static void take_notes(struct import *import, struct record *into)
{
	for (int i = 0; i < import->columns.count; i++) {
		const struct column *at = &import->columns.items[i];
		if (at->role != COLUMN_NOTE || is_broken(import, at))
			continue;
		char *text = tidy_text(import, i, at->of);
		if (*text)
			add_to_note(into, at->field, at->piece_title ? at->piece_title : at->title,
				text);
		if (*text && at->piece_title)
			import_say_mended(import, i,
				"một phần của ô này không có ô riêng trong sổ: đã giữ ở ghi chú.");
		free(text);
	}
}

/* What is written into the note first, so that what other columns add to it stays. */
static bool is_note(const struct column *column)
{
	return column->of && *column->of->name == 'n' && strcmp(column->of->name, "note") == 0;
}

/* What a formula could not tell is no value, of whatever field, and nobody knows what should stand there. */
static void refuse_broken(struct import *import, enum column_role role)
{
	int refused = -1;

	for (int i = 0; i < import->columns.count; i++) {
		const struct column *at = &import->columns.items[i];
		struct strbuf sentence = STRBUF_INIT;
		if ((at->role != role && (at->role != COLUMN_NOTE || role != COLUMN_MAIN)) ||
			at->at == refused || !is_broken(import, at))
			continue;
		refused = at->at;
		strbuf_addf(&sentence,
			"ô này là lỗi của bảng tính (%s), không phải giá trị. Sửa công thức hoặc gõ lại giá trị trong tệp.",
			import->row->fields[at->at]);
		import_refuse(import, i, sentence.text);
		strbuf_release(&sentence);
	}
}

bool import_take_cells(
	struct import *import, enum column_role role, struct record *into, struct err *err)
{
	int count = import->columns.count;

	refuse_broken(import, role);
	for (int turn = 0; turn < 2 * count; turn++) {
		int i = turn % count;
		const struct column *at = &import->columns.items[i];
		bool again = at->same_as != i;
		bool further = at->part &&
			import->columns.items[at->same_as].part; /* put together with the first */
		if (at->role != role || (again && further) || is_note(at) != (turn < count) ||
			is_broken(import, at))
			continue;
		if (!(again ? take_again : take_cell)(import, i, into, err))
			return false;
	}
	if (role == COLUMN_MAIN)
		take_notes(import, into);
	return true;
}
