#include "form_panel.h"

#include "codes.h"
#include "edit_method.h"
#include "fold.h"
#include "text.h"
#include "wrap.h"
#include "xalloc.h"

#include <stdlib.h>

struct panel {
	struct canvas *canvas;
	const bool *taken;
	int row, rows; /* the next row of the body, and how many it has */
};

static void skip_taken(struct panel *panel)
{
	while (panel->row < panel->rows && panel->taken[panel->row])
		panel->row++;
}

static bool is_last(const struct panel *panel)
{
	int row = panel->row + 1;

	while (row < panel->rows && panel->taken[row])
		row++;
	return row >= panel->rows;
}

/* One line into the next free row; false: there is none. */
static bool put_line(struct panel *panel, unsigned attr, const char *text)
{
	struct canvas *canvas = panel->canvas;

	skip_taken(panel);
	if (panel->row >= panel->rows)
		return false;
	canvas_put(canvas, canvas_body_top(canvas) + panel->row++,
		canvas->cols - FORM_PANEL_WIDTH + 1, FORM_PANEL_WIDTH - 1, attr, text);
	return true;
}

static void put_text(struct panel *panel, unsigned attr, const char *text)
{
	struct wrapped lines;

	wrap_text(&lines, text, FORM_PANEL_WIDTH - 2);
	for (int i = 0; i < lines.count && put_line(panel, attr, lines.lines[i]); i++)
		;
	wrap_release(&lines);
}

static void put_code(struct panel *panel, const struct field *field, const struct code *code)
{
	struct strbuf line = STRBUF_INIT;

	if (*code->code && !(field->flags & FIELD_BY_LABEL)) {
		text_add_column(&line, code->code, 6, true);
		strbuf_add_char(&line, ' ');
	}
	strbuf_add(&line, code->label);
	put_line(panel, 0, line.text);
	strbuf_release(&line);
}

static bool some_code_matches(const struct codelist *list, const char *query)
{
	for (size_t i = 0; list && i < list->count; i++)
		if (code_matches(&list->codes[i], query))
			return true;
	return false;
}

/* What is typed into a choice, folded: as it is, or else as the input method would have it. */
static char *panel_query(
	struct session *session, const struct form_item *item, const struct codelist *list)
{
	char *typed = item_is_pending(item) ? edit_get(&item->edit) : xstrdup("");
	char *query = fold(typed);
	char *composed = some_code_matches(list, query) ? NULL : method_composed(session, typed);

	if (composed) {
		free(query);
		query = fold(composed);
	}
	free(composed);
	free(typed);
	return query;
}

/* Those that what is typed leaves of the list. */
static void put_codes(struct panel *panel, struct session *session, const struct form_item *item)
{
	const struct field *field = item_field(item);
	const struct codelist *list = field_codes(field, item->record);
	char *query = panel_query(session, item, list);

	for (size_t i = 0; list && i < list->count; i++) {
		if (*query && !code_matches(&list->codes[i], query))
			continue;
		skip_taken(panel);
		if (is_last(panel)) {
			put_line(panel, 0, "… F4 xem hết");
			break;
		}
		put_code(panel, field, &list->codes[i]);
	}
	free(query);
}

void form_panel_draw(struct session *session, const struct form_item *item, const char *near,
	const char *facts, struct canvas *canvas, const bool *taken)
{
	struct panel panel = { canvas, taken, 0, canvas_body_rows(canvas) };
	const struct field *field = item_field(item);
	struct strbuf text = STRBUF_INIT;

	for (int i = 0; i < panel.rows; i++)
		if (!taken[i])
			canvas_bar(canvas, canvas_body_top(canvas) + i,
				canvas->cols - FORM_PANEL_WIDTH - 1);
	item_label(item, &text);
	put_text(&panel, ATTR_BOLD, text.text);
	if (item->fault)
		put_text(&panel, ATTR_BAD, item->fault);
	else if (field->help)
		put_text(&panel, 0, field->help);
	if (field->example) {
		strbuf_clear(&text);
		strbuf_addf(&text, "Gõ như: %s", field->example);
		put_text(&panel, 0, text.text);
	}
	strbuf_release(&text);
	put_line(&panel, 0, "");
	if (field->codes) {
		put_codes(&panel, session, item);
		put_line(&panel, 0, "");
	}
	if (*near) {
		put_text(&panel, 0, near);
		put_line(&panel, 0, "");
	}
	if (*facts)
		put_text(&panel, 0, facts);
}
