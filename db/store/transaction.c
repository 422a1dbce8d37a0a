/*
 * Transactions that notice when SQLite has given them up.
 *
 * A failed read, write or allocation inside a transaction may roll all of it back without being asked,
 * and what is written next would then stand alone. So the first failure, whoever met it, ends the
 * transaction: everything after it is refused with that failure's sentence.
 */
#include "backup.h"
#include "internal.h"
#include "scan.h"

#include "err.h"

#include <string.h>

/*
 * SQLite counts in the file's header how often it was written: whether a transaction is in the file is
 * told by that count even where the answer to COMMIT is not. -1: it cannot be read.
 */
int64_t store_file_state(struct store *store)
{
	enum { CHANGE_COUNTER = 24 };
	unsigned char at[4];
	sqlite3_file *file = NULL;

	if (sqlite3_file_control(store->db, "main", SQLITE_FCNTL_FILE_POINTER, &file) !=
			SQLITE_OK ||
		!file || !file->pMethods ||
		file->pMethods->xRead(file, at, sizeof at, CHANGE_COUNTER) != SQLITE_OK)
		return -1;
	return (int64_t)at[0] << 24 | at[1] << 16 | at[2] << 8 | at[3];
}

static bool file_was_replaced(struct store *store)
{
	int moved = 0;

	return sqlite3_file_control(store->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) ==
		SQLITE_OK &&
		moved;
}

/*
 * Another file was put in the place of the book, or it was moved: what would be written now is nobody's.
 * What was saved until now is only in the file that is open: it gets a name again.
 */
static bool refuse_replaced(struct store *store, struct err *err)
{
	if (!store->kept_copy && !backup_now(store, "so-cu", &store->kept_copy, NULL))
		return err_set(err, ERR_OPEN,
			"Tệp sổ đã bị thay khi đang mở: chưa lưu thêm gì. Đừng đóng cửa sổ này; đưa tệp cũ về chỗ cũ rồi "
			"lưu lại.");
	return err_set(err, ERR_OPEN,
		"Tệp sổ đã bị thay khi đang mở: chưa lưu thêm gì. Bản cũ ở %s; chép lại chữ đang gõ, thoát rồi mở "
		"lại.",
		strstr(store->kept_copy, "sao-luu/"));
}

static bool begin(struct store *store, bool may_only_look, struct err *err)
{
	if (store->depth == 0 && file_was_replaced(store))
		return refuse_replaced(store, err);
	if (store->depth == 0 && !scan_allows(store, err))
		return false;
	if (store->view_only && !(may_only_look && look_is_chosen(store)))
		return err_set(err, ERR_OPEN, "Sổ đang mở để xem vì %s, nên không ghi được.",
			store->view_only);
	if (store_clock_behind(store))
		return err_set(err, ERR_INPUT,
			"Đồng hồ máy chậm hơn lần ghi gần nhất trong sổ, nên chưa ghi gì. Gõ ngày hôm nay trước.");
	if (!transaction_holds(store, err) || (store->depth == 0 && !checker_wait(store, err)))
		return false;
	if (store->doomed)
		return transaction_in_vain(err);
	if (store->depth == 0 &&
		!(views_make(store, NULL, err) && store_exec(store, "BEGIN IMMEDIATE", err)))
		return false;
	if (store->depth == 0 && store->seals.watching && !row_seal_begin(store, err)) {
		store_exec(store, "ROLLBACK", NULL);
		return false;
	}
	if (store->depth++ == 0) {
		store->faults_at_begin = store->faults;
		store->file_state = store_file_state(store);
		store->logged.seq = 0;
	}
	return true;
}

bool store_begin(struct store *store, struct err *err)
{
	return begin(store, false, err);
}

bool transaction_begin_told(struct store *store, struct err *err)
{
	return begin(store, true, err);
}

/* What settings are in force is what is in the file. */
static void settle_settings(struct store *store, bool saved)
{
	if (!store->settings_changed)
		return;
	store->settings_changed = false;
	settings_release(saved ? &store->settings_before : &store->settings);
	if (!saved)
		store->settings = store->settings_before;
	store->settings_before = (struct settings)SETTINGS_INIT;
}

/* The outermost is over. */
static bool settle(struct store *store, bool saved)
{
	store->depth = 0;
	store->doomed = false;
	if (!sqlite3_get_autocommit(store->db))
		store_exec(store, "ROLLBACK", NULL);
	settle_settings(store, saved);
	row_seal_settle(store, saved);
	if (saved && store->scan_state == store->file_state)
		store->scan_state = store_file_state(
			store); /* by this program: the scan reckoned with it */
	return saved;
}

enum found { NOT_THERE, THERE, UNREADABLE };

/* Read anew from the file: the row of the log that the transaction wrote. Its payload may be erased, its digest stays. */
static enum found find_logged(struct store *store)
{
	sqlite3_stmt *stmt = NULL;
	enum found found = UNREADABLE;
	int code = sqlite3_prepare_v2(
		store->db, "SELECT payload_hash FROM audit WHERE seq = ?1", -1, &stmt, NULL);

	if (code == SQLITE_OK) {
		sqlite3_bind_int64(stmt, 1, store->logged.seq);
		code = sqlite3_step(stmt);
	}
	const char *payload = code == SQLITE_ROW ? (const char *)sqlite3_column_text(stmt, 0)
						 : NULL;
	if (payload)
		found = strcmp(payload, store->logged.payload) == 0 ? THERE : NOT_THERE;
	else if (code == SQLITE_DONE)
		found = NOT_THERE;
	sqlite3_finalize(stmt);
	return found;
}

/* Of a transaction without a row in the log, such as a draft's, the count of writings tells. */
static enum found find_counted(struct store *store)
{
	int64_t now = store_file_state(store);

	if (now < 0 || store->file_state < 0)
		return UNREADABLE;
	return now != store->file_state ? THERE : NOT_THERE;
}

/*
 * After a failed COMMIT the file may hold either state: a fault behind the commit point is reported
 * though all is written. As long as the journal lies beside it, the next reading undoes what was written.
 */
static bool was_committed(struct store *store, struct err *err)
{
	if (!sqlite3_get_autocommit(store->db) ||
		has_journal(sqlite3_db_filename(store->db, "main")))
		return false;
	enum found found = store->logged.seq > 0 ? find_logged(store) : find_counted(store);
	if (found == UNREADABLE)
		return err_set(err, ERR_STORAGE,
			"Đĩa báo lỗi đúng lúc lưu nên chưa biết đã lưu hay chưa. Đóng chương trình, mở lại sổ và "
			"xem lại trước khi gõ tiếp.");
	if (found == THERE && err)
		err_clear(err);
	return found == THERE;
}

bool store_commit(struct store *store, struct err *err)
{
	if (store->depth == 0)
		bug("kết thúc một việc ghi chưa bắt đầu");
	bool holds = transaction_holds(store, err);
	if (store->depth > 1) {
		store->depth--;
		return holds;
	}
	if (holds && store->doomed)
		holds = transaction_in_vain(err);
	holds = holds && row_seal_end(store, err);
	return settle(
		store, holds && (store_exec(store, "COMMIT", err) || was_committed(store, err)));
}

void store_rollback(struct store *store)
{
	if (store->depth == 0)
		bug("bỏ một việc ghi chưa bắt đầu");
	if (--store->depth > 0)
		store->doomed = true;
	else
		settle(store, false);
}

bool transaction_end(struct store *store, bool ok, struct err *err)
{
	if (ok)
		return store_commit(store, err);
	transaction_holds(store, err); /* says what came first, not what followed from it */
	store_rollback(store);
	return false;
}
