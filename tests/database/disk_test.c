/*
 * Full and failing disks: craft/safety P4 and P5. Whatever call fails, the sentence says so, the book
 * is as it was, and the same work succeeds when the disk is good again.
 */
#include "backup.h"
#include "book.h"
#include "draft.h"
#include "faults.h"
#include "files.h"
#include "import.h"
#include "internal.h"
#include "test.h"
#include "values.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- work that is done while the disk fails; `round` makes it new each time ---- */

struct work {
	struct store *store;
	struct office office;
	char *folder;
	int round;
};

static bool save_new(struct work *work, struct err *err)
{
	struct strbuf values = STRBUF_INIT;

	strbuf_addf(&values, "full_name=Lê Văn Tám|list_no=%d|workplace=Ủy ban", work->round);
	struct record *record = record_with("member", values.text);
	bool ok = store_save(work->store, record, NULL, err);
	record_free(record);
	strbuf_release(&values);
	return ok;
}

static bool save_change(struct work *work, struct err *err)
{
	struct record *record = store_load(
		work->store, rectype_named("member"), work->office.thoa.text, err);
	char number[16];

	snprintf(number, sizeof number, "%d", work->round);
	record_set(record, "list_no", number);
	record_set(record, "workplace", number);
	bool ok = store_save(work->store, record, "lý do", err);
	record_free(record);
	return ok;
}

static bool remove_one(struct work *work, struct err *err)
{
	const struct rectype *type = rectype_named("member");
	const char *uid = work->office.duom.text;

	return work->round % 2 ? store_delete(work->store, type, uid, "nhầm", err)
			       : store_restore(work->store, type, uid, err);
}

static bool set_office(struct work *work, struct err *err)
{
	char number[16];

	snprintf(number, sizeof number, "%d", work->round);
	return store_set_setting(work->store, "office", number, err);
}

static bool keep_draft(struct work *work, struct err *err)
{
	const char *fields[] = { "full_name", "note" }, *texts[] = { "Lê Văn", NULL };
	char number[16];

	snprintf(number, sizeof number, "%d", work->round);
	texts[1] = number;
	return draft_put(work->store, "member", "A", 0, fields, texts, 2, err);
}

static bool import_some(struct work *work, struct err *err)
{
	struct strbuf bytes = STRBUF_INIT;
	struct import_options options = { .write = true };
	struct import_report report;

	strbuf_add(&bytes, "name,kind,from_on\n");
	for (int i = 0; i < 20; i++)
		strbuf_addf(&bytes, "Xóm %d/%d,X,01/01/2020\n", work->round, i);
	FILE *file = fmemopen(bytes.text, bytes.length, "r");
	bool ok = import_records(
		work->store, rectype_named("area"), file, "tep.csv", &options, &report, err);
	expect(report.written == ok, "written or not");
	import_report_release(&report);
	fclose(file);
	strbuf_release(&bytes);
	return ok;
}

/*
 * ---- the sweep: the first call fails, then the second, until none is left to fail ----
 *
 * When only the last flush fails, all is written and SQLite reports a failure all the same.
 */

struct fault {
	int calls, for_ever, error_number;
	const char *part; /* of the sentence */
};

static void check_round(struct work *work, bool (*act)(struct work *, struct err *), bool done,
	const struct err *err, const char *before, const struct fault *fault)
{
	char *after = book_contents(work->store);
	struct err again = ERR_INIT;

	if (done) {
		expect(strcmp(after, before) != 0, "what is said to be done is done");
	} else {
		expect_part(err->text, fault->part, err->detail);
		expect_text(after, before, "nothing has changed");
		expect(act(work, &again), again.text);
	}
	free(after);
}

static void sweep(bool (*act)(struct work *, struct err *), const struct fault *fault)
{
	struct work work = { .folder = folder_new() };
	char *path = path_in(work.folder, "chibo.db");
	long struck = 0, seen;

	work.store = book_make(path);
	work.office = office_add(work.store);
	do {
		struct err err = ERR_INIT;
		char *before = book_contents(work.store);
		work.round++;
		faults_begin(fault->calls, work.round, fault->for_ever, fault->error_number);
		bool done = act(&work, &err);
		seen = faults_end();
		struck += seen >= work.round;
		check_round(&work, act, done, &err, before, fault);
		free(before);
	} while (seen >= work.round);
	expect(struck > 0, "some call was made to fail");
	book_expect_whole(work.store);
	store_close(work.store);
	free(path);
	folder_remove(work.folder);
}

static void sweep_all(bool (*act)(struct work *, struct err *))
{
	static const struct fault faults[] = {
		{ FAULT_WRITE, 0, ENOSPC, "Đĩa đầy" },
		{ FAULT_WRITE, 1, ENOSPC, "Đĩa đầy" },
		{ FAULT_WRITE, 0, EIO, "Đĩa báo lỗi" },
		{ FAULT_WRITE | FAULT_SYNC, 1, EIO, "Đĩa báo lỗi" },
		{ FAULT_SYNC, 0, EIO, "Đĩa báo lỗi" },
		{ FAULT_UNLINK, 0, EIO, "Đĩa báo lỗi" },
		{ FAULT_OPEN, 0, EMFILE, "Không mở được tệp" },
	};

	for (size_t i = 0; i < COUNT(faults); i++)
		sweep(act, &faults[i]);
}

static void saving_a_new_record_survives_every_fault(void **state)
{
	(void)state;
	sweep_all(save_new);
}

static void saving_a_change_survives_every_fault(void **state)
{
	(void)state;
	sweep_all(save_change);
}

static void deleting_and_taking_back_survive_every_fault(void **state)
{
	(void)state;
	sweep_all(remove_one);
}

static void changing_a_setting_survives_every_fault(void **state)
{
	(void)state;
	sweep_all(set_office);
}

static void keeping_a_draft_survives_every_fault(void **state)
{
	(void)state;
	sweep_all(keep_draft);
}

static void an_import_is_all_or_nothing_under_every_fault(void **state)
{
	(void)state;
	sweep_all(import_some);
}

/* A copy that cannot be finished leaves neither the copy nor a half of it. */
static void a_backup_that_fails_leaves_nothing_behind(void **state)
{
	char *folder = folder_new(), *path = path_in(folder, "chibo.db"),
	     *copy = path_in(folder, "copy.db");
	struct store *store = book_make(path);
	long nth = 0, seen = 0, failed = 0;

	(void)state;
	office_add(store);
	do {
		struct err err = ERR_INIT;
		nth += (1 + nth / 20) * sparse(); /* each of the first writes, then wider */
		faults_begin(FAULT_WRITE, nth, 1, ENOSPC);
		bool done = store_backup(store, copy, &err);
		seen = faults_end();
		failed += !done;
		expect_number(
			folder_count(folder), done ? 3 : 2, "book and lock, and a copy or none");
		if (done)
			expect(unlink(copy) == 0, "the copy");
		else
			expect_part(err.text, "Đĩa đầy", err.detail);
	} while (seen >= nth);
	expect(failed > 3, "some failed");
	store_close(store);
	free(path);
	free(copy);
	folder_remove(folder);
}

static void a_book_that_cannot_be_made_leaves_nothing_behind(void **state)
{
	char *folder = folder_new(), *path = path_in(folder, "chibo.db");
	struct store_options options = { .create = true, .today = BOOK_TODAY, .operator_ = "Lan" };
	struct store *store = NULL;

	(void)state;
	for (long nth = 1; !store && nth < 5000; nth += (3 + nth / 20) * sparse()) {
		struct err err = ERR_INIT;
		faults_begin(FAULT_WRITE, nth, 1, ENOSPC);
		bool made = store_open(path, &options, &store, &err);
		faults_end();
		expect(made || strstr(err.text, "Đĩa đầy"), err.text);
		expect_number(folder_count(folder), made ? 2 : 1, "its lock, and the book or none");
	}
	expect(store != NULL, "made in the end");
	book_expect_whole(store);
	store_close(store);
	free(path);
	folder_remove(folder);
}

/* ---- whether it was saved, when SQLite does not know ---- */

struct other {
	const char *path;
	int writes;
};

/* Right behind the failed COMMIT another program writes to the file: its count of writings moves on. */
static void write_as_another(void *context)
{
	struct other *other = context;

	faults_end();
	sqlite3 *db = file_open(other->path);
	file_exec(db, "UPDATE draft SET \"text\" = \"text\" || 'x'");
	sqlite3_close(db);
	other->writes++;
}

static void a_failed_save_is_no_save_because_another_program_wrote(void **state)
{
	char *folder = folder_new(), *path = path_in(folder, "chibo.db");
	struct work work = { .store = book_make(path), .folder = folder };
	struct other other = { path, 0 };
	struct err err = ERR_INIT;

	(void)state;
	work.office = office_add(work.store);
	expect(keep_draft(&work, &err), err.text);
	int64_t members = book_count(work.store, "member");
	sqlite3_rollback_hook(work.store->db, write_as_another, &other);
	faults_begin(FAULT_SYNC, 1, 0, EIO);
	bool done = save_new(&work, &err);
	faults_end();
	sqlite3_rollback_hook(work.store->db, NULL, NULL);
	expect_number(other.writes, 1, "it did");
	expect_number(book_count(work.store, "member"), members, "nothing was saved");
	expect(!done, "and nothing said to be");
	expect_part(err.text, "Đĩa báo lỗi, chưa lưu được", err.detail);
	expect(save_new(&work, &err), err.text);
	store_close(work.store);
	free(path);
	folder_remove(folder);
}

/* The folder cannot be flushed behind the removal of the journal: all is there, and is said to be, and is not saved twice. */
static void a_save_whose_last_flush_fails_is_there_and_said_to_be(void **state)
{
	char *folder = folder_new(), *path = path_in(folder, "chibo.db");
	struct work work = { .store = book_make(path), .folder = folder };
	struct err err = ERR_INIT;

	(void)state;
	work.office = office_add(work.store);
	faults_begin(FAULT_SYNC, INT32_MAX, 0, EIO);
	expect(save_new(&work, &err), err.text);
	long last = faults_end();
	int64_t members = book_count(work.store, "member");
	work.round++;
	faults_begin(FAULT_SYNC, last, 0, EIO);
	bool done = save_new(&work, &err);
	expect_number(faults_end(), last, "the last of them failed");
	expect(done, err.text);
	expect_number(book_count(work.store, "member"), members + 1, "it is there");
	book_expect_whole(work.store);
	store_close(work.store);
	work.store = book_open(path);
	expect_number(book_count(work.store, "member"), members + 1, "for good");
	store_close(work.store);
	free(path);
	folder_remove(folder);
}

/* The kernel itself says no, in the middle of a write, and later yes again. */
static void saving_works_again_when_there_is_room_again(void **state)
{
	char *folder = folder_new(), *path = path_in(folder, "chibo.db"), note[3900];
	struct store *store = book_make(path);
	struct office office = office_add(store);
	struct rlimit room, old;
	struct stat book;
	struct err err = ERR_INIT;
	int saved = 0;

	(void)state;
	memset(note, 'x', sizeof note - 1);
	note[sizeof note - 1] = '\0';
	struct record *record = store_load(store, rectype_named("member"), office.thoa.text, &err);
	signal(SIGXFSZ, SIG_IGN);
	expect(getrlimit(RLIMIT_FSIZE, &old) == 0, "how large files may be");
	expect(stat(path, &book) == 0, "how large the book is");
	room = old;
	room.rlim_cur = (rlim_t)book.st_size + 128 * 1024;
	expect(setrlimit(RLIMIT_FSIZE, &room) == 0, "no larger than this");
	do {
		note[saved++ % 3800] = 'y';
		record_set(record, "note", note);
	} while (saved < 1000 && store_save(store, record, NULL, &err));
	expect(setrlimit(RLIMIT_FSIZE, &old) == 0, "larger again");
	signal(SIGXFSZ, SIG_DFL);
	expect(saved > 3 && saved < 1000, "some were saved, and one was not");
	expect_number(err.kind, ERR_STORAGE, err.text);
	expect_number(book_number(store, "SELECT count(*) FROM audit WHERE action = 'update'"),
		saved - 1, "all that were said to be");
	expect(store_save(store, record, NULL, &err), err.text);
	book_expect(store, "member", office.thoa, "note", note);
	book_expect_whole(store);
	record_free(record);
	store_close(store);
	free(path);
	folder_remove(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(saving_a_new_record_survives_every_fault),
		cmocka_unit_test(saving_a_change_survives_every_fault),
		cmocka_unit_test(deleting_and_taking_back_survive_every_fault),
		cmocka_unit_test(changing_a_setting_survives_every_fault),
		cmocka_unit_test(keeping_a_draft_survives_every_fault),
		cmocka_unit_test(an_import_is_all_or_nothing_under_every_fault),
		cmocka_unit_test(a_backup_that_fails_leaves_nothing_behind),
		cmocka_unit_test(a_book_that_cannot_be_made_leaves_nothing_behind),
		cmocka_unit_test(a_failed_save_is_no_save_because_another_program_wrote),
		cmocka_unit_test(a_save_whose_last_flush_fails_is_there_and_said_to_be),
		cmocka_unit_test(saving_works_again_when_there_is_room_again),
	};

	return run_group(tests);
}
