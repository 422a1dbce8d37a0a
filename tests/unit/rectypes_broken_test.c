/* verify.c: a table that contradicts itself is complained about, each complaint once. */
#include "broken_types.h"

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

static void asked_for_anew_without_a_proposal(void)
{
	fields[1].flags |= FIELD_ASKED;
}

static void wanted_though_it_comes_later(void)
{
	fields[1].flags |= FIELD_WANTED | FIELD_LATER;
}

static void asked_for_by_no_choice(void)
{
	fields[1].flags |= FIELD_LATER;
	fields[1].asked_when = "from_on CB";
}

static void before_what_is_no_day(void)
{
	fields[1].until = "note";
}

static void on_both_sides_of_a_day(void)
{
	fields[1].until = fields[1].since = "to_on";
}

static void the_same_as_itself(void)
{
	fields[1].same_as = "from_on";
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

static void a_column_of_no_list(void)
{
	static const struct paper_column columns[] = { { PAPER_NONE, 3, 3, NULL } };

	fields[0].columns = columns;
}

static void a_column_too_far(void)
{
	static const struct paper_column columns[] = { { PAPER_9, 9, 10, NULL }, { 0 } };

	fields[0].columns = columns;
}

static void a_column_of_the_type_that_runs_backwards(void)
{
	static const struct paper_column columns[] = { { PAPER_31, 9, 8, NULL }, { 0 } };

	broken.columns = columns;
}

static void codes_by_a_text(void)
{
	fields[0].kind = FIELD_CHOICE;
	fields[0].codes = "review.form";
	fields[0].codes_by = "from_on";
}

static void choices(void)
{
	fields[1].kind = fields[2].kind = FIELD_CHOICE;
	fields[1].codes = "review.scope";
	fields[2].codes = "review.form";
	fields[2].codes_by = "from_on";
}

static void codes_by_a_choice_without_lists(void)
{
	choices();
	fields[1].codes = "area.kind";
}

static void only_if_nothing(void)
{
	fields[1].only_if = "nothing";
}

static void demanded_though_off(void)
{
	fields[0].only_if = "member.religion";
}

static const struct way ways[] = {
	{ "codes by what is no choice above it", codes_by_a_text },
	{ "codes by another choice without lists of their own", codes_by_a_choice_without_lists },
	{ "only if a setting that there is not", only_if_nothing },
	{ "demanded though it may be switched off", demanded_though_off },
	{ "a column of no paper list", a_column_of_no_list },
	{ "a column that its paper list has not", a_column_too_far },
	{ "a column that its paper list has not", a_column_of_the_type_that_runs_backwards },
	{ "no title or no help", no_title },
	{ "no section", no_section },
	{ "no label fields", no_label_fields },
	{ "no order", no_order },
	{ "a sort key that orders nothing", sort_key_orders_nothing },
	{ "ordered by a sort key it has not", no_sort_key_to_order_by },
	{ "label names no field", label_names_nothing },
	{ "order names no field", order_names_nothing },
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
	{ "asked for anew though it begins with nothing", asked_for_anew_without_a_proposal },
	{ "wanted though it must be there, or is not asked for", wanted_though_it_comes_later },
	{ "asked for by nothing above it", asked_for_by_no_choice },
	{ "lies on a side of what is no day of its type", before_what_is_no_day },
	{ "no day, or one that lies on both sides of others", on_both_sides_of_a_day },
	{ "the same as a field that there is not", the_same_as_itself },
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
	{ "the help says no more than the label", help_of_a_word },
	{ "the help says no more than the label", help_that_repeats_the_label },
	{ "the help is not a sentence", help_without_an_end },
	{ "the place on paper is not a sentence", paper_without_an_end },
	{ "a group of one", a_group_of_one },
	{ "an identity that may be empty", an_identity_that_may_be_empty },
};

int main(void)
{
	return run_ways(ways, COUNT(ways));
}
