#include "erase_text.h"

#include "date.h"
#include "internal.h"
#include "setting_rows.h"
#include "text.h"

#include <inttypes.h>
#include <string.h>

enum { LABEL = 44 };

/* A label, dots, and a number in its column. */
static void add_count(const char *label, int64_t count, struct strbuf *out)
{
	strbuf_addf(out, "   %s", label);
	for (int at = text_width(label); at < LABEL; at++)
		strbuf_add_char(out, at == 0 || at == LABEL - 1 ? ' ' : '.');
	strbuf_addf(out, " %7" PRId64 "\n", count);
}

static void add_extent(const struct erase_extent *extent, struct strbuf *out)
{
	for (size_t i = 0; i < extent->count; i++)
		add_count(extent->parts[i].type->title, (int64_t)extent->parts[i].count, out);
}

/* "Kiểm điểm, lưu 60 tháng (5-QĐ)": by what they are past their time. */
static void add_rule(struct store *store, const struct rectype *type, struct strbuf *out)
{
	struct strbuf name = STRBUF_INIT;

	strbuf_addf(&name, "retention.%s", type->name);
	const struct setting *setting = settings_row(
		store_rules(store).settings, name.text, store_today(store));
	strbuf_addf(out, "   %s, lưu %s tháng (%s)\n", type->title, setting ? setting->value : "…",
		setting_document(setting));
	strbuf_release(&name);
}

bool erase_text_expired(
	struct store *store, const struct expired_list *list, struct strbuf *out, struct err *err)
{
	const struct rectype *type = NULL;
	struct erase_extent extent;
	bool ok = erase_extent_of(store, list, &extent, err);

	strbuf_addf(out, "PHIẾU HẾT HẠN LƯU: %zu\n", list->count);
	for (size_t i = 0; i < list->count && ok; i++) {
		char since[DATE_SIZE];
		if (list->items[i].type != type)
			add_rule(store, list->items[i].type, out);
		type = list->items[i].type;
		date_show(list->items[i].since, since);
		strbuf_addf(out, "      %s, tính từ %s\n", list->items[i].name, since);
	}
	if (list->count == 0) {
		strbuf_add(out, "Không có phiếu nào hết hạn lưu: không có gì để xóa.\n");
	} else {
		strbuf_add(out, "\nSẼ XÓA HẲN, cả phiếu đi liền, trong nhật ký và bản nháp\n");
		add_extent(&extent, out);
		strbuf_add(out,
			"\nCÒN LẠI\n"
			"   Nhật ký: xóa loại nào, lúc nào, ai xóa, lý do; chuỗi vẫn nguyên vẹn.\n"
			"   Phiếu khác chỉ nhắc đến thì còn, bỏ chỗ nhắc. Bản đã gửi không đổi.\n");
	}
	erase_extent_release(&extent);
	return ok;
}

bool erase_text_person(struct store *store, const char *uid, struct strbuf *out, struct err *err)
{
	struct erase_extent extent;

	if (!erase_may_person(store, uid, err))
		return false;
	bool ok = erase_extent_of_person(store, uid, &extent, err);
	strbuf_add(out, "ẨN DANH: ");
	store_label(store, rectype_named("member"), uid, out);
	strbuf_add(
		out, "\n\nSẼ XÓA tên, ngày và tháng sinh, số, địa chỉ, bài viết, chữ ghi trong\n");
	add_extent(&extent, out);
	strbuf_add(out,
		"   cả trong nhật ký và bản nháp.\n"
		"\nCÒN LẠI\n"
		"   Năm sinh, ngày, mức, dấu điểm danh, số tiền: không số liệu nào đổi.\n"
		"   Nhật ký: ẩn danh lúc nào, ai làm, lý do; chuỗi vẫn nguyên vẹn.\n"
		"   Bài của người khác có nhắc tên: sổ không tìm ra, đọc và sửa riêng.\n");
	erase_extent_release(&extent);
	return ok;
}
