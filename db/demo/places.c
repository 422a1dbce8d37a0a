/* Cells, the places they are in and what people there live on: twenty with names, as many more as are asked for. */
#include "maker.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { GROUPS_FROM = 50 };

/* ---- rows into structures ---- */

static struct life life_of(const char *const *row)
{
	return (struct life) { row[0], row[1], row[2], row[3], *row[4] == '1', atoi(row[5]),
		atoi(row[6]), atoi(row[7]), row[8], row[9], row[10] };
}

static struct cell_setting setting_of(const char *const *row)
{
	return (struct cell_setting) { row[0], row[1], row[2], row[3], row[4], row[5], row[6],
		row[7], row[8], *row[9] == '1', *row[10] == '1' };
}

void places_load(struct places *places)
{
	const struct table *lives = table_named("life"), *settings = table_named("setting"),
			   *table = table_named("place");

	*places = (struct places) {
		.life_count = lives->count, .setting_count = settings->count, .count = table->count
	};
	places->lives = xcalloc((size_t)lives->count, sizeof *places->lives);
	places->settings = xcalloc((size_t)settings->count, sizeof *places->settings);
	places->places = xcalloc((size_t)table->count, sizeof *places->places);
	for (int i = 0; i < lives->count; i++)
		places->lives[i] = life_of(&lives->cells[i * lives->columns]);
	for (int i = 0; i < settings->count; i++)
		places->settings[i] = setting_of(&settings->cells[i * settings->columns]);
	for (int i = 0; i < table->count; i++) {
		struct place *place = &places->places[i];
		*place = (struct place) { places->settings, table_cell(table, i, 1),
			atoi(table_cell(table, i, 2)) };
		while (strcmp(place->setting->name, table_cell(table, i, 0)) != 0)
			place->setting++;
	}
}

void places_release(struct places *places)
{
	free(places->lives);
	free(places->settings);
	free(places->places);
}

const struct life *life_named(const struct demo *demo, const char *name)
{
	for (int i = 0; i < demo->places.life_count; i++)
		if (strcmp(demo->places.lives[i].name, name) == 0)
			return &demo->places.lives[i];
	bug("không có nghề %s", name);
}

/* ---- places ---- */

const struct place *place_at(const struct demo *demo, int index)
{
	return &demo->places.places[index % demo->places.count];
}

bool place_is_big(const struct demo *demo, int index)
{
	const struct place *place = place_at(demo, index);

	return place->setting->groups && place->weight >= GROUPS_FROM;
}

int64_t places_weight(const struct demo *demo, int count)
{
	int all = demo->places.count;
	int64_t round = 0, rest = 0;

	for (int i = 0; i < all; i++) {
		round += place_at(demo, i)->weight;
		rest += i < count % all ? place_at(demo, i)->weight : 0;
	}
	return count / all * round + rest;
}

/* Two words, and a number when those run out. */
static void further(const char *kind, const char *of, int number, char name[PLACE_SIZE])
{
	const struct table *firsts = table_of(of, "firsts"), *seconds = table_of(of, "seconds");
	int round = number / (firsts->count * seconds->count);

	snprintf(name, PLACE_SIZE, "%s %s %s", kind, firsts->cells[number % firsts->count],
		seconds->cells[number / firsts->count % seconds->count]);
	if (round > 0)
		snprintf(name + strlen(name), PLACE_SIZE - strlen(name), " %d", round + 1);
}

void place_name(const struct demo *demo, int index, char name[PLACE_SIZE])
{
	const struct place *place = place_at(demo, index);
	int round = index / demo->places.count, slot = index % demo->places.count;

	if (round == 0)
		snprintf(name, PLACE_SIZE, "%s", place->name);
	else if (strcmp(place->setting->name, "village") == 0)
		further("thôn", "further", index, name);
	else if (place->setting->posting)
		further("bản", "hamlet", round * 2 + (slot > 2), name);
	else if (place->setting->groups)
		snprintf(name, PLACE_SIZE, "tổ dân phố số %d", round * 2 + (slot > 6) + 1);
	else
		snprintf(name, PLACE_SIZE, "%s %d", place->name, round + 1);
}

const char *place_bare_name(const char *name)
{
	static const char *const kinds[] = { "thôn ", "bản ", "tổ dân phố ", NULL };

	for (const char *const *kind = kinds; *kind; kind++)
		if (strncmp(name, *kind, strlen(*kind)) == 0)
			return name + strlen(*kind);
	return name;
}
