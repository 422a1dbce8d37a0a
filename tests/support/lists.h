/*
 * lists.h - importing and exporting in one go, for tests.
 */
#ifndef LISTS_H
#define LISTS_H

#include "export.h"
#include "import.h"

#include <stddef.h>

/* What an import did; release with import_done_release(). */
struct import_done {
	bool read; /* what import_records() said */
	struct err err;
	struct import_report report;
};

struct import_done import_bytes(struct store *store, const char *type, const void *bytes,
	size_t size, const struct import_options *options);
struct import_done import_data(struct store *store, const char *type, const char *data_name);
void import_done_release(struct import_done *done);

/* The same, and it must be written; the counts of new, changed and the same rows are held to these. */
void import_expect(
	struct store *store, const char *type, const char *bytes, int fresh, int changed, int same);
void import_data_expect(struct store *store, const char *type, const char *data_name, int fresh,
	int changed, int same);

/* Where and why it was refused: "line:column sentence", of the file or of its first refused row. */
char *import_refusal(const struct import_done *done);

/* An export as bytes; the caller frees. */
char *export_bytes(
	struct store *store, const char *type, const struct export_options *options, int64_t *rows);

#endif
