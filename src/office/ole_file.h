/*
 * ole_file.h - what lies in a compound file, the container of Office before .xlsx and of what it locks.
 */
#ifndef OLE_FILE_H
#define OLE_FILE_H

#include "err.h"

#include <stdio.h>

/* Whether the file begins as one. It is left at its beginning. */
bool ole_file_is(FILE *file);

/* "name: sentence": which program's file it is and how to save it so that it can be read. Always false. */
bool ole_file_refuse(FILE *file, const char *name, struct err *err);

#endif
