#include "xalloc.h"

#include "err.h"
#include "plat.h"

#include <sodium.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Besides terminal.c the one file that remembers something: memory is the process's own. */
static struct {
	void *reserve;
	bool low;
} memory;

void xalloc_keep_reserve(void)
{
	enum { RESERVE = 1024 * 1024 };

	memory.reserve = malloc(RESERVE);
	if (memory.reserve)
		memset(memory.reserve, 1, RESERVE); /* what is not written to is only promised */
}

bool xalloc_is_low(void)
{
	return memory.low;
}

/* True: it may be tried once more. */
static bool let_reserve_go(void)
{
	bool there = memory.reserve != NULL;

	memory.low = true;
	free(memory.reserve);
	memory.reserve = NULL;
	return there;
}

/* Nothing more can be made, not even a sentence; what is in the book is whole, as behind a power cut. */
_Noreturn static void memory_is_over(void)
{
	plat_leave_screen();
	fputs("chibo: Máy hết bộ nhớ nên chương trình phải dừng. Mọi phiếu đã lưu vẫn còn; chữ gõ dở đã giữ đến giây "
	      "trước đó. Đóng bớt chương trình khác rồi mở lại sổ.\n",
		stderr);
	abort();
}

void *xmalloc(size_t size)
{
	void *made = malloc(size ? size : 1);

	if (!made && let_reserve_go())
		made = malloc(size ? size : 1);
	if (!made)
		memory_is_over();
	return made;
}

void *xcalloc(size_t count, size_t size)
{
	void *made = calloc(count ? count : 1, size ? size : 1);

	if (!made && let_reserve_go())
		made = calloc(count ? count : 1, size ? size : 1);
	if (!made)
		memory_is_over();
	return made;
}

void *xrealloc(void *old, size_t size)
{
	void *made = realloc(old, size ? size : 1);

	if (!made && let_reserve_go())
		made = realloc(old, size ? size : 1);
	if (!made)
		memory_is_over();
	return made;
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

void xwipe(void *secret, size_t bytes)
{
	if (secret)
		sodium_memzero(secret, bytes);
}

void xforget(char *secret)
{
	xwipe(secret, secret ? strlen(secret) : 0);
	free(secret);
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
