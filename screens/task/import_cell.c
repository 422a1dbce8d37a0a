/* Whose the rows of a list are that does not say so itself. */
#include "import_internal.h"

#include "cell_picker.h"

#include <stdlib.h>
#include <string.h>

bool import_look_with_cell(struct import_screen *at, struct err *err)
{
	const char *cell = session_cell(at->screen.session);
	struct err first = ERR_INIT;

	if (import_run(at, false, &first))
		return true;
	if (at->looked && at->report.needs_cell && cell && !*at->cell && !at->cell_chosen) {
		memcpy(at->cell, cell, UID_SIZE);
		return import_run(at, false, err);
	}
	*err = first;
	return false;
}

void import_forget_cell(struct import_screen *at)
{
	at->cell[0] = '\0';
	at->cell_chosen = false;
}

void import_add_cell(const struct import_screen *at, struct strbuf *out)
{
	struct strbuf name = STRBUF_INIT;

	if (!*at->cell)
		return;
	store_label(at->screen.session->store, rectype_orgs(), at->cell, &name);
	strbuf_add(out, "Chi bộ: ");
	session_short_name(name.text, out);
	strbuf_add(out, " (Ctrl-B)   ");
	strbuf_release(&name);
}

static enum screen_result take_cell(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct import_screen *at = (struct import_screen *)screen;

	(void)err;
	import_forget_cell(at);
	at->cell_chosen = true;
	snprintf(at->cell, sizeof at->cell, "%s", answer->text);
	if (at->path)
		import_look(at);
	return import_ask_what_is_open(at);
}

enum screen_result import_ask_cell(struct import_screen *at)
{
	if (!at->type->first_spell) {
		session_say(at->screen.session, MESSAGE_INFO,
			"Loại này không cần chọn chi bộ cho cả tệp.");
		return SCREEN_STAY;
	}
	struct screen *picker = cell_picker_for(at->screen.session,
		"Các dòng không ghi chi bộ là của", *at->cell ? at->cell : NULL);
	return picker ? screen_ask(&at->screen, picker, take_cell) : SCREEN_STAY;
}
