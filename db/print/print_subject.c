/* What papers are asked for: of which records, as of which day. */
#include "date.h"
#include "fold.h"
#include "internal.h"
#include "print_form.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* "2026-11", "2026-Q4", "2026": its first and its last day. */
static void bounds_of(const char *period, char from[DATE_SIZE], char to[DATE_SIZE])
{
	static const char *const firsts[] = { "01", "04", "07", "10" },
				 *const lasts[] = { "03", "06", "09", "12" };
	char last[DATE_SIZE];
	int quarter = strlen(period) == 7 && period[5] == 'Q' ? period[6] - '0' : 0;

	snprintf(from, DATE_SIZE, "%.7s-01", period);
	snprintf(last, sizeof last, "%.7s", period);
	if (quarter >= 1 && quarter <= 4) {
		snprintf(from, DATE_SIZE, "%.4s-%s-01", period, firsts[quarter - 1]);
		snprintf(last, sizeof last, "%.4s-%s", period, lasts[quarter - 1]);
	} else if (strlen(period) == 4) {
		snprintf(from, DATE_SIZE, "%.4s-01-01", period);
		snprintf(last, sizeof last, "%.4s-12", period);
	}
	date_month_end(last, to);
}

/* The period that a day lies in. */
static void period_of(enum print_span span, const char *day, char period[DATE_SIZE])
{
	switch (span) {
	case PRINT_YEAR:
		snprintf(period, DATE_SIZE, "%.4s", day);
		break;
	case PRINT_QUARTER:
		snprintf(period, DATE_SIZE, "%.4s-Q%c", day,
			"111222333444"[(atoi(day + 5) + 11) % 12]);
		break;
	case PRINT_MONTH:
	case PRINT_DAY:
		snprintf(period, DATE_SIZE, "%.7s", day);
		break;
	}
}

/* "2026-Q4", "Q4/2026", "4/2026": the quarter, and the year; 0: it is none. */
static int quarter_of(const char *typed, int *year)
{
	int quarter = 0, end = 0;

	if (sscanf(typed, "%4d-%*[Qq]%1d%n", year, &quarter, &end) == 2 && !typed[end])
		return quarter >= 1 && quarter <= 4 ? quarter : 0;
	if (sscanf(typed, "%*[Qq]%1d/%4d%n", &quarter, year, &end) == 2 && !typed[end])
		return quarter >= 1 && quarter <= 4 ? quarter : 0;
	return 0;
}

bool print_period_parse(struct store *store, const struct print_form *form, const char *typed,
	char period[DATE_SIZE], struct err *err)
{
	struct date_hint hint = { .today = store_today(store), .past = true };
	char month[DATE_SIZE];
	int year, quarter = quarter_of(typed, &year);

	if (strlen(typed) == 4 && strspn(typed, "0123456789") == 4) {
		if (form->span == PRINT_YEAR || form->span == PRINT_DAY) {
			snprintf(period, DATE_SIZE, "%s", typed);
			return true;
		}
		return err_set(err, ERR_INPUT, "%s: cần một %s, ở đây là năm %s.", form->title,
			form->span == PRINT_QUARTER ? "quý (2026-Q4)" : "tháng (2026-11)", typed);
	}
	if (quarter && form->span == PRINT_MONTH)
		return err_set(err, ERR_INPUT, "%s: cần một tháng (2026-11), ở đây là quý \"%s\".",
			form->title, typed);
	if (quarter)
		snprintf(month, sizeof month, "%04d-%02d", year, quarter * 3);
	else if (!date_parse_period(typed, &hint, month, err))
		return false;
	if (quarter && form->span == PRINT_DAY)
		snprintf(period, DATE_SIZE, "%04d-Q%d", year, quarter);
	else
		period_of(form->span, month, period);
	return true;
}

/*
 * Of a day: the views answer for it, its month is the period. Of a span: they answer for its last day, or for today
 * while it lasts.
 */
static void set_time(struct store *store, const struct print_form *form, const char *period,
	const char *day, struct print_subject *about)
{
	const char *today = store_today(store);

	if (form->span == PRINT_DAY) {
		snprintf(about->day, DATE_SIZE, "%s", day ? day : store_asked_day(store));
		period_of(PRINT_DAY, about->day, about->period);
		bounds_of(about->period, about->from, about->to);
		return;
	}
	if (period)
		snprintf(about->period, DATE_SIZE, "%s", period);
	else
		period_of(form->span, day ? day : store_asked_day(store), about->period);
	bounds_of(about->period, about->from, about->to);
	snprintf(about->day, DATE_SIZE, "%s", strcmp(about->to, today) > 0 ? today : about->to);
}

/* Kept before any paper is written: what a form reads must not meet this query halfway. */
struct found {
	struct print_subject *items;
	size_t count, room;
};

static bool find_all(struct store *store, const struct print_form *form,
	const struct print_asked *asked, struct found *found, struct err *err)
{
	struct print_subject when = { 0 };
	struct print_kept kept;
	struct query query;
	char name[64];

	set_time(store, form, asked->period, NULL, &when);
	snprintf(name, sizeof name, "print_each_%s", form->of);
	query_open_named(&query, store, form->each ? form->each : name, err);
	query_text(&query, ":uid", asked->uid);
	query_text(&query, ":cell", asked->cell);
	if (asked->period) /* of records of a day: those whose day lies in it */
		bounds_of(asked->period, when.from, when.to);
	query_text(&query, ":from", when.from);
	query_text(&query, ":to", when.to);
	query_text(&query, ":day", when.day);
	query_text(&query, ":kinds", form->kinds);
	query_int(&query, ":committee", form->flags & PRINT_COMMITTEE ? 1 : 0);
	print_ask(store, &when, &kept);
	while (query_step(&query)) {
		if (found->count == found->room) {
			found->room = found->room ? found->room * 2 : 16;
			found->items = xrealloc(found->items, found->room * sizeof *found->items);
		}
		struct print_subject *about = &found->items[found->count++];
		*about = (struct print_subject) { 0 };
		query_copy(&query, 0, about->uid, sizeof about->uid);
		query_copy(&query, 1, about->org, sizeof about->org);
		query_copy(&query, 2, about->day, sizeof about->day);
		about->reason = asked->reason;
		about->words = form->flags & PRINT_CHOOSES ? asked->words : NULL;
	}
	bool ok = query_close(&query);
	print_ask_back(store, &kept);
	for (size_t i = 0; i < found->count; i++) {
		char day[DATE_SIZE];
		memcpy(day, found->items[i].day, DATE_SIZE);
		set_time(store, form, asked->period, *day ? day : NULL, &found->items[i]);
	}
	return ok;
}

bool print_each(struct store *store, const struct print_form *form, const struct print_asked *asked,
	print_take *take, void *context, struct err *err)
{
	struct found found = { 0 };
	bool ok = find_all(store, form, asked, &found, err);

	for (size_t i = 0; ok && i < found.count; i++)
		ok = take(context, &found.items[i], err);
	free(found.items);
	return ok;
}

/* "Chi bộ thôn Đông Hạ": "Thon-Dong-Ha", which every disk and mail takes. */
static void add_plain(const char *label, struct strbuf *out)
{
	static const char cell[] = "chi bo ";
	char *folded = fold(label);
	const char *at = folded;
	bool begins = true, any = false;

	if (strncmp(at, cell, sizeof cell - 1) == 0)
		at += sizeof cell - 1;
	for (; *at; at++) {
		bool letter = *at >= 'a' && *at <= 'z';
		if (!letter && !(*at >= '0' && *at <= '9')) {
			begins = true;
			continue;
		}
		if (begins && any)
			strbuf_add_char(out, '-');
		strbuf_add_char(out, (char)(begins && letter ? *at - 'a' + 'A' : *at));
		begins = false;
		any = true;
	}
	free(folded);
}

static void add_name(const char *period, const char *label, const char *name, struct strbuf *out)
{
	strbuf_addf(out, "%s ", period);
	add_plain(label, out);
	strbuf_addf(out, "%s%s", *label ? " " : "", name);
}

void print_file_name_of(struct store *store, const char *name, const struct print_subject *about,
	struct strbuf *out)
{
	struct strbuf label = STRBUF_INIT;

	if (*about->org)
		store_label(store, rectype_orgs(), about->org, &label);
	add_name(about->period, label.text, name, out);
	strbuf_release(&label);
}

void print_file_name(struct store *store, const struct print_form *form,
	const struct print_subject *about, struct strbuf *out)
{
	const struct rectype *of = rectype_named(form->of);
	struct strbuf label = STRBUF_INIT;

	if (strcmp(form->of, "member") != 0) {
		print_file_name_of(store, form->name, about, out);
		return;
	}
	store_label(store, of, about->uid, &label);
	add_name(about->period, label.text, form->name, out);
	strbuf_release(&label);
}
