/*
 * cells.c - a cell goes into another with all its members, or members of one make a new one. Each one's spell ends
 * and the next begins the day after, inside the committee (CNB at both ends), so that every past day stays what it
 * was. Stays for a time go along and are no movement.
 */
#include "internal.h"
#include "parts.h"
#include "people.h"
#include "registry.h"

#include <string.h>

/* From where to where, and when. */
struct removal {
	struct event_plan *plan;
	const char *from, *to, *first_day, *decision_no;
	char last_day[DATE_SIZE];
	struct strbuf to_name;
};

static struct removal removal_of(struct event_plan *plan, const struct record *answers)
{
	struct removal removal = { .plan = plan,
		.from = record_get(answers, "cell"),
		.first_day = record_get(answers, "from_on"),
		.decision_no = record_get(answers, "decision_no"),
		.to_name = STRBUF_INIT };

	date_add_days(removal.first_day, -1, removal.last_day);
	return removal;
}

static bool is_stay(const struct record *spell)
{
	const char *form = record_get(spell, "form");

	return form && (strcmp(form, "TTD") == 0 || strcmp(form, "TTDI") == 0);
}

static bool end_here(struct removal *removal, const char *uid, struct err *err)
{
	struct record *spell = event_change(removal->plan, rectype_named("membership"), uid, err);

	if (!spell)
		return false;
	part_end_spell(spell, removal->last_day);
	record_set(spell, "left_by", is_stay(spell) ? NULL : "CNB");
	record_set(spell, "left_to", is_stay(spell) ? NULL : removal->to_name.text);
	if (removal->decision_no)
		record_set(spell, "decision_no", removal->decision_no);
	return true;
}

/* How the spell was to end is how the next one will. */
static bool begin_there(struct removal *removal, const char *uid, struct err *err)
{
	const struct rectype *type = rectype_named("membership");
	struct record *old = store_load(removal->plan->store, type, uid, err), *next;

	if (!old)
		return false;
	next = event_add(removal->plan, type);
	part_copy(old, next, "member form residency posting_doc to_on left_by left_to");
	record_set(next, "cell", removal->to);
	record_set(next, "from_on", removal->first_day);
	record_set(next, "joined_by", is_stay(old) ? "NL" : "CNB");
	record_set(next, "decision_no", removal->decision_no);
	record_free(old);
	return true;
}

/* All end before any begins: a stay and the membership under it are never in two cells. */
static bool move_chosen(struct removal *removal, const struct people *people, struct err *err)
{
	bool ok = true;

	for (size_t i = 0; ok && i < people->count; i++)
		ok = !people->items[i].chosen || end_here(removal, people->items[i].uid, err);
	for (size_t i = 0; ok && i < people->count; i++)
		ok = !people->items[i].chosen || begin_there(removal, people->items[i].uid, err);
	return ok;
}

/*
 * Who is in the cell beyond the last day; of a group they are chosen, and without one `all` says so. Who only comes
 * to the cell later cannot be moved now: false with the sentence.
 */
static bool find_people(struct removal *removal, bool all, const char *group, struct people *people,
	struct err *err)
{
	char later[UID_SIZE] = "";
	struct query query;

	query_open_named(&query, removal->plan->store, "cell_spells", err);
	query_text(&query, ":cell", removal->from);
	query_text(&query, ":day", removal->last_day);
	while (query_step(&query)) {
		const char *in = query_column(&query, 3);
		if (query_number(&query, 4)) {
			query_copy(&query, 1, later, sizeof later);
			continue;
		}
		char uid[UID_SIZE], member[UID_SIZE];
		bool chosen = all || (group && in && strcmp(in, group) == 0);
		query_copy(&query, 0, uid, sizeof uid);
		query_copy(&query, 1, member, sizeof member);
		people_add(people, uid, member, query_said(&query, 2));
		people->items[people->count - 1].chosen = chosen;
	}
	if (!query_close(&query))
		return false;
	return !*later || !all ||
		part_refuse(removal->plan, later, removal->last_day,
			"chưa sinh hoạt ở chi bộ này, nhưng sổ ghi về sau có. Sửa quá trình sinh hoạt của "
			"người ấy trước.",
			err);
}

/* What is dated of the cell that goes: its posts, status, term, schedule, who attends it, its areas. */
static bool end_dated(struct removal *removal, struct err *err)
{
	struct query query;
	bool ok = true;

	query_open_named(&query, removal->plan->store, "org_dated", err);
	query_text(&query, ":org", removal->from);
	query_text(&query, ":day", removal->last_day);
	while (ok && query_step(&query)) {
		struct record *record = event_change(removal->plan,
			rectype_named(query_said(&query, 0)), query_said(&query, 1), err);
		ok = record != NULL;
		if (ok)
			record_set(record, "to_on", removal->last_day);
	}
	return query_close(&query) && ok;
}

static bool move_candidates(struct removal *removal, struct err *err)
{
	struct query query;
	bool ok = true;

	query_open_named(&query, removal->plan->store, "cell_candidates", err);
	query_text(&query, ":cell", removal->from);
	while (ok && query_step(&query)) {
		struct record *candidate = event_change(
			removal->plan, rectype_named("candidate"), query_said(&query, 0), err);
		ok = candidate != NULL;
		if (ok)
			record_set(candidate, "cell", removal->to);
	}
	return query_close(&query) && ok;
}

/* ---- into another ---- */

#define FROM_ROW(label_, help_)                                                        \
	{                                                                              \
		.name = "cell", .label = (label_), .kind = FIELD_REF, .target = "org", \
		.flags = FIELD_REQUIRED, .help = (help_),                              \
	}

static const struct field merge_fields[] = {
	FROM_ROW("Chi bộ thôi hoạt động", "Chi bộ sáp nhập vào chi bộ khác, rồi thôi hoạt động."),
	{ .name = "into",
		.label = "Sáp nhập vào",
		.kind = FIELD_REF,
		.target = "org",
		.flags = FIELD_REQUIRED,
		.help = "Chi bộ nhận toàn bộ đảng viên." },
	DAY_ROW("from_on", "Từ ngày", 0,
		"Ngày đầu tiên ở chi bộ nhận. Ngày trước đó là ngày cuối của chi bộ cũ."),
	PAPER_ROW("Số quyết định", "Quyết định sáp nhập chi bộ.", "15-QĐ/ĐU"),
	{ .name = NULL },
};

static bool check_both(const struct record *from, const struct record *into, struct err *err)
{
	if (strcmp(from->uid, into->uid) == 0)
		return err_set(err, ERR_INPUT, "Hai chi bộ là một. Chọn chi bộ khác để nhận.");
	if (record_get(from, "dissolved_on"))
		return err_set(err, ERR_INPUT, "%s đã thôi hoạt động rồi. Xem phiếu tổ chức ấy.",
			record_get(from, "name"));
	if (record_get(into, "dissolved_on"))
		return err_set(err, ERR_INPUT, "%s đã thôi hoạt động. Chọn chi bộ khác để nhận.",
			record_get(into, "name"));
	return true;
}

/*
 * The cell is dissolved when its members are gone: until then their spells are saved in it. Then its term ends, of
 * which the cell is told.
 */
static bool merge(struct removal *removal, struct err *err)
{
	struct people people = PEOPLE_INIT;
	bool ok = find_people(removal, true, NULL, &people, err) &&
		move_chosen(removal, &people, err);
	struct record *org = ok
		? event_change(removal->plan, rectype_named("org"), removal->from, err)
		: NULL;

	people_release(&people);
	if (!org)
		return false;
	record_set(org, "dissolved_on", removal->last_day);
	record_set(org, "merged_into", removal->to);
	if (removal->decision_no)
		record_set(org, "decision_no", removal->decision_no);
	return end_dated(removal, err) && move_candidates(removal, err);
}

static bool plan_merge(struct event_plan *plan, const struct record *answers, struct err *err)
{
	struct removal removal = removal_of(plan, answers);
	const struct rectype *type = rectype_named("org");
	struct record *from = store_load(plan->store, type, removal.from, err);
	struct record *into = from ? store_load(plan->store, type, record_get(answers, "into"), err)
				   : NULL;

	removal.to = record_get(answers, "into");
	store_label(plan->store, type, removal.to, &removal.to_name);
	bool ok = into && check_both(from, into, err) && merge(&removal, err);
	strbuf_release(&removal.to_name);
	record_free(from);
	record_free(into);
	return ok;
}

static const struct rectype merge_asked = {
	.name = "merge_cells",
	.title = "Sáp nhập chi bộ",
	.section = SECTION_ORG,
	.help = "Mọi đảng viên, nguồn phát triển đảng sang chi bộ nhận; chức vụ ở chi bộ cũ kết thúc, chi bộ cũ ghi ngày "
		"giải thể, một lần ghi. Số liệu những ngày đã qua không đổi.",
	.paper = "Quyết định sáp nhập chi bộ.",
	.fields = merge_fields,
	.flags = RECTYPE_SYSTEM,
	.label = "cell",
};

const struct event merge_cells_event = { .asked = &merge_asked, .plan = plan_merge, .rare = true };

/* ---- a new one ---- */

static const struct field split_fields[] = {
	FROM_ROW("Tách từ chi bộ",
		"Chi bộ có những đảng viên sang chi bộ mới; chi bộ này vẫn hoạt động."),
	{ .name = "name",
		.label = "Tên chi bộ mới",
		.kind = FIELD_TEXT,
		.flags = FIELD_REQUIRED,
		.max_chars = 120,
		.help = "Tên đầy đủ, như trong quyết định thành lập.",
		.example = "Chi bộ thôn Đông Thượng" },
	DAY_ROW("from_on", "Từ ngày", FIELD_PAST, "Ngày thành lập: ngày đầu tiên ở chi bộ mới."),
	PAPER_ROW("Số quyết định", "Quyết định tách, thành lập chi bộ.", "15-QĐ/ĐU"),
	{ .name = "group",
		.label = "Cả tổ đảng",
		.kind = FIELD_REF,
		.target = "org",
		.help = "Mọi người của tổ đảng này sang chi bộ mới. Không theo tổ thì để trống, ghi tên ở ô dưới." },
	{ .name = "names",
		.label = "Những người sang",
		.kind = FIELD_LONG,
		.max_chars = 4000,
		.help = "Họ tên những người sang chi bộ mới, mỗi dòng một người hoặc cách nhau bằng dấu chấm phẩy, gõ không dấu "
			"cũng được.",
		.example = "Lê Thị Hoa; Trần Văn Bình" },
	{ .name = NULL },
};

/* The new cell is what the old one is on its first day; NULL with err. */
static struct record *found_cell(struct event_plan *plan, const struct record *answers,
	const struct record *from, struct err *err)
{
	const char *first_day = record_get(answers, "from_on");
	const struct rectype *type = rectype_named("org_status");
	char uid[UID_SIZE];
	struct record *was = NULL;
	struct query query;

	query_open_named(&query, plan->store, "org_status_on", err);
	query_text(&query, ":org", from->uid);
	query_text(&query, ":day", first_day);
	if (!query_only_text(&query, uid, sizeof uid) ||
		(*uid && !(was = store_load(plan->store, type, uid, err))))
		return NULL;
	struct record *cell = event_add(plan, from->type), *status = event_add(plan, type);
	part_copy(from, cell, "kind");
	part_copy(was ? was : from, cell, "parent setting");
	part_copy(answers, cell, "name decision_no");
	record_set(cell, "founded_on", first_day);
	part_copy(cell, status, "parent setting");
	if (was)
		part_copy(was, status, "joint armed_forces wage_region");
	record_set(status, "org", cell->uid);
	record_set(status, "from_on", first_day);
	record_free(was);
	return cell;
}

static size_t chosen(const struct people *people)
{
	size_t count = 0;

	for (size_t i = 0; i < people->count; i++)
		count += people->items[i].chosen;
	return count;
}

/* What else somebody who goes has in the cell, a stay over his membership, goes with him; his posts end. */
static bool choose_with_them(struct removal *removal, struct people *people, struct err *err)
{
	bool ok = true;

	for (size_t i = 0; ok && i < people->count; i++) {
		const struct person *person = &people->items[i];
		if (!person->chosen)
			continue;
		bool first = true;
		for (size_t j = 0; j < people->count; j++)
			if (strcmp(people->items[j].member, person->member) == 0) {
				first = first && (j >= i || !people->items[j].chosen);
				people->items[j].chosen = true;
			}
		ok = !first ||
			part_end_held(removal->plan, person->member, "post", removal->from,
				removal->last_day, err) >= 0;
	}
	return ok;
}

static bool plan_split(struct event_plan *plan, const struct record *answers, struct err *err)
{
	struct removal removal = removal_of(plan, answers);
	struct people people = PEOPLE_INIT;
	const char *names = record_get(answers, "names");
	struct record *from = store_load(plan->store, rectype_named("org"), removal.from, err);
	bool ok = from &&
		find_people(&removal, false, record_get(answers, "group"), &people, err) &&
		(!names || people_choose(&people, names, err));

	if (ok && chosen(&people) == 0)
		ok = err_set(err, ERR_INPUT,
			"Chưa có ai sang chi bộ mới. Chọn tổ đảng, hoặc ghi tên những người sang.");
	struct record *cell = ok ? found_cell(plan, answers, from, err) : NULL;
	ok = cell != NULL;
	if (ok) {
		removal.to = cell->uid;
		strbuf_add(&removal.to_name, record_get(answers, "name"));
		ok = choose_with_them(&removal, &people, err) &&
			move_chosen(&removal, &people, err);
	}
	strbuf_release(&removal.to_name);
	people_release(&people);
	record_free(from);
	return ok;
}

static const struct rectype split_asked = {
	.name = "split_cell",
	.title = "Tách chi bộ",
	.section = SECTION_ORG,
	.help = "Lập chi bộ mới cùng cấp trên, chuyển sang đó cả một tổ đảng hoặc những người ghi tên, một lần ghi. Số liệu "
		"những ngày đã qua không đổi.",
	.paper = "Quyết định tách, thành lập chi bộ.",
	.fields = split_fields,
	.flags = RECTYPE_SYSTEM,
	.label = "cell",
};

const struct event split_cell_event = { .asked = &split_asked, .plan = plan_split, .rare = true };
