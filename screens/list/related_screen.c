/* What hangs on a record, a row for each way of referring to it; Enter opens those records. */
#include "related_screen.h"

#include "erase_screen.h"
#include "event_form.h"
#include "list.h"
#include "picker.h"
#include "related.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct related_screen {
	struct screen screen;
	const struct rectype *type;
	char uid[UID_SIZE];
	struct related_list found;
};

/* What there is stands first; both parts in the order of the menu. */
static void put_filled_first(struct related_list *found)
{
	size_t filled = 0;

	for (size_t i = 0; i < found->count; i++) {
		struct related one = found->items[i];
		if (one.count == 0)
			continue;
		memmove(found->items + filled + 1, found->items + filled,
			(i - filled) * sizeof *found->items);
		found->items[filled++] = one;
	}
}

static bool load(struct related_screen *at, struct err *err)
{
	related_release(&at->found);
	bool ok = store_related(at->screen.session->store, at->type, at->uid, &at->found, err);
	put_filled_first(&at->found);
	rows_count(&at->screen.rows, (int)at->found.count);
	return ok;
}

/* "Phân công công tác", and how it refers where the type does so in several ways. */
static void add_name(const struct related_screen *at, int row, struct strbuf *out)
{
	const struct related *items = at->found.items, *one = &items[row];
	bool several = false;

	for (size_t i = 0; i < at->found.count; i++)
		several = several || (i != (size_t)row && items[i].type == one->type);

	strbuf_add(out, one->type->title);
	if (several)
		strbuf_addf(out, " (%s)", one->field->label);
}

static void draw_row(
	const struct screen *screen, struct canvas *canvas, int row, int y, unsigned attr)
{
	const struct related_screen *at = (const struct related_screen *)screen;
	enum { COUNT_COL = 3, COUNT = 6, NAME_COL = COUNT_COL + COUNT + 2 };
	struct strbuf name = STRBUF_INIT, count = STRBUF_INIT;
	int64_t rows = at->found.items[row].count;

	add_name(at, row, &name);
	strbuf_addf(&count, "%*lld", COUNT, (long long)rows);
	if (rows > 0)
		attr |= ATTR_BOLD;
	canvas_put(canvas, y, COUNT_COL, COUNT, attr, count.text);
	canvas_put(canvas, y, NAME_COL, canvas->cols - NAME_COL - 1, attr, name.text);
	strbuf_release(&name);
	strbuf_release(&count);
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	rows_draw(screen, canvas, canvas_body_top(canvas), draw_row);
}

static void title(const struct screen *screen, struct strbuf *out)
{
	const struct related_screen *at = (const struct related_screen *)screen;

	strbuf_add(out, "Liên quan đến ");
	store_label(screen->session->store, at->type, at->uid, out);
}

static enum screen_result open_selected(struct related_screen *at)
{
	if (at->found.count == 0)
		return SCREEN_STAY;
	const struct related *one = &at->found.items[at->screen.rows.selected];
	const struct preset presets[] = { { one->field->name, at->uid }, { NULL, NULL } };
	const struct list_options options = {
		.field = one->field->name, .value = at->uid, .presets = presets
	};
	return screen_open(&at->screen, list_new(at->screen.session, one->type, &options));
}

/* ---- what can happen to it ---- */

/* The field by which an event names whom it is about; NULL: not one of this type. */
static const struct field *whom_of(const struct event *event, const struct rectype *type)
{
	const struct field *whom = rectype_field(event->asked, event->asked->label);

	return whom->target && strcmp(whom->target, type->name) == 0 ? whom : NULL;
}

static enum screen_result open_event(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	const struct related_screen *at = (const struct related_screen *)screen;
	const struct event *event = event_find(answer->text);

	if (!event)
		return screen_open(screen, erase_screen_of(screen->session, at->uid, err));
	const struct preset presets[] = { { whom_of(event, at->type)->name, at->uid },
		{ NULL, NULL } };
	return screen_open(screen, event_form_new(screen->session, event, presets));
}

static enum screen_result ask_event(struct related_screen *at)
{
	struct strbuf title = STRBUF_INIT;
	struct picks picks = { 0 };

	for (const struct event *const *event = events; *event; event++)
		if (whom_of(*event, at->type))
			picks_add(&picks, (*event)->asked->name, (*event)->asked->title, "làm");
	if (at->type == rectype_named("member"))
		picks_add(&picks, "erase", "Ẩn danh theo quy định", "làm");
	if (picks.count == 0) {
		session_say(at->screen.session, MESSAGE_INFO,
			"Với loại phiếu này không có việc nào làm một lần. Enter mở sổ liên quan.");
		return SCREEN_STAY;
	}
	store_label(at->screen.session->store, at->type, at->uid, &title);
	struct screen *picker = picker_new(title.text, &picks, NULL);
	strbuf_release(&title);
	return screen_ask(&at->screen, picker, open_event);
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	(void)err;
	if (key == KEY_RETURN)
		return open_selected((struct related_screen *)screen);
	if (key == KEY_ADD || key == KEY_CTRL('N'))
		return ask_event((struct related_screen *)screen);
	if (key == KEY_ESCAPE)
		return SCREEN_CLOSE;
	rows_key(&screen->rows, key);
	return SCREEN_STAY;
}

static enum screen_result resume(struct screen *screen, struct screen *above, struct err *err)
{
	(void)above;
	load((struct related_screen *)screen, err);
	return SCREEN_STAY;
}

static void free_related(struct screen *screen)
{
	related_release(&((struct related_screen *)screen)->found);
	free(screen);
}

struct screen *related_open(
	struct session *session, const struct rectype *type, const char *uid, struct err *err)
{
	struct related_screen *at = screen_new(sizeof *at, &related_ops, session);

	at->type = type;
	snprintf(at->uid, sizeof at->uid, "%s", uid);
	if (load(at, err))
		return &at->screen;
	free_related(&at->screen);
	return NULL;
}

const struct screen_ops related_ops = {
	.words = &related_words,
	.shows_saved = true,
	.title = title,
	.draw = draw,
	.key = key,
	.free = free_related,
	.resume = resume,
};
