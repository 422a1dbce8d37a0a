#include "links.h"

#include "date.h"
#include "embedded.h"
#include "internal.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void links_ask(struct store *store, const struct record *record)
{
	const struct field *period = rectype_with_role(record->type, ROLE_PERIOD);
	const char *month = period ? record_get(record, period->name) : NULL;
	char first[DATE_SIZE + 1], last[DATE_SIZE];

	if (!month || !date_is_period(month)) {
		store_ask(store, NULL, NULL, NULL);
		return;
	}
	snprintf(first, sizeof first, "%.7s-01", month);
	date_month_end(month, last);
	store_ask(store, NULL, first, last);
}

bool links_each(struct store *store, const struct record *record, const char *cell,
	void (*take)(void *context, const struct field *field, const char *uid), void *context,
	struct err *err)
{
	bool ok = true;

	links_ask(store, record);
	for (const struct embedded *link = queries; link->name && ok; link++) {
		struct query query;
		if (!rule_is_of(link->name, "link_", record->type))
			continue;
		query_open(&query, store, link->text, err);
		rule_bind(&query, record);
		query_text(&query, ":chosen", cell);
		if (query_step(&query))
			take(context, rectype_field(record->type, query_said(&query, 0)),
				query_column(&query, 1));
		ok = query_close(&query);
	}
	store_ask(store, NULL, NULL, NULL);
	return ok;
}

/* ---- the other way ---- */

struct follower {
	const struct rectype *type;
	char uid[UID_SIZE];
	const struct field *field;
};

struct followers {
	struct follower *items;
	size_t count;
};

static bool find_followers(struct store *store, const struct record *record, const char *sql,
	struct followers *found, struct err *err)
{
	struct query query;

	query_open(&query, store, sql, err);
	rule_bind(&query, record);
	while (query_step(&query)) {
		struct follower *next;
		found->items = xgrow(found->items, found->count, sizeof *found->items);
		next = &found->items[found->count++];
		next->type = rectype_named(query_said(&query, 0));
		query_copy(&query, 1, next->uid, UID_SIZE);
		next->field = rectype_field(next->type, query_said(&query, 2));
	}
	return query_close(&query);
}

static bool follow(struct store *store, const struct follower *follower, const char *uid,
	struct strbuf *said, struct err *err)
{
	struct record *other = store_load(store, follower->type, follower->uid, err);
	struct findings findings = FINDINGS_INIT;

	if (!other)
		return false;
	record_set(other, follower->field->name, uid);
	bool ok = store_judge(store, other, &findings, err);
	if (ok && !findings_first(&findings, FINDING_ERROR)) {
		ok = store_save(store, other, NULL, err);
		strbuf_add(said, said->length > 0 ? ", " : "");
		store_label(store, other->type, other->uid, said);
	}
	findings_release(&findings);
	record_free(other);
	return ok;
}

bool links_follow(
	struct store *store, const struct record *record, struct strbuf *said, struct err *err)
{
	struct followers found = { 0 };
	bool ok = true;

	for (const struct embedded *link = queries; link->name && ok; link++)
		if (rule_is_of(link->name, "follow_", record->type))
			ok = find_followers(store, record, link->text, &found, err);
	for (size_t i = 0; i < found.count && ok; i++)
		ok = follow(store, &found.items[i], record->uid, said, err);
	free(found.items);
	return ok;
}
