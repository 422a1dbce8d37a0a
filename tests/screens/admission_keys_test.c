/*
 * The way into the Party by keys alone, from the candidate to the official member, as the story admission_way.test has it:
 * how many keys it takes beside what is typed, and what the book holds then.
 */
#include "ways.h"

#include "internal.h"
#include "test.h"

#include <stdio.h>
#include <string.h>

enum { STEPS = 20, PAPERS = 13, MOST_KEYS = 4 }; /* a step, or a paper of one */

/* Letters and digits are texts: names, days, numbers; all else are keys. */
static int press_story(struct room *room)
{
	FILE *story = fopen("tests/screens/admission_way.test", "r");
	char line[1000];
	int keys = 0;

	assert_non_null(story);
	while (fgets(line, sizeof line, story)) {
		const char *at = line + strlen("keys: ");
		if (strncmp(line, "keys: ", strlen("keys: ")) != 0)
			continue;
		line[strcspn(line, "\n")] = '\0';
		while (*at) {
			int key = key_from_script(&at);
			keys += !key_is_text(key);
			app_key(&room->app, key);
		}
		room_draw(room);
	}
	fclose(story);
	return keys;
}

static void expect_count(struct room *room, const char *sql, int wanted)
{
	int found = (int)store_number(room->store, sql, NULL);

	if (found != wanted)
		fail_msg("%s: %d", sql, found);
}

static void the_way_into_the_party_takes_few_keys_a_step_and_all_of_it_is_in_the_book(void **state)
{
	struct room room;

	(void)state;
	room_enter(&room, "office");
	int keys = press_story(&room);
	expect_count(&room,
		"SELECT count(*) FROM member m JOIN membership s ON s.member = m.id JOIN probation p ON p.member = m.id"
		" WHERE m.full_name = 'Lê Thị Hoa' AND m.sex = 'Nữ' AND m.born_on = '1998-05-12'"
		" AND m.admission_decided_on = '2025-10-20' AND m.admitted_on = '2025-11-03'"
		" AND m.official_on = '2026-11-03' AND s.from_on = '2025-11-03' AND s.joined_by = 'KN'"
		" AND p.class_on = '2026-03-20' AND p.considered_on = '2026-11-10' AND p.vote_for = 13"
		" AND p.vote_total = 14 AND p.outcome = 'CN' AND p.decided_on = '2026-11-20'",
		1);
	expect_count(&room,
		"SELECT count(*) FROM way_seen WHERE full_name = 'Lê Thị Hoa' AND done AND missing IS NULL"
		" AND odd IS NULL AND other IS NULL",
		STEPS);
	expect_count(&room,
		"SELECT count(*) FROM file_item f JOIN member m ON m.id = f.member WHERE m.full_name = 'Lê Thị Hoa'"
		" AND f.present = 1",
		PAPERS);
	print_message("%d keys beside the texts for %d steps and %d papers, %.1f each\n", keys,
		STEPS, PAPERS, keys / (double)(STEPS + PAPERS));
	assert_true(keys <= MOST_KEYS * (STEPS + PAPERS));
	room_leave(&room);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			the_way_into_the_party_takes_few_keys_a_step_and_all_of_it_is_in_the_book),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
