/*
 * app.h - the stack of screens, and what all of them have in common.
 *
 * Needs no terminal: keys go in, a canvas comes out. run.c ties it to one; tests do not.
 *
 * Room screens/app: the stack of screens, the frame around them, and the loop.
 */
#ifndef APP_H
#define APP_H

#include "keeper.h"
#include "lock.h"
#include "screen.h"
#include "tour.h"
#include "undo_steps.h"

struct app {
	struct session session;
	struct screen *top;
	bool quit;
	int rows, cols;
	const struct rectype *first; /* the list to begin with, or NULL: app_start() */
	bool asked_checks;           /* the check of the file has been started */
	bool looked_through;         /* and behind it each row: look_through() */
	struct undo_steps steps;
	struct screen *undo_dialog; /* the question of undo while it is open; the stack owns it */
	bool redoing;               /* it is that of redo */
	struct tour tour;
	struct keeper *keeper; /* copies of the book by themselves */
	bool redraw;           /* the whole screen is to be sent again */
	bool leaving;          /* Ctrl-Q was told that a draft cannot be kept */
	struct lock lock;
	bool operator_known; /* who sits there was said on the command line */
	struct screen *who;  /* the question who does, at the start; the stack owns it */
};

void app_init(struct app *app, struct store *store, int rows, int cols);
void app_release(struct app *app); /* frees the screens, not the store */

/*
 * The first screens: home, and on it the set-up form of a new book, or the list of `type`. Before them,
 * where the clock is behind the book, the question what day it is.
 */
void app_start(struct app *app, const struct rectype *type);
/*
 * The book at that path could not be opened, or `why` else: the first screen is that of its copies. The store is an empty
 * one in memory.
 */
void app_start_damaged(struct app *app, const char *book, const char *why);
void app_without_copies(struct app *app); /* it is not backed up by itself */
void app_push(struct app *app, struct screen *screen);
void app_resize(struct app *app, int rows, int cols);
void app_key(struct app *app, int key);
void app_draw(struct app *app, struct canvas *canvas); /* canvas->rows, cols must fit */

/* What a new day brings, once the file is known to be whole, and what day it is. */
void app_daily(struct app *app);

/* Work behind the screen; true when there is more and the loop should not wait long. */
bool app_idle(struct app *app, int64_t now);

/* Drafts of everything half typed, before the end. False with err: not all could be kept. */
bool app_leave(struct app *app, struct err *err);

/* The drafts alone; more is kept typing. */
bool app_keep_typed(struct app *app, struct err *err);

/* Ctrl-Q: leaves, or says what cannot be kept; the second time it is dropped. */
void app_leave_program(struct app *app);

/* Whether letters go into a field just now. */
bool app_in_text(const struct app *app);

#endif
