#include "xlsx_book.h"

#include "xalloc.h"
#include "xlsx_xml.h"
#include "xlsx_zip.h"

#include <stdlib.h>
#include <string.h>

enum { RELATIONS = 4096, SHEETS = 1024 };

struct relation {
	char *id, *type, *target; /* the target as a name of the zip */
};

struct relations {
	const char *folder; /* against which targets are meant */
	const struct xzip *zip;
	struct relation *items;
	int count;
};

/* "../a", "./a", "/a" and "a", seen from a folder. The caller frees. */
static char *resolve(const char *folder, const char *target)
{
	struct strbuf path = STRBUF_INIT;

	if (*target != '/')
		strbuf_add(&path, folder);
	while (*target) {
		size_t length = strcspn(target, "/\\");
		if (length == 2 && strncmp(target, "..", 2) == 0) {
			char *slash = strrchr(path.text, '/');
			strbuf_truncate(&path, slash ? (size_t)(slash - path.text) : 0);
		} else if (length > 0 && !(length == 1 && *target == '.')) {
			strbuf_add(&path, path.length ? "/" : "");
			strbuf_add_bytes(&path, target, length);
		}
		target += length + (target[length] != '\0');
	}
	return strbuf_detach(&path);
}

static bool on_relation(
	void *context, const char *element, int depth, const char **attributes, struct err *err)
{
	struct relations *relations = context;
	const char *id = xml_attribute(attributes, "Id"), *type = xml_attribute(attributes, "Type");
	const char *target = xml_attribute(attributes, "Target");
	const char *mode = xml_attribute(attributes, "TargetMode");

	if (depth != 1 || strcmp(element, "Relationship") != 0 || !id || !type || !target ||
		(mode && strcmp(mode, "External") == 0))
		return true;
	if (relations->count == RELATIONS)
		return xzip_damaged(relations->zip, err, "too many relations");
	relations->items = xgrow(
		relations->items, (size_t)relations->count, sizeof *relations->items);
	relations->items[relations->count++] = (struct relation) { .id = xstrdup(id),
		.type = xstrdup(type),
		.target = resolve(relations->folder, target) };
	return true;
}

static const struct xml_take relation_take = { .start = on_relation };

static void relations_release(struct relations *relations)
{
	for (int i = 0; i < relations->count; i++) {
		free(relations->items[i].id);
		free(relations->items[i].type);
		free(relations->items[i].target);
	}
	free(relations->items);
}

/* The types are addresses of two makes; what they are about stands at their end. */
static bool is_about(const struct relation *relation, const char *about)
{
	const char *slash = strrchr(relation->type, '/');

	return slash && strcmp(slash + 1, about) == 0;
}

static int member_about(const struct relations *relations, const char *about)
{
	for (int i = 0; i < relations->count; i++)
		if (is_about(&relations->items[i], about))
			return xzip_find(relations->zip, relations->items[i].target);
	return -1;
}

/* ---- the workbook ---- */

struct book_reader {
	struct xlsx_book *book;
	const struct relations *relations;
};

static bool on_book(
	void *context, const char *element, int depth, const char **attributes, struct err *err)
{
	struct book_reader *reader = context;
	struct xlsx_book *book = reader->book;

	if (depth == 1 && strcmp(element, "workbookPr") == 0)
		book->from_1904 = xml_true(attributes, "date1904");
	if (depth != 2 || strcmp(element, "sheet") != 0)
		return true;
	const char *id = xml_attribute(attributes, "id"), *name = xml_attribute(attributes, "name");
	const char *state = xml_attribute(attributes, "state");
	if (!id || !name)
		return xzip_damaged(reader->relations->zip, err, "a sheet without name");
	for (int i = 0; i < reader->relations->count; i++) {
		const struct relation *relation = &reader->relations->items[i];
		if (strcmp(relation->id, id) != 0 || !is_about(relation, "worksheet"))
			continue;
		int member = xzip_find(reader->relations->zip, relation->target);
		if (member < 0 || book->count == SHEETS)
			return xzip_damaged(reader->relations->zip, err, "a sheet is missing");
		book->sheets = xgrow(book->sheets, (size_t)book->count, sizeof *book->sheets);
		book->sheets[book->count++] = (struct xlsx_sheet) { .name = xstrdup(name),
			.member = member,
			.hidden = state && strcmp(state, "visible") != 0 };
		break;
	}
	return true;
}

static const struct xml_take book_take = { .start = on_book };

/* The relations of a part lie beside it: _rels/NAME.rels. */
static bool relations_of(struct xzip *zip, const char *folder, const char *part,
	struct relations *relations, struct err *err)
{
	struct strbuf path = STRBUF_INIT;

	*relations = (struct relations) { .folder = folder, .zip = zip };
	strbuf_addf(&path, "%s%s_rels/%s.rels", folder, *folder ? "/" : "", part);
	int member = xzip_find(zip, path.text);
	strbuf_release(&path);
	return member < 0 || xml_read(zip, member, &relation_take, relations, err);
}

/* Where the workbook lies; NULL: nowhere. The caller frees. */
static bool find_book(struct xzip *zip, char **path, struct err *err)
{
	struct relations top;
	bool ok = relations_of(zip, "", "", &top, err);

	*path = NULL;
	for (int i = 0; ok && i < top.count && !*path; i++)
		if (is_about(&top.items[i], "officeDocument"))
			*path = xstrdup(top.items[i].target);
	if (ok && !*path)
		*path = xstrdup("xl/workbook.xml");
	relations_release(&top);
	return ok;
}

/* ---- a zip that is something else ---- */

static bool is_open_document(struct xzip *zip)
{
	static const char wanted[] = "application/vnd.oasis.opendocument";
	char bytes[sizeof wanted - 1];
	int member = xzip_find(zip, "mimetype");

	if (member < 0 || !xzip_member_open(zip, member, NULL))
		return false;
	int got = xzip_member_read(zip, bytes, sizeof bytes, NULL);
	xzip_member_close(zip);
	return got == (int)sizeof bytes && memcmp(bytes, wanted, sizeof bytes) == 0;
}

static bool refuse_other(struct xzip *zip, struct err *err)
{
	const char *name = xzip_name(zip);

	if (is_open_document(zip))
		return err_set(err, ERR_INPUT,
			"%s: đây là tệp của LibreOffice (.ods, .odt). Mở tệp, chọn Lưu thành, kiểu \"Excel 2007-365 (.xlsx)\", rồi nhập tệp mới.",
			name);
	if (xzip_has_folder(zip, "word"))
		return err_set(err, ERR_INPUT,
			"%s: đây là văn bản Word. Chép bảng sang Excel, lưu thành .xlsx rồi nhập.",
			name);
	if (xzip_has_folder(zip, "ppt"))
		return err_set(err, ERR_INPUT,
			"%s: đây là tệp trình chiếu. Chép bảng sang Excel, lưu thành .xlsx rồi nhập.",
			name);
	if (xzip_find(zip, "xl/workbook.bin") >= 0)
		return err_set(err, ERR_INPUT,
			"%s: đây là sổ Excel dạng nhị phân (.xlsb). Mở bằng Excel, chọn Lưu thành, kiểu .xlsx, rồi nhập tệp mới.",
			name);
	return err_set(err, ERR_INPUT,
		"%s: đây là tệp nén, trong không có bảng tính nào đọc được. Giải nén ra rồi nhập từng danh sách.",
		name);
}

static bool read_book(struct xzip *zip, const char *path, struct xlsx_book *book, struct err *err)
{
	const char *slash = strrchr(path, '/'), *part = slash ? slash + 1 : path;
	char *folder = xstrndup(path, slash ? (size_t)(slash - path) : 0);
	struct relations relations;
	struct book_reader reader = { .book = book, .relations = &relations };
	bool ok = relations_of(zip, folder, part, &relations, err) &&
		xml_read(zip, xzip_find(zip, path), &book_take, &reader, err);

	book->strings = member_about(&relations, "sharedStrings");
	book->styles = member_about(&relations, "styles");
	relations_release(&relations);
	free(folder);
	return ok;
}

bool xlsx_book_read(struct xzip *zip, struct xlsx_book *book, struct err *err)
{
	char *path;

	*book = (struct xlsx_book) { .strings = -1, .styles = -1 };
	if (!find_book(zip, &path, err))
		return false;
	bool is_book = xzip_find(zip, path) >= 0 && xzip_find(zip, "xl/workbook.bin") < 0 &&
		!xzip_has_folder(zip, "word") && !xzip_has_folder(zip, "ppt");
	bool ok = is_book ? read_book(zip, path, book, err) : refuse_other(zip, err);
	free(path);
	if (ok && book->count == 0)
		ok = err_set(err, ERR_INPUT,
			"%s: sổ tính này không có trang nào có ô. Xem lại tệp.", xzip_name(zip));
	if (!ok)
		xlsx_book_release(book);
	return ok;
}

void xlsx_book_release(struct xlsx_book *book)
{
	for (int i = 0; i < book->count; i++)
		free(book->sheets[i].name);
	free(book->sheets);
	*book = (struct xlsx_book) { .strings = -1, .styles = -1 };
}
