/*
 * rectype.c: a table that contradicts itself is complained about, each complaint once.
 *
 * This program has a table of types of its own in the place of src/records/all.c: one type and its
 * double, made whole before each test and broken by it.
 */
#include "registry.h"
#include "test.h"

#include <string.h>

static struct field fields[6];
static struct rectype broken, other;

const struct rectype *const rectypes[] = { &broken, &other, NULL };

static void make_whole(void)
{
	static const struct field whole[] = {
		{ .name = "name",
			.label = "Tên",
			.help = "Tên gọi đầy đủ của nó.",
			.kind = FIELD_TEXT,
			.flags = FIELD_LIST | FIELD_NOT_NULL,
			.width = 10 },
		{ .name = "from_on",
			.label = "Từ",
			.help = "Ngày bắt đầu, tính cả ngày ấy.",
			.kind = FIELD_DATE },
		{ .name = "to_on",
			.label = "Đến",
			.help = "Ngày cuối, tính cả ngày ấy.",
			.kind = FIELD_DATE },
		{ .name = "parent",
			.label = "Thuộc",
			.help = "Cái lớn hơn mà nó thuộc về.",
			.kind = FIELD_REF,
			.target = "broken" },
		{ .name = "note",
			.label = "Ghi chú",
			.help = "Điều cần nhớ không có ô riêng.",
			.kind = FIELD_LONG },
		{ .name = NULL },
	};

	memcpy(fields, whole, sizeof fields);
	broken = (struct rectype) { .name = "broken",
		.title = "Hỏng",
		.help = "Để thử.",
		.section = SECTION_ORG,
		.fields = fields,
		.flags = RECTYPE_DATED,
		.label = "name",
		.order = "name" };
	other = broken;
	other.name = "other";
}

/* ---- one function for each way to break the table ---- */

static void the_same_type_twice(void)
{
	other.name = "broken";
}

static void no_title(void)
{
	broken.title = NULL;
}

static void no_section(void)
{
	broken.section = SECTION_NONE;
}

static void no_label_fields(void)
{
	broken.label = NULL;
}

static void no_order(void)
{
	broken.order = NULL;
}

static void sort_key_orders_nothing(void)
{
	broken.sort = SORT_TEXT;
}

static void no_sort_key_to_order_by(void)
{
	broken.order = "sort_key";
}

static void label_names_nothing(void)
{
	broken.label = "nothing";
}

static void order_names_nothing(void)
{
	broken.order = "name nothing";
}

static void owner_is_a_text(void)
{
	broken.owner = "name";
}

static void owners_in_a_circle(void)
{
	broken.owner = "parent";
}

static void an_owner_that_belongs_to_nothing(void)
{
	owners_in_a_circle();
	fields[3].target = "other";
}

static void two_organisations(void)
{
	broken.flags |= RECTYPE_OWNS;
	other.flags |= RECTYPE_OWNS;
	fields[3].target = "other";
}

static void an_organisation_without_one_above(void)
{
	broken.flags |= RECTYPE_OWNS;
	fields[3].target = "other";
}

static void a_role_taken_twice(void)
{
	fields[1].role = fields[2].role = ROLE_DAY;
}

static void a_derived_role(void)
{
	fields[1].role = ROLE_DAY;
	fields[1].flags |= FIELD_DERIVED;
}

static void spell_parent_names_nothing(void)
{
	broken.one_at_a_time = "nothing";
}

static void unknown_history(void)
{
	broken.history = "nothing";
}

/* `other` is whole for `broken` to be the history of, and the other way round. */
static struct field of_other[6];

static void other_as_history(void)
{
	memcpy(of_other, fields, sizeof of_other);
	other.fields = of_other;
	other.one_at_a_time = "parent";
	broken.history = "other";
	fields[0].flags |= FIELD_OF_TODAY;
}

static void a_history_that_lacks_a_field(void)
{
	other_as_history();
	fields[0].name = broken.label = broken.order = "title";
}

static void a_history_of_another_kind(void)
{
	other_as_history();
	of_other[0].kind = FIELD_INT;
}

static void a_history_without_days(void)
{
	other_as_history();
	other.flags = 0;
	other.one_at_a_time = NULL;
}

static void a_history_of_a_history(void)
{
	other_as_history();
	other.history = "other";
}

static void a_history_by_two(void)
{
	other_as_history();
	other.one_at_a_time = "parent name";
}

static void a_history_by_none(void)
{
	other_as_history();
	other.one_at_a_time = NULL;
}

static void a_history_of_another_type(void)
{
	other_as_history();
	of_other[3].target = "other";
}

static void a_history_of_two(void)
{
	other_as_history();
	other.history = "other";
}

static void one_at_a_time_without_days(void)
{
	broken.flags = 0;
	broken.one_at_a_time = "parent";
}

static void first_fields_without_a_spell(void)
{
	broken.first_fields = "name";
}

static void other_as_first_spell(void)
{
	memcpy(of_other, fields, sizeof of_other);
	other.owner = "parent";
	other.flags |= RECTYPE_OWNS;
	other.fields = of_other;
	broken.first_spell = "other";
	broken.first_fields = "name";
}

static void a_first_spell_without_days(void)
{
	other_as_first_spell();
	other.flags = 0;
}

static void a_first_spell_of_another_type(void)
{
	other_as_first_spell();
	of_other[3].target = "other";
}

static void a_first_spell_of_nothing(void)
{
	other_as_first_spell();
	other.owner = NULL;
}

static void a_first_spell_that_lacks_a_field(void)
{
	other_as_first_spell();
	broken.first_fields = "nothing";
}

static void a_type_with_a_long_name(void)
{
	broken.name = "a_type_with_a_name_that_fits_nowhere";
}

static void a_field_with_a_long_name(void)
{
	fields[2].name = "a_field_with_a_name_that_fits_nowhere_at_all";
}

static void ordered_by_too_many(void)
{
	broken.order = "name from_on to_on parent note";
}

static void a_group_of_too_many(void)
{
	for (int i = 0; i < 5; i++)
		fields[i].group = "who";
}

static void one_each_without_identity(void)
{
	broken.flags |= RECTYPE_ONE_EACH;
}

static void kept_without_a_sentence(void)
{
	broken.kept_while_used = "Để đó";
}

static void a_sensitive_label(void)
{
	fields[0].flags |= FIELD_SENSITIVE;
}

static void limits_of_a_date(void)
{
	fields[1].high = 5;
}

static void an_initial_value_of_another_kind(void)
{
	fields[1].initial = "mai";
}

static void spread_without_a_column(void)
{
	fields[1].flags |= FIELD_SPREAD;
}

static void told_though_nothing_completes(void)
{
	fields[1].told_by = "to_on";
}

static void the_same_as_itself(void)
{
	fields[1].same_as = "from_on";
}

static void numbered(void)
{
	fields[1].kind = FIELD_INT;
	fields[1].numbered_by = "name";
	fields[2].role = ROLE_DAY;
	broken.owner = "parent";
}

static void numbered_text(void)
{
	numbered();
	fields[1].kind = FIELD_TEXT;
}

static void numbered_without_a_day(void)
{
	numbered();
	fields[2].role = ROLE_NONE;
}

static void numbered_by_nothing(void)
{
	numbered();
	fields[1].numbered_by = "nothing";
}

static void numbered_by_a_reference(void)
{
	numbered();
	fields[1].numbered_by = "parent";
}

static void unknown_first_spell(void)
{
	broken.first_spell = "nothing";
}

static void dated_without_dates(void)
{
	fields[1].name = "begins";
}

static void no_list_column(void)
{
	fields[0].flags = FIELD_NOT_NULL;
	fields[0].width = 0;
}

static void no_note(void)
{
	fields[4].name = "remark";
}

static void no_label(void)
{
	fields[0].label = "";
}

static void no_help(void)
{
	fields[0].help = NULL;
}

static void the_same_name_twice(void)
{
	fields[3].name = "name";
}

static void a_choice_without_a_list(void)
{
	fields[0].kind = FIELD_CHOICE;
}

static void an_unknown_list(void)
{
	fields[0].codes = "nothing";
}

static void a_list_for_a_date(void)
{
	fields[1].codes = "tham_du";
}

static void a_reference_to_nowhere(void)
{
	fields[3].target = NULL;
}

static void a_target_of_a_text(void)
{
	fields[0].target = "broken";
}

static void an_unknown_target(void)
{
	fields[3].target = "nothing";
}

static void several_texts(void)
{
	fields[0].flags |= FIELD_SEVERAL;
}

static void a_text_in_the_past(void)
{
	fields[0].flags |= FIELD_PAST;
}

static void digits_of_a_date(void)
{
	fields[1].flags |= FIELD_DIGITS;
}

static void long_text_in_a_list(void)
{
	fields[4].flags |= FIELD_LIST;
	fields[4].width = 10;
}

static void a_derived_value_demanded(void)
{
	fields[1].flags |= FIELD_DERIVED | FIELD_REQUIRED;
}

static void a_list_column_without_width(void)
{
	fields[0].width = 0;
}

static void a_width_without_list_column(void)
{
	fields[1].width = 10;
}

static void sensitive_text_searched(void)
{
	fields[0].flags |= FIELD_SENSITIVE | FIELD_SEARCH;
}

static void least_above_most(void)
{
	fields[0].min_chars = 9;
	fields[0].max_chars = 8;
}

static void low_above_high(void)
{
	fields[0].low = 2;
	fields[0].high = 1;
}

static void today_without_history(void)
{
	fields[0].flags |= FIELD_OF_TODAY;
}

static void help_of_a_word(void)
{
	fields[0].help = "Tên.";
}

static void help_that_repeats_the_label(void)
{
	fields[0].label = "Tên gọi đầy đủ của nó";
}

static void help_without_an_end(void)
{
	fields[0].help = "Tên gọi đầy đủ của nó, như";
}

static void paper_without_an_end(void)
{
	fields[0].paper = "Cột 3";
}

static void a_group_of_one(void)
{
	fields[0].group = "who";
}

static void an_identity_that_may_be_empty(void)
{
	fields[1].group = fields[2].group = "when";
	fields[1].flags |= FIELD_IDENTITY;
}

static const struct way {
	const char *complaint;
	void (*break_it)(void);
} ways[] = {
	{ "the type stands twice", the_same_type_twice },
	{ "no title or no help", no_title },
	{ "no section", no_section },
	{ "no label fields", no_label_fields },
	{ "no order", no_order },
	{ "a sort key that orders nothing", sort_key_orders_nothing },
	{ "ordered by a sort key it has not", no_sort_key_to_order_by },
	{ "label names no field", label_names_nothing },
	{ "order names no field", order_names_nothing },
	{ "an owner that is no reference", owner_is_a_text },
	{ "owners in a circle", owners_in_a_circle },
	{ "an owner that belongs to nothing", an_owner_that_belongs_to_nothing },
	{ "two types that records belong to", two_organisations },
	{ "an organisation that knows none above it", an_organisation_without_one_above },
	{ "a role taken twice", a_role_taken_twice },
	{ "a derived value with a role", a_derived_role },
	{ "a value of today that the history lacks", a_history_that_lacks_a_field },
	{ "a value of today of another kind than in the history", a_history_of_another_kind },
	{ "a history without days", a_history_without_days },
	{ "a history of a history", a_history_of_a_history },
	{ "a history goes one at a time by its parent alone", a_history_by_two },
	{ "a history goes one at a time by its parent alone", a_history_by_none },
	{ "a history of another type", a_history_of_another_type },
	{ "a history of two types", a_history_of_two },
	{ "numbered though it is no number", numbered_text },
	{ "numbered without owner or day", numbered_without_a_day },
	{ "numbered by a field that there is not, or a reference", numbered_by_nothing },
	{ "numbered by a field that there is not, or a reference", numbered_by_a_reference },
	{ "one at a time without days", one_at_a_time_without_days },
	{ "fields of a first spell without one", first_fields_without_a_spell },
	{ "a first spell without days", a_first_spell_without_days },
	{ "a first spell of another type", a_first_spell_of_another_type },
	{ "a first spell that belongs to nothing", a_first_spell_of_nothing },
	{ "the first spell lacks a field", a_first_spell_that_lacks_a_field },
	{ "a name too long", a_type_with_a_long_name },
	{ "a name too long", a_field_with_a_long_name },
	{ "ordered by too many fields", ordered_by_too_many },
	{ "a group of too many", a_group_of_too_many },
	{ "one each of what has no identity", one_each_without_identity },
	{ "what to do instead of deleting is not a sentence", kept_without_a_sentence },
	{ "a label that shows what is sensitive", a_sensitive_label },
	{ "limits of what is no number", limits_of_a_date },
	{ "an initial value that would be refused", an_initial_value_of_another_kind },
	{ "a list column's flag without a list column", spread_without_a_column },
	{ "told by a field though nothing completes the record", told_though_nothing_completes },
	{ "the same as a field that there is not", the_same_as_itself },
	{ "one_at_a_time names no field", spell_parent_names_nothing },
	{ "no such history type", unknown_history },
	{ "no such first spell type", unknown_first_spell },
	{ "dated without from_on and to_on", dated_without_dates },
	{ "no list column", no_list_column },
	{ "no note", no_note },
	{ "no label", no_label },
	{ "no help text", no_help },
	{ "the name stands twice", the_same_name_twice },
	{ "a choice names a code list", a_choice_without_a_list },
	{ "no such code list", an_unknown_list },
	{ "only choices and texts have code lists", a_list_for_a_date },
	{ "a reference, and nothing else, names its target", a_reference_to_nowhere },
	{ "a reference, and nothing else, names its target", a_target_of_a_text },
	{ "no such target type", an_unknown_target },
	{ "only a choice can be several or by label", several_texts },
	{ "only dates lie in the past", a_text_in_the_past },
	{ "digits and names are texts", digits_of_a_date },
	{ "long text does not fit a list", long_text_in_a_list },
	{ "a derived value is not demanded", a_derived_value_demanded },
	{ "a list column has a width", a_list_column_without_width },
	{ "a width without a list column", a_width_without_list_column },
	{ "sensitive text is not searched", sensitive_text_searched },
	{ "least characters above the most", least_above_most },
	{ "low above high", low_above_high },
	{ "a value of today without a history type", today_without_history },
	{ "the help says no more than the label", help_of_a_word },
	{ "the help says no more than the label", help_that_repeats_the_label },
	{ "the help is not a sentence", help_without_an_end },
	{ "the place on paper is not a sentence", paper_without_an_end },
	{ "a group of one", a_group_of_one },
	{ "an identity that may be empty", an_identity_that_may_be_empty },
};

static void a_whole_table_is_not_complained_about(void **state)
{
	struct strbuf report = STRBUF_INIT;

	(void)state;
	make_whole();
	expect(rectypes_verify(&report), "whole");
	expect_text(report.text, "", "nothing to say");
	strbuf_release(&report);
}

/* One test for each way, which is its state. */
static void a_broken_table_is_complained_about(void **state)
{
	const struct way *way = *state;
	struct strbuf report = STRBUF_INIT, line = STRBUF_INIT;

	make_whole();
	way->break_it();
	expect(!rectypes_verify(&report), way->complaint);
	strbuf_addf(&line, ": %s\n", way->complaint);
	expect_part(report.text, line.text, "the complaint");
	strbuf_release(&report);
	strbuf_release(&line);
}

int main(void)
{
	struct CMUnitTest tests[COUNT(ways) + 1] = {
		[COUNT(ways)] = cmocka_unit_test(a_whole_table_is_not_complained_about)
	};

	for (size_t i = 0; i < COUNT(ways); i++)
		tests[i] = (struct CMUnitTest) { .name = ways[i].complaint,
			.test_func = a_broken_table_is_complained_about,
			.initial_state = (void *)&ways[i] };
	return run_group(tests);
}
