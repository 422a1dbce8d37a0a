/* IN-15, IN-16, IN-35: the books of the committee that are printed and bound each year, a register each. */
#include "forms.h"

#include <stddef.h>

static const struct print_block transfers[] = {
	{ PRINT_LIST, .text = "transfer_book" },
	{ .kind = PRINT_END },
};

const struct print_form transfer_book_form = {
	.id = "IN-15",
	.name = "so-gioi-thieu",
	.title = "Sổ giới thiệu sinh hoạt đảng",
	.of = "org",
	.span = PRINT_YEAR,
	.flags = PRINT_COMMITTEE | PRINT_NUMBERS,
	.page = DOC_LANDSCAPE,
	.head = PRINT_HEAD_COVER,
	.foot = PRINT_FOOT_LIST,
	.values = "paper_book",
	.needs = "transfer",
	.blocks = transfers,
};

static const struct print_block badges[] = {
	{ PRINT_LIST, .text = "badge_book" },
	{ .kind = PRINT_END },
};

const struct print_form badge_book_form = {
	.id = "IN-16",
	.name = "so-huy-hieu",
	.title = "Sổ tặng, truy tặng Huy hiệu Đảng",
	.of = "org",
	.span = PRINT_YEAR,
	.flags = PRINT_COMMITTEE,
	.page = DOC_LANDSCAPE,
	.head = PRINT_HEAD_COVER,
	.foot = PRINT_FOOT_LIST,
	.values = "paper_book",
	.needs = "badge",
	.blocks = badges,
};

static const struct print_block others[] = {
	{ PRINT_HEADING, .text = "I. Giữ mối liên hệ nơi cư trú (213)" },
	{ PRINT_LIST, .text = "residence_book" },
	{ PRINT_HEADING, .text = "II. Khen thưởng" },
	{ PRINT_LIST, .text = "award_book" },
	{ PRINT_HEADING, .text = "III. Đảng viên dự bị" },
	{ PRINT_LIST, .text = "probationary" },
	{ PRINT_HEADING, .text = "IV. Ra khỏi Đảng, từ trần" },
	{ PRINT_LIST, .text = "gone" },
	{ PRINT_HEADING, .text = "V. Phát thẻ đảng viên" },
	{ PRINT_LIST, .text = "card_book" },
	{ .kind = PRINT_END },
};

const struct print_form other_books_form = {
	.id = "IN-35",
	.name = "so-theo-doi",
	.title = "Sổ theo dõi đảng viên",
	.of = "org",
	.span = PRINT_YEAR,
	.flags = PRINT_COMMITTEE | PRINT_NUMBERS,
	.page = DOC_LANDSCAPE,
	.head = PRINT_HEAD_COVER,
	.foot = PRINT_FOOT_LIST,
	.values = "paper_book",
	.needs = "residence_link",
	.blocks = others,
};
