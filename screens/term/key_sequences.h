/*
 * key_sequences.h - which bytes are which key, on every terminal. terminal.md, section 2.
 */
#ifndef KEY_SEQUENCES_H
#define KEY_SEQUENCES_H

#include <stddef.h>
#include <stdint.h>

/* KEY_NOTHING: none. */
int key_of_sequence(const char *bytes, size_t length);
int key_behind_escape(unsigned char behind);
int key_of_character(uint32_t code); /* as a keyboard sends it: controls, and letters */

/*
 * The key of a sequence that numbers it, as terminals write them when another program has asked for that:
 * CSI-u (kitty, fixterms) and xterm's modifyOtherKeys; and of a known one to which a lock is added.
 */
int key_of_coded(const char *bytes, size_t length);

#endif
