/*
 * word_order.h - whether a WordprocessingML document has its elements in the order that the standard wants (ECMA-376,
 * part 1, CT_PPr and the like): Word refuses files that LibreOffice reads.
 */
#ifndef WORD_ORDER_H
#define WORD_ORDER_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Of the text of word/document.xml. False and why: not well formed, an element that is not known there or stands behind
 * one it belongs before, two tables that touch, a cell that does not end with a paragraph, text without its end.
 */
bool word_is_in_order(const char *xml, char *why, size_t size);

#endif
