/* probation - from probationary to official. records.md, "Members"; clocks: rules.md, "Admission". */
#include "common.h"
#include "votes.h"

#include <string.h>

static const struct field fields[] = {
	MEMBER_ROW("Đảng viên dự bị được xét công nhận chính thức."),
	{ .name = "due_on",
		.label = "Ngày hết dự bị",
		.heading = "Hết dự bị",
		.kind = FIELD_DATE,
		.flags = FIELD_LIST | FIELD_IDENTITY,
		.width = 12,
		.help = "Mười hai tháng sau ngày kết nạp; chương trình tự tính khi biết ngày kết nạp.",
		.example = "190526" },
	{ .name = "helper",
		.label = "Người giúp đỡ",
		.kind = FIELD_REF,
		.target = "member",
		.flags = FIELD_ALIVE,
		.help = "Đảng viên chính thức được phân công giúp đỡ đảng viên dự bị." },
	{ .name = "class_on",
		.label = "Ngày học lớp đảng viên mới",
		.kind = FIELD_DATE,
		.flags = FIELD_PAST | FIELD_LATER,
		.help = "Ngày cấp giấy chứng nhận học lớp đảng viên mới.",
		.example = "200326" },
	{ .name = "considered_on",
		.label = "Ngày chi bộ xét",
		.heading = "Chi bộ xét",
		.kind = FIELD_DATE,
		.flags = FIELD_LIST | FIELD_PAST | FIELD_LATER,
		.width = 11,
		.help = "Ngày chi bộ họp xét công nhận chính thức.",
		.example = "250526" },
	{ .name = "vote_for",
		.label = "Số tán thành",
		.kind = FIELD_INT,
		.flags = FIELD_LATER,
		.high = 5000,
		.help = "Số đảng viên chính thức tán thành công nhận.",
		.example = "18" },
	{ .name = "vote_total",
		.label = "Số đảng viên chính thức",
		.kind = FIELD_INT,
		.flags = FIELD_LATER,
		.high = 5000,
		.help = "Số đảng viên chính thức của chi bộ khi biểu quyết.",
		.example = "20" },
	{ .name = "outcome",
		.label = "Kết quả",
		.kind = FIELD_CHOICE,
		.codes = "probation.outcome",
		.flags = FIELD_LIST | FIELD_LATER,
		.width = 12,
		.help = "Công nhận chính thức, chưa công nhận, hay xóa tên." },
	DECISION_ROW(FIELD_LATER, "Quyết định công nhận đảng viên chính thức."),
	{ .name = "decided_on",
		.label = "Ngày quyết định",
		.heading = "Quyết định",
		.kind = FIELD_DATE,
		.flags = FIELD_LIST | FIELD_PAST | FIELD_LATER,
		.width = 11,
		.help = "Ngày ký quyết định công nhận.",
		.example = "150626" },
	NOTE_ROW,
	END_ROW,
};

static void check(
	const struct record *probation, const struct rules *rules, struct findings *findings)
{
	const char *member = record_get(probation, "member"),
		   *helper = record_get(probation, "helper");
	const char *outcome = record_get(probation, "outcome");

	(void)rules;
	if (member && helper && strcmp(member, helper) == 0)
		findings_add(findings, FINDING_ERROR, "helper",
			"Người giúp đỡ là đảng viên khác, không phải chính người dự bị.");
	votes_check(
		probation, MAJORITY_TWO_THIRDS, outcome && strcmp(outcome, "CN") == 0, findings);
}

const struct rectype probation_type = {
	.name = "probation",
	.title = "Chuyển chính thức",
	.section = SECTION_GROWTH,
	.help = "Đường từ dự bị đến chính thức: hạn đủ 12 tháng, lớp đảng viên mới, chi bộ xét, quyết định.",
	.paper = "Hồ sơ đề nghị công nhận đảng viên chính thức.",
	.travels = TRAVELS_FLOW,
	.fields = fields,
	.flags = RECTYPE_DESCENDING,
	.label = "member due_on",
	.order = "due_on",
	.owner = "member",
	.shown_by = "admission_path",
	.check = check,
};
