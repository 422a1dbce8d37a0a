/* IN-28, bản cam kết: what a member commits to in the year, by its kinds; lines where nothing is written yet. */
#include "forms.h"

#include <stddef.h>

#define PART(heading, name, lines)                                                              \
	{ PRINT_HEADING, .text = heading }, { PRINT_TEXT, .text = "{" name "}", .when = name }, \
	{                                                                                       \
		PRINT_BLANK, .count = lines, .unless = name                                     \
	}

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "BẢN CAM KẾT",
		.text = "Tu dưỡng, rèn luyện, phấn đấu của đảng viên năm {năm}" },
	{ PRINT_TEXT, .label = "Họ và tên:", .text = "{họ và tên}[. Ngày sinh: {ngày sinh}]" },
	{ PRINT_TEXT, .label = "Chức vụ Đảng:", .text = "{chức vụ Đảng}" },
	{ PRINT_TEXT, .label = "Chức vụ chính quyền, đoàn thể:",
		.text = "{chức vụ chính quyền, đoàn thể}",
		.when = "chức vụ chính quyền, đoàn thể" },
	{ PRINT_TEXT, .label = "Sinh hoạt tại:", .text = "{chi bộ}" },
	{ PRINT_HEADING, .text = "I. NỘI DUNG CAM KẾT" },
	PART("1. Tu dưỡng, rèn luyện", "tu dưỡng, rèn luyện", 4),
	PART("2. Ngăn chặn, đẩy lùi suy thoái", "ngăn chặn suy thoái", 4),
	PART("3. Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh (Chỉ thị 05)",
		"Chỉ thị 05", 4),
	PART("4. Trách nhiệm nêu gương", "nêu gương", 4),
	{ PRINT_HEADING, .text = "II. BIỆN PHÁP THỰC HIỆN" },
	{ PRINT_BLANK, .count = 5 },
	{ PRINT_HEADING, .text = "III. KẾT QUẢ THỰC HIỆN CUỐI NĂM" },
	{ PRINT_BOXES, .label = "Đánh giá cuối năm:", .text = "kết quả cuối năm",
		.choices = "Thực hiện tốt|Chưa tốt" },
	{ PRINT_TEXT, .text = "{nhận xét cuối năm}", .when = "nhận xét cuối năm" },
	{ PRINT_BLANK, .count = 2, .unless = "nhận xét cuối năm" },
	{ .kind = PRINT_END },
};

const struct print_form pledge_form = {
	.id = "IN-28",
	.name = "cam-ket",
	.title = "Bản cam kết",
	.of = "member",
	.span = PRINT_YEAR,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_LETTER,
	.foot = PRINT_FOOT_PLEDGE,
	.values = "paper_pledge",
	.blocks = blocks,
};
