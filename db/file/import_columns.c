#include "import_columns.h"

#include "fold.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* A title as it is compared: folded, without the star of a required column. */
static char *plain_title(const char *title)
{
	struct strbuf text = STRBUF_INIT;

	for (; *title; title++)
		if (*title != '*')
			strbuf_add_char(&text, *title == '\n' ? ' ' : *title);
	char *folded = fold(text.text);
	strbuf_release(&text);
	return folded;
}

static bool same_title(const char *plain, const char *other, size_t length)
{
	char *copy = xstrndup(other, length), *folded = fold(copy);
	bool same = strcmp(plain, folded) == 0;

	free(copy);
	free(folded);
	return same;
}

static bool names_field(const struct field *field, const char *title, const char *plain)
{
	const char *alias = field->aliases;

	if (strcmp(field->name, title) == 0 ||
		same_title(plain, field->label, strlen(field->label)))
		return true;
	while (alias && *alias) {
		size_t length = strcspn(alias, "|");
		if (same_title(plain, alias, length))
			return true;
		alias += length + (alias[length] == '|');
	}
	return false;
}

/* Columns that lists carry and no field wants: running numbers, results of an earlier check. */
static bool is_ignored(const char *plain)
{
	static const char *const titles[] = { "stt", "so tt", "tt", "ket qua kiem tra",
		"chi tiet loi", NULL };

	for (const char *const *title = titles; *title; title++)
		if (strcmp(*title, plain) == 0)
			return true;
	return *plain == '\0';
}

static struct column recognise(const struct rectype *type, const char *title)
{
	char *plain = plain_title(title);
	struct column column = { .role = COLUMN_UNKNOWN, .field = -1 };

	if (strcmp(title, "uid") == 0)
		column.role = COLUMN_UID;
	for (int i = 0; type->fields[i].name && column.role == COLUMN_UNKNOWN; i++) {
		const struct field *field = &type->fields[i];
		if (field_is_stored(field) && names_field(field, title, plain))
			column = (struct column) { .role = COLUMN_MAIN, .field = i };
	}
	const struct rectype *spell = type->first_spell ? rectype_named(type->first_spell) : NULL;
	for (int i = 0; spell && spell->fields[i].name && column.role == COLUMN_UNKNOWN; i++)
		if (word_in_list(type->first_fields, spell->fields[i].name) &&
			names_field(&spell->fields[i], title, plain))
			column = (struct column) { .role = COLUMN_SPELL, .field = i };
	if (column.role == COLUMN_UNKNOWN && is_ignored(plain))
		column.role = COLUMN_IGNORED;
	free(plain);
	return column;
}

static char *title_of(const char *field)
{
	char *composed = text_nfc(field), *tidy = text_tidy(composed);

	free(composed);
	return tidy;
}

int columns_named(const struct rectype *type, const struct csv_row *row)
{
	int named = 0;

	for (int i = 0; i < row->count; i++) {
		char *title = title_of(row->fields[i]);
		enum column_role role = recognise(type, title).role;
		named += role == COLUMN_UID || role == COLUMN_MAIN || role == COLUMN_SPELL;
		free(title);
	}
	return named;
}

void columns_take(struct columns *columns, const struct rectype *type, const struct csv_row *row)
{
	*columns = (struct columns) { .items = xcalloc(
					      (size_t)row->count, sizeof *columns->items) };
	for (int i = 0; i < row->count; i++) {
		char *title = title_of(row->fields[i]);
		columns->items[i] = recognise(type, title);
		columns->items[i].title = title;
		columns->has_uid = columns->has_uid || columns->items[i].role == COLUMN_UID;
		columns->has_spell = columns->has_spell || columns->items[i].role == COLUMN_SPELL;
	}
	columns->count = row->count;
}

void columns_release(struct columns *columns)
{
	for (int i = 0; i < columns->count; i++)
		free(columns->items[i].title);
	free(columns->items);
	*columns = (struct columns) { 0 };
}

int columns_find(const struct columns *columns, enum column_role role, int field)
{
	for (int i = 0; i < columns->count; i++)
		if (columns->items[i].role == role &&
			(role == COLUMN_UID || columns->items[i].field == field))
			return i;
	return -1;
}
