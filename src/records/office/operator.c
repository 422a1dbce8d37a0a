/* operator - who sits at this computer: the name in the log, and what he may do. Chosen at the start, no proof of who it is. */
#include "common.h"

static const struct field fields[] = {
	{ .name = "name",
		.label = "Tên",
		.kind = FIELD_TEXT,
		.flags = FIELD_NOT_NULL | FIELD_UNIQUE | FIELD_LIST | FIELD_SEARCH |
			FIELD_IDENTITY | FIELD_SPREAD,
		.width = 24,
		.max_chars = 40,
		.hint = "Tên ngắn, hiện ở góc phải và trong nhật ký",
		.help = "Tên người ngồi máy. Mỗi thay đổi trong nhật ký mang tên này; đổi tên thì những dòng cũ vẫn "
			"mang tên cũ.",
		.example = "Lan" },
	{ .name = "role",
		.label = "Được làm",
		.kind = FIELD_CHOICE,
		.codes = "operator.role",
		.flags = FIELD_NOT_NULL | FIELD_LIST,
		.width = 14,
		.initial = "NHAP",
		.help = "Người chỉ xem thì không nhập, sửa, xóa được gì. Chỉ có tác dụng khi trong danh sách còn người "
			"khác được nhập. Ai ngồi máy cũng chọn được tên khác, nên đây không phải là khóa.",
		.example = "Nhập và sửa" },
	NOTE_ROW,
	END_ROW,
};

const struct rectype operator_type = {
	.name = "operator",
	.title = "Người nhập",
	.section = SECTION_SYSTEM,
	.help = "Những người ngồi máy này. Có từ hai người thì khi mở sổ chương trình hỏi ai đang ngồi; đổi giữa chừng ở "
		"Hệ thống, Đổi người nhập.",
	.fields = fields,
	.label = "name",
	.order = "sort_key",
	.sort = SORT_TEXT,
};
