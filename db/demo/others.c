/*
 * Records of the types that no recipe tells: each field by its kind, from the descriptor alone, so that
 * a new type needs no line here. Two for each cell: of the cell, or of somebody in it.
 */
#include "codes.h"
#include "maker.h"

#include <stdio.h>
#include <string.h>

/* Told by a recipe "record.TYPE" or "record.TYPE.more". */
static bool is_told(const struct rectype *type)
{
	size_t length = strlen(type->name);

	for (int i = 0; i < word_table_count; i++) {
		const char *name = word_tables[i].name;
		if (strncmp(name, "record.", 7) == 0 &&
			strncmp(name + 7, type->name, length) == 0 && strchr(".", name[7 + length]))
			return true;
	}
	return false;
}

/* Belongs to a cell or a member, and refers to nothing else that must be there. */
static bool can_make(const struct rectype *type)
{
	bool belongs = false;

	for (const struct field *field = type->fields; field->name; field++) {
		bool known = field->kind == FIELD_REF &&
			(strcmp(field->target, "org") == 0 || strcmp(field->target, "member") == 0);
		bool needed = field->flags & (FIELD_NOT_NULL | FIELD_REQUIRED);
		if (field->kind == FIELD_REF && needed && !known && !field->group)
			return false;
		belongs = belongs || (known && needed);
	}
	return belongs && !(type->flags & RECTYPE_SYSTEM);
}

/* What a field may hold that was written on `day`; NULL: it is left empty. */
static const char *draw_value(const struct cell *cell, const struct field *field,
	const struct person *person, const char *day, char text[40])
{
	enum { MANY = 60 }; /* where there may be any number: people at a talk */
	struct rng *rng = cell->scope.rng;
	int range;
	const struct codelist *codes = field->codes ? codes_find(field->codes) : NULL;

	switch (field->kind) {
	case FIELD_REF:
		return strcmp(field->target, "member") == 0 ? person->uid
			: strcmp(field->target, "org") == 0 ? cell->uid
							    : NULL;
	case FIELD_CHOICE:
		return codes ? code_stored(&codes->codes[rng_below(rng, (int)codes->count)],
				       field->flags & FIELD_BY_LABEL)
			     : NULL;
	case FIELD_DATE:
	case FIELD_PARTIAL:
		return day;
	case FIELD_PERIOD:
		snprintf(text, 40, "%.7s", day);
		return text;
	case FIELD_TIME:
		return text_of(cell->setting, "starts");
	case FIELD_INT:
	case FIELD_MONEY:
	case FIELD_POINTS:
		range = field->high > field->low ? field->high - field->low : 19;
		snprintf(text, 40, "%d",
			field->low + rng_below(rng, (range < MANY ? range : MANY) + 1));
		if (strcmp(field->name, "year") == 0)
			snprintf(text, 40, "%.4s", day);
		return text;
	case FIELD_FLAG:
		return NULL;
	default:
		return field->flags & FIELD_UNIQUE ? NULL : field->example;
	}
}

static bool is_right(struct demo *demo, const struct record *record)
{
	struct findings findings = { .items = NULL };
	bool right = store_judge(demo->store, record, &findings, NULL) && findings.count == 0;

	findings_release(&findings);
	return right;
}

/* What must be filled first, the rest as chance has it; one of a group; dropped when a rule refuses it. */
static void put_other(const struct cell *cell, const struct rectype *type)
{
	struct demo *demo = cell->demo;
	struct record *record = record_new(type);
	const struct person *person = &cell->people[rng_below(&demo->rng, cell->count)];
	char day[DATE_SIZE], text[40];
	struct scope scope;
	const char *group = "";

	scope_of_person(&scope, &cell->scope, person);
	day_between(&scope, *person->to_on ? "start^from_on to_on" : "start^from_on today", day);
	for (const struct field *field = type->fields; field->name; field++) {
		bool needed = field->flags & (FIELD_NOT_NULL | FIELD_REQUIRED);
		if (!field_is_stored(field) || (field->group && strcmp(field->group, group) == 0) ||
			(!needed && ((field->flags & FIELD_LATER) || rng_percent(&demo->rng, 40))))
			continue;
		record_set(record, field->name, draw_value(cell, field, person, day, text));
		if (field->group)
			group = field->group;
	}
	record_complete(record);
	if (day_reached(demo, day) && is_right(demo, record))
		demo_put(demo, record);
	record_free(record);
}

void others_put(const struct cell *cell)
{
	enum { EACH = 2 };

	for (int i = 0; rectypes[i]; i++) {
		if (is_told(rectypes[i]) || !can_make(rectypes[i]))
			continue;
		for (int n = 0; n < EACH; n++)
			put_other(cell, rectypes[i]);
	}
}
