/* review - the yearly self-criticism of a member or an organisation. records.md and rules.md, "Review". */
#include "common.h"

#include <string.h>

/* A part of the statement. */
#define STATEMENT(name_, label_) \
	.name = name_, .label = label_, .kind = FIELD_LONG, .flags = FIELD_SENSITIVE

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
		.help = "Đảng viên viết bản tự kiểm điểm này.",
		.paper = "Bản tự kiểm điểm, phần đầu." },
	{ .name = "org",
		.label = "Tập thể",
		.kind = FIELD_REF,
		.target = "org",
		.group = "subject",
		.flags = FIELD_NOT_NULL | FIELD_IDENTITY,
		.help = "Tập thể kiểm điểm: chi bộ, chi ủy hoặc tập thể lãnh đạo." },
	{ .name = "scope",
		.label = "Đối tượng",
		.kind = FIELD_CHOICE,
		.codes = "review.scope",
		.flags = FIELD_IDENTITY,
		.initial = "CN",
		.help = "Cá nhân, chi bộ, chi ủy hay tập thể lãnh đạo. Tập thể kiểm điểm trước, cá nhân sau." },
	YEAR_ROW("Năm được kiểm điểm, không phải năm họp."),
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
		.help = "Mẫu bản kiểm điểm đã dùng.",
		.paper = "Bản tự kiểm điểm, góc trên." },
	{ .name = "statement_on",
		.label = "Nộp bản kiểm điểm",
		.heading = "Nộp bản",
		.kind = FIELD_DATE,
		.flags = FIELD_LIST | FIELD_PAST,
		.width = 10,
		.hint = "Hạn nộp 30/11",
		.help = "Ngày nộp bản tự kiểm điểm. Để trống khi chưa nộp.",
		.example = "251126",
		.paper = "Bản tự kiểm điểm, ngày ký; hoặc sổ nhận bản của chi ủy." },
	{ .name = "meeting",
		.label = "Cuộc họp kiểm điểm",
		.kind = FIELD_REF,
		.flags = FIELD_LATER,
		.target = "meeting",
		.help = "Hội nghị kiểm điểm, xếp loại của chi bộ.",
		.paper = "Biên bản hội nghị kiểm điểm." },
	{ .name = "postponed_why",
		.label = "Lý do hoãn",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.help = "Vì sao người này hoặc tập thể này hoãn kiểm điểm.",
		.example = "đang điều trị" },

	{ STATEMENT("strengths", "Ưu điểm, kết quả"), .section = "BẢN TỰ KIỂM ĐIỂM",
		.help = "Ưu điểm, kết quả công tác, như trong bản tự kiểm điểm.",
		.paper = "Bản tự kiểm điểm, mục ưu điểm, kết quả đạt được." },
	{ STATEMENT("shortcomings", "Hạn chế, khuyết điểm"),
		.help = "Hạn chế, khuyết điểm tự nhận, như trong bản tự kiểm điểm.",
		.paper = "Bản tự kiểm điểm, mục hạn chế, khuyết điểm." },
	{ STATEMENT("causes", "Nguyên nhân"), .help = "Nguyên nhân của hạn chế, khuyết điểm.",
		.paper = "Bản tự kiểm điểm, mục nguyên nhân." },
	{ STATEMENT("prior_remedy_result", "Khắc phục kỳ trước"),
		.help = "Kết quả khắc phục hạn chế, khuyết điểm đã chỉ ra ở kỳ trước.",
		.paper = "Bản tự kiểm điểm, mục khắc phục hạn chế kỳ trước." },
	{ STATEMENT("explanation", "Giải trình"),
		.help = "Giải trình những vấn đề được gợi ý kiểm điểm.",
		.paper = "Bản tự kiểm điểm, mục giải trình." },
	{ STATEMENT("commitment_result", "Thực hiện cam kết"),
		.help = "Kết quả thực hiện cam kết tu dưỡng, rèn luyện.",
		.paper = "Bản tự kiểm điểm, mục thực hiện cam kết." },
	{ STATEMENT("direction", "Phương hướng"),
		.help = "Phương hướng phấn đấu, sửa chữa trong năm tới.",
		.paper = "Bản tự kiểm điểm, mục phương hướng." },
	{ STATEMENT("remedies", "Biện pháp khắc phục"),
		.help = "Biện pháp khắc phục tự nêu. Kế hoạch khắc phục có hạn là phiếu riêng.",
		.paper = "Bản tự kiểm điểm, mục biện pháp khắc phục." },
	{ .name = "ethics_level",
		.label = "Tự đánh giá: phẩm chất",
		.kind = FIELD_CHOICE,
		.flags = FIELD_LATER,
		.asked_when = "strengths",
		.codes = "review.level",
		.help = "Tự đánh giá về chính trị tư tưởng, đạo đức, lối sống.",
		.paper = "Bản tự kiểm điểm, mục tự đánh giá." },
	{ .name = "duty_level",
		.label = "Tự đánh giá: nhiệm vụ",
		.kind = FIELD_CHOICE,
		.flags = FIELD_LATER,
		.asked_when = "strengths",
		.codes = "review.level",
		.help = "Tự đánh giá về thực hiện chức trách, nhiệm vụ.",
		.paper = "Bản tự kiểm điểm, mục tự đánh giá." },
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
			"Bản kiểm điểm của một đảng viên thì đối tượng là cá nhân.");
	if (record_get(review, "org") && person)
		findings_add(findings, FINDING_ERROR, "scope",
			"Bản kiểm điểm của tập thể thì đối tượng không phải cá nhân.");
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
	.section = SECTION_REVIEW,
	.help = "Bản tự kiểm điểm và cuộc họp kiểm điểm. Nội dung chỉ ở trên máy này, không gửi lên.",
	.paper = "Bản tự kiểm điểm hằng năm; biên bản hội nghị kiểm điểm.",
	.fields = fields,
	.flags = RECTYPE_DESCENDING,
	.shown_by = "review_sheet",
	.label = "member org year",
	.order = "year",
	.owner = "member org",
	.complete = complete,
	.check = check,
};
