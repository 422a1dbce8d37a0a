/* Cells and the places they are in: twenty with names of their own, as many more as are asked for. */
#include "maker.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct row setting_at(int index)
{
	return table_keyed("setting", text_of(place_at(index), "setting"));
}

struct row place_at(int index)
{
	const struct table *places = table_named("place");

	return table_row(places, index % places->count);
}

bool place_is_big(int index)
{
	enum { GROUPS_FROM = 50 };

	return flag_of(setting_at(index), "groups") &&
		number_of(place_at(index), "weight") >= GROUPS_FROM;
}

bool place_has_area(int index)
{
	return *text_of(setting_at(index), "area") != '\0';
}

int64_t places_weight(int count)
{
	int all = table_named("place")->count;
	int64_t round = 0, rest = 0;

	for (int i = 0; i < all; i++) {
		round += number_of(place_at(i), "weight");
		rest += i < count % all ? number_of(place_at(i), "weight") : 0;
	}
	return count / all * round + rest;
}

/* "thôn Đông Hạ" of the first round; of later ones two words, or the name with a number. */
void place_name(int index, char name[PLACE_SIZE])
{
	const struct table *firsts = table_named("further.firsts"),
			   *seconds = table_named("further.seconds");
	const char *first_name = text_of(place_at(index), "place");
	int count = table_named("place")->count, round = index / count;
	bool village = !flag_of(setting_at(index), "groups") && place_has_area(index);
	int again = village ? index / (firsts->count * seconds->count) : round;

	if (round == 0)
		snprintf(name, PLACE_SIZE, "%s", first_name);
	else if (village)
		snprintf(name, PLACE_SIZE, "%.*s%s %s",
			(int)(place_bare_name(first_name) - first_name), first_name,
			firsts->cells[index % firsts->count],
			seconds->cells[index / firsts->count % seconds->count]);
	else if (place_has_area(index))
		snprintf(name, PLACE_SIZE, "tổ dân phố số %d", round * 2 + (index % count > 6) + 1);
	else
		snprintf(name, PLACE_SIZE, "%s", first_name);
	if (again > 0 && (village || !place_has_area(index)))
		snprintf(name + strlen(name), PLACE_SIZE - strlen(name), " %d", again + 1);
}

const char *place_bare_name(const char *name)
{
	static const char *const kinds[] = { "thôn ", "xóm ", "tổ dân phố ", NULL };

	for (const char *const *kind = kinds; *kind; kind++)
		if (strncmp(name, *kind, strlen(*kind)) == 0)
			return name + strlen(*kind);
	return name;
}
