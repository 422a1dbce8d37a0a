/* What has changed of a member waits on one list to be entered in the national database. */
#include "happen.h"
#include "test.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* "fields since due; ..." of all that waits, Thoa, Hải and Đượm by their letters, the oldest first. */
static char *waiting(struct happening *at)
{
	struct list_spec spec = { .type = rectype_named("database_update"), .scope = LIST_OPEN };
	struct list_page page;
	struct err err = ERR_INIT;
	struct strbuf all = STRBUF_INIT;

	if (!store_page(at->store, &spec, LIST_FIRST, NULL, 50, &page, &err))
		fail_msg("%s", err.text);
	for (int i = 0; i < page.count; i++) {
		struct record *record = store_load(at->store, spec.type, page.rows[i].uid, &err);
		const char *member = record_get(record, "member");
		strbuf_addf(&all, "%s%s: %s %s %s", i ? " | " : "",
			strcmp(member, at->office.thoa.text) == 0           ? "T"
				: strcmp(member, at->office.hai.text) == 0  ? "H"
				: strcmp(member, at->office.duom.text) == 0 ? "D"
									    : "?",
			record_get(record, "fields"), record_get(record, "since"),
			record_get(record, "due_on"));
		record_free(record);
	}
	list_page_release(&page);
	return strbuf_detach(&all);
}

static void expect_waiting(struct happening *at, const char *wanted, const char *about)
{
	char *said = waiting(at);

	expect_text(said, wanted, about);
	free(said);
}

static void change(struct happening *at, struct uid member, const char *values)
{
	book_change(at->store, "member", member, values);
}

static void an_office_that_is_written_down_has_changed_nothing(void **state)
{
	struct happening at = happening_new();

	(void)state;
	expect_number(book_count(at.store, "database_update"), 0, "rows");
	store_close(at.store);
}

static void a_change_opens_one_record_of_the_member_and_the_next_adds_to_it(void **state)
{
	struct happening at = happening_new();

	(void)state;
	change(&at, at.office.thoa, "residence=thôn Trung");
	expect_waiting(&at, "T: Thường trú 2026-11-20 2026-12-20", "opened");
	change(&at, at.office.thoa, "born_on=1995-09-03|residence=thôn Hạ");
	change(&at, at.office.hai, "card_no=038060005678");
	expect_waiting(&at,
		"T: Thường trú; Ngày sinh 2026-11-20 2026-12-20 | "
		"H: Số thẻ đảng viên 2026-11-20 2026-12-20",
		"added to, and another's");
	expect_number(book_count(at.store, "database_update"), 2, "rows");
	store_close(at.store);
}

static void what_the_national_database_does_not_hold_opens_nothing(void **state)
{
	struct happening at = happening_new();

	(void)state;
	change(&at, at.office.thoa, "workplace=Trường Tiểu học|list_no=5|note=xem lại");
	happening_add(&at, "post", "member={thoa}|title=BT|org={cell}|from_on=2025-03-15");
	expect_number(book_count(at.store, "database_update"), 0, "rows");
	store_close(at.store);
}

static struct uid open_of(struct happening *at)
{
	struct uid uid;
	struct list_spec spec = { .type = rectype_named("database_update"), .scope = LIST_OPEN };
	struct list_page page;
	struct err err = ERR_INIT;

	assert_true(store_page(at->store, &spec, LIST_FIRST, NULL, 1, &page, &err));
	expect_number(page.count, 1, "one waits");
	snprintf(uid.text, UID_SIZE, "%s", page.rows[0].uid);
	list_page_release(&page);
	return uid;
}

static void after_it_is_done_the_next_change_opens_another(void **state)
{
	struct happening at = happening_new();

	(void)state;
	change(&at, at.office.thoa, "residence=thôn Trung");
	book_change(at.store, "database_update", open_of(&at), "done_on=2026-11-20|by=Lan");
	expect_waiting(&at, "", "done");
	change(&at, at.office.thoa, "home_place=xã Quỳnh Phú");
	expect_waiting(&at, "T: Quê quán 2026-11-20 2026-12-20", "another");
	expect_number(book_count(at.store, "database_update"), 2, "rows");
	store_close(at.store);
}

static void days_until_it_is_due_are_those_of_the_rule_in_force(void **state)
{
	struct happening at = happening_new();
	struct err err = ERR_INIT;

	(void)state;
	assert_true(store_set_rule(
		at.store, "database.due_days", "10", "2026-11-01", "12-HD/ĐU", &err));
	change(&at, at.office.thoa, "residence=thôn Trung");
	expect_waiting(&at, "T: Thường trú 2026-11-20 2026-11-30", "ten days");
	store_close(at.store);
}

static void standing_changes_with_spells_begun_changed_and_deleted(void **state)
{
	static const struct {
		const char *type, *values, *change, *said;
	} rows[] = {
		{ "exemption",
			"member={hai}|kind=TM|reason=BENH|from_on=2026-01-01|to_on=2026-12-31",
			"to_on=2026-11-30", "H: Miễn công tác, sinh hoạt 2026-11-20 2026-12-20" },
		{ "suspension", "member={hai}|from_on=2026-11-01|to_on=2026-11-30",
			"to_on=2026-12-31", "H: Đình chỉ sinh hoạt 2026-11-20 2026-12-20" },
		{ "membership",
			"member={hai}|cell={other}|form=TTD|from_on=2026-10-01|joined_by=CNB",
			"to_on=2026-12-31", "H: Quá trình sinh hoạt 2026-11-20 2026-12-20" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct happening at = happening_new();
		struct err err = ERR_INIT;
		struct uid uid = happening_add(&at, rows[i].type, rows[i].values);
		expect_waiting(&at, rows[i].said, "begun");
		book_change(at.store, "database_update", open_of(&at), "done_on=2026-11-20");
		book_change(at.store, rows[i].type, uid, "note=xem lại");
		expect_waiting(&at, "", "a remark");
		book_change(at.store, rows[i].type, uid, rows[i].change);
		expect_waiting(&at, rows[i].said, "changed");
		book_change(at.store, "database_update", open_of(&at), "done_on=2026-11-20");
		assert_true(store_delete(
			at.store, rectype_named(rows[i].type), uid.text, "ghi nhầm", &err));
		expect_waiting(&at, rows[i].said, "deleted");
		book_change(at.store, "database_update", open_of(&at), "done_on=2026-11-20");
		assert_true(store_restore(at.store, rectype_named(rows[i].type), uid.text, &err));
		expect_waiting(&at, rows[i].said, "restored");
		store_close(at.store);
	}
}

static void somebody_admitted_waits_and_somebody_written_down_does_not(void **state)
{
	struct happening at = happening_new();
	struct uid fresh = book_add(at.store, "member",
		"full_name=Lò Văn Tư|sex=Nam|born_on=2000-01-02|admitted_on=2026-11-10");

	(void)state;
	at.made = fresh;
	happening_add(&at, "membership", "member={0}|cell={cell}|from_on=2026-11-10|joined_by=KN");
	expect_waiting(&at, "?: Quá trình sinh hoạt 2026-11-20 2026-12-20", "admitted");
	at.made = book_add(at.store, "member",
		"full_name=Lò Văn Năm|sex=Nam|born_on=2000-01-02|admitted_on=2025-11-10");
	happening_add(&at, "membership", "member={0}|cell={cell}|from_on=2026-11-10|joined_by=LS");
	expect_number(book_count(at.store, "database_update"), 1, "rows");
	store_close(at.store);
}

static void undo_takes_it_back_with_the_change_and_tells_of_the_change(void **state)
{
	struct happening at = happening_new();
	int64_t head = undo_log_head(at.store);
	struct strbuf said = STRBUF_INIT;
	struct err err = ERR_INIT;
	struct undo_range done;

	(void)state;
	change(&at, at.office.thoa, "residence=thôn Trung");
	struct undo_range range = { .first = head + 1, .last = undo_log_head(at.store) };
	undo_describe(at.store, range, &said);
	expect_part(said.text, "sửa Đảng viên", "what");
	expect(!strstr(said.text, "phiếu nữa"), said.text);
	assert_true(undo_take_back(at.store, range, &done, &err));
	expect_waiting(&at, "", "taken back");
	assert_true(undo_take_back(at.store, done, &range, &err));
	expect_waiting(&at, "T: Thường trú 2026-11-20 2026-12-20", "again");
	book_expect_whole(at.store);
	strbuf_release(&said);
	store_close(at.store);
}

static void a_transfer_is_one_change_of_one_member(void **state)
{
	struct happening at = happening_new();

	(void)state;
	happen(&at, "move_within", "member={thoa}|cell={other}|from_on=2026-11-15");
	expect_waiting(&at, "T: Quá trình sinh hoạt 2026-11-20 2026-12-20", "once");
	happen_undo(&at);
	expect_waiting(&at, "", "taken back");
	store_close(at.store);
}

/* What the record says of the changes holds the names of all of them. */
static void all_that_can_change_has_room(void **state)
{
	const struct field *fields = rectype_field(rectype_named("database_update"), "fields");
	int chars = 0;

	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++)
		for (const struct field *field = (*type)->fields; field->name; field++)
			if (field->flags & FIELD_CENTRAL)
				chars += (int)text_count(field->kind == FIELD_REF ? (*type)->title
										  : field->label) +
					2;
	expect(chars > 100 && chars <= fields->max_chars, "the names of all");
}

/* The national database is the list of 31 columns: each field that stands in it, and no other. */
static void what_stands_in_the_list_of_31_columns_is_what_the_database_holds(void **state)
{
	(void)state;
	for (const struct field *field = rectype_named("member")->fields; field->name; field++)
		expect((paper_column_in(field->columns, PAPER_31) != 0) ==
				((field->flags & FIELD_CENTRAL) != 0),
			field->name);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_office_that_is_written_down_has_changed_nothing),
		cmocka_unit_test(a_change_opens_one_record_of_the_member_and_the_next_adds_to_it),
		cmocka_unit_test(what_the_national_database_does_not_hold_opens_nothing),
		cmocka_unit_test(after_it_is_done_the_next_change_opens_another),
		cmocka_unit_test(days_until_it_is_due_are_those_of_the_rule_in_force),
		cmocka_unit_test(standing_changes_with_spells_begun_changed_and_deleted),
		cmocka_unit_test(somebody_admitted_waits_and_somebody_written_down_does_not),
		cmocka_unit_test(undo_takes_it_back_with_the_change_and_tells_of_the_change),
		cmocka_unit_test(a_transfer_is_one_change_of_one_member),
		cmocka_unit_test(all_that_can_change_has_room),
		cmocka_unit_test(what_stands_in_the_list_of_31_columns_is_what_the_database_holds),
	};

	return run_group(tests);
}
