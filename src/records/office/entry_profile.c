/* entry_profile - which fields of a form Enter walks, in the order of a paper list. product.md, "Entry profiles". */
#include "common.h"

static const struct field fields[] = {
	{ .name = "name",
		.label = "Tên mẫu",
		.kind = FIELD_TEXT,
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_SEARCH | FIELD_IDENTITY | FIELD_SPREAD,
		.width = 30,
		.max_chars = 60,
		.help = "Tên của tờ giấy mà mẫu này theo, để chọn lại lần sau.",
		.example = "Danh sách 9 cột" },
	{ .name = "type",
		.label = "Phiếu",
		.kind = FIELD_CHOICE,
		.codes = "rectype.paper",
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY | FIELD_SKIP,
		.width = 24,
		.help = "Tên loại phiếu mà mẫu này dùng khi nhập. Ctrl-P trong phiếu tự ghi.",
		.example = "Đảng viên" },
	{ .name = "fields",
		.label = "Các ô",
		.kind = FIELD_TEXT,
		.flags = FIELD_NOT_NULL | FIELD_SKIP,
		.max_chars = 2000,
		.help = "Tên cột của các ô mà Enter đi qua, theo thứ tự, cách nhau bằng dấu cách. Sửa bằng Ctrl-P "
			"trong phiếu." },
	NOTE_ROW,
	END_ROW,
};

const struct rectype entry_profile_type = {
	.name = "entry_profile",
	.title = "Mẫu nhập",
	.section = SECTION_SYSTEM,
	.help = "Những ô mà Enter đi qua khi nhập từ một tờ giấy, theo thứ tự của tờ giấy ấy. Lập và chọn bằng "
		"Ctrl-P trong phiếu.",
	.fields = fields,
	.flags = RECTYPE_ONE_EACH,
	.shown_by = "entry_profile",
	.made_where = "Mẫu nhập lập ngay trong phiếu cần nhập: mở phiếu ấy rồi Ctrl-P.",
	.label = "name",
	.order = "type name",
};
