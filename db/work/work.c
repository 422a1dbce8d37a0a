#include "work.h"
#include "internal.h"
#include "xalloc.h"

#include <stdlib.h>

/* The rows of work.sql: kind, org uid, org name, target uid, text, days, and the four counts. */
bool work_load(struct store *store, const char *cell, struct work_list *list, struct err *err)
{
	struct query query;

	*list = (struct work_list) { 0 };
	if (query_open_named(&query, store, "work", err)) {
		query_text(&query, ":cell", cell);
		query_text(&query, ":today", store->today);
		while (query_step(&query)) {
			size_t capacity = (size_t)list->capacity;
			list->items = xgrow(
				list->items, (size_t)list->count, &capacity, sizeof *list->items);
			list->capacity = (int)capacity;
			struct work_item *item = &list->items[list->count++];
			const char *org = query_column(&query, 1), *place = query_column(&query, 2);
			const char *target = query_column(&query, 3);
			item->kind = (enum work_kind)query_number(&query, 0);
			snprintf(item->org, UID_SIZE, "%s", org ? org : "");
			snprintf(item->target, UID_SIZE, "%s", target ? target : "");
			item->place = xstrdup(place ? place : "");
			item->what = xstrdup(query_column(&query, 4));
			item->days = (int)query_number(&query, 5);
			list->total = (int)query_number(&query, 6);
			list->late = (int)query_number(&query, 7);
			list->week = (int)query_number(&query, 8);
			list->month = (int)query_number(&query, 9);
		}
	}
	if (query_close(&query))
		return true;
	work_release(list);
	return false;
}

void work_release(struct work_list *list)
{
	for (int i = 0; i < list->count; i++) {
		free(list->items[i].place);
		free(list->items[i].what);
	}
	free(list->items);
	*list = (struct work_list) { 0 };
}

void work_add_days(int days, struct strbuf *out)
{
	if (days < 0)
		strbuf_addf(out, "quá %d ngày", -days);
	else if (days == 0)
		strbuf_add(out, "hôm nay");
	else
		strbuf_addf(out, "còn %d ngày", days);
}
