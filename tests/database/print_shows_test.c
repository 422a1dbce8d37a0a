/* Papers with texts that lists mask: which they are, and that each printing leaves a row in the log. */
#include "book.h"
#include "demo.h"
#include "internal.h"
#include "print_run.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

enum { WIDE = 4000, ALL = 100000, LEAST = 12 }; /* a value of fewer letters may stand anywhere */

static struct store *store;
static struct {
	char **items;
	size_t count;
} texts;

static int make_book(void **state)
{
	struct demo_options options = {
		.today = BOOK_TODAY, .cells = 3, .members = 60, .years = 2, .seed = 1
	};
	struct err err = ERR_INIT;

	(void)state;
	store = book_new();
	expect(demo_fill(store, &options, NULL, &err), err.text);
	return 0;
}

static int drop_book(void **state)
{
	(void)state;
	for (size_t i = 0; i < texts.count; i++)
		free(texts.items[i]);
	free(texts.items);
	store_close(store);
	return 0;
}

/* The first line of each value, as a paper has it on a line. */
static void keep_texts(const struct rectype *type, const struct field *field)
{
	struct strbuf sql = STRBUF_INIT;
	struct query query;
	struct err err = ERR_INIT;

	strbuf_addf(&sql,
		"SELECT DISTINCT iif(instr(v, char(10)), substr(v, 1, instr(v, char(10)) - 1), v) FROM"
		" (SELECT \"%s\" AS v FROM \"%s\") WHERE length(v) >= %d",
		field->name, type->name, LEAST);
	query_open(&query, store, sql.text, &err);
	while (query_step(&query)) {
		texts.items = realloc(texts.items, (texts.count + 1) * sizeof *texts.items);
		texts.items[texts.count++] = strdup(query_column(&query, 0));
	}
	expect(query_close(&query), err.text);
	strbuf_release(&sql);
}

/* The first of them on a paper; NULL: none. */
static const char *text_on(const char *paper)
{
	for (size_t i = 0; i < texts.count; i++)
		if (strstr(paper, texts.items[i]))
			return texts.items[i];
	return NULL;
}

static int64_t shown(void)
{
	return book_number(store, "SELECT count(*) FROM audit WHERE action = 'show'");
}

static bool print(const struct print_form *form, const char *period, struct strbuf *text)
{
	struct print_asked asked = { .period = period };
	struct print_done done = PRINT_DONE_INIT;
	struct err err = ERR_INIT;
	bool ok = print_text(store, form, &asked, WIDE, ALL, text, &done, &err);

	print_done_release(&done);
	return ok;
}

static void a_paper_with_masked_texts_is_one_whose_printing_is_logged_once(void **state)
{
	static const char *const times[][2] = { [PRINT_DAY] = { NULL, "2025" },
		[PRINT_MONTH] = { "2026-10", "2025-11" },
		[PRINT_QUARTER] = { "2026-Q3", "2025-Q4" },
		[PRINT_YEAR] = { "2026", "2025" } };
	struct strbuf wrong = STRBUF_INIT;
	int logged = 0;

	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++)
		for (const struct field *field = (*type)->fields; field->name; field++)
			if ((field->flags & FIELD_SENSITIVE) && !(field->flags & FIELD_DIGITS) &&
				(field->kind == FIELD_TEXT || field->kind == FIELD_LONG))
				keep_texts(*type, field);
	expect(texts.count > 20, "there are such texts");
	for (const struct print_form *const *form = print_forms; *form; form++) {
		struct strbuf text = STRBUF_INIT;
		int64_t before = shown();
		bool shows = (*form)->flags & PRINT_SHOWS;
		int printed = 0;
		for (int i = 0; i < 2; i++)
			printed += print(*form, times[(*form)->span][i], &text);
		const char *has = text.text ? text_on(text.text) : NULL;
		if ((has != NULL) != shows)
			strbuf_addf(&wrong, "%s: %s; ", (*form)->id, has ? has : "shows none");
		expect_number(shown() - before, shows ? printed : 0, (*form)->id);
		logged += shows;
		strbuf_release(&text);
	}
	expect_text(wrong.text ? wrong.text : "", "", "PRINT_SHOWS where masked texts stand");
	expect(logged > 5, "some are");
	strbuf_release(&wrong);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_paper_with_masked_texts_is_one_whose_printing_is_logged_once),
	};

	return cmocka_run_group_tests(tests, make_book, drop_book);
}
