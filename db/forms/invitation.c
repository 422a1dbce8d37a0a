/* IN-01, giấy mời sinh hoạt: to whom, when, where, about what. */
#include "forms.h"

#include <stddef.h>

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "GIẤY MỜI", .text = "{buổi họp}[ {tháng}]" },
	{ PRINT_LINES, .label = "Kính mời:", .query = "paper_invitation_whom" },
	{ PRINT_TEXT, .label = "Thời gian:", .text = "{giờ}, {ngày họp}" },
	{ PRINT_TEXT, .label = "Địa điểm:", .text = "{địa điểm}" },
	{ PRINT_TEXT, .label = "Chủ trì:", .text = "đồng chí {chủ trì}" },
	{ PRINT_TEXT, .label = "Chuyên đề:", .text = "{chuyên đề}", .when = "chuyên đề" },
	{ PRINT_TEXT, .label = "Người chuẩn bị, trình bày:", .text = "{người trình bày}",
		.when = "người trình bày" },
	{ PRINT_TEXT, .label = "Tài liệu kèm theo:", .text = "{tài liệu}", .when = "tài liệu" },
	{ PRINT_HEADING, .text = "Nội dung:" },
	{ PRINT_BODY, .text = "agenda" },
	{ PRINT_TEXT, .place = "lời mời", .text = "Kính mong các đồng chí dự đúng giờ." },
	{ .kind = PRINT_END },
};

const struct print_form invitation_form = {
	.id = "IN-01",
	.name = "giay-moi",
	.title = "Giấy mời sinh hoạt",
	.of = "meeting",
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_LETTER,
	.foot = PRINT_FOOT_SECRETARY,
	.values = "paper_invitation",
	.blocks = blocks,
};
