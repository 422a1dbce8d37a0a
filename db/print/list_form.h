/*
 * list_form.h - any list of the book on paper: a register, or the records of a type.
 *
 * Room db/print: the papers of print.md. Each is a description over views of the book, written into a document
 * (src/print/doc.h); what a page looks like is not decided here.
 */
#ifndef LIST_FORM_H
#define LIST_FORM_H

#include "doc.h"
#include "store.h"

/* Head, title with the day asked, the columns that the list shows with a running number, signatures. */
bool list_form(struct store *store, const struct list_spec *spec, struct doc *doc, struct err *err);

#endif
