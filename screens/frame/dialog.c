#include "dialog.h"

#include "edit_clip.h"
#include "edit_draw.h"
#include "edit_method.h"
#include "text.h"
#include "wrap.h"
#include "xalloc.h"

#include <stdlib.h>

struct dialog {
	struct screen screen;
	char *sentence;
	const struct dialog_choice *choices;
};

struct screen *dialog_new(const char *sentence, const struct dialog_choice *choices)
{
	struct dialog *dialog = screen_new(sizeof *dialog, &dialog_ops, NULL);

	dialog->sentence = xstrdup(sentence);
	dialog->choices = choices;
	return &dialog->screen;
}

static enum screen_result after_leave(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	if (answer->key == KEY_CTRL('S'))
		return screen->ops->save(screen, err);
	bool keeps = answer->key == KEY_RETURN;
	if (!(keeps ? screen->ops->keep(screen, err) : screen->ops->drop(screen, err)))
		return SCREEN_STAY;
	screen->changed_at = 0;
	if (keeps)
		session_say(
			screen->session, MESSAGE_INFO, "Đã giữ bản nháp: mở lại ở màn hình đầu.");
	return SCREEN_CLOSE;
}

enum screen_result dialog_leave(struct screen *screen, const char *sentence)
{
	static const struct dialog_choice choices[] = {
		{ KEY_CTRL('S'), "Lưu" },
		{ KEY_RETURN, "Lưu nháp rồi thoát" },
		{ KEY_F8, "Bỏ" },
		{ KEY_ESCAPE, "Sửa tiếp" },
		{ 0, NULL },
	};

	return screen_ask(screen, dialog_new(sentence, choices), after_leave);
}

/* Where a band of `height` rows begins: in the middle, but clear of the line it is about where it can be. */
static int band_row(const struct canvas *canvas, int height)
{
	int first = canvas_body_top(canvas), end = first + canvas_body_rows(canvas),
	    row = first + (end - first - height) / 2,
	    about = canvas->bar_row >= 0 ? canvas->bar_row : canvas->cursor_row;

	if (about < row || about >= row + height)
		return row;
	int below = about + 1, above = about - height;
	if (below + height <= end && (above < first || below - row <= row - above))
		return below;
	return above >= first ? above : row;
}

/*
 * A band across the body with a sentence in it, and `rows` rows below that: gives the first of these and
 * the column. A low window does without the rules, then without the blank row, and cuts the sentence
 * last: what is asked for is always there.
 */
static void draw_frame(
	struct canvas *canvas, const struct wrapped *lines, int rows, int width, int *row, int *col)
{
	int body = canvas_body_rows(canvas), first = canvas_body_top(canvas), said = lines->count;
	bool ruled = said + 1 + rows + 2 <= body, spaced = said + 1 + rows <= body;

	if (said + rows > body)
		said = body - rows;
	int all = said + spaced + rows;
	int top = ruled ? band_row(canvas, all + 2) + 1 : first + (body - all) / 2;
	*col = (canvas->cols - width) / 2;
	for (int i = 0; i < body; i++)
		if (!ruled || (i >= top - first - 1 && i <= top - first + all))
			canvas_fill(canvas, first + i, 0, canvas->cols, 0);
	if (ruled) {
		canvas_rule(canvas, top - 1);
		canvas_rule(canvas, top + all);
	}
	for (int i = 0; i < said; i++)
		canvas_put(canvas, top + i, *col, width, 0, lines->lines[i]);
	if (said > 0 && said < lines->count)
		canvas_put(canvas, top + said - 1, *col + width - 1, 1, 0, "…");
	*row = top + said + spaced;
}

static int inner_width(const struct canvas *canvas)
{
	return canvas->cols - 8 < 64 ? canvas->cols - 8 : 64;
}

/* The choices beside each other, on as many rows as they need; how many. `canvas` NULL: only counted. */
static int lay_choices(
	const struct dialog *dialog, struct canvas *canvas, int row, int left, int width)
{
	int rows = 1, col = left;

	for (const struct dialog_choice *choice = dialog->choices; choice->label; choice++) {
		struct strbuf name = STRBUF_INIT;
		key_add_name(&name, choice->key);
		int key = text_width(name.text) + 1, label = text_width(choice->label);
		if (col > left && col + key + label > left + width) {
			col = left;
			rows++;
		}
		if (canvas) {
			canvas_put(canvas, row + rows - 1, col, -1, ATTR_BOLD, name.text);
			canvas_put(canvas, row + rows - 1, col + key, -1, 0, choice->label);
		}
		col += key + label + 3;
		strbuf_release(&name);
	}
	return rows;
}

static void dialog_draw(const struct screen *screen, struct canvas *canvas)
{
	const struct dialog *dialog = (const struct dialog *)screen;
	struct wrapped lines;
	int row, col, width = inner_width(canvas);

	wrap_text(&lines, dialog->sentence, width);
	draw_frame(canvas, &lines, lay_choices(dialog, NULL, 0, 0, width), width, &row, &col);
	lay_choices(dialog, canvas, row, col, width);
	canvas_cursor(canvas, row, col);
	wrap_release(&lines);
}

static enum screen_result dialog_key(struct screen *screen, int key, struct err *err)
{
	struct dialog *dialog = (struct dialog *)screen;

	(void)err;
	for (const struct dialog_choice *choice = dialog->choices; choice->label; choice++) {
		if (choice->key != key)
			continue;
		screen->answer.key = key == KEY_ESCAPE ? KEY_NOTHING : key;
		return SCREEN_CLOSE;
	}
	return SCREEN_STAY;
}

/* The choices are the keys: there is no table of them. */
static void dialog_help(const struct screen *screen, struct strbuf *title, struct strbuf *text)
{
	const struct dialog *dialog = (const struct dialog *)screen;

	(void)title;
	strbuf_addf(text, "%s\n\n", dialog->sentence);
	for (const struct dialog_choice *choice = dialog->choices; choice->label; choice++) {
		struct strbuf name = STRBUF_INIT;
		key_add_name(&name, choice->key);
		wrap_add_hanging(text, name.text, 11, choice->label);
		strbuf_release(&name);
	}
}

static void dialog_free(struct screen *screen)
{
	free(((struct dialog *)screen)->sentence);
	free(screen);
}

const struct screen_ops dialog_ops = {
	.words = &dialog_words,
	.help = dialog_help,
	.overlay = true,
	.text_entry = true, /* Esc is an answer and must come at once */
	.draw = dialog_draw,
	.key = dialog_key,
	.free = dialog_free,
};

/* ---- one line ---- */

struct input {
	struct screen screen;
	char *prompt;
	struct edit edit;
	unsigned flags;
	bool entered; /* nothing typed yet: a letter replaces what is offered */
	char *answer;
};

struct screen *input_new(const char *prompt, const char *initial, unsigned flags)
{
	struct input *input = screen_new(sizeof *input, &input_ops, NULL);

	input->prompt = xstrdup(prompt);
	edit_init(&input->edit, false, 200);
	edit_set(&input->edit, initial);
	input->flags = flags;
	input->entered = !(flags & INPUT_BEGUN);
	return &input->screen;
}

static void input_draw(const struct screen *screen, struct canvas *canvas)
{
	const struct input *input = (const struct input *)screen;
	struct wrapped lines;
	int row, col, width = inner_width(canvas);

	wrap_text(&lines, input->prompt, width);
	draw_frame(canvas, &lines, 1, width, &row, &col);
	if (input->flags & INPUT_SECRET)
		edit_draw_secret(&input->edit, canvas, row, col, width);
	else
		edit_draw(&input->edit, canvas, row, col, width, ATTR_UNDERLINE);
	wrap_release(&lines);
}

static enum screen_result input_accept(struct input *input)
{
	char *typed = edit_get(&input->edit), *tidy = text_tidy(typed);

	free(typed);
	if ((input->flags & INPUT_REQUIRED) && !*tidy) {
		free(tidy);
		session_say(input->screen.session, MESSAGE_WARN,
			"Ô này không được bỏ trống. Gõ rồi bấm Enter, hoặc Esc để hủy.");
		return SCREEN_STAY;
	}
	if ((input->flags & INPUT_SAYS) && !text_says_something(tidy)) {
		free(tidy);
		session_say(input->screen.session, MESSAGE_WARN,
			"Lý do phải nói được vì sao. Gõ vài chữ, hoặc Esc để hủy.");
		return SCREEN_STAY;
	}
	input->answer = tidy;
	input->screen.answer = (struct answer) { KEY_RETURN, tidy };
	return SCREEN_CLOSE;
}

static enum screen_result input_pressed(struct screen *screen, int key, struct err *err)
{
	struct input *input = (struct input *)screen;

	(void)err;
	if (key == KEY_ESCAPE)
		return SCREEN_CLOSE;
	if (input->flags & INPUT_WORDS)
		method_before(screen->session, &input->edit, key);
	if (key == KEY_RETURN || key == KEY_CTRL('S'))
		return input_accept(input);
	if (input->entered && (key == KEY_PASTED || key == KEY_CTRL('V') || key_is_text(key)))
		edit_select_all(&input->edit);
	input->entered = false;
	if (!(input->flags & INPUT_WORDS))
		method_plain_key(screen->session, &input->edit, key);
	else if (!clip_key(screen->session, &input->edit, key))
		method_key(screen->session, &input->edit, key);
	return SCREEN_STAY;
}

static void input_help(const struct screen *screen, struct strbuf *title, struct strbuf *text)
{
	(void)title;
	strbuf_addf(text, "%s\n", ((const struct input *)screen)->prompt);
}

static void input_free(struct screen *screen)
{
	struct input *input = (struct input *)screen;

	edit_release(&input->edit);
	free(input->prompt);
	free(input->answer);
	free(input);
}

const struct screen_ops input_ops = {
	.words = &input_words,
	.overlay = true,
	.text_entry = true,
	.help = input_help,
	.draw = input_draw,
	.key = input_pressed,
	.free = input_free,
};
