/*
 * rests.h - which settings a figure goes by: those that its query, or a view it reads, asks rule() for.
 */
#ifndef RESTS_H
#define RESTS_H

#include "record.h"
#include "setting_rows.h"

typedef void rests_take(void *context, const struct setting_row *setting);

/* Of the queries of these names, separated by blanks; NAME*: of all that begin so. In the order of setting_rows. */
void rests_on(const char *names, rests_take *take, void *context);
/* Of what lists and forms of a type show besides its fields; of a register: of its query. */
void rests_on_type(const struct rectype *type, rests_take *take, void *context);

#endif
