/* The chosen line of home over what is looked up anew behind it: work that is done goes, drafts come in front. */
#include "home_internal.h"

#include "xalloc.h"

#include <string.h>

static const char table[] = "table";

/* By what a line is known again: not by its words, in which a number may be another one now. */
static void add_line(const struct home *home, int row, struct strbuf *out)
{
	if (row < home->drafts.count) {
		const struct draft_head *draft = &home->drafts.items[row];
		strbuf_addf(out, "draft %s %s", draft->type, draft->uid);
	} else if (row < home_entries(home)) {
		const struct duty_item *item = &home->work.items[row - home->drafts.count];
		strbuf_addf(out, "%s %s %s %s %s", item->duty->name, item->org, item->member,
			item->record, item->due);
	} else if (home_has_table(home)) {
		strbuf_add(out, table);
	}
}

void home_keep_chosen(struct home *home)
{
	strbuf_clear(&home->chosen);
	add_line(home, home->screen.rows.selected, &home->chosen);
}

bool home_choose_again(struct home *home)
{
	struct strbuf line = STRBUF_INIT;
	bool found = home->chosen.length == 0;

	for (int row = 0; row <= home_entries(home) && !found; row++) {
		strbuf_clear(&line);
		add_line(home, row, &line);
		found = line.length > 0 && strcmp(line.text, home->chosen.text) == 0;
		if (found)
			rows_select(&home->screen.rows, row);
	}
	strbuf_release(&line);
	return found;
}
