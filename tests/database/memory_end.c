#include "memory_end.h"

#include <stdlib.h>

/* The allocations of all sources but SQLite, which the linker leads here. */
void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);

static struct {
	long nth, seen;
	bool for_ever;
} end;

void memory_end_at(long nth, bool for_ever)
{
	end.seen = 0;
	end.for_ever = for_ever;
	end.nth = nth;
}

long memory_end_off(void)
{
	end.nth = 0;
	return end.seen;
}

static bool ends(void)
{
	end.seen++;
	return end.nth > 0 && (end.seen == end.nth || (end.for_ever && end.seen > end.nth));
}

void *__wrap_malloc(size_t size)
{
	return ends() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
	return ends() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *old, size_t size)
{
	return ends() ? NULL : __real_realloc(old, size);
}
