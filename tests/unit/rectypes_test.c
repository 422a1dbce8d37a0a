/* rectype.c: the tables of the program are whole, and finding things in them. */
#include "codes.h"
#include "registry.h"
#include "test.h"
#include "text.h"
#include "value.h"
#include "verify_types.h"

#include <stdlib.h>
#include <string.h>

static void every_table_is_whole(void **state)
{
	struct strbuf report = STRBUF_INIT;
	bool clean = rectypes_verify(&report);

	(void)state;
	expect_text(report.text, "", "complaints");
	expect(clean, "and it says so");
	strbuf_release(&report);
}

static void types_and_fields_are_found_by_name(void **state)
{
	const struct rectype *member = rectype_find("member");

	(void)state;
	expect(member && rectype_named("member") == member, "a type");
	expect(!rectype_find("nothing"), "no type");
	expect_number(rectype_index(member, "full_name"), 0, "the first field");
	expect_number(rectype_index(member, "nothing"), -1, "no field");
	expect(rectype_field(member, "sex") == &member->fields[1], "a field");
	expect_text(member->fields[rectype_field_count(member) - 1].name, "note", "the last");
	expect(rectype_has_search(member), "members are searched");
	expect(!rectype_has_search(rectype_named("attendance")), "attendance is not");
	expect(!field_is_stored(rectype_field(member, "standing")), "derived");
	expect(field_is_stored(rectype_field(member, "sex")), "stored");
}

/* The words of records.md that files and packages rely on. */
static void every_type_of_the_contract_is_there(void **state)
{
	static const char *const names[] = { "org", "org_status", "area", "member", "member_status",
		"membership", "post", "exemption", "meeting", "attendance", "attendee",
		"resolution", "task", "assignment", "assignment_review", "pledge", "review",
		"criticism", "remedy", "remedy_check", "rating", "setting", "draft", "audit" };

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++)
		expect(rectype_find(names[i]) != NULL, names[i]);
}

/* A type stands behind those it refers to, so that importing in this order finds them. */
static void types_stand_behind_those_they_need(void **state)
{
	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++) {
		for (const struct field *field = (*type)->fields; field->name; field++) {
			bool before = false;
			if (!field->target)
				continue;
			for (const struct rectype *const *other = rectypes; *other != *type;
				other++)
				before = before || strcmp((*other)->name, field->target) == 0;
			if (!before && strcmp(field->target, (*type)->name) != 0)
				fail_msg("%s.%s refers to %s", (*type)->name, field->name,
					field->target);
		}
	}
}

/* "Gõ như: ..." is believed: what stands there must be taken when it is typed so. */
static void examples_are_taken_as_they_stand(void **state)
{
	static const struct value_context context = { .today = "2027-12-31", .period = "2027-12" };

	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++) {
		for (const struct field *field = (*type)->fields; field->name; field++) {
			struct err err = ERR_INIT;
			char *kept = NULL;
			if (!field->example || field->kind == FIELD_REF)
				continue;
			if (!value_parse(field, field->example, &context, &kept, &err) ||
				!value_check(field, kept, context.today, &err))
				fail_msg("%s.%s: %s: %s", (*type)->name, field->name,
					field->example, err.text);
			free(kept);
		}
	}
}

/* Where a sentence is offered first is written as the title of a type. */
/* Beside it stand the input method, where Enter goes and the field's number. */
static void hints_fit_into_the_status_row(void **state)
{
	enum { ROOM = 46 };

	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++)
		for (const struct field *field = (*type)->fields; field->name; field++)
			expect(!field->hint || text_width(field->hint) <= ROOM, field->hint);
}

static void what_is_typed_from_paper_is_listed_by_itself(void **state)
{
	const struct codelist *list = codes_find("rectype.paper"),
			      *settings = codes_find("setting.name");
	size_t types = 0;

	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++) {
		struct strbuf name = STRBUF_INIT;
		strbuf_addf(&name, "entry_profile.%s", (*type)->name);
		expect(codes_holds(list, (*type)->name, false) == ((*type)->paper != NULL),
			(*type)->name);
		expect(codes_holds(settings, name.text, false) == ((*type)->paper != NULL),
			name.text);
		types += (*type)->paper != NULL;
		strbuf_release(&name);
	}
	expect_number((long long)list->count, (long long)types, "and no others");
}

/* The log names types by their code; each is shown as its title. */
static void every_type_has_its_title_in_the_log(void **state)
{
	const struct codelist *list = codes_find("rectype");
	size_t types = 0;

	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++, types++)
		expect_text(codes_label(list, (*type)->name), (*type)->title, (*type)->name);
	for (const struct rectype *const *type = registers; *type; type++, types++)
		expect_text(codes_label(list, (*type)->name), (*type)->title, (*type)->name);
	expect_number((long long)list->count, (long long)types, "and no others");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_table_is_whole),
		cmocka_unit_test(types_and_fields_are_found_by_name),
		cmocka_unit_test(every_type_of_the_contract_is_there),
		cmocka_unit_test(types_stand_behind_those_they_need),
		cmocka_unit_test(examples_are_taken_as_they_stand),
		cmocka_unit_test(hints_fit_into_the_status_row),
		cmocka_unit_test(what_is_typed_from_paper_is_listed_by_itself),
		cmocka_unit_test(every_type_has_its_title_in_the_log),
	};

	return run_group(tests);
}
