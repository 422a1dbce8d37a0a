/* IN-32, phiếu nội dung để viết giấy giới thiệu: what is copied onto the numbered stationery, which chibo never prints. */
#include "forms.h"

#include <stddef.h>

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "PHIẾU NỘI DUNG",
		.text = "Để viết giấy giới thiệu sinh hoạt đảng" },
	{ PRINT_TEXT, .text = "(Phiếu này không thay giấy giới thiệu.)" },
	{ PRINT_TEXT, .label = "Họ và tên:", .text = "{họ và tên}" },
	{ PRINT_TEXT, .label = "Ngày sinh:", .text = "{ngày sinh}" },
	{ PRINT_TEXT, .label = "Ngày vào Đảng:", .text = "{ngày vào Đảng}" },
	{ PRINT_TEXT, .label = "Ngày chính thức:", .text = "{ngày chính thức}" },
	{ PRINT_TEXT, .label = "Số thẻ đảng viên:", .text = "{số thẻ}" },
	{ PRINT_TEXT, .label = "Số lý lịch:", .text = "{số lý lịch}" },
	{ PRINT_TEXT, .label = "Loại:", .text = "{loại}" },
	{ PRINT_TEXT, .label = "Đang sinh hoạt ở:", .text = "{nơi đi}" },
	{ PRINT_TEXT, .label = "Được giới thiệu đến:", .text = "{nơi đến}" },
	{ PRINT_TEXT, .label = "Lý do:", .text = "{lý do}" },
	{ PRINT_TEXT, .label = "Đã đóng đảng phí đến hết tháng:", .text = "{đảng phí đến}" },
	{ PRINT_TEXT, .label = "Ngày giới thiệu:", .text = "{ngày giới thiệu}" },
	{ .kind = PRINT_END },
};

const struct print_form transfer_sheet_form = {
	.id = "IN-32",
	.name = "phieu-gioi-thieu",
	.title = "Phiếu nội dung để viết giấy giới thiệu",
	.of = "transfer",
	.flags = PRINT_NUMBERS,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_LETTER,
	.foot = PRINT_FOOT_LIST,
	.values = "paper_transfer_sheet",
	.blocks = blocks,
};
