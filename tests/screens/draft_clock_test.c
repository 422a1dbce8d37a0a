/*
 * What a second's work costs when the power goes: every screen that holds unsaved work has it in a draft
 * within a second, also of somebody who never rests.
 */
#include "app.h"
#include "book.h"
#include "draft.h"
#include "entry_profile.h"
#include "fixture.h"
#include "roster_draft.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SECONDS = 28, KEY_QUIET = 30, IDLE_STEP = 90 };

struct clerk {
	struct store *store;
	struct app app;
	int64_t now;
};

static void begin(struct clerk *clerk, const int *keys)
{
	clerk->store = fixture_make("month");
	store_choose(
		clerk->store, "cell", fixture_cell(clerk->store, "Chi bộ thôn Đông Hạ").text, NULL);
	app_init(&clerk->app, clerk->store, 24, 80);
	app_start(&clerk->app, NULL);
	clerk->now = 1000;
	for (; *keys; keys++)
		app_key(&clerk->app, *keys);
}

static void end(struct clerk *clerk)
{
	app_release(&clerk->app);
	store_close(clerk->store);
}

/* A key, and then none for so long: the loop does what it does meanwhile. */
static void press(struct clerk *clerk, int key, int milliseconds)
{
	clerk->app.session.now = clerk->now;
	app_key(&clerk->app, key);
	for (int rest = KEY_QUIET; rest < milliseconds; rest += IDLE_STEP)
		app_idle(&clerk->app, clerk->now + rest);
	clerk->now += milliseconds;
}

/* ---- what would be there at the next start ---- */

static void take_text(void *context, const char *field, const char *text)
{
	if (strncmp(field, "full_name", strlen("full_name")) == 0)
		strbuf_add(context, text);
}

static void add_marks(struct store *store, struct strbuf *out)
{
	struct roster roster;
	struct list_spec spec = { .type = rectype_named("meeting") };
	struct list_page page;
	bool found;

	expect(store_page(store, &spec, LIST_FIRST, NULL, 1, &page, NULL), "the meeting");
	expect(roster_load(store, page.rows[0].uid, &roster, NULL), "its roster");
	expect(roster_draft_take(store, &roster, &found, NULL), "its draft");
	for (int i = 0; i < roster.count; i++)
		strbuf_add_char(out, roster.rows[i].status ? roster.rows[i].status : '_');
	roster_release(&roster);
	list_page_release(&page);
}

static void take_any(void *context, const char *field, const char *text)
{
	(void)field;
	strbuf_add(context, text);
}

static void add_keyed(struct store *store, struct strbuf *out)
{
	struct draft_heads heads;

	expect(draft_list(store, &heads, NULL), "drafts");
	for (int i = 0; i < heads.count; i++)
		draft_read(store, heads.items[i].type, heads.items[i].uid, take_any, out, NULL);
	draft_heads_release(&heads);
}

static void add_typed(struct store *store, struct strbuf *out)
{
	struct draft_heads heads;

	expect(draft_list(store, &heads, NULL), "drafts");
	for (int i = 0; i < heads.count; i++)
		draft_read(store, heads.items[i].type, heads.items[i].uid, take_text, out, NULL);
	draft_heads_release(&heads);
}

/* ---- the screens ---- */

struct work {
	const char *about;
	int open[12];
	void (*add)(struct store *store, struct strbuf *out);
	int first, other; /* keys of the work */
};

static const struct work works[] = {
	{ "year sheet", { '2', KEY_F7 }, add_marks, ' ', '*' },
	{ "roll call", { '2', '4' }, add_marks, ' ', '*' },
	{ "form", { '1', KEY_ADD }, add_typed, 'a', 'b' },
	{ "second keying", { '1', KEY_CTRL('K') }, add_keyed, '1', '2' },
};

/* Down the rows, then up again with the other mark; letters are simply typed. */
static void work_on(struct clerk *clerk, const struct work *work, int keys, int pause)
{
	for (int i = 0; i < keys; i++) {
		if (i % 10 == 9 && work->add == add_marks)
			for (int up = 0; up < 10; up++)
				press(clerk, KEY_ARROW_UP, 0);
		press(clerk, i / 10 % 2 ? work->other : work->first, pause);
	}
}

static int count_differences(const char *now, const char *later)
{
	int count = abs((int)strlen(now) - (int)strlen(later));

	for (size_t i = 0; now[i] && later[i]; i++)
		count += now[i] != later[i];
	return count;
}

static void expect_little_lost(const struct work *work, int keys, int pause)
{
	struct clerk clerk;
	struct strbuf before = STRBUF_INIT, kept = STRBUF_INIT, all = STRBUF_INIT;

	begin(&clerk, work->open);
	work->add(clerk.store, &before);
	work_on(&clerk, work, keys, pause);
	work->add(clerk.store, &kept);
	expect(app_leave(&clerk.app, NULL), work->about);
	work->add(clerk.store, &all);
	expect(count_differences(before.text, all.text) >= 9, work->about);
	expect(count_differences(kept.text, all.text) <= 1000 / pause, work->about);
	strbuf_release(&before);
	strbuf_release(&kept);
	strbuf_release(&all);
	end(&clerk);
}

static void one_mark_a_second_loses_one_at_most(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(works); i++)
		for (int seconds = SECONDS; seconds > SECONDS - 4; seconds--)
			expect_little_lost(&works[i], seconds, 1000);
}

static void who_never_rests_loses_a_second_at_most(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(works); i++)
		expect_little_lost(&works[i], SECONDS * 5, 200);
}

static void what_is_covered_is_kept_too(void **state)
{
	struct clerk clerk;
	struct strbuf kept = STRBUF_INIT;

	(void)state;
	begin(&clerk, works[2].open);
	press(&clerk, 'a', 0);
	press(&clerk, KEY_F1, 2000);
	add_typed(clerk.store, &kept);
	expect_text(kept.text, "a", "under the help");
	strbuf_release(&kept);
	end(&clerk);
}

static void work_that_was_saved_leaves_no_draft(void **state)
{
	struct clerk clerk;

	(void)state;
	begin(&clerk, works[1].open);
	press(&clerk, '*', 1500);
	expect_number(book_number(clerk.store, "SELECT count(*) FROM draft"), 1, "being marked");
	press(&clerk, KEY_F5, 0);
	press(&clerk, KEY_CTRL('S'), 2000);
	expect_number(book_number(clerk.store, "SELECT count(*) FROM draft"), 0, "saved");
	end(&clerk);
}

/* Numbers of a paper list that no batch was begun with are there after a power cut, and gone with Esc. */
static void numbers_of_a_paper_list_are_kept_until_they_are_left(void **state)
{
	static const int paper[] = { '1', KEY_CTRL('G'), '3', '0', 0 };
	struct clerk clerk;

	(void)state;
	begin(&clerk, paper);
	press(&clerk, '1', 1500);
	expect(book_number(clerk.store, "SELECT count(*) FROM draft WHERE text = '301'") == 1,
		"there at the next start");
	press(&clerk, KEY_ESCAPE, 1500);
	expect_number(book_number(clerk.store, "SELECT count(*) FROM draft"), 0, "left");
	end(&clerk);
}

/* A disk that has filled up since the last draft. */
static void a_profile_is_not_called_kept_when_its_later_draft_fails(void **state)
{
	struct store *store = fixture_make("office");
	struct session session;
	struct err err = ERR_INIT;

	(void)state;
	session_init(&session, store);
	struct screen *screen = entry_profile_new(
		&session, rectype_named("member"), "Danh sách", "full_name");
	expect(screen->ops->keep(screen, &err), err.text);
	book_exec(store,
		"CREATE TRIGGER full_disk BEFORE INSERT ON draft BEGIN SELECT RAISE(ABORT, 'full'); END");
	expect(!screen->ops->keep(screen, &err), "what was not written is not kept");
	expect(err.kind != ERR_NONE, "it is said");
	screen_free(screen);
	session_release(&session);
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_mark_a_second_loses_one_at_most),
		cmocka_unit_test(who_never_rests_loses_a_second_at_most),
		cmocka_unit_test(what_is_covered_is_kept_too),
		cmocka_unit_test(work_that_was_saved_leaves_no_draft),
		cmocka_unit_test(numbers_of_a_paper_list_are_kept_until_they_are_left),
		cmocka_unit_test(a_profile_is_not_called_kept_when_its_later_draft_fails),
	};

	return run_group(tests);
}
