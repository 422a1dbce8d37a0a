#include "settings_screen.h"

#include "date.h"
#include "dialog.h"
#include "fold.h"
#include "setting_rows.h"
#include "setting_values.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct settings_screen {
	struct screen screen;
	char typed[40]; /* of a name, without case and marks, to go to it */
	/* a new value on its way: asked one after the other */
	char *value, *document;
	char from_on[DATE_SIZE];
};

static const struct setting_row *chosen(const struct screen *screen)
{
	return &setting_rows[screen->rows.selected];
}

static const struct setting *in_force(const struct screen *screen, const struct setting_row *row)
{
	struct store *store = screen->session->store;

	return settings_row(store_rules(store).settings, row->name, store_today(store));
}

/* ---- drawing ---- */

enum { NAME_COL = 3, VALUE_COL = 48, FROM_COL = 69, HEAD_ROWS = 2 };

static void draw_row(
	const struct screen *screen, struct canvas *canvas, int index, int y, unsigned attr)
{
	const struct setting_row *row = &setting_rows[index];
	const struct setting *setting = in_force(screen, row);
	struct strbuf value = STRBUF_INIT, name = STRBUF_INIT;
	char from[DATE_SIZE] = "";

	setting_add_name(row, &name);
	setting_show(row, setting ? setting->value : NULL, &value);
	if (setting && setting->from_on)
		date_show(setting->from_on, from);
	canvas_put(canvas, y, NAME_COL, VALUE_COL - NAME_COL - 1, attr, name.text);
	canvas_put(
		canvas, y, VALUE_COL, FROM_COL - VALUE_COL - 1, attr, value.text ? value.text : "");
	canvas_put(canvas, y, FROM_COL, -1, attr, from);
	strbuf_release(&name);
	strbuf_release(&value);
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	int top = canvas_body_top(canvas);

	canvas_put(canvas, top, NAME_COL, -1, ATTR_BOLD, "Quy định");
	canvas_put(canvas, top, VALUE_COL, -1, ATTR_BOLD, "Giá trị");
	canvas_put(canvas, top, FROM_COL, -1, ATTR_BOLD, "Từ ngày");
	canvas_rule(canvas, top + 1);
	rows_draw(screen, canvas, top + HEAD_ROWS, draw_row);
}

static void status(const struct screen *screen, struct strbuf *out)
{
	const struct setting_row *row = chosen(screen);

	const char *typed = ((const struct settings_screen *)screen)->typed;

	if (*typed)
		strbuf_addf(out, "Tới: %s_  ", typed);
	strbuf_addf(out, "%s Theo: %s.", row->decides, setting_document(in_force(screen, row)));
}

/* ---- a new value ---- */

static enum screen_result write_value(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct settings_screen *at = (struct settings_screen *)screen;
	struct store *store = screen->session->store;
	char shown[DATE_SIZE];

	(void)answer;
	if (!store_set_rule(store, chosen(screen)->name, at->value, at->from_on, at->document, err))
		return SCREEN_STAY;
	date_show(at->from_on, shown);
	session_say(screen->session, MESSAGE_DONE, "Đã ghi: %s, từ %s. Ctrl-Z trở lại như trước.",
		setting_name(chosen(screen)), shown);
	return SCREEN_STAY;
}

/* Figures of days gone by were reckoned by another value: they will be different ones. */
static enum screen_result ask_past(struct screen *screen, const struct setting *before)
{
	static const struct dialog_choice choices[] = {
		{ KEY_F2, "Vẫn ghi, tính lại" },
		{ KEY_ESCAPE, "Hủy" },
		{ 0, NULL },
	};
	const struct settings_screen *at = (const struct settings_screen *)screen;
	struct strbuf said = STRBUF_INIT;
	char from[DATE_SIZE];

	date_show(at->from_on, from);
	strbuf_addf(&said, "Từ ngày %s đến nay sổ đã tính theo ", from);
	setting_show(chosen(screen), before->value, &said);
	strbuf_addf(&said, " (%s). Ghi thì mọi số liệu của những ngày ấy tính lại theo ",
		setting_document(before));
	setting_show(chosen(screen), at->value, &said);
	strbuf_add(&said, ". Bản đã gửi cấp trên không đổi.");
	enum screen_result result = screen_ask(screen, dialog_new(said.text, choices), write_value);
	strbuf_release(&said);
	return result;
}

static enum screen_result after_document(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct settings_screen *at = (struct settings_screen *)screen;
	struct store *store = screen->session->store;
	const struct setting *before = settings_row(
		store_rules(store).settings, chosen(screen)->name, at->from_on);

	free(at->document);
	at->document = xstrdup(answer->text);
	if (before && *before->value && strcmp(before->value, at->value) != 0 &&
		strcmp(at->from_on, store_today(store)) < 0)
		return ask_past(screen, before);
	return write_value(screen, answer, err);
}

static enum screen_result after_day(
	struct screen *screen, const struct answer *answer, struct err *err);

static enum screen_result ask_day(struct screen *screen, const char *typed)
{
	struct strbuf prompt = STRBUF_INIT, value = STRBUF_INIT;

	setting_show(chosen(screen), ((struct settings_screen *)screen)->value, &value);
	strbuf_addf(
		&prompt, "%s: %s. Có hiệu lực từ ngày:", setting_name(chosen(screen)), value.text);
	enum screen_result result = screen_ask(
		screen, input_new(prompt.text, typed, INPUT_REQUIRED), after_day);
	strbuf_release(&prompt);
	strbuf_release(&value);
	return result;
}

static enum screen_result after_day(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct settings_screen *at = (struct settings_screen *)screen;
	struct date_hint hint = { .today = store_today(screen->session->store) };

	if (!date_parse(answer->text, &hint, at->from_on, err))
		return ask_day(screen, answer->text);
	return screen_ask(screen,
		input_new(
			"Theo văn bản nào (số, ký hiệu, ngày):", "", INPUT_REQUIRED | INPUT_WORDS),
		after_document);
}

static enum screen_result after_value(
	struct screen *screen, const struct answer *answer, struct err *err);

static enum screen_result ask_value(struct screen *screen, const char *typed)
{
	const struct setting_row *row = chosen(screen);
	struct strbuf prompt = STRBUF_INIT;

	strbuf_addf(&prompt, "%s. %s Giá trị mới%s%s%s:", setting_name(row), row->decides,
		row->unit ? ", " : "", row->unit ? row->unit : "",
		row->optional ? ", để trống là chưa đặt" : "");
	enum screen_result result = screen_ask(screen,
		input_new(prompt.text, typed, INPUT_WORDS | (row->optional ? 0 : INPUT_REQUIRED)),
		after_value);
	strbuf_release(&prompt);
	return result;
}

static enum screen_result after_value(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct settings_screen *at = (struct settings_screen *)screen;
	char today[DATE_SIZE];

	free(at->value);
	at->value = NULL;
	if (!setting_parse(chosen(screen), answer->text, &at->value, err))
		return ask_value(screen, answer->text);
	date_show(store_today(screen->session->store), today);
	return ask_day(screen, today);
}

static enum screen_result change(struct screen *screen)
{
	const struct setting_row *row = chosen(screen);
	const struct setting *setting = in_force(screen, row);
	struct strbuf value = STRBUF_INIT;

	if (!session_may_write(screen->session))
		return SCREEN_STAY;
	if (row->kind == SETTING_NUMBER)
		strbuf_add(&value, setting ? setting->value : "");
	else
		setting_show(row, setting ? setting->value : NULL, &value);
	enum screen_result result = ask_value(screen, value.text ? value.text : "");
	strbuf_release(&value);
	return result;
}

/* The first whose name has the letters so far; where none has, it is as if this one had not been typed. */
static void go_to(struct settings_screen *at, int letter)
{
	size_t length = strlen(at->typed);
	bool found = false;

	if (length + 1 >= sizeof at->typed)
		return;
	at->typed[length] = (char)letter;
	at->typed[length + 1] = '\0';
	for (int i = 0; i < at->screen.rows.count && !found; i++) {
		char *folded = fold(setting_name(&setting_rows[i]));
		found = strstr(folded, at->typed) != NULL;
		if (found)
			rows_select(&at->screen.rows, i);
		free(folded);
	}
	if (found)
		return;
	at->typed[length] = '\0';
	session_say(at->screen.session, MESSAGE_INFO, "Không có thiết đặt nào tên như thế.");
}

static bool is_letter(const struct settings_screen *at, int key)
{
	return (key >= 'a' && key <= 'z') || (key >= '0' && key <= '9') ||
		(key == ' ' && *at->typed);
}

static enum screen_result key(struct screen *screen, int key_, struct err *err)
{
	struct settings_screen *at = (struct settings_screen *)screen;

	if (is_letter(at, key_)) {
		go_to(at, key_);
		return SCREEN_STAY;
	}
	*at->typed = '\0';
	if (key_ == KEY_RETURN)
		return change(screen);
	if (key_ == KEY_CTRL('B'))
		return screen_open(
			screen, setting_values_new(screen->session, chosen(screen), err));
	if (key_ == KEY_ESCAPE)
		return SCREEN_CLOSE;
	return rows_key(&screen->rows, key_) ? SCREEN_STAY : SCREEN_PASS;
}

static void free_settings(struct screen *screen)
{
	free(((struct settings_screen *)screen)->value);
	free(((struct settings_screen *)screen)->document);
	free(screen);
}

const struct screen_ops settings_ops = {
	.words = &settings_words,
	.shows_saved = true,
	.draw = draw,
	.key = key,
	.rows_apart = HEAD_ROWS,
	.free = free_settings,
	.status = status,
};

struct screen *settings_screen_new(struct session *session)
{
	struct settings_screen *at = screen_new(sizeof *at, &settings_ops, session);
	int count = 0;

	while (setting_rows[count].name)
		count++;
	rows_count(&at->screen.rows, count);
	return &at->screen;
}
