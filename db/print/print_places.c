#include "print_places.h"

#include "doc.h"
#include "internal.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

void print_places_add(struct print_places *places, const char *name, const char *value)
{
	places->items = xrealloc(
		places->items, ((size_t)places->count + 1) * sizeof *places->items);
	places->items[places->count++] = (struct print_place) { xstrdup(name),
		value && *value ? xstrdup(value) : NULL };
}

void print_places_load(struct print_places *places, struct query *query, bool row)
{
	for (int i = 0; i < query_columns(query); i++)
		print_places_add(places, query_name(query, i), row ? query_column(query, i) : NULL);
}

void print_places_release(struct print_places *places)
{
	for (int i = 0; i < places->count; i++) {
		free(places->items[i].name);
		free(places->items[i].value);
	}
	free(places->items);
	*places = (struct print_places) { 0 };
}

static const struct print_place *find(
	const struct print_places *places, const char *name, size_t length)
{
	for (int i = 0; i < places->count; i++)
		if (strlen(places->items[i].name) == length &&
			strncmp(places->items[i].name, name, length) == 0)
			return &places->items[i];
	return NULL;
}

const char *print_place(const struct print_places *places, const char *name)
{
	const struct print_place *place = find(places, name, strlen(name));

	return place ? place->value : NULL;
}

static bool is_told(const char *gaps, const char *name)
{
	size_t length = strlen(name);

	for (const char *at = gaps; (at = strstr(at, name)) != NULL; at += length)
		if ((at == gaps || (at > gaps + 1 && at[-2] == ',')) &&
			(at[length] == ',' || at[length] == '\0'))
			return true;
	return false;
}

void print_gap(struct strbuf *gaps, const char *name)
{
	if (!is_told(gaps->text, name))
		strbuf_addf(gaps, "%s%s", gaps->length > 0 ? ", " : "", name);
}

/* "{name}": what follows its closing brace, or NULL where `at` begins no place. */
static const char *place_at(const char *at, const char **name, size_t *length)
{
	const char *end = *at == '{' ? strchr(at, '}') : NULL;

	if (!end)
		return NULL;
	*name = at + 1;
	*length = (size_t)(end - at - 1);
	return end + 1;
}

/* Whether each place between here and `end` is filled. */
static bool all_filled(const struct print_places *places, const char *at, const char *end)
{
	const char *name, *next;
	size_t length;

	for (; at < end; at = next ? next : at + 1) {
		next = place_at(at, &name, &length);
		const struct print_place *place = next ? find(places, name, length) : NULL;
		if (next && (!place || !place->value))
			return false;
	}
	return true;
}

static void add_place(const struct print_places *places, const char *name, size_t length,
	struct strbuf *out, struct strbuf *gaps)
{
	const struct print_place *place = find(places, name, length);

	if (!place)
		bug("biểu mẫu không có chỗ \"%.*s\"", (int)length, name);
	if (place->value) {
		strbuf_add(out, place->value);
	} else {
		strbuf_add(out, DOC_DOTS);
		print_gap(gaps, place->name);
	}
}

void print_places_fill(const struct print_places *places, const char *text, struct strbuf *out,
	struct strbuf *gaps)
{
	while (*text) {
		size_t length;
		const char *name, *next = place_at(text, &name, &length);
		const char *end = *text == '[' ? strchr(text, ']') : NULL;
		if (next) {
			add_place(places, name, length, out, gaps);
			text = next;
		} else if (end && !all_filled(places, text, end)) {
			text = end + 1;
		} else if (end || *text == ']') {
			text++;
		} else {
			strbuf_add_char(out, *text++);
		}
	}
}

bool print_places_check(const struct print_places *places, const char *text, struct strbuf *unknown)
{
	const char *name, *next;
	size_t length;

	for (; *text; text = next ? next : text + 1) {
		next = place_at(text, &name, &length);
		if (next && !find(places, name, length)) {
			strbuf_add_bytes(unknown, name, length);
			return false;
		}
	}
	return true;
}
