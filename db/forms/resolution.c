/* IN-06, nghị quyết and kết luận of a meeting: the text as it was written, else its draft from the records. */
#include "forms.h"

#include <stddef.h>

static const struct doc_column before[] = {
	{ "TT", NULL, 10, DOC_CENTER },
	{ "Nhiệm vụ", NULL, 68, DOC_LEFT },
	{ "Tình trạng đầu kỳ", NULL, 42, DOC_LEFT },
	{ "Kết quả", NULL, 45, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct doc_column given[] = {
	{ "TT", NULL, 10, DOC_CENTER },
	{ "Ai làm", NULL, 40, DOC_LEFT },
	{ "Việc", NULL, 70, DOC_LEFT },
	{ "Hạn", NULL, 23, DOC_CENTER },
	{ "Báo cáo kỳ", NULL, 22, DOC_CENTER },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_body_table tables[] = {
	{ "3. Kết quả việc kỳ trước", "paper_resolution_before", before },
	{ "III. Phân công", "paper_resolution_given", given },
	{ NULL, NULL, NULL },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "{loại văn bản}", .text = "{buổi họp}[ {tháng}]" },
	{ PRINT_BODY, .text = "text", .tables = tables },
	{ .kind = PRINT_END },
};

const struct print_form resolution_form = {
	.id = "IN-06",
	.name = "nghi-quyet",
	.title = "Nghị quyết, kết luận",
	.of = "resolution",
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_NUMBER,
	.foot = PRINT_FOOT_RECIPIENTS,
	.values = "paper_resolution",
	.blocks = blocks,
};
