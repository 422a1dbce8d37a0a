/* db/event: how somebody comes into the Party: admitted, recognised, admitted again. */
#include "happen.h"
#include "test.h"

#include <stdlib.h>

#define THOA "member = (SELECT id FROM member WHERE full_name = 'Trần Thị Thoa')"

/* ---- coming ---- */

static void a_candidate_becomes_a_member_on_probation(void **state)
{
	struct happening at = happening_new();

	(void)state;
	at.made = happening_add(&at, "candidate",
		"full_name=Lê Thị Hoa|born_on=1998-05-12|source=DTN|cell={cell}|helper_1={thoa}|helper_2={hai}|"
		"stage=CTQD");
	happen_expect_refused(
		&at, "admit", "candidate={0}|admitted_on=2026-11-15", "Còn thiếu: Giới tính");
	happen(&at, "admit",
		"candidate={0}|admitted_on=2026-11-15|admission_decided_on=2026-11-10|admission_no=5-QĐ/ĐU|sex=Nữ");
	book_expect(at.store, "candidate", at.made, "stage", "DKN");
	book_expect(at.store, "candidate", at.made, "stage_on", "2026-11-15");
	assert_int_equal(
		happening_count(&at, "member",
			"full_name = 'Lê Thị Hoa' AND born_on = '1998-05-12' AND sex = 'Nữ' AND "
			"admitted_on = '2026-11-15' AND admission_decided_on = '2026-11-10' AND admission_no = "
			"'5-QĐ/ĐU' AND introducer_1 LIKE '%Thoa%' AND introducer_2 LIKE '%Hải%' AND "
			"admission_source = 'DTN' AND was_youth_member = 1 AND official_on IS NULL"),
		1);
#define HOA "member = (SELECT id FROM member WHERE full_name = 'Lê Thị Hoa')"
	assert_int_equal(
		happening_count(&at, "membership",
			HOA
			" AND from_on = '2026-11-15' AND joined_by = 'KN' AND form = 'CT' AND cell = "
			"(SELECT id FROM org WHERE name = 'Chi bộ thôn Đông Hạ')"),
		1);
	assert_int_equal(
		happening_count(&at, "probation",
			HOA
			" AND due_on = '2027-11-15' AND outcome IS NULL AND helper = (SELECT id FROM "
			"member WHERE full_name = 'Trần Thị Thoa')"),
		1);
	happen_expect_refused(
		&at, "admit", "candidate={0}|admitted_on=2026-11-15|sex=Nữ", "đã kết nạp rồi");
	store_close(at.store);
}

static void a_candidate_without_a_birthday_or_given_up_is_not_admitted(void **state)
{
	struct happening at = happening_new();

	(void)state;
	at.made = happening_add(&at, "candidate", "full_name=Lê Thị Hoa|cell={cell}|stage=CTQD");
	happen_expect_refused(
		&at, "admit", "candidate={0}|admitted_on=2026-11-15|sex=Nữ", "Ngày sinh");
	happen(&at, "admit", "candidate={0}|admitted_on=2026-11-15|sex=Nữ|born_on=1998");
	at.made = happening_add(
		&at, "candidate", "full_name=Lê Thị Hồng|born_on=1999|cell={cell}|stage=D");
	happen_expect_refused(
		&at, "admit", "candidate={0}|admitted_on=2026-11-15|sex=Nữ", "dừng theo dõi");
	store_close(at.store);
}

/* {0}: a member whose year of probation was over on 2 September 2026. */
static struct happening of_a_probationer(void)
{
	struct happening at = happening_new();

	at.made = happening_add(&at, "member",
		"full_name=Bùi Thị Liên|sex=Nữ|born_on=1990-01-01|admitted_on=2025-09-02");
	happening_add(&at, "membership",
		"member={0}|cell={cell}|from_on=2025-09-02|form=CT|residency=TC|joined_by=KN");
	return at;
}

static void recognition_counts_from_the_day_the_probation_was_over(void **state)
{
	struct happening at = of_a_probationer();

	(void)state;
	happen_expect_refused(
		&at, "recognise", "member={0}|decided_on=2026-09-01", "đến 02/09/2026 mới đủ hạn");
	happen(&at, "recognise",
		"member={0}|considered_on=2026-10-20|vote_for=18|vote_total=20|decided_on=2026-11-05|"
		"decision_no=21-QĐ/ĐU");
	book_expect(at.store, "member", at.made, "official_on", "2026-09-02");
	assert_int_equal(
		happening_count(&at, "probation",
			"due_on = '2026-09-02' AND outcome = 'CN' AND considered_on = '2026-10-20' AND "
			"vote_for = 18 AND vote_total = 20 AND decided_on = '2026-11-05' AND decision_no = "
			"'21-QĐ/ĐU' AND member IS NOT NULL"),
		1);
	happen_expect_refused(
		&at, "recognise", "member={0}|decided_on=2026-11-06", "đã là đảng viên chính thức");
	store_close(at.store);
}

static void recognition_fills_the_probation_that_there_is(void **state)
{
	struct happening at = of_a_probationer();

	(void)state;
	happening_add(&at, "probation", "member={0}|due_on=2026-09-02|helper={thoa}|outcome=C");
	happening_add(&at, "probation", "member={duom}|due_on=2027-02-03|helper={thoa}");
	happen(&at, "recognise", "member={0}|decided_on=2026-11-05");
	assert_int_equal(book_count(at.store, "probation"), 2);
	assert_int_equal(
		happening_count(&at, "probation", "outcome = 'CN' AND helper IS NOT NULL"), 1);
	happen_expect_refused(
		&at, "recognise", "member={duom}|decided_on=2026-11-05", "03/02/2027");
	store_close(at.store);
}

/* The cell has met and said yes, the decision comes later: one row. */
static void recognition_goes_on_where_the_cell_has_said_yes(void **state)
{
	struct happening at = of_a_probationer();

	(void)state;
	happening_add(&at, "probation",
		"member={0}|due_on=2026-09-02|outcome=CN|considered_on=2026-09-10|vote_for=9|vote_total=10");
	happen(&at, "recognise", "member={0}|decided_on=2026-11-05|decision_no=21-QĐ/ĐU");
	assert_int_equal(
		happening_count(&at, "probation",
			"outcome = 'CN' AND considered_on = '2026-09-10' AND vote_for = 9 AND vote_total = 10 "
			"AND decided_on = '2026-11-05' AND decision_no = '21-QĐ/ĐU'"),
		1);
	assert_int_equal(book_count(at.store, "probation"), 1);
	happen_expect_refused(
		&at, "recognise", "member={0}|decided_on=2026-11-06", "đã là đảng viên chính thức");
	store_close(at.store);
}

static void who_left_the_party_is_admitted_again_once_and_not_too_soon(void **state)
{
	struct happening at = happening_new();

	(void)state;
	happen(&at, "resign", "member={thoa}|on=2023-11-15");
	happen_expect_refused(
		&at, "readmit", "member={hai}|cell={cell}|from_on=2026-11-15", "đang sinh hoạt ở");
	happen_expect_refused(&at, "readmit", "member={thoa}|cell={cell}|from_on=2026-11-14",
		"ít nhất 36 tháng sau khi ra khỏi Đảng, tức là từ 15/11/2026");
	happen(&at, "readmit", "member={thoa}|cell={other}|from_on=2026-11-15|decision_no=3-QĐ/ĐU");
	assert_int_equal(
		happening_count(&at, "membership",
			THOA
			" AND from_on = '2026-11-15' AND joined_by = 'KNL' AND decision_no = '3-QĐ/ĐU'"),
		1);
	assert_int_equal(happening_count(&at, "probation", THOA " AND due_on = '2027-11-15'"), 1);
	happen(&at, "strike_off", "member={thoa}|on=2026-11-18");
	store_set_rule(at.store, "readmission.months", "0", "2026-01-01", "", NULL);
	happen_expect_refused(&at, "readmit", "member={thoa}|cell={cell}|from_on=2026-11-19",
		"đã được kết nạp lại một lần");
	happen(&at, "transfer_out", "member={hai}|place=Hàm Rồng|introduced_on=2020-09-15");
	happen_expect_refused(&at, "readmit", "member={hai}|cell={cell}|from_on=2026-11-15",
		"không phải người đã ra khỏi Đảng");
	store_close(at.store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_candidate_becomes_a_member_on_probation),
		cmocka_unit_test(a_candidate_without_a_birthday_or_given_up_is_not_admitted),
		cmocka_unit_test(recognition_counts_from_the_day_the_probation_was_over),
		cmocka_unit_test(recognition_fills_the_probation_that_there_is),
		cmocka_unit_test(recognition_goes_on_where_the_cell_has_said_yes),
		cmocka_unit_test(who_left_the_party_is_admitted_again_once_and_not_too_soon),
	};

	return run_group(tests);
}
