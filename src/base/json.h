/*
 * json.h - writing JSON: the audit log's payloads and --json output.
 */
#ifndef JSON_H
#define JSON_H

#include "strbuf.h"

void json_string(struct strbuf *out, const char *text); /* quoted; NULL gives null */

/* Adds `"name":value`, with a comma before unless it is the first thing in its object. */
void json_member(struct strbuf *out, const char *name, const char *text);

#endif
