/* remedy - a shortcoming, what will be done, by whom and when. records.md and rules.md, "Review". */
#include "common.h"

#include <string.h>

static const struct field fields[] = {
	{ .name = "review",
		.label = "Bản kiểm điểm",
		.kind = FIELD_REF,
		.target = "review",
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY | FIELD_SPREAD,
		.width = 28,
		.help = "Bản kiểm điểm đã nêu khuyết điểm." },
	{ .name = "shortcoming",
		.label = "Khuyết điểm",
		.kind = FIELD_TEXT,
		.flags = FIELD_NOT_NULL | FIELD_SENSITIVE | FIELD_IDENTITY,
		.max_chars = 300,
		.help = "Hạn chế, khuyết điểm cần khắc phục, mỗi khuyết điểm một phiếu." },
	{ .name = "measure",
		.label = "Biện pháp",
		.kind = FIELD_TEXT,
		.flags = FIELD_REQUIRED | FIELD_SENSITIVE,
		.max_chars = 300,
		.help = "Sẽ làm gì để khắc phục, cụ thể để sau này kiểm tra được." },
	{ .name = "responsible",
		.label = "Người chịu trách nhiệm",
		.heading = "Ai làm",
		.kind = FIELD_REF,
		.target = "member",
		.flags = FIELD_ALIVE | FIELD_LIST,
		.width = 20,
		.help = "Đảng viên chịu trách nhiệm khắc phục." },
	{ .name = "due_on",
		.label = "Hạn",
		.kind = FIELD_DATE,
		.flags = FIELD_REQUIRED | FIELD_LIST,
		.width = 10,
		.help = "Ngày phải khắc phục xong.",
		.example = "310327" },
	{ .name = "state",
		.label = "Tình trạng",
		.kind = FIELD_CHOICE,
		.codes = "remedy.state",
		.flags = FIELD_LIST,
		.width = 15,
		.initial = "DKP",
		.help = "Đang khắc phục, đã khắc phục hay chưa khắc phục.",
		.paper = "Biên bản kiểm tra việc khắc phục." },
	{ .name = "closed_on",
		.label = "Ngày xong",
		.kind = FIELD_DATE,
		.flags = FIELD_PAST | FIELD_LATER,
		.asked_when = "state DAKP",
		.help = "Ngày chi bộ công nhận đã khắc phục. Điền ngày này thì tình trạng thành đã khắc phục.",
		.example = "250327",
		.paper = "Biên bản kiểm tra việc khắc phục." },
	NOTE_ROW,
	END_ROW,
};

static void check(const struct record *remedy, const struct rules *rules, struct findings *findings)
{
	const char *state = record_get(remedy, "state"), *closed = record_get(remedy, "closed_on");
	bool done = state && strcmp(state, "DAKP") == 0;

	(void)rules;
	if (done && !closed)
		findings_add(findings, FINDING_WARNING, "closed_on",
			"Đã khắc phục mà chưa ghi ngày xong.");
	if (closed && !done)
		findings_add(findings, FINDING_WARNING, "state",
			"Có ngày xong mà tình trạng chưa phải đã khắc phục.");
}

static void complete(struct record *remedy)
{
	const char *state = record_get(remedy, "state");

	if (record_get(remedy, "closed_on") && (!state || strcmp(state, "DKP") == 0))
		record_set(remedy, "state", "DAKP");
}

const struct rectype remedy_type = {
	.name = "remedy",
	.title = "Khắc phục",
	.section = SECTION_REVIEW,
	.help = "Kế hoạch khắc phục sau kiểm điểm: khuyết điểm, biện pháp, ai, hạn nào. Lập trong 30 ngày.",
	.paper = "Kế hoạch khắc phục sau kiểm điểm.",
	.travels = TRAVELS_FLOW,
	.fields = fields,
	.label = "review due_on",
	.order = "due_on",
	.owner = "review",
	.complete = complete,
	.check = check,
};
