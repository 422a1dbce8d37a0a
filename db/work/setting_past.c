#include "setting_past.h"

#include "date.h"
#include "internal.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>

/* "Lan, 20/11/2026" */
static char *whose(const char *operator_, const char *at)
{
	char iso[DATE_SIZE], day[DATE_SIZE];
	struct strbuf out = STRBUF_INIT;

	if (!operator_ || !at)
		return xstrdup("");
	snprintf(iso, sizeof iso, "%.10s", at);
	date_show(iso, day);
	strbuf_addf(&out, "%s, %s", operator_, day);
	return strbuf_detach(&out);
}

bool setting_past_load(
	struct store *store, const char *name, struct setting_past *past, struct err *err)
{
	struct settings all = SETTINGS_INIT;
	struct query query;

	*past = (struct setting_past) { 0 };
	query_open_named(&query, store, "setting_past", err);
	query_text(&query, ":name", name);
	while (query_step(&query)) {
		settings_add(&all, name, query_column(&query, 0), query_column(&query, 1),
			query_column(&query, 2), query_column(&query, 3));
		past->who = xgrow(past->who, past->count, sizeof *past->who);
		past->who[past->count++] = whose(query_column(&query, 4), query_column(&query, 5));
	}
	past->items = all.items;
	return query_close(&query);
}

void setting_past_release(struct setting_past *past)
{
	struct settings all = { past->items, past->count };

	settings_release(&all);
	for (size_t i = 0; i < past->count; i++)
		free(past->who[i]);
	free(past->who);
	*past = (struct setting_past) { 0 };
}
