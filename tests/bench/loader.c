/*
 * loader CSV DB - the yardstick for an import: the members of a canonical file, written into a book as they stand.
 *
 * The same rows with their folded names and sort keys, the same indexes and the one row of the audit, in one
 * transaction and by one prepared statement. Nothing is looked up, checked or told; what the schema itself
 * refuses ends the loader.
 */
#include "fold.h"
#include "registry.h"
#include "strbuf.h"

#include <csv.h>
#include <sodium.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMNS_MOST = 100, FIXED = 4 /* parameters in front of the fields */ };

struct loader {
	sqlite3 *db;
	sqlite3_stmt *insert;
	const struct rectype *type;
	int at, columns, name; /* at: the column of the next field */
	bool below, searched[COLUMNS_MOST];
	struct strbuf titles, searchable, uids;
};

static void hold(struct loader *loader, bool good)
{
	if (good)
		return;
	fprintf(stderr, "loader: %s\n", loader->db ? sqlite3_errmsg(loader->db) : "open");
	exit(1);
}

static void run(struct loader *loader, const char *sql)
{
	hold(loader, sqlite3_exec(loader->db, sql, NULL, NULL, NULL) == SQLITE_OK);
}

static void bind(struct loader *loader, int index, const char *text)
{
	hold(loader,
		sqlite3_bind_text(loader->insert, index, text, -1, SQLITE_TRANSIENT) == SQLITE_OK);
}

/* The heading is made the statement: a parameter for each column, uid first. */
static void take_title(struct loader *loader, const char *title)
{
	const struct field *field = loader->at > 0 ? rectype_field(loader->type, title) : NULL;

	hold(loader, loader->at < COLUMNS_MOST);
	strbuf_addf(&loader->titles, ", \"%s\"", title);
	loader->searched[loader->at] = field && (field->flags & FIELD_SEARCH);
	if (strcmp(title, "full_name") == 0)
		loader->name = loader->at;
}

static void prepare(struct loader *loader)
{
	struct strbuf sql = STRBUF_INIT;

	strbuf_addf(&sql,
		"INSERT INTO member (origin, version, created_at, created_by, changed_at, changed_by, folded, "
		"sort_key%s) VALUES (1, 1, ?1, ?2, ?1, ?2, ?3, ?4",
		loader->titles.text);
	for (int i = 1; i <= loader->columns; i++)
		strbuf_addf(&sql, ", ?%d", FIXED + i);
	strbuf_add(&sql, ")");
	hold(loader,
		sqlite3_prepare_v2(loader->db, sql.text, -1, &loader->insert, NULL) == SQLITE_OK);
	strbuf_release(&sql);
	bind(loader, 1, "2026-11-20T08:00:00+07:00");
	bind(loader, 2, "bench");
}

static void take_value(struct loader *loader, const char *text, size_t length)
{
	int index = FIXED + loader->at + 1;

	hold(loader,
		(length ? sqlite3_bind_text(
				  loader->insert, index, text, (int)length, SQLITE_TRANSIENT)
			: sqlite3_bind_null(loader->insert, index)) == SQLITE_OK);
	if (loader->at == 0)
		strbuf_addf(&loader->uids, "%s\"%s\"", loader->uids.length ? "," : "", text);
	if (loader->searched[loader->at] && length > 0)
		strbuf_addf(
			&loader->searchable, "%s%s", loader->searchable.length ? " " : "", text);
	if (loader->at == loader->name) {
		char *key = fold_name_key(text);
		bind(loader, 4, key);
		free(key);
	}
}

static void on_field(void *text, size_t length, void *context)
{
	struct loader *loader = context;

	if (!loader->below)
		take_title(loader, text);
	else
		take_value(loader, text, length);
	loader->at++;
}

static void on_row(int end, void *context)
{
	struct loader *loader = context;

	(void)end;
	if (!loader->below) {
		loader->columns = loader->at;
		prepare(loader);
	} else {
		char *folded = fold(loader->searchable.text);
		bind(loader, 3, folded);
		free(folded);
		strbuf_clear(&loader->searchable);
		hold(loader, sqlite3_step(loader->insert) == SQLITE_DONE);
		sqlite3_reset(loader->insert);
	}
	loader->below = true;
	loader->at = 0;
}

static void digest(const char *text, char hex[65])
{
	unsigned char hash[32];

	crypto_generichash(hash, sizeof hash, (const unsigned char *)text, strlen(text), NULL, 0);
	sodium_bin2hex(hex, 65, hash, sizeof hash);
}

static void write_audit(struct loader *loader)
{
	struct strbuf sql = STRBUF_INIT;
	char payload[65], hash[65];

	digest(loader->uids.text, payload);
	digest(payload, hash);
	strbuf_addf(&sql,
		"INSERT INTO audit (seq, at, operator, action, type, after, why, salt, payload_hash, hash) "
		"SELECT max(seq) + 1, '2026-11-20', 'bench', 'import', 'member', '{\"uids\":[%s]}', 'bench', "
		"'', '%s', '%s' FROM audit",
		loader->uids.text, payload, hash);
	run(loader, sql.text);
	strbuf_release(&sql);
}

static void read_file(struct loader *loader, FILE *file)
{
	struct csv_parser parser;
	char piece[65536];
	size_t count;

	csv_init(&parser, CSV_STRICT | CSV_APPEND_NULL);
	while ((count = fread(piece, 1, sizeof piece, file)) > 0)
		hold(loader, csv_parse(&parser, piece, count, on_field, on_row, loader) == count);
	csv_fini(&parser, on_field, on_row, loader);
	csv_free(&parser);
}

int main(int argc, char **argv)
{
	struct loader loader = { .type = rectype_named("member"),
		.titles = STRBUF_INIT,
		.searchable = STRBUF_INIT,
		.uids = STRBUF_INIT };
	FILE *file = argc == 3 ? fopen(argv[1], "rb") : NULL;

	if (!file || sodium_init() < 0)
		return 2;
	hold(&loader,
		sqlite3_open_v2(argv[2], &loader.db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK);
	run(&loader,
		"PRAGMA foreign_keys = ON; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON; "
		"BEGIN IMMEDIATE");
	read_file(&loader, file);
	write_audit(&loader);
	run(&loader, "COMMIT");
	sqlite3_finalize(loader.insert);
	sqlite3_close(loader.db);
	strbuf_release(&loader.searchable);
	strbuf_release(&loader.uids);
	strbuf_release(&loader.titles);
	return fclose(file) != 0;
}
