/* dialogue - talks of a committee or cell with the people. records.md: counts only, no names. */
#include "common.h"

#include <stdlib.h>

static const struct field fields[] = {
	{ .name = "org",
		.label = "Tổ chức",
		.kind = FIELD_REF,
		.target = "org",
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY,
		.width = 22,
		.help = "Chi bộ hoặc đảng ủy tổ chức đối thoại." },
	{ .name = "on",
		.label = "Ngày",
		.kind = FIELD_DATE,
		.role = ROLE_DAY,
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_IDENTITY | FIELD_PAST,
		.width = 10,
		.help = "Ngày đối thoại, tiếp xúc.",
		.example = "201126" },
	{ .name = "chair",
		.label = "Người chủ trì",
		.kind = FIELD_TEXT,
		.flags = FIELD_SEARCH,
		.max_chars = 80,
		.help = "Chức vụ và họ tên người chủ trì.",
		.example = "Bí thư chi bộ" },
	{ .name = "topic",
		.label = "Nội dung",
		.kind = FIELD_TEXT,
		.flags = FIELD_LIST | FIELD_SEARCH | FIELD_IDENTITY | FIELD_SPREAD,
		.width = 26,
		.max_chars = 200,
		.help = "Điều được đưa ra đối thoại. Không ghi tên người dân.",
		.example = "Hiến đất mở đường thôn" },
	{ .name = "people_count",
		.label = "Số người dự",
		.kind = FIELD_INT,
		.flags = FIELD_LIST,
		.width = 11,
		.high = 100000,
		.help = "Số người dân dự buổi đối thoại, chỉ đếm, không ghi tên.",
		.example = "45" },
	{ .name = "requests_count",
		.label = "Số kiến nghị",
		.heading = "Kiến nghị",
		.kind = FIELD_INT,
		.flags = FIELD_LIST,
		.width = 9,
		.high = 100000,
		.help = "Số ý kiến, kiến nghị nhận tại buổi đối thoại.",
		.example = "12" },
	{ .name = "solved_count",
		.label = "Số đã giải quyết",
		.heading = "Đã xong",
		.kind = FIELD_INT,
		.flags = FIELD_LIST | FIELD_LATER,
		.width = 7,
		.high = 100000,
		.help = "Trong số kiến nghị ấy đã giải quyết hoặc trả lời xong bao nhiêu.",
		.example = "9",
		.paper = "Thông báo kết quả giải quyết kiến nghị." },
	NOTE_ROW,
	END_ROW,
};

static void check(
	const struct record *dialogue, const struct rules *rules, struct findings *findings)
{
	const char *requests = record_get(dialogue, "requests_count"),
		   *solved = record_get(dialogue, "solved_count");

	(void)rules;
	if (solved && atoi(solved) > (requests ? atoi(requests) : 0))
		findings_add(findings, FINDING_ERROR, "solved_count",
			"Số đã giải quyết nhiều hơn số kiến nghị.");
}

const struct rectype dialogue_type = {
	.name = "dialogue",
	.title = "Đối thoại, tiếp xúc",
	.section = SECTION_MEETING,
	.help = "Các buổi cấp ủy, chi bộ đối thoại, tiếp xúc với nhân dân: chỉ số lượng, không có tên người dân.",
	.paper = "Biên bản hội nghị đối thoại, tiếp xúc.",
	.travels = TRAVELS_FLOW,
	.fields = fields,
	.flags = RECTYPE_DESCENDING,
	.label = "topic on",
	.order = "on",
	.owner = "org",
	.check = check,
};
