#include "xalloc.h"

#include "err.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void *check(void *memory)
{
	if (!memory)
		bug("máy hết bộ nhớ");
	return memory;
}

void *xmalloc(size_t size)
{
	return check(malloc(size ? size : 1));
}

void *xcalloc(size_t count, size_t size)
{
	return check(calloc(count ? count : 1, size ? size : 1));
}

void *xrealloc(void *old, size_t size)
{
	return check(realloc(old, size ? size : 1));
}

char *xstrdup(const char *text)
{
	return text ? xstrndup(text, strlen(text)) : NULL;
}

char *xstrndup(const char *text, size_t bytes)
{
	const char *end = memchr(text, '\0', bytes);
	size_t len = end ? (size_t)(end - text) : bytes;
	char *copy = xmalloc(len + 1);

	memcpy(copy, text, len);
	copy[len] = '\0';
	return copy;
}

void *xgrow(void *array, size_t count, size_t element_size)
{
	enum { LEAST = 8 };

	if (array && (count < LEAST || (count & (count - 1)) != 0))
		return array;
	size_t wanted = count < LEAST ? LEAST : count * 2;
	if (wanted > SIZE_MAX / element_size)
		bug("danh sách quá dài");
	return xrealloc(array, wanted * element_size);
}
