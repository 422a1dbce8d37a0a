/* From a shortcoming to its remedy: who mends it by when, and who looked how it goes. */
#include "maker.h"

#include <string.h>

struct row fault_draw(
	struct season *season, const struct person *person, const struct row *last, int count)
{
	const struct table *faults = table_named("faults");

	for (;;) {
		struct row fault = draw_row(&season->demo->rng, faults);
		bool again = fault.cells == person->fault.cells;
		for (int i = 0; i < count; i++)
			again = again || fault.cells == last[i].cells;
		if (!again && word_in_list(text_of(fault, "whose"), text_of(person->life, "work")))
			return fault;
	}
}

/* Somebody of the chi ủy looks at it, or another who was at the meeting; nobody at his own. */
static void put_check(struct season *season, const struct scope *about, int who, const char *on,
	const char *finding)
{
	struct cell *cell = season->cell;
	const char *title = rng_percent(&season->demo->rng, 50) ? "PBT" : "BT";
	const int checkers[] = { post_holder(cell, title, on), post_holder(cell, "BT", on),
		post_holder(cell, "PBT", on), season->meeting.chair, season->meeting.secretary };
	struct scope scope;
	size_t by = 0;

	while (by < sizeof checkers / sizeof *checkers && (checkers[by] < 0 || checkers[by] == who))
		by++;
	if (by == sizeof checkers / sizeof *checkers)
		return;
	scope_inside(&scope, about);
	scope_add(
		&scope, "on", on, "by", cell->people[checkers[by]].name, "finding", finding, NULL);
	recipe_put(season->demo, "remedy_check", &scope);
}

/* Looked at once a quarter while it is open, and when it is closed. */
bool remedy_put(struct season *season, int who, const struct scope *about, struct row fault)
{
	struct scope scope;
	char day[DATE_SIZE];

	scope_inside(&scope, about);
	scope_row(&scope, fault);
	scope_set(&scope, "member", season->cell->people[who].uid);
	recipe_put(season->demo, "remedy", &scope);
	const char *closed = scope_value(&scope, "closed_on");
	for (int month = 3; month <= 12; month += 3) {
		day_make(season->year + 1, month, rng_between(scope.rng, 18, 27), day);
		if (strcmp(day, *closed ? closed : season->demo->today) >= 0)
			break;
		put_check(season, &scope, who, day,
			month >= 9 ? "{?state=CKP|{#remedy_slow}|{#remedy_going}}"
				   : "{#remedy_going}");
	}
	if (*closed)
		put_check(season, &scope, who, closed, "{#remedy_done}");
	return !*closed;
}
