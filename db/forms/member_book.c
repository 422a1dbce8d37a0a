/* IN-14, sổ danh sách đảng viên Mẫu 7-HSĐV: the register of the year on two facing pages, columns 1 to 7 and 8 to 14. */
#include "forms.h"

#include <stddef.h>

enum { MEMBERS_ON_A_PAGE = 7 };

static const struct doc_column left[] = {
	{ "Số TT\n(1)", NULL, 12, DOC_CENTER },
	{ "Họ tên đang dùng, họ tên khai sinh, ngày sinh\n(2)", NULL, 50, DOC_LEFT },
	{ "Nam, nữ, dân tộc\n(3)", NULL, 22, DOC_CENTER },
	{ "Quê quán\n(4)", NULL, 50, DOC_LEFT },
	{ "Văn hóa, lý luận chính trị, chuyên môn, ngoại ngữ\n(5)", NULL, 44, DOC_LEFT },
	{ "Nghề nghiệp trước khi vào Đảng, hiện nay\n(6)", NULL, 44, DOC_LEFT },
	{ "Ngày vào Đảng, chính thức\n(7)", NULL, 32, DOC_CENTER },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct doc_column right[] = {
	{ "Số thẻ, số lý lịch, Huy hiệu\n(8)", NULL, 34, DOC_CENTER },
	{ "Bộ đội, công an, hưu trí\n(9)", NULL, 32, DOC_CENTER },
	{ "Chuyển đi\n(10)", NULL, 38, DOC_LEFT },
	{ "Chuyển đến\n(11)", NULL, 24, DOC_CENTER },
	{ "Từ trần\n(12)", NULL, 22, DOC_CENTER },
	{ "Ra khỏi Đảng\n(13)", NULL, 32, DOC_LEFT },
	{ "Ghi chú\n(14)", NULL, 52, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_block blocks[] = {
	{ PRINT_FACING, .columns = left, .facing = right, .query = "paper_member_book_rows",
		.count = MEMBERS_ON_A_PAGE },
	{ .kind = PRINT_END },
};

const struct print_form member_book_form = {
	.id = "IN-14",
	.name = "so-dang-vien",
	.title = "Sổ danh sách đảng viên",
	.of = "org",
	.span = PRINT_YEAR,
	.flags = PRINT_NUMBERS,
	.page = DOC_LANDSCAPE,
	.head = PRINT_HEAD_COVER,
	.foot = PRINT_FOOT_LIST,
	.values = "paper_member_book",
	.needs = "member",
	.blocks = blocks,
};
