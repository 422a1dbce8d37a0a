/* IN-40, biên bản and kết luận of an inspection: what it was about, of whom, what was found; the rest is written by hand. */
#include "forms.h"

#include <stddef.h>

static const struct print_block minutes[] = {
	{ PRINT_TITLE, .label = "BIÊN BẢN", .text = "{loại}" },
	{ PRINT_TEXT, .label = "Thời gian:", .text = "ngày {ngày}" },
	{ PRINT_TEXT, .label = "Đối tượng:", .text = "{đối tượng}" },
	{ PRINT_TEXT, .label = "Nội dung:", .text = "{nội dung}" },
	{ .kind = PRINT_BLANK, .label = "Thành phần:", .count = 3 },
	{ .kind = PRINT_BLANK, .label = "Diễn biến, ý kiến:", .count = 10 },
	{ PRINT_TEXT, .label = "Kết luận:", .text = "{kết luận}", .when = "kết luận" },
	{ .kind = PRINT_BLANK, .label = "Kết luận:", .count = 4, .unless = "kết luận" },
	{ .kind = PRINT_END },
};

static const struct print_block conclusion[] = {
	{ PRINT_TITLE, .label = "KẾT LUẬN", .text = "{loại}[ đối với {đối tượng}]" },
	{ PRINT_TEXT, .text = "Ngày {ngày}, {chi bộ} đã kiểm tra, giám sát: {nội dung}" },
	{ PRINT_TEXT, .label = "Kết luận:", .text = "{kết luận}" },
	{ PRINT_TEXT, .label = "Hạn khắc phục:", .text = "{hạn}", .when = "hạn" },
	{ PRINT_TEXT, .label = "Kết quả thực hiện:", .text = "{kết quả}", .when = "kết quả" },
	{ .kind = PRINT_END },
};

const struct print_form inspection_minutes_form = {
	.id = "IN-40B",
	.name = "bien-ban-kiem-tra",
	.title = "Biên bản kiểm tra, giám sát",
	.of = "inspection",
	.flags = PRINT_SHOWS,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_MINUTES,
	.foot = PRINT_FOOT_MINUTES,
	.values = "paper_inspection",
	.blocks = minutes,
};

const struct print_form inspection_conclusion_form = {
	.id = "IN-40C",
	.name = "ket-luan-kiem-tra",
	.title = "Kết luận kiểm tra, giám sát",
	.of = "inspection",
	.flags = PRINT_SHOWS,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_NUMBER,
	.foot = PRINT_FOOT_RECIPIENTS,
	.values = "paper_inspection",
	.blocks = conclusion,
};
