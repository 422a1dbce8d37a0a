/*
 * cell_picker.h - the choice of the cell at hand.
 */
#ifndef CELL_PICKER_H
#define CELL_PICKER_H

#include "screen.h"

/*
 * The picker of cells behind F6, and what was chosen. With a period it says of each how far that month
 * has come, and offers no whole committee.
 */
struct screen *cell_picker(struct session *session, const char *period);
/* One cell of all, for something else than the cell at hand. */
struct screen *cell_picker_for(struct session *session, const char *title, const char *selected);
void cell_picked(struct session *session, const struct answer *answer);

#endif
