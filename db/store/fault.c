/* What SQLite could not do: its sentence, and all that ends with it. */
#include "internal.h"

bool fault_say(sqlite3 *db, int code, bool saving, struct err *err)
{
	const char *not_done = saving ? "lưu được" : "đọc được sổ";
	int kind = code == SQLITE_IOERR_NOMEM ? SQLITE_NOMEM
					      : code & 0xFF; /* no fault of the disk */

	switch (kind) {
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

bool store_spread_fault(struct store *store, struct err *err)
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
	return store_spread_fault(store, err);
}

/* Nothing more is written once a part of a transaction has failed. */
bool transaction_in_vain(struct err *err)
{
	return err_set(
		err, ERR_STORAGE, "Một phần của việc ghi không xong nên không phần nào được ghi.");
}

bool transaction_holds(struct store *store, struct err *err)
{
	return store->depth == 0 ||
		(store_faultless(store, store->faults_at_begin, err) &&
			(!sqlite3_get_autocommit(store->db) || transaction_in_vain(err)));
}
