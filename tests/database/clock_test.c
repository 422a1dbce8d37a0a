/* A computer clock behind the last change of the book is known before anything is counted or written. */
#include "book.h"
#include "date.h"
#include "files.h"
#include "plat.h"
#include "strbuf.h"
#include "test.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

static const char then[] = "2099-11-20";

/* As the program opens it: the day is the clock's. */
static struct store *open_by_the_clock(const char *path)
{
	struct store_options options = { .operator_ = "Lan" };
	struct store *store = NULL;
	struct err err = ERR_INIT;

	if (!store_open(path, &options, &store, &err))
		fail_msg("%s", err.text);
	return store;
}

/* A book whose last change was made on that day. */
static char *book_of(const char *folder, const char *day)
{
	char *path = path_in(folder, "chibo.db");
	struct store_options options = {
		.create = true, .today = day, .operator_ = "Lan", .fixed_clock = true, .seed = 7
	};
	struct store *store = NULL;
	struct err err = ERR_INIT;

	if (!store_open(path, &options, &store, &err))
		fail_msg("%s", err.text);
	office_add(store);
	store_close(store);
	return path;
}

static void nothing_is_written_before_the_day_is_known(void **state)
{
	char *folder = folder_new(), *path = book_of(folder, then);
	struct store *store = open_by_the_clock(path);
	struct err err = ERR_INIT;

	(void)state;
	expect_text(store_clock_behind(store), then, "the day of the last change");
	expect_text(store_today(store), then, "and nothing is counted by the clock");
	char *before = book_contents(store), *after;
	expect(!store_set_setting(store, "operator", "Hoa", &err), "not written");
	expect_part(err.text, "Đồng hồ", "why");
	expect(!store_new_day(store), "nor by the clock later on");
	after = book_contents(store);
	expect_text(after, before, "nothing has changed");
	free(before);
	free(after);
	store_close(store);
	free(path);
	folder_remove(folder);
}

static void the_right_day_is_kept_for_the_session_and_logged(void **state)
{
	char *folder = folder_new(), *path = book_of(folder, then), today[DATE_SIZE];
	struct store *store = open_by_the_clock(path);
	struct strbuf sql = STRBUF_INIT;
	struct err err = ERR_INIT;

	(void)state;
	expect(!store_take_day(store, "2009-01-05", &err), "a day before the last change");
	expect_part(err.text, "20/11/2099", "which was when");
	expect(store_take_day(store, "2099-11-23", &err), err.text);
	expect(!store_clock_behind(store), "settled");
	expect_text(store_today(store), "2099-11-23", "today");
	expect(!store_new_day(store), "and stays");
	plat_today(today);
	strbuf_addf(&sql,
		"SELECT count(*) FROM audit WHERE seq = (SELECT max(seq) FROM audit) AND action = 'clock' AND "
		"at LIKE '2099-11-23%%' AND json_extract(before, '$.today') = '%s' AND "
		"json_extract(after, '$.today') = '2099-11-23'",
		today);
	expect_number(book_number(store, sql.text), 1, "logged: from what to what");
	book_add(store, "area", "name=Đông|kind=T|from_on=2020-01-01");
	expect_number(
		book_number(store,
			"SELECT count(*) FROM area WHERE name = 'Đông' AND created_at LIKE '2099-11-23%'"),
		1, "written by it");
	book_expect_whole(store);
	store_close(store);
	store = open_by_the_clock(path);
	expect_text(store_clock_behind(store), "2099-11-23", "asked again by the next session");
	store_close(store);
	strbuf_release(&sql);
	free(path);
	folder_remove(folder);
}

static void the_clerk_may_only_look(void **state)
{
	char *folder = folder_new(), *path = book_of(folder, then);
	struct store *store = open_by_the_clock(path);
	struct err err = ERR_INIT;

	(void)state;
	store_only_look(store);
	expect(!store_clock_behind(store), "settled");
	expect_part(store_view_only(store), "ngày trên máy", "why");
	expect_text(store_today(store), then, "counted by the day of the last change");
	expect(!store_set_setting(store, "operator", "Hoa", &err), "not written");
	store_close(store);
	free(path);
	folder_remove(folder);
}

static void a_day_that_was_given_is_not_doubted(void **state)
{
	char *folder = folder_new(), *path = book_of(folder, then);
	struct store *store = book_open_on(path, "2026-01-05");

	(void)state;
	expect(!store_clock_behind(store), "typed by somebody");
	expect_text(store_today(store), "2026-01-05", "today");
	store_close(store);
	free(path);
	folder_remove(folder);
}

static void change_file(const char *path, const char *sql)
{
	struct sqlite3 *db = file_open(path);

	file_exec(db, sql);
	sqlite3_close(db);
}

/* Last changes by so many hours ahead of the clock. */
static void less_than_a_day_does_not_count(void **state)
{
	static const struct {
		int hours;
		bool behind;
	} rows[] = { { -1, false }, { 1, false }, { 23, false }, { 26, true }, { 240, true } };
	char *folder = folder_new(), now[26], today[DATE_SIZE], day[DATE_SIZE];

	(void)state;
	plat_today(today);
	char *path = book_of(folder, today);
	for (size_t i = 0; i < COUNT(rows); i++) {
		plat_now(now);
		int hour = (now[11] - '0') * 10 + now[12] - '0' + rows[i].hours;
		date_add_days(now, hour < 0 ? -1 : hour / 24, day);
		struct strbuf sql = STRBUF_INIT;
		strbuf_addf(&sql,
			"UPDATE audit SET at = '%sT%02d:%.2s:00+07:00' WHERE seq = (SELECT max(seq) FROM audit)",
			day, (hour + 24) % 24, now + 14);
		change_file(path, sql.text);
		struct store *store = open_by_the_clock(path);
		expect((store_clock_behind(store) != NULL) == rows[i].behind, sql.text);
		store_close(store);
		strbuf_release(&sql);
	}
	free(path);
	folder_remove(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_written_before_the_day_is_known),
		cmocka_unit_test(the_right_day_is_kept_for_the_session_and_logged),
		cmocka_unit_test(the_clerk_may_only_look),
		cmocka_unit_test(a_day_that_was_given_is_not_doubted),
		cmocka_unit_test(less_than_a_day_does_not_count),
	};

	return run_group(tests);
}
