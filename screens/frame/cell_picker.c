#include "cell_picker.h"

#include "date.h"
#include "month.h"
#include "picker.h"

#include <string.h>

/* Beside a cell stands its code, or how far its month has come where one is chosen for that. */
static void add_cell(struct session *session, const char *uid, const char *name, const char *code,
	const char *period, struct picks *picks)
{
	char held_on[DATE_SIZE];
	struct strbuf said = STRBUF_INIT;

	if (period && month_held_on(session->store, uid, period, held_on)) {
		if (*held_on)
			strbuf_addf(&said, "đã họp %.2s/%.2s", held_on + 8, held_on + 5);
		else
			strbuf_add(&said, "chưa họp");
	}
	picks_add(picks, uid, name, said.length ? said.text : code);
	strbuf_release(&said);
}

/* False, and says why, where the book fails. */
static bool add_cells(struct session *session, const char *period, struct picks *picks)
{
	struct list_spec spec = { .type = rectype_orgs(), .field = "kind", .value = "CB" };
	struct list_page page;
	struct err err = ERR_INIT;
	enum { MOST = 5000, MOST_MONTHS = 200 };

	if (!store_page(session->store, &spec, LIST_FIRST, NULL, MOST, &page, &err)) {
		session_fail(session, &err);
		picks_release(picks);
		return false;
	}
	int name = rectype_index(spec.type, "name"), code = rectype_index(spec.type, "code");
	for (int i = 0; i < page.count; i++)
		add_cell(session, page.rows[i].uid, page.rows[i].cells[name],
			page.rows[i].cells[code], page.count <= MOST_MONTHS ? period : NULL, picks);
	list_page_release(&page);
	return true;
}

struct screen *cell_picker(struct session *session, const char *period)
{
	struct picks picks = { 0 };

	if (!period)
		picks_add(&picks, "-", "Cả đảng bộ", NULL);
	return add_cells(session, period, &picks)
		? picker_new("Chọn chi bộ", &picks, session_cell(session))
		: NULL;
}

struct screen *cell_picker_for(struct session *session, const char *title, const char *selected)
{
	struct picks picks = { 0 };

	return add_cells(session, NULL, &picks) ? picker_new(title, &picks, selected) : NULL;
}

void cell_picked(struct session *session, const struct answer *answer)
{
	session_choose_cell(session, strcmp(answer->text, "-") == 0 ? NULL : answer->text);
}
