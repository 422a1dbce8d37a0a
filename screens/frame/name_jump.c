#include "name_jump.h"

#include "edit_method.h"
#include "fold.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

static const char *last_word(const char *folded)
{
	const char *blank = strrchr(folded, ' ');

	return blank ? blank + 1 : folded;
}

/* 3: the given name begins so; 2: some word does, or the initials run so; 0: no. */
static int name_match(const char *name, const char *jump)
{
	char *folded = fold(name);
	int match = strncmp(last_word(folded), jump, strlen(jump)) == 0 ? 3
		: fold_matches(folded, jump)                            ? 2
									: 0;

	free(folded);
	return match;
}

static int best_name(const char *typed, int count,
	const char *(*name)(const void *sheet, int index), const void *sheet)
{
	int best = -1, best_match = 0;

	for (int i = 0; i < count; i++) {
		const char *called = name(sheet, i);
		int match = called ? name_match(called, typed) : 0;
		if (match > best_match) {
			best = i;
			best_match = match;
		}
	}
	return best;
}

int name_jump(struct session *session, char typed[NAME_JUMP_BYTES], int key, int count,
	const char *(*name)(const void *sheet, int index), const void *sheet)
{
	size_t length = strlen(typed);
	char letter[TEXT_MAX_ENCODED + 1] = "";

	text_encode((uint32_t)key, letter);
	char *folded = fold(letter);
	if (length + strlen(folded) < NAME_JUMP_BYTES)
		strcat(typed, folded);
	free(folded);
	int best = best_name(typed, count, name, sheet);
	char *composed = best < 0 ? method_composed(session, typed) : NULL;
	if (composed) {
		folded = fold(composed);
		best = best_name(folded, count, name, sheet);
		free(folded);
		free(composed);
	}
	if (best < 0) {
		session_say(session, MESSAGE_WARN, "Không có ai tên \"%s\".", typed);
		typed[length] = '\0';
	}
	return best;
}
