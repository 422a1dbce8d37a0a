/*
 * foreign_file.h - files that are no list, told by their first bytes.
 */
#ifndef FOREIGN_FILE_H
#define FOREIGN_FILE_H

#include <stdio.h>

/* "là ảnh. ...": what the file is and what to do, to stand behind its name. NULL: it may be a list. */
const char *foreign_file_sentence(FILE *file);

#endif
