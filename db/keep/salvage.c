#include "check.h"
#include "file_copy.h"
#include "internal.h"
#include "restore.h"
#include "row_copy.h"
#include "uid.h"

#include <stdlib.h>
#include <string.h>

void salvage_release(struct salvage *salvage)
{
	strbuf_release(&salvage->tables);
}

/* Of the header alone: sizes may be wrong, pages missing. 0: it is none of ours. */
static int version_of(const char *path)
{
	enum { HEADER = 100, AT = 60 };
	unsigned char header[HEADER] = { 0 };
	FILE *file = plat_open(path, "rb");
	size_t got = file ? fread(header, 1, HEADER, file) : 0;
	int version = header[AT] << 24 | header[AT + 1] << 16 | header[AT + 2] << 8 |
		header[AT + 3];

	if (file)
		fclose(file);
	return got == HEADER && memcmp(header, "SQLite format 3", 16) == 0 &&
			version <= migrations_latest()
		? version
		: 0;
}

/* A copy of it, with the journal of a save that was broken off, is what is opened: that may write. */
static bool make_working_copy(const char *from, const char *work, struct err *err)
{
	char *journal = plat_beside(from, "-journal"), *beside = plat_beside(work, "-journal");

	discard_file(work);
	bool ok = file_copy(from, work, err) &&
		(plat_kind(journal) != PLAT_FILE || journal_is_stale(from) ||
			file_copy(journal, beside, err));
	free(journal);
	free(beside);
	return ok;
}

/* A file that ends too early is read as far as it goes. */
static bool open_damaged(const char *work, sqlite3 **db, struct err *err)
{
	int code = sqlite3_open_v2(work, db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW, NULL);

	if (code == SQLITE_OK)
		code = sqlite3_exec(*db, "PRAGMA writable_schema = ON; PRAGMA cell_size_check = ON",
			NULL, NULL, NULL);
	return code == SQLITE_OK || fault_say(*db, code, false, err);
}

/* Without its own id no book opens: it gets a new one. */
static bool give_origin(sqlite3 *to, struct err *err)
{
	struct uid_source source = { .fixed = false };
	char uid[UID_SIZE], now[26], *sql;

	uid_make(&source, uid);
	plat_now(now);
	sql = sqlite3_mprintf(
		"INSERT OR IGNORE INTO origin (id, uid, added_at) VALUES (1, %Q, %Q)", uid, now);
	int code = sqlite3_exec(to, sql, NULL, NULL, NULL);
	sqlite3_free(sql);
	return code == SQLITE_OK || fault_say(to, code, true, err);
}

/* ---- the list of tables, which everything hangs on ---- */

/* The header says how many pages there are: as many as there are here. */
static bool count_pages(FILE *file, int64_t length)
{
	enum { COUNT = 28 };
	unsigned char number[4];

	if (fseeko(file, 0, SEEK_END) != 0)
		return false;
	int64_t pages = ftello(file) / length;
	for (int i = 0; i < 4; i++)
		number[i] = (unsigned char)(pages >> (24 - 8 * i));
	return fseeko(file, COUNT, SEEK_SET) == 0 && fwrite(number, 1, 4, file) == 4;
}

/*
 * It lies on the same pages since the book was made or upgraded last: where they cannot be read any more, those of a good
 * copy stand in for them. True: they were put in.
 */
static bool put_pages(sqlite3 *copy, FILE *from, FILE *to)
{
	static const char sql[] =
		"SELECT pageno, pgsize FROM dbstat WHERE name IN ('sqlite_schema', 'sqlite_master')";
	sqlite3_stmt *stmt = NULL;
	bool ok = sqlite3_prepare_v2(copy, sql, -1, &stmt, NULL) == SQLITE_OK;
	int64_t length = 0;
	unsigned char page[65536];

	while (ok && sqlite3_step(stmt) == SQLITE_ROW) {
		length = sqlite3_column_int64(stmt, 1);
		int64_t at = (sqlite3_column_int64(stmt, 0) - 1) * length;
		ok = length <= (int64_t)sizeof page && fseeko(from, at, SEEK_SET) == 0 &&
			fread(page, 1, (size_t)length, from) == (size_t)length;
		ok = ok && fseeko(to, at, SEEK_SET) == 0 &&
			fwrite(page, 1, (size_t)length, to) == (size_t)length;
	}
	sqlite3_finalize(stmt);
	return ok && length > 0 && count_pages(to, length);
}

static bool graft_tables(const char *book, const char *work)
{
	struct copy_facts facts;
	char *path = copy_newest_good(book, &facts);
	sqlite3 *copy = NULL;
	FILE *from = path && !facts.older ? plat_open(path, "rb") : NULL;
	FILE *to = from ? plat_open(work, "r+b") : NULL;
	bool ok = to &&
		sqlite3_open_v2(path, &copy, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW, NULL) ==
			SQLITE_OK &&
		put_pages(copy, from, to);

	sqlite3_close(copy);
	if (from)
		fclose(from);
	if (to && fclose(to) != 0)
		ok = false;
	free(path);
	return ok;
}

static bool tables_are_readable(const char *work, int version)
{
	sqlite3 *db = NULL;
	bool ok = version > 0 && open_damaged(work, &db, NULL) && schema_is_ours(db, NULL);

	sqlite3_close(db);
	return ok;
}

static bool find_tables(const char *book, const char *work, int *version, struct err *err)
{
	*version = version_of(work);
	if (!tables_are_readable(work, *version) && graft_tables(book, work))
		*version = version_of(work);
	return *version > 0 ||
		err_set(err, ERR_OPEN,
			"Phần đầu của tệp %s hỏng hoặc không phải sổ chi bộ, nên không cứu từng dòng được. Lấy lại bản sao "
			"lưu: chibo restore.",
			book);
}

static bool save_rows(
	const char *work, const char *fresh, int version, struct salvage *salvage, struct err *err)
{
	sqlite3 *from = NULL, *to = NULL;
	bool ok = open_damaged(work, &from, err) && create_afresh(fresh, err);

	if (ok) {
		int code = sqlite3_open_v2(fresh, &to, SQLITE_OPEN_READWRITE, NULL);
		ok = code == SQLITE_OK || fault_say(to, code, false, err);
	}
	ok = ok && rows_copy(from, to, version, salvage, err) && give_origin(to, err) &&
		check_connection(to, err);
	sqlite3_close(from);
	sqlite3_close(to);
	return ok &&
		(salvage->rows > 0 ||
			err_set(err, ERR_STORAGE,
				"Không đọc được dòng nào của tệp hỏng. Lấy lại bản sao lưu: chibo restore."));
}

bool salvage_book(const char *from, const char *to, struct salvage *salvage, struct err *err)
{
	struct strbuf work = STRBUF_INIT, fresh = STRBUF_INIT;
	int version;

	*salvage = (struct salvage) { .tables = STRBUF_INIT };
	if (plat_kind(to) != PLAT_MISSING)
		return err_set(err, ERR_OPEN, "Đã có tệp %s nên không ghi đè. Chọn tên khác.", to);
	strbuf_addf(&work, "%s.goc", to);
	strbuf_addf(&fresh, "%s.tam", to);
	bool ok = make_working_copy(from, work.text, err) &&
		find_tables(from, work.text, &version, err) &&
		save_rows(work.text, fresh.text, version, salvage, err) &&
		flush_path(fresh.text, err) && plat_replace(fresh.text, to, err);
	discard_file(work.text);
	if (!ok)
		discard_file(fresh.text);
	strbuf_release(&work);
	strbuf_release(&fresh);
	return ok;
}
