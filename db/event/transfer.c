/*
 * transfer.c - a member goes to, or comes from, an organisation that this book does not keep: the membership
 * ends or begins, and the register of introductions has its line.
 */
#include "parts.h"
#include "registry.h"

#include <string.h>

/* ---- out ---- */

static const struct field out_fields[] = {
	WHOM_ROW("Đảng viên chuyển sinh hoạt chính thức ra ngoài đảng bộ."),
	{ .name = "left_by",
		.label = "Chuyển đi đâu",
		.kind = FIELD_CHOICE,
		.codes = "transfer_out.left_by",
		.flags = FIELD_REQUIRED,
		.initial = "CDT",
		.help = "Trong tỉnh hay ra ngoài tỉnh; hai dòng riêng của báo cáo tăng giảm." },
	{ .name = "place",
		.label = "Nơi đến",
		.kind = FIELD_TEXT,
		.flags = FIELD_REQUIRED,
		.max_chars = 120,
		.help = "Tổ chức đảng nơi chuyển đến, như trong giấy giới thiệu.",
		.example = "Đảng ủy phường Hàm Rồng" },
	DAY_ROW("introduced_on", "Ngày giới thiệu", FIELD_PAST,
		"Ngày ghi trên giấy giới thiệu sinh hoạt đảng. Đảng số tính hết ngày ấy."),
	PAPER_ROW("Số giấy giới thiệu", "Số giấy giới thiệu sinh hoạt đảng.", "18-GTSHĐ"),
	{ .name = "dues_paid_to",
		.label = "Đảng phí đóng đến",
		.kind = FIELD_PERIOD,
		.help = "Tháng cuối cùng đã đóng đảng phí ở đây.",
		.example = "10/2026" },
	{ .name = "reason",
		.label = "Lý do",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.max_chars = 200,
		.help = "Vì sao chuyển: đổi nơi ở, nơi công tác, nghỉ hưu.",
		.example = "Nghỉ hưu, về nơi cư trú" },
	{ .name = NULL },
};

static struct record *add_line(
	struct event_plan *plan, const struct record *answers, const char *direction)
{
	struct record *line = event_add(plan, rectype_named("transfer"));

	part_copy(answers, line, "member place introduced_on");
	record_set(line, "direction", direction);
	record_set(line, "kind", "CT");
	return line;
}

static bool plan_out(struct event_plan *plan, const struct record *answers, struct err *err)
{
	struct leaving leaving = { record_get(answers, "introduced_on"),
		record_get(answers, "left_by"), record_get(answers, "place"),
		record_get(answers, "decision_no") };

	if (!part_leave(plan, record_get(answers, "member"), &leaving, err))
		return false;
	part_copy(answers, add_line(plan, answers, "D"), "dues_paid_to reason");
	return true;
}

static const struct rectype out_asked = {
	.name = "transfer_out",
	.title = "Chuyển sinh hoạt đi nơi khác",
	.section = SECTION_LEAVING,
	.help = "Đảng viên chuyển ra ngoài đảng bộ: kết thúc sinh hoạt, chức vụ và việc được phân công, ghi một dòng sổ "
		"giới thiệu sinh hoạt đảng, một lần ghi.",
	.paper = "Giấy giới thiệu sinh hoạt đảng.",
	.fields = out_fields,
	.flags = RECTYPE_SYSTEM,
	.label = "member",
};

const struct event transfer_out_event = { .asked = &out_asked, .plan = plan_out };

/* ---- in ---- */

static const struct field in_fields[] = {
	WHOM_ROW(
		"Người đã có phiếu trong sổ, nay chuyển về. Người chưa có phiếu thì thêm ở danh sách Đảng viên, với "
		"lý do tăng là chuyển đến."),
	{ .name = "cell",
		.label = "Về chi bộ",
		.kind = FIELD_REF,
		.target = "org",
		.flags = FIELD_REQUIRED,
		.help = "Chi bộ tiếp nhận." },
	{ .name = "joined_by",
		.label = "Chuyển từ đâu",
		.kind = FIELD_CHOICE,
		.codes = "transfer_in.joined_by",
		.flags = FIELD_REQUIRED,
		.initial = "CDT",
		.help = "Từ trong tỉnh hay từ ngoài tỉnh; hai dòng riêng của báo cáo tăng giảm." },
	{ .name = "place",
		.label = "Nơi chuyển đi",
		.kind = FIELD_TEXT,
		.max_chars = 120,
		.help = "Tổ chức đảng nơi giới thiệu đến.",
		.example = "Đảng ủy phường Hàm Rồng" },
	DAY_ROW("introduced_on", "Ngày giới thiệu", FIELD_PAST,
		"Ngày ghi trên giấy giới thiệu sinh hoạt đảng."),
	DAY_ROW("from_on", "Sinh hoạt ở đây từ", 0,
		"Ngày chi bộ tiếp nhận; đảng số tính từ ngày ấy."),
	{ .name = "residency",
		.label = "Diện",
		.kind = FIELD_CHOICE,
		.codes = "membership.residency",
		.flags = FIELD_REQUIRED,
		.initial = "TC",
		.help = "Tại chỗ, hoặc cán bộ, công chức cấp xã được cử đến." },
	{ .name = "posting_doc",
		.label = "Văn bản cử đến",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.asked_when = "residency CD",
		.max_chars = 80,
		.help = "Số, ký hiệu văn bản cử cán bộ, công chức xã về sinh hoạt.",
		.example = "42-QĐ/ĐU" },
	PAPER_ROW("Số giấy giới thiệu", "Số giấy giới thiệu sinh hoạt đảng.", "18-GTSHĐ"),
	{ .name = NULL },
};

static bool plan_in(struct event_plan *plan, const struct record *answers, struct err *err)
{
	const char *member = record_get(answers, "member"), *from = record_get(answers, "from_on");

	if (!part_nowhere(plan, member, from, err))
		return false;
	part_begin_membership(
		plan, answers, "member cell from_on residency posting_doc joined_by decision_no");
	struct record *line = add_line(plan, answers, "DE");
	if (strcmp(from, store_today(plan->store)) <= 0)
		record_set(line, "accepted_on", from);
	return true;
}

static const struct rectype in_asked = {
	.name = "transfer_in",
	.title = "Tiếp nhận người chuyển sinh hoạt đến",
	.section = SECTION_LEAVING,
	.help = "Người đã có phiếu trong sổ, đã chuyển đi, nay chuyển về: mở đợt sinh hoạt, ghi một dòng sổ giới thiệu "
		"sinh hoạt đảng. Người chưa có phiếu thì thêm ở danh sách Đảng viên, với lý do tăng là chuyển đến.",
	.paper = "Giấy giới thiệu sinh hoạt đảng.",
	.fields = in_fields,
	.flags = RECTYPE_SYSTEM,
	.label = "member",
};

const struct event transfer_in_event = { .asked = &in_asked, .plan = plan_in };
