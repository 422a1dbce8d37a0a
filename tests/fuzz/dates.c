/*
 * Anything as a date: a day of the calendar that is shown and read again as itself, or a sentence. The first byte
 * draws what is known besides.
 */
#include "date.h"
#include "text.h"
#include "xalloc.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Shown and typed again it is the same. */
static void read_again(const char *iso, const struct date_hint *hint, bool period)
{
	struct date_hint exact = { .today = hint->today, .partial = hint->partial };
	char shown[DATE_SIZE], again[DATE_SIZE];
	struct err err = ERR_INIT;

	date_show(iso, shown);
	bool read = period ? date_parse_period(shown, &exact, again, &err)
			   : date_parse(shown, &exact, again, &err);
	if (!read || strcmp(iso, again) != 0)
		abort();
}

static void read_as(const char *typed, const struct date_hint *hint, bool period)
{
	char iso[DATE_SIZE], later[DATE_SIZE];
	struct err err = ERR_INIT;

	if (!(period ? date_parse_period(typed, hint, iso, &err)
		     : date_parse(typed, hint, iso, &err))) {
		if (!err.text[0] || text_valid_bytes(err.text, strlen(err.text)) < strlen(err.text))
			abort();
		return;
	}
	if (!(period                        ? date_is_period(iso)
			    : hint->partial ? date_is_partial(iso)
					    : date_is_full(iso)))
		abort();
	read_again(iso, hint, period);
	if (date_is_full(iso)) {
		date_from_days(date_to_days(iso), later);
		if (strcmp(iso, later) != 0)
			abort();
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size == 0)
		return 0;
	struct date_hint hint = { .today = "2026-11-20",
		.period = data[0] & 1 ? "2024-02" : NULL,
		.until = data[0] & 2 ? "2024-02-29" : NULL,
		.since = data[0] & 4 ? "2019-12-31" : NULL,
		.past = data[0] & 8,
		.partial = data[0] & 16 };
	char *typed = xstrndup((const char *)data + 1, size - 1);

	typed[text_valid_bytes(typed, strlen(typed))] = '\0';
	read_as(typed, &hint, data[0] & 32);
	free(typed);
	return 0;
}
