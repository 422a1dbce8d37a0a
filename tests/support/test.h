/*
 * test.h - what every test program includes: cmocka, and assertions that name the row they are about.
 *
 * Tests are tables where they can be: one loop, and `about` says which row failed. A test program is
 * an array of cmocka_unit_test() and `return run_group(tests);`.
 */
#ifndef TEST_H
#define TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define run_group(tests) cmocka_run_group_tests(tests, NULL, NULL)

/* Each ends the test when what it says does not hold; `about` is printed then. */
#define expect(condition, about) expect_at(condition, #condition, about, __FILE__, __LINE__)
#define expect_text(actual, wanted, about) expect_text_at(actual, wanted, about, __FILE__, __LINE__)
#define expect_number(actual, wanted, about) \
	expect_number_at(actual, wanted, about, __FILE__, __LINE__)
/* The text holds this part: for sentences, of which a test should know only what matters. */
#define expect_part(text, part, about) expect_part_at(text, part, about, __FILE__, __LINE__)

void expect_at(bool holds, const char *condition, const char *about, const char *file, int line);
void expect_text_at(
	const char *actual, const char *wanted, const char *about, const char *file, int line);
void expect_number_at(
	long long actual, long long wanted, const char *about, const char *file, int line);
void expect_part_at(
	const char *text, const char *part, const char *about, const char *file, int line);

/*
 * How many times wider than usual a test may set its marks that breaks every write, or spoils every value, one after
 * the other: SPARSE of the environment, 1 without it. `make asan` looks at fewer of the same kind.
 */
int sparse(void);

/* A generator for tests over random data: the same numbers in every run. */
struct dice {
	uint64_t state;
};
uint32_t dice_roll(struct dice *dice, uint32_t sides); /* 0 to sides - 1 */

#endif
