/*
 * A book in which anything may stand anywhere: opened, checked, listed, exported, walked through. It is refused with a
 * sentence, or read; nothing but letters comes out.
 *
 * The input is a list of changes to a sound book, of six bytes each: what, where (three bytes), with what.
 */
#include "book.h"
#include "app.h"
#include "check.h"
#include "duty.h"
#include "export.h"
#include "files.h"
#include "internal.h"
#include "keys.h"
#include "scan.h"
#include "sound.h"
#include "xalloc.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { CHANGE = 6, SECTOR = 512 };

static void hold(const char *bytes, size_t size, bool file, const char *about)
{
	const char *fault = sound_fault(bytes, size, file);

	if (!fault)
		return;
	fprintf(stderr, "%s: %s\n", about, fault);
	abort();
}

/* ---- the book ---- */

struct desk {
	char *folder, *path, *bytes;
	size_t size;
};

static struct desk *desk(void)
{
	static struct desk made;

	if (made.folder)
		return &made;
	made.folder = folder_new();
	made.path = path_in(made.folder, "chibo.db");
	struct store *store = book_make(made.path);
	struct office office = office_add(store);
	office_add_every_type(store, &office);
	store_close(store);
	made.bytes = file_read(made.path, &made.size);
	return &made;
}

static void change(char *book, size_t size, const uint8_t *how)
{
	size_t at = ((size_t)how[1] << 16 | (size_t)how[2] << 8 | how[3]) % (size - 2 * SECTOR);
	size_t other = ((size_t)how[4] << 8 | how[5]) * SECTOR % (size - 2 * SECTOR);

	switch (how[0] % 5) {
	case 0:
		book[at] = (char)(book[at] ^ (1 << how[4] % 8));
		break;
	case 1:
		book[at] = (char)how[4];
		book[at + 1] = (char)how[5];
		break;
	case 2:
		memmove(book + at / SECTOR * SECTOR, book + other, SECTOR);
		break;
	case 3:
		memset(book + at, how[4], how[5]);
		break;
	default: /* in the first pages of all, where the tables are told */
		book[at % 8192] = (char)how[4];
	}
}

/* ---- what is read of it ---- */

static void list(struct store *store, const struct rectype *type)
{
	struct list_spec spec = { .type = type };
	struct list_page page;
	struct err err = ERR_INIT;
	char *bytes = NULL;
	size_t size = 0;
	int64_t rows;

	if (store_page(store, &spec, LIST_FIRST, NULL, 30, &page, &err))
		list_page_release(&page);
	FILE *out = open_memstream(&bytes, &size);
	export_records(store, type, &(struct export_options) { .sheet = true }, out, &rows, &err);
	fclose(out);
	hold(bytes, size, true, type->name);
	free(bytes);
}

static void walk(struct store *store)
{
	static const char keys[] =
		"1<Down><Enter><PgDn><Esc><Esc>2<Esc>5<Esc>6<Enter><Esc><Esc>0<Esc>9<Esc>";
	struct app app;
	struct canvas canvas = { .ascii = false };

	canvas_init(&canvas, 24, 80);
	app_init(&app, store, 24, 80);
	app_without_copies(&app);
	app_start(&app, NULL);
	for (const char *at = keys; *at && !app.quit;) {
		app_key(&app, key_from_script(&at));
		app_draw(&app, &canvas);
		char *shown = canvas_text(&canvas);
		hold(shown, strlen(shown), false, "the screen");
		free(shown);
	}
	app_release(&app);
	canvas_release(&canvas);
}

static void use(struct store *store)
{
	struct audit_report report;
	struct duty_list due;
	struct err err = ERR_INIT;

	for (const struct rectype *const *type = rectypes; *type; type++)
		list(store, *type);
	if (duty_list_load(store, NULL, &due, &err))
		duty_list_release(&due);
	walk(store);
	if (!store_check_book(store, &report, &err) && !err.text[0])
		abort();
	if (!store_is_whole(store, &err) && !err.text[0])
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct store_options options = { .today = BOOK_TODAY, .operator_ = "Lan" };
	struct desk *at = desk();
	struct store *store = NULL;
	struct err err = ERR_INIT;
	char *book = xmalloc(at->size);

	memcpy(book, at->bytes, at->size);
	for (size_t i = 0; i + CHANGE <= size; i += CHANGE)
		change(book, at->size, data + i);
	scan_mark_forget(at->path);
	file_write(at->path, book, at->size);
	free(book);
	if (store_open(at->path, &options, &store, &err)) {
		use(store);
		store_close(store);
	} else if (!err.text[0]) {
		abort();
	}
	return 0;
}
