#include "help_papers.h"

#include "help.h"
#include "registry.h"
#include "wrap.h"

#include <stdio.h>

static void add_name(struct strbuf *out, const char *name, const char *type)
{
	strbuf_addf(out, "%s%s", out->length > 0 ? "; " : "", name);
	if (type)
		strbuf_addf(out, " (%s)", type);
}

static void add_takers(enum paper_list_id id, int column, struct strbuf *out)
{
	for (const struct rectype *const *type = rectypes; *type; type++) {
		for (const struct field *field = (*type)->fields; field->name; field++)
			if (paper_column_holds(field->columns, id, column))
				add_name(out, field->label, (*type)->title);
		if (paper_column_holds((*type)->columns, id, column))
			add_name(out, (*type)->title, NULL);
	}
}

void paper_list_add(enum paper_list_id id, struct strbuf *out)
{
	const struct paper_list *list = &paper_lists[id];
	enum { NUMBER_WIDTH = 4 };

	strbuf_addf(out, "%s Cột nào gõ vào ô nào:\n\n", list->about);
	for (int column = 1; column <= list->columns; column++) {
		struct strbuf takers = STRBUF_INIT;
		char number[16];
		add_takers(id, column, &takers);
		snprintf(number, sizeof number, "%2d", column);
		wrap_add_hanging(out, number, NUMBER_WIDTH,
			takers.length > 0 ? takers.text : "không có ô nào");
		strbuf_release(&takers);
	}
}
