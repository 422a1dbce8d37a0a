/* What is said of several people of a season: each sentence once, with the names of whom it is said. */
#include "season_said.h"

#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { NAMES_SHOWN = 3 };

static struct season_sentence *sentence_of(struct season_said *said, const char *text)
{
	for (size_t i = 0; i < said->count; i++)
		if (strcmp(said->items[i].text, text) == 0)
			return &said->items[i];
	said->items = xgrow(said->items, said->count, sizeof *said->items);
	struct season_sentence *made = &said->items[said->count++];
	*made = (struct season_sentence) { .text = xstrdup(text), .names = STRBUF_INIT };
	return made;
}

void season_say_of(struct season_said *said, const char *name, const char *text)
{
	struct season_sentence *at = sentence_of(said, text);

	if (at->last && strcmp(at->last, name) == 0)
		return;
	at->last = name;
	if (++at->people <= NAMES_SHOWN)
		strbuf_addf(&at->names, "%s%s", at->people > 1 ? ", " : "", name);
}

void season_say_together(struct season_said *said, const char *text)
{
	sentence_of(said, text)->together = true;
}

/* "Lê Văn An, Trần Thị Bình: " */
static void add_names(const struct season_sentence *at, struct strbuf *out)
{
	strbuf_add(out, at->names.text);
	if (at->people > NAMES_SHOWN)
		strbuf_addf(out, " và %d người nữa", at->people - NAMES_SHOWN);
	strbuf_add(out, ": ");
}

void season_tell(const struct season_said *said, struct strbuf *out)
{
	for (size_t i = 0; i < said->count; i++) {
		const struct season_sentence *at = &said->items[i];
		strbuf_add(out, i > 0 ? "\n" : "");
		if (!at->together)
			add_names(at, out);
		strbuf_add(out, at->text);
	}
}

void season_said_release(struct season_said *said)
{
	for (size_t i = 0; i < said->count; i++) {
		free(said->items[i].text);
		strbuf_release(&said->items[i].names);
	}
	free(said->items);
	*said = (struct season_said) { 0 };
}
