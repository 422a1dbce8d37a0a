#include "people.h"

#include "fold.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void people_release(struct people *people)
{
	for (size_t i = 0; i < people->count; i++)
		free(people->items[i].name);
	free(people->items);
}

void people_add(struct people *people, const char *uid, const char *member, const char *name)
{
	people->items = xgrow(people->items, people->count, sizeof *people->items);
	struct person *person = &people->items[people->count++];

	*person = (struct person) { .name = xstrdup(name) };
	snprintf(person->uid, sizeof person->uid, "%s", uid);
	snprintf(person->member, sizeof person->member, "%s", member);
}

static bool is_named(const struct person *person, const char *query, bool whole)
{
	char *folded = fold(person->name);
	bool named = whole ? strcmp(folded, query) == 0 : fold_matches(folded, query);

	free(folded);
	return named;
}

/* How many people; who has several rows has them one after the other. */
static int matches(const struct people *people, const char *query, bool whole, size_t *first)
{
	const char *last = "";
	int count = 0;

	for (size_t i = people->count; i-- > 0;)
		if (is_named(&people->items[i], query, whole)) {
			*first = i;
			count += strcmp(people->items[i].member, last) != 0;
			last = people->items[i].member;
		}
	return count;
}

/* The whole name goes before a part of one. */
static bool choose(struct people *people, const char *name, struct err *err)
{
	char *query = fold(name);
	size_t which = 0;
	int count = matches(people, query, true, &which);

	if (count == 0)
		count = matches(people, query, false, &which);
	free(query);
	if (count == 0)
		return err_set(err, ERR_INPUT,
			"Không thấy ai tên \"%s\" ở đó ngày ấy. Xem lại tên.", name);
	if (count > 1)
		return err_set(err, ERR_INPUT,
			"Có %d người tên \"%s\". Gõ cả họ tên; trùng cả họ tên thì ghi riêng người ấy sau.",
			count, name);
	people->items[which].chosen = true;
	return true;
}

bool people_choose(struct people *people, const char *text, struct err *err)
{
	char *copy = xstrdup(text), *save = NULL;
	bool ok = true;

	for (char *name = strtok_r(copy, ";\n", &save); ok && name;
		name = strtok_r(NULL, ";\n", &save)) {
		while (*name == ' ')
			name++;
		if (*name)
			ok = choose(people, name, err);
	}
	free(copy);
	return ok;
}
