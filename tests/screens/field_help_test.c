/* field_help.c: F1 on a field says all that its descriptor knows, and lists every choice. */
#include "codes.h"
#include "field_help.h"
#include "help_papers.h"
#include "registry.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

static char *help_of(const char *type, const char *field)
{
	struct strbuf text = STRBUF_INIT;

	field_help(rectype_named(type), rectype_field(rectype_named(type), field), &text);
	return strbuf_detach(&text);
}

static void expect_choices(const struct field *field, const char *text)
{
	const struct codelist *list = codes_find(field->codes);

	for (size_t i = 0; i < list->count; i++) {
		expect_part(text, list->codes[i].label, field->name);
		if (*list->codes[i].code && !(field->flags & FIELD_BY_LABEL) &&
			codes_are_typed(list))
			expect_part(text, list->codes[i].code, field->name);
	}
}

static void every_choice_shows_its_list(void **state)
{
	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++) {
		for (const struct field *field = (*type)->fields; field->name; field++) {
			if (field->kind != FIELD_CHOICE || ((*type)->flags & RECTYPE_SYSTEM))
				continue; /* nobody types into those, and their codes are the program's */
			char *text = help_of((*type)->name, field->name);
			expect_choices(field, text);
			free(text);
		}
	}
}

/* Whoever does not know how a field is typed has nobody to ask. */
static void every_field_a_person_fills_says_how_it_is_typed(void **state)
{
	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++) {
		for (const struct field *field = (*type)->fields; field->name; field++) {
			if ((field->flags & FIELD_DERIVED) || field->kind == FIELD_TEXT)
				continue;
			char *text = help_of((*type)->name, field->name);
			expect(strstr(text, "gõ") || strstr(text, "Gõ") || strstr(text, "Bấm") ||
					field->kind == FIELD_LONG,
				field->name);
			free(text);
		}
	}
}

static void what_is_demanded_is_said(void **state)
{
	char *id = help_of("member", "personal_id"), *name = help_of("member", "full_name"),
	     *shown = help_of("member", "standing"), *cell = help_of("membership", "cell");

	(void)state;
	expect_part(id, "không được trùng", "unique");
	expect_part(id, "F12", "masked");
	expect_part(id, "Cột 9 của danh sách 31 cột", "paper");
	expect_part(id, "còn gọi là: Số CCCD, CCCD, Căn cước.", "aliases");
	expect(!strstr(cell, "cell_code"), "names of files are not shown");
	expect_part(name, "Ô này phải có", "required");
	expect_part(name, "Gõ như: Trần Thị Thoa", "the example");
	expect_part(shown, "không gõ vào được", "derived");
	expect(!strstr(shown, "Trên giấy"), "what is computed is on no paper");
	free(id);
	free(name);
	free(shown);
	free(cell);
}

static void a_field_without_paper_of_its_own_has_that_of_its_type(void **state)
{
	char *text = help_of("pledge", "handed_on");

	(void)state;
	expect_part(text, "Trên giấy: Bản cam kết", "the type's");
	free(text);
}

static void expect_columns(enum paper_list_id list, const char *const *lines, size_t count)
{
	struct strbuf text = STRBUF_INIT;

	paper_list_add(list, &text);
	for (size_t i = 0; i < count; i++)
		expect_part(text.text, lines[i], paper_lists[list].name);
	strbuf_release(&text);
}

static void a_paper_list_is_told_column_by_column(void **state)
{
	static const char *const of_31[] = { "\n 1  \tkhông có ô nào\n",
		"\n 5  \tGiới tính (Đảng viên)\n", "\n16  \tNơi khai sinh (Đảng viên)\n",
		"\n28  \tQuá trình sinh hoạt; Miễn công tác, sinh hoạt\n" };
	static const char *const of_9[] = { "\n 7  \tChi bộ (Quá trình sinh hoạt)\n",
		"\n 9  \tTrạng thái trên giấy (Đảng viên)\n" };
	static const char *const of_book[] = { "\n 9  \tNhóm (Đảng viên)\n",
		"\n13  \tLý do giảm (Quá trình sinh hoạt)\n" };

	(void)state;
	expect_columns(PAPER_31, of_31, COUNT(of_31));
	expect_columns(PAPER_9, of_9, COUNT(of_9));
	expect_columns(PAPER_MEMBERS, of_book, COUNT(of_book));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_choice_shows_its_list),
		cmocka_unit_test(every_field_a_person_fills_says_how_it_is_typed),
		cmocka_unit_test(what_is_demanded_is_said),
		cmocka_unit_test(a_field_without_paper_of_its_own_has_that_of_its_type),
		cmocka_unit_test(a_paper_list_is_told_column_by_column),
	};

	return run_group(tests);
}
