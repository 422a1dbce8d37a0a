/* Matching by quarter: the book's own numbers of the quarter's last day, and the cells that are not matched yet. */
#include "book.h"
#include "facts.h"
#include "links.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void take(void *context, const struct field *field, const char *value)
{
	snprintf(context, 40, "%s %s", field->name, value ? value : "-");
}

static struct record *matching(struct uid org, const char *period)
{
	struct record *record = record_new(rectype_named("matching"));

	record_set(record, "org", org.text);
	record_set(record, "period", period);
	return record;
}

static void expect_ours(struct store *store, struct uid org, const char *period, const char *wanted)
{
	struct record *record = matching(org, period);
	char said[40] = "";
	struct err err = ERR_INIT;

	assert_true(links_each(store, record, NULL, take, said, &err));
	expect_text(said, wanted, period);
	record_free(record);
}

static void our_number_is_that_of_the_last_day_of_the_quarter(void **state)
{
	struct office office;
	struct store *store = book_with_office(&office);

	(void)state;
	expect_ours(store, office.cell, "2026-Q3", "ours 2");
	expect_ours(store, office.cell, "2020-Q1", "ours 1"); /* Thoa came in the second quarter */
	expect_ours(store, office.cell, "2020-Q2", "ours 2");
	expect_ours(store, office.committee, "2026-Q1", "ours 3");
	expect_ours(store, office.cell, "quý ba", "");
	store_close(store);
}

static void beside_it_stands_who_it_is_made_of_and_the_difference(void **state)
{
	struct office office;
	struct store *store = book_with_office(&office);
	struct record *record = matching(office.other_cell, "2026-Q3");
	struct strbuf text = STRBUF_INIT;

	(void)state;
	record_set(record, "ours", "1");
	record_set(record, "theirs", "3");
	facts_about(store, record, &text);
	expect_part(text.text,
		"Trong sổ ngày 30/09/2026: 1 đảng viên, chính thức 0, dự bị 1, tại chỗ 1",
		"counts");
	expect_part(text.text, "Chênh lệch: sổ ít hơn 2 !", "difference");
	strbuf_clear(&text);
	record_set(record, "theirs", "1");
	facts_about(store, record, &text);
	expect_part(text.text, "Hai bên khớp", "none");
	strbuf_release(&text);
	record_free(record);
	store_close(store);
}

/* "name period members official probationary; ..." */
static void expect_due(struct store *store, const char *day, const char *wanted)
{
	struct list_spec spec = { .type = rectype_find("matching_due") };
	struct list_page page;
	struct err err = ERR_INIT;
	struct strbuf all = STRBUF_INIT;

	store_ask(store, day, NULL, NULL);
	if (!store_page(store, &spec, LIST_FIRST, NULL, 20, &page, &err))
		fail_msg("%s", err.text);
	for (int i = 0; i < page.count; i++)
		for (int column = 0; spec.type->fields[column].name; column++)
			strbuf_addf(&all, "%s%s", page.rows[i].cells[column],
				spec.type->fields[column + 1].name ? " " : "; ");
	expect_text(all.text ? all.text : "", wanted, day);
	list_page_release(&page);
	strbuf_release(&all);
	store_ask(store, NULL, NULL, NULL);
}

static void cells_without_a_record_of_the_quarter_that_ended_are_listed(void **state)
{
	struct office office;
	struct store *store = book_with_office(&office);
	char values[120];

	(void)state;
	expect_due(store, "2026-11-20",
		"Chi bộ bản Nà Phượng 2026-Q3 1 0 1; Chi bộ thôn Đông Hạ 2026-Q3 2 2 0; ");
	snprintf(values, sizeof values, "org=%s|period=2026-Q3|ours=2|theirs=2", office.cell.text);
	book_add(store, "matching", values);
	expect_due(store, "2026-11-20", "Chi bộ bản Nà Phượng 2026-Q3 1 0 1; ");
	expect_due(store, "2026-09-30", "Chi bộ bản Nà Phượng 2026-Q3 1 0 1; ");
	expect_due(store, "2026-12-31",
		"Chi bộ bản Nà Phượng 2026-Q4 1 0 1; Chi bộ thôn Đông Hạ 2026-Q4 2 2 0; ");
	expect_due(store, "2026-01-01",
		"Chi bộ bản Nà Phượng 2025-Q4 0 0 0; Chi bộ thôn Đông Hạ 2025-Q4 2 2 0; ");
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(our_number_is_that_of_the_last_day_of_the_quarter),
		cmocka_unit_test(beside_it_stands_who_it_is_made_of_and_the_difference),
		cmocka_unit_test(cells_without_a_record_of_the_quarter_that_ended_are_listed),
	};

	return run_group(tests);
}
