/* IN-02, dự thảo chương trình: what is on the agenda of a meeting, a row each, with room for the time. */
#include "forms.h"

#include <stddef.h>

static const struct doc_column columns[] = {
	{ "TT", NULL, 10, DOC_CENTER },
	{ "Nội dung", NULL, 90, DOC_LEFT },
	{ "Người trình bày", NULL, 40, DOC_LEFT },
	{ "Thời gian", NULL, 25, DOC_CENTER },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "Dự thảo chương trình", .text = "{buổi họp}[ {tháng}]" },
	{ PRINT_TEXT, .label = "Thời gian:", .text = "{giờ}, {ngày họp}" },
	{ PRINT_TEXT, .label = "Địa điểm:", .text = "{địa điểm}" },
	{ PRINT_TEXT, .label = "Chủ trì:", .text = "đồng chí {chủ trì}" },
	{ PRINT_TEXT, .label = "Chuyên đề:", .text = "{chuyên đề}", .when = "chuyên đề" },
	{ PRINT_POINTS, .text = "agenda", .columns = columns },
	{ .kind = PRINT_END },
};

const struct print_form agenda_form = {
	.id = "IN-02",
	.name = "chuong-trinh",
	.title = "Dự thảo chương trình",
	.of = "meeting",
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_LETTER,
	.foot = PRINT_FOOT_SECRETARY,
	.values = "paper_invitation",
	.blocks = blocks,
};
