#include "menu.h"

#include "help_index.h"
#include "picker.h"
#include "places.h"
#include "sections.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>

/* The values of its items are "k" and a key, "p" and a place, "s" and a section, or "i". */

static void add_commands(const struct command_key *keys, bool looks, struct picks *picks)
{
	for (; keys && keys->label; keys++) {
		if (looks && keys->writes)
			continue;
		struct strbuf name = STRBUF_INIT, label = STRBUF_INIT;
		char value[16];
		snprintf(value, sizeof value, "k%d", keys->key);
		key_add_name(&name, keys->key);
		strbuf_addf(&label, "%s: %s", keys->label, keys->help ? keys->help : "");
		picks_add(picks, value, label.text, name.text);
		strbuf_release(&name);
		strbuf_release(&label);
	}
}

/* The keys of places are those of home. */
static void add_places(bool at_home, struct picks *picks)
{
	for (int i = 0; places[i].label; i++) {
		struct strbuf label = STRBUF_INIT;
		char value[16], key[] = { (char)places[i].key, '\0' };
		snprintf(value, sizeof value, "p%d", i);
		strbuf_addf(&label, "%s: %s", places[i].label, places[i].help);
		picks_add(picks, value, label.text, at_home ? key : NULL);
		strbuf_release(&label);
	}
}

static void add_section(void *context, int section, const char *label)
{
	char value[16];

	snprintf(value, sizeof value, "s%d", section);
	picks_add(context, value, label, NULL);
}

static void add_index(struct picks *picks)
{
	picks_add(picks, "i", "Tìm trong trợ giúp: ô, phím, màn hình, trình tự, từ.", "F1 F7");
}

struct screen *menu_new(struct session *session, const struct screen *on)
{
	struct picks picks = { 0 };
	bool looks = store_view_only(session->store) != NULL;

	add_commands(screen_keys(on), looks, &picks);
	add_places(!on->below, &picks);
	sections_each(add_section, &picks);
	add_commands(everywhere_words.tables[0], looks, &picks);
	add_index(&picks);
	struct screen *menu = picker_new("Menu", &picks, NULL);
	menu->ops = &menu_ops;
	menu->session = session;
	return menu;
}

struct screen *menu_chosen(
	struct session *session, const struct answer *answer, int *key, struct err *err)
{
	int number = answer->key ? atoi(answer->text + 1) : 0;

	*key = KEY_NOTHING;
	if (!answer->key)
		return NULL;
	switch (answer->text[0]) {
	case 'i':
		return help_index_new(session);
	case 's':
		return section_menu(section_title((enum rectype_section)number),
			(enum rectype_section)number, SECTION_NONE);
	case 'p':
		return place_open(session, &places[number], err);
	}
	*key = number;
	return NULL;
}

const struct screen_ops menu_ops = {
	.words = &menu_words,
	.overlay = true,
	.text_entry = true,
	.draw = picker_draw,
	.key = picker_key,
	.free = picker_free,
	.status = picker_status,
	.resized = picker_resized,
};
