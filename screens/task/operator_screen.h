/*
 * operator_screen.h - who sits at the computer: asked at the start where there is more than one, and changed under Hệ thống.
 */
#ifndef OPERATOR_SCREEN_H
#define OPERATOR_SCREEN_H

#include "screen.h"

/* The question, the last one first; NULL where nobody else is listed, or with err. */
struct screen *operator_ask(struct session *session, struct err *err);
/* The same; says what to do where nobody else is listed. */
struct screen *operator_change_new(struct session *session, struct err *err);

#endif
