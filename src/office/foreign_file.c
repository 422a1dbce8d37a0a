#include "foreign_file.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

enum { BEGINNING = 1024 };

static const char image[] =
	"là ảnh. Ảnh chụp danh sách không nhập được, phải gõ lại hoặc lấy tệp bảng tính.";
static const char program[] = "là chương trình máy tính, không phải danh sách.";
static const char packed[] = "là tệp nén. Giải nén rồi nhập tệp danh sách ở trong.";
static const char pdf[] =
	"là tệp PDF. Lấy tệp bảng tính đã in ra nó, hoặc chép bảng sang Excel rồi lưu dạng .xlsx.";
static const char rich_text[] =
	"là văn bản RTF. Mở bằng Word, chép bảng sang Excel, lưu dạng .xlsx rồi nhập.";
static const char page[] =
	"là trang web mang đuôi bảng tính. Mở bằng Excel, chọn Lưu thành, kiểu .xlsx, rồi nhập tệp mới.";
static const char xml_sheet[] =
	"là sổ Excel dạng XML Spreadsheet. Mở bằng Excel, chọn Lưu thành, kiểu .xlsx, rồi nhập tệp mới.";
static const char xml[] = "là tệp XML, không phải danh sách. Lấy tệp bảng tính rồi nhập.";
static const char sylk[] =
	"là sổ tính dạng SYLK. Mở bằng Excel, chọn Lưu thành, kiểu .xlsx, rồi nhập tệp mới.";
static const char old_sheet[] =
	"là sổ Excel đời cũ (.xls). Mở bằng Excel hoặc LibreOffice, chọn Lưu thành, kiểu .xlsx, rồi nhập tệp mới.";
static const char dbf[] =
	"là tệp DBF (FoxPro). Mở bằng Excel, chọn Lưu thành, kiểu .xlsx, rồi nhập tệp mới.";
static const char access[] = "là tệp Access. Mở bằng Access, xuất bảng ra .xlsx rồi nhập.";
static const char database[] = "là tệp SQLite, không phải danh sách. Để mở sổ khác dùng --db.";

/* The bytes that begin a file; what is not there of a short one is NUL. */
struct beginning {
	unsigned char bytes[BEGINNING + 1];
	const char *text; /* behind the byte order mark and blanks */
};

#define BYTES(bytes) bytes, sizeof bytes - 1

static const char *by_signature(const struct beginning *file)
{
	static const struct {
		size_t offset;
		const char *bytes;
		size_t length;
		const char *sentence;
	} kinds[] = {
		{ 0, BYTES("\x89PNG\r\n"), image },
		{ 0, BYTES("\xFF\xD8\xFF"), image },
		{ 0, BYTES("GIF8"), image },
		{ 0, BYTES("II*\0"), image },
		{ 0, BYTES("MM\0*"), image },
		{ 4, BYTES("ftyp"), image },
		{ 0, BYTES("%PDF-"), pdf },
		{ 0, BYTES("{\\rtf"), rich_text },
		{ 0, BYTES("MZ\x90\0"), program },
		{ 0,
			BYTES("\x7F"
			      "ELF"),
			program },
		{ 0, BYTES("Rar!\x1A"), packed },
		{ 0, BYTES("7z\xBC\xAF\x27\x1C"), packed },
		{ 0, BYTES("\x1F\x8B\x08"), packed },
		{ 0, BYTES("ID;PWXL"), sylk },
		{ 0, BYTES("\0\1\0\0Standard "), access },
		{ 0, BYTES("SQLite format 3"), database },
	};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (memcmp(file->bytes + kinds[i].offset, kinds[i].bytes, kinds[i].length) == 0)
			return kinds[i].sentence;
	return NULL;
}

/* Those of which the first letters alone could begin a list. */
static const char *by_fields(const struct beginning *file)
{
	static const unsigned char none[4] = { 0 };
	const unsigned char *bytes = file->bytes;

	if (memcmp(bytes, "BM", 2) == 0 && memcmp(bytes + 6, none, 4) == 0)
		return image;
	if (memcmp(bytes, "RIFF", 4) == 0 && memcmp(bytes + 8, "WEBP", 4) == 0)
		return image;
	/* A record of Excel 2 to 5: its kind, its length. */
	if (bytes[0] == 9 && (bytes[1] & ~0x0Eu) == 0 && bytes[2] >= 4 && bytes[3] == 0)
		return old_sheet;
	/* The day of the last change, and two bytes that are nothing. */
	if (bytes[0] && memchr("\x02\x03\x30\x31\x83\x8B\xF5", bytes[0], 7) && bytes[2] >= 1 &&
		bytes[2] <= 12 && bytes[3] >= 1 && bytes[3] <= 31 &&
		memcmp(bytes + 12, none, 2) == 0)
		return dbf;
	return NULL;
}

/* What older programs and web sites call .xls and is text. */
static const char *by_markup(const struct beginning *file)
{
	static const char *const pages[] = { "<!doctype html", "<html", "<head", "<meta", "<table",
		"<style", "<body", "mime-version:" };

	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
		if (strncasecmp(file->text, pages[i], strlen(pages[i])) == 0)
			return page;
	if (strncmp(file->text, "<?xml", 5) != 0)
		return NULL;
	bool is_sheet = strstr(file->text, "Excel.Sheet") ||
		strstr(file->text, "urn:schemas-microsoft-com:office:spreadsheet");
	return is_sheet ? xml_sheet : strstr(file->text, "<html") ? page : xml;
}

const char *foreign_file_sentence(FILE *file)
{
	struct beginning beginning = { 0 };
	const char *sentence;

	rewind(file);
	if (fread(beginning.bytes, 1, BEGINNING, file) == 0)
		return NULL;
	beginning.text = (const char *)beginning.bytes;
	if (memcmp(beginning.text, "\xEF\xBB\xBF", 3) == 0)
		beginning.text += 3;
	beginning.text += strspn(beginning.text, " \t\r\n");
	sentence = by_signature(&beginning);
	if (!sentence)
		sentence = by_fields(&beginning);
	return sentence ? sentence : by_markup(&beginning);
}
