/* assignment - standing work of a member. records.md and rules.md, "Assignments, pledges". */
#include "common.h"

#include <string.h>

static const struct field fields[] = {
	{ .name = "member",
		.label = "Đảng viên",
		.kind = FIELD_REF,
		.target = "member",
		.flags = FIELD_ALIVE | FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY,
		.width = 22,
		.help = "Đảng viên được chi bộ phân công." },
	{ .name = "content",
		.label = "Nhiệm vụ",
		.kind = FIELD_TEXT,
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_SEARCH | FIELD_IDENTITY | FIELD_SPREAD,
		.width = 28,
		.max_chars = 300,
		.help = "Việc chi bộ phân công cho đảng viên, ghi ngắn như trong bảng phân công.",
		.example = "Phụ trách 8 hộ xóm Đình" },
	{ .name = "kind",
		.label = "Loại",
		.kind = FIELD_CHOICE,
		.codes = "assignment.kind",
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_ASKED,
		.width = 14,
		.initial = "CTCB",
		.help = "Loại nhiệm vụ, để đếm ai phụ trách hộ, đoàn thể, địa bàn." },
	{ .name = "household_count",
		.label = "Số hộ phụ trách",
		.kind = FIELD_INT,
		.flags = FIELD_LATER,
		.asked_when = "kind PTHGD",
		.high = 500,
		.help = "Chỉ khi phụ trách hộ gia đình: số hộ, không ghi tên hộ.",
		.example = "8" },
	{ .name = "area",
		.label = "Địa bàn",
		.kind = FIELD_REF,
		.flags = FIELD_LATER,
		.asked_when = "kind PTHGD PTDB",
		.target = "area",
		.help = "Thôn, bản, tổ dân phố phụ trách, khi nhiệm vụ gắn với một nơi." },
	{ .name = "basis",
		.label = "Căn cứ",
		.kind = FIELD_TEXT,
		.max_chars = 80,
		.help = "Nghị quyết hoặc cuộc họp đã phân công.",
		.example = "Nghị quyết 05-NQ/CB" },
	{ .name = "follow_up_by",
		.label = "Người theo dõi",
		.kind = FIELD_REF,
		.flags = FIELD_ALIVE | FIELD_LATER,
		.target = "member",
		.help = "Chi ủy viên theo dõi, đôn đốc việc này." },
	SPELL_ROWS,
	{ .name = "due_on",
		.label = "Hạn",
		.kind = FIELD_DATE,
		.help = "Hạn phải hoàn thành. Việc lâu dài thì để trống.",
		.example = "311226" },
	{ .name = "state",
		.label = "Tình trạng",
		.kind = FIELD_CHOICE,
		.codes = "assignment.state",
		.flags = FIELD_REQUIRED | FIELD_LIST,
		.width = 11,
		.initial = "DL",
		.help = "Đang làm, hoàn thành, chưa hoàn thành hay thay đổi." },
	{ .name = "progress",
		.label = "Tiến độ",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.help = "Đã làm được đến đâu, ghi ngắn.",
		.example = "xong 5 trong 8 hộ",
		.paper = "Báo cáo của đảng viên." },
	{ .name = "result",
		.label = "Kết quả",
		.kind = FIELD_LONG,
		.flags = FIELD_LATER,
		.asked_when = "state HT CHT",
		.help = "Kết quả khi xong, hoặc khi chi bộ rà soát.",
		.paper = "Báo cáo của đảng viên." },
	NOTE_ROW,
	END_ROW,
};

/* What is not of the kind: records.md, "assignment". */
static void check(
	const struct record *assignment, const struct rules *rules, struct findings *findings)
{
	const char *kind = record_get(assignment, "kind");
	bool households = kind && strcmp(kind, "PTHGD") == 0;

	(void)rules;
	if (!kind || households)
		return;
	if (record_get(assignment, "household_count"))
		findings_add(findings, FINDING_WARNING, "household_count",
			"Số hộ chỉ ghi khi phụ trách hộ gia đình. Xem lại loại phân công, hoặc bỏ số hộ.");
	if (record_get(assignment, "area") && strcmp(kind, "PTDB") != 0)
		findings_add(findings, FINDING_WARNING, "area",
			"Địa bàn chỉ ghi khi phụ trách hộ gia đình hoặc địa bàn. Xem lại loại, hoặc bỏ địa bàn.");
}

const struct rectype assignment_type = {
	.name = "assignment",
	.title = "Phân công công tác",
	.section = SECTION_WORK,
	.help = "Nhiệm vụ chi bộ phân công cho từng đảng viên. Mỗi đảng viên có ít nhất một, rà soát mỗi năm.",
	.paper = "Bảng phân công công tác đảng viên, nghị quyết của chi bộ.",
	.travels = TRAVELS_FLOW,
	.fields = fields,
	.flags = RECTYPE_DATED | RECTYPE_DESCENDING,
	.label = "content",
	.order = "from_on",
	.owner = "member",
	.check = check,
};
