#include "settings.h"

#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

void settings_release(struct settings *settings)
{
	for (size_t i = 0; i < settings->count; i++) {
		struct setting *item = &settings->items[i];
		free(item->name);
		free(item->value);
		free(item->from_on);
		free(item->to_on);
		free(item->doc);
	}
	free(settings->items);
	*settings = (struct settings)SETTINGS_INIT;
}

void settings_add(struct settings *settings, const char *name, const char *value,
	const char *from_on, const char *to_on, const char *doc)
{
	settings->items = xgrow(settings->items, settings->count, sizeof *settings->items);
	settings->items[settings->count++] = (struct setting) { .name = xstrdup(name),
		.value = xstrdup(value),
		.from_on = xstrdup(from_on),
		.to_on = xstrdup(to_on),
		.doc = xstrdup(doc) };
}

/* Of several rows in force the one that began last wins. */
const struct setting *settings_row(
	const struct settings *settings, const char *name, const char *day)
{
	const struct setting *best = NULL;

	for (size_t i = 0; settings && i < settings->count; i++) {
		const struct setting *item = &settings->items[i];
		if (*item->name != *name || strcmp(item->name, name) != 0 ||
			(item->from_on && strcmp(item->from_on, day) > 0) ||
			(item->to_on && strcmp(item->to_on, day) < 0))
			continue;
		if (!best || !best->from_on ||
			(item->from_on && strcmp(item->from_on, best->from_on) >= 0))
			best = item;
	}
	return best;
}

const char *settings_get(const struct settings *settings, const char *name, const char *day)
{
	const struct setting *row = settings_row(settings, name, day);

	return row ? row->value : NULL;
}

int settings_int(const struct settings *settings, const char *name, const char *day, int missing)
{
	const char *value = settings_get(settings, name, day);

	return value ? atoi(value) : missing;
}

int rules_int(const struct rules *rules, const char *name, const char *day, int missing)
{
	return settings_int(rules->settings, name, day, missing);
}
