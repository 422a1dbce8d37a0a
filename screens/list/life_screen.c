/* The days of a record in their order, a row for each; Enter opens the record behind it. */
#include "life_screen.h"

#include "form.h"
#include "front.h"
#include "life.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct life_screen {
	struct screen screen;
	const struct rectype *type;
	char uid[UID_SIZE];
	struct life life;
};

static const struct life_row *row_at(const struct screen *screen, int row)
{
	return &((const struct life_screen *)screen)->life.rows[row];
}

static bool load(struct life_screen *at, struct err *err)
{
	life_release(&at->life);
	bool ok = life_load(at->screen.session->store, at->type, at->uid, &at->life, err);
	rows_count(&at->screen.rows, (int)at->life.count);
	return ok;
}

/* ---- drawing ---- */

/* "01/01/2020 – 30/06/2024", "01/01/2020 –" of what still lasts. */
static void add_days(const struct life_row *row, struct strbuf *out)
{
	char day[DATE_SIZE], until[DATE_SIZE] = "";

	date_show(row->day, day);
	if (*row->until)
		date_show(row->until, until);
	strbuf_add(out, day);
	if (row->spell && strcmp(row->day, row->until) != 0)
		strbuf_addf(out, " –%s%s", *until ? " " : "", until);
}

static void add_break(const struct life_row *row, struct strbuf *out)
{
	strbuf_add(out, row->kind == LIFE_GAP ? "Không chi bộ nào tính" : "Hai chi bộ cùng tính");
	if (*row->until)
		strbuf_addf(
			out, ", %ld ngày", date_to_days(row->until) - date_to_days(row->day) + 1);
}

static void add_what(const struct life_row *row, struct strbuf *out)
{
	if (row->kind == LIFE_DAY)
		strbuf_add(out, row->field->label);
	else if (row->kind == LIFE_RECORD)
		strbuf_addf(out, "%s%s%s", row->type->title, *row->text ? ": " : "", row->text);
	else
		add_break(row, out);
}

static void draw_row(
	const struct screen *screen, struct canvas *canvas, int index, int y, unsigned attr)
{
	enum { SIGN_COL = 3, DAY_COL = 5, WHAT_COL = 30 };
	static const char *const signs[] = { " ", " ", "?", "!" };
	const struct life_row *row = row_at(screen, index);
	struct strbuf days = STRBUF_INIT, what = STRBUF_INIT;

	add_days(row, &days);
	add_what(row, &what);
	if (row->kind == LIFE_GAP || row->kind == LIFE_OVERLAP)
		attr |= ATTR_WARN;
	canvas_put(canvas, y, SIGN_COL, 1, attr, signs[row->kind]);
	canvas_put(canvas, y, DAY_COL, WHAT_COL - DAY_COL - 1, attr, days.text);
	canvas_put(canvas, y, WHAT_COL, canvas->cols - WHAT_COL - 1, attr, what.text);
	strbuf_release(&days);
	strbuf_release(&what);
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	rows_draw(screen, canvas, canvas_body_top(canvas), draw_row);
}

static void title(const struct screen *screen, struct strbuf *out)
{
	const struct life_screen *at = (const struct life_screen *)screen;

	strbuf_add(out, "Theo thời gian: ");
	store_label(screen->session->store, at->type, at->uid, out);
}

static void status(const struct screen *screen, struct strbuf *out)
{
	const struct life_screen *at = (const struct life_screen *)screen;
	int gaps = 0, overlaps = 0;

	for (size_t i = 0; i < at->life.count; i++) {
		gaps += at->life.rows[i].kind == LIFE_GAP;
		overlaps += at->life.rows[i].kind == LIFE_OVERLAP;
	}
	if (at->life.count == 0)
		strbuf_add(out, "Chưa có ngày nào được ghi.");
	else if (gaps + overlaps > 0)
		strbuf_addf(out, "? khoảng trống %d · ! chồng nhau %d: Enter mở đợt ấy để sửa",
			gaps, overlaps);
	else
		strbuf_add(out, "Enter mở phiếu của dòng đang sáng");
}

/* ---- keys ---- */

static enum screen_result open_selected(struct life_screen *at, struct err *err)
{
	if (at->life.count == 0)
		return SCREEN_STAY;
	const struct life_row *row = row_at(&at->screen, at->screen.rows.selected);
	struct session *session = at->screen.session;

	return screen_open(&at->screen,
		row->field ? form_open(session, row->type, row->uid, row->field->name, err)
			   : session->open_record(session, row->type, row->uid, err));
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct life_screen *at = (struct life_screen *)screen;

	if (key == KEY_RETURN)
		return open_selected(at, err);
	if (key == KEY_CTRL('U'))
		return screen_open(screen,
			screen->session->open_related(screen->session, at->type, at->uid, err));
	if (key == KEY_ESCAPE)
		return SCREEN_CLOSE;
	rows_key(&screen->rows, key);
	return SCREEN_STAY;
}

static enum screen_result resume(struct screen *screen, struct screen *above, struct err *err)
{
	(void)above;
	load((struct life_screen *)screen, err);
	return SCREEN_STAY;
}

static void free_life(struct screen *screen)
{
	life_release(&((struct life_screen *)screen)->life);
	free(screen);
}

struct screen *life_open(
	struct session *session, const struct rectype *type, const char *uid, struct err *err)
{
	struct life_screen *at = screen_new(sizeof *at, &life_ops, session);

	at->type = type;
	snprintf(at->uid, sizeof at->uid, "%s", uid);
	if (load(at, err))
		return &at->screen;
	free_life(&at->screen);
	return NULL;
}

static void front(const struct screen *screen, struct front *front)
{
	const struct life_screen *at = (const struct life_screen *)screen;

	front_set(front, at->type, at->uid);
}

const struct screen_ops life_ops = {
	.front = front,
	.words = &life_words,
	.shows_saved = true,
	.title = title,
	.draw = draw,
	.key = key,
	.free = free_life,
	.status = status,
	.resume = resume,
};
