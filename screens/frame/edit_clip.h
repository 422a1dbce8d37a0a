/*
 * edit_clip.h - selecting, cutting, copying and pasting within the program.
 *
 * What was cut or copied is the session's: it goes from field to field and from form to form. No
 * terminal is asked for its own clipboard, and none is told.
 */
#ifndef EDIT_CLIP_H
#define EDIT_CLIP_H

#include "edit.h"
#include "session.h"

/* Ctrl-A, Ctrl-C, Ctrl-X, Ctrl-V and a paste of the terminal: true when the key was one of these. */
bool clip_key(struct session *session, struct edit *edit, int key);

/* What the terminal pasted; where it does not fit nothing is taken in, and that is said. */
void clip_paste(struct session *session, struct edit *edit);

/* A key in a field that is searched by, where nothing is composed or selected: false when it does nothing there. */
bool clip_search_key(struct session *session, struct edit *edit, int key);

/* Any text so, in place of what is selected. False when it does not fit. */
bool clip_put(struct session *session, struct edit *edit, const char *text);

/* For the status row while selecting. */
void clip_status(const struct edit *edit, struct strbuf *out);

#endif
