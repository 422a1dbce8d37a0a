/*
 * keying.h - the second keying: which fields of a record were typed again from the same paper, with the
 * same outcome. field_is_keyed_twice() says which fields those are.
 *
 * What is kept is a salted digest of the value, not the value: a field that changes has to be keyed
 * again, and one that a change taken back gives its old value again has not.
 */
#ifndef KEYING_H
#define KEYING_H

#include "store.h"

#define KEYING_DRAFT \
	"keying:" /* with a type's name behind it: what its drafts are kept under, by record */

bool keying_has(const struct rectype *type);                   /* some field is ever asked for */
const struct rectype *keying_of_draft(const char *draft_type); /* NULL: it is no such draft */

/* Records of a list with something to key again: those of today first, each part in order of entry. */
struct keying_list {
	char (*uids)[UID_SIZE];
	int count;
	int total; /* records of the list with such fields: total - count are keyed twice */
};

bool keying_list_load(struct store *store, const struct list_spec *spec, struct keying_list *list,
	struct err *err);
void keying_list_release(struct keying_list *list);

/* Whether the field's value is the one that was keyed twice, in *done. */
bool keying_is_done(struct store *store, const struct record *record, const struct field *field,
	bool *done, struct err *err);

/* Adds "Nhập kiểm tra lần hai 3/5 ô, 20/11/2026, Lan": fields keyed twice, when last and by whom; or nothing. */
void keying_say(struct store *store, const struct record *record, struct strbuf *out);

/* The second keying gave the value that the record has. */
bool keying_mark(struct store *store, const struct record *record, const struct field *field,
	struct err *err);

/*
 * The second keying was right: saves the record, changed in this field, with the reason "nhập kiểm tra lần hai",
 * and marks the field, as one transaction. Refuses what the checks refuse, and a field left empty that
 * must not be.
 */
bool keying_correct(
	struct store *store, struct record *record, const struct field *field, struct err *err);

#endif
