/*
 * list_form.h - any list of the book on paper: a register, or the records of a type.
 *
 * Room db/print: the papers of print.md. How one is asked for and written into a document (src/print/doc.h);
 * what each says is in db/forms.
 */
#ifndef LIST_FORM_H
#define LIST_FORM_H

#include "doc.h"
#include "store.h"

/*
 * Head, title with the day asked, the columns that the list shows with a running number, signatures. `kept`: by what its
 * rows were chosen, said below the title; "": it has all.
 */
bool list_form(struct store *store, const struct list_spec *spec, const char *kept, struct doc *doc,
	struct err *err);

/* Its table alone, in a document that has begun; how many rows it has is added to *rows. */
bool list_table(struct store *store, const struct list_spec *spec, struct doc *doc, long *rows,
	struct err *err);

#endif
