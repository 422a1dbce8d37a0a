/* What an event writes, in words. */
#include "telling.h"

#include "registry.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { NAMES_SHOWN = 3 };

struct told {
	struct strbuf what;   /* "Phân công công tác "Phụ trách loa thôn"" */
	struct strbuf change; /* ", sửa: Đến ngày (trống) → 30/11/2026" */
	struct strbuf names;
	int people;
};

static void say_value(
	struct store *store, const struct field *field, const char *value, struct strbuf *out)
{
	if (!value)
		strbuf_add(out, "(trống)");
	else if (field->flags & FIELD_SENSITIVE)
		strbuf_add(out, "•••");
	else
		store_show(store, field, value, out);
}

/* Which of several: the choices and words of its label, "Chi ủy viên" of a post; of a new one its line says it. */
static void say_which(struct store *store, const struct record *record, struct strbuf *out)
{
	const char *label = record->type->label;
	char word[64];

	while (word_next(&label, word)) {
		const struct field *field = rectype_field(record->type, word);
		const char *value = record_get(record, word);
		if (!value)
			continue;
		if (field->kind == FIELD_CHOICE) {
			strbuf_add(out, " ");
			store_show(store, field, value, out);
		} else if (field->kind == FIELD_TEXT) {
			strbuf_addf(out, " \"%s\"", text_quote(value).text);
		}
	}
}

/* Whose the record is, where it is somebody's; NULL: nobody's, or it is of a person itself (a candidate and his helper). */
static const struct field *person_field(const struct record *record)
{
	const struct field *field = rectype_reference(record->type, rectype_named("member"));
	const char *label = record->type->label;
	char named[64];

	if (word_next(&label, named) && rectype_field(record->type, named)->flags & FIELD_NAME)
		return NULL;
	return field && record_get(record, field->name) ? field : NULL;
}

static void say_change(struct store *store, const struct record *before, const struct record *after,
	const struct field *person, const char *untold, struct strbuf *out)
{
	const struct rectype *type = after->type;
	const char *comma = ": ";
	struct strbuf value = STRBUF_INIT;

	strbuf_add(out, before ? ", sửa" : ", thêm");
	for (int i = 0; type->fields[i].name; i++) {
		const struct field *field = &type->fields[i];
		const char *was = before ? before->values[i] : NULL, *is = after->values[i];
		if (!field_is_stored(field) || field == person ||
			strcmp(was ? was : "", is ? is : "") == 0 ||
			(!before && word_in_list(untold, field->name)))
			continue;
		strbuf_add(out, comma);
		if (before) {
			strbuf_addf(out, "%s ", field->label);
			say_value(store, field, was, out);
			strbuf_add(out, " → ");
		}
		strbuf_clear(&value);
		say_value(store, field, is, &value);
		if (!before && !text_begins_with(value.text, field->label))
			strbuf_addf(out, "%s ",
				field->label); /* "Chi bộ thôn La Vân" says it already */
		strbuf_add(out, value.text);
		comma = "; ";
	}
	strbuf_release(&value);
}

/* The line of the same change, or a new one. */
static struct told *line_of(struct telling *telling, struct strbuf *what, struct strbuf *change)
{
	for (size_t i = 0; i < telling->count; i++) {
		struct told *line = &telling->lines[i];
		if (strcmp(line->what.text, what->text) == 0 &&
			strcmp(line->change.text, change->text) == 0) {
			strbuf_release(what);
			strbuf_release(change);
			return line;
		}
	}
	telling->lines = xgrow(telling->lines, telling->count, sizeof *telling->lines);
	telling->lines[telling->count] = (struct told) {
		.what = *what, .change = *change, .names = STRBUF_INIT
	};
	return &telling->lines[telling->count++];
}

/* Of the same thing of one person twice each has a line of its own. */
void telling_add(struct telling *telling, struct store *store, const struct record *before,
	const struct record *after)
{
	const struct field *person = person_field(after);
	struct strbuf what = STRBUF_INIT, change = STRBUF_INIT;

	strbuf_add(&what, after->type->title);
	if (before)
		say_which(store, before, &what);
	say_change(store, before, after, person, telling->untold, &change);
	struct told *line = line_of(telling, &what, &change);
	if (!person)
		return;
	const char *uid = record_get(after, person->name);
	telling->several = telling->several ||
		(*telling->person && strcmp(telling->person, uid) != 0);
	strcpy(telling->person, uid);
	if (line->people++ >= NAMES_SHOWN)
		return;
	strbuf_add(&line->names, line->names.length ? ", " : " của ");
	store_show(store, person, uid, &line->names);
}

void telling_say(const struct telling *telling, struct strbuf *out)
{
	for (size_t i = 0; i < telling->count; i++) {
		const struct told *line = &telling->lines[i];
		strbuf_addf(out, "- %s", line->what.text);
		if (telling->several && line->people > 0)
			strbuf_add(out, line->names.text);
		if (line->people > NAMES_SHOWN)
			strbuf_addf(out, " và %d người nữa", line->people - NAMES_SHOWN);
		strbuf_addf(out, "%s\n", line->change.text);
	}
}

void telling_release(struct telling *telling)
{
	for (size_t i = 0; i < telling->count; i++) {
		strbuf_release(&telling->lines[i].what);
		strbuf_release(&telling->lines[i].change);
		strbuf_release(&telling->lines[i].names);
	}
	free(telling->lines);
	*telling = (struct telling) { 0 };
}
