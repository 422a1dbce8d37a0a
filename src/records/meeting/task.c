/* task - work given by a meeting; it comes back next month until it is done. records.md, "Meetings". */
#include "common.h"

#include <string.h>

static const struct field fields[] = {
	{ .name = "content",
		.label = "Việc",
		.kind = FIELD_TEXT,
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_SEARCH | FIELD_IDENTITY | FIELD_SPREAD,
		.width = 30,
		.max_chars = 300,
		.hint = "Việc gì, làm đến đâu",
		.help = "Việc được giao, ghi ngắn: làm gì, ở đâu, đến mức nào.",
		.example = "Vận động 12 hộ hiến đất mở đường" },
	{ .name = "member",
		.label = "Người phụ trách",
		.heading = "Ai làm",
		.kind = FIELD_REF,
		.target = "member",
		.group = "who",
		.flags = FIELD_ALIVE | FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY,
		.width = 20,
		.help = "Đảng viên chịu trách nhiệm làm việc này." },
	{ .name = "org",
		.label = "Tổ chức phụ trách",
		.kind = FIELD_REF,
		.target = "org",
		.group = "who",
		.flags = FIELD_NOT_NULL | FIELD_IDENTITY,
		.help = "Tổ chức chịu trách nhiệm, khi không phải một người." },
	{ .name = "due_on",
		.label = "Hạn",
		.kind = FIELD_DATE,
		.flags = FIELD_LIST,
		.width = 10,
		.hint = "Gõ số ngày là đủ nếu trong tháng",
		.help = "Ngày phải làm xong. Quá ngày này mà chưa xong thì việc hiện ở đầu màn hình đầu.",
		.example = "30" },
	{ .name = "report_period",
		.label = "Kỳ báo cáo",
		.kind = FIELD_PERIOD,
		.help = "Tháng mà kết quả được báo cáo trước chi bộ.",
		.example = "12/2026" },
	{ .name = "meeting",
		.label = "Giao tại cuộc họp",
		.kind = FIELD_REF,
		.target = "meeting",
		.group = "source",
		.help = "Cuộc họp đã giao việc này." },
	{ .name = "resolution",
		.label = "Theo nghị quyết",
		.kind = FIELD_REF,
		.target = "resolution",
		.group = "source",
		.help = "Nghị quyết hoặc kết luận đã giao việc này." },
	{ .name = "directive",
		.label = "Theo văn bản",
		.kind = FIELD_REF,
		.target = "directive",
		.group = "source",
		.help = "Văn bản của cấp trên mà việc này thực hiện." },
	{ .name = "state",
		.label = "Tình trạng",
		.kind = FIELD_CHOICE,
		.codes = "task.state",
		.flags = FIELD_REQUIRED | FIELD_LIST,
		.width = 11,
		.initial = "DL",
		.help = "Đang làm, hoàn thành, chưa hoàn thành hay thôi." },
	{ .name = "done_on",
		.label = "Ngày xong",
		.kind = FIELD_DATE,
		.flags = FIELD_PAST | FIELD_LATER,
		.asked_when = "state HT",
		.help = "Ngày làm xong. Điền ngày này thì tình trạng thành hoàn thành.",
		.example = "28",
		.paper = "Báo cáo của người phụ trách trước chi bộ." },
	{ .name = "result",
		.label = "Kết quả",
		.kind = FIELD_LONG,
		.flags = FIELD_LATER,
		.asked_when = "state HT CHT T",
		.help = "Kết quả cụ thể, như đã báo cáo trước chi bộ.",
		.paper = "Báo cáo của người phụ trách trước chi bộ." },
	NOTE_ROW,
	END_ROW,
};

static void check(const struct record *task, const struct rules *rules, struct findings *findings)
{
	const char *state = record_get(task, "state"), *done = record_get(task, "done_on");

	(void)rules;
	if (!record_get(task, "meeting") && !record_get(task, "resolution"))
		findings_add(findings, FINDING_WARNING, "meeting",
			"Chưa ghi buổi họp hoặc nghị quyết nào giao việc này. Chọn một.");
	if (state && strcmp(state, "HT") == 0 && !done)
		findings_add(findings, FINDING_WARNING, "done_on",
			"Việc hoàn thành mà chưa ghi ngày xong.");
	if (done && state && strcmp(state, "DL") == 0)
		findings_add(findings, FINDING_WARNING, "state",
			"Có ngày xong mà tình trạng vẫn là đang làm.");
}

static void complete(struct record *task)
{
	const char *state = record_get(task, "state");

	if (record_get(task, "done_on") && (!state || strcmp(state, "DL") == 0))
		record_set(task, "state", "HT");
}

const struct rectype task_type = {
	.name = "task",
	.title = "Việc được giao",
	.section = SECTION_MEETING,
	.help = "Việc mà cuộc họp giao: ai, việc gì, hạn nào. Việc chưa xong tự hiện lại ở kỳ sau.",
	.paper = "Phần giao việc trong nghị quyết hoặc biên bản.",
	.travels = TRAVELS_FLOW,
	.month = "meeting resolution due_on",
	.fields = fields,
	.flags = RECTYPE_DESCENDING,
	.label = "content",
	.order = "due_on",
	.owner = "meeting resolution org member",
	.complete = complete,
	.check = check,
};
