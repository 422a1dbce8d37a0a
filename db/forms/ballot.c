/* IN-23, phiếu xếp loại đảng viên and biên bản kiểm phiếu: the ballot to copy, and the count of it. */
#include "forms.h"

#include <stddef.h>

static const struct doc_column ballot[] = {
	{ "TT", NULL, 9, DOC_CENTER },
	{ "Họ và tên", NULL, 42, DOC_LEFT },
	{ "HTXS", NULL, 15, DOC_CENTER },
	{ "HTT", NULL, 12, DOC_CENTER },
	{ "HT", NULL, 11, DOC_CENTER },
	{ "KHT", NULL, 12, DOC_CENTER },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block ballot_blocks[] = {
	{ PRINT_TITLE, .label = "PHIẾU XẾP LOẠI",
		.text = "Chất lượng đảng viên {chi bộ} năm {năm}" },
	{ PRINT_TABLE, .query = "paper_ballot_members", .columns = ballot },
	{ PRINT_TEXT,
		.text = "Đánh dấu X vào một ô ở mỗi dòng. HTXS: hoàn thành xuất sắc nhiệm vụ; HTT: hoàn thành tốt "
			"nhiệm vụ; HT: hoàn thành nhiệm vụ; KHT: không hoàn thành nhiệm vụ." },
	{ .kind = PRINT_END },
};

const struct print_form ballot_form = {
	.id = "IN-23",
	.name = "phieu-xep-loai",
	.title = "Phiếu xếp loại đảng viên",
	.of = "org",
	.span = PRINT_YEAR,
	.page = DOC_A5,
	.head = PRINT_HEAD_NONE,
	.values = "paper_ballot",
	.needs = "member",
	.blocks = ballot_blocks,
};

static const struct doc_column count[] = {
	{ "TT", NULL, 9, DOC_CENTER },
	{ "Họ và tên", NULL, 44, DOC_LEFT },
	{ "HTXS", "Số phiếu", 18, DOC_CENTER },
	{ "HTT", "Số phiếu", 14, DOC_CENTER },
	{ "HT", "Số phiếu", 14, DOC_CENTER },
	{ "KHT", "Số phiếu", 14, DOC_CENTER },
	{ "Phiếu hợp lệ", NULL, 15, DOC_CENTER },
	{ "Mức đề nghị", NULL, 24, DOC_CENTER },
	{ "%", NULL, 16, DOC_CENTER },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block count_blocks[] = {
	{ PRINT_TITLE, .label = "BIÊN BẢN KIỂM PHIẾU",
		.text = "Xếp loại chất lượng đảng viên năm {năm}" },
	{ PRINT_TEXT, .label = "Ngày họp:", .text = "{ngày họp}" },
	{ PRINT_TEXT, .label = "Đảng viên chính thức của chi bộ:",
		.text = "{đảng viên chính thức} đồng chí." },
	{ PRINT_TEXT, .label = "Tổ kiểm phiếu:", .text = "…………………………………………………" },
	{ PRINT_TEXT, .label = "Phiếu phát ra:",
		.text = "………; thu về: ………; hợp lệ: ………; không hợp lệ: ………" },
	{ PRINT_HEADING, .text = "Kết quả" },
	{ PRINT_TABLE, .query = "paper_ballot_count", .columns = count },
	{ PRINT_TEXT,
		.text = "HTXS: hoàn thành xuất sắc nhiệm vụ; HTT: hoàn thành tốt nhiệm vụ; HT: hoàn thành nhiệm "
			"vụ; KHT: không hoàn thành nhiệm vụ." },
	{ .kind = PRINT_END },
};

const struct print_form ballot_count_form = {
	.id = "IN-23B",
	.name = "kiem-phieu",
	.title = "Biên bản kiểm phiếu xếp loại đảng viên",
	.of = "org",
	.span = PRINT_YEAR,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_MINUTES,
	.foot = PRINT_FOOT_MINUTES,
	.values = "paper_ballot",
	.needs = "member",
	.blocks = count_blocks,
};
