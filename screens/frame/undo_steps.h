/*
 * undo_steps.h - what was saved in this run, to be taken back and done again in turn.
 */
#ifndef UNDO_STEPS_H
#define UNDO_STEPS_H

#include "screen.h"
#include "undo.h"

enum { UNDO_STEPS = 100 };

struct undo_steps {
	struct undo_range done[UNDO_STEPS], undone[UNDO_STEPS];
	int done_count, undone_count;
};

/* Keeps what has been logged behind `head` as one step. */
void undo_steps_note(struct undo_steps *steps, struct store *store, int64_t head);

/* A dialog that says what would be taken back or done again; NULL when there is nothing. */
struct screen *undo_steps_ask(const struct undo_steps *steps, struct session *session, bool redo);
/* Of which record that is: undo_name(). */
void undo_steps_name(const struct undo_steps *steps, struct store *store, bool redo,
	struct strbuf *out, char uid[UID_SIZE]);
/* Does what that dialog said. */
bool undo_steps_do(struct undo_steps *steps, struct store *store, bool redo, struct err *err);

#endif
