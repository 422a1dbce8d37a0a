#include "check.h"
#include "embedded.h"
#include "internal.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

const char *query_text_named(const char *name)
{
	for (const struct embedded *query = queries; query->name; query++)
		if (strcmp(query->name, name) == 0)
			return query->text;
	bug("không có câu hỏi \"%s\" trong db", name);
}

bool fault_say(sqlite3 *db, int code, bool saving, struct err *err)
{
	const char *not_done = saving ? "lưu được" : "đọc được sổ";

	switch (code & 0xFF) {
	case SQLITE_FULL:
		err_set(err, ERR_STORAGE,
			"Đĩa đầy, chưa lưu được. Xóa bớt tệp không cần trên đĩa rồi lưu lại; chữ đã gõ vẫn còn.");
		break;
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		err_set(err, ERR_OPEN,
			"Tệp sổ đang được chương trình khác dùng. Đóng chương trình ấy rồi làm lại.");
		break;
	case SQLITE_READONLY:
	case SQLITE_PERM:
		err_set(err, ERR_OPEN,
			"Tệp sổ chỉ cho đọc, không ghi được. Xem lại quyền ghi của tệp và thư mục.");
		break;
	case SQLITE_CANTOPEN:
		err_set(err, ERR_OPEN,
			"Không mở được tệp sổ hoặc tệp phụ bên cạnh nó. Xem lại quyền của thư mục.");
		break;
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
		err_set(err, ERR_STORAGE,
			"Tệp sổ bị hỏng, chưa đọc hoặc ghi được. Giữ nguyên tệp này và lấy lại bản sao lưu gần nhất.");
		break;
	case SQLITE_IOERR:
		err_set(err, ERR_STORAGE,
			"Đĩa báo lỗi, chưa %s. Thử lại; nếu vẫn lỗi, sao tệp sổ sang đĩa khác.",
			not_done);
		break;
	case SQLITE_NOMEM:
		err_set(err, ERR_STORAGE,
			"Máy hết bộ nhớ, chưa %s. Đóng bớt chương trình khác rồi làm lại.",
			not_done);
		break;
	case SQLITE_TOOBIG:
		err_set(err, ERR_INPUT, "Nội dung quá dài, sổ không nhận. Chia thành nhiều phần.");
		break;
	case SQLITE_CONSTRAINT:
		err_set(err, ERR_INPUT,
			"Dữ liệu trái với quy tắc của sổ nên không được lưu. Xem lại các ô vừa điền.");
		break;
	default:
		err_set(err, ERR_STORAGE,
			"Chưa làm được việc với tệp sổ. Thử lại; nếu vẫn lỗi, sao lưu tệp và báo "
			"người giúp kỹ thuật.");
	}
	err_detail(err, "sqlite %d: %s", code, db ? sqlite3_errmsg(db) : sqlite3_errstr(code));
	return false;
}

/* The fault at hand is that of the store, and of all that is open. */
static bool spread_fault(struct store *store, struct err *err)
{
	store->faults++;
	if (err)
		*err = store->fault;
	return false;
}

bool store_faultless(struct store *store, uint64_t since, struct err *err)
{
	if (store->faults == since)
		return true;
	if (err)
		*err = store->fault;
	return false;
}

bool store_fault(struct store *store, int code, struct err *err)
{
	fault_say(store->db, code, store->depth > 0, &store->fault);
	return spread_fault(store, err);
}

static bool prepare(struct store *store, const char *sql, sqlite3_stmt **stmt, struct err *err)
{
	int code = sqlite3_prepare_v3(store->db, sql, -1, SQLITE_PREPARE_PERSISTENT, stmt, NULL);

	if (code == SQLITE_OK)
		return true;
	if ((code & 0xFF) != SQLITE_ERROR)
		return store_fault(store, code, err);
	if (schema_is_ours(store->db, &store->fault)) /* our own SQL is wrong */
		bug("%s: %s", sqlite3_errmsg(store->db), sql);
	store->fault.kind = ERR_OPEN; /* a table or column is missing */
	return spread_fault(store, err);
}

/* A free slot of the cache holding this text, made if need be; -1 when preparing failed. */
static int find_slot(struct store *store, const char *sql, struct err *err)
{
	for (size_t i = 0; i < store->statement_count; i++) {
		struct cached_statement *slot = &store->statements[i];
		if (!slot->busy && strcmp(slot->sql, sql) == 0)
			return (int)i;
	}
	sqlite3_stmt *stmt;
	if (!prepare(store, sql, &stmt, err))
		return -1;
	store->statements = xgrow(store->statements, store->statement_count,
		&store->statement_capacity, sizeof *store->statements);
	store->statements[store->statement_count] = (struct cached_statement) { .sql = xstrdup(sql),
		.stmt = stmt };
	return (int)store->statement_count++;
}

bool query_open(struct query *query, struct store *store, const char *sql, struct err *err)
{
	*query = (struct query) { .store = store, .err = err, .faults = store->faults };
	query->slot = transaction_holds(store, err) ? find_slot(store, sql, err) : -1;
	if (query->slot < 0) {
		query->failed = true;
		return false;
	}
	store->statements[query->slot].busy = true;
	query->stmt = store->statements[query->slot].stmt;
	return true;
}

bool query_open_named(struct query *query, struct store *store, const char *name, struct err *err)
{
	return query_open(query, store, query_text_named(name), err);
}

/*
 * Parameters that a statement does not have are passed over: one caller binds for many texts. Most
 * callers bind in the order of the text, so the one behind the last is tried before all others.
 */
static int parameter_index(struct query *query, const char *parameter)
{
	if (query->failed)
		return 0;
	const char *next = sqlite3_bind_parameter_name(query->stmt, query->bound + 1);
	int index = next && strcmp(next, parameter) == 0
		? query->bound + 1
		: sqlite3_bind_parameter_index(query->stmt, parameter);
	if (index > 0)
		query->bound = index;
	return index;
}

/* Every answer of SQLite: anything but OK ends the query. */
static void heed(struct query *query, int code)
{
	if (code == SQLITE_OK || query->failed)
		return;
	query->failed = true;
	store_fault(query->store, code, query->err);
}

void query_text(struct query *query, const char *parameter, const char *value)
{
	int index = parameter_index(query, parameter);

	if (index > 0 && value && *value)
		heed(query, sqlite3_bind_text(query->stmt, index, value, -1, SQLITE_TRANSIENT));
	else if (index > 0)
		heed(query, sqlite3_bind_null(query->stmt, index));
}

void query_key(struct query *query, const char *parameter, const char *value)
{
	int index = parameter_index(query, parameter);

	if (index > 0)
		heed(query,
			sqlite3_bind_text(
				query->stmt, index, value ? value : "", -1, SQLITE_TRANSIENT));
}

void query_int(struct query *query, const char *parameter, int64_t value)
{
	int index = parameter_index(query, parameter);

	if (index > 0)
		heed(query, sqlite3_bind_int64(query->stmt, index, value));
}

void query_real(struct query *query, const char *parameter, double value)
{
	int index = parameter_index(query, parameter);

	if (index > 0)
		heed(query, sqlite3_bind_double(query->stmt, index, value));
}

/* A look-up made meanwhile that failed: the rows that were to be made with its answer are wrong. */
static bool was_let_down(struct query *query)
{
	bool let_down = !store_faultless(query->store, query->faults, query->err);

	query->failed = query->failed || let_down;
	return let_down;
}

bool query_step(struct query *query)
{
	if (query->failed || was_let_down(query))
		return false;
	int code = sqlite3_step(query->stmt);
	if (code == SQLITE_ROW)
		return true;
	heed(query, code == SQLITE_DONE ? SQLITE_OK : code);
	return false;
}

const char *query_column(struct query *query, int column)
{
	const char *text = (const char *)sqlite3_column_text(query->stmt, column);

	if (text || sqlite3_errcode(query->store->db) != SQLITE_NOMEM)
		return text;
	heed(query, SQLITE_NOMEM);
	return "";
}

int64_t query_number(struct query *query, int column)
{
	return sqlite3_column_int64(query->stmt, column);
}

bool query_close(struct query *query)
{
	if (query->stmt) {
		heed(query, sqlite3_reset(query->stmt));
		sqlite3_clear_bindings(query->stmt);
		query->store->statements[query->slot].busy = false;
		query->stmt = NULL;
	}
	return !was_let_down(query) && !query->failed;
}

void statements_release(struct store *store)
{
	for (size_t i = 0; i < store->statement_count; i++) {
		sqlite3_finalize(store->statements[i].stmt);
		free(store->statements[i].sql);
	}
	free(store->statements);
	store->statements = NULL;
	store->statement_count = store->statement_capacity = 0;
}

bool store_exec(struct store *store, const char *sql, struct err *err)
{
	if (!transaction_holds(store, err))
		return false;
	int code = sqlite3_exec(store->db, sql, NULL, NULL, NULL);
	return code == SQLITE_OK || store_fault(store, code, err);
}

int64_t store_number(struct store *store, const char *sql, struct err *err)
{
	struct query query;
	int64_t number = -1;

	if (query_open(&query, store, sql, err) && query_step(&query))
		number = query_number(&query, 0);
	return query_close(&query) ? number : -1;
}
