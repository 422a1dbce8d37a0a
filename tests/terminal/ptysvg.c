/* The screen as a picture. Box characters are drawn as lines, so that no font can leave gaps. */
#include "ptyterm.h"

#include <string.h>

#define CELL_WIDTH 9.0
#define CELL_HEIGHT 19.0
#define MARGIN 8.0

enum { INK = 0xD8DEE4, PAPER = 0x101418 };
enum { ARM_UP = 1, ARM_DOWN = 2, ARM_LEFT = 4, ARM_RIGHT = 8 };

static int box_arms(uint32_t code)
{
	switch (code) {
	case 0x2500:
		return ARM_LEFT | ARM_RIGHT;
	case 0x2502:
		return ARM_UP | ARM_DOWN;
	case 0x250C:
		return ARM_DOWN | ARM_RIGHT;
	case 0x2510:
		return ARM_DOWN | ARM_LEFT;
	case 0x2514:
		return ARM_UP | ARM_RIGHT;
	case 0x2518:
		return ARM_UP | ARM_LEFT;
	case 0x251C:
		return ARM_UP | ARM_DOWN | ARM_RIGHT;
	case 0x2524:
		return ARM_UP | ARM_DOWN | ARM_LEFT;
	case 0x252C:
		return ARM_DOWN | ARM_LEFT | ARM_RIGHT;
	case 0x2534:
		return ARM_UP | ARM_LEFT | ARM_RIGHT;
	case 0x253C:
		return ARM_UP | ARM_DOWN | ARM_LEFT | ARM_RIGHT;
	}
	return 0;
}

struct picture_cell {
	VTermScreenCell cell;
	double x, y, width;
	unsigned ink, paper;
};

static unsigned colour_of(struct pt *pt, VTermColor colour, unsigned usual)
{
	if (VTERM_COLOR_IS_DEFAULT_FG(&colour) || VTERM_COLOR_IS_DEFAULT_BG(&colour))
		return usual;
	vterm_screen_convert_color_to_rgb(pt->screen, &colour);
	return (unsigned)colour.rgb.red << 16 | (unsigned)colour.rgb.green << 8 | colour.rgb.blue;
}

static struct picture_cell picture_cell(struct pt *pt, int row, int col)
{
	struct picture_cell at = { .cell = pt_cell(pt, row, col),
		.x = MARGIN + col * CELL_WIDTH,
		.y = MARGIN + row * CELL_HEIGHT };
	int cursor_row, cursor_col;

	at.width = (at.cell.width > 1 ? at.cell.width : 1) * CELL_WIDTH;
	at.ink = colour_of(pt, at.cell.fg, INK);
	at.paper = colour_of(pt, at.cell.bg, PAPER);
	pt_cursor(pt, &cursor_row, &cursor_col);
	bool cursor = pt->cursor_visible && row == cursor_row && col == cursor_col;
	if ((at.cell.attrs.reverse != 0) != cursor) {
		unsigned ink = at.ink;
		at.ink = at.paper;
		at.paper = ink;
	}
	return at;
}

static void draw_paper(FILE *file, const struct picture_cell *at)
{
	if (at->paper != PAPER)
		fprintf(file,
			"<rect shape-rendering=\"crispEdges\" x=\"%g\" y=\"%g\" width=\"%g\" height=\"%g\" "
			"fill=\"#%06x\"/>\n",
			at->x, at->y, at->width + .3, CELL_HEIGHT + .3, at->paper);
}

static void draw_box(FILE *file, const struct picture_cell *at, int arms)
{
	double x = at->x + CELL_WIDTH / 2, y = at->y + CELL_HEIGHT / 2;

	fprintf(file, "<path stroke=\"#%06x\" d=\"", at->ink);
	if (arms & ARM_UP)
		fprintf(file, "M%g %gV%g", x, y, at->y);
	if (arms & ARM_DOWN)
		fprintf(file, "M%g %gV%g", x, y, at->y + CELL_HEIGHT + .3);
	if (arms & ARM_LEFT)
		fprintf(file, "M%g %gH%g", x, y, at->x);
	if (arms & ARM_RIGHT)
		fprintf(file, "M%g %gH%g", x, y, at->x + CELL_WIDTH + .3);
	fputs("\"/>\n", file);
}

static void put_escaped(FILE *file, const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		if (text[i] == '<')
			fputs("&lt;", file);
		else if (text[i] == '&')
			fputs("&amp;", file);
		else
			fputc(text[i], file);
	}
}

static void draw_text(FILE *file, const struct picture_cell *at)
{
	char text[VTERM_MAX_CHARS_PER_CELL * 4];
	size_t length = pt_cell_text(&at->cell, text);
	int arms = box_arms(at->cell.chars[0]);

	if (arms) {
		draw_box(file, at, arms);
	} else if (length != 1 || text[0] != ' ') {
		fprintf(file, "<text x=\"%g\" y=\"%g\" fill=\"#%06x\"%s>", at->x, at->y + 14.5,
			at->ink, at->cell.attrs.bold ? " font-weight=\"bold\"" : "");
		put_escaped(file, text, length);
		fputs("</text>\n", file);
	}
	if (at->cell.attrs.underline) /* under blanks too: it marks the field */
		fprintf(file, "<path stroke=\"#%06x\" stroke-width=\"0.8\" d=\"M%g %gh%g\"/>\n",
			at->ink, at->x, at->y + 17.5, at->width + .2);
}

static void each_cell(
	struct pt *pt, FILE *file, void (*draw)(FILE *file, const struct picture_cell *at))
{
	for (int row = 0; row < pt->rows; row++) {
		for (int col = 0; col < pt->cols;) {
			struct picture_cell at = picture_cell(pt, row, col);
			draw(file, &at);
			col += at.cell.width > 1 ? at.cell.width : 1;
		}
	}
}

void pt_svg(struct pt *pt, FILE *file, const char *title)
{
	fprintf(file,
		"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%g\" height=\"%g\" "
		"font-family=\"Noto Sans Mono\" font-size=\"15\" xml:space=\"preserve\"><title>",
		pt->cols * CELL_WIDTH + 2 * MARGIN, pt->rows * CELL_HEIGHT + 2 * MARGIN);
	put_escaped(file, title, strlen(title));
	fprintf(file, "</title><rect width=\"100%%\" height=\"100%%\" fill=\"#%06x\"/>\n", PAPER);
	each_cell(pt, file, draw_paper);
	each_cell(pt, file, draw_text);
	fputs("</svg>\n", file);
}
