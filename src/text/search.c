#include "search.h"

#include "fold.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { ID_BITS = 1 << 17 };
enum { FIRST_YEAR = 1800, LAST_YEAR = FIRST_YEAR + 511 };
enum { YEAR_SHIFT = 9, MONTH_SHIFT = 5, MONTH_MASK = 15, DAY_MASK = 31 };

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static int number(const char *digits, size_t count)
{
	int value = 0;

	for (size_t i = 0; i < count; i++)
		value = value * 10 + (digits[i] - '0');
	return value;
}

packed_day search_day(const char *iso)
{
	size_t length = iso ? strlen(iso) : 0;

	if ((length != 4 && length != 7 && length != 10) || !is_digit(iso[0]))
		return 0;
	int year = number(iso, 4);
	if (year < FIRST_YEAR || year > LAST_YEAR)
		return 0;
	packed_day day = (packed_day)(year - FIRST_YEAR) << YEAR_SHIFT;
	if (length >= 7)
		day |= (packed_day)number(iso + 5, 2) << MONTH_SHIFT;
	if (length == 10)
		day |= (packed_day)number(iso + 8, 2);
	return day;
}

/* ---- what days a word can mean ---- */

/* 0 in a lower bound: any, and where there is none. */
struct day_pattern {
	int year_low, year_high, short_year; /* short_year -1: any */
	int month_low, month_high, day_low, day_high;
};

static const struct day_pattern any_day = { .short_year = -1 };

static void set_bit(unsigned char *bits, size_t at)
{
	bits[at / 8] |= (unsigned char)(1 << at % 8);
}

static bool get_bit(const unsigned char *bits, size_t at)
{
	return bits[at / 8] >> at % 8 & 1;
}

static void add_month(struct search_word *word, const struct day_pattern *pattern, size_t month)
{
	int low = pattern->day_low, high = low ? pattern->day_high : DAY_MASK;

	for (int day = low; day <= high && day <= DAY_MASK; day++)
		set_bit(word->days, (month << MONTH_SHIFT) + (size_t)day);
}

static void add_pattern(struct search_word *word, const struct day_pattern *pattern)
{
	int low = pattern->year_low > FIRST_YEAR ? pattern->year_low : FIRST_YEAR,
	    high = pattern->year_low && pattern->year_high < LAST_YEAR ? pattern->year_high
								       : LAST_YEAR;

	if (!word->days)
		word->days = xcalloc((1 << SEARCH_DAY_BITS) / 8, 1);
	for (int year = low; year <= high; year++) {
		if (pattern->short_year >= 0 && year % 100 != pattern->short_year)
			continue;
		int first = pattern->month_low, last = first ? pattern->month_high : 12;
		for (int month = first; month <= last && month <= 12; month++)
			add_month(word, pattern, (size_t)(year - FIRST_YEAR) * 16 + (size_t)month);
	}
}

/* Years that begin with these digits: 196 means 1960 to 1969. */
static void set_year(struct day_pattern *pattern, const char *digits, size_t count)
{
	int low = number(digits, count), high = low;

	for (size_t i = count; i < 4; i++) {
		low *= 10;
		high = high * 10 + 9;
	}
	pattern->year_low = low;
	pattern->year_high = high;
}

/* The year of a whole date: two digits are its last two, others how it begins. */
static void set_year_of_date(struct day_pattern *pattern, const char *digits, size_t count)
{
	if (count == 2 && number(digits, 2) != 19 && number(digits, 2) != 20)
		pattern->short_year = number(digits, 2);
	else if (count > 0)
		set_year(pattern, digits, count);
}

static void set_month(struct day_pattern *pattern, const char *digits, size_t count)
{
	pattern->month_low = pattern->month_high = number(digits, count);
	if (count == 1 && *digits == '0') { /* on the way to 01 ... 09 */
		pattern->month_low = 1;
		pattern->month_high = 9;
	} else if (count == 1 && *digits == '1') {
		pattern->month_high = 12;
	}
}

/* Digits without anything between: a year, the last two of one, or a day typed as in a form. */
static void add_plain(struct search_word *word)
{
	const char *digits = word->text;
	size_t count = word->bytes;
	struct day_pattern year = any_day, last_two = any_day, day = any_day;

	if (count <= 4 && *digits != '0') {
		set_year(&year, digits, count);
		add_pattern(word, &year);
	}
	if (count == 2) {
		last_two.short_year = number(digits, 2);
		add_pattern(word, &last_two);
	}
	if (count != 4 && count != 6 && count != 8)
		return;
	day.day_low = day.day_high = number(digits, 2);
	day.month_low = day.month_high = number(digits + 2, 2);
	if (count > 4)
		set_year_of_date(&day, digits + 4, count - 4);
	if (day.day_low > 0 && day.month_low > 0)
		add_pattern(word, &day);
}

/* Three numbers are day, month and year; two are day and month, or month and year. */
static void add_parts(struct search_word *word, const char *const starts[3], const size_t counts[3])
{
	struct day_pattern pattern = any_day;
	bool year_second = counts[1] > 2 || (counts[1] == 2 && number(starts[1], 2) > 12);

	if (counts[2] == 0 && year_second) {
		pattern.month_low = pattern.month_high = number(starts[0], counts[0]);
		set_year_of_date(&pattern, starts[1], counts[1]);
	} else {
		pattern.day_low = pattern.day_high = number(starts[0], counts[0]);
		if (counts[1] > 0)
			set_month(&pattern, starts[1], counts[1]);
		if (counts[2] > 0) /* another number behind it: the month is complete */
			pattern.month_low = pattern.month_high = number(starts[1], counts[1]);
		set_year_of_date(&pattern, starts[2], counts[2]);
	}
	if (pattern.day_low > 0 || pattern.month_low > 0)
		add_pattern(word, &pattern);
}

static void take_days(struct search_word *word)
{
	const char *starts[3] = { word->text, word->text, word->text };
	size_t counts[3] = { 0 };
	int part = 0;

	for (size_t i = 0; i < word->bytes; i++) {
		char byte = word->text[i];
		if (is_digit(byte)) {
			if (counts[part]++ == 0)
				starts[part] = word->text + i;
		} else if (strchr("/.-", byte) && part < 2 && counts[part] > 0) {
			part++;
		} else {
			return;
		}
	}
	if (part == 0)
		add_plain(word);
	else if (counts[0] <= 2 && counts[1] <= 4 && counts[2] <= 4)
		add_parts(word, starts, counts);
}

/* ---- a search ---- */

static void add_word(struct search *search, const char *text, size_t bytes)
{
	if (bytes == 0 || search->count >= SEARCH_MOST_WORDS)
		return;
	struct search_word *word = &search->words[search->count++];
	*word = (struct search_word) { .text = text, .bytes = bytes };
	take_days(word);
}

/* How many bytes stand before a year that is typed right behind letters; all of them without one. */
static size_t before_year(const char *text, size_t bytes)
{
	size_t digits = 0;

	while (digits < bytes && is_digit(text[bytes - digits - 1]))
		digits++;
	for (size_t i = 0; i < bytes - digits; i++)
		if (text[i] < 'a' || text[i] > 'z')
			return bytes;
	return digits >= 1 && digits <= 4 ? bytes - digits : bytes;
}

void search_init(struct search *search, const char *query, bool days)
{
	*search = (struct search) { .query = xstrdup(query) };
	for (const char *at = search->query; *at;) {
		size_t bytes = strcspn(at, " "), letters = days ? before_year(at, bytes) : bytes;
		add_word(search, at, letters);
		add_word(search, at + letters, bytes - letters);
		at += bytes + (at[bytes] == ' ');
	}
}

void search_release(struct search *search)
{
	for (int i = 0; i < search->count; i++) {
		free(search->words[i].days);
		free(search->words[i].ids);
		free(search->words[i].id_bits);
	}
	free(search->query);
	*search = (struct search) { 0 };
}

bool search_word_is_id(const struct search_word *word)
{
	bool digit = false;

	for (size_t i = 0; i < word->bytes; i++) {
		if ((unsigned char)word->text[i] >= 0x7F)
			return false;
		digit = digit || is_digit(word->text[i]);
	}
	return digit && word->bytes >= SEARCH_ID_LEAST;
}

static bool is_inside(const char *folded, const char *word, size_t bytes)
{
	for (; *folded; folded++)
		if (*folded == *word && fold_begins(folded, word, bytes))
			return true;
	return false;
}

bool search_go_inside(struct search *search)
{
	if (search->inside)
		return false;
	for (int i = 0; i < search->count; i++)
		search->inside = search->inside || search->words[i].bytes >= SEARCH_INSIDE_LEAST;
	return search->inside;
}

bool search_word_in_text(
	const struct search *search, const struct search_word *word, const char *folded)
{
	if (search->inside && word->bytes >= SEARCH_INSIDE_LEAST)
		return is_inside(folded, word->text, word->bytes);
	return fold_word_matches(folded, word->text, word->bytes);
}

bool search_word_in_day(const struct search_word *word, packed_day day)
{
	return word->days && day && get_bit(word->days, day);
}

static int by_id(const void *a, const void *b)
{
	int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;

	return (left > right) - (left < right);
}

void search_word_seal_ids(struct search_word *word)
{
	if (word->id_count == 0)
		return;
	qsort(word->ids, word->id_count, sizeof *word->ids, by_id);
	word->id_bits = xcalloc(ID_BITS / 8, 1);
	for (size_t i = 0; i < word->id_count; i++)
		word->id_bits[word->ids[i] % ID_BITS / 8] |= (unsigned char)(1 << word->ids[i] % 8);
}

bool search_word_in_ids(const struct search_word *word, int64_t id)
{
	size_t low = 0, high = word->id_count;

	if (high == 0 || !get_bit(word->id_bits, (size_t)id % ID_BITS))
		return false;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (word->ids[middle] == id)
			return true;
		if (word->ids[middle] < id)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}
