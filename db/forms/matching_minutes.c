/* IN-43, biên bản đối khớp: our count of a quarter against theirs. */
#include "forms.h"

#include <stddef.h>

static const struct doc_column columns[] = {
	{ "Trong sổ", NULL, 40, DOC_CENTER },
	{ "Trong CSDL", NULL, 40, DOC_CENTER },
	{ "Chênh lệch", NULL, 40, DOC_CENTER },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "BIÊN BẢN", .text = "Đối khớp số liệu đảng viên quý {quý}" },
	{ PRINT_TEXT, .label = "Đơn vị:", .text = "{đơn vị}" },
	{ PRINT_TEXT, .label = "Ngày ký:", .text = "{ngày ký}" },
	{ PRINT_TABLE, .columns = columns, .query = "paper_matching_counts" },
	{ PRINT_TEXT, .label = "Chênh nhau ở ai, vì sao, xử lý thế nào:", .text = "{chênh lệch}" },
	{ .kind = PRINT_END },
};

const struct print_form matching_minutes_form = {
	.id = "IN-43",
	.name = "bien-ban-doi-khop",
	.title = "Biên bản đối khớp số liệu đảng viên",
	.of = "matching",
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_MINUTES,
	.foot = PRINT_FOOT_LIST,
	.values = "paper_matching",
	.blocks = blocks,
};
