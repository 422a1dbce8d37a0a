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

struct copies {
	int count;
	char *newest;
};

/* Their names begin with the day and the hour. */
static void take_copy(void *context, const char *name, bool is_folder)
{
	struct copies *copies = context;
	size_t length = strlen(name);

	if (is_folder || length < 4 || length >= BACKUP_NAME ||
		strcmp(name + length - 3, ".db") != 0)
		return;
	copies->count++;
	if (strcmp(name, copies->newest) > 0)
		memcpy(copies->newest, name, length + 1);
}

int backup_copies(struct store *store, char newest[BACKUP_NAME])
{
	struct copies copies = { .newest = newest };
	struct strbuf folder = STRBUF_INIT;
	char *beside = plat_folder_of(store->path);

	newest[0] = '\0';
	strbuf_addf(&folder, "%s/sao-luu", beside);
	if (plat_kind(folder.text) == PLAT_FOLDER)
		plat_each_entry(folder.text, take_copy, &copies);
	strbuf_release(&folder);
	free(beside);
	return copies.count;
}

/* ---- a second copy on a stick ---- */

static bool same_bytes(FILE *a, FILE *b)
{
	char one[65536], other[65536];
	size_t got;

	do {
		got = fread(one, 1, sizeof one, a);
		if (fread(other, 1, sizeof other, b) != got || memcmp(one, other, got) != 0)
			return false;
	} while (got == sizeof one);
	return !ferror(a) && !ferror(b);
}

static bool copy_bytes(FILE *from, FILE *to)
{
	char bytes[65536];
	size_t got;

	while ((got = fread(bytes, 1, sizeof bytes, from)) > 0)
		if (fwrite(bytes, 1, got, to) != got)
			return false;
	return !ferror(from);
}

static bool write_copy(FILE *from, const char *fresh, struct err *err)
{
	FILE *to = plat_create_new(fresh, err);

	if (!to)
		return false;
	bool ok = copy_bytes(from, to) ||
		err_set(err, ERR_STORAGE,
			"Chép sang USB không xong. Xem lại chỗ trống của USB, hoặc dùng USB khác.");
	ok = ok && plat_flush(to, err);
	fclose(to);
	return ok;
}

bool backup_read_back(const char *copy, const char *path, struct err *err)
{
	FILE *from = plat_open(copy, "rb"), *written = plat_open(path, "rb");
	bool same = false;

	if (from && written) {
		plat_forget_cached(written);
		same = same_bytes(from, written);
	}
	if (from)
		fclose(from);
	if (written)
		fclose(written);
	return same ||
		err_set(err, ERR_STORAGE,
			"Đọc lại %s thấy khác bản đã ghi: USB này hỏng, đừng dùng. Chép sang USB khác.",
			path);
}

static bool has_room(const char *copy, const char *stick, struct err *err)
{
	int64_t room = plat_free_space(stick);

	return room < 0 || room > plat_size(copy) ||
		err_set(err, ERR_STORAGE,
			"%s không còn đủ chỗ trống cho bản sao. Xóa bớt tệp trên USB, hoặc dùng USB khác.",
			stick);
}

bool backup_to_stick(const char *copy, const char *stick, char **path, struct err *err)
{
	struct strbuf place = STRBUF_INIT, fresh = STRBUF_INIT;
	FILE *from = plat_open(copy, "rb");
	const char *slash = strrchr(copy, '/');

	strbuf_addf(&place, "%s/%s", stick, slash ? slash + 1 : copy);
	strbuf_addf(&fresh, "%s.tam", place.text);
	plat_remove(fresh.text);
	bool ok = from || err_set(err, ERR_OPEN, "Không đọc lại được bản sao %s.", copy);
	bool placed = ok && has_room(copy, stick, err) && write_copy(from, fresh.text, err) &&
		plat_replace(fresh.text, place.text, err);
	ok = placed && backup_read_back(copy, place.text, err);
	if (!ok)
		plat_remove(placed ? place.text : fresh.text); /* nobody is to trust it */
	if (from)
		fclose(from);
	*path = strbuf_detach(&place);
	strbuf_release(&fresh);
	return ok;
}
