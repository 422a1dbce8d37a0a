/* salvage.c, row_copy.c: what can still be read of a damaged book goes into a new one. */
#include "backup.h"
#include "book.h"
#include "files.h"
#include "internal.h"
#include "row_copy.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

enum { PAGE = 4096, PEOPLE = 400 };

struct place {
	char *folder, *book, *saved;
	int64_t rows; /* of all tables */
};

static int64_t rows_in(const char *path)
{
	sqlite3 *db = file_open(path);
	sqlite3_stmt *stmt = NULL, *count = NULL;
	int64_t rows = 0;

	sqlite3_prepare_v2(db,
		"SELECT 'SELECT count(*) FROM \"' || name || '\"' FROM sqlite_schema WHERE type = 'table' AND "
		"name NOT LIKE 'sqlite%'",
		-1, &stmt, NULL);
	while (sqlite3_step(stmt) == SQLITE_ROW) {
		sqlite3_prepare_v2(
			db, (const char *)sqlite3_column_text(stmt, 0), -1, &count, NULL);
		sqlite3_step(count);
		rows += sqlite3_column_int64(count, 0);
		sqlite3_finalize(count);
	}
	sqlite3_finalize(stmt);
	sqlite3_close(db);
	return rows;
}

static struct place place_new(void)
{
	struct place place = { .folder = folder_new() };

	place.book = path_in(place.folder, "chibo.db");
	place.saved = path_in(place.folder, "cuu.db");
	struct store *store = book_make(place.book);
	struct office office = office_add(store);
	struct err err = ERR_INIT;
	office_add_every_type(store, &office);
	expect(store_begin(store, &err), err.text);
	for (int i = 0; i < PEOPLE; i++) {
		char values[160];
		snprintf(values, sizeof values, "name=Xóm %d|kind=T|from_on=2020-01-01", i + 10);
		book_add(store, "area", values);
	}
	expect(store_commit(store, &err), err.text);
	expect(backup_now(store, "", NULL, &err), err.text);
	store_close(store);
	place.rows = rows_in(place.book);
	return place;
}

static void place_remove(struct place *place)
{
	free(place->book);
	free(place->saved);
	folder_remove(place->folder);
}

static void of_a_whole_book_everything_comes_over(void **state)
{
	struct place place = place_new();
	struct salvage salvage;
	struct err err = ERR_INIT;

	(void)state;
	expect(salvage_book(place.book, place.saved, &salvage, &err), err.text);
	expect_number(salvage.rows, place.rows, "rows");
	expect_number(salvage.gaps + salvage.refused + salvage.loosened, 0, "nothing was left out");
	expect_part(salvage.tables.text, "member 3\n", "by table");
	struct store *ours = book_open(place.book), *theirs = book_open(place.saved);
	char *a = book_contents(ours), *b = book_contents(theirs);
	expect_text(b, a, "every table");
	free(a);
	free(b);
	store_close(ours);
	store_close(theirs);
	salvage_release(&salvage);
	place_remove(&place);
}

/* What came over is what was there, or a reference in it was emptied. */
static void expect_only_what_was(struct place *place, const char *name)
{
	struct store *store = book_open(place->saved);

	expect(book_number(store,
		       "SELECT count(*) FROM area WHERE name NOT LIKE 'Xóm %' AND name NOT IN "
		       "(SELECT name FROM area WHERE id < 20)") == 0,
		name);
	store_close(store);
}

/* Three pages in a hundred zeroed or of anything, wherever: the rest is saved and opens. */
static void behind_broken_pages_the_rest_is_saved(void **state)
{
	enum { BOOKS = 40 };
	struct place place = place_new();
	struct dice dice = { 3 };
	size_t size;
	char *whole = file_read(place.book, &size);
	int64_t saved = 0;
	int books = 0;

	(void)state;
	for (int i = 0; i < BOOKS; i += sparse()) {
		struct salvage salvage;
		struct err err = ERR_INIT;
		char *torn = malloc(size);
		memcpy(torn, whole, size);
		for (size_t n = 0; n < size / PAGE * 3 / 100 + 1; n++) {
			size_t page = (size_t)dice_roll(&dice, (int)(size / PAGE));
			for (int b = 0; b < PAGE; b++)
				torn[page * PAGE + (size_t)b] = i % 2 ? (char)dice_roll(&dice, 256)
								      : 0;
		}
		file_write(place.book, torn, size);
		free(torn);
		if (salvage_book(place.book, place.saved, &salvage, &err)) {
			expect(salvage.gaps + salvage.refused > 0 || salvage.rows == place.rows,
				"what is missing is said");
			expect_only_what_was(&place, "rows as they were");
			saved += salvage.rows;
			remove(place.saved);
		} else {
			expect(*err.text, "said");
		}
		books++;
		salvage_release(&salvage);
	}
	print_message("# %ld %% of the rows of %d damaged books\n",
		(long)(saved * 100 / (place.rows * books)), books);
	expect(saved * 100 / (place.rows * books) >= 70, "most of it");
	free(whole);
	place_remove(&place);
}

static void a_book_cut_short_is_read_as_far_as_it_goes(void **state)
{
	struct place place = place_new();
	struct salvage salvage;
	struct err err = ERR_INIT;
	size_t size;
	char *bytes = file_read(place.book, &size);

	(void)state;
	file_write(place.book, bytes, size - size / 3 - 700);
	expect(salvage_book(place.book, place.saved, &salvage, &err), err.text);
	print_message("# %ld of %ld rows of a book cut by a third\n", (long)salvage.rows,
		(long)place.rows);
	expect(salvage.rows > 0 && salvage.rows < place.rows, "some of it");
	struct store *store = book_open(place.saved);
	store_close(store);
	salvage_release(&salvage);
	free(bytes);
	place_remove(&place);
}

static void what_is_no_book_is_refused_and_nothing_left(void **state)
{
	struct place place = place_new();
	struct salvage salvage;
	struct err err = ERR_INIT;

	(void)state;
	file_write_text(place.book, "không phải sổ");
	int before = folder_count(place.folder);
	expect(!salvage_book(place.book, place.saved, &salvage, &err), "refused");
	expect_part(err.text, "Lấy lại bản sao lưu", "what to do");
	expect_number(folder_count(place.folder), before, "nothing is left");
	salvage_release(&salvage);
	place_remove(&place);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(of_a_whole_book_everything_comes_over),
		cmocka_unit_test(behind_broken_pages_the_rest_is_saved),
		cmocka_unit_test(a_book_cut_short_is_read_as_far_as_it_goes),
		cmocka_unit_test(what_is_no_book_is_refused_and_nothing_left),
	};

	return run_group(tests);
}
