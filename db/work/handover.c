#include "handover.h"

#include "backup.h"
#include "check.h"
#include "duty.h"
#include "internal.h"
#include "text.h"

#include <inttypes.h>

enum { LABEL = 44, DUTIES = 30 };

static void add_day(struct store *store, const char *day, struct strbuf *out)
{
	store_show(store, rectype_field(rectype_named("member"), "admitted_on"), day, out);
}

void minutes_add_count(const char *label, int64_t count, struct strbuf *out)
{
	strbuf_addf(out, "   %s", label);
	for (int at = text_width(label); at < LABEL; at++)
		strbuf_add_char(out, at == 0 || at == LABEL - 1 ? ' ' : '.');
	strbuf_addf(out, " %7" PRId64 "\n", count);
}

static bool add_records(struct store *store, struct strbuf *out)
{
	uint64_t faults = store->faults;

	strbuf_add(out, "\n1. SỐ PHIẾU TRONG SỔ\n");
	for (const struct rectype *const *type = rectypes; *type; type++) {
		struct list_spec spec = { .type = *type };
		int64_t count = (*type)->flags & RECTYPE_SYSTEM ? 0 : store_count(store, &spec);
		if (count > 0)
			minutes_add_count((*type)->title, count, out);
	}
	return store_faultless(store, faults, NULL);
}

/* Those counted today, and of them the official ones: the views say who is. */
static bool add_members(struct store *store, struct strbuf *out, struct err *err)
{
	struct query query;

	strbuf_add(out, "\n2. ĐẢNG SỐ HÔM NAY\n");
	query_open_named(&query, store, "handover_members", err);
	query_text(&query, ":day", store_today(store));
	if (query_step(&query)) {
		minutes_add_count("Đảng viên", query_number(&query, 0), out);
		minutes_add_count("trong đó chính thức", query_number(&query, 1), out);
		minutes_add_count("dự bị", query_number(&query, 0) - query_number(&query, 1), out);
	}
	return query_close(&query);
}

static bool add_duties(struct store *store, struct strbuf *out, struct err *err)
{
	struct duty_list list;

	store_ask(store, NULL, NULL, NULL);
	if (!duty_list_load(store, NULL, &list, err))
		return false;
	strbuf_add(out, "\n3. VIỆC CHƯA XONG: ");
	duty_add_counts(&list, out);
	strbuf_add_char(out, '\n');
	for (size_t i = 0; i < list.count && i < DUTIES; i++) {
		struct strbuf line = STRBUF_INIT;
		strbuf_addf(&line, "%s, %s (", list.items[i].what, list.items[i].place);
		duty_add_days(list.items[i].days, &line);
		strbuf_add(&line, ")");
		strbuf_addf(out, "   - %s\n", line.text);
		strbuf_release(&line);
	}
	if (list.count > DUTIES)
		strbuf_addf(out, "   và %zu việc nữa: xem màn hình đầu.\n", list.count - DUTIES);
	duty_list_release(&list);
	return true;
}

static bool add_gaps(struct store *store, struct strbuf *out)
{
	uint64_t faults = store->faults;
	bool any = false;

	strbuf_add(out, "\n4. PHIẾU CÒN THIẾU DỮ LIỆU\n");
	for (const struct rectype *const *type = rectypes; *type; type++) {
		struct list_spec spec = { .type = *type, .scope = LIST_MISSING };
		int64_t count = (*type)->flags & RECTYPE_SYSTEM ? 0 : store_count(store, &spec);
		if (count > 0)
			minutes_add_count((*type)->title, count, out);
		any = any || count > 0;
	}
	if (!any)
		strbuf_add(out, "   Không có.\n");
	return store_faultless(store, faults, NULL);
}

static bool add_exports(struct store *store, struct strbuf *out, struct err *err)
{
	struct query query;
	bool any = false;

	strbuf_add(out, "\n5. LẦN XUẤT, GỬI GẦN NHẤT\n");
	query_open(&query, store,
		"SELECT max(at), type, operator FROM audit WHERE action = 'export' GROUP BY type "
		"ORDER BY max(seq) DESC LIMIT 8",
		err);
	for (; query_step(&query); any = true) {
		const struct rectype *type = rectype_find(query_said(&query, 1));
		char day[11];
		query_copy(&query, 0, day, sizeof day);
		strbuf_add(out, "   ");
		add_day(store, day, out);
		strbuf_addf(out, "  %s, %s\n", type ? type->title : query_said(&query, 1),
			query_said(&query, 2));
	}
	if (!any)
		strbuf_add(out, "   Chưa xuất lần nào.\n");
	return query_close(&query);
}

static void add_copies(struct store *store, struct strbuf *out)
{
	char newest[BACKUP_NAME];
	int count = backup_copies(store, newest);

	strbuf_add(out, "\n6. BẢN SAO LƯU\n");
	if (count > 0)
		strbuf_addf(out, "   %d bản trong thư mục sao-luu; mới nhất: %s\n", count, newest);
	else
		strbuf_add(
			out, "   Chưa có bản sao lưu nào cạnh sổ: sao lưu trước khi bàn giao.\n");
}

static bool add_log(struct store *store, struct strbuf *out, struct err *err)
{
	struct audit_report audit;

	if (!audit_verify(store, &audit, err))
		return false;
	strbuf_add(out, "\n7. NHẬT KÝ\n");
	if (audit.first_wrong)
		strbuf_addf(out, "   Nhật ký bị sửa hoặc hỏng từ dòng %" PRId64 ".\n",
			audit.first_wrong);
	else
		strbuf_addf(out, "   %" PRId64 " dòng nguyên vẹn, dấu cuối %.16s\n", audit.rows,
			audit.head);
	return true;
}

bool handover_text(struct store *store, struct strbuf *out, struct err *err)
{
	const char *office = store_setting(store, "office");

	strbuf_add(out, "BIÊN BẢN BÀN GIAO SỔ CHI BỘ\n\nNgày ");
	add_day(store, store_today(store), out);
	if (office && store_has(store, rectype_orgs(), office)) {
		strbuf_add(out, ". ");
		store_label(store, rectype_orgs(), office, out);
	}
	strbuf_addf(out, "\nTệp sổ: %s\n", store_path(store));
	bool ok = add_records(store, out) && add_members(store, out, err) &&
		add_duties(store, out, err) && add_gaps(store, out) && add_exports(store, out, err);
	if (ok)
		add_copies(store, out);
	ok = ok && add_log(store, out, err);
	strbuf_add(out,
		"\nNGƯỜI GIAO                               NGƯỜI NHẬN\n"
		"(ký, ghi rõ họ tên)                      (ký, ghi rõ họ tên)\n");
	return ok;
}
