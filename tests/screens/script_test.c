/*
 * Runs tests/screens/NAME.test: keys in, pictures out, in process and without a terminal.
 *
 * A file is a story. Its lines:
 *
 *   # comment                        fixture: empty | office | month | chi_uy | demo   (first)
 *   size: 24x80                      cell: name of the cell to choose
 *   today: 2027-01-15                behind the fixture: the day it is
 *   keys: 1<Down><Enter>text         keys are pressed one by one; <C-s> is Ctrl-S
 *   idle: 2000                       so many milliseconds pass without a key
 *   screen:                          the whole picture follows, a line each, with | in front;
 *   |...                             trailing blanks and trailing empty lines do not matter
 *   has: text      hasnot: text      part of the picture
 *   cursor: 4 1                      where the hardware cursor stands
 *   count: member 85                 so many records alive
 *   restart:                         the program is left and started again on the same book
 *   foreign: SQL                     another program does that to the file
 *
 * Each expectation is a test. With UPDATE_SCREENS set, pictures are written anew: read the diff.
 */
#include "app.h"
#include "book.h"
#include "fixture.h"
#include "internal.h"
#include "scan.h"
#include "test.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct story {
	const char *path;
	struct store *store;
	struct app app;
	bool running;
	struct canvas canvas;
	int64_t now;
	int line, tests, failures;
	struct strbuf rewritten; /* the file with its pictures as they are */
};

static void begin(struct story *story)
{
	if (story->running)
		return;
	if (!story->store)
		story->store = fixture_make("empty");
	app_init(&story->app, story->store, story->canvas.rows, story->canvas.cols);
	app_start(&story->app, NULL);
	story->running = true;
}

/* Past the hook that seals; it is looked for as after a start. */
static void foreign(struct story *story, const char *sql)
{
	begin(story);
	story->store->seals.sealing = true;
	file_exec(story->store->db, sql);
	story->store->seals.sealing = false;
	store_scan_anew(story->store);
	story->app.looked_through = false;
}

static void finish(struct story *story)
{
	if (story->running) {
		app_leave(&story->app, NULL);
		app_release(&story->app);
	}
	store_close(story->store);
	canvas_release(&story->canvas);
}

static void settle(struct story *story)
{
	for (int i = 0; i < 100 && app_idle(&story->app, story->now) && story->app.session.checking;
		i++)
		;
}

static char *picture(struct story *story)
{
	begin(story);
	settle(story);
	app_draw(&story->app, &story->canvas);
	return canvas_text(&story->canvas);
}

/* ---- expectations ---- */

static void report(struct story *story, bool passed, const char *what)
{
	story->tests++;
	printf("%sok %d - %s:%d %s\n", passed ? "" : "not ", story->tests, story->path, story->line,
		what);
	if (passed)
		return;
	story->failures++;
	char *shown = picture(story);
	for (char *line = strtok(shown, "\n"); line; line = strtok(NULL, "\n"))
		printf("# |%s\n", line);
	free(shown);
}

static void expect_part_of(struct story *story, const char *text, bool there)
{
	char *shown = picture(story);
	bool found = strstr(shown, text) != NULL;

	free(shown);
	report(story, found == there, text);
}

static void expect_cursor(struct story *story, const char *text)
{
	int row, col;

	free(picture(story));
	bool right = sscanf(text, "%d %d", &row, &col) == 2 && story->canvas.cursor_row == row &&
		story->canvas.cursor_col == col;
	report(story, right, text);
	if (!right)
		printf("# cursor is at %d %d\n", story->canvas.cursor_row,
			story->canvas.cursor_col);
}

static void expect_count(struct story *story, const char *text)
{
	char type[64];
	long wanted;

	begin(story);
	bool right = sscanf(text, "%63s %ld", type, &wanted) == 2 &&
		book_count(story->store, type) == wanted;
	report(story, right, text);
}

static size_t without_end_blanks(const char *text)
{
	size_t length = strlen(text);

	while (length > 0 && (text[length - 1] == '\n' || text[length - 1] == ' '))
		length--;
	return length;
}

static void expect_picture(struct story *story, const struct strbuf *wanted)
{
	char *shown = picture(story);
	size_t length = without_end_blanks(shown);
	bool same = without_end_blanks(wanted->text) == length &&
		strncmp(shown, wanted->text, length) == 0;

	report(story, same || getenv("UPDATE_SCREENS"), "screen");
	if (!same && !getenv("UPDATE_SCREENS")) {
		const char *line = wanted->text;
		while (*line) {
			size_t end = strcspn(line, "\n");
			printf("# wanted |%.*s\n", (int)end, line);
			line += end + (line[end] == '\n');
		}
	}
	strbuf_add(&story->rewritten, "screen:\n");
	for (const char *line = shown; line < shown + length;) {
		size_t end = strcspn(line, "\n");
		strbuf_add(&story->rewritten, "|");
		strbuf_add_bytes(&story->rewritten, line, end);
		strbuf_add_char(&story->rewritten, '\n');
		line += end + 1;
	}
	free(shown);
}

/* ---- the story ---- */

static void press(struct story *story, const char *keys)
{
	begin(story);
	while (*keys) {
		int key = key_from_script(&keys);
		story->now += 10;
		story->app.session.now = story->now;
		if (key == KEY_NOTHING || story->app.quit) {
			printf("# %s:%d: no such key\n", story->path, story->line);
			report(story, false, "keys");
			return;
		}
		app_key(&story->app, key);
	}
}

static void restart(struct story *story)
{
	begin(story);
	app_leave(&story->app, NULL);
	app_release(&story->app);
	story->running = false;
}

static void choose_cell(struct story *story, const char *name)
{
	begin(story);
	session_choose_cell(&story->app.session, fixture_cell(story->store, name).text);
}

static void resize(struct story *story, const char *text)
{
	int rows, cols;

	if (sscanf(text, "%dx%d", &rows, &cols) != 2)
		return;
	canvas_release(&story->canvas);
	canvas_init(&story->canvas, rows, cols);
	if (story->running)
		app_resize(&story->app, rows, cols);
}

static bool has_word(const char *line, const char *word, const char **rest)
{
	size_t length = strlen(word);

	if (strncmp(line, word, length) != 0)
		return false;
	*rest = line + length;
	while (**rest == ' ')
		++*rest;
	return true;
}

static void do_line(struct story *story, const char *line)
{
	const char *rest;

	if (has_word(line, "fixture:", &rest))
		story->store = fixture_make(rest);
	else if (has_word(line, "today:", &rest))
		snprintf(story->store->today, sizeof story->store->today, "%.10s", rest);
	else if (has_word(line, "size:", &rest))
		resize(story, rest);
	else if (has_word(line, "cell:", &rest))
		choose_cell(story, rest);
	else if (has_word(line, "keys:", &rest))
		press(story, rest);
	else if (has_word(line, "idle:", &rest)) {
		begin(story);
		story->now += atoi(rest);
		settle(story);
	} else if (has_word(line, "restart:", &rest))
		restart(story);
	else if (has_word(line, "has:", &rest))
		expect_part_of(story, rest, true);
	else if (has_word(line, "hasnot:", &rest))
		expect_part_of(story, rest, false);
	else if (has_word(line, "cursor:", &rest))
		expect_cursor(story, rest);
	else if (has_word(line, "foreign:", &rest))
		foreign(story, rest);
	else if (has_word(line, "count:", &rest))
		expect_count(story, rest);
	else if (*line && *line != '#')
		report(story, false, line);
}

static void tell(struct story *story, FILE *file)
{
	char line[1024];
	struct strbuf wanted = STRBUF_INIT;
	bool in_picture = false;

	while (fgets(line, sizeof line, file)) {
		line[strcspn(line, "\n")] = '\0';
		story->line++;
		if (in_picture && line[0] == '|') {
			strbuf_addf(&wanted, "%s\n", line + 1);
			continue;
		}
		if (in_picture)
			expect_picture(story, &wanted);
		in_picture = strcmp(line, "screen:") == 0;
		strbuf_clear(&wanted);
		if (in_picture)
			continue;
		strbuf_addf(&story->rewritten, "%s\n", line);
		do_line(story, line);
	}
	if (in_picture)
		expect_picture(story, &wanted);
	strbuf_release(&wanted);
}

static void rewrite(const struct story *story)
{
	FILE *file = getenv("UPDATE_SCREENS") ? fopen(story->path, "wb") : NULL;

	if (!file)
		return;
	fwrite(story->rewritten.text, 1, story->rewritten.length, file);
	fclose(file);
}

static int run_story(const char *path, int *tests)
{
	struct story story = {
		.path = path, .tests = *tests, .now = 1000, .rewritten = STRBUF_INIT
	};
	FILE *file = fopen(path, "rb");

	if (!file)
		return 1;
	canvas_init(&story.canvas, 24, 80);
	tell(&story, file);
	fclose(file);
	finish(&story);
	rewrite(&story);
	strbuf_release(&story.rewritten);
	*tests = story.tests;
	return story.failures;
}

static int is_story(const struct dirent *entry)
{
	size_t length = strlen(entry->d_name);

	return length > 5 && strcmp(entry->d_name + length - 5, ".test") == 0;
}

int main(int argc, char **argv)
{
	struct dirent **names;
	int failures = 0, tests = 0, count;

	if (argc > 1) {
		for (int i = 1; i < argc; i++)
			failures += run_story(argv[i], &tests);
	} else {
		count = scandir("tests/screens", &names, is_story, alphasort);
		for (int i = 0; i < count; i++) {
			struct strbuf path = STRBUF_INIT;
			strbuf_addf(&path, "tests/screens/%s", names[i]->d_name);
			failures += run_story(path.text, &tests);
			strbuf_release(&path);
			free(names[i]);
		}
		free(names);
	}
	printf("1..%d\n", tests);
	return failures > 0;
}
