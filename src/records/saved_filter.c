/* saved_filter - what an office often filters a list by, under a name of its own. Written by F4 in lists. */
#include "common.h"

static const struct field fields[] = {
	{ .name = "name",
		.label = "Tên bộ lọc",
		.kind = FIELD_TEXT,
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_SEARCH | FIELD_IDENTITY | FIELD_SPREAD,
		.width = 20,
		.max_chars = 60,
		.help = "Tên cơ quan đặt cho bộ lọc, hiện đầu tiên khi bấm F4 ở danh sách.",
		.example = "Nữ dưới 40" },
	{ .name = "list",
		.label = "Danh sách",
		.kind = FIELD_TEXT,
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY | FIELD_SKIP,
		.width = 16,
		.max_chars = 60,
		.help = "Tên danh sách mà bộ lọc dùng cho. F4 ở danh sách tự ghi.",
		.example = "Đảng viên" },
	{ .name = "conditions",
		.label = "Điều kiện",
		.kind = FIELD_TEXT,
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_SKIP,
		.width = 30,
		.max_chars = 400,
		.help = "Ô và giá trị, cách nhau bằng dấu chấm phẩy. F4 ở danh sách tự ghi; muốn đổi thì lọc lại "
			"rồi lưu tên khác.",
		.example = "Giới tính: Nữ; Trạng thái: đang sinh hoạt" },
	NOTE_ROW,
	END_ROW,
};

const struct rectype saved_filter_type = {
	.name = "saved_filter",
	.title = "Bộ lọc",
	.help = "Những cách lọc danh sách mà cơ quan hay dùng, có tên để chọn lại bằng F4.",
	.fields = fields,
	.flags = RECTYPE_ONE_EACH,
	.label = "name",
	.order = "sort_key",
	.sort = SORT_TEXT,
};
