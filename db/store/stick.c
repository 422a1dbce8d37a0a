/* A second copy on a stick. */
#include "backup.h"
#include "internal.h"

#include <string.h>

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
