/* IN-17, sổ thu, nộp đảng phí S01/ĐP: what was due and paid month by month, the year, and what was handed up. */
#include "forms.h"

#include <stddef.h>

#define MONTH(name)                            \
	{ "Phải đóng", name, 17, DOC_RIGHT },  \
	{                                      \
		"Đã đóng", name, 17, DOC_RIGHT \
	}

static const struct doc_column first_half[] = {
	{ "TT", NULL, 8, DOC_CENTER },
	{ "Họ và tên", NULL, 75, DOC_LEFT },
	MONTH("Tháng 1"),
	MONTH("Tháng 2"),
	MONTH("Tháng 3"),
	MONTH("Tháng 4"),
	MONTH("Tháng 5"),
	MONTH("Tháng 6"),
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct doc_column second_half[] = {
	{ "TT", NULL, 8, DOC_CENTER },
	{ "Họ và tên", NULL, 75, DOC_LEFT },
	MONTH("Tháng 7"),
	MONTH("Tháng 8"),
	MONTH("Tháng 9"),
	MONTH("Tháng 10"),
	MONTH("Tháng 11"),
	MONTH("Tháng 12"),
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct doc_column year[] = {
	{ "TT", NULL, 8, DOC_CENTER },
	{ "Họ và tên", NULL, 60, DOC_LEFT },
	{ "Phải đóng", "Các tháng trong năm", 24, DOC_RIGHT },
	{ "Đã đóng", "Các tháng trong năm", 24, DOC_RIGHT },
	{ "Truy thu", NULL, 24, DOC_RIGHT },
	{ "Cộng đã thu", NULL, 24, DOC_RIGHT },
	{ "Còn thiếu", NULL, 24, DOC_RIGHT },
	{ "Ký nhận", NULL, 30, DOC_LEFT },
	{ "Ghi chú", NULL, 34, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct doc_column handed[] = {
	{ "Tháng", NULL, 18, DOC_CENTER },
	{ "Tổng số", "Đảng viên", 17, DOC_RIGHT },
	{ "Đã đóng", "Đảng viên", 17, DOC_RIGHT },
	{ "Thu được", NULL, 25, DOC_RIGHT },
	{ "Giữ lại", NULL, 25, DOC_RIGHT },
	{ "Phải nộp", "Nộp cấp trên", 25, DOC_RIGHT },
	{ "Đã nộp", "Nộp cấp trên", 25, DOC_RIGHT },
	{ "Ngày nộp", "Nộp cấp trên", 22, DOC_CENTER },
	{ "Người nhận", NULL, 44, DOC_LEFT },
	{ "Ký nhận", NULL, 30, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_HEADING, .text = "I. THU ĐẢNG PHÍ" },
	{ PRINT_HEADING, .text = "1. Sáu tháng đầu năm {năm} (đồng)" },
	{ PRINT_TABLE, .columns = first_half, .query = "paper_dues_book_months",
		.totals = "paper_dues_book_months_sum" },
	{ .kind = PRINT_PAGE },
	{ PRINT_HEADING, .text = "2. Sáu tháng cuối năm {năm} (đồng)" },
	{ PRINT_TABLE, .columns = second_half, .query = "paper_dues_book_months",
		.totals = "paper_dues_book_months_sum", .part = 6 },
	{ .kind = PRINT_PAGE },
	{ PRINT_HEADING, .text = "3. Cộng đến ngày {ngày} (đồng)" },
	{ PRINT_TABLE, .columns = year, .query = "paper_dues_book_year",
		.totals = "paper_dues_book_year_sum" },
	{ PRINT_TEXT, .text = "Cột Còn thiếu {tháng đã hết}." },
	{ .kind = PRINT_PAGE },
	{ PRINT_HEADING, .text = "II. NỘP ĐẢNG PHÍ (đồng)" },
	{ PRINT_TABLE, .columns = handed, .query = "paper_dues_book_handed",
		.totals = "paper_dues_book_handed_sum" },
	{ .kind = PRINT_END },
};

const struct print_form dues_book_form = {
	.id = "IN-17",
	.name = "so-dang-phi",
	.title = "Sổ thu, nộp đảng phí (S01/ĐP)",
	.of = "org",
	.span = PRINT_YEAR,
	.page = DOC_LANDSCAPE,
	.head = PRINT_HEAD_COVER,
	.foot = PRINT_FOOT_LIST,
	.values = "paper_dues_book",
	.needs = "member",
	.blocks = blocks,
};
