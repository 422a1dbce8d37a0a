#include "workflows.h"

#include "help.h"
#include "wrap.h"

#include <stdio.h>
#include <string.h>

/* ---- which stop ---- */

enum rank { RANK_NONE, RANK_SCREEN, RANK_TYPE, RANK_FIELD };

static enum rank rank_of(const struct workflow_stop *stop, const char *place, const char *name)
{
	char type[64];

	if (place && word_in_list(stop->places, place))
		return RANK_FIELD;
	snprintf(type, sizeof type, "%.*s", place ? (int)strcspn(place, ".") : 0,
		place ? place : "");
	if (word_in_list(stop->places, type))
		return RANK_TYPE;
	return name && word_in_list(stop->places, name) ? RANK_SCREEN : RANK_NONE;
}

/* The stop that fits best, NULL when none does. */
static const struct workflow_stop *best_stop(
	const struct workflow *workflow, const char *place, const char *name, enum rank *rank)
{
	const struct workflow_stop *best = NULL;

	*rank = RANK_NONE;
	for (const struct workflow_stop *stop = workflow->stops; stop->title; stop++) {
		enum rank here = rank_of(stop, place, name);
		if (here <= *rank)
			continue;
		best = stop;
		*rank = here;
	}
	return best;
}

/* ---- as text ---- */

enum { NUMBER_WIDTH = 5 };

/* What is said behind the title of a stop. */
static const char *remark(const struct workflow_stop *stop, bool own, bool next)
{
	return own           ? " (đang ở đây)"
		: !stop->how ? ": chưa có trong chương trình"
		: next       ? " (tiếp theo)"
			     : "";
}

void workflow_add(
	const struct workflow *workflow, const char *place, const char *name, struct strbuf *out)
{
	enum rank rank;
	const struct workflow_stop *own = best_stop(workflow, place, name, &rank);
	bool next = false; /* the next that can be done follows one's own */

	strbuf_addf(out, "%s\n\n", workflow->about);
	for (const struct workflow_stop *stop = workflow->stops; stop->title; stop++) {
		char number[24];
		snprintf(number, sizeof number, "%s %2d", stop == own ? ">" : " ",
			(int)(stop - workflow->stops) + 1);
		struct strbuf text = STRBUF_INIT;
		strbuf_addf(&text, "%s%s", stop->title, remark(stop, stop == own, next));
		wrap_add_hanging(out, number, NUMBER_WIDTH, text.text);
		if (stop->how)
			wrap_add_hanging(out, "", NUMBER_WIDTH, stop->how);
		strbuf_release(&text);
		next = stop == own || (next && !stop->how);
	}
}

static void add_all_of_rank(enum rank wanted, const char *place, const char *name,
	struct strbuf *title, struct strbuf *out)
{
	for (const struct workflow *workflow = workflows; workflow->title; workflow++) {
		enum rank rank;
		best_stop(workflow, place, name, &rank);
		if (rank != wanted)
			continue;
		if (title->length == 0)
			strbuf_add(title, workflow->title);
		else
			strbuf_addf(out, "\n%s\n\n", workflow->title);
		workflow_add(workflow, place, name, out);
	}
}

/* Those that were not shown, by their titles. */
static void add_others(const char *place, const char *name, bool any, struct strbuf *out)
{
	strbuf_addf(out, "%s\n",
		any ? "\nCÁC TRÌNH TỰ KHÁC (F7, gõ tên, Enter)" : "F7, gõ tên, Enter:\n");
	for (const struct workflow *workflow = workflows; workflow->title; workflow++) {
		enum rank rank;
		best_stop(workflow, place, name, &rank);
		if (rank != RANK_NONE)
			continue;
		strbuf_add(out, workflow->title);
		if (!any)
			strbuf_addf(out, ". %s", workflow->about);
		strbuf_add_char(out, '\n');
	}
}

/* False when the screen stands in none. */
static bool add_those_of(
	const struct screen *screen, bool last, struct strbuf *title, struct strbuf *out)
{
	struct strbuf place = STRBUF_INIT;

	if (screen->ops->place)
		screen->ops->place(screen, &place);
	const char *word = place.length > 0 ? place.text : NULL;
	for (enum rank rank = RANK_FIELD; rank > RANK_NONE; rank--)
		add_all_of_rank(rank, word, screen->ops->words->name, title, out);
	bool any = title->length > 0;
	if (any || last)
		add_others(word, screen->ops->words->name, any, out);
	strbuf_release(&place);
	return any;
}

void workflows_of(const struct screen *screen, struct strbuf *title, struct strbuf *out)
{
	bool last;

	do {
		last = !screen->ops->overlay || !screen->below;
		if (add_those_of(screen, last, title, out))
			return;
		screen = screen->below;
	} while (!last);
	strbuf_add(title, "Các trình tự công việc");
}
