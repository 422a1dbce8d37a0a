/* sieve.c, filter.c: what passes, in pieces of any size; sorted by any column; filters as text and back. */
#include "sieve.h"

#include "book.h"
#include "demo.h"
#include "filter.h"
#include "fixture.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct rectype *members(void)
{
	return rectype_named("member");
}

static const struct field *field_of(const char *name)
{
	return rectype_field(members(), name);
}

/* The names of all that pass, gathered so many at a time; `column` beside them where it is not NULL. */
static char *all_of(
	struct store *store, const struct list_spec *spec, int at_once, const char *column)
{
	struct sieve *sieve = sieve_new(spec);
	struct strbuf all = STRBUF_INIT;
	struct list_page page;
	struct err err = ERR_INIT;
	int shown = column ? rectype_index(spec->type, column) : 0;

	while (sieve_step(store, sieve, at_once))
		;
	expect(sieve_is_done(sieve), "done");
	assert_true(sieve_page(store, sieve, 0, (int)sieve_count(sieve) + 1, &page, &err));
	expect_number(page.count, sieve_count(sieve), "as many as counted");
	for (int i = 0; i < page.count; i++) {
		const char *cell = page.rows[i].cells[shown];
		expect_number(sieve_place(sieve, page.rows[i].id), i, "its place");
		strbuf_addf(&all, "%s|", cell ? cell : "");
	}
	list_page_release(&page);
	sieve_free(sieve);
	return strbuf_detach(&all);
}

static void pieces_of_any_size_gather_the_same(void **state)
{
	static const char *const searches[] = { "", "thuy", "1960", "uyen", "khongcoai", "0840" };
	struct store *store = fixture_make("office");
	struct filter filter = { 0 };

	(void)state;
	filter_toggle(&filter, field_of("standing"), "đang sinh hoạt");
	for (size_t i = 0; i < COUNT(searches); i++) {
		struct list_spec spec = {
			.type = members(), .search = searches[i], .filter = &filter, .inside = true
		};
		char *whole = all_of(store, &spec, 1000, NULL);
		for (int at_once = 1; at_once < 90; at_once += 17) {
			char *pieces = all_of(store, &spec, at_once, NULL);
			expect_text(pieces, whole, searches[i]);
			free(pieces);
		}
		spec.filter = NULL;
		if (*searches[i]) { /* the page is the other way to the same records */
			struct list_page page;
			struct err err = ERR_INIT;
			char *unfiltered = all_of(store, &spec, 7, NULL);
			assert_true(store_page(store, &spec, LIST_FIRST, NULL, 100, &page, &err));
			struct strbuf wanted = STRBUF_INIT;
			for (int j = 0; j < page.count; j++)
				strbuf_addf(&wanted, "%s|", page.rows[j].cells[0]);
			expect_text(unfiltered, wanted.text, searches[i]);
			strbuf_release(&wanted);
			free(unfiltered);
			list_page_release(&page);
		}
		free(whole);
	}
	filter_release(&filter);
	store_close(store);
}

static int64_t passing(struct store *store, const struct filter *filter)
{
	struct list_spec spec = { .type = members(), .filter = filter };
	struct sieve *sieve = sieve_new(&spec);

	while (sieve_step(store, sieve, 50))
		;
	int64_t count = sieve_count(sieve);
	expect_number(count, store_count(store, &spec), "the table counts the same");
	sieve_free(sieve);
	return count;
}

static void values_of_a_field_add_up_and_fields_narrow_down(void **state)
{
	struct store *store = fixture_make("office");
	struct filter filter = { 0 };

	(void)state;
	filter_toggle(&filter, field_of("work_group"), "");
	expect_number(passing(store, &filter), 85, "the list told nobody's group");
	filter_toggle(&filter, field_of("work_group"), "");
	book_change(
		store, "member", fixture_member(store, "LÝ QUANG THỦY"), "work_group=ND|away=1");
	book_change(store, "member", fixture_member(store, "VŨ THU ÁI"), "work_group=HT|away=1");
	book_change(store, "member", fixture_member(store, "PHẠM CÔNG AN"), "work_group=ND");
	filter_toggle(&filter, field_of("work_group"), "ND");
	expect_number(passing(store, &filter), 2, "farmers");
	filter_toggle(&filter, field_of("work_group"), "HT");
	expect_number(passing(store, &filter), 3, "farmers and pensioners");
	filter_toggle(&filter, field_of("away"), "1");
	expect_number(passing(store, &filter), 2, "who are away");
	filter_toggle(&filter, field_of("work_group"), "ND");
	expect_number(passing(store, &filter), 1, "pensioners who are away");
	filter_release(&filter);
	store_close(store);
}

/* A column is in order when no row is smaller than the one before, empty ones behind all others. */
static void expect_rising(const char *all, bool backwards)
{
	char *copy = strdup(all), *before = NULL, *rest = copy, *each;

	while ((each = strsep(&rest, "|")) && rest) {
		char key[16] = "";
		bool day = strlen(each) == 10;
		if (day)
			snprintf(key, sizeof key, "%.4s%.2s%.2s", each + 6, each + 3, each);
		if (before && *before && day)
			expect(backwards ? strcmp(before, key) >= 0 : strcmp(before, key) <= 0,
				each);
		expect(!before || *before || !day, "empty ones come last");
		free(before);
		before = strdup(key);
	}
	free(before);
	free(copy);
}

static void a_column_without_an_index_is_sorted_either_way(void **state)
{
	struct store *store = fixture_make("office");

	(void)state;
	book_change(store, "member", fixture_member(store, "LÝ QUANG THỦY"), "admitted_on=");
	for (int backwards = 0; backwards < 2; backwards++) {
		struct list_spec spec = {
			.type = members(), .sort = field_of("admitted_on"), .backwards = backwards
		};
		char *days = all_of(store, &spec, 20, "admitted_on");
		expect_rising(days, backwards);
		free(days);
		spec.sort = field_of("official_shown");
		days = all_of(store, &spec, 20, "official_shown");
		expect(strlen(days) > 85, "there are days");
		free(days);
	}
	store_close(store);
}

static void choices_are_sorted_as_their_list_and_people_by_given_name(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct list_spec spec = { .type = rectype_named("assignment") };

	(void)state;
	office_add_every_type(store, &office);
	for (const struct rectype *const *type = rectypes; *type; type++) {
		spec.type = *type;
		for (const struct field *field = (*type)->fields; field->name; field++) {
			if (!(field->flags & FIELD_LIST))
				continue;
			spec.sort = field;
			for (int backwards = 0; backwards < 2; backwards++) {
				struct sieve *sieve = sieve_new(&spec);
				spec.backwards = backwards;
				while (sieve_step(store, sieve, 3))
					;
				spec.sort = NULL;
				expect_number(
					sieve_count(sieve), store_count(store, &spec), field->name);
				spec.sort = field;
				sieve_free(sieve);
			}
		}
	}
	store_close(store);
}

/* Every value of every field that can be filtered by, written and read again. */
static void a_filter_comes_back_from_its_text(void **state)
{
	struct store *store = fixture_make("office");
	struct uid cell = fixture_cell(store, "Chi bộ thôn Đông Hạ");
	struct filter filter = { 0 }, again = { 0 };
	struct strbuf text = STRBUF_INIT, twice = STRBUF_INIT, wanted = STRBUF_INIT;
	struct err err = ERR_INIT;

	(void)state;
	filter_toggle(&filter, field_of("sex"), "Nữ");
	filter_toggle(&filter, field_of("away"), "1");
	filter_toggle(&filter, field_of("work_group"), "HSSV");
	filter_toggle(&filter, field_of("work_group"), "");
	filter_toggle(&filter, NULL, cell.text);
	filter_write(&filter, &text);
	strbuf_addf(&wanted, "sex=Nữ; away=1; work_group=HSSV; work_group=; cell=%s", cell.text);
	expect_text(text.text, wanted.text, "by names");
	strbuf_release(&wanted);
	expect(filter_read(store, members(), text.text, &again, &err), err.text);
	filter_write(&again, &twice);
	expect_text(twice.text, text.text, "and back");
	expect_text(filter_cell(&again), cell.text, "the cell");
	expect(!filter_read(store, members(), "sex=Ba", &again, &err), "no such value");
	expect_part(err.text, "Ba", "which");
	expect(!filter_read(store, members(), "height=170", &again, &err), "no such field");
	expect_number(again.count, 0, "nothing is left of a filter that cannot be read");
	strbuf_release(&text);
	strbuf_release(&twice);
	filter_release(&filter);
	filter_release(&again);
	store_close(store);
}

static void every_value_that_is_offered_can_be_written_and_read(void **state)
{
	struct store *store = book_new();

	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++) {
		for (const struct field *field = (*type)->fields; field->name; field++) {
			if (!filter_takes(field))
				continue;
			struct filter filter = { 0 }, again = { 0 };
			struct strbuf text = STRBUF_INIT;
			struct err err = ERR_INIT;
			filter_offer(field, &filter);
			filter_write(&filter, &text);
			expect(filter_read(store, *type, text.text, &again, &err), text.text);
			expect_number((long long)again.count, (long long)filter.count, text.text);
			for (size_t i = 0; i < filter.count && i < again.count; i++)
				expect(again.values[i].field == field, field->name);
			strbuf_release(&text);
			filter_release(&filter);
			filter_release(&again);
		}
	}
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pieces_of_any_size_gather_the_same),
		cmocka_unit_test(values_of_a_field_add_up_and_fields_narrow_down),
		cmocka_unit_test(a_column_without_an_index_is_sorted_either_way),
		cmocka_unit_test(choices_are_sorted_as_their_list_and_people_by_given_name),
		cmocka_unit_test(a_filter_comes_back_from_its_text),
		cmocka_unit_test(every_value_that_is_offered_can_be_written_and_read),
	};

	return run_group(tests);
}
