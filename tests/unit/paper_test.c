/*
 * src/records: F1 names the column of the paper list that a field is copied from, and names it right.
 *
 * The lists are those of the owners' specification (handoff.md): the check template of 31 columns and
 * the list of 9. What the book does not keep (STT, religion, the superior's own columns) is left out.
 */
#include "registry.h"
#include "test.h"

#include <stdio.h>
#include <string.h>

struct column {
	int number, last; /* last: of a place in three columns, 0: one */
	const char *type, *field;
};

static const struct column of_31[] = { { 3, 0, "member", "full_name" },
	{ 4, 0, "member", "other_name" }, { 5, 0, "member", "sex" }, { 6, 0, "member", "born_on" },
	{ 7, 0, "member", "ethnicity" }, { 9, 0, "member", "personal_id" },
	{ 10, 0, "member", "card_no" }, { 11, 0, "member", "card_by" },
	{ 12, 0, "member", "card_on" }, { 13, 0, "member", "old_card_no" },
	{ 14, 0, "membership", "cell" }, { 15, 17, "member", "birth_place" },
	{ 18, 20, "member", "home_place" }, { 21, 23, "member", "residence" },
	{ 24, 0, "member", "admitted_on" }, { 25, 0, "member", "official_on" },
	{ 26, 0, "member", "old_id" }, { 27, 0, "member", "listed_status" } };

static const struct column of_9[] = { { 2, 0, "member", "full_name" },
	{ 3, 0, "member", "card_no" }, { 4, 0, "member", "personal_id" },
	{ 5, 0, "member", "born_on" }, { 6, 0, "member", "admitted_on" },
	{ 7, 0, "membership", "cell" }, { 9, 0, "member", "listed_status" } };

/* The text begins with a capital, so that the first letter of "cột" is left out. */
static void expect_columns(const struct column *columns, size_t count, const char *list)
{
	for (size_t i = 0; i < count; i++) {
		char wanted[80], range[16] = "";
		const struct field *field = rectype_field(
			rectype_named(columns[i].type), columns[i].field);
		if (columns[i].last)
			snprintf(range, sizeof range, " đến %d", columns[i].last);
		snprintf(wanted, sizeof wanted, "ột %d%s của %s", columns[i].number, range, list);
		expect_part(field->paper ? field->paper : "", wanted, columns[i].field);
	}
}

static void fields_name_their_column_of_the_31(void **state)
{
	(void)state;
	expect_columns(of_31, COUNT(of_31), "danh sách 31 cột");
}

static void fields_name_their_column_of_the_9(void **state)
{
	(void)state;
	expect_columns(of_9, COUNT(of_9), "danh sách 9 cột");
}

/* No other field says that it stands in those lists. */
static void no_field_invents_a_column(void **state)
{
	int found = 0;

	(void)state;
	for (const struct field *field = rectype_named("member")->fields; field->name; field++)
		found += field->paper && strstr(field->paper, "danh sách 31 cột") != NULL;
	expect_number(found, (long)COUNT(of_31) - 1, "the cell is a membership's");
}

/* A type of the contract is copied from some paper; what an office keeps for itself need not be. */
static void what_is_typed_from_paper_says_from_which(void **state)
{
	static const char *const names[] = { "org", "org_status", "area", "member", "member_status",
		"membership", "post", "exemption", "meeting", "attendance", "attendee",
		"resolution", "task", "assignment", "assignment_review", "pledge", "review",
		"criticism", "remedy", "remedy_check", "rating", "dialogue" };

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++)
		expect(rectype_named(names[i])->paper != NULL, names[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fields_name_their_column_of_the_31),
		cmocka_unit_test(fields_name_their_column_of_the_9),
		cmocka_unit_test(no_field_invents_a_column),
		cmocka_unit_test(what_is_typed_from_paper_says_from_which),
	};

	return run_group(tests);
}
