/* remedy_check - a look at how a remedy goes, each quarter and when it is due. rules.md, "Review". */
#include "common.h"

static const struct field fields[] = {
	{ .name = "remedy",
		.label = "Khắc phục",
		.kind = FIELD_REF,
		.target = "remedy",
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY | FIELD_SPREAD,
		.width = 34,
		.help = "Mục khắc phục được kiểm tra." },
	{ .name = "on",
		.label = "Ngày kiểm tra",
		.kind = FIELD_DATE,
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_PAST | FIELD_IDENTITY,
		.width = 13,
		.help = "Ngày kiểm tra." },
	{ .name = "by",
		.label = "Người kiểm tra",
		.kind = FIELD_TEXT,
		.flags = FIELD_LIST | FIELD_NAME,
		.width = 22,
		.max_chars = 80,
		.help = "Người kiểm tra." },
	{ .name = "finding",
		.label = "Kết quả",
		.kind = FIELD_TEXT,
		.flags = FIELD_REQUIRED,
		.max_chars = 300,
		.help = "Kết quả kiểm tra." },
	NOTE_ROW,
	END_ROW,
};

const struct rectype remedy_check_type = {
	.name = "remedy_check",
	.title = "Kiểm tra khắc phục",
	.help = "Kiểm tra việc khắc phục mỗi quý và khi đến hạn.",
	.fields = fields,
	.flags = RECTYPE_DESCENDING,
	.label = "remedy on",
	.order = "on",
	.owner = "remedy",
};
