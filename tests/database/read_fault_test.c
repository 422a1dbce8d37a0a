/*
 * A read or an allocation that fails while nothing is being saved: the answer is the right one, or it is said
 * that it could not be had. Never fewer rows, never "there is none".
 */
#include "book.h"
#include "duty.h"
#include "export.h"
#include "faults.h"
#include "files.h"
#include "filter.h"
#include "fixture.h"
#include "import.h"
#include "internal.h"
#include "related.h"
#include "roster.h"
#include "score.h"
#include "test.h"
#include "wording.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Adds what was read to `out`. */
typedef bool question(struct store *store, struct strbuf *out, struct err *err);

static bool add_page(
	struct store *store, const struct list_spec *spec, struct strbuf *out, struct err *err)
{
	struct list_page page;

	if (!store_page(store, spec, LIST_FIRST, NULL, 30, &page, err))
		return false;
	for (int i = 0; i < page.count; i++)
		for (int j = 0; j < page.cells_per_row; j++)
			strbuf_addf(out, "%s|", page.rows[i].cells[j] ? page.rows[i].cells[j] : "");
	list_page_release(&page);
	return true;
}

static bool members_of_a_cell(struct store *store, struct strbuf *out, struct err *err)
{
	struct list_spec org = { .type = rectype_named("org"), .field = "kind", .value = "CB" },
			 members = { .type = rectype_named("member") };
	char cell[UID_SIZE];

	if (!store_first_uid(store, &org, cell, err))
		return false;
	expect(*cell, "there are cells");
	members.cell = cell;
	return add_page(store, &members, out, err);
}

static bool searched_by_number(struct store *store, struct strbuf *out, struct err *err)
{
	struct list_spec members = { .type = rectype_named("member"), .search = "084046398055" };

	return add_page(store, &members, out, err);
}

static bool searched_in_names(struct store *store, struct strbuf *out, struct err *err)
{
	const struct rectype *type = rectype_named("member");
	struct list_spec members = { .type = type, .search = "084046398055" };

	while (store_load_names(store, type, 20))
		;
	return add_page(store, &members, out, err);
}

static bool a_kept_filter(struct store *store, struct strbuf *out, struct err *err)
{
	struct list_spec cell = {
		.type = rectype_named("org"), .field = "name", .value = "Chi bộ thôn Đông Hạ"
	};
	struct filter filter = { 0 };
	char uid[UID_SIZE], text[80];
	bool ok = store_first_uid(store, &cell, uid, err);

	snprintf(text, sizeof text, "cell=%s; listed_status=DSH", uid);
	ok = ok && filter_read(store, rectype_named("member"), text, &filter, err);

	if (ok)
		strbuf_addf(out, "%zu", filter.count);
	filter_release(&filter);
	return ok;
}

static bool a_sheet_for_eyes(struct store *store, struct strbuf *out, struct err *err)
{
	struct export_options options = { .sheet = true };
	char *bytes = NULL;
	size_t size = 0;
	int64_t rows;
	FILE *file = open_memstream(&bytes, &size);
	bool ok = export_records(store, rectype_named("member"), &options, file, &rows, err);

	fclose(file);
	if (ok)
		strbuf_add(out, bytes);
	free(bytes);
	return ok;
}

static bool a_preview_of_a_file(struct store *store, struct strbuf *out, struct err *err)
{
	static const char list[] = "Họ và tên,Ngày sinh,Chi bộ đang sinh hoạt,Số CCCD\n"
				   "Phạm Công An,04/05/1946,Chi bộ bản Nà Phượng,084046398055\n"
				   "Lê Văn Mới,01/02/1990,Chi bộ thôn Đông Hạ,\n";
	struct import_options options = { .from_on = "2026-01-01" };
	struct import_report report;
	FILE *file = fmemopen((void *)(uintptr_t)list, sizeof list - 1, "r");
	bool ok = import_records(
		store, rectype_named("member"), file, "ds.csv", &options, &report, err);

	fclose(file);
	for (int i = 0; i < IMPORT_FATES && ok; i++)
		strbuf_addf(out, "%d ", (int)report.counts[i]);
	import_report_release(&report);
	return ok;
}

static bool a_roll(struct store *store, struct strbuf *out, struct err *err)
{
	struct list_spec meetings = { .type = rectype_named("meeting") };
	struct roster roster;
	char uid[UID_SIZE];

	if (!store_first_uid(store, &meetings, uid, err) || !roster_load(store, uid, &roster, err))
		return false;
	struct roster_counts counts = roster_count(&roster);
	strbuf_addf(out, "%s %d %d", roster.title, roster.count, counts.must);
	roster_release(&roster);
	return true;
}

/* What a clerk would save without seeing that a line is missing. */
static bool a_draft_of_minutes(struct store *store, struct strbuf *out, struct err *err)
{
	const struct rectype *type = rectype_named("meeting");
	struct list_spec meetings = { .type = type };
	char uid[UID_SIZE];
	struct record *meeting = NULL;
	bool ok = store_first_uid(store, &meetings, uid, err) &&
		(meeting = store_load(store, type, uid, err)) != NULL &&
		wording_write(store, meeting, rectype_field(type, "minutes"), out, err);

	record_free(meeting);
	return ok;
}

static bool a_score_sheet(struct store *store, struct strbuf *out, struct err *err)
{
	struct list_spec meetings = { .type = rectype_named("meeting") };
	struct score_sheet sheet = { 0 };
	char uid[UID_SIZE];
	bool ok = store_first_uid(store, &meetings, uid, err) &&
		score_load(store, uid, &sheet, err);

	for (int i = 0; i < sheet.count && ok; i++)
		strbuf_addf(out, "%s %s;", sheet.rows[i].stored, sheet.rows[i].proposed);
	score_release(&sheet);
	return ok;
}

static bool what_hangs_on_a_member(struct store *store, struct strbuf *out, struct err *err)
{
	const struct rectype *type = rectype_named("member");
	struct list_spec members = { .type = type };
	struct related_list found = { 0 };
	char uid[UID_SIZE];

	if (!store_first_uid(store, &members, uid, err) ||
		!store_related(store, type, uid, &found, err))
		return false;
	related_say(&found, out);
	related_release(&found);
	return true;
}

static bool what_is_due(struct store *store, struct strbuf *out, struct err *err)
{
	struct duty_list list;
	bool ok = duty_list_load(store, NULL, &list, err);

	if (ok)
		duty_add_counts(&list, out);
	duty_list_release(&list);
	return ok;
}

/* ---- the sweep ---- */

static bool ask(const char *path, question *put, int calls, bool for_ever, long nth,
	struct strbuf *out, long *seen, struct err *err)
{
	struct store *store = book_open(path);

	sqlite3_exec(store->db, "PRAGMA cache_size = 10", NULL, NULL, NULL);
	faults_begin(calls, nth, for_ever, EIO);
	bool ok = put(store, out, err);
	*seen = faults_end();
	store_close(store);
	return ok;
}

static void sweep(const char *path, question *put, int calls, bool for_ever, const char *right)
{
	enum { SPREAD = 25 };
	struct strbuf out = STRBUF_INIT;
	struct err err = ERR_INIT;
	long total;

	expect(ask(path, put, calls, for_ever, INT32_MAX, &out, &total, &err), err.text);
	expect(total > 0, "there is something to fail");
	for (long nth = 1; nth <= total; nth += 1 + total / SPREAD) {
		char about[1000];
		long seen;
		strbuf_clear(&out);
		err_clear(&err);
		bool ok = ask(path, put, calls, for_ever, nth, &out, &seen, &err);
		snprintf(about, sizeof about, "number %ld of %d: %s (%s)", nth, calls, err.text,
			err.detail);
		expect(ok ? strstr(out.text, "(chưa đọc được)") || strcmp(out.text, right) == 0
			  : err.kind == ERR_STORAGE || err.kind == ERR_OPEN,
			about);
	}
	strbuf_release(&out);
}

static void what_is_read_is_right_or_is_said_to_be_missing(void **state)
{
	static question *const questions[] = { members_of_a_cell, searched_by_number,
		searched_in_names, a_kept_filter, a_sheet_for_eyes, a_preview_of_a_file, a_roll,
		a_draft_of_minutes, a_score_sheet, what_hangs_on_a_member, what_is_due };
	char *folder = folder_new(), *path = path_in(folder, "chibo.db");

	(void)state;
	fixture_write("month", path);
	for (size_t i = 0; i < COUNT(questions); i++) {
		struct strbuf right = STRBUF_INIT;
		struct err err = ERR_INIT;
		long seen;
		expect(ask(path, questions[i], FAULT_READ, false, INT32_MAX, &right, &seen, &err),
			err.text);
		expect(right.length > 0, "there is something to read");
		for (int for_ever = 0; for_ever < 2; for_ever++) {
			sweep(path, questions[i], FAULT_READ, for_ever, right.text);
			sweep(path, questions[i], FAULT_MEMORY, for_ever, right.text);
		}
		strbuf_release(&right);
	}
	free(path);
	folder_remove(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_read_is_right_or_is_said_to_be_missing),
	};

	faults_stand_before_memory();
	return run_group(tests);
}
