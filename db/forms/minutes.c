/* IN-05, biên bản sinh hoạt chi bộ: the minutes as they were written, else their draft from the records. */
#include "forms.h"

#include <stddef.h>

static const struct doc_column tasks[] = {
	{ "TT", NULL, 10, DOC_CENTER },
	{ "Nhiệm vụ", NULL, 60, DOC_LEFT },
	{ "Người chịu trách nhiệm", NULL, 38, DOC_LEFT },
	{ "Hạn", NULL, 23, DOC_CENTER },
	{ "Kết quả", NULL, 40, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct print_body_table tables[] = {
	{ "2. Kết quả việc kỳ trước", "paper_minutes_tasks", tasks },
	{ "1. Kết quả việc kỳ trước", "paper_minutes_tasks", tasks },
	{ NULL, NULL, NULL },
};

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "BIÊN BẢN", .text = "{buổi họp}[ {tháng}]" },
	{ PRINT_BODY, .text = "minutes", .tables = tables },
	{ .kind = PRINT_END },
};

const struct print_form minutes_form = {
	.id = "IN-05",
	.name = "bien-ban",
	.title = "Biên bản sinh hoạt chi bộ",
	.of = "meeting",
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_MINUTES,
	.foot = PRINT_FOOT_MINUTES,
	.values = "paper_minutes",
	.blocks = blocks,
};
