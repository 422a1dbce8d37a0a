/* What is missing in a record, in words. */
#include "form.h"

#include "text.h"

/* A field that is filled and still a gap lacks its day: "Ngày từ trần" for the standing on an undated list. */
static void add_gap(struct session *session, const struct field *field, const struct record *record,
	struct strbuf *out)
{
	const char *value = record ? record_get(record, field->name) : NULL;
	struct strbuf shown = STRBUF_INIT;

	if (!value) {
		strbuf_add(out, field->label);
		return;
	}
	store_show(session->store, field, value, &shown);
	strbuf_add(out, "Ngày ");
	text_add_lowered(out, shown.text);
	strbuf_release(&shown);
}

bool form_add_gaps(struct session *session, const struct rectype *type, const char *uid,
	struct strbuf *out, const struct field **first, struct err *err)
{
	struct strbuf names = STRBUF_INIT;
	bool ok = store_gaps(session->store, type, uid, &names, err);
	const char *list = names.text;
	char word[64];
	struct record *record = *list ? store_load(session->store, type, uid, NULL) : NULL;
	bool any = false;

	if (first)
		*first = NULL;
	while (ok && word_next(&list, word)) {
		const struct field *field = rectype_field(type, word);
		if (first && !*first)
			*first = field;
		strbuf_add(out, any ? ", " : "");
		add_gap(session, field, record, out);
		any = true;
	}
	record_free(record);
	strbuf_release(&names);
	return ok;
}
