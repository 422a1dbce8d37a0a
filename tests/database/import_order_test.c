/* The order of lines in an imported file says nothing, and a table without rows is a file too. */
#include "book.h"
#include "lists.h"
#include "strbuf.h"
#include "test.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

static const struct export_options plain = { .sensitive = false };

/* The lines of a file in the order of `places`, the header in front. */
static char *reordered(const char *bytes, const int *places, int count)
{
	struct strbuf out = STRBUF_INIT;
	const char *lines[32] = { bytes };

	for (int i = 1; i <= count + 1; i++)
		lines[i] = strstr(lines[i - 1], "\r\n") + 2;
	strbuf_add_bytes(&out, bytes, (size_t)(lines[1] - bytes));
	for (int i = 0; i < count; i++) {
		int at = places[i] + 1;
		strbuf_add_bytes(&out, lines[at], (size_t)(lines[at + 1] - lines[at]));
	}
	return strbuf_detach(&out);
}

/* Moved twice: the open spell of the old book ends in the new one, and two more follow. */
static void a_spell_may_end_below_the_line_that_begins_the_next(void **state)
{
	static const int orders[][3] = { { 0, 1, 2 }, { 2, 1, 0 }, { 1, 2, 0 }, { 2, 0, 1 } };

	(void)state;
	for (size_t i = 0; i < COUNT(orders); i++) {
		struct store *store = book_new(), *other = book_new();
		struct uid committee = book_add(store, "org", "name=Đảng bộ xã|kind=DBCS"),
			   spells[3];
		struct strbuf values = STRBUF_INIT;
		strbuf_addf(&values, "org=%s|from_on=2020-01-01|setting=THON", committee.text);
		spells[0] = book_add(store, "org_status", values.text);
		char *orgs = export_bytes(store, "org", &plain, NULL);
		char *old = export_bytes(store, "org_status", &plain, NULL);
		import_expect(other, "org", orgs, 1, 0, 0);
		import_expect(other, "org_status", old, 1, 0, 0);
		book_change(store, "org_status", spells[0], "to_on=2023-12-31");
		strbuf_clear(&values);
		strbuf_addf(&values, "org=%s|from_on=2024-01-01|to_on=2025-05-31|setting=BAN",
			committee.text);
		spells[1] = book_add(store, "org_status", values.text);
		strbuf_clear(&values);
		strbuf_addf(&values, "org=%s|from_on=2025-06-01|setting=TDP", committee.text);
		spells[2] = book_add(store, "org_status", values.text);
		char *moved = export_bytes(store, "org_status", &plain, NULL);
		char *bytes = reordered(moved, orders[i], 3);
		import_expect(other, "org_status", bytes, 2, 1, 0);
		char *again = export_bytes(other, "org_status", &plain, NULL);
		expect_text(again, moved, bytes);
		free(orgs);
		free(old);
		free(moved);
		free(bytes);
		free(again);
		strbuf_release(&values);
		store_close(store);
		store_close(other);
	}
}

static void a_number_is_given_up_below_the_line_that_takes_it(void **state)
{
	struct store *store = book_new();
	struct uid first = book_add(store, "org", "name=Chi bộ 1|kind=CB|code=38168053000001"),
		   second = book_add(store, "org", "name=Chi bộ 2|kind=CB");
	struct strbuf bytes = STRBUF_INIT;

	(void)state;
	strbuf_addf(&bytes, "uid,code\n%s,38.168.053.000.001\n%s,38.168.053.000.002\n", second.text,
		first.text);
	import_expect(store, "org", bytes.text, 0, 2, 0);
	book_expect(store, "org", first, "code", "38.168.053.000.002");
	book_expect(store, "org", second, "code", "38.168.053.000.001");
	strbuf_release(&bytes);
	store_close(store);
}

static void a_name_is_found_further_down(void **state)
{
	struct store *store = book_new();

	(void)state;
	import_expect(store, "org",
		"name,kind,parent\nChi bộ 1,CB,Đảng bộ bộ phận\nĐảng bộ bộ phận,DBBP,Đảng bộ xã\nĐảng bộ xã,DBCS,\n",
		3, 0, 0);
	expect_number(book_number(store, "SELECT count(*) FROM org WHERE parent IS NOT NULL"), 2,
		"both stand where they belong");
	store_close(store);
}

/* Each is said once, in the order of the file, and nothing is written. */
static void what_no_order_makes_right_is_refused_where_it_stands(void **state)
{
	static const char bytes[] = "name,kind,parent,code\n"
				    "Chi bộ 1,CB,Đảng bộ phường,\n"
				    "Chi bộ 2,CB,Đảng bộ xã,không\n"
				    "Chi bộ 3,CB,Đảng bộ xã,\n"
				    "Chi bộ 4,CB,Đảng bộ huyện,\n"
				    "Đảng bộ xã,DBCS,,\n";
	struct store *store = book_new();
	char *before = book_contents(store), *after;
	struct import_done done = import_bytes(store, "org", bytes, strlen(bytes), NULL);
	long lines[8] = { 0 };
	int count = 0;

	(void)state;
	expect(!done.report.written, "refused");
	expect_number(done.report.counts[IMPORT_REFUSED], 3, "three rows");
	expect_number(done.report.counts[IMPORT_NEW], 2, "the others would do");
	for (size_t i = 0; i < done.report.note_count; i++)
		if (done.report.notes[i].fate == IMPORT_REFUSED)
			lines[count++] = done.report.notes[i].line;
	expect_number(count, 3, "one sentence each");
	expect(lines[0] == 2 && lines[1] == 3 && lines[2] == 5, "in their order");
	for (size_t i = 1; i < done.report.note_count; i++)
		expect(done.report.notes[i - 1].line <= done.report.notes[i].line, "all of them");
	after = book_contents(store);
	expect_text(after, before, "nothing is written");
	free(before);
	free(after);
	import_done_release(&done);
	store_close(store);
}

static void an_exported_empty_table_is_taken_again(void **state)
{
	struct store *store = book_new();
	char *before, *after;

	(void)state;
	book_exec(store,
		"DELETE FROM phrase; DELETE FROM sentence; DELETE FROM dues_rate; "
		"DELETE FROM score_criterion");
	before = book_contents(store);
	for (const struct rectype *const *type = rectypes; *type; type++) {
		if ((*type)->flags & RECTYPE_SYSTEM)
			continue;
		book_exec(store, "DELETE FROM audit");
		char *bytes = export_bytes(store, (*type)->name, &plain, NULL);
		book_exec(store, "DELETE FROM audit");
		import_expect(store, (*type)->name, bytes, 0, 0, 0);
		free(bytes);
	}
	after = book_contents(store);
	expect_text(after, before, "nothing has changed");
	struct import_done done = import_bytes(store, "org", "name,kind\n", 10, NULL);
	expect(!done.read, "a list of an office that holds nobody is a mistake");
	import_done_release(&done);
	free(before);
	free(after);
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_spell_may_end_below_the_line_that_begins_the_next),
		cmocka_unit_test(a_number_is_given_up_below_the_line_that_takes_it),
		cmocka_unit_test(a_name_is_found_further_down),
		cmocka_unit_test(what_no_order_makes_right_is_refused_where_it_stands),
		cmocka_unit_test(an_exported_empty_table_is_taken_again),
	};

	return run_group(tests);
}
