/* The text as an array that is spliced, and the steps back: each holds what it took out. */
#include "edit_internal.h"

#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

static void drop_steps(struct edit *edit, size_t from)
{
	for (size_t i = from; i < edit->step_count; i++)
		free(edit->steps[i].removed);
	edit->step_count = from;
}

void edit_forget_steps(struct edit *edit)
{
	drop_steps(edit, 0);
	edit->step_at = 0;
}

static void splice(
	struct edit *edit, size_t start, size_t removed, const uint32_t *text, size_t count)
{
	size_t wanted = edit->count - removed + count;

	if (wanted > edit->capacity) {
		edit->capacity = wanted * 2 + 16;
		edit->text = xrealloc(edit->text, edit->capacity * sizeof *edit->text);
	}
	edit_move_kept(edit, start, removed, count);
	if (edit->text)
		memmove(edit->text + start + count, edit->text + start + removed,
			(edit->count - start - removed) * sizeof *edit->text);
	if (count)
		memcpy(edit->text + start, text, count * sizeof *text);
	edit->count = wanted;
	edit->layout_width = 0;
	edit->goal = -1;
	edit->selecting = EDIT_NOT_SELECTING;
}

/* Keystrokes join the step before while they go on where it ended and begin no new word. */
static bool joins(const struct edit_step *step, size_t start, size_t removed, const uint32_t *text,
	size_t count, bool typing)
{
	size_t end = step->start + step->inserted_count;

	if (!typing || !step->typing || start < step->start || start > end ||
		start + removed != end)
		return false;
	return !(count == 1 && removed == 0 && text[0] == ' ');
}

void edit_replace(struct edit *edit, size_t start, size_t removed, const uint32_t *text,
	size_t count, bool typing)
{
	drop_steps(edit, edit->step_at);
	struct edit_step *step = edit->step_count ? &edit->steps[edit->step_count - 1] : NULL;
	if (step && joins(step, start, removed, text, count, typing)) {
		step->inserted_count = start - step->start + count;
	} else {
		edit->steps = xgrow(edit->steps, edit->step_count, sizeof *edit->steps);
		step = &edit->steps[edit->step_count++];
		*step = (struct edit_step) { .start = start,
			.removed_count = removed,
			.inserted_count = count,
			.removed = xmalloc((removed + 1) * sizeof *step->removed),
			.cursor = edit->cursor,
			.typing = typing };
		if (removed)
			memcpy(step->removed, edit->text + start, removed * sizeof *step->removed);
		edit->step_at = edit->step_count;
	}
	splice(edit, start, removed, text, count);
	edit->cursor = edit_bound(edit, start + count);
}

void edit_part_steps(struct edit *edit)
{
	if (edit->step_at > 0)
		edit->steps[edit->step_at - 1].typing = false;
}

/* Exchanges what a step inserted with what it removed; done twice it is back. */
static void exchange(struct edit *edit, struct edit_step *step, bool undo)
{
	size_t inserted = step->inserted_count;
	uint32_t *kept = xmalloc((inserted + 1) * sizeof *kept);

	if (inserted)
		memcpy(kept, edit->text + step->start, inserted * sizeof *kept);
	splice(edit, step->start, inserted, step->removed, step->removed_count);
	size_t behind = step->start + step->removed_count;
	free(step->removed);
	step->removed = kept;
	step->inserted_count = step->removed_count;
	step->removed_count = inserted;
	step->typing = false;
	edit->cursor = undo ? step->cursor : edit_bound(edit, behind);
	if (undo && step->letters > 0)
		edit_keep(edit, step->start, step->letters);
}

bool edit_step_back(struct edit *edit)
{
	if (edit->step_at == 0)
		return false;
	exchange(edit, &edit->steps[--edit->step_at], true);
	return true;
}

bool edit_step_again(struct edit *edit)
{
	if (edit->step_at == edit->step_count)
		return false;
	exchange(edit, &edit->steps[edit->step_at++], false);
	return true;
}
