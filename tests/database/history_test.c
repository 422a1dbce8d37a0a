/* history.c: values of today and their dated past, each side following the other. */
#include "book.h"
#include "check.h"
#include "internal.h"
#include "lists.h"
#include "test.h"
#include "undo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* All spells of member_status as "from to workplace", one a line, the oldest first. */
static char *spells(struct store *store)
{
	struct strbuf out = STRBUF_INIT;
	struct query query;

	query_open(&query, store,
		"SELECT from_on, to_on, workplace FROM member_status WHERE deleted_at IS NULL "
		"ORDER BY from_on",
		NULL);
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

/* A cell that an office brought in has a committee, and no record of its status yet. */
static void a_first_spell_that_leaves_something_unsaid_empties_nothing_today(void **state)
{
	struct store *store = book_new();
	struct uid committee = book_add(store, "org", "name=Đảng bộ xã|kind=DBCS"), cell, spell;
	char values[200];

	(void)state;
	snprintf(values, sizeof values, "name=Chi bộ 1|kind=CB|setting=THON|parent=%s",
		committee.text);
	store_take_as_given(store, true);
	cell = book_add(store, "org", values);
	store_take_as_given(store, false);
	expect_number(book_count(store, "org_status"), 0, "nothing is dated");
	snprintf(values, sizeof values, "org=%s|from_on=2026-06-01|setting=TDP", cell.text);
	spell = book_add(store, "org_status", values);
	book_expect(store, "org", cell, "setting", "TDP");
	book_expect(store, "org", cell, "parent", committee.text);
	book_expect(store, "org_status", spell, "parent", committee.text);
	book_change(store, "org_status", spell, "setting=");
	book_expect(store, "org", cell, "setting", NULL);
	book_expect(store, "org", cell, "parent", committee.text);
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

/* The term of an organisation is told by its terms alone: by that of today, and without one by none. */
static void the_term_of_an_organisation_is_that_of_its_terms_today(void **state)
{
	struct office office;
	struct store *store = book_with_office(&office);
	char values[100];
	struct undo_range done;
	struct err err = ERR_INIT;

	(void)state;
	snprintf(values, sizeof values, "org=%s|from_on=2020-01-01|to_on=2024-12-31",
		office.cell.text);
	book_add(store, "org_term", values);
	book_expect(store, "org", office.cell, "term_from", NULL);
	snprintf(values, sizeof values, "org=%s|from_on=2025-01-01|to_on=2029-12-31",
		office.cell.text);
	struct uid term = book_add(store, "org_term", values);
	book_expect(store, "org", office.cell, "term_from", "2025-01-01");
	book_expect(store, "org", office.cell, "term_to", "2029-12-31");
	int64_t head = undo_log_head(store);
	book_change(store, "org_term", term, "from_on=2025-02-03|to_on=");
	book_expect(store, "org", office.cell, "term_from", "2025-02-03");
	book_expect(store, "org", office.cell, "term_to", NULL);
	book_expect(store, "org", office.other_cell, "term_from", NULL);
	struct undo_range range = { .first = head + 1, .last = undo_log_head(store) };
	expect(undo_take_back(store, range, &done, &err), err.text);
	book_expect(store, "org", office.cell, "term_from", "2025-01-01");
	book_expect(store, "org", office.cell, "term_to", "2029-12-31");
	book_change(store, "org_term", term, "from_on=2027-01-01|to_on=");
	book_expect(store, "org", office.cell, "term_from", NULL);
	book_expect(store, "org", office.cell, "term_to", NULL);
	book_change(store, "org", office.cell, "term_from=2022-01-01");
	book_change(store, "org_term", term, "to_on=2031-12-31");
	book_expect(store, "org", office.cell, "term_from", "2022-01-01");
	book_change(store, "org_term", term, "from_on=2025-01-01");
	book_expect(store, "org", office.cell, "term_to", "2031-12-31");
	expect(store_delete(store, rectype_named("org_term"), term.text, "thử", &err), err.text);
	book_expect(store, "org", office.cell, "term_from", NULL);
	book_expect(store, "org", office.cell, "term_to", NULL);
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

/* An export of the members, with another workplace. */
static void import_correction(struct store *store, struct uid member)
{
	struct strbuf bytes = STRBUF_INIT;

	strbuf_addf(&bytes, "uid,full_name,workplace\n%s,Lê Văn Tám,Trạm y tế\n", member.text);
	import_expect(store, "member", bytes.text, 0, 1, 0);
	strbuf_release(&bytes);
}

static void a_corrected_export_read_in_again_is_dated_like_a_form(void **state)
{
	struct store *store = book_new();
	struct uid member = book_add(store, "member", "full_name=Lê Văn Tám");

	(void)state;
	add_spell(store, member, "from_on=2020-01-01|workplace=Ủy ban");
	import_correction(store, member);
	book_expect(store, "member", member, "workplace", "Trạm y tế");
	expect_spells(
		store, "2020-01-01 2026-11-19 Ủy ban\n2026-11-20 - Trạm y tế\n", "the past stays");
	book_expect_whole(store);
	store_close(store);
}

static void a_corrected_export_of_organisations_is_dated_too(void **state)
{
	struct store *store = book_new();
	struct uid committee = book_add(store, "org", "name=Đảng bộ xã|kind=DBCS");
	struct uid org = book_add(store, "org", "name=Chi bộ 1|kind=CB|setting=THON");
	struct strbuf bytes = STRBUF_INIT;

	(void)state;
	book_exec(store, "UPDATE org_status SET from_on = '2020-01-01'");
	strbuf_addf(&bytes, "uid,name,kind,setting,parent\n%s,Chi bộ 1,CB,TDP,%s\n", org.text,
		committee.text);
	import_expect(store, "org", bytes.text, 0, 1, 0);
	strbuf_release(&bytes);
	expect_number(book_number(store,
			      "SELECT count(*) FROM org_status WHERE setting = 'THON' AND parent "
			      "IS NULL AND to_on = '2026-11-19'"),
		1, "the past stays");
	expect_number(
		book_number(store,
			"SELECT count(*) FROM org_status s JOIN org p ON p.id = s.parent WHERE s.setting = "
			"'TDP' AND p.kind = 'DBCS' AND s.from_on = '2026-11-20' AND s.to_on IS NULL"),
		1, "from today on");
	store_close(store);
}

/* Whichever of the two files is read first. */
static void the_file_of_spells_says_since_when(void **state)
{
	(void)state;
	for (int round = 0; round < 2; round++) {
		struct store *store = book_new();
		struct uid member = book_add(store, "member", "full_name=Lê Văn Tám");
		struct uid spell = add_spell(store, member, "from_on=2020-01-01|workplace=Ủy ban");
		struct strbuf bytes = STRBUF_INIT;
		if (round == 0)
			import_correction(store, member);
		strbuf_addf(&bytes,
			"uid,member,from_on,to_on,workplace\n%s,%s,2020-01-01,2026-10-31,Ủy ban\n"
			"01JD3Q0000000000000000000A,%s,2026-11-01,,Trạm y tế\n",
			spell.text, member.text, member.text);
		import_expect(store, "member_status", bytes.text, 1, 1, 0);
		book_expect(store, "member", member, "workplace", "Trạm y tế");
		expect_spells(store, "2020-01-01 2026-10-31 Ủy ban\n2026-11-01 - Trạm y tế\n",
			round == 0 ? "members first" : "spells first");
		strbuf_release(&bytes);
		store_close(store);
	}
}

static void a_file_of_spells_that_says_something_else_is_refused(void **state)
{
	struct store *store = book_new();
	struct uid member = book_add(store, "member", "full_name=Lê Văn Tám");
	struct uid spell = add_spell(store, member, "from_on=2020-01-01|workplace=Ủy ban");
	struct strbuf bytes = STRBUF_INIT;

	(void)state;
	import_correction(store, member);
	strbuf_addf(&bytes, "uid,member,from_on,to_on,workplace\n%s,%s,2020-01-01,,Ủy ban\n",
		spell.text, member.text);
	struct import_done done = import_bytes(
		store, "member_status", bytes.text, bytes.length, NULL);
	char *refusal = import_refusal(&done);
	expect(!done.report.written, "nothing is written");
	expect_part(refusal, "Trùng thời gian với đợt từ 20/11/2026", "why");
	free(refusal);
	import_done_release(&done);
	strbuf_release(&bytes);
	expect_spells(store, "2020-01-01 2026-11-19 Ủy ban\n2026-11-20 - Trạm y tế\n", "as before");
	store_close(store);
}

static void expect_disagreement(struct store *store, const char *wanted, const char *about)
{
	struct strbuf said = STRBUF_INIT;
	struct err err = ERR_INIT;
	int64_t count;

	expect(store_check_history(store, &said, &count, &err), err.text);
	expect_text(said.text ? said.text : "", wanted, about);
	expect_number(count, *wanted ? 1 : 0, about);
	strbuf_release(&said);
}

static void the_check_tells_who_disagrees_with_his_spell(void **state)
{
	struct store *store = book_new();
	struct uid member = book_add(store, "member", "full_name=Lê Văn Tám");

	(void)state;
	add_spell(store, member, "from_on=2020-01-01|to_on=2020-12-31|workplace=Trường học");
	add_spell(store, member, "from_on=2021-01-01|workplace=Ủy ban");
	book_add(store, "org", "name=Chi bộ 1|kind=CB|setting=THON");
	expect_disagreement(store, "", "all agree");
	book_exec(store, "UPDATE member SET workplace = 'Trạm y tế'");
	expect_disagreement(store,
		"Đảng viên: Lê Văn Tám: Nơi công tác là Trạm y tế, Thay đổi về đảng viên ghi Ủy ban. Sửa một bên "
		"cho khớp.\n",
		"changed by another program");
	book_exec(store, "UPDATE member SET workplace = NULL, deleted_at = changed_at");
	expect_disagreement(store, "", "in the bin");
	book_exec(store, "UPDATE member SET deleted_at = NULL, away = 1, workplace = 'Ủy ban'");
	expect_disagreement(store,
		"Đảng viên: Lê Văn Tám: Đi làm ăn xa là có, Thay đổi về đảng viên ghi (trống). Sửa một bên cho "
		"khớp.\n",
		"another field");
	store_close(store);
}

/* What is planned comes with its day, when the book is opened. */
static void the_check_leaves_what_today_begins_to_the_day(void **state)
{
	struct store *store = book_new();
	struct uid member = book_add(store, "member", "full_name=Lê Văn Tám");

	(void)state;
	add_spell(store, member, "from_on=2020-01-01|to_on=2026-11-24|workplace=Ủy ban");
	add_spell(store, member, "from_on=2026-11-25|workplace=Trạm y tế");
	memcpy(store->today, "2026-11-25", 11);
	expect_disagreement(store, "", "not opened yet");
	store_close(store);
}

static void the_check_tells_whose_term_is_not_that_of_its_terms(void **state)
{
	struct office office;
	struct store *store = book_with_office(&office);
	char values[100];

	(void)state;
	snprintf(values, sizeof values, "org=%s|from_on=2020-01-01|to_on=2024-12-31",
		office.cell.text);
	book_add(store, "org_term", values);
	snprintf(values, sizeof values, "org=%s|from_on=2025-01-01|to_on=2029-12-31",
		office.cell.text);
	struct uid term = book_add(store, "org_term", values);
	expect_disagreement(store, "", "all agree");
	book_exec(store, "UPDATE org SET term_to = '2030-12-31' WHERE term_to IS NOT NULL");
	expect_disagreement(store,
		"Tổ chức đảng: Chi bộ thôn Đông Hạ: Nhiệm kỳ đến là 31/12/2030, Nhiệm kỳ ghi 31/12/2029. "
		"Sửa một bên cho khớp.\n",
		"its end");
	book_exec(store,
		"UPDATE org SET term_from = '2024-06-01', term_to = NULL WHERE term_to IS NOT NULL");
	expect_disagreement(store,
		"Tổ chức đảng: Chi bộ thôn Đông Hạ: Nhiệm kỳ từ là 01/06/2024, Nhiệm kỳ ghi 01/01/2025: "
		"Nhiệm kỳ đến là (trống), Nhiệm kỳ ghi 31/12/2029. Sửa một bên cho khớp.\n",
		"both");
	book_change(store, "org_term", term, "note=sửa");
	expect_disagreement(store, "", "the term is written through again");
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
		cmocka_unit_test(a_first_spell_that_leaves_something_unsaid_empties_nothing_today),
		cmocka_unit_test(while_taken_as_given_no_spell_is_written),
		cmocka_unit_test(a_day_brings_the_spells_that_begin_on_it),
		cmocka_unit_test(the_term_of_an_organisation_is_that_of_its_terms_today),
		cmocka_unit_test(a_change_before_a_planned_spell_ends_before_it),
		cmocka_unit_test(a_corrected_export_read_in_again_is_dated_like_a_form),
		cmocka_unit_test(a_corrected_export_of_organisations_is_dated_too),
		cmocka_unit_test(the_file_of_spells_says_since_when),
		cmocka_unit_test(a_file_of_spells_that_says_something_else_is_refused),
		cmocka_unit_test(the_check_tells_who_disagrees_with_his_spell),
		cmocka_unit_test(the_check_tells_whose_term_is_not_that_of_its_terms),
		cmocka_unit_test(the_check_leaves_what_today_begins_to_the_day),
	};

	return run_group(tests);
}
