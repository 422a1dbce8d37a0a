/* Putting records into the book, and the small turns of dates that every file here needs. */
#include "internal.h"
#include "maker.h"

#include <stdio.h>
#include <string.h>

struct record *row_new(const char *type)
{
	return record_new(rectype_named(type));
}

void row_number(struct record *row, const char *field, long number)
{
	char text[24];

	snprintf(text, sizeof text, "%ld", number);
	record_set(row, field, text);
}

void row_flag(struct record *row, const char *field, bool flag)
{
	record_set(row, field, flag ? "1" : NULL);
}

static void count(struct demo *demo, const struct rectype *type)
{
	for (int i = 0; demo->counts && rectypes[i]; i++)
		demo->counts->of_type[i] += rectypes[i] == type;
}

void row_put(struct demo *demo, struct record *row, char *uid)
{
	if (!demo->failed) {
		demo->failed = !store_put(demo->store, row, NULL, demo->err);
		count(demo, row->type);
	}
	if (uid)
		memcpy(uid, row->uid, UID_SIZE);
	record_free(row);
}

bool day_reached(const struct demo *demo, const char *day)
{
	return strcmp(day, demo->today) <= 0;
}

void day_make(int year, int month, int day, char out[DATE_SIZE])
{
	snprintf(out, DATE_SIZE, "%04u-%02u-%02u", (unsigned)year % 10000, (unsigned)month % 100,
		(unsigned)day % 100);
}

void day_of_year(int year, const char *month_day, char out[DATE_SIZE])
{
	snprintf(out, DATE_SIZE, "%04u-%.5s", (unsigned)year % 10000, month_day);
}

void day_working(char day[DATE_SIZE])
{
	long days = date_to_days(day), weekday = ((days + 4) % 7 + 7) % 7; /* 0: Sunday */

	if (weekday == 6)
		date_from_days(days + 2, day);
	else if (weekday == 0)
		date_from_days(days + 1, day);
}
