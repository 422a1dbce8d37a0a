#include "foreign_file.h"

#include <string.h>

static const char image[] =
	"là ảnh. Ảnh chụp danh sách không nhập được, phải gõ lại hoặc lấy tệp bảng tính.";
static const char program[] = "là chương trình máy tính, không phải danh sách.";
static const char packed[] = "là tệp nén. Giải nén rồi nhập tệp danh sách ở trong.";
static const char pdf[] =
	"là tệp PDF. Lấy tệp bảng tính đã in ra nó, hoặc chép bảng sang bảng tính rồi lưu dạng \"CSV UTF-8\".";
static const char text[] =
	"là văn bản RTF. Mở bằng Word, chép bảng sang bảng tính, lưu dạng \"CSV UTF-8\" rồi nhập lại.";
static const char page[] =
	"là trang web mang đuôi bảng tính. Mở bằng bảng tính, lưu dạng \"CSV UTF-8\" rồi nhập lại.";
static const char database[] = "là tệp SQLite, không phải danh sách. Để mở sổ khác dùng --db.";

static const struct {
	const char *bytes;
	size_t length;
	const char *sentence;
} kinds[] = {
#define BYTES(bytes) bytes, sizeof bytes - 1
	{ BYTES("\x89PNG\r\n"), image },
	{ BYTES("\xFF\xD8\xFF"), image },
	{ BYTES("GIF8"), image },
	{ BYTES("II*\0"), image },
	{ BYTES("MM\0*"), image },
	{ BYTES("%PDF-"), pdf },
	{ BYTES("{\\rtf"), text },
	{ BYTES("MZ\x90\0"), program },
	{ BYTES("\x7F"
		"ELF"),
		program },
	{ BYTES("Rar!\x1A"), packed },
	{ BYTES("7z\xBC\xAF\x27\x1C"), packed },
	{ BYTES("\x1F\x8B\x08"), packed },
	{ BYTES("SQLite format 3"), database },
	{ BYTES("<!DOCTYPE html"), page },
	{ BYTES("<!doctype html"), page },
	{ BYTES("<html"), page },
	{ BYTES("<HTML"), page },
#undef BYTES
};

const char *foreign_file_sentence(FILE *file)
{
	char bytes[64];

	rewind(file);
	size_t have = fread(bytes, 1, sizeof bytes, file);
	const char *at = bytes;
	if (have >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
		at += 3;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (have >= kinds[i].length + (size_t)(at - bytes) &&
			memcmp(at, kinds[i].bytes, kinds[i].length) == 0)
			return kinds[i].sentence;
	return NULL;
}
