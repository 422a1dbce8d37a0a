/* IN-36, phiếu bổ sung hồ sơ đảng viên (3-HSĐV): what of a member's record has changed in the year; K where nothing has. */
#include "forms.h"

#include <stddef.h>

static const struct doc_column columns[] = {
	{ "TT", NULL, 10, DOC_CENTER },
	{ "Mục", NULL, 50, DOC_LEFT },
	{ "Thay đổi, bổ sung trong năm", NULL, 105, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "PHIẾU BỔ SUNG HỒ SƠ ĐẢNG VIÊN", .text = "Năm {năm}" },
	{ PRINT_TEXT,
		.label = "Họ và tên:", .text = "{họ và tên}[. Ngày\u00A0sinh:\u00A0{ngày sinh}]" },
	{ PRINT_TEXT, .label = "Đang sinh hoạt ở:", .text = "{chi bộ}" },
	{ PRINT_TABLE, .columns = columns, .query = "paper_supplement_rows" },
	{ PRINT_TEXT, .text = "K: không thay đổi trong sổ của chi bộ." },
	{ .kind = PRINT_END },
};

const struct print_form supplement_form = {
	.id = "IN-36",
	.name = "phieu-bo-sung",
	.title = "Phiếu bổ sung hồ sơ đảng viên (3-HSĐV)",
	.of = "member",
	.span = PRINT_YEAR,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_LETTER,
	.foot = PRINT_FOOT_LIST,
	.values = "paper_supplement",
	.blocks = blocks,
};
