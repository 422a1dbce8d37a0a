/* Numbered steps from one shape of the file to the next; never edited once released. */
#include "backup.h"
#include "embedded.h"
#include "internal.h"

#include <stdio.h>
#include <stdlib.h>

int migrations_latest(void)
{
	int count = 0;

	while (migrations[count].name)
		count++;
	return count;
}

/* This file's own id goes in with the first step; received files will be further rows. */
static bool found_origin(struct store *store, struct err *err)
{
	struct query query;
	char uid[UID_SIZE], now[26];

	store_new_uid(store, uid);
	store_now(store, now);
	query_open(&query, store, "INSERT INTO origin (id, uid, added_at) VALUES (1, :uid, :now)",
		err);
	query_text(&query, ":uid", uid);
	query_text(&query, ":now", now);
	query_step(&query);
	return query_close(&query);
}

/* A book of no rows but those that migrations bring: what all of them make, in one go (db/tools/schema_now.c). */
static bool make_fresh(struct store *store, struct err *err)
{
	return store_exec(store, "PRAGMA application_id = 0x63686962;", err) &&
		store_exec(store, book_now, err) && found_origin(store, err);
}

static bool run_steps(struct store *store, int from_version, struct err *err)
{
	bool ok = true;

	for (int number = from_version + 1; number <= migrations_latest() && ok; number++)
		ok = store_exec(store, migrations[number - 1].text, err);
	return ok;
}

/* All steps, their number and the seals of all rows as they stand in the tables of today, or nothing. */
static bool come_to_latest(struct store *store, int from_version, struct err *err)
{
	char stamp[80];

	snprintf(stamp, sizeof stamp, "PRAGMA user_version = %d;", migrations_latest());
	return (from_version == 0 ? make_fresh(store, err) : run_steps(store, from_version, err)) &&
		store_exec(store, stamp, err) && row_seal_all(store, err);
}

bool migrate(struct store *store, int from_version, struct err *err)
{
	struct err cause = ERR_INIT;

	if (from_version > 0 && !backup_now(store, "truoc-nang-cap", NULL, &cause))
		return err_wrap(err, "Chưa nâng cấp sổ vì chưa sao lưu được", &cause);
	return store_begin(store, err) &&
		transaction_end(store, come_to_latest(store, from_version, err), err);
}
