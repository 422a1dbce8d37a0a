#include "test.h"

#include <stdlib.h>
#include <string.h>

void expect_at(bool holds, const char *condition, const char *about, const char *file, int line)
{
	if (holds)
		return;
	print_error("%s\n  does not hold: %s\n", about, condition);
	_fail(file, line);
}

/* Long texts are shown from the line on where they begin to differ. */
static void print_difference(const char *about, const char *actual, const char *wanted)
{
	size_t same = 0;

	while (actual[same] && actual[same] == wanted[same])
		same++;
	while (same > 0 && actual[same - 1] != '\n')
		same--;
	print_error(
		"%s\n  wanted: %.700s\n  actual: %.700s\n", about, wanted + same, actual + same);
}

void expect_text_at(
	const char *actual, const char *wanted, const char *about, const char *file, int line)
{
	if (actual && wanted ? strcmp(actual, wanted) == 0 : actual == wanted)
		return;
	print_difference(about, actual ? actual : "(null)", wanted ? wanted : "(null)");
	_fail(file, line);
}

void expect_number_at(
	long long actual, long long wanted, const char *about, const char *file, int line)
{
	if (actual == wanted)
		return;
	print_error("%s\n  wanted: %lld\n  actual: %lld\n", about, wanted, actual);
	_fail(file, line);
}

void expect_part_at(
	const char *text, const char *part, const char *about, const char *file, int line)
{
	if (text && strstr(text, part))
		return;
	print_error("%s\n  wanted in it: %s\n  text: %s\n", about, part, text ? text : "(null)");
	_fail(file, line);
}

/* Steele, Lea and Flood's SplitMix64. */
uint32_t dice_roll(struct dice *dice, uint32_t sides)
{
	uint64_t z = dice->state += 0x9E3779B97F4A7C15u;

	z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
	z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
	return (uint32_t)((z ^ (z >> 31)) >> 32) % sides;
}

int sparse(void)
{
	const char *times = getenv("SPARSE");
	int number = times ? atoi(times) : 1;

	return number > 1 ? number : 1;
}
