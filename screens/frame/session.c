#include "session.h"

#include "shorthand.h"
#include "text.h"
#include "xalloc.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void session_short_name(const char *name, struct strbuf *out)
{
	static const char prefix[] = "Chi bộ ";

	if (strncmp(name, prefix, sizeof prefix - 1) == 0) {
		name += sizeof prefix - 1;
		text_append(out, text_upper(text_next(&name)));
	}
	strbuf_add(out, name);
}

static char *short_name(struct store *store, const char *uid)
{
	struct strbuf name = STRBUF_INIT, out = STRBUF_INIT;

	store_label(store, rectype_orgs(), uid, &name);
	session_short_name(name.text, &out);
	strbuf_release(&name);
	return strbuf_detach(&out);
}

static void read_names(struct session *session)
{
	const char *office = store_setting(session->store, "office");

	free(session->office_name);
	session->office_name = office ? short_name(session->store, office) : xstrdup("cả đảng bộ");
	free(session->cell_name);
	session->cell_name = *session->cell ? short_name(session->store, session->cell) : NULL;
}

static void read_input(struct session *session)
{
	const char *method = store_setting(session->store, "input.method");
	const char *tones = store_setting(session->store, "input.tones");
	const char *restore = store_setting(session->store, "input.restore");

	session->input = input_defaults;
	if (method && strcmp(method, "telex") == 0)
		session->input.method = INPUT_TELEX;
	else if (method && strcmp(method, "vni") == 0)
		session->input.method = INPUT_VNI;
	session->input.new_tones = tones && strcmp(tones, "new") == 0;
	session->input.restore_at_end = !restore || strcmp(restore, "off") != 0;
	shorthand_begin(session);
}

void session_remember(struct session *session, const char *name, const char *value)
{
	struct err err = ERR_INIT;

	if (!store_view_only(session->store) && !session->damaged &&
		!store_choose(session->store, name, value, &err))
		session_fail(session, &err);
}

/*
 * Kept in the book and not on the machine: over a slow line the program runs where the book lies, so
 * the machine tells nothing of the line.
 */
static const char slow_line[] = "display.slow_line";

void session_switch_slow_line(struct session *session)
{
	session->slow_line = !session->slow_line;
	session_say(session, MESSAGE_INFO, "%s",
		session->slow_line ? "Đường truyền chậm: dòng đang chọn chỉ có dấu > in đậm."
				   : "Đường truyền thường: dòng đang chọn được tô cả dòng.");
	session_remember(session, slow_line, session->slow_line ? "on" : "off");
}

static void read_slow_line(struct session *session)
{
	const char *value = store_setting(session->store, slow_line);

	session->slow_line = value && strcmp(value, "on") == 0;
}

void session_init(struct session *session, struct store *store)
{
	const char *last;

	*session = (struct session) { .store = store, .paste = STRBUF_INIT, .sought = STRBUF_INIT };
	last = store_setting(store, "cell");
	if (last && store_has(store, rectype_orgs(), last))
		snprintf(session->cell, sizeof session->cell, "%s", last);
	read_names(session);
	read_input(session);
	read_slow_line(session);
}

void session_release(struct session *session)
{
	free(session->restore);
	for (size_t i = 0; i < session->last_count; i++)
		record_free(session->last_saved[i]);
	free(session->last_saved);
	for (size_t i = 0; i < session->carried_count; i++)
		free(session->carried[i].value);
	free(session->carried);
	shorthand_release(session);
	free(session->cell_name);
	free(session->office_name);
	strbuf_release(&session->paste);
	strbuf_release(&session->sought);
	free(session->clipboard);
}

void session_say(struct session *session, enum message_kind kind, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vsnprintf(session->message, sizeof session->message, format, args);
	va_end(args);
	session->message_kind = kind;
}

void session_fail(struct session *session, const struct err *err)
{
	session_say(session, MESSAGE_BAD, "%s", err->text);
}

bool session_may_write(struct session *session)
{
	const char *view_only = store_view_only(session->store);

	if (view_only)
		session_say(session, MESSAGE_WARN, "Sổ đang mở để xem vì %s, nên không ghi được.",
			view_only);
	return !view_only;
}

const char *session_cell(const struct session *session)
{
	return *session->cell ? session->cell : NULL;
}

void session_choose_cell(struct session *session, const char *uid)
{
	snprintf(session->cell, sizeof session->cell, "%s", uid ? uid : "");
	if (!store_view_only(session->store) && !session->damaged)
		store_choose(session->store, "cell", uid ? uid : "-", NULL);
	read_names(session);
}

/* Where the last record of a type is kept, or would be. */
static size_t place_of(const struct session *session, const struct rectype *type)
{
	size_t place = 0;

	while (place < session->last_count && session->last_saved[place]->type != type)
		place++;
	return place;
}

void session_keep_saved(struct session *session, const struct record *record)
{
	size_t place = place_of(session, record->type);

	if (place < session->last_count) {
		record_free(session->last_saved[place]);
	} else {
		session->last_saved = xgrow(
			session->last_saved, session->last_count, sizeof *session->last_saved);
		session->last_count++;
	}
	session->last_saved[place] = record_copy(record);
	for (int i = 0; record->type->fields[i].name; i++) /* masked values go nowhere unasked */
		if (record->type->fields[i].flags & FIELD_SENSITIVE)
			record_set_at(session->last_saved[place], i, NULL);
}

const struct record *session_last_saved(const struct session *session, const struct rectype *type)
{
	size_t place = place_of(session, type);

	return place < session->last_count ? session->last_saved[place] : NULL;
}

static struct carried *find_carried(
	const struct session *session, const struct rectype *type, const struct field *field)
{
	for (size_t i = 0; i < session->carried_count; i++)
		if (session->carried[i].type == type && session->carried[i].field == field)
			return &session->carried[i];
	return NULL;
}

const char *session_carried(
	const struct session *session, const struct rectype *type, const struct field *field)
{
	const struct carried *carried = find_carried(session, type, field);

	return carried ? carried->value : NULL;
}

void session_carry(struct session *session, const struct rectype *type, const struct field *field,
	const char *value)
{
	struct carried *carried = find_carried(session, type, field);

	if (!carried) {
		session->carried = xgrow(
			session->carried, session->carried_count, sizeof *session->carried);
		carried = &session->carried[session->carried_count++];
		*carried = (struct carried) { .type = type, .field = field };
	}
	char *copy = xstrdup(value);
	free(carried->value);
	carried->value = copy;
}
