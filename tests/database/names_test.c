/* names.c: searching in memory finds what searching the table finds, in the same order. */
#include "book.h"
#include "fixture.h"
#include "fold.h"
#include "lists.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const queries[] = { "n", "ng", "thuy", "thuy ho", "ho thuy", "lqt", "an", "van",
	"quang", "zz", "l t", "dung", "vht", "c", "phan ba t", "u", "ai", "khongcoai", "1960", "60",
	"196", "26/08", "26/8/1960", "08/1960", "260860", "26081960", "hồ 1959", "ho 1959", "0380",
	"084046", "084046398055", "thuy 1966", "12/", "99/99", "uyen", "guy", "hiqzz" };

static char *uids_of(const struct list_page *page)
{
	struct strbuf all = STRBUF_INIT;

	for (int i = 0; i < page->count; i++)
		strbuf_addf(&all, "%s %s|", page->rows[i].uid,
			page->rows[i].cells[0] ? page->rows[i].cells[0] : "");
	return strbuf_detach(&all);
}

static char *page_of(struct store *store, const char *query, enum list_from from, const char *uid)
{
	struct list_spec spec = {
		.type = rectype_named("member"), .search = query, .inside = true
	};
	struct list_row anchor = { 0 };
	struct list_page page;
	struct err err = ERR_INIT;

	if (uid)
		assert_true(store_row_of(store, spec.type, uid, &anchor, &err));
	assert_true(store_page(store, &spec, from, uid ? &anchor : NULL, 7, &page, &err));
	char *all = uids_of(&page);
	list_page_release(&page);
	list_row_release(&anchor, rectype_field_count(spec.type));
	return all;
}

static bool in_memory(struct store *store)
{
	struct list_spec spec = { .type = rectype_named("member"), .search = "a" };
	int64_t from = 0;

	return store_count_names(store, &spec, &from, 1000) >= 0;
}

static void load(struct store *store)
{
	while (store_load_names(store, rectype_named("member"), 10))
		;
	expect(in_memory(store), "loaded");
}

static void searching_in_memory_finds_what_the_table_holds(void **state)
{
	static const enum list_from walks[] = { LIST_FIRST, LIST_LAST, LIST_AFTER, LIST_BEFORE,
		LIST_FROM };
	struct store *tables = fixture_make("office"), *names = fixture_make("office");
	struct uid anchor = fixture_member(tables, "LÝ QUANG THỦY");

	(void)state;
	load(names);
	for (size_t i = 0; i < COUNT(queries); i++) {
		for (size_t j = 0; j < COUNT(walks); j++) {
			const char *uid = walks[j] >= LIST_AFTER ? anchor.text : NULL;
			char *wanted = page_of(tables, queries[i], walks[j], uid),
			     *found = page_of(names, queries[i], walks[j], uid);
			expect_text(found, wanted, queries[i]);
			free(wanted);
			free(found);
		}
	}
	store_close(tables);
	store_close(names);
}

static void years_days_and_whole_numbers_find_their_people(void **state)
{
	static const struct {
		const char *query, *name;
	} rows[] = {
		{ "084046398055", "PHẠM CÔNG AN" },
		{ "pham 084046398055", "PHẠM CÔNG AN" },
		{ "04/05/1946", "PHẠM CÔNG AN" },
		{ "an 1946", "PHẠM CÔNG AN" },
		{ "16/8/95", "PHẠM CÔNG AN" },
		{ "iang 78", "GIÀNG QUANG KHOA" },
	};
	struct store *store = fixture_make("office");

	(void)state;
	load(store);
	for (size_t i = 0; i < COUNT(rows); i++) {
		char *found = page_of(store, rows[i].query, LIST_FIRST, NULL);
		expect_part(found, rows[i].name, rows[i].query);
		expect(strstr(found, "084046398055") == NULL, "numbers are not shown");
		free(found);
	}
	store_close(store);
}

/* Digit by digit somebody could ask who is found still; in memory and in the tables, also within the letters of names. */
static void a_masked_number_is_not_found_out_by_its_beginnings(void **state)
{
	static const char whole[] = "084046398055";
	struct store *store = fixture_make("office");

	(void)state;
	for (int loaded = 0; loaded < 2; loaded++) {
		for (size_t digits = 1; digits <= strlen(whole); digits++) {
			char typed[40];
			for (int named = 0; named < 2; named++) {
				snprintf(typed, sizeof typed, "%s%.*s",
					named ? "pham cong an " : "", (int)digits, whole);
				char *found = page_of(store, typed, LIST_FIRST, NULL);
				expect((strstr(found, "PHẠM CÔNG AN") != NULL) ==
						(digits == strlen(whole)),
					typed);
				free(found);
			}
		}
		load(store);
	}
	store_close(store);
}

/* A hostile book numbers its rows as it likes: two whose numbers end alike are two. */
static void numbers_of_rows_beyond_32_bits_are_kept_apart(void **state)
{
	struct store *store = book_new();
	struct uid first = book_add(store, "member", "full_name=Lê Văn Tám"),
		   second = book_add(store, "member", "full_name=Lê Văn Chín");
	char *found;

	(void)state;
	book_exec(store, "UPDATE member SET id = 7 WHERE full_name = 'Lê Văn Tám'");
	book_exec(store, "UPDATE member SET id = 4294967303 WHERE full_name = 'Lê Văn Chín'");
	load(store);
	found = page_of(store, "tam", LIST_FIRST, NULL);
	expect(strstr(found, first.text) && !strstr(found, second.text), found);
	free(found);
	found = page_of(store, "chin", LIST_FIRST, NULL);
	expect(strstr(found, second.text) && !strstr(found, first.text), found);
	free(found);
	found = page_of(store, "van", LIST_AFTER, second.text);
	expect(strstr(found, first.text) && !strstr(found, second.text), found);
	free(found);
	store_close(store);
}

static void counting_in_pieces_comes_to_the_same(void **state)
{
	struct store *store = fixture_make("office");

	(void)state;
	load(store);
	for (size_t i = 0; i < COUNT(queries); i++) {
		struct list_spec spec = { .type = rectype_named("member"), .search = queries[i] };
		int64_t from = 0, total = 0;
		while (from >= 0)
			total += store_count_names(store, &spec, &from, 3);
		expect_number(total, store_count(store, &spec), queries[i]);
	}
	store_close(store);
}

static void a_change_makes_them_stale_until_they_are_loaded_again(void **state)
{
	struct store *store = fixture_make("office");
	struct uid uid;

	(void)state;
	load(store);
	uid = fixture_member(store, "LÝ QUANG THỦY");
	book_change(store, "member", uid, "full_name=Xa Văn Lạ");
	expect(!in_memory(store), "stale");
	char *found = page_of(store, "xa la", LIST_FIRST, NULL);
	expect(strstr(found, uid.text) != NULL, "found in the table");
	load(store);
	char *again = page_of(store, "xa la", LIST_FIRST, NULL);
	expect_text(again, found, "found in memory");
	free(found);
	free(again);
	store_close(store);
}

static void only_whole_lists_in_name_order_are_searched_in_memory(void **state)
{
	struct store *store = fixture_make("office");
	struct uid cell = fixture_cell(store, "Chi bộ thôn Đông Hạ");
	struct list_spec of_cell = {
		.type = rectype_named("member"), .search = "a", .cell = cell.text
	};
	int64_t from = 0;

	(void)state;
	load(store);
	expect_number(store_count_names(store, &of_cell, &from, 10), -1, "of a cell");
	expect(!store_load_names(store, rectype_named("meeting"), 10), "meetings are not");
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(searching_in_memory_finds_what_the_table_holds),
		cmocka_unit_test(years_days_and_whole_numbers_find_their_people),
		cmocka_unit_test(a_masked_number_is_not_found_out_by_its_beginnings),
		cmocka_unit_test(numbers_of_rows_beyond_32_bits_are_kept_apart),
		cmocka_unit_test(counting_in_pieces_comes_to_the_same),
		cmocka_unit_test(a_change_makes_them_stale_until_they_are_loaded_again),
		cmocka_unit_test(only_whole_lists_in_name_order_are_searched_in_memory),
	};

	return run_group(tests);
}
