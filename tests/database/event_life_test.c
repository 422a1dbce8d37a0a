/* db/event: what happens to one member, from coming to leaving. */
#include "happen.h"
#include "test.h"

#include <stdlib.h>

#define THOA "member = (SELECT id FROM member WHERE full_name = 'Trần Thị Thoa')"

/* What was shown before is written whole, and one Ctrl-Z takes the whole back. */
static void expect_one_step(struct happening *at, const char *event, const char *values)
{
	char *before = happening_records(at), *after;
	struct strbuf said = happen_said(at, event, values);

	expect(said.length > 0, event);
	happen(at, event, values);
	after = happening_records(at);
	assert_string_not_equal(before, after);
	free(after);
	happen_undo(at);
	after = happening_records(at);
	assert_string_equal(before, after);
	strbuf_release(&said);
	free(before);
	free(after);
}

/* Thoa holds a post in her cell and one in the committee, an exemption, a suspension and work. */
static struct happening busy_thoa(void)
{
	struct happening at = happening_new();

	happening_add(&at, "post", "member={thoa}|title=CUV|org={cell}|from_on=2026-01-01");
	happening_add(&at, "post", "member={thoa}|title=DUV|org={committee}|from_on=2026-01-01");
	happening_add(
		&at, "exemption", "member={thoa}|kind=TM|from_on=2026-10-01|to_on=2027-01-31");
	happening_add(&at, "suspension", "member={thoa}|from_on=2026-10-01");
	happening_add(&at, "assignment",
		"member={thoa}|content=Phụ trách xóm 2|kind=CTCB|from_on=2026-01-01|state=DL");
	happening_add(&at, "assignment",
		"member={thoa}|content=Viết tin|kind=CTCB|from_on=2026-02-01|to_on=2026-12-31|state=HT");
	return at;
}

static void expect_ended(struct happening *at, const char *type, int64_t count)
{
	assert_int_equal(happening_count(at, type, THOA " AND to_on = '2026-11-15'"), count);
	assert_int_equal(
		happening_count(at, type, THOA " AND ifnull(to_on, '9') > '2026-11-15'"), 0);
}

static void a_death_ends_all_that_was_held_that_day(void **state)
{
	struct happening at = busy_thoa();

	(void)state;
	happening_add(&at, "post",
		"member={thoa}|title=BT|org={cell}|from_on=2020-01-01|to_on=2022-12-31");
	struct strbuf said = happen_said(&at, "death", "member={thoa}|on=2026-11-15");
	expect_part(said.text, "- Quá trình sinh hoạt, sửa: ", "all of it is about one person");
	expect_part(said.text, "- Phân công công tác \"", "which assignment");
	strbuf_release(&said);
	happen(&at, "death", "member={thoa}|on=2026-11-15");
	assert_int_equal(
		happening_count(&at, "membership",
			THOA " AND to_on = '2026-11-15' AND left_by = 'TTR' AND left_to IS NULL"),
		1);
	expect_ended(&at, "post", 2);
	expect_ended(&at, "exemption", 1);
	expect_ended(&at, "suspension", 1);
	expect_ended(&at, "assignment", 2);
	assert_int_equal(happening_count(&at, "assignment", "state = 'TD'"), 1);
	assert_int_equal(happening_count(&at, "post", "to_on = '2022-12-31'"), 1);
	assert_int_equal(happening_count(&at, "membership", "left_by = 'TTR'"), 1);
	store_close(at.store);
}

static void nobody_dies_twice_nor_before_he_was_there_nor_tomorrow(void **state)
{
	struct happening at = happening_new();

	(void)state;
	happen_expect_refused(
		&at, "death", "member={thoa}|on=2020-05-18", "không sinh hoạt chính thức");
	happen_expect_refused(&at, "death", "member={thoa}|on=2026-11-21", "Ngày từ trần");
	happen_expect_refused(&at, "death", "member={thoa}", "Còn thiếu: Ngày từ trần");
	happen(&at, "death", "member={thoa}|on=2026-11-15");
	happen_expect_refused(&at, "death", "member={thoa}|on=2026-11-15",
		"đã ghi giảm rồi: Từ trần, đến 15/11/2026");
	happen_expect_refused(&at, "death", "member={thoa}|on=2026-11-10",
		"đã ghi giảm rồi: Từ trần, đến 15/11/2026");
	happen_expect_refused(
		&at, "death", "member={thoa}|on=2026-11-16", "không sinh hoạt chính thức");
	store_close(at.store);
}

static void who_was_somewhere_else_afterwards_cannot_have_left(void **state)
{
	struct happening at = happening_new();

	(void)state;
	at.made = happening_add(&at, "member",
		"full_name=Bùi Thị Liên|sex=Nữ|born_on=1970-01-01|admitted_on=2005-05-19|official_on=2006-05-19");
	happening_add(&at, "membership",
		"member={0}|cell={cell}|from_on=2026-01-01|to_on=2026-10-31|form=CT|residency=TC|joined_by=CDT");
	happening_add(&at, "membership",
		"member={0}|cell={other}|from_on=2026-11-01|form=CT|residency=TC|joined_by=CNB");
	happen_expect_refused(&at, "death", "member={0}|on=2026-10-15",
		"còn ghi sinh hoạt ở Chi bộ bản Nà Phượng từ 01/11/2026");
	happen(&at, "death", "member={0}|on=2026-11-15");
	store_close(at.store);
}

static void a_stay_elsewhere_ends_with_the_membership_and_is_no_way_out(void **state)
{
	struct happening at = happening_new();

	(void)state;
	happening_add(&at, "membership",
		"member={thoa}|cell={cell}|from_on=2026-10-01|to_on=2027-03-31|form=TTDI|residency=TC|joined_by=LS");
	happening_add(&at, "membership",
		"member={thoa}|cell={other}|from_on=2026-10-01|form=TTD|residency=TC|joined_by=LS");
	happen(&at, "death", "member={thoa}|on=2026-11-15");
	assert_int_equal(happening_count(&at, "membership", THOA " AND to_on = '2026-11-15'"), 3);
	assert_int_equal(happening_count(&at, "membership", "left_by = 'TTR' AND form = 'CT'"), 1);
	assert_int_equal(happening_count(&at, "membership", "left_by IS NOT NULL"), 1);
	store_close(at.store);
}

/* Gaps that a record had before hold up nothing: the paper of a death does not tell what work it was. */
static void what_was_missing_before_does_not_hold_it_up(void **state)
{
	struct happening at = happening_new();

	(void)state;
	happening_add(&at, "assignment", "member={thoa}|content=Viết tin|from_on=2026-02-01");
	happen(&at, "death", "member={thoa}|on=2026-11-15");
	assert_int_equal(happening_count(&at, "assignment", "to_on = '2026-11-15'"), 1);
	store_close(at.store);
}

static void who_goes_elsewhere_leaves_a_line_in_the_register(void **state)
{
	struct happening at = busy_thoa();

	(void)state;
	happen(&at, "transfer_out",
		"member={thoa}|left_by=CDN|place=Đảng ủy phường Hàm Rồng|introduced_on=2026-11-15|"
		"decision_no=18-GTSHĐ|dues_paid_to=2026-10|reason=Nghỉ hưu");
	assert_int_equal(
		happening_count(&at, "membership",
			THOA
			" AND to_on = '2026-11-15' AND left_by = 'CDN' AND decision_no = '18-GTSHĐ' "
			"AND left_to = 'Đảng ủy phường Hàm Rồng'"),
		1);
	assert_int_equal(
		happening_count(&at, "transfer",
			THOA
			" AND direction = 'D' AND kind = 'CT' AND introduced_on = '2026-11-15' AND "
			"place = 'Đảng ủy phường Hàm Rồng' AND dues_paid_to = '2026-10' AND reason = "
			"'Nghỉ hưu'"),
		1);
	expect_ended(&at, "post", 2);
	happen_expect_refused(&at, "transfer_out",
		"member={thoa}|place=Đảng ủy phường Hàm Rồng|introduced_on=2026-11-16",
		"không sinh hoạt");
	store_close(at.store);
}

static void who_goes_to_another_cell_leaves_post_and_work_of_his_own_there(void **state)
{
	struct happening at = busy_thoa();
	static const char move[] = "member={thoa}|cell={other}|from_on=2026-11-16";

	(void)state;
	struct strbuf said = happen_said(&at, "move_within", move);
	expect_part(
		said.text, "Phân công công tác \"Phụ trách xóm 2", "which work is no longer his");
	strbuf_release(&said);
	expect_one_step(&at, "move_within", move);
	happen(&at, "move_within", move);
	expect_ended(&at, "assignment", 2);
	assert_int_equal(happening_count(&at, "assignment", "state = 'TD'"), 1);
	assert_int_equal(happening_count(&at, "post", THOA " AND to_on = '2026-11-15'"), 1);
	assert_int_equal(happening_count(&at, "exemption", THOA " AND to_on = '2027-01-31'"), 1);
	store_close(at.store);
}

static void who_comes_back_begins_anew_with_a_line_in_the_register(void **state)
{
	struct happening at = happening_new();

	(void)state;
	happen_expect_refused(&at, "transfer_in",
		"member={thoa}|cell={other}|introduced_on=2026-11-10|from_on=2026-11-15",
		"đang sinh hoạt ở Chi bộ thôn Đông Hạ");
	happen(&at, "transfer_out", "member={thoa}|place=Hàm Rồng|introduced_on=2026-09-15");
	happen(&at, "transfer_in",
		"member={thoa}|cell={other}|joined_by=CDN|place=Hàm Rồng|introduced_on=2026-11-10|"
		"from_on=2026-11-15|decision_no=7-GTSHĐ");
	assert_int_equal(
		happening_count(&at, "membership",
			THOA
			" AND from_on = '2026-11-15' AND to_on IS NULL AND joined_by = 'CDN' AND "
			"form = 'CT' AND residency = 'TC' AND decision_no = '7-GTSHĐ'"),
		1);
	assert_int_equal(
		happening_count(&at, "transfer",
			THOA
			" AND direction = 'DE' AND introduced_on = '2026-11-10' AND accepted_on = "
			"'2026-11-15' AND place = 'Hàm Rồng'"),
		1);
	store_close(at.store);
}

static void who_is_excused_is_so_once_and_comes_back(void **state)
{
	struct happening at = happening_new();

	(void)state;
	happen_expect_refused(
		&at, "exempt", "member={thoa}|kind=TM|from_on=2026-11-01", "Tạm miễn phải có ngày");
	happen_expect_refused(
		&at, "exempt", "member={thoa}|kind=M|from_on=2019-11-01", "không sinh hoạt");
	happen(&at, "exempt",
		"member={thoa}|kind=TM|reason=BENH|from_on=2026-10-01|to_on=2027-03-31|decision_no=21-QĐ/ĐU|"
		"resolution_no=07-NQ/CB");
	assert_int_equal(
		happening_count(&at, "exemption",
			THOA
			" AND kind = 'TM' AND reason = 'BENH' AND from_on = '2026-10-01' AND to_on = "
			"'2027-03-31' AND decision_no = '21-QĐ/ĐU' AND resolution_no = '07-NQ/CB'"),
		1);
	happen_expect_refused(
		&at, "exempt", "member={thoa}|kind=M|from_on=2026-11-01", "đang được miễn rồi");
	happen_expect_refused(
		&at, "exempt_end", "member={thoa}|from_on=2026-10-01", "không có đợt miễn nào");
	happen(&at, "exempt_end", "member={thoa}|from_on=2026-11-16");
	expect_ended(&at, "exemption", 1);
	happen_expect_refused(
		&at, "exempt_end", "member={thoa}|from_on=2026-11-16", "không có đợt miễn nào");
	happen(&at, "exempt", "member={thoa}|kind=M|from_on=2026-11-16");
	store_close(at.store);
}

static void who_is_barred_is_so_once_and_comes_back(void **state)
{
	struct happening at = happening_new();

	(void)state;
	happen_expect_refused(
		&at, "suspend", "member={thoa}|from_on=2019-11-01", "không sinh hoạt");
	happen(&at, "suspend", "member={thoa}|from_on=2026-10-01|decision_no=21-QĐ/UBKT");
	assert_int_equal(
		happening_count(&at, "suspension",
			THOA
			" AND from_on = '2026-10-01' AND to_on IS NULL AND decision_no = '21-QĐ/UBKT'"),
		1);
	happen_expect_refused(
		&at, "suspend", "member={thoa}|from_on=2026-11-01", "đang bị đình chỉ rồi");
	happen(&at, "suspend_end", "member={thoa}|from_on=2026-11-16");
	expect_ended(&at, "suspension", 1);
	happen_expect_refused(
		&at, "suspend_end", "member={thoa}|from_on=2026-11-16", "không bị đình chỉ");
	store_close(at.store);
}

static void who_is_struck_off_or_goes_on_his_own_leaves_by_that_reason(void **state)
{
	struct happening at = busy_thoa();

	(void)state;
	happen(&at, "strike_off", "member={thoa}|on=2026-11-15|decision_no=21-QĐ/ĐU");
	happen(&at, "resign", "member={hai}|on=2026-11-14|decision_no=22-QĐ/ĐU");
	expect_ended(&at, "post", 2);
	assert_int_equal(
		happening_count(&at, "membership",
			THOA
			" AND to_on = '2026-11-15' AND left_by = 'XT' AND decision_no = '21-QĐ/ĐU'"),
		1);
	assert_int_equal(
		happening_count(&at, "membership",
			"to_on = '2026-11-14' AND left_by = 'XR' AND decision_no = '22-QĐ/ĐU'"),
		1);
	store_close(at.store);
}

static void an_expulsion_is_a_measure_against_an_official_member(void **state)
{
	struct happening at = busy_thoa();

	(void)state;
	happen_expect_refused(&at, "expel", "member={duom}|on=2026-11-15", "còn dự bị");
	happen(&at, "expel",
		"member={thoa}|on=2026-11-15|decision_no=9-QĐ/UBKT|by_org=Ủy ban kiểm tra|ground=Vi phạm");
	assert_int_equal(happening_count(&at, "membership",
				 THOA " AND to_on = '2026-11-15' AND left_by = 'KTR'"),
		1);
	assert_int_equal(
		happening_count(&at, "discipline",
			THOA
			" AND kind = 'KTR' AND \"on\" = '2026-11-15' AND decision_no = '9-QĐ/UBKT' AND "
			"by_org = 'Ủy ban kiểm tra' AND ground = 'Vi phạm'"),
		1);
	expect_ended(&at, "post", 2);
	store_close(at.store);
}

/* ---- for a time ---- */

static void who_stays_elsewhere_is_counted_at_home_and_a_guest_there(void **state)
{
	struct happening at = happening_new();

	(void)state;
	happen_expect_refused(&at, "stay_away",
		"member={thoa}|host={cell}|introduced_on=2026-10-01|from_on=2026-10-01",
		"chính chi bộ của người này");
	happen_expect_refused(&at, "stay_away",
		"member={thoa}|introduced_on=2026-10-01|from_on=2026-10-01", "Còn thiếu");
	happen(&at, "stay_away",
		"member={thoa}|host={other}|introduced_on=2026-09-28|from_on=2026-10-01|to_on=2027-03-31");
	store_ask(at.store, "2026-11-15", NULL, NULL);
	assert_int_equal(
		book_number(at.store,
			"SELECT count(*) FROM membership WHERE deleted_at IS NULL AND " THOA),
		3);
	assert_int_equal(
		happening_count(&at, "membership",
			THOA
			" AND form = 'TTDI' AND from_on = '2026-10-01' AND to_on = '2027-03-31' AND "
			"joined_by = 'NL' AND cell = (SELECT id FROM org WHERE name LIKE '%Đông Hạ')"),
		1);
	assert_int_equal(
		happening_count(&at, "membership",
			THOA
			" AND form = 'TTD' AND from_on = '2026-10-01' AND cell = (SELECT id FROM org "
			"WHERE name LIKE '%Nà Phượng')"),
		1);
	assert_int_equal(
		happening_count(&at, "transfer",
			THOA
			" AND direction = 'D' AND kind = 'TT' AND introduced_on = '2026-09-28' AND place "
			"LIKE '%Nà Phượng'"),
		1);
	happen_expect_refused(&at, "stay_away",
		"member={thoa}|place=Bỉm Sơn|introduced_on=2026-09-28|from_on=2026-11-01",
		"Trùng thời gian");
	happen(&at, "stay_back", "member={thoa}|from_on=2026-11-16");
	assert_int_equal(happening_count(&at, "membership", THOA " AND to_on = '2026-11-15'"), 2);
	assert_int_equal(
		happening_count(&at, "membership", THOA " AND to_on IS NULL AND form = 'CT'"), 1);
	happen_expect_refused(
		&at, "stay_back", "member={thoa}|from_on=2026-11-16", "không tạm thời sinh hoạt");
	store_close(at.store);
}

static void each_is_one_step_shown_before_it_is_written(void **state)
{
	static const char *const steps[][2] = {
		{ "death", "member={thoa}|on=2026-11-15" },
		{ "strike_off", "member={thoa}|on=2026-11-15" },
		{ "resign", "member={thoa}|on=2026-11-15" },
		{ "expel", "member={thoa}|on=2026-11-15" },
		{ "transfer_out", "member={thoa}|place=Hàm Rồng|introduced_on=2026-11-15" },
		{ "exempt", "member={hai}|kind=M|from_on=2026-11-15" },
		{ "exempt_end", "member={thoa}|from_on=2026-11-15" },
		{ "suspend", "member={hai}|from_on=2026-11-15" },
		{ "suspend_end", "member={thoa}|from_on=2026-11-15" },
	};
	struct happening at = busy_thoa();

	(void)state;
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		expect_one_step(&at, steps[i][0], steps[i][1]);
	happen(&at, "transfer_out", "member={thoa}|place=Hàm Rồng|introduced_on=2026-09-15");
	expect_one_step(&at, "stay_away",
		"member={duom}|host={cell}|introduced_on=2026-10-01|from_on=2026-10-01");
	happen(&at, "stay_away",
		"member={duom}|place=Bỉm Sơn|introduced_on=2026-10-01|from_on=2026-10-01");
	expect_one_step(&at, "stay_back", "member={duom}|from_on=2026-11-15");
	expect_one_step(&at, "transfer_in",
		"member={thoa}|cell={other}|introduced_on=2026-11-10|from_on=2026-11-15");
	at.made = happening_add(
		&at, "candidate", "full_name=Lê Thị Hoa|born_on=1998|cell={cell}|stage=CTQD");
	expect_one_step(&at, "admit", "candidate={0}|admitted_on=2026-11-15|sex=Nữ");
	happen(&at, "resign", "member={hai}|on=2022-11-15");
	expect_one_step(&at, "readmit", "member={hai}|cell={cell}|from_on=2026-11-15");
	book_change(at.store, "member", at.office.duom, "admitted_on=2025-10-01|official_on=");
	happening_add(&at, "membership",
		"member={duom}|cell={other}|from_on=2025-10-01|to_on=2026-02-02|left_by=CNB|joined_by=KN");
	expect_one_step(&at, "recognise", "member={duom}|decided_on=2026-11-15");
	store_close(at.store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_death_ends_all_that_was_held_that_day),
		cmocka_unit_test(nobody_dies_twice_nor_before_he_was_there_nor_tomorrow),
		cmocka_unit_test(who_was_somewhere_else_afterwards_cannot_have_left),
		cmocka_unit_test(a_stay_elsewhere_ends_with_the_membership_and_is_no_way_out),
		cmocka_unit_test(what_was_missing_before_does_not_hold_it_up),
		cmocka_unit_test(who_goes_elsewhere_leaves_a_line_in_the_register),
		cmocka_unit_test(who_goes_to_another_cell_leaves_post_and_work_of_his_own_there),
		cmocka_unit_test(who_comes_back_begins_anew_with_a_line_in_the_register),
		cmocka_unit_test(who_is_excused_is_so_once_and_comes_back),
		cmocka_unit_test(who_is_barred_is_so_once_and_comes_back),
		cmocka_unit_test(who_is_struck_off_or_goes_on_his_own_leaves_by_that_reason),
		cmocka_unit_test(an_expulsion_is_a_measure_against_an_official_member),
		cmocka_unit_test(who_stays_elsewhere_is_counted_at_home_and_a_guest_there),
		cmocka_unit_test(each_is_one_step_shown_before_it_is_written),
	};

	return run_group(tests);
}
