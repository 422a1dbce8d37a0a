#include "import_columns.h"

#include "fold.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

char *columns_cell(const struct csv_row *row, int column)
{
	return text_nfc(row && column < row->count ? row->fields[column] : "");
}

const char columns_result_title[] = "Kết quả kiểm tra", columns_reasons_title[] = "Chi tiết lỗi";

int columns_check(const char *title)
{
	return fold_same(title, columns_result_title)     ? 1
		: fold_same(title, columns_reasons_title) ? 2
							  : 0;
}

static bool is_of_a_field(const struct column *column)
{
	return column->role == COLUMN_MAIN || column->role == COLUMN_SPELL;
}

int columns_named(const struct known_headings *known, const struct csv_row *row, bool needed)
{
	int named = 0;

	for (int i = 0; i < row->count; i++) {
		char *title = columns_cell(row, i);
		struct heading_found found = known_headings_find(known, title, "");
		enum column_role role = found.targets[0].role;
		bool main = role == COLUMN_MAIN &&
			(!needed || (found.targets[0].of->flags & FIELD_NOT_NULL));
		named += found.count > 0 &&
			(role == COLUMN_UID || main || (role == COLUMN_SPELL && !needed));
		free(title);
	}
	return named;
}

/* ---- the header ---- */

/* The cell of the lower row of a header; one that a merge filled from above says nothing of its own. */
static char *lower_of(const struct csv_row *row, const struct csv_row *below, int column)
{
	char *lower = columns_cell(below, column), *upper = columns_cell(row, column);

	if (strcmp(lower, upper) == 0)
		*lower = '\0';
	free(upper);
	return lower;
}

/* What stands in the upper row over a column of the lower one: its own cell, or that of its group. */
static char *upper_of(const struct csv_row *row, const struct csv_row *below, int column)
{
	char *lower = lower_of(row, below, column);
	int at = column;

	while (*lower && at > 0 && (at >= row->count || !row->fields[at][0]))
		at--;
	free(lower);
	return columns_cell(row, at);
}

static char *title_of(const char *upper, const char *lower)
{
	struct strbuf both = STRBUF_INIT;

	strbuf_addf(&both, "%s%s%s", upper, *upper && *lower ? " " : "", lower);
	char *tidy = text_tidy(both.text);
	strbuf_release(&both);
	return tidy;
}

/* The name that a heading of several has for one of them. The caller frees. */
static char *piece_title(const char *title, const struct heading_found *found, int piece)
{
	for (; found->apart; piece--) {
		title += strspn(title, found->apart);
		size_t length = strcspn(title, found->apart);
		char *part = xstrndup(title, length), *tidy = text_tidy(part);
		free(part);
		piece += *tidy == '\0'; /* blanks alone are none */
		if (piece == 0 || !title[length])
			return tidy;
		free(tidy);
		title += length;
	}
	return NULL;
}

static void put(struct columns *columns, int at, int i, const struct heading_found *found,
	const char *heading)
{
	int item = i == 0 ? at : columns->count++;
	const struct heading_target *target = &found->targets[i];
	char *title = columns->items[at].title;

	columns->items[item] = (struct column) { .role = target->role,
		.field = target->field,
		.of = target->of,
		.at = at,
		.piece = i,
		.pieces = target->says ? 0 : found->pieces,
		.piece_title = piece_title(heading, found, i),
		.says = target->says,
		.part = found->part,
		.other = i == 0 ? found->other : (struct heading_target) { .field = -1 },
		.title = i == 0 ? title : xstrdup(title) };
}

/* The cell above stands over the column before this one too. */
static bool is_under_a_group(const struct csv_row *row, int column)
{
	return column > 0 &&
		(column >= row->count || !row->fields[column][0] ||
			strcmp(row->fields[column], row->fields[column - 1]) == 0);
}

/* What is known by its lower row alone waits: a field that has a column of its own needs no other. */
static void take_column(struct columns *columns, const struct known_headings *known,
	const struct csv_row *row, const struct csv_row *below, int at, bool weak)
{
	char *lower = lower_of(row, below, at), *upper = upper_of(row, below, at);
	struct heading_found found = known_headings_find(known, upper, lower);
	if (*lower && found.pieces > 1 && is_under_a_group(row, at)) {
		found = known_headings_find(known, lower, ""); /* one of several, not all of them */
		found.weak = true;
	}
	bool taken = found.weak && found.count > 0 &&
		columns_find(columns, found.targets[0].role, found.targets[0].field) >= 0;

	if (!weak)
		columns->items[at] = (struct column) {
			.field = -1, .at = at, .title = title_of(upper, lower)
		};
	if (!*columns->items[at].title)
		columns->items[at].role = COLUMN_IGNORED;
	for (int i = 0; found.weak == weak && !taken && i < found.count; i++)
		put(columns, at, i, &found, upper);
	free(upper);
	free(lower);
}

/* A heading over two columns: the family name and what is between, and the given name. */
static void take_split_names(struct columns *columns)
{
	for (int i = 1; i < columns->width; i++) {
		struct column *before = &columns->items[i - 1], *item = &columns->items[i];
		if (*item->title || before->role != COLUMN_MAIN ||
			!(before->of->flags & FIELD_NAME) || before->pieces || before->part)
			continue;
		char *title = item->title;
		before->part = 1;
		*item = *before;
		item->at = i;
		item->part = 2;
		item->title = title;
	}
}

/* Of two columns for one field the one that may be another is that. */
static void part_by_other(struct columns *columns)
{
	for (int i = 0; i < columns->count; i++)
		for (int j = 0; j < columns->count; j++) {
			struct column *item = &columns->items[i];
			const struct column *same = &columns->items[j];
			if (i == j || item->other.role == COLUMN_UNKNOWN ||
				same->role != item->role || same->field != item->field)
				continue;
			item->role = item->other.role;
			item->field = item->other.field;
			item->of = item->other.of;
			item->other.role = COLUMN_UNKNOWN;
		}
}

/* The column before it that holds the same; of a part the first part, else what holds the whole. */
static int first_like(const struct columns *columns, int item)
{
	const struct column *one = &columns->items[item];
	int whole = item;

	for (int j = 0; j < item && is_of_a_field(one); j++) {
		const struct column *other = &columns->items[j];
		if (other->role != one->role || other->field != one->field)
			continue;
		if (!one->part || other->part)
			return j;
		whole = whole == item ? j : whole;
	}
	return whole;
}

/* After any change: which columns say the same field, and whether some are of a spell. */
static void settle(struct columns *columns)
{
	columns->has_uid = columns->has_spell = false;
	for (int i = 0; i < columns->count; i++) {
		struct column *item = &columns->items[i];
		item->same_as = first_like(columns, i);
		columns->has_uid = columns->has_uid || item->role == COLUMN_UID;
		columns->has_spell = columns->has_spell || item->role == COLUMN_SPELL;
	}
}

void columns_take(struct columns *columns, const struct known_headings *known,
	const struct csv_row *row, const struct csv_row *below)
{
	int width = below && below->count > row->count ? below->count : row->count;

	*columns = (struct columns) { .items = xcalloc((size_t)width * HEADING_TARGETS + 1,
					      sizeof *columns->items),
		.count = width,
		.width = width,
		.number = -1 };
	for (int i = 0; i < width; i++)
		columns->items[i].field = -1;
	for (int weak = 0; weak <= 1; weak++)
		for (int i = 0; i < width; i++)
			take_column(columns, known, row, below, i, weak);
	for (int i = 0; i < width; i++)
		columns->items[i].check = columns->items[i].role == COLUMN_IGNORED &&
			columns_check(columns->items[i].title);
	take_split_names(columns);
	part_by_other(columns);
	if (width > 0 && columns->items[0].role == COLUMN_IGNORED && *columns->items[0].title)
		columns->number = 0;
	settle(columns);
}

void columns_release(struct columns *columns)
{
	for (int i = 0; i < columns->count; i++) {
		free(columns->items[i].piece_title);
		free(columns->items[i].title);
	}
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

/* ---- as a person says it ---- */

static const struct field *field_named(const struct rectype *type, const char *name)
{
	int at = type ? rectype_index(type, name) : -1;

	return at >= 0 && field_is_stored(&type->fields[at]) ? &type->fields[at] : NULL;
}

static bool assign(struct columns *columns, const struct rectype *type, int at, const char *name)
{
	const struct rectype *spell = type->first_spell ? rectype_named(type->first_spell) : NULL;
	const struct field *main = field_named(type, name),
			   *first = spell && word_in_list(type->first_fields, name)
		? field_named(spell, name)
		: NULL;
	const struct field *field = main ? main : first;
	char *title = columns->items[at].title;

	if (!field && strcmp(name, "-") != 0)
		return false;
	for (int i = columns->width; i < columns->count; i++)
		if (columns->items[i].at == at)
			columns->items[i].role = COLUMN_IGNORED;
	free(columns->items[at].piece_title);
	columns->items[at] = (struct column) {
		.role = COLUMN_IGNORED, .field = -1, .at = at, .chosen = true, .title = title
	};
	if (!field)
		return true;
	columns->items[at].of = field;
	columns->items[at].field = (int)(field - (field == main ? type : spell)->fields);
	columns->items[at].role = field != main ? COLUMN_SPELL
		: strcmp(name, "note") == 0     ? COLUMN_NOTE
						: COLUMN_MAIN;
	return true;
}

bool columns_assign(
	struct columns *columns, const struct rectype *type, const char *said, struct err *err)
{
	while (*said) {
		char name[64];
		char *end;
		long at = strtol(said, &end, 10);
		size_t length = *end == '=' ? strcspn(end + 1, ", ") : 0;
		if (length == 0 || length >= sizeof name)
			return err_set(err, ERR_USAGE,
				"cột viết như 3=born_on,5=-,7=note: số thứ tự của cột, dấu =, tên ô trong chibo-csv(5). "
				"Sửa lại chỗ \"%s\".",
				said);
		snprintf(name, sizeof name, "%.*s", (int)length, end + 1);
		if (at < 1 || at > columns->width || !assign(columns, type, (int)at - 1, name))
			return err_set(err, ERR_USAGE,
				"không có cột %ld hoặc không có ô \"%s\". Bảng có %d cột; tên ô xem chibo-csv(5).",
				at, name, columns->width);
		said = end + 1 + length;
		said += strspn(said, ", ");
	}
	settle(columns);
	return true;
}

bool columns_doubled(const struct columns *columns, int column)
{
	const struct column *item = &columns->items[column];

	if (item->same_as == column || item->part || !is_of_a_field(item) ||
		strcmp(item->of->name, "note") == 0)
		return false;
	for (int i = columns->width; i < columns->count; i++)
		if (columns->items[i].at == column && columns->items[i].says)
			return false;
	return true;
}
