/*
 * event_form.h - what an event asks (event.h), as a form: shown before it is written, one step.
 */
#ifndef EVENT_FORM_H
#define EVENT_FORM_H

#include "event.h"
#include "form.h"

/* `presets` as of form_open_new(). A half typed one is taken up again. */
struct screen *event_form_new(
	struct session *session, const struct event *event, const struct preset *presets);

#endif
