/*
 * Any bytes as a text: what makes texts whole, tidy, searchable and visible does so, and twice is as once.
 */
#include "fold.h"
#include "input_method.h"
#include "json.h"
#include "legacy.h"
#include "lookalike.h"
#include "name_alike.h"
#include "name_case.h"
#include "sound.h"
#include "text.h"
#include "xalloc.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void hold(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "does not hold: %s\n", what);
	abort();
}

/* Whatever it is: what is shown of it is sound. */
static void show_it(const char *text)
{
	struct strbuf shown = STRBUF_INIT;

	text_add_visible(&shown, text);
	const char *fault = sound_fault(shown.text ? shown.text : "", shown.length, false);
	hold(!fault, fault ? fault : "");
	strbuf_release(&shown);
}

static void twice(char *(*make)(const char *), const char *text, const char *about)
{
	char *once = make(text), *again = make(once);

	hold(text_valid_bytes(once, strlen(once)) == strlen(once), about);
	hold(strcmp(once, again) == 0, about);
	free(once);
	free(again);
}

static void cut_it(const char *text, int columns)
{
	struct strbuf cell = STRBUF_INIT;
	int used;
	size_t fits = text_fit(text, columns, &used);

	hold(fits <= strlen(text) && used <= columns, "what fits, fits");
	text_add_column(&cell, text, columns, true);
	hold(text_valid_bytes(cell.text, cell.length) == cell.length, "a column is whole letters");
	strbuf_release(&cell);
}

static void free_all(char *const *texts, size_t count)
{
	for (size_t i = 0; i < count; i++)
		free(texts[i]);
}

static void handle(const char *text)
{
	struct input_options options = { .new_tones = *text & 1 };
	struct lookalike found;
	struct strbuf json = STRBUF_INIT;
	const char *font;
	uint32_t code;
	char *mended = xstrdup(text);
	char *const made[] = { fold_name_key(text), fold_text_key(text), name_proper(text),
		name_raised(text), legacy_decode(text, &font), text_capitals(text),
		text_lowered(text), input_compose(&options, text) };

	free_all(made, sizeof made / sizeof *made);
	lookalike_find(text, &found);
	lookalike_mend(mended);
	name_compare(text, mended);
	text_find_fault(text, true, &code);
	text_quote(text);
	json_string(&json, text);
	hold(!memchr(json.text, '\n', json.length), "JSON stands on one line");
	strbuf_release(&json);
	free(mended);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *raw = xstrndup((const char *)data, size);
	char *valid = xstrndup(raw, text_valid_bytes(raw, strlen(raw)));

	show_it(raw);
	twice(text_nfc, valid, "normal form C");
	char *text = text_nfc(valid);
	twice(text_tidy, text, "tidy");
	twice(fold, text, "folded");
	if (text_is_tidy(text)) {
		char *tidy = text_tidy(text);
		hold(strcmp(tidy, text) == 0, "what is tidy stays");
		free(tidy);
	}
	cut_it(text, size > 0 ? data[0] % 60 : 0);
	handle(text);
	free(text);
	free(valid);
	free(raw);
	return 0;
}
