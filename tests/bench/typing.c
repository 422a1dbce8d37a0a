/*
 * typing DB - what a key costs in minutes of twenty pages, in this program and by the barest means.
 *
 * Ours: a key handled and the screen drawn into a canvas, in a form with two long texts, one of them
 * of about 60,000 letters; and a draft written. Bare: the letter moved into an array, and the array
 * written out as UTF-8 once. Worst and median of many keys.
 */
#include "app.h"
#include "form_internal.h"
#include "text.h"
#include "times.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KEYS = 200, ROWS = 24, COLS = 80, LETTERS = 60000, SHORT = 2000 };

static const char sentence[] =
	"- Đồng chí Nguyễn Thị Phượng báo cáo kết quả vận động các hộ nạo vét kênh mương.\n";

static double report(const char *what, double *times)
{
	times_sort(times, KEYS);
	printf("  %s: worst %.2f ms, median %.3f ms\n", what, times[KEYS - 1], times[KEYS / 2]);
	return times[KEYS / 2];
}

struct desk {
	struct app app;
	struct form *form;
	struct canvas canvas;
};

static void fill(struct form *form, const char *field, size_t letters)
{
	struct form_item *item = form_find(form, form->records[0], field);
	struct strbuf text = STRBUF_INIT;
	size_t each = text_count(sentence);

	for (size_t i = 0; i + each < letters; i += each)
		strbuf_add(&text, sentence);
	form_focus(form, (int)(item - form->items));
	edit_set(&item->edit, text.text);
	form_touched(form);
	strbuf_release(&text);
}

static void open_desk(struct desk *desk, struct store *store)
{
	app_init(&desk->app, store, ROWS, COLS);
	canvas_init(&desk->canvas, ROWS, COLS);
	desk->form = (struct form *)form_open_new(
		&desk->app.session, rectype_named("meeting"), NULL);
	app_push(&desk->app, &desk->form->screen);
	fill(desk->form, "agenda", SHORT);
	fill(desk->form, "minutes", LETTERS);
}

static double press(struct desk *desk, const char *what, const char *script)
{
	double times[KEYS];

	for (int i = 0; i < KEYS; i++) {
		const char *at = script;
		int key = key_from_script(&at);
		double start = now_ms();
		app_key(&desk->app, key);
		app_draw(&desk->app, &desk->canvas);
		times[i] = now_ms() - start;
	}
	return report(what, times);
}

static void write_drafts(struct desk *desk)
{
	double times[KEYS];
	struct err err = ERR_INIT;

	for (int i = 0; i < KEYS; i++) {
		double start = now_ms();
		if (!form_write_draft(desk->form, &err)) {
			fprintf(stderr, "typing: %s\n", err.text);
			exit(1);
		}
		times[i] = now_ms() - start;
	}
	report("a draft", times);
	form_drop_draft(desk->form, NULL);
}

static double type_bare(void)
{
	static uint32_t text[LETTERS + KEYS];
	static char bytes[(LETTERS + KEYS) * TEXT_MAX_ENCODED];
	double times[KEYS];
	size_t count = 0, each = text_count(sentence);

	while (count + each < LETTERS)
		for (const char *at = sentence; *at;)
			text[count++] = text_next(&at);
	for (int i = 0; i < KEYS; i++) {
		double start = now_ms();
		size_t length = 0, place = count / 2;
		memmove(text + place + 1, text + place, (count - place) * sizeof *text);
		text[place] = 'a';
		count++;
		for (size_t j = 0; j < count; j++)
			length += text_encode(text[j], bytes + length);
		times[i] = now_ms() - start;
	}
	return report("bare insert and encode", times);
}

int main(int argc, char **argv)
{
	struct store_options options = { .today = "2026-11-20", .operator_ = "bench" };
	struct store *store;
	struct err err = ERR_INIT;
	struct desk desk;

	if (argc != 2 || !store_open(argv[1], &options, &store, &err)) {
		fprintf(stderr, "typing: %s\n", err.text);
		return 1;
	}
	open_desk(&desk, store);
	double ours = press(&desk, "a letter at the end", "a");
	press(&desk, "Backspace", "<BS>");
	press(&desk, "PgUp", "<PgUp>");
	press(&desk, "a letter at the beginning", "a");
	press(&desk, "undo", "<C-z>");
	press(&desk, "PgDn", "<PgDn>");
	press(&desk, "Up", "<Up>");
	write_drafts(&desk);
	double bare = type_bare();
	printf("  ratio of the medians: %.2f\n", ours / bare);
	app_release(&desk.app);
	canvas_release(&desk.canvas);
	store_close(store);
	return 0;
}
