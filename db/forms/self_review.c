/*
 * IN-19, IN-20, IN-21, bản kiểm điểm cá nhân 2A, 2B, 2C: who it is of, and lines to write on; what the book has of his
 * statement stands there already. Who writes which: print_each_member.sql. The text of 2C was not found: 2A without what
 * only officials have.
 */
#include "forms.h"

#include <stddef.h>

#define LEVELS "Xuất sắc|Tốt|Trung bình|Kém"
#define RATINGS                                                                                                    \
	"Hoàn thành xuất sắc nhiệm vụ|Hoàn thành tốt nhiệm vụ|Hoàn thành nhiệm vụ|Không " \
	"hoàn thành nhiệm vụ"

/* A part: its heading, then what was written, else lines. */
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

#define TITLE(whom)                                                                               \
	{ PRINT_TITLE, .label = "BẢN KIỂM ĐIỂM CÁ NHÂN", .text = "Năm {năm}" },                   \
		{ PRINT_TEXT, .text = "(" whom ")" },                                             \
		{ PRINT_TEXT,                                                                     \
			.label = "Họ và tên:", .text = "{họ và tên}[. Ngày sinh: {ngày sinh}]" }, \
		{ PRINT_TEXT, .label = "Chức vụ Đảng:", .text = "{chức vụ Đảng}" },               \
		{ PRINT_TEXT, .label = "Chức vụ chính quyền, đoàn thể:",                          \
			.text = "{chức vụ chính quyền, đoàn thể}",                                \
			.when = "chức vụ chính quyền, đoàn thể" },                                \
		{ PRINT_TEXT, .label = "Đơn vị công tác:", .text = "{đơn vị công tác}",           \
			.when = "đơn vị công tác" },                                              \
	{                                                                                         \
		PRINT_TEXT, .label = "Sinh hoạt tại:", .text = "{chi bộ}"                       \
	}

/* What the text of the whole part says stands there as it was written, its own headings in it. */
#define LEVEL_OF(said, name)                                                                       \
	{ PRINT_BOXES, .label = "Tự đánh giá cấp độ thực hiện:", .text = name, .choices = LEVELS,  \
		.unless = "ưu điểm" },                                                             \
	{                                                                                          \
		PRINT_BOXES, .label = "Tự đánh giá về " said ":", .text = name, .choices = LEVELS, \
			     .when = "ưu điểm"                                                 \
	}

#define RESULTS                                                                                                                \
	{ PRINT_HEADING, .text = "I. ƯU ĐIỂM, KẾT QUẢ CÔNG TÁC" },                                                             \
		{ PRINT_TEXT, .text = "{ưu điểm}", .when = "ưu điểm" },                                                        \
		{ PRINT_HEADING,                                                                                               \
			.text = "1. Về phẩm chất chính trị, đạo đức, lối sống; ý thức tổ chức kỷ " \
				"luật; tác phong, lề lối làm việc",                                                            \
			.unless = "ưu điểm" },                                                                                 \
		{ PRINT_BLANK, .count = 5, .unless = "ưu điểm" },                                                              \
		LEVEL_OF("phẩm chất chính trị, đạo đức, lối sống", "mức phẩm chất"),                                           \
		{ PRINT_HEADING, .text = "2. Về thực hiện chức trách, nhiệm vụ được giao",                                     \
			.unless = "ưu điểm" },                                                                                 \
		{ PRINT_BLANK, .count = 6, .unless = "ưu điểm" },                                                              \
		LEVEL_OF("thực hiện chức trách, nhiệm vụ được giao", "mức nhiệm vụ")

#define PLEDGE(number)                                                                \
	PART(number " Việc thực hiện cam kết tu dưỡng, rèn luyện, phấn đấu hằng năm", \
		"thực hiện cam kết", 4),                                              \
		LEVEL("mức cam kết")

#define REST                                                                                       \
	{ PRINT_HEADING, .text = "II. HẠN CHẾ, KHUYẾT ĐIỂM VÀ NGUYÊN NHÂN" },                      \
		PART("1. Hạn chế, khuyết điểm", "hạn chế", 4),                                     \
		PART("2. Nguyên nhân", "nguyên nhân", 3),                                          \
		PART("III. KẾT QUẢ KHẮC PHỤC HẠN CHẾ, KHUYẾT ĐIỂM ĐÃ ĐƯỢC CHỈ RA Ở KỲ TRƯỚC",      \
			"khắc phục kỳ trước", 4),                                                  \
		LEVEL("mức khắc phục"),                                                            \
		{ PRINT_HEADING,                                                                   \
			.text = "IV. GIẢI TRÌNH NHỮNG VẤN ĐỀ ĐƯỢC GỢI Ý KIỂM ĐIỂM (nếu có)" },     \
		{ PRINT_TEXT, .label = "Vấn đề được gợi ý:", .text = "{gợi ý}", .when = "gợi ý" }, \
		{ PRINT_TEXT, .text = "{giải trình}", .when = "giải trình" },                      \
		{ PRINT_BLANK, .count = 3, .unless = "giải trình" },                               \
		PART("V. TRÁCH NHIỆM CÁ NHÂN ĐỐI VỚI HẠN CHẾ, KHUYẾT ĐIỂM CỦA TẬP THỂ (nếu có)",   \
			"trách nhiệm tập thể", 2),                                                 \
		PART("VI. PHƯƠNG HƯỚNG, BIỆN PHÁP KHẮC PHỤC HẠN CHẾ, KHUYẾT ĐIỂM", "phương hướng", \
			4),                                                                        \
	{                                                                                          \
		PRINT_HEADING, .text = "VII. TỰ NHẬN MỨC XẾP LOẠI CHẤT LƯỢNG"       \
	}

#define CIVIL                                                                      \
	{                                                                          \
		PRINT_BOXES, .label = "1. Xếp loại cán bộ, công chức, viên chức:", \
			     .text = "mức công chức", .choices = RATINGS           \
	}

#define CLAIM(label_)                                                               \
	{                                                                           \
		PRINT_BOXES, .label = label_, .text = "tự nhận", .choices = RATINGS \
	}

/* He signs; the cell and the committee say below what they think of it. */
#define REMARKS                                                                               \
	{ PRINT_FOOT, .foot = PRINT_FOOT_SELF },                                              \
		{ PRINT_HEADING, .text = "ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN" },         \
		{ PRINT_BLANK, .label = "Nhận xét, đánh giá của chi bộ:", .count = 4 },       \
		{ PRINT_BOXES, .label = "Chi bộ đề nghị xếp loại:", .text = "chi bộ đề nghị", \
			.choices = RATINGS },                                                 \
		{ PRINT_FOOT, .foot = PRINT_FOOT_SECRETARY },                                 \
		{ PRINT_BOXES, .label = "Đảng ủy xếp loại:", .text = "cấp trên xếp loại",     \
			.choices = RATINGS },                                                 \
		{ PRINT_FOOT, .foot = PRINT_FOOT_SUPERIOR },                                  \
	{                                                                                     \
		.kind = PRINT_END                                                             \
	}

static const struct print_block blocks_2a[] = {
	TITLE("Đảng viên không giữ chức vụ lãnh đạo, quản lý"),
	RESULTS,
	PLEDGE("3."),
	REST,
	CIVIL,
	CLAIM("2. Xếp loại đảng viên:"),
	REMARKS,
};

static const struct print_block blocks_2b[] = {
	TITLE("Đảng viên giữ chức vụ lãnh đạo, quản lý"),
	RESULTS,
	PART("3. Năng lực lãnh đạo, quản lý, điều hành", "năng lực lãnh đạo", 4),
	LEVEL("mức lãnh đạo"),
	PART("4. Tinh thần trách nhiệm, năng động, sáng tạo, dám nghĩ, dám làm, dám chịu trách nhiệm",
		"dám nghĩ, dám làm", 4),
	LEVEL("mức dám làm"),
	PART("5. Trách nhiệm nêu gương", "nêu gương", 4),
	LEVEL("mức nêu gương"),
	PLEDGE("6."),
	REST,
	CIVIL,
	CLAIM("2. Xếp loại đảng viên:"),
	REMARKS,
};

static const struct print_block blocks_2c[] = {
	TITLE("Đảng viên không công tác trong hệ thống chính trị"),
	RESULTS,
	PLEDGE("3."),
	REST,
	CLAIM("Xếp loại đảng viên:"),
	REMARKS,
};

const struct print_form self_review_2a_form = {
	.id = "IN-19",
	.name = "kiem-diem-2a",
	.title = "Bản kiểm điểm cá nhân (mẫu 2A)",
	.of = "member",
	.kinds = "M2A",
	.span = PRINT_YEAR,
	.flags = PRINT_SHOWS,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_LETTER,
	.values = "paper_self_review",
	.blocks = blocks_2a,
};

const struct print_form self_review_2b_form = {
	.id = "IN-20",
	.name = "kiem-diem-2b",
	.title = "Bản kiểm điểm cá nhân (mẫu 2B)",
	.of = "member",
	.kinds = "M2B",
	.span = PRINT_YEAR,
	.flags = PRINT_SHOWS,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_LETTER,
	.values = "paper_self_review",
	.blocks = blocks_2b,
};

const struct print_form self_review_2c_form = {
	.id = "IN-21",
	.name = "kiem-diem-2c",
	.title = "Bản kiểm điểm cá nhân (mẫu 2C)",
	.of = "member",
	.kinds = "M2C",
	.span = PRINT_YEAR,
	.flags = PRINT_SHOWS,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_LETTER,
	.values = "paper_self_review",
	.blocks = blocks_2c,
};
