/* IN-08, văn bản đi, and IN-09, tờ trình: a document as the organisation wrote it. */
#include "forms.h"

#include <stddef.h>

/* As they are written: the draft of a report is that of a month (IN-10). */
static const struct print_block any[] = {
	{ PRINT_TITLE, .label = "{loại văn bản}", .text = "{trích yếu}", .unless = "công văn" },
	{ PRINT_TEXT, .label = "V/v", .text = "{trích yếu}", .when = "công văn" },
	{ PRINT_TEXT, .label = "Kính gửi:", .text = "{nơi nhận}", .when = "công văn" },
	{ PRINT_TEXT, .text = "Căn cứ {căn cứ};", .when = "căn cứ" },
	{ PRINT_WRITTEN, .text = "text" },
	{ .kind = PRINT_END },
};

static const struct print_block petition[] = {
	{ PRINT_TITLE, .label = "{loại văn bản}", .text = "{trích yếu}" },
	{ PRINT_TEXT, .label = "Kính trình:", .text = "{kính trình}" },
	{ PRINT_TEXT, .text = "Căn cứ {căn cứ};", .when = "căn cứ" },
	{ PRINT_WRITTEN, .text = "text" },
	{ .kind = PRINT_END },
};

const struct print_form document_form = {
	.id = "IN-08",
	.name = "van-ban",
	.title = "Thông báo, kế hoạch, công văn và văn bản khác",
	.of = "document",
	.kinds = "TB KH CTr CV QĐ QC ĐA PA BC BB",
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_NUMBER,
	.foot = PRINT_FOOT_RECIPIENTS,
	.values = "paper_document",
	.blocks = any,
};

const struct print_form petition_form = {
	.id = "IN-09",
	.name = "to-trinh",
	.title = "Tờ trình",
	.of = "document",
	.kinds = "TTr",
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_NUMBER,
	.foot = PRINT_FOOT_RECIPIENTS,
	.values = "paper_document",
	.blocks = petition,
};
