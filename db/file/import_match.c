/* Which record a row is about, and whether another row of the file was about it already. */
#include "import_row.h"

#include "internal.h"
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

static bool match_identity(struct import *import, struct err *err)
{
	struct identity identity;

	if (!store_find_identity(import->store, import->record, &identity, err))
		return false;
	if (identity.count > 1) {
		import_be_unsure(import, -1,
			"trong sổ có nhiều phiếu giống thế này. Thêm số định danh, số thẻ hoặc mã để "
			"phân biệt.");
		return true;
	}
	if (identity.count == 0 && identity.namesake) {
		import_warn(import, -1, IMPORT_NEW,
			"trong sổ có người cùng tên, cùng ngày sinh nhưng số khác: ghi là hai người. Nếu là một, "
			"sửa số trong sổ hoặc trong tệp cho khớp.");
	}
	return identity.count == 0 || load_match(import, identity.uid, err);
}

bool import_match(struct import *import, struct err *err)
{
	int column = columns_find(&import->columns, COLUMN_UID, 0);
	const char *uid = column >= 0 ? import->row->fields[column] : "";

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
	return import->before || match_identity(import, err);
}

/* ---- two rows for one record ---- */

static struct line_of *find_slot(struct line_of *slots, size_t size, int64_t id)
{
	size_t at = (uint64_t)id * UINT64_C(0x9E3779B97F4A7C15) % size;

	while (slots[at].line && slots[at].id != id)
		at = (at + 1) % size;
	return &slots[at];
}

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

/* The row above that says something of the same record; 0: none. */
static long line_above(const struct import *import)
{
	int64_t id = store_id(import->store, import->type, import->before->uid);
	long line = import->line_of ? find_slot(import->line_of, import->line_size, id)->line : 0;

	return line == import->row->line ? 0 : line;
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
