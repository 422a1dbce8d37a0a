/*
 * absence.h - the reason of an absence, asked for beside the person it is of: roll call, year sheet.
 *
 * Numbers choose it. Letters are names here as everywhere in a sheet of names: they end the question.
 */
#ifndef ABSENCE_H
#define ABSENCE_H

#include "canvas.h"
#include "codes.h"

const struct codelist *absence_reasons(void);

enum absence_key {
	ABSENCE_GIVEN, /* its code is in *reason */
	ABSENCE_LEFT,  /* on to the next one, the reason stays open */
	ABSENCE_WRONG, /* there is no such number: asked again */
	ABSENCE_OTHER  /* the reason stays open, the key does its own work */
};
enum absence_key absence_key(int key, const char **reason);

/* What the status row says while it is asked. */
extern const char absence_hint[], absence_no_such[];

/*
 * Between the rows `top` and `end` of the canvas, below or above row `y` of the person, never on it. Names
 * the person.
 */
void absence_draw(struct canvas *canvas, const char *person, int y, int top, int end);

#endif
