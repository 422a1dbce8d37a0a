/*
 * files.h - files and folders of tests. All of them abort the test program on failure.
 *
 * Results are the caller's to free.
 */
#ifndef FILES_H
#define FILES_H

#include <stddef.h>

char *folder_new(void);               /* empty, under $TMPDIR or /tmp */
void folder_remove(char *folder);     /* with all in it; frees the name too */
int folder_count(const char *folder); /* entries; -1 when there is no such folder */
char *path_in(const char *folder, const char *name);

char *file_read(const char *path, size_t *size); /* a NUL stands behind the bytes */
void file_write(const char *path, const void *bytes, size_t size);
void file_write_text(const char *path, const char *text);

/* Reads tests/data/NAME: tests run with the project as their folder. */
char *data_read(const char *name, size_t *size);

#endif
