/*
 * The papers of a month by keys from home: invitation, list to sign, minutes, resolution, report, together. How many keys
 * that takes of one cell and of all, and that each paper is there.
 */
#include "files.h"
#include "internal.h"
#include "test.h"
#include "ways.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_KEYS = 15 };

static struct room room;
static char *folder;

static int enter(void **state)
{
	(void)state;
	room_enter(&room, "demo");
	folder = folder_new();
	session_remember(&room.app.session, "print.folder", folder);
	session_remember(&room.app.session, "print.open", "off");
	return 0;
}

static int leave(void **state)
{
	(void)state;
	room_leave(&room);
	folder_remove(folder);
	return 0;
}

/* Letters of a search are keys too. */
static int press(const char *script)
{
	int keys = 0;

	while (*script) {
		app_key(&room.app, key_from_script(&script));
		keys++;
	}
	room_draw(&room);
	return keys;
}

static int papers(const char *pattern)
{
	char *path = path_in(folder, pattern);
	glob_t found = { 0 };
	int count = glob(path, 0, NULL, &found) == 0 ? (int)found.gl_pathc : 0;

	globfree(&found);
	free(path);
	return count;
}

static const char *const wanted[] = { "giay-moi", "diem-danh", "bien-ban", "nghi-quyet",
	"bao-cao" };

static void a_months_papers_of_a_cell_take_few_keys(void **state)
{
	(void)state;
	int keys = press("2<C-p>giay to<Enter><Enter>");
	for (size_t i = 0; i < COUNT(wanted); i++) {
		char pattern[80];
		snprintf(pattern, sizeof pattern, "2026-11 Thon-Dong-Ha %s.docx", wanted[i]);
		if (papers(pattern) != 1)
			room_fail(&room, pattern, "it is not there");
	}
	print_message("%d keys for the papers of a month, %d files\n", keys, papers("*.docx"));
	expect(keys <= MOST_KEYS, "keys of one cell");
}

static void those_of_all_cells_take_few_more(void **state)
{
	(void)state;
	int cells = (int)store_number(room.store,
		"SELECT count(*) FROM cell_alive WHERE asked('day') BETWEEN from_on AND last_on",
		NULL);
	int keys = press("2<C-p>giay to<Enter><F5><Enter>");
	print_message("%d keys for those of %d cells, %d files\n", keys, cells, papers("*.docx"));
	expect(keys <= MOST_KEYS, "keys of all cells");
	if (papers("2026-11 *bao-cao*.docx") != cells)
		room_fail(&room, "reports", "not one of each cell");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			a_months_papers_of_a_cell_take_few_keys, enter, leave),
		cmocka_unit_test_setup_teardown(those_of_all_cells_take_few_more, enter, leave),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
