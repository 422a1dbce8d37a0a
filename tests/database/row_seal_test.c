/*
 * row_seal.c, scan.c: what another program changed in the file is found and named; what this one writes never is.
 */
#include "audit.h"
#include "backup.h"
#include "book.h"
#include "check.h"
#include "erase.h"
#include "files.h"
#include "internal.h"
#include "scan.h"
#include "test.h"
#include "undo.h"
#include "xalloc.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

static char *folder, *path, *kept;

static void expect_whole(struct store *store, const char *when)
{
	struct err err = ERR_INIT;

	store_scan_anew(store);
	expect(store_is_whole(store, &err), when);
	expect_text(err.text, "", when);
}

/* All that was found, a line for each. */
static char *found_in(struct store *store)
{
	struct strbuf out = STRBUF_INIT;
	struct err err = ERR_INIT;

	store_scan_anew(store);
	expect(!store_is_whole(store, &err), "something is found");
	const struct scan *scan = store_scan(store);
	for (size_t i = 0; i < scan->count; i++) {
		expect(scan_say(store, &scan->items[i], &out, &err), err.text);
		strbuf_add(&out, "\n");
	}
	return strbuf_detach(&out);
}

/* The book in a file, closed; then what SQLite alone does to it; then what is found. */
static void expect_found(const char *sql, const char *wanted)
{
	struct store *store = book_open(path);
	struct err err = ERR_INIT;

	expect(store_backup(store, kept, &err), err.text);
	store_close(store);
	sqlite3 *db = file_open(path);
	file_exec(db, sql);
	sqlite3_close(db);
	store = book_open(path);
	char *said = found_in(store);
	store_close(store);
	remove(path);
	expect_number(rename(kept, path), 0, "back");
	expect_text(said, wanted, sql);
	free(said);
}

static struct office office_in_file(void)
{
	remove(path);
	scan_mark_forget(path);
	struct store *store = book_make(path);
	struct office office = office_add(store);

	book_change(store, "member", office.hai, "workplace=Trạm y tế");
	store_close(store);
	return office;
}

static void what_the_program_writes_is_whole(void **state)
{
	struct office office;
	struct store *store = book_with_office(&office);
	struct err err = ERR_INIT;
	struct undo_range range, done;

	(void)state;
	expect_whole(store, "a new book with an office");
	office_add_every_type(store, &office);
	expect_whole(store, "a record of every type");
	range.first = undo_log_head(store) + 1;
	book_change(store, "member", office.hai, "workplace=Trạm y tế");
	expect_whole(store, "a change");
	range.last = undo_log_head(store);
	expect(undo_take_back(store, range, &done, &err), err.text);
	expect_whole(store, "taken back");
	expect(store_delete(store, rectype_named("member"), office.hai.text, "nhầm", &err),
		err.text);
	expect_whole(store, "in the bin");
	expect(store_set_setting(store, "dues.warn_months", "3", &err), err.text);
	expect_whole(store, "a setting");
	store_close(store);
}

static void an_empty_book_is_whole(void **state)
{
	struct store *store = book_new();

	(void)state;
	expect_whole(store, "empty");
	store_close(store);
}

static void a_change_that_came_to_nothing_leaves_the_sum(void **state)
{
	struct office office;
	struct store *store = book_with_office(&office);
	struct err err = ERR_INIT;

	(void)state;
	expect(store_begin(store, &err), err.text);
	book_change(store, "member", office.hai, "workplace=Trạm y tế");
	store_rollback(store);
	expect_whole(store, "rolled back");
	book_change(store, "member", office.hai, "workplace=Trường học");
	expect_whole(store, "and changed");
	store_close(store);
}

static void a_changed_value_is_named_with_what_the_log_knows(void **state)
{
	struct office office = office_in_file();

	(void)state;
	(void)office;
	expect_found("UPDATE member SET workplace = 'Trường học' WHERE workplace = 'Trạm y tế'",
		"Đảng viên Nguyễn Văn Hải (ngày sinh 1960): Nơi công tác Trường học, nhật ký ghi Trạm y tế\n");
	expect_found("UPDATE member SET workplace = NULL WHERE workplace = 'Trạm y tế'",
		"Đảng viên Nguyễn Văn Hải (ngày sinh 1960): Nơi công tác (trống), nhật ký ghi Trạm y tế\n");
}

static void a_row_put_in_the_bin_by_another_program_is_found(void **state)
{
	office_in_file();
	(void)state;
	expect_found(
		"UPDATE member SET deleted_at = '2026-11-20T08:00:00+07:00' WHERE workplace = 'Trạm y tế'",
		"Đảng viên Nguyễn Văn Hải (ngày sinh 1960): bị sửa ngoài chương trình\n");
}

static void a_row_that_another_program_added_is_found(void **state)
{
	office_in_file();
	(void)state;
	expect_found(
		"INSERT INTO area (uid, origin, version, created_at, created_by, changed_at, changed_by, name, folded, sort_key, from_on) "
		"SELECT '01KB9ZZZZZ0123456789ABCDEF', 1, 1, created_at, 'x', changed_at, 'x', 'Thôn Lạ', 'thon la', 'thon la', from_on "
		"FROM area LIMIT 1",
		"Địa bàn Thôn Lạ (từ ngày 01/01/2020): được thêm vào tệp ngoài chương trình\n");
}

static void a_row_that_another_program_removed_is_named_by_the_log(void **state)
{
	office_in_file();
	(void)state;
	expect_found("PRAGMA foreign_keys = OFF; DELETE FROM area",
		"Địa bàn Đông Hạ (mã 01M7V7FAM0B7T48K4YK7JVACZ3): có trong nhật ký mà không còn trong sổ\n");
}

/* Of what came many at once, as of a list, only the row of the erasure tells that they went. */
static void what_an_erasure_destroyed_is_not_named_beside_what_is_gone(void **state)
{
	struct office office = office_in_file();
	struct store *store = book_open(path);
	struct expired_list list;
	struct err err = ERR_INIT;
	char values[300];

	(void)state;
	expect(store_begin(store, &err), err.text);
	store_batch_begin(store, "import", "nguon.csv");
	snprintf(values, sizeof values,
		"full_name=Lê Văn Một|cell=%s|stage=D|stage_on=2025-10-19|stop_reason=chưa đủ điều kiện",
		office.cell.text);
	struct uid one = book_add(store, "candidate", values);
	snprintf(values, sizeof values, "candidate=%s|step=CGD|on=2025-01-02", one.text);
	book_add(store, "admission_step", values);
	expect(store_batch_end(store, &err) && store_commit(store, &err), err.text);
	expect(erase_expired(store, &list, &err), err.text);
	expect_number(list.count, 1, "on the list");
	expect(erase_destroy(store, &list, "hết hạn lưu", &err), err.text);
	expired_release(&list);
	expect_whole(store, "that was the program");
	store_close(store);
	expect_found("PRAGMA foreign_keys = OFF; DELETE FROM area",
		"Địa bàn Đông Hạ (mã 01M7V7FAM0B7T48K4YK7JVACZ3): có trong nhật ký mà không còn trong sổ\n");
}

static void a_setting_that_another_program_changed_is_named(void **state)
{
	office_in_file();
	(void)state;
	expect_found("UPDATE setting SET value = '9' WHERE name = 'dues.warn_months'",
		"Thiết đặt Nhắc không đóng đảng phí từ (tháng): bị sửa ngoài chương trình\n");
}

static void a_row_put_back_as_it_was_once_is_found(void **state)
{
	struct office office = office_in_file();
	struct store *store = book_open(path);
	struct strbuf sql = STRBUF_INIT;

	(void)state;
	/* the row of before with its seal, as somebody takes it from an older copy */
	char *seal = NULL;
	struct query query;
	query_open(&query, store,
		"SELECT hex(seal), version, changed_at FROM member WHERE workplace = 'Trạm y tế'",
		NULL);
	expect(query_step(&query), "Hải");
	seal = xstrdup(query_column(&query, 0));
	strbuf_addf(&sql,
		"UPDATE member SET workplace = 'Trạm y tế', seal = x'%s', version = %s, changed_at = '%s' WHERE uid = '%s'",
		seal, query_column(&query, 1), query_column(&query, 2), office.hai.text);
	query_close(&query);
	book_change(store, "member", office.hai, "workplace=Trường học");
	store_close(store);
	expect_found(sql.text,
		"Đảng viên Nguyễn Văn Hải (ngày sinh 1960): Nơi công tác Trạm y tế, nhật ký ghi Trường học\n");
	strbuf_release(&sql);
	free(seal);
}

static void what_is_taken_out_of_the_log_is_found(void **state)
{
	office_in_file();
	(void)state;
	expect_found(
		"UPDATE audit SET before = NULL, after = NULL, why = NULL, salt = NULL WHERE seq = 3",
		"Nhật ký dòng 3: nội dung bị xóa mà không có lần tiêu hủy nào ghi\n");
	expect_found("UPDATE audit SET after = '{}' WHERE seq = 3",
		"Nhật ký bị sửa, xóa hoặc đảo chỗ từ dòng 3\n");
}

/* The check at the start looks through a small book to its end by itself: what that comes to is weighed all the same. */
static void what_the_check_at_the_start_read_is_weighed_too(void **state)
{
	struct err err = ERR_INIT;

	(void)state;
	office_in_file();
	sqlite3 *db = file_open(path);
	file_exec(db, "PRAGMA foreign_keys = OFF; DELETE FROM area");
	sqlite3_close(db);
	struct store *store = book_open(path);
	expect(store_check_begin(store, &err), err.text);
	while (store_check_poll(store, &err) == CHECK_RUNNING)
		plat_sleep(1);
	expect(store_scan(store)->read, "read to the end");
	expect(!store_is_whole(store, &err), "a row is missing");
	expect(!store_begin(store, &err), "and nothing is written");
	store_close(store);
}

/* The file of before in the place of the book: what this computer saw of the log is not in it. */
static void an_older_file_in_the_place_of_the_book_is_found(void **state)
{
	struct office office = office_in_file();
	struct err err = ERR_INIT;
	struct store *store = book_open(path);

	(void)state;
	remove(kept);
	expect(store_backup(store, kept, &err), err.text);
	book_change(store, "member", office.hai, "workplace=Trường học");
	int64_t seq = undo_log_head(store);
	store_close(store);
	expect_number(rename(kept, path), 0, "the older one");
	store = book_open(path);
	char *said = found_in(store);
	struct strbuf wanted = STRBUF_INIT;
	strbuf_addf(&wanted,
		"Nhật ký dừng trước dòng %lld mà máy này đã ghi: bị cắt, hoặc tệp là bản cũ\n",
		(long long)seq);
	expect_text(said, wanted.text, "an older book");
	expect(store_scan_accept(store, "lấy lại bản cũ", &err), err.text);
	store_close(store);
	store = book_open(path);
	expect_whole(store, "taken as it is");
	store_close(store);
	strbuf_release(&wanted);
	free(said);
}

static void a_log_that_is_another_is_found_by_what_was_seen_of_it(void **state)
{
	struct office office = office_in_file();
	struct strbuf mark = STRBUF_INIT;

	(void)state;
	(void)office;
	strbuf_addf(&mark, "%s-dau", path);
	file_write_text(
		mark.text, "3 0000000000000000000000000000000000000000000000000000000000000000\n");
	struct store *store = book_open(path);
	char *said = found_in(store);
	expect_text(said,
		"Nhật ký dòng 3 không phải dòng mà máy này đã ghi: bị lập lại, hoặc là sổ khác\n",
		"another log");
	free(said);
	store_close(store);
	file_write_text(mark.text, "no mark at all");
	store = book_open(path);
	expect_whole(store, "a file that says nothing");
	store_close(store);
	strbuf_release(&mark);
}

static void a_record_that_another_program_changed_is_not_saved_over(void **state)
{
	struct office office = office_in_file();
	sqlite3 *db = file_open(path);

	(void)state;
	file_exec(db, "UPDATE member SET workplace = 'Trường học' WHERE workplace = 'Trạm y tế'");
	sqlite3_close(db);
	struct store *store = book_open(path);
	struct err err = book_change_refused(store, "member", office.hai, "birth_place=Hà Nội");
	expect_text(err.text,
		"Phiếu này (Đảng viên) đã bị một chương trình khác sửa trong tệp sổ nên chưa lưu. Xem chỗ bị sửa: F9 ở màn hình đầu.",
		"refused");
	book_change(store, "member", office.thoa, "birth_place=Hà Nội");
	store_close(store);
}

static void what_changes_while_the_scan_is_on_its_way_is_reckoned_with(void **state)
{
	struct office office;
	struct store *store = book_with_office(&office);
	struct err err = ERR_INIT;
	bool more = true;

	(void)state;
	for (int i = 0; more; i++) {
		char values[40];
		expect(store_scan_some(store, 0, &more, &err), err.text);
		snprintf(values, sizeof values, "workplace=Trường %d", i);
		book_change(store, "member", i % 2 ? office.hai : office.thoa, values);
		expect(i < 10000, "it comes to an end");
		if (i > 200)
			expect(store_scan_some(store, 1000, &more, &err), err.text);
	}
	expect_number((long long)store_scan(store)->count, 0, "nothing found");
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_book_is_whole),
		cmocka_unit_test(what_the_program_writes_is_whole),
		cmocka_unit_test(a_change_that_came_to_nothing_leaves_the_sum),
		cmocka_unit_test(a_changed_value_is_named_with_what_the_log_knows),
		cmocka_unit_test(a_row_put_in_the_bin_by_another_program_is_found),
		cmocka_unit_test(a_row_that_another_program_added_is_found),
		cmocka_unit_test(a_row_that_another_program_removed_is_named_by_the_log),
		cmocka_unit_test(what_an_erasure_destroyed_is_not_named_beside_what_is_gone),
		cmocka_unit_test(a_setting_that_another_program_changed_is_named),
		cmocka_unit_test(a_row_put_back_as_it_was_once_is_found),
		cmocka_unit_test(what_is_taken_out_of_the_log_is_found),
		cmocka_unit_test(what_the_check_at_the_start_read_is_weighed_too),
		cmocka_unit_test(an_older_file_in_the_place_of_the_book_is_found),
		cmocka_unit_test(a_log_that_is_another_is_found_by_what_was_seen_of_it),
		cmocka_unit_test(a_record_that_another_program_changed_is_not_saved_over),
		cmocka_unit_test(what_changes_while_the_scan_is_on_its_way_is_reckoned_with),
	};

	folder = folder_new();
	path = path_in(folder, "so.db");
	kept = path_in(folder, "cu.db");
	int failed = run_group(tests);
	free(path);
	free(kept);
	folder_remove(folder);
	return failed;
}
