#include "check.h"

#include "internal.h"

#include <inttypes.h>

bool store_check_file(struct store *store, struct err *err)
{
	return check_connection(store->db, err);
}

bool store_check_book(struct store *store, struct audit_report *audit, struct err *err)
{
	if (!store_check_file(store, err) || !audit_verify(store, audit, err))
		return false;
	return audit->first_wrong == 0 ||
		err_set(err, ERR_STORAGE,
			"Nhật ký bị sửa, xóa hoặc đảo chỗ từ dòng %" PRId64
			". So với bản sao lưu hoặc dấu đã in ở báo cáo trước.",
			audit->first_wrong);
}
