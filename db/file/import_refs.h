/*
 * import_refs.h - what a cell of a file means where a field refers to another record.
 */
#ifndef IMPORT_REFS_H
#define IMPORT_REFS_H

#include "store.h"

/* The organisations of the book in memory: lists name the same few cells on every row. */
struct org_names {
	struct org_name {
		char uid[UID_SIZE];
		char *code, *name, *folded;
		uint32_t name_hash, code_hash; /* of the folded name without "Chi bộ"; 0: no code */
	} * items;
	size_t count;
};

bool org_names_load(struct store *store, struct org_names *names, struct err *err);
void org_names_add(struct org_names *names, const char *uid, const char *code, const char *name);
void org_names_release(struct org_names *names);

enum ref_result { REF_FOUND, REF_MISSING, REF_SEVERAL };

/* An organisation by uid, code or name, with or without "Chi bộ" in front. */
enum ref_result org_names_find(const struct org_names *names, const char *text, char uid[UID_SIZE]);

/* The cell that a longer text names, "Danh sách đảng viên chi bộ A năm 2026": its name, borrowed; NULL: none, or two. */
const char *org_names_within(const struct org_names *names, const char *text);

/* Any record by uid, by a unique field, or by its label written out. */
enum ref_result ref_find(
	struct store *store, const struct rectype *type, const char *text, char uid[UID_SIZE]);

#endif
