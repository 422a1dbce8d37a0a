/*
 * Books that hold anything anywhere, opened, listed, exported, printed and walked through: nobody crashes, and nothing
 * but letters comes out. HOSTILE and FILLS say how many books, HOSTILE_SEED draws others.
 */
#include "hostile.h"

#include "book.h"
#include "check.h"
#include "duty.h"
#include "export.h"
#include "files.h"
#include "internal.h"
#include "keys.h"
#include "print_run.h"
#include "scan.h"
#include "sound.h"
#include "ways.h"
#include "xlsx_zip.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BOOKS = 60, MOST_VALUES = 30, WALKS = 3, COMMANDS_EACH = 10 };

static long number_of(const char *name, long usual)
{
	const char *value = getenv(name);

	return value && atol(value) > 0 ? atol(value) : usual;
}

static void expect_sound(const char *bytes, size_t size, bool file, const char *about)
{
	const char *fault = sound_fault(bytes, size, file);
	char said[400];

	snprintf(said, sizeof said, "%s: %s", about, fault ? fault : "");
	expect(!fault, said);
}

struct outcome {
	long refused, opened, accepted, screens, files, bytes;
};

/* ---- what comes out of it without a screen ---- */

static void export_type(
	struct store *store, const struct rectype *type, bool sheet, struct outcome *outcome)
{
	struct export_options options = { .sheet = sheet };
	char *bytes = NULL;
	size_t size = 0;
	int64_t rows;
	struct err err = ERR_INIT;
	FILE *out = open_memstream(&bytes, &size);

	export_records(store, type, &options, out, &rows, &err);
	fclose(out);
	expect_sound(bytes, size, true, type->name);
	outcome->bytes += (long)size;
	free(bytes);
}

/* What Word would read. */
static void look_into(const char *path, const char *about, struct outcome *outcome)
{
	enum { MOST_BYTES = 8 * 1024 * 1024 };
	struct err err = ERR_INIT;
	FILE *file = fopen(path, "rb");
	struct xzip *zip = file ? xzip_open(file, path, MOST_BYTES, &err) : NULL;
	char *text = malloc(MOST_BYTES);
	int at = 0, got;

	expect(zip && xzip_member_open(zip, xzip_find(zip, "word/document.xml"), &err), about);
	while ((got = xzip_member_read(zip, text + at, MOST_BYTES - (unsigned)at, &err)) > 0)
		at += got;
	expect_number(got, 0, about);
	expect_sound(text, (size_t)at, true, about);
	outcome->files++;
	outcome->bytes += at;
	free(text);
	xzip_member_close(zip);
	xzip_close(zip);
}

static void print_to_file(struct store *store, const struct print_form *form,
	const struct print_asked *asked, struct outcome *outcome)
{
	struct print_done done = PRINT_DONE_INIT;
	struct err err = ERR_INIT;
	char *path = plat_beside(store_path(store), "-in.docx");

	if (print_file(store, form, asked, path, &done, &err)) {
		look_into(path, form->id, outcome);
		unlink(path);
	} else {
		expect(*err.text, form->id);
		expect_sound(err.text, strlen(err.text), false, form->id);
	}
	print_done_release(&done);
	free(path);
}

static void print_paper(struct store *store, const struct print_form *form, struct outcome *outcome)
{
	struct print_asked asked = { .period = "2026" };
	struct print_done done = PRINT_DONE_INIT;
	struct strbuf text = STRBUF_INIT;
	struct err err = ERR_INIT;

	print_text(store, form, &asked, 80, 1, &text, &done, &err);
	expect_sound(text.text ? text.text : "", text.length, true, form->id);
	outcome->bytes += (long)text.length;
	strbuf_release(&text);
	print_done_release(&done);
	print_to_file(store, form, &asked, outcome);
}

static void read_out(struct store *store, struct dice *dice, struct outcome *outcome)
{
	size_t types = 0, forms = 0;

	while (rectypes[types])
		types++;
	while (print_forms[forms])
		forms++;
	for (int i = 0; i < 6; i++)
		export_type(store, rectypes[dice_roll(dice, (uint32_t)types)], i % 2, outcome);
	for (int i = 0; i < 2; i++)
		print_paper(store, print_forms[dice_roll(dice, (uint32_t)forms)], outcome);
}

/* ---- and with one ---- */

static void press(struct app *app, struct canvas *canvas, const char *keys, struct outcome *outcome)
{
	while (*keys && !app->quit) {
		app_key(app, key_from_script(&keys));
		app_draw(app, canvas);
		char *shown = canvas_text(canvas);
		expect_sound(shown, strlen(shown), false, shown);
		free(shown);
		outcome->screens++;
	}
}

/* A way that needs no file and no other book. */
static const struct way *draw_way(struct dice *dice)
{
	size_t count = 0;

	while (ways[count].name)
		count++;
	for (;;) {
		const struct way *way = &ways[dice_roll(dice, (uint32_t)count)];
		if (!strchr(way->keys, '/') && !strstr(way->keys, "<C-b>") && *way->keys)
			return way;
	}
}

static void walk(struct store *store, struct dice *dice, struct outcome *outcome)
{
	static const char back[] = "<Enter><Down><PgDn><Esc><Esc><Esc><Esc>";
	struct app app;
	struct canvas canvas = { .ascii = false };

	canvas_init(&canvas, 24, 80);
	app_init(&app, store, 24, 80);
	app_without_copies(&app);
	app.session.mount_table = "/dev/null";
	app_start(&app, NULL);
	for (int i = 0; i < WALKS; i++) {
		press(&app, &canvas, draw_way(dice)->keys, outcome);
		press(&app, &canvas, back, outcome);
	}
	app_release(&app);
	canvas_release(&canvas);
}

/* ---- the commands, as a script would call them ---- */

static void run_command(const char *path, const char *command, struct outcome *outcome)
{
	static char bytes[4 * 1024 * 1024];
	char line[400];

	snprintf(line, sizeof line, "%s --db %s --today 2026-11-20 %s 2>&1", getenv("CHIBO"), path,
		command);
	FILE *out = popen(line, "r");
	expect(out != NULL, command);
	size_t size = fread(bytes, 1, sizeof bytes, out);
	int status = pclose(out);
	expect(status >= 0 && (status & 0x7F) == 0 && status >> 8 < 128, command);
	expect_sound(bytes, size, true, command);
	outcome->bytes += (long)size;
}

static void run_commands(const char *path, struct outcome *outcome)
{
	static const char *const commands[] = { "list member", "list member --csv",
		"list audit --csv", "list org", "list meeting", "duties", "check", "check --rules",
		"export member", "export meeting" };

	for (size_t i = 0; i < COUNT(commands) && getenv("CHIBO"); i++)
		run_command(path, commands[i], outcome);
}

static void use(const char *path, bool accept, struct dice *dice, struct outcome *outcome)
{
	struct store_options options = { .today = BOOK_TODAY, .operator_ = "Lan" };
	struct store *store = NULL;
	struct err err = ERR_INIT;

	if (!store_open(path, &options, &store, &err)) {
		expect(*err.text, "a sentence");
		outcome->refused++;
		return;
	}
	outcome->opened++;
	if (accept && store_scan_accept(store, "thử", &err))
		outcome->accepted++; /* now lists and papers leave it too */
	read_out(store, dice, outcome);
	walk(store, dice, outcome);
	store_close(store);
}

/* A sound book as a file, and a place for what becomes of it. */
struct desk {
	char *folder, *path, *bytes;
	size_t size;
};

static void desk_make(struct desk *desk)
{
	desk->folder = folder_new();
	desk->path = path_in(desk->folder, "chibo.db");
	struct store *store = book_make(desk->path);
	struct office office = office_add(store);

	office_add_every_type(store, &office);
	store_close(store);
	desk->bytes = file_read(desk->path, &desk->size);
}

static void desk_renew(const struct desk *desk)
{
	scan_mark_forget(desk->path);
	file_write(desk->path, desk->bytes, desk->size);
}

static void desk_clear(struct desk *desk)
{
	free(desk->bytes);
	free(desk->path);
	folder_remove(desk->folder);
}

static void nothing_but_letters_comes_out_of_any_book(void **state)
{
	long books = number_of("HOSTILE", BOOKS);
	struct dice dice = { (uint64_t)number_of("HOSTILE_SEED", 3) };
	struct outcome outcome = { 0 };
	struct desk desk;

	(void)state;
	desk_make(&desk);
	for (long i = 0; i < books; i++) {
		desk_renew(&desk);
		bool records = i % 2;
		(records ? hostile_spoil_records : hostile_spoil)(
			desk.path, 1 + (int)dice_roll(&dice, MOST_VALUES), &dice);
		use(desk.path, records, &dice, &outcome);
		if (i % COMMANDS_EACH == 0)
			run_commands(desk.path, &outcome);
	}
	print_message(
		"# %ld books: %ld refused, %ld opened, %ld accepted; %ld screens, %ld papers, %ld bytes looked at\n",
		books, outcome.refused, outcome.opened, outcome.accepted, outcome.screens,
		outcome.files, outcome.bytes);
	expect(outcome.opened > books / 4, "most could be looked into");
	expect(outcome.accepted > books / 8, "many are taken as they are");
	desk_clear(&desk);
}

/* Each column with nothing in it, then with each of the other values: so many of them, spread over all. */
static void a_column_that_holds_the_same_throughout_stops_nobody(void **state)
{
	long books = number_of("FILLS", BOOKS), fills, done = 0;
	struct outcome outcome = { 0 };
	char filled[HOSTILE_SAID];
	struct desk desk;

	(void)state;
	desk_make(&desk);
	fills = hostile_fills(desk.path);
	long step = fills > books ? fills / books : 1;
	for (long fill = 0; fill < fills; fill += step, done++) {
		struct dice dice = { (uint64_t)fill };
		desk_renew(&desk);
		hostile_fill(desk.path, (size_t)fill, filled);
		use(desk.path, false, &dice, &outcome);
	}
	print_message("# %ld books of %ld: %ld refused, %ld opened; %ld screens\n", done, fills,
		outcome.refused, outcome.opened, outcome.screens);
	expect(outcome.opened > done / 4, "most could be looked into");
	desk_clear(&desk);
}

/* The control: what lies in such a book is not sound by itself. */
static void what_lies_in_such_a_book_is_no_letters(void **state)
{
	char *folder = folder_new(), *path = path_in(folder, "chibo.db");
	struct store *store = book_make(path);
	struct office office = office_add(store);
	struct dice dice = { 4 };

	(void)state;
	office_add_every_type(store, &office);
	store_close(store);
	hostile_spoil(path, 200, &dice);
	store = book_open(path);
	char *contents = book_contents(store);
	expect(sound_fault(contents, strlen(contents), true) != NULL, "raw bytes");
	free(contents);
	store_close(store);
	free(path);
	folder_remove(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_but_letters_comes_out_of_any_book),
		cmocka_unit_test(a_column_that_holds_the_same_throughout_stops_nobody),
		cmocka_unit_test(what_lies_in_such_a_book_is_no_letters),
	};

	return run_group(tests);
}
