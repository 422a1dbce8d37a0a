#include "known_headings.h"

#include "headings.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

struct known {
	char *key;
	int order; /* of two with one key the first holds */
	struct heading_target targets[HEADING_TARGETS];
	int count;
};

struct known_headings {
	struct known *items;
	size_t count;
	char **says; /* values that columns say, owned */
	size_t said;
};

/* ---- the table ---- */

static struct known *add(struct known_headings *known, const char *title, size_t length)
{
	char *copy = xstrndup(title, length);

	known->items = xgrow(known->items, known->count, sizeof *known->items);
	struct known *item = &known->items[known->count];
	*item = (struct known) { .key = heading_key(copy, true), .order = (int)known->count };
	known->count++;
	free(copy);
	return item;
}

static void add_field(
	struct known_headings *known, const char *title, const struct heading_target *target)
{
	struct known *item = add(known, title, strlen(title));

	item->targets[0] = *target;
	item->count = 1;
}

/* The targets that a row of headings.tsv names: "born_on sex=Nam". Fewer than it names: one is no field here. */
static int read_targets(struct known_headings *known, const struct rectype *type,
	enum column_role role, const char *fields, struct heading_target *targets)
{
	char word[64];
	int count = 0;

	while (count < HEADING_TARGETS && word_next(&fields, word)) {
		char *says = strchr(word, '='), *part = strchr(word, ':');
		if (says)
			*says++ = '\0';
		if (part)
			*part++ = '\0';
		int at = rectype_index(type, word);
		const struct field *field = &type->fields[at < 0 ? 0 : at];
		if (at < 0)
			return 0;
		targets[count] = (struct heading_target) { .role = role,
			.field = (int)(field - type->fields),
			.of = field,
			.part = part ? atoi(part) : PART_WHOLE };
		if (says) {
			known->says = xgrow(known->says, known->said, sizeof *known->says);
			known->says[known->said] = xstrdup(says);
			targets[count].says = known->says[known->said++];
		}
		count++;
	}
	return count;
}

static void add_titles(struct known_headings *known, const char *titles,
	const struct heading_target *targets, int count)
{
	while (*titles) {
		size_t length = strcspn(titles, "|");
		struct known *item = add(known, titles, length);
		memcpy(item->targets, targets, (size_t)count * sizeof *targets);
		item->count = count;
		titles += length + (titles[length] == '|');
	}
}

static void add_type(struct known_headings *known, const struct rectype *type, const char *only,
	enum column_role role)
{
	for (int i = 0; type->fields[i].name; i++) {
		const struct field *field = &type->fields[i];
		struct heading_target target = { .role = role, .field = i, .of = field };
		if (!field_is_stored(field) || (only && !word_in_list(only, field->name)))
			continue;
		add_field(known, field->name, &target);
		add_field(known, field->label, &target);
	}
	for (const struct heading *heading = headings; heading->type; heading++) {
		struct heading_target targets[HEADING_TARGETS];
		if (strcmp(heading->type, type->name) != 0)
			continue;
		int count = read_targets(known, type, role, heading->fields, targets);
		if (count > 0 && (!only || word_in_list(only, targets[0].of->name)))
			add_titles(known, heading->titles, targets, count);
	}
}

static int compare(const void *a, const void *b)
{
	const struct known *left = a, *right = b;
	int order = strcmp(left->key, right->key);

	return order ? order : left->order - right->order;
}

struct known_headings *known_headings_new(const struct rectype *type)
{
	struct known_headings *known = xcalloc(1, sizeof *known);
	const struct rectype *spell = type->first_spell ? rectype_named(type->first_spell) : NULL;
	struct heading_target uid = { .role = COLUMN_UID, .field = -1 },
			      ignored = { .role = COLUMN_IGNORED, .field = -1 };

	add_field(known, "uid", &uid);
	add_type(known, type, NULL, COLUMN_MAIN);
	if (spell)
		add_type(known, spell, type->first_fields, COLUMN_SPELL);
	for (const struct heading *heading = headings; heading->type; heading++)
		if (strcmp(heading->type, "*") == 0)
			add_titles(known, heading->titles, &ignored, 1);
	qsort(known->items, known->count, sizeof *known->items, compare);
	return known;
}

void known_headings_free(struct known_headings *known)
{
	if (!known)
		return;
	for (size_t i = 0; i < known->count; i++)
		free(known->items[i].key);
	for (size_t i = 0; i < known->said; i++)
		free(known->says[i]);
	free(known->items);
	free(known->says);
	free(known);
}

/* ---- one heading ---- */

static const struct known *find_key(const struct known_headings *known, const char *key)
{
	size_t from = 0, to = known->count;

	while (from < to) {
		size_t middle = (from + to) / 2;
		if (strcmp(known->items[middle].key, key) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return from < known->count && strcmp(known->items[from].key, key) == 0 ? &known->items[from]
									       : NULL;
}

static const struct known *find(
	const struct known_headings *known, const char *upper, const char *lower)
{
	const struct known *found = NULL;

	for (int brackets = 1; brackets >= 0 && !found; brackets--) {
		char *above = heading_key(upper, brackets), *below = heading_key(lower, brackets);
		struct strbuf key = STRBUF_INIT;
		strbuf_addf(&key, "%s%s%s", above, *above && *below ? " " : "", below);
		found = key.length > 0 ? find_key(known, key.text) : NULL;
		strbuf_release(&key);
		free(above);
		free(below);
	}
	return found;
}

/* Which part of a place a key ends with; *length is what stands before it. */
static int place_part(const char *key, size_t *length)
{
	static const struct {
		const char *words;
		int part;
	} parts[] = {
		{ "dia chi chi tiet", PLACE_DETAIL },
		{ "chi tiet", PLACE_DETAIL },
		{ "so nha thon", PLACE_DETAIL },
		{ "so nha", PLACE_DETAIL },
		{ "thon ban", PLACE_DETAIL },
		{ "thon to", PLACE_DETAIL },
		{ "thon", PLACE_DETAIL },
		{ "xa phuong thi tran", PLACE_COMMUNE },
		{ "xa phuong dac khu", PLACE_COMMUNE },
		{ "phuong xa", PLACE_COMMUNE },
		{ "xa phuong", PLACE_COMMUNE },
		{ "xa", PLACE_COMMUNE },
		{ "quan huien", PLACE_DISTRICT },
		{ "huien quan", PLACE_DISTRICT },
		{ "huien", PLACE_DISTRICT },
		{ "tinh thanh pho", PLACE_PROVINCE },
		{ "tinh thanh", PLACE_PROVINCE },
		{ "tinh tp", PLACE_PROVINCE },
		{ "tinh", PLACE_PROVINCE },
		{ "quoc gia", PLACE_COUNTRY },
		{ "nuoc", PLACE_COUNTRY },
	};
	size_t whole = strlen(key);

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		size_t bytes = strlen(parts[i].words);
		if (whole < bytes || strcmp(key + whole - bytes, parts[i].words) != 0 ||
			(whole > bytes && key[whole - bytes - 1] != ' '))
			continue;
		*length = whole > bytes ? whole - bytes - 1 : 0;
		return parts[i].part;
	}
	return PART_WHOLE;
}

/* The next with the same key. */
static struct heading_target other_target(
	const struct known_headings *known, const struct known *found)
{
	const struct known *next = found + 1;
	bool there = next < known->items + known->count && strcmp(next->key, found->key) == 0 &&
		next->count == 1;

	return there && next->targets[0].field != found->targets[0].field
		? next->targets[0]
		: (struct heading_target) { .field = -1 };
}

static struct heading_found found_as(const struct known_headings *all, const struct known *known)
{
	struct heading_found found = { .count = known ? known->count : 0 };
	int inside = 0;

	if (!known)
		return found;
	memcpy(found.targets, known->targets, sizeof found.targets);
	found.part = known->targets[0].part;
	found.other = other_target(all, known);
	for (int i = 0; i < known->count; i++)
		inside += known->targets[i].says == NULL;
	found.pieces = inside > 1 ? known->count : 0;
	return found;
}

/* "Quê quán · Tỉnh" in two rows, or "Quê quán - Tỉnh" in one. */
static struct heading_found find_place(
	const struct known_headings *known, const char *upper, const char *lower)
{
	struct heading_found found = { .count = 0 };
	size_t length;
	char *key = heading_key(*lower ? lower : upper, false);
	int part = place_part(key, &length);

	key[part ? length : 0] = '\0';
	if (part && (length == 0) == (*lower != '\0')) {
		found = found_as(known, *lower ? find(known, upper, "") : find_key(known, key));
		found.part = part;
		if (found.count != 1 || found.targets[0].role != COLUMN_MAIN ||
			found.targets[0].of->kind != FIELD_TEXT)
			found = (struct heading_found) { .count = 0 };
	}
	free(key);
	return found;
}

static bool is_among(const struct heading_found *found, const struct heading_target *target)
{
	for (int i = 0; i < found->count; i++)
		if (found->targets[i].role == target->role &&
			found->targets[i].field == target->field)
			return true;
	return false;
}

/* "Ngày vào Đảng; ngày chính thức": several headings in one, two of them known at least. */
static struct heading_found find_several(
	const struct known_headings *known, const char *title, const char *apart)
{
	struct heading_found found = { .count = 0 };
	int single = 0;

	for (const char *at = title; *at;) {
		size_t length = strcspn(at, apart);
		char *part = xstrndup(at, length);
		const struct known *one = find(known, part, "");
		char *key = heading_key(part, false);
		bool empty = *key == '\0';
		free(key);
		free(part);
		at += length + (at[length] != '\0');
		if (empty)
			continue;
		if (found.count == HEADING_TARGETS)
			return (struct heading_found) { .count = 0 };
		struct heading_target target = { .role = COLUMN_UNKNOWN, .field = -1 };
		if (one && one->count == 1 && one->targets[0].of)
			target = is_among(&found, &one->targets[0]) ? other_target(known, one)
								    : one->targets[0];
		found.targets[found.count++] = target;
		single += target.role != COLUMN_UNKNOWN;
	}
	found.pieces = found.count;
	found.apart = apart;
	return single >= 2 ? found : (struct heading_found) { .count = 0 };
}

struct heading_found known_headings_find(
	const struct known_headings *known, const char *upper, const char *lower)
{
	static const char *const apart[] = { "\n", ";", ",", "/" };
	struct heading_found found = found_as(known, find(known, upper, lower));

	if (!found.count)
		found = find_place(known, upper, lower);
	for (size_t i = 0; !found.count && !*lower && i < sizeof apart / sizeof *apart; i++)
		found = find_several(known, upper, apart[i]);
	if (!found.count && *lower && *upper) {
		found = known_headings_find(known, lower, "");
		found.weak = true;
	}
	return found;
}
