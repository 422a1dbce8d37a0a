/*
 * new_term.c - a congress begins a new term: the one before and the posts of its committee end the day before, and
 * those who were elected begin.
 */
#include "internal.h"
#include "parts.h"
#include "people.h"
#include "registry.h"

#include <stdio.h>
#include <string.h>

static const struct field fields[] = {
	{ .name = "org",
		.label = "Tổ chức",
		.kind = FIELD_REF,
		.target = "org",
		.flags = FIELD_REQUIRED,
		.help = "Chi bộ hoặc đảng bộ vào nhiệm kỳ mới." },
	DAY_ROW("from_on", "Nhiệm kỳ từ", 0,
		"Ngày cấp ủy mới bắt đầu. Cấp ủy cũ kết thúc ngày trước đó."),
	{ .name = "to_on",
		.label = "Nhiệm kỳ đến",
		.kind = FIELD_DATE,
		.help = "Ngày hết nhiệm kỳ theo dự kiến; chưa rõ thì để trống.",
		.example = "151131" },
	{ .name = "congress_no",
		.label = "Đại hội lần thứ",
		.kind = FIELD_INT,
		.low = 1,
		.high = 99,
		.help = "Thứ tự của đại hội, ghi bằng số.",
		.example = "12" },
	{ .name = "secretary",
		.label = "Bí thư",
		.kind = FIELD_REF,
		.target = "member",
		.flags = FIELD_REQUIRED,
		.help = "Bí thư của nhiệm kỳ mới." },
	{ .name = "deputy",
		.label = "Phó bí thư",
		.kind = FIELD_REF,
		.target = "member",
		.help = "Phó bí thư của nhiệm kỳ mới, nếu có. Đảng bộ có thêm phó bí thư thì ghi ở sổ chức vụ." },
	{ .name = "names",
		.label = "Ủy viên khác",
		.kind = FIELD_LONG,
		.max_chars = 4000,
		.help = "Họ tên các ủy viên khác, mỗi dòng một người hoặc cách nhau bằng dấu chấm phẩy, gõ không dấu cũng được.",
		.example = "Lê Thị Hoa; Trần Văn Bình" },
	{ .name = NULL },
};

/* What somebody elected is called, and whose posts end. */
struct titles {
	const char *secretary, *deputy, *other, *all;
};

static struct titles titles_of(const struct record *org)
{
	const char *kind = record_get(org, "kind");

	if (kind && (strcmp(kind, "CB") == 0 || strcmp(kind, "TO") == 0))
		return (struct titles) { "BT", "PBT", "CUV", "BT PBT CUV" };
	return (struct titles) { "BTDU", "PBTDU", "DUV", "BTDU PBTTT PBTDU UVBTV DUV" };
}

/* Ends the posts of the term before; `before` gets those who held them. */
static bool end_committee(struct event_plan *plan, const char *org, const char *last_day,
	const char *titles, struct people *before, struct err *err)
{
	struct query query;
	bool ok = true;

	query_open_named(&query, plan->store, "org_posts", err);
	query_text(&query, ":org", org);
	query_text(&query, ":day", last_day);
	while (ok && query_step(&query)) {
		char uid[UID_SIZE], member[UID_SIZE], title[16];
		query_copy(&query, 0, uid, sizeof uid);
		query_copy(&query, 1, member, sizeof member);
		query_copy(&query, 2, title, sizeof title);
		if (!word_in_list(titles, title))
			continue;
		struct record *post = event_change(plan, rectype_named("post"), uid, err);
		ok = post != NULL;
		if (!ok)
			continue;
		record_set(post, "to_on", last_day);
		people_add(before, uid, member, "");
	}
	return query_close(&query) && ok;
}

static bool held_before(const struct people *before, const char *member)
{
	for (size_t i = 0; i < before->count; i++)
		if (strcmp(before->items[i].member, member) == 0)
			return true;
	return false;
}

static void elect(struct event_plan *plan, const struct record *answers, const char *member,
	const char *title, const struct people *before)
{
	const char *from = record_get(answers, "from_on"), *to = record_get(answers, "to_on");
	struct record *post = event_add(plan, rectype_named("post"));
	char term[16];

	part_copy(answers, post, "org from_on");
	record_set(post, "member", member);
	record_set(post, "title", title);
	if (to) {
		snprintf(term, sizeof term, "%d-%d", date_year(from), date_year(to));
		record_set(post, "term", term);
	}
	if (!held_before(before, member))
		record_set(post, "new_term", "1");
}

/* Of a cell those counted in it on the first day, of a committee those of all its cells. */
static bool find_others(struct event_plan *plan, const struct record *answers, bool cell,
	struct people *people, struct err *err)
{
	const char *names = record_get(answers, "names");
	struct query query;

	if (!names)
		return true;
	query_open_named(&query, plan->store, "counted_on", err);
	query_text(&query, ":day", record_get(answers, "from_on"));
	query_text(&query, ":cell", cell ? record_get(answers, "org") : NULL);
	while (query_step(&query)) {
		char uid[UID_SIZE];
		query_copy(&query, 0, uid, sizeof uid);
		people_add(people, uid, uid, query_said(&query, 1));
	}
	return query_close(&query) && people_choose(people, names, err);
}

static bool end_term(struct event_plan *plan, const struct record *answers, const char *last_day,
	struct err *err)
{
	const char *from = record_get(answers, "from_on");
	char uid[UID_SIZE], shown[DATE_SIZE];
	struct query query;

	query_open_named(&query, plan->store, "last_term", err);
	query_text(&query, ":org", record_get(answers, "org"));
	if (!query_only_text(&query, uid, sizeof uid))
		return false;
	if (!*uid)
		return true;
	struct record *term = event_change(plan, rectype_named("org_term"), uid, err);
	if (!term)
		return false;
	date_show(record_get(term, "from_on"), shown);
	if (strcmp(record_get(term, "from_on"), from) >= 0)
		return err_set(err, ERR_INPUT,
			"Sổ đã ghi một nhiệm kỳ từ %s. Xem lại ngày, hoặc sổ nhiệm kỳ.", shown);
	if (!record_get(term, "to_on") || strcmp(record_get(term, "to_on"), last_day) > 0)
		record_set(term, "to_on", last_day);
	return true;
}

static void begin_term(struct event_plan *plan, const struct record *answers)
{
	struct record *term = event_add(plan, rectype_named("org_term"));

	part_copy(answers, term, "org from_on to_on congress_no");
}

static bool plan_term(struct event_plan *plan, const struct record *answers, struct err *err)
{
	const char *org_uid = record_get(answers, "org");
	struct people before = PEOPLE_INIT, others = PEOPLE_INIT;
	struct record *org = store_load(plan->store, rectype_named("org"), org_uid, err);
	char last_day[DATE_SIZE];

	if (!org)
		return false;
	const struct titles titles = titles_of(org);
	date_add_days(record_get(answers, "from_on"), -1, last_day);
	bool ok = find_others(plan, answers, strcmp(titles.secretary, "BT") == 0, &others, err) &&
		end_term(plan, answers, last_day, err) &&
		end_committee(plan, org_uid, last_day, titles.all, &before, err);
	if (ok) {
		begin_term(plan, answers);
		elect(plan, answers, record_get(answers, "secretary"), titles.secretary, &before);
		if (record_get(answers, "deputy"))
			elect(plan, answers, record_get(answers, "deputy"), titles.deputy, &before);
		for (size_t i = 0; i < others.count; i++)
			if (others.items[i].chosen)
				elect(plan, answers, others.items[i].member, titles.other, &before);
	}
	people_release(&before);
	people_release(&others);
	record_free(org);
	return ok;
}

static const struct rectype asked = {
	.name = "new_term",
	.title = "Nhiệm kỳ mới, cấp ủy mới",
	.section = SECTION_ORG,
	.help = "Kết thúc nhiệm kỳ và các chức vụ cấp ủy trước, mở nhiệm kỳ mới với bí thư, phó bí thư và các ủy viên, một "
		"lần ghi.",
	.paper = "Nghị quyết đại hội, quyết định chuẩn y cấp ủy.",
	.fields = fields,
	.flags = RECTYPE_SYSTEM,
	.label = "org",
};

const struct event new_term_event = { .asked = &asked, .plan = plan_term, .rare = true };
