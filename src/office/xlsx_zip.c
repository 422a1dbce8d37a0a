#include "xlsx_zip.h"

#include "xalloc.h"
#include "xlsx_io.h"

#include <minizip/unzip.h>
#include <stdlib.h>
#include <string.h>

enum { MEMBERS = 4096, NAME_BYTES = 512 };
enum {
	GROWTH = 200,
	GROWTH_FREE = 16 << 20
}; /* times the file, beyond the first megabytes: a bomb */
enum { MOST_TIMES = 8 };

struct member {
	char *name; /* lower case, / between folders */
	unz64_file_pos place;
	bool encrypted;
};

struct xzip {
	FILE *file;
	char *name;
	unzFile unzip;
	struct member *members;
	int count;
	int64_t size, most; /* of the file, of all that may come out of it */
	int64_t total, now; /* what came out: in all, of this member */
	bool ended;
};

bool xzip_damaged(const struct xzip *zip, struct err *err, const char *reason)
{
	err_set(err, ERR_INPUT,
		"%s: tệp .xlsx bị hỏng hoặc bị cắt. Mở tệp bằng Excel, lưu lại rồi nhập; không mở được thì lấy lại bản gốc.",
		zip->name);
	err_detail(err, "%s", reason);
	return false;
}

const char *xzip_name(const struct xzip *zip)
{
	return zip->name;
}

/* ---- the list of members ---- */

static void tidy_name(char *name)
{
	for (char *at = name; *at; at++) {
		if (*at >= 'A' && *at <= 'Z')
			*at = (char)(*at - 'A' + 'a');
		else if (*at == '\\')
			*at = '/';
	}
}

static bool add_member(struct xzip *zip, struct err *err)
{
	unz_file_info64 info;
	char name[NAME_BYTES];
	struct member member;

	if (unzGetCurrentFileInfo64(zip->unzip, &info, name, sizeof name, NULL, 0, NULL, 0) !=
			UNZ_OK ||
		unzGetFilePos64(zip->unzip, &member.place) != UNZ_OK)
		return xzip_damaged(zip, err, "entry of the directory");
	if (info.size_filename >= sizeof name)
		return xzip_damaged(zip, err, "name of a member too long");
	tidy_name(name);
	if (xzip_find(zip, name) >= 0)
		return xzip_damaged(zip, err, "two members of one name");
	member.name = xstrdup(name);
	member.encrypted = info.flag & 1;
	zip->members = xgrow(zip->members, (size_t)zip->count, sizeof *zip->members);
	zip->members[zip->count++] = member;
	return true;
}

static bool list_members(struct xzip *zip, struct err *err)
{
	int result = unzGoToFirstFile(zip->unzip);

	for (; result == UNZ_OK; result = unzGoToNextFile(zip->unzip)) {
		if (zip->count == MEMBERS)
			return xzip_damaged(zip, err, "too many members");
		if (!add_member(zip, err))
			return false;
	}
	return result == UNZ_END_OF_LIST_OF_FILE || xzip_damaged(zip, err, "directory");
}

static bool begin(struct xzip *zip, struct err *err)
{
	zlib_filefunc64_def files = xlsx_functions(zip->file);

	if (fseeko(zip->file, 0, SEEK_END) != 0 || (zip->size = ftello(zip->file)) < 0)
		return err_set(err, ERR_OPEN, "Không đọc được tệp %s.", zip->name);
	if (zip->size > zip->most)
		return err_set(err, ERR_INPUT, "%s: tệp lớn hơn %lld MB. Chia thành nhiều tệp nhỏ.",
			zip->name, (long long)(zip->most >> 20));
	zip->unzip = unzOpen2_64("", &files);
	if (!zip->unzip)
		return xzip_damaged(zip, err, "no directory");
	return list_members(zip, err);
}

struct xzip *xzip_open(FILE *file, const char *name, int64_t most, struct err *err)
{
	struct xzip *zip = xcalloc(1, sizeof *zip);

	zip->file = file;
	zip->name = xstrdup(name);
	zip->most = most;
	if (begin(zip, err))
		return zip;
	xzip_close(zip);
	return NULL;
}

void xzip_close(struct xzip *zip)
{
	if (!zip)
		return;
	if (zip->unzip)
		unzClose(zip->unzip);
	for (int i = 0; i < zip->count; i++)
		free(zip->members[i].name);
	free(zip->members);
	free(zip->name);
	free(zip);
}

int xzip_find(const struct xzip *zip, const char *member)
{
	char name[NAME_BYTES];

	if (strlen(member) >= sizeof name)
		return -1;
	memcpy(name, member, strlen(member) + 1);
	tidy_name(name);
	for (int i = 0; i < zip->count; i++)
		if (strcmp(zip->members[i].name, name) == 0)
			return i;
	return -1;
}

bool xzip_has_folder(const struct xzip *zip, const char *folder)
{
	size_t length = strlen(folder);

	for (int i = 0; i < zip->count; i++)
		if (strncmp(zip->members[i].name, folder, length) == 0 &&
			zip->members[i].name[length] == '/')
			return true;
	return false;
}

/* ---- one member ---- */

void xzip_again(struct xzip *zip)
{
	zip->total = 0;
}

bool xzip_member_open(struct xzip *zip, int member, struct err *err)
{
	const struct member *wanted = &zip->members[member];

	zip->now = 0;
	zip->ended = false;
	if (wanted->encrypted)
		return err_set(err, ERR_INPUT,
			"%s: tệp có đặt mật khẩu. Mở tệp bằng Excel, bỏ mật khẩu, lưu lại rồi nhập.",
			zip->name);
	if (unzGoToFilePos64(zip->unzip, &wanted->place) != UNZ_OK ||
		unzOpenCurrentFile(zip->unzip) != UNZ_OK)
		return xzip_damaged(zip, err, wanted->name);
	return true;
}

int xzip_member_read(struct xzip *zip, void *bytes, unsigned size, struct err *err)
{
	int got = unzReadCurrentFile(zip->unzip, bytes, size);

	if (got < 0) {
		xzip_damaged(zip, err, "bytes of a member");
		return -1;
	}
	if (got == 0) {
		/* A member that is shorter than it says, or not what was packed. */
		zip->ended = unzeof(zip->unzip) == 1;
		if (!zip->ended || unzCloseCurrentFile(zip->unzip) != UNZ_OK) {
			xzip_damaged(zip, err, "sum or size of a member");
			return -1;
		}
		return 0;
	}
	zip->now += got;
	zip->total += got;
	if (zip->total > zip->most * MOST_TIMES ||
		zip->now > GROWTH_FREE + (int64_t)GROWTH * zip->size) {
		err_set(err, ERR_INPUT,
			"%s: tệp .xlsx phình ra quá lớn khi mở, không phải danh sách. Chia thành nhiều tệp nhỏ, hoặc lưu trang cần nhập thành CSV UTF-8.",
			zip->name);
		return -1;
	}
	return got;
}

void xzip_member_close(struct xzip *zip)
{
	if (!zip->ended)
		unzCloseCurrentFile(zip->unzip);
	zip->ended = true;
}
