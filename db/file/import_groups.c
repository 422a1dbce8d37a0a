/* Notes with the same words together. */
#include "import.h"

#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

static bool is_wanted(const struct import_note *note, enum import_fate fate)
{
	return fate == IMPORT_FATES ? note->warning : note->fate == fate && !note->warning;
}

static bool says_the_same(const struct import_note *a, const struct import_note *b)
{
	return a->text && b->text && a->column == b->column && a->candidate_count == 0 &&
		strcmp(a->text, b->text) == 0;
}

/* How many notes have the first of that fate in them: each is compared with each. */
static size_t first_of(const struct import_report *report, enum import_fate fate)
{
	enum { MOST = 4000 };
	size_t count = 0;

	for (int wanted = 0; count < report->note_count && wanted < MOST; count++)
		wanted += is_wanted(&report->notes[count], fate);
	return count;
}

void import_group(
	const struct import_report *report, enum import_fate fate, struct import_groups *groups)
{
	size_t count = first_of(report, fate);
	bool *taken = xcalloc(count + 1, sizeof *taken);
	int placed = 0;

	*groups = (struct import_groups) { .items = xcalloc(count + 1, sizeof *groups->items),
		.notes = xcalloc(count + 1, sizeof *groups->notes) };
	for (size_t i = 0; i < count; i++) {
		const struct import_note *first = &report->notes[i];
		if (taken[i] || !is_wanted(first, fate))
			continue;
		struct import_group *group = &groups->items[groups->count++];
		group->notes = groups->notes + placed;
		for (size_t j = i; j < count; j++) {
			const struct import_note *note = &report->notes[j];
			if (taken[j] || !is_wanted(note, fate) ||
				(j > i && !says_the_same(first, note)))
				continue;
			taken[j] = true;
			groups->notes[placed++] = note;
			group->count++;
			if (!first->text)
				break;
		}
	}
	free(taken);
}

void import_groups_release(struct import_groups *groups)
{
	free(groups->items);
	free(groups->notes);
	*groups = (struct import_groups) { 0 };
}

void import_group_lines(const struct import_group *group, int most, struct strbuf *out)
{
	int last = group->count - 1;

	strbuf_addf(out, "dòng %ld", group->notes[0]->line);
	for (int i = 1; i < last && i < most; i++)
		strbuf_addf(out, ", %ld", group->notes[i]->line);
	if (last > 0)
		strbuf_addf(out, "%s %ld (%d dòng)", last > most ? ", …" : ",",
			group->notes[last]->line, group->count);
}
