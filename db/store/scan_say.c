/* What a scan found, in words: named as far as the book and its log know. */
#include "scan.h"

#include "internal.h"
#include "text.h"
#include "value.h"

#include <inttypes.h>
#include <string.h>

static const struct rectype *type_of(const struct scan_item *item)
{
	return item->table && uid_is_valid(item->uid) ? rectype_find(item->table) : NULL;
}

/* Of a sensitive field only that it changed; what a foreign program wrote is shown as it can be shown. */
static void add_value(
	struct store *store, const struct field *field, const char *value, struct strbuf *out)
{
	if (!value)
		strbuf_add(out, "(trống)");
	else if (field->flags & FIELD_SENSITIVE)
		strbuf_add(out, "…");
	else
		store_show(store, field, value, out);
}

/* The fields of which the log knows another value than the row has; how many. Their words, three at most, to `out`. */
static int compare_known(
	struct store *store, const struct record *record, struct strbuf *out, struct err *err)
{
	enum { MOST = 3 };
	struct query query;
	int count = 0;

	query_open_named(&query, store, "scan_known", err);
	query_text(&query, ":uid", record->uid);
	query_text(&query, ":type", record->type->name);
	while (query_step(&query)) {
		int index = rectype_index(record->type, query_said(&query, 0));
		const char *known = query_column(&query, 1);
		if (index < 0 || !field_is_stored(&record->type->fields[index]) ||
			text_same(record->values[index], known))
			continue;
		if (out && count < MOST) {
			const struct field *field = &record->type->fields[index];
			strbuf_addf(out, "%s%s ", count > 0 ? "; " : ": ", field->label);
			add_value(store, field, record->values[index], out);
			strbuf_add(out, ", nhật ký ghi ");
			add_value(store, field, known, out);
		}
		count++;
	}
	return query_close(&query) ? count : -1;
}

bool scan_is_older(struct store *store, const struct rectype *type, const char *uid, bool *older,
	struct err *err)
{
	struct record *record = store_load(store, type, uid, err);
	int count = record ? compare_known(store, record, NULL, err) : -1;

	*older = count > 0;
	record_free(record);
	return count >= 0;
}

static bool say_fields(struct store *store, const struct rectype *type,
	const struct scan_item *item, struct strbuf *out, struct err *err)
{
	struct record *record = store_load(store, type, item->uid, err);
	int count = record ? compare_known(store, record, out, err) : -1;

	if (count == 0)
		strbuf_add(out, ": bị sửa ngoài chương trình");
	record_free(record);
	return count >= 0;
}

/* A record that is not there is called as the log called it. */
static bool say_gone(struct store *store, const struct rectype *type, const char *uid,
	struct strbuf *out, struct err *err)
{
	const char *list = type->label;
	char word[64];
	struct query query;
	bool ok = true;

	strbuf_add(out, type->title);
	while (ok && word_next(&list, word)) {
		query_open_named(&query, store, "scan_known", err);
		query_text(&query, ":uid", uid);
		query_text(&query, ":type", type->name);
		while (query_step(&query))
			if (strcmp(query_said(&query, 0), word) == 0 && query_column(&query, 1)) {
				strbuf_add(out, " ");
				add_value(store, rectype_field(type, word), query_column(&query, 1),
					out);
			}
		ok = query_close(&query);
	}
	strbuf_addf(out, " (mã %s): có trong nhật ký mà không còn trong sổ", uid);
	return ok;
}

static bool say_setting(
	struct store *store, const struct scan_item *item, struct strbuf *out, struct err *err)
{
	struct query query;

	query_open(&query, store, "SELECT name FROM setting WHERE rowid = :id", err);
	query_int(&query, ":id", item->id);
	strbuf_add(out, "Thiết đặt ");
	if (query_step(&query))
		value_show(rectype_field(rectype_named("setting"), "name"), query_said(&query, 0),
			out);
	strbuf_add(out, ": bị sửa ngoài chương trình");
	return query_close(&query);
}

static bool say_row(
	struct store *store, const struct scan_item *item, struct strbuf *out, struct err *err)
{
	const struct rectype *type = type_of(item);

	if (item->table && strcmp(item->table, "setting") == 0)
		return say_setting(store, item, out, err);
	if (!type) {
		const struct rectype *named = item->table ? rectype_find(item->table) : NULL;
		strbuf_addf(out, "%s dòng %" PRId64 ": bị sửa ngoài chương trình",
			named ? named->title : "Mã của sổ", item->id);
		return true;
	}
	if (item->kind == SCAN_GONE)
		return say_gone(store, type, item->uid, out, err);
	store_name(store, type, item->uid, out);
	if (item->kind == SCAN_ADDED) {
		strbuf_add(out, ": được thêm vào tệp ngoài chương trình");
		return true;
	}
	return say_fields(store, type, item, out, err);
}

bool scan_say(
	struct store *store, const struct scan_item *item, struct strbuf *out, struct err *err)
{
	struct strbuf raw = STRBUF_INIT;
	bool ok = true;

	switch (item->kind) {
	case SCAN_LOG:
		strbuf_addf(&raw, "Nhật ký bị sửa, xóa hoặc đảo chỗ từ dòng %" PRId64, item->id);
		break;
	case SCAN_BLANKED:
		strbuf_addf(&raw,
			"Nhật ký dòng %" PRId64
			": nội dung bị xóa mà không có lần tiêu hủy nào ghi",
			item->id);
		break;
	case SCAN_SHORT:
		strbuf_addf(&raw,
			"Nhật ký dừng trước dòng %" PRId64
			" mà máy này đã ghi: bị cắt, hoặc tệp là bản cũ",
			item->id);
		break;
	case SCAN_MADE_ANEW:
		strbuf_addf(&raw,
			"Nhật ký dòng %" PRId64
			" không phải dòng mà máy này đã ghi: bị lập lại, hoặc là sổ khác",
			item->id);
		break;
	case SCAN_SUM:
		strbuf_add(&raw,
			"Có phiếu bị thêm, bớt hoặc thay bằng bản cũ ngoài chương trình, chưa rõ phiếu nào");
		break;
	default:
		ok = say_row(store, item, &raw, err);
	}
	text_add_visible(out, raw.text);
	strbuf_release(&raw);
	return ok;
}
