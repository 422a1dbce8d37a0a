/* What is missing in a record, in words. */
#include "form.h"

bool form_add_gaps(struct session *session, const struct rectype *type, const char *uid,
	struct strbuf *out, const struct field **first, struct err *err)
{
	struct strbuf names = STRBUF_INIT;
	bool ok = store_gaps(session->store, type, uid, &names, err);
	const char *list = names.text;
	char word[64];
	bool any = false;

	if (first)
		*first = NULL;
	while (ok && word_next(&list, word)) {
		const struct field *field = rectype_field(type, word);
		if (first && !*first)
			*first = field;
		strbuf_addf(out, "%s%s", any ? ", " : "", field->label);
		any = true;
	}
	strbuf_release(&names);
	return ok;
}
