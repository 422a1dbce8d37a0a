#include "import_mapping.h"

#include "fold.h"
#include "hash.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { PIECE = 190 }; /* of what one setting can hold */

static const char nothing[] = "-";

void mapping_name(const struct columns *columns, const struct rectype *type, char *name)
{
	uint64_t hash = HASH_BEGIN;

	for (int i = 0; i < columns->width; i++) {
		char *folded = fold(columns->items[i].title);
		hash = hash_add(hash, folded, strlen(folded));
		hash = hash_add(hash, "\t", 1);
		free(folded);
	}
	snprintf(name, IMPORT_MAPPING_SIZE, "columns.%s.%016" PRIx64, type->name, hash);
}

static void piece_name(const char *name, int piece, char *out, size_t size)
{
	snprintf(out, size, "%s.%d", name, piece);
}

bool mapping_recall(struct store *store, const char *name, struct strbuf *said)
{
	for (int i = 0;; i++) {
		char piece[IMPORT_MAPPING_SIZE + 12];
		piece_name(name, i, piece, sizeof piece);
		const char *kept = store_setting(store, piece);
		if (!kept || strcmp(kept, nothing) == 0)
			return said->length > 0;
		strbuf_addf(said, "%s%s", said->length ? "," : "", kept);
	}
}

bool import_remember_columns(
	struct store *store, const char *name, const char *columns, struct err *err)
{
	int i = 0;

	for (bool more = true; more; i++) {
		char piece[IMPORT_MAPPING_SIZE + 12], text[PIECE + 1];
		size_t length = strlen(columns);
		while (length > PIECE || (columns[length] && columns[length] != ','))
			length--;
		more = length > 0;
		snprintf(text, sizeof text, "%.*s", (int)length, columns);
		piece_name(name, i, piece, sizeof piece);
		if (!store_choose(store, piece, more ? text : nothing, err))
			return false;
		columns += length;
		columns += *columns == ',';
	}
	return true;
}
