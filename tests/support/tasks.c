#include "tasks.h"

#include "book.h"
#include "draft.h"
#include "erase.h"
#include "event.h"
#include "export.h"
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

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { IMPORTED = 80, FILLED = 12, SMALL_CACHE = 10 };

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

/* A member who is gone, and what is written of that: an event of several records. */
static bool write_event(struct desk *desk, struct store *store, struct err *err)
{
	const struct event *event = event_find("death");
	struct strbuf values = STRBUF_INIT;

	strbuf_addf(&values, "member=%s|on=2026-11-15", desk->member.text);
	struct record *answers = record_new(event->asked);
	record_put(answers, values.text);
	bool ok = event_write(store, event, answers, NULL, err);
	record_free(answers);
	strbuf_release(&values);
	return ok;
}

/* Two months of a year sheet, each with its draft, as one thing. */
static bool save_year_sheet(struct desk *desk, struct store *store, struct err *err)
{
	struct roster roster;

	if (!roster_load(store, desk->meeting.text, &roster, err))
		return false;
	for (int i = 0; i < roster.count; i += 2)
		roster_mark(&roster.rows[i], 'C');
	bool ok = store_begin(store, err);
	if (ok) {
		ok = roster_save(store, &roster, err) &&
			draft_drop(store, "meeting", desk->meeting.text, err);
		if (ok)
			ok = store_commit(store, err);
		else
			store_rollback(store);
	}
	roster_release(&roster);
	return ok;
}

static bool erase_one(struct desk *desk, struct store *store, struct err *err)
{
	return erase_person(store, desk->gone.text, "theo đơn", err);
}

/* Every showing of sensitive fields has its row in the log, before a byte leaves. */
static bool export_sensitive(struct desk *desk, struct store *store, struct err *err)
{
	struct export_options options = { .sensitive = true, .reason = "gửi cấp trên" };
	char *bytes = NULL;
	size_t size = 0;
	int64_t rows;
	FILE *out = open_memstream(&bytes, &size);
	bool ok = export_records(store, rectype_named("member"), &options, out, &rows, err);

	(void)desk;
	fclose(out);
	free(bytes);
	return ok;
}

const struct task tasks[] = {
	{ "importing", import_list, false },
	{ "saving a form of two records", save_form, false },
	{ "calling a roll", call_roll, false },
	{ "saving a year sheet", save_year_sheet, false },
	{ "deleting", delete_one, false },
	{ "undoing", undo_last, false },
	{ "filling a column", fill_other, false },
	{ "an event", write_event, false },
	{ "erasing a person", erase_one, false },
	{ "exporting what is sensitive", export_sensitive, true },
	{ "changing a setting", change_setting, false },
	{ "keeping a draft", keep_draft, false },
	{ NULL, NULL, false },
};

/* ---- the book ---- */

struct store *task_open(const struct desk *desk)
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

/* Somebody whose membership has ended: he may be erased. */
static struct uid gone_member(struct store *store)
{
	struct uid gone = fixture_member(store, "LÒ THÙY CÚC"), spell = { 0 };
	struct err err = ERR_INIT;
	struct query query;

	query_open(&query, store,
		"SELECT uid FROM membership WHERE member = (SELECT id FROM member WHERE uid = :uid)",
		&err);
	query_text(&query, ":uid", gone.text);
	expect(query_only_text(&query, spell.text, sizeof spell.text), err.text);
	book_change(store, "membership", spell, "to_on=2026-11-18|left_by=CDT");
	return gone;
}

void task_begin(struct desk *desk)
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
	desk->gone = gone_member(store);
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

void task_end(struct desk *desk)
{
	strbuf_release(&desk->list);
	free(desk->bytes);
	free(desk->path);
	folder_remove(desk->folder);
}

/* What the file holds when it is opened again on a good disk. */
char *task_contents(const struct desk *desk, bool whole)
{
	struct store *store = book_open(desk->path);
	char *contents = book_contents(store);

	if (whole)
		book_expect_whole(store);
	store_close(store);
	return contents;
}
