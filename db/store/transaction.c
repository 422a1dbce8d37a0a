#include "internal.h"

#include "err.h"

/* Nothing more is written once a part of a transaction has failed. */
static bool in_vain(struct err *err)
{
	return err_set(
		err, ERR_STORAGE, "Một phần của việc ghi không xong nên không phần nào được ghi.");
}

bool store_begin(struct store *store, struct err *err)
{
	if (store->view_only)
		return err_set(err, ERR_OPEN, "Sổ đang mở để xem vì %s, nên không ghi được.",
			store->view_only);
	if (store->depth > 0 && (store->doomed || sqlite3_get_autocommit(store->db)))
		return in_vain(err); /* after a full disk SQLite may have rolled all of it back */
	if (store->depth == 0) {
		if (!checker_wait(store, err) || !store_exec(store, "BEGIN IMMEDIATE", err))
			return false;
		store->doomed = false;
		store->last_audit = 0;
	}
	store->depth++;
	return true;
}

/*
 * After a failed COMMIT the file may hold either state: a fault behind the commit point is reported
 * though all is written. Every change has its audit row, so the head of the log tells.
 */
static bool was_committed(struct store *store)
{
	if (!sqlite3_get_autocommit(store->db)) {
		store_exec(store, "ROLLBACK", NULL);
		return false;
	}
	return store->last_audit > 0 &&
		store_number(store, "SELECT max(seq) FROM audit") == store->last_audit;
}

bool store_commit(struct store *store, struct err *err)
{
	if (store->depth == 0)
		bug("kết thúc một việc ghi chưa bắt đầu");
	if (--store->depth > 0)
		return true;
	if (store->doomed) {
		if (!sqlite3_get_autocommit(store->db))
			store_exec(store, "ROLLBACK", NULL);
		return in_vain(err);
	}
	if (store_exec(store, "COMMIT", err))
		return true;
	return was_committed(store);
}

void store_rollback(struct store *store)
{
	if (store->depth == 0)
		bug("bỏ một việc ghi chưa bắt đầu");
	store->doomed = true;
	if (--store->depth > 0)
		return;
	if (!sqlite3_get_autocommit(store->db))
		store_exec(store, "ROLLBACK", NULL);
}
