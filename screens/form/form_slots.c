#include "form_slots.h"

#include <string.h>

struct walk {
	struct store *store;
	void (*take)(void *context, const struct form_slot *slot);
	void *context;
};

static bool are_one_line(const struct field *a, const struct field *b)
{
	return a->group && b->group && strcmp(a->group, b->group) == 0;
}

/* `only`: names of the fields that there are lines of, NULL: all. */
static bool is_shown(const struct walk *walk, const struct field *field, const char *only)
{
	return !(field->flags & FIELD_DERIVED) && (!only || word_in_list(only, field->name)) &&
		store_uses(walk->store, field);
}

static void take_slot(
	const struct walk *walk, const struct rectype *type, const char *only, int index)
{
	const struct field *fields = type->fields, *field = &fields[index];
	struct form_slot slot = { .type = type };

	if (!is_shown(walk, field, only))
		return;
	for (int i = 0; i < index; i++)
		if (are_one_line(&fields[i], field) && is_shown(walk, &fields[i], only))
			return;
	slot.fields[slot.field_count++] = index;
	for (int i = index + 1; fields[i].name && slot.field_count < FIELD_GROUP_MOST; i++)
		if (are_one_line(&fields[i], field))
			slot.fields[slot.field_count++] = i;
	walk->take(walk->context, &slot);
}

static void take_spell(const struct walk *walk, const struct rectype *spell, const char *only)
{
	const char *list = only;
	char word[64];

	while (word_next(&list, word))
		take_slot(walk, spell, only, rectype_index(spell, word));
}

void form_slots_each(struct store *store, const struct rectype *type, const struct rectype *spell,
	void (*take)(void *context, const struct form_slot *slot), void *context)
{
	struct walk walk = { store, take, context };
	int sections = 0;

	for (int i = 0; type->fields[i].name; i++) {
		if (type->fields[i].section && ++sections == 2 && spell)
			take_spell(&walk, spell, type->first_fields);
		take_slot(&walk, type, NULL, i);
	}
}

void fields_label(const struct rectype *type, const int *fields, int count, struct strbuf *out)
{
	for (int i = 0; i < count; i++) {
		strbuf_add(out, i ? " / " : "");
		strbuf_add(out, type->fields[fields[i]].label);
	}
}
