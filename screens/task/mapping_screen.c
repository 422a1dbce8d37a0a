#include "mapping_screen.h"

#include "picker.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

static const char nobody[] = "-", note[] = "note";

/* What a column is taken for. */
struct meaning {
	const struct field *field; /* NULL: of none */
	bool chosen, noted, left;
};

struct mapping_screen {
	struct screen screen; /* its rows are the columns */
	const struct rectype *type, *spell;
	const struct import_report *report;
	struct meaning *meanings;
	bool changed;
	char *said;
};

/* ---- what is chosen ---- */

static const struct field *field_of(const struct rectype *type, const char *name)
{
	int at = type ? rectype_index(type, name) : -1;

	return at >= 0 ? &type->fields[at] : NULL;
}

static struct meaning meaning_of(const struct import_column *column)
{
	return (struct meaning) { .field = column->field,
		.chosen = column->chosen,
		.noted = column->noted,
		.left = column->ignored };
}

static void choose(struct mapping_screen *at, const char *name)
{
	const struct field *main = field_of(at->type, name);

	at->meanings[at->screen.rows.selected] = (struct meaning) { .chosen = true,
		.field = main ? main : field_of(at->spell, name),
		.noted = strcmp(name, note) == 0,
		.left = strcmp(name, nobody) == 0 };
	at->changed = true;
}

/* The first column before it that is the same field by what was said; those of the headings may be parts of it. */
static bool is_doubled(const struct mapping_screen *at, int column)
{
	const struct meaning *meaning = &at->meanings[column];

	if (!meaning->field || meaning->noted)
		return false;
	if (!at->changed)
		return at->report->columns[column].doubled;
	for (int i = 0; i < at->report->column_count; i++)
		if (i != column && at->meanings[i].field == meaning->field &&
			(meaning->chosen || (at->report->columns[column].doubled && i < column)))
			return true;
	return false;
}

static void add_missing(const struct mapping_screen *at, struct strbuf *out)
{
	for (const struct field *field = at->type->fields; field->name; field++) {
		bool there = !(field->flags & FIELD_NOT_NULL) || field->group;
		for (int i = 0; i < at->report->column_count && !there; i++)
			there = at->meanings[i].field == field;
		if (!there)
			strbuf_addf(out, "%s%s", out->length ? ", " : "", field->label);
	}
}

/* ---- keys ---- */

static enum screen_result take_field(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	(void)err;
	choose((struct mapping_screen *)screen, answer->text);
	rows_select(&screen->rows, screen->rows.selected + 1);
	return SCREEN_STAY;
}

/* Beside a field stands the column that is taken for it. */
static void add_field(
	const struct mapping_screen *at, const struct field *field, struct picks *picks)
{
	char taken[40] = "";

	for (int i = at->report->column_count - 1; i >= 0; i--)
		if (at->meanings[i].field == field)
			snprintf(taken, sizeof taken, "cột %d", i + 1);
	if (!*taken && (field->flags & FIELD_NOT_NULL) && !field->group)
		snprintf(taken, sizeof taken, "còn thiếu");
	picks_add(picks, field->name, field->label, *taken ? taken : NULL);
}

static enum screen_result ask_field(struct mapping_screen *at)
{
	int column = at->screen.rows.selected;
	const struct meaning *now = &at->meanings[column];
	struct store *store = at->screen.session->store;
	struct picks picks = { 0 };
	struct strbuf title = STRBUF_INIT;

	for (const struct field *field = at->type->fields; field->name; field++)
		if (field_is_stored(field) && strcmp(field->name, note) != 0 &&
			store_uses(store, field))
			add_field(at, field, &picks);
	for (const struct field *field = at->spell ? at->spell->fields : NULL; field && field->name;
		field++)
		if (word_in_list(at->type->first_fields, field->name) &&
			!field_of(at->type, field->name))
			add_field(at, field, &picks);
	picks_add(&picks, note, "Giữ ở ghi chú", NULL);
	picks_add(&picks, nobody, "Bỏ, không lấy cột này", NULL);
	strbuf_addf(
		&title, "Cột %d \"%s\" là ô nào", column + 1, at->report->columns[column].title);
	struct screen *picker = picker_new(title.text, &picks,
		now->noted           ? note
			: now->field ? now->field->name
				     : NULL);
	strbuf_release(&title);
	return screen_ask(&at->screen, picker, take_field);
}

static void forget(struct mapping_screen *at)
{
	for (int i = 0; i < at->report->column_count; i++) {
		if (at->meanings[i].chosen)
			at->meanings[i] = (struct meaning) { 0 };
	}
	at->changed = true;
}

static void say(struct mapping_screen *at)
{
	struct strbuf said = STRBUF_INIT;

	for (int i = 0; i < at->report->column_count; i++) {
		const struct meaning *meaning = &at->meanings[i];
		if (!meaning->chosen)
			continue;
		strbuf_addf(&said, "%s%d=%s", said.length ? "," : "", i + 1,
			meaning->noted           ? note
				: meaning->field ? meaning->field->name
						 : nobody);
	}
	free(at->said);
	at->said = strbuf_detach(&said);
}

static enum screen_result leave(struct mapping_screen *at)
{
	if (at->changed) {
		say(at);
		at->screen.answer = (struct answer) { KEY_RETURN, at->said };
	}
	return SCREEN_CLOSE;
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct mapping_screen *at = (struct mapping_screen *)screen;

	(void)err;
	switch (key) {
	case KEY_RETURN:
	case KEY_F4:
		return ask_field(at);
	case KEY_F8:
		choose(at, nobody);
		rows_select(&screen->rows, screen->rows.selected + 1);
		break;
	case KEY_F5:
		choose(at, note);
		rows_select(&screen->rows, screen->rows.selected + 1);
		break;
	case KEY_F9:
		forget(at);
		break;
	case KEY_ESCAPE:
	case KEY_CTRL('S'):
		return leave(at);
	default:
		rows_key(&screen->rows, key);
	}
	return SCREEN_STAY;
}

/* ---- the picture ---- */

enum { TITLE_COL = 7, HEAD_ROWS = 2 };

/* Title, samples and what it is taken for; in a narrow window no samples. */
struct widths {
	int title, samples, taken; /* where the last two begin */
};

static struct widths widths_of(const struct canvas *canvas)
{
	int room = canvas->cols < 80 ? canvas->cols : 80;

	if (room < 60)
		return (struct widths) { room / 2 - TITLE_COL, 0, room / 2 + 1 };
	return (struct widths) { 20, TITLE_COL + 21, room - 24 };
}

static void draw_row(
	const struct screen *screen, struct canvas *canvas, int row, int y, unsigned attr)
{
	const struct mapping_screen *at = (const struct mapping_screen *)screen;
	const struct import_column *column = &at->report->columns[row];
	const struct meaning *meaning = &at->meanings[row];
	struct widths widths = widths_of(canvas);
	struct strbuf text = STRBUF_INIT;
	bool doubled = is_doubled(at, row);

	strbuf_addf(&text, "%d", row + 1);
	canvas_right(canvas, y, 3, 2, attr, text.text);
	canvas_put(canvas, y, TITLE_COL, widths.title, attr,
		*column->title ? column->title : "(không có tiêu đề)");
	strbuf_clear(&text);
	for (int i = 0; i < IMPORT_SAMPLES && column->samples[i]; i++)
		strbuf_addf(&text, "%s%s", i ? ", " : "", column->samples[i]);
	if (widths.samples)
		canvas_put(canvas, y, widths.samples, widths.taken - widths.samples - 3, attr,
			text.length ? text.text : "(trống)");
	canvas_put(canvas, y, widths.taken - 2, 2, attr | (doubled ? ATTR_BAD : 0),
		doubled                   ? "!"
			: meaning->chosen ? (canvas->ascii ? "+" : "•")
					  : "");
	canvas_put(canvas, y, widths.taken, canvas->cols - widths.taken - 1,
		attr | (doubled ? ATTR_BAD : 0),
		meaning->noted            ? "giữ ở ghi chú"
			: meaning->field  ? meaning->chosen ? meaning->field->label : column->holds
			: meaning->chosen ? "bỏ"
			: meaning->left   ? "không cần"
					  : "không quen, bỏ");
	strbuf_release(&text);
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	struct widths widths = widths_of(canvas);
	int top = canvas_body_top(canvas);

	canvas_put(canvas, top, TITLE_COL, widths.title, ATTR_BOLD, "Cột trong tệp");
	if (widths.samples)
		canvas_put(canvas, top, widths.samples, widths.taken - widths.samples - 3,
			ATTR_BOLD, "Trong cột có");
	canvas_put(canvas, top, widths.taken, -1, ATTR_BOLD, "Nhận là");
	canvas_rule(canvas, top + 1);
	rows_draw(screen, canvas, top + HEAD_ROWS, draw_row);
}

/* Of a table without a row that names the cell of those below it. */
static bool lacks_owner(const struct mapping_screen *at)
{
	const struct field *owner = at->spell ? rectype_owner_field(at->spell) : NULL;
	bool there = at->report->records > 0;

	for (int i = 0; i < at->report->column_count && !there; i++)
		there = at->meanings[i].field == owner;
	return owner && !there;
}

/* The first column that is of the same field as another; -1: none. */
static int first_doubled(const struct mapping_screen *at)
{
	for (int i = 0; i < at->report->column_count; i++)
		if (is_doubled(at, i))
			return i;
	return -1;
}

static void status(const struct screen *screen, struct strbuf *out)
{
	const struct mapping_screen *at = (const struct mapping_screen *)screen;
	struct strbuf missing = STRBUF_INIT;

	add_missing(at, &missing);
	if (missing.length)
		strbuf_addf(out, "Còn thiếu cột: %s.", missing.text);
	else if (first_doubled(at) >= 0)
		strbuf_addf(out, "Hai cột cùng là %s, xem dấu !: F8 bỏ cột không đúng.",
			at->meanings[first_doubled(at)].field->label);
	else if (lacks_owner(at))
		strbuf_addf(out,
			"Còn thiếu cột %s, trừ khi có dòng ghi tên chi bộ trên các dòng của nó.",
			rectype_owner_field(at->spell)->label);
	else
		strbuf_add(out, "Đủ cột bắt buộc. Esc xem trước với các cột này.");
	strbuf_release(&missing);
}

/* Where the clerk has something to say: the first column that nobody knows, when one is missing. */
static int first_unknown(const struct mapping_screen *at)
{
	struct strbuf missing = STRBUF_INIT;
	int column = 0;

	add_missing(at, &missing);
	while (missing.length && column < at->report->column_count &&
		(at->meanings[column].field || at->meanings[column].left))
		column++;
	strbuf_release(&missing);
	return column < at->report->column_count ? column : 0;
}

static void free_mapping(struct screen *screen)
{
	struct mapping_screen *at = (struct mapping_screen *)screen;

	free(at->meanings);
	free(at->said);
	free(at);
}

struct screen *mapping_screen_new(
	struct session *session, const struct rectype *type, const struct import_report *report)
{
	struct mapping_screen *at = screen_new(sizeof *at, &mapping_ops, session);

	at->type = type;
	at->spell = type->first_spell ? rectype_named(type->first_spell) : NULL;
	at->report = report;
	at->meanings = xcalloc((size_t)report->column_count + 1, sizeof *at->meanings);
	for (int i = 0; i < report->column_count; i++)
		at->meanings[i] = meaning_of(&report->columns[i]);
	rows_count(&at->screen.rows, report->column_count);
	rows_select(&at->screen.rows, first_unknown(at));
	return &at->screen;
}

const struct screen_ops mapping_ops = {
	.words = &mapping_words,
	.draw = draw,
	.key = key,
	.rows_apart = HEAD_ROWS,
	.free = free_mapping,
	.status = status,
};
