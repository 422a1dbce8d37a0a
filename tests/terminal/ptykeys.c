/* Keys by name: "<F2>", "<C-z>", "<S-Tab>", "<Paste>...</Paste>", and text as it stands. */
#include "ptyterm.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *name;
	VTermKey key;
} named[] = {
	{ "Enter", VTERM_KEY_ENTER },
	{ "Tab", VTERM_KEY_TAB },
	{ "BS", VTERM_KEY_BACKSPACE },
	{ "Esc", VTERM_KEY_ESCAPE },
	{ "Up", VTERM_KEY_UP },
	{ "Down", VTERM_KEY_DOWN },
	{ "Left", VTERM_KEY_LEFT },
	{ "Right", VTERM_KEY_RIGHT },
	{ "Ins", VTERM_KEY_INS },
	{ "Del", VTERM_KEY_DEL },
	{ "Home", VTERM_KEY_HOME },
	{ "End", VTERM_KEY_END },
	{ "PgUp", VTERM_KEY_PAGEUP },
	{ "PgDn", VTERM_KEY_PAGEDOWN },
};

static VTermKey key_named(const char *name)
{
	if (name[0] == 'F' && name[1] >= '1' && name[1] <= '9')
		return (VTermKey)VTERM_KEY_FUNCTION(atoi(name + 1));
	for (size_t i = 0; i < sizeof named / sizeof *named; i++)
		if (strcmp(named[i].name, name) == 0)
			return named[i].key;
	return VTERM_KEY_NONE;
}

/* "C-", "M-" and "S-" in front; *name moves behind them. */
static VTermModifier modifiers(const char **name)
{
	int found = VTERM_MOD_NONE;

	while ((*name)[0] && (*name)[1] == '-' && (*name)[2]) {
		switch ((*name)[0]) {
		case 'C':
			found |= VTERM_MOD_CTRL;
			break;
		case 'M':
			found |= VTERM_MOD_ALT;
			break;
		case 'S':
			found |= VTERM_MOD_SHIFT;
			break;
		default:
			return (VTermModifier)found;
		}
		*name += 2;
	}
	return (VTermModifier)found;
}

/* A letter with Ctrl or Alt, as every terminal sends it. */
static void press_letter(struct pt *pt, char letter, VTermModifier modifier)
{
	char code = modifier & VTERM_MOD_CTRL ? (char)(letter & 0x1F) : letter;

	if (modifier & VTERM_MOD_ALT)
		pt_raw(pt, "\033", 1);
	pt_raw(pt, &code, 1);
}

static void press(struct pt *pt, const char *name)
{
	if (strcmp(name, "lt") == 0) {
		pt_raw(pt, "<", 1);
	} else if (strcmp(name, "Paste") == 0) {
		vterm_keyboard_start_paste(pt->vt);
	} else if (strcmp(name, "/Paste") == 0) {
		vterm_keyboard_end_paste(pt->vt);
	} else {
		VTermModifier modifier = modifiers(&name);
		VTermKey key = key_named(name);
		if (key != VTERM_KEY_NONE) {
			vterm_keyboard_key(pt->vt, key, modifier);
		} else if (name[0] && !name[1]) {
			press_letter(pt, name[0], modifier);
		} else {
			fprintf(stderr, "ptyterm: no key is called <%s>\n", name);
			abort();
		}
	}
}

void pt_keys(struct pt *pt, const char *keys)
{
	while (*keys) {
		const char *end = *keys == '<' ? strchr(keys, '>') : NULL;
		if (!end) {
			size_t length = 1 + strcspn(keys + 1, "<");
			pt_raw(pt, keys, length);
			keys += length;
			continue;
		}
		char name[32];
		snprintf(name, sizeof name, "%.*s", (int)(end - keys - 1), keys + 1);
		press(pt, name);
		keys = end + 1;
	}
}
