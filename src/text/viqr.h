/*
 * viqr.h - Vietnamese written with the signs of a typewriter: Nguye^~n Va(n DDu+'c.
 *
 * Numbers, dates, addresses with @ and whatever becomes no Vietnamese stay as they are; \ takes the meaning from
 * the sign behind it.
 */
#ifndef VIQR_H
#define VIQR_H

#include "strbuf.h"

#include <stdbool.h>

/* Bytes up to a blank, a control or what parts cells, with one such byte behind them. */
size_t viqr_token_length(const char *bytes, size_t count);

/* Where the first token begins that has a sign by which a text is known for VIQR; `count`: there is none. */
size_t viqr_next_token(const char *bytes, size_t count);

/* How many of the bytes are whole tokens. */
size_t viqr_whole_tokens(const char *bytes, size_t count);

/* Adds what the token means, in normal form C. */
void viqr_decode(const char *token, size_t length, struct strbuf *out);

enum { VIQR_SURE = 3 }; /* as much as shows by itself that a text is VIQR */

/*
 * What the token shows: how many of its words have signs that no other text has and are Vietnamese by them,
 * one with a mark and a tone on one letter being VIQR_SURE, and how many have them and are not.
 */
void viqr_judge(const char *token, size_t length, int *good, int *bad);

#endif
