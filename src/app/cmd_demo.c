/* chibo demo - a book of invented people, the same bytes for the same options. */
#include "command.h"

#include "date.h"
#include "demo.h"
#include "plat.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static bool choose_today(
	const struct invocation *invocation, char today[DATE_SIZE], struct err *err)
{
	const char *typed = option_value(invocation, "today");
	char now[DATE_SIZE];

	plat_today(now);
	struct date_hint hint = { .today = now };
	return date_parse(typed ? typed : DEMO_TODAY, &hint, today, err);
}

static bool choose(const struct invocation *invocation, struct demo_options *chosen,
	char today[DATE_SIZE], struct err *err)
{
	long cells, members, years, seed;

	if (!option_number(invocation, "cells", 1, DEMO_MOST_CELLS, DEMO_CELLS, &cells, err) ||
		!option_number(
			invocation, "members", 1, DEMO_MOST_MEMBERS, DEMO_MEMBERS, &members, err) ||
		!option_number(invocation, "years", 0, DEMO_MOST_YEARS, DEMO_YEARS, &years, err) ||
		!option_number(invocation, "seed", 0, 2000000000, 1, &seed, err) ||
		!choose_today(invocation, today, err))
		return false;
	*chosen = (struct demo_options) { .cells = (int)cells,
		.members = (int)members,
		.years = (int)years,
		.seed = (uint64_t)seed,
		.today = today };
	return true;
}

static void say_counts(const struct demo_counts *counts)
{
	for (int i = 0; i < DEMO_TYPES && rectypes[i]; i++)
		if (counts->of_type[i] > 0)
			say("%s %" PRId64, rectypes[i]->title, counts->of_type[i]);
}

static int run(struct invocation *invocation, struct err *err)
{
	const char *path = option_value(invocation, "db");
	struct demo_options chosen;
	struct demo_counts counts;
	char today[DATE_SIZE];

	if (!path) {
		err_set(err, ERR_USAGE, "Thêm --db TỆP: tệp mẫu sẽ lập, chưa có.");
		return -1;
	}
	if (!choose(invocation, &chosen, today, err) || !demo_make(path, &chosen, &counts, err))
		return -1;
	say_counts(&counts);
	say("Đã lập tệp mẫu %s", path);
	return EXIT_DONE;
}

const struct command demo_command = {
	.name = "demo",
	.arguments = "",
	.summary = "lập một tệp mẫu với người không có thật",
	.options = "cells members years seed screen ascii",
	.run = run,
};
