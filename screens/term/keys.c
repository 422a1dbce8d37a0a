#include "keys.h"

#include "text.h"

#include <string.h>

static const struct {
	int key;
	const char *name, *script;
} names[] = {
	{ KEY_RETURN, "Enter", "Enter" },
	{ KEY_TABULATOR, "Tab", "Tab" },
	{ KEY_BACK_TAB, "Shift-Tab", "S-Tab" },
	{ KEY_ESCAPE, "Esc", "Esc" },
	{ KEY_ERASE, "Xóa lùi", "BS" },
	{ KEY_REMOVE, "Delete", "Del" },
	{ KEY_ADD, "Insert", "Ins" },
	{ KEY_ARROW_UP, "Lên", "Up" },
	{ KEY_ARROW_DOWN, "Xuống", "Down" },
	{ KEY_ARROW_LEFT, "Trái", "Left" },
	{ KEY_ARROW_RIGHT, "Phải", "Right" },
	{ KEY_WORD_LEFT, "Ctrl-Trái", "C-Left" },
	{ KEY_WORD_RIGHT, "Ctrl-Phải", "C-Right" },
	{ KEY_TEXT_START, "Ctrl-Home", "C-Home" },
	{ KEY_TEXT_FINISH, "Ctrl-End", "C-End" },
	{ KEY_SELECT_UP, "Shift-Lên", "S-Up" },
	{ KEY_SELECT_DOWN, "Shift-Xuống", "S-Down" },
	{ KEY_SELECT_LEFT, "Shift-Trái", "S-Left" },
	{ KEY_SELECT_RIGHT, "Shift-Phải", "S-Right" },
	{ KEY_SELECT_START, "Shift-Home", "S-Home" },
	{ KEY_SELECT_FINISH, "Shift-End", "S-End" },
	{ KEY_START, "Home", "Home" },
	{ KEY_FINISH, "End", "End" },
	{ KEY_PAGE_UP, "PgUp", "PgUp" },
	{ KEY_PAGE_DOWN, "PgDn", "PgDn" },
	{ KEY_F1, "F1", "F1" },
	{ KEY_F2, "F2", "F2" },
	{ KEY_F3, "F3", "F3" },
	{ KEY_F4, "F4", "F4" },
	{ KEY_F5, "F5", "F5" },
	{ KEY_F6, "F6", "F6" },
	{ KEY_F7, "F7", "F7" },
	{ KEY_F8, "F8", "F8" },
	{ KEY_F9, "F9", "F9" },
	{ KEY_F10, "F10", "F10" },
	{ KEY_F11, "F11", "F11" },
	{ KEY_F12, "F12", "F12" },
	{ KEY_SHIFT_F3, "Shift-F3", "S-F3" },
	{ KEY_TOUR, "", "Tour" },
	{ KEY_REDRAW, "", "Redraw" },
	{ KEY_SLOW_LINE, "", "SlowLine" },
	{ KEY_TONES, "", "Tones" },
	{ KEY_FOREIGN, "", "Foreign" },
	{ KEY_SHORTHAND, "", "Shorthand" },
	{ ' ', "Dấu cách", "Space" },
	{ '<', "<", "lt" },
};

bool key_is_text(int key)
{
	return key >= ' ' && key != 0x7F && key < KEY_FIRST_SPECIAL &&
		!text_is_hidden((uint32_t)key);
}

void key_add_name(struct strbuf *out, int key)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (names[i].key == key) {
			strbuf_add(out, names[i].name);
			return;
		}
	}
	if (key > 0 && key < ' ')
		strbuf_addf(out, "Ctrl-%c", key + 'A' - 1);
	else
		text_append(out, (uint32_t)key);
}

int key_from_script(const char **at)
{
	const char *end = **at == '<' ? strchr(*at, '>') : NULL;

	if (!end)
		return (int)text_next(at);
	const char *name = *at + 1;
	size_t length = (size_t)(end - name);
	*at = end + 1;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strlen(names[i].script) == length &&
			strncmp(names[i].script, name, length) == 0)
			return names[i].key;
	if (length == 3 && strncmp(name, "C-", 2) == 0)
		return KEY_CTRL(name[2]);
	return KEY_NOTHING;
}
