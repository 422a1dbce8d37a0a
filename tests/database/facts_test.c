/* facts.c: what stands beside a form is told by the record as it is typed. */
#include "book.h"
#include "embedded.h"
#include "facts.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

static char *facts_of(struct store *store, const char *type, const char *name, const char *value,
	const char *other, const char *also)
{
	struct record *record = record_new(rectype_named(type));
	struct strbuf text = STRBUF_INIT;

	record_set(record, name, value);
	if (other)
		record_set(record, other, also);
	facts_about(store, record, &text);
	record_free(record);
	return strbuf_detach(&text);
}

/* Today is 20/11/2026. */
static void probation_is_counted_while_it_is_typed(void **state)
{
	static const struct {
		const char *admitted, *official, *wanted;
	} rows[] = {
		{ "2025-11-25", NULL, "Dự bị đến 25/11/2026, còn 5 ngày" },
		{ "2025-11-20", NULL, "Dự bị đến 20/11/2026, còn 0 ngày" },
		{ "2025-11-19", NULL, "Dự bị đến 19/11/2026, quá 1 ngày !" },
		{ "2025-11-25", "2026-11-25", "" },
		{ "2024-11-20", NULL, "Dự bị đến 20/11/2025, quá 365 ngày !" },
		{ "2024-11-19", NULL, "" },
		{ "2024-02-29", NULL, "" },
	};
	struct store *store = book_new();

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char *text = facts_of(store, "member", "admitted_on", rows[i].admitted,
			"official_on", rows[i].official);
		expect_text(text, rows[i].wanted, rows[i].admitted);
		free(text);
	}
	store_close(store);
}

static void probation_from_the_last_of_february_ends_in_february(void **state)
{
	struct store *store = book_open_on(":memory:", "2025-02-20");

	(void)state;
	char *text = facts_of(store, "member", "admitted_on", "2024-02-29", NULL, NULL);
	expect_text(text, "Dự bị đến 28/02/2025, còn 8 ngày", "no 29/02/2025");
	free(text);
	store_close(store);
}

static void others_of_the_name_are_told_while_it_is_typed(void **state)
{
	struct store *store = book_new();

	(void)state;
	book_add(store, "member", "full_name=Trần Thị Hòa|born_on=1980");
	char *text = facts_of(store, "member", "full_name", "TRẦN THỊ HOÀ", NULL, NULL);
	expect_text(text, "Trùng tên: Trần Thị Hòa, sinh 1980", "wherever the tone stands");
	free(text);
	store_close(store);
}

static void how_far_two_sides_are_apart_is_said_of_numbers(void **state)
{
	static const struct {
		const char *ours, *theirs, *said;
	} rows[] = {
		{ "10", "9", "Chênh lệch: sổ nhiều hơn 1 !" },
		{ "9", "10", "Chênh lệch: sổ ít hơn 1 !" },
		{ "10", "10", "Hai bên khớp" },
	};
	struct store *store = book_new();
	struct office office = office_add(store);

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct record *record = record_new(rectype_named("matching"));
		struct strbuf text = STRBUF_INIT;
		record_set(record, "org", office.cell.text);
		record_set(record, "period", "2026-Q3");
		record_set(record, "ours", rows[i].ours);
		record_set(record, "theirs", rows[i].theirs);
		facts_about(store, record, &text);
		expect(strstr(text.text, rows[i].said) != NULL, text.text);
		strbuf_release(&text);
		record_free(record);
	}
	store_close(store);
}

/* Else nothing would be told anew. */
static void a_field_that_is_told_of_with_each_key_is_read_by_the_facts_of_its_type(void **state)
{
	int live = 0;

	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++) {
		for (const struct field *field = (*type)->fields; field->name; field++) {
			struct strbuf word = STRBUF_INIT;
			if (!(field->flags & FIELD_LIVE))
				continue;
			live++;
			strbuf_addf(&word, "facts_%s", (*type)->name);
			const char *sql = query_text_find(word.text);
			expect(sql != NULL, word.text);
			strbuf_clear(&word);
			strbuf_addf(&word, ":%s", field->name);
			expect(sql && strstr(sql, word.text), word.text);
			expect(!field->group && field->kind != FIELD_REF, field->name);
			strbuf_release(&word);
		}
	}
	expect(live > 0, "some");
}

static void a_type_without_facts_has_none(void **state)
{
	struct store *store = book_new();
	char *text = facts_of(store, "area", "name", "Thôn Nam", NULL, NULL);

	(void)state;
	expect_text(text, "", "nothing");
	free(text);
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(probation_is_counted_while_it_is_typed),
		cmocka_unit_test(probation_from_the_last_of_february_ends_in_february),
		cmocka_unit_test(others_of_the_name_are_told_while_it_is_typed),
		cmocka_unit_test(how_far_two_sides_are_apart_is_said_of_numbers),
		cmocka_unit_test(
			a_field_that_is_told_of_with_each_key_is_read_by_the_facts_of_its_type),
		cmocka_unit_test(a_type_without_facts_has_none),
	};

	return run_group(tests);
}
