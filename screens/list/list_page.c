/* Which rows of a list are in view: always read by keyset from a row at hand. */
#include "list_internal.h"

#include "form.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int list_rows(const struct list *list)
{
	int rows = list->screen.body_rows - LIST_HEAD_ROWS;

	return rows < 1 ? 1 : rows;
}

struct list_spec list_spec_of(struct list *list)
{
	list_lay_out(list);
	return (struct list_spec) { .type = list->type,
		.scope = list->scope,
		.cell = filter_cell(&list->filter)       ? filter_cell(&list->filter)
			: list->all_cells || list->field ? NULL
							 : session_cell(list->screen.session),
		.filter = &list->filter,
		.sort = list->sort,
		.backwards = list->backwards,
		.field = list->field,
		.through = list->through,
		.value = list->value,
		.search = list->query,
		.inside = true,
		.widths = list->widths };
}

/* ---- reading ---- */

void list_forget_gaps(struct list *list)
{
	for (int i = 0; i < list->gap_count; i++)
		free(list->gaps[i]);
	free(list->gaps);
	list->gaps = NULL;
	list->gap_count = 0;
}

static void read_gaps(struct list *list)
{
	if (list->scope != LIST_MISSING)
		return;
	list->gap_count = list->page.count;
	list->gaps = xcalloc((size_t)list->gap_count, sizeof *list->gaps);
	for (int i = 0; i < list->page.count; i++) {
		struct strbuf said = STRBUF_INIT;
		form_add_gaps(list->screen.session, list->type, list->page.rows[i].uid, &said, NULL,
			NULL);
		list->gaps[i] = strbuf_detach(&said);
	}
}

void list_take_page(struct list *list, const struct list_page *page)
{
	list_forget_gaps(list);
	list_page_release(&list->page);
	list->page = *page;
	read_gaps(list);
	rows_count(&list->screen.rows, page->count);
}

static bool read_page(struct list *list, enum list_from from, const struct list_row *anchor,
	int limit, struct err *err)
{
	struct list_spec spec = list_spec_of(list);
	struct list_page page;

	if (!store_page(list->screen.session->store, &spec, from, anchor, limit, &page, err))
		return false;
	if (page.count == 0 && anchor) {
		list_page_release(&page);
		return true; /* there is no further page */
	}
	list_take_page(list, &page);
	return true;
}

void list_go_first(struct list *list, struct err *err)
{
	if (list_gather(list)) {
		rows_select(&list->screen.rows, 0);
		list_gather_show(list, 0, err);
		return;
	}
	read_page(list, LIST_FIRST, NULL, list_rows(list), err);
	rows_select(&list->screen.rows, 0);
	list->first = 1;
}

void list_show_anew(struct list *list, struct err *err)
{
	list_ask(list);
	list_count_anew(list);
	list_go_first(list, err);
	list_asked(list);
}

void list_go_last(struct list *list, struct err *err)
{
	if (list_gather(list)) {
		list_gather_show(list, sieve_count(list->sieve), err);
		rows_select(&list->screen.rows, list->page.count);
		return;
	}
	read_page(list, LIST_LAST, NULL, list_rows(list), err);
	rows_select(&list->screen.rows, list->page.count);
	if (list->page.count < list_rows(list))
		list->first = 1; /* all of it is in view */
	else
		list->first = list->total >= 0 ? list->total - list->page.count + 1 : 0;
}

/* The place of a record in the page; -1: it is not there. */
static int place_in_page(const struct list *list, const char *uid)
{
	for (int i = 0; i < list->page.count; i++)
		if (strcmp(list->page.rows[i].uid, uid) == 0)
			return i;
	return -1;
}

/* The page again from where it begins now; what has gone leaves its place to the next. */
static void read_page_again(struct list *list, struct err *err)
{
	struct list_row top;

	if (list->first == 1 || list->page.count == 0) {
		read_page(list, LIST_FIRST, NULL, list_rows(list), err);
	} else if (store_row_of(list->screen.session->store, list->type, list->page.rows[0].uid,
			   &top, err)) {
		read_page(list, LIST_FROM, &top, list_rows(list), err);
		list_row_release(&top, rectype_field_count(list->type));
	}
}

/* A record that is not in the page: further down, or the window has become lower; `at`: where it was. */
static int look_further(
	struct list *list, const char *uid, const struct list_row *row, int at, struct err *err)
{
	int64_t first = list->first;
	struct list_page page = list->page;

	list->page = (struct list_page) { 0 };
	read_page(list, LIST_FROM, row, list_rows(list), err);
	int now = place_in_page(list, uid);
	if (now < 0)
		list_take_page(list, &page); /* it is listed no more */
	else
		list_page_release(&page);
	if (now == 0)
		list->first = first > 0 && at >= list_rows(list) ? first + at : 0;
	return now;
}

/* Reads anew around a record, so that what was saved is in view and selected. */
void list_go_to(struct list *list, const char *uid, struct err *err)
{
	struct session *session = list->screen.session;
	struct list_row row;
	char kept[UID_SIZE];
	int at = place_in_page(list, uid), now = -1;

	list_count_anew(list);
	snprintf(kept, sizeof kept, "%s", uid);
	if (*kept && !list_gather(list)) {
		read_page_again(list, err);
		now = place_in_page(list, kept);
	}
	if (now < 0) { /* only then: of a register it is as much work as a page */
		if (!*kept || !store_row_of(session->store, list->type, kept, &row, err)) {
			list_go_first(list, err);
			return;
		}
		if (list->sieve)
			list_gather_go_to(list, row.id, err);
		else
			now = look_further(list, kept, &row, at, err);
		list_row_release(&row, rectype_field_count(list->type));
		if (list->sieve)
			return;
	}
	rows_select(&list->screen.rows, now >= 0 ? now : at >= 0 ? at : 0);
	if (list->page.count >= list_rows(list) || list->first == 1)
		return;
	snprintf(kept, sizeof kept, "%s", list_selected_uid(list));
	list_go_last(list, err); /* the end of the list: fill the page */
	now = place_in_page(list, kept);
	if (now >= 0)
		rows_select(&list->screen.rows, now);
}

void list_go_where(struct list *list, const char *uid, struct err *err)
{
	char kept[UID_SIZE];

	if (list->type->opens || !store_has(list->screen.session->store, list->type, uid))
		return;
	snprintf(kept, sizeof kept, "%s", list_selected_uid(list));
	list_go_to(list, uid, err);
	if (strcmp(list_selected_uid(list), uid) != 0)
		list_go_to(list, kept, err);
}

const char *list_selected_uid(const struct list *list)
{
	return list->page.count > 0 ? list->page.rows[list->screen.rows.selected].uid : "";
}

bool list_is_gathered(const struct list *list)
{
	if (!list->sieve || sieve_is_done(list->sieve))
		return true;
	session_say(list->screen.session, MESSAGE_INFO,
		"Danh sách còn đang xếp, đang lọc; chờ một chút rồi bấm lại.");
	return false;
}

bool list_read(
	struct list *list, bool from_chosen, int most, struct list_page *page, struct err *err)
{
	struct store *store = list->screen.session->store;
	struct list_spec spec = list_spec_of(list);
	int at = from_chosen ? list->screen.rows.selected : 0;

	if (list->sieve)
		return sieve_page(store, list->sieve, from_chosen ? list->first - 1 + at : 0, most,
			page, err);
	return store_page(store, &spec, from_chosen ? LIST_FROM : LIST_FIRST,
		from_chosen ? &list->page.rows[at] : NULL, most, page, err);
}

/* ---- moving ---- */

static void scroll(struct list *list, int direction, int rows, struct err *err)
{
	int64_t before = list->first;

	if (list->page.count == 0)
		return;
	if (list->sieve) {
		list_gather_show(list, list->first - 1 + direction * rows, err);
		return;
	}
	if (direction > 0) {
		struct list_page old = list->page;
		list->page = (struct list_page) { 0 };
		if (rows >= old.count) {
			read_page(list, LIST_AFTER, &old.rows[old.count - 1], list_rows(list), err);
		} else {
			struct list_row *anchor = &old.rows[rows - 1];
			read_page(list, LIST_AFTER, anchor, list_rows(list), err);
		}
		if (list->page.count == 0 || (rows < old.count && list->page.count < old.count)) {
			list_take_page(list, &old); /* the end is in view already */
			return;
		}
		list->first = before ? before + (rows < old.count ? rows : old.count) : 0;
		list_page_release(&old);
	} else {
		struct list_row *top = &list->page.rows[0];
		struct list_spec spec = list_spec_of(list);
		struct list_page above;
		if (!store_page(list->screen.session->store, &spec, LIST_BEFORE, top, rows, &above,
			    err))
			return;
		int got = above.count;
		if (got > 0) {
			struct list_row start = above.rows[0];
			read_page(list, LIST_FROM, &start, list_rows(list), err);
			list->first = before ? before - got : 0;
		}
		list_page_release(&above);
	}
}

/* At the edge of the page the list goes on by a row. */
static void move_by_one(struct list *list, int key, struct err *err)
{
	int at = list->screen.rows.selected;

	rows_key(&list->screen.rows, key);
	if (list->screen.rows.selected != at)
		return;
	scroll(list, key == KEY_ARROW_DOWN ? 1 : -1, 1, err);
	rows_select(&list->screen.rows, key == KEY_ARROW_DOWN ? list->page.count : 0);
}

static void page_down(struct list *list, struct err *err)
{
	char before[UID_SIZE];

	if (list->page.count == 0)
		return;
	memcpy(before, list->page.rows[0].uid, UID_SIZE);
	scroll(list, 1, list_rows(list), err);
	if (list->page.count > 0 && strcmp(before, list->page.rows[0].uid) == 0)
		rows_select(&list->screen.rows, list->page.count);
}

static void page_up(struct list *list, struct err *err)
{
	if (list->page.count == 0)
		return;
	if (list->first == 1)
		rows_select(&list->screen.rows, 0);
	else
		scroll(list, -1, list_rows(list), err);
}

bool list_move_key(struct list *list, int key, struct err *err)
{
	switch (key) {
	case KEY_ARROW_DOWN:
	case KEY_ARROW_UP:
		move_by_one(list, key, err);
		return true;
	case KEY_PAGE_DOWN:
		page_down(list, err);
		return true;
	case KEY_PAGE_UP:
		page_up(list, err);
		return true;
	case KEY_START:
		list_go_first(list, err);
		return true;
	case KEY_FINISH:
		list_go_last(list, err);
		return true;
	}
	return false;
}
