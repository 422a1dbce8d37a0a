/*
 * leave.c - the ways out: death, struck off, expelled, asked to leave. The membership ends that day with its
 * reason, and all that he holds with it. An expulsion is a measure of discipline as well, which is not for
 * members on probation (rules.md, "Admission, transfer, exemption, leaving").
 */
#include "internal.h"
#include "parts.h"
#include "registry.h"

#include <string.h>

static bool leave(struct event_plan *plan, const struct record *answers, const char *left_by,
	const char *decision_no, struct err *err)
{
	struct leaving leaving = { record_get(answers, "on"), left_by, NULL, decision_no };

	return part_leave(plan, record_get(answers, "member"), &leaving, err);
}

/* ---- death ---- */

static const struct field death_fields[] = {
	WHOM_ROW("Đảng viên đã từ trần."),
	DAY_ROW("on", "Ngày từ trần", FIELD_PAST,
		"Ngày mất, ghi trong giấy báo tử. Đảng số tính hết ngày ấy."),
	{ .name = NULL },
};

static bool plan_death(struct event_plan *plan, const struct record *answers, struct err *err)
{
	return leave(plan, answers, "TTR", NULL, err);
}

static const struct rectype death_asked = {
	.name = "death",
	.title = "Đảng viên từ trần",
	.section = SECTION_LEAVING,
	.help = "Kết thúc sinh hoạt, chức vụ, miễn sinh hoạt và việc được phân công của người mất, một lần ghi.",
	.paper = "Giấy báo tử.",
	.fields = death_fields,
	.flags = RECTYPE_SYSTEM,
	.label = "member",
};

const struct event death_event = { .asked = &death_asked, .plan = plan_death };

/* ---- struck off, asked to leave ---- */

static const struct field strike_fields[] = {
	WHOM_ROW("Đảng viên bị xóa tên khỏi danh sách đảng viên."),
	DAY_ROW("on", "Ngày quyết định", FIELD_PAST,
		"Ngày ký quyết định xóa tên. Đảng số tính hết ngày ấy."),
	PAPER_ROW("Số quyết định", "Quyết định xóa tên của cấp ủy.", "21-QĐ/ĐU"),
	{ .name = NULL },
};

static bool plan_strike(struct event_plan *plan, const struct record *answers, struct err *err)
{
	return leave(plan, answers, "XT", record_get(answers, "decision_no"), err);
}

static const struct rectype strike_asked = {
	.name = "strike_off",
	.title = "Xóa tên đảng viên",
	.section = SECTION_LEAVING,
	.help = "Kết thúc sinh hoạt, chức vụ và việc được phân công của người bị xóa tên, một lần ghi.",
	.paper = "Quyết định xóa tên.",
	.fields = strike_fields,
	.flags = RECTYPE_SYSTEM,
	.label = "member",
};

const struct event strike_off_event = { .asked = &strike_asked, .plan = plan_strike };

static const struct field resign_fields[] = {
	WHOM_ROW("Đảng viên được cho ra khỏi Đảng theo đơn xin."),
	DAY_ROW("on", "Ngày quyết định", FIELD_PAST,
		"Ngày ký quyết định cho ra. Đảng số tính hết ngày ấy."),
	PAPER_ROW("Số quyết định", "Quyết định cho ra khỏi Đảng của cấp ủy.", "21-QĐ/ĐU"),
	{ .name = NULL },
};

static bool plan_resign(struct event_plan *plan, const struct record *answers, struct err *err)
{
	return leave(plan, answers, "XR", record_get(answers, "decision_no"), err);
}

static const struct rectype resign_asked = {
	.name = "resign",
	.title = "Cho ra khỏi Đảng theo đơn",
	.section = SECTION_LEAVING,
	.help = "Kết thúc sinh hoạt, chức vụ và việc được phân công của người xin ra, một lần ghi.",
	.paper = "Đơn xin ra khỏi Đảng, quyết định cho ra.",
	.fields = resign_fields,
	.flags = RECTYPE_SYSTEM,
	.label = "member",
};

const struct event resign_event = { .asked = &resign_asked, .plan = plan_resign };

/* ---- expelled ---- */

static const struct field expel_fields[] = {
	WHOM_ROW("Đảng viên chính thức bị khai trừ."),
	DAY_ROW("on", "Ngày quyết định", FIELD_PAST,
		"Ngày ký quyết định khai trừ. Đảng số tính hết ngày ấy."),
	PAPER_ROW("Số quyết định", "Quyết định thi hành kỷ luật khai trừ.", "21-QĐ/UBKT"),
	{ .name = "by_org",
		.label = "Cấp ra quyết định",
		.kind = FIELD_TEXT,
		.max_chars = 120,
		.help = "Cấp ủy hoặc ủy ban kiểm tra ra quyết định.",
		.example = "Ủy ban kiểm tra Đảng ủy xã" },
	{ .name = "ground",
		.label = "Nội dung vi phạm",
		.kind = FIELD_TEXT,
		.flags = FIELD_SENSITIVE | FIELD_LATER,
		.max_chars = 200,
		.help = "Vi phạm gì, ghi ngắn. Ô này được che trong sổ kỷ luật." },
	{ .name = NULL },
};

static bool is_official(struct event_plan *plan, const char *member, const char *day,
	bool *official, struct err *err)
{
	struct query query;

	query_open_named(&query, plan->store, "member_official", err);
	query_text(&query, ":member", member);
	query_text(&query, ":day", day);
	*official = query_step(&query);
	return query_close(&query);
}

static bool plan_expel(struct event_plan *plan, const struct record *answers, struct err *err)
{
	const char *member = record_get(answers, "member"), *on = record_get(answers, "on");
	bool official = false;

	if (!is_official(plan, member, on, &official, err))
		return false;
	if (!official)
		return part_refuse(plan, member, on,
			"còn dự bị: đảng viên dự bị chỉ bị khiển trách, cảnh cáo. Không công nhận thì dùng "
			"Xóa tên đảng viên.",
			err);
	if (!leave(plan, answers, "KTR", record_get(answers, "decision_no"), err))
		return false;
	struct record *discipline = event_add(plan, rectype_named("discipline"));
	part_copy(answers, discipline, "member on decision_no by_org ground");
	record_set(discipline, "kind", "KTR");
	return true;
}

static const struct rectype expel_asked = {
	.name = "expel",
	.title = "Khai trừ đảng viên",
	.section = SECTION_LEAVING,
	.help = "Ghi vào sổ kỷ luật, kết thúc sinh hoạt, chức vụ và việc được phân công, một lần ghi.",
	.paper = "Quyết định thi hành kỷ luật khai trừ.",
	.fields = expel_fields,
	.flags = RECTYPE_SYSTEM,
	.label = "member",
};

const struct event expel_event = { .asked = &expel_asked, .plan = plan_expel };
