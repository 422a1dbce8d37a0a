#include "import_passed.h"

#include "fold.h"
#include "table_rows.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* The cell of a row where the first day stands: of people, that of their birth. */
static int day_column(const struct import *import)
{
	for (int i = 0; i < import->columns.count; i++) {
		const struct column *item = &import->columns.items[i];
		if (item->of && !item->says &&
			(item->of->kind == FIELD_PARTIAL || item->of->kind == FIELD_DATE))
			return item->at;
	}
	return -1;
}

void import_pass_row(struct import *import, const struct csv_row *row, const char *why)
{
	import->row = row;
	import_pass(import, why);
}

/* The rows below are of that cell. */
static void begin_cell(struct import *import, const struct csv_row *row, const char *name)
{
	struct strbuf why = STRBUF_INIT;
	char *copy = xstrdup(name);

	free(import->section);
	import->section = copy;
	import->rank = table_rank(row);
	import->closed = false;
	strbuf_addf(&why, "các dòng dưới đây là của %s.", copy);
	import_pass_row(import, row, why.text);
	strbuf_release(&why);
}

/* A group of the rank of the one that named the cell says that its rows are of another. */
static void begin_group(struct import *import, const struct csv_row *row)
{
	import->closed = false;
	if (import->section && import->rank && table_rank(row) == import->rank) {
		free(import->section);
		import->section = NULL;
		import->between_cells = true;
	}
	import_pass_row(import, row, "dòng chia nhóm.");
}

/* Of "Chi bộ 1: thôn Đông Hạ" what the book knows: all of it, or what stands on one side. Shortens it to that. */
static bool is_known_cell(const struct import *import, char *name)
{
	char *colon = strchr(name, ':'), uid[UID_SIZE];
	bool known = org_names_find(&import->orgs, name, uid) == REF_FOUND;

	if (known || !colon)
		return known;
	char *behind = text_tidy(colon + 1);
	*colon = '\0';
	known = org_names_find(&import->orgs, name, uid) == REF_FOUND;
	if (!known && org_names_find(&import->orgs, behind, uid) == REF_FOUND) {
		memmove(name, behind, strlen(behind) + 1);
		known = true;
	}
	free(behind);
	return known;
}

/* A cell that the book knows, or that is called one, is that of the rows below. */
static void begin_section(struct import *import, const struct csv_row *row)
{
	char *name = table_section(row);
	bool known = is_known_cell(import, name);
	char *folded = fold(name);
	bool above = strncmp(folded, "dang bo ", 8) == 0 || strncmp(folded, "dang uy ", 8) == 0;

	if (!above && (known || strncmp(folded, "chi bo ", 7) == 0))
		begin_cell(import, row, name);
	else
		begin_group(import, row);
	free(folded);
	free(name);
}

/* A title may name the cell of the whole list, alone or among other words. */
void import_pass_title(struct import *import, const struct csv_row *row)
{
	const char *cell = NULL;

	for (int i = 0; i < row->count && !cell && import->spell_type; i++) {
		char *composed = text_nfc(row->fields[i]);
		cell = org_names_within(&import->orgs, composed);
		free(composed);
	}
	if (cell)
		begin_cell(import, row, cell);
	else
		import_pass_row(import, row, "dòng trên bảng.");
}

bool import_row_is_blank(const struct csv_row *row)
{
	static const struct table_shape any = { .number = -1, .name = -1, .day = -1 };

	return table_row_of(row, &any) == TABLE_EMPTY;
}

bool import_is_check(const struct import *import, int column)
{
	return column < import->columns.width && import->columns.items[column].check;
}

static bool is_same_row(
	const struct import *import, const struct csv_row *row, const struct csv_row *before)
{
	if (row->count > before->count)
		return false;
	for (int i = 0; i < row->count; i++)
		if (!import_is_check(import, i) && strcmp(row->fields[i], before->fields[i]) != 0)
			return false;
	return true;
}

/* A row of the header, or groups of columns above it: titles have fewer cells, and may name the cell. */
static bool is_heading_again(const struct import *import, const struct csv_row *row)
{
	enum { GROUPS = 3 };

	if (is_same_row(import, row, &import->heading))
		return true;
	for (int i = 0; i < import->peek.count; i++) {
		const struct csv_row *before = &import->peek.rows[i];
		int cells = 0;
		if (before->line > import->first_line)
			break;
		for (int j = 0; j < before->count; j++)
			cells += before->fields[j][0] != '\0';
		if ((cells >= GROUPS || (cells > 0 && before->line >= import->heading.line)) &&
			is_same_row(import, row, before))
			return true;
	}
	return false;
}

bool import_pass_over(struct import *import, const struct csv_row *row)
{
	int name = import_name_column(import);
	struct table_shape shape = { .number = import->columns.number,
		.name = name < 0 ? -1 : import->columns.items[name].at,
		.day = day_column(import),
		.people = import->spell_type != NULL,
		.closed = import->closed };

	if (is_heading_again(import, row)) {
		import->closed = false; /* another list begins */
		import_pass_row(import, row, "tiêu đề lặp lại.");
		return true;
	}
	switch (table_row_of(row, &shape)) {
	case TABLE_NUMBERS:
		import_pass_row(import, row, "dòng đánh số cột.");
		return true;
	case TABLE_SECTION:
		begin_section(import, row);
		return true;
	case TABLE_TOTAL:
		import_pass_row(import, row, "dòng cộng.");
		return true;
	case TABLE_PAGE:
		import_pass_row(import, row, "đầu hay cuối một trang.");
		return true;
	case TABLE_CLOSING:
		import->closed = true;
		import_pass_row(import, row, "phần ký dưới bảng.");
		return true;
	default:
		return false;
	}
}
