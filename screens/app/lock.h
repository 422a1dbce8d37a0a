/*
 * lock.h - the screen that is locked: by key, or after minutes without one.
 *
 * It covers everything and holds nothing of the book; what is below it stays as it was, half typed words too, which are
 * drafts by then. The PIN of the book opens it (pin.h), or any key where there is none. It is a lock of the screen, not of
 * the file, and says so.
 */
#ifndef LOCK_H
#define LOCK_H

#include "edit.h"

#include <stdbool.h>
#include <stdint.h>

struct app;
struct canvas;

struct lock {
	bool on;
	bool begun; /* somebody may have typed before */
	bool fresh; /* the terminal has not shown it yet: it is to forget what it showed before */
	int64_t last_key;  /* by the clock of the loop */
	int64_t wait_till; /* after a wrong PIN none is taken before that; 0: one is */
	int wrong;         /* PINs in a row */
	char since[6];     /* 14:05 */
	char said[300];    /* a sentence about the last PIN */
	struct edit typed;
};

void lock_release(struct lock *lock);

/* Writes drafts of what is half typed, then covers the screen. What could not be kept is said behind it. */
void lock_now(struct app *app);
/* Covers it when there was no key for too long; lets a wrong PIN be forgotten when it was waited for. */
void lock_when_due(struct app *app, int64_t now);
/* Milliseconds until something is to be done about it; -1: nothing. */
int lock_wait(const struct app *app, int64_t now);

void lock_key(struct app *app, int key);
void lock_draw(const struct app *app, struct canvas *canvas);

#endif
