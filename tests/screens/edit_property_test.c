/*
 * edit.h under random keys: what is there is what was put there, in normal form, the cursor stands
 * between graphemes, and every step goes back and forth byte for byte.
 */
#include "edit.h"
#include "edit_method.h"
#include "keys.h"
#include "test.h"
#include "text.h"

#include <utf8proc.h>

#include <stdlib.h>
#include <string.h>

enum { SCRIPTS = 400, STEPS = 120, LIMIT = 400 };

/* Letters, marks that join, marks that have nothing to join, Hangul that joins to the left, flags. */
static const char *const pieces[] = { "a", "ơ", "u", "đ", "s", "f", "w", " ", " ", "\n",
	"e\xCC\x82", "\xCC\x81", "\xCC\xA3", "\xCC\x9B", "x\xCC\xB8", "\xE1\x84\x92",
	"\xE1\x85\xA1", "\xE1\x86\xAB", "\xF0\x9F\x87\xBB", "\xF0\x9F\x87\xB3", "hai ba\n\nbốn  ",
	"\r\n", "\t", "Thu\xCC\x89y\xCC\x81", "\xC2\xA0" };

static const int moves[] = { KEY_ARROW_LEFT, KEY_ARROW_RIGHT, KEY_ARROW_UP, KEY_ARROW_DOWN,
	KEY_START, KEY_FINISH, KEY_WORD_LEFT, KEY_WORD_RIGHT, KEY_SELECT_LEFT, KEY_SELECT_RIGHT,
	KEY_SELECT_UP, KEY_SELECT_DOWN, KEY_SELECT_START, KEY_SELECT_FINISH };

static unsigned long long seed;

static unsigned draw(unsigned below)
{
	seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
	return (unsigned)(seed >> 33) % below;
}

/* What a paste is made of: line ends and blanks of other kinds become plain ones. */
static char *as_taken(const char *text)
{
	struct strbuf out = STRBUF_INIT;

	while (*text) {
		uint32_t code = text_next(&text);
		if (code == '\r' && *text == '\n')
			continue;
		text_append(&out, code == '\r' ? '\n' : code == '\t' || code == 0xA0 ? ' ' : code);
	}
	return strbuf_detach(&out);
}

static char *part(const struct edit *edit, size_t from, size_t to)
{
	struct strbuf out = STRBUF_INIT;

	for (size_t i = from; i < to; i++)
		text_append(&out, edit->text[i]);
	return strbuf_detach(&out);
}

static void check_cursor(const struct edit *edit, int script)
{
	utf8proc_int32_t state = 0;
	bool bound = edit->cursor == 0 || edit->cursor == edit->count;

	for (size_t i = 1; i < edit->count && i <= edit->cursor; i++) {
		bool breaks = utf8proc_grapheme_break_stateful((utf8proc_int32_t)edit->text[i - 1],
			(utf8proc_int32_t)edit->text[i], &state);
		bound = bound || (i == edit->cursor && breaks);
	}
	if (!bound)
		fail_msg("script %d: the cursor stands inside a grapheme", script);
}

static void check_text(const struct edit *edit, const char *wanted, int script, const char *what)
{
	char *normal = text_nfc(wanted), *text = edit_get(edit);

	if (strcmp(normal, text) != 0)
		fail_msg("script %d, %s: \"%s\" is not \"%s\"", script, what, text, normal);
	free(normal);
	free(text);
}

/* Puts a piece where the cursor is, or takes something away there, and compares with plain strings. */
static void change(struct edit *edit, int script, bool erase)
{
	size_t from = edit->cursor, to = from;
	struct strbuf wanted = STRBUF_INIT;

	if (!edit_selected(edit, &from, &to) && erase && edit->cursor > 0) {
		struct edit moved = *edit;
		moved.selecting = EDIT_NOT_SELECTING;
		edit_key(&moved, KEY_ARROW_LEFT);
		from = moved.cursor;
	}
	char *taken = erase ? calloc(1, 1) : as_taken(pieces[draw(sizeof pieces / sizeof *pieces)]);
	char *before = part(edit, 0, from), *behind = part(edit, to, edit->count);
	strbuf_addf(&wanted, "%s%s%s", before, taken, behind);
	if (erase)
		edit_key(edit, KEY_ERASE);
	else if (!edit_paste(edit, taken))
		expect(edit->count + strlen(taken) > LIMIT,
			"it is refused only where it is too much");
	if (edit->limit == 0)
		check_text(edit, wanted.text, script, erase ? "erasing" : "pasting");
	free(taken);
	free(before);
	free(behind);
	strbuf_release(&wanted);
}

static void one_step(struct edit *edit, struct session *session, int script)
{
	switch (draw(8)) {
	case 0:
		change(edit, script, true);
		break;
	case 1:
	case 2:
		change(edit, script, false);
		break;
	case 3:
		edit_select(edit);
		break;
	case 4:
		method_key(session, edit, "aeoudsfrxjw z"[draw(13)]);
		break;
	case 5:
		method_key(session, edit, draw(2) ? KEY_ERASE : KEY_REMOVE);
		break;
	default:
		edit_key(edit, moves[draw(sizeof moves / sizeof *moves)]);
	}
}

static void check_steps(struct edit *edit, const char *first, int script)
{
	char *last = edit_get(edit);

	while (edit_key(edit, KEY_CTRL('Z')))
		check_cursor(edit, script);
	check_text(edit, first, script, "all taken back");
	while (edit_key(edit, KEY_CTRL('Y')))
		check_cursor(edit, script);
	check_text(edit, last, script, "all done again");
	free(last);
}

static void random_keys_leave_what_plain_strings_would(void **state)
{
	static const char *const firsts[] = { "", "\xCC\x81\n\xCC\x81", "Chi bộ thôn\n\nĐông Hạ " };

	(void)state;
	for (int script = 0; script < SCRIPTS; script++) {
		struct session session = { .input = { .method = script % 2 ? INPUT_TELEX
									   : INPUT_OFF } };
		struct edit edit;
		char *first = text_nfc(firsts[script % 3]);

		seed = (unsigned)script * 2654435761u + 1;
		edit_init(&edit, true, script % 4 == 3 ? LIMIT : 0);
		edit_set(&edit, first);
		edit_layout(&edit, 20);
		for (int i = 0; i < STEPS; i++) {
			one_step(&edit, &session, script);
			check_cursor(&edit, script);
			expect(!edit.limit || edit.count <= edit.limit,
				"never more than the limit");
			char *text = edit_get(&edit);
			check_text(&edit, text, script, "normal form");
			free(text);
		}
		check_steps(&edit, first, script);
		edit_release(&edit);
		free(first);
	}
}

static void cutting_between_a_letter_and_a_mark_composes_them(void **state)
{
	struct edit edit;

	(void)state;
	edit_init(&edit, true, 0);
	edit_set(&edit, "a\n\xCC\x81");
	edit_key(&edit, KEY_ARROW_LEFT);
	edit_key(&edit, KEY_ERASE);
	expect(edit_is(&edit, "á"), "one letter, composed");
	edit_key(&edit, KEY_CTRL('Z'));
	expect(edit_is(&edit, "a\n\xCC\x81"), "and back");
	edit_release(&edit);
}

static void a_paste_that_does_not_fit_changes_nothing(void **state)
{
	struct edit edit;

	(void)state;
	edit_init(&edit, false, 5);
	edit_set(&edit, "một");
	expect(!edit_paste(&edit, " hai"), "refused");
	expect(edit_is(&edit, "một"), "all of it");
	expect(edit_paste(&edit, " h"), "what fits is taken");
	expect(!edit_type(&edit, 'x'), "and no more");
	edit_select_all(&edit);
	expect(edit_paste(&edit, "bốn"), "in place of what is selected there is room");
	edit_release(&edit);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(random_keys_leave_what_plain_strings_would),
		cmocka_unit_test(cutting_between_a_letter_and_a_mark_composes_them),
		cmocka_unit_test(a_paste_that_does_not_fit_changes_nothing),
	};

	return run_group(tests);
}
