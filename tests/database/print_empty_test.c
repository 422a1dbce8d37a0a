/* A book of one cell and nothing else: each form says what to write first, and none trips. */
#include "book.h"
#include "print_run.h"
#include "test.h"

#include <stdio.h>
#include <string.h>

enum { COLUMNS = 80 };

static struct store *store;
static struct uid cell;

static int make_book(void **state)
{
	(void)state;
	store = book_new();
	cell = book_add(store, "org",
		"name=Chi bộ thôn Đông Hạ|code=38.168.053.000.001|kind=CB|setting=THON");
	return 0;
}

static int drop_book(void **state)
{
	(void)state;
	store_close(store);
	return 0;
}

/* The list of those not rated may well be empty: it says itself that it is of nobody. */
static bool may_be_empty(const struct print_form *form)
{
	return strcmp(form->id, "IN-25") == 0;
}

static void a_paper_of_an_empty_book_says_what_to_write_first(void **state)
{
	static const char *const times[] = { [PRINT_DAY] = "2026-10",
		[PRINT_MONTH] = "2026-10",
		[PRINT_QUARTER] = "2026-Q3",
		[PRINT_YEAR] = "2026" };
	int written = 0, refused = 0;

	(void)state;
	for (const struct print_form *const *form = print_forms; *form; form++) {
		struct print_asked asked = { .period = times[(*form)->span] };
		struct print_done done = PRINT_DONE_INIT;
		struct strbuf text = STRBUF_INIT;
		struct err err = ERR_INIT;
		if (!print_text(store, *form, &asked, COLUMNS, 9, &text, &done, &err)) {
			expect_part(err.text, "sổ chưa có \"", (*form)->id);
			refused++;
		} else if ((*form)->needs) {
			expect_part(done.gaps.text, "các dòng của bảng (nhập \"", (*form)->id);
			written++;
		} else {
			expect(done.gaps.length > 0 || may_be_empty(*form), (*form)->id);
			written++;
		}
		strbuf_release(&text);
		print_done_release(&done);
	}
	expect(written > 15 && refused > 15, "both kinds");
}

/* As soon as there is a row nothing of the kind is told. */
static void a_paper_with_a_row_does_not(void **state)
{
	struct print_asked asked = { 0 };
	struct print_done done = PRINT_DONE_INIT;
	struct strbuf text = STRBUF_INIT;
	struct err err = ERR_INIT;
	char values[200];

	(void)state;
	struct uid member = book_add(
		store, "member", "full_name=Lê An|born_on=1970-05-03|admitted_on=2000-01-02");
	snprintf(values, sizeof values, "member=%s|cell=%s|from_on=2020-01-01|form=CT", member.text,
		cell.text);
	book_add(store, "membership", values);
	expect(print_text(store, print_form_named("IN-13"), &asked, COLUMNS, 9, &text, &done, &err),
		err.text);
	expect_part(text.text, "Lê An", "the row");
	expect(!strstr(done.gaps.text, "nhập"), done.gaps.text);
	strbuf_release(&text);
	print_done_release(&done);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_paper_of_an_empty_book_says_what_to_write_first),
		cmocka_unit_test(a_paper_with_a_row_does_not),
	};

	return cmocka_run_group_tests(tests, make_book, drop_book);
}
