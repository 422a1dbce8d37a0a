/* db/event: what happens to whole cells: merged, split, a new term; and that the past stays what it was. */
#include "happen.h"
#include "internal.h"
#include "past.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define IN(name) "cell = (SELECT id FROM org WHERE name LIKE '%" name "')"

static const char *const until_november[] = { "2015-06-01", "2021-01-01", "2026-02-02",
	"2026-02-03", "2026-06-30", "2026-10-30", "2026-10-31", NULL };
static const char *const two_years[] = { "2024-11-30", "2024-12-31", "2025-01-01", "2025-02-03",
	"2025-04-30", "2025-08-01", "2025-10-31", "2025-12-31", "2026-01-31", "2026-03-01",
	"2026-05-31", NULL };

static struct happening busy_cells(void)
{
	struct happening at = happening_new();

	happening_add(&at, "post", "member={hai}|title=BT|org={cell}|from_on=2025-01-01");
	happening_add(&at, "post", "member={thoa}|title=CUV|org={cell}|from_on=2025-01-01");
	happening_add(&at, "post", "member={thoa}|title=DUV|org={committee}|from_on=2025-01-01");
	happening_add(&at, "exemption", "member={hai}|kind=TM|from_on=2026-06-01|to_on=2026-12-31");
	happening_add(&at, "membership",
		"member={thoa}|cell={cell}|from_on=2026-10-01|to_on=2027-03-31|form=TTDI|residency=TC|joined_by=NL");
	happening_add(&at, "membership",
		"member={duom}|cell={cell}|from_on=2026-10-01|form=TTD|residency=TC|joined_by=NL");
	at.made = happening_add(&at, "meeting",
		"org={cell}|kind=TK|period=2026-10|held_on=2026-10-05|state=DH|starts_at=19:00|ends_at=21:00");
	happening_add(&at, "attendance", "meeting={0}|member={duom}|status=C");
	at.made = happening_add(&at, "meeting",
		"org={other}|kind=TK|period=2026-06|held_on=2026-06-05|state=DH|starts_at=19:00|ends_at=21:00");
	happening_add(&at, "attendance", "meeting={0}|member={duom}|status=K");
	happening_add(&at, "candidate", "full_name=Lê Thị Hoa|cell={cell}|stage=DHNT");
	happening_add(&at, "candidate", "full_name=Lê Thị Huệ|cell={cell}|stage=D");
	/* Who was there when the book was begun, and at the meeting before. */
	at.made = happening_add(&at, "member",
		"full_name=Bùi Thị Liên|sex=Nữ|born_on=1970-01-01|admitted_on=2005-05-19|official_on=2006-05-19");
	happening_add(&at, "membership",
		"member={0}|cell={cell}|from_on=2026-10-20|form=CT|residency=TC|joined_by=LS");
	return at;
}

/* On these days the past is what it was, and with the event taken back so is every record. */
static void expect_same_past(
	struct happening *at, const char *const *days, const char *event, const char *values)
{
	char *before = past_picture(at->store, days), *records = happening_records(at), *after;

	happen(at, event, values);
	after = past_picture(at->store, days);
	expect_text(after, before, event);
	free(after);
	happen_undo(at);
	after = past_picture(at->store, days);
	expect_text(after, before, "taken back");
	free(after);
	after = happening_records(at);
	expect_text(after, records, "taken back");
	free(after);
	free(records);
	free(before);
}

static void merging_and_splitting_and_taking_it_back_leave_the_past_as_it_was(void **state)
{
	struct happening at = busy_cells();

	(void)state;
	expect_same_past(&at, until_november, "merge_cells",
		"cell={cell}|into={other}|from_on=2026-11-01|decision_no=15-QĐ/ĐU");
	expect_same_past(
		&at, until_november, "merge_cells", "cell={other}|into={cell}|from_on=2026-11-01");
	expect_same_past(&at, until_november, "split_cell",
		"cell={cell}|name=Chi bộ thôn Đông Thượng|from_on=2026-11-01|names=thoa; Nguyen Van Hai\nliên");
	expect_same_past(&at, until_november, "new_term",
		"org={cell}|from_on=2026-11-01|secretary={hai}|names=liên");
	store_close(at.store);
}

static void in_the_demonstration_book_too(void **state)
{
	struct happening at = happening_demo();
	char *hai = book_get(at.store, "member", at.office.hai, "full_name"),
	     *thoa = book_get(at.store, "member", at.office.thoa, "full_name"), values[200];

	(void)state;
	expect_same_past(
		&at, two_years, "merge_cells", "cell={cell}|into={other}|from_on=2026-11-01");
	snprintf(values, sizeof values,
		"cell={cell}|name=Chi bộ mới|from_on=2026-06-01|names=%s;%s", hai, thoa);
	expect_same_past(&at, two_years, "split_cell", values);
	free(hai);
	free(thoa);
	store_close(at.store);
}

static void the_picture_of_the_past_knows_a_move_that_reaches_back(void **state)
{
	struct happening at = busy_cells();
	char *before = past_picture(at.store, until_november), *after;

	(void)state;
	happen(&at, "merge_cells", "cell={cell}|into={other}|from_on=2026-10-31");
	after = past_picture(at.store, until_november);
	assert_string_not_equal(before, after);
	free(before);
	free(after);
	store_close(at.store);
}

static void all_members_of_a_merged_cell_are_in_the_other_the_day_after(void **state)
{
	struct happening at = busy_cells();

	(void)state;
	happen(&at, "merge_cells",
		"cell={cell}|into={other}|from_on=2026-11-01|decision_no=15-QĐ/ĐU");
	assert_int_equal(happening_count(&at, "membership",
				 IN("Đông Hạ") " AND ifnull(to_on, '9') > '2026-10-31'"),
		0);
	assert_int_equal(
		happening_count(&at, "membership",
			IN("Đông Hạ") " AND to_on = '2026-10-31' AND left_by = 'CNB' AND left_to = 'Chi bộ bản "
				      "Nà Phượng' AND decision_no = '15-QĐ/ĐU' AND form = 'CT'"),
		3);
	assert_int_equal(
		happening_count(&at, "membership",
			IN("Đông Hạ") " AND to_on = '2026-10-31' AND left_by IS NULL AND form <> 'CT'"),
		2);
	assert_int_equal(
		happening_count(&at, "membership",
			IN("Nà Phượng") " AND from_on = '2026-11-01' AND joined_by = 'CNB' AND form = 'CT' AND "
					"residency = 'TC' AND decision_no = '15-QĐ/ĐU' AND to_on IS NULL"),
		3);
	assert_int_equal(
		happening_count(&at, "membership",
			IN("Nà Phượng") " AND from_on = '2026-11-01' AND joined_by = 'NL' AND form = 'TTDI' AND "
					"to_on = '2027-03-31'"),
		1);
	book_expect(at.store, "org", at.office.cell, "dissolved_on", "2026-10-31");
	book_expect(at.store, "org", at.office.cell, "merged_into", at.office.other_cell.text);
	book_expect(at.store, "org", at.office.cell, "decision_no", "15-QĐ/ĐU");
	assert_int_equal(
		happening_count(&at, "post", "to_on = '2026-10-31' AND title IN ('BT', 'CUV')"), 2);
	assert_int_equal(happening_count(&at, "post", "to_on IS NULL AND title = 'DUV'"), 1);
	assert_int_equal(
		happening_count(&at, "candidate", IN("Nà Phượng") " AND stage = 'DHNT'"), 1);
	assert_int_equal(happening_count(&at, "candidate", IN("Đông Hạ") " AND stage = 'D'"), 1);
	happen_expect_refused(&at, "merge_cells", "cell={cell}|into={other}|from_on=2026-11-02",
		"đã thôi hoạt động rồi");
	happen_expect_refused(&at, "merge_cells", "cell={other}|into={cell}|from_on=2026-11-02",
		"Chọn chi bộ khác để nhận");
	store_close(at.store);
}

/* One line for what happens to several alike. */
/* What is dated of a cell ends with it; what it had ended before, and what is of others, stays. */
static void what_hangs_on_a_merged_cell_ends_with_it(void **state)
{
	struct happening at = busy_cells();

	(void)state;
	happening_add(&at, "org_term", "org={cell}|from_on=2025-03-15|to_on=2030-03-14");
	happening_add(&at, "schedule", "cell={cell}|rule=03|from_on=2025-01-01|to_on=2025-12-31");
	happening_add(&at, "schedule", "cell={cell}|rule=05|from_on=2026-01-01");
	happening_add(&at, "schedule", "cell={other}|rule=07|from_on=2026-01-01");
	happening_add(&at, "supervision", "member={duom}|cell={cell}|level=X|from_on=2026-01-01");
	at.made = happening_add(&at, "area", "name=Đông Hạ|kind=T|from_on=2020-01-01");
	happening_add(&at, "area_cell", "area={0}|cell={cell}|from_on=2026-01-01");
	book_exec(at.store, "UPDATE org_status SET from_on = '2020-01-01'");
	happen(&at, "merge_cells", "cell={cell}|into={other}|from_on=2026-11-01");
	static const char *const types[] = { "org_status", "org_term", "schedule", "supervision",
		"area_cell" };
	for (size_t i = 0; i < COUNT(types); i++)
		expect_number(happening_count(&at, types[i], "to_on = '2026-10-31'"), 1, types[i]);
	assert_int_equal(happening_count(&at, "schedule", "to_on = '2025-12-31'"), 1);
	assert_int_equal(happening_count(&at, "schedule", "to_on IS NULL"), 1);
	assert_int_equal(happening_count(&at, "org_status", "to_on IS NULL"), 1);
	store_close(at.store);
}

static void a_merger_says_of_whom_before_it_is_written(void **state)
{
	struct happening at = busy_cells();
	struct strbuf said = happen_said(
		&at, "merge_cells", "cell={cell}|into={other}|from_on=2026-11-01");

	(void)state;
	expect_part(said.text,
		"- Quá trình sinh hoạt của Nguyễn Văn Hải, Bùi Thị Liên, Trần Thị Thoa, sửa: Đến ngày (trống) → 31/10/2026; "
		"Lý do giảm (trống) → Chuyển nội bộ; Chuyển đến (trống) → Chi bộ bản Nà Phượng\n",
		"of several at once, by name");
	strbuf_release(&said);
	store_close(at.store);
}

static void a_merger_that_cannot_be_is_refused_whole(void **state)
{
	struct happening at = busy_cells();

	(void)state;
	happen_expect_refused(&at, "merge_cells", "cell={cell}|into={cell}|from_on=2026-11-01",
		"Hai chi bộ là một");
	happen_expect_refused(&at, "merge_cells", "cell={cell}|into={committee}|from_on=2026-11-01",
		"không phải là chi bộ");
	happen_expect_refused(&at, "merge_cells", "cell={other}|into={cell}|from_on=2026-01-01",
		"Đặng Thị Đượm chưa sinh hoạt");
	happen_expect_refused(
		&at, "merge_cells", "cell={cell}|into={other}|from_on=2026-12-01", "giải thể");
	store_close(at.store);
}

static void those_named_make_the_new_cell_and_take_their_stays_along(void **state)
{
	struct happening at = busy_cells();

	(void)state;
	happen(&at, "split_cell",
		"cell={cell}|name=Chi bộ thôn Đông Thượng|from_on=2026-11-01|decision_no=16-QĐ/ĐU|names=tran thi thoa");
	assert_int_equal(
		happening_count(&at, "org",
			"name = 'Chi bộ thôn Đông Thượng' AND kind = 'CB' AND setting = 'THON' AND founded_on = "
			"'2026-11-01' AND decision_no = '16-QĐ/ĐU' AND parent = (SELECT id FROM org WHERE kind = "
			"'DBCS')"),
		1);
	assert_int_equal(
		happening_count(&at, "membership", IN("Đông Thượng") " AND from_on = '2026-11-01'"),
		2);
	assert_int_equal(
		happening_count(&at, "membership",
			IN("Đông Thượng") " AND form = 'CT' AND joined_by = 'CNB' AND member = (SELECT id FROM "
					  "member WHERE full_name = 'Trần Thị Thoa')"),
		1);
	assert_int_equal(happening_count(&at, "membership", IN("Đông Hạ") " AND to_on IS NULL"), 3);
	assert_int_equal(happening_count(&at, "post", "title = 'CUV' AND to_on = '2026-10-31'"), 1);
	assert_int_equal(happening_count(&at, "post", "title <> 'CUV' AND to_on IS NULL"), 2);
	book_expect(at.store, "org", at.office.cell, "dissolved_on", NULL);
	store_close(at.store);
}

/* As the cell was that day, from its first day on: where it stands, what it is, which wage region. */
static void a_new_cell_is_what_the_old_one_was_since_its_founding(void **state)
{
	struct happening at = busy_cells();

	(void)state;
	book_exec(at.store,
		"UPDATE org_status SET from_on = '2020-01-01', joint = 1, wage_region = 'III', note = 'riêng' WHERE org "
		"= (SELECT id FROM org WHERE name LIKE '%Đông Hạ')");
	happen(&at, "split_cell",
		"cell={cell}|name=Chi bộ mới|from_on=2026-11-01|names=tran thi thoa");
	assert_int_equal(happening_count(&at, "org_status",
				 "org = (SELECT id FROM org WHERE name = 'Chi bộ mới')"),
		1);
	assert_int_equal(
		happening_count(&at, "org_status",
			"org = (SELECT id FROM org WHERE name = 'Chi bộ mới') AND from_on = '2026-11-01' AND "
			"to_on IS NULL AND setting = 'THON' AND joint = 1 AND wage_region = 'III' AND note IS "
			"NULL AND parent = (SELECT id FROM org WHERE kind = 'DBCS')"),
		1);
	book_expect_whole(at.store);
	store_close(at.store);
}

static void a_group_may_become_a_cell(void **state)
{
	struct happening at = happening_new();

	(void)state;
	at.made = happening_add(&at, "org", "name=Tổ đảng số 1|kind=TO|parent={cell}");
	book_exec(at.store,
		"UPDATE membership SET \"group\" = (SELECT id FROM org WHERE kind = 'TO') WHERE member = "
		"(SELECT id FROM member WHERE full_name = 'Nguyễn Văn Hải')");
	happen(&at, "split_cell", "cell={cell}|name=Chi bộ mới|from_on=2026-11-01|group={0}");
	assert_int_equal(
		happening_count(&at, "membership", IN("Chi bộ mới") " AND \"group\" IS NULL"), 1);
	assert_int_equal(happening_count(&at, "membership", IN("Đông Hạ") " AND to_on IS NULL"), 1);
	store_close(at.store);
}

static void a_split_names_people_who_are_there_each_one_person(void **state)
{
	struct happening at = busy_cells();

	(void)state;
#define SPLIT "cell={cell}|name=Chi bộ mới|from_on=2026-11-01"
	happen_expect_refused(&at, "split_cell", SPLIT, "Chưa có ai sang chi bộ mới");
	happen_expect_refused(&at, "split_cell", SPLIT "|names=Phạm Văn Bình",
		"Không thấy ai tên \"Phạm Văn Bình\"");
	happen_expect_refused(&at, "split_cell", SPLIT "|names=thi", "Có 3 người tên \"thi\"");
	happen_expect_refused(&at, "split_cell",
		"cell={other}|name=Chi bộ mới|from_on=2026-01-01|names=Đượm", "Không thấy ai");
	store_close(at.store);
}

static void a_new_term_ends_the_committee_before_and_begins_the_next(void **state)
{
	struct happening at = busy_cells();

	(void)state;
	happening_add(&at, "org_term", "org={cell}|from_on=2022-11-01");
	happen(&at, "new_term",
		"org={cell}|from_on=2026-11-01|to_on=2029-10-31|congress_no=9|secretary={thoa}|deputy={hai}|names=Bùi Thị "
		"Liên");
	assert_int_equal(
		happening_count(&at, "org_term", "from_on = '2022-11-01' AND to_on = '2026-10-31'"),
		1);
	assert_int_equal(
		happening_count(&at, "org_term",
			"from_on = '2026-11-01' AND to_on = '2029-10-31' AND congress_no = 9"),
		1);
	book_expect(at.store, "org", at.office.cell, "term_from", "2026-11-01");
	book_expect(at.store, "org", at.office.cell, "term_to", "2029-10-31");
	assert_int_equal(
		happening_count(&at, "post", "to_on = '2026-10-31' AND title IN ('BT', 'CUV')"), 2);
	assert_int_equal(happening_count(&at, "post", "title = 'DUV' AND to_on IS NULL"), 1);
	assert_int_equal(
		happening_count(&at, "post", "from_on = '2026-11-01' AND term = '2026-2029'"), 3);
	assert_int_equal(
		happening_count(&at, "post",
			"from_on = '2026-11-01' AND title IN ('BT', 'PBT') AND new_term IS NULL"),
		2);
	assert_int_equal(happening_count(&at, "post",
				 "from_on = '2026-11-01' AND title = 'CUV' AND new_term = 1"),
		1);
	happen_expect_refused(&at, "new_term", "org={cell}|from_on=2026-11-01|secretary={thoa}",
		"đã ghi một nhiệm kỳ từ 01/11/2026");
	store_close(at.store);
}

/* What an organisation says of its term is the one it is in, also where the congress is planned ahead. */
static void a_term_that_is_to_come_is_that_of_the_cell_from_its_day_on(void **state)
{
	struct happening at = busy_cells();
	struct err err = ERR_INIT;

	(void)state;
	happening_add(&at, "org_term", "org={cell}|from_on=2022-11-01|to_on=2027-10-31");
	happen(&at, "new_term", "org={cell}|from_on=2026-11-25|to_on=2031-11-24|secretary={thoa}");
	book_expect(at.store, "org", at.office.cell, "term_from", "2022-11-01");
	book_expect(at.store, "org", at.office.cell, "term_to", "2026-11-24");
	memcpy(at.store->today, "2026-11-25", 11);
	expect(store_daily(at.store, &err), err.text);
	book_expect(at.store, "org", at.office.cell, "term_from", "2026-11-25");
	book_expect(at.store, "org", at.office.cell, "term_to", "2031-11-24");
	book_expect_whole(at.store);
	store_close(at.store);
}

/* What follows from the end of the term is written to the cell before the cell itself is: all of it is one step. */
static void a_cell_whose_last_day_is_today_ends_its_term_with_it(void **state)
{
	struct happening at = busy_cells();

	(void)state;
	happening_add(&at, "org_term", "org={cell}|from_on=2025-03-15|to_on=2030-03-14");
	happen(&at, "merge_cells", "cell={cell}|into={other}|from_on=2026-11-21");
	book_expect(at.store, "org", at.office.cell, "dissolved_on", "2026-11-20");
	book_expect(at.store, "org", at.office.cell, "term_to", "2026-11-20");
	store_close(at.store);
}

static void the_committee_of_a_commune_is_elected_from_all_cells(void **state)
{
	struct happening at = busy_cells();

	(void)state;
	happen(&at, "new_term",
		"org={committee}|from_on=2026-11-01|secretary={hai}|deputy={thoa}|names=Đượm;liên");
	assert_int_equal(happening_count(&at, "post",
				 "from_on = '2026-11-01' AND title = 'BTDU' AND new_term = 1"),
		1);
	assert_int_equal(happening_count(&at, "post",
				 "from_on = '2026-11-01' AND title = 'PBTDU' AND new_term IS NULL"),
		1);
	assert_int_equal(
		happening_count(&at, "post", "from_on = '2026-11-01' AND title = 'DUV'"), 2);
	assert_int_equal(happening_count(&at, "post", "to_on = '2026-10-31'"), 1);
	store_close(at.store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(merging_and_splitting_and_taking_it_back_leave_the_past_as_it_was),
		cmocka_unit_test(in_the_demonstration_book_too),
		cmocka_unit_test(the_picture_of_the_past_knows_a_move_that_reaches_back),
		cmocka_unit_test(all_members_of_a_merged_cell_are_in_the_other_the_day_after),
		cmocka_unit_test(what_hangs_on_a_merged_cell_ends_with_it),
		cmocka_unit_test(a_merger_says_of_whom_before_it_is_written),
		cmocka_unit_test(a_merger_that_cannot_be_is_refused_whole),
		cmocka_unit_test(those_named_make_the_new_cell_and_take_their_stays_along),
		cmocka_unit_test(a_new_cell_is_what_the_old_one_was_since_its_founding),
		cmocka_unit_test(a_group_may_become_a_cell),
		cmocka_unit_test(a_split_names_people_who_are_there_each_one_person),
		cmocka_unit_test(a_new_term_ends_the_committee_before_and_begins_the_next),
		cmocka_unit_test(a_term_that_is_to_come_is_that_of_the_cell_from_its_day_on),
		cmocka_unit_test(a_cell_whose_last_day_is_today_ends_its_term_with_it),
		cmocka_unit_test(the_committee_of_a_commune_is_elected_from_all_cells),
	};

	return run_group(tests);
}
