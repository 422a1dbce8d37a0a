/* chibo demo - a book of invented people, the same bytes for the same options. */
#include "command.h"

#include "date.h"
#include "demo.h"
#include "plat.h"
#include "xalloc.h"

#include <inttypes.h>
#include <stdlib.h>

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
		(!choose_today(invocation, today, err) && !wrong_usage(err)))
		return false;
	*chosen = (struct demo_options) { .cells = (int)cells,
		.members = (int)members,
		.years = (int)years,
		.seed = (uint64_t)seed,
		.today = today };
	return true;
}

static void say_counts(const int64_t *counts)
{
	for (int i = 0; rectypes[i]; i++)
		if (counts[i] > 0)
			say("%s %" PRId64, rectypes[i]->title, counts[i]);
}

static int make_file(const char *path, const struct demo_options *chosen, struct err *err)
{
	size_t types = 0;

	while (rectypes[types])
		types++;
	int64_t *counts = xcalloc(types, sizeof *counts);
	bool made = demo_make(path, chosen, counts, err);
	if (made)
		say_counts(counts);
	free(counts);
	if (!made)
		return -1;
	say("Đã lập tệp mẫu %s. Mở: chibo --db %s; tập từng bước: F10, Hướng dẫn ngày đầu.", path,
		path);
	return EXIT_DONE;
}

static int show_book(const struct invocation *invocation, const char *path,
	const struct demo_options *chosen, struct err *err)
{
	struct store_options open = { .today = chosen->today };
	struct store *store = NULL;
	int code = -1;

	if (demo_make(path, chosen, NULL, err) && store_open(path, &open, &store, err))
		code = open_screens(invocation, store, err);
	store_close(store);
	return code;
}

/* Without --db: the book lies in a folder of its own, which goes with it unless something was left there. */
static int show_temporary(
	const struct invocation *invocation, const struct demo_options *chosen, struct err *err)
{
	struct strbuf path = STRBUF_INIT;
	char *folder = screens_possible(err) ? plat_temporary_folder(err) : NULL;
	int code = -1;

	if (!folder)
		return -1;
	strbuf_addf(&path, "%s/mau.db", folder);
	code = show_book(invocation, path.text, chosen, err);
	plat_remove(path.text);
	strbuf_add(&path, "-khoa");
	plat_remove(path.text);
	if (!plat_remove_folder(folder))
		say("Các tệp đã ghi ra còn ở %s", folder);
	strbuf_release(&path);
	free(folder);
	return code;
}

static int run(struct invocation *invocation, struct err *err)
{
	const char *path = option_value(invocation, "db");
	struct demo_options chosen;
	char today[DATE_SIZE];

	if (!choose(invocation, &chosen, today, err))
		return -1;
	return path ? make_file(path, &chosen, err) : show_temporary(invocation, &chosen, err);
}

const struct command demo_command = {
	.name = "demo",
	.arguments = "",
	.summary = "lập một tệp mẫu với người không có thật",
	.options = "cells members years seed screen ascii",
	.run = run,
};
