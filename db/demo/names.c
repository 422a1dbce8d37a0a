/* Names of people who do not exist, put together by generation from names.tsv. */
#include "maker.h"

#include <stdio.h>
#include <string.h>

const char *const *people_named(const char *name)
{
	return table_row(table_named("people"), name);
}

/* Put into one name: "H' Bia Niê" is "H'" for a woman ("Y" for a man), her name, her clan. */
static void draw_other(struct rng *rng, const char *const *people, bool female, char *name)
{
	char family[32], given[32], which[32];

	snprintf(which, sizeof which, "family.%s", people[PEOPLE_FAMILY]);
	snprintf(family, sizeof family, "%s", draw_word(rng, which));
	snprintf(which, sizeof which, "given.%s.%s", people[PEOPLE_FAMILY],
		female ? "women" : "men");
	snprintf(given, sizeof given, "%s", draw_word(rng, which));
	if (!*people[PEOPLE_MEN])
		snprintf(name, NAME_SIZE, "%s %s %s", female ? "H'" : "Y", given, family);
	else
		snprintf(name, NAME_SIZE, "%s %s %s", family,
			draw_word(rng, people[female ? PEOPLE_WOMEN : PEOPLE_MEN]), given);
}

void name_draw(struct demo *demo, const char *const *people, bool female, int born_year,
	char name[NAME_SIZE])
{
	const struct table *families = table_named("family.kinh"), *middles, *givens;
	int age = demo->this_year - born_year;
	char kind[32];

	if (strcmp(people[PEOPLE_NAME], "kinh") != 0) {
		draw_other(&demo->rng, people, female, name);
		return;
	}
	snprintf(kind, sizeof kind, "kinh.%s.%s", female ? "women" : "men",
		age >= 62           ? "old"
			: age >= 40 ? "middle"
				    : "young");
	middles = table_of("middle", kind);
	givens = table_of("given", kind);
	const char *family = table_cell(families, draw_weighted(&demo->rng, families, 1), 0);
	const char *middle, *given;
	do { /* never "Hoàng Văn Văn" */
		middle = table_cell(middles, draw_weighted(&demo->rng, middles, 1), 0);
		given = table_cell(givens, draw_row(&demo->rng, givens), 0);
	} while (
		strstr(middle, given) || strcmp(family, given) == 0 || strcmp(family, middle) == 0);
	snprintf(name, NAME_SIZE, "%s %s %s", family, middle, given);
}
