/*
 * verify_types.h - the tables of record types hold what record.h asks of them.
 */
#ifndef VERIFY_TYPES_H
#define VERIFY_TYPES_H

#include "strbuf.h"

#include <stdbool.h>

/*
 * Walks every table and adds a sentence to `report` for each row that contradicts itself or is
 * incomplete. True when there is nothing to say.
 */
bool rectypes_verify(struct strbuf *report);

#endif
