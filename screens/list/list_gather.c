/* A list that is gathered a piece at a time (sieve.h): what is in view of it, and going on behind. */
#include "list_internal.h"

enum { RECORDS_AT_KEY = 800, RECORDS_BEHIND = 1500, PIECES_FOR_ONE = 16 };

bool list_gather(struct list *list)
{
	struct list_spec spec = list_spec_of(list);

	if (!list->sieve && sieve_is_needed(list->screen.session->store, &spec)) {
		list->sieve = sieve_new(&spec);
		sieve_step(list->screen.session->store, list->sieve, RECORDS_AT_KEY);
	}
	return list->sieve != NULL;
}

void list_gather_show(struct list *list, int64_t first, struct err *err)
{
	struct store *store = list->screen.session->store;
	int rows = list_rows(list);
	struct list_page page;

	if (first + rows > sieve_count(list->sieve))
		sieve_step(store, list->sieve, RECORDS_AT_KEY);
	if (first + rows > sieve_count(list->sieve))
		first = sieve_count(list->sieve) - rows;
	if (first < 0)
		first = 0;
	if (!sieve_page(store, list->sieve, first, rows, &page, err))
		return;
	list_take_page(list, &page);
	list->first = first + 1;
}

void list_gather_go_to(struct list *list, int64_t id, struct err *err)
{
	int64_t old = list->first - 1, place = sieve_place(list->sieve, id);

	for (int i = 0; place < 0 && i < PIECES_FOR_ONE; i++) {
		if (!sieve_step(list->screen.session->store, list->sieve, RECORDS_AT_KEY))
			i = PIECES_FOR_ONE;
		place = sieve_place(list->sieve, id);
	}
	if (place < 0) { /* it does not pass any more */
		list_gather_show(list, old < 0 ? 0 : old, err);
		return;
	}
	bool shown = old >= 0 && place >= old && place < old + list_rows(list);
	list_gather_show(list, shown ? old : place, err);
	list->screen.rows.selected = (int)(place + 1 - list->first);
}

/* Sorted rows stand elsewhere: the list begins anew, unless somebody has moved in it meanwhile. */
static void finished(struct list *list)
{
	if (sieve_is_too_long(list->sieve)) {
		session_say(list->screen.session, MESSAGE_WARN,
			"Danh sách quá %d.000 dòng nên chưa xếp theo cột ấy được. Lọc bớt (F4) rồi xếp lại.",
			SIEVE_MOST_SORTED / 1000);
		list->sort = NULL;
		list->backwards = false;
		list_show_anew(list, NULL);
		return;
	}
	list->total = sieve_count(list->sieve);
	if (list->sort)
		list->screen.rows.selected = 0;
	list_gather_show(list, list->sort ? 0 : list->first - 1, NULL);
}

bool list_gather_more(struct list *list)
{
	struct store *store = list->screen.session->store;
	struct list_spec spec = list_spec_of(list);

	if (sieve_is_done(list->sieve)) {
		list->total = sieve_count(list->sieve);
		return false;
	}
	if (!sieve_is_needed(store, &spec)) { /* the names are in memory by now */
		list_show_anew(list, NULL);
		return true;
	}
	bool more = sieve_step(store, list->sieve, RECORDS_BEHIND);
	if (!more)
		finished(list);
	else if (list->page.count < list_rows(list))
		list_gather_show(list, list->first - 1, NULL);
	return more;
}
