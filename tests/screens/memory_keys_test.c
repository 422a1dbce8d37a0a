/*
 * The program's own memory ends while somebody types, at each of the allocations: the program leaves with its sentence,
 * and what lies in the book and in its drafts is what would lie there had the window been closed after the same key.
 *
 * A life is a child's: it tells after which key it left. POINTS says how many allocations of each way are made to fail.
 */
#include "app.h"
#include "files.h"
#include "fixture.h"
#include "keys.h"
#include "memory_end.h"
#include "scan.h"
#include "test.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const struct way {
	const char *name, *fixture, *keys;
} ways[] = {
	{ "a new member, half typed", "month",
		"1<Ins>Lò Thị Ơn<Enter>120590<Enter>tay<Enter>03319500" },
	{ "a new member, saved", "month",
		"1<Ins>Lò Thị Ơn<Enter>020995<Enter>tay<Enter>033195001234<Enter>033195001234<Enter>261125<Enter><Enter>" },
	{ "minutes", "month", "26<Enter>Biên bản dài.<Enter>Dòng hai, còn gõ dở." },
	{ "a roll call", "month", "2<Enter>du-" },
	{ "a roll call, saved", "month", "2<Enter>2thu*<F5><C-s>" },
	{ "a filling of a field", "month", "1<F5>dan toc<Enter>tày<Enter><C-s>" },
	{ "dues of a month", "demo", "9dang phi<Enter><F5>-" },
	{ "a season", "demo", "5<Enter><F5>" },
	{ NULL, NULL, NULL },
};

struct desk {
	char *folder, *path, *bytes;
	size_t size;
};

enum { ALL_KEYS = 250, NOT_KEPT = 251, NOT_REACHED = 252, MOST_KEYS = 240 };

static struct store *open_book(const struct desk *desk)
{
	struct store_options options = {
		.today = BOOK_TODAY, .operator_ = "Lan", .fixed_clock = true, .seed = 99
	};
	struct store *store = NULL;
	struct err err = ERR_INIT;

	file_write(desk->path, desk->bytes, desk->size);
	scan_mark_forget(desk->path);
	expect(store_open(desk->path, &options, &store, &err), err.text);
	return store;
}

/*
 * Presses the keys, at most so many, as the loop of the program does; and goes as if the window were closed. After how
 * many keys memory was low: ALL_KEYS, it never was though an allocation failed. *used: the allocations there were.
 */
static int live(const struct desk *desk, const struct way *way, int most, long nth, long *used)
{
	struct store *store = open_book(desk);
	const char *keys = way->keys;
	struct canvas canvas = { .ascii = false };
	struct err err = ERR_INIT;
	struct app app;
	int pressed = 0;

	canvas_init(&canvas, 24, 80);
	app_init(&app, store, 24, 80);
	app_without_copies(&app);
	app_start(&app, NULL);
	session_choose_cell(&app.session, fixture_cell(store, "Chi bộ thôn Đông Hạ").text);
	memory_end_at(nth, false);
	while (*keys && pressed < most && !xalloc_is_low() && !app.quit) {
		app_key(&app, key_from_script(&keys));
		app_draw(&app, &canvas);
		pressed++;
	}
	long seen = memory_end_off();
	if (used)
		*used = seen;
	bool low = xalloc_is_low(), kept = app_leave(&app, &err);
	app_release(&app);
	store_close(store);
	canvas_release(&canvas);
	return !kept ? NOT_KEPT : low ? pressed : seen < nth ? NOT_REACHED : ALL_KEYS;
}

static int live_apart(const struct desk *desk, const struct way *way, long nth)
{
	int status;

	fflush(NULL);
	pid_t child = fork();
	if (child == 0) {
		xalloc_keep_reserve();
		_exit(live(desk, way, MOST_KEYS, nth, NULL));
	}
	expect(waitpid(child, &status, 0) == child, "its end");
	expect(WIFEXITED(status), way->name);
	return WEXITSTATUS(status);
}

static char *contents(const struct desk *desk)
{
	struct store *store = book_open(desk->path);
	char *held = book_contents(store);

	book_expect_whole(store);
	store_close(store);
	return held;
}

static void desk_make(struct desk *desk, const char *fixture)
{
	desk->folder = folder_new();
	desk->path = path_in(desk->folder, "chibo.db");
	fixture_write(fixture, desk->path);
	desk->bytes = file_read(desk->path, &desk->size);
}

static void desk_clear(struct desk *desk)
{
	free(desk->bytes);
	free(desk->path);
	folder_remove(desk->folder);
}

/* What there is after so many of the keys. The caller frees. */
static char *contents_after(const struct desk *desk, const struct way *way, int keys)
{
	live(desk, way, keys, 0, NULL);
	return contents(desk);
}

static long sweep(const struct desk *desk, const struct way *way)
{
	enum { POINTS = 12 };
	long points = getenv("POINTS") ? atol(getenv("POINTS")) : POINTS, total, tried = 0;
	char *after[MOST_KEYS + 1] = { NULL };

	expect_number(live(desk, way, MOST_KEYS, 0, &total), ALL_KEYS, way->name);
	long step = (total < points ? 1 : total / points) * sparse();
	for (long nth = 1; nth <= total; nth += step) {
		char about[160];
		int pressed = live_apart(desk, way, nth);
		if (pressed == NOT_REACHED)
			continue; /* what waits for time takes more or less of them */
		tried++;
		snprintf(about, sizeof about, "%s, allocation %ld of %ld: %d keys", way->name, nth,
			total, pressed);
		expect(pressed < ALL_KEYS, about);
		char *now = contents(desk);
		if (!after[pressed])
			after[pressed] = contents_after(desk, way, pressed);
		if (strcmp(now, after[pressed]) != 0)
			print_message("# it is\n%s\n# should be\n%s\n", now, after[pressed]);
		expect(strcmp(now, after[pressed]) == 0, about);
		free(now);
	}
	for (int i = 0; i <= MOST_KEYS; i++)
		free(after[i]);
	return tried;
}

static void memory_that_ends_while_somebody_types_loses_nothing_typed(void **state)
{
	long tried = 0;

	(void)state;
	for (const struct way *way = ways; way->name; way++) {
		struct desk desk;
		desk_make(&desk, way->fixture);
		tried += sweep(&desk, way);
		desk_clear(&desk);
	}
	print_message("# %ld allocations failed\n", tried);
}

/* The control: what is compared tells the last key from those before, and all from none. */
static void a_key_less_is_seen(void **state)
{
	(void)state;
	for (const struct way *way = ways; way->name; way++) {
		struct desk desk;
		int keys = 0;
		for (const char *at = way->keys; *at; keys++)
			key_from_script(&at);
		desk_make(&desk, way->fixture);
		char *none = contents_after(&desk, way, 0);
		char *less = contents_after(&desk, way, keys - 1);
		char *all = contents_after(&desk, way, keys);
		expect(strcmp(none, all) != 0, way->name);
		expect(strcmp(less, all) != 0, way->name);
		free(none);
		free(less);
		free(all);
		desk_clear(&desk);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_that_ends_while_somebody_types_loses_nothing_typed),
		cmocka_unit_test(a_key_less_is_seen),
	};

	return run_group(tests);
}
