/* IN-24, tổng hợp xếp loại đảng viên: who claimed what, what the cell proposes, how many of each level. */
#include "forms.h"

#include <stddef.h>

static const struct doc_column columns[] = {
	{ "TT", NULL, 8, DOC_CENTER },
	{ "Họ và tên", NULL, 46, DOC_LEFT },
	{ "Chức vụ", NULL, 32, DOC_LEFT },
	{ "Tự nhận", NULL, 20, DOC_CENTER },
	{ "Đánh giá nơi khác", NULL, 20, DOC_CENTER },
	{ "Chi ủy", "Đề nghị xếp loại", 20, DOC_CENTER },
	{ "Đoàn thể", "Đề nghị xếp loại", 20, DOC_CENTER },
	{ "Chi bộ", "Đề nghị xếp loại", 20, DOC_CENTER },
	{ "Phiếu XS, T, HT, K", "Đề nghị xếp loại", 25, DOC_CENTER },
	{ "Ghi chú", NULL, 34, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "TỔNG HỢP",
		.text = "Kết quả đánh giá, xếp loại chất lượng đảng viên năm {năm}" },
	{ PRINT_TABLE, .query = "paper_rating_summary_members", .columns = columns },
	{ PRINT_TEXT, .label = "Tổng số đảng viên:",
		.text = "{tổng số}; đã xếp loại {đã xếp loại}, chưa xếp loại {chưa xếp loại}." },
	{ PRINT_LINES, .query = "paper_rating_summary_levels" },
	{ PRINT_TEXT, .label = "Tỷ lệ hoàn thành xuất sắc nhiệm vụ:",
		.text = "{tỷ lệ xuất sắc} % của {số tính tỷ lệ} đảng viên tính tỷ lệ (không quá {tỷ lệ cho phép} %, "
			"tức là {số được xuất sắc} đảng viên).",
		.when = "tỷ lệ xuất sắc" },
	{ PRINT_TEXT,
		.text = "HTXSNV: hoàn thành xuất sắc nhiệm vụ; HTTNV: hoàn thành tốt nhiệm vụ; HTNV: hoàn thành nhiệm "
			"vụ; KHTNV: không hoàn thành nhiệm vụ. Tổng số tính theo mức cấp trên đã quyết định; chưa quyết định thì "
			"theo mức chi bộ đề nghị." },
	{ .kind = PRINT_END },
};

const struct print_form rating_summary_form = {
	.id = "IN-24",
	.name = "tong-hop-xep-loai",
	.title = "Tổng hợp xếp loại đảng viên",
	.of = "org",
	.span = PRINT_YEAR,
	.page = DOC_LANDSCAPE,
	.head = PRINT_HEAD_NUMBER,
	.foot = PRINT_FOOT_RECIPIENTS,
	.values = "paper_rating_summary",
	.needs = "member",
	.blocks = blocks,
};
