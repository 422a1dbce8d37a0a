/* all.c - the list of events, in the order of the menu. A new one needs its file, and here its extern and its line. */
#include "event.h"

extern const struct event move_within_event;

const struct event *const events[] = {
	&move_within_event,
	NULL,
};
