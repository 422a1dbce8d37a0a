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

/* One step and its number, both or neither; with the last all rows are sealed as they stand in the tables of today. */
static bool run_step(struct store *store, int number, struct err *err)
{
	char stamp[80];

	snprintf(stamp, sizeof stamp, "PRAGMA user_version = %d;", number);
	if (!store_begin(store, err))
		return false;
	bool ok = store_exec(store, migrations[number - 1].text, err) &&
		store_exec(store, stamp, err) && (number > 1 || found_origin(store, err)) &&
		(number < migrations_latest() || row_seal_all(store, err));
	return transaction_end(store, ok, err);
}

bool migrate(struct store *store, int from_version, struct err *err)
{
	struct err cause = ERR_INIT;

	if (from_version > 0 && !backup_now(store, "truoc-nang-cap", NULL, &cause))
		return err_wrap(err, "Chưa nâng cấp sổ vì chưa sao lưu được", &cause);
	if (from_version == 0 && !store_exec(store, "PRAGMA application_id = 0x63686962;", err))
		return false;
	for (int number = from_version + 1; number <= migrations_latest(); number++)
		if (!run_step(store, number, err))
			return false;
	return true;
}
