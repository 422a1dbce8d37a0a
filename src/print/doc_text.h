/*
 * doc_text.h - a document (doc.h) as plain text, for the screen and for `--text`: the same words in the same order.
 */
#ifndef DOC_TEXT_H
#define DOC_TEXT_H

#include "doc.h"
#include "strbuf.h"

/* Lines of at most `columns`, those of landscape pages of twice as many, go to `out`, which is borrowed. */
struct doc *doc_text_open(struct strbuf *out, int columns);
void doc_text_close(struct doc *doc);

#endif
