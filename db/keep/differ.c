#include "differ.h"

#include "internal.h"
#include "setting_rows.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The records of a type that are not in the bin, in the order of their uids; behind each what tells it changed. */
static void open_rows(
	struct query *query, struct store *store, const struct rectype *type, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;

	strbuf_addf(&sql,
		"SELECT uid, version || ' ' || changed_at FROM \"%s\" WHERE deleted_at IS NULL ORDER BY uid",
		type->name);
	query_open(query, store, sql.text, err);
	strbuf_release(&sql);
}

struct side {
	struct store *store;
	struct query query;
	bool there;
	char uid[UID_SIZE], state[120];
};

static void step(struct side *side)
{
	side->there = query_step(&side->query);
	if (!side->there)
		return;
	query_copy(&side->query, 0, side->uid, sizeof side->uid);
	query_copy(&side->query, 1, side->state, sizeof side->state);
}

/* Takes the name. */
static void add_named(struct differences *all, const struct rectype *type, const char *uid,
	enum difference_kind kind, struct strbuf *name)
{
	all->counts[kind]++;
	if (all->count == DIFFERENCES_MOST)
		return;
	all->items = xgrow(all->items, all->count, sizeof *all->items);
	struct difference *item = &all->items[all->count++];
	*item = (struct difference) { .type = type, .kind = kind, .name = strbuf_detach(name) };
	snprintf(item->uid, sizeof item->uid, "%s", uid);
}

static void add(struct differences *all, const struct rectype *type, const struct side *side,
	enum difference_kind kind)
{
	struct strbuf name = STRBUF_INIT;

	if (all->count < DIFFERENCES_MOST)
		store_label(side->store, type, side->uid, &name);
	add_named(all, type, side->uid, kind, &name);
	strbuf_release(&name);
}

/* Whether both say the same of it, however often it was saved: what was taken back is as it was. */
static bool says_the_same(
	const struct side *old, const struct side *now, const struct rectype *type, struct err *err)
{
	struct record *was = store_load(old->store, type, old->uid, err),
		      *is = was ? store_load(now->store, type, now->uid, err) : NULL;
	bool same = is != NULL;

	for (int i = 0; same && type->fields[i].name; i++)
		same = was->values[i] && is->values[i] ? strcmp(was->values[i], is->values[i]) == 0
						       : was->values[i] == is->values[i];
	record_free(was);
	record_free(is);
	return same;
}

/* Both lists side by side: the lesser uid is in one of them only. */
static bool differ_type(struct store *copy, struct store *book, const struct rectype *type,
	struct differences *all, struct err *err)
{
	struct side old = { .store = copy }, now = { .store = book };

	open_rows(&old.query, copy, type, err);
	open_rows(&now.query, book, type, err);
	step(&old);
	step(&now);
	while (old.there || now.there) {
		int order = !old.there ? 1 : !now.there ? -1 : strcmp(old.uid, now.uid);
		if (order < 0)
			add(all, type, &old, DIFFERENCE_BACK);
		else if (order > 0)
			add(all, type, &now, DIFFERENCE_GONE);
		else if (strcmp(old.state, now.state) != 0 && !says_the_same(&old, &now, type, err))
			add(all, type, &now, DIFFERENCE_OTHER);
		if (order <= 0)
			step(&old);
		if (order >= 0)
			step(&now);
	}
	bool ok = query_close(&old.query);
	return query_close(&now.query) && ok;
}

/* All that a setting has been, from when on and by what document. The caller frees. */
static char *values_of(struct store *store, const char *name, struct err *err)
{
	struct query query;
	char *values = NULL;

	query_open(&query, store,
		"SELECT group_concat(value || ' ' || ifnull(from_on, '') || ' ' || ifnull(to_on, '') || ' ' || ifnull(doc, ''), '/') "
		"FROM (SELECT * FROM setting WHERE name = :name ORDER BY ifnull(from_on, ''), id)",
		err);
	query_text(&query, ":name", name);
	if (query_step(&query))
		values = xstrdup(query_said(&query, 0));
	if (query_close(&query))
		return values;
	free(values);
	return NULL;
}

/* Those that the program has a name for: what else lies there is its own. */
static bool differ_settings(
	struct store *copy, struct store *book, struct differences *all, struct err *err)
{
	bool ok = true;

	for (const struct setting_row *row = setting_rows; row->name && ok; row++) {
		char *was = values_of(copy, row->name, err),
		     *is = was ? values_of(book, row->name, err) : NULL;
		struct strbuf name = STRBUF_INIT;
		ok = was && is;
		if (ok && strcmp(was, is) != 0) {
			setting_add_name(row, &name);
			add_named(all, rectype_named("setting"), "", DIFFERENCE_OTHER, &name);
		}
		strbuf_release(&name);
		free(was);
		free(is);
	}
	return ok;
}

bool differ(
	struct store *copy, struct store *book, struct differences *differences, struct err *err)
{
	bool ok = true;

	*differences = (struct differences) { .count = 0 };
	for (const struct rectype *const *type = rectypes; *type && ok; type++)
		if (!((*type)->flags & RECTYPE_SYSTEM))
			ok = differ_type(copy, book, *type, differences, err);
	return ok && differ_settings(copy, book, differences, err);
}

void differences_release(struct differences *differences)
{
	for (size_t i = 0; i < differences->count; i++)
		free(differences->items[i].name);
	free(differences->items);
	*differences = (struct differences) { .count = 0 };
}
