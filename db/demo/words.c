#include "words.h"

#include <string.h>

static void add_number(struct strbuf *out, struct rng *rng, const char *slot)
{
	int number;

	if (strcmp(slot, "few") == 0)
		number = rng_between(rng, 2, 9);
	else if (strcmp(slot, "some") == 0)
		number = rng_between(rng, 10, 48);
	else if (strcmp(slot, "many") == 0)
		number = rng_between(rng, 60, 380);
	else if (strcmp(slot, "rate") == 0)
		number = rng_between(rng, 86, 99);
	else
		bug("không có chỗ trống {%s}", slot);
	strbuf_addf(out, "%d", number);
}

static void add_slot(struct strbuf *out, const char *slot, const struct wording *wording)
{
	if (strcmp(slot, "place") == 0)
		strbuf_add(out, wording->place);
	else if (strcmp(slot, "cell") == 0)
		strbuf_addf(out, "chi bộ %s", wording->place);
	else if (strcmp(slot, "Cell") == 0)
		strbuf_addf(out, "Chi bộ %s", wording->place);
	else if (strcmp(slot, "year") == 0)
		strbuf_addf(out, "%d", wording->year);
	else if (strcmp(slot, "before") == 0)
		strbuf_addf(out, "%d", wording->year - 1);
	else if (strcmp(slot, "after") == 0)
		strbuf_addf(out, "%d", wording->year + 1);
	else if (strcmp(slot, "households") == 0)
		strbuf_addf(out, "%d", wording->households);
	else if (strcmp(slot, "month") == 0)
		strbuf_addf(out, "%02d/%d", wording->month, wording->year);
	else
		add_number(out, wording->rng, slot);
}

void words_fill(struct strbuf *out, const char *sentence, const struct wording *wording)
{
	enum { SLOT_SIZE = 16 };
	char slot[SLOT_SIZE];

	for (const char *open; (open = strchr(sentence, '{')) != NULL;) {
		size_t length = strcspn(open, "}") - 1;
		if (length >= sizeof slot)
			bug("chỗ trống quá dài: %s", open);
		strbuf_add_bytes(out, sentence, (size_t)(open - sentence));
		memcpy(slot, open + 1, length);
		slot[length] = '\0';
		add_slot(out, slot, wording);
		sentence = open + length + 2;
	}
	strbuf_add(out, sentence);
}

/* Knuth's selection sampling: each sentence with the chance that is left for it. */
static void add_some(struct strbuf *out, const char *const *table, int count, const char *before,
	const char *between, const struct wording *wording)
{
	int left = 0;

	while (table[left])
		left++;
	if (count > left)
		count = left;
	for (bool first = true; count > 0; table++, left--) {
		if (rng_below(wording->rng, left) >= count)
			continue;
		strbuf_add(out, first ? "" : between);
		strbuf_add(out, before);
		words_fill(out, *table, wording);
		first = false;
		count--;
	}
}

void words_some(struct strbuf *out, const char *const *table, int count, const char *between,
	const struct wording *wording)
{
	add_some(out, table, count, "", between, wording);
}

void words_list(
	struct strbuf *out, const char *const *table, int count, const struct wording *wording)
{
	add_some(out, table, count, "- ", "\n", wording);
}
