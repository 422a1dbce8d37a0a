#include "fixture.h"

#include "demo.h"
#include "import.h"
#include "import_refs.h"
#include "internal.h"
#include "setup.h"
#include "test.h"
#include "text.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void import_list(struct store *store, const char *type, const char *path)
{
	struct import_options options = { .write = true, .from_on = "2026-01-01" };
	struct import_report report;
	struct err err = ERR_INIT;
	FILE *file = fopen(path, "rb");

	assert_non_null(file);
	bool ok = import_records(store, rectype_named(type), file, path, &options, &report, &err);
	fclose(file);
	if (!ok || !report.written)
		fail_msg("%s: %s", path, err.text);
	import_report_release(&report);
}

struct uid fixture_cell(struct store *store, const char *name)
{
	struct query query;
	struct uid uid = { "" };

	query_open(&query, store,
		"SELECT uid FROM org WHERE substr(name, 1, length(:name)) = :name", NULL);
	query_text(&query, "name", name);
	assert_true(query_only_text(&query, uid.text, UID_SIZE));
	return uid;
}

struct uid fixture_member(struct store *store, const char *name)
{
	struct uid uid = { "" };

	assert_int_equal(ref_find(store, rectype_named("member"), name, uid.text), REF_FOUND);
	return uid;
}

static void add_office(struct store *store)
{
	struct setup setup = { .office_name = "Đảng bộ xã Quỳnh Phú",
		.office_code = "38.168.053.000.000",
		.superior_name = "Tỉnh ủy Hưng Yên",
		.operator_ = "Lan" };
	char cell[UID_SIZE];
	struct err err = ERR_INIT;

	import_list(store, "org", "tests/data/lists/org.csv");
	import_list(store, "member", "tests/data/lists/danh-sach-9-cot.csv");
	if (!setup_write(store, &setup, cell, &err))
		fail_msg("%s", err.text);
}

static void add_meeting(struct store *store)
{
	char values[200];

	snprintf(values, sizeof values,
		"org=%s|kind=TK|period=2026-11|held_on=2026-11-05|starts_at=19:30|state=DH",
		fixture_cell(store, "Chi bộ thôn Đông Hạ").text);
	book_add(store, "meeting", values);
}

/* A chi ủy of three with a meeting of its own this month, and the meeting of last month. */
static void add_chi_uy(struct store *store)
{
	static const char *const holders[][2] = { { "ĐẶNG KIM THẢO", "BT" },
		{ "PHAN THÙY QUẾ", "CUV" }, { "LÝ BÁ DUY", "CUV" } };
	struct uid cell = fixture_cell(store, "Chi bộ thôn Đông Hạ");
	char values[200];

	for (size_t i = 0; i < COUNT(holders); i++) {
		snprintf(values, sizeof values, "member=%s|org=%s|title=%s|from_on=2025-03-15",
			fixture_member(store, holders[i][0]).text, cell.text, holders[i][1]);
		book_add(store, "post", values);
	}
	snprintf(values, sizeof values, "org=%s|kind=CU|period=2026-11|held_on=2026-11-03|state=DH",
		cell.text);
	book_add(store, "meeting", values);
	snprintf(values, sizeof values, "org=%s|kind=TK|period=2026-10|held_on=2026-10-05|state=DH",
		cell.text);
	book_add(store, "meeting", values);
}

/* The book of chibo demo, small. */
static void make_demo(struct store *store)
{
	struct demo_options options = {
		.cells = 2, .members = 40, .years = 1, .seed = 1, .today = BOOK_TODAY
	};
	struct err err = ERR_INIT;

	if (!demo_fill(store, &options, NULL, &err))
		fail_msg("%s", err.text);
}

/* As another program would: past the hook that seals. */
static void change_from_outside(struct store *store)
{
	store->seals.sealing = true;
	file_exec(store->db, "UPDATE setting SET value = '9' WHERE name = 'dues.warn_months'");
	store->seals.sealing = false;
}

static struct store *filled(struct store *store, const char *name)
{
	if (strcmp(name, "demo") == 0)
		make_demo(store);
	else if (strcmp(name, "empty") != 0)
		add_office(store);
	if (strcmp(name, "month") == 0 || strcmp(name, "chi_uy") == 0)
		add_meeting(store);
	if (strcmp(name, "chi_uy") == 0)
		add_chi_uy(store);
	if (strcmp(name, "foreign") == 0)
		change_from_outside(store);
	return store;
}

/* The name and words behind it, cut at forty letters. */
static void add_long_name(const char *name, struct strbuf *out)
{
	struct strbuf text = STRBUF_INIT;

	strbuf_addf(&text, "%s Nguyễn Phước Công Tằng Tôn Nữ Huyền Trân", name);
	strbuf_truncate(&text, text_fit(text.text, 40, NULL));
	if (text.text[text.length - 1] == ' ')
		text.text[text.length - 1] = 'Y';
	strbuf_add(out, text.text);
	strbuf_release(&text);
}

static void lengthen_all(struct store *store, const char *type, const char *field)
{
	enum { MOST = 200 };
	struct strbuf sql = STRBUF_INIT;
	struct uid uids[MOST];
	struct query query;
	int count = 0;

	strbuf_addf(&sql, "SELECT uid FROM %s WHERE deleted_at IS NULL ORDER BY uid", type);
	query_open(&query, store, sql.text, NULL);
	while (query_step(&query) && count < MOST)
		query_copy(&query, 0, uids[count++].text, UID_SIZE);
	assert_true(query_close(&query) && count < MOST);
	for (int i = 0; i < count; i++) {
		struct strbuf value = STRBUF_INIT;
		char *name = book_get(store, type, uids[i], field);
		strbuf_addf(&value, "%s=", field);
		add_long_name(name, &value);
		book_change(store, type, uids[i], value.text);
		strbuf_release(&value);
		free(name);
	}
	strbuf_release(&sql);
}

static void lengthen(struct store *store)
{
	lengthen_all(store, "org", "name");
	lengthen_all(store, "member", "full_name");
}

/* "long NAME": what the names were, and words behind it, so that who was found is found still. */
static const struct book_template *make(const char *name)
{
	bool lengthens = strncmp(name, "long ", 5) == 0;
	struct store *store = filled(book_new(), lengthens ? name + 5 : name);

	if (lengthens)
		lengthen(store);
	return book_template(store);
}

static const struct book_template *template_named(const char *name)
{
	enum { MOST = 12 };
	static struct {
		const char *name;
		const struct book_template *template;
	} made[MOST];

	for (int i = 0; i < MOST; i++) {
		if (!made[i].name) {
			made[i].template = make(name);
			made[i].name = xstrdup(name);
		}
		if (strcmp(made[i].name, name) == 0)
			return made[i].template;
	}
	fail_msg("more fixtures than %d: %s", MOST, name);
	return NULL;
}

struct store *fixture_make(const char *name)
{
	return book_copy(template_named(name));
}

void fixture_write(const char *name, const char *path)
{
	book_copy_to(template_named(name), path);
}
