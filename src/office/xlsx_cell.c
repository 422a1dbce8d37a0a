#include "xlsx_cell.h"

#include "text.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static const char *take_place(const char *at, int *column, long *row)
{
	long letters = 0, number = 0;
	int digits = 0;

	for (at += *at == '$'; isalpha((unsigned char)*at); at++) {
		letters = letters * 26 + toupper((unsigned char)*at) - 'A' + 1;
		if (letters > XLSX_COLUMNS)
			return NULL;
	}
	for (at += *at == '$'; isdigit((unsigned char)*at); at++, digits++) {
		number = number * 10 + *at - '0';
		if (number > XLSX_ROWS)
			return NULL;
	}
	if (letters == 0 || (digits > 0 && number == 0))
		return NULL;
	*column = (int)letters - 1;
	*row = number;
	return at;
}

bool xlsx_place(const char *text, int *column, long *row)
{
	const char *end = take_place(text, column, row);

	return end && *end == '\0';
}

bool xlsx_area(const char *text, int columns[2], long rows[2])
{
	const char *end = take_place(text, &columns[0], &rows[0]);

	if (end && *end == '\0') {
		columns[1] = columns[0];
		rows[1] = rows[0];
	} else if (!end || *end != ':' || !xlsx_place(end + 1, &columns[1], &rows[1])) {
		return false;
	}
	return rows[0] > 0 && rows[1] >= rows[0] && columns[1] >= columns[0];
}

enum cell_type xlsx_cell_type(const char *name)
{
	static const struct {
		const char *name;
		enum cell_type type;
	} types[] = {
		{ "s", CELL_SHARED },
		{ "str", CELL_TEXT },
		{ "inlineStr", CELL_TEXT },
		{ "b", CELL_BOOLEAN },
		{ "d", CELL_DATE },
		{ "e", CELL_ERROR },
	};

	for (size_t i = 0; name && i < sizeof types / sizeof *types; i++)
		if (strcmp(types[i].name, name) == 0)
			return types[i].type;
	return CELL_NUMBER;
}

bool xlsx_cell_show(const struct xlsx_page *page, enum cell_type type, long style, char *stored,
	struct strbuf *out)
{
	const char *shared;
	struct number_format format;

	switch (type) {
	case CELL_SHARED:
		shared = text_is_digits(stored) && *stored && strlen(stored) < 10
			? xlsx_string(page->strings, strtol(stored, NULL, 10))
			: NULL;
		strbuf_add(out, shared);
		return shared || !*stored;
	case CELL_TEXT:
		xlsx_text_tidy(stored);
		strbuf_add(out, stored);
		return true;
	case CELL_BOOLEAN:
		strbuf_add(out,
			strcmp(stored, "1") == 0           ? "TRUE"
				: strcmp(stored, "0") == 0 ? "FALSE"
							   : stored);
		return true;
	case CELL_DATE:
		number_show_iso(stored, out);
		return true;
	case CELL_NUMBER:
		format = xlsx_style(page->styles, style);
		number_show(stored, &format, page->from_1904, out);
		return true;
	case CELL_ERROR:
		strbuf_add(out, stored);
		return true;
	}
	return true;
}
