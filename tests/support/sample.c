/* Records made from nothing but the descriptor: every new type is in the tests from its first day. */
#include "book.h"

#include "codes.h"
#include "test.h"
#include "text.h"
#include "value.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* A text for the field, not longer than it may be. */
static char *sample_text(const struct field *field)
{
	static const char *const long_text = " một, \"hai\"; ba\n\n=SUM(A1)\nbốn ";
	const struct value_context context = { .today = BOOK_TODAY };
	char *value = NULL;

	if (field->example && value_parse(field, field->example, &context, &value, NULL) && value)
		return value;
	if (field->flags & FIELD_DIGITS) {
		size_t count = field->min_chars ? (size_t)field->min_chars : 6;
		value = xmalloc(count + 1);
		memset(value, '7', count);
		value[count] = '\0';
		return value;
	}
	const char *whole = field->kind == FIELD_LONG ? long_text
		: field->flags & FIELD_NAME           ? "Lê Văn Tám"
						      : "ba, \"bốn\"; 'năm'";
	return xstrndup(whole, text_fit(whole, value_limit(field), NULL));
}

static char *first_uid(struct store *store, const char *type)
{
	const struct list_spec spec = { .type = rectype_named(type) };
	struct list_page page;
	char *uid = NULL;

	if (store_page(store, &spec, LIST_FIRST, NULL, 1, &page, NULL) && page.count > 0)
		uid = xstrdup(page.rows[0].uid);
	list_page_release(&page);
	return uid;
}

static char *sample_value(struct store *store, const struct field *field)
{
	struct strbuf number = STRBUF_INIT;

	switch (field->kind) {
	case FIELD_TEXT:
	case FIELD_LONG:
		return sample_text(field);
	case FIELD_DATE:
		return xstrdup("2026-01-15");
	case FIELD_PARTIAL:
		return xstrdup("1990-05");
	case FIELD_PERIOD:
		return xstrdup("2026-01");
	case FIELD_TIME:
		return xstrdup("07:30");
	case FIELD_FLAG:
		return xstrdup("1");
	case FIELD_CHOICE:
		return xstrdup(code_stored(
			&codes_find(field->codes)->codes[0], field->flags & FIELD_BY_LABEL));
	case FIELD_REF:
		return first_uid(store, field->target);
	default:
		strbuf_addf(&number, "%d", field->low > 1 ? field->low : 1);
		return strbuf_detach(&number);
	}
}

/* One of a group is filled: the first. */
static bool is_first_of_group(const struct rectype *type, const struct field *field)
{
	for (const struct field *other = type->fields; other != field; other++)
		if (field->group && other->group && strcmp(other->group, field->group) == 0)
			return false;
	return true;
}

static struct record *sample(struct store *store, const struct rectype *type, bool all)
{
	struct record *record = record_new(type);

	for (int i = 0; type->fields[i].name; i++) {
		const struct field *field = &type->fields[i];
		bool must = field->flags & (FIELD_NOT_NULL | FIELD_REQUIRED);
		if (!field_is_stored(field) || !store_uses(store, field) ||
			!is_first_of_group(type, field) || (!all && !must))
			continue;
		char *value = sample_value(store, field);
		record_set_at(record, i, value);
		free(value);
	}
	return record;
}

void sample_add(struct store *store, const struct rectype *type)
{
	struct err err = ERR_INIT;

	for (int all = 1; all >= 0; all--) {
		struct record *record = sample(store, type, all);
		bool saved = store_save(store, record, NULL, &err);
		record_free(record);
		if (saved)
			return;
	}
	fail_msg("%s: %s Write a record of it in tests/support/office.c.", type->name, err.text);
}
