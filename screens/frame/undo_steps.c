#include "undo_steps.h"

#include "dialog.h"

#include <string.h>

static void push(struct undo_range *ranges, int *count, struct undo_range range)
{
	if (*count == UNDO_STEPS) { /* the oldest is forgotten */
		memmove(ranges, ranges + 1, (UNDO_STEPS - 1) * sizeof *ranges);
		--*count;
	}
	ranges[(*count)++] = range;
}

void undo_steps_note(struct undo_steps *steps, struct store *store, int64_t head)
{
	struct undo_range range = { .first = head + 1, .last = undo_log_head(store) };

	if (head < 0 || range.last <= head || !undo_is_possible(store, range))
		return;
	push(steps->done, &steps->done_count, range);
	steps->undone_count = 0;
}

static const struct undo_range *last(const struct undo_steps *steps, bool redo)
{
	int count = redo ? steps->undone_count : steps->done_count;

	return count == 0 ? NULL : &(redo ? steps->undone : steps->done)[count - 1];
}

void undo_steps_name(const struct undo_steps *steps, struct store *store, bool redo,
	struct strbuf *out, char uid[UID_SIZE])
{
	uid[0] = '\0';
	if (last(steps, redo))
		undo_name(store, *last(steps, redo), out, uid);
}

struct screen *undo_steps_ask(const struct undo_steps *steps, struct session *session, bool redo)
{
	static const struct dialog_choice undo[] = { { KEY_RETURN, "Hoàn tác" },
		{ KEY_ESCAPE, "Hủy" }, { 0, NULL } };
	static const struct dialog_choice again[] = { { KEY_RETURN, "Làm lại" },
		{ KEY_ESCAPE, "Hủy" }, { 0, NULL } };
	struct strbuf sentence = STRBUF_INIT;

	if (!last(steps, redo))
		return NULL;
	strbuf_add(&sentence, redo ? "Lần hoàn tác vừa rồi: " : "Lần lưu vừa rồi: ");
	undo_describe(session->store, *last(steps, redo), &sentence);
	strbuf_add_char(&sentence, '.');
	struct screen *dialog = dialog_new(sentence.text, redo ? again : undo);
	strbuf_release(&sentence);
	return dialog;
}

bool undo_steps_do(struct undo_steps *steps, struct store *store, bool redo, struct err *err)
{
	struct undo_range *from = redo ? steps->undone : steps->done, taken;
	int *count = redo ? &steps->undone_count : &steps->done_count;

	if (*count == 0 || !undo_take_back(store, from[*count - 1], &taken, err))
		return false;
	--*count;
	if (redo)
		push(steps->done, &steps->done_count, taken);
	else
		push(steps->undone, &steps->undone_count, taken);
	return true;
}
