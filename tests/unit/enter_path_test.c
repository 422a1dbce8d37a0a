/* Which fields Enter stops at in a new form, over all types: nothing that a rule asks for is passed. */
#include "codes.h"
#include "registry.h"
#include "test.h"
#include "values.h"

#include <stdio.h>
#include <string.h>

/* Whether Enter goes to a field that is empty. */
static bool is_on_the_path(const struct field *field, const struct record *record)
{
	return field_is_asked(field, record) && !(field->flags & FIELD_SKIP);
}

/* Never empty, and never typed: what a saved filter filters. */
static bool is_filled_by_the_program(const struct field *field)
{
	return (field->flags & FIELD_SKIP) && (field->flags & FIELD_NOT_NULL);
}

static void judge(const struct record *record, const struct rules *rules, const char *about)
{
	struct findings findings = FINDINGS_INIT;

	record_check(record, rules, &findings);
	for (size_t i = 0; i < findings.count; i++) {
		const char *name = findings.items[i].field;
		const struct field *field = name ? rectype_field(record->type, name) : NULL;
		if (field && !record_get(record, name) && !is_on_the_path(field, record) &&
			!is_filled_by_the_program(field))
			fail_msg("%s, %s: Enter passes %s: %s", record->type->name, about, name,
				findings.items[i].text);
	}
	findings_release(&findings);
}

/* A new record with one value in one field. */
static void judge_with(const struct rectype *type, const struct field *field, const char *value,
	const struct rules *rules)
{
	struct record *record = record_new(type);
	struct strbuf about = STRBUF_INIT;

	record_set(record, field->name, value);
	strbuf_addf(&about, "%s=%s", field->name, value);
	judge(record, rules, about.text);
	strbuf_release(&about);
	record_free(record);
}

static void judge_values(
	const struct rectype *type, const struct field *field, const struct rules *rules)
{
	const struct codelist *list = field_codes(field, NULL);

	switch (field->kind) {
	case FIELD_CHOICE:
		for (size_t i = 0; list && i < list->count; i++)
			judge_with(type, field,
				code_stored(&list->codes[i], field->flags & FIELD_BY_LABEL), rules);
		break;
	case FIELD_FLAG:
		judge_with(type, field, "1", rules);
		break;
	case FIELD_DATE:
		judge_with(type, field, "2026-01-05", rules);
		break;
	default:
		break;
	}
}

static void what_a_rule_asks_for_is_on_the_path_of_enter(void **state)
{
	struct settings settings = SETTINGS_INIT;
	struct rules rules = rules_of_tests(&settings);

	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++) {
		struct record *fresh = record_new(*type);
		if (!((*type)->flags & RECTYPE_SYSTEM))
			judge(fresh, &rules, "as it begins");
		for (const struct field *field = (*type)->fields; field->name; field++)
			if (!((*type)->flags & RECTYPE_SYSTEM) && field_is_stored(field))
				judge_values(*type, field, &rules);
		record_free(fresh);
	}
	settings_release(&settings);
}

struct paper_row {
	const char *type, *values, *asked; /* fields that such a paper has */
};

/* What stands on the paper at hand, because of what stands further up on it. */
static void what_is_on_the_paper_is_on_the_path_of_enter(void **state)
{
	static const struct paper_row rows[] = {
		{ "meeting", "kind=CD", "topic topic_speaker" },
		{ "meeting", "kind=TKCD", "topic topic_speaker" },
		{ "meeting", "state=H", "postponed_why" },
		{ "meeting", "state=KH", "postponed_why" },
		{ "membership", "residency=CD", "posting_doc" },
		{ "membership", "to_on=2026-01-31", "left_by" },
		{ "membership", "to_on=2026-01-31|left_by=CDT", "left_to decision_no" },
		{ "membership", "to_on=2026-01-31|left_by=KTR", "decision_no" },
		{ "task", "state=DL", "meeting" },
		{ "task", "state=HT", "done_on result" },
		{ "task", "state=CHT", "result" },
		{ "assignment", "kind=PTHGD", "household_count area" },
		{ "assignment", "state=HT", "result" },
		{ "assignment", "state=CHT", "result" },
		{ "review", "strengths=Giữ nền nếp", "ethics_level duty_level" },
		{ "criticism", "accepted=BL", "reply" },
		{ "remedy", "state=DAKP", "closed_on" },
		{ "rating", "stage=QD", "decision_no" },
		{ "org", "group_pilot=1", "pilot_doc" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct record *record = record_with(rows[i].type, rows[i].values);
		const char *asked = rows[i].asked;
		char name[64];
		while (word_next(&asked, name))
			if (!is_on_the_path(rectype_field(record->type, name), record))
				fail_msg("%s %s: Enter passes %s", rows[i].type, rows[i].values,
					name);
		record_free(record);
	}
}

/* A code that a new record begins with and that each paper decides anew is stopped at. */
static void what_each_paper_decides_anew_is_stopped_at(void **state)
{
	static const char *const decided[] = { "membership.form", "membership.residency",
		"membership.joined_by", "meeting.kind", "resolution.kind", "assignment.kind",
		"assignment_review.kept" };

	(void)state;
	for (size_t i = 0; i < COUNT(decided); i++) {
		char type[32];
		snprintf(type, sizeof type, "%.*s", (int)strcspn(decided[i], "."), decided[i]);
		const struct field *field = rectype_field(
			rectype_named(type), strchr(decided[i], '.') + 1);
		expect(field->initial && (field->flags & FIELD_ASKED), decided[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_a_rule_asks_for_is_on_the_path_of_enter),
		cmocka_unit_test(what_is_on_the_paper_is_on_the_path_of_enter),
		cmocka_unit_test(what_each_paper_decides_anew_is_stopped_at),
	};

	return run_group(tests);
}
