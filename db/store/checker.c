/* The check of the file behind the screen. */
#include "check.h"
#include "internal.h"
#include "scan.h"
#include "xalloc.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

enum {
	SCAN_BUDGET = 400
}; /* milliseconds: with the check of the file half a second; the rest goes on between keys */

struct checker {
	pthread_t thread;
	char *path;
	int flags;         /* SQLite looks at CHECK constraints only where it may write */
	struct scan *scan; /* how far it came with the seals */
	struct err err;
	atomic_int state; /* enum check_state */
};

static void *check_in_background(void *argument)
{
	struct checker *checker = argument;
	sqlite3 *db = NULL;
	int code = sqlite3_open_v2(checker->path, &db, checker->flags | SQLITE_OPEN_NOFOLLOW, NULL);
	bool ok = code == SQLITE_OK || fault_say(db, code, false, &checker->err);

	if (ok) {
		sqlite3_exec(db,
			"PRAGMA query_only = ON; PRAGMA cache_size = -1000; PRAGMA mmap_size = 0",
			NULL, NULL, NULL);
		ok = check_at_start(db, &checker->err) &&
			scan_some(checker->scan, db, SCAN_BUDGET, &checker->err);
	}
	sqlite3_close(db);
	atomic_store(&checker->state, ok ? CHECK_PASSED : CHECK_FAILED);
	return NULL;
}

bool store_check_begin(struct store *store, struct err *err)
{
	struct checker *checker;

	if (store_in_memory(store))
		return store_check_file(store, err);
	checker = xcalloc(1, sizeof *checker);
	checker->path = xstrdup(store->path);
	checker->flags = store->view_only && !look_is_chosen(store) ? SQLITE_OPEN_READONLY
								    : SQLITE_OPEN_READWRITE;
	checker->scan = xcalloc(1, sizeof *checker->scan);
	store->scan_state = store_file_state(store);
	atomic_init(&checker->state, CHECK_RUNNING);
	if (pthread_create(&checker->thread, NULL, check_in_background, checker) != 0) {
		free(checker->scan);
		free(checker->path);
		free(checker);
		return store_check_file(store, err);
	}
	store->checker = checker;
	return true;
}

enum check_state store_check_poll(struct store *store, struct err *err)
{
	struct checker *checker = store->checker;

	if (!checker)
		return CHECK_PASSED;
	enum check_state state = (enum check_state)atomic_load(&checker->state);
	if (state == CHECK_FAILED && err)
		*err = checker->err;
	if (state == CHECK_PASSED)
		checker_free(store);
	return state;
}

/* Writing waits until the check is done; after a failure nothing is ever written. */
bool checker_wait(struct store *store, struct err *err)
{
	while (store->checker) {
		enum check_state state = store_check_poll(store, err);
		if (state == CHECK_FAILED)
			return false;
		if (state == CHECK_RUNNING)
			plat_sleep(5);
	}
	return true;
}

void checker_free(struct store *store)
{
	if (!store->checker)
		return;
	pthread_join(store->checker->thread, NULL);
	store_scan_anew(store);
	store->seals.scan = store->checker->scan;
	free(store->checker->path);
	free(store->checker);
	store->checker = NULL;
}
