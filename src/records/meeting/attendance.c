/* attendance - who was there. One row per meeting and member. records.md and rules.md, "Meetings". */
#include "common.h"

#include <string.h>

static const struct field fields[] = {
	MEETING_ROW(28, "Cuộc họp mà dòng điểm danh này thuộc về."),
	MEMBER_ROW("Đảng viên được điểm danh trong cuộc họp ấy."),
	{ .name = "status",
		.label = "Điểm danh",
		.kind = FIELD_CHOICE,
		.codes = "tham_du",
		.flags = FIELD_NOT_NULL | FIELD_LIST,
		.width = 16,
		.help = "Có mặt, vắng hay không phải dự. Vắng có lý do vẫn nằm trong số phải dự." },
	{ .name = "reason",
		.label = "Lý do",
		.kind = FIELD_CHOICE,
		.codes = "ly_do_vang",
		.travels = TRAVELS_AS_GROUP,
		.flags = FIELD_SENSITIVE,
		.help = "Lý do vắng. Gửi lên cấp trên chỉ theo nhóm.",
		.paper = "Biên bản, phần người vắng có lý do." },
	{ .name = "online",
		.label = "Dự trực tuyến",
		.kind = FIELD_FLAG,
		.help = "Dự qua mạng; được tính là có mặt." },
	{ .name = "late",
		.label = "Đến muộn",
		.kind = FIELD_FLAG,
		.help = "Có mặt nhưng đến sau giờ khai mạc; vẫn tính là có mặt." },
	{ .name = "left_early",
		.label = "Về sớm",
		.kind = FIELD_FLAG,
		.help = "Có mặt nhưng về trước khi bế mạc; vẫn tính là có mặt." },
	{ .name = "spoke",
		.label = "Lần phát biểu",
		.kind = FIELD_INT,
		.high = 99,
		.help = "Số lần phát biểu trong buổi họp, nếu chi bộ có đếm.",
		.example = "2",
		.paper = "Biên bản, phần thảo luận." },
	{ .name = "guest",
		.label = "Khách",
		.kind = FIELD_FLAG,
		.help = "Đảng viên của chi bộ khác đến dự. Không bao giờ tính vào số phải dự." },
	NOTE_ROW,
	END_ROW,
};

static void check(const struct record *row, const struct rules *rules, struct findings *findings)
{
	const char *status = record_get(row, "status");
	bool present = status && strcmp(status, "C") == 0;

	(void)rules;
	if (record_get(row, "reason") && status && strcmp(status, "P") != 0)
		findings_add(
			findings, FINDING_ERROR, "reason", "Lý do chỉ ghi khi vắng có lý do (P).");
	if (!present &&
		(record_flag(row, "online") || record_flag(row, "late") ||
			record_flag(row, "left_early")))
		findings_add(findings, FINDING_ERROR, "status",
			"Đến muộn, về sớm, trực tuyến chỉ ghi cho người có mặt.");
}

const struct rectype attendance_type = {
	.name = "attendance",
	.title = "Điểm danh",
	.section = SECTION_MEETING,
	.help = "Có mặt, vắng của từng đảng viên trong từng cuộc họp. Nhập bằng màn hình điểm danh của cuộc họp.",
	.paper = "Sổ điểm danh, mỗi buổi họp một cột; biên bản ghi tên người vắng.",
	.travels = TRAVELS_FLOW,
	.month = "meeting",
	.fields = fields,
	.flags = RECTYPE_ONE_EACH,
	.label = "meeting member",
	.order = "meeting",
	.owner = "meeting",
	.check = check,
};
