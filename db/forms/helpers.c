/* IN-30, phân công giúp đỡ quần chúng, đảng viên dự bị: who helps whom, since when, by which vote. */
#include "forms.h"

#include <stddef.h>

static const struct doc_column columns[] = {
	{ "TT", NULL, 10, DOC_CENTER },
	{ "Người được giúp đỡ", NULL, 46, DOC_LEFT },
	{ "Là", NULL, 25, DOC_LEFT },
	{ "Người giúp đỡ", NULL, 46, DOC_LEFT },
	{ "Từ ngày", NULL, 24, DOC_CENTER },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "NGHỊ QUYẾT",
		.text = "Phân công đảng viên giúp đỡ quần chúng, đảng viên dự bị" },
	{ PRINT_TEXT, .label = "Căn cứ:", .place = "căn cứ", .text = "{căn cứ}" },
	{ PRINT_TABLE, .columns = columns, .query = "paper_helpers_rows" },
	{ PRINT_TEXT, .label = "Biểu quyết:",
		.text = "tán thành {tán thành}/{số đảng viên chính thức} đảng viên chính thức." },
	{ .kind = PRINT_END },
};

const struct print_form helpers_form = {
	.id = "IN-30",
	.name = "phan-cong-giup-do",
	.title = "Phân công giúp đỡ quần chúng, đảng viên dự bị",
	.of = "org",
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_NUMBER,
	.foot = PRINT_FOOT_RECIPIENTS,
	.values = "paper_helpers",
	.needs = "candidate",
	.blocks = blocks,
};
