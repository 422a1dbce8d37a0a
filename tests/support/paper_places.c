#include "paper_places.h"

#include "strbuf.h"
#include "xalloc.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static struct paper_place *add(struct paper_places *places, const char *text)
{
	if (places->count == places->room) {
		places->room = places->room ? places->room * 2 : 64;
		places->items = xrealloc(
			places->items, (size_t)places->room * sizeof *places->items);
	}
	struct paper_place *place = &places->items[places->count++];
	*place = (struct paper_place) { .text = xstrdup(text),
		.above = xstrdup(places->above ? places->above : "") };
	return place;
}

static bool is_point(const char *text)
{
	return strncmp(text, "- ", 2) == 0;
}

static void put_para(struct doc *doc, const struct doc_para *how, const struct doc_run *runs)
{
	struct paper_places *places = (struct paper_places *)doc;
	struct strbuf text = STRBUF_INIT;

	(void)how;
	for (; runs->text; runs++)
		strbuf_add(&text, runs->text);
	add(places, text.text);
	if (!is_point(text.text)) {
		free(places->above);
		places->above = xstrdup(text.text);
	}
	strbuf_release(&text);
}

static void put_pair(
	struct doc *doc, const struct doc_side *left, const struct doc_side *right, bool foot)
{
	(void)foot;
	for (const struct doc_run *line = left->lines; line->text; line++)
		add((struct paper_places *)doc, line->text);
	for (const struct doc_run *line = right->lines; line->text; line++)
		add((struct paper_places *)doc, line->text);
}

static void put_table(struct doc *doc)
{
	struct paper_places *places = (struct paper_places *)doc;

	places->rows = 0;
	free(places->over);
	places->over = NULL;
}

static void put_row(struct doc *doc, const char *const *cells, unsigned style)
{
	struct paper_places *places = (struct paper_places *)doc;
	int first = strcmp(doc->columns[0].head, "TT") == 0;

	(void)style;
	if (!is_point(cells[first])) {
		free(places->over);
		places->over = xstrdup(cells[first]);
	}
	for (int i = first; i < doc->column_count; i++) {
		const struct doc_column *column = &doc->columns[i];
		struct strbuf head = STRBUF_INIT;
		struct paper_place *place = add(places, cells[i]);
		strbuf_addf(&head, "%s%s%s", column->over ? column->over : "",
			column->over ? "/" : "", column->head);
		place->head = strbuf_detach(&head);
		place->row = xstrdup(cells[first]);
		place->over = xstrdup(places->over ? places->over : "");
		place->place = places->rows;
	}
	places->rows++;
}

static void put_bar(struct doc *doc, const char *label, int share, const char *value)
{
	(void)share;
	add((struct paper_places *)doc, label);
	add((struct paper_places *)doc, value);
}

static void nothing(struct doc *doc)
{
	(void)doc;
}

void paper_places_init(struct paper_places *places)
{
	static const struct doc_ops ops = { nothing, put_para, put_pair, put_table, put_row,
		nothing, put_bar };

	*places = (struct paper_places) { .doc = { .ops = &ops } };
}

void paper_places_release(struct paper_places *places)
{
	for (int i = 0; i < places->count; i++) {
		free(places->items[i].text);
		free(places->items[i].above);
		free(places->items[i].head);
		free(places->items[i].row);
		free(places->items[i].over);
	}
	free(places->items);
	free(places->above);
	free(places->over);
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* "1. ", "12. " of a heading. */
static const char *behind_number(const char *text)
{
	size_t digits = strspn(text, "0123456789");

	return digits > 0 && strncmp(text + digits, ". ", 2) == 0 ? text + digits + 2 : text;
}

void paper_numbers(const char *text, char *out, int size)
{
	const char *begin = behind_number(text);
	int length = 0;

	for (const char *at = begin; *at;) {
		bool code = at > begin && (isalpha((unsigned char)at[-1]));
		if (!is_digit(*at)) {
			at++;
			continue;
		}
		while (*at == '0' && is_digit(at[1])) /* 05 is 5 */
			at++;
		if (!code && length > 0 && length < size - 2)
			out[length++] = ' ';
		for (; is_digit(*at) || ((*at == '.' || *at == ',') && is_digit(at[1])); at++)
			if (!code && *at != '.' && length < size - 2)
				out[length++] = *at == ',' ? '.' : *at;
	}
	out[length] = '\0';
}
