/*
 * The review season of a cell on one grid: a cell of twenty is taken through every step by keys only, in at most 25
 * keys a member beside its texts; all that was entered is saved together or not at all, is a draft until then, and is
 * one step to take back.
 */
#include "app.h"
#include "dialog.h"
#include "fixture.h"
#include "internal.h"
#include "season_screen.h"
#include "setup.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PEOPLE = 20 };

static const char *const names[PEOPLE] = { "An", "Bình", "Chiến", "Dung", "Đoan", "Giang", "Hải",
	"Hoạt", "Khánh", "Kiên", "Lâm", "Linh", "Lộc", "Mão", "Minh", "Nam", "Phượng", "Thắng",
	"Thoa", "Xuân" };

struct room {
	struct store *store;
	struct app app;
	struct uid cell, members[PEOPLE];
	int keys;
};

static void is_now(struct room *room, const char *day)
{
	snprintf(room->store->today, sizeof room->store->today, "%s", day);
}

/* Eighteen official members, one probationary, one exempt; a secretary and two more of the chi ủy. */
static void open_room(struct room *room)
{
	static const char *const titles[] = { "BT", "CUV", "CUV" };
	const struct setup setup = { .office_name = "Đảng bộ xã Quỳnh Phú",
		.cell_name = "Chi bộ thôn Đông",
		.operator_ = "Lan" };
	struct err err = ERR_INIT;
	char values[200];

	*room = (struct room) { .store = book_new() };
	expect(setup_write(room->store, &setup, room->cell.text, &err), err.text);
	for (int i = 0; i < PEOPLE; i++) {
		snprintf(values, sizeof values,
			"full_name=Lê Ngọc %s|sex=Nam|born_on=1990|admitted_on=%s", names[i],
			i == 18 ? "2026-09-01" : "2015-01-01|official_on=2016-01-01");
		room->members[i] = book_add(room->store, "member", values);
		snprintf(values, sizeof values, "member=%s|cell=%s|from_on=%s",
			room->members[i].text, room->cell.text,
			i == 18 ? "2026-09-01" : "2020-01-01");
		book_add(room->store, "membership", values);
	}
	for (int i = 0; i < 3; i++) {
		snprintf(values, sizeof values, "member=%s|org=%s|title=%s|from_on=2020-01-01",
			room->members[i].text, room->cell.text, titles[i]);
		book_add(room->store, "post", values);
	}
	snprintf(values, sizeof values, "member=%s|kind=M|from_on=2026-01-01",
		room->members[19].text);
	book_add(room->store, "exemption", values);
	app_init(&room->app, room->store, 24, 80);
	app_start(&room->app, NULL);
	session_choose_cell(&room->app.session, room->cell.text);
}

static void close_room(struct room *room)
{
	app_release(&room->app);
	store_close(room->store);
}

static void press(struct room *room, const char *keys)
{
	while (*keys) {
		app_key(&room->app, key_from_script(&keys));
		room->keys++;
	}
}

/* A text that has to be typed whatever the screen is. */
static void type(struct room *room, const char *text)
{
	int keys = room->keys;

	press(room, text);
	room->keys = keys;
}

static void on_top(const struct room *room, const struct screen_ops *ops)
{
	expect(room->app.top->ops == ops, room->app.session.message);
}

static int64_t number(struct room *room, const char *sql)
{
	return book_number(room->store, sql);
}

static void hold_meeting(struct room *room)
{
	char values[200];

	snprintf(values, sizeof values, "org=%s|kind=KD|state=DH|held_on=2026-12-10|period=2026-12",
		room->cell.text);
	book_add(room->store, "meeting", values);
}

/* One criticism and one thing to mend of each, and of the cell and its chi ủy; nothing of the exempt one. */
static void speak(struct room *room)
{
	press(room, "<Right>");
	for (int i = 0; i < PEOPLE + 1; i++) {
		press(room, "<Ins>kha<Enter>");
		type(room, "Nói chưa đi đôi với làm.");
		press(room, "<C-s><Down>");
	}
	on_top(room, &season_ops);
	press(room, "<Right><PgUp><PgUp>");
	for (int i = 0; i < PEOPLE + 1; i++) {
		press(room, "<Ins>");
		type(room, "Ít dự họp");
		press(room, "<Enter>");
		type(room, "Dự đủ các buổi");
		press(room,
			i == 0 ? "<Enter><Enter>300627<C-s><Down>"
			       : "<Enter><Enter><F3><C-s><Down>");
	}
	on_top(room, &season_ops);
}

static void rate(struct room *room)
{
	press(room, "<Right><Right><Right><Right><Right><PgUp><PgUp>");
	for (int i = 0; i < PEOPLE; i++)
		press(room, i == 1 ? "<Down>" : i == 3 || i == 7 ? "1" : i == 9 ? "3" : "2");
	press(room, "<Right><Right><PgUp><PgUp>");
	for (int i = 0; i < PEOPLE; i++)
		press(room,
			i == 1                    ? "<Down>"
				: i == 3          ? "15 3<Enter>"
				: i != 4 && i % 3 ? "<F3>"
						  : "2 15 1<Enter>");
	press(room, "<Right><F5><C-s>");
}

/* Months later: the grid is opened again, that of the year before once the next season has begun. */
static void check_quarter(struct room *room, int quarter, const char *day, const char *found)
{
	press(room, "<Esc>");
	is_now(room, day);
	press(room, quarter == 4 ? "5<Enter><F4>nam 2026<Enter>" : "5<Enter>");
	press(room, "<Right><Right><Right>");
	for (int i = 0; i < quarter; i++)
		press(room, "<Right>");
	press(room, "<F5>");
	type(room, found);
	press(room, "<Enter><C-s>");
	on_top(room, &season_ops);
}

static void a_season_of_twenty_takes_at_most_25_keys_a_member(void **state)
{
	struct room room;

	(void)state;
	open_room(&room);
	press(&room, "5<Enter><F5><C-s>");
	on_top(&room, &season_ops);
	expect_number(
		number(&room,
			"SELECT count(*) FROM review WHERE statement_on = '2026-11-20' AND year = 2026"),
		PEOPLE + 1, "statements, without the exempt one");
	press(&room, "<Esc>");
	is_now(&room, "2026-12-10");
	hold_meeting(&room);
	press(&room, "5<Enter><Right><F5><C-s>");
	expect_number(number(&room, "SELECT count(*) FROM review WHERE meeting IS NOT NULL"),
		PEOPLE + 1, "reviewed");
	speak(&room);
	expect_number(number(&room, "SELECT count(*) FROM criticism WHERE by IS NOT NULL"),
		PEOPLE + 1, "criticisms");
	expect_number(number(&room, "SELECT count(*) FROM remedy WHERE due_on = '2027-06-30'"),
		PEOPLE + 1, "remedies");
	rate(&room);
	expect_number(number(&room, "SELECT count(*) FROM rating WHERE stage = 'TN'"), PEOPLE - 1,
		"claimed");
	expect_number(
		number(&room, "SELECT count(*) FROM rating WHERE stage = 'CB' AND votes_2 > 0"),
		PEOPLE - 1, "voted on");
	expect_number(number(&room,
			      "SELECT count(*) FROM rating WHERE stage = 'CB' AND level = 'HTXSNV' "
			      "AND \"on\" = '2026-12-10'"),
		1, "who has the votes");
	expect_number(
		number(&room,
			"SELECT count(*) FROM rating WHERE stage = 'CB' AND none_why IN ('M', 'CDTG')"),
		2, "who is not rated, with the reason");
	is_now(&room, "2027-01-05");
	press(&room, "<Right><F5><PgUp><PgUp><Down><Down><Down>2<Right><Right><F5><C-s>");
	expect_number(
		number(&room,
			"SELECT count(*) FROM rating WHERE stage = 'QD' AND published_on = '2027-01-05'"),
		PEOPLE + 1, "decided and published");
	expect_number(
		number(&room,
			"SELECT count(*) FROM rating WHERE stage = 'QD' AND level = 'HTXSNV'"),
		0, "one was changed above");
	check_quarter(&room, 1, "2027-03-20", "Đang làm");
	check_quarter(&room, 2, "2027-06-20", "Có tiến bộ");
	check_quarter(&room, 3, "2027-09-20", "Gần xong");
	check_quarter(&room, 4, "2027-12-20", "Đã xong");
	expect_number(
		number(&room, "SELECT count(*) FROM remedy_check"), 4 * (PEOPLE + 1), "checked");
	expect_number(number(&room, "SELECT count(*) FROM rating WHERE deleted_at IS NULL"),
		PEOPLE - 1 + 2 * (PEOPLE + 1), "ratings");
	print_message(
		"%d keys beside the texts, %.1f a member\n", room.keys, room.keys / (double)PEOPLE);
	expect(room.keys <= 25 * PEOPLE, "keys");
	close_room(&room);
}

static int64_t handed_in(struct room *room)
{
	return number(room,
		"SELECT count(*) FROM review WHERE statement_on IS NOT NULL AND deleted_at IS NULL");
}

static void what_is_entered_is_one_step_to_take_back(void **state)
{
	struct room room;

	(void)state;
	open_room(&room);
	press(&room, "5<Enter><F5><Right><Right><Right>0<C-s>");
	expect_number(handed_in(&room), PEOPLE + 1, "handed in");
	expect_number(
		number(&room,
			"SELECT count(*) FROM review WHERE none_found AND org IS NOT NULL AND scope = 'CB'"),
		1, "nothing to mend of the cell");
	press(&room, "<C-z><Enter>");
	expect_number(handed_in(&room), 0, "all taken back");
	press(&room, "<C-y><Enter>");
	expect_number(handed_in(&room), PEOPLE + 1, "and made again");
	close_room(&room);
}

static void what_is_entered_is_a_draft_until_it_is_saved(void **state)
{
	struct room room;
	struct err err = ERR_INIT;

	(void)state;
	open_room(&room);
	press(&room,
		"5<Enter><F5><Right><Right><Right><Right><Right><Right><Right><Right>2<Down>0");
	expect(room.app.top->ops->keep(room.app.top, &err), err.text);
	expect_number(handed_in(&room), 0, "nothing is booked");
	press(&room, "<Esc><Enter>");
	expect_number(number(&room, "SELECT count(DISTINCT type) FROM draft"), 1, "a draft stays");
	press(&room, "<Enter>");
	on_top(&room, &season_ops);
	press(&room, "<C-s>");
	expect_number(handed_in(&room), PEOPLE + 1, "taken up where it was left");
	expect_number(
		number(&room, "SELECT count(*) FROM rating WHERE level = 'HTTNV' AND stage = 'TN'"),
		1, "and the rating");
	expect_number(number(&room, "SELECT count(*) FROM draft"), 0, "no draft stays");
	close_room(&room);
}

static void a_season_that_cannot_be_written_is_not_half_written(void **state)
{
	struct room room;

	(void)state;
	open_room(&room);
	book_exec(room.store,
		"CREATE TEMP TRIGGER full AFTER INSERT ON main.review WHEN (SELECT count(*) FROM main.review) > 9 "
		"BEGIN SELECT RAISE(ABORT, 'full'); END");
	press(&room, "5<Enter><F5><C-s>");
	expect_number(number(&room, "SELECT count(*) FROM review"), 0, "none of them");
	book_exec(room.store, "DROP TRIGGER full");
	press(&room, "<C-s>");
	expect_number(handed_in(&room), PEOPLE + 1, "what was entered is still there");
	close_room(&room);
}

/* Down to the last two: the one who is admitted too short a time, the exempt one. */
static void what_is_to_be_warned_of_wants_a_reason(void **state)
{
	struct room room;

	(void)state;
	open_room(&room);
	press(&room, "5<Enter><PgDn><PgDn><Up>");
	for (int i = 0; i < 11; i++)
		press(&room, "<Right>");
	press(&room, "2<C-s>");
	expect_number(number(&room, "SELECT count(*) FROM rating"), 0, "it is asked first");
	press(&room, "<Esc>");
	expect_number(
		number(&room, "SELECT count(*) FROM rating"), 0, "left by Esc it is not written");
	press(&room, "<C-s>Theo công văn 12<Enter>");
	expect_number(
		number(&room, "SELECT count(*) FROM rating WHERE level = 'HTTNV' AND stage = 'CB'"),
		1, "with a reason it is");
	expect_number(number(&room, "SELECT count(*) FROM audit WHERE why = 'Theo công văn 12'"), 1,
		"which is logged");
	close_room(&room);
}

static void who_is_not_rated_gets_his_reason_by_one_key(void **state)
{
	struct room room;

	(void)state;
	open_room(&room);
	press(&room, "5<Enter><PgDn><PgDn>");
	for (int i = 0; i < 11; i++)
		press(&room, "<Right>");
	press(&room, "0<Up>0<Up>000<C-s>");
	expect_number(
		number(&room, "SELECT count(*) FROM rating WHERE none_why = 'M' AND member = 20"),
		1, "exempt");
	expect_number(
		number(&room,
			"SELECT count(*) FROM rating WHERE none_why = 'CDTG' AND member = 19"),
		1, "too new");
	expect_number(
		number(&room, "SELECT count(*) FROM rating WHERE none_why = 'DC' AND member = 18"),
		1, "pressed again it is another reason");
	close_room(&room);
}

static void a_quarter_is_kept_apart_from_the_year(void **state)
{
	struct room room;

	(void)state;
	open_room(&room);
	press(&room, "5<Enter><F5><F4>quy i nam 2026<Enter><F5>");
	expect_number(number(&room, "SELECT count(DISTINCT type) FROM draft"), 1,
		"the year is a draft meanwhile");
	press(&room, "<Right><Right><Right><Right><Right><Right><Right><Right>1<C-s>");
	expect_number(
		number(&room,
			"SELECT count(*) FROM review WHERE period = 'Q1' AND kind = 'Q' AND year = 2026"),
		3, "the three who hold a post");
	expect_number(
		number(&room,
			"SELECT count(*) FROM rating WHERE period = 'Q1' AND level = 'HTXSNV'"),
		1, "rated");
	expect_number(number(&room, "SELECT count(*) FROM review WHERE period = 'Y'"), 0,
		"nothing of the year");
	close_room(&room);
}

static void the_limit_is_the_one_that_the_rule_warns_of(void **state)
{
	struct room room;

	(void)state;
	open_room(&room);
	press(&room, "5<Enter><Down><Down>");
	for (int i = 0; i < 11; i++)
		press(&room, "<Right>");
	press(&room, "111222222222222"); /* 3 of 15 may be */
	press(&room, "<C-s>");
	on_top(&room, &season_ops);
	expect_number(number(&room, "SELECT count(*) FROM rating"), 15, "no warning of three");
	press(&room, "<Up>1<C-s>");
	expect(room.app.top->ops != &season_ops, "four are warned of");
	press(&room, "<Esc>");
	expect_number(number(&room, "SELECT count(*) FROM rating WHERE level = 'HTXSNV'"), 3,
		"and not written");
	close_room(&room);
}

static void who_spoke_is_not_said_on_the_grid(void **state)
{
	struct room room;
	struct canvas canvas;

	(void)state;
	open_room(&room);
	press(&room,
		"5<Enter><F5><C-s><Right><Right><Ins>kha<Enter>Nói chưa đi đôi với làm<C-s><Down><Up>");
	canvas_init(&canvas, 24, 80);
	app_draw(&room.app, &canvas);
	char *text = canvas_text(&canvas);
	expect(strstr(text, "1 ý kiến") != NULL, text);
	expect(strstr(text, "Nói chưa") == NULL, text);
	free(text);
	canvas_release(&canvas);
	close_room(&room);
}

static void a_check_that_is_not_taken_stays_in_its_line(void **state)
{
	struct room room;

	(void)state;
	open_room(&room);
	press(&room, "5<Enter><F5><C-s><Right><Right><Right><Down><Down><Ins>Ít dự họp<Enter>");
	press(&room, "Dự đủ các buổi<Enter><Enter>300627<C-s>");
	on_top(&room, &season_ops);
	press(&room, "<Esc>");
	is_now(&room, "2027-03-20");
	press(&room,
		"5<Enter><Right><Right><Right><Right><Down><Down><F5><Home>9<End>Đang làm<Enter>");
	on_top(&room, &input_ops);
	press(&room, "<Home><Del><Enter><C-s>");
	expect_number(number(&room,
			      "SELECT count(*) FROM remedy_check WHERE \"on\" = '2027-03-20'"
			      " AND finding = 'Đang làm'"),
		1, "checked");
	close_room(&room);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_check_that_is_not_taken_stays_in_its_line),
		cmocka_unit_test(a_season_of_twenty_takes_at_most_25_keys_a_member),
		cmocka_unit_test(what_is_entered_is_one_step_to_take_back),
		cmocka_unit_test(what_is_entered_is_a_draft_until_it_is_saved),
		cmocka_unit_test(a_season_that_cannot_be_written_is_not_half_written),
		cmocka_unit_test(what_is_to_be_warned_of_wants_a_reason),
		cmocka_unit_test(who_is_not_rated_gets_his_reason_by_one_key),
		cmocka_unit_test(a_quarter_is_kept_apart_from_the_year),
		cmocka_unit_test(the_limit_is_the_one_that_the_rule_warns_of),
		cmocka_unit_test(who_spoke_is_not_said_on_the_grid),
	};

	return run_group(tests);
}
