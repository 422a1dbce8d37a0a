/*
 * edit_method.h - the built-in input method in a field of text: Telex, VNI, or off.
 *
 * For the one field that has the focus. The session holds the method chosen and what it remembers of
 * the word being typed; a cursor that was moved and another field are noticed here. A key and what it
 * makes of the word are one step back. terminal.md, sections 2 and 3.
 */
#ifndef EDIT_METHOD_H
#define EDIT_METHOD_H

#include "edit.h"
#include "session.h"

/*
 * Types a character. A Vietnamese letter that no plain key is comes from another input method: the
 * built-in one is switched off then, with a sentence. False when the limit refused it.
 */
bool method_type(struct session *session, struct edit *edit, uint32_t code);
/* The same where nothing is composed. What finds no room is said. */
bool method_type_plain(struct session *session, struct edit *edit, uint32_t code);
/* Typing, Backspace, Ctrl-R and what edit_key does: true when the key was one of those. */
bool method_key(struct session *session, struct edit *edit, int key);
/*
 * A key in a field of one line where nothing is composed: a path, a day, a count. Selecting, pasting, typing,
 * moving: true when the key was one of those.
 */
bool method_plain_key(struct session *session, struct edit *edit, int key);
/* Before any other key of the field is handled: those that neither type nor mend end the word at the cursor. */
void method_before(struct session *session, struct edit *edit, int key);
/* Backspace and Ctrl-R. False: the method has nothing to do with it, do what you would do anyway. */
bool method_erase(struct session *session, struct edit *edit);
bool method_restore(struct session *session, struct edit *edit);

/*
 * From off to Telex to VNI, from hòa to hoà, and whether what is no Vietnamese comes back: said, and
 * remembered for the next start.
 */
void method_switch(struct session *session);
void method_switch_tones(struct session *session);
void method_switch_restore(struct session *session);

/*
 * Where nothing is composed, in choices, pickers and searches, what is typed as in a text must still be
 * found: the text that the method would have made of it, which the caller frees; NULL: the same.
 */
char *method_composed(const struct session *session, const char *typed);

/* Says how to switch it on, where no other input method is likely and it is off. */
void method_offer(struct session *session);

/* For the status row: "--", "TX", "VN". */
const char *method_mark(const struct session *session);

#endif
