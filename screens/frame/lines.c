#include "lines.h"

#include "plat.h"
#include "session.h"
#include "store.h"
#include "text.h"
#include "text_file.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* The beginning of a line, and its length. */
static const char *line_of(const struct lines_screen *lines, int row, int *length)
{
	const char *at = lines->text.text;

	for (; row > 0; row--)
		at = strchr(at, '\n') + 1;
	*length = (int)strcspn(at, "\n");
	return at;
}

static void draw_row(
	const struct screen *screen, struct canvas *canvas, int row, int y, unsigned attr)
{
	int length;
	const struct lines_screen *lines = (const struct lines_screen *)screen;
	const char *at = line_of(lines, row, &length);
	char *line = xstrndup(at, (size_t)length);
	int used;

	canvas_put(canvas, y, 3, canvas->cols - 4, attr, line + text_fit(line, lines->left, &used));
	free(line);
}

void lines_draw(const struct screen *screen, struct canvas *canvas)
{
	rows_draw(screen, canvas, canvas_body_top(canvas), draw_row);
}

void lines_count(struct lines_screen *lines)
{
	int count = 0;

	for (const char *at = lines->text.text; at && (at = strchr(at, '\n')); at++)
		count++;
	rows_count(&lines->screen.rows, count);
}

void lines_shift(struct lines_screen *lines, int columns)
{
	int longest = 0;

	for (int row = 0; row < lines->screen.rows.count; row++) {
		int length;
		const char *at = line_of(lines, row, &length);
		char *line = xstrndup(at, (size_t)length);
		int width = text_width(line);
		longest = width > longest ? width : longest;
		free(line);
	}
	int most = longest - (lines->screen.cols - 4), left = lines->left + columns;
	lines->left = left > most ? most : left;
	if (lines->left < 0)
		lines->left = 0;
}

void lines_free(struct screen *screen)
{
	strbuf_release(&((struct lines_screen *)screen)->text);
	free(screen);
}

bool lines_write(
	const struct lines_screen *lines, const char *name, const char *what, struct err *err)
{
	struct session *session = lines->screen.session;
	char *folder = plat_folder_of(store_path(session->store));
	struct strbuf stem = STRBUF_INIT;

	strbuf_addf(&stem, "%s/xuat/%s-%s", folder, name, store_today(session->store));
	char *path = plat_free_path(stem.text, "txt");
	bool ok = text_file_write(&lines->text, path, err);
	if (ok)
		session_say(session, MESSAGE_DONE, "Đã ghi %s vào %s", what, path);
	free(path);
	strbuf_release(&stem);
	free(folder);
	return ok;
}
