/*
 * json.h - writing JSON: the audit log's payloads and --json output.
 */
#ifndef JSON_H
#define JSON_H

#include "strbuf.h"

void json_string(struct strbuf *out, const char *text); /* quoted; NULL gives null */

/* Adds a member to the object in `out`, which is whole after each; what is empty becomes one. */
void json_member(struct strbuf *out, const char *name, const char *text);
void json_number(struct strbuf *out, const char *name, int number);

#endif
