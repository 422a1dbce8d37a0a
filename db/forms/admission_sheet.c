/* IN-31, content sheets of the papers 5-, 6-KNĐ and 11-, 12-, 13-KNĐ: what the book knows, to be copied onto them. */
#include "forms.h"

#include <stddef.h>

#define VOTE                                                                                                                                                       \
	{ PRINT_TEXT, .label = "Ngày họp:",                                                                                                                        \
		.text = "{ngày họp}. Chủ trì: {chủ trì}; ghi biên bản: {thư ký}." },                                                                               \
		{ PRINT_TEXT, .label = "Đảng viên của chi bộ:",                                                                                                    \
			.text = "tổng số {tổng số}, chính thức {chính thức}, dự bị {dự bị}; có mặt {có mặt}, vắng {vắng}." },                                      \
		{ .kind = PRINT_BLANK, .label = "Ưu điểm:", .count = 4 },                                                                                          \
		{ .kind = PRINT_BLANK, .label = "Khuyết điểm:", .count = 3 },                                                                                      \
	{                                                                                                                                                          \
		PRINT_TEXT,                                                                                                                                        \
			.label = "Tán thành:",                                                                                                                     \
			.text = "{tán thành} đảng viên chính thức, bằng {tỷ lệ} % của {đảng viên chính thức} đảng viên chính thức " \
				"của chi bộ; không tán thành {không tán thành}, lý do ……………………"                                         \
	}

#define OPINIONS                                                                                    \
	{ PRINT_TEXT, .label = "Đoàn thể nơi công tác:",                                            \
		.text = "[ngày {ngày ý kiến đoàn thể}; ]tán thành ………/………, bằng ……… %" },           \
		{ .kind = PRINT_BLANK, .count = 2 },                                                \
		{ PRINT_TEXT, .label = "Chi ủy nơi cư trú:",                                        \
			.text = "[ngày {ngày ý kiến nơi cư trú}; ]tán thành ………/………, bằng ……… %" }, \
	{                                                                                           \
		.kind = PRINT_BLANK, .count = 2                                                     \
	}

static const struct print_block admission[] = {
	{ PRINT_TITLE, .label = "PHIẾU NỘI DUNG",
		.text = "Để viết mẫu 5-KNĐ, 6-KNĐ khi xét kết nạp" },
	{ PRINT_TEXT, .text = "(Phiếu này không thay giấy tờ trong hồ sơ.)" },
	{ PRINT_TEXT,
		.label = "Họ và tên:", .text = "{họ và tên}.[ Ngày\u00A0sinh:\u00A0{ngày sinh}]" },
	{ PRINT_TEXT, .label = "Đơn vị công tác, học tập:", .text = "{đơn vị}" },
	{ PRINT_TEXT, .label = "Đoàn thể giới thiệu:", .text = "{đoàn thể giới thiệu}" },
	{ PRINT_TEXT, .label = "Người giúp đỡ:", .text = "{người giúp đỡ}" },
	{ PRINT_TEXT, .label = "Học lớp nhận thức về Đảng:", .text = "{ngày học lớp}" },
	{ PRINT_HEADING, .text = "I. Ý KIẾN NHẬN XÉT (mẫu 5-KNĐ)" },
	OPINIONS,
	{ PRINT_HEADING, .text = "II. CHI BỘ XÉT (mẫu 6-KNĐ)" },
	VOTE,
	{ .kind = PRINT_END },
};

static const struct print_block recognition[] = {
	{ PRINT_TITLE, .label = "PHIẾU NỘI DUNG",
		.text = "Để viết mẫu 11-KNĐ, 12-KNĐ, 13-KNĐ khi xét công nhận chính thức" },
	{ PRINT_TEXT, .text = "(Phiếu này không thay giấy tờ trong hồ sơ.)" },
	{ PRINT_TEXT,
		.label = "Họ và tên:", .text = "{họ và tên}.[ Ngày\u00A0sinh:\u00A0{ngày sinh}]" },
	{ PRINT_TEXT, .label = "Ngày vào Đảng:",
		.text = "{ngày vào Đảng}; hết thời gian dự bị {ngày hết dự bị}" },
	{ PRINT_TEXT, .label = "Học lớp đảng viên mới:", .text = "{ngày học lớp}" },
	{ PRINT_HEADING, .text = "I. NHẬN XÉT CỦA NGƯỜI GIÚP ĐỠ (mẫu 11-KNĐ)" },
	{ PRINT_TEXT,
		.label = "Người giúp đỡ:", .text = "{người giúp đỡ}[, ngày {ngày nhận xét}]" },
	{ .kind = PRINT_BLANK, .label = "Ưu điểm:", .count = 3 },
	{ .kind = PRINT_BLANK, .label = "Khuyết điểm:", .count = 2 },
	{ PRINT_HEADING, .text = "II. Ý KIẾN NHẬN XÉT (mẫu 12-KNĐ)" },
	OPINIONS,
	{ PRINT_HEADING, .text = "III. CHI BỘ XÉT (mẫu 13-KNĐ)" },
	VOTE,
	{ .kind = PRINT_END },
};

const struct print_form admission_sheet_form = {
	.id = "IN-31",
	.name = "noi-dung-ket-nap",
	.title = "Phiếu nội dung xét kết nạp (5-, 6-KNĐ)",
	.of = "candidate",
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_MINUTES,
	.foot = PRINT_FOOT_LIST,
	.values = "paper_admission",
	.blocks = admission,
};

const struct print_form recognition_sheet_form = {
	.id = "IN-31B",
	.name = "noi-dung-cong-nhan",
	.title = "Phiếu nội dung xét công nhận chính thức (11-, 12-, 13-KNĐ)",
	.of = "probation",
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_MINUTES,
	.foot = PRINT_FOOT_LIST,
	.values = "paper_admission",
	.blocks = recognition,
};
