/* IN-10, báo cáo tháng: of a cell and a month, as the cell wrote it, else its draft from the records. */
#include "forms.h"

#include <stddef.h>

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "Báo cáo", .text = "{trích yếu}" },
	{ PRINT_REPORT, .text = "BC" },
	{ .kind = PRINT_END },
};

const struct print_form report_form = {
	.id = "IN-10",
	.name = "bao-cao",
	.title = "Báo cáo tháng",
	.of = "org",
	.span = PRINT_MONTH,
	.flags = PRINT_ANCHOR,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_NUMBER,
	.foot = PRINT_FOOT_RECIPIENTS,
	.values = "paper_report",
	.blocks = blocks,
};
