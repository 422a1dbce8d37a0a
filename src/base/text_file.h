/*
 * text_file.h - a text for people, as a file of its own.
 */
#ifndef TEXT_FILE_H
#define TEXT_FILE_H

#include "err.h"
#include "strbuf.h"

/* Into a new file, its folders made; one that is there is not written over, and none is left behind when it fails. */
bool text_file_write(const struct strbuf *text, const char *path, struct err *err);

#endif
