/* The screen of the year of dues: its keys, what stands below it. The grid itself is dues_grid.c. */
#include "dues_internal.h"

#include "form.h"
#include "front.h"
#include "list.h"
#include "years.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct screen *open_record(struct dues_sheet *sheet, struct err *err)
{
	struct session *session = sheet->grid.screen.session;
	const struct rectype *type = rectype_named("dues");
	int line = sheet->grid.screen.rows.selected, month = sheet->grid.col;
	const struct dues_month *at = &sheet->dues.year.lines[line].months[month];
	char period[32];

	if (*at->record)
		return form_open(session, type, at->record, NULL, err);
	snprintf(period, sizeof period, "%04d-%02d", sheet->dues.year.year, month + 1);
	struct preset presets[] = { { "member", sheet->dues.year.lines[line].member },
		{ "month", period }, { *at->kind ? "kind" : NULL, at->kind }, { NULL, NULL } };
	struct screen *form = form_open_new(session, type, presets);
	form_single(form);
	return form;
}

/* What is marked and not saved stays as a draft of its year. */
static enum screen_result after_year(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct dues_sheet *sheet = (struct dues_sheet *)screen;

	if (!dues_marks_keep(screen->session->store, &sheet->dues, err))
		return SCREEN_STAY;
	sheet->dues.year.year = atoi(answer->text);
	return grid_load(&sheet->grid, err) ? SCREEN_STAY : SCREEN_CLOSE;
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct dues_sheet *sheet = (struct dues_sheet *)screen;
	struct list_options options = { 0 };

	if (key == KEY_RETURN && !sheet->grid.jump.on && sheet->dues.year.count > 0)
		return screen_open(screen, open_record(sheet, err));
	if (key == KEY_F2)
		return screen_open(
			screen, list_new(screen->session, rectype_named("dues"), &options));
	if (key == KEY_F4)
		return years_ask(screen, sheet->dues.year.year, true, after_year);
	return grid_key(screen, key, err);
}

static void add_sum(const struct dues_sheet *sheet, int64_t sum, struct strbuf *out)
{
	const struct rectype *type = rectype_named("dues");
	char text[24];

	snprintf(text, sizeof text, "%lld", (long long)sum);
	store_show(sheet->grid.screen.session->store, rectype_field(type, "due"), text, out);
}

static void add_amount(
	const struct dues_sheet *sheet, const struct dues_month *at, struct strbuf *out)
{
	if (at->why == 'T')
		strbuf_add(out, "Miễn theo tuổi đảng");
	else if (at->why == 'M')
		strbuf_add(out, "Được miễn");
	else if (at->due < 0)
		strbuf_add(out,
			strncmp(at->kind, "KBH", 3) == 0 ? "Chưa ghi vùng lương của chi bộ"
							 : "Chưa ghi thu nhập, bấm Enter");
	else {
		strbuf_add(out, at->why == 'G' ? "Được giảm, phải đóng " : "Phải đóng ");
		add_sum(sheet, at->due, out);
		if (at->paid > 0) {
			strbuf_add(out, ", đã đóng ");
			add_sum(sheet, at->paid, out);
		}
	}
}

/* What is due of the one at hand, and by which rule; the income itself is masked everywhere. */
static void add_rule(const struct dues_sheet *sheet, struct strbuf *out)
{
	const struct dues_month *at =
		&sheet->dues.year.lines[sheet->grid.screen.rows.selected].months[sheet->grid.col];
	struct strbuf kind = STRBUF_INIT;

	if (!at->there)
		return;
	add_amount(sheet, at, out);
	store_show(sheet->grid.screen.session->store, rectype_field(rectype_named("dues"), "kind"),
		at->kind, &kind);
	if (kind.length > 0 || *at->rule)
		strbuf_addf(out, ": %s%s%s", kind.text, kind.length > 0 && *at->rule ? ", " : "",
			at->rule);
	strbuf_release(&kind);
}

static void status(const struct screen *screen, struct strbuf *out)
{
	const struct dues_sheet *sheet = (const struct dues_sheet *)screen;
	struct strbuf rule = STRBUF_INIT;

	if (!sheet->grid.jump.on && sheet->dues.year.count > 0)
		add_rule(sheet, &rule);
	if (rule.length > 0)
		strbuf_add(out, rule.text);
	else
		grid_status(screen, out);
	strbuf_release(&rule);
}

static void title(const struct screen *screen, struct strbuf *out)
{
	strbuf_addf(out, "Đảng phí %d", ((const struct dues_sheet *)screen)->dues.year.year);
}

static void free_sheet(struct screen *screen)
{
	struct dues_sheet *sheet = (struct dues_sheet *)screen;

	dues_marks_release(&sheet->dues);
	grid_release(&sheet->grid);
	free(sheet);
}

struct screen *dues_sheet_open(
	struct session *session, const char *cell, const char *period, struct err *err)
{
	struct dues_sheet *sheet = screen_new(sizeof *sheet, &dues_sheet_ops, session);

	sheet->grid.ops = &dues_grid_ops;
	sheet->grid.col = atoi(period + 5) - 1;
	sheet->dues.year.year = atoi(period);
	snprintf(sheet->dues.year.cell, UID_SIZE, "%s", cell);
	if (grid_load(&sheet->grid, err))
		return &sheet->grid.screen;
	free_sheet(&sheet->grid.screen);
	return NULL;
}

struct screen *dues_sheet_now(struct session *session)
{
	struct err err = ERR_INIT;
	struct screen *sheet = session_cell(session)
		? dues_sheet_open(session, session_cell(session), store_today(session->store), &err)
		: NULL;

	if (*err.text)
		session_say(session, MESSAGE_WARN, "%s", err.text);
	return sheet ? sheet : list_new(session, rectype_named("dues"), NULL);
}

static void front(const struct screen *screen, struct front *front)
{
	const struct dues_year *year = &((const struct dues_sheet *)screen)->dues.year;

	snprintf(front->cell, sizeof front->cell, "%s", year->cell);
	front_time(front, year->year, 0);
}

const struct screen_ops dues_sheet_ops = {
	.front = front,
	.words = &dues_sheet_words,
	.shows_saved = true,
	.undoes_first = true,
	.title = title,
	.draw = grid_draw,
	.key = key,
	.free = free_sheet,
	.status = status,
	.position = grid_position,
	.resume = grid_resume,
	.keep = grid_keep,
	.save = grid_save,
	.drop = grid_drop,
	.resized = grid_resized,
};
