/* The locked screen: what it keeps while it covers, and that no key behind a sleep of the computer gets through. */
#include "app.h"
#include "book.h"
#include "fixture.h"
#include "pin.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

struct desk {
	struct store *store;
	struct app app;
};

enum { MINUTE = 60000 };

static void sit_down(struct desk *desk, const char *pin)
{
	struct err err = ERR_INIT;

	desk->store = fixture_make("month");
	if (pin)
		expect(pin_set(desk->store, pin, &err), err.text);
	app_init(&desk->app, desk->store, 24, 80);
	app_start(&desk->app, NULL);
	desk->app.session.now = 1000;
}

static void press(struct desk *desk, const char *keys)
{
	while (*keys)
		app_key(&desk->app, key_from_script(&keys));
}

static char *seen(struct desk *desk)
{
	struct canvas canvas = { .ascii = false };

	canvas_init(&canvas, 24, 80);
	app_draw(&desk->app, &canvas);
	char *text = canvas_text(&canvas);
	canvas_release(&canvas);
	return text;
}

static void stand_up(struct desk *desk)
{
	app_release(&desk->app);
	store_close(desk->store);
}

static void what_is_half_typed_is_a_draft_and_comes_back_to_the_cell(void **state)
{
	static const char *const places[] = { "1<Ins>Lò Thị Ơn", "24  *", "26<Enter>Biên bản dài",
		"1<C-u>", "1<F4>gioi", "1<Ins>Lò<F1>", "8<F7>tests/data", "5<Enter><Down>" };

	(void)state;
	for (size_t i = 0; i < COUNT(places); i++) {
		struct desk desk;
		sit_down(&desk, "2468");
		press(&desk, "2468<Enter>");
		session_choose_cell(
			&desk.app.session, fixture_cell(desk.store, "Chi bộ thôn Đông Hạ").text);
		press(&desk, places[i]);
		char *before = seen(&desk);
		press(&desk, "<F11>");
		char *covered = seen(&desk);
		expect(strstr(covered, "KHÓA MÀN HÌNH") && !strstr(covered, "Đông Hạ") &&
				!strstr(covered, "Lan"),
			covered);
		press(&desk, "abc<Enter>2468<Enter>");
		char *after = seen(&desk);
		expect_text(after, before, places[i]);
		free(before);
		free(covered);
		free(after);
		stand_up(&desk);
	}
}

static void drafts_are_written_before_it_covers(void **state)
{
	struct desk desk;

	(void)state;
	sit_down(&desk, NULL);
	press(&desk, "1<Ins>Lò Thị Ơn");
	expect_number(book_number(desk.store, "SELECT count(*) FROM draft"), 0, "not yet");
	press(&desk, "<F11>");
	expect(book_number(desk.store, "SELECT count(*) FROM draft WHERE text LIKE '%Lò Thị Ơn%'") >
			0,
		"a draft");
	stand_up(&desk);
}

static void the_log_knows_of_a_pin_and_not_what_it_is(void **state)
{
	struct desk desk;
	struct err err = ERR_INIT;

	(void)state;
	sit_down(&desk, "2468");
	expect_number(book_number(desk.store,
			      "SELECT count(*) FROM setting WHERE name = 'screen.pin' AND "
			      "value LIKE '$argon2id$%'"),
		1, "kept");
	expect_number(book_number(desk.store,
			      "SELECT count(*) FROM audit WHERE coalesce(after, '') || "
			      "coalesce(before, '') LIKE '%argon%'"),
		0, "in the log");
	expect_number(book_number(desk.store,
			      "SELECT count(*) FROM audit WHERE after = '{\"screen.pin\":\"có\"}'"),
		1, "told");
	expect(pin_fits(desk.store, "2468", &err) && !pin_fits(desk.store, "2469", &err), err.text);
	expect_text(err.text, "Mã PIN sai.", "why");
	stand_up(&desk);
}

/* A lid closed for an hour: the first key would come before the loop has looked at the clock. */
static void a_key_behind_a_sleep_opens_nothing(void **state)
{
	struct desk desk;

	(void)state;
	sit_down(&desk, "2468");
	press(&desk, "2468<Enter>");
	desk.app.session.now += 5 * MINUTE - 1;
	press(&desk, "1");
	expect(!desk.app.lock.on, "not yet");
	desk.app.session.now += 5 * MINUTE;
	press(&desk, "<Esc>");
	expect(desk.app.lock.on, "locked");
	char *covered = seen(&desk);
	expect(strstr(covered, "KHÓA MÀN HÌNH") != NULL, covered);
	free(covered);
	stand_up(&desk);
}

static void wrong_pins_wait_longer_each_time_and_the_loop_wakes_for_it(void **state)
{
	static const int seconds[] = { 0, 0, 2, 4, 8, 16, 32, 60, 60 };
	struct desk desk;

	(void)state;
	sit_down(&desk, "2468");
	for (size_t i = 0; i < COUNT(seconds); i++) {
		int64_t now = desk.app.session.now;
		press(&desk, "1111<Enter>");
		expect_number(desk.app.lock.wait_till ? desk.app.lock.wait_till - now : 0,
			seconds[i] * 1000, "pause");
		expect_number(lock_wait(&desk.app, now), seconds[i] ? seconds[i] * 1000 : -1,
			"the loop sleeps");
		if (seconds[i]) {
			press(&desk, "2468<Enter>");
			expect(desk.app.lock.on, "too early");
		}
		desk.app.session.now += seconds[i] * 1000;
		lock_when_due(&desk.app, desk.app.session.now);
	}
	press(&desk, "2468<Enter>");
	expect(!desk.app.lock.on, "the right one opens");
	stand_up(&desk);
}

/* A book from elsewhere may hold a hash that wants all memory, or none. */
static void what_is_no_hash_of_ours_opens_nothing_and_says_how_to_go_on(void **state)
{
	static const char *const kept[] = { "abc",
		"$argon2id$v=19$m=4194304,t=3,p=1$c29tZXNhbHRzb21lc2FsdA$"
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" };

	(void)state;
	for (size_t i = 0; i < COUNT(kept); i++) {
		struct desk desk;
		struct err err = ERR_INIT;
		sit_down(&desk, "2468");
		expect(store_choose(desk.store, "screen.pin", kept[i], &err), err.text);
		press(&desk, "2468<Enter>");
		expect(desk.app.lock.on, "locked");
		char *covered = seen(&desk);
		expect(strstr(covered, "chibo pin --reset") != NULL, covered);
		free(covered);
		press(&desk, "<C-q>");
		expect(desk.app.quit, "and the program can be left");
		stand_up(&desk);
	}
}

static void minutes_that_are_none_are_five(void **state)
{
	static const char *const kept[] = { "", "-1", "61", "5 phút", "99999999999999999999" };
	struct desk desk;
	struct err err = ERR_INIT;

	(void)state;
	sit_down(&desk, NULL);
	for (size_t i = 0; i < COUNT(kept); i++) {
		expect(store_choose(desk.store, "screen.lock_minutes", kept[i], &err), err.text);
		expect_number(lock_minutes(desk.store), LOCK_MINUTES, kept[i]);
	}
	expect(lock_set_minutes(desk.store, 0, &err), err.text);
	expect_number(lock_wait(&desk.app, 1000), -1, "never");
	expect(lock_set_minutes(desk.store, 60, &err), err.text);
	expect_number(lock_minutes(desk.store), 60, "an hour");
	stand_up(&desk);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_half_typed_is_a_draft_and_comes_back_to_the_cell),
		cmocka_unit_test(drafts_are_written_before_it_covers),
		cmocka_unit_test(the_log_knows_of_a_pin_and_not_what_it_is),
		cmocka_unit_test(a_key_behind_a_sleep_opens_nothing),
		cmocka_unit_test(wrong_pins_wait_longer_each_time_and_the_loop_wakes_for_it),
		cmocka_unit_test(what_is_no_hash_of_ours_opens_nothing_and_says_how_to_go_on),
		cmocka_unit_test(minutes_that_are_none_are_five),
	};

	return run_group(tests);
}
