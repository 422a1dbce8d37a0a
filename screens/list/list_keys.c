/* The keys of a list. Of meetings F5 calls the roll, as everywhere else it fills down. */
#include "list_internal.h"

#include <string.h>

/* What the tables of both kinds of list have in common. */
/* clang-format off */
#define FIRST_KEYS \
	{ KEY_RETURN, "Mở", "Mở bản ghi đang sáng.", 2 }, \
	{ KEY_ADD, "Thêm", "Thêm bản ghi mới (Ctrl-N cũng vậy).", 3 }, \
	{ KEY_F7, "Tìm", "Tìm; cứ gõ chữ là tìm (Ctrl-F và / cũng vậy).", 4 }, \
	{ KEY_F6, "Chi bộ", "Chọn chi bộ, hoặc cả đảng bộ.", 5 }, \
	{ KEY_F8, "Xóa", "Bỏ vào thùng rác, ghi lý do; ở thùng rác thì lấy lại.", 7 }, \
	{ KEY_F4, "Lọc", \
		"Lọc theo ô có danh mục, ô có/không, tổ chức; nhiều điều kiện một lúc; lưu bộ lọc đặt tên. " \
		"Esc bỏ lọc.", \
		6 }, \
	{ KEY_CTRL('R'), "Xếp", "Xếp theo một cột; chọn cột ấy lần nữa thì xếp ngược lại.", 8 }, \
	{ KEY_CTRL('E'), "Xem", "Lần lượt: đang có, thiếu dữ liệu, thùng rác.", 10 }, \
	{ KEY_CTRL('P'), "Xuất", "Xuất mọi bản ghi loại này của chi bộ đang chọn ra tệp CSV.", 11 }

#define LAST_KEYS \
	{ KEY_CTRL('U'), "Liên quan", \
		"Mọi bản ghi nói đến bản ghi đang sáng, đếm theo loại; Enter mở.", 0 }, \
	{ KEY_CTRL('G'), "Đếm giấy", \
		"Gõ trước trên giấy có bao nhiêu phiếu, rồi nhập; cuối cùng sổ nói thiếu hay thừa.", \
		0 }, \
	{ KEY_CTRL('K'), "Gõ lần hai", \
		"Gõ lại số và ngày từ chính tờ giấy ấy, để sổ so với lần đầu: những phiếu đang hiện mà " \
		"chưa gõ lần hai.", \
		0 }, \
	{ KEY_ESCAPE, "Ra", "Xóa chữ tìm; bấm nữa thì bỏ lọc, rồi ra.", 12 }, \
	{ 0, NULL, NULL, 0 }
/* clang-format on */

const struct command_key list_keys[] = {
	FIRST_KEYS,
	{ KEY_F5, "Điền xuống",
		"Điền giá trị của dòng đang sáng cho các dòng dưới nó; xem trước rồi mới ghi (Ctrl-D cũng vậy).",
		9 },
	LAST_KEYS,
};

const struct command_key list_meeting_keys[] = {
	FIRST_KEYS,
	{ KEY_F5, "Điểm danh", "Điểm danh cuộc họp đang sáng (ở danh sách cuộc họp).", 9 },
	{ KEY_CTRL('D'), "Điền xuống",
		"Điền giá trị của dòng đang sáng cho các dòng dưới nó; xem trước rồi mới ghi.", 0 },
	LAST_KEYS,
};

/* What the program writes itself is only looked at. */
static const struct command_key look_keys[] = {
	{ KEY_F7, "Tìm", "Tìm; cứ gõ chữ là tìm (Ctrl-F và / cũng vậy).", 2 },
	{ KEY_F4, "Lọc", "Lọc theo ô có danh mục; nhiều điều kiện một lúc. Esc bỏ lọc.", 3 },
	{ KEY_CTRL('R'), "Xếp", "Xếp theo một cột; chọn cột ấy lần nữa thì xếp ngược lại.", 4 },
	{ KEY_ESCAPE, "Ra", "Xóa chữ tìm; bấm nữa thì bỏ lọc, rồi ra.", 5 },
	{ 0, NULL, NULL, 0 },
};

/* A register is looked at and handed on; its records are opened where they are kept. */
static const struct command_key register_keys[] = {
	{ KEY_RETURN, "Mở", "Mở bản ghi của dòng đang sáng.", 2 },
	{ KEY_F7, "Tìm", "Tìm; cứ gõ chữ là tìm (Ctrl-F và / cũng vậy).", 3 },
	{ KEY_F6, "Chi bộ", "Chọn chi bộ, hoặc cả đảng bộ.", 4 },
	{ KEY_CTRL('R'), "Xếp", "Xếp theo một cột; chọn cột ấy lần nữa thì xếp ngược lại.", 5 },
	{ KEY_CTRL('P'), "Xuất", "Xuất danh sách này của chi bộ đang chọn ra tệp CSV.", 6 },
	{ KEY_CTRL('U'), "Liên quan", "Mọi bản ghi nói đến người, tổ chức ở dòng đang sáng.", 8 },
	{ KEY_ESCAPE, "Ra", "Xóa chữ tìm; bấm nữa thì ra.", 7 },
	{ 0, NULL, NULL, 0 },
};

bool list_is_of_meetings(const struct list *list)
{
	return strcmp(list->type->name, "meeting") == 0;
}

const struct command_key *list_keys_now(const struct screen *screen)
{
	const struct list *list = (const struct list *)screen;

	if (list->type->flags & RECTYPE_REGISTER)
		return register_keys;
	if (list->type->flags & RECTYPE_SYSTEM)
		return look_keys;
	return list_is_of_meetings(list) ? list_meeting_keys : list_keys;
}
