/*
 * recognise.c - a member on probation becomes an official one, from the day his twelve months were over even when
 * the meeting was late (rules.md, "Dates, people, counts").
 */
#include "internal.h"
#include "parts.h"
#include "registry.h"

#include <string.h>

static const struct field fields[] = {
	WHOM_ROW("Đảng viên dự bị được công nhận chính thức."),
	{ .name = "considered_on",
		.label = "Ngày chi bộ xét",
		.kind = FIELD_DATE,
		.flags = FIELD_PAST,
		.help = "Ngày chi bộ họp xét đề nghị công nhận.",
		.example = "101126" },
	{ .name = "vote_for",
		.label = "Số tán thành",
		.kind = FIELD_INT,
		.high = 5000,
		.help = "Số đảng viên chính thức tán thành công nhận.",
		.example = "18" },
	{ .name = "vote_total",
		.label = "Số đảng viên chính thức",
		.kind = FIELD_INT,
		.high = 5000,
		.help = "Số đảng viên chính thức của chi bộ khi biểu quyết.",
		.example = "20" },
	DAY_ROW("decided_on", "Ngày quyết định", FIELD_PAST,
		"Ngày ký quyết định công nhận. Ngày chính thức là ngày đủ hạn dự bị, dù quyết định muộn hơn."),
	PAPER_ROW("Số quyết định", "Quyết định công nhận đảng viên chính thức.", "21-QĐ/ĐU"),
	{ .name = NULL },
};

/* The probation that nobody has decided, the last of them; or a new one. */
static struct record *find_probation(
	struct event_plan *plan, const struct record *answers, struct err *err)
{
	const struct rectype *type = rectype_named("probation");
	struct query query;
	char uid[UID_SIZE];

	query_open_named(&query, plan->store, "member_probation", err);
	query_text(&query, ":member", record_get(answers, "member"));
	if (!query_only_text(&query, uid, sizeof uid))
		return NULL;
	return *uid ? event_change(plan, type, uid, err) : event_add(plan, type);
}

static bool find_due(struct event_plan *plan, const struct record *member,
	const struct record *probation, char due[DATE_SIZE], struct err *err)
{
	const char *admitted = record_get(member, "admitted_on"),
		   *known = record_get(probation, "due_on");
	struct rules rules = store_rules(plan->store);

	if (!known && record_get(member, "official_on"))
		return err_set(err, ERR_INPUT,
			"Người này đã là đảng viên chính thức. Xem ngày chính thức trong phiếu.");
	if (!known && !admitted)
		return err_set(err, ERR_INPUT,
			"Phiếu của người này chưa ghi ngày vào Đảng. Ghi ngày ấy trước.");
	if (known)
		memcpy(due, known, DATE_SIZE);
	else
		date_add_months(admitted, rules_int(&rules, "probation.months", admitted, 0), due);
	return true;
}

static bool plan_recognise(struct event_plan *plan, const struct record *answers, struct err *err)
{
	const char *member = record_get(answers, "member"),
		   *decided = record_get(answers, "decided_on");
	struct record *known = event_change(plan, rectype_named("member"), member, err);
	struct record *probation = known ? find_probation(plan, answers, err) : NULL;
	char due[DATE_SIZE], what[120], shown[DATE_SIZE];
	struct place place;

	if (!probation || !find_due(plan, known, probation, due, err) ||
		!part_place(plan, member, decided, &place, err))
		return false;
	date_show(due, shown);
	snprintf(what, sizeof what, "chưa hết dự bị: đến %s mới đủ hạn. Xem lại ngày quyết định.",
		shown);
	if (strcmp(decided, due) < 0)
		return part_refuse(plan, member, decided, what, err);
	part_copy(answers, probation, "member decided_on");
	part_copy_said(answers, probation, "considered_on vote_for vote_total decision_no");
	record_set(probation, "due_on", due);
	record_set(probation, "outcome", "CN");
	if (!record_get(known, "official_on"))
		record_set(known, "official_on", due);
	return true;
}

static const struct rectype asked = {
	.name = "recognise",
	.title = "Công nhận đảng viên chính thức",
	.section = SECTION_GROWTH,
	.help = "Ghi ngày chính thức vào phiếu đảng viên và kết quả vào sổ chuyển chính thức. Ngày chính thức là ngày đủ "
		"hạn dự bị, dù họp xét hay quyết định muộn.",
	.paper = "Quyết định công nhận đảng viên chính thức.",
	.fields = fields,
	.flags = RECTYPE_SYSTEM,
	.label = "member",
};

const struct event recognise_event = { .asked = &asked, .plan = plan_recognise };
