/*
 * xalloc.h - memory that is there or the program ends.
 *
 * No caller checks. What is put by is let go when memory ends, so that what is being done comes to its end; the
 * screens then keep what is half typed and leave. Where even that is not enough the terminal is restored and the
 * program says so and ends: what was saved is safe on disk, what was typed is a draft of a second ago.
 */
#ifndef XALLOC_H
#define XALLOC_H

#include <stdbool.h>
#include <stddef.h>

void *xmalloc(size_t size);
void *xcalloc(size_t count, size_t size);
void *xrealloc(void *old, size_t size);
void xalloc_keep_reserve(void); /* at the start of the program */
bool xalloc_is_low(void);       /* it was let go: end soon */

char *xstrdup(const char *text);                /* NULL gives NULL */
char *xstrndup(const char *text, size_t bytes); /* at most so many bytes */

/* Over a secret, where a memset() before free() is left out by compilers; and freed too. NULL is nothing. */
void xwipe(void *secret, size_t bytes);
void xforget(char *secret);

/*
 * Makes room for one more element in an array that grew by nothing else: returns it, moved if need be.
 * `count` is how many elements are in use; how many there is room for follows from it: the next power of
 * two, and never less than eight.
 */
void *xgrow(void *array, size_t count, size_t element_size);

#endif
