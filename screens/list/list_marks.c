/* Space: rows of people marked; Insert then makes one entry for all of them (many.h). */
#include "list_internal.h"

#include "many.h"
#include "picker.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

bool list_marks_any(const struct list *list)
{
	return (rectype_of_rows(list->type)->sort == SORT_PERSON || list->type->closed_by) &&
		list->scope != LIST_BIN;
}

bool list_is_marking(const struct list *list)
{
	return list->marks.count > 0 && list_marks_any(list);
}

static int place_of(const struct list *list, const char *uid)
{
	for (int i = 0; i < list->marks.count; i++)
		if (strcmp(list->marks.uids[i], uid) == 0)
			return i;
	return -1;
}

bool list_is_marked(const struct list *list, const char *uid)
{
	return place_of(list, uid) >= 0;
}

static void add_mark(struct list *list, const char *uid)
{
	struct marks *marks = &list->marks;

	marks->uids = xgrow(marks->uids, (size_t)marks->count, sizeof *marks->uids);
	memcpy(marks->uids[marks->count++], uid, UID_SIZE);
}

static void take_mark(struct list *list, int place)
{
	struct marks *marks = &list->marks;

	marks->count--;
	memmove(marks->uids[place], marks->uids[place + 1],
		(size_t)(marks->count - place) * sizeof *marks->uids);
}

void list_marks_drop(struct list *list)
{
	free(list->marks.uids);
	list->marks = (struct marks) { 0 };
}

void list_mark(struct list *list, struct err *err)
{
	const char *uid = list_selected_uid(list);
	int place = place_of(list, uid);

	if (!*uid || !session_may_write(list->screen.session))
		return;
	if (place >= 0)
		take_mark(list, place);
	else
		add_mark(list, uid);
	list_move_key(list, KEY_ARROW_DOWN, err);
}

void list_mark_all(struct list *list, struct err *err)
{
	struct list_page page;
	bool all = true;

	if (!list_is_gathered(list) || !list_read(list, false, MANY_MOST, &page, err))
		return;
	for (int i = 0; i < page.count && all; i++)
		all = list_is_marked(list, page.rows[i].uid);
	for (int i = 0; i < page.count; i++) {
		int place = place_of(list, page.rows[i].uid);
		if (all)
			take_mark(list, place);
		else if (place < 0)
			add_mark(list, page.rows[i].uid);
	}
	if (page.count == MANY_MOST)
		session_say(list->screen.session, MESSAGE_INFO,
			"Một lần nhập cho nhiều nhất %d người: chỉ đánh dấu từng ấy dòng.",
			MANY_MOST);
	list_page_release(&page);
}

static enum screen_result take_type(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct list *list = (struct list *)screen;
	const struct rectype *type = rectype_named(answer->text);
	struct strbuf people = STRBUF_INIT;

	(void)err;
	for (int i = 0; i < list->marks.count; i++)
		strbuf_addf(&people, "%s%s", i ? " " : "", list->marks.uids[i]);
	struct screen *form = form_open_many(
		screen->session, type, many_field(type, rectype_of_rows(list->type)), people.text);
	strbuf_release(&people);
	return screen_open(screen, form);
}

enum screen_result list_enter_many(struct list *list)
{
	struct picks picks = { 0 };
	struct strbuf title = STRBUF_INIT;

	for (int i = 0; rectypes[i]; i++)
		if (many_field(rectypes[i], rectype_of_rows(list->type)))
			picks_add(&picks, rectypes[i]->name, rectypes[i]->title,
				section_title(rectypes[i]->section));
	strbuf_addf(&title, "Loại sổ, nhập cho %d người", list->marks.count);
	struct screen *picker = picker_new(title.text, &picks, NULL);
	strbuf_release(&title);
	return screen_ask(&list->screen, picker, take_type);
}
