/* What a table of the program must not say: each contradiction is a sentence to its author. */
#include "verify_types.h"

#include "registry.h"
#include "text.h"
#include "verify_fields.h"

#include <string.h>

static void verify_words(struct inspection *at, const char *list, const char *what)
{
	char word[64];

	while (word_next(&list, word))
		if (rectype_index(at->type, word) < 0 && strcmp(word, "sort_key") != 0)
			complain(at, what);
}

static int count_words(const char *list)
{
	char word[64];
	int count = 0;

	while (word_next(&list, word))
		count++;
	return count;
}

/* ---- types that lean on each other ---- */

static void verify_today(struct inspection *at, const struct rectype *spell)
{
	for (at->field = at->type->fields; at->field->name; at->field++) {
		if (!(at->field->flags & FIELD_OF_TODAY))
			continue;
		int index = rectype_index(spell, at->field->name);
		if (index < 0)
			complain(at, "a value of today that the history lacks");
		else if (spell->fields[index].kind != at->field->kind)
			complain(at, "a value of today of another kind than in the history");
	}
	at->field = NULL;
}

static void verify_history(struct inspection *at)
{
	const struct rectype *type = at->type;
	const struct rectype *spell = type->history ? rectype_find(type->history) : NULL;

	if (type->history && !spell)
		complain(at, "no such history type");
	if (!spell)
		return;
	verify_today(at, spell);
	if (!(spell->flags & RECTYPE_DATED))
		complain(at, "a history without days");
	if (spell->history)
		complain(at, "a history of a history");
	int parent = count_words(spell->one_at_a_time) == 1
		? rectype_index(spell, spell->one_at_a_time)
		: -1;
	if (parent < 0)
		complain(at, "a history goes one at a time by its parent alone");
	else if (!spell->fields[parent].target ||
		strcmp(spell->fields[parent].target, type->name) != 0)
		complain(at, "a history of another type");
	for (const struct rectype *const *other = rectypes; *other != type; other++)
		if ((*other)->history && strcmp((*other)->history, type->history) == 0)
			complain(at, "a history of two types");
}

static void verify_first_spell(struct inspection *at)
{
	const struct rectype *type = at->type;
	const struct rectype *spell = type->first_spell ? rectype_find(type->first_spell) : NULL;
	const char *list = type->first_fields;
	char word[64];

	if (type->first_spell && !spell)
		complain(at, "no such first spell type");
	if (type->first_fields && !type->first_spell)
		complain(at, "fields of a first spell without one");
	if (!spell)
		return;
	if (!(spell->flags & RECTYPE_DATED))
		complain(at, "a first spell without days");
	if (!rectype_reference(spell, type))
		complain(at, "a first spell of another type");
	if (!spell->owner)
		complain(at, "a first spell that belongs to nothing");
	while (word_next(&list, word))
		if (rectype_index(spell, word) < 0)
			complain(at, "the first spell lacks a field");
}

enum { OWNERS_MOST = 8 }; /* steps from a record to its organisation */

/* Whether every way from the type leads to an organisation; what is wrong is said of the type at hand. */
static bool owners_end(struct inspection *at, const struct rectype *type, int steps)
{
	if ((type->flags & RECTYPE_OWNS) || type->first_spell)
		return true;
	if (steps > OWNERS_MOST) {
		complain(at, "owners in a circle");
		return false;
	}
	if (!type->owner) {
		complain(at, "an owner that belongs to nothing");
		return false;
	}
	for (const struct field *field = type->fields; field->name; field++) {
		const struct rectype *target = field_is_owner(type, field) && field->target
			? rectype_find(field->target)
			: NULL;
		if (target && !owners_end(at, target, steps + 1))
			return false;
	}
	return true;
}

static void verify_owner(struct inspection *at)
{
	const struct rectype *type = at->type;

	for (const struct field *field = type->fields; field->name; field++)
		if (field_is_owner(type, field) && field->kind != FIELD_REF)
			complain(at, "an owner that is no reference");
	if (type->owner)
		owners_end(at, type, 0);
	if (!(type->flags & RECTYPE_OWNS))
		return;
	if (!rectype_reference(type, type))
		complain(at, "an organisation that knows none above it");
	for (const struct rectype *const *other = rectypes; *other != type; other++)
		if ((*other)->flags & RECTYPE_OWNS)
			complain(at, "two types that records belong to");
}

/* What identifies and names records. */
static void verify_names(struct inspection *at)
{
	const struct rectype *type = at->type;
	const char *list = type->label;
	char word[64];
	bool identity = false;

	verify_words(at, type->label, "label names no field");
	verify_words(at, type->order, "order names no field");
	if (strlen(type->name) > RECTYPE_NAME_MOST)
		complain(at, "a name too long");
	if (count_words(type->order) > RECTYPE_MOST_KEYS)
		complain(at, "ordered by too many fields");
	for (const struct field *field = type->fields; field->name; field++)
		identity = identity || (field->flags & FIELD_IDENTITY);
	if ((type->flags & RECTYPE_ONE_EACH) && !identity)
		complain(at, "one each of what has no identity");
	if (type->kept_while_used && !is_sentence(type->kept_while_used))
		complain(at, "what to do instead of deleting is not a sentence");
	while (word_next(&list, word)) {
		int index = rectype_index(type, word);
		if (index >= 0 && (type->fields[index].flags & FIELD_SENSITIVE))
			complain(at, "a label that shows what is sensitive");
	}
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
	verify_words(at, type->owner, "owner names no field");
	verify_words(at, type->month, "month names no field");
	if (type->travels != TRAVELS_NEVER && (type->flags & RECTYPE_SYSTEM))
		complain(at, "the program's own and travels");
	verify_words(at, type->one_at_a_time, "one_at_a_time names no field");
	if (type->one_at_a_time && !(type->flags & RECTYPE_DATED))
		complain(at, "one at a time without days");
	verify_columns(at, type->columns);
	verify_names(at);
	verify_history(at);
	verify_first_spell(at);
	verify_owner(at);
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
