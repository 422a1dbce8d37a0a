/* What a file must look like before SQLite may touch it. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

enum { HEADER_SIZE = 100 };

static uint32_t big_endian(const unsigned char *at, int bytes)
{
	uint32_t value = 0;

	for (int i = 0; i < bytes; i++)
		value = value << 8 | at[i];
	return value;
}

bool has_journal(const char *path)
{
	char *journal = plat_beside(path, "-journal");
	bool there = plat_size(journal) > 0;

	free(journal);
	return there;
}

/* A file cut short passes SQLite's own checks in some cases, so the size is held to the header. */
static bool check_size(const char *path, const unsigned char *header, struct err *err)
{
	uint32_t page = big_endian(header + 16, 2), pages = big_endian(header + 28, 4);

	if (page == 1)
		page = 65536;
	if (big_endian(header + 24, 4) != big_endian(header + 92, 4) || has_journal(path))
		return true; /* the page count is not to be trusted, or a save is being undone */
	if ((int64_t)page * pages == plat_size(path))
		return true;
	return err_set(err, ERR_OPEN,
		"Tệp %s bị cắt ngắn hoặc thừa phần cuối, nên không mở. Giữ nguyên tệp này và lấy lại bản sao lưu "
		"gần nhất.",
		path);
}

static bool check_header(const char *path, const unsigned char *header, size_t got, int latest,
	int *version, struct err *err)
{
	if (got == 0)
		return err_set(err, ERR_OPEN,
			"Tệp %s rỗng (0 byte), không phải sổ chi bộ, nên không ghi gì vào. Chọn tệp khác, hoặc xóa "
			"tệp rỗng này để lập sổ mới.",
			path);
	if (got < HEADER_SIZE || memcmp(header, "SQLite format 3", 16) != 0)
		return err_set(err, ERR_OPEN,
			"Tệp %s không phải sổ chi bộ, nên không ghi gì vào. Chọn đúng tệp, thường tên là chibo.db.",
			path);
	if (big_endian(header + 68, 4) != STORE_APPLICATION_ID)
		return err_set(err, ERR_OPEN,
			"Tệp %s là của chương trình khác, không phải sổ chi bộ, nên không ghi gì vào. Chọn đúng tệp.",
			path);
	*version = (int)big_endian(header + 60, 4);
	if (*version > latest || header[18] > 2 || header[19] > 2)
		return err_set(err, ERR_OPEN,
			"Tệp %s do bản chibo mới hơn ghi (bản %d, ở đây đọc đến bản %d). Cập nhật chương trình rồi mở "
			"lại; tệp vẫn nguyên.",
			path, *version, latest);
	if (*version < 1)
		return err_set(err, ERR_OPEN,
			"Tệp %s chưa được lập xong. Lấy lại bản sao lưu gần nhất.", path);
	return true;
}

bool guard_file(const char *path, int latest_version, int *version, struct err *err)
{
	unsigned char header[HEADER_SIZE];
	FILE *file = plat_open(path, "rb");

	if (!file)
		return err_set(
			err, ERR_OPEN, "Không đọc được tệp %s. Xem lại quyền đọc của tệp.", path);
	size_t got = fread(header, 1, sizeof header, file);
	fclose(file);
	return check_header(path, header, got, latest_version, version, err) &&
		check_size(path, header, err);
}

void discard_file(const char *path)
{
	char *journal = plat_beside(path, "-journal");

	plat_remove(path);
	plat_remove(journal);
	free(journal);
}

bool create_afresh(const char *path, struct err *err)
{
	discard_file(path);
	FILE *file = plat_create_new(path, err);
	if (file)
		fclose(file);
	return file != NULL;
}
