/* exempt.c - excused from work and meetings, and back; barred from them, and no longer. rules.md, "Admission". */
#include "parts.h"
#include "registry.h"

/* Nobody is excused, or barred, twice at a time, nor where he is not. */
static bool begin(struct event_plan *plan, const struct record *answers, const char *type,
	const char *already, struct err *err)
{
	const char *member = record_get(answers, "member"), *from = record_get(answers, "from_on");
	struct place place;
	bool held;

	if (!part_place(plan, member, from, &place, err) ||
		!part_holds(plan, member, type, from, &held, err))
		return false;
	if (held)
		return part_refuse(plan, member, from, already, err);
	struct record *record = event_add(plan, rectype_named(type));
	for (const struct field *field = answers->type->fields; field->name; field++)
		record_set(record, field->name, record_get(answers, field->name));
	return true;
}

/* The day before he is back is the last one. */
static bool end(struct event_plan *plan, const struct record *answers, const char *type,
	const char *none, struct err *err)
{
	const char *member = record_get(answers, "member");
	char last_day[DATE_SIZE];

	date_add_days(record_get(answers, "from_on"), -1, last_day);
	int ended = part_end_held(plan, member, type, NULL, last_day, err);
	return ended > 0 || (ended == 0 && part_refuse(plan, member, last_day, none, err));
}

/* ---- exempt ---- */

static const struct field exempt_fields[] = {
	WHOM_ROW("Đảng viên được miễn hoặc tạm miễn công tác và sinh hoạt."),
	{ .name = "kind",
		.label = "Loại",
		.kind = FIELD_CHOICE,
		.codes = "exemption.kind",
		.flags = FIELD_REQUIRED,
		.help = "Miễn, hoặc tạm miễn có ngày hết hạn." },
	{ .name = "reason",
		.label = "Lý do",
		.kind = FIELD_CHOICE,
		.codes = "ly_do_mien",
		.flags = FIELD_SENSITIVE,
		.help = "Lý do miễn, ghi trong đơn. Ô này được che trong sổ." },
	DAY_ROW("from_on", "Miễn từ ngày", 0, "Ngày đầu tiên được miễn."),
	{ .name = "to_on",
		.label = "Đến ngày",
		.kind = FIELD_DATE,
		.flags = FIELD_LATER,
		.asked_when = "kind TM",
		.help = "Ngày cuối cùng của đợt tạm miễn. Miễn hẳn thì để trống.",
		.example = "311226" },
	PAPER_ROW("Số quyết định", "Quyết định của cấp ủy có thẩm quyền.", "21-QĐ/ĐU"),
	{ .name = "resolution_no",
		.label = "Số nghị quyết",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.max_chars = 40,
		.help = "Nghị quyết của chi bộ về việc miễn.",
		.example = "07-NQ/CB" },
	{ .name = NULL },
};

static bool plan_exempt(struct event_plan *plan, const struct record *answers, struct err *err)
{
	return begin(plan, answers, "exemption",
		"đang được miễn rồi. Ghi trở lại sinh hoạt trước, hoặc xem lại ngày.", err);
}

static const struct rectype exempt_asked = {
	.name = "exempt",
	.title = "Cho miễn, tạm miễn sinh hoạt",
	.section = SECTION_LEAVING,
	.help = "Từ ngày ấy người được miễn không nằm trong số phải dự họp; đảng số vẫn tính.",
	.paper = "Đơn của đảng viên, nghị quyết chi bộ, quyết định của cấp ủy.",
	.fields = exempt_fields,
	.flags = RECTYPE_SYSTEM,
	.label = "member",
};

const struct event exempt_event = { .asked = &exempt_asked, .plan = plan_exempt };

static const struct field exempt_end_fields[] = {
	WHOM_ROW("Đảng viên đang được miễn, nay sinh hoạt lại."),
	DAY_ROW("from_on", "Sinh hoạt lại từ", 0,
		"Ngày đầu tiên lại phải dự họp. Ngày trước đó là ngày miễn cuối cùng."),
	{ .name = NULL },
};

static bool plan_exempt_end(struct event_plan *plan, const struct record *answers, struct err *err)
{
	return end(plan, answers, "exemption",
		"không có đợt miễn nào còn kéo dài sau ngày ấy. Xem lại ngày, hoặc sổ miễn sinh hoạt.",
		err);
}

static const struct rectype exempt_end_asked = {
	.name = "exempt_end",
	.title = "Trở lại sinh hoạt sau miễn",
	.section = SECTION_LEAVING,
	.help = "Kết thúc đợt miễn; từ ngày ấy người này lại nằm trong số phải dự họp.",
	.paper = "Đơn xin trở lại sinh hoạt, nghị quyết chi bộ.",
	.fields = exempt_end_fields,
	.flags = RECTYPE_SYSTEM,
	.label = "member",
};

const struct event exempt_end_event = { .asked = &exempt_end_asked, .plan = plan_exempt_end };

/* ---- suspended ---- */

static const struct field suspend_fields[] = {
	WHOM_ROW("Đảng viên bị đình chỉ sinh hoạt đảng."),
	DAY_ROW("from_on", "Đình chỉ từ ngày", 0, "Ngày đầu tiên bị đình chỉ."),
	{ .name = "to_on",
		.label = "Đến ngày",
		.kind = FIELD_DATE,
		.help = "Ngày cuối cùng ghi trong quyết định; chưa định thì để trống.",
		.example = "311226" },
	PAPER_ROW("Số quyết định", "Quyết định đình chỉ của cấp ủy hoặc ủy ban kiểm tra.",
		"21-QĐ/UBKT"),
	{ .name = NULL },
};

static bool plan_suspend(struct event_plan *plan, const struct record *answers, struct err *err)
{
	return begin(plan, answers, "suspension",
		"đang bị đình chỉ rồi. Ghi thôi đình chỉ trước, hoặc xem lại ngày.", err);
}

static const struct rectype suspend_asked = {
	.name = "suspend",
	.title = "Đình chỉ sinh hoạt đảng viên",
	.section = SECTION_LEAVING,
	.help = "Trong thời gian đình chỉ không phải dự họp, không biểu quyết; đảng số vẫn tính.",
	.paper = "Quyết định đình chỉ sinh hoạt đảng.",
	.fields = suspend_fields,
	.flags = RECTYPE_SYSTEM,
	.label = "member",
};

const struct event suspend_event = { .asked = &suspend_asked, .plan = plan_suspend };

static const struct field suspend_end_fields[] = {
	WHOM_ROW("Đảng viên đang bị đình chỉ, nay được sinh hoạt lại."),
	DAY_ROW("from_on", "Sinh hoạt lại từ", 0,
		"Ngày đầu tiên được sinh hoạt lại. Ngày trước đó là ngày đình chỉ cuối cùng."),
	{ .name = NULL },
};

static bool plan_suspend_end(struct event_plan *plan, const struct record *answers, struct err *err)
{
	return end(plan, answers, "suspension",
		"không bị đình chỉ, hoặc đình chỉ đã hết. Xem lại ngày, hoặc sổ đình chỉ sinh hoạt.",
		err);
}

static const struct rectype suspend_end_asked = {
	.name = "suspend_end",
	.title = "Thôi đình chỉ sinh hoạt",
	.section = SECTION_LEAVING,
	.help = "Kết thúc đợt đình chỉ; từ ngày ấy người này lại dự họp và biểu quyết.",
	.paper = "Quyết định thôi đình chỉ.",
	.fields = suspend_end_fields,
	.flags = RECTYPE_SYSTEM,
	.label = "member",
};

const struct event suspend_end_event = { .asked = &suspend_end_asked, .plan = plan_suspend_end };
