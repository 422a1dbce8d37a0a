/* review - the yearly self-criticism of a member or an organisation. records.md and rules.md, "Review". */
#include "common.h"

#include <string.h>

static const struct field fields[] = {
	{ .name = "member",
		.label = "Đảng viên",
		.heading = "Đảng viên, tập thể",
		.section = "KIỂM ĐIỂM",
		.kind = FIELD_REF,
		.target = "member",
		.group = "subject",
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY | FIELD_SPREAD,
		.width = 24,
		.help = "Đảng viên kiểm điểm." },
	{ .name = "org",
		.label = "Tập thể",
		.kind = FIELD_REF,
		.target = "org",
		.group = "subject",
		.flags = FIELD_NOT_NULL | FIELD_IDENTITY,
		.help = "Tập thể kiểm điểm." },
	{ .name = "scope",
		.label = "Của",
		.kind = FIELD_CHOICE,
		.codes = "review.scope",
		.flags = FIELD_IDENTITY,
		.initial = "CN",
		.help = "Cá nhân, chi bộ, chi ủy hay tập thể lãnh đạo. Tập thể kiểm điểm trước, cá nhân sau." },
	{ .name = "year",
		.label = "Năm",
		.kind = FIELD_INT,
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_IDENTITY,
		.width = 5,
		.low = 1930,
		.high = 2199,
		.help = "Năm kiểm điểm." },
	{ .name = "kind",
		.label = "Loại",
		.kind = FIELD_CHOICE,
		.codes = "review.kind",
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_IDENTITY,
		.width = 10,
		.initial = "HN",
		.help = "Hằng năm, đột xuất hay theo quý." },
	{ .name = "form",
		.label = "Mẫu",
		.kind = FIELD_CHOICE,
		.flags = FIELD_LATER,
		.codes = "review.form",
		.help = "Mẫu bản kiểm điểm." },
	{ .name = "statement_on",
		.label = "Nộp bản kiểm điểm",
		.heading = "Nộp bản",
		.kind = FIELD_DATE,
		.flags = FIELD_LIST | FIELD_PAST,
		.width = 10,
		.hint = "Hạn nộp 30/11",
		.help = "Ngày nộp bản tự kiểm điểm." },
	{ .name = "meeting",
		.label = "Cuộc họp kiểm điểm",
		.kind = FIELD_REF,
		.flags = FIELD_LATER,
		.target = "meeting",
		.help = "Hội nghị kiểm điểm, xếp loại." },
	{ .name = "postponed_why",
		.label = "Lý do hoãn",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.help = "Vì sao hoãn kiểm điểm." },

	{ .name = "strengths",
		.label = "Ưu điểm, kết quả",
		.section = "BẢN TỰ KIỂM ĐIỂM",
		.kind = FIELD_LONG,
		.flags = FIELD_SENSITIVE,
		.help = "Ưu điểm, kết quả công tác, như trong bản tự kiểm điểm." },
	{ .name = "shortcomings",
		.label = "Hạn chế, khuyết điểm",
		.kind = FIELD_LONG,
		.flags = FIELD_SENSITIVE,
		.help = "Hạn chế, khuyết điểm tự nhận." },
	{ .name = "causes",
		.label = "Nguyên nhân",
		.kind = FIELD_LONG,
		.flags = FIELD_SENSITIVE,
		.help = "Nguyên nhân của hạn chế, khuyết điểm." },
	{ .name = "prior_remedy_result",
		.label = "Khắc phục kỳ trước",
		.kind = FIELD_LONG,
		.flags = FIELD_SENSITIVE,
		.help = "Kết quả khắc phục hạn chế, khuyết điểm đã chỉ ra ở kỳ trước." },
	{ .name = "explanation",
		.label = "Giải trình",
		.kind = FIELD_LONG,
		.flags = FIELD_SENSITIVE,
		.help = "Giải trình những vấn đề được gợi ý kiểm điểm." },
	{ .name = "commitment_result",
		.label = "Thực hiện cam kết",
		.kind = FIELD_LONG,
		.flags = FIELD_SENSITIVE,
		.help = "Kết quả thực hiện cam kết tu dưỡng, rèn luyện." },
	{ .name = "direction",
		.label = "Phương hướng",
		.kind = FIELD_LONG,
		.flags = FIELD_SENSITIVE,
		.help = "Phương hướng phấn đấu." },
	{ .name = "remedies",
		.label = "Biện pháp khắc phục",
		.kind = FIELD_LONG,
		.flags = FIELD_SENSITIVE,
		.help = "Biện pháp khắc phục tự nêu. Kế hoạch khắc phục có hạn là bản ghi riêng." },
	{ .name = "ethics_level",
		.label = "Mức về phẩm chất",
		.kind = FIELD_CHOICE,
		.flags = FIELD_LATER,
		.codes = "review.level",
		.help = "Tự đánh giá về chính trị tư tưởng, đạo đức, lối sống." },
	{ .name = "duty_level",
		.label = "Mức về nhiệm vụ",
		.kind = FIELD_CHOICE,
		.flags = FIELD_LATER,
		.codes = "review.level",
		.help = "Tự đánh giá về thực hiện chức trách, nhiệm vụ." },
	NOTE_ROW,
	END_ROW,
};

static void check(const struct record *review, const struct rules *rules, struct findings *findings)
{
	const char *scope = record_get(review, "scope");
	bool person = scope && strcmp(scope, "CN") == 0;

	(void)rules;
	if (record_get(review, "member") && scope && !person)
		findings_add(findings, FINDING_ERROR, "scope",
			"Kiểm điểm của một đảng viên thì phạm vi là cá nhân.");
	if (record_get(review, "org") && person)
		findings_add(findings, FINDING_ERROR, "scope",
			"Kiểm điểm của tập thể thì phạm vi không phải cá nhân.");
}

/* A collective's review is not personal; which collective is the clerk's to say. */
static void complete(struct record *review)
{
	const char *scope = record_get(review, "scope");

	if (record_get(review, "org") && scope && strcmp(scope, "CN") == 0)
		record_set(review, "scope", "CB");
}

const struct rectype review_type = {
	.name = "review",
	.title = "Kiểm điểm",
	.help = "Bản tự kiểm điểm và cuộc họp kiểm điểm. Nội dung chỉ ở trên máy này, không gửi lên.",
	.fields = fields,
	.flags = RECTYPE_DESCENDING,
	.label = "member org year",
	.order = "year",
	.owner = "member org",
	.complete = complete,
	.check = check,
};
