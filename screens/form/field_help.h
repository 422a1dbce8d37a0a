/*
 * field_help.h - what F1 says of one field, all of it from its descriptor and its code list.
 */
#ifndef FIELD_HELP_H
#define FIELD_HELP_H

#include "record.h"

/* What it is, how it is typed, what is demanded of it, where it stands on paper, its choices. */
void field_help(const struct rectype *type, const struct field *field, struct strbuf *out);

#endif
