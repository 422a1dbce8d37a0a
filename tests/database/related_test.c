/* related.c: what hangs on a record. */
#include "book.h"
#include "related.h"
#include "test.h"

#include <stdio.h>

struct said {
	char text[200];
};

static struct said hanging_on(struct store *store, const char *type, struct uid uid)
{
	struct related_list found;
	struct err err = ERR_INIT;
	struct strbuf out = STRBUF_INIT;
	struct said said;

	expect(store_related(store, rectype_named(type), uid.text, &found, &err), err.text);
	related_say(&found, &out);
	snprintf(said.text, sizeof said.text, "%s", out.text);
	related_release(&found);
	strbuf_release(&out);
	return said;
}

static struct uid give_work(struct store *store, struct uid member, struct uid helper)
{
	char values[300];

	snprintf(values, sizeof values,
		"member=%s|content=Giúp quần chúng|kind=GDQC|from_on=2026-01-01|follow_up_by=%s",
		member.text, helper.text);
	return book_add(store, "assignment", values);
}

static void each_type_that_refers_is_counted(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);

	(void)state;
	give_work(store, office.thoa, office.hai);
	give_work(store, office.thoa, office.hai);
	expect_text(hanging_on(store, "member", office.thoa).text,
		"1 quá trình sinh hoạt, 2 phân công công tác", "of Thoa");
	store_close(store);
}

static void a_type_that_refers_in_two_ways_is_named_once(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);

	(void)state;
	give_work(store, office.thoa, office.thoa);
	expect_text(hanging_on(store, "member", office.thoa).text,
		"1 quá trình sinh hoạt, 2 phân công công tác",
		"as the one who does it and who follows it");
	store_close(store);
}

static void what_is_in_the_bin_does_not_hang_on_anything(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct uid work = give_work(store, office.thoa, office.hai);
	struct err err = ERR_INIT;

	(void)state;
	expect(store_delete(store, rectype_named("assignment"), work.text, "nhầm", &err), err.text);
	expect_text(hanging_on(store, "member", office.hai).text, "1 quá trình sinh hoạt",
		"nothing of the work");
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_type_that_refers_is_counted),
		cmocka_unit_test(a_type_that_refers_in_two_ways_is_named_once),
		cmocka_unit_test(what_is_in_the_bin_does_not_hang_on_anything),
	};

	return run_group(tests);
}
