/*
 * What is made beside the book while disk or memory fail: papers, lists, copies, sealed copies, what was salvaged or put
 * back. It is there and right and was said to be, or it is not there at all and that was said; the book stays as it is.
 *
 * SQLite's calls fail one after the other (faults.h), and the file that is written may not grow beyond some byte: SWEEP
 * says how many of each.
 */
#include "backup.h"
#include "export.h"
#include "faults.h"
#include "files.h"
#include "internal.h"
#include "print_run.h"
#include "restore.h"
#include "row_copy.h"
#include "sealed.h"
#include "tasks.h"
#include "test.h"

#include <errno.h>
#include <signal.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static const char secret[] = "Đồng lúa chín vàng";

struct bench {
	struct desk desk;
	struct store *store; /* NULL: the book is closed, as it is put back */
	char *out, *copy, *sealed;
	char *contents;
	struct seal_key key;
	bool with_gaps; /* what is missing was told */
};

/* ---- what is made ---- */

static bool print_it(struct bench *at, struct err *err)
{
	struct print_asked asked = { .uid = at->desk.meeting.text };
	struct print_done done = PRINT_DONE_INIT;
	bool ok = print_file(at->store, print_form_named("IN-05"), &asked, at->out, &done, err);

	print_done_release(&done);
	return ok;
}

/* Counted by C, not by a query of the form. */
static bool hand_over(struct bench *at, struct err *err)
{
	struct print_asked asked = { .cell = NULL };
	struct print_done done = PRINT_DONE_INIT;
	bool ok = print_file(at->store, print_form_named("IN-43B"), &asked, at->out, &done, err);

	print_done_release(&done);
	return ok;
}

static bool export_it(struct bench *at, struct err *err)
{
	struct export_options options = { .sheet = true };
	int64_t rows;

	return export_to_file(at->store, rectype_named("member"), &options, at->out, &rows, err);
}

static bool copy_it(struct bench *at, struct err *err)
{
	return store_backup(at->store, at->out, err);
}

static bool seal_it(struct bench *at, struct err *err)
{
	return seal_file(&at->key, at->copy, at->out, err);
}

static bool unseal_it(struct bench *at, struct err *err)
{
	return unseal_file(at->sealed, secret, at->out, err);
}

static bool salvage_it(struct bench *at, struct err *err)
{
	struct salvage salvage = { 0 };
	bool ok = salvage_book(at->copy, at->out, &salvage, err);

	at->with_gaps = salvage.gaps > 0 || salvage.refused > 0;
	salvage_release(&salvage);
	return ok;
}

/* ---- whether it is right ---- */

static bool same_bytes(const char *one, const char *other)
{
	size_t size, other_size;
	char *a = file_read(one, &size), *b = file_read(other, &other_size);
	bool same = size == other_size && memcmp(a, b, size) == 0;

	free(a);
	free(b);
	return same;
}

static bool is_as_before(struct bench *at, const char *reference)
{
	return same_bytes(at->out, reference);
}

static bool is_good_copy(struct bench *at, const char *reference)
{
	struct err err = ERR_INIT;

	(void)reference;
	return copy_is_good(at->out, &err);
}

static bool opens(struct bench *at, const char *reference)
{
	struct err err = ERR_INIT;
	char *open = path_in(at->desk.folder, "mo.db");
	bool ok = unseal_file(at->out, secret, open, &err) && same_bytes(open, at->copy);

	(void)reference;
	remove(open);
	free(open);
	return ok;
}

static bool holds_the_same(struct bench *at, const char *reference)
{
	if (at->with_gaps)
		return true;
	struct store *store = book_open(at->out);
	char *contents = book_contents(store);
	(void)reference;
	bool same = strcmp(contents, at->contents) == 0;
	free(contents);
	store_close(store);
	return same;
}

static const struct output {
	const char *name;
	bool (*make)(struct bench *at, struct err *err);
	bool (*is_right)(struct bench *at, const char *reference);
	bool asks_sqlite;
} outputs[] = {
	{ "a paper", print_it, is_as_before, true },
	{ "a handover", hand_over, is_as_before, true },
	{ "a list", export_it, is_as_before, true },
	{ "a copy", copy_it, is_good_copy, true },
	{ "a sealed copy", seal_it, opens, false },
	{ "opening a sealed copy", unseal_it, is_as_before, false },
	{ "salvage", salvage_it, holds_the_same, true },
};

/* ---- the bench ---- */

static void begin(struct bench *at)
{
	static const struct seal_cost cheap = { 1, 8192 };
	char code[SEAL_CODE];
	struct err err = ERR_INIT;

	*at = (struct bench) { .store = NULL };
	task_begin(&at->desk);
	at->store = task_open(&at->desk);
	at->contents = book_contents(at->store);
	at->out = path_in(at->desk.folder, "ra");
	at->copy = path_in(at->desk.folder, "ban-sao.db");
	at->sealed = path_in(at->desk.folder, "ban-sao.niem");
	expect(store_backup(at->store, at->copy, &err), err.text);
	expect(sodium_init() >= 0, "libsodium");
	seal_new_code(code);
	expect(seal_make_key(&at->key, secret, code, &cheap, &err), err.text);
	expect(seal_file(&at->key, at->copy, at->sealed, &err), err.text);
}

static void end(struct bench *at)
{
	store_close(at->store);
	free(at->out);
	free(at->copy);
	free(at->sealed);
	free(at->contents);
	task_end(&at->desk);
}

/* Whatever is left of a database besides itself. */
static void remove_out(struct bench *at)
{
	static const char *const beside[] = { "", "-khoa", "-dau" };
	char path[300];

	for (size_t i = 0; i < COUNT(beside); i++) {
		snprintf(path, sizeof path, "%s%s", at->out, beside[i]);
		remove(path);
	}
}

/* Besides the journal of a row of the log that could not be undone either: the next reading does it. */
static int count_files(struct bench *at)
{
	return folder_count(at->desk.folder) - has_journal(at->desk.path);
}

struct outcome {
	long tried, made, refused;
};

static void judge(struct bench *at, const struct output *output, const char *reference, bool made,
	const struct err *err, int files, const char *how, struct outcome *outcome)
{
	char about[1000];

	snprintf(about, sizeof about, "%s, %s: said %s: %s (%s)", output->name, how,
		made ? "made" : "not made", err->text, err->detail);
	if (made) {
		expect(output->is_right(at, reference), about);
		remove_out(at);
	} else {
		expect(*err->text, about);
		expect(err->kind == ERR_STORAGE || err->kind == ERR_OPEN, about);
		expect(access(at->out, F_OK) != 0, about);
	}
	expect_number(count_files(at), files, about);
	outcome->tried++;
	outcome->made += made;
	outcome->refused += !made;
}

/* ---- the sweeps ---- */

static const struct {
	const char *name;
	int calls, for_ever, error_number;
} faults[] = {
	{ "one read", FAULT_READ, 0, EIO },
	{ "reads", FAULT_READ, 1, EIO },
	{ "full disk", FAULT_WRITE, 1, ENOSPC },
	{ "one sync", FAULT_SYNC, 0, EIO },
	{ "opening", FAULT_OPEN, 0, EMFILE },
	{ "one allocation", FAULT_MEMORY, 0, ENOMEM },
	{ "memory", FAULT_MEMORY, 1, ENOMEM },
};

static long points(void)
{
	enum { POINTS = 3 };

	return getenv("SWEEP") ? atol(getenv("SWEEP")) : POINTS;
}

enum {
	FEW = 200
}; /* reads: each of them, for a name that was only looked up may be left out silently */

static void fail_sqlite(struct bench *at, const struct output *output, const char *reference,
	struct outcome *outcome)
{
	int files = count_files(at);

	for (size_t i = 0; i < COUNT(faults) && output->asks_sqlite; i++) {
		struct err err = ERR_INIT;
		faults_begin(faults[i].calls, INT32_MAX, 0, EIO);
		expect(output->make(at, &err), err.text);
		long total = faults_end();
		remove_out(at);
		bool each = total < points() || (faults[i].calls == FAULT_READ && total < FEW);
		long step = (each ? 1 : total / points()) * sparse();
		for (long nth = 1; nth <= total; nth += step) {
			char how[80];
			err_clear(&err);
			sqlite3_db_release_memory(
				at->store->db); /* so that there is something to read */
			faults_begin(
				faults[i].calls, nth, faults[i].for_ever, faults[i].error_number);
			bool made = output->make(at, &err);
			faults_end();
			snprintf(how, sizeof how, "%s, number %ld", faults[i].name, nth);
			judge(at, output, reference, made, &err, files, how, outcome);
		}
	}
}

/* The system refuses what lies behind some byte of the file. */
static void fail_system(struct bench *at, const struct output *output, const char *reference,
	size_t size, struct outcome *outcome)
{
	int files = count_files(at);
	struct rlimit room, old;

	signal(SIGXFSZ, SIG_IGN);
	expect(getrlimit(RLIMIT_FSIZE, &old) == 0, "how large files may be");
	for (long i = 0; i < points(); i++) {
		struct err err = ERR_INIT;
		char how[80];
		room = old;
		room.rlim_cur = (rlim_t)(size * (size_t)i / (size_t)points());
		expect(setrlimit(RLIMIT_FSIZE, &room) == 0, "no larger");
		bool made = output->make(at, &err);
		expect(setrlimit(RLIMIT_FSIZE, &old) == 0, "larger again");
		snprintf(how, sizeof how, "no file of more than %ld bytes", (long)room.rlim_cur);
		expect(!made, how);
		judge(at, output, reference, made, &err, files, how, outcome);
	}
	signal(SIGXFSZ, SIG_DFL);
}

static void what_is_made_is_right_or_is_not_there(void **state)
{
	const char *only = getenv("OUTPUT");
	struct bench at;

	(void)state;
	begin(&at);
	char *reference = path_in(at.desk.folder, "mau");
	for (size_t i = 0; i < COUNT(outputs); i++) {
		struct outcome outcome = { 0 };
		struct err err = ERR_INIT;
		size_t size;
		if (only && strcmp(only, outputs[i].name) != 0)
			continue;
		expect(outputs[i].make(&at, &err), err.text);
		char *bytes = file_read(at.out, &size);
		file_write(reference, bytes, size);
		expect(size > 0 && outputs[i].is_right(&at, reference), outputs[i].name);
		free(bytes);
		remove_out(&at);
		fail_sqlite(&at, &outputs[i], reference, &outcome);
		fail_system(&at, &outputs[i], reference, size, &outcome);
		print_message("# %s: %ld faults, made all the same %ld times, refused %ld times\n",
			outputs[i].name, outcome.tried, outcome.made, outcome.refused);
		expect(outcome.refused > 0, outputs[i].name);
		remove(reference);
	}
	book_expect_whole(at.store);
	free(reference);
	end(&at);
}

/* ---- putting a copy in the place of the book ---- */

static void a_copy_is_put_back_whole_or_not_at_all(void **state)
{
	struct bench at;
	long refused = 0, restored = 0;

	(void)state;
	begin(&at);
	book_add(at.store, "area", "name=Xóm Mới|kind=T|from_on=2020-01-01"); /* behind the copy */
	char *later = book_contents(at.store);
	store_close(at.store);
	at.store = NULL;
	size_t size;
	char *bytes = file_read(at.desk.path, &size);
	for (size_t i = 0; i < COUNT(faults); i++) {
		struct err err = ERR_INIT;
		char *kept = NULL;
		file_write(at.desk.path, bytes, size);
		faults_begin(faults[i].calls, INT32_MAX, 0, EIO);
		expect(restore_book(at.desk.path, at.copy, &kept, &err), err.text);
		long total = faults_end();
		free(kept);
		long step = (total < points() ? 1 : total / points()) * sparse();
		for (long nth = 1; nth <= total; nth += step) {
			char about[900];
			kept = NULL;
			err_clear(&err);
			file_write(at.desk.path, bytes, size);
			faults_begin(
				faults[i].calls, nth, faults[i].for_ever, faults[i].error_number);
			bool done = restore_book(at.desk.path, at.copy, &kept, &err);
			faults_end();
			free(kept);
			snprintf(about, sizeof about, "%s, number %ld: said %d: %s (%s)",
				faults[i].name, nth, done, err.text, err.detail);
			struct store *store = book_open(at.desk.path);
			char *now = book_contents(store);
			store_close(store);
			expect(done || *err.text, about);
			expect(strcmp(now, done ? at.contents : later) == 0, about);
			free(now);
			refused += !done;
			restored += done;
		}
	}
	print_message("# put back %ld times, refused %ld times\n", restored, refused);
	expect(refused > 0, "some were refused");
	free(bytes);
	free(later);
	end(&at);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_made_is_right_or_is_not_there),
		cmocka_unit_test(a_copy_is_put_back_whole_or_not_at_all),
	};

	faults_stand_before_memory();
	return run_group(tests);
}
