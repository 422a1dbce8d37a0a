/*
 * How every screen looks, by rule, in the two windows that offices have, drawn with lines and with plain
 * characters, with usual names and with names of forty letters.
 */
#include "book.h"
#include "date.h"
#include "file_picker.h"
#include "help_index.h"
#include "list.h"
#include "menu.h"
#include "picker.h"
#include "print_screen.h"
#include "strbuf.h"
#include "test.h"
#include "text.h"
#include "ways.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct cell *cell_at(const struct canvas *canvas, int row, int col)
{
	return &canvas->cells[row * canvas->cols + col];
}

static bool is_at(const struct canvas *canvas, int row, int col, const char *text)
{
	return col >= 0 && col < canvas->cols && strcmp(cell_at(canvas, row, col)->text, text) == 0;
}

static void add_row(const struct canvas *canvas, int row, struct strbuf *out)
{
	for (int col = 0; col < canvas->cols; col++)
		strbuf_add(out, cell_at(canvas, row, col)->text);
}

static bool is_blank(const struct canvas *canvas, int row)
{
	for (int col = 0; col < canvas->cols; col++)
		if (!is_at(canvas, row, col, " "))
			return false;
	return true;
}

static bool is_picker(const struct screen *screen)
{
	return screen->ops == &picker_ops || screen->ops == &file_picker_ops ||
		screen->ops == &menu_ops || screen->ops == &help_index_ops;
}

/* ---- the rules: each gives what is wrong, NULL: nothing ---- */

/* Horizontal lines go from the second column to the last but one, all of them; those of a paper are as wide as it. */
static const char *lines_have_one_length(const struct room *room)
{
	const struct canvas *canvas = &room->canvas;
	const char *line = canvas->ascii ? "-" : "─";

	if (room->app.top->ops->words == &print_words)
		return NULL;
	for (int row = 0; row < canvas->rows; row++) {
		int drawn = 0;
		for (int col = 0; col < canvas->cols; col++)
			drawn += is_at(canvas, row, col, line);
		bool whole = drawn == canvas->cols - 2 && is_at(canvas, row, 0, " ") &&
			is_at(canvas, row, canvas->cols - 1, " ");
		if (drawn > 20 && !whole)
			return "a line is not as long as the others";
	}
	return NULL;
}

static const char *the_title_keeps_off_the_date(const struct room *room)
{
	const char *weekday = date_weekday(BOOK_TODAY);
	struct strbuf title = STRBUF_INIT;

	add_row(&room->canvas, 0, &title);
	const char *date = strstr(title.text, weekday);
	bool apart = date && date - title.text > 2 && strncmp(date - 2, "  ", 2) == 0;
	strbuf_release(&title);
	return apart ? NULL : "the title runs into the date";
}

static bool is_bar(const struct canvas *canvas, int row)
{
	return is_at(canvas, row, 1, ">") && cell_at(canvas, row, 1)->attr & ATTR_REVERSE;
}

/* A bar that begins at its > goes to the last column but one; of a grid the cell at hand stands out in it. */
static const char *bars_are_whole(const struct room *room)
{
	const struct canvas *canvas = &room->canvas;
	int plain, bars = 0;

	for (int row = 1; row < canvas->rows - 2; row++) {
		if (!is_bar(canvas, row))
			continue;
		bars++;
		plain = 0;
		for (int col = 1; col < canvas->cols - 1; col++)
			plain += !(cell_at(canvas, row, col)->attr & ATTR_REVERSE);
		if (plain > 6)
			return "the bar is not as wide as the window";
	}
	return bars > 1 ? "two bars" : NULL;
}

/* What has rows shows which one by a bar, but for forms, whose field is one. */
static const char *rows_have_a_bar(const struct room *room)
{
	static const char *const without[] = { "form", "second_keying", "paper", "entry_profile",
		"long_find" };
	const struct screen *top = room->app.top;

	for (size_t i = 0; i < COUNT(without); i++)
		if (strcmp(top->ops->words->name, without[i]) == 0)
			return NULL;
	if (top->rows.count == 0 || top->rows.off || (top->ops->overlay && !is_picker(top)))
		return NULL;
	for (int row = 1; row < room->canvas.rows - 2; row++)
		if (is_bar(&room->canvas, row))
			return NULL;
	return "no bar";
}

static const char *a_picker_hides_what_is_below(const struct room *room)
{
	const struct canvas *canvas = &room->canvas;
	const struct rows *rows = &room->app.top->rows;
	int listed = rows->count < rows->shown ? rows->count : rows->shown;

	if (!is_picker(room->app.top))
		return NULL;
	for (int row = 3 + (listed > 0 ? listed : 1); row < canvas->rows - 3; row++)
		if (!is_blank(canvas, row))
			return "something shows under the picker";
	return NULL;
}

static const char *a_picker_says_where_to_type(const struct room *room)
{
	struct strbuf head = STRBUF_INIT;

	add_row(&room->canvas, 1, &head);
	bool labelled = strstr(head.text, "  Tìm: ") || strstr(head.text, "  Đường dẫn: ");
	strbuf_release(&head);
	return labelled || !is_picker(room->app.top) ? NULL : "what is typed has no label";
}

static const char *help_is_the_first_key(const struct room *room)
{
	const struct canvas *canvas = &room->canvas;

	if (room->app.top->ops->overlay)
		return NULL;
	for (int row = canvas->rows - 4; row < canvas->rows; row++)
		if (is_at(canvas, row, 1, "F") && is_at(canvas, row, 2, "1") &&
			is_at(canvas, row, 3, " "))
			return NULL;
	return "F1 is not among the keys";
}

/* What is cut in the bar, from the two blanks before it to its sign. */
static bool find_cut(const struct canvas *canvas, int row, struct strbuf *out)
{
	const char *sign = canvas->ascii ? "~" : "…";
	int end = 1, from;

	while (end < canvas->cols && !is_at(canvas, row, end, sign))
		end++;
	if (end == canvas->cols)
		return false;
	for (from = end; from > 3; from--)
		if (is_at(canvas, row, from - 1, " ") && is_at(canvas, row, from - 2, " "))
			break;
	for (int col = from; col < end; col++)
		strbuf_add(out, cell_at(canvas, row, col)->text);
	return out->length > 0;
}

/* What is cut in the chosen row goes on in the rows at the foot. */
static const char *cut_texts_show_whole(const struct room *room)
{
	const struct canvas *canvas = &room->canvas;
	const char *sign = canvas->ascii ? "~" : "…", *wrong = NULL;
	const struct screen *top = room->app.top;
	struct strbuf cut = STRBUF_INIT, foot = STRBUF_INIT;
	int row = 1;

	if ((top->ops->overlay && !is_picker(top)) || *room->app.session.message)
		return NULL; /* a message goes before everything */
	while (row < canvas->rows - 2 && !is_bar(canvas, row))
		row++;
	if (row < canvas->rows - 2 && find_cut(canvas, row, &cut)) {
		for (int i = row + 1; i < canvas->rows - 1; i++)
			add_row(canvas, i, &foot);
		char *said = text_tidy(foot.text); /* in two rows it is one text still */
		strbuf_clear(&foot);
		strbuf_add(&foot, said);
		free(said);
		const char *whole = foot.text; /* other rows may be cut at the same letter */
		while ((whole = strstr(whole, cut.text)) &&
			strncmp(whole + cut.length, sign, strlen(sign)) == 0)
			whole++;
		if (!whole)
			wrong = "a cut text shows whole nowhere";
	}
	strbuf_release(&cut);
	strbuf_release(&foot);
	return wrong;
}

typedef const char *look_rule(const struct room *room);

static look_rule *const look_rules[] = { lines_have_one_length, the_title_keeps_off_the_date,
	bars_are_whole, rows_have_a_bar, a_picker_hides_what_is_below, a_picker_says_where_to_type,
	help_is_the_first_key, cut_texts_show_whole };

static int faults; /* all are printed before the test fails */

static void look(struct room *room, const char *about)
{
	static const int sizes[][2] = { { 24, 80 }, { 30, 100 } };

	for (size_t i = 0; i < COUNT(sizes) * 2; i++) {
		room->canvas.ascii = i % 2;
		room_resize(room, sizes[i / 2][0], sizes[i / 2][1]);
		for (size_t j = 0; j < COUNT(look_rules); j++) {
			const char *wrong = look_rules[j](room);
			if (!wrong)
				continue;
			char *shown = canvas_text(&room->canvas);
			fprintf(stderr, "%s%s: %s\n", shown, about, wrong);
			free(shown);
			faults++;
		}
	}
}

static void look_at_all_ways(const char *names)
{
	faults = 0;
	for (const struct way *way = ways; way->name; way++) {
		struct room room;
		char fixture[40], about[200];
		bool has_names = strcmp(way->fixture, "month") == 0 ||
			strcmp(way->fixture, "demo") == 0;
		if (*names && !has_names)
			continue;
		snprintf(fixture, sizeof fixture, "%s%s", names, way->fixture);
		snprintf(about, sizeof about, "%s (%s) %s", way->name, fixture, way->keys);
		room_enter(&room, fixture);
		room_press(&room, way->keys);
		look(&room, about);
		room_leave(&room);
	}
	assert_int_equal(faults, 0);
}

static void every_screen_keeps_the_rules_of_looks(void **state)
{
	(void)state;
	look_at_all_ways("");
}

static void every_screen_keeps_them_with_names_of_forty_letters(void **state)
{
	(void)state;
	look_at_all_ways("long ");
}

static void look_at_all_types(const char *fixture)
{
	struct room room;

	faults = 0;
	room_enter(&room, fixture);
	for (int i = 0; rectypes[i]; i++) {
		app_push(&room.app, list_new(&room.app.session, rectypes[i], NULL));
		room_draw(&room);
		look(&room, rectypes[i]->name);
		room_press(&room, "<Enter>");
		look(&room, rectypes[i]->name);
		while (room.app.top->below)
			room_press(&room, "<Esc>");
	}
	room_leave(&room);
	assert_int_equal(faults, 0);
}

static void every_list_and_form_keeps_the_rules_of_looks(void **state)
{
	(void)state;
	look_at_all_types("demo");
}

static void every_list_and_form_keeps_them_with_names_of_forty_letters(void **state)
{
	(void)state;
	look_at_all_types("long demo");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_screen_keeps_the_rules_of_looks),
		cmocka_unit_test(every_screen_keeps_them_with_names_of_forty_letters),
		cmocka_unit_test(every_list_and_form_keeps_the_rules_of_looks),
		cmocka_unit_test(every_list_and_form_keeps_them_with_names_of_forty_letters),
	};

	return run_group(tests);
}
