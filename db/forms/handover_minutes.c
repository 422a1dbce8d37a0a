/*
 * IN-43, biên bản bàn giao: what the book holds when it goes to another clerk, what is open and missing, what was
 * handed on and copied last, and the end of the log, by which the book is known again.
 */
#include "forms.h"

#include "backup.h"
#include "check.h"
#include "duty.h"
#include "internal.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static const struct doc_column of_records[] = {
	{ "TT", NULL, 10, DOC_CENTER },
	{ "Loại phiếu", NULL, 95, DOC_LEFT },
	{ "Số phiếu", NULL, 25, DOC_RIGHT },
	{ "Còn thiếu dữ liệu", NULL, 35, DOC_RIGHT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct doc_column of_duties[] = {
	{ "TT", NULL, 10, DOC_CENTER },
	{ "Việc", NULL, 78, DOC_LEFT },
	{ "Nơi", NULL, 42, DOC_LEFT },
	{ "Hạn", NULL, 35, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static const struct doc_column of_exports[] = {
	{ "Ngày", NULL, 25, DOC_CENTER },
	{ "Đã xuất", NULL, 90, DOC_LEFT },
	{ "Người xuất", NULL, 50, DOC_LEFT },
	{ NULL, NULL, 0, DOC_LEFT },
};

static void begin_table(struct print_job *job, const struct doc_column *columns)
{
	doc_table(job->doc, columns, doc_column_count(columns));
}

/* ---- records ---- */

/* How many there are, or lack something; of a type of the program itself: none. */
static int64_t count_of(struct store *store, const struct rectype *type, enum list_scope scope)
{
	struct list_spec spec = { .type = type, .scope = scope };

	return type->flags & RECTYPE_SYSTEM ? 0 : store_count(store, &spec);
}

static bool write_records(struct print_job *job, struct err *err)
{
	uint64_t faults = job->store->faults;

	begin_table(job, of_records);
	for (const struct rectype *const *type = rectypes; *type; type++) {
		char place[24], count[24], lacking[24] = "";
		int64_t records = count_of(job->store, *type, LIST_ALIVE);
		if (records == 0)
			continue;
		int64_t gaps = count_of(job->store, *type, LIST_MISSING);
		snprintf(place, sizeof place, "%ld", ++job->rows);
		snprintf(count, sizeof count, "%" PRId64, records);
		if (gaps > 0)
			snprintf(lacking, sizeof lacking, "%" PRId64, gaps);
		doc_row(job->doc, (const char *[]) { place, (*type)->title, count, lacking },
			DOC_PLAIN);
	}
	doc_table_end(job->doc);
	return store_faultless(job->store, faults, err);
}

/* ---- work ---- */

enum { DUTIES = 30 };

static void put_duties(struct print_job *job, const struct duty_list *list)
{
	begin_table(job, of_duties);
	for (size_t i = 0; i < list->count && i < DUTIES; i++) {
		const struct duty_item *item = &list->items[i];
		struct strbuf when = STRBUF_INIT;
		char place[24];
		snprintf(place, sizeof place, "%zu", i + 1);
		duty_add_days(item->days, &when);
		doc_row(job->doc, (const char *[]) { place, item->what, item->place, when.text },
			DOC_PLAIN);
		strbuf_release(&when);
	}
	doc_table_end(job->doc);
}

static bool write_duties(struct print_job *job, struct err *err)
{
	struct duty_list list;
	struct strbuf counts = STRBUF_INIT;

	if (!duty_list_load(job->store, NULL, &list, err))
		return false;
	duty_add_counts(&list, &counts);
	doc_said(job->doc, "3. Việc chưa xong:", counts.text);
	if (list.count > 0)
		put_duties(job, &list);
	if (list.count > DUTIES) {
		strbuf_clear(&counts);
		strbuf_addf(&counts, "Và %zu việc nữa: xem màn hình đầu.", list.count - DUTIES);
		doc_text(job->doc, counts.text);
	}
	strbuf_release(&counts);
	duty_list_release(&list);
	return true;
}

/* ---- the file ---- */

static bool write_copies(struct print_job *job, struct err *err)
{
	char newest[BACKUP_NAME];
	int count = backup_copies(job->store, newest);
	struct strbuf said = STRBUF_INIT;

	(void)err;
	if (count > 0)
		strbuf_addf(&said, "%d bản trong thư mục sao-luu.", count);
	else
		strbuf_add(&said, "Chưa có bản sao lưu nào cạnh sổ: sao lưu trước khi bàn giao.");
	doc_said(job->doc, "5. Bản sao lưu:", said.text);
	if (count > 0)
		doc_said(job->doc, "Bản mới nhất:", newest); /* a line for its long name */
	strbuf_release(&said);
	return true;
}

static bool write_log(struct print_job *job, struct err *err)
{
	struct audit_report audit;
	struct strbuf said = STRBUF_INIT;

	if (!audit_verify(job->store, &audit, err))
		return false;
	if (audit.first_wrong)
		strbuf_addf(&said, "bị sửa hoặc hỏng từ dòng %" PRId64 ".", audit.first_wrong);
	else
		strbuf_addf(&said, "%" PRId64 " dòng nguyên vẹn, dấu cuối %.*s.", audit.rows,
			AUDIT_HEAD_SHOWN, audit.head);
	doc_said(job->doc, "6. Nhật ký:", said.text);
	strbuf_release(&said);
	return true;
}

static bool write_file(struct print_job *job, struct err *err)
{
	(void)err;
	doc_said(job->doc, "Tệp sổ:", store_path(job->store));
	return true;
}

/* ---- the form ---- */

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "BIÊN BẢN", .text = "Bàn giao sổ chi bộ" },
	{ PRINT_TEXT, .label = "Ngày bàn giao:", .text = "{ngày}" },
	{ PRINT_TEXT, .label = "Bên giao:", .text = "{bên giao}" },
	{ PRINT_TEXT, .label = "Bên nhận:", .text = "{bên nhận}" },
	{ PRINT_OWN, .write = write_file },
	{ PRINT_HEADING, .text = "1. Số phiếu trong sổ" },
	{ PRINT_OWN, .write = write_records },
	{ PRINT_TEXT, .label = "2. Đảng số:",
		.text = "{đảng viên} đảng viên, trong đó {chính thức} chính thức, {dự bị} dự bị." },
	{ PRINT_OWN, .write = write_duties },
	{ PRINT_HEADING, .text = "4. Lần xuất, gửi gần nhất" },
	{ PRINT_TABLE, .columns = of_exports, .query = "paper_handover_exports",
		.when = "đã xuất" },
	{ PRINT_TEXT, .text = "Chưa xuất lần nào.", .unless = "đã xuất" },
	{ PRINT_OWN, .write = write_copies },
	{ PRINT_OWN, .write = write_log },
	{ PRINT_BLANK, .label = "7. Ý kiến khi bàn giao:", .count = 2 },
	{ .kind = PRINT_END },
};

const struct print_form handover_minutes_form = {
	.id = "IN-43B",
	.name = "bien-ban-ban-giao",
	.title = "Biên bản bàn giao sổ",
	.of = "org",
	.each = "print_each_keeper",
	.flags = PRINT_COMMITTEE | PRINT_LOOKS,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_MINUTES,
	.foot = PRINT_FOOT_HANDOVER,
	.values = "paper_handover",
	.blocks = blocks,
};
