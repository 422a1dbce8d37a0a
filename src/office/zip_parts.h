/*
 * zip_parts.h - the zip of a workbook or a document, written part by part.
 *
 * Every part has the same day, the first that a zip knows: the same parts give the same bytes.
 */
#ifndef ZIP_PARTS_H
#define ZIP_PARTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct zip_parts;

/* `out` is borrowed, empty and seekable. NULL when it cannot be written. */
struct zip_parts *zip_parts_open(FILE *out);

/* The functions return false when the file cannot be written; a part begun ends with the next or the close. */
bool zip_parts_begin(struct zip_parts *parts, const char *name);
bool zip_parts_put(struct zip_parts *parts, const char *bytes, size_t length);
bool zip_parts_add(struct zip_parts *parts, const char *name, const char *text); /* a whole part */

/* What every part begins with; the names of relations between parts, and of what says them. */
#define OFFICE_XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define OFFICE_RELATION "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define OFFICE_PACKAGE "http://schemas.openxmlformats.org/package/2006"

/* The two parts that say what the file is: `kinds` of its parts (elements Override), and the one to begin with. */
bool zip_parts_add_office(struct zip_parts *parts, const char *kinds, const char *first);

/* Writes the list of parts and frees. `out` is neither flushed nor closed. NULL: nothing to do. */
bool zip_parts_close(struct zip_parts *parts);

#endif
