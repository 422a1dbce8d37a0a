#include "ole_file.h"

#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { WINDOW = 65536, NAME_BYTES = 64 };

bool ole_file_is(FILE *file)
{
	static const char begin[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
	char bytes[sizeof begin - 1];
	bool is = fread(bytes, 1, sizeof bytes, file) == sizeof bytes &&
		memcmp(bytes, begin, sizeof bytes) == 0;

	rewind(file);
	return is;
}

/* Names in the directory are UTF-16, and a NUL stands behind each. */
static size_t widen(const char *name, char wide[NAME_BYTES])
{
	size_t length = 0;

	for (const char *at = name; length + 4 <= NAME_BYTES; at++) {
		wide[length++] = *at;
		wide[length++] = '\0';
		if (!*at)
			break;
	}
	return length;
}

static bool holds(const char *bytes, size_t count, const char *wanted, size_t length)
{
	for (const char *at = bytes; count >= length; at++, count--) {
		const char *found = memchr(at, wanted[0], count - length + 1);
		if (!found)
			return false;
		count -= (size_t)(found - at);
		at = found;
		if (memcmp(at, wanted, length) == 0)
			return true;
	}
	return false;
}

struct kind {
	const char *stream, *sentence;
};

/* Which of the streams is anywhere in the file; the first of the table that is. */
static const struct kind *find_kind(FILE *file, const struct kind *kinds, size_t count)
{
	char *window = xmalloc(WINDOW), wide[NAME_BYTES];
	size_t kept = 0, got;
	const struct kind *best = NULL;

	while ((got = fread(window + kept, 1, WINDOW - kept, file)) > 0) {
		size_t have = kept + got;
		for (size_t i = 0; i < count && (!best || kinds + i < best); i++)
			if (holds(window, have, wide, widen(kinds[i].stream, wide)))
				best = &kinds[i];
		kept = have < NAME_BYTES ? have : NAME_BYTES;
		memmove(window, window + have - kept, kept);
	}
	rewind(file);
	free(window);
	return best;
}

bool ole_file_refuse(FILE *file, const char *name, struct err *err)
{
	static const struct kind kinds[] = {
		{ "EncryptedPackage",
			"tệp có đặt mật khẩu. Mở tệp bằng Excel, bỏ mật khẩu, lưu lại rồi nhập." },
		{ "Workbook",
			"đây là sổ Excel đời cũ (.xls). Mở bằng Excel hoặc LibreOffice, chọn Lưu thành, kiểu .xlsx, rồi nhập tệp mới." },
		{ "Book",
			"đây là sổ Excel đời cũ (.xls). Mở bằng Excel hoặc LibreOffice, chọn Lưu thành, kiểu .xlsx, rồi nhập tệp mới." },
		{ "WordDocument",
			"đây là văn bản Word đời cũ (.doc). Chép bảng sang Excel, lưu thành .xlsx rồi nhập." },
		{ NULL, "đây là tệp của bộ Office đời cũ, không phải bảng tính. Lưu danh sách thành .xlsx rồi nhập." },
	};
	size_t count = sizeof kinds / sizeof *kinds;
	const struct kind *kind = find_kind(file, kinds, count - 1);

	return err_set(err, ERR_INPUT, "%s: %s", name, (kind ? kind : &kinds[count - 1])->sentence);
}
