/* chibo check, chibo backup - the file itself. */
#include "command.h"

#include "backup.h"
#include "check.h"
#include "row_copy.h"
#include "scan.h"

#include <inttypes.h>
#include <stdlib.h>

/* Records that lack something required: counted by type. */
static int64_t count_missing(struct store *store)
{
	int64_t total = 0;

	for (const struct rectype *const *type = rectypes; *type; type++) {
		struct list_spec spec = { .type = *type, .scope = LIST_MISSING };
		if ((*type)->flags & RECTYPE_SYSTEM)
			continue;
		int64_t count = store_count(store, &spec);
		if (count > 0)
			printf("Thiếu dữ liệu: %s %" PRId64 "\n", (*type)->title, count);
		else if (count < 0)
			printf("Thiếu dữ liệu: %s chưa đếm được, làm lại\n", (*type)->title);
		total += count > 0 ? count : count < 0;
	}
	return total;
}

/* ---- what the rules say of the records in the book ---- */

enum { PAGE = 200 };

static int print_findings(
	struct store *store, const struct record *record, const struct findings *findings)
{
	struct strbuf label = STRBUF_INIT;
	int count = 0;

	store_label(store, record->type, record->uid, &label);
	for (size_t i = 0; i < findings->count; i++) {
		const struct finding *item = &findings->items[i];
		if (item->severity == FINDING_GAP) /* count_missing() has them */
			continue;
		printf("%s %s: %s: %s\n", item->severity == FINDING_ERROR ? "Sai:" : "Nên xem lại:",
			record->type->title, label.text ? label.text : record->uid, item->text);
		count++;
	}
	strbuf_release(&label);
	return count;
}

/* Adds what there is to say of one record to the count. False: the book fails. */
static bool judge(struct store *store, const struct rectype *type, const char *uid, int64_t *count,
	struct err *err)
{
	struct findings findings = FINDINGS_INIT;
	struct record *record = store_load(store, type, uid, err);

	if (!record)
		return false;
	bool ok = store_judge(store, record, &findings, err);
	if (ok)
		*count += print_findings(store, record, &findings);
	findings_release(&findings);
	record_free(record);
	return ok;
}

static bool judge_type(
	struct store *store, const struct rectype *type, int64_t *count, struct err *err)
{
	struct list_spec spec = { .type = type };
	struct list_page page, next;
	bool ok = store_page(store, &spec, LIST_FIRST, NULL, PAGE, &page, err);

	while (ok && page.count > 0) {
		for (int i = 0; i < page.count && ok; i++)
			ok = judge(store, type, page.rows[i].uid, count, err);
		ok = ok &&
			store_page(store, &spec, LIST_AFTER, &page.rows[page.count - 1], PAGE,
				&next, err);
		list_page_release(&page);
		if (ok)
			page = next;
	}
	if (ok)
		list_page_release(&page);
	return ok;
}

/* The number of sentences, -1 with an err when the book cannot be read. */
static int64_t judge_all(struct store *store, struct err *err)
{
	int64_t count = 0;

	for (const struct rectype *const *type = rectypes; *type; type++)
		if (!((*type)->flags & RECTYPE_SYSTEM) && !judge_type(store, *type, &count, err))
			return -1;
	return count;
}

/* The book is not opened: it may be too damaged for that. */
static int run_salvage(const struct invocation *invocation, const char *to, struct err *err)
{
	char *book = invocation_path(invocation);
	struct salvage salvage;
	bool ok = salvage_book(book, to, &salvage, err);

	if (ok) {
		printf("%s", salvage.tables.text);
		say("Đã cứu %" PRId64 " dòng ra %s. Chỗ không đọc được: %" PRId64
		    "; dòng không nhận được: %" PRId64 "; chỗ trỏ đến phiếu đã mất: %" PRId64
		    ". Xem lại bằng chibo --db %s.",
			salvage.rows, to, salvage.gaps, salvage.refused, salvage.loosened, to);
	}
	bool whole = salvage.gaps + salvage.refused + salvage.loosened == 0;
	salvage_release(&salvage);
	free(book);
	return !ok ? -1 : whole ? EXIT_DONE : EXIT_FINDINGS;
}

/* What was not written by this program, a line for each. False: there is some, or the book fails. */
static bool print_foreign(struct store *store, struct err *err)
{
	struct err why = ERR_INIT;

	if (store_is_whole(store, &why))
		return true;
	const struct scan *scan = store_scan(store);
	for (size_t i = 0; scan && i < scan->count && i < SCAN_KEPT; i++) {
		struct strbuf said = STRBUF_INIT;
		scan_say(store, &scan->items[i], &said, NULL);
		printf("Sai: %s\n", said.text);
		strbuf_release(&said);
	}
	if (!scan || scan->count == 0)
		return err_set(err, why.kind, "%s", why.text);
	err_set(err, ERR_STORAGE,
		"Tệp %s bị sửa ngoài chương trình ở %zu chỗ kể trên. Giữ nguyên tệp này và lấy lại bản sao lưu gần nhất.",
		store_path(store), scan->count);
	return false;
}

/* With --accept what another program wrote is taken as it is, and named. */
static bool accept_foreign(struct invocation *invocation, struct err *err)
{
	struct store *store = invocation->store;
	const char *why = option_value(invocation, "accept");

	if (!why || store_is_whole(store, NULL))
		return true;
	print_foreign(store, NULL);
	if (!store_scan(store) || !scan_may_accept(store_scan(store)))
		return err_set(err, ERR_STORAGE,
			"Nhật ký bị sửa thì không nhận được. Lấy lại bản sao lưu gần nhất: chibo restore.");
	return store_scan_accept(store, why, err);
}

/* What a paper said of the log, and whether the log of today goes over it. 0, EXIT_FINDINGS; -1 with an err. */
static int compare_head(struct store *store, const char *typed, struct err *err)
{
	struct audit_head head;

	if (!audit_head_find(store, typed, &head, err))
		return -1;
	if (head.seq == 0) {
		printf("Sai: nhật ký không có dấu %s: giấy của sổ khác, hoặc nhật ký bị cắt hay viết lại từ khi in giấy.\n",
			typed);
		return EXIT_FINDINGS;
	}
	printf("Dấu %s: dòng %" PRId64 ", ghi %.10s; sổ còn nguyên đến đó, sau đó thêm %" PRId64
	       " dòng\n",
		typed, head.seq, head.at, head.behind);
	return 0;
}

static int run_check(struct invocation *invocation, struct err *err)
{
	if (option_given(invocation, "repair-to"))
		return run_salvage(invocation, option_value(invocation, "repair-to"), err);
	if (!invocation_open(invocation, err))
		return -1;
	struct store *store = invocation->store;
	struct audit_report audit;

	if (!store_check_file(store, err) || !accept_foreign(invocation, err) ||
		!print_foreign(store, err) || !audit_verify(store, &audit, err))
		return -1;
	printf("Tệp %s: nguyên vẹn\n", store_path(store));
	printf("Nhật ký: %" PRId64 " dòng nguyên vẹn, dấu cuối %.16s\n", audit.rows, audit.head);
	const char *printed = option_value(invocation, "head");
	int unlike = printed ? compare_head(store, printed, err) : 0;
	if (unlike < 0)
		return -1;
	int64_t missing = count_missing(store), apart;
	struct strbuf said = STRBUF_INIT;
	if (!store_check_history(store, &said, &apart, err))
		return -1;
	printf("%s", said.text ? said.text : "");
	strbuf_release(&said);
	int64_t judged = option_given(invocation, "rules") ? judge_all(store, err) : 0;
	if (judged < 0)
		return -1;
	return unlike + missing + apart + judged > 0 ? EXIT_FINDINGS : EXIT_DONE;
}

static int run_backup(struct invocation *invocation, struct err *err)
{
	const char *named = option_value(invocation, "o");
	char *path = NULL;
	bool ok = store_is_whole(invocation->store, err) &&
		(named ? store_backup(invocation->store, named, err)
		       : backup_now(invocation->store, "", &path, err));

	if (ok)
		say("Đã sao lưu và kiểm tra: %s", named ? named : path);
	free(path);
	return ok ? EXIT_DONE : -1;
}

const struct command check_command = {
	.name = "check",
	.arguments = "",
	.summary = "kiểm tra tệp sổ, nhật ký và dữ liệu còn thiếu; --rules: và từng quy tắc",
	.options = "rules head repair-to accept",
	.needs = COMMAND_TIMELESS,
	.run = run_check,
};

const struct command backup_command = {
	.name = "backup",
	.arguments = "",
	.summary = "sao lưu sổ ra một tệp đã kiểm tra",
	.options = "o",
	.needs = COMMAND_STORE | COMMAND_TIMELESS,
	.run = run_backup,
};
