/* What a table of the program must not say: each contradiction is a sentence to its author. */
#include "registry.h"

#include "codes.h"
#include "text.h"

#include <string.h>

/* Collects complaints about one table, each with the type and field it is about. */
struct inspection {
	struct strbuf *report;
	const struct rectype *type;
	const struct field *field;
	bool clean;
};

static void complain(struct inspection *at, const char *text)
{
	strbuf_addf(at->report, "%s%s%s: %s\n", at->type->name, at->field ? "." : "",
		at->field ? at->field->name : "", text);
	at->clean = false;
}

static void verify_kind(struct inspection *at, const struct field *field)
{
	if (field->kind == FIELD_CHOICE && !field->codes)
		complain(at, "a choice names a code list");
	if (field->codes && !codes_find(field->codes))
		complain(at, "no such code list");
	if (field->codes && field->kind != FIELD_CHOICE && field->kind != FIELD_TEXT)
		complain(at, "only choices and texts have code lists");
	if ((field->kind == FIELD_REF) != (field->target != NULL))
		complain(at, "a reference, and nothing else, names its target");
	if (field->target && !rectype_find(field->target))
		complain(at, "no such target type");
	if ((field->flags & (FIELD_SEVERAL | FIELD_BY_LABEL)) && field->kind != FIELD_CHOICE)
		complain(at, "only a choice can be several or by label");
	if ((field->flags & FIELD_PAST) && field->kind != FIELD_DATE &&
		field->kind != FIELD_PARTIAL && field->kind != FIELD_PERIOD)
		complain(at, "only dates lie in the past");
	if ((field->flags & (FIELD_DIGITS | FIELD_NAME)) && field->kind != FIELD_TEXT)
		complain(at, "digits and names are texts");
	if (field->kind == FIELD_LONG && (field->flags & FIELD_LIST))
		complain(at, "long text does not fit a list");
}

static void verify_flags(struct inspection *at, const struct field *field)
{
	unsigned flags = field->flags;

	if ((flags & FIELD_DERIVED) &&
		(flags & (FIELD_REQUIRED | FIELD_NOT_NULL | FIELD_UNIQUE | FIELD_IDENTITY)))
		complain(at, "a derived value is not demanded");
	if ((flags & FIELD_LIST) && field->width <= 0)
		complain(at, "a list column has a width");
	if (!(flags & FIELD_LIST) && field->width)
		complain(at, "a width without a list column");
	if ((flags & FIELD_SENSITIVE) && (flags & FIELD_SEARCH))
		complain(at, "sensitive text is not searched");
	if (field->min_chars > field->max_chars)
		complain(at, "least characters above the most");
	if (field->low > field->high)
		complain(at, "low above high");
	if ((flags & FIELD_OF_TODAY) && !at->type->history)
		complain(at, "a value of today without a history type");
}

static void verify_group(struct inspection *at, const struct field *field)
{
	int members = 0;

	if (!field->group)
		return;
	for (const struct field *other = at->type->fields; other->name; other++)
		members += other->group && strcmp(other->group, field->group) == 0;
	if (members < 2)
		complain(at, "a group of one");
	if (field->flags & FIELD_IDENTITY && !(field->flags & (FIELD_NOT_NULL | FIELD_REQUIRED)))
		complain(at, "an identity that may be empty");
}

enum { LEAST_HELP = 20 }; /* characters: a label said again is shorter */

static bool is_sentence(const char *text)
{
	size_t length = text ? strlen(text) : 0;

	return length > 0 && text[length - 1] == '.';
}

/* F1 is all that a clerk on the first day has. */
static void verify_help(struct inspection *at, const struct field *field)
{
	if (!field->help || !*field->help) {
		complain(at, "no help text");
		return;
	}
	if (text_count(field->help) < LEAST_HELP ||
		(field->label && strncmp(field->help, field->label, strlen(field->help) - 1) == 0))
		complain(at, "the help says no more than the label");
	if (!is_sentence(field->help))
		complain(at, "the help is not a sentence");
	if (field->paper && !is_sentence(field->paper))
		complain(at, "the place on paper is not a sentence");
}

static void verify_field(struct inspection *at)
{
	const struct field *field = at->field;

	if (!field->label || !*field->label)
		complain(at, "no label");
	if (!(at->type->flags & RECTYPE_SYSTEM))
		verify_help(at, field);
	if (rectype_index(at->type, field->name) != (int)(field - at->type->fields))
		complain(at, "the name stands twice");
	verify_kind(at, field);
	verify_flags(at, field);
	verify_group(at, field);
	if (field->told_by &&
		rectype_index(at->type, field->told_by) <= rectype_index(at->type, field->name))
		complain(at, "told by a field that is not below it");
	if (field->same_as && rectype_index(at->type, field->same_as) < 0)
		complain(at, "the same as a field that there is not");
}

static void verify_words(struct inspection *at, const char *list, const char *what)
{
	char word[64];

	while (word_next(&list, word))
		if (rectype_index(at->type, word) < 0 && strcmp(word, "sort_key") != 0)
			complain(at, what);
}

static void verify_type(struct inspection *at)
{
	const struct rectype *type = at->type;
	bool listed = false;

	at->field = NULL;
	if (!type->title || !type->help)
		complain(at, "no title or no help");
	if (!type->section)
		complain(at, "no section");
	if (!type->label)
		complain(at, "no label fields");
	if (!type->order)
		complain(at, "no order");
	if (type->sort != SORT_NONE && !word_in_list(type->order, "sort_key"))
		complain(at, "a sort key that orders nothing");
	if (type->sort == SORT_NONE && word_in_list(type->order, "sort_key"))
		complain(at, "ordered by a sort key it has not");
	verify_words(at, type->label, "label names no field");
	verify_words(at, type->order, "order names no field");
	verify_words(at, type->owner, "owner names no field");
	verify_words(at, type->month, "month names no field");
	if (type->travels != TRAVELS_NEVER && (type->flags & RECTYPE_SYSTEM))
		complain(at, "the program's own and travels");
	verify_words(at, type->one_at_a_time, "one_at_a_time names no field");
	if (type->history && !rectype_find(type->history))
		complain(at, "no such history type");
	if (type->first_spell && !rectype_find(type->first_spell))
		complain(at, "no such first spell type");
	if ((type->flags & RECTYPE_DATED) &&
		(rectype_index(type, "from_on") < 0 || rectype_index(type, "to_on") < 0))
		complain(at, "dated without from_on and to_on");
	for (at->field = type->fields; at->field->name; at->field++) {
		listed = listed || (at->field->flags & FIELD_LIST);
		verify_field(at);
	}
	at->field = NULL;
	if (!listed && !(type->flags & RECTYPE_SYSTEM))
		complain(at, "no list column");
	if (!(type->flags & RECTYPE_SYSTEM) && rectype_index(type, "note") < 0)
		complain(at, "no note");
}

bool rectypes_verify(struct strbuf *report)
{
	struct inspection at = { .report = report, .clean = true };

	for (const struct rectype *const *type = rectypes; *type; type++) {
		at.type = *type;
		if (rectype_find((*type)->name) != *type) {
			at.field = NULL;
			complain(&at, "the type stands twice");
		}
		verify_type(&at);
	}
	return at.clean;
}
