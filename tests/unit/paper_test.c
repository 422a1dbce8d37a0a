/*
 * src/records: F1 names the column of the paper list that a field is copied from, and names it right.
 *
 * The lists are those of the owners' specification (handoff.md): the check template of 31 columns and
 * the list of 9. What the book does not keep (STT, religion, the superior's own columns) is left out.
 */
#include "registry.h"
#include "test.h"

struct column {
	int number, last; /* last: of a place in three columns, 0: one */
	const char *type, *field;
};

static const struct column of_31[] = { { 3, 0, "member", "full_name" },
	{ 4, 0, "member", "other_name" }, { 5, 0, "member", "sex" }, { 6, 0, "member", "born_on" },
	{ 7, 0, "member", "ethnicity" }, { 9, 0, "member", "personal_id" },
	{ 8, 0, "member", "religion" }, { 10, 0, "member", "card_no" },
	{ 11, 0, "member", "card_by" }, { 12, 0, "member", "card_on" },
	{ 13, 0, "member", "old_card_no" }, { 14, 0, "membership", "cell" },
	{ 15, 17, "member", "birth_place" }, { 18, 20, "member", "home_place" },
	{ 21, 23, "member", "residence" }, { 24, 0, "member", "admitted_on" },
	{ 25, 0, "member", "official_on" }, { 26, 0, "member", "old_id" },
	{ 27, 0, "member", "listed_status" } };

static const struct column of_9[] = { { 2, 0, "member", "full_name" },
	{ 3, 0, "member", "card_no" }, { 4, 0, "member", "personal_id" },
	{ 5, 0, "member", "born_on" }, { 6, 0, "member", "admitted_on" },
	{ 7, 0, "membership", "cell" }, { 9, 0, "member", "listed_status" } };

static void expect_columns(const struct column *columns, size_t count, enum paper_list_id list)
{
	for (size_t i = 0; i < count; i++) {
		const struct field *field = rectype_field(
			rectype_named(columns[i].type), columns[i].field);
		int last = columns[i].last ? columns[i].last : columns[i].number;
		for (int column = 1; column <= paper_lists[list].columns; column++)
			expect(paper_column_holds(field->columns, list, column) ==
					(columns[i].number <= column && column <= last),
				columns[i].field);
	}
}

static void fields_name_their_column_of_the_31(void **state)
{
	(void)state;
	expect_columns(of_31, COUNT(of_31), PAPER_31);
}

static void fields_name_their_column_of_the_9(void **state)
{
	(void)state;
	expect_columns(of_9, COUNT(of_9), PAPER_9);
}

/* No other field says that it stands in those lists. */
static void no_field_invents_a_column(void **state)
{
	int found = 0;

	(void)state;
	for (const struct field *field = rectype_named("member")->fields; field->name; field++)
		found += paper_column_in(field->columns, PAPER_31) > 0;
	expect_number(found, (long)COUNT(of_31) - 1, "the cell is a membership's");
}

static void columns_are_told_in_words_before_other_papers(void **state)
{
	const struct paper_column *columns = PAPER_AT({ PAPER_MEMBERS, 10, 10, "đi" },
		{ PAPER_MEMBERS, 12, 13, NULL }, { PAPER_31, 27, 27, NULL });
	const struct paper_column *last = PAPER_AT({ PAPER_31, 27, 27, NULL });
	struct strbuf text = STRBUF_INIT;

	(void)state;
	paper_places_add(columns, "Đơn của đảng viên.", &text);
	paper_places_add(last, NULL, &text);
	paper_places_add(NULL, "Thẻ.", &text);
	paper_places_add(NULL, NULL, &text);
	expect_text(text.text,
		"Trên giấy: Cột 10 (đi), 12 đến 13 của sổ danh sách đảng viên; cột 27 của danh sách 31 "
		"cột; đơn của đảng viên.\nTrên giấy: Cột 27 của danh sách 31 cột.\nTrên giấy: Thẻ.\n",
		"in words");
	strbuf_release(&text);
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
		cmocka_unit_test(columns_are_told_in_words_before_other_papers),
		cmocka_unit_test(what_is_typed_from_paper_says_from_which),
	};

	return run_group(tests);
}
