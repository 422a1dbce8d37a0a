#include "clock_screen.h"

#include "date.h"
#include "edit_draw.h"
#include "edit_method.h"
#include "plat.h"
#include "wrap.h"

#include <stdlib.h>

struct clock {
	struct screen screen;
	struct edit edit;
	char last[DATE_SIZE]; /* change of the book */
};

struct screen *clock_screen_new(struct session *session)
{
	struct clock *at = screen_new(sizeof *at, &clock_ops, NULL);

	edit_init(&at->edit, false, 20);
	snprintf(at->last, sizeof at->last, "%s", store_clock_behind(session->store));
	return &at->screen;
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	static const char prompt[] = "Hôm nay là ngày: ";
	enum { LEFT = 2, PROMPT = 17, DAY = 12 };
	const struct clock *at = (const struct clock *)screen;
	char today[DATE_SIZE], clock[DATE_SIZE], last[DATE_SIZE];
	struct strbuf text = STRBUF_INIT;
	int row = canvas_body_top(canvas), width = canvas->cols - 2 * LEFT;

	plat_today(today);
	date_show(today, clock);
	date_show(at->last, last);
	strbuf_addf(&text,
		"Đồng hồ máy này đang là ngày %s, mà sổ đã ghi lần gần nhất ngày %s. Đồng hồ sai thì hạn, "
		"số liệu và ngày ghi đều sai, nên chưa tính và chưa ghi gì.\n\n"
		"Gõ ngày hôm nay rồi Enter: dùng cho đến khi đóng sổ, có ghi nhật ký.\n"
		"Esc: chỉ xem sổ, tính theo ngày %s.\n",
		clock, last, last);
	canvas_put(canvas, row, LEFT, PROMPT, ATTR_BOLD, prompt);
	edit_draw(&at->edit, canvas, row, LEFT + PROMPT, DAY, ATTR_UNDERLINE);
	wrap_draw(text.text, canvas, row + 2, canvas->rows, LEFT, width, 0);
	strbuf_release(&text);
}

static enum screen_result take_day(struct clock *at, struct err *err)
{
	struct session *session = at->screen.session;
	struct date_hint hint = { .today = at->last };
	char *typed = edit_get(&at->edit), day[DATE_SIZE], shown[DATE_SIZE];
	bool ok = date_parse(typed, &hint, day, err) && store_take_day(session->store, day, err);

	free(typed);
	if (!ok)
		return SCREEN_STAY;
	date_show(day, shown);
	session_say(session, MESSAGE_DONE,
		"Hôm nay là %s cho đến khi đóng sổ. Nhờ người chỉnh lại đồng hồ máy.", shown);
	return SCREEN_CLOSE;
}

static enum screen_result press(struct screen *screen, int key, struct err *err)
{
	struct clock *at = (struct clock *)screen;

	if (key == KEY_RETURN || key == KEY_CTRL('S'))
		return take_day(at, err);
	if (key == KEY_ESCAPE) {
		store_only_look(screen->session->store);
		session_say(screen->session, MESSAGE_WARN,
			"Sổ mở chỉ để xem. Chỉnh lại đồng hồ máy rồi mở lại để ghi.");
		return SCREEN_CLOSE;
	}
	method_plain_key(screen->session, &at->edit, key);
	return SCREEN_STAY;
}

static void free_screen(struct screen *screen)
{
	struct clock *at = (struct clock *)screen;

	edit_release(&at->edit);
	free(at);
}

const struct screen_ops clock_ops = {
	.words = &clock_words,
	.overlay = true,
	.text_entry = true,
	.draw = draw,
	.key = press,
	.free = free_screen,
};
