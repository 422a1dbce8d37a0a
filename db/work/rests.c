#include "rests.h"

#include "embedded.h"
#include "internal.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

struct texts {
	const char **items;
	size_t count;
};

/* The text, and those of the views it reads. */
static void add_text(struct texts *texts, const char *text)
{
	static const char prefix[] = "view_";

	for (size_t i = 0; i < texts->count; i++)
		if (texts->items[i] == text)
			return;
	texts->items = xgrow(texts->items, texts->count, sizeof *texts->items);
	texts->items[texts->count++] = text;
	for (const struct embedded *view = queries; view->name; view++)
		if (strncmp(view->name, prefix, strlen(prefix)) == 0 &&
			sql_has_word(text, view->name + strlen(prefix)))
			add_text(texts, view->text);
}

static bool is_asked(const struct texts *texts, const struct setting_row *setting)
{
	struct strbuf quoted = STRBUF_INIT;
	bool found = false;

	strbuf_addf(&quoted, "'%s'", setting->name);
	for (size_t i = 0; i < texts->count && !found; i++)
		found = strstr(texts->items[i], quoted.text) != NULL;
	strbuf_release(&quoted);
	return found;
}

static void take_asked(struct texts *texts, rests_take *take, void *context)
{
	for (const struct setting_row *setting = setting_rows; setting->name; setting++)
		if (is_asked(texts, setting))
			take(context, setting);
	free(texts->items);
}

static bool is_named(const char *name, const char *word)
{
	size_t length = strlen(word);

	return length > 0 && word[length - 1] == '*' ? strncmp(name, word, length - 1) == 0
						     : strcmp(name, word) == 0;
}

void rests_on(const char *names, rests_take *take, void *context)
{
	struct texts texts = { 0 };
	char word[64];

	while (names && word_next(&names, word))
		for (const struct embedded *query = queries; query->name; query++)
			if (is_named(query->name, word))
				add_text(&texts, query->text);
	take_asked(&texts, take, context);
}

void rests_on_type(const struct rectype *type, rests_take *take, void *context)
{
	struct strbuf names = STRBUF_INIT;

	if (type->flags & RECTYPE_REGISTER)
		strbuf_add(&names, type->name);
	else
		strbuf_addf(&names, "facts_%s missing_%s link_%s_*", type->name, type->name,
			type->name);
	for (const struct field *field = type->fields; field->name; field++)
		if (field->flags & FIELD_DERIVED)
			strbuf_addf(&names, " derived_%s_%s", type->name, field->name);
	rests_on(names.text, take, context);
	strbuf_release(&names);
}
