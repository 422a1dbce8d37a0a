/* history.c: values of today and their dated past, each side following the other. */
#include "book.h"
#include "internal.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

/* All spells of member_status as "from to workplace", one a line, the oldest first. */
static char *spells(struct store *store)
{
	struct strbuf out = STRBUF_INIT;
	struct query query;

	if (query_open(&query, store,
		    "SELECT from_on, to_on, workplace FROM member_status WHERE deleted_at IS NULL "
		    "ORDER BY from_on",
		    NULL))
		while (query_step(&query)) {
			const char *to = query_column(&query, 1), *place = query_column(&query, 2);
			strbuf_addf(&out, "%s %s %s\n", query_column(&query, 0), to ? to : "-",
				place ? place : "-");
		}
	query_close(&query);
	return strbuf_detach(&out);
}

static void expect_spells(struct store *store, const char *wanted, const char *about)
{
	char *actual = spells(store);

	expect_text(actual, wanted, about);
	free(actual);
}

static struct uid add_spell(struct store *store, struct uid member, const char *rest)
{
	struct strbuf values = STRBUF_INIT;

	strbuf_addf(&values, "member=%s|%s", member.text, rest);
	struct uid spell = book_add(store, "member_status", values.text);
	strbuf_release(&values);
	return spell;
}

static void the_first_value_begins_a_spell_today(void **state)
{
	struct store *store = book_new();

	(void)state;
	book_add(store, "member", "full_name=Lê Văn Tám|workplace=Ủy ban");
	expect_spells(store, "2026-11-20 - Ủy ban\n", "from today on");
	book_add(store, "member", "full_name=Lê Văn Chín");
	expect_spells(store, "2026-11-20 - Ủy ban\n", "nobody begins a spell of nothing");
	store_close(store);
}

static void a_change_on_the_same_day_corrects_the_spell(void **state)
{
	struct store *store = book_new();
	struct uid member = book_add(store, "member", "full_name=Lê Văn Tám|workplace=Ủy ban");

	(void)state;
	book_change(store, "member", member, "workplace=Trạm y tế");
	expect_spells(store, "2026-11-20 - Trạm y tế\n", "one spell");
	store_close(store);
}

static void a_change_ends_the_old_spell_yesterday_and_begins_a_new_one(void **state)
{
	struct store *store = book_new();
	struct uid member = book_add(store, "member", "full_name=Lê Văn Tám");

	(void)state;
	add_spell(store, member, "from_on=2020-01-01|workplace=Ủy ban");
	book_expect(store, "member", member, "workplace", "Ủy ban");
	book_change(store, "member", member, "workplace=Trạm y tế");
	expect_spells(
		store, "2020-01-01 2026-11-19 Ủy ban\n2026-11-20 - Trạm y tế\n", "the past stays");
	store_close(store);
}

static void a_change_of_other_fields_touches_no_spell(void **state)
{
	struct store *store = book_new();
	struct uid member = book_add(store, "member", "full_name=Lê Văn Tám|workplace=Ủy ban");
	int64_t log;

	(void)state;
	log = book_number(store, "SELECT count(*) FROM audit");
	book_change(store, "member", member, "note=ghi chú");
	expect_number(
		book_number(store, "SELECT count(*) FROM audit"), log + 1, "one row in the log");
	expect_spells(store, "2026-11-20 - Ủy ban\n", "the same spell");
	store_close(store);
}

static void a_spell_of_today_is_written_through_to_the_member(void **state)
{
	struct store *store = book_new();
	struct uid member = book_add(store, "member", "full_name=Lê Văn Tám"), spell;

	(void)state;
	spell = add_spell(store, member, "from_on=2026-11-20|workplace=Ủy ban|away=1");
	book_expect(store, "member", member, "workplace", "Ủy ban");
	book_expect(store, "member", member, "away", "1");
	book_change(store, "member_status", spell, "workplace=Trạm y tế");
	book_expect(store, "member", member, "workplace", "Trạm y tế");
	store_close(store);
}

static void a_spell_of_the_past_or_future_changes_nothing_today(void **state)
{
	struct store *store = book_new();
	struct uid member = book_add(store, "member", "full_name=Lê Văn Tám");

	(void)state;
	add_spell(store, member, "from_on=2019-01-01|to_on=2020-12-31|workplace=Ủy ban");
	book_expect(store, "member", member, "workplace", NULL);
	add_spell(store, member, "from_on=2027-01-01|workplace=Trạm y tế");
	book_expect(store, "member", member, "workplace", NULL);
	store_close(store);
}

static void a_deleted_spell_gives_way_to_the_one_in_force(void **state)
{
	struct store *store = book_new();
	struct uid member = book_add(store, "member", "full_name=Lê Văn Tám"), spell;
	struct err err = ERR_INIT;

	(void)state;
	add_spell(store, member, "from_on=2020-01-01|to_on=2026-11-19|workplace=Ủy ban");
	spell = add_spell(store, member, "from_on=2026-11-20|workplace=Trạm y tế");
	expect(store_delete(store, rectype_named("member_status"), spell.text, "nhầm", &err),
		err.text);
	expect_spells(store, "2020-01-01 2026-11-19 Ủy ban\n", "one is left");
	expect(store_restore(store, rectype_named("member_status"), spell.text, &err), err.text);
	book_expect(store, "member", member, "workplace", "Trạm y tế");
	store_close(store);
}

static void organisations_have_a_history_too(void **state)
{
	struct store *store = book_new();
	struct uid org = book_add(store, "org", "name=Chi bộ 1|kind=CB|setting=THON");

	(void)state;
	expect_number(
		book_number(store,
			"SELECT count(*) FROM org_status WHERE setting = 'THON' AND from_on = "
			"'2026-11-20' AND to_on IS NULL"),
		1, "a spell");
	book_change(store, "org", org, "setting=TDP");
	expect_number(book_number(store, "SELECT count(*) FROM org_status WHERE setting = 'TDP'"),
		1, "corrected on the same day");
	expect_number(book_number(store, "SELECT count(*) FROM org_status"), 1, "not doubled");
	store_close(store);
}

static void while_taken_as_given_no_spell_is_written(void **state)
{
	struct store *store = book_new();

	(void)state;
	store_take_as_given(store, true);
	book_add(store, "member", "full_name=Lê Văn Tám|workplace=Ủy ban");
	store_take_as_given(store, false);
	expect_spells(store, "", "the file brings them itself");
	book_add(store, "member", "full_name=Lê Văn Chín|workplace=Ủy ban");
	expect_spells(store, "2026-11-20 - Ủy ban\n", "and then as always");
	store_close(store);
}

/* What was planned comes into force when the day has come and the book is opened. */
static void a_day_brings_the_spells_that_begin_on_it(void **state)
{
	struct store *store = book_new();
	struct uid member = book_add(store, "member", "full_name=Lê Văn Tám");
	struct err err = ERR_INIT;

	(void)state;
	add_spell(store, member, "from_on=2020-01-01|to_on=2026-11-24|workplace=Ủy ban");
	add_spell(store, member, "from_on=2026-11-25|workplace=Trạm y tế");
	book_expect(store, "member", member, "workplace", "Ủy ban");
	memcpy(store->today, "2026-11-24", 11);
	expect(store_daily(store, &err), err.text);
	book_expect(store, "member", member, "workplace", "Ủy ban");
	memcpy(store->today, "2026-11-25", 11);
	expect(store_daily(store, &err), err.text);
	book_expect(store, "member", member, "workplace", "Trạm y tế");
	int64_t log = book_number(store, "SELECT count(*) FROM audit");
	expect(store_daily(store, &err), err.text);
	expect_number(book_number(store, "SELECT count(*) FROM audit"), log, "once is enough");
	book_expect_whole(store);
	store_close(store);
}

static void a_change_before_a_planned_spell_ends_before_it(void **state)
{
	struct store *store = book_new();
	struct uid member = book_add(store, "member", "full_name=Lê Văn Tám");

	(void)state;
	add_spell(store, member, "from_on=2020-01-01|to_on=2026-12-31|workplace=Ủy ban");
	add_spell(store, member, "from_on=2027-01-01|workplace=Trạm y tế");
	book_change(store, "member", member, "workplace=Trường học");
	expect_spells(store,
		"2020-01-01 2026-11-19 Ủy ban\n2026-11-20 2026-12-31 Trường học\n2027-01-01 - Trạm y tế\n",
		"three spells without overlap");
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_value_begins_a_spell_today),
		cmocka_unit_test(a_change_on_the_same_day_corrects_the_spell),
		cmocka_unit_test(a_change_ends_the_old_spell_yesterday_and_begins_a_new_one),
		cmocka_unit_test(a_change_of_other_fields_touches_no_spell),
		cmocka_unit_test(a_spell_of_today_is_written_through_to_the_member),
		cmocka_unit_test(a_spell_of_the_past_or_future_changes_nothing_today),
		cmocka_unit_test(a_deleted_spell_gives_way_to_the_one_in_force),
		cmocka_unit_test(organisations_have_a_history_too),
		cmocka_unit_test(while_taken_as_given_no_spell_is_written),
		cmocka_unit_test(a_day_brings_the_spells_that_begin_on_it),
		cmocka_unit_test(a_change_before_a_planned_spell_ends_before_it),
	};

	return run_group(tests);
}
