/*
 * form_item.h - one line of a form: the text being typed and the value it stands for.
 */
#ifndef FORM_ITEM_H
#define FORM_ITEM_H

#include "edit.h"
#include "session.h"

/*
 * Most items are one field. The fields of a group of which exactly one is filled are one item: what
 * is typed goes to the first alternative that knows it.
 */
struct form_item {
	struct record *record; /* borrowed */
	int fields[FIELD_GROUP_MOST];
	int field_count;
	struct edit edit;
	char *accepted; /* the text as it was when its value was last taken over */
	char *original; /* and when the form opened */
	char *fault;    /* what is wrong with it, NULL: nothing known */
	bool masked;    /* sensitive, not shown yet */
	bool carried;   /* locked: goes into each new record, empty too */
	bool proposed;  /* copied from the record before: Enter stops at it as at an empty one */
	bool linked;    /* follows from other fields by the file (links.h), not typed */
	bool departed; /* what is typed means somebody who is no longer alive or in the Party: to be chosen */
	bool told; /* filled in from another field (field->told_by), not typed */
};

void item_release(struct form_item *item);

/* The field whose value the item holds now, or its first. */
const struct field *item_field(const struct form_item *item);
const char *item_value(const struct form_item *item);
void item_label(const struct form_item *item, struct strbuf *out); /* "Đảng viên hoặc tên" */

/* Shows the record's value: called when the form opens and when a value is set by other means. */
void item_load(struct session *session, struct form_item *item);
/* Shows the value anew where it changed by itself; keeps the text's history where it did not. */
void item_refresh(struct session *session, struct form_item *item);
/* Sets a value of one of the fields and shows it. */
void item_put(struct session *session, struct form_item *item, const struct field *field,
	const char *value);

/* Words are typed into it, in which the input method acts: no number, day, code or reference. */
bool item_is_prose(const struct form_item *item);

bool item_is_changed(const struct form_item *item); /* differs from when the form opened */
bool item_is_pending(const struct form_item *item); /* typed, not taken over yet */

/*
 * A copy of the record with what is typed in it, empty where that is no value; the caller frees. Of one field that
 * is no reference: what a reference means is looked up when it is taken over.
 */
struct record *item_as_typed(const struct session *session, const struct form_item *item);

/* Takes over what is typed. False with err: the text stays as it is, item->fault says why. */
bool item_commit(struct session *session, struct form_item *item, struct err *err);

const char *item_cell(const struct session *session, const struct form_item *item);

void item_set_fault(struct form_item *item, const char *fault); /* NULL clears */

#endif
