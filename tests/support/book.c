#include "book.h"

#include "audit.h"
#include "check.h"
#include "internal.h"
#include "scan.h"
#include "test.h"
#include "values.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static struct store *open_or_fail(const char *path, bool create, const char *today)
{
	struct store_options options = {
		.create = create, .today = today, .operator_ = "Lan", .fixed_clock = true, .seed = 7
	};
	struct store *store = NULL;
	struct err err = ERR_INIT;

	/* Another opening of the same file must not make the same uids again. */
	if (!create)
		options.seed = (uint64_t)(uintptr_t)&options;
	if (!store_open(path, &options, &store, &err))
		fail_msg("opening %s: %s (%s)", path, err.text, err.detail);
	return store;
}

/*
 * A new book is a copy of a template, as the connection is opened. Its seed goes on where the first was left.
 */
struct book_template {
	sqlite3 *db;
	struct uid_source uids;
};

static const struct book_template *copied;

static void copy_all(sqlite3 *from, sqlite3 *to)
{
	sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");

	expect(backup && sqlite3_backup_step(backup, -1) == SQLITE_DONE, sqlite3_errmsg(to));
	sqlite3_backup_finish(backup);
}

static int copy_template(sqlite3 *db, char **message, const struct sqlite3_api_routines *api)
{
	(void)message;
	(void)api;
	copy_all(copied->db, db);
	return SQLITE_OK;
}

const struct book_template *book_template(struct store *store)
{
	struct book_template *made = xmalloc(sizeof *made);

	*made = (struct book_template) { .db = file_open(":memory:"), .uids = store->uids };
	copy_all(store->db, made->db);
	store_close(store);
	return made;
}

struct store *book_copy(const struct book_template *template)
{
	copied = template;
	sqlite3_auto_extension((void (*)(void))copy_template);
	struct store *store = open_or_fail(":memory:", true, BOOK_TODAY);
	sqlite3_cancel_auto_extension((void (*)(void))copy_template);
	store->uids = template->uids;
	return store;
}

void book_copy_to(const struct book_template *template, const char *path)
{
	sqlite3 *db = file_open(path);

	copy_all(template->db, db);
	sqlite3_close(db);
	expect(chmod(path, S_IRUSR | S_IWUSR) == 0, path);
}

struct store *book_new(void)
{
	static const struct book_template *empty;

	if (!empty)
		empty = book_template(open_or_fail(":memory:", true, BOOK_TODAY));
	return book_copy(empty);
}

struct store *book_with_office(struct office *office)
{
	static const struct book_template *with_office;
	static struct office added;

	if (!with_office) {
		struct store *store = book_new();
		added = office_add(store);
		with_office = book_template(store);
	}
	*office = added;
	return book_copy(with_office);
}

struct store *book_make(const char *path)
{
	return open_or_fail(path, true, BOOK_TODAY);
}

struct store *book_open(const char *path)
{
	return open_or_fail(path, false, BOOK_TODAY);
}

struct store *book_open_on(const char *path, const char *today)
{
	return open_or_fail(path, false, today);
}

struct err book_refused(const char *path)
{
	struct store_options options = { .create = true, .today = BOOK_TODAY, .operator_ = "Lan" };
	struct store *store = NULL;
	struct err err = ERR_INIT;

	expect(!store_open(path, &options, &store, &err), "opening must be refused");
	return err;
}

static struct record *load(struct store *store, const char *type, struct uid uid)
{
	struct err err = ERR_INIT;
	struct record *record = store_load(store, rectype_named(type), uid.text, &err);

	expect_text(err.text, "", type);
	return record;
}

struct uid book_add(struct store *store, const char *type, const char *values)
{
	struct record *record = record_with(type, values);
	struct err err = ERR_INIT;
	struct uid uid;

	if (!store_save(store, record, NULL, &err))
		fail_msg("%s %s: %s (%s)", type, values, err.text, err.detail);
	memcpy(uid.text, record->uid, sizeof uid.text);
	record_free(record);
	return uid;
}

void book_change(struct store *store, const char *type, struct uid uid, const char *values)
{
	struct record *record = load(store, type, uid);
	struct err err = ERR_INIT;

	record_put(record, values);
	if (!store_save(store, record, NULL, &err))
		fail_msg("%s %s: %s (%s)", type, values, err.text, err.detail);
	record_free(record);
}

struct err book_add_refused(struct store *store, const char *type, const char *values)
{
	struct record *record = record_with(type, values);
	struct err err = ERR_INIT;

	expect(!store_save(store, record, NULL, &err), values);
	expect(*err.text, "a refusal says why");
	record_free(record);
	return err;
}

struct err book_change_refused(
	struct store *store, const char *type, struct uid uid, const char *values)
{
	struct record *record = load(store, type, uid);
	struct err err = ERR_INIT;

	record_put(record, values);
	expect(!store_save(store, record, NULL, &err), values);
	expect(*err.text, "a refusal says why");
	record_free(record);
	return err;
}

char *book_get(struct store *store, const char *type, struct uid uid, const char *field)
{
	struct record *record = load(store, type, uid);
	char *value = xstrdup(record_get(record, field));

	record_free(record);
	return value;
}

void book_expect(struct store *store, const char *type, struct uid uid, const char *field,
	const char *wanted)
{
	char *value = book_get(store, type, uid, field);

	expect_text(value, wanted, field);
	free(value);
}

int64_t book_number(struct store *store, const char *sql)
{
	return store_number(store, sql, NULL);
}

void book_exec(struct store *store, const char *sql)
{
	struct err err = ERR_INIT;

	file_exec(store->db, sql);
	store->seals.changed = store->seals.logged = false;
	store->seals.wrong.id = 0;
	if (store->seals.count == 0)
		return; /* no row of a record */
	expect(store->seals.loaded || row_seal_load(store, &err), err.text);
	expect(row_seal_end(store, &err), err.text);
}

int64_t book_count(struct store *store, const char *type)
{
	struct list_spec spec = { .type = rectype_named(type) };

	return store_count(store, &spec);
}

static void add_table(sqlite3 *db, const char *table, struct strbuf *out)
{
	struct strbuf sql = STRBUF_INIT;
	sqlite3_stmt *stmt;

	strbuf_addf(&sql, "SELECT * FROM \"%s\" ORDER BY 1", table);
	expect(sqlite3_prepare_v2(db, sql.text, -1, &stmt, NULL) == SQLITE_OK, table);
	strbuf_addf(out, "== %s\n", table);
	while (sqlite3_step(stmt) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(stmt); i++) {
			const char *value = (const char *)sqlite3_column_text(stmt, i);
			strbuf_addf(out, "%s|", value ? value : "(null)");
		}
		strbuf_add_char(out, '\n');
	}
	sqlite3_finalize(stmt);
	strbuf_release(&sql);
}

char *book_contents(struct store *store)
{
	struct strbuf out = STRBUF_INIT;
	sqlite3_stmt *stmt;

	expect(sqlite3_prepare_v2(store->db,
		       "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", -1,
		       &stmt, NULL) == SQLITE_OK,
		"the names of the tables");
	while (sqlite3_step(stmt) == SQLITE_ROW)
		add_table(store->db, (const char *)sqlite3_column_text(stmt, 0), &out);
	sqlite3_finalize(stmt);
	return strbuf_detach(&out);
}

void book_expect_whole(struct store *store)
{
	struct audit_report report;
	struct err err = ERR_INIT;

	store_check_file(store, &err);
	expect_text(err.text, "", err.detail);
	expect(audit_verify(store, &report, &err), "the log can be read");
	expect_number(report.first_wrong, 0, "the chain holds");
	store_scan_anew(store);
	store_is_whole(store, &err);
	expect_text(err.text, "", "every row is as it was sealed");
}

sqlite3 *file_open(const char *path)
{
	sqlite3 *db;

	expect(sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) ==
			SQLITE_OK,
		path);
	return db;
}

void file_exec(sqlite3 *db, const char *sql)
{
	char *message = NULL;

	if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK)
		fail_msg("%s: %s", sql, message);
}
