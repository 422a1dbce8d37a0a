/* Saving, loading, changing, deleting and taking back records, each with its row in the log. */
#include "book.h"
#include "test.h"
#include "values.h"

#include <stdlib.h>
#include <string.h>

static void records_of_every_type_are_saved_and_read_back(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);

	(void)state;
	office_add_every_type(store, &office);
	book_expect_whole(store);
	store_close(store);
}

/* The last row of the log, as action|type|before|after|why|operator. */
static void expect_log(struct store *store, const char *wanted, const char *about)
{
	char *contents = book_contents(store), *log = strstr(contents, "== audit\n");
	char *end = strstr(log + 1, "\n== "), *row = end;

	while (row[-1] != '\n')
		row--;
	*end = '\0';
	expect_part(row, wanted, about);
	free(contents);
}

static int64_t log_rows(struct store *store)
{
	return book_number(store, "SELECT count(*) FROM audit");
}

static void a_new_record_gets_uid_version_stamps_and_a_log_row(void **state)
{
	struct store *store = book_new();
	struct record *area = record_with("area", "name=Đông Hạ|kind=T|from_on=2020-01-01");
	struct err err = ERR_INIT;

	(void)state;
	expect(store_save(store, area, NULL, &err), err.text);
	expect(uid_is_valid(area->uid), "a uid");
	expect_number(area->version, 1, "the first version");
	struct record *stored = store_load(store, area->type, area->uid, &err);
	expect_text(record_get(stored, "name"), "Đông Hạ", "as typed");
	expect_text(stored->changed_by, "Lan", "by whom");
	expect_text(stored->changed_at, "2026-11-20T08:00:00+07:00", "when");
	expect_text(stored->deleted_at, NULL, "not deleted");
	expect_number(log_rows(store), 1, "one row");
	expect_log(store, "|Lan|insert|area|", "what was done");
	expect_log(store,
		"|(null)|{\"name\":\"Đông Hạ\",\"kind\":\"T\",\"from_on\":\"2020-01-01\"}|",
		"nothing before, and all of it after");
	record_free(area);
	record_free(stored);
	store_close(store);
}

static void a_change_is_logged_with_what_was_and_what_is(void **state)
{
	struct store *store = book_new();
	struct uid area = book_add(store, "area", "name=Đông Hạ|kind=T|from_on=2020-01-01");
	struct record *record = store_load(store, rectype_named("area"), area.text, NULL);
	struct err err = ERR_INIT;

	(void)state;
	record_put(record, "kind=B|commune=Quỳnh Phú");
	expect(store_save(store, record, "biên bản ghi lại", &err), err.text);
	expect_number(record->version, 2, "the next version");
	expect_log(store, "|update|area|", "what was done");
	expect_log(store,
		"|{\"kind\":\"T\",\"commune\":null}|{\"kind\":\"B\",\"commune\":\"Quỳnh Phú\"}|biên bản ghi lại|",
		"only what differs, and the reason");
	record_free(record);
	store_close(store);
}

static int64_t times_set(struct store *store)
{
	return book_number(store, "SELECT count(*) FROM temp.set_again");
}

static void a_change_sets_only_what_it_changes(void **state)
{
	struct office office;
	struct store *store = book_with_office(&office);

	(void)state;
	book_exec(store,
		"CREATE TEMP TABLE set_again (uid TEXT);"
		"CREATE TEMP TRIGGER seen AFTER UPDATE OF full_name, personal_id, card_no, folded, sort_key ON main.member "
		"BEGIN INSERT INTO set_again VALUES (new.uid); END");
	book_change(store, "member", office.thoa, "birth_place=Quỳnh Phú");
	book_expect(store, "member", office.thoa, "birth_place", "Quỳnh Phú");
	expect_number(times_set(store), 0, "its number, its name and what they are found by stay");
	book_change(store, "member", office.thoa, "full_name=Đinh Thị Ánh");
	expect_number(times_set(store), 1, "the name alone");
	expect_number(
		book_number(store, "SELECT count(*) FROM member WHERE folded GLOB 'dinh thi anh*'"),
		1, "found by the new one");
	store_close(store);
}

static void saving_without_a_change_writes_nothing(void **state)
{
	struct store *store = book_new();
	struct uid area = book_add(store, "area", "name=Đông Hạ|kind=T|from_on=2020-01-01");
	char *before = book_contents(store), *after;

	(void)state;
	book_change(store, "area", area, "");
	after = book_contents(store);
	expect_text(after, before, "the whole book");
	free(before);
	free(after);
	store_close(store);
}

static void a_record_changed_elsewhere_is_not_overwritten(void **state)
{
	struct store *store = book_new();
	struct uid area = book_add(store, "area", "name=Đông Hạ|kind=T|from_on=2020-01-01");
	struct record *mine = store_load(store, rectype_named("area"), area.text, NULL);
	struct err err = ERR_INIT;

	(void)state;
	book_change(store, "area", area, "commune=Quỳnh Phú");
	char *before = book_contents(store), *after;
	record_put(mine, "commune=Khác");
	expect(!store_save(store, mine, NULL, &err), "refused");
	expect_number(err.kind, ERR_STALE, "because it is stale");
	expect_number(mine->version, 1, "and it still knows what it was made from");
	after = book_contents(store);
	expect_text(after, before, "nothing was written");
	free(before);
	free(after);
	record_free(mine);
	store_close(store);
}

static void an_error_is_refused_and_nothing_is_written(void **state)
{
	struct store *store = book_new();
	char *before = book_contents(store), *after;
	struct err err = book_add_refused(store, "area", "kind=T|from_on=2020-01-01");

	(void)state;
	expect_number(err.kind, ERR_INPUT, "an error of input");
	expect_part(err.text, "Tên", "it names the field");
	err = book_add_refused(store, "area", "name=A|kind=nothing|from_on=2020-01-01");
	expect_part(err.text, "Loại", "the other field");
	after = book_contents(store);
	expect_text(after, before, "nothing was written");
	free(before);
	free(after);
	store_close(store);
}

static void a_reference_to_nothing_is_refused(void **state)
{
	struct store *store = book_new();
	struct err err = book_add_refused(
		store, "org", "name=A|kind=CB|parent=01KB9ZZZZZ0123456789ABCDEF");

	(void)state;
	expect_part(err.text, "Trực thuộc", "it names the field");
	expect_number(book_count(store, "org"), 0, "no org");
	store_close(store);
}

static void a_deleted_record_is_in_the_bin_and_comes_back(void **state)
{
	struct store *store = book_new();
	const struct rectype *type = rectype_named("area");
	struct uid area = book_add(store, "area", "name=Đông Hạ|kind=T|from_on=2020-01-01");
	struct list_spec bin = { .type = type, .scope = LIST_BIN };
	struct err err = ERR_INIT;

	(void)state;
	expect(!store_delete(store, type, area.text, "", &err), "a reason is asked for");
	expect_part(err.text, "lý do", "and says so");
	expect(store_delete(store, type, area.text, "nhập nhầm", &err), err.text);
	expect_number(book_count(store, "area"), 0, "gone from the list");
	expect_number(store_count(store, &bin), 1, "in the bin");
	expect_log(store, "|delete|area|", "logged");
	expect_log(store, "|nhập nhầm|", "with the reason");
	struct record *record = store_load(store, type, area.text, &err);
	expect_text(record->delete_reason, "nhập nhầm", "the reason is kept");
	record_put(record, "commune=X");
	expect(!store_save(store, record, NULL, &err), "what is in the bin is not changed");
	record_free(record);
	expect(!store_delete(store, type, area.text, "lần nữa", &err), "not deleted twice");
	expect_number(err.kind, ERR_STALE, "somebody else did");
	expect(store_restore(store, type, area.text, &err), err.text);
	expect_log(store, "|restore|area|", "logged");
	expect_number(book_count(store, "area"), 1, "back in the list");
	expect(!store_restore(store, type, area.text, &err), "not restored twice");
	book_expect_whole(store);
	store_close(store);
}

static void a_record_comes_back_only_where_it_fits_in(void **state)
{
	struct store *store = book_new();
	const struct rectype *type = rectype_named("org");
	struct uid old = book_add(store, "org", "name=Chi bộ 1|kind=CB|code=38.168.053.000.001");
	struct err err = ERR_INIT;

	(void)state;
	expect(store_delete(store, type, old.text, "giải thể", &err), err.text);
	book_add(store, "org", "name=Chi bộ một|kind=CB|code=38.168.053.000.001");
	expect(!store_restore(store, type, old.text, &err), "its code has been given away");
	expect_part(err.text, "Mã tổ chức này đã có ở: Chi bộ một", "it says where");
	store_close(store);
}

static void a_missing_record_is_said_to_be_missing(void **state)
{
	struct store *store = book_new();
	const struct rectype *type = rectype_named("area");
	struct err err = ERR_INIT;

	(void)state;
	expect(!store_load(store, type, "01KB9ZZZZZ0123456789ABCDEF", &err), "nothing to load");
	expect_part(err.text, "Không còn phiếu này", "a sentence");
	expect(!store_has(store, type, "01KB9ZZZZZ0123456789ABCDEF"), "not there");
	expect(!store_delete(store, type, "01KB9ZZZZZ0123456789ABCDEF", "x", &err), "nor deleted");
	store_close(store);
}

static void showing_a_sensitive_value_is_logged(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct err err = ERR_INIT;

	(void)state;
	expect(store_log_showing(
		       store, rectype_named("member"), office.thoa.text, "personal_id", NULL, &err),
		err.text);
	expect_log(store, "|show|member|", "what");
	expect_log(store, office.thoa.text, "whose");
	expect_log(store, "{\"shown\":\"personal_id\"}", "which field");
	store_close(store);
}

static void an_organisation_that_records_belong_to_is_not_deleted(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct err err = ERR_INIT;

	(void)state;
	expect(!store_delete(store, rectype_named("org"), office.cell.text, "nhầm", &err),
		"members");
	expect_part(err.text, "Ghi ngày giải thể", "what to do instead");
	struct uid fresh = book_add(store, "org", "name=Chi bộ lập nhầm|kind=CB");
	if (!store_delete(store, rectype_named("org"), fresh.text, "nhầm", &err))
		fail_msg("%s", err.text);
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_organisation_that_records_belong_to_is_not_deleted),
		cmocka_unit_test(records_of_every_type_are_saved_and_read_back),
		cmocka_unit_test(a_new_record_gets_uid_version_stamps_and_a_log_row),
		cmocka_unit_test(a_change_is_logged_with_what_was_and_what_is),
		cmocka_unit_test(a_change_sets_only_what_it_changes),
		cmocka_unit_test(saving_without_a_change_writes_nothing),
		cmocka_unit_test(a_record_changed_elsewhere_is_not_overwritten),
		cmocka_unit_test(an_error_is_refused_and_nothing_is_written),
		cmocka_unit_test(a_reference_to_nothing_is_refused),
		cmocka_unit_test(a_deleted_record_is_in_the_bin_and_comes_back),
		cmocka_unit_test(a_record_comes_back_only_where_it_fits_in),
		cmocka_unit_test(a_missing_record_is_said_to_be_missing),
		cmocka_unit_test(showing_a_sensitive_value_is_logged),
	};

	return run_group(tests);
}
