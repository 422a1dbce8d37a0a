/* Where people belong and from when to when: memberships, exemptions, moves between cells. */
#include "maker.h"

#include <stdio.h>
#include <string.h>

/* ---- the records ---- */

static void put_membership(struct demo *demo, const struct cell *cell, const struct person *person)
{
	struct scope scope;
	const char *left_by = person->left_by ? person->left_by : "";
	char to[PLACE_SIZE] = "";

	scope_of(&scope, demo, cell, demo->today);
	if (strcmp(left_by, "CNB") == 0)
		place_name(demo, demo->moving_to, to);
	scope_set(&scope, "member", person->uid);
	scope_set(&scope, "from_on", person->from_on);
	scope_set(&scope, "to_on", person->left_by ? person->to_on : NULL);
	scope_set(&scope, "residency", person->posted ? "CD" : "TC");
	scope_set(&scope, "joined_by", person->joined_by);
	scope_format(&scope, "posting", "%d", 20 + cell->index % 60);
	scope_flag(&scope, "posted", person->posted);
	scope_set(&scope, "left_by", left_by);
	scope_set(&scope, "to", to);
	scope_flag(&scope, "far", strcmp(left_by, "CDN") == 0);
	scope_flag(&scope, "near", strcmp(left_by, "CDT") == 0);
	scope_flag(&scope, "moved", *left_by && strcmp(left_by, "TTR") != 0);
	recipe_put(demo, "membership", &scope, NULL);
}

static void put_exemption(struct demo *demo, const struct cell *cell, const struct person *person)
{
	struct scope scope;

	scope_of(&scope, demo, cell, demo->today);
	if (!person->exempt_reason || demo->options->years == 0)
		return;
	scope_set(&scope, "member", person->uid);
	scope_set(&scope, "kind", *person->exempt_to ? "TM" : "M");
	scope_set(&scope, "reason", person->exempt_reason);
	scope_set(&scope, "from_on", person->exempt_from);
	scope_set(&scope, "to_on", person->exempt_to);
	recipe_put(demo, "exemption", &scope, NULL);
}

/* ---- moving from one cell to the next ---- */

/* The next cell of a village: somebody who moves house goes there. */
static int next_village(const struct demo *demo, int index)
{
	for (int next = index + 1; next < demo->options->cells; next++)
		if (*place_at(demo, next)->setting->area_kind)
			return next;
	return -1;
}

/* In one village of six somebody has moved to the next one, in the last year and a half. */
static struct person *choose_mover(struct demo *demo, struct cell *cell)
{
	char from[DATE_SIZE], to[DATE_SIZE], earliest[DATE_SIZE];
	int next = next_village(demo, cell->index);

	date_add_days(demo->start_on, 70, earliest);
	date_add_days(demo->today, -300, from);
	date_add_days(demo->today, -50, to);
	if (strcmp(from, earliest) < 0)
		memcpy(from, earliest, DATE_SIZE);
	if (strcmp(from, to) > 0 || demo->options->years == 0 || cell->index % 6 != 1 ||
		!*cell->setting->area_kind || next < 0 || demo->is_moving)
		return NULL;
	for (int i = cell->count - 1; i > cell->count / 2; i--) {
		struct person *person = &cell->people[i];
		if (*person->to_on || person->exempt_reason || person->posted ||
			person->arrival != ARRIVAL_BEFORE || !*person->official_on)
			continue;
		demo->moving_to = next;
		rng_day(&demo->rng, from, to, person->to_on);
		person->left_by = "CNB";
		return person;
	}
	return NULL;
}

static void send_on(struct demo *demo, const struct person *person)
{
	demo->moving = *person;
	demo->is_moving = true;
	date_add_days(person->to_on, 1, demo->moving.from_on);
	demo->moving.to_on[0] = '\0';
	demo->moving.left_by = NULL;
	demo->moving.joined_by = "CNB";
	demo->moving.arrival = ARRIVAL_MOVED;
}

void people_write(struct demo *demo, struct cell *cell)
{
	struct person *mover = choose_mover(demo, cell);

	for (int i = 0; i < cell->count && !demo->failed; i++) {
		struct person *person = &cell->people[i];
		bool known = person->uid[0] != '\0'; /* came from the cell before */
		if (!known)
			member_put(demo, cell, person, i + 1);
		put_membership(demo, cell, person);
		if (!known)
			put_exemption(demo, cell, person);
	}
	if (mover)
		send_on(demo, mover);
}
