/* vote - what a meeting voted on. records.md, "Meetings"; majorities: rules.md, "Dates, people, counts". */
#include "common.h"

#include <stdlib.h>

static const struct field fields[] = {
	MEETING_ROW(24, "Buổi họp đã biểu quyết."),
	{ .name = "subject",
		.label = "Nội dung",
		.kind = FIELD_TEXT,
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_SEARCH | FIELD_IDENTITY | FIELD_SPREAD,
		.width = 26,
		.max_chars = 300,
		.help = "Biểu quyết về việc gì.",
		.example = "Đề nghị kết nạp quần chúng" },
	{ .name = "for_count",
		.label = "Tán thành",
		.kind = FIELD_INT,
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_LIVE,
		.width = 9,
		.high = 5000,
		.help = "Số phiếu, số người tán thành.",
		.example = "18" },
	{ .name = "against_count",
		.label = "Không tán thành",
		.heading = "Không",
		.kind = FIELD_INT,
		.flags = FIELD_LIST,
		.width = 6,
		.high = 5000,
		.help = "Số phiếu, số người không tán thành.",
		.example = "1" },
	{ .name = "blank_count",
		.label = "Ý kiến khác",
		.kind = FIELD_INT,
		.high = 5000,
		.help = "Số phiếu trắng, ý kiến khác.",
		.example = "1" },
	{ .name = "eligible",
		.label = "Số được biểu quyết",
		.heading = "Trên số",
		.kind = FIELD_INT,
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_LIVE,
		.width = 8,
		.low = 1,
		.high = 5000,
		.help = "Số đảng viên chính thức tính làm mẫu số: dự họp, phải dự hay tất cả, theo Thiết đặt.",
		.example = "20" },
	{ .name = "threshold",
		.label = "Cần",
		.kind = FIELD_CHOICE,
		.codes = "vote.threshold",
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_ASKED,
		.width = 7,
		.initial = "1/2",
		.help = "Quá một nửa, hay từ hai phần ba trở lên." },
	{ .name = "result",
		.label = "Kết quả",
		.kind = FIELD_TEXT,
		.flags = FIELD_DERIVED | FIELD_LIST,
		.width = 12,
		.help = "Thông qua hay không, tính từ số tán thành và tỷ lệ cần có." },
	NOTE_ROW,
	END_ROW,
};

static int count_of(const struct record *vote, const char *field)
{
	const char *value = record_get(vote, field);

	return value ? atoi(value) : 0;
}

static void check(const struct record *vote, const struct rules *rules, struct findings *findings)
{
	int eligible = count_of(vote, "eligible"),
	    cast = count_of(vote, "for_count") + count_of(vote, "against_count") +
		count_of(vote, "blank_count");

	(void)rules;
	if (record_get(vote, "eligible") && cast > eligible)
		findings_add(findings, FINDING_ERROR, "eligible",
			"%d phiếu tán thành, không tán thành, ý kiến khác mà chỉ %d người được biểu quyết. "
			"Xem lại các số.",
			cast, eligible);
}

const struct rectype vote_type = {
	.name = "vote",
	.title = "Biểu quyết",
	.section = SECTION_MEETING,
	.help = "Các lần biểu quyết trong buổi họp: bao nhiêu tán thành, cần bao nhiêu, có thông qua không.",
	.paper = "Biên bản họp, phần biểu quyết; biên bản kiểm phiếu.",
	.travels = TRAVELS_FLOW,
	.month = "meeting",
	.fields = fields,
	.label = "subject",
	.order = "meeting",
	.owner = "meeting",
	.check = check,
};
