/* codes.c: the code lists, and which entry a person means. */
#include "codes.h"
#include "test.h"

#include <string.h>

static void lists_are_found_by_name(void **state)
{
	(void)state;
	expect(codes_find("gioi_tinh") != NULL, "a list of the office");
	expect(codes_find("meeting.kind") != NULL, "a list of a field");
	expect(codes_find("nothing") == NULL, "no such list");
}

static void every_list_has_entries_and_no_entry_twice(void **state)
{
	(void)state;
	for (const struct codelist *list = codelists; list->name; list++) {
		expect(list->count > 0, list->name);
		for (size_t i = 0; i < list->count; i++) {
			expect(*list->codes[i].label, list->name);
			for (size_t j = i + 1; j < list->count; j++)
				if (strcmp(code_stored(&list->codes[i], false),
					    code_stored(&list->codes[j], false)) == 0)
					fail_msg("%s: %s stands twice", list->name,
						code_stored(&list->codes[i], false));
		}
	}
}

/* Several stored values are joined by ; so that none may hold one. */
static void stored_values_can_be_joined(void **state)
{
	(void)state;
	for (const struct codelist *list = codelists; list->name; list++)
		for (size_t i = 0; i < list->count; i++)
			if (strpbrk(code_stored(&list->codes[i], false), ";\"\n"))
				fail_msg("%s: %s", list->name, list->codes[i].label);
}

/* Whatever an export writes, code or label, an import reads as the same entry. */
static void every_stored_value_finds_its_own_entry(void **state)
{
	(void)state;
	for (const struct codelist *list = codelists; list->name; list++) {
		for (size_t i = 0; i < list->count; i++) {
			const struct code *code = &list->codes[i];
			bool several;
			const struct code *found = codes_match(
				list, code_stored(code, false), &several);
			if (found != code)
				fail_msg("%s: %s finds %s", list->name, code_stored(code, false),
					found ? found->label : "nothing");
			expect(codes_holds(list, code_stored(code, false), false), list->name);
			expect_text(codes_label(list, code_stored(code, false)), code->label,
				list->name);
		}
	}
}

static void entries_are_found_as_people_type_them(void **state)
{
	static const struct {
		const char *list, *typed, *wanted; /* the code or label stored; NULL: none */
		bool several;
	} rows[] = {
		{ "tham_du", "C", "C", false },
		{ "tham_du", "c", "C", false },
		{ "tham_du", "có mặt", "C", false },
		{ "tham_du", "co mat", "C", false },
		{ "gioi_tinh", "nu", "Nữ", false },
		{ "gioi_tinh", "NAM", "Nam", false },
		{ "gioi_tinh", "n", NULL, true },
		{ "gioi_tinh", "x", NULL, false },
		{ "gioi_tinh", "", NULL, false },
		{ "meeting.kind", "TK", "TK", false },
		{ "dan_toc_2008", "Khơ-me", "Khơ me", false },
		{ "dan_toc_2008", "khome", "Khơ me", false },
		{ "dan_toc_2008", "kinh", "Kinh", false },
		{ "dan_toc_2008", "Mông", "Hmông", false },
		{ "dan_toc_2008", "khmer", "Khơ me", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct codelist *list = codes_find(rows[i].list);
		bool several,
			by_label = strncmp(rows[i].list, "dan_toc", 7) == 0 ||
			strcmp(rows[i].list, "gioi_tinh") == 0;
		const struct code *code = codes_match(list, rows[i].typed, &several);
		expect_text(
			code ? code_stored(code, by_label) : NULL, rows[i].wanted, rows[i].typed);
		expect(several == rows[i].several, rows[i].typed);
	}
}

static void an_unknown_value_is_its_own_label(void **state)
{
	const struct codelist *list = codes_find("tham_du");

	(void)state;
	expect_text(codes_label(list, "Z"), "Z", "shown as it stands");
	expect(!codes_holds(list, "Z", false), "and not held");
	expect(!codes_holds(list, "c", false), "a code in small letters is not the code");
}

static void a_pick_list_is_filtered_by_code_and_unaccented_words(void **state)
{
	static const struct code code = { .code = "VCL", .label = "Vắng có lý do" };

	(void)state;
	expect(code_matches(&code, ""), "nothing typed");
	expect(code_matches(&code, "vcl"), "the code");
	expect(code_matches(&code, "ly do"), "words");
	expect(code_matches(&code, "vcld"), "initials");
	expect(!code_matches(&code, "khong"), "another word");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lists_are_found_by_name),
		cmocka_unit_test(every_list_has_entries_and_no_entry_twice),
		cmocka_unit_test(stored_values_can_be_joined),
		cmocka_unit_test(every_stored_value_finds_its_own_entry),
		cmocka_unit_test(entries_are_found_as_people_type_them),
		cmocka_unit_test(an_unknown_value_is_its_own_label),
		cmocka_unit_test(a_pick_list_is_filtered_by_code_and_unaccented_words),
	};

	return run_group(tests);
}
