#include "backup.h"
#include "check.h"
#include "internal.h"

#include <stdlib.h>
#include <string.h>

static bool copy_pages(struct store *store, sqlite3 *to, struct err *err)
{
	sqlite3_backup *copy = sqlite3_backup_init(to, "main", store->db, "main");

	if (!copy)
		return store_fault(store, sqlite3_errcode(to), err);
	sqlite3_backup_step(copy, -1);
	int code = sqlite3_backup_finish(copy);
	return code == SQLITE_OK || store_fault(store, code, err);
}

bool flush_path(const char *path, struct err *err)
{
	FILE *file = plat_open(path, "r+b");
	bool ok = file && plat_flush(file, err);

	if (!file)
		err_set(err, ERR_STORAGE, "Không đọc lại được bản sao %s.", path);
	else
		fclose(file);
	return ok;
}

static bool make_copy(struct store *store, const char *fresh, struct err *err)
{
	sqlite3 *to = NULL;
	int code = sqlite3_open_v2(fresh, &to, SQLITE_OPEN_READWRITE, NULL);
	bool ok = code == SQLITE_OK || store_fault(store, code, err);

	ok = ok && copy_pages(store, to, err) && check_connection(to, err);
	sqlite3_close(to);
	return ok && flush_path(fresh, err);
}

bool store_backup(struct store *store, const char *path, struct err *err)
{
	struct strbuf fresh = STRBUF_INIT;

	if (plat_kind(path) != PLAT_MISSING)
		return err_set(
			err, ERR_OPEN, "Đã có tệp %s nên không ghi đè. Chọn tên khác.", path);
	strbuf_addf(&fresh, "%s.tam", path);
	bool ok = create_afresh(fresh.text, err) && make_copy(store, fresh.text, err) &&
		plat_replace(fresh.text, path, err);
	if (!ok)
		discard_file(fresh.text);
	strbuf_release(&fresh);
	return ok;
}

bool backup_now(struct store *store, const char *why, char **path, struct err *err)
{
	struct strbuf copy = STRBUF_INIT;
	char *beside = plat_folder_of(store->path), stamp[26];

	plat_now(stamp);
	strbuf_addf(&copy, "%s/sao-luu/chibo-%.10s-%.2s%.2s%.2s%s%s.db", beside, stamp, stamp + 11,
		stamp + 14, stamp + 17, *why ? "-" : "", why);
	bool ok = plat_make_folders_of(copy.text, err) && store_backup(store, copy.text, err);
	if (ok && path)
		*path = strbuf_detach(&copy);
	strbuf_release(&copy);
	free(beside);
	return ok;
}
