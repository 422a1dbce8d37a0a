/* On which day a register is looked at: today, or the one typed behind Ctrl-E. */
#include "list_internal.h"

#include "date.h"
#include "dialog.h"
#include "season.h"

#include <stdio.h>
#include <string.h>

void list_day_begin(struct list *list)
{
	struct store *store = list->screen.session->store;
	char first[DATE_SIZE];

	if (!(list->type->flags & RECTYPE_REGISTER) || list->type->flags & RECTYPE_SEASON ||
		list->type->section != SECTION_REVIEW ||
		season_year_now(store) == date_year(store_today(store)))
		return;
	snprintf(first, sizeof first, "%.4s-01-01", store_today(store));
	date_add_days(first, -1, list->day);
}

void list_ask(struct list *list)
{
	if (list->asking++ == 0)
		store_ask(list->screen.session->store, *list->day ? list->day : NULL, NULL, NULL);
}

void list_asked(struct list *list)
{
	if (--list->asking == 0)
		list_ask_today(list);
}

void list_ask_today(const struct list *list)
{
	store_ask(list->screen.session->store, NULL, NULL, NULL);
}

void list_add_day(const struct list *list, struct strbuf *out)
{
	const char *day = *list->day ? list->day : store_today(list->screen.session->store);
	char shown[DATE_SIZE];

	date_show(day, shown);
	if (list->type->flags & RECTYPE_QUARTER)
		strbuf_addf(out, "Quý %s/%.4s   ", date_quarter(day), day);
	if (*list->day)
		strbuf_addf(out, "Đến %s   ", shown);
}

/* The last day of a month or of a year that was typed without its day. */
static void last_day(char day[DATE_SIZE])
{
	char month[DATE_SIZE];

	if (strlen(day) == strlen("2026"))
		strcat(day, "-12");
	snprintf(month, sizeof month, "%s", day);
	if (date_is_period(month))
		date_month_end(month, day);
}

static enum screen_result take_day(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct list *list = (struct list *)screen;
	const char *today = store_today(screen->session->store);
	struct date_hint hint = { .today = today, .partial = true };
	char day[DATE_SIZE] = "", period[DATE_SIZE];

	snprintf(period, sizeof period, "%.7s", today);
	hint.period = period;
	if (*answer->text && !date_parse(answer->text, &hint, day, err))
		return SCREEN_STAY;
	if (*day)
		last_day(day);
	if (strcmp(day, today) > 0) {
		session_say(screen->session, MESSAGE_WARN,
			"Ngày ấy chưa đến: sổ xem được đến hôm nay.");
		return SCREEN_STAY;
	}
	snprintf(list->day, sizeof list->day, "%s", strcmp(day, today) == 0 ? "" : day);
	list_show_anew(list, err);
	return SCREEN_STAY;
}

enum screen_result list_day_open(struct list *list)
{
	char shown[DATE_SIZE] = "";

	if (*list->day)
		date_show(list->day, shown);
	return screen_ask(&list->screen,
		input_new(list->type->flags & RECTYPE_QUARTER
				? "Xem quý của ngày nào, tính đến ngày ấy (như 30/9/2026, 9/2026; trống: hôm nay):"
				: "Xem như của ngày nào (như 30/9/2026, 9/2026; trống: hôm nay):",
			shown, 0),
		take_day);
}
