/*
 * file_copy.h - the bytes of a file into a new one, down to the disk.
 */
#ifndef FILE_COPY_H
#define FILE_COPY_H

#include "err.h"

/* `to` must not exist. False with err; what was written of it may be left. */
bool file_copy(const char *from, const char *to, struct err *err);

#endif
