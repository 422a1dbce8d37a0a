/*
 * stay.c - a member stays elsewhere for a time and comes back. He is counted in his own cell all the while: his
 * membership goes on, and the stay (TTDI) lies over it, with that of a guest (TTD) where the host is in this book.
 */
#include "internal.h"
#include "parts.h"
#include "registry.h"

#include <string.h>

static const struct field away_fields[] = {
	WHOM_ROW("Đảng viên tạm thời sinh hoạt ở nơi khác; đảng số vẫn tính ở chi bộ mình."),
	{ .name = "host",
		.label = "Nơi đến",
		.kind = FIELD_REF,
		.target = "org",
		.group = "where",
		.flags = FIELD_REQUIRED,
		.hint = "Chi bộ trong sổ, hoặc tên nơi đến ở ngoài",
		.help = "Chi bộ nơi đến có trong sổ này; ở ngoài thì gõ cả tên nơi ấy." },
	{ .name = "place",
		.label = "Nơi đến",
		.kind = FIELD_TEXT,
		.group = "where",
		.flags = FIELD_REQUIRED,
		.max_chars = 200,
		.help = "Tổ chức đảng nơi đến, khi không có trong sổ này.",
		.example = "Chi bộ Khu công nghiệp Bỉm Sơn" },
	DAY_ROW("introduced_on", "Ngày giới thiệu", FIELD_PAST,
		"Ngày ghi trên giấy giới thiệu sinh hoạt đảng tạm thời."),
	DAY_ROW("from_on", "Sinh hoạt ở đó từ", 0, "Ngày đầu tiên sinh hoạt ở nơi đến."),
	{ .name = "to_on",
		.label = "Đến ngày",
		.kind = FIELD_DATE,
		.help = "Ngày cuối cùng ghi trong giấy giới thiệu; chưa biết thì để trống.",
		.example = "310527" },
	{ .name = NULL },
};

/* No movement of anybody: "nối lại" is neither coming nor going. */
static void add_stay(struct event_plan *plan, const struct record *answers, const char *cell,
	const char *form, const char *residency)
{
	struct record *stay = event_add(plan, rectype_named("membership"));

	part_copy(answers, stay, "member from_on to_on");
	record_set(stay, "cell", cell);
	record_set(stay, "form", form);
	record_set(stay, "residency", residency);
	record_set(stay, "joined_by", "NL");
	plan->untold = "joined_by";
}

static void add_line(struct event_plan *plan, const struct record *answers)
{
	struct record *line = event_add(plan, rectype_named("transfer"));
	struct strbuf name = STRBUF_INIT;

	part_copy(answers, line, "member place introduced_on");
	if (record_get(answers, "host")) {
		store_label(plan->store, rectype_named("org"), record_get(answers, "host"), &name);
		record_set(line, "place", name.text);
	}
	record_set(line, "direction", "D");
	record_set(line, "kind", "TT");
	strbuf_release(&name);
}

static bool plan_away(struct event_plan *plan, const struct record *answers, struct err *err)
{
	const char *member = record_get(answers, "member"), *from = record_get(answers, "from_on");
	const char *host = record_get(answers, "host");
	struct place place;

	if (!part_place(plan, member, from, &place, err))
		return false;
	if (host && strcmp(host, place.cell) == 0)
		return err_set(err, ERR_INPUT,
			"Đó là chính chi bộ của người này. Chọn chi bộ nơi đến, hoặc ghi tên nơi đến.");
	add_stay(plan, answers, place.cell, "TTDI", "TC");
	if (host)
		add_stay(plan, answers, host, "TTD", "TC");
	add_line(plan, answers);
	return true;
}

static const struct rectype away_asked = {
	.name = "stay_away",
	.title = "Tạm thời sinh hoạt nơi khác",
	.section = SECTION_LEAVING,
	.help = "Đảng số vẫn tính ở chi bộ mình, nhưng không nằm trong số phải dự họp ở đó; nơi đến có trong sổ thì dự ở "
		"nơi đến. Ghi một dòng sổ giới thiệu sinh hoạt đảng.",
	.paper = "Giấy giới thiệu sinh hoạt đảng tạm thời.",
	.fields = away_fields,
	.flags = RECTYPE_SYSTEM,
	.label = "member",
};

const struct event stay_away_event = { .asked = &away_asked, .plan = plan_away };

/* ---- back ---- */

static const struct field back_fields[] = {
	WHOM_ROW("Đảng viên đang tạm thời sinh hoạt nơi khác, nay trở về."),
	DAY_ROW("from_on", "Sinh hoạt lại từ", 0,
		"Ngày đầu tiên lại dự họp ở chi bộ mình. Ngày trước đó là ngày cuối ở nơi kia."),
	{ .name = NULL },
};

static bool plan_back(struct event_plan *plan, const struct record *answers, struct err *err)
{
	const char *member = record_get(answers, "member");
	char last_day[DATE_SIZE];
	struct place place;

	date_add_days(record_get(answers, "from_on"), -1, last_day);
	if (!part_place(plan, member, last_day, &place, err))
		return false;
	int ended = part_end_stays(plan, member, place.membership, last_day, err);
	return ended > 0 ||
		(ended == 0 &&
			part_refuse(plan, member, last_day,
				"không tạm thời sinh hoạt ở nơi nào, hoặc đã hết hạn. Xem lại ngày, hoặc quá "
				"trình sinh hoạt.",
				err));
}

static const struct rectype back_asked = {
	.name = "stay_back",
	.title = "Trở về sau tạm thời sinh hoạt nơi khác",
	.section = SECTION_LEAVING,
	.help = "Kết thúc đợt tạm thời ở nơi khác; từ ngày ấy lại nằm trong số phải dự họp ở chi bộ mình.",
	.paper = "Giấy giới thiệu sinh hoạt đảng trở về.",
	.fields = back_fields,
	.flags = RECTYPE_SYSTEM,
	.label = "member",
};

const struct event stay_back_event = { .asked = &back_asked, .plan = plan_back };
