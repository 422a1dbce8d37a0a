/*
 * search DB - each keystroke of a set of searches, in this program and by the barest means.
 *
 * Ours: the first page of the member list as the screen asks for it, names in memory. Bare: the same
 * names packed in one array and memmem() over it, no words, no order, no rows read. Worst and median
 * keystroke of each, best of three runs; and the longest piece of loading, for which a key may wait.
 */
#define _GNU_SOURCE
#include "store.h"
#include "times.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const keystrokes[] = { "n", "ng", "ngu", "nguy", "nguye", "nguyen", "nguyen v",
	"nguyen va", "nguyen van", "d", "du", "dun", "dung", "t", "tu", "tua", "tuan", "tuan a",
	"hie", "hieu", "dang t", "dang th", "dang thi", "nva", "ntkl", "zz", "xqzk", "1960", "60",
	"02/09/1995", "nguyen 1960", "0380", "038060001001", "99999" };
enum { KEYSTROKES = sizeof keystrokes / sizeof *keystrokes, PIECE = 8000, PAGE = 19 };

static double best_of_three(
	void (*work)(void *context, const char *query), void *context, const char *query)
{
	double best = 1e9;

	for (int i = 0; i < 3; i++) {
		double start = now_ms();
		work(context, query);
		double took = now_ms() - start;
		best = took < best ? took : best;
	}
	return best;
}

static double report(const char *what, void (*work)(void *, const char *), void *context)
{
	double times[KEYSTROKES];

	for (int i = 0; i < KEYSTROKES; i++)
		times[i] = best_of_three(work, context, keystrokes[i]);
	times_sort(times, KEYSTROKES);
	printf("  %s: worst %.2f ms, median %.3f ms\n", what, times[KEYSTROKES - 1],
		times[KEYSTROKES / 2]);
	return times[KEYSTROKES - 1];
}

static void our_page(void *context, const char *query)
{
	struct list_spec spec = { .type = rectype_named("member"), .search = query };
	struct list_page page;
	struct err err = ERR_INIT;

	if (!store_page(context, &spec, LIST_FIRST, NULL, PAGE, &page, &err)) {
		fprintf(stderr, "search: %s\n", err.text);
		exit(1);
	}
	list_page_release(&page);
}

struct packed {
	char *text;
	size_t length;
	volatile int hits; /* so that the search is not left out as of no use */
};

static void bare_page(void *context, const char *query)
{
	struct packed *packed = context;
	const char *at = packed->text, *end = packed->text + packed->length;

	for (int hits = 0; hits < PAGE && at < end; hits++) {
		at = memmem(at, (size_t)(end - at), query, strlen(query));
		if (!at)
			return;
		packed->hits++;
		at = memchr(at, '\n', (size_t)(end - at));
		if (!at)
			return;
	}
}

static void pack(const char *path, struct packed *packed)
{
	sqlite3 *db;
	sqlite3_stmt *stmt;
	size_t capacity = 1 << 26;

	packed->text = malloc(capacity);
	if (!packed->text || sqlite3_open(path, &db) != SQLITE_OK ||
		sqlite3_prepare_v2(db, "SELECT folded FROM member ORDER BY rowid", -1, &stmt,
			NULL) != SQLITE_OK)
		exit(1);
	while (sqlite3_step(stmt) == SQLITE_ROW) {
		size_t bytes = (size_t)sqlite3_column_bytes(stmt, 0);
		if (packed->length + bytes + 1 > capacity)
			break;
		memcpy(packed->text + packed->length, sqlite3_column_text(stmt, 0), bytes);
		packed->length += bytes;
		packed->text[packed->length++] = '\n';
	}
	sqlite3_finalize(stmt);
	sqlite3_close(db);
}

static double load(struct store *store, double *longest)
{
	double start = now_ms(), piece = start;
	bool more = true;

	*longest = 0;
	while (more) {
		more = store_load_names(store, rectype_named("member"), PIECE);
		double end = now_ms();
		*longest = end - piece > *longest ? end - piece : *longest;
		piece = end;
	}
	return piece - start;
}

int main(int argc, char **argv)
{
	struct store_options options = { .today = "2026-11-20", .operator_ = "bench" };
	struct store *store;
	struct err err = ERR_INIT;
	struct packed packed = { NULL, 0, 0 };
	double longest;

	if (argc != 2 || !store_open(argv[1], &options, &store, &err)) {
		fprintf(stderr, "search: %s\n", err.text);
		return 1;
	}
	double took = load(store, &longest);
	printf("  names loaded in %.0f ms behind the screen, longest piece %.1f ms, %.1f MB\n",
		took, longest, (double)store_names_bytes(store) / 1e6);
	double ours = report("this program", our_page, store);
	store_close(store);
	pack(argv[1], &packed);
	double bare = report("bare memmem", bare_page, &packed);
	printf("  ratio of the worst: %.2f\n", ours / bare);
	free(packed.text);
	return 0;
}
