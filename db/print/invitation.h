/*
 * invitation.h - the invitation to a meeting of a cell (print.md, IN-01): to whom, when, where, about what.
 */
#ifndef INVITATION_H
#define INVITATION_H

#include "doc.h"
#include "store.h"

/*
 * Whom it calls: who must come, as the roll of its day has them, and by name who attends it as assigned (supervision)
 * or is in it as a guest. What it is about is its agenda, or the draft that the book makes of one. What nobody wrote
 * is dots.
 */
bool invitation_form(struct store *store, const char *meeting, struct doc *doc, struct err *err);

#endif
