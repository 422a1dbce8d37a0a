/* A scan of the book that is open: what it comes to, and what follows from it. */
#include "scan.h"

#include "internal.h"
#include "json.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* Calls `take` for every record that the log tells. */
static bool each_told(struct store *store, struct scan *scan,
	bool (*take)(struct store *, struct scan *, const struct rectype *, const char *uid,
		struct err *),
	struct err *err)
{
	struct query query;
	bool ok = true;

	query_open_named(&query, store, "scan_told", err);
	while (ok && query_step(&query)) {
		const char *name = query_column(&query, 0);
		const struct rectype *type = name ? rectype_find(name) : NULL;
		char uid[UID_SIZE];
		query_copy(&query, 1, uid, sizeof uid);
		if (type && !(type->flags & RECTYPE_SYSTEM))
			ok = take(store, scan, type, uid, err);
	}
	return query_close(&query) && ok;
}

static bool take_gone(struct store *store, struct scan *scan, const struct rectype *type,
	const char *uid, struct err *err)
{
	(void)err;
	if (!store_has(store, type, uid))
		scan_found(scan, SCAN_GONE, type->name, 0, uid);
	return true;
}

static bool take_older(struct store *store, struct scan *scan, const struct rectype *type,
	const char *uid, struct err *err)
{
	bool older, ok = scan_is_older(store, type, uid, &older, err);

	if (ok && older)
		scan_found(scan, SCAN_OLDER, type->name, store_id(store, type, uid), uid);
	return ok;
}

/* The sum tells that rows came or went, though each by itself is as it was sealed. */
static bool weigh(struct store *store, struct scan *scan, struct err *err)
{
	if (!scan_mark_look(store, scan, err))
		return false;
	size_t before = scan->count;
	if (!store->seals.loaded && !row_seal_load(store, err))
		return false;
	if (memcmp(scan->sum, store->seals.sum, SEAL_DIGEST) == 0)
		return true;
	if (!each_told(store, scan, take_gone, err) ||
		(scan->count == before && !each_told(store, scan, take_older, err)))
		return false;
	if (scan->count == before)
		scan_found(scan, SCAN_SUM, NULL, 0, NULL);
	return true;
}

bool store_scan_some(struct store *store, int milliseconds, bool *more, struct err *err)
{
	struct scan *scan = store->seals.scan;

	*more = false;
	if (!scan) {
		scan = store->seals.scan = xcalloc(1, sizeof *scan);
		store->scan_state = store_file_state(store);
	}
	bool ok = scan->read || scan_some(scan, store->db, milliseconds, err);
	if (ok && scan->read && !scan->weighed) /* read by the check at the start, it may be */
		ok = scan->weighed = weigh(store, scan, err);
	*more = ok && !scan->weighed;
	return ok;
}

bool store_is_whole(struct store *store, struct err *err)
{
	bool more = true;

	if (store->seals.scan && store->scan_state != store_file_state(store))
		store_scan_anew(store);
	while (more)
		if (!store_scan_some(store, 1000, &more, err))
			return false;
	return scan_allows(store, err);
}

bool scan_may_accept(const struct scan *scan)
{
	for (size_t i = 0; i < scan->count && i < SCAN_KEPT; i++)
		if (scan->items[i].kind == SCAN_LOG || scan->items[i].kind == SCAN_BLANKED)
			return false;
	return true;
}

/* The words of all findings, for the log. */
static bool add_all(
	struct store *store, const struct scan *scan, struct strbuf *out, struct err *err)
{
	bool ok = true;

	for (size_t i = 0; i < scan->count && i < SCAN_KEPT && ok; i++) {
		strbuf_add(out, i > 0 ? "\n" : "");
		ok = scan_say(store, &scan->items[i], out, err);
	}
	return ok;
}

bool store_scan_accept(struct store *store, const char *why, struct err *err)
{
	struct strbuf found = STRBUF_INIT, after = STRBUF_INIT;

	if (store_is_whole(store, NULL))
		return true;
	if (!text_says_something(why))
		return err_set(err, ERR_USAGE, "Phải ghi lý do bằng chữ: vì sao các chỗ ấy đúng.");
	store->seals.accepting = true;
	bool ok = add_all(store, store->seals.scan, &found, err) && store_begin(store, err);
	if (ok) {
		json_member(&after, "accepted", found.text);
		ok = row_seal_all(store, err) &&
			audit_append(store, "accept", NULL, NULL, NULL, after.text, why, err);
		ok = transaction_end(store, ok, err);
	}
	store->seals.accepting = false;
	strbuf_release(&after);
	strbuf_release(&found);
	if (ok)
		scan_mark_keep(store); /* the log as it is now */
	store_scan_anew(store);
	return ok && store_is_whole(store, err);
}
