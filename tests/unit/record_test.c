/* record.c: a record's values, and the checks that follow from its descriptor. */
#include "test.h"
#include "values.h"

#include <stdlib.h>
#include <string.h>

static void a_new_record_has_its_initial_values_and_no_name(void **state)
{
	struct record *record = record_new(rectype_named("meeting"));

	(void)state;
	expect_text(record_get(record, "kind"), "TK", "the usual kind");
	expect_text(record_get(record, "period"), NULL, "empty");
	expect_text(record->uid, "", "no uid yet");
	expect_number(record->version, 0, "not stored yet");
	record_free(record);
	record_free(NULL);
}

static void values_are_copied_and_emptied(void **state)
{
	char name[] = "Thoa";
	struct record *record = record_with("member", ""), *copy;

	(void)state;
	record_set(record, "full_name", name);
	name[0] = 'X';
	expect_text(record_get(record, "full_name"), "Thoa", "a copy was taken");
	record_set(record, "full_name", "");
	expect_text(record_get(record, "full_name"), NULL, "an empty text empties");
	record_put(record, "full_name=Thoa|away=1");
	expect(record_flag(record, "away") && !record_flag(record, "abroad"), "flags");
	memcpy(record->uid, "01KB9ZZZZZ0123456789ABCDEF", UID_SIZE);
	record->version = 3;
	copy = record_copy(record);
	record_set(record, "full_name", "Khác");
	expect_text(copy->uid, record->uid, "the same uid");
	expect_number(copy->version, 3, "the same version");
	expect_text(record_get(copy, "full_name"), "Thoa", "values of its own");
	record_free(record);
	record_free(copy);
}

static void words_of_a_list_are_taken_one_by_one(void **state)
{
	const char *list = "  one two  three ";
	char word[64];

	(void)state;
	expect(word_next(&list, word) && strcmp(word, "one") == 0, "first");
	expect(word_next(&list, word) && strcmp(word, "two") == 0, "second");
	expect(word_next(&list, word) && strcmp(word, "three") == 0, "third");
	expect(!word_next(&list, word), "no more");
	list = NULL;
	expect(!word_next(&list, word), "no list");
	expect(word_in_list("one two", "two"), "a whole word");
	expect(!word_in_list("one two", "tw"), "not its beginning");
	expect(!word_in_list(NULL, "one"), "no list");
}

struct check_row {
	const char *type, *values;
	enum severity severity;
	const char *field;
	bool found;
	const char *about;
};

static void check_rows(const struct check_row *rows, size_t count)
{
	struct settings settings = SETTINGS_INIT;
	struct rules rules = rules_of_tests(&settings);

	for (size_t i = 0; i < count; i++) {
		struct findings findings = FINDINGS_INIT;
		struct record *record = record_with(rows[i].type, rows[i].values);
		bool found = false;
		record_check(record, &rules, &findings);
		for (size_t j = 0; j < findings.count; j++)
			found = found ||
				(findings.items[j].severity == rows[i].severity &&
					strcmp(findings.items[j].field, rows[i].field) == 0);
		expect(found == rows[i].found, rows[i].about);
		record_free(record);
		findings_release(&findings);
	}
	settings_release(&settings);
}

static void what_is_empty_is_an_error_or_a_gap(void **state)
{
	static const struct check_row rows[] = {
		{ "member", "", FINDING_ERROR, "full_name", true, "never empty" },
		{ "member", "", FINDING_GAP, "born_on", true, "required" },
		{ "member", "", FINDING_GAP, "phone", false, "may be empty" },
		{ "member", "", FINDING_GAP, "current_cell", false, "derived" },
		{ "member", "full_name=A|born_on=1960", FINDING_GAP, "born_on", false, "filled" },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void exactly_one_of_a_group_is_filled(void **state)
{
	static const struct check_row rows[] = {
		{ "post", "", FINDING_ERROR, "member", true, "no holder" },
		{ "post", "holder_name=A", FINDING_ERROR, "member", false, "the second of two" },
		{ "post", "member=X|holder_name=A", FINDING_ERROR, "member", true, "two holders" },
		{ "post", "", FINDING_GAP, "org", true, "no place" },
		{ "post", "unit_name=A", FINDING_GAP, "org", false, "the third of three" },
		{ "post", "unit_name=A|org=X", FINDING_ERROR, "org", true, "two places" },
		{ "task", "", FINDING_GAP, "meeting", false, "a group that may be empty" },
		{ "task", "meeting=X|resolution=Y", FINDING_ERROR, "meeting", true, "two sources" },
		{ "rating", "level=T", FINDING_GAP, "level", false, "a level" },
		{ "rating", "none_why=M", FINDING_GAP, "level", false, "a reason" },
		{ "rating", "", FINDING_GAP, "level", true, "neither" },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void values_and_spells_are_checked(void **state)
{
	static const struct check_row rows[] = {
		{ "member", "born_on=31/2/1970", FINDING_ERROR, "born_on", true, "no date" },
		{ "member", "born_on=2027", FINDING_ERROR, "born_on", true, "after today" },
		{ "member", "sex=X", FINDING_ERROR, "sex", true, "not in the list" },
		{ "member", "personal_id=123", FINDING_ERROR, "personal_id", true, "too short" },
		{ "membership", "from_on=2026-02-01|to_on=2026-01-31", FINDING_ERROR, "to_on", true,
			"ends before it begins" },
		{ "membership", "from_on=2026-02-01|to_on=2026-02-01", FINDING_ERROR, "to_on",
			false, "one day long" },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

/* A record as its form opens must not be full of errors that are nobody's fault. */
static void initial_values_of_every_type_may_be_stored(void **state)
{
	struct settings settings = SETTINGS_INIT;
	struct rules rules = rules_of_tests(&settings);

	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++) {
		struct record *record = record_new(*type);
		struct findings findings = FINDINGS_INIT;
		record_check(record, &rules, &findings);
		for (size_t i = 0; i < findings.count; i++) {
			const char *field = findings.items[i].field;
			if (findings.items[i].severity == FINDING_ERROR &&
				(!field || record_get(record, field)))
				fail_msg("%s: %s", (*type)->name, findings.items[i].text);
		}
		findings_release(&findings);
		record_free(record);
	}
	settings_release(&settings);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_new_record_has_its_initial_values_and_no_name),
		cmocka_unit_test(values_are_copied_and_emptied),
		cmocka_unit_test(words_of_a_list_are_taken_one_by_one),
		cmocka_unit_test(what_is_empty_is_an_error_or_a_gap),
		cmocka_unit_test(exactly_one_of_a_group_is_filled),
		cmocka_unit_test(values_and_spells_are_checked),
		cmocka_unit_test(initial_values_of_every_type_may_be_stored),
	};

	return run_group(tests);
}
