/*
 * years.h - a sheet of a year turned to another one.
 */
#ifndef YEARS_H
#define YEARS_H

#include "screen.h"

enum { YEARS_BACK = 5 }; /* this year is the first of them */

/* Asks which year, also the coming one where `ahead`; the answer is its number. */
enum screen_result years_ask(
	struct screen *screen, int chosen, bool ahead, screen_answered *answered);

#endif
