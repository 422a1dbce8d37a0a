/* What a row of a table must not say. */
#include "verify_fields.h"

#include "codes.h"
#include "registry.h"
#include "text.h"
#include "value.h"

#include <stdio.h>
#include <string.h>

void complain(struct inspection *at, const char *text)
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
	bool number = field->kind == FIELD_INT || field->kind == FIELD_MONEY ||
		field->kind == FIELD_POINTS;
	if ((field->low || field->high) && !number)
		complain(at, "limits of what is no number");
	if (field->initial && !value_check(field, field->initial, "2026-01-01", NULL))
		complain(at, "an initial value that would be refused");
}

/* "TYPE FIELD" of a dated type that has one spell of this type at a time. */
static void verify_spell(struct inspection *at, const struct field *field)
{
	char type[RECTYPE_NAME_MOST + 1] = "", name[FIELD_NAME_MOST + 1] = "";
	bool read = sscanf(field->from_spell, "%24s %40s", type, name) == 2;
	const struct rectype *spell = read ? rectype_find(type) : NULL;
	const struct field *parent = spell && spell->one_at_a_time
		? rectype_field(spell, spell->one_at_a_time)
		: NULL;

	if (!parent || !parent->target || strcmp(parent->target, at->type->name) != 0 ||
		!rectype_field(spell, name))
		complain(at, "a value of a spell that is none");
}

static void verify_flags(struct inspection *at, const struct field *field)
{
	unsigned flags = field->flags;

	if ((flags & FIELD_DERIVED) &&
		(flags & (FIELD_REQUIRED | FIELD_NOT_NULL | FIELD_UNIQUE | FIELD_IDENTITY)))
		complain(at, "a derived value is not demanded");
	if ((flags & FIELD_LIST) && field->width <= 0)
		complain(at, "a list column has a width");
	if (!(flags & FIELD_LIST) && (flags & (FIELD_SPREAD | FIELD_WIDE)))
		complain(at, "a list column's flag without a list column");
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
	if (field->from_spell)
		verify_spell(at, field);
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
	if (members > FIELD_GROUP_MOST)
		complain(at, "a group of too many");
	if (field->flags & FIELD_IDENTITY && !(field->flags & (FIELD_NOT_NULL | FIELD_REQUIRED)))
		complain(at, "an identity that may be empty");
}

static void verify_role(struct inspection *at, const struct field *field)
{
	static const enum field_kind kinds[] = {
		[ROLE_PERIOD] = FIELD_PERIOD, [ROLE_YEAR] = FIELD_INT, [ROLE_DAY] = FIELD_DATE
	};

	if (!field->role)
		return;
	if (field->kind != kinds[field->role])
		complain(at, "a role that another kind of field has");
	if (!field_is_stored(field))
		complain(at, "a derived value with a role");
	if (rectype_with_role(at->type, field->role) != field)
		complain(at, "a role taken twice");
}

enum { LEAST_HELP = 20 }; /* characters: a label said again is shorter */

bool is_sentence(const char *text)
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

void verify_columns(struct inspection *at, const struct paper_column *columns)
{
	if (columns && !columns->list)
		complain(at, "a column of no paper list");
	for (; columns && columns->list; columns++)
		if (columns->from < 1 || columns->to < columns->from ||
			columns->to > paper_lists[columns->list].columns)
			complain(at, "a column that its paper list has not");
}

/* What decides whether it is asked for stands above it, a choice with these codes where some are named. */
static void verify_asked(struct inspection *at, const struct field *field)
{
	const char *codes = field->asked_when;
	char word[64];

	if ((field->flags & FIELD_ASKED) && !field->initial)
		complain(at, "asked for anew though it begins with nothing");
	if ((field->flags & FIELD_WANTED) &&
		(field->flags & (FIELD_REQUIRED | FIELD_NOT_NULL | FIELD_LATER | FIELD_SKIP)))
		complain(at, "wanted though it must be there, or is not asked for");
	if (!codes)
		return;
	int by = word_next(&codes, word) ? rectype_index(at->type, word) : -1;
	const struct codelist *list = by >= 0 ? field_codes(&at->type->fields[by], NULL) : NULL;
	bool flag = by >= 0 && at->type->fields[by].kind == FIELD_FLAG;
	if (!(field->flags & FIELD_LATER) || by < 0 || &at->type->fields[by] >= field ||
		(*codes && !list && !flag)) {
		complain(at, "asked for by nothing above it");
		return;
	}
	while (word_next(&codes, word))
		if (flag ? strcmp(word, "1") != 0 : !codes_holds(list, word, false))
			complain(at, "asked for by a code that there is not");
}

/* Lists of their own for values of another choice: parts of the whole list. */
static void verify_codes_by(struct inspection *at, const struct field *field)
{
	int index = field->codes_by ? rectype_index(at->type, field->codes_by) : -1;
	const struct field *by = index >= 0 ? &at->type->fields[index] : NULL;
	const struct codelist *whole = field->codes ? codes_find(field->codes) : NULL,
			      *values = by && by->codes ? codes_find(by->codes) : NULL;
	bool any = false;

	if (!field->codes_by)
		return;
	if (!values || !whole || by >= field || ((field->flags | by->flags) & FIELD_SEVERAL)) {
		complain(at, "codes by what is no choice above it");
		return;
	}
	for (size_t i = 0; i < values->count; i++) {
		struct strbuf name = STRBUF_INIT;
		strbuf_addf(&name, "%s.%s", field->codes,
			code_stored(&values->codes[i], by->flags & FIELD_BY_LABEL));
		const struct codelist *own = codes_find(name.text);
		any = any || own;
		for (size_t j = 0; own && j < own->count; j++)
			if (!codes_holds(whole, code_stored(&own->codes[j], false), false))
				complain(at, "a list of its own with more than the whole list");
		strbuf_release(&name);
	}
	if (!any)
		complain(at, "codes by another choice without lists of their own");
}

static void verify_only_if(struct inspection *at, const struct field *field)
{
	const struct codelist *settings = codes_find("setting.name");

	if (!field->only_if)
		return;
	if (!settings || !codes_holds(settings, field->only_if, false))
		complain(at, "only if a setting that there is not");
	if (field->flags & (FIELD_NOT_NULL | FIELD_REQUIRED | FIELD_IDENTITY) || field->role)
		complain(at, "demanded though it may be switched off");
}

static void verify_number(struct inspection *at, const struct field *field)
{
	const char *list = field->numbered_by;
	char word[64];

	if (!list)
		return;
	if (field->kind != FIELD_INT)
		complain(at, "numbered though it is no number");
	if (!at->type->owner || !rectype_with_role(at->type, ROLE_DAY))
		complain(at, "numbered without owner or day");
	while (word_next(&list, word)) {
		int index = rectype_index(at->type, word);
		if (index < 0 || at->type->fields[index].kind == FIELD_REF)
			complain(at, "numbered by a field that there is not, or a reference");
	}
}

/* A day that lies before or after others is a day itself, and so are they. */
static void verify_sides(struct inspection *at)
{
	const char *list = at->field->until ? at->field->until : at->field->since;
	char word[64];

	if (!list)
		return;
	if (at->field->kind != FIELD_DATE || (at->field->until && at->field->since))
		complain(at, "no day, or one that lies on both sides of others");
	while (word_next(&list, word)) {
		int index = rectype_index(at->type, word);
		if (index < 0 || at->type->fields[index].kind != FIELD_DATE)
			complain(at, "lies on a side of what is no day of its type");
	}
}

void verify_field(struct inspection *at)
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
	verify_role(at, field);
	verify_columns(at, field->columns);
	if (strlen(field->name) > FIELD_NAME_MOST)
		complain(at, "a name too long");
	verify_sides(at);
	if (field->told_by && !at->type->complete)
		complain(at, "told by a field though nothing completes the record");
	if (field->told_by &&
		rectype_index(at->type, field->told_by) <= rectype_index(at->type, field->name))
		complain(at, "told by a field that is not below it");
	verify_asked(at, field);
	if (field->same_as &&
		(rectype_index(at->type, field->same_as) < 0 ||
			strcmp(field->same_as, field->name) == 0))
		complain(at, "the same as a field that there is not");
	verify_number(at, field);
	verify_codes_by(at, field);
	verify_only_if(at, field);
}
