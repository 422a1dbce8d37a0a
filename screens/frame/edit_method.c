#include "edit_method.h"

#include "edit_clip.h"
#include "edit_internal.h"
#include "keys.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *value, *mark, *said;
} methods[] = {
	[INPUT_OFF] = { "off", "--", "Bộ gõ của sổ đã tắt. Ctrl-T bật lại." },
	[INPUT_TELEX] = { "telex", "TX",
		"Telex: aa → â, aw → ă, dd → đ; dấu s f r x j. Ctrl-T: VNI." },
	[INPUT_VNI] = { "vni", "VN", "VNI: a6 → â, a8 → ă, d9 → đ; dấu 1 2 3 4 5. Ctrl-T: tắt." },
};

void method_switch(struct session *session)
{
	enum input_method next = session->input.method == INPUT_VNI
		? INPUT_OFF
		: (enum input_method)(session->input.method + 1);

	session->input.method = next;
	input_forget(&session->typed.memory);
	session_say(session, MESSAGE_INFO, "%s", methods[next].said);
	session_remember(session, "input.method", methods[next].value);
}

void method_switch_tones(struct session *session)
{
	session->input.new_tones = !session->input.new_tones;
	input_forget(&session->typed.memory);
	session_say(session, MESSAGE_INFO, "%s",
		session->input.new_tones ? "Bộ gõ đặt dấu kiểu mới: hoà, khoẻ, thuý."
					 : "Bộ gõ đặt dấu kiểu cũ: hòa, khỏe, thúy.");
	session_remember(session, "input.tones", session->input.new_tones ? "new" : "old");
}

void method_switch_restore(struct session *session)
{
	session->input.restore_at_end = !session->input.restore_at_end;
	session_say(session, MESSAGE_INFO,
		session->input.restore_at_end
			? "Hết chữ mà không thành tiếng Việt thì trả lại như đã gõ: Excel, wifi."
			: "Chữ nước ngoài không tự trả lại nữa. Ctrl-R trả lại từng từ.");
	session_remember(session, "input.restore", session->input.restore_at_end ? "on" : "off");
}

void method_offer(struct session *session)
{
	if (session->input.method == INPUT_OFF)
		session_say(session, MESSAGE_INFO,
			"Máy chưa gõ được dấu tiếng Việt? Ctrl-T bật bộ gõ Telex hoặc VNI.");
}

char *method_composed(const struct session *session, const char *typed)
{
	char *composed = session && session->input.method != INPUT_OFF
		? input_compose(&session->input, typed)
		: NULL;

	if (composed && strcmp(composed, typed) == 0) {
		free(composed);
		return NULL;
	}
	return composed;
}

const char *method_mark(const struct session *session)
{
	return methods[session->input.method].mark;
}

/* ---- typing ---- */

/*
 * The word before the cursor. What is remembered holds only where the method left the cursor; what is
 * selected will be replaced, so a new word begins there.
 */
static size_t word_before(struct session *session, const struct edit *edit, char *word)
{
	size_t from, to;

	if (edit_selected(edit, &from, &to)) {
		input_forget(&session->typed.memory);
		*word = '\0';
		return from;
	}
	if (session->typed.edit != edit || session->typed.cursor != edit->cursor)
		input_forget(&session->typed.memory);
	return input_word_before(edit->text, edit->cursor, word);
}

static void note_cursor(struct session *session, const struct edit *edit)
{
	session->typed.edit = edit;
	session->typed.cursor = edit->cursor;
}

/* Puts a word in place of the one before the cursor. False when there is no room for it. */
static bool put_word(struct session *session, struct edit *edit, size_t start, const char *made)
{
	uint32_t codes[INPUT_BYTES];
	size_t count = 0, from, end = edit->cursor;

	if (edit_selected(edit, &from, &end))
		edit_part_steps(edit);
	while (*made)
		codes[count++] = text_next(&made);
	if (!edit_change(edit, start, end, codes, count, true))
		return false;
	note_cursor(session, edit);
	return true;
}

static bool composes(const struct session *session)
{
	return session->input.method != INPUT_OFF && !session->burst;
}

/* What a field has no room for is never dropped without a word. */
static void say_full(struct session *session, const struct edit *edit)
{
	session_say(session, MESSAGE_WARN,
		"Ô này nhận nhiều nhất %zu chữ cái: phần sau không vào. Xem lại cuối ô.",
		edit->limit);
}

bool method_type_plain(struct session *session, struct edit *edit, uint32_t code)
{
	bool fits = edit_type(edit, code);

	note_cursor(session, edit);
	if (!fits)
		say_full(session, edit);
	return fits;
}

bool method_plain_key(struct session *session, struct edit *edit, int key)
{
	if (clip_key(session, edit, key))
		return true;
	if (!key_is_text(key))
		return edit_key(edit, key);
	method_type_plain(session, edit, (uint32_t)key);
	return true;
}

/* What is no Vietnamese becomes the keys again. */
static void end_word(struct session *session, struct edit *edit)
{
	char word[INPUT_BYTES];
	size_t start = word_before(session, edit, word);
	const char *ended = input_word_end(&session->typed.memory, &session->input, word,
		input_is_part_of_name(edit->text, start));

	if (ended)
		put_word(session, edit, start, ended);
}

void method_before(struct session *session, struct edit *edit, int key)
{
	static const int going_on[] = { KEY_ERASE, KEY_CTRL('R'), KEY_CTRL('Z'), KEY_CTRL('Y') };

	for (size_t i = 0; i < sizeof going_on / sizeof *going_on; i++)
		if (key == going_on[i])
			return;
	if (!key_is_text(key) && composes(session))
		end_word(session, edit);
}

bool method_type(struct session *session, struct edit *edit, uint32_t code)
{
	char word[INPUT_BYTES];

	if (!composes(session))
		return method_type_plain(session, edit, code);
	if (input_is_composed(code)) {
		session->input.method = INPUT_OFF;
		session_say(session, MESSAGE_INFO,
			"Máy có bộ gõ khác đang bật, bộ gõ của sổ tự tắt. Ctrl-T bật lại.");
		return method_type_plain(session, edit, code);
	}
	size_t start = word_before(session, edit, word);
	const char *made = input_key(&session->typed.memory, &session->input, word, code);
	if (made)
		return put_word(session, edit, start, made);
	end_word(session, edit);
	return method_type_plain(session, edit, code);
}

bool method_erase(struct session *session, struct edit *edit)
{
	char word[INPUT_BYTES];

	if (!composes(session))
		return false;
	size_t start = word_before(session, edit, word);
	const char *made = input_backspace(&session->typed.memory, &session->input, word);
	return made && put_word(session, edit, start, made);
}

bool method_restore(struct session *session, struct edit *edit)
{
	char word[INPUT_BYTES];

	if (!composes(session))
		return false;
	size_t start = word_before(session, edit, word);
	const char *made = input_restore(&session->typed.memory, word);
	return made && put_word(session, edit, start, made);
}

bool method_key(struct session *session, struct edit *edit, int key)
{
	if (key_is_text(key)) {
		method_type(session, edit, (uint32_t)key);
		return true;
	}
	return (key == KEY_ERASE && method_erase(session, edit)) ||
		(key == KEY_CTRL('R') && method_restore(session, edit)) || edit_key(edit, key);
}
