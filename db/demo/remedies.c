/* From a shortcoming to its remedy: who mends it by when, and who looked how it goes. */
#include "meeting.h"

#include <string.h>

int fault_draw(struct season *season, const struct person *person, int unlike)
{
	const struct table *faults = table_named("faults");
	int fault;

	do
		fault = draw_row(&season->demo->rng, faults);
	while (!word_in_list(
		       text_of(table_row(faults, fault), "whose"), text_of(person->life, "work")) ||
		fault == unlike || fault == person->fault);
	return fault;
}

/* Due some time in the next year; a part of last year's about now, so that there is work. */
static void draw_due(struct season *season, char due[DATE_SIZE])
{
	struct demo *demo = season->demo;
	char from[DATE_SIZE], to[DATE_SIZE], lately[DATE_SIZE];

	day_make(season->year + 1, 3, 20, from);
	day_make(season->year + 1, 12, 10, to);
	date_add_days(demo->today, -25, lately);
	if (strcmp(lately, from) > 0 && strcmp(lately, to) < 0 && rng_percent(&demo->rng, 30)) {
		memcpy(from, lately, DATE_SIZE);
		date_add_days(demo->today, 40, to);
	}
	rng_day(&demo->rng, from, to, due);
}

struct progress {
	char due_on[DATE_SIZE], closed_on[DATE_SIZE]; /* closed_on "": still open */
	const char *state;
};

/* A few of long ago were never mended; of those due lately some are late; the rest was in time. */
static void draw_progress(struct season *season, struct progress *progress)
{
	enum { LATELY_DAYS = 40, YEAR_DAYS = 370 };
	struct demo *demo = season->demo;
	char from[DATE_SIZE], to[DATE_SIZE];
	bool closed = rng_percent(&demo->rng, 78);

	draw_due(season, progress->due_on);
	date_add_days(progress->due_on, -35, from);
	date_add_days(progress->due_on, 4, to);
	rng_day(&demo->rng, from, to, progress->closed_on);
	long ago = date_to_days(demo->today) - date_to_days(progress->due_on);
	bool old = ago > YEAR_DAYS && rng_percent(&demo->rng, 90);
	bool settled = ago > LATELY_DAYS && ago <= YEAR_DAYS;
	progress->state = "DAKP";
	if (day_reached(demo, progress->closed_on) &&
		(old || settled || (closed && ago <= YEAR_DAYS)))
		return;
	progress->closed_on[0] = '\0';
	progress->state = ago > YEAR_DAYS ? "CKP" : "DKP";
}

/* Somebody of the chi ủy looks at it, or another who was at the meeting; nobody at his own. */
static void put_check(
	struct season *season, const char *remedy, int who, const char *on, const char *finding)
{
	struct cell *cell = season->cell;
	const char *title = rng_percent(&season->demo->rng, 50) ? "PBT" : "BT";
	const int checkers[] = { post_holder(cell, title, 0, on), post_holder(cell, "BT", 0, on),
		post_holder(cell, "PBT", 0, on), season->meeting.chair, season->meeting.secretary };
	struct scope scope;

	for (size_t i = 0; i < sizeof checkers / sizeof *checkers; i++) {
		if (checkers[i] < 0 || checkers[i] == who)
			continue;
		scope_inside(&scope, &season->scope);
		scope_add(&scope, "remedy", remedy, "on", on, "by", cell->people[checkers[i]].name,
			"finding", finding, NULL);
		recipe_put(season->demo, "remedy_check", &scope, NULL);
		return;
	}
}

/* Once a quarter while it is open, and when it is closed. */
static void put_checks(
	struct season *season, const char *remedy, int who, const struct progress *progress)
{
	static const int months[] = { 3, 6, 9, 12 };
	struct demo *demo = season->demo;
	const char *end = *progress->closed_on ? progress->closed_on : demo->today;

	for (size_t i = 0; i < sizeof months / sizeof *months; i++) {
		char day[DATE_SIZE];
		day_make(season->year + 1, months[i], rng_between(&demo->rng, 18, 27), day);
		if (strcmp(day, end) >= 0)
			break;
		put_check(season, remedy, who, day,
			strcmp(progress->state, "CKP") == 0 && i >= 2 ? "{#remedy_slow}"
								      : "{#remedy_going}");
	}
	if (*progress->closed_on)
		put_check(season, remedy, who, progress->closed_on, "{#remedy_done}");
}

bool remedy_put(struct season *season, int who, const char *review, struct row fault)
{
	struct scope scope;
	struct progress progress;
	char uid[UID_SIZE];

	draw_progress(season, &progress);
	scope_inside(&scope, &season->scope);
	scope_add(&scope, "review", review, "brief", text_of(fault, "brief"), "plan",
		text_of(fault, "plan"), "member", season->cell->people[who].uid, "due_on",
		progress.due_on, "state", progress.state, "closed_on", progress.closed_on, NULL);
	recipe_put(season->demo, "remedy", &scope, uid);
	put_checks(season, uid, who, &progress);
	return !*progress.closed_on;
}
