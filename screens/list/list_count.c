/* How many a list holds: counted at once where that is quick, else a piece at a time while no key waits. */
#include "list_internal.h"

/* A piece of the work behind the screen: short enough that no key waits for it. */
enum { NAMES_AT_ONCE = 8000, COUNT_AT_ONCE = 50000, COUNT_AT_KEY = 4000 };

void list_count_anew(struct list *list)
{
	sieve_free(list->sieve);
	list->sieve = NULL;
	if (list->total >= 0)
		list->was = list->total;
	list->total = list->all = -1;
	list->counted = list->counted_to = 0;
}

/* Counts a piece where the names are in memory. False: not of names, nothing was counted. */
static bool count_names(struct list *list, int64_t most)
{
	struct list_spec spec = list_spec_of(list);
	int64_t some = store_count_names(
		list->screen.session->store, &spec, &list->counted_to, most);

	if (some < 0)
		return false;
	list->counted += some;
	if (list->counted_to < 0)
		list->total = list->counted;
	return true;
}

/* What is known at once is drawn with the rows: else each letter would be drawn twice. */
void list_count_at_key(struct list *list)
{
	if (list->sieve)
		return;
	if (list->page.count < list_rows(list))
		list->total = list->page.count;
	else
		count_names(list, COUNT_AT_KEY);
}

/* Of the whole table, at once; when a key comes meanwhile it is begun anew after that. */
static bool count_table(struct list *list, const struct list_spec *spec,
	const struct list_row *before, int64_t *count)
{
	struct session *session = list->screen.session;

	*count = store_count_unless(session->store, spec, before, session->key_waits);
	if (*count < 0 && session->key_waits && session->key_waits())
		return true;
	if (*count < 0)
		*count = 0;
	return false;
}

/* Counts a piece at a time where the names are in memory. */
static bool count_more(struct list *list)
{
	struct list_spec spec = list_spec_of(list);

	if (!count_names(list, COUNT_AT_ONCE))
		return count_table(list, &spec, NULL, &list->total);
	return list->counted_to >= 0;
}

/* Where the page stands, after a record was gone to. */
static bool find_place(struct list *list)
{
	struct list_spec spec = list_spec_of(list);
	int64_t before;

	if (list->first > 0 || list->page.count == 0 || list->search.count > 0)
		return false;
	bool more = count_table(list, &spec, &list->page.rows[0], &before);
	list->first = more ? 0 : before + 1;
	return more;
}

/* Of how many the filter has left these. */
static bool count_all(struct list *list)
{
	struct list_spec spec = list_spec_of(list);

	spec.search = NULL;
	spec.filter = NULL;
	if (filter_cell(&list->filter))
		spec.cell = NULL;
	return list->all < 0 && list->filter.count > 0 &&
		count_table(list, &spec, NULL, &list->all);
}

/* What may look at the whole table waits until no key does. */
static bool count_behind(struct list *list)
{
	struct screen *screen = &list->screen;
	struct store *store = screen->session->store;
	bool more = store_load_names(store, list->type, NAMES_AT_ONCE);

	if (list->sieve)
		return list_gather_more(list) || count_all(list) || more;
	if (list->total < 0 && count_more(list))
		return true;
	return find_place(list) || more;
}

bool list_idle(struct screen *screen)
{
	struct list *list = (struct list *)screen;

	list_ask(list);
	bool more = count_behind(list);
	list_asked(list);
	return more;
}
