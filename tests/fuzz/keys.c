/*
 * Any keys, on any screen: the program lives, and shows nothing but letters. The first byte draws the screen that the
 * keys begin on, every other is a key.
 */
#include "keys.h"
#include "files.h"
#include "fixture.h"
#include "sound.h"
#include "ways.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerInitialize(int *count, char ***arguments);

static const char *const named[] = { "<Enter>", "<Esc>", "<Up>", "<Down>", "<Left>", "<Right>",
	"<Tab>", "<S-Tab>", "<Ins>", "<Del>", "<Home>", "<End>", "<PgUp>", "<PgDn>", "<BS>", "<F1>",
	"<F2>", "<F3>", "<F4>", "<F5>", "<F6>", "<F7>", "<F8>", "<F9>", "<F10>", "<F12>", "<C-s>",
	"<C-z>", "<C-u>", "<C-b>", "<C-k>", "<C-g>", "<C-r>", "<C-p>", "<C-e>", "ă", "ệ", "Đ",
	" " };

enum { NAMED = sizeof named / sizeof *named };

/* Nothing may be written outside, so no path leads there: a slash is no key. */
static int key_of(uint8_t byte)
{
	char letter[2] = { (char)byte, '\0' };
	const char *at = byte >= ' ' && byte < 0x7F && byte != '/' && byte != '<'
		? letter
		: named[byte % NAMED];

	return key_from_script(&at);
}

static void look(struct room *room)
{
	room_draw(room);
	char *shown = canvas_text(&room->canvas);
	const char *fault = sound_fault(shown, strlen(shown), false);
	if (fault) {
		fprintf(stderr, "%s\n%s\n", shown, fault);
		abort();
	}
	free(shown);
}

static bool in_memory(const struct way *way)
{
	return strcmp(way->fixture, "month") == 0 || strcmp(way->fixture, "empty") == 0 ||
		strcmp(way->fixture, "demo") == 0;
}

static const struct way *draw_way(uint8_t byte)
{
	size_t count = 0;

	while (ways[count].name)
		count++;
	for (size_t i = byte % count;; i = (i + 1) % count)
		if (in_memory(&ways[i]) && !strchr(ways[i].keys, '/'))
			return &ways[i];
}

int LLVMFuzzerInitialize(int *count, char ***arguments)
{
	(void)count;
	(void)arguments;
	setenv("HOME", "/nonexistent", 1);
	setenv("CHIBO_OPEN", "true", 1);
	unsetenv("VISUAL");
	unsetenv("EDITOR");
	store_close(fixture_make("empty")); /* their lists are found from here only */
	store_close(fixture_make("month"));
	store_close(fixture_make("demo"));
	static char *folder; /* what the keys export lies there */
	folder = folder_new();
	return chdir(folder);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	enum { MOST_KEYS = 200 };
	struct room room;

	if (size < 2)
		return 0;
	const struct way *way = draw_way(data[0]);
	room_enter(&room, way->fixture);
	room.app.session.mount_table = "/dev/null";
	room_press(&room, way->keys);
	for (size_t i = 1; i < size && i < MOST_KEYS && !room.app.quit; i++) {
		app_key(&room.app, key_of(data[i]));
		look(&room);
	}
	room_leave(&room);
	return 0;
}
