#include "absence.h"

#include "keys.h"
#include "text.h"

enum { LEFT = 7, APART = 2 };

const char absence_hint[] = "Vắng có lý do: gõ số của lý do; Enter để chưa ghi lý do";
const char absence_no_such[] = "Không có lý do ấy. Gõ số ở trước lý do; Enter để chưa ghi lý do.";

const struct codelist *absence_reasons(void)
{
	return codes_find("ly_do_vang");
}

enum absence_key absence_key(int key, const char **reason)
{
	const struct codelist *list = absence_reasons();

	if (key == KEY_RETURN || key == ' ' || key == KEY_ESCAPE)
		return ABSENCE_LEFT;
	if (key < '0' || key > '9')
		return ABSENCE_OTHER;
	if (key == '0' || key - '0' > (int)list->count)
		return ABSENCE_WRONG;
	*reason = list->codes[key - '1'].code;
	return ABSENCE_GIVEN;
}

/* The reasons from row `y` on and before `end`, as many to a row as it holds. How many rows they want. */
static int draw_reasons(struct canvas *canvas, int y, int end)
{
	const struct codelist *list = absence_reasons();
	int row = y, col = LEFT;

	for (size_t i = 0; i < list->count; i++) {
		char number[2] = { (char)('1' + i), '\0' };
		int width = 2 + text_width(list->codes[i].label);
		if (col > LEFT && col + width > canvas->cols - 1) {
			row++;
			col = LEFT;
		}
		if (row < end) {
			canvas_put(canvas, row, col, -1, ATTR_BOLD, number);
			canvas_put(canvas, row, col + 2, -1, 0, list->codes[i].label);
		}
		col += width + APART;
	}
	return row + 1 - y;
}

void absence_draw(struct canvas *canvas, const char *person, int y, int top, int end)
{
	struct strbuf heading = STRBUF_INIT;
	int wanted = 1 + draw_reasons(canvas, 0, 0), below = end - y - 1, above = y - top;
	int rows = below >= wanted || below >= above ? below : above;

	if (rows > wanted)
		rows = wanted;
	int from = rows <= below ? y + 1 : y - rows;
	for (int row = from; row < from + rows; row++)
		canvas_fill(canvas, row, 0, canvas->cols, 0);
	strbuf_addf(&heading, "%s vắng vì:", person);
	if (rows > 0)
		canvas_put(canvas, from, LEFT, -1, ATTR_BOLD, heading.text);
	draw_reasons(canvas, from + 1, from + rows);
	strbuf_release(&heading);
}
