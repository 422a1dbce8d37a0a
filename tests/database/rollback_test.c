/*
 * SQLite may give up a transaction by itself: a read, a write or an allocation failed. Then all of a task is
 * in the file and was said to be, or nothing and that was said; never a part, never a wrong sentence.
 *
 * The book is larger than the page cache, so that there is something to read and to write in between. So
 * many of the calls of each kind are made to fail, one after the other, as SWEEP in the environment says.
 */
#include "backup.h"
#include "book.h"
#include "draft.h"
#include "faults.h"
#include "files.h"
#include "fill.h"
#include "fixture.h"
#include "import.h"
#include "internal.h"
#include "roster.h"
#include "scan.h"
#include "test.h"
#include "undo.h"
#include "values.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { IMPORTED = 80, FILLED = 12, SMALL_CACHE = 10 };

/* A book as it lies in its file, and what the tasks need of it. */
struct desk {
	char *folder, *path, *bytes;
	size_t size;
	struct uid cell, meeting, member;
	struct undo_range filled;
	struct strbuf list; /* a file of new members */
};

typedef bool task(struct desk *desk, struct store *store, struct err *err);

/* ---- the tasks, as the screens do them ---- */

static bool import_list(struct desk *desk, struct store *store, struct err *err)
{
	struct import_options options = { .write = true, .from_on = "2026-01-01" };
	struct import_report report;
	FILE *file = fmemopen(desk->list.text, desk->list.length, "r");
	bool ok = import_records(
		store, rectype_named("member"), file, "ds.csv", &options, &report, err);

	fclose(file);
	if (ok)
		expect(report.written, "no row was refused for what is not its fault");
	import_report_release(&report);
	return ok;
}

static bool save_form(struct desk *desk, struct store *store, struct err *err)
{
	struct record
		*member = record_with("member",
			"full_name=Lê Văn Tám|born_on=1990-05-04|sex=Nam|admitted_on=2020-01-01"),
		*spell = record_with("membership", "from_on=2026-01-05");
	bool ok = store_begin(store, err);

	if (ok) {
		ok = store_save(store, member, NULL, err);
		record_set(spell, "member", member->uid);
		record_set(spell, "cell", desk->cell.text);
		ok = ok && store_save(store, spell, NULL, err) &&
			draft_drop(store, "member", "", err);
		if (ok)
			ok = store_commit(store, err);
		else
			store_rollback(store);
	}
	record_free(member);
	record_free(spell);
	return ok;
}

static bool call_roll(struct desk *desk, struct store *store, struct err *err)
{
	struct roster roster;

	if (!roster_load(store, desk->meeting.text, &roster, err))
		return false;
	for (int i = 0; i < roster.count; i++)
		roster_mark(&roster.rows[i], 'C');
	bool ok = roster_save(store, &roster, err);
	roster_release(&roster);
	return ok;
}

static bool delete_one(struct desk *desk, struct store *store, struct err *err)
{
	return store_delete(store, rectype_named("member"), desk->member.text, "nhầm", err);
}

static bool undo_last(struct desk *desk, struct store *store, struct err *err)
{
	struct undo_range done;

	return undo_take_back(store, desk->filled, &done, err);
}

static bool fill_column(struct store *store, const char *value, struct err *err)
{
	const struct rectype *type = rectype_named("member");
	struct list_spec spec = { .type = type };
	const struct field *field = rectype_field(type, "workplace");
	struct list_page page;
	struct fill_rows rows;
	bool wanted[FILLED];
	int refused = 0;

	memset(wanted, true, sizeof wanted);
	if (!store_page(store, &spec, LIST_FIRST, NULL, FILLED, &page, err))
		return false;
	bool ok = fill_read(store, type, field, &page, &rows, err);
	list_page_release(&page);
	if (!ok)
		return false;
	ok = fill_write(store, type, field, value, &rows, wanted, &refused, err);
	expect_number(refused, 0, "no record is refused for what is not its fault");
	fill_release(&rows);
	return ok;
}

static bool fill_other(struct desk *desk, struct store *store, struct err *err)
{
	(void)desk;
	return fill_column(store, "Trạm y tế", err);
}

static bool change_setting(struct desk *desk, struct store *store, struct err *err)
{
	bool ok = store_set_setting(store, "superior.name", desk->cell.text, err);
	const char *now = store_setting(store, "superior.name");

	expect_number(now && strcmp(now, desk->cell.text) == 0, ok, "in force as it was said");
	return ok;
}

static bool keep_draft(struct desk *desk, struct store *store, struct err *err)
{
	const char *fields[] = { "full_name", "note" }, *texts[] = { "Lê Văn", "dài dòng" };

	return draft_put(store, "member", desk->member.text, 0, fields, texts, 2, err);
}

/* ---- the book ---- */

static struct store *desk_open(const struct desk *desk)
{
	struct store_options options = {
		.today = BOOK_TODAY, .operator_ = "Lan", .fixed_clock = true, .seed = 99
	};
	struct store *store = NULL;
	struct err err = ERR_INIT;

	file_write(desk->path, desk->bytes, desk->size);
	scan_mark_forget(desk->path); /* the log of the one before is not its own */
	expect(store_open(desk->path, &options, &store, &err), err.text);
	sqlite3_exec(store->db, "PRAGMA cache_size = 10", NULL, NULL, NULL);
	return store;
}

static void desk_begin(struct desk *desk)
{
	struct err err = ERR_INIT;
	struct list_spec meetings = { .type = rectype_named("meeting") };

	*desk = (struct desk) { .folder = folder_new(), .list = STRBUF_INIT };
	desk->path = path_in(desk->folder, "chibo.db");
	fixture_write("month", desk->path);
	struct store *store = book_open(desk->path);
	desk->cell = fixture_cell(store, "Chi bộ thôn Đông Hạ");
	desk->member = fixture_member(store, "Phạm Công An");
	expect(store_first_uid(store, &meetings, desk->meeting.text, &err), "the meeting");
	desk->filled.first = undo_log_head(store) + 1;
	expect(fill_column(store, "Ủy ban", &err), err.text);
	desk->filled.last = undo_log_head(store);
	expect(book_number(store, "PRAGMA page_count") > 10 * SMALL_CACHE, "larger than the cache");
	store_close(store);
	desk->bytes = file_read(desk->path, &desk->size);
	strbuf_add(&desk->list, "Họ và tên,Ngày sinh,Chi bộ đang sinh hoạt,Ngày kết nạp\n");
	for (int i = 0; i < IMPORTED; i++)
		strbuf_addf(&desk->list,
			"Nguyễn Thị %c%c,%02d/0%d/1980,Chi bộ thôn Đông Hạ,01/02/2010\n",
			'A' + i % 20, 'a' + i / 20, i % 28 + 1, i % 9 + 1);
}

static void desk_end(struct desk *desk)
{
	strbuf_release(&desk->list);
	free(desk->bytes);
	free(desk->path);
	folder_remove(desk->folder);
}

/* ---- the sweep ---- */

struct fault {
	const char *name;
	int calls, for_ever, error_number;
};

static const struct fault faults[] = {
	{ "one read", FAULT_READ, 0, EIO },
	{ "reads", FAULT_READ, 1, EIO },
	{ "one write", FAULT_WRITE, 0, EIO },
	{ "full disk", FAULT_WRITE, 1, ENOSPC },
	{ "one sync", FAULT_SYNC, 0, EIO },
	{ "all but reading", FAULT_WRITE | FAULT_SYNC | FAULT_UNLINK | FAULT_OPEN, 1, EIO },
	{ "one removal", FAULT_UNLINK, 0, EIO },
	{ "removals", FAULT_UNLINK, 1, EIO },
	{ "opening", FAULT_OPEN, 0, EMFILE },
	{ "everything", FAULT_READ | FAULT_WRITE | FAULT_SYNC | FAULT_UNLINK | FAULT_OPEN, 1, EIO },
	{ "one allocation", FAULT_MEMORY, 0, ENOMEM },
	{ "memory", FAULT_MEMORY, 1, ENOMEM },
};

/* What the file holds when it is opened again on a good disk. */
static char *desk_contents(const struct desk *desk, bool whole)
{
	struct store *store = book_open(desk->path);
	char *contents = book_contents(store);

	if (whole)
		book_expect_whole(store);
	store_close(store);
	return contents;
}

static char *try(struct desk *desk, task *act, const struct fault *fault, long nth, bool *said,
	long *seen, struct err *err)
{
	struct store *store = desk_open(desk);

	faults_begin(fault->calls, nth, fault->for_ever, fault->error_number);
	*said = act(desk, store, err);
	*seen = faults_end();
	store_close(store);
	return desk_contents(desk, nth % 16 == 0);
}

static void check_try(struct desk *desk, task *act, const struct fault *fault, long nth,
	const char *before, const char *after)
{
	struct err err = ERR_INIT;
	char about[1000];
	bool said;
	long seen;
	char *now = try(desk, act, fault, nth, &said, &seen, &err);
	bool unknown = !said && strstr(err.text, "chưa biết đã lưu");

	snprintf(about, sizeof about, "%s, number %ld: said %s: %s (%s)", fault->name, nth,
		said ? "saved" : "not saved", err.text, err.detail);
	if (said) {
		expect(strcmp(now, after) == 0, about);
	} else {
		expect(err.kind == ERR_STORAGE || err.kind == ERR_OPEN, about);
		expect(strcmp(now, before) == 0 || (unknown && strcmp(now, after) == 0), about);
		expect(!unknown || fault->for_ever, about);
	}
	free(now);
}

/* The first calls and the last, where what was written becomes the book, and some of those between. */
static void sweep(struct desk *desk, task *act, const struct fault *fault, const char *before,
	const char *after)
{
	enum { SPREAD = 4, ENDS = 2 };
	long spread = getenv("SWEEP") ? atol(getenv("SWEEP")) : SPREAD;
	bool said;
	struct err err = ERR_INIT;
	long total;

	free(try(desk, act, fault, INT32_MAX, &said, &total, &err));
	expect(said, err.text);
	expect(total > 0 || fault->calls == FAULT_OPEN, fault->name);
	long step = (total < spread ? 1 : total / spread) * sparse();
	for (long nth = 1; nth <= total; nth++)
		if (nth <= ENDS || nth > total - ENDS || nth % step == 0)
			check_try(desk, act, fault, nth, before, after);
}

static void sweep_all(task *act)
{
	struct desk desk;
	struct err err = ERR_INIT;
	bool said;
	long total;

	desk_begin(&desk);
	char *before = desk_contents(&desk, true);
	char *after = try(&desk, act, &faults[0], INT32_MAX, &said, &total, &err);
	expect(said, err.text);
	expect(strcmp(before, after) != 0, "the task does something");
	for (size_t i = 0; i < COUNT(faults); i++)
		sweep(&desk, act, &faults[i], before, after);
	free(before);
	free(after);
	desk_end(&desk);
}

static void an_import_is_all_there_or_not_at_all(void **state)
{
	(void)state;
	sweep_all(import_list);
}

static void a_form_of_two_records_is_all_there_or_not_at_all(void **state)
{
	(void)state;
	sweep_all(save_form);
}

static void a_roll_call_is_all_there_or_not_at_all(void **state)
{
	(void)state;
	sweep_all(call_roll);
}

static void deleting_is_done_as_it_is_said(void **state)
{
	(void)state;
	sweep_all(delete_one);
}

static void undoing_takes_back_all_or_nothing(void **state)
{
	(void)state;
	sweep_all(undo_last);
}

static void filling_a_column_is_all_or_nothing(void **state)
{
	(void)state;
	sweep_all(fill_other);
}

static void a_setting_is_in_force_as_it_is_said(void **state)
{
	(void)state;
	sweep_all(change_setting);
}

static void a_draft_is_kept_as_it_is_said(void **state)
{
	(void)state;
	sweep_all(keep_draft);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_import_is_all_there_or_not_at_all),
		cmocka_unit_test(a_form_of_two_records_is_all_there_or_not_at_all),
		cmocka_unit_test(a_roll_call_is_all_there_or_not_at_all),
		cmocka_unit_test(deleting_is_done_as_it_is_said),
		cmocka_unit_test(undoing_takes_back_all_or_nothing),
		cmocka_unit_test(filling_a_column_is_all_or_nothing),
		cmocka_unit_test(a_setting_is_in_force_as_it_is_said),
		cmocka_unit_test(a_draft_is_kept_as_it_is_said),
	};

	faults_stand_before_memory();
	return run_group(tests);
}
