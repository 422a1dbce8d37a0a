/* uid.c: names of records that are unique, ordered and, where asked for, repeatable. */
#include "test.h"
#include "uid.h"

#include <string.h>

static void every_uid_is_valid_and_greater_than_the_one_before(void **state)
{
	struct uid_source source = { 0 };
	char before[UID_SIZE] = "", uid[UID_SIZE];

	(void)state;
	for (int i = 0; i < 20000; i++) {
		uid_make(&source, uid);
		if (!uid_is_valid(uid) || strcmp(uid, before) <= 0)
			fail_msg("%s after %s", uid, before);
		memcpy(before, uid, sizeof before);
	}
}

static void order_holds_when_the_clock_goes_back(void **state)
{
	struct uid_source source = { .fixed = true, .state = 1, .milliseconds = 1000000 };
	char first[UID_SIZE], second[UID_SIZE], third[UID_SIZE];

	(void)state;
	uid_make(&source, first);
	source.milliseconds = 5000;
	uid_make(&source, second);
	source.milliseconds = 2000000;
	uid_make(&source, third);
	expect(strcmp(first, second) < 0 && strcmp(second, third) < 0, "always forward");
}

static void the_same_seed_and_time_give_the_same_uids(void **state)
{
	struct uid_source one = { .fixed = true, .state = 7, .milliseconds = 1795132800000 },
			  other = one, another = one;
	char a[UID_SIZE], b[UID_SIZE], c[UID_SIZE];

	(void)state;
	another.state = 8;
	for (int i = 0; i < 100; i++) {
		uid_make(&one, a);
		uid_make(&other, b);
		uid_make(&another, c);
		expect_text(a, b, "repeatable");
		expect(strcmp(a, c) != 0, "another seed, another uid");
	}
}

static void uids_that_follow_from_nothing_differ(void **state)
{
	struct uid_source one = { 0 }, other = { 0 };
	char a[UID_SIZE], b[UID_SIZE];

	(void)state;
	uid_make(&one, a);
	uid_make(&other, b);
	expect(strcmp(a + 10, b + 10) != 0, "eighty random bits");
}

static void the_time_stands_in_front(void **state)
{
	struct uid_source source = { .fixed = true, .milliseconds = 0 };
	char uid[UID_SIZE];

	(void)state;
	source.milliseconds = 32; /* 10 in base 32 */
	uid_make(&source, uid);
	expect(strncmp(uid, "0000000010", 10) == 0, "the first ten characters");
}

static void only_26_characters_of_the_alphabet_are_a_uid(void **state)
{
	static const struct {
		const char *text;
		bool valid;
	} rows[] = {
		{ "01KB9ZZZZZ0123456789ABCDEF", true },
		{ "01KB9ZZZZZ0123456789ABCDE", false },
		{ "01KB9ZZZZZ0123456789ABCDEFG", false },
		{ "01kb9zzzzz0123456789abcdef", false },
		{ "01KB9ZZZZZ0123456789ABCDEI", false },
		{ "01KB9ZZZZZ0123456789ABCDEU", false },
		{ "01KB9ZZZZZ0123456789ABCD F", false },
		{ "", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		expect(uid_is_valid(rows[i].text) == rows[i].valid, rows[i].text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_uid_is_valid_and_greater_than_the_one_before),
		cmocka_unit_test(order_holds_when_the_clock_goes_back),
		cmocka_unit_test(the_same_seed_and_time_give_the_same_uids),
		cmocka_unit_test(uids_that_follow_from_nothing_differ),
		cmocka_unit_test(the_time_stands_in_front),
		cmocka_unit_test(only_26_characters_of_the_alphabet_are_a_uid),
	};

	return run_group(tests);
}
