/*
 * A clock that has lost its day (an old battery: 2009 after 2026). Everything here goes by the day, so
 * nothing is counted or written by such a clock.
 */
#include "date.h"
#include "internal.h"
#include "json.h"
#include "xalloc.h"

#include <string.h>

/* Minutes of a stamp, as its clock showed them. */
static int64_t minutes_of(const char *stamp)
{
	int hours = (stamp[11] - '0') * 10 + stamp[12] - '0',
	    minutes = (stamp[14] - '0') * 10 + stamp[15] - '0';

	return date_to_days(stamp) * INT64_C(1440) + hours * 60 + minutes;
}

static bool is_stamp(const char *text)
{
	char day[DATE_SIZE];

	snprintf(day, sizeof day, "%.10s", text);
	return strlen(text) >= 16 && date_is_full(day);
}

bool clock_check(struct store *store, struct err *err)
{
	enum { A_DAY = 1440 }; /* less is a time zone, or a clock that was put right */
	struct query query;
	char now[26];

	if (store->today_fixed)
		return true;
	plat_now(now);
	query_open(&query, store, "SELECT at FROM audit ORDER BY seq DESC LIMIT 1", err);
	if (query_step(&query)) {
		const char *last = query_said(&query, 0);
		if (is_stamp(last) && minutes_of(last) - minutes_of(now) > A_DAY) {
			snprintf(store->clock_behind, DATE_SIZE, "%.10s", last);
			memcpy(store->today, store->clock_behind, DATE_SIZE);
			store->today_fixed = true;
		}
	}
	return query_close(&query);
}

const char *store_clock_behind(const struct store *store)
{
	return *store->clock_behind ? store->clock_behind : NULL;
}

static bool log_day(struct store *store, struct err *err)
{
	struct strbuf before = STRBUF_INIT, after = STRBUF_INIT;
	char clock[DATE_SIZE];

	plat_today(clock);
	json_member(&before, "today", clock);
	json_member(&after, "today", store->today);
	bool ok = store_begin(store, err) &&
		transaction_end(store,
			audit_append(
				store, "clock", NULL, NULL, before.text, after.text, NULL, err),
			err);
	strbuf_release(&before);
	strbuf_release(&after);
	return ok;
}

bool store_take_day(struct store *store, const char *day, struct err *err)
{
	char last[DATE_SIZE], shown[DATE_SIZE];

	memcpy(last, store->clock_behind, DATE_SIZE);
	date_show(last, shown);
	if (strcmp(day, last) < 0)
		return err_set(err, ERR_INPUT,
			"Ngày ấy ở trước lần ghi gần nhất trong sổ, %s. Gõ lại ngày hôm nay.",
			shown);
	memcpy(store->today, day, DATE_SIZE);
	store->clock_behind[0] = '\0';
	if (log_day(store, err))
		return true;
	memcpy(store->today, last, DATE_SIZE);
	memcpy(store->clock_behind, last, DATE_SIZE);
	return false;
}

void store_only_look(struct store *store)
{
	store->clock_behind[0] = '\0';
	if (!store->view_only)
		store->view_only = xstrdup("ngày trên máy tính sai");
}
