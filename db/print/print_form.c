#include "print_form.h"

#include "audit.h"
#include "date.h"
#include "internal.h"
#include "print_blocks.h"
#include "print_frame.h"
#include "print_set.h"
#include "text.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

const struct print_form *print_form_named(const char *name)
{
	for (const struct print_form *const *form = print_forms; *form; form++)
		if (strcmp((*form)->name, name) == 0 || strcmp((*form)->id, name) == 0)
			return *form;
	return NULL;
}

const struct print_set *print_set_named(const char *name)
{
	for (const struct print_set *set = print_sets; set->name; set++)
		if (strcmp(set->name, name) == 0)
			return set;
	return NULL;
}

void print_query(struct print_job *job, struct query *query, const char *name, struct err *err)
{
	const struct print_subject *about = job->about;

	query_open_named(query, job->store, name, err);
	query_text(query, ":uid", about->uid);
	query_text(query, ":cell", about->org);
	query_text(query, ":period", about->period);
	query_text(query, ":day", about->day);
	query_text(query, ":from", about->from);
	query_text(query, ":to", about->to);
	query_int(query, ":numbers", about->reason ? 1 : 0);
	query_int(query, ":part", job->part);
	if (job->id > 0)
		query_int(query, ":id", job->id);
	if (job->org > 0)
		query_int(query, ":org", job->org);
	if (job->meeting > 0)
		query_int(query, ":meeting", job->meeting);
}

void print_fill(struct print_job *job, const char *text, struct strbuf *out)
{
	print_places_fill(&job->places, text, out, job->gaps);
}

/* ---- the day it answers for ---- */

void print_ask(struct store *store, const struct print_subject *about, struct print_kept *kept)
{
	memcpy(kept->day, store->asked.day, DATE_SIZE);
	memcpy(kept->from, store->asked.from, DATE_SIZE);
	memcpy(kept->to, store->asked.to, DATE_SIZE);
	store_ask(store, about->day, about->from, about->to);
}

void print_ask_back(struct store *store, const struct print_kept *kept)
{
	store_ask(store, kept->day, kept->from, kept->to);
}

/* ---- head and foot ---- */

/* What the record says, else what the office always says there. */
static const char *place_or_own(const struct print_job *job, const char *name)
{
	const char *value = print_place(&job->places, name);

	return value ? value : print_place(&job->own, name);
}

static struct print_frame frame_of(const struct print_job *job, enum print_foot foot)
{
	const struct print_places *places = &job->places;

	return (struct print_frame) { .issuer = &job->issuer,
		.number = print_place(places, "số"),
		.mark = print_place(places, "ký hiệu"),
		.place = place_or_own(job, "địa danh"),
		.day = print_place(places, "ngày ban hành"),
		.recipients = place_or_own(job, "nơi nhận"),
		.left = print_place(places,
			foot == PRINT_FOOT_MINUTES        ? "thư ký"
				: foot == PRINT_FOOT_LIST ? "người lập"
							  : "họ và tên"),
		.right = print_place(places, "chủ trì"),
		.signer = print_place(places, "người ký"),
		.post = print_place(places, "chức vụ ký"),
		.behalf = print_place(places, "thay mặt") };
}

/* "Từ ngày 01/01/2026 đến ngày 31/12/2026" */
static void add_span(const struct print_subject *about, struct strbuf *out)
{
	char from[DATE_SIZE], to[DATE_SIZE];

	date_show(about->from, from);
	date_show(about->to, to);
	strbuf_addf(out, "Từ ngày %s đến ngày %s", from, to);
}

static void tell_empty(struct print_job *job, const char *value, const char *name)
{
	if (!value)
		print_gap(job->gaps, name);
}

static void put_head(struct print_job *job)
{
	struct print_frame frame = frame_of(job, job->form->foot);
	struct strbuf span = STRBUF_INIT;
	enum print_head head = job->form->head;

	if (head == PRINT_HEAD_NUMBER || head == PRINT_HEAD_LETTER)
		tell_empty(job, frame.place, "địa danh");
	if (head == PRINT_HEAD_NUMBER)
		tell_empty(job, frame.number, "số");

	switch (head) {
	case PRINT_HEAD_NONE:
		break;
	case PRINT_HEAD_NUMBER:
		print_head_numbered(&frame, job->doc);
		break;
	case PRINT_HEAD_MINUTES:
		print_head_minutes(&frame, job->doc);
		break;
	case PRINT_HEAD_LETTER:
		print_head_letter(&frame, job->doc);
		break;
	case PRINT_HEAD_COVER:
		add_span(job->about, &span);
		print_head_cover(&frame, job->form->title, span.text, job->form->page, job->doc);
		break;
	}
	strbuf_release(&span);
}

void print_foot(struct print_job *job, enum print_foot foot)
{
	static void (*const feet[])(const struct print_frame *, struct doc *) = {
		[PRINT_FOOT_RECIPIENTS] = print_foot_recipients,
		[PRINT_FOOT_MINUTES] = print_foot_minutes,
		[PRINT_FOOT_SELF] = print_foot_self,
		[PRINT_FOOT_LIST] = print_foot_list,
		[PRINT_FOOT_SECRETARY] = print_foot_secretary,
		[PRINT_FOOT_PLEDGE] = print_foot_pledge,
		[PRINT_FOOT_SUPERIOR] = print_foot_superior,
		[PRINT_FOOT_RECEIVER] = print_foot_receiver,
		[PRINT_FOOT_HANDOVER] = print_foot_handover,
	};
	struct print_frame frame = frame_of(job, foot);

	if (foot == PRINT_FOOT_RECIPIENTS)
		tell_empty(job, frame.recipients, "nơi nhận");
	if (foot != PRINT_FOOT_NONE)
		feet[foot](&frame, job->doc);
}

/* ---- writing ---- */

/* A paper of tables without a row says what to write first. */
static void tell_no_rows(struct print_job *job)
{
	struct strbuf told = STRBUF_INIT;

	if (!job->form->needs || job->rows > 0)
		return;
	strbuf_addf(&told, "các dòng của bảng (nhập \"%s\" trước)",
		rectype_named(job->form->needs)->title);
	print_gap(job->gaps, told.text);
	strbuf_release(&told);
}

/* The office's own sentences: the rows of the type template whose form is this one, or IN: all. */
static bool load_own(struct print_job *job, struct err *err)
{
	struct query query;

	query_open_named(&query, job->store, "print_template", err);
	query_text(&query, ":form", job->form->id);
	query_text(&query, ":day", job->about->day);
	while (query_step(&query))
		print_places_add(&job->own, query_said(&query, 0), query_column(&query, 1));
	return query_close(&query);
}

static bool load_places(struct print_job *job, struct err *err)
{
	struct query query;

	print_query(job, &query, job->form->values, err);
	bool row = query_step(&query);
	print_places_load(&job->places, &query, row);
	return query_close(&query);
}

static bool find_numbers(struct print_job *job)
{
	const struct rectype *type = rectype_named(job->form->of);

	job->id = *job->about->uid ? store_id(job->store, type, job->about->uid) : 0;
	job->org = *job->about->org ? store_id(job->store, rectype_orgs(), job->about->org) : 0;
	job->meeting = strcmp(job->form->of, "meeting") == 0 ? job->id : 0;
	return job->id >= 0 && job->org >= 0;
}

/* The meeting that what it is about comes of: a resolution, a document. */
static bool find_meeting(struct print_job *job, struct err *err)
{
	const struct rectype *type = rectype_named(job->form->of);
	int index = rectype_index(type, "meeting");

	if (job->meeting > 0 || job->id <= 0 || index < 0)
		return true;
	struct record *record = store_load(job->store, type, job->about->uid, err);
	const char *meeting = record ? record_get(record, "meeting") : NULL;
	if (meeting)
		job->meeting = store_id(job->store, rectype_named("meeting"), meeting);
	bool ok = record && job->meeting >= 0;
	record_free(record);
	return ok;
}

/* Each printing of numbers is logged with its reason (rules.md, "Sensitive"). */
static bool log_numbers(struct print_job *job, struct err *err)
{
	const struct print_subject *about = job->about;

	return !about->reason || !(job->form->flags & PRINT_NUMBERS) ||
		store_log_showing(job->store, rectype_named(job->form->of), about->uid,
			job->form->title, about->reason, err);
}

/* The level above keeps it: what the log had come to cannot be written anew behind it. */
static bool put_anchor(struct print_job *job, struct err *err)
{
	struct audit_head head;
	struct strbuf line = STRBUF_INIT;

	if (!(job->form->flags & PRINT_ANCHOR))
		return true;
	if (!audit_head_now(job->store, &head, err))
		return false;
	strbuf_addf(&line, "Sổ khi in: nhật ký %" PRId64 " dòng, dấu", head.seq);
	for (int i = 0; i < AUDIT_HEAD_SHOWN; i += 4)
		strbuf_addf(&line, " %.4s", head.hash + i);
	doc_line(job->doc, (struct doc_para) { .align = DOC_LEFT, .flush = true }, line.text,
		DOC_ITALIC | DOC_SMALL);
	strbuf_release(&line);
	return true;
}

bool print_form_write(struct store *store, const struct print_form *form,
	const struct print_subject *about, struct doc *doc, struct strbuf *gaps, struct err *err)
{
	struct print_job job = {
		.store = store, .doc = doc, .form = form, .about = about, .gaps = gaps
	};
	struct print_kept kept;
	uint64_t faults = store->faults; /* those of lookups too */

	print_ask(store, about, &kept);
	bool ok = log_numbers(&job, err) && find_numbers(&job) && find_meeting(&job, err) &&
		issuer_load(store, *about->org ? about->org : NULL, &job.issuer, err) &&
		load_own(&job, err) && load_places(&job, err);
	if (ok) {
		doc_page(doc, form->page);
		put_head(&job);
		ok = print_blocks(&job, form->blocks, err);
		tell_no_rows(&job);
	}
	if (ok) {
		print_foot(&job, form->foot);
		ok = put_anchor(&job, err);
	}
	print_places_release(&job.places);
	print_places_release(&job.own);
	issuer_release(&job.issuer);
	print_ask_back(store, &kept);
	return ok && store_faultless(store, faults, err);
}
