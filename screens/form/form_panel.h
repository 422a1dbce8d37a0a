/*
 * form_panel.h - the right third of a form: what the field wants, its choices, what is known beside it.
 */
#ifndef FORM_PANEL_H
#define FORM_PANEL_H

#include "canvas.h"
#include "form_item.h"

enum { FORM_PANEL_WIDTH = 28 };

/*
 * In the rows of the body that no value has taken. `near`: whom what is typed may be, `facts`: what is known;
 * lines, "" for none.
 */
void form_panel_draw(struct session *session, const struct form_item *item, const char *near,
	const char *facts, struct canvas *canvas, const bool *taken);

#endif
