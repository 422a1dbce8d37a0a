/*
 * handover_screen.h - the minutes of a handover to read, and to print (IN-43).
 */
#ifndef HANDOVER_SCREEN_H
#define HANDOVER_SCREEN_H

#include "screen.h"

struct screen *handover_screen_new(struct session *session, struct err *err);

#endif
