#include "fill_internal.h"

#include "dialog.h"
#include "keeper.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* ---- which rows ---- */

const char *fill_value_of(const struct fill_screen *fill, int row)
{
	return fill->value ? fill->value : fill->rows.items[row].proper;
}

enum fill_fate fill_fate_of(const struct fill_screen *fill, int row)
{
	const char *old = fill->rows.items[row].old, *value = fill_value_of(fill, row);

	if (row >= fill->until)
		return FILL_BELOW;
	if (!value)
		return FILL_KEPT;
	if (old && strcmp(old, value) == 0)
		return FILL_SAME;
	if (fill->left_out[row])
		return FILL_LEFT;
	return old && fill->value && !fill->others ? FILL_KEPT : FILL_WRITES;
}

int fill_count(const struct fill_screen *fill, enum fill_fate fate)
{
	int count = 0;

	for (int i = 0; i < fill->rows.count; i++)
		count += fill_fate_of(fill, i) == fate;
	return count;
}

/* It was when last tried, and still stands in the way. */
bool fill_is_refused(const struct fill_screen *fill, int row)
{
	return fill->rows.items[row].wrong && fill_fate_of(fill, row) == FILL_WRITES;
}

/* On to the next row; from one that was refused to the next of those. */
static void leave_out(struct fill_screen *fill)
{
	int at = fill->screen.rows.selected, next = at + 1;

	if (fill_is_refused(fill, at))
		while (next < fill->rows.count && !fill_is_refused(fill, next))
			next++;
	fill->left_out[at] = !fill->left_out[at];
	rows_select(&fill->screen.rows, next < fill->rows.count ? next : at + 1);
}

static void end_here(struct fill_screen *fill)
{
	int here = fill->screen.rows.selected + 1;

	fill->until = fill->until == here ? fill->rows.count : here;
}

/* A number typed: so many rows, and the last of them is shown. */
static void type_count(struct fill_screen *fill, int typed)
{
	int count = fill->rows.count;

	if (typed > count) {
		session_say(fill->screen.session, MESSAGE_INFO,
			"Từ dòng đã chọn trở xuống chỉ có %d dòng.", count);
		typed = count;
	}
	fill->typed = typed;
	fill->until = typed > 0 ? typed : count;
	rows_select(&fill->screen.rows, typed > 0 ? typed - 1 : 0);
}

/* ---- writing ---- */

/* Whether a reason is enough for all that were refused when last tried. */
static bool only_warned(const struct fill_screen *fill)
{
	bool any = false;

	for (int i = 0; i < fill->rows.count; i++) {
		if (fill_is_refused(fill, i) && !fill->rows.items[i].only_warned)
			return false;
		any = any || fill_is_refused(fill, i);
	}
	return any;
}

/*
 * The first that is not taken comes into view, not at the foot: a long sentence covers that. The
 * others have their mark.
 */
static void say_refused(struct fill_screen *fill, int refused, struct err *err)
{
	int first = 0;

	while (!fill->rows.items[first].wrong)
		first++;
	rows_select(&fill->screen.rows, first);
	fill->screen.rows.top = first > 0 && fill->screen.rows.shown > 2 ? first - 1 : first;
	const char *mend = only_warned(fill) ? "F2 vẫn ghi, có lý do; F8 bỏ qua" : "F8 bỏ qua";
	if (refused > 1)
		session_say(fill->screen.session, MESSAGE_BAD,
			"Chưa ghi dòng nào. %s Còn %d dòng nữa, có dấu !. %s dòng.", err->text,
			refused - 1, mend);
	else
		session_say(fill->screen.session, MESSAGE_BAD, "Chưa ghi dòng nào. %s %s dòng này.",
			err->text, mend);
	err_clear(err);
}

static enum screen_result write_all(struct fill_screen *fill, struct err *err)
{
	struct session *session = fill->screen.session;
	int count = fill_count(fill, FILL_WRITES);
	int refused;

	if (count == 0) {
		session_say(session, MESSAGE_WARN, "%s",
			!fill->value ? "Không có tên nào viết hoa cả."
				: fill_count(fill, FILL_KEPT) > 0
				? "Không có dòng trống nào để điền. Ctrl-E thay cả giá trị khác."
				: "Không có dòng nào để điền.");
		return SCREEN_STAY;
	}
	bool *wanted = xcalloc((size_t)fill->rows.count, sizeof *wanted);
	for (int i = 0; i < fill->rows.count; i++)
		wanted[i] = fill_fate_of(fill, i) == FILL_WRITES;
	bool ok = backup_before(session->store, "truoc-dien", err) &&
		fill_write(session->store, fill->type, fill->field, fill->value, &fill->rows,
			wanted, &refused, err);
	free(wanted);
	if (ok) {
		session_say(session, MESSAGE_DONE, "Đã %s %s cho %d dòng. Ctrl-Z lấy lại cả.",
			fill->value ? "điền" : "viết lại", fill->field->label, count);
		return SCREEN_CLOSE;
	}
	if (refused > 0)
		say_refused(fill, refused, err);
	return SCREEN_STAY;
}

static enum screen_result take_why(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct fill_screen *fill = (struct fill_screen *)screen;

	fill->rows.why = answer->text;
	enum screen_result result = write_all(fill, err);
	fill->rows.why = NULL;
	return result;
}

static enum screen_result ask_why(struct fill_screen *fill)
{
	if (only_warned(fill))
		return screen_ask(&fill->screen,
			input_new("Ghi cả những dòng có điều cần lưu ý, vì:", "", INPUT_REASON),
			take_why);
	session_say(fill->screen.session, MESSAGE_INFO,
		"F2 chỉ để ghi những dòng có điều cần lưu ý, sau khi Ctrl-S nêu ra.");
	return SCREEN_STAY;
}

/* ---- keys ---- */

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct fill_screen *fill = (struct fill_screen *)screen;

	if (key >= '0' && key <= '9') {
		type_count(fill, fill->typed * 10 + key - '0');
		return SCREEN_STAY;
	}
	if (key == KEY_ERASE && fill->typed > 0) {
		type_count(fill, fill->typed / 10);
		return SCREEN_STAY;
	}
	fill->typed = 0;
	if (rows_key(&screen->rows, key))
		return SCREEN_STAY;
	switch (key) {
	case KEY_CTRL('S'):
		return write_all(fill, err);
	case KEY_F2:
		return ask_why(fill);
	case KEY_F5:
	case KEY_CTRL('D'):
		end_here(fill);
		return SCREEN_STAY;
	case KEY_CTRL('E'):
		fill->others = fill->value && !fill->others;
		return SCREEN_STAY;
	case KEY_F8:
	case ' ':
		leave_out(fill);
		return SCREEN_STAY;
	case KEY_ESCAPE:
		return SCREEN_CLOSE;
	}
	return SCREEN_PASS;
}

static void title(const struct screen *screen, struct strbuf *out)
{
	strbuf_addf(out, "Điền xuống: %s", ((const struct fill_screen *)screen)->field->label);
}

static void status(const struct screen *screen, struct strbuf *out)
{
	const struct fill_screen *fill = (const struct fill_screen *)screen;

	if (fill_is_refused(fill, screen->rows.selected))
		strbuf_add(out, fill->rows.items[screen->rows.selected].wrong);
	else
		strbuf_addf(out, "Chưa ghi. Ctrl-S ghi %d dòng", fill_count(fill, FILL_WRITES));
}

static void place(const struct screen *screen, struct strbuf *out)
{
	const struct fill_screen *fill = (const struct fill_screen *)screen;

	strbuf_addf(out, "%s.%s", fill->type->name, fill->field->name);
}

static void free_fill(struct screen *screen)
{
	struct fill_screen *fill = (struct fill_screen *)screen;

	fill_release(&fill->rows);
	free(fill->left_out);
	free(fill->value);
	free(fill);
}

struct screen *fill_screen_new(struct session *session, const struct rectype *type,
	const struct field *field, const char *value, struct fill_rows *rows)
{
	struct fill_screen *fill = screen_new(sizeof *fill, &fill_ops, session);

	fill->type = type;
	fill->field = field;
	fill->value = xstrdup(value);
	fill->rows = *rows;
	fill->until = rows->count;
	rows_count(&fill->screen.rows, rows->count);
	fill->left_out = xcalloc((size_t)rows->count + 1, sizeof *fill->left_out);
	*rows = (struct fill_rows) { 0 };
	return &fill->screen;
}

const struct screen_ops fill_ops = {
	.words = &fill_words,
	.title = title,
	.rows_apart = FILL_HEAD_ROWS,
	.draw = fill_draw,
	.key = key,
	.free = free_fill,
	.status = status,
	.place = place,
};
