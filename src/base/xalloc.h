/*
 * xalloc.h - memory that is there or the program ends.
 *
 * Running out of memory restores the terminal, says so and exits; no caller checks. What was saved
 * is safe on disk and what was being typed is in the draft table.
 */
#ifndef XALLOC_H
#define XALLOC_H

#include <stddef.h>

void *xmalloc(size_t size);
void *xcalloc(size_t count, size_t size);
void *xrealloc(void *old, size_t size);
char *xstrdup(const char *text);                /* NULL gives NULL */
char *xstrndup(const char *text, size_t bytes); /* at most so many bytes */

/*
 * Makes room for one more element in an array that grew by nothing else: returns it, moved if need be.
 * `count` is how many elements are in use; how many there is room for follows from it: the next power of
 * two, and never less than eight.
 */
void *xgrow(void *array, size_t count, size_t element_size);

#endif
