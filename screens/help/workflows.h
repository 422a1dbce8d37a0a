/*
 * workflows.h - how the pieces of the work follow each other: what F1 shows when pressed twice.
 *
 * Data, written once (workflows.tsv): what each stop is, where it is done and with which key. Only what
 * the program can do today; what it cannot is named as such, so that nobody looks for it.
 */
#ifndef WORKFLOWS_H
#define WORKFLOWS_H

#include "screen.h"

struct workflow_stop {
	const char *title;
	const char *how; /* screen and key; NULL: the program does not have it yet */
	/* Where one is when standing at it: names of screens, "type", "type.field". NULL: nowhere. */
	const char *places;
};

struct workflow {
	const char *title;
	const char *about;
	const struct workflow_stop *stops; /* ends with a row without a title */
};

extern const struct workflow workflows[]; /* ends with a row without a title */

/* One workflow as text, its stop at `place` (or on the screen `name`) marked; both may be NULL. */
void workflow_add(
	const struct workflow *workflow, const char *place, const char *name, struct strbuf *out);

/*
 * The workflows of a screen, the one that fits best in front, then the titles of the others. Dialogs and pickers stand where the screen below them stands.
 */
void workflows_of(const struct screen *screen, struct strbuf *title, struct strbuf *out);

#endif
