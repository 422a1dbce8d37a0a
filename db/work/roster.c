#include "roster.h"
#include "fold.h"
#include "internal.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

const char *roster_legend(bool unsure)
{
	return unsure
		? "C có mặt  P lý do  K không  M miễn  T nơi khác  N nhiệm vụ  - khỏi  ? chưa rõ"
		: "C có mặt  P có lý do  K không lý do  M miễn  T nơi khác  N nhiệm vụ  - khỏi dự";
}

static struct roster_row *add_row(struct roster *roster)
{
	roster->rows = xgrow(roster->rows, (size_t)roster->count, sizeof *roster->rows);
	struct roster_row *row = &roster->rows[roster->count++];
	*row = (struct roster_row) { 0 };
	return row;
}

static bool read_day(struct store *store, struct roster *roster, struct err *err)
{
	struct query query;

	query_open_named(&query, store, "roster_day", err);
	query_text(&query, ":meeting", roster->meeting);
	if (query_step(&query)) {
		query_copy(&query, 0, roster->day, sizeof roster->day);
		roster->calls_cell = query_number(&query, 1) == 1;
	}
	return query_close(&query);
}

static bool read_meeting(struct store *store, struct roster *roster, struct err *err)
{
	struct record *meeting = store_load(store, rectype_named("meeting"), roster->meeting, err);
	struct strbuf title = STRBUF_INIT;

	if (!meeting)
		return false;
	const char *expected = record_get(meeting, "expected_count");
	snprintf(roster->org, UID_SIZE, "%s", record_get(meeting, "org"));
	roster->expected = expected ? atoi(expected) : -1;
	store_label(store, meeting->type, meeting->uid, &title);
	roster->title = strbuf_detach(&title);
	record_free(meeting);
	return read_day(store, roster, err);
}

static void take_row(struct query *query, struct roster_row *row)
{
	const char *status = query_column(query, 3);

	query_copy(query, 0, row->member, UID_SIZE);
	row->name = xstrdup(query_said(query, 1));
	query_copy(query, 2, row->attendance, UID_SIZE);
	row->status = status ? status[0] : '\0';
	row->reason = xstrdup(query_column(query, 4));
	row->late = query_number(query, 5) == 1;
	row->left_early = query_number(query, 6) == 1;
	row->online = query_number(query, 7) == 1;
	row->guest = query_number(query, 8) == 1;
	row->apart = row->exempt = query_column(query, 9) ? query_column(query, 9)[0] : '\0';
	row->member_as = query_said(query, 10)[0];
	row->absences = (int)query_number(query, 11);
	row->without_reason = (int)query_number(query, 12);
	query_copy(query, 13, row->born, sizeof row->born);
}

static void add_year(struct roster_row *row)
{
	struct strbuf name = STRBUF_INIT;

	if (!*row->born)
		return;
	strbuf_addf(&name, "%s (%s)", row->name, row->born);
	free(row->name);
	row->name = strbuf_detach(&name);
}

/* Rows are in the order of names: those who share one stand together. */
static void tell_namesakes_apart(struct roster *roster)
{
	for (int i = 0, next; i < roster->count; i = next) {
		for (next = i + 1; next < roster->count &&
			fold_same(roster->rows[next].name, roster->rows[i].name);)
			next++;
		for (int j = i; j < next && next - i > 1; j++)
			add_year(&roster->rows[j]);
	}
}

static bool read_rows(struct store *store, struct roster *roster, struct err *err)
{
	struct query query;

	query_open_named(&query, store, "roster", err);
	query_text(&query, ":meeting", roster->meeting);
	while (query_step(&query))
		take_row(&query, add_row(roster));
	tell_namesakes_apart(roster);
	return query_close(&query);
}

bool roster_read_guests(struct store *store, struct roster *roster, struct err *err)
{
	struct strbuf guests = STRBUF_INIT;
	struct query query;

	query_open_named(&query, store, "roster_guests", err);
	query_text(&query, ":meeting", roster->meeting);
	while (query_step(&query)) {
		strbuf_add(&guests, guests.length ? "; " : "");
		strbuf_add(&guests, query_said(&query, 0));
	}
	free(roster->guests);
	roster->guests = strbuf_detach(&guests);
	return query_close(&query);
}

bool roster_load(struct store *store, const char *meeting, struct roster *roster, struct err *err)
{
	*roster = (struct roster) { 0 };
	snprintf(roster->meeting, UID_SIZE, "%s", meeting);
	if (read_meeting(store, roster, err) && read_rows(store, roster, err) &&
		roster_read_guests(store, roster, err))
		return true;
	roster_release(roster);
	return false;
}

void roster_release(struct roster *roster)
{
	for (int i = 0; i < roster->count; i++) {
		free(roster->rows[i].name);
		free(roster->rows[i].reason);
	}
	free(roster->rows);
	free(roster->title);
	free(roster->guests);
	*roster = (struct roster) { 0 };
}

/* Why somebody is not expected, in the order and the words of every sentence about it. */
static const struct {
	char exempt;
	const char *words;
} apart[ROSTER_APART] = { { 'M', "miễn" }, { 'D', "đình chỉ" }, { 'G', "gián đoạn" },
	{ 'T', "ở nơi khác" }, { '?', "chưa rõ" } };

/* Index in apart, -1 for who is expected. */
static int reason_apart(const struct roster_row *row)
{
	char why = row->exempt       ? row->exempt
		: row->status == 'N' ? 'T' /* on duty with the armed forces */
				     : row->status;

	for (int i = 0; i < ROSTER_APART; i++)
		if (apart[i].exempt == why)
			return i;
	return -1;
}

char roster_sign(const struct roster_row *row)
{
	if (row->status)
		return row->status;
	if (row->exempt == '?')
		return '?';
	return row->exempt ? '-' : '_';
}

bool roster_is_due(const struct roster_row *row)
{
	return !row->guest && reason_apart(row) < 0;
}

struct roster_counts roster_count(const struct roster *roster)
{
	struct roster_counts counts = { 0 };

	for (int i = 0; i < roster->count; i++) {
		const struct roster_row *row = &roster->rows[i];
		if (row->guest) {
			counts.guests++;
		} else if (reason_apart(row) >= 0) {
			counts.apart[reason_apart(row)]++;
			counts.exempt++;
			counts.unsure += row->exempt == '?';
		} else {
			counts.must++;
			counts.official_must += row->member_as == 'C';
			counts.temporary_must += row->member_as == 'T';
			counts.present += row->status == 'C';
			counts.official_present += row->status == 'C' && row->member_as == 'C';
			counts.temporary_present += row->status == 'C' && row->member_as == 'T';
			counts.with_reason += row->status == 'P';
			counts.without_reason += row->status == 'K';
			counts.unmarked += row->status == '\0';
		}
	}
	return counts;
}

int roster_rate(int present, int must)
{
	return must ? (int)((present * 2000L + must) / (2L * must)) : -1;
}

void roster_add_rate(int present, int must, struct strbuf *out)
{
	int tenths = roster_rate(present, must);

	if (tenths >= 0)
		strbuf_addf(out, " · %d,%d %%", tenths / 10, tenths % 10);
}

void roster_add_line(const struct roster_counts *counts, struct strbuf *out)
{
	strbuf_addf(out, "có mặt %d/%d · có lý do %d · không lý do %d", counts->present,
		counts->must, counts->with_reason, counts->without_reason);
	roster_add_rate(counts->present, counts->must, out);
	strbuf_addf(out, " · chính thức dự %d/%d", counts->official_present, counts->official_must);
}

void roster_add_apart(const struct roster_counts *counts, struct strbuf *out)
{
	const char *comma = "";

	for (int i = 0; i < ROSTER_APART; i++) {
		if (counts->apart[i] == 0 && (i > 0 || counts->exempt > 0))
			continue;
		strbuf_addf(out, "%s%s %d", comma, apart[i].words, counts->apart[i]);
		comma = ", ";
	}
}

void roster_mark_late(struct roster_row *row)
{
	bool late = row->late, early = row->left_early;

	roster_mark(row, 'C');
	row->late = !late && !early;
	row->left_early = late;
}

void roster_mark(struct roster_row *row, char status)
{
	if (row->status != status) { /* the same mark again keeps its reason */
		free(row->reason);
		row->reason = NULL;
	}
	row->status = status;
	if (status != 'C')
		row->late = row->left_early = row->online = false;
	row->exempt = status == 'C' || status == 'P' || status == 'K' ? '\0' : row->apart;
}

void roster_add_member(struct store *store, struct roster *roster, const char *member, bool guest)
{
	struct strbuf name = STRBUF_INIT;

	for (int i = 0; i < roster->count; i++)
		if (strcmp(roster->rows[i].member, member) == 0)
			return;
	struct roster_row *row = add_row(roster);
	snprintf(row->member, UID_SIZE, "%s", member);
	store_label(store, rectype_named("member"), member, &name);
	row->name = strbuf_detach(&name);
	row->guest = guest;
	row->member_as = 'C';
	row->status = 'C';
}

/* ---- saving ---- */

static bool save_row(struct store *store, const struct roster *roster, const struct roster_row *row,
	struct err *err)
{
	const struct rectype *type = rectype_named("attendance");
	char unmarked = row->exempt == 'T' ? 'T' : 'M'; /* not expected: stored as such */
	char status[2] = { row->status ? row->status : unmarked, '\0' };
	bool present = row->status == 'C';
	struct record *record;

	record = row->attendance[0] ? store_load(store, type, row->attendance, err)
				    : record_new(type);
	if (!record)
		return false;
	record_set(record, "meeting", roster->meeting);
	record_set(record, "member", row->member);
	record_set(record, "status", status);
	record_set(record, "reason", row->status == 'P' ? row->reason : NULL);
	record_set(record, "late", row->late && present ? "1" : NULL);
	record_set(record, "left_early", row->left_early && present ? "1" : NULL);
	record_set(record, "online", row->online && present ? "1" : NULL);
	record_set(record, "guest", row->guest ? "1" : NULL);
	bool ok = store_save(store, record, NULL, err);
	record_free(record);
	return ok;
}

static bool settle_row(struct store *store, const struct roster *roster,
	const struct roster_row *row, struct err *err)
{
	if (row->status || (row->exempt && row->exempt != '?'))
		return save_row(store, roster, row, err);
	return !row->attendance[0] ||
		store_delete(store, rectype_named("attendance"), row->attendance,
			"bỏ dấu điểm danh", err);
}

static bool save_meeting(struct store *store, const struct roster *roster, struct err *err)
{
	struct record *meeting = store_load(store, rectype_named("meeting"), roster->meeting, err);

	if (!meeting)
		return false;
	record_set(meeting, "state", "DH");
	if (!record_get(meeting, "held_on"))
		record_set(meeting, "held_on", roster->day);
	if (roster->expected_typed) {
		char count[16] = "";
		if (roster->expected >= 0)
			snprintf(count, sizeof count, "%d", roster->expected);
		record_set(meeting, "expected_count", count);
	}
	bool ok = store_save(store, meeting, "điểm danh", err);
	record_free(meeting);
	return ok;
}

bool roster_save(struct store *store, const struct roster *roster, struct err *err)
{
	bool ok = store_begin(store, err);

	if (!ok)
		return false;
	for (int i = 0; i < roster->count && ok; i++)
		ok = settle_row(store, roster, &roster->rows[i], err);
	return transaction_end(store, ok && save_meeting(store, roster, err), err);
}
