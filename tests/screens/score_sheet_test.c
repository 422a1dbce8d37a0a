/*
 * The points of a meeting on one sheet: what the book proposes is taken at a key, the rest is typed; all is saved
 * together, is a draft until then, and is one step to take back.
 */
#include "app.h"
#include "fixture.h"
#include "score.h"
#include "score_sheet.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct room {
	struct store *store;
	struct app app;
	struct canvas canvas;
	struct uid meeting;
};

static void open_sheet(struct room *room)
{
	struct err err = ERR_INIT;
	struct screen *sheet = score_sheet_open(&room->app.session, room->meeting.text, &err);

	if (!sheet)
		fail_msg("%s", err.text);
	app_push(&room->app, sheet);
}

/* A meeting of ten minutes less than ninety. */
static void open_room(struct room *room)
{
	char values[200];

	*room = (struct room) { .store = book_new() };
	struct uid cell = book_add(room->store, "org", "name=Chi bộ thôn Đông|kind=CB");
	snprintf(values, sizeof values,
		"org=%s|kind=TK|period=2026-11|held_on=2026-11-05|starts_at=19:00|ends_at=20:20",
		cell.text);
	room->meeting = book_add(room->store, "meeting", values);
	canvas_init(&room->canvas, 24, 80);
	app_init(&room->app, room->store, 24, 80);
	app_start(&room->app, NULL);
	open_sheet(room);
}

static void close_room(struct room *room)
{
	app_release(&room->app);
	canvas_release(&room->canvas);
	store_close(room->store);
}

static void press(struct room *room, const char *keys)
{
	while (*keys)
		app_key(&room->app, key_from_script(&keys));
}

static void expect_shown(struct room *room, const char *part)
{
	app_draw(&room->app, &room->canvas);
	char *text = canvas_text(&room->canvas);
	expect_part(text, part, "the screen");
	free(text);
}

/* "1 4;2 5": codes and points in the book. */
static void expect_points(struct room *room, const char *wanted)
{
	char sql[512];

	snprintf(sql, sizeof sql,
		"SELECT ifnull(group_concat(code || ' ' || printf('%%g', points), ';'), '') = '%s' FROM "
		"(SELECT c.code, s.points FROM meeting_score s JOIN score_criterion c ON c.id = "
		"s.criterion WHERE s.deleted_at IS NULL ORDER BY c.code)",
		wanted);
	expect_number(book_number(room->store, sql), 1, wanted);
}

static void what_is_proposed_is_taken_and_the_rest_typed_then_saved_as_one_step(void **state)
{
	struct room room;

	(void)state;
	open_room(&room);
	press(&room, "<Down><Up>");
	expect_shown(&room, "Đề xuất vì 80 phút, quy định 90.");
	press(&room, "<F5>");
	expect_shown(&room, "> 2 Tỷ lệ đảng viên dự sinh hoạt");
	press(&room, "+8<Down>37,5<Down>+30<Down>+");
	expect_points(&room, "");
	press(&room, "<C-s>");
	expect_points(&room, "1 4;2 5;3 8;4 37.5;5 5;6 30;7 5");
	expect_part(room.app.session.message, "Đã lưu: 94,5 điểm, mức Tốt.", "what was saved");
	expect_shown(&room, "94,5");
	press(&room, "<C-z><Enter>");
	expect_points(&room, "");
	press(&room, "<C-y><Enter>");
	expect_points(&room, "1 4;2 5;3 8;4 37.5;5 5;6 30;7 5");
	close_room(&room);
}

static void a_number_is_typed_figure_by_figure_and_never_above_the_most(void **state)
{
	static const struct {
		const char *keys, *points;
	} rows[] = { { "4", "1 4" }, { "45", "1 4" }, { "4,5", "1 4.5" }, { "4.55", "1 4.5" },
		{ "6", "" }, { "3<Down><Up>4", "1 4" }, { "4<BS>", "" }, { "4,5<BS><BS>", "1 4" },
		{ "5<BS>2", "1 2" }, { ",5", "1 0.5" }, { "+", "1 5" }, { "<Space>", "1 4" },
		{ "<Down><Space>", "" }, { "0", "1 0" }, { "4<C-z>", "" }, { "3,5<C-z>", "" },
		{ "3,5<C-z><C-y>", "1 3.5" }, { "2<F3>", "1 2" } };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct room room;
		open_room(&room);
		press(&room, rows[i].keys);
		press(&room, "<C-s>");
		expect_points(&room, rows[i].points);
		close_room(&room);
	}
}

static void what_is_typed_is_a_draft_until_it_is_saved_or_dropped(void **state)
{
	struct room room;
	struct err err = ERR_INIT;

	(void)state;
	open_room(&room);
	press(&room, "3");
	assert_true(room.app.top->ops->keep(room.app.top, &err));
	app_release(&room.app);
	app_init(&room.app, room.store, 24, 80);
	app_start(&room.app, NULL);
	open_sheet(&room);
	expect_shown(&room, "> 1 Thời gian sinh hoạt                         3");
	press(&room, "<Esc>");
	expect_shown(&room, "Điểm vừa chấm chưa lưu.");
	press(&room, "<C-s>");
	expect_points(&room, "1 3");
	expect_number(book_number(room.store, "SELECT count(*) FROM draft"), 0, "drafts");
	close_room(&room);
}

static void a_point_that_is_wiped_is_gone_from_the_book(void **state)
{
	struct room room;

	(void)state;
	open_room(&room);
	press(&room, "3<Down>4<C-s><Up><BS><C-s>");
	expect_points(&room, "2 4");
	expect_part(room.app.session.message, "Đã lưu: 4 điểm, còn tiêu chí chưa chấm.", "said");
	close_room(&room);
}

static void a_meeting_before_any_table_says_that_there_is_none(void **state)
{
	struct room room;

	(void)state;
	open_room(&room);
	book_exec(room.store, "UPDATE score_criterion SET to_on = '2026-11-04'");
	press(&room, "<Esc>");
	open_sheet(&room);
	expect_shown(&room, "Ngày họp chưa có bảng điểm nào");
	press(&room, "<F5>3 <C-s><Esc>");
	expect_points(&room, "");
	close_room(&room);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			what_is_proposed_is_taken_and_the_rest_typed_then_saved_as_one_step),
		cmocka_unit_test(a_number_is_typed_figure_by_figure_and_never_above_the_most),
		cmocka_unit_test(what_is_typed_is_a_draft_until_it_is_saved_or_dropped),
		cmocka_unit_test(a_point_that_is_wiped_is_gone_from_the_book),
		cmocka_unit_test(a_meeting_before_any_table_says_that_there_is_none),
	};

	return run_group(tests);
}
