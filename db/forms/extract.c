/* IN-07, trích nghị quyết, trích biên bản: when, how many, the paragraphs with the words asked for, or all, how it was voted. */
#include "forms.h"

#include <stddef.h>

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "{loại văn bản}", .text = "{buổi họp}[ {tháng}] (trích)" },
	{ PRINT_TEXT,
		.text = "Ngày {ngày họp}, chi bộ họp[: phải dự {phải dự}, có mặt {có mặt}]." },
	{ PRINT_WRITTEN, .text = "text" },
	{ PRINT_LINES, .label = "Biểu quyết:", .query = "say_votes" },
	{ PRINT_TEXT, .text = "Nghị quyết: tán thành {tán thành}.", .when = "tán thành" },
	{ PRINT_TEXT, .text = "Trích y bản chính." },
	{ .kind = PRINT_END },
};

const struct print_form extract_form = {
	.id = "IN-07",
	.name = "trich-nghi-quyet",
	.title = "Trích nghị quyết, kết luận",
	.of = "resolution",
	.flags = PRINT_CHOOSES,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_NUMBER,
	.foot = PRINT_FOOT_RECIPIENTS,
	.values = "paper_extract",
	.blocks = blocks,
};

static const struct print_block minutes_blocks[] = {
	{ PRINT_TITLE, .label = "BIÊN BẢN", .text = "{buổi họp}[ {tháng}] (trích)" },
	{ PRINT_BODY, .text = "minutes" },
	{ PRINT_TEXT, .text = "Trích y bản chính." },
	{ .kind = PRINT_END },
};

const struct print_form minutes_extract_form = {
	.id = "IN-07B",
	.name = "trich-bien-ban",
	.title = "Trích biên bản",
	.of = "meeting",
	.flags = PRINT_CHOOSES,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_MINUTES,
	.foot = PRINT_FOOT_RECIPIENTS,
	.values = "paper_minutes",
	.blocks = minutes_blocks,
};
