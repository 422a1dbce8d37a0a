#include "date.h"
#include "internal.h"
#include "wording_internal.h"

#include <stdio.h>
#include <string.h>

/* Where neither `query` nor `add` has a line, dots stand, or the part is left out. */
enum part_flags {
	ONLY_KNOWN = 1 << 0, /* left out where nothing is known */
	TO_DATE = 1
		<< 1, /* by today, however long ago the month was: what came in since is told of too */
};

struct part {
	const char *title; /* NULL: none; with rows below it, or what there is beside it */
	const char *query; /* its rows are lines; those that begin with "- " stand below */
	wording_part *add;
	unsigned flags;
};

static const struct part agenda[] = {
	{ "1. Kết quả việc kỳ trước", "say_tasks_open", NULL, 0 },
	{ "2. Chuyên đề", "say_topic", NULL, ONLY_KNOWN },
	{ "3. Việc đến hạn", NULL, wording_add_duties, ONLY_KNOWN },
	{ "4. Phương hướng, nhiệm vụ tháng tới", NULL, NULL, 0 },
	{ "5. Nội dung khác", NULL, NULL, 0 },
	{ NULL, NULL, NULL, 0 },
};

static const struct part minutes[] = {
	{ NULL, NULL, wording_add_head, ONLY_KNOWN },
	{ "\n1. Tư tưởng, thời sự", NULL, NULL, 0 },
	{ "2. Kết quả việc kỳ trước", "say_tasks_before", NULL, 0 },
	{ "3. Phương hướng, nhiệm vụ tháng tới", NULL, NULL, 0 },
	{ "Giao việc", "say_tasks_given", NULL, 0 },
	{ "4. Thảo luận", NULL, NULL, 0 },
	{ "5. Biểu quyết", "say_votes", NULL, 0 },
	{ "6. Tự chấm điểm", "say_score", NULL, 0 },
	{ "7. Đảng phí", "say_dues", NULL, 0 },
	{ NULL, NULL, wording_add_end, ONLY_KNOWN },
	{ NULL, NULL, NULL, 0 },
};

static const struct part committee[] = {
	{ NULL, NULL, wording_add_head, ONLY_KNOWN },
	{ "\n1. Kết quả việc kỳ trước", "say_tasks_before", NULL, 0 },
	{ "2. Chuẩn bị buổi sinh hoạt chi bộ", NULL, NULL, 0 },
	{ "3. Thảo luận", NULL, NULL, 0 },
	{ "Giao việc", "say_tasks_given", NULL, ONLY_KNOWN },
	{ "Biểu quyết", "say_votes", NULL, ONLY_KNOWN },
	{ NULL, NULL, wording_add_end, ONLY_KNOWN },
	{ NULL, NULL, NULL, 0 },
};

static const struct part resolution[] = {
	{ NULL, NULL, wording_add_opening, ONLY_KNOWN },
	{ "Đảng phí", "say_dues", NULL, 0 },
	{ "\nI. Đánh giá tháng\n1. Tư tưởng", NULL, NULL, 0 },
	{ "2. Nhiệm vụ chính trị", NULL, NULL, 0 },
	{ "3. Kết quả việc kỳ trước", "say_tasks_before", NULL, 0 },
	{ "4. Biểu dương, nhắc nhở", NULL, NULL, 0 },
	{ "5. Hạn chế", NULL, NULL, 0 },
	{ "\nII. Phương hướng", NULL, NULL, 0 },
	{ "\nIII. Phân công", "say_tasks_given", NULL, 0 },
	{ "\nIV. Tự đánh giá", "say_score", NULL, 0 },
	{ "Biểu quyết", "say_vote_of", NULL, 0 },
	{ NULL, NULL, NULL, 0 },
};

static const struct part report[] = {
	{ "1. Đảng viên", NULL, wording_add_members, 0 },
	{ NULL, "say_movement", NULL, ONLY_KNOWN },
	{ "2. Nhiệm vụ chính trị", "say_tasks_before", NULL, 0 },
	{ "3. Xây dựng Đảng", "say_meetings", NULL, 0 },
	{ "4. Kiểm tra, giám sát", "say_inspections", NULL, 0 },
	{ "5. Đảng phí", "say_dues", NULL, TO_DATE },
	{ "6. Phương hướng", NULL, NULL, 0 },
	{ "Kiến nghị", NULL, NULL, 0 },
	{ NULL, NULL, NULL, 0 },
};

static const struct {
	const char *type, *field;
	const char *kind; /* the record's kind; NULL: any */
	const struct part *parts;
} drafts[] = {
	{ "meeting", "agenda", NULL, agenda },
	{ "meeting", "minutes", "CU", committee },
	{ "meeting", "minutes", NULL, minutes },
	{ "resolution", "text", NULL, resolution },
	{ "document", "text", "BC", report },
};

static const struct part *parts_of(const struct record *record, const struct field *field)
{
	for (size_t i = 0; i < sizeof drafts / sizeof *drafts; i++) {
		if (strcmp(drafts[i].type, record->type->name) != 0 ||
			strcmp(drafts[i].field, field->name) != 0)
			continue;
		const char *kind = record_get(record, "kind");
		if (!drafts[i].kind || (kind && strcmp(kind, drafts[i].kind) == 0))
			return drafts[i].parts;
	}
	return NULL;
}

bool wording_knows(const struct record *record, const struct field *field)
{
	return parts_of(record, field) != NULL;
}

/* ---- what it is about ---- */

static const char *first_of(const char *one, const char *other, const char *third)
{
	return one ? one : other ? other : third;
}

/* The regular meeting of a month, for what comes of it without naming it. */
static bool find_meeting(
	struct store *store, const char *org, const char *period, char uid[UID_SIZE])
{
	struct query query;

	query_open_named(&query, store, "say_meeting", NULL);
	query_text(&query, ":org", org);
	query_text(&query, ":period", period);
	return query_only_text(&query, uid, UID_SIZE) && *uid;
}

static bool load_meeting(
	struct store *store, struct subject *about, const char *uid, struct err *err)
{
	about->meeting = store_load(store, rectype_named("meeting"), uid, err);
	return about->meeting != NULL;
}

static bool find_subject(
	struct store *store, const struct record *record, struct subject *about, struct err *err)
{
	const struct rectype *meetings = rectype_named("meeting");
	const char *on = rectype_index(record->type, "on") >= 0 ? record_get(record, "on") : NULL;
	char found[UID_SIZE] = "";

	*about = (struct subject) { .record = record };
	if (record->type == meetings)
		about->meeting = record_copy(record);
	else if (record_get(record, "meeting") &&
		!load_meeting(store, about, record_get(record, "meeting"), err))
		return false;
	about->org = about->meeting ? record_get(about->meeting, "org") : record_get(record, "org");
	snprintf(about->period, sizeof about->period, "%.7s",
		first_of(about->meeting ? record_get(about->meeting, "period") : NULL, on,
			store_today(store)));
	if (!about->meeting && about->org &&
		find_meeting(store, about->org, about->period, found) &&
		!load_meeting(store, about, found, err))
		return false;
	const struct record *meeting = about->meeting;
	const char *held = meeting ? record_get(meeting, "held_on") : NULL,
		   *planned = meeting ? record_get(meeting, "planned_on") : NULL,
		   *today = store_today(store);
	bool dated = *found || !meeting; /* by itself, not by a meeting it names */
	snprintf(about->day, sizeof about->day, "%.10s",
		dated ? first_of(on, today, NULL) : first_of(held, planned, on ? on : today));
	about->org_id = about->org ? store_id(store, rectype_orgs(), about->org) : 0;
	about->meeting_id = meeting && *meeting->uid ? store_id(store, meetings, meeting->uid) : 0;
	return true;
}

/* ---- writing ---- */

static bool add_rows(struct store *store, const char *name, const struct subject *about,
	struct strbuf *out, struct err *err)
{
	struct query query;

	query_open_named(&query, store, name, err);
	query_text(&query, ":record", about->record->uid);
	query_text(&query, ":period", about->period);
	query_text(&query, ":day", about->day);
	if (about->org_id > 0)
		query_int(&query, ":org", about->org_id);
	if (about->meeting_id > 0)
		query_int(&query, ":meeting", about->meeting_id);
	while (query_step(&query))
		strbuf_addf(out, "%s\n", query_said(&query, 0));
	return query_close(&query);
}

static bool add_part(struct store *store, const struct part *part, const struct subject *about,
	struct strbuf *out, struct err *err)
{
	struct strbuf lines = STRBUF_INIT;
	bool ok = (!part->query || add_rows(store, part->query, about, &lines, err)) &&
		(!part->add || part->add(store, about, &lines, err));

	if (ok && (lines.length > 0 || !(part->flags & ONLY_KNOWN))) {
		if (part->title)
			strbuf_addf(out, "%s:%s", part->title,
				strncmp(lines.text, "- ", 2) == 0 ? "\n" : " ");
		strbuf_add(out, lines.length > 0 ? lines.text : WORDING_DOTS "\n");
	}
	strbuf_release(&lines);
	return ok;
}

bool wording_write(struct store *store, const struct record *record, const struct field *field,
	struct strbuf *out, struct err *err)
{
	struct subject about;
	char kept[DATE_SIZE], first[DATE_SIZE];
	uint64_t faults = store->faults; /* a part must not be missing where a lookup failed */
	bool ok = find_subject(store, record, &about, err);

	snprintf(kept, sizeof kept, "%s", store->asked.day);
	snprintf(first, sizeof first, "%s-01", about.period);
	const char *day = strcmp(about.day, store_asked_day(store)) < 0 ? about.day : kept;
	for (const struct part *part = parts_of(record, field);
		ok && (part->title || part->query || part->add); part++) {
		store_ask(store, part->flags & TO_DATE ? NULL : day, first,
			first); /* a part may ask for a span of its own */
		ok = add_part(store, part, &about, out, err);
	}
	store_ask(store, kept, NULL, NULL);
	record_free(about.meeting);
	return ok && store_faultless(store, faults, err);
}
