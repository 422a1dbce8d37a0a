/*
 * shorthand.h - gõ tắt: the office's short forms, put out in full in long texts. product.md, "Gõ tắt".
 *
 * A short form ends with a blank, a punctuation mark or Enter that was typed; never in a paste or a
 * burst, and only where it is a word of its own: not in 35-NQ/TW, which belongs to the number. It
 * follows how it is typed: đc is as the office wrote it, Đc begins with a capital. ĐC stays as it is:
 * words all in capitals are what papers themselves abbreviate so (BCT, NQ, TW) and must be possible to
 * write. One step back gives the short form again, which then stays (edit_expand()).
 *
 * The table (type phrase) is read when it is first needed and again after records were changed, never by
 * a key alone. A table that cannot be read expands nothing: typing goes on.
 */
#ifndef SHORTHAND_H
#define SHORTHAND_H

#include "edit.h"
#include "session.h"

/* Called behind typing `code` into a long text. */
void shorthand_typed(struct session *session, struct edit *edit, uint32_t code);

/* On or off: said, and remembered for the next start. */
void shorthand_switch(struct session *session);

void shorthand_begin(struct session *session); /* as it was left */
void shorthand_release(struct session *session);

#endif
