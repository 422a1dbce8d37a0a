/* The views of the figures: lent to the first statement that reads them, made for those after it. */
#include "book.h"
#include "files.h"
#include "test.h"

#include <stdlib.h>

static int64_t made(struct store *store)
{
	return book_number(store, "SELECT count(*) FROM temp.sqlite_schema");
}

/* A book with somebody on probation, opened anew: saving him made all of them. */
static struct store *fresh(const char *folder)
{
	char *path = path_in(folder, "chibo.db");
	struct store *store = book_make(path);

	book_add(store, "member", "full_name=Lê Văn Tám|born_on=1999-01-01|admitted_on=2026-03-02");
	store_close(store);
	store = book_open(path);
	free(path);
	return store;
}

static void the_first_statement_brings_its_views_and_the_second_makes_them(void **state)
{
	char *folder = folder_new();
	struct store *store = fresh(folder);

	(void)state;
	expect_number(
		book_number(store, "SELECT count(*) FROM on_probation"), 1, "admitted this year");
	expect_number(made(store), 0, "it brought its own, and those they read");
	expect_number(book_number(store, "SELECT count(*) AS again FROM on_probation"), 1,
		"the same answer");
	expect_number(made(store), 2, "on_probation and official");
	store_close(store);
	folder_remove(folder);
}

static void a_statement_that_begins_otherwise_makes_them(void **state)
{
	char *folder = folder_new();
	struct store *store = fresh(folder);

	(void)state;
	expect_number(
		book_number(store, "WITH now AS (SELECT * FROM official) SELECT count(*) FROM now"),
		1, "one is known");
	expect_number(made(store), 1, "official");
	expect_number(
		book_number(store, "SELECT count(*) FROM on_probation"), 1, "one of them made");
	expect_number(made(store), 1, "and on_probation lent");
	store_close(store);
	folder_remove(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_statement_brings_its_views_and_the_second_makes_them),
		cmocka_unit_test(a_statement_that_begins_otherwise_makes_them),
	};

	return run_group(tests);
}
