/* review - the yearly self-criticism of a member or an organisation. records.md and rules.md, "Review". */
#include "common.h"

#include <string.h>

/* A part of the statement. */
#define STATEMENT(name_, label_) \
	.name = name_, .label = label_, .kind = FIELD_LONG, .flags = FIELD_SENSITIVE

/* What a leader's statement has besides: form 2B. */
#define LEADER(name_, label_)                                             \
	STATEMENT(name_, label_) | FIELD_LATER, .asked_when = "form M2B", \
						.paper = "Bản tự kiểm điểm mẫu 2B."

/* How somebody rates himself, asked where there is the text that it is about. */
#define LEVEL(name_, label_, when_)                                                 \
	.name = name_, .label = label_, .kind = FIELD_CHOICE, .flags = FIELD_LATER, \
	.asked_when = when_, .codes = "review.level",                               \
	.paper = "Bản tự kiểm điểm, mục tự đánh giá."

static const struct field fields[] = {
	{ .name = "member",
		.label = "Đảng viên",
		.heading = "Đảng viên, tập thể",
		.section = "KIỂM ĐIỂM",
		.kind = FIELD_REF,
		.target = "member",
		.group = "subject",
		.flags = FIELD_ALIVE | FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY | FIELD_SPREAD,
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
		.flags = FIELD_LIST | FIELD_IDENTITY,
		.width = 9,
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
		.help = "Hằng năm, đột xuất, theo quý, hoặc kiểm điểm khi chuyển, hết dự bị, hết miễn, cấp lại thẻ, xóa tên." },
	{ .name = "period",
		.label = "Kỳ",
		.kind = FIELD_CHOICE,
		.codes = "rating.period",
		.flags = FIELD_IDENTITY | FIELD_LATER,
		.initial = "Y",
		.asked_when = "kind Q",
		.help = "Cả năm, hoặc quý I, II, III của cán bộ lãnh đạo." },
	{ .name = "occasion",
		.label = "Lý do đột xuất",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.asked_when = "kind DX",
		.help = "Vì sao phải kiểm điểm đột xuất.",
		.example = "theo kết luận kiểm tra" },
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
	{ STATEMENT("suggestions", "Gợi ý của cấp trên") | FIELD_LATER,
		.help = "Vấn đề cấp trên gợi ý kiểm điểm; trả lời ở ô giải trình.",
		.paper = "Văn bản gợi ý kiểm điểm của cấp trên." },
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
	{ LEVEL("ethics_level", "Tự đánh giá: phẩm chất", "strengths"),
		.help = "Tự đánh giá về chính trị tư tưởng, đạo đức, lối sống." },
	{ LEVEL("duty_level", "Tự đánh giá: nhiệm vụ", "strengths"),
		.help = "Tự đánh giá về thực hiện chức trách, nhiệm vụ." },
	{ LEVEL("commitment_level", "Tự đánh giá: cam kết", "strengths"),
		.help = "Tự đánh giá về thực hiện cam kết tu dưỡng, rèn luyện." },
	{ LEVEL("remedy_level", "Tự đánh giá: khắc phục", "strengths"),
		.help = "Tự đánh giá về khắc phục hạn chế đã được chỉ ra." },
	{ LEADER("lead_text", "Năng lực lãnh đạo"), .section = "CÁN BỘ LÃNH ĐẠO, QUẢN LÝ (MẪU 2B)",
		.help = "Năng lực lãnh đạo, quản lý, điều hành, như trong bản tự kiểm điểm mẫu 2B." },
	{ LEVEL("lead_level", "Tự đánh giá: lãnh đạo", "form M2B"),
		.help = "Tự đánh giá về năng lực lãnh đạo, quản lý, điều hành." },
	{ LEADER("courage_text", "Dám nghĩ, dám làm"),
		.help = "Tinh thần năng động, sáng tạo, dám nghĩ, dám làm, dám chịu trách nhiệm." },
	{ LEVEL("courage_level", "Tự đánh giá: dám làm", "form M2B"),
		.help = "Tự đánh giá về tinh thần dám nghĩ, dám làm, dám chịu trách nhiệm." },
	{ LEADER("example_text", "Nêu gương"),
		.help = "Trách nhiệm nêu gương của bản thân và gia đình." },
	{ LEVEL("example_level", "Tự đánh giá: nêu gương", "form M2B"),
		.help = "Tự đánh giá về trách nhiệm nêu gương." },
	{ LEADER("collective_duty", "Trách nhiệm với tập thể"),
		.help = "Trách nhiệm cá nhân đối với hạn chế, khuyết điểm của tập thể." },
	{ .name = "civil_level",
		.label = "Mức tự nhận công chức",
		.kind = FIELD_CHOICE,
		.flags = FIELD_LATER,
		.codes = "rating.level",
		.help = "Mức cán bộ, công chức, viên chức tự nhận về chuyên môn.",
		.paper = "Bản tự kiểm điểm, mục tự nhận mức xếp loại cán bộ, công chức." },
	{ .name = "none_found",
		.label = "Không có hạn chế",
		.kind = FIELD_FLAG,
		.flags = FIELD_LATER,
		.help = "Cuộc họp kết luận không có hạn chế phải khắc phục: thiếu kế hoạch khắc phục thì không bị nhắc.",
		.paper = "Biên bản hội nghị kiểm điểm." },
	NOTE_ROW,
	END_ROW,
};

static void check(const struct record *review, const struct rules *rules, struct findings *findings)
{
	const char *scope = record_get(review, "scope"), *kind = record_get(review, "kind"),
		   *period = record_get(review, "period");
	bool person = scope && strcmp(scope, "CN") == 0;
	bool quarterly = kind && strcmp(kind, "Q") == 0, quarter = period && *period == 'Q';

	(void)rules;
	if (record_get(review, "member") && scope && !person)
		findings_add(findings, FINDING_ERROR, "scope",
			"Bản kiểm điểm của một đảng viên thì đối tượng là cá nhân.");
	if (record_get(review, "org") && person)
		findings_add(findings, FINDING_ERROR, "scope",
			"Bản kiểm điểm của tập thể thì đối tượng không phải cá nhân.");
	if (quarterly != quarter)
		findings_add(findings, FINDING_ERROR, "period",
			"Kiểm điểm quý thì kỳ là quý I, II hoặc III; loại khác thì kỳ là cả năm.");
}

/* Where no quarter is said it is the year's. A collective's review is not personal; which is the clerk's to say. */
static void complete(struct record *review)
{
	const char *scope = record_get(review, "scope");

	if (!record_get(review, "period"))
		record_set(review, "period", "Y");
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
