/* IN-41, chứng cứ không sinh hoạt, không đóng đảng phí: month by month what the book has of a member; it judges nothing. */
#include "forms.h"

#include <stddef.h>

static const struct doc_column columns[] = {
	{ "Tháng", NULL, 18, DOC_CENTER },
	{ "Buổi sinh hoạt", NULL, 27, DOC_CENTER },
	{ "Điểm danh, lý do", NULL, 50, DOC_LEFT },
	{ "Đảng phí phải đóng", NULL, 24, DOC_RIGHT },
	{ "Đã đóng", NULL, 24, DOC_RIGHT },
	{ "Còn thiếu", NULL, 22, DOC_RIGHT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "Theo dõi sinh hoạt và đóng đảng phí",
		.text = "Từ {từ ngày} đến {đến ngày}" },
	{ PRINT_TEXT, .label = "Họ và tên:", .text = "{họ và tên}[, sinh {ngày sinh}]" },
	{ PRINT_TEXT, .label = "Sinh hoạt tại:", .text = "{chi bộ}" },
	{ PRINT_TABLE, .columns = columns, .query = "paper_evidence_months" },
	{ PRINT_LINES, .label = "Miễn sinh hoạt, đình chỉ trong thời gian này:",
		.query = "paper_evidence_reasons", .text = "không có." },
	{ PRINT_TEXT,
		.text = "Tháng vắng không lý do: {tháng vắng}. Tháng còn thiếu đảng phí: {tháng thiếu}." },
	{ .kind = PRINT_END },
};

const struct print_form evidence_form = {
	.id = "IN-41",
	.name = "chung-cu",
	.title = "Chứng cứ không sinh hoạt, không đóng đảng phí",
	.of = "member",
	.each = "print_each_evidence",
	.span = PRINT_YEAR,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_LETTER,
	.foot = PRINT_FOOT_LIST,
	.values = "paper_evidence",
	.blocks = blocks,
};
