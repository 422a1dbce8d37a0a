/*
 * docx.h - a document (doc.h) as Word and LibreOffice open it: WordprocessingML in a zip.
 *
 * The same blocks give the same bytes, so a print can be compared and hashed (print.md "Format").
 */
#ifndef DOCX_H
#define DOCX_H

#include "doc.h"
#include "err.h"

#include <stdio.h>

/* `out` is borrowed, empty and seekable. NULL with err set when it cannot be written. */
struct doc *docx_open(FILE *out, struct err *err);

/* Writes what is left and frees. False: it could not be written whole. `out` is neither flushed nor closed. */
bool docx_close(struct doc *doc, struct err *err);

#endif
