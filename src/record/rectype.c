#include "record.h"

#include "codes.h"
#include "err.h"

#include <string.h>

int rectype_field_count(const struct rectype *type)
{
	int count = 0;

	while (type->fields[count].name)
		count++;
	return count;
}

int rectype_index(const struct rectype *type, const char *field)
{
	for (int i = 0; type->fields[i].name; i++)
		if (type->fields[i].name[0] == *field && strcmp(type->fields[i].name, field) == 0)
			return i;
	return -1;
}

const struct field *rectype_field(const struct rectype *type, const char *field)
{
	int index = rectype_index(type, field);

	if (index < 0)
		bug("loại %s không có trường \"%s\"", type->name, field);
	return &type->fields[index];
}

const struct field *rectype_with_role(const struct rectype *type, enum field_role role)
{
	for (const struct field *field = type->fields; field->name; field++)
		if (field->role == role)
			return field;
	return NULL;
}

bool field_is_owner(const struct rectype *type, const struct field *field)
{
	return word_in_list(type->owner, field->name);
}

const struct field *rectype_owner_field(const struct rectype *type)
{
	const char *list = type->owner;
	char word[64];

	return word_next(&list, word) ? rectype_field(type, word) : NULL;
}

const struct field *rectype_reference(const struct rectype *type, const struct rectype *target)
{
	for (const struct field *field = type->fields; field->name; field++)
		if (field->target && strcmp(field->target, target->name) == 0)
			return field;
	return NULL;
}

bool word_next(const char **list, char word[64])
{
	const char *at = *list;

	if (!at)
		return false;
	at += strspn(at, " ");
	size_t length = strcspn(at, " ");
	if (length == 0)
		return false;
	if (length > 63)
		bug("từ dài quá trong bảng mô tả: %s", at);
	memcpy(word, at, length);
	word[length] = '\0';
	*list = at + length;
	return true;
}

bool word_in_list(const char *list, const char *word)
{
	char each[64];

	while (word_next(&list, each))
		if (strcmp(each, word) == 0)
			return true;
	return false;
}

const struct field *rectype_column_of(const struct rectype *type, const struct field *field)
{
	if ((field->flags & FIELD_LIST) || !field->group)
		return field->flags & FIELD_LIST ? field : NULL;
	for (const struct field *other = type->fields; other->name; other++)
		if (other->group && strcmp(other->group, field->group) == 0 &&
			(other->flags & FIELD_LIST))
			return other;
	return NULL;
}

bool field_travels(const struct field *field)
{
	return field_is_stored(field) &&
		(field->travels != TRAVELS_AS_KIND ||
			(field->kind != FIELD_LONG && !(field->flags & FIELD_SENSITIVE)));
}

bool field_is_stored(const struct field *field)
{
	return !(field->flags & FIELD_DERIVED);
}

const struct codelist *field_codes(const struct field *field, const struct record *record)
{
	const char *by = field->codes_by && record ? record_get(record, field->codes_by) : NULL;
	const struct codelist *own = NULL;

	if (by) {
		struct strbuf name = STRBUF_INIT;
		strbuf_addf(&name, "%s.%s", field->codes, by);
		own = codes_find(name.text);
		strbuf_release(&name);
	}
	return own || !field->codes ? own : codes_find(field->codes);
}

bool field_is_asked(const struct field *field, const struct record *record)
{
	const char *codes = field->asked_when;
	char by[64];

	if (!codes || !word_next(&codes, by))
		return !(field->flags & FIELD_LATER);
	const char *value = record_get(record, by);
	return value && (!*codes || word_in_list(codes, value));
}

bool field_is_keyed_twice(const struct field *field, bool filled)
{
	bool number = field->kind == FIELD_TEXT && (field->flags & (FIELD_UNIQUE | FIELD_DIGITS)),
	     date = field->kind == FIELD_DATE || field->kind == FIELD_PARTIAL;
	bool later = (field->flags & FIELD_LATER) || field->group;

	if (!field_is_stored(field) || (field->flags & FIELD_SKIP))
		return false;
	return (number && (filled || !later)) || (date && !later);
}

bool rectype_is_by_name(const struct rectype *type)
{
	return rectype_has_search(type) && type->order && strcmp(type->order, "sort_key") == 0;
}

bool rectype_has_search(const struct rectype *type)
{
	for (const struct field *field = type->fields; field->name; field++)
		if ((field->flags & FIELD_SEARCH) && field_is_stored(field))
			return true;
	return false;
}
