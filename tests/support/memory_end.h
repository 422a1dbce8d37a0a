/*
 * memory_end.h - the program's own memory ends at one of its allocations.
 *
 * Only in programs that the linker leads through it (Makefile); SQLite has its own way (faults.h).
 */
#ifndef MEMORY_END_H
#define MEMORY_END_H

#include <stdbool.h>

/* From now on the nth allocation (from 1; 0: none) fails, and all behind it. */
void memory_end_at(long nth, bool for_ever);
/* None fails any more. How many there were since memory_end_at(). */
long memory_end_off(void);

#endif
