/*
 * xlsx_zip.h - the members of a zip file, looked up by name and read within limits.
 *
 * Nothing is ever unpacked to the disk: a name with .. or / in front is a name like any other.
 */
#ifndef XLSX_ZIP_H
#define XLSX_ZIP_H

#include "err.h"

#include <stdint.h>
#include <stdio.h>

struct xzip;

/*
 * The file is borrowed. `most` is how many bytes the file may have; what comes out of it may be eight
 * times as much in all until xzip_again(). False with err set when it is damaged or too large.
 */
struct xzip *xzip_open(FILE *file, const char *name, int64_t most, struct err *err);
void xzip_close(struct xzip *zip); /* NULL: nothing */

/* Which member has the name, - -1: none. Case and the make of the slash are one. */
int xzip_find(const struct xzip *zip, const char *member);
bool xzip_has_folder(const struct xzip *zip, const char *folder);

/* What is read from here on counts anew. */
void xzip_again(struct xzip *zip);

/*
 * Opens a member, then reads it: bytes read, 0 at its end, -1 with err set when it is damaged, longer than
 * it may be or grows as only a bomb does. One member at a time.
 */
bool xzip_member_open(struct xzip *zip, int member, struct err *err);
int xzip_member_read(struct xzip *zip, void *bytes, unsigned size, struct err *err);
void xzip_member_close(struct xzip *zip);

/* "name: sentence how to mend a damaged file"; the reason is for the log. Always false. */
bool xzip_damaged(const struct xzip *zip, struct err *err, const char *reason);
const char *xzip_name(const struct xzip *zip);

#endif
