/*
 * The power goes at any moment of the program's own transactions: what it said to be saved is there, and nothing of what
 * it had not finished: craft/safety P2 and P3.
 *
 * What SQLite does to the disk while the program works is written down once (trace.h); then the power goes at every
 * step of it, in many ways (powercut.h). What SQLite mends must be, byte for byte, the book of the last action that was
 * said to be done or of the one that was going on. CUTS says how often, CUT_SEED draws others.
 */
#include "book.h"
#include "draft.h"
#include "files.h"
#include "import.h"
#include "internal.h"
#include "powercut.h"
#include "scan.h"
#include "trace.h"
#include "undo.h"
#include "values.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CUTS = 20000, MOST_ACTIONS = 16, OPENED_EACH = 1000 };

/* ---- what is done while the power is on ---- */

struct desk {
	struct store *store;
	struct office office;
};

static void add_one(struct desk *desk)
{
	book_add(desk->store, "member", "full_name=Lê Văn Tám|workplace=Ủy ban");
}

static void change_one(struct desk *desk)
{
	book_change(desk->store, "member", desk->office.thoa, "workplace=Trạm y tế|list_no=7");
}

static void delete_one(struct desk *desk)
{
	struct err err = ERR_INIT;

	expect(store_delete(
		       desk->store, rectype_named("member"), desk->office.duom.text, "nhầm", &err),
		err.text);
}

static void take_back(struct desk *desk)
{
	struct err err = ERR_INIT;

	expect(store_restore(desk->store, rectype_named("member"), desk->office.duom.text, &err),
		err.text);
}

static void set_office(struct desk *desk)
{
	struct err err = ERR_INIT;

	expect(store_set_setting(desk->store, "office", "UBND xã", &err), err.text);
}

static void keep_draft(struct desk *desk)
{
	static const char *const fields[] = { "full_name" }, *const texts[] = { "Lò Văn" };
	struct err err = ERR_INIT;

	expect(draft_put(desk->store, "member", "A", 0, fields, texts, 1, &err), err.text);
}

static void import_areas(struct desk *desk)
{
	struct strbuf bytes = STRBUF_INIT;
	struct import_options options = { .write = true };
	struct import_report report;
	struct err err = ERR_INIT;

	strbuf_add(&bytes, "name,kind,from_on\n");
	for (int i = 0; i < 60; i++)
		strbuf_addf(&bytes, "Xóm %d,X,01/01/2020\n", i);
	FILE *file = fmemopen(bytes.text, bytes.length, "r");
	expect(import_records(desk->store, rectype_named("area"), file, "tep.csv", &options,
		       &report, &err),
		err.text);
	import_report_release(&report);
	fclose(file);
	strbuf_release(&bytes);
}

static void undo_import(struct desk *desk)
{
	struct undo_range last = { undo_log_head(desk->store), undo_log_head(desk->store) }, done;
	struct err err = ERR_INIT;

	expect(undo_take_back(desk->store, last, &done, &err), err.text);
}

static void (*const actions[])(struct desk *) = { add_one, change_one, keep_draft, add_one,
	delete_one, set_office, import_areas, undo_import, take_back, add_one };

/* ---- the trace ---- */

struct run {
	char *folder;
	char *base;
	size_t base_size;
	struct trace trace;
	struct powercut_image states[MOST_ACTIONS]; /* the book after so many actions */
	char *contents[MOST_ACTIONS];               /* as the program reads it; NULL: not yet */
};

/* `pragma`: other settings of SQLite than the program's own, NULL: those. */
static void record_run(struct run *run, const char *pragma)
{
	*run = (struct run) { .folder = folder_new() };
	char *path = path_in(run->folder, "chibo.db");
	struct desk desk = { .store = book_make(path) };

	desk.office = office_add(desk.store);
	store_close(desk.store);
	run->base = file_read(path, &run->base_size);
	desk.store = book_open(path);
	if (pragma)
		expect(sqlite3_exec(desk.store->db, pragma, NULL, NULL, NULL) == SQLITE_OK, pragma);
	trace_begin(&run->trace);
	for (size_t i = 0; i < COUNT(actions); i++) {
		actions[i](&desk);
		trace_said();
	}
	trace_end();
	store_close(desk.store);
	free(path);
}

static void keep_state(struct powercut_image *state, const struct powercut_image *seen)
{
	state->size = seen->size;
	state->bytes = xmalloc(seen->size);
	memcpy(state->bytes, seen->bytes, seen->size);
}

/* What the disk holds after each action; each is one transaction, so the journal goes once in it. */
static void find_states(struct run *run)
{
	struct powercut_disk *disk = powercut_disk_new(run->base, run->base_size, false);
	int said = 0, journals = 0;

	keep_state(&run->states[0], powercut_seen(disk));
	for (size_t i = 0; i < run->trace.count; i++) {
		powercut_step(disk, &run->trace.steps[i]);
		journals += run->trace.steps[i].kind == TRACE_DELETE;
		if (run->trace.steps[i].kind != TRACE_SAID)
			continue;
		keep_state(&run->states[++said], powercut_seen(disk));
		expect_number(journals, said, "one transaction for each action");
	}
	expect_number(said, (int)COUNT(actions), "all of them");
	powercut_disk_free(disk);
}

static void run_release(struct run *run)
{
	for (int i = 0; i < MOST_ACTIONS; i++) {
		free(run->states[i].bytes);
		free(run->contents[i]);
	}
	free(run->base);
	trace_release(&run->trace);
	folder_remove(run->folder);
}

/* ---- what is left ---- */

struct outcome {
	long cuts, good, lost, torn, unreadable, mended, opened;
};

static bool is_state(const struct run *run, int said, const struct powercut_image *book)
{
	return said >= 0 && said <= (int)COUNT(actions) && run->states[said].size == book->size &&
		memcmp(run->states[said].bytes, book->bytes, book->size) == 0;
}

static void judge(
	const struct run *run, int said, struct powercut_left *left, struct outcome *outcome)
{
	bool journal = left->journal->size > 0;

	outcome->cuts++;
	if (!powercut_recover(left, NULL, NULL, 0)) {
		outcome->unreadable++;
		return;
	}
	bool good = is_state(run, said, left->book) || is_state(run, said + 1, left->book),
	     lost = false;
	for (int i = 0; i < said && !good; i++)
		lost = lost || is_state(run, i, left->book);
	outcome->good += good;
	outcome->lost += lost;
	outcome->torn += !good && !lost;
	outcome->mended += journal && good;
}

/* ---- and what the program makes of it ---- */

static char *contents_of(
	struct run *run, const void *book, size_t size, const void *journal, size_t journal_size)
{
	char *path = path_in(run->folder, "tat-dien.db"),
	     *beside = path_in(run->folder, "tat-dien.db-journal");

	scan_mark_forget(path);
	file_write(path, book, size);
	remove(beside);
	if (journal_size > 0)
		file_write(beside, journal, journal_size);
	struct store *store = book_open(path);
	char *contents = book_contents(store);
	book_expect_whole(store);
	store_close(store);
	free(path);
	free(beside);
	return contents;
}

static const char *state_contents(struct run *run, int said)
{
	if (said > (int)COUNT(actions))
		return "";
	if (!run->contents[said])
		run->contents[said] = contents_of(
			run, run->states[said].bytes, run->states[said].size, NULL, 0);
	return run->contents[said];
}

static void open_it(struct run *run, int said, const struct powercut_left *left)
{
	char *now = contents_of(run, left->book->bytes, left->book->size, left->journal->bytes,
		left->journal->size);

	expect(strcmp(now, state_contents(run, said)) == 0 ||
			strcmp(now, state_contents(run, said + 1)) == 0,
		"the program opens what is left, and it is what was said");
	free(now);
}

static long number_of(const char *name, long usual)
{
	const char *value = getenv(name);

	return value && atol(value) > 0 ? atol(value) : usual;
}

/* `opens`: some of what is left is opened by the program itself too. */
static struct outcome cut_everywhere(struct run *run, long cuts, bool liar, bool opens)
{
	struct dice dice = { (uint64_t)number_of("CUT_SEED", 11) };
	struct powercut_disk *disk = powercut_disk_new(run->base, run->base_size, liar);
	struct outcome outcome = { 0 };
	long each = cuts / (long)run->trace.count + 1;
	int said = 0;

	for (size_t i = 0; i < run->trace.count; i++) {
		const struct trace_step *step = &run->trace.steps[i];
		for (long j = 0; j < each; j++) {
			struct powercut_left left = powercut_cut(disk, step, &dice);
			if (opens && outcome.cuts % OPENED_EACH == 0) {
				open_it(run, said, &left);
				outcome.opened++;
			}
			judge(run, said, &left, &outcome);
		}
		powercut_step(disk, step);
		said += step->kind == TRACE_SAID;
	}
	powercut_disk_free(disk);
	return outcome;
}

/* ---- a journal that was left from an older day ---- */

struct stale {
	long tried, kept_away, taken_for_stale, harmful;
};

static void put_beside(const struct run *run, const struct powercut_image *book,
	const struct powercut_image *journal, char **path)
{
	char *beside = path_in(run->folder, "cu.db-journal");

	*path = path_in(run->folder, "cu.db");
	scan_mark_forget(*path);
	file_write(*path, book->bytes, book->size);
	file_write(beside, journal->bytes, journal->size);
	free(beside);
}

/* Whether SQLite, left to itself, makes another book of this one by the journal beside it. */
static bool would_spoil(const struct powercut_image *book, const struct powercut_image *journal)
{
	struct powercut_image copy = { xmalloc(book->size * 2), book->size, book->size * 2 },
			      other = { xmalloc(journal->size * 2), journal->size,
				      journal->size * 2 };
	struct powercut_left left = { &copy, &other };

	memcpy(copy.bytes, book->bytes, book->size);
	memcpy(other.bytes, journal->bytes, journal->size);
	bool same = powercut_recover(&left, NULL, NULL, 0) && copy.size == book->size &&
		memcmp(copy.bytes, book->bytes, book->size) == 0;
	free(copy.bytes);
	free(other.bytes);
	return !same;
}

/* Its own journal is not taken for stale; nor is one that harms it taken for its own. */
static void judge_journal(struct run *run, const struct powercut_left *left, struct stale *stale)
{
	const struct powercut_image *newer = &run->states[COUNT(actions)];
	char *path;

	put_beside(run, left->book, left->journal, &path);
	stale->taken_for_stale += journal_is_stale(path);
	free(path);
	stale->tried++;
	if (!would_spoil(newer, left->journal))
		return;
	stale->harmful++;
	put_beside(run, newer, left->journal, &path);
	stale->kept_away += journal_is_stale(path);
	if (stale->harmful % 100 == 1) {
		struct store *store = book_open(path);
		struct strbuf told = STRBUF_INIT;
		char *contents = book_contents(store);
		expect(store_tell_opened(store, &told), "it is said");
		expect_part(told.text, "cu.db-tep-phu-cu", "what it is called now");
		expect_text(contents, state_contents(run, (int)COUNT(actions)),
			"and the book is whole");
		book_expect_whole(store);
		strbuf_release(&told);
		free(contents);
		store_close(store);
	}
	free(path);
}

static void try_journals(const char *pragma, struct stale *stale)
{
	enum { EACH = 3 };
	struct dice dice = { (uint64_t)number_of("CUT_SEED", 12) };
	struct run run;
	int said = 0;

	record_run(&run, pragma);
	find_states(&run);
	struct powercut_disk *disk = powercut_disk_new(run.base, run.base_size, false);
	for (size_t i = 0; i < run.trace.count; i++) {
		const struct trace_step *step = &run.trace.steps[i];
		for (int j = 0; j < EACH && said + 2 < (int)COUNT(actions); j++) {
			struct powercut_left left = powercut_cut(disk, step, &dice);
			if (left.journal->size > 0)
				judge_journal(&run, &left, stale);
		}
		powercut_step(disk, step);
		said += step->kind == TRACE_SAID;
	}
	powercut_disk_free(disk);
	run_release(&run);
}

static void a_journal_of_an_older_save_does_not_spoil_a_newer_book(void **state)
{
	struct stale stale = { 0 };

	(void)state;
	try_journals(NULL, &stale);
	try_journals("PRAGMA cache_size = 10", &stale);
	print_message(
		"# %ld journals: %ld of %ld that would spoil the newer book kept away, %ld of its own book "
		"taken for stale\n",
		stale.tried, stale.kept_away, stale.harmful, stale.taken_for_stale);
	expect(stale.harmful > 100, "left to itself, SQLite spoils the book");
	expect_number(stale.kept_away, stale.harmful, "each of them");
	expect_number(stale.taken_for_stale, 0, "and no other");
}

static void print_outcome(const char *name, const struct run *run, const struct outcome *outcome)
{
	print_message(
		"# %s: %zu steps, %ld cuts: %ld good (%ld of them mended from the journal, %ld opened by "
		"the program), %ld lost, %ld torn, %ld unreadable\n",
		name, run->trace.count, outcome->cuts, outcome->good, outcome->mended,
		outcome->opened, outcome->lost, outcome->torn, outcome->unreadable);
}

static void expect_nothing_lost(const char *name, const char *pragma, long cuts)
{
	struct run run;

	record_run(&run, pragma);
	find_states(&run);
	struct outcome outcome = cut_everywhere(&run, cuts, false, true);
	print_outcome(name, &run, &outcome);
	expect_number(outcome.good, outcome.cuts, "nothing is lost, half done or spoilt");
	expect(outcome.mended > 0 && outcome.opened > 0, "and there was something to mend");
	run_release(&run);
}

static void no_power_cut_loses_what_was_said_to_be_saved(void **state)
{
	(void)state;
	expect_nothing_lost("the program's settings", NULL, number_of("CUTS", CUTS) * 4 / 5);
}

/* Pages are then written before the end of the transaction. */
static void nor_does_one_while_the_cache_is_full(void **state)
{
	(void)state;
	expect_nothing_lost("a small cache", "PRAGMA cache_size = 10", number_of("CUTS", CUTS) / 5);
}

/* The control: settings that lose something do so here. */
static void what_is_less_safe_loses_something_here(void **state)
{
	static const struct {
		const char *name, *pragma;
		bool liar;
	} controls[] = {
		{ "synchronous = FULL", "PRAGMA synchronous = FULL", false },
		{ "synchronous = NORMAL", "PRAGMA synchronous = NORMAL", false },
		{ "synchronous = OFF", "PRAGMA synchronous = OFF", false },
		{ "a disk that only says that it flushes", NULL, true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(controls); i++) {
		struct run run;
		record_run(&run, controls[i].pragma);
		find_states(&run);
		struct outcome outcome = cut_everywhere(
			&run, number_of("CUTS", CUTS) / 20, controls[i].liar, false);
		print_outcome(controls[i].name, &run, &outcome);
		expect(outcome.lost + outcome.torn + outcome.unreadable > 0, controls[i].name);
		run_release(&run);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_power_cut_loses_what_was_said_to_be_saved),
		cmocka_unit_test(nor_does_one_while_the_cache_is_full),
		cmocka_unit_test(a_journal_of_an_older_save_does_not_spoil_a_newer_book),
		cmocka_unit_test(what_is_less_safe_loses_something_here),
	};

	trace_stand_before_files();
	return run_group(tests);
}
