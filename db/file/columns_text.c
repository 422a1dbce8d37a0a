/* What the cells of a row hold for a column: pieces of a cell, parts in several cells. */
#include "import_columns.h"

#include "text.h"
#include "xalloc.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum look { LOOK_TEXT, LOOK_DATE, LOOK_DIGITS };

/* A day has a year of four digits or is written with two strokes; 10/10 is a school. */
static enum look look_of(const char *text)
{
	size_t digits = 0, signs = 0, letters = 0;
	bool year = false;

	for (const char *at = text; *at; at++) {
		digits += isdigit((unsigned char)*at) != 0;
		signs += strchr("/.-", *at) != NULL;
		letters += (unsigned char)*at >= 0x80 || isalpha((unsigned char)*at);
		year = year ||
			((at == text || !isdigit((unsigned char)at[-1])) &&
				strspn(at, "0123456789") == 4);
	}
	if (digits == 0 || letters > 0)
		return LOOK_TEXT;
	return year || signs >= 2 ? LOOK_DATE : signs == 1 ? LOOK_TEXT : LOOK_DIGITS;
}

static enum look look_wanted(const struct column *column)
{
	if (!column->of)
		return LOOK_TEXT;
	return column->of->kind == FIELD_DATE || column->of->kind == FIELD_PARTIAL ? LOOK_DATE
		: (column->of->flags & FIELD_DIGITS)                               ? LOOK_DIGITS
										   : LOOK_TEXT;
}

struct pieces {
	char *text; /* cut up */
	char *items[HEADING_TARGETS + 2];
	int count;
	bool in_place; /* each belongs to the value of its number */
};

/* The values of a cell: lines of it, or what ; parts; several days also with blanks between. */
static struct pieces cut(const char *cell, bool days, bool keep_empty)
{
	struct pieces pieces = { .text = xstrdup(cell) };
	const char *apart = strpbrk(cell, "\n") ? "\n"
		: strpbrk(cell, ";")            ? ";"
		: days                          ? " ,\t"
						: ",";

	for (char *at = pieces.text, *next; at && pieces.count < HEADING_TARGETS + 2; at = next) {
		next = pieces.count < HEADING_TARGETS + 1 ? strpbrk(at, apart) : NULL;
		if (next)
			*next++ = '\0';
		at += strspn(at, days ? " \t\r-+" : " \t\r");
		size_t length = strlen(at);
		while (length > 0 && strchr(days ? " \t\r-/" : " \t\r", at[length - 1]))
			at[--length] = '\0';
		bool empty = at[strspn(at, "-/")] == '\0';
		if (!empty || keep_empty)
			pieces.items[pieces.count++] = empty ? at + length : at;
	}
	return pieces;
}

/* Each piece looks like what is wanted at its place: then those that are missing are the last ones. */
static bool in_place(
	const struct columns *columns, const struct column *column, const struct pieces *pieces)
{
	for (int i = 0; i < columns->count; i++) {
		const struct column *item = &columns->items[i];
		if (item->at != column->at || item->says || item->piece >= pieces->count)
			continue;
		const char *text = pieces->items[item->piece];
		if (*text && item->of && look_of(text) != look_wanted(item))
			return false;
	}
	return pieces->count <= column->pieces;
}

/*
 * Whose piece it is: by its place where all are there, else the first that wants one of this look, else the
 * next that is free, else the last.
 */
static int owner_of(const struct columns *columns, const struct column *column,
	const struct pieces *pieces, int piece, const bool *taken)
{
	enum look look = look_of(pieces->items[piece]);
	int free_one = -1, last = -1;

	if (pieces->in_place)
		return piece;
	for (int i = 0; i < columns->count; i++) {
		const struct column *item = &columns->items[i];
		if (item->at != column->at || item->says)
			continue;
		if (!taken[item->piece] && look != LOOK_TEXT && look_wanted(item) == look)
			return item->piece;
		if (!taken[item->piece] && free_one < 0 && look_wanted(item) == LOOK_TEXT)
			free_one = item->piece;
		last = item->piece;
	}
	return free_one >= 0 ? free_one : last;
}

/* What no value of the cell wants stays with the last one, which will say so: nothing is dropped. */
static char *piece_of(const struct columns *columns, const struct column *column, const char *cell)
{
	bool taken[HEADING_TARGETS + 2] = { false }, days = true;
	struct strbuf mine = STRBUF_INIT;

	for (int i = 0; i < columns->count; i++)
		if (columns->items[i].at == column->at && !columns->items[i].says)
			days = days && look_wanted(&columns->items[i]) == LOOK_DATE;
	struct pieces pieces = cut(cell, days, true);
	pieces.in_place = pieces.count == column->pieces || in_place(columns, column, &pieces);
	if (!pieces.in_place) {
		free(pieces.text);
		pieces = cut(cell, days, false);
	}
	for (int i = 0; i < pieces.count; i++) {
		int owner = owner_of(columns, column, &pieces, i, taken);
		taken[owner] = true;
		if (owner != column->piece || !*pieces.items[i])
			continue;
		strbuf_addf(&mine, "%s%s", mine.length ? ", " : "", pieces.items[i]);
	}
	free(pieces.text);
	return strbuf_detach(&mine);
}

static bool says_home(const char *text)
{
	return strcmp(text, "Việt Nam") == 0 || strcmp(text, "VN") == 0 ||
		strcmp(text, "VIỆT NAM") == 0;
}

/* The parts in their order: of a name with blanks, of a day with strokes. The own country goes without saying. */
static char *whole_of(
	const struct columns *columns, const struct column *column, const struct csv_row *row)
{
	const char *between = column->of->kind == FIELD_DATE || column->of->kind == FIELD_PARTIAL
		? "/"
		: (column->of->flags & FIELD_NAME) ? " "
						   : ", ";
	struct strbuf whole = STRBUF_INIT;

	for (int part = PART_WHOLE + 1; part < PARTS; part++)
		for (int i = 0; i < columns->width; i++) {
			const struct column *item = &columns->items[i];
			if (item->part != part || item->role != column->role ||
				item->field != column->field)
				continue;
			char *raw = columns_cell(row, i), *text = text_tidy(raw);
			if (*text && (part != PLACE_COUNTRY || !says_home(text)))
				strbuf_addf(&whole, "%s%s", whole.length ? between : "", text);
			free(text);
			free(raw);
		}
	return strbuf_detach(&whole);
}

char *columns_text(const struct columns *columns, int column, const struct csv_row *row)
{
	const struct column *item = &columns->items[column];
	char *cell = columns_cell(row, item->at), *text = cell;

	if (item->part)
		text = whole_of(columns, item, row);
	else if (item->pieces > 1)
		text = piece_of(columns, item, cell);
	else if (item->says)
		text = xstrdup(cell[strspn(cell, " \t\r\n-")] ? item->says : "");
	if (text != cell)
		free(cell);
	return text;
}
