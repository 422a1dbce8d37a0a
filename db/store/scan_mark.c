/*
 * What this computer has seen of the log, in a small file beside the book: "SEQ HASH" of its last row when the book was
 * closed. A log that was cut, made anew, or is that of an older file does not have that row.
 */
#include "internal.h"
#include "scan.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static void name_of(const char *book, struct strbuf *name)
{
	strbuf_addf(name, "%s-dau", book);
}

static bool is_a_file(const struct store *store)
{
	return strcmp(store->path, ":memory:") != 0;
}

void scan_mark_forget(const char *book)
{
	struct strbuf name = STRBUF_INIT;

	name_of(book, &name);
	plat_remove(name.text);
	strbuf_release(&name);
}

void scan_mark_keep(struct store *store)
{
	struct strbuf name = STRBUF_INIT;
	struct query query;

	if (!is_a_file(store))
		return;
	query_open(&query, store, "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1", NULL);
	name_of(store->path, &name);
	if (query_step(&query)) {
		FILE *file = plat_open(name.text, "wb");
		if (file) {
			fprintf(file, "%" PRId64 " %s\n", query_number(&query, 0),
				query_column(&query, 1));
			fclose(file); /* without it nothing is known: the book is what counts */
		}
	}
	query_close(&query);
	strbuf_release(&name);
}

/* Row 0: there is no such file, or it is none of ours. */
static int64_t read_mark(const char *book, char hash[65])
{
	struct strbuf name = STRBUF_INIT;
	int64_t seq = 0;

	name_of(book, &name);
	FILE *file = plat_open(name.text, "rb");
	if (file) {
		if (fscanf(file, "%" SCNd64 " %64[0-9a-f]", &seq, hash) != 2)
			seq = 0;
		fclose(file);
	}
	strbuf_release(&name);
	return seq;
}

bool scan_mark_look(struct store *store, struct scan *scan, struct err *err)
{
	char hash[65] = "";
	int64_t seq = is_a_file(store) ? read_mark(store->path, hash) : 0;
	struct query query;

	if (seq <= 0)
		return true;
	query_open(&query, store, "SELECT hash = :hash FROM audit WHERE seq = :seq", err);
	query_text(&query, ":hash", hash);
	query_int(&query, ":seq", seq);
	bool there = query_step(&query), same = there && query_number(&query, 0) == 1;
	if (!query_close(&query))
		return false;
	if (!there)
		scan_found(scan, SCAN_SHORT, NULL, seq, NULL);
	else if (!same)
		scan_found(scan, SCAN_MADE_ANEW, NULL, seq, NULL);
	return true;
}
