/* keying.c: fields typed a second time from the same paper. */
#include "book.h"
#include "keying.h"
#include "test.h"
#include "undo.h"

#include <stdlib.h>
#include <string.h>

static struct record *load(struct store *store, struct uid uid)
{
	struct err err = ERR_INIT;
	struct record *record = store_load(store, rectype_named("member"), uid.text, &err);

	if (!record)
		fail_msg("%s", err.text);
	return record;
}

static bool is_done(struct store *store, struct uid uid, const char *field)
{
	struct record *record = load(store, uid);
	struct err err = ERR_INIT;
	bool done;

	expect(keying_is_done(store, record, rectype_field(record->type, field), &done, &err),
		err.text);
	record_free(record);
	return done;
}

static void mark(struct store *store, struct uid uid, const char *field)
{
	struct record *record = load(store, uid);
	struct err err = ERR_INIT;

	expect(keying_mark(store, record, rectype_field(record->type, field), &err), err.text);
	record_free(record);
}

static void mark_all(struct store *store, struct uid uid)
{
	const struct rectype *type = rectype_named("member");
	struct record *record = load(store, uid);

	for (int i = 0; type->fields[i].name; i++)
		if (field_is_keyed_twice(&type->fields[i], record->values[i] != NULL))
			mark(store, uid, type->fields[i].name);
	record_free(record);
}

static struct err correct(struct store *store, struct uid uid, const char *field, const char *value)
{
	struct record *record = load(store, uid);
	struct err err = ERR_INIT;

	record_set(record, field, value);
	keying_correct(store, record, rectype_field(record->type, field), &err);
	record_free(record);
	return err;
}

static struct keying_list list_of(struct store *store, const char *cell)
{
	struct list_spec spec = { .type = rectype_named("member"), .cell = cell };
	struct keying_list list;
	struct err err = ERR_INIT;

	if (!keying_list_load(store, &spec, &list, &err))
		fail_msg("%s", err.text);
	return list;
}

static void numbers_and_dates_of_the_enter_path_are_keyed_twice_by_their_descriptor(void **state)
{
	static const struct {
		const char *type, *field;
		bool empty, filled;
	} rows[] = {
		{ "member", "personal_id", true, true },
		{ "member", "card_no", true, true },
		{ "member", "born_on", true, true },
		{ "member", "admitted_on", true, true },
		{ "member", "old_card_no", false, true }, /* comes later: once it is filled */
		{ "member", "file_no", false, true },
		{ "member", "card_on", false, false },
		{ "member", "full_name", false, false },
		{ "member", "phone", false, false },
		{ "member", "official_shown", false, false },
		{ "exemption", "from_on", true, true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct field *field = rectype_field(
			rectype_named(rows[i].type), rows[i].field);
		expect(field_is_keyed_twice(field, false) == rows[i].empty, rows[i].field);
		expect(field_is_keyed_twice(field, true) == rows[i].filled, rows[i].field);
	}
	expect(keying_has(rectype_named("member")), "member");
	expect(!keying_has(rectype_named("audit")), "the program's own");
}

static void a_field_counts_as_keyed_twice_until_its_value_changes(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);

	(void)state;
	expect(!is_done(store, office.thoa, "born_on"), "never keyed again");
	mark(store, office.thoa, "born_on");
	mark(store, office.duom, "card_no"); /* empty on paper too */
	expect(is_done(store, office.thoa, "born_on"), "agrees");
	expect(is_done(store, office.duom, "card_no"), "empty agrees");
	expect(!is_done(store, office.hai, "born_on"), "somebody else's");
	book_change(store, "member", office.thoa, "phone=0987000111");
	expect(is_done(store, office.thoa, "born_on"), "another field changed");
	book_change(store, "member", office.thoa, "born_on=1970");
	expect(!is_done(store, office.thoa, "born_on"), "another value");
	mark(store, office.thoa, "born_on");
	expect(is_done(store, office.thoa, "born_on"), "keyed again");
	expect_number(book_number(store, "SELECT count(*) FROM second_keying"), 2, "a row a field");
	book_expect_whole(store);
	store_close(store);
}

static void who_and_when_is_kept_and_the_value_is_not(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);

	(void)state;
	book_change(store, "member", office.thoa, "old_card_no=12345678");
	mark(store, office.thoa, "old_card_no");
	expect_number(
		book_number(store,
			"SELECT count(*) FROM second_keying WHERE operator = 'Lan' AND at LIKE "
			"'2026-11-20T%' AND type = 'member' AND field = 'old_card_no'"),
		1, "who, when");
	expect_number(
		book_number(store,
			"SELECT count(*) FROM second_keying WHERE salt || digest LIKE '%12345678%'"),
		0, "a masked number");
	store_close(store);
}

static void the_second_value_is_saved_with_its_reason_and_undone_and_redone(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct undo_range range, undone, redone;
	struct err err;

	(void)state;
	book_change(store, "member", office.thoa, "file_no=012345AB");
	mark(store, office.thoa, "file_no");
	range.first = undo_log_head(store) + 1;
	err = correct(store, office.thoa, "file_no", "012354AB");
	expect_text(err.text, "", "saved");
	range.last = undo_log_head(store);
	expect_number(
		book_number(store,
			"SELECT why = 'nhập kiểm tra lần hai' AND action = 'update' FROM audit "
			"ORDER BY seq DESC LIMIT 1"),
		1, "the reason");
	book_expect(store, "member", office.thoa, "file_no", "012354AB");
	expect(is_done(store, office.thoa, "file_no"), "keyed twice");
	expect(undo_take_back(store, range, &undone, &err), err.text);
	book_expect(store, "member", office.thoa, "file_no", "012345AB");
	expect(!is_done(store, office.thoa, "file_no"), "taken back: to be keyed again");
	expect(undo_take_back(store, undone, &redone, &err), err.text);
	book_expect(store, "member", office.thoa, "file_no", "012354AB");
	expect(is_done(store, office.thoa, "file_no"), "done again: keyed twice again");
	book_expect_whole(store);
	store_close(store);
}

static void a_refused_second_value_changes_and_marks_nothing(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct err err;

	(void)state;
	err = correct(store, office.thoa, "admitted_on", "1900-01-01");
	expect_part(err.text, "trước ngày sinh", "an error of the rules");
	expect(!is_done(store, office.thoa, "admitted_on"), "not marked");
	err = correct(store, office.thoa, "born_on", NULL);
	expect(err.kind == ERR_INPUT, "a field that must not be empty");
	expect(!is_done(store, office.thoa, "born_on"), "not marked");
	expect_number(book_number(store, "SELECT count(*) FROM second_keying"), 0, "nothing");
	store_close(store);
}

static void the_list_asks_only_for_what_is_left_todays_first(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);

	(void)state;
	book_exec(store,
		"UPDATE member SET changed_at = '2026-11-01T08:00:00+07:00' WHERE full_name NOT LIKE "
		"'%Đượm%'");
	struct keying_list list = list_of(store, NULL);
	expect_number(list.total, 3, "all of them");
	expect_number(list.count, 3, "none yet");
	expect_text(list.uids[0], office.duom.text, "entered today");
	expect_text(list.uids[1], office.thoa.text, "then in order of entry");
	keying_list_release(&list);
	mark_all(store, office.duom);
	mark_all(store, office.thoa);
	list = list_of(store, NULL);
	expect_number(list.total, 3, "all of them");
	expect_number(list.count, 1, "one is left");
	expect_text(list.uids[0], office.hai.text, "who");
	keying_list_release(&list);
	book_change(store, "member", office.thoa, "born_on=1971");
	list = list_of(store, office.cell.text);
	expect_number(list.total, 2, "of the cell");
	expect_number(list.count, 2, "what was changed is asked for again");
	keying_list_release(&list);
	store_close(store);
}

static void every_type_can_be_keyed_twice_of_all_and_of_one_cell(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);

	(void)state;
	office_add_every_type(store, &office);
	for (const struct rectype *const *type = rectypes; *type; type++) {
		struct list_spec spec = { .type = *type, .cell = office.cell.text, .search = "a" };
		struct keying_list list;
		struct err err = ERR_INIT;
		expect(keying_list_load(store, &spec, &list, &err), (*type)->name);
		keying_list_release(&list);
		spec = (struct list_spec) { .type = *type };
		expect(keying_list_load(store, &spec, &list, &err), (*type)->name);
		if (keying_has(*type))
			expect(list.count > 0 && list.count == list.total, (*type)->name);
		keying_list_release(&list);
	}
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			numbers_and_dates_of_the_enter_path_are_keyed_twice_by_their_descriptor),
		cmocka_unit_test(a_field_counts_as_keyed_twice_until_its_value_changes),
		cmocka_unit_test(who_and_when_is_kept_and_the_value_is_not),
		cmocka_unit_test(the_second_value_is_saved_with_its_reason_and_undone_and_redone),
		cmocka_unit_test(a_refused_second_value_changes_and_marks_nothing),
		cmocka_unit_test(the_list_asks_only_for_what_is_left_todays_first),
		cmocka_unit_test(every_type_can_be_keyed_twice_of_all_and_of_one_cell),
	};

	return run_group(tests);
}
