/* bylaw_year - the yearly look at a bylaw. records.md, "Organisation". */
#include "common.h"

static const struct field fields[] = {
	{ .name = "bylaw",
		.label = "Quy chế",
		.kind = FIELD_REF,
		.target = "bylaw",
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY | FIELD_SPREAD,
		.width = 34,
		.help = "Quy chế được rà soát." },
	YEAR_ROW("Năm mà lần rà soát này tính cho."),
	{ .name = "reviewed_on",
		.label = "Ngày rà soát",
		.kind = FIELD_DATE,
		.flags = FIELD_LIST | FIELD_PAST,
		.width = 12,
		.help = "Ngày cấp ủy, chi bộ họp rà soát quy chế.",
		.example = "101226" },
	{ .name = "complied",
		.label = "Làm đúng quy chế",
		.heading = "Đúng",
		.kind = FIELD_FLAG,
		.flags = FIELD_LIST,
		.width = 8,
		.help = "Tổ chức tự đánh giá trong năm đã làm việc đúng quy chế." },
	NOTE_ROW,
	END_ROW,
};

const struct rectype bylaw_year_type = {
	.name = "bylaw_year",
	.title = "Rà soát quy chế",
	.section = SECTION_ORG,
	.help = "Mỗi năm tổ chức tự đánh giá đã làm đúng quy chế hay chưa.",
	.paper = "Biên bản rà soát quy chế cuối năm.",
	.travels = TRAVELS_STATE,
	.fields = fields,
	.flags = RECTYPE_DESCENDING | RECTYPE_ONE_EACH,
	.label = "bylaw year",
	.order = "year",
	.owner = "bylaw",
};
