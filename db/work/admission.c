#include "admission.h"

#include "codes.h"
#include "internal.h"
#include "xalloc.h"

#include <stdlib.h>

static bool find_whose(struct store *store, const char *uid, struct admission *at, struct err *err)
{
	struct query query;

	query_open_named(&query, store, "way_whose", err);
	query_text(&query, ":uid", uid);
	if (query_step(&query)) {
		query_copy(&query, 0, at->candidate, UID_SIZE);
		query_copy(&query, 1, at->member, UID_SIZE);
		query_copy(&query, 2, at->probation, UID_SIZE);
		at->helped = query_number(&query, 4) != 0;
		at->name = xstrdup(query_said(&query, 3));
	}
	return query_close(&query);
}

/* The columns of way_steps.sql. */
enum { WAY, STEP, RECORD, DAY, DONE, IN_FAVOUR, MISSING, ODD, OTHER, DUE, NOTED, PAPER };

/* What is to be looked at in one line; NULL: nothing. */
static char *notes_of(struct query *query)
{
	const char *missing = query_column(query, MISSING), *odd = query_column(query, ODD);
	struct strbuf notes = STRBUF_INIT;

	if (!missing || !odd)
		return xstrdup(missing ? missing : odd);
	strbuf_addf(&notes, "%s · %s", missing, odd);
	return strbuf_detach(&notes);
}

static void add_stop(struct admission *at, struct query *query)
{
	at->stops = xgrow(at->stops, at->count, sizeof *at->stops);
	struct admission_stop *stop = &at->stops[at->count++];
	*stop = (struct admission_stop) { .done = query_number(query, DONE) != 0,
		.noted = query_number(query, NOTED) != 0,
		.in_favour = query_column(query, IN_FAVOUR) ? (int)query_number(query, IN_FAVOUR)
							    : -1,
		.notes = notes_of(query) };
	query_copy(query, WAY, stop->way, sizeof stop->way);
	query_copy(query, STEP, stop->step, sizeof stop->step);
	query_copy(query, RECORD, stop->record, sizeof stop->record);
	query_copy(query, DAY, stop->day, sizeof stop->day);
	query_copy(query, OTHER, stop->other, sizeof stop->other);
	query_copy(query, DUE, stop->due, sizeof stop->due);
	query_copy(query, PAPER, stop->paper, sizeof stop->paper);
}

bool admission_load(
	struct store *store, const char *uid, struct admission *admission, struct err *err)
{
	struct query query;

	*admission = (struct admission) { .name = NULL };
	if (!find_whose(store, uid, admission, err))
		return false;
	query_open_named(&query, store, "way_steps", err);
	query_text(&query, ":candidate", admission->candidate);
	query_text(&query, ":probation", admission->probation);
	while (query_step(&query))
		add_stop(admission, &query);
	return query_close(&query);
}

void admission_release(struct admission *admission)
{
	for (size_t i = 0; i < admission->count; i++)
		free(admission->stops[i].notes);
	free(admission->stops);
	free(admission->name);
	*admission = (struct admission) { .name = NULL };
}

static void add_part(const char *text, struct strbuf *out)
{
	strbuf_addf(out, "%s%s", out->length > 0 ? " · " : "", text);
}

void admission_describe(const struct admission_stop *stop, const char *today, struct strbuf *out)
{
	struct strbuf part = STRBUF_INIT;
	char shown[DATE_SIZE];

	date_show(stop->day, shown);
	if (stop->done)
		add_part(*stop->day ? shown : "đã làm", out);
	if (stop->done && stop->in_favour >= 0) {
		strbuf_addf(&part, "%d tán thành", stop->in_favour);
		add_part(part.text, out);
	}
	if (stop->notes)
		add_part(stop->notes, out);
	if (*stop->other) {
		strbuf_clear(&part);
		strbuf_addf(&part, "trước cả bước %s",
			codes_label(codes_find("admission_step.step"), stop->other));
		add_part(part.text, out);
	}
	if (!stop->done && *stop->due) {
		int days = (int)(date_to_days(stop->due) - date_to_days(today));
		date_show(stop->due, shown);
		strbuf_addf(out, "%shạn %s, %s %d ngày", out->length > 0 ? " · " : "", shown,
			days < 0 ? "quá" : "còn", abs(days));
	}
	strbuf_release(&part);
}
