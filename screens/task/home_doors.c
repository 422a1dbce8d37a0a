/* What Enter opens on a line of the work: its record, or the screen on which such work is done. */
#include "home_internal.h"

#include "admission_path.h"
#include "event_form.h"
#include "form.h"
#include "list.h"
#include "month_screen.h"
#include "rollcall.h"
#include "score_sheet.h"
#include "season_screen.h"

#include <stdio.h>
#include <string.h>

/* Its record, at the field the duty is about; where there is no one record, the list of its type. */
static struct screen *open_record(
	struct session *session, const struct duty_item *item, struct err *err)
{
	const struct rectype *type = rectype_named(item->type);

	return *item->record ? form_open(session, type, item->record, item->field, err)
			     : list_new(session, type, NULL);
}

static struct screen *open_month(
	struct session *session, const struct duty_item *item, struct err *err)
{
	char period[DATE_SIZE];

	snprintf(period, sizeof period, "%.7s", item->due);
	return strncmp(period, store_today(session->store), strlen(period)) < 0
		? month_screen_new(session, period, err)
		: month_screen_now(session, err);
}

static struct screen *open_rollcall(
	struct session *session, const struct duty_item *item, struct err *err)
{
	return rollcall_open(session, item->record, err);
}

static struct screen *open_score(
	struct session *session, const struct duty_item *item, struct err *err)
{
	return score_sheet_open(session, item->record, err);
}

static struct screen *open_gaps(
	struct session *session, const struct duty_item *item, struct err *err)
{
	struct list_options options = { .scope = LIST_MISSING };

	(void)err;
	return list_new(session, rectype_named(item->type), &options);
}

static struct screen *open_admission(
	struct session *session, const struct duty_item *item, struct err *err)
{
	return admission_path_open(session, item->record, err);
}

static struct screen *open_season(
	struct session *session, const struct duty_item *item, struct err *err)
{
	(void)item;
	return season_now(session, err);
}

static struct screen *open_holidays(
	struct session *session, const struct duty_item *item, struct err *err)
{
	char year[5];
	const struct preset presets[] = { { "year", year }, { NULL, NULL } };

	(void)err;
	snprintf(year, sizeof year, "%.4s", item->due);
	return event_form_new(session, event_find("holidays"), presets);
}

/* What a duty may open besides its record. */
static const struct door {
	const char *opens;
	struct screen *(*open)(
		struct session *session, const struct duty_item *item, struct err *err);
} doors[] = {
	{ "", open_record },
	{ "month", open_month },
	{ "rollcall", open_rollcall },
	{ "score", open_score },
	{ "missing", open_gaps },
	{ "admission", open_admission },
	{ "holidays", open_holidays },
	{ "season", open_season },
};

struct screen *home_open_door(
	struct session *session, const struct duty_item *item, struct err *err)
{
	for (size_t i = 0; i < sizeof doors / sizeof *doors; i++)
		if (strcmp(doors[i].opens, item->duty->opens) == 0)
			return doors[i].open(session, item, err);
	bug("%s: \"%s\"", item->duty->name, item->duty->opens);
}
