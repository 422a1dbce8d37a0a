#include "help_index.h"

#include "field_help.h"
#include "fold.h"
#include "glossary.h"
#include "help.h"
#include "help_papers.h"
#include "menu.h"
#include "picker.h"
#include "places.h"
#include "registry.h"
#include "workflows.h"
#include "xalloc.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct entry {
	char *label, *detail, *text;      /* the text is the page that Enter opens */
	char *folded_label, *folded_text; /* the latter without the context */
};

struct help_index {
	struct entry *entries;
	size_t count;
};

/* ---- the entries ---- */

/* Takes over the text; the context that goes with it on the page, or NULL, is not searched. */
static void add(struct help_index *index, const char *label, const char *detail,
	struct strbuf *text, const char *context)
{
	char *folded_text = fold(text->text);

	if (context)
		strbuf_addf(text, "\n%s\n", context);
	index->entries = xgrow(index->entries, index->count, sizeof *index->entries);
	struct entry *entry = &index->entries[index->count++];
	*entry = (struct entry) {
		.label = xstrdup(label), .detail = xstrdup(detail), .text = strbuf_detach(text)
	};
	entry->folded_label = fold_title(entry->label);
	entry->folded_text = folded_text;
}

static void add_workflows(struct help_index *index)
{
	for (const struct workflow *workflow = workflows; workflow->title; workflow++) {
		struct strbuf text = STRBUF_INIT;
		workflow_add(workflow, NULL, NULL, &text);
		add(index, workflow->title, "trình tự", &text, NULL);
	}
}

static void add_papers(struct help_index *index)
{
	for (enum paper_list_id list = PAPER_NONE + 1; list < PAPER_LISTS; list++) {
		struct strbuf text = STRBUF_INIT, label = STRBUF_INIT;
		paper_list_add(list, &text);
		strbuf_addf(&label, "Giấy: %s", paper_lists[list].name);
		add(index, label.text, "từng cột", &text, NULL);
		strbuf_release(&label);
	}
}

static void add_places(struct help_index *index)
{
	for (const struct place *place = places; place->label; place++) {
		struct strbuf text = STRBUF_INIT;
		strbuf_addf(&text, "%s\n\nỞ màn hình đầu bấm phím %c, hoặc F10 rồi chọn.\n",
			place->help, place->key);
		add(index, place->label, "sổ, màn hình", &text, NULL);
	}
}

/* `where` is what the key belongs to, `about` what that is for. */
static void add_key(struct help_index *index, const struct command_key *key, const char *where,
	const char *about)
{
	struct strbuf label = STRBUF_INIT, detail = STRBUF_INIT, text = STRBUF_INIT,
		      context = STRBUF_INIT;

	key_add_name(&label, key->key);
	strbuf_addf(&label, "%s%s", label.length > 0 ? " " : "", key->label);
	strbuf_addf(&detail, "phím, %s", where);
	strbuf_addf(&text, "%s\n", key->help ? key->help : key->label);
	strbuf_addf(&context, "%s: %s", where, about);
	add(index, label.text, detail.text, &text, context.text);
	strbuf_release(&label);
	strbuf_release(&detail);
	strbuf_release(&context);
}

static void add_screens(struct help_index *index)
{
	for (const struct screen_words *const *words = all_words; *words; words++) {
		struct strbuf text = STRBUF_INIT, context = STRBUF_INIT;
		strbuf_addf(&text, "%s\n", (*words)->purpose);
		if ((*words)->tables[0])
			strbuf_add(&context, "CÁC PHÍM Ở ĐÂY\n");
		help_add_keys(&context, (*words)->tables[0]);
		add(index, (*words)->heading, "màn hình", &text, context.text);
		strbuf_release(&context);
	}
}

/* Whether one of the tables before `table` has this key under the same label. */
static bool is_before(const struct command_key *const *tables,
	const struct command_key *const *table, const struct command_key *wanted)
{
	for (; tables < table; tables++)
		for (const struct command_key *key = *tables; key->label; key++)
			if (key->key == wanted->key && strcmp(key->label, wanted->label) == 0)
				return true;
	return false;
}

static void add_keys_of(struct help_index *index, const struct screen_words *words)
{
	for (const struct command_key *const *table = words->tables; *table; table++)
		for (const struct command_key *key = *table; key->label; key++)
			if (!is_before(words->tables, table, key))
				add_key(index, key, words->heading, words->purpose);
}

static void add_keys(struct help_index *index)
{
	add_keys_of(index, &everywhere_words);
	for (const struct screen_words *const *words = all_words; *words; words++)
		add_keys_of(index, *words);
}

static void add_words(struct help_index *index)
{
	for (const struct word *word = glossary; word->word; word++) {
		struct strbuf text = STRBUF_INIT;
		strbuf_addf(&text, "%s\n", word->meaning);
		add(index, word->word, "từ", &text, NULL);
	}
}

static void add_field(
	struct help_index *index, const struct rectype *type, const struct field *field)
{
	struct strbuf text = STRBUF_INIT, detail = STRBUF_INIT, context = STRBUF_INIT;

	strbuf_addf(&detail, "ô, %s", type->title);
	field_help(type, field, &text);
	strbuf_addf(&context, "%s: %s", type->title, type->help);
	add(index, field->label, detail.text, &text, context.text);
	strbuf_release(&detail);
	strbuf_release(&context);
}

static void add_types(struct help_index *index)
{
	for (const struct rectype *const *type = rectypes; *type; type++) {
		struct strbuf text = STRBUF_INIT, context = STRBUF_INIT;
		strbuf_addf(&text, "%s\n", (*type)->help);
		paper_places_add((*type)->columns, (*type)->paper, &text);
		strbuf_add(&context, "CÁC Ô\n");
		for (const struct field *field = (*type)->fields; field->name; field++)
			strbuf_addf(&context, "%s\n", field->label);
		add(index, (*type)->title, "loại sổ", &text, context.text);
		strbuf_release(&context);
	}
}

/* What the program writes by itself is no field that anyone asks about. */
static void add_fields(struct help_index *index)
{
	for (const struct rectype *const *type = rectypes; *type; type++)
		for (const struct field *field = (*type)->fields; field->name; field++)
			if (!((*type)->flags & RECTYPE_SYSTEM) && strcmp(field->name, "note") != 0)
				add_field(index, *type, field);
}

/* ---- the search ---- */

enum { LEAST_IN_TEXT = 3 }; /* letters: fewer stand in every text */

static void add_pick(const struct help_index *index, size_t place, struct picks *picks)
{
	char value[24];

	snprintf(value, sizeof value, "%zu", place);
	picks_add(picks, value, index->entries[place].label, index->entries[place].detail);
}

/* Whether the words stand in the text as they were typed, the first from its beginning. */
static bool speaks_of(const char *text, const char *query)
{
	for (const char *at = text; (at = strstr(at, query)); at++)
		if (at == text || !isalnum((unsigned char)at[-1]))
			return true;
	return false;
}

/* What is called so comes first, then what only speaks of it. */
static void refill(void *context, const char *typed, struct picks *picks)
{
	const struct help_index *index = context;
	char *query = fold_title(typed);

	for (size_t i = 0; i < index->count; i++)
		if (fold_matches(index->entries[i].folded_label, query))
			add_pick(index, i, picks);
	for (size_t i = 0; i < index->count && strlen(query) >= LEAST_IN_TEXT; i++)
		if (!fold_matches(index->entries[i].folded_label, query) &&
			speaks_of(index->entries[i].folded_text, query))
			add_pick(index, i, picks);
	free(query);
}

/* ---- the screen: a picker that stays ---- */

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	const struct help_index *index = picker_context(screen);
	enum screen_result result = picker_key(screen, key, err);

	if (result != SCREEN_CLOSE || key == KEY_ESCAPE)
		return result;
	const struct entry *entry = &index->entries[atoi(screen->answer.text)];
	struct strbuf title = STRBUF_INIT;
	strbuf_addf(&title, "%s (%s)", entry->label, entry->detail);
	struct screen *page = help_page(title.text, entry->text);
	strbuf_release(&title);
	return screen_open(screen, page);
}

static void free_index(struct screen *screen)
{
	struct help_index *index = picker_context(screen);

	for (size_t i = 0; i < index->count; i++) {
		free(index->entries[i].label);
		free(index->entries[i].detail);
		free(index->entries[i].text);
		free(index->entries[i].folded_label);
		free(index->entries[i].folded_text);
	}
	free(index->entries);
	free(index);
	picker_free(screen);
}

struct screen *help_index_new(struct session *session)
{
	struct help_index *index = xcalloc(1, sizeof *index);

	add_workflows(index);
	add_papers(index);
	add_places(index);
	add_screens(index);
	add_words(index);
	add_types(index);
	add_keys(index);
	add_fields(index);
	struct screen *screen = picker_new_asking(NULL, "Tìm trong trợ giúp", refill, index, "");
	screen->ops = &help_index_ops;
	screen->session = session;
	return screen;
}

const struct screen_ops help_index_ops = {
	.words = &help_index_words,
	.overlay = true,
	.looks_only = true,
	.text_entry = true,
	.draw = picker_draw,
	.key = key,
	.free = free_index,
	.status = picker_status,
	.resized = picker_resized,
};
