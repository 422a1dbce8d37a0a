#include "tour.h"

#include "demo.h"
#include "fold.h"
#include "record.h"
#include "text.h"
#include "wrap.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BAND_ROWS = 3, NARROW_ROWS = 5, NARROW = 70, LEAST_LEFT = 7 };

static const char step_setting[] = "tour.step";

static int step_count(void)
{
	int count = 0;

	while (tour_steps[count].text)
		count++;
	return count;
}

/* ---- beginning and leaving ---- */

void tour_offer(struct tour *tour, struct session *session)
{
	if (tour->offered || !demo_is_book(session->store))
		return;
	tour->offered = true;
	session_say(session, MESSAGE_INFO, "Sổ mẫu. Tập từng bước: F10, gõ huong dan, Enter.");
}

static void write_step(const struct tour *tour, struct session *session)
{
	char number[16];

	snprintf(number, sizeof number, "%d", tour->step);
	store_choose(session->store, step_setting, number, NULL);
}

static void read_step(struct tour *tour, struct session *session)
{
	const char *number = store_setting(session->store, step_setting);

	if (!tour->known && number)
		tour->step = atoi(number);
	if (tour->step < 0 || tour->step >= step_count())
		tour->step = 0;
	tour->known = true;
}

void tour_keep(const struct tour *tour, struct session *session)
{
	if (tour->on)
		write_step(tour, session);
}

static void leave(struct tour *tour, struct session *session)
{
	write_step(tour, session);
	tour->on = false;
	session_say(session, MESSAGE_INFO,
		"Đã thôi tập ở bước %d/%d. F10, gõ huong dan, Enter để tập tiếp.", tour->step + 1,
		step_count());
}

void tour_start(struct tour *tour, struct session *session)
{
	if (!demo_is_book(session->store)) {
		session_say(session, MESSAGE_INFO,
			"Đây là sổ thật nên không tập ở đây. Thoát ra, gõ lệnh chibo demo để mở sổ mẫu, rồi "
			"chọn lại mục này.");
		return;
	}
	if (tour->on) {
		leave(tour, session);
		return;
	}
	read_step(tour, session);
	tour->on = true;
	tour->typed[0] = '\0';
}

bool tour_leave(struct tour *tour, const struct screen *top, int key)
{
	if (!tour->on || key != KEY_ESCAPE || top->below)
		return false;
	leave(tour, top->session);
	return true;
}

/* ---- where one is ---- */

static bool is_place(const char *places, const struct screen *screen)
{
	struct strbuf place = STRBUF_INIT, word = STRBUF_INIT;

	if (screen->ops->place)
		screen->ops->place(screen, &place);
	strbuf_addf(&word, "%s:%.*s", screen->ops->words->name, (int)strcspn(place.text, "."),
		place.text);
	bool is = word_in_list(places, screen->ops->words->name) || word_in_list(places, word.text);
	strbuf_release(&place);
	strbuf_release(&word);
	return is;
}

bool tour_is_there(const struct tour *tour, const struct screen *top)
{
	const char *places = tour_steps[tour->step].places;

	if (!tour->on)
		return false;
	if (!places)
		return true;
	while (top->ops->overlay && top->below)
		top = top->below;
	return is_place(places, top);
}

/* ---- going on ---- */

static void keep_typed(struct tour *tour, int key)
{
	struct strbuf typed = STRBUF_INIT;

	strbuf_add(&typed, tour->typed);
	text_append(&typed, (uint32_t)key);
	char *folded = fold(typed.text);
	size_t length = strlen(folded), most = sizeof tour->typed - 1;
	strcpy(tour->typed, length > most ? folded + length - most : folded);
	free(folded);
	strbuf_release(&typed);
}

static bool is_done(const struct tour *tour, const struct screen *top, bool saved)
{
	const struct tour_step *step = &tour_steps[tour->step];

	return (step->saved && saved) ||
		(step->typed && text_ends_with(tour->typed, step->typed)) ||
		(step->reached && is_place(step->reached, top));
}

void tour_note(struct tour *tour, const struct screen *top, bool was_there, int key, bool saved)
{
	if (!tour->on || !was_there)
		return;
	if (key_is_text(key))
		keep_typed(tour, key);
	if (!is_done(tour, top, saved))
		return;
	tour->typed[0] = '\0';
	tour->step++;
	if (tour_steps[tour->step].text)
		return;
	tour->on = false;
	tour->step = 0;
	write_step(tour, top->session);
	session_say(top->session, MESSAGE_DONE,
		"Hết phần tập. Ở đâu F1 cũng giúp, F10 có mọi lệnh, Ctrl-Q thoát.");
}

/* ---- drawing ---- */

int tour_rows(const struct tour *tour, int rows, int cols)
{
	int wanted = cols < NARROW ? NARROW_ROWS : BAND_ROWS;

	if (!tour->on)
		return 0;
	return rows - wanted < LEAST_LEFT ? rows - LEAST_LEFT : wanted;
}

void tour_draw(
	const struct tour *tour, const struct screen *top, struct canvas *canvas, int row, int rows)
{
	const struct tour_step *step = &tour_steps[tour->step];
	bool there = tour_is_there(tour, top);
	struct strbuf text = STRBUF_INIT;
	struct wrapped lines;

	strbuf_addf(&text, "Tập %d/%d: %s", tour->step + 1, step_count(),
		there ? step->text : step->way);
	wrap_text(&lines, text.text, canvas->cols - 2);
	int first = rows > lines.count; /* a rule, where there is room for it */
	if (first)
		canvas_rule(canvas, row);
	if (rows == 1) /* what it asks for stands in front */
		canvas_put(canvas, row, 1, canvas->cols - 2, ATTR_BOLD, text.text);
	for (int i = 0; rows > 1 && i < lines.count && first + i < rows; i++)
		canvas_put(canvas, row + first + i, 1, canvas->cols - 2, ATTR_BOLD, lines.lines[i]);
	wrap_release(&lines);
	strbuf_release(&text);
}
