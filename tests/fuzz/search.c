/*
 * Anything as what is searched for, and as a filter that was kept: a page of the list or a sentence. What a filter is
 * written as is read as the same filter.
 */
#include "filter.h"
#include "fixture.h"
#include "text.h"
#include "xalloc.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void search(struct store *store, const struct rectype *type, const char *text)
{
	struct list_spec spec = { .type = type, .search = text };
	struct list_page page;
	struct err err = ERR_INIT;

	while (store_load_names(store, type, 20))
		;
	if (store_page(store, &spec, LIST_FIRST, NULL, 30, &page, &err))
		list_page_release(&page);
	else
		abort(); /* memory and disk are good */
}

static void filter(struct store *store, const struct rectype *type, const char *text)
{
	struct filter read = { 0 }, again = { 0 };
	struct strbuf written = STRBUF_INIT, rewritten = STRBUF_INIT;
	struct err err = ERR_INIT;

	if (filter_read(store, type, text, &read, &err)) {
		filter_write(&read, &written);
		if (!filter_read(store, type, written.text ? written.text : "", &again, &err))
			abort();
		filter_write(&again, &rewritten);
		if (written.length != rewritten.length ||
			(written.length && strcmp(written.text, rewritten.text) != 0))
			abort();
		filter_release(&again);
	} else if (!err.text[0]) {
		abort();
	}
	filter_release(&read);
	strbuf_release(&written);
	strbuf_release(&rewritten);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const types[] = { "member", "meeting", "org", "document" };
	static struct store *store;

	if (size == 0)
		return 0;
	store = store ? store : fixture_make("month");
	const struct rectype *type = rectype_find(types[data[0] / 2 % 4]);
	char *raw = xstrndup((const char *)data + 1, size - 1);
	raw[text_valid_bytes(raw, strlen(raw))] = '\0';
	char *text = text_nfc(raw);
	if (data[0] & 1)
		filter(store, type, text);
	else
		search(store, type, text);
	free(text);
	free(raw);
	return 0;
}
