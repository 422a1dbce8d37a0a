/*
 * dialog.h - one sentence, what will happen, and the keys for it; or one line to be typed.
 *
 * Never a question whose answers are only Yes and No (screens.md): every key says what it does.
 */
#ifndef DIALOG_H
#define DIALOG_H

#include "screen.h"

extern const struct screen_ops dialog_ops, input_ops;
extern const struct screen_words input_words;
extern const struct screen_words dialog_words;

struct dialog_choice {
	int key;
	const char *label;
};

/* `choices` ends with a row without a label; that of Esc leaves things as they are: no answer. */
struct screen *dialog_new(const char *sentence, const struct dialog_choice *choices);

/*
 * Leaves a screen whose work is not saved, asking what is to become of it: Ctrl-S saves it, Enter leaves a
 * draft, F8 drops it, by the save(), keep() and drop() of its ops.
 */
enum screen_result dialog_leave(struct screen *screen, const char *sentence);

enum {
	INPUT_REQUIRED = 1, /* an empty line is not taken */
	INPUT_WORDS = 2,    /* words: the input method acts; not in paths, counts and dates */
	INPUT_BEGUN =
		4, /* what is offered is a beginning: letters go behind it, they do not replace it */
	INPUT_SECRET = 8, /* shown as stars */
	INPUT_SAYS = 16,  /* digits or a letter alone are not taken */
	INPUT_REASON = INPUT_REQUIRED | INPUT_WORDS | INPUT_SAYS /* why something is done */
};

/* Asks for one line. */
struct screen *input_new(const char *prompt, const char *initial, unsigned flags);

#endif
