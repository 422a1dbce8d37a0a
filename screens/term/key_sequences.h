/*
 * key_sequences.h - which bytes are which key, on every terminal. terminal.md, section 2.
 */
#ifndef KEY_SEQUENCES_H
#define KEY_SEQUENCES_H

#include <stddef.h>

/* KEY_NOTHING: none. */
int key_of_sequence(const char *bytes, size_t length);
int key_behind_escape(unsigned char behind);

#endif
