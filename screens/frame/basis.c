#include "basis.h"

#include "date.h"
#include "rests.h"

struct saying {
	struct session *session;
	struct strbuf *text;
	bool begun;
};

static void say(void *context, const struct setting_row *row)
{
	struct saying *at = context;
	struct store *store = at->session->store;
	const struct setting *setting = settings_row(
		store_rules(store).settings, row->name, store_today(store));
	char from[DATE_SIZE];

	if (!at->begun)
		strbuf_add(at->text, "\nTHEO QUY ĐỊNH (9, Thiết đặt)\n");
	at->begun = true;
	setting_add_name(row, at->text);
	strbuf_add(at->text, ": ");
	if (setting)
		setting_show(row, setting->value, at->text);
	else
		strbuf_add(at->text, "chưa đặt");
	if (setting && setting->from_on) {
		date_show(setting->from_on, from);
		strbuf_addf(at->text, ", từ %s", from);
	}
	strbuf_addf(at->text, "; %s.\n", setting_document(setting));
}

void basis_add(struct session *session, const char *queries, struct strbuf *text)
{
	struct saying at = { session, text, false };

	rests_on(queries, say, &at);
}

void basis_add_of(struct session *session, const struct rectype *type, struct strbuf *text)
{
	struct saying at = { session, text, false };

	rests_on_type(type, say, &at);
}
