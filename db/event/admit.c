/*
 * admit.c - somebody enters the Party: a candidate for the first time, and somebody who left it again (rules.md:
 * so many months after leaving, and once). A probation begins with it.
 */
#include "internal.h"
#include "parts.h"
#include "registry.h"

#include <stdio.h>
#include <string.h>

static struct record *begin_probation(
	struct event_plan *plan, const char *member, const char *admitted)
{
	struct record *probation = event_add(plan, rectype_named("probation"));
	struct rules rules = store_rules(plan->store);
	char due[DATE_SIZE];

	date_add_months(admitted, rules_int(&rules, "probation.months", admitted, 0), due);
	record_set(probation, "member", member);
	record_set(probation, "due_on", due);
	return probation;
}

/* ---- a candidate ---- */

static const struct field admit_fields[] = {
	{ .name = "candidate",
		.label = "Nguồn",
		.kind = FIELD_REF,
		.target = "candidate",
		.flags = FIELD_REQUIRED,
		.help = "Người được kết nạp, có phiếu ở sổ nguồn phát triển đảng." },
	DAY_ROW("admitted_on", "Ngày lễ kết nạp", FIELD_PAST,
		"Ngày tổ chức lễ kết nạp. Dự bị tính từ ngày này."),
	{ .name = "admission_decided_on",
		.label = "Ngày quyết định",
		.kind = FIELD_DATE,
		.flags = FIELD_PAST,
		.until = "admitted_on",
		.help = "Ngày ký quyết định kết nạp. Tuổi đảng tính từ ngày này.",
		.example = "101126" },
	{ .name = "admission_no",
		.label = "Số quyết định",
		.kind = FIELD_TEXT,
		.max_chars = 40,
		.help = "Số, ký hiệu quyết định kết nạp.",
		.example = "123-QĐ/ĐU" },
	{ .name = "sex",
		.label = "Giới tính",
		.kind = FIELD_CHOICE,
		.codes = "gioi_tinh",
		.flags = FIELD_REQUIRED | FIELD_BY_LABEL,
		.help = "Nam hay nữ; phiếu nguồn không có ô này." },
	{ .name = "born_on",
		.label = "Ngày sinh",
		.kind = FIELD_PARTIAL,
		.flags = FIELD_PAST,
		.hint = "Bỏ trống thì lấy của phiếu nguồn",
		.help = "Ngày sinh đủ ngày tháng; bỏ trống thì lấy của phiếu nguồn.",
		.example = "120598" },
	{ .name = "residency",
		.label = "Diện",
		.kind = FIELD_CHOICE,
		.codes = "membership.residency",
		.flags = FIELD_REQUIRED,
		.initial = "TC",
		.help = "Tại chỗ, hoặc cán bộ, công chức cấp xã được cử đến." },
	{ .name = NULL },
};

static void copy_helper(struct event_plan *plan, const struct record *candidate, const char *helper,
	struct record *member, const char *introducer)
{
	struct strbuf name = STRBUF_INIT;

	if (!record_get(candidate, helper))
		return;
	store_label(plan->store, rectype_named("member"), record_get(candidate, helper), &name);
	record_set(member, introducer, name.text);
	strbuf_release(&name);
}

static struct record *make_member(
	struct event_plan *plan, const struct record *answers, const struct record *candidate)
{
	struct record *member = event_add(plan, rectype_named("member"));
	const char *source = record_get(candidate, "source");

	part_copy(candidate, member, "full_name born_on");
	part_copy(answers, member, "admitted_on admission_decided_on admission_no sex");
	if (record_get(answers, "born_on"))
		part_copy(answers, member, "born_on");
	record_set(member, "admission_source", source);
	if (source && strcmp(source, "DTN") == 0)
		record_set(member, "was_youth_member", "1");
	copy_helper(plan, candidate, "helper_1", member, "introducer_1");
	copy_helper(plan, candidate, "helper_2", member, "introducer_2");
	return member;
}

static bool plan_admit(struct event_plan *plan, const struct record *answers, struct err *err)
{
	const char *admitted = record_get(answers, "admitted_on");
	struct record *candidate = event_change(
		plan, rectype_named("candidate"), record_get(answers, "candidate"), err);
	const char *stage = candidate ? record_get(candidate, "stage") : NULL;

	if (!candidate)
		return false;
	if (stage && strcmp(stage, "DKN") == 0)
		return err_set(
			err, ERR_INPUT, "Người này đã kết nạp rồi. Tìm ở danh sách Đảng viên.");
	if (stage && strcmp(stage, "D") == 0)
		return err_set(err, ERR_INPUT,
			"Chi bộ đã dừng theo dõi người này. Sửa giai đoạn ở phiếu nguồn trước.");
	record_set(candidate, "stage", "DKN");
	record_set(candidate, "stage_on", admitted);
	struct record *member = make_member(plan, answers, candidate);
	struct record *membership = part_begin_membership(plan, answers, "residency");
	record_set(membership, "member", member->uid);
	part_copy(candidate, membership, "cell");
	record_set(membership, "from_on", admitted);
	record_set(membership, "joined_by", "KN");
	record_set(begin_probation(plan, member->uid, admitted), "helper",
		record_get(candidate, "helper_1"));
	return true;
}

static const struct rectype admit_asked = {
	.name = "admit",
	.title = "Kết nạp đảng viên",
	.section = SECTION_GROWTH,
	.help = "Từ phiếu nguồn lập phiếu đảng viên, mở đợt sinh hoạt ở chi bộ và đường chuyển chính thức, một lần ghi.",
	.paper = "Quyết định kết nạp, biên bản lễ kết nạp.",
	.fields = admit_fields,
	.flags = RECTYPE_SYSTEM,
	.label = "candidate",
};

const struct event admit_event = { .asked = &admit_asked, .plan = plan_admit };

/* ---- again ---- */

static const struct field again_fields[] = {
	WHOM_ROW(
		"Người đã ra khỏi Đảng, nay được kết nạp lại; một người chỉ được kết nạp lại một lần."),
	{ .name = "cell",
		.label = "Ở chi bộ",
		.kind = FIELD_REF,
		.target = "org",
		.flags = FIELD_REQUIRED,
		.help = "Chi bộ kết nạp lại." },
	DAY_ROW("from_on", "Ngày kết nạp lại", FIELD_PAST,
		"Ngày tổ chức lễ kết nạp lại. Dự bị tính từ ngày này."),
	{ .name = "residency",
		.label = "Diện",
		.kind = FIELD_CHOICE,
		.codes = "membership.residency",
		.flags = FIELD_REQUIRED,
		.initial = "TC",
		.help = "Tại chỗ, hoặc cán bộ, công chức cấp xã được cử đến." },
	PAPER_ROW("Số quyết định", "Quyết định kết nạp lại.", "21-QĐ/ĐU"),
	{ .name = NULL },
};

/* He left the Party, not only the book, long enough ago, and comes back for the first time. */
static bool may_come_back(struct event_plan *plan, const struct record *answers, struct err *err)
{
	const char *member = record_get(answers, "member"), *from = record_get(answers, "from_on");
	struct rules rules = store_rules(plan->store);
	int months = rules_int(&rules, "readmission.months", from, 0);
	char left_on[DATE_SIZE] = "", again[8] = "", earliest[DATE_SIZE], shown[DATE_SIZE],
	     what[160];
	struct query query;

	query_open_named(&query, plan->store, "member_left", err);
	query_text(&query, ":member", member);
	if (query_step(&query)) {
		query_copy(&query, 0, left_on, sizeof left_on);
		query_copy(&query, 1, again, sizeof again);
	}
	if (!query_close(&query))
		return false;
	if (!*left_on)
		return part_refuse(plan, member, from,
			"không phải người đã ra khỏi Đảng theo sổ này. Người chuyển về thì dùng Tiếp nhận "
			"người chuyển sinh hoạt đến.",
			err);
	if (strcmp(again, "1") == 0)
		return part_refuse(plan, member, from,
			"đã được kết nạp lại một lần; chỉ kết nạp lại một lần.", err);
	date_add_months(left_on, months, earliest);
	date_show(earliest, shown);
	snprintf(what, sizeof what,
		"chưa được kết nạp lại: ít nhất %d tháng sau khi ra khỏi Đảng, tức là từ %s.",
		months, shown);
	return strcmp(from, earliest) >= 0 || part_refuse(plan, member, from, what, err);
}

static bool plan_again(struct event_plan *plan, const struct record *answers, struct err *err)
{
	const char *member = record_get(answers, "member"), *from = record_get(answers, "from_on");

	if (!part_nowhere(plan, member, from, err) || !may_come_back(plan, answers, err))
		return false;
	record_set(
		part_begin_membership(plan, answers, "member cell from_on residency decision_no"),
		"joined_by", "KNL");
	begin_probation(plan, member, from);
	return true;
}

static const struct rectype again_asked = {
	.name = "readmit",
	.title = "Kết nạp lại người đã ra khỏi Đảng",
	.section = SECTION_GROWTH,
	.help = "Mở đợt sinh hoạt với lý do tăng là kết nạp lại, và đường chuyển chính thức mới; phiếu đảng viên giữ ngày "
		"vào Đảng lần đầu.",
	.paper = "Quyết định kết nạp lại.",
	.fields = again_fields,
	.flags = RECTYPE_SYSTEM,
	.label = "member",
};

const struct event readmit_event = { .asked = &again_asked, .plan = plan_again };
