/* The copies beside the book, newest first; behind the first paint each is looked at. */
#include "copies_screen.h"

#include "backup.h"
#include "date.h"
#include "dialog.h"
#include "plat.h"
#include "restore.h"
#include "sticks.h"
#include "text.h"
#include "undo.h"
#include "wrap.h"
#include "xalloc.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum look { LOOK_NOT_YET, LOOK_READ, LOOK_GOOD, LOOK_BAD };

struct item {
	char *path;
	char stamp[COPY_STAMP];
	char why[60]; /* as its name says, "": by itself */
	struct copy_facts facts;
	enum look look;
};

struct copies_screen {
	struct screen screen;
	char *book, *damage; /* NULL: the book is in order */
	bool opened;         /* the session's book is the one at that path */
	struct item *items;
	int count;
};

/* ---- what lies there ---- */

/* What stands behind the day and the time, in words. */
static const char *reason_of(const char *tail)
{
	static const struct {
		const char *tail, *words;
	} reasons[] = {
		{ "-truoc-nhap.db", "trước khi nhập tệp" },
		{ "-truoc-dien.db", "trước khi điền hàng loạt" },
		{ "-truoc-ghi-nhieu.db", "trước khi ghi cho nhiều người" },
		{ "-truoc-xoa.db", "trước khi xóa hẳn" },
		{ "-truoc-doi-chi-bo.db", "trước khi sáp nhập, chia tách" },
		{ "-truoc-khoi-phuc.db", "trước khi lấy lại bản cũ" },
		{ "-truoc-nang-cap.db", "trước khi nâng cấp" },
		{ "-so-cu.db", "sổ bị thay khi đang mở" },
	};

	for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
		if (strcmp(tail, reasons[i].tail) == 0)
			return reasons[i].words;
	return "";
}

static void load(struct copies_screen *at)
{
	struct copies copies;

	copies_read(&copies, at->book);
	at->items = xcalloc((size_t)copies.count + 1, sizeof *at->items);
	at->count = copies.count;
	for (int i = 0; i < copies.count; i++) {
		struct item *item = &at->items[copies.count - 1 - i];
		struct strbuf path = STRBUF_INIT;
		const char *name = copies.items[i].name, *stamp = copies.items[i].stamp;
		strbuf_addf(&path, "%s/%s", copies.folder, name);
		item->path = strbuf_detach(&path);
		memcpy(item->stamp, stamp, sizeof item->stamp);
		snprintf(item->why, sizeof item->why, "%s",
			reason_of(strstr(name, stamp) + strlen(stamp)));
	}
	copies_release(&copies);
	rows_count(&at->screen.rows, at->count);
}

/* Large ones are looked at as a whole only when they are taken. */
static void look_at(struct item *item)
{
	enum { LARGE = 16 * 1024 * 1024 };

	if (!copy_facts_read(item->path, &item->facts, NULL))
		item->look = LOOK_BAD;
	else if (plat_size(item->path) > LARGE)
		item->look = LOOK_READ;
	else
		item->look = copy_is_good(item->path, NULL) ? LOOK_GOOD : LOOK_BAD;
}

/* Of a damaged book the newest good one is chosen, as long as nobody moved. */
static bool idle(struct screen *screen)
{
	struct copies_screen *at = (struct copies_screen *)screen;

	for (int i = 0; i < at->count; i++) {
		struct item *item = &at->items[i];
		if (item->look != LOOK_NOT_YET)
			continue;
		look_at(item);
		if (at->damage && item->look == LOOK_BAD && screen->rows.selected == i &&
			i + 1 < at->count)
			rows_select(&screen->rows, i + 1);
		return i + 1 < at->count;
	}
	return false;
}

/* ---- what it shows ---- */

static void add_time(const char *stamp, struct strbuf *out)
{
	char day[DATE_SIZE], shown[DATE_SIZE];

	snprintf(day, sizeof day, "%.10s", stamp);
	date_show(day, shown);
	strbuf_addf(out, "%s %.2s:%.2s", shown, stamp + 11, stamp + 13);
}

static void add_number(int64_t number, struct strbuf *out)
{
	char text[32];

	snprintf(text, sizeof text, "%" PRId64, number);
	for (size_t i = 0, length = strlen(text); i < length; i++)
		strbuf_addf(out, "%s%c", i > 0 && (length - i) % 3 == 0 ? "." : "", text[i]);
}

static const char *word_of(const struct item *item)
{
	switch (item->look) {
	case LOOK_GOOD:
		return item->facts.older ? "tốt, bản cũ" : "tốt";
	case LOOK_READ:
		return "đọc được";
	case LOOK_BAD:
		return "! hỏng";
	default:
		return "đang xem";
	}
}

enum {
	TIME_COL = 3,
	PEOPLE_COL = 20,
	MEETING_COL = 31,
	CHANGE_COL = 40,
	LOOK_COL = 53,
	WHY_COL = 66
};

static void put_number(struct canvas *canvas, int y, int end, unsigned attr, int64_t number)
{
	struct strbuf text = STRBUF_INIT;

	add_number(number, &text);
	canvas_put(canvas, y, end - text_width(text.text), -1, attr, text.text);
	strbuf_release(&text);
}

static void draw_row(
	const struct screen *screen, struct canvas *canvas, int row, int y, unsigned attr)
{
	const struct item *item = &((const struct copies_screen *)screen)->items[row];
	struct strbuf time = STRBUF_INIT;

	add_time(item->stamp, &time);
	canvas_put(canvas, y, TIME_COL, PEOPLE_COL - TIME_COL, attr, time.text);
	strbuf_release(&time);
	if (item->look == LOOK_GOOD || item->look == LOOK_READ) {
		put_number(canvas, y, MEETING_COL - 2, attr, item->facts.members);
		put_number(canvas, y, CHANGE_COL - 2, attr, item->facts.meetings);
		put_number(canvas, y, LOOK_COL - 3, attr, item->facts.changes);
	}
	canvas_put(canvas, y, LOOK_COL, WHY_COL - LOOK_COL - 1,
		attr |
			(item->look == LOOK_BAD                   ? ATTR_BAD
					: item->look == LOOK_GOOD ? ATTR_DONE
								  : 0),
		word_of(item));
	canvas_put(canvas, y, WHY_COL, canvas->cols - WHY_COL - 1, attr, item->why);
}

enum { HEAD_ROWS = 1, DAMAGE_ROWS = 6 };

static int list_top(const struct copies_screen *at)
{
	return HEAD_ROWS + (at->damage ? DAMAGE_ROWS : 0);
}

static void draw_damage(const struct copies_screen *at, struct canvas *canvas, int top)
{
	struct strbuf text = STRBUF_INIT;

	strbuf_addf(&text, "%s\nDữ liệu của đồng chí chưa bị xóa: tệp ấy được giữ nguyên. %s",
		at->damage,
		at->count > 0
			? "F2 lấy lại bản sao lưu đang chọn rồi làm việc tiếp; Enter xem trước khác gì; Esc không thay gì."
			: "Chưa có bản sao lưu nào cạnh sổ; bản trên USB thì chạy chibo restore TỆP, hoặc cứu từng dòng bằng chibo check --repair-to TỆP.");
	wrap_draw(text.text, canvas, top, top + DAMAGE_ROWS, 3, canvas->cols - 6, ATTR_WARN);
	strbuf_release(&text);
}

static void draw(const struct screen *screen, struct canvas *canvas)
{
	const struct copies_screen *at = (const struct copies_screen *)screen;
	int top = canvas_body_top(canvas), head = top + list_top(at) - HEAD_ROWS;

	if (at->damage)
		draw_damage(at, canvas, top);
	canvas_put(canvas, head, TIME_COL, -1, ATTR_BOLD, "Lúc sao lưu");
	canvas_put(canvas, head, PEOPLE_COL, -1, ATTR_BOLD, "Đảng viên");
	canvas_put(canvas, head, MEETING_COL, -1, ATTR_BOLD, "Cuộc họp");
	canvas_put(canvas, head, CHANGE_COL + 1, -1, ATTR_BOLD, "Lần ghi");
	canvas_put(canvas, head, LOOK_COL, -1, ATTR_BOLD, "Kiểm tra");
	if (at->count == 0) {
		canvas_put(canvas, head + 1, TIME_COL, -1, 0,
			"Chưa có bản sao lưu nào trong thư mục sao-luu.");
		canvas_cursor(canvas, head + 1, TIME_COL);
	}
	rows_draw(screen, canvas, top + list_top(at), draw_row);
}

static void resized(struct screen *screen, int body_rows, int cols)
{
	(void)cols;
	rows_room(&screen->rows, body_rows - list_top((struct copies_screen *)screen));
}

/* ---- keys ---- */

static enum screen_result take(struct screen *screen, const struct answer *answer, struct err *err)
{
	struct copies_screen *at = (struct copies_screen *)screen;

	(void)answer;
	(void)err;
	screen->session->restore = xstrdup(at->items[screen->rows.selected].path);
	return SCREEN_QUIT;
}

/* How many changes at most are lost: by the numbers of the two logs. */
static void add_lost(const struct copies_screen *at, const struct item *item, struct strbuf *out)
{
	int64_t head = at->opened ? undo_log_head(at->screen.session->store) : -1;

	if (head > item->facts.changes) {
		strbuf_add(out, " Mất tối đa ");
		add_number(head - item->facts.changes, out);
		strbuf_add(out, " lần ghi sau bản ấy.");
	}
}

static enum screen_result ask(struct copies_screen *at, struct item *item)
{
	static const struct dialog_choice choices[] = { { KEY_F2, "Lấy lại" },
		{ KEY_ESCAPE, "Hủy" }, { 0, NULL } };
	struct strbuf said = STRBUF_INIT;

	if (item->look == LOOK_NOT_YET)
		look_at(item);
	if (item->look == LOOK_BAD) {
		session_say(
			at->screen.session, MESSAGE_WARN, "Bản sao lưu này hỏng. Chọn bản khác.");
		return SCREEN_STAY;
	}
	strbuf_add(&said, "Lấy lại bản ");
	add_time(item->stamp, &said);
	strbuf_add(&said, ": ");
	add_number(item->facts.members, &said);
	strbuf_add(&said, " đảng viên, ");
	add_number(item->facts.meetings, &said);
	strbuf_add(&said, " cuộc họp. Tệp sổ đang dùng được giữ trong thư mục sao-luu.");
	add_lost(at, item, &said);
	struct screen *dialog = dialog_new(said.text, choices);
	strbuf_release(&said);
	return screen_ask(&at->screen, dialog, take);
}

static enum screen_result after_stick(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	const char *book = ((struct copies_screen *)screen)->book;

	return sticks_copy(screen, book, book, answer->text, err);
}

static enum screen_result copy_out(struct copies_screen *at)
{
	struct screen *sticks = sticks_picker(at->screen.session);

	if (sticks)
		return screen_ask(&at->screen, sticks, after_stick);
	session_say(at->screen.session, MESSAGE_INFO,
		"Không thấy USB nào: cắm USB, chờ máy nhận, bấm lại Ctrl-B.");
	return SCREEN_STAY;
}

static enum screen_result after_trial(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	seal_trial_answered(
		screen->session, ((struct copies_screen *)screen)->book, answer->text, err);
	return SCREEN_STAY;
}

static enum screen_result press(struct screen *screen, int key, struct err *err)
{
	struct copies_screen *at = (struct copies_screen *)screen;
	struct item *item = at->count > 0 ? &at->items[screen->rows.selected] : NULL;

	if (key == KEY_ESCAPE)
		return SCREEN_CLOSE;
	if (key == KEY_CTRL('B'))
		return copy_out(at);
	if (key == KEY_F6)
		return screen_ask(screen, seal_trial(screen->session, at->book), after_trial);
	if (key == KEY_F7)
		return screen_open(screen, seal_screen_new(screen->session, at->book, NULL, NULL));
	if (key == KEY_F2 && item)
		return ask(at, item);
	if (key == KEY_RETURN && item) {
		if (at->opened)
			return screen_open(
				screen, differ_screen_new(screen->session, item->path, err));
		session_say(screen->session, MESSAGE_INFO,
			"Sổ hôm nay không đọc được nên không so từng phiếu được.");
		return SCREEN_STAY;
	}
	return rows_key(&screen->rows, key) ? SCREEN_STAY : SCREEN_PASS;
}

/* The screen of differences asked for it. */
static enum screen_result resume(struct screen *screen, struct screen *above, struct err *err)
{
	struct copies_screen *at = (struct copies_screen *)screen;

	(void)err;
	if (above->ops->words == &differ_words && above->answer.key == KEY_F2)
		return ask(at, &at->items[screen->rows.selected]);
	return SCREEN_STAY;
}

static void free_screen(struct screen *screen)
{
	struct copies_screen *at = (struct copies_screen *)screen;

	for (int i = 0; i < at->count; i++)
		free(at->items[i].path);
	free(at->items);
	free(at->book);
	free(at->damage);
	free(at);
}

static const struct screen_ops copies_ops = {
	.words = &copies_words,
	.draw = draw,
	.key = press,
	.free = free_screen,
	.resume = resume,
	.idle = idle,
	.resized = resized,
};

static struct copies_screen *make(struct session *session, const char *book)
{
	struct copies_screen *at = screen_new(sizeof *at, &copies_ops, session);

	at->book = xstrdup(book);
	at->opened = strcmp(book, store_path(session->store)) == 0;
	load(at);
	return at;
}

struct screen *copies_screen_new(struct session *session, struct err *err)
{
	(void)err;
	return &make(session, store_path(session->store))->screen;
}

struct screen *copies_screen_of_damaged(struct session *session, const char *book, const char *why)
{
	struct copies_screen *at = make(session, book);

	at->damage = xstrdup(why);
	return &at->screen;
}
