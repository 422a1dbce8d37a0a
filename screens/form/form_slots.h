/*
 * form_slots.h - the lines of a form in their order, from the descriptors alone.
 */
#ifndef FORM_SLOTS_H
#define FORM_SLOTS_H

#include "store.h"

/* A field, or a group of fields of which exactly one is filled. */
struct form_slot {
	const struct rectype *type;
	int fields[FIELD_GROUP_MOST];
	int field_count;
};

/*
 * Calls take() for each line of a type's form. `spell`: the first spell of a new record, whose fields
 * (first_fields) stand behind the first section; or NULL.
 */
void form_slots_each(struct store *store, const struct rectype *type, const struct rectype *spell,
	void (*take)(void *context, const struct form_slot *slot), void *context);

/* "Đảng viên / Tên": what the line is called. */
void fields_label(const struct rectype *type, const int *fields, int count, struct strbuf *out);

#endif
