#include "duty.h"
#include "embedded.h"
#include "internal.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* What is around the query of each duty. */
static const char around[] =
	"SELECT o.uid, o.name, (SELECT uid FROM member WHERE id = d.member), d.record, d.type, d.field,"
	" d.what, d.due FROM (\n%s\n) d CROSS JOIN org o"
	" WHERE o.id = d.org AND d.due <= :until AND o.deleted_at IS NULL"
	" AND CASE o.kind WHEN 'CB' THEN instr(:who, 'CB') AND EXISTS (SELECT 1 FROM cell_alive a"
	" WHERE a.cell = o.id AND :day BETWEEN a.from_on AND a.last_on) ELSE instr(:who, 'CS') END%s";

static char *words_with(const char *words, const char *what)
{
	const char *gap = strchr(words, '%');
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, "%.*s%s%s", (int)(gap - words), words, what, gap + 1);
	return out.text;
}

static void add_item(struct duty_list *list, const struct duty *duty, struct query *query, long day)
{
	list->items = xgrow(list->items, list->count, sizeof *list->items);
	struct duty_item *item = &list->items[list->count++];
	*item = (struct duty_item) { .duty = duty,
		.place = xstrdup(query_said(query, 1)),
		.type = xstrdup(query_said(query, 4)),
		.field = xstrdup(query_column(query, 5)),
		.what = words_with(duty->words, query_said(query, 6)) };
	query_copy(query, 0, item->org, UID_SIZE);
	query_copy(query, 2, item->member, UID_SIZE);
	query_copy(query, 3, item->record, UID_SIZE);
	query_copy(query, 7, item->due, sizeof item->due);
	item->days = (int)(date_to_days(item->due) - day);
	list->late += item->days < 0;
	list->soon += item->days >= 0 && item->days <= list->soon_days;
	list->ahead += item->days >= 0 && item->days <= list->ahead_days;
}

static int setting_days(const struct store *store, const char *name)
{
	return settings_int(&store->settings, name, store_asked_day(store), 0);
}

static bool add_due(struct store *store, const struct duty *duty, const char *cell,
	struct duty_list *list, struct err *err)
{
	struct strbuf name = STRBUF_INIT, sql = STRBUF_INIT;
	struct query query;
	char until[DATE_SIZE];

	strbuf_addf(&name, "duty_%s", duty->name);
	strbuf_addf(&sql, around, query_text_named(name.text), cell ? " AND d.org = :org" : "");
	date_add_days(store_asked_day(store), setting_days(store, duty->remind), until);
	query_open(&query, store, sql.text, err);
	query_text(&query, ":day", store_asked_day(store));
	query_text(&query, ":until", until);
	if (cell)
		query_int(&query, ":org", store_id(store, rectype_orgs(), cell));
	query_text(&query, ":who", duty->who);
	while (query_step(&query))
		add_item(list, duty, &query, date_to_days(store_asked_day(store)));
	strbuf_release(&name);
	strbuf_release(&sql);
	return query_close(&query);
}

/* By day, place, duty in the order of the table; else as the queries yield them. */
static int compare(const void *a, const void *b)
{
	const struct duty_item *one = a, *other = b;
	int places = strcmp(one->place, other->place);

	if (one->days != other->days)
		return one->days < other->days ? -1 : 1;
	if (places != 0)
		return places;
	if (one->duty != other->duty)
		return one->duty < other->duty ? -1 : 1;
	return strcmp(one->what, other->what);
}

void duty_list_begin(struct store *store, struct duty_list *list)
{
	*list = (struct duty_list) { .soon_days = setting_days(store, "duty.soon_days"),
		.ahead_days = setting_days(store, "duty.ahead_days"),
		.next = duties };
}

bool duty_list_step(struct store *store, const char *cell, struct duty_list *list, struct err *err)
{
	if (!add_due(store, list->next++, cell, list, err))
		return false;
	if (!list->next->name && list->count > 0)
		qsort(list->items, list->count, sizeof *list->items, compare);
	return true;
}

bool duty_list_load(struct store *store, const char *cell, struct duty_list *list, struct err *err)
{
	duty_list_begin(store, list);
	while (list->next->name) {
		if (!duty_list_step(store, cell, list, err)) {
			duty_list_release(list);
			return false;
		}
	}
	return true;
}

void duty_list_release(struct duty_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		free(list->items[i].place);
		free(list->items[i].what);
		free(list->items[i].type);
		free(list->items[i].field);
	}
	free(list->items);
	*list = (struct duty_list) { 0 };
}

void duty_add_counts(const struct duty_list *list, struct strbuf *out)
{
	int later = (int)list->count - list->late - list->ahead;

	const char *ahead = later > 0 ? "" : " tới";

	strbuf_addf(out, "%d quá hạn; %d trong %d ngày%s, %d trong %d ngày%s", list->late,
		list->soon, list->soon_days, ahead, list->ahead, list->ahead_days, ahead);
	if (later > 0)
		strbuf_addf(out, ", %d sau đó", later);
}

void duty_add_days(int days, struct strbuf *out)
{
	if (days < 0)
		strbuf_addf(out, "quá %d ngày", -days);
	else if (days == 0)
		strbuf_add(out, "hôm nay");
	else
		strbuf_addf(out, "còn %d ngày", days);
}
