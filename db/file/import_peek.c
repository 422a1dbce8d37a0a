#include "import_peek.h"

#include "import_columns.h"
#include "table_rows.h"
#include "text.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_SHOWN = 30 };

/* ---- the first rows ---- */

static bool keep_row(void *context, const struct csv_row *row, struct err *err)
{
	struct peek *peek = context;

	(void)err;
	peek->rows[peek->count++] = csv_row_copy(row);
	return peek->count < PEEK_ROWS;
}

bool peek_read(struct office_file *office, struct peek *peek)
{
	struct err err = ERR_INIT;

	office_read(office, keep_row, peek, &err);
	bool whole = err.kind == ERR_NONE;
	err_clear(&err);
	return whole;
}

void peek_release(struct peek *peek)
{
	for (int i = 0; i < peek->count; i++)
		csv_row_release(&peek->rows[i]);
	peek->count = 0;
}

/* ---- the header ---- */

static int filled(const struct csv_row *row)
{
	int count = 0;

	for (int i = 0; i < row->count; i++)
		count += row->fields[i][0] != '\0';
	return count;
}

static int best_named(const struct peek *peek, const struct known_headings *known, int *row)
{
	int best = 0;

	for (int i = 0; i < peek->count; i++) {
		if (filled(&peek->rows[i]) <= best)
			continue;
		int named = columns_named(known, &peek->rows[i], false);
		if (named <= best)
			continue;
		best = named;
		*row = i;
	}
	return best;
}

static int guess(const struct peek *peek)
{
	int best = -1, most = 1;

	for (int i = 0; i < peek->count; i++) {
		int cells = filled(&peek->rows[i]);
		if (cells <= most || table_has_figures(&peek->rows[i]))
			continue;
		most = cells;
		best = i;
	}
	return best;
}

long peek_heading(const struct peek *peek, const struct known_headings *known)
{
	int row = -1;

	if (best_named(peek, known, &row) >= 2)
		return 0;
	row = guess(peek);
	return row >= 0 ? peek->rows[row].line : 0;
}

/* ---- names in other codes ---- */

/* Where names stand. */
struct place {
	long line; /* of the header */
	int column;
	int named; /* headings that are known there */
};

static bool is_words(const char *text)
{
	bool blank = false;

	for (; *text; text++) {
		blank = blank || *text == ' ';
		if (isdigit((unsigned char)*text))
			return false;
	}
	return blank;
}

/* The column whose heading says so; without one the first that holds words below the header. */
static int name_column(const struct peek *peek, int heading, const struct known_headings *known)
{
	const struct csv_row *row = &peek->rows[heading];
	int words = -1;

	for (int i = 0; i < row->count; i++) {
		char *title = text_nfc(row->fields[i]);
		struct heading_found found = known_headings_find(known, title, "");
		free(title);
		if (found.count > 0 && found.targets[0].role == COLUMN_MAIN &&
			(found.targets[0].of->flags & FIELD_NAME))
			return i;
	}
	for (int i = row->count - 1; i >= 0; i--)
		for (int j = heading + 1; j < peek->count; j++)
			if (i < peek->rows[j].count && is_words(peek->rows[j].fields[i]))
				words = i;
	return words;
}

static void find_place(
	const struct peek *peek, const struct known_headings *known, struct place *place)
{
	int row = -1, named = best_named(peek, known, &row);

	if (named == 0)
		row = guess(peek);
	if (row < 0 || (place->column >= 0 && named <= place->named))
		return;
	*place = (struct place) { .line = peek->rows[row].line,
		.column = name_column(peek, row, known),
		.named = named };
}

/* The cell of names in that line; NULL: none that looks like one. */
static const char *name_in(const struct peek *peek, long line, int column)
{
	for (int i = 0; i < peek->count; i++) {
		const struct csv_row *row = &peek->rows[i];
		if (row->line == line)
			return column < row->count && is_words(row->fields[column])
				? row->fields[column]
				: NULL;
	}
	return NULL;
}

static bool reads_differently(const struct peek *peeks, long line, int column)
{
	const char *first = NULL;

	for (enum charset charset = 0; charset < CHARSETS; charset++) {
		const char *name = name_in(&peeks[charset], line, column);
		if (name && first && strcmp(name, first) != 0)
			return true;
		first = first ? first : name;
	}
	return false;
}

/* The lines whose names are shown: those that tell the codes apart come first. How many. */
static int choose_lines(const struct peek *peeks, const struct place *place, long *lines)
{
	const struct table_shape shape = {
		.number = -1, .name = place->column, .day = -1, .people = true
	};
	const struct peek *longest = peeks;
	int count = 0;

	for (enum charset charset = 0; charset < CHARSETS; charset++)
		if (peeks[charset].count > longest->count)
			longest = &peeks[charset];
	for (int rest = 0; rest <= 1 && place->column >= 0; rest++)
		for (int i = 0; i < longest->count && count < IMPORT_SAMPLES; i++) {
			long line = longest->rows[i].line;
			if (line > place->line &&
				table_row_of(&longest->rows[i], &shape) == TABLE_RECORD &&
				name_in(longest, line, place->column) &&
				reads_differently(peeks, line, place->column) != rest)
				lines[count++] = line;
		}
	return count;
}

static void add_names(
	const struct peek *peek, int column, const long *lines, int count, struct strbuf *names)
{
	for (int i = 0; i < count; i++) {
		const char *name = name_in(peek, lines[i], column);
		char *tidy = text_tidy(name ? name : "");
		if (*tidy) {
			strbuf_add(names, names->length ? ", " : "");
			text_add_column(names, tidy, NAME_SHOWN, false);
		}
		free(tidy);
	}
}

static bool comes_into_question(enum charset charset, const struct office_look *look)
{
	bool wide = charset == CHARSET_UTF16LE || charset == CHARSET_UTF16BE,
	     is_wide = look->code.charset == CHARSET_UTF16LE ||
		look->code.charset == CHARSET_UTF16BE;

	if (wide || is_wide)
		return charset == look->code.charset;
	/* letters of an old font in a workbook are those of a text saved twice, and are called by the font */
	return look->kind == OFFICE_TEXT || charset_font(charset) == charset;
}

int import_readings(FILE *file, const char *name, const struct rectype *type, int sheet_number,
	struct import_reading *readings)
{
	struct known_headings *known = known_headings_new(type);
	struct peek peeks[CHARSETS] = { 0 };
	struct place place = { .column = -1 };
	int count = 0;

	for (enum charset charset = 0; charset < CHARSETS; charset++) {
		struct office_options options = { .sheet_number = sheet_number };
		struct err ignored = ERR_INIT;
		struct office_file *office = office_open(file, name, &options, &ignored);
		bool asked = office && comes_into_question(charset, office_look(office));
		office_close(office);
		options.encoding = charset_option(charset);
		office = asked ? office_open(file, name, &options, &ignored) : NULL;
		if (office && !peek_read(office, &peeks[charset]))
			peek_release(&peeks[charset]); /* it is not in that code */
		office_close(office);
		err_clear(&ignored);
		find_place(&peeks[charset], known, &place);
	}
	long lines[IMPORT_SAMPLES];
	int shown = choose_lines(peeks, &place, lines);
	for (enum charset charset = 0; charset < CHARSETS; charset++) {
		struct strbuf names = STRBUF_INIT;
		add_names(&peeks[charset], place.column, lines, shown, &names);
		if (names.length)
			readings[count++] = (struct import_reading) { charset, names };
		else
			strbuf_release(&names);
	}
	for (enum charset charset = 0; charset < CHARSETS; charset++)
		peek_release(&peeks[charset]);
	known_headings_free(known);
	return count;
}
