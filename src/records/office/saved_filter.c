/* saved_filter - what an office often filters a list by, under a name of its own. Written by F4 in lists. */
#include "common.h"

static const struct field fields[] = {
	{ .name = "name",
		.label = "Tên bộ lọc",
		.kind = FIELD_TEXT,
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_SEARCH | FIELD_IDENTITY | FIELD_SPREAD,
		.width = 18,
		.max_chars = 60,
		.help = "Tên cơ quan đặt cho bộ lọc, hiện đầu tiên khi bấm F4 ở danh sách.",
		.example = "Nữ dưới 40" },
	{ .name = "list",
		.label = "Danh sách",
		.kind = FIELD_CHOICE,
		.codes = "rectype",
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY | FIELD_SKIP,
		.width = 24,
		.help = "Tên danh sách mà bộ lọc dùng cho. F4 ở danh sách tự ghi.",
		.example = "Đảng viên" },
	{ .name = "conditions",
		.label = "Điều kiện",
		.kind = FIELD_TEXT,
		.flags = FIELD_NOT_NULL | FIELD_SKIP,
		.max_chars = 400,
		.help = "Tên cột và giá trị, cách nhau bằng dấu chấm phẩy, viết cho chương trình đọc. F4 ở danh sách "
			"tự ghi; muốn đổi thì lọc lại rồi lưu tên khác.",
		.example = "sex=Nữ; standing=đang sinh hoạt" },
	{ .name = "sort",
		.label = "Xếp theo",
		.kind = FIELD_TEXT,
		.flags = FIELD_SKIP,
		.max_chars = 80,
		.help = "Tên cột mà danh sách đang xếp theo khi lưu bộ lọc, có chữ desc ở sau là xếp ngược; để trống thì "
			"theo thứ tự sẵn của danh sách. F4 ở danh sách tự ghi.",
		.example = "born_on desc" },
	NOTE_ROW,
	END_ROW,
};

const struct rectype saved_filter_type = {
	.name = "saved_filter",
	.title = "Bộ lọc",
	.section = SECTION_SYSTEM,
	.help = "Những cách lọc và xếp danh sách mà cơ quan hay dùng, có tên để chọn lại bằng F4.",
	.fields = fields,
	.flags = RECTYPE_ONE_EACH,
	.label = "name",
	.order = "sort_key",
	.sort = SORT_TEXT,
};
