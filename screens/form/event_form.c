#include "event_form.h"

#include "keeper.h"

static bool preview(struct session *session, const struct record *answers, struct strbuf *said,
	struct findings *findings, struct err *err)
{
	return event_try(
		session->store, event_find(answers->type->name), answers, findings, said, err);
}

/* What changes whole cells: a copy of the book first. */
static bool before(struct session *session, const struct record *answers, struct err *err)
{
	return !event_find(answers->type->name)->rare ||
		backup_before(session->store, "truoc-doi-chi-bo", err);
}

static bool write(
	struct session *session, const struct record *answers, const char *why, struct err *err)
{
	const struct rectype *type = answers->type;
	const struct field *whom = &type->fields[rectype_index(type, type->label)];
	struct strbuf name = STRBUF_INIT;

	if (!event_write(session->store, event_find(type->name), answers, why, err))
		return false;
	store_show(session->store, whom, record_get(answers, whom->name), &name);
	session_say(session, MESSAGE_DONE, "Đã ghi: %s, %s. Ctrl-Z lấy lại cả việc.", type->title,
		name.text);
	strbuf_release(&name);
	return true;
}

struct screen *event_form_new(
	struct session *session, const struct event *event, const struct preset *presets)
{
	static const struct form_custom custom = {
		.preview = preview, .before = before, .write = write
	};

	return form_open_custom(session, event->asked, presets, &custom);
}
