/*
 * What this computer has seen of the log, in a small file beside the book: "SEQ HASH" of its last row when the book was
 * closed. A log that was cut, made anew, or is that of an older file does not have that row.
 */
#include "internal.h"
#include "scan.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *name_of(const char *book)
{
	return plat_beside(book, "-dau");
}

void scan_mark_forget(const char *book)
{
	char *name = name_of(book);

	plat_remove(name);
	free(name);
}

void scan_mark_keep(struct store *store)
{
	struct audit_head head;

	if (store_in_memory(store) || !audit_head_now(store, &head, NULL) || head.seq == 0)
		return;
	char *name = name_of(store->path);
	FILE *file = plat_open(name, "wb");
	if (file) {
		fprintf(file, "%" PRId64 " %s\n", head.seq, head.hash);
		fclose(file); /* without it nothing is known: the book is what counts */
	}
	free(name);
}

/* Row 0: there is no such file, or it is none of ours. */
static int64_t read_mark(const char *book, char hash[65])
{
	char *name = name_of(book);
	int64_t seq = 0;
	FILE *file = plat_open(name, "rb");

	if (file) {
		if (fscanf(file, "%" SCNd64 " %64[0-9a-f]", &seq, hash) != 2)
			seq = 0;
		fclose(file);
	}
	free(name);
	return seq;
}

bool scan_mark_look(struct store *store, struct scan *scan, struct err *err)
{
	char hash[65] = "";
	int64_t seq = store_in_memory(store) ? 0 : read_mark(store->path, hash);
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
