/*
 * sound.h - what may leave the program: letters that everybody sees as they are.
 */
#ifndef SOUND_H
#define SOUND_H

#include <stdbool.h>
#include <stddef.h>

/*
 * NULL, or what is wrong with the first bytes that are no UTF-8, or a control, direction or invisible character.
 * Newlines, and the carriage returns, tabs and page ends of files, are sound where `file`. Valid until the next call.
 */
const char *sound_fault(const char *bytes, size_t size, bool file);

#endif
