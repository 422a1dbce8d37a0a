/*
 * The dues of a cell on one sheet: a month at which everybody pays what is due takes at most two keys a member; all
 * that was marked is saved together or not at all, is a draft until then, and is one step to take back.
 */
#include "app.h"
#include "dues_sheet.h"
#include "fixture.h"
#include "test.h"

#include <stdio.h>
#include <string.h>

enum { PEOPLE = 20 };

struct room {
	struct store *store;
	struct app app;
	struct uid cell;
	int keys;
};

static void open_sheet(struct room *room)
{
	struct err err = ERR_INIT;
	struct screen *sheet = dues_sheet_open(
		&room->app.session, room->cell.text, "2026-11", &err);

	if (!sheet)
		fail_msg("%s", err.text);
	app_push(&room->app, sheet);
}

/* Twenty people without insurance in a place of region IV: 11,100 đ each. */
static void open_room(struct room *room)
{
	char values[200];

	*room = (struct room) { .store = book_new() };
	room->cell = book_add(room->store, "org", "name=Chi bộ thôn Đông|kind=CB");
	snprintf(
		values, sizeof values, "org=%s|from_on=2020-01-01|wage_region=IV", room->cell.text);
	book_exec(room->store, "UPDATE org_status SET deleted_at = 'x'");
	book_add(room->store, "org_status", values);
	for (int i = 0; i < PEOPLE; i++) {
		snprintf(values, sizeof values,
			"full_name=Nguyễn Văn %c|sex=Nam|born_on=1990|admitted_on=2015-01-01|official_on=2016-01-01",
			'A' + i);
		struct uid member = book_add(room->store, "member", values);
		snprintf(values, sizeof values, "member=%s|cell=%s|from_on=2020-01-01", member.text,
			room->cell.text);
		book_add(room->store, "membership", values);
	}
	app_init(&room->app, room->store, 24, 80);
	app_start(&room->app, NULL);
	open_sheet(room);
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

static int64_t payers(struct room *room)
{
	return book_number(room->store,
		"SELECT count(*) FROM dues WHERE month = '2026-11' AND kind = 'KBH1' AND base = 3700000 "
		"AND due = 11100 AND paid = 11100 AND paid_on = '2026-11-20' AND channel = 'TM' "
		"AND deleted_at IS NULL");
}

static void a_month_of_twenty_who_all_pay_takes_at_most_two_keys_a_member(void **state)
{
	struct room room;

	(void)state;
	open_room(&room);
	press(&room, "<F5><C-s>");
	print_message("%d keys for the dues of a month of %d who all pay\n", room.keys, PEOPLE);
	expect_number(payers(&room), PEOPLE, "all pay");
	expect(room.keys <= 2 * PEOPLE, "keys");
	room.keys = 0;
	press(&room, "<C-z><Enter>");
	expect_number(payers(&room), 0, "one step takes them all back");
	press(&room, "<C-y><Enter>");
	expect_number(payers(&room), PEOPLE, "and makes them again");
	close_room(&room);
}

static void marked_one_by_one_it_takes_a_key_a_member(void **state)
{
	struct room room;

	(void)state;
	open_room(&room);
	for (int i = 0; i < PEOPLE; i++)
		press(&room, i == 4 ? "-" : "+");
	press(&room, "<C-s>");
	print_message("%d keys for %d people one by one\n", room.keys, PEOPLE);
	expect_number(payers(&room), PEOPLE - 1, "all but one");
	expect(room.keys <= 2 * PEOPLE, "keys");
	close_room(&room);
}

static void who_is_left_out_before_it_is_saved_does_not_pay(void **state)
{
	struct room room;

	(void)state;
	open_room(&room);
	press(&room, "<F5>--<C-s>");
	expect_number(payers(&room), PEOPLE - 2, "two are left out");
	press(&room, "<PgUp><Down><Down>-<C-s>");
	expect_number(payers(&room), PEOPLE - 3, "one that was booked is no more");
	expect_number(book_number(room.store, "SELECT count(*) FROM dues WHERE deleted_at IS NULL"),
		PEOPLE - 2, "his record stays");
	close_room(&room);
}

static void what_is_marked_is_a_draft_until_it_is_saved(void **state)
{
	struct room room;
	struct err err = ERR_INIT;

	(void)state;
	open_room(&room);
	press(&room, "<F5>");
	expect(room.app.top->ops->keep(room.app.top, &err), err.text);
	expect_number(payers(&room), 0, "nothing is booked");
	open_sheet(&room);
	press(&room, "<C-s>");
	expect_number(payers(&room), PEOPLE, "taken up where it was left");
	expect_number(book_number(room.store, "SELECT count(*) FROM draft"), 0, "no draft stays");
	close_room(&room);
}

static void nothing_is_marked_where_nothing_can_be_reckoned(void **state)
{
	struct room room;

	(void)state;
	open_room(&room);
	book_exec(room.store, "UPDATE org_status SET wage_region = NULL");
	open_sheet(&room);
	press(&room, "<F5>+<C-s>");
	expect_number(book_number(room.store, "SELECT count(*) FROM dues"), 0, "none");
	close_room(&room);
}

static void a_month_that_cannot_be_written_is_not_half_written(void **state)
{
	struct room room;

	(void)state;
	open_room(&room);
	book_exec(room.store,
		"CREATE TEMP TRIGGER full AFTER INSERT ON main.dues WHEN (SELECT count(*) FROM main.dues) > 9 "
		"BEGIN SELECT RAISE(ABORT, 'full'); END");
	press(&room, "<F5><C-s>");
	expect_number(book_number(room.store, "SELECT count(*) FROM dues"), 0, "none of them");
	book_exec(room.store, "DROP TRIGGER full");
	press(&room, "<C-s>");
	expect_number(payers(&room), PEOPLE, "what was marked is still there");
	close_room(&room);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_month_of_twenty_who_all_pay_takes_at_most_two_keys_a_member),
		cmocka_unit_test(marked_one_by_one_it_takes_a_key_a_member),
		cmocka_unit_test(who_is_left_out_before_it_is_saved_does_not_pay),
		cmocka_unit_test(what_is_marked_is_a_draft_until_it_is_saved),
		cmocka_unit_test(nothing_is_marked_where_nothing_can_be_reckoned),
		cmocka_unit_test(a_month_that_cannot_be_written_is_not_half_written),
	};

	return run_group(tests);
}
