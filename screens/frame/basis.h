/*
 * basis.h - the settings by which what a screen shows is reckoned, as F1 says them: value, first day, document.
 */
#ifndef BASIS_H
#define BASIS_H

#include "session.h"

/* Of queries by their names (rests.h); nothing where none goes by a setting. */
void basis_add(struct session *session, const char *queries, struct strbuf *text);
/* Of the lists and forms of a type, of a register. */
void basis_add_of(struct session *session, const struct rectype *type, struct strbuf *text);

#endif
