/* What is typed a second time and not compared yet, kept so that no power cut loses it. */
#include "second_keying_internal.h"

#include "draft.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

static char *draft_type(const struct second_keying *at)
{
	struct strbuf type = STRBUF_INIT;

	strbuf_addf(&type, "%s%s", KEYING_DRAFT, at->type->name);
	return strbuf_detach(&type);
}

static bool is_open_and_typed(const struct keyed_row *row)
{
	return row->state != KEYED_AGREES && row->item.edit.count > 0;
}

bool second_keying_keep(struct second_keying *at, struct err *err)
{
	struct store *store = at->screen.session->store;
	const char **names = xcalloc((size_t)at->count + 1, sizeof *names);
	char **texts = xcalloc((size_t)at->count + 1, sizeof *texts), *type = draft_type(at);
	int count = 0;
	bool ok = true;

	for (int i = 0; i < at->count; i++) {
		if (!is_open_and_typed(&at->rows[i]))
			continue;
		names[count] = at->type->fields[at->rows[i].field].name;
		texts[count++] = edit_get(&at->rows[i].item.edit);
	}
	if (count > 0)
		ok = draft_put(store, type, at->record->uid, at->record->version, names,
			(const char *const *)texts, count, err);
	else if (at->has_draft)
		ok = draft_drop(store, type, at->record->uid, err);
	if (ok) {
		at->has_draft = count > 0;
		at->screen.changed_at = 0;
	}
	for (int i = 0; i < count; i++)
		free(texts[i]);
	free(texts);
	free(names);
	free(type);
	return ok;
}

static void take(void *context, const char *field, const char *text)
{
	struct second_keying *at = context;

	at->has_draft = true;
	for (int i = 0; i < at->count; i++)
		if (text && at->rows[i].state == KEYED_ASKED &&
			strcmp(at->type->fields[at->rows[i].field].name, field) == 0)
			edit_set(&at->rows[i].item.edit, text);
}

bool second_keying_take_draft(struct second_keying *at, struct err *err)
{
	char *type = draft_type(at);
	bool ok = draft_read(at->screen.session->store, type, at->record->uid, take, at, err);

	free(type);
	return ok;
}
