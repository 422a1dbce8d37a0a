/* draft.c, setting.c: what is being typed, and numbers of the rules with their time. */
#include "book.h"
#include "codes.h"
#include "draft.h"
#include "internal.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

static const char *const fields[] = { "full_name", "born_on", "note" };

static void take(void *context, const char *field, const char *text)
{
	strbuf_addf(context, "%s=%s|", field, text ? text : "(null)");
}

static void expect_draft(struct store *store, const char *uid, const char *wanted)
{
	struct strbuf out = STRBUF_INIT;
	struct err err = ERR_INIT;

	expect(draft_read(store, "member", uid, take, &out, &err), err.text);
	expect_text(out.text, wanted, uid);
	strbuf_release(&out);
}

static void put(struct store *store, const char *uid, const char *name, const char *note)
{
	const char *texts[] = { name, NULL, note };
	struct err err = ERR_INIT;

	expect(draft_put(store, "member", uid, 3, fields, texts, 3, &err), err.text);
}

static void a_draft_is_kept_as_typed_and_replaced_as_a_whole(void **state)
{
	struct store *store = book_new();

	(void)state;
	put(store, "A", " Trần  T", "dòng\n\tmột, 31/2 ");
	expect_draft(store, "A", "full_name= Trần  T|born_on=(null)|note=dòng\n\tmột, 31/2 |");
	put(store, "A", "Trần Thị", NULL);
	expect_draft(store, "A", "full_name=Trần Thị|born_on=(null)|note=(null)|");
	expect_draft(store, "B", "");
	store_close(store);
}

static void drafts_are_listed_newest_first_and_dropped_one_by_one(void **state)
{
	struct store *store = book_new();
	struct draft_heads heads;
	struct err err = ERR_INIT;

	(void)state;
	put(store, "A", "Trần", NULL);
	put(store, "B", NULL, "ghi chú");
	put(store, "A", "Trần Thị", NULL);
	expect(draft_list(store, &heads, &err), err.text);
	expect_number(heads.count, 2, "two forms");
	expect_text(heads.items[0].uid, "A", "the one typed in last");
	expect_text(heads.items[0].first_text, "Trần Thị", "known by its first text");
	expect_number(heads.items[0].base_version, 3, "what it was typed over");
	expect_number(heads.items[0].fields, 3, "fields");
	expect_text(heads.items[1].first_text, "ghi chú", "the first that has one");
	draft_heads_release(&heads);
	expect(draft_drop(store, "member", "A", &err), err.text);
	expect_draft(store, "A", "");
	expect(draft_list(store, &heads, &err), err.text);
	expect_number(heads.count, 1, "the other is left");
	draft_heads_release(&heads);
	store_close(store);
}

/* A number typed first, or while it is being typed, and words about an illness, are masked elsewhere. */
static void a_draft_is_known_by_nothing_that_is_masked(void **state)
{
	static const char *const of_member[] = { "personal_id", "card_no?", "membership.from_on",
		"full_name?" };
	static const char *const texts[] = { "038195001234", "0381950", NULL, "Trần Thị" };
	static const char *const texts_of_review[] = { "Còn nóng tính" };
	static const char *const fields_of_review[] = { "shortcomings" };
	struct store *store = book_new();
	struct draft_heads heads;
	struct err err = ERR_INIT;

	(void)state;
	expect(draft_put(store, "member", "A", 0, of_member, texts, 4, &err), err.text);
	expect(draft_put(store, "member", "B", 0, of_member, texts, 2, &err), err.text);
	expect(draft_put(store, "review", "C", 0, fields_of_review, texts_of_review, 1, &err),
		err.text);
	expect(draft_list(store, &heads, &err), err.text);
	expect_number(heads.count, 3, "forms");
	for (int i = 0; i < heads.count; i++)
		expect_text(heads.items[i].first_text, *heads.items[i].uid == 'A' ? "Trần Thị" : "",
			heads.items[i].uid);
	draft_heads_release(&heads);
	store_close(store);
}

static void drafts_are_not_logged(void **state)
{
	struct store *store = book_new();

	(void)state;
	put(store, "A", "Trần", NULL);
	expect_number(book_number(store, "SELECT count(*) FROM audit"), 0, "the log");
	store_close(store);
}

static void shipped_settings_are_there(void **state)
{
	struct store *store = book_new();
	struct rules rules = store_rules(store);

	(void)state;
	expect_text(store_setting(store, "admission.min_age"), "18", "the age");
	expect_text(store_setting(store, "nothing"), NULL, "no such setting");
	expect_number(
		rules_int(&rules, "probation.months", "1990-01-01", 0), 12, "always in force");
	store_close(store);
}

/* The list of settings shows each by a word; see setting.name in db/codes/fields.tsv. */
static void every_shipped_setting_has_a_word(void **state)
{
	const struct codelist *names = codes_find("setting.name");
	struct list_spec spec = { .type = rectype_named("setting") };
	struct store *store = book_new();
	struct list_page page;

	(void)state;
	expect(store_page(store, &spec, LIST_FIRST, NULL, 100, &page, NULL) && page.count > 10,
		"there are settings");
	for (int i = 0; i < page.count; i++) /* shown as its label, and each label is known */
		expect(codes_holds(names, page.rows[i].cells[0], true), page.rows[i].cells[0]);
	list_page_release(&page);
	store_close(store);
}

static void a_setting_holds_from_today_and_the_past_keeps_the_old_one(void **state)
{
	struct store *store = book_new();
	struct rules rules = store_rules(store);
	struct err err = ERR_INIT;

	(void)state;
	expect(store_set_setting(store, "admission.min_age", "20", &err), err.text);
	expect_text(store_setting(store, "admission.min_age"), "20", "today");
	expect_number(rules_int(&rules, "admission.min_age", "2026-11-20", 0), 20, "today");
	expect_number(rules_int(&rules, "admission.min_age", "2026-11-19", 0), 18, "yesterday");
	expect_number(book_number(store, "SELECT count(*) FROM audit WHERE action = 'setting'"), 1,
		"logged");
	expect(store_set_setting(store, "admission.min_age", "21", &err), err.text);
	expect_number(
		book_number(store, "SELECT count(*) FROM setting WHERE name = 'admission.min_age'"),
		2, "the same day is corrected");
	expect_text(store_setting(store, "admission.min_age"), "21", "today");
	expect(store_set_setting(store, "admission.min_age", "21", &err), err.text);
	expect_number(book_number(store, "SELECT count(*) FROM audit WHERE action = 'setting'"), 2,
		"the same value is no change");
	book_expect_whole(store);
	store_close(store);
}

/* On the next day the new value ends the one of today, and the shipped one is not touched. */
static void a_setting_changed_again_later_ends_the_one_before(void **state)
{
	struct store *store = book_new();
	struct rules rules = store_rules(store);
	struct err err = ERR_INIT;

	(void)state;
	expect(store_set_setting(store, "admission.min_age", "20", &err), err.text);
	memcpy(store->today, "2026-12-01", 11);
	expect(store_set_setting(store, "admission.min_age", "19", &err), err.text);
	expect_number(rules_int(&rules, "admission.min_age", "2026-11-19", 0), 18, "before");
	expect_number(rules_int(&rules, "admission.min_age", "2026-11-30", 0), 20, "between");
	expect_number(rules_int(&rules, "admission.min_age", "2026-12-01", 0), 19, "after");
	store_close(store);
}

static void a_new_setting_has_no_past(void **state)
{
	struct store *store = book_new();
	struct rules rules = store_rules(store);
	struct err err = ERR_INIT;

	(void)state;
	expect(store_set_setting(store, "office", "X", &err), err.text);
	expect_text(store_setting(store, "office"), "X", "today");
	expect_number(rules_int(&rules, "office", "2026-11-19", 7), 7, "yesterday");
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_draft_is_kept_as_typed_and_replaced_as_a_whole),
		cmocka_unit_test(drafts_are_listed_newest_first_and_dropped_one_by_one),
		cmocka_unit_test(a_draft_is_known_by_nothing_that_is_masked),
		cmocka_unit_test(drafts_are_not_logged),
		cmocka_unit_test(shipped_settings_are_there),
		cmocka_unit_test(every_shipped_setting_has_a_word),
		cmocka_unit_test(a_setting_holds_from_today_and_the_past_keeps_the_old_one),
		cmocka_unit_test(a_setting_changed_again_later_ends_the_one_before),
		cmocka_unit_test(a_new_setting_has_no_past),
	};

	return run_group(tests);
}
