/* Lawful erasure: what was in the records is nowhere in the file afterwards, and the log stays whole. */
#include "backup.h"
#include "book.h"
#include "draft.h"
#include "erase.h"
#include "files.h"
#include "internal.h"
#include "scan.h"
#include "test.h"
#include "undo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct place {
	char *folder, *book, *copy;
	struct store *store;
	struct office office;
};

static struct place place_new(void)
{
	struct place at = { .folder = folder_new() };

	at.book = path_in(at.folder, "chibo.db");
	at.copy = path_in(at.folder, "copy.db");
	at.store = book_make(at.book);
	at.office = office_add(at.store);
	return at;
}

static void place_remove(struct place *at)
{
	store_close(at->store);
	free(at->book);
	free(at->copy);
	folder_remove(at->folder);
}

static bool in_file(const char *path, const char *text)
{
	size_t size, length = strlen(text);
	char *bytes = file_read(path, &size);
	bool found = false;

	for (size_t i = 0; i + length <= size && !found; i++)
		found = memcmp(bytes + i, text, length) == 0;
	free(bytes);
	return found;
}

/* Not in the book, and beside it lies nothing that could hold it. */
static void expect_nowhere(const struct place *at, const char *const *texts)
{
	static const char *const beside[] = { "chibo.db-journal", "chibo.db-wal", "chibo.db.tam" };

	for (; *texts; texts++)
		expect(!in_file(at->book, *texts), *texts);
	for (size_t i = 0; i < COUNT(beside); i++) {
		char *path = path_in(at->folder, beside[i]);
		expect(access(path, F_OK) != 0, beside[i]);
		free(path);
	}
}

/* She is counted nowhere from that day on. */
static void end_membership(struct place *at, const char *to_on)
{
	struct uid spell = { 0 };
	struct err err = ERR_INIT;
	struct query query;
	char values[60];

	query_open(&query, at->store,
		"SELECT uid FROM membership WHERE member = (SELECT id FROM member WHERE uid = :uid) "
		"AND deleted_at IS NULL ORDER BY from_on DESC",
		&err);
	query_text(&query, ":uid", at->office.thoa.text);
	assert_true(query_only_text(&query, spell.text, sizeof spell.text));
	snprintf(values, sizeof values, "to_on=%s|left_by=CDT", to_on);
	book_change(at->store, "membership", spell, values);
}

static void erase_thoa(struct place *at)
{
	struct err err = ERR_INIT;

	if (!erase_person(at->store, at->office.thoa.text, "theo đơn ngày 20/11", &err))
		fail_msg("%s", err.text);
}

static const char *const hers[] = { "Trần Thị Thoa", "tran thi thoa", "038195001234", "0912345678",
	"Thoa Cũ", "lời riêng của tôi", "ý kiến kín", "đang gõ dở", "Ngõ Bảy", NULL };

/* A life with all that is asked to go, each text written and changed before. */
static void write_her_life(struct place *at)
{
	static const char *const field[] = { "strengths" }, *const text[] = { "đang gõ dở" };
	struct err err = ERR_INIT;
	char values[400];

	office_add_every_type(at->store, &at->office);
	book_change(at->store, "member", at->office.thoa,
		"full_name=Trần Thị Thoa Cũ|residence=Ngõ Bảy");
	book_change(at->store, "member", at->office.thoa, "full_name=Trần Thị Thoa");
	snprintf(values, sizeof values,
		"member=%s|year=2024|kind=HN|statement_on=2024-11-28|strengths=lời riêng của tôi",
		at->office.thoa.text);
	struct uid review = book_add(at->store, "review", values);
	snprintf(values, sizeof values, "review=%s|text=ý kiến kín", review.text);
	struct uid said = book_add(at->store, "criticism", values);
	assert_true(draft_put(at->store, "review", review.text, 1, field, text, 1, &err));
	assert_true(store_delete(
		at->store, rectype_named("criticism"), said.text, "Trần Thị Thoa xin rút", &err));
	end_membership(at, "2026-11-19");
}

static void who_is_still_counted_is_not_made_anonymous(void **state)
{
	struct place at = place_new();
	struct err err = ERR_INIT;

	(void)state;
	end_membership(&at, "2026-11-20"); /* today is the last day */
	int64_t head = undo_log_head(at.store);
	expect(!erase_person(at.store, at.office.thoa.text, "theo đơn", &err), "counted");
	expect_part(err.text, "Đảng viên này đang sinh hoạt ở Chi bộ thôn Đông Hạ", "why");
	err_clear(&err);
	expect(!erase_may_person(at.store, at.office.thoa.text, &err), "what the screen asks");
	err_clear(&err);
	book_expect(at.store, "member", at.office.thoa, "full_name", "Trần Thị Thoa");
	expect_number(undo_log_head(at.store), head, "nothing is written");
	end_membership(&at, "2026-11-19");
	expect(erase_may_person(at.store, at.office.thoa.text, &err), "gone since yesterday");
	erase_thoa(&at);
	book_expect(at.store, "member", at.office.thoa, "full_name", "Đã ẩn danh");
	place_remove(&at);
}

static void somebody_made_anonymous_is_nowhere_in_the_file(void **state)
{
	struct place at = place_new();

	(void)state;
	write_her_life(&at);
	for (const char *const *text = hers; *text; text++)
		expect(in_file(at.book, *text), *text);
	erase_thoa(&at);
	expect_nowhere(&at, hers);
	book_expect(at.store, "member", at.office.thoa, "full_name", "Đã ẩn danh");
	book_expect(at.store, "member", at.office.thoa, "born_on", "1995");
	book_expect(at.store, "member", at.office.hai, "full_name", "Nguyễn Văn Hải");
	book_expect_whole(at.store);
	place_remove(&at);
}

/* What each view of the rules counts, and how many records there are of each type. */
static char *counts(struct store *store)
{
	static const char *const views[] = { "counted", "official", "local", "exempt", "suspended",
		"in_office", "expected", "roll", "regular", "rating_in_force", "movement",
		"balance", "dues_due", "dues_missing", "badge_due" };
	struct strbuf all = STRBUF_INIT, sql = STRBUF_INIT;

	for (int month = 1; month <= 12; month++) {
		char day[11];
		snprintf(day, sizeof day, "2026-%02d-15", month);
		store_ask(store, day, "2026-01-01", "2026-12-31");
		for (size_t i = 0; i < COUNT(views); i++) {
			strbuf_clear(&sql);
			strbuf_addf(&sql, "SELECT count(*) FROM %s", views[i]);
			assert_true(views_make(store, sql.text, NULL));
			strbuf_addf(&all, "%s %s %lld\n", day, views[i],
				(long long)book_number(store, sql.text));
		}
	}
	store_ask(store, NULL, NULL, NULL);
	for (const struct rectype *const *type = rectypes; *type; type++)
		if (!((*type)->flags & RECTYPE_SYSTEM))
			strbuf_addf(&all, "%s %lld\n", (*type)->name,
				(long long)book_count(store, (*type)->name));
	strbuf_release(&sql);
	return strbuf_detach(&all);
}

static void no_count_changes_when_somebody_is_made_anonymous(void **state)
{
	struct place at = place_new();

	(void)state;
	write_her_life(&at);
	char *before = counts(at.store);
	erase_thoa(&at);
	char *after = counts(at.store);
	expect_text(after, before, "the counts");
	free(before);
	free(after);
	place_remove(&at);
}

static void undo_brings_nothing_back(void **state)
{
	struct place at = place_new();
	struct undo_range done;
	struct err err = ERR_INIT;

	(void)state;
	end_membership(&at, "2026-11-19");
	int64_t head = undo_log_head(at.store);
	book_change(
		at.store, "member", at.office.thoa, "full_name=Trần Thị Thoa Cũ|residence=Ngõ Bảy");
	struct undo_range change = { head + 1, undo_log_head(at.store) };
	head = undo_log_head(at.store);
	erase_thoa(&at);
	struct undo_range erasure = { head + 1, undo_log_head(at.store) };
	expect(!undo_is_possible(at.store, erasure), "it is no step of undo");
	undo_take_back(at.store, change, &done, &err);
	expect_nowhere(&at, hers);
	book_expect(at.store, "member", at.office.thoa, "full_name", "Đã ẩn danh");
	book_expect_whole(at.store);
	place_remove(&at);
}

static struct uid candidate(struct place *at, const char *name, const char *stage, const char *on)
{
	char values[300];

	snprintf(values, sizeof values, "full_name=%s|cell=%s|stage=%s|stage_on=%s%s", name,
		at->office.cell.text, stage, on,
		strcmp(stage, "D") == 0 ? "|stop_reason=chưa đủ điều kiện" : "");
	return book_add(at->store, "candidate", values);
}

static char *expired(struct store *store)
{
	struct expired_list list;
	struct err err = ERR_INIT;
	struct strbuf all = STRBUF_INIT;

	if (!erase_expired(store, &list, &err))
		fail_msg("%s", err.text);
	for (size_t i = 0; i < list.count; i++)
		strbuf_addf(&all, "%s %s %s;", list.items[i].type->name, list.items[i].name,
			list.items[i].since);
	expired_release(&list);
	return all.text ? strbuf_detach(&all) : strdup("");
}

static void expect_expired(struct store *store, const char *wanted, const char *about)
{
	char *said = expired(store);

	expect_text(said, wanted, about);
	free(said);
}

static void candidates_who_were_stopped_are_kept_for_twelve_months(void **state)
{
	struct place at = place_new();
	struct err err = ERR_INIT;

	(void)state;
	candidate(&at, "Lê Văn Một", "D", "2025-11-19");
	candidate(&at, "Lê Văn Hai", "D", "2025-11-20");
	candidate(&at, "Lê Văn Ba", "N", "2020-01-01");
	expect_expired(
		at.store, "candidate Lê Văn Một 2025-11-19;", "a day more than twelve months");
	assert_true(
		store_set_rule(at.store, "retention.candidate", "24", "2026-11-01", "5-QĐ", &err));
	expect_expired(at.store, "", "two years");
	place_remove(&at);
}

static void other_records_are_kept_until_the_office_says_for_how_long(void **state)
{
	static const struct {
		const char *type, *values, *setting, *said;
	} rows[] = {
		{ "review", "year=2020|kind=HN", "retention.review", "2020-12-31" },
		{ "transfer", "direction=D|introduced_on=2020-02-03", "retention.transfer",
			"2020-02-03" },
		{ "file_move", "kind=M|to_whom=Văn phòng|on=2020-05-06|back_on=2020-05-09",
			"retention.file_move", "2020-05-09" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct place at = place_new();
		struct err err = ERR_INIT;
		char values[300];
		snprintf(
			values, sizeof values, "member=%s|%s", at.office.thoa.text, rows[i].values);
		book_add(at.store, rows[i].type, values);
		expect_expired(at.store, "", rows[i].type);
		assert_true(store_set_rule(
			at.store, rows[i].setting, "60", "2026-11-01", "5-QĐ", &err));
		char *said = expired(at.store);
		expect_part(said, rows[i].said, rows[i].type);
		free(said);
		place_remove(&at);
	}
}

static void what_is_destroyed_is_nowhere_in_the_file_with_what_hung_on_it(void **state)
{
	static const char *const texts[] = { "Lê Văn Một", "le van mot", "chưa đủ điều kiện",
		NULL };
	struct place at = place_new();
	struct expired_list list;
	struct err err = ERR_INIT;
	char values[200];

	(void)state;
	struct uid one = candidate(&at, "Lê Văn Một", "D", "2025-10-19");
	snprintf(values, sizeof values, "candidate=%s|step=CGD|on=2025-01-02", one.text);
	book_add(at.store, "admission_step", values);
	assert_true(erase_expired(at.store, &list, &err));
	expect_number(list.count, 1, "on the list");
	struct erase_extent extent;
	assert_true(erase_extent_of(at.store, &list, &extent, &err));
	expect_number(extent.count, 2, "types told of before");
	expect_text(extent.parts[0].type->name, "candidate", "first");
	expect_number(extent.parts[0].count, 1, "candidates");
	expect_text(extent.parts[1].type->name, "admission_step", "then");
	expect_number(extent.parts[1].count, 1, "steps told of");
	erase_extent_release(&extent);
	expect(!erase_destroy(at.store, &list, " ", &err), "a reason is asked for");
	err_clear(&err);
	if (!erase_destroy(at.store, &list, "hết hạn lưu", &err))
		fail_msg("%s", err.text);
	expired_release(&list);
	expect_expired(at.store, "", "nothing is left");
	expect_number(book_count(at.store, "admission_step"), 0, "steps");
	expect_nowhere(&at, texts);
	expect_number(
		book_number(at.store,
			"SELECT count(*) FROM audit WHERE action = 'erase' AND why = 'hết hạn lưu'"),
		1, "the step with its reason");
	book_expect_whole(at.store);
	place_remove(&at);
}

/* A copy from before in the place of the book: on the first day the screens are open it is erased again. */
static void a_copy_put_back_in_its_place_loses_it_again(void **state)
{
	struct place at = place_new();
	struct err err = ERR_INIT;

	(void)state;
	write_her_life(&at);
	assert_true(store_backup(at.store, at.copy, &err));
	erase_thoa(&at);
	store_close(at.store);
	assert_int_equal(rename(at.copy, at.book), 0);
	scan_mark_forget(at.book); /* as restoring does */
	expect(in_file(at.book, "Trần Thị Thoa"), "the copy has it");
	at.store = book_open(at.book);
	if (!store_daily(at.store, &err))
		fail_msg("%s", err.text);
	expect_nowhere(&at, hers);
	book_expect_whole(at.store);
	int64_t head = undo_log_head(at.store);
	assert_true(store_daily(at.store, &err));
	expect_number(undo_log_head(at.store), head, "once");
	place_remove(&at);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(somebody_made_anonymous_is_nowhere_in_the_file),
		cmocka_unit_test(who_is_still_counted_is_not_made_anonymous),
		cmocka_unit_test(no_count_changes_when_somebody_is_made_anonymous),
		cmocka_unit_test(undo_brings_nothing_back),
		cmocka_unit_test(candidates_who_were_stopped_are_kept_for_twelve_months),
		cmocka_unit_test(other_records_are_kept_until_the_office_says_for_how_long),
		cmocka_unit_test(what_is_destroyed_is_nowhere_in_the_file_with_what_hung_on_it),
		cmocka_unit_test(a_copy_put_back_in_its_place_loses_it_again),
	};

	return run_group(tests);
}
