/*
 * dialog.h - one sentence, what will happen, and the keys for it; or one line to be typed.
 *
 * Never a question whose answers are only Yes and No (screens.md): every key says what it does.
 */
#ifndef DIALOG_H
#define DIALOG_H

#include "screen.h"

extern const struct screen_ops dialog_ops, input_ops;

struct dialog_choice {
	int key;
	const char *label;
};

/* `choices` ends with a row without a label. `about` tells the opener apart what it asked. */
struct screen *dialog_new(const char *sentence, const struct dialog_choice *choices, int about);
int dialog_answer(const struct screen *dialog); /* the key that was pressed */
int dialog_about(const struct screen *dialog);

enum {
	INPUT_REQUIRED = 1, /* an empty line is not taken */
	INPUT_WORDS = 2     /* words: the input method acts; not in paths, counts and dates */
};

/* Asks for one line; Esc gives NULL. */
struct screen *input_new(const char *prompt, const char *initial, unsigned flags, int about);
const char *input_answer(const struct screen *input); /* borrowed; NULL when left by Esc */
int input_about(const struct screen *input);

#endif
