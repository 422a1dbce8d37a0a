/* What Ctrl-P has in front of a list: its chosen record, and its rows as they are shown. */
#include "list_internal.h"

#include "front.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void add_part(struct strbuf *kept, const char *label, const char *said)
{
	strbuf_addf(kept, "%s%s%s", kept->length ? "; " : "", label, said);
}

/* A list of what hangs on a record: on which. */
static void say_field(const struct list *list, struct strbuf *kept)
{
	const struct field *field = rectype_field(list->type, list->field);
	struct strbuf value = STRBUF_INIT;

	store_show(list->screen.session->store, field, list->value, &value);
	strbuf_addf(kept, "%s: %s", field->label, value.text ? value.text : "");
	strbuf_release(&value);
}

/* By what the rows were chosen; a list of all that is alive says nothing. */
static void say_kept(const struct list *list, struct strbuf *kept)
{
	struct strbuf filter = STRBUF_INIT;
	char *words = edit_get(&list->search);

	if (list->heading)
		add_part(kept, "", list->heading);
	else if (list->field)
		say_field(list, kept);
	if (list->scope != LIST_ALIVE)
		add_part(kept, "Lọc: ", list_scope_name(list));
	filter_say(list->screen.session->store, &list->filter, &filter);
	if (filter.length > 0)
		add_part(kept, "Lọc: ", filter.text);
	if (*words)
		add_part(kept, "Tìm: ", words);
	strbuf_release(&filter);
	free(words);
}

static void front_rows(const struct list *list, struct front *front)
{
	struct strbuf kept = STRBUF_INIT;
	enum { MOST = sizeof front->kept - 1 };

	say_kept(list, &kept);
	size_t length = kept.length < MOST ? kept.length : MOST;
	snprintf(front->kept, sizeof front->kept, "%.*s",
		(int)text_valid_bytes(kept.text ? kept.text : "", length),
		kept.text ? kept.text : "");
	front->rows = (struct list_spec) { .scope = list->scope,
		.filter = &list->filter,
		.field = list->field,
		.value = list->value,
		.through = list->through,
		.search = list->query,
		.sort = list->sort,
		.backwards = list->backwards,
		.inside = true };
	strbuf_release(&kept);
}

void list_front(const struct screen *screen, struct front *front)
{
	const struct list *list = (const struct list *)screen;
	const char *cell = filter_cell(&list->filter);

	front_set(front, list->type, list_selected_uid(list));
	front->list = true;
	front_rows(list, front);
	snprintf(front->day, sizeof front->day, "%s", list->day);
	if (cell)
		snprintf(front->cell, sizeof front->cell, "%s", cell);
}
