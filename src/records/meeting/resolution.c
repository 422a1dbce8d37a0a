/* resolution - what a meeting decided. records.md, "Meetings"; numbers: rules.md, "Printed documents". */
#include "common.h"
#include "votes.h"

static const struct field fields[] = {
	MEETING_ROW(26, "Cuộc họp đã ra nghị quyết hoặc kết luận này."),
	{ .name = "kind",
		.label = "Loại",
		.kind = FIELD_CHOICE,
		.codes = "resolution.kind",
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_IDENTITY | FIELD_ASKED,
		.width = 10,
		.initial = "NQ",
		.help = "Nghị quyết hay kết luận; mỗi loại đánh số riêng." },
	{ .name = "number",
		.label = "Số",
		.kind = FIELD_INT,
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_IDENTITY,
		.width = 4,
		.low = 1,
		.high = 9999,
		.numbered_by = "kind",
		.hint = "Số tiếp theo của loại này trong nhiệm kỳ",
		.help = "Số thứ tự theo loại văn bản và nhiệm kỳ, bắt đầu từ 01.",
		.example = "5",
		.paper = "Góc trên bên trái: Số 05-NQ/CB thì gõ 5." },
	{ .name = "on",
		.label = "Ngày",
		.kind = FIELD_DATE,
		.role = ROLE_DAY,
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_PAST,
		.width = 10,
		.help = "Ngày ban hành ghi trên văn bản, thường là ngày họp.",
		.example = "05",
		.paper = "Góc trên bên phải, sau địa danh." },
	{ .name = "text",
		.label = "Nội dung",
		.kind = FIELD_LONG,
		.flags = FIELD_SEARCH | FIELD_WANTED,
		.help = "Toàn văn nghị quyết hoặc kết luận. F4, Enter viết sẵn từ sổ." },
	{ .name = "vote_for",
		.label = "Số tán thành",
		.kind = FIELD_INT,
		.flags = FIELD_LIST,
		.width = 9,
		.high = 5000,
		.help = "Số đảng viên chính thức tán thành.",
		.example = "24",
		.paper = "Biên bản, phần biểu quyết." },
	{ .name = "vote_total",
		.label = "Số biểu quyết",
		.kind = FIELD_INT,
		.high = 5000,
		.help = "Số đảng viên chính thức tham gia biểu quyết.",
		.example = "25",
		.paper = "Biên bản, phần biểu quyết." },
	NOTE_ROW,
	END_ROW,
};

static void check(
	const struct record *resolution, const struct rules *rules, struct findings *findings)
{
	(void)rules;
	votes_check(resolution, MAJORITY_HALF, true, findings);
}

const struct rectype resolution_type = {
	.name = "resolution",
	.title = "Nghị quyết, kết luận",
	.section = SECTION_MEETING,
	.help = "Nghị quyết và kết luận của các cuộc họp, đánh số theo loại và nhiệm kỳ.",
	.paper = "Nghị quyết, kết luận của chi bộ.",
	.travels = TRAVELS_FLOW,
	.month = "meeting",
	.fields = fields,
	.flags = RECTYPE_DESCENDING,
	.label = "kind number",
	.order = "on",
	.owner = "meeting",
	.check = check,
};
