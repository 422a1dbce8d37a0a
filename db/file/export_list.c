#include "export_list.h"

#include "codes.h"
#include "date.h"
#include "internal.h"
#include "office_write.h"
#include "paper_list.h"
#include "scan.h"
#include "sql.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 31, NUMBER = 1, CELL = 14, STANDING = 27, SINCE = 28, TITLES = 5 };

/* The headings of the template, its upper row and its lower one. */
static const struct {
	const char *upper, *lower;
} headings[COLUMNS] = { { "STT", "" }, { "ID", "" }, { "Họ và tên*", "" }, { "Tên gọi khác", "" },
	{ "Giới tính*", "" }, { "Sinh ngày*", "" }, { "Dân tộc*", "" }, { "Tôn giáo*", "" },
	{ "Số định danh cá nhân*", "" }, { "Số thẻ Đảng*", "" }, { "Nơi cấp thẻ", "" },
	{ "Ngày cấp thẻ", "" }, { "Số thẻ theo QĐ 85", "" }, { "Tổ chức Đảng đang sinh hoạt*", "" },
	{ "Nơi đăng ký khai sinh*", "Quốc gia" }, { "", "Tỉnh/TP" }, { "", "Chi tiết" },
	{ "Quê quán (mô hình 2 cấp)*", "Quốc gia" }, { "", "Tỉnh/TP" }, { "", "Chi tiết" },
	{ "Thường trú (mô hình 2 cấp)*", "Quốc gia" }, { "", "Tỉnh/TP" }, { "", "Chi tiết" },
	{ "Ngày vào Đảng*", "" }, { "Ngày vào Đảng chính thức*", "" }, { "Số CMND cũ", "" },
	{ "Trạng thái hoạt động*", "" }, { "Ngày rời khỏi/mất/miễn", "" }, { "Đề nghị xóa", "" },
	{ "Kết quả kiểm tra", "" }, { "Chi tiết lỗi", "" } };

struct sheet {
	struct store *store;
	const struct export_options *options;
	struct office_writer *writer;
	char *cells[COLUMNS]; /* of the row at hand */
	int64_t rows;
};

static const struct rectype *people(void)
{
	return rectype_named("member");
}

bool export_list_takes(const struct rectype *type)
{
	return type == people() || (type->closed_by && rectype_reference(type, people()));
}

/* ---- one row ---- */

static void put(struct sheet *sheet, int column, const char *text)
{
	free(sheet->cells[column - 1]);
	sheet->cells[column - 1] = xstrdup(text);
}

static bool put_row(struct sheet *sheet, bool heading, struct err *err)
{
	const char *fields[COLUMNS];

	for (int i = 0; i < COLUMNS; i++)
		fields[i] = sheet->cells[i] ? sheet->cells[i] : "";
	bool ok = office_write_row(sheet->writer, fields, COLUMNS, heading, err);
	for (int i = 0; i < COLUMNS; i++)
		put(sheet, i + 1, NULL);
	return ok;
}

/* What is said after the last comma, where that is a province; NULL: the place is not taken apart. */
static const char *province_of(const char *place)
{
	static const char *const begins[] = { "tỉnh ", "Tỉnh ", "thành phố ", "Thành phố ", "TP ",
		"TP. " };
	const char *last = NULL;

	for (const char *at = strstr(place, ", "); at; at = strstr(at + 2, ", "))
		last = at + 2;
	for (size_t i = 0; last && i < sizeof begins / sizeof *begins; i++)
		if (strncmp(last, begins[i], strlen(begins[i])) == 0)
			return last;
	return NULL;
}

/* Country, province and the rest, which the import puts together again. */
static void put_place(struct sheet *sheet, int column, const char *place)
{
	const char *province = province_of(place);
	char *rest = xstrdup(place);

	if (province)
		rest[province - place - 2] = '\0';
	put(sheet, column, "Việt Nam");
	put(sheet, column + 1, province);
	put(sheet, column + 2, rest);
	free(rest);
}

static void put_field(struct sheet *sheet, const struct field *field, const char *value)
{
	int column = paper_column_in(field->columns, PAPER_31);
	struct strbuf shown = STRBUF_INIT;
	bool whole = paper_column_holds(field->columns, PAPER_31, column + 1);

	if (value) {
		store_show(sheet->store, field, value, &shown);
		if (whole)
			put_place(sheet, column, shown.text);
		else
			put(sheet, column, shown.text);
	}
	strbuf_release(&shown);
}

/* The cell by its code where it has one: names are written in many ways. */
static void put_cell(struct sheet *sheet, const char *uid)
{
	struct record *cell = store_load(sheet->store, rectype_orgs(), uid, NULL);
	struct strbuf shown = STRBUF_INIT;

	if (cell)
		for (const char *name = "code"; name && shown.length == 0;
			name = strcmp(name, "code") == 0 ? "name" : NULL)
			if (record_get(cell, name))
				store_show(sheet->store, rectype_field(rectype_orgs(), name),
					record_get(cell, name), &shown);
	put(sheet, CELL, shown.text);
	strbuf_release(&shown);
	record_free(cell);
}

/* By what the book has dates of; what an undated list said of him is taken where that says nothing else. */
static bool put_standing(struct sheet *sheet, const struct record *member, struct err *err)
{
	const struct field *status = rectype_field(people(), "listed_status");
	struct query query;
	char cell[UID_SIZE] = "", code[8] = "", since[DATE_SIZE] = "";

	query_open_named(&query, sheet->store, "standing_now", err);
	query_text(&query, ":member", member->uid);
	query_text(&query, ":today", store_today(sheet->store));
	if (query_step(&query)) {
		query_copy(&query, 0, cell, sizeof cell);
		query_copy(&query, 1, code, sizeof code);
		query_copy(&query, 2, since, sizeof since);
	}
	if (!query_close(&query))
		return false;
	const char *listed = record_get(member, "listed_status");
	bool undated = strcmp(code, "DSH") == 0 && !*since && listed;
	if (*code)
		put(sheet, STANDING,
			codes_label(field_codes(status, NULL), undated ? listed : code));
	if (*cell)
		put_cell(sheet, cell);
	struct strbuf day = STRBUF_INIT;
	if (*since)
		store_show(sheet->store, rectype_field(people(), "official_on"), since, &day);
	put(sheet, SINCE, day.text);
	strbuf_release(&day);
	return true;
}

static bool put_member(struct sheet *sheet, const char *uid, struct err *err)
{
	struct record *member = store_load(sheet->store, people(), uid, err);
	char number[24];

	if (!member)
		return false;
	snprintf(number, sizeof number, "%lld", (long long)++sheet->rows);
	put(sheet, NUMBER, number);
	for (int i = 0; people()->fields[i].name; i++) {
		const struct field *field = &people()->fields[i];
		if (paper_column_in(field->columns, PAPER_31) && store_uses(sheet->store, field) &&
			(sheet->options->sensitive || !(field->flags & FIELD_SENSITIVE)))
			put_field(sheet, field, member->values[i]);
	}
	bool ok = put_standing(sheet, member, err) && put_row(sheet, false, err);
	record_free(member);
	return ok;
}

/* ---- the sheet ---- */

/* What the list is of, and two rows of headings: data begins in row 8. */
static bool put_head(struct sheet *sheet, bool changes, struct err *err)
{
	struct strbuf day = STRBUF_INIT;
	bool ok = true;

	strbuf_add(&day, "(Thời điểm ");
	store_show(sheet->store, rectype_field(people(), "official_on"), store_today(sheet->store),
		&day);
	strbuf_add(&day, ")");
	for (int i = 0; i < TITLES && ok; i++) {
		put(sheet, 1,
			i == 1 ? changes ? "DANH SÁCH ĐẢNG VIÊN CÓ THAY ĐỔI, CHƯA CẬP NHẬT"
					 : "DANH SÁCH ĐẢNG VIÊN"
				: i == 2 ? day.text
					 : NULL);
		ok = put_row(sheet, false, err);
	}
	for (int lower = 0; lower < 2 && ok; lower++) {
		for (int i = 0; i < COLUMNS; i++)
			put(sheet, i + 1, lower ? headings[i].lower : headings[i].upper);
		ok = put_row(sheet, true, err);
	}
	strbuf_release(&day);
	return ok;
}

static void members_sql(const struct list_spec *spec, struct strbuf *sql)
{
	const struct field *member = rectype_reference(spec->type, people());

	strbuf_add(sql,
		"SELECT m.uid FROM member m WHERE m.deleted_at IS NULL AND m.id IN (SELECT t.");
	strbuf_addf(sql, "\"%s\"", member ? member->name : "id");
	sql_from(spec->type, sql);
	sql_where(spec, sql);
	strbuf_add(sql, ") ORDER BY m.sort_key, m.id");
}

bool export_list_read(struct store *store, const struct rectype *type,
	const struct export_options *options, struct export_people *members, struct err *err)
{
	const struct list_spec spec = { .type = type,
		.scope = type->closed_by ? LIST_OPEN : LIST_WHOLE,
		.cell = options->cell };
	struct strbuf sql = STRBUF_INIT;
	struct query query;

	*members = (struct export_people) { 0 };
	if (!export_list_takes(type))
		return err_set(err, ERR_USAGE,
			"Danh sách 31 cột chỉ có của đảng viên (member) và của thay đổi chưa cập nhật CSDL "
			"(database_update).");
	members_sql(&spec, &sql);
	query_open(&query, store, sql.text, err);
	list_bind(&query, &spec);
	while (query_step(&query)) {
		members->uids = xgrow(members->uids, members->count, sizeof *members->uids);
		query_copy(&query, 0, members->uids[members->count++], UID_SIZE);
	}
	strbuf_release(&sql);
	return query_close(&query);
}

bool export_list_write(struct store *store, const struct rectype *type,
	const struct export_options *options, const struct export_people *members, FILE *out,
	const char *name, struct err *err)
{
	struct sheet sheet = { .store = store,
		.options = options,
		.writer = office_write_open(out, name, "Danh sách", err) };

	if (!sheet.writer)
		return false;
	bool ok = store_is_whole(store, err) && put_head(&sheet, type->closed_by != NULL, err);
	for (size_t i = 0; i < members->count && ok; i++)
		ok = put_member(&sheet, members->uids[i], err);
	for (int i = 0; i < COLUMNS; i++)
		free(sheet.cells[i]);
	return office_write_end(sheet.writer, ok, err);
}
