/* verify.c: types that lean on each other and do not fit are complained about: histories, first spells, owners. */
#include "broken_types.h"

static void the_same_type_twice(void)
{
	other.name = "broken";
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

static void today_without_history(void)
{
	fields[0].flags |= FIELD_OF_TODAY;
}

static void owner_names_nothing(void)
{
	broken.owner = "nothing";
}

static void month_names_nothing(void)
{
	broken.month = "nothing";
}

static void what_is_the_programs_own_travels(void)
{
	broken.flags |= RECTYPE_SYSTEM;
	broken.travels = TRAVELS_STATE;
}

static const struct way ways[] = {
	{ "owner names no field", owner_names_nothing },
	{ "month names no field", month_names_nothing },
	{ "the program's own and travels", what_is_the_programs_own_travels },
	{ "the type stands twice", the_same_type_twice },
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
	{ "one_at_a_time names no field", spell_parent_names_nothing },
	{ "no such history type", unknown_history },
	{ "no such first spell type", unknown_first_spell },
	{ "dated without from_on and to_on", dated_without_dates },
	{ "a value of today without a history type", today_without_history },
};

int main(void)
{
	return run_ways(ways, COUNT(ways));
}
