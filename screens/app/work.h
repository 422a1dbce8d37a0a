/*
 * work.h - long work in front of the user: how far it is, at most ten times a second, and Esc, which stops it. And
 * what takes no time to speak of on a new computer but does on an old one: a word that it is on its way.
 */
#ifndef WORK_H
#define WORK_H

#include "app.h"
#include "terminal.h"

enum { WORK_KEYS = 512 };

/* Work that is done in quickly shows nothing. */
struct work {
	struct app *app;
	struct canvas *canvas; /* as it was shown last */
	int64_t shown_at;
	bool answering;      /* a key is being handled or the screen drawn: somebody waits */
	bool told;           /* and was told so */
	bool gone;           /* the window changed: what is in the canvas is of no use */
	int keys[WORK_KEYS]; /* that came meanwhile, other than Esc and pastes: for afterwards */
	int key_count;
	enum terminal_event pending; /* and what else came, TERMINAL_NOTHING: nothing */
};

/* What came while it ran: 0 when there is nothing more. */
int work_key(struct work *work);

/* Puts `text`, a bar (none for percent -1) and the key that stops it over the two rows at the foot. */
void work_draw(struct canvas *canvas, const char *text, int percent);

/* For session->show_work, with a struct work. */
bool work_show(void *work, const char *text, int percent);

/* Begins with a key, and ends with its answer on the screen. */
void work_answer(struct work *work, bool answering);
/*
 * Whether who pressed a key has waited long enough to be told, once for each: when the clock of session->now has come to
 * `now`.
 */
bool work_is_long(struct work *work, int64_t now);
/* For store_on_long(), with a struct work: puts that word into the status row. */
void work_wait(void *work);

#endif
