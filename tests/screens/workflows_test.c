/* F1: every screen says what it is for; every stop of a workflow is reached from where it says. */
#include "dialog.h"
#include "glossary.h"
#include "help.h"
#include "places.h"
#include "registry.h"
#include "test.h"
#include "workflows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool ends_a_sentence(const char *text)
{
	return text && *text && text[strlen(text) - 1] == '.';
}

static void every_screen_says_what_it_is_for(void **state)
{
	(void)state;
	for (const struct screen_words *const *words = all_words; *words; words++)
		expect(ends_a_sentence((*words)->purpose), (*words)->name);
}

/* A dialog's keys are its choices, which its help lists. */
static void every_screen_has_keys_and_each_says_what_it_does(void **state)
{
	(void)state;
	for (const struct screen_words *const *words = all_words; *words; words++) {
		const struct command_key *const *table = (*words)->tables;
		expect(*table || *words == &dialog_words, (*words)->name);
		for (; *table; table++)
			for (const struct command_key *key = *table; key->label; key++)
				expect(ends_a_sentence(key->help), key->label);
	}
}

static bool is_screen(const char *name)
{
	for (const struct screen_words *const *words = all_words; *words; words++)
		if (strcmp((*words)->name, name) == 0)
			return true;
	return false;
}

static void record_types_name_screens_that_exist(void **state)
{
	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++) {
		expect(!(*type)->shown_by || is_screen((*type)->shown_by), (*type)->name);
		expect(!(*type)->listed_by || !*(*type)->listed_by || is_screen((*type)->listed_by),
			(*type)->name);
	}
}

/* "setup" is a form's own table, "committee" a stop of the month. */
static bool is_place(const char *word)
{
	char type[64];
	const char *dot = strchr(word, '.');

	if (is_screen(word) || strcmp(word, "setup") == 0 || strcmp(word, "committee") == 0)
		return true;
	snprintf(type, sizeof type, "%.*s", (int)strcspn(word, "."), word);
	return rectype_find(type) && (!dot || rectype_index(rectype_find(type), dot + 1) >= 0);
}

static void stops_stand_at_places_that_exist(void **state)
{
	(void)state;
	for (const struct workflow *workflow = workflows; workflow->title; workflow++) {
		for (const struct workflow_stop *stop = workflow->stops; stop->title; stop++) {
			const char *list = stop->places;
			char word[64];
			while (word_next(&list, word))
				expect(is_place(word), word);
			expect(!stop->how || ends_a_sentence(stop->how), stop->title);
		}
	}
}

static void a_field_is_told_from_its_type(void **state)
{
	struct strbuf minutes = STRBUF_INIT, meeting = STRBUF_INIT, nowhere = STRBUF_INIT;

	(void)state;
	workflow_add(&workflows[0], "meeting.minutes", "form", &minutes);
	workflow_add(&workflows[0], "meeting.place", "form", &meeting);
	workflow_add(&workflows[0], NULL, NULL, &nowhere);
	expect_part(minutes.text, "\tBiên bản (đang ở đây)", "the field's stop");
	expect_part(minutes.text, "\tBiểu quyết (tiếp theo)", "what comes next");
	expect(!strstr(minutes.text, "Nghị quyết, kết luận (tiếp theo)"), "only one comes next");
	expect_part(meeting.text, "\tLịch, buổi sinh hoạt (đang ở đây)", "the type's stop");
	expect(!strstr(nowhere.text, "đang ở đây"), "no stop is one's own");
	expect_part(nowhere.text, "In biên bản, báo cáo: chưa có trong chương trình",
		"what is not there yet");
	strbuf_release(&minutes);
	strbuf_release(&meeting);
	strbuf_release(&nowhere);
}

/* After "phím 5, Kiểm điểm" that key of home must lead to that record type. */
static void expect_keys_lead(const char *how)
{
	for (const char *at = how; (at = strstr(at, "hím ")); at += 4) {
		int key = (unsigned char)at[strlen("hím ")];
		const char *named = at + strlen("hím 5");
		const struct place *place = places;
		if (key < '0' || key > '9')
			continue;
		while (place->label && place->key != key)
			place++;
		expect(place->label != NULL, how);
		for (const struct rectype *const *type = rectypes; *type; type++) {
			size_t length = strlen((*type)->title);
			if (strncmp(named, ", ", 2) == 0 &&
				strncmp(named + 2, (*type)->title, length) == 0 &&
				strchr(",;.", named[2 + length]) && place->sections[0])
				expect((*type)->section == place->sections[0] ||
						(*type)->section == place->sections[1],
					how);
		}
	}
}

static void keys_of_home_lead_where_the_stops_say(void **state)
{
	(void)state;
	for (const struct workflow *workflow = workflows; workflow->title; workflow++)
		for (const struct workflow_stop *stop = workflow->stops; stop->title; stop++)
			if (stop->how)
				expect_keys_lead(stop->how);
}

static void every_word_is_explained_in_a_sentence(void **state)
{
	(void)state;
	for (const struct word *word = glossary; word->word; word++)
		expect(ends_a_sentence(word->meaning), word->word);
}

static bool is_explained(const char *wanted)
{
	for (const struct word *word = glossary; word->word; word++)
		if (strstr(word->word, wanted))
			return true;
	return false;
}

/* The pairs that ARCHITECTURE.md fixes, and what a clerk looks for though it is not there yet. */
static void the_words_of_the_work_are_explained(void **state)
{
	static const char *const wanted[] = { "hi bộ", "ảng ủy", "ổ chức đảng", "viên chính thức",
		"uá trình sinh hoạt", "uộc họp", "iểm danh", "hân công", "am kết", "iểm điểm",
		"óp ý", "hắc phục", "ếp loại", "iễn", "hức vụ", "ịa bàn", "ảng phí", "hỉ tiêu",
		"huyển sinh hoạt", "ết nạp", "ỷ luật", "iện 213", "ự bị", "hường kỳ", "huyên đề" };

	(void)state;
	for (size_t i = 0; i < COUNT(wanted); i++)
		expect(is_explained(wanted[i]), wanted[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_screen_says_what_it_is_for),
		cmocka_unit_test(every_screen_has_keys_and_each_says_what_it_does),
		cmocka_unit_test(record_types_name_screens_that_exist),
		cmocka_unit_test(stops_stand_at_places_that_exist),
		cmocka_unit_test(a_field_is_told_from_its_type),
		cmocka_unit_test(keys_of_home_lead_where_the_stops_say),
		cmocka_unit_test(the_words_of_the_work_are_explained),
		cmocka_unit_test(every_word_is_explained_in_a_sentence),
	};

	return run_group(tests);
}
