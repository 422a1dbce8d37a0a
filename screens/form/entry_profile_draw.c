/* What an entry profile shows, and says of itself. */
#include "entry_profile_internal.h"

#include "edit_draw.h"

#include <stdio.h>

enum { NAME_COL = 13 };

static void draw_row(
	const struct screen *screen, struct canvas *canvas, int row, int y, unsigned attr)
{
	const struct profile *profile = (const struct profile *)screen;
	char number[16] = "";

	if (row < profile->inside)
		snprintf(number, sizeof number, "%d", row + 1);
	canvas_right(canvas, y, 3, 4, attr | (row < profile->inside ? ATTR_BOLD : 0), number);
	canvas_put(canvas, y, 9, canvas->cols - 10, attr, profile->fields[row].label);
}

void profile_draw(const struct screen *screen, struct canvas *canvas)
{
	const struct profile *profile = (const struct profile *)screen;
	int top = canvas_body_top(canvas), width = canvas->cols - NAME_COL - 1;
	bool naming = screen->rows.off;
	struct strbuf text = STRBUF_INIT;

	canvas_put(canvas, top, 1, 1, ATTR_BOLD, naming ? ">" : " ");
	canvas_put(canvas, top, 3, -1, 0, "Tên mẫu");
	if (naming) {
		edit_draw(&profile->name, canvas, top, NAME_COL, width, ATTR_REVERSE);
	} else {
		edit_window(&profile->name, width - 1, &text);
		canvas_put(canvas, top, NAME_COL, width, 0, text.text);
		strbuf_clear(&text);
	}
	strbuf_addf(&text, "Enter đi qua %d ô có số, theo thứ tự ấy:", profile->inside);
	canvas_put(canvas, top + 1, 3, -1, 0, text.text);
	canvas_rule(canvas, top + 2);
	rows_draw(screen, canvas, top + PROFILE_HEAD_ROWS, draw_row);
	strbuf_release(&text);
}

void profile_title(const struct screen *screen, struct strbuf *out)
{
	strbuf_addf(out, "Mẫu nhập: %s", ((const struct profile *)screen)->type->title);
}

void profile_status(const struct screen *screen, struct strbuf *out)
{
	const struct profile *profile = (const struct profile *)screen;

	if (screen->rows.off)
		strbuf_add(out, "Gõ tên tờ giấy; Enter hoặc mũi tên xuống các ô");
	else if (screen->rows.selected < profile->inside)
		strbuf_add(out, "Dấu cách bỏ ô này ra; - lên trước, + xuống sau");
	else
		strbuf_add(out, "Dấu cách đưa ô này vào cuối mẫu; gõ chữ đầu để nhảy đến ô");
}
