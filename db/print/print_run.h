/*
 * print_run.h - printed forms as text for a screen and as files for Word and LibreOffice.
 */
#ifndef PRINT_RUN_H
#define PRINT_RUN_H

#include "print_form.h"

/* What came of it. */
struct print_done {
	long papers;
	struct strbuf gaps; /* names of empty places, commas between */
	struct strbuf path; /* of the file, or of the last one */
};

#define PRINT_DONE_INIT                                   \
	{                                                 \
		.gaps = STRBUF_INIT, .path = STRBUF_INIT, \
	}

void print_done_release(struct print_done *done);

/*
 * The papers asked for as text, lines of at most `columns`; at most `most` of them, done->papers is how many there
 * are.
 */
bool print_text(struct store *store, const struct print_form *form, const struct print_asked *asked,
	int columns, long most, struct strbuf *out, struct print_done *done, struct err *err);

/* Nothing was found to print: says of what there is none. Always false. */
bool print_none(const struct print_form *form, struct err *err);

/* How many papers there are of those asked for; -1 with err. */
long print_count(struct store *store, const struct print_form *form,
	const struct print_asked *asked, struct err *err);

/*
 * All papers asked for in one .docx at `path`, which must not be there yet. Nothing is left of it when that fails
 * or there is nothing to print.
 */
bool print_file(struct store *store, const struct print_form *form, const struct print_asked *asked,
	const char *path, struct print_done *done, struct err *err);

/* Each paper in a file of its own in `folder`, which is made: print_file_name(), with -2 behind where that is there. */
bool print_files(struct store *store, const struct print_form *form,
	const struct print_asked *asked, const char *folder, struct print_done *done,
	struct err *err);

/* A .docx at `path` with what `write` says; for papers that are no form, a list. */
typedef bool print_write(void *context, struct doc *doc, struct err *err);
bool print_document(const char *path, print_write *write, void *context, struct err *err);

#endif
