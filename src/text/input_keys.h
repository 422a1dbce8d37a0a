/*
 * input_keys.h - what each key of Telex and VNI does to a word. For input_method.c only.
 */
#ifndef INPUT_KEYS_H
#define INPUT_KEYS_H

#include "input_method.h"
#include "syllable.h"

/*
 * `key` is an ASCII letter, or with VNI also a digit; the word has room for one letter more. lone_w of
 * the memory says of the word's last letter whether it is ư from w alone, before and after; undone is
 * set where somebody took a mark back. False when the key means nothing here and is no letter; the word is
 * as it was then.
 */
bool input_press(struct syllable *word, const struct input_options *options, char key,
	struct input_memory *memory);

/* Takes off the last letter of a word that has one. */
void input_erase(struct syllable *word, bool new_tones);

#endif
