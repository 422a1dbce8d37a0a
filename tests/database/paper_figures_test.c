/*
 * Each number of six papers, taken back from the views by its place: of every meeting of the last months, each cell, each
 * year of the demonstration. A number that no rule accounts for fails as one that is wrong does.
 */
#include "book.h"
#include "demo.h"
#include "internal.h"
#include "paper_places.h"
#include "paper_rules.h"
#include "print_form.h"
#include "test.h"

#include <fnmatch.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NUMBERS = 400 };

static struct store *store;
static long numbers_seen, papers_seen, controls;

static int make_book(void **state)
{
	struct demo_options options = {
		.cells = 2, .members = 30, .years = 2, .seed = 1, .today = BOOK_TODAY
	};
	struct err err = ERR_INIT;

	(void)state;
	store = book_new();
	if (!demo_fill(store, &options, NULL, &err))
		fail_msg("%s", err.text);
	/* What a clerk wrote has numbers of his own: here all is the book's. */
	book_exec(store, "UPDATE meeting SET minutes = NULL");
	book_exec(store, "UPDATE document SET deleted_at = '2026-11-01' WHERE kind = 'BC'");
	return 0;
}

static int drop_book(void **state)
{
	(void)state;
	store_close(store);
	return 0;
}

static const struct paper_rule *rule_of(const char *form, const struct paper_place *place)
{
	for (size_t i = 0; i < COUNT(paper_rules); i++) {
		const struct paper_rule *rule = &paper_rules[i];
		bool cell = !strchr(rule->text, '*') && !strchr(rule->text, '?');
		if (strcmp(rule->form, form) != 0 ||
			(rule->above && fnmatch(rule->above, place->above, 0) != 0))
			continue;
		if (place->head ? fnmatch(rule->text, place->head, 0) == 0
				: !cell && fnmatch(rule->text, place->text, 0) == 0)
			return rule;
	}
	return NULL;
}

struct asked {
	const struct print_form *form;
	const struct print_subject *about;
	int64_t id, org;
};

/* What the views say for a place. */
static void expected_of(const struct asked *asked, const struct paper_rule *rule,
	const struct paper_place *place, int turn, char *out)
{
	struct strbuf said = STRBUF_INIT;
	struct err err = ERR_INIT;
	struct query query;

	bool to_date = strncmp(rule->question, TO_DATE, strlen(TO_DATE)) == 0;
	if (to_date)
		store_ask(store, NULL, asked->about->from, asked->about->to);
	query_open(&query, store, rule->question, &err);
	query_int(&query, ":id", asked->id);
	query_int(&query, ":org", asked->org);
	query_text(&query, ":period", asked->about->period);
	query_text(&query, ":row", place->row ? place->row : "");
	query_text(&query, ":over", place->over ? place->over : "");
	query_text(&query, ":head", place->head ? place->head : "");
	query_text(&query, ":text", place->head ? "" : place->text);
	query_int(&query, ":n", place->head ? place->place : turn);
	if (query_step(&query))
		for (int i = 0; i < query_columns(&query); i++)
			strbuf_addf(&said, " %s",
				query_column(&query, i) ? query_column(&query, i) : "");
	if (!query_close(&query))
		fail_msg("%s: %s", rule->question, err.text);
	if (to_date)
		store_ask(store, asked->about->day, asked->about->from, asked->about->to);
	paper_numbers(said.text, out, NUMBERS);
	strbuf_release(&said);
}

/* NULL: the numbers of the place are those of the views; else what is wrong. */
static const char *fault_of(const char *text, const char *wanted)
{
	static char why[3 * NUMBERS];
	char found[NUMBERS];

	paper_numbers(text, found, sizeof found);
	if (strcmp(found, wanted) == 0)
		return NULL;
	snprintf(why, sizeof why, "on paper %s, in the views %s", found, wanted);
	return why;
}

/* Each of its numbers changed in turn must be seen: a test that takes all for right would not. */
static void expect_seen(const struct paper_place *place, const char *wanted)
{
	char found[NUMBERS], *changed = strdup(place->text);
	bool begins = true;

	paper_numbers(place->text, found, sizeof found);
	for (size_t i = 0; found[0] && changed[i]; i++) {
		char kept = changed[i], now[NUMBERS];
		bool digit = kept >= '0' && kept <= '9';
		if (digit && begins) {
			changed[i] = kept == '9' ? '8' : (char)(kept + 1);
			paper_numbers(changed, now, sizeof now);
			if (strcmp(now, found) != 0) { /* else part of a code */
				if (!fault_of(changed, wanted))
					fail_msg("%s: is not seen to be wrong", changed);
				controls++;
			}
			changed[i] = kept;
		}
		begins = !digit;
	}
	free(changed);
}

static void check_place(
	const struct asked *asked, const struct paper_place *place, int turns[COUNT(paper_rules)])
{
	const struct paper_rule *rule = rule_of(asked->form->id, place);
	char found[NUMBERS], wanted[NUMBERS] = "";

	paper_numbers(place->text, found, sizeof found);
	if (!rule && !*found)
		return;
	if (!rule)
		fail_msg("%s %s, %s %s: no view accounts for \"%s\" (below \"%s\")",
			asked->form->id, asked->about->period, place->head ? place->head : "",
			place->row ? place->row : "", place->text, place->above);
	expected_of(asked, rule, place, turns[rule - paper_rules]++, wanted);
	const char *why = fault_of(place->text, wanted);
	if (why)
		fail_msg("%s %s, %s %s: \"%s\": %s", asked->form->id, asked->about->day,
			place->head ? place->head : "", place->row ? place->row : "", place->text,
			why);
	expect_seen(place, wanted);
	numbers_seen += *found != '\0';
}

static bool check_paper(void *context, const struct print_subject *about, struct err *err)
{
	struct asked asked = { .form = context, .about = about };
	int turns[COUNT(paper_rules)] = { 0 };
	struct strbuf gaps = STRBUF_INIT;
	struct paper_places places;
	struct print_kept kept;

	paper_places_init(&places);
	if (!print_form_write(store, asked.form, about, &places.doc, &gaps, err))
		fail_msg("%s", err->text);
	asked.id = *about->uid ? store_id(store, rectype_named(asked.form->of), about->uid) : 0;
	asked.org = store_id(store, rectype_orgs(), about->org);
	print_ask(store, about, &kept);
	for (int i = 0; i < places.count; i++)
		check_place(&asked, &places.items[i], turns);
	print_ask_back(store, &kept);
	papers_seen++;
	paper_places_release(&places);
	strbuf_release(&gaps);
	return true;
}

static void check_form(const char *id, const char *const *periods)
{
	const struct print_form *form = print_form_named(id);
	struct err err = ERR_INIT;

	numbers_seen = papers_seen = controls = 0;
	for (; *periods; periods++) {
		struct print_asked asked = { .period = *periods };
		if (!print_each(store, form, &asked, check_paper, (void *)form, &err))
			fail_msg("%s: %s", id, err.text);
	}
	print_message("%s: %ld papers, %ld places with numbers, %ld wrong ones seen\n", id,
		papers_seen, numbers_seen, controls);
	expect(papers_seen > 0 && numbers_seen > 5 * papers_seen && controls >= numbers_seen, id);
}

static const char *const months[] = { "2026-08", "2026-09", "2026-10", NULL };

static void the_minutes_have_the_numbers_of_the_views(void **state)
{
	(void)state;
	check_form("IN-05", months);
}

static void the_report_of_a_month_has_them(void **state)
{
	(void)state;
	check_form("IN-10", months);
}

static void the_quality_of_meetings_has_them(void **state)
{
	(void)state;
	check_form("IN-12", months);
}

static void the_book_of_dues_has_them(void **state)
{
	(void)state;
	check_form("IN-17", (const char *const[]) { "2025", "2026", NULL });
}

static void the_ratings_of_a_cell_have_them(void **state)
{
	(void)state;
	check_form("IN-24", (const char *const[]) { "2024", "2025", NULL });
}

static void the_ratings_of_all_have_them(void **state)
{
	(void)state;
	check_form("IN-26", (const char *const[]) { "2024", "2025", NULL });
}

static void a_number_that_no_view_accounts_for_has_no_rule(void **state)
{
	char text[] = "Số hộ: 12", head[] = "Số hộ", above[] = "";
	struct paper_place place = { .text = text, .above = above };

	(void)state;
	assert_null(rule_of("IN-05", &place));
	place.head = head;
	assert_null(rule_of("IN-17", &place));
	assert_non_null(fault_of("phải dự 35", "36"));
	assert_null(
		fault_of("phải dự 1.035, tỷ lệ 97,0 %, ngày 05/10/2026", "1035 97.0 5 10 2026"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_minutes_have_the_numbers_of_the_views),
		cmocka_unit_test(the_report_of_a_month_has_them),
		cmocka_unit_test(the_quality_of_meetings_has_them),
		cmocka_unit_test(the_book_of_dues_has_them),
		cmocka_unit_test(the_ratings_of_a_cell_have_them),
		cmocka_unit_test(the_ratings_of_all_have_them),
		cmocka_unit_test(a_number_that_no_view_accounts_for_has_no_rule),
	};

	return cmocka_run_group_tests(tests, make_book, drop_book);
}
