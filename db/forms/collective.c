/* IN-22, báo cáo kiểm điểm tập thể (mẫu 01): of the cell, or of its chi ủy; what nobody wrote is lines to write on. */
#include "forms.h"

#include <stddef.h>

#define LEVELS "Xuất sắc|Tốt|Trung bình|Kém"

#define PART(heading, name, lines)                                                              \
	{ PRINT_HEADING, .text = heading }, { PRINT_TEXT, .text = "{" name "}", .when = name }, \
	{                                                                                       \
		PRINT_BLANK, .count = lines, .unless = name                                     \
	}

#define LEVEL(name)                                                                  \
	{                                                                            \
		PRINT_BOXES, .label = "Tự đánh giá cấp độ thực hiện:", .text = name, \
			     .choices = LEVELS                                       \
	}

/* A part of the achievements: lines to write on, unless all of them stand above as they were written. */
#define RESULT(heading, said, name, lines)                                                         \
	{ PRINT_HEADING, .text = heading, .unless = "ưu điểm" },                                   \
		{ PRINT_BLANK, .count = lines, .unless = "ưu điểm" },                              \
		{ PRINT_BOXES, .label = "Tự đánh giá cấp độ thực hiện:", .text = name,             \
			.choices = LEVELS, .unless = "ưu điểm" },                                  \
	{                                                                                          \
		PRINT_BOXES, .label = "Tự đánh giá về " said ":", .text = name, .choices = LEVELS, \
			     .when = "ưu điểm"                                                 \
	}

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "BÁO CÁO", .text = "Kiểm điểm tập thể {tập thể} năm {năm}" },
	{ PRINT_LINES, .label = "Số liệu trong năm:", .query = "paper_collective_figures" },
	{ PRINT_HEADING, .text = "I. ƯU ĐIỂM, KẾT QUẢ ĐẠT ĐƯỢC" },
	{ PRINT_TEXT, .text = "{ưu điểm}", .when = "ưu điểm" },
	RESULT("1. Việc chấp hành nguyên tắc tập trung dân chủ, quy chế làm việc",
		"nguyên tắc, quy chế làm việc", "mức nguyên tắc", 4),
	RESULT("2. Kết quả thực hiện các chỉ tiêu, nhiệm vụ được giao", "chỉ tiêu, nhiệm vụ",
		"mức nhiệm vụ", 4),
	RESULT("3. Công tác xây dựng Đảng; kiểm tra, giám sát; phòng, chống tham nhũng, lãng phí, "
	       "tiêu cực",
		"xây dựng Đảng, kiểm tra, giám sát", "mức xây dựng Đảng", 4),
	RESULT("4. Trách nhiệm của tập thể", "trách nhiệm của tập thể", "mức trách nhiệm", 3),
	{ PRINT_HEADING, .text = "II. HẠN CHẾ, KHUYẾT ĐIỂM VÀ NGUYÊN NHÂN" },
	PART("1. Hạn chế, khuyết điểm", "hạn chế", 4),
	PART("2. Nguyên nhân", "nguyên nhân", 3),
	PART("III. KẾT QUẢ KHẮC PHỤC HẠN CHẾ, KHUYẾT ĐIỂM ĐÃ ĐƯỢC CHỈ RA Ở KỲ TRƯỚC",
		"khắc phục kỳ trước", 4),
	LEVEL("mức khắc phục"),
	{ PRINT_HEADING, .text = "IV. GIẢI TRÌNH NHỮNG VẤN ĐỀ ĐƯỢC GỢI Ý KIỂM ĐIỂM (nếu có)" },
	{ PRINT_TEXT, .label = "Vấn đề được gợi ý:", .text = "{gợi ý}", .when = "gợi ý" },
	{ PRINT_TEXT, .text = "{giải trình}", .when = "giải trình" },
	{ PRINT_BLANK, .count = 3, .unless = "giải trình" },
	PART("V. TRÁCH NHIỆM CỦA TẬP THỂ, CÁ NHÂN ĐỐI VỚI HẠN CHẾ, KHUYẾT ĐIỂM",
		"trách nhiệm tập thể", 3),
	PART("VI. PHƯƠNG HƯỚNG, BIỆN PHÁP KHẮC PHỤC", "phương hướng", 4),
	{ PRINT_BOXES, .label = "VII. TỰ NHẬN MỨC XẾP LOẠI:", .text = "tự nhận",
		.choices =
			"Hoàn thành xuất sắc nhiệm vụ|Hoàn thành tốt nhiệm vụ|Hoàn thành nhiệm vụ|Không hoàn "
			"thành nhiệm vụ" },
	{ .kind = PRINT_END },
};

const struct print_form collective_form = {
	.id = "IN-22",
	.name = "kiem-diem-tap-the",
	.title = "Báo cáo kiểm điểm tập thể",
	.of = "org",
	.span = PRINT_YEAR,
	.flags = PRINT_SHOWS,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_NUMBER,
	.foot = PRINT_FOOT_RECIPIENTS,
	.values = "paper_collective",
	.blocks = blocks,
};
