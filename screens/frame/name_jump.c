#include "name_jump.h"

#include "edit_method.h"
#include "fold.h"
#include "keys.h"
#include "text.h"
#include "xalloc.h"

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
	int match = fold_begins(last_word(folded), jump, strlen(jump)) ? 3
		: fold_matches(folded, jump)                           ? 2
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

bool name_jump_takes(const struct name_jump *jump, int key, bool marks)
{
	return key == ' ' ? jump->on : key_is_text(key) && !marks;
}

bool name_jump_status(const struct name_jump *jump, struct strbuf *out)
{
	if (jump->on)
		strbuf_addf(
			out, "Đến tên: %s_   + - * . đánh dấu luôn; Enter: xong tên", jump->typed);
	return jump->on;
}

bool name_jump_end(struct name_jump *jump)
{
	bool was = jump->on;

	*jump = (struct name_jump) { 0 };
	return was;
}

/* A blank parts two words of the name. */
static void add_letter(char typed[NAME_JUMP_BYTES], int key)
{
	char letter[TEXT_MAX_ENCODED + 1] = "";
	size_t length = strlen(typed);

	text_encode((uint32_t)key, letter);
	char *folded = key == ' ' ? xstrdup(" ") : fold(letter);
	if (length + strlen(folded) < NAME_JUMP_BYTES &&
		(key != ' ' || (length > 0 && typed[length - 1] != ' ')))
		memcpy(typed + length, folded, strlen(folded) + 1);
	free(folded);
}

static int find_name(struct session *session, const char *typed, int count,
	const char *(*name)(const void *sheet, int index), const void *sheet)
{
	int best = *typed ? best_name(typed, count, name, sheet) : -1;
	char *composed = best < 0 ? method_composed(session, typed) : NULL;

	if (composed) {
		char *folded = fold(composed);
		best = best_name(folded, count, name, sheet);
		free(folded);
		free(composed);
	}
	return best;
}

int name_jump(struct session *session, struct name_jump *jump, int key, int count,
	const char *(*name)(const void *sheet, int index), const void *sheet)
{
	char *typed = jump->typed;
	size_t length = strlen(typed);

	jump->on = true;
	add_letter(typed, key);
	int best = jump->lost ? -1 : find_name(session, typed, count, name, sheet);
	jump->nobody = best < 0 && *typed;
	if (!jump->nobody)
		return best;
	session_say(session, MESSAGE_WARN, "Không có ai tên \"%s\".", typed);
	jump->lost |= length == 0;
	if (!jump->lost)
		typed[length] = '\0';
	return -1;
}

bool name_jump_refuses(struct session *session, struct name_jump *jump)
{
	if (!jump->nobody)
		return false;
	session_say(
		session, MESSAGE_WARN, "Không có ai tên vừa gõ nên chưa đánh dấu ai. Gõ lại tên.");
	name_jump_end(jump);
	return true;
}
