/* Which record a row is about, and whether another row of the file was about it already. */
#include "import_row.h"

#include "internal.h"
#include "name_alike.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

static bool load_match(struct import *import, const char *uid, struct err *err)
{
	import->before = store_load(import->store, import->type, uid, err);
	return import->before != NULL;
}

static bool match_unique(struct import *import, struct err *err)
{
	for (int i = 0; import->type->fields[i].name && !import->before; i++) {
		const struct field *field = &import->type->fields[i];
		char uid[UID_SIZE];
		if (!(field->flags & FIELD_UNIQUE) || !import->record->values[i])
			continue;
		struct list_spec spec = { .type = import->type,
			.field = field->name,
			.value = import->record->values[i] };
		if (!store_first_uid(import->store, &spec, uid, err) ||
			(*uid && !load_match(import, uid, err)))
			return false;
	}
	return true;
}

static struct line_of *find_slot(struct line_of *slots, size_t size, int64_t id)
{
	size_t at = (uint64_t)id * UINT64_C(0x9E3779B97F4A7C15) % size;

	while (slots[at].line && slots[at].id != id)
		at = (at + 1) % size;
	return &slots[at];
}

long import_line_of(const struct import *import, int64_t id)
{
	return import->line_of ? find_slot(import->line_of, import->line_size, id)->line : 0;
}

/* The row above that says something of the same record; 0: none. */
static long line_above(const struct import *import)
{
	long line = import_line_of(
		import, store_id(import->store, import->type, import->before->uid));

	return line == import->row->line ? 0 : line;
}

/* The number is his, and the name has nothing to do with his: one of the two is a slip. */
static void ask_about_name(struct import *import)
{
	const struct field *name = import_person_name(import->type);
	struct strbuf sentence = STRBUF_INIT;

	if (!name)
		return;
	const char *known = record_get(import->before, name->name),
		   *said = record_get(import->record, name->name);
	if (line_above(import)) /* of the same file: refused with its line */
		return;
	if (!known || !said || name_compare(known, said) != NAME_OTHER)
		return;
	strbuf_addf(&sentence, "số này trong sổ là của %s", known);
	import_ask(import, -1, DOUBT_NAME, import->before, sentence.text);
	strbuf_release(&sentence);
}

/* More than one may be meant: a person says which. */
static bool ask_which(struct import *import, const char *text, struct err *err)
{
	return import_ask(import, -1, DOUBT_SEVERAL, NULL, text) != CHOICE_MERGE ||
		load_match(import, import->chosen, err);
}

static bool match_identity(struct import *import, bool *namesake, struct err *err)
{
	struct identity identity;

	if (!store_find_identity(import->store, import->record, &identity, err))
		return false;
	*namesake = identity.count == 0 && identity.namesake;
	if (identity.count <= 1)
		return identity.count == 0 || load_match(import, identity.uid, err);
	return import_find_candidates(import, err) &&
		ask_which(import, "trong sổ có nhiều phiếu giống thế này", err);
}

/* Nothing sure finds him: somebody like him may be meant. */
static bool match_likely(struct import *import, bool namesake, struct err *err)
{
	struct strbuf sentence = STRBUF_INIT;
	enum import_doubt doubt;
	struct record *other = NULL;

	if (!import_find_likely(import, &doubt, &other, err))
		return false;
	if (doubt == DOUBT_SEVERAL) {
		record_free(other);
		return ask_which(import, "trong sổ có nhiều người có thể là người này", err);
	}
	if (doubt != DOUBT_NONE) {
		strbuf_add(&sentence, "có thể là người đã có trong sổ: ");
		store_label(import->store, import->type, other->uid, &sentence);
	}
	if (doubt != DOUBT_NONE &&
		import_ask(import, -1, doubt, other, sentence.text) == CHOICE_MERGE) {
		import->before = other;
		other = NULL;
	} else if (doubt == DOUBT_NONE && !import->before && namesake) {
		import_warn(import, -1, IMPORT_NEW,
			"trong sổ có người cùng tên, cùng ngày sinh nhưng số khác: ghi là hai người. Nếu là một, "
			"sửa số trong sổ hoặc trong tệp cho khớp.");
	}
	strbuf_release(&sentence);
	record_free(other);
	return true;
}

bool import_match(struct import *import, struct err *err)
{
	int column = columns_find(&import->columns, COLUMN_UID, 0);
	const char *uid = column >= 0 ? import->row->fields[column] : "";
	bool namesake = false;

	if (*uid) {
		if (!uid_is_valid(uid)) {
			import_refuse(import, column,
				"uid gồm 26 chữ và số. Để nguyên cột uid như chương trình đã xuất.");
			return true;
		}
		memcpy(import->record->uid, uid, UID_SIZE);
		return !store_has(import->store, import->type, uid) || load_match(import, uid, err);
	}
	if (!match_unique(import, err))
		return false;
	if (import->before) {
		ask_about_name(import);
		return true;
	}
	if (!match_identity(import, &namesake, err))
		return false;
	return import->before || import->unsure || match_likely(import, namesake, err);
}

/* ---- two rows for one record ---- */

/* The numbers of rows are whatever the file says: they index nothing. */
void import_note_line(struct import *import, int64_t id)
{
	if (import->line_count * 2 >= import->line_size) {
		size_t size = import->line_size * 2 + 1024;
		struct line_of *slots = xcalloc(size, sizeof *slots);
		for (size_t i = 0; i < import->line_size; i++)
			if (import->line_of[i].line)
				*find_slot(slots, size, import->line_of[i].id) = import->line_of[i];
		free(import->line_of);
		import->line_of = slots;
		import->line_size = size;
	}
	struct line_of *slot = find_slot(import->line_of, import->line_size, id);
	import->line_count += slot->line == 0;
	*slot = (struct line_of) { id, import->row->line };
}

/* Whether all that the row says stands there already, by the row above. */
static bool says_the_same(const struct import *import)
{
	for (int i = 0; import->type->fields[i].name; i++) {
		const char *said = import->record->values[i], *there = import->before->values[i];
		if (said && (!there || strcmp(said, there) != 0))
			return false;
	}
	return true;
}

bool import_check_doubled(struct import *import)
{
	long earlier = line_above(import);

	if (!earlier)
		return true;
	struct strbuf sentence = STRBUF_INIT;
	int column = -1;
	bool same = says_the_same(import);
	for (int i = 0; import->type->fields[i].name && column < 0; i++)
		if ((import->type->fields[i].flags & FIELD_UNIQUE) && import->record->values[i] &&
			import->before->values[i] &&
			strcmp(import->record->values[i], import->before->values[i]) == 0)
			column = columns_find(&import->columns, COLUMN_MAIN, i);
	if (same)
		strbuf_addf(&sentence, "giống hệt dòng %ld, chỉ ghi một phiếu.", earlier);
	else if (column >= 0)
		strbuf_addf(&sentence, "%s trùng với dòng %ld. Xem lại hai dòng.",
			import->columns.items[column].title, earlier);
	else
		strbuf_addf(&sentence, "trùng với dòng %ld. Bỏ một trong hai dòng.", earlier);
	if (same)
		import_warn(import, -1, IMPORT_SAME, sentence.text);
	else
		import_refuse(import, column, sentence.text);
	strbuf_release(&sentence);
	return same;
}
