/*
 * The rules of db/rule and of the types, one by one: the case that is told, and the nearest one that is not;
 * rule_clauses_test.c has those of each clause.
 */
#include "rule_case.h"
#include "test.h"

static void somebody_temporarily_elsewhere_stays_in_one_count(void **state)
{
	REFUSES({ NONE, "membership member={thoa}|cell={other}|form=TTDI|from_on=2026-01-01",
			"Đang tính đảng số ở Chi bộ thôn Đông Hạ từ 19/05/2020", true },
		{ NONE, "membership member={thoa}|cell={cell}|form=TTDI|from_on=2026-01-01",
			"Đang tính đảng số", false },
		{ NONE, "membership member={thoa}|cell={other}|form=TTD|from_on=2026-01-01",
			"Đang tính đảng số", false },
		{ NONE, "membership member={thoa}|cell={other}|form=TTDI|from_on=2019-01-01|to_on=2020-05-18",
			"Đang tính đảng số", false },
		{ NONE, "membership member={thoa}|cell={other}|form=TTDI|from_on=2019-01-01|to_on=2020-05-19",
			"Đang tính đảng số", true });
}

static void members_are_in_cells(void **state)
{
	REFUSES({ { "member full_name=Lê Văn Tám" },
			"membership member={0}|cell={committee}|from_on=2026-01-01",
			"không phải là chi bộ", true },
		{ { "member full_name=Lê Văn Tám" },
			"membership member={0}|cell={cell}|from_on=2026-01-01",
			"không phải là chi bộ", false },
		{ NONE, "org@{cell} kind=DBBP", "nên phải là chi bộ", true },
		{ { "org name=Chi bộ mới|kind=CB" }, "org@{0} kind=DBBP", "nên phải là chi bộ",
			false });
}

static void nobody_is_in_a_cell_before_his_admission(void **state)
{
	DOUBTS({ { "member full_name=Lê Văn Tám|admitted_on=2020-01-10" },
		       "membership member={0}|cell={cell}|from_on=2020-01-09",
		       "mà vào Đảng ngày 10/01/2020", true },
		{ { "member full_name=Lê Văn Tám|admitted_on=2020-01-10" },
			"membership member={0}|cell={cell}|from_on=2020-01-10", "mà vào Đảng",
			false },
		{ { "member full_name=Lê Văn Tám|admitted_on=2020-01-10|admission_decided_on=2020-01-02" },
			"membership member={0}|cell={cell}|from_on=2020-01-02", "mà vào Đảng",
			false },
		{ { "member full_name=Lê Văn Tám|admitted_on=2020-01-10",
			  "membership member={0}|cell={cell}|from_on=2020-01-10|joined_by=KNL" },
			"membership member={0}|cell={cell}|from_on=2010-01-02|to_on=2012-01-01|left_by=XR",
			"mà vào Đảng", false },
		{ NONE, "member@{thoa} admitted_on=2020-05-20", "mà đã sinh hoạt từ 19/05/2020",
			true },
		{ NONE, "member@{thoa} admitted_on=2020-05-18", "mà đã sinh hoạt", false });
}

static void an_official_date_is_the_day_probation_ends(void **state)
{
	DOUBTS({ NONE, "member@{thoa} official_on=2021-05-20", "ngày hết dự bị, 19/05/2021", true },
		{ NONE, "member@{thoa} official_on=2021-05-19", "hết dự bị", false },
		{ NONE, "member@{thoa} official_on=2021-05-18", "chưa đủ 12 tháng", true },
		{ NONE, "member full_name=Lê Văn Tám|admitted_on=2024-02-29|official_on=2025-02-28",
			"hết dự bị", false });
}

static void a_cell_stands_under_a_committee(void **state)
{
	REFUSES({ NONE, "org name=Con|kind=CB|parent={cell}", "không trực thuộc chi bộ khác",
			true },
		{ NONE, "org name=Con|kind=CB|parent={committee}", "không trực thuộc chi bộ khác",
			false },
		{ NONE, "org name=Tổ 1|kind=TO|parent={cell}", "không trực thuộc chi bộ khác",
			false },
		{ { "org name=Tổ 1|kind=TO|parent={cell}" }, "org name=Con|kind=CB|parent={0}",
			"không trực thuộc tổ đảng (Tổ 1)", true },
		{ { "org name=Tổ 1|kind=TO|parent={cell}" }, "org name=Con|kind=DBBP|parent={0}",
			"không trực thuộc tổ đảng (Tổ 1)", true },
		{ { "org name=Tổ 1|kind=TO|parent={cell}" }, "org@{other} parent={0}",
			"không trực thuộc tổ đảng (Tổ 1)", true },
		{ { "org name=Trên|kind=DBBP", "org name=Con|kind=CB|parent={0}" },
			"org@{0} kind=CB", "Dưới tổ chức này có Con", true },
		{ { "org name=Trên|kind=DBBP", "org name=Con|kind=CB|parent={0}" },
			"org@{0} kind=TO", "Dưới tổ chức này có Con nên không thể là tổ đảng",
			true },
		{ { "org name=Trên|kind=DBBP", "org name=Con|kind=TO|parent={0}" },
			"org@{0} kind=CB", "Dưới tổ chức này", false },
		{ NONE, "org_status org={other}|parent={cell}|from_on=2010-01-01|to_on=2011-01-01",
			"không trực thuộc chi bộ khác", true },
		{ { "org name=Tổ 1|kind=TO|parent={cell}" },
			"org_status org={other}|parent={0}|from_on=2010-01-01|to_on=2011-01-01",
			"không trực thuộc tổ đảng (Tổ 1)", true },
		{ NONE, "org_status org={other}|parent={committee}|from_on=2010-01-01|to_on=2011-01-01",
			"không trực thuộc chi bộ khác", false });
}

static void two_regular_meetings_in_a_month_count_one(void **state)
{
	DOUBTS({ { HELD }, TK "held_on=2026-11-20",
		       "Kỳ 11/2026 đã có buổi thường kỳ ngày 05/11/2026", true },
		{ { HELD }, "meeting@{0} held_on=2026-11-06", "đã có buổi thường kỳ", false },
		{ { HELD }, "meeting org={cell}|kind=TK|period=2026-10|held_on=2026-10-20",
			"đã có buổi thường kỳ", false },
		{ { HELD }, "meeting org={other}|kind=TK|period=2026-11|held_on=2026-11-20",
			"đã có buổi thường kỳ", false },
		{ { HELD }, "meeting org={cell}|kind=CD|period=2026-11|held_on=2026-11-20",
			"đã có buổi thường kỳ", false },
		{ { HELD }, "meeting org={cell}|kind=TKCD|period=2026-11|held_on=2026-11-20",
			"đã có buổi thường kỳ", true },
		{ { TK "state=H|postponed_why=bão" }, TK "held_on=2026-11-20",
			"đã có buổi thường kỳ", false },
		{ { HELD }, TK "state=H|postponed_why=bão", "đã có buổi thường kỳ", false });
}

static void a_meeting_lasts_its_90_or_120_minutes(void **state)
{
	DOUBTS({ NONE, HELD "|starts_at=19:30|ends_at=20:59", "Họp 89 phút, quy định ít nhất 90",
		       true },
		{ NONE, HELD "|starts_at=19:30|ends_at=21:00", "quy định ít nhất", false },
		{ NONE, "meeting org={cell}|kind=TKCD|topic=A|period=2026-11|held_on=2026-11-05|starts_at=07:30|ends_at=09:29",
			"Họp 119 phút, quy định ít nhất 120 phút khi có chuyên đề", true },
		{ NONE, "meeting org={cell}|kind=CD|topic=A|period=2026-11|held_on=2026-11-05|starts_at=07:30|ends_at=09:30",
			"quy định ít nhất", false },
		{ NONE, "meeting org={cell}|kind=CU|period=2026-11|held_on=2026-11-05|starts_at=07:30|ends_at=08:00",
			"quy định ít nhất", false });
}

static void papers_go_out_one_day_before_or_three(void **state)
{
	DOUBTS({ NONE, HELD "|papers_sent_on=2026-11-05", "ít nhất 1 ngày, chậm nhất 04/11/2026",
		       true },
		{ NONE, HELD "|papers_sent_on=2026-11-04", "Tài liệu gửi muộn", false },
		{ NONE, TK "planned_on=2026-11-25|state=DK|papers_sent_on=2026-11-25",
			"Tài liệu gửi muộn", true },
		{ NONE, "meeting org={committee}|kind=CAPUY|period=2026-11|held_on=2026-11-05|papers_sent_on=2026-11-03",
			"ít nhất 3 ngày, chậm nhất 02/11/2026", true },
		{ NONE, "meeting org={committee}|kind=BTV|period=2026-11|held_on=2026-11-05|papers_sent_on=2026-11-02",
			"Tài liệu gửi muộn", false },
		{ NONE, "meeting org={cell}|kind=BT|period=2026-11|held_on=2026-11-05|papers_sent_on=2026-11-05",
			"Tài liệu gửi muộn", false });
}

#define PREPARES "meeting org={cell}|kind=CU|period=2026-11|held_on=2026-11-05|starts_at=19:00"

static void chi_uy_prepares_a_meeting_before_it(void **state)
{
	REFUSES({ { PREPARES }, TK "held_on=2026-11-04|prepared_by={0}",
			"05/11/2026 lúc 19:00 ở sau buổi này", true },
		{ { PREPARES }, TK "held_on=2026-11-06|prepared_by={0}", "ở sau buổi này", false },
		{ { PREPARES }, HELD "|starts_at=18:59|prepared_by={0}", "ở sau buổi này", true },
		{ { PREPARES }, HELD "|starts_at=19:00|prepared_by={0}", "ở sau buổi này", false },
		{ { PREPARES }, TK "planned_on=2026-11-01|state=DK|prepared_by={0}",
			"ở sau buổi này", false },
		{ { PREPARES, HELD "|starts_at=20:00|prepared_by={0}" },
			"meeting@{0} held_on=2026-11-06", "nên không thể họp sau, 06/11/2026",
			true },
		{ { PREPARES, HELD "|starts_at=20:00|prepared_by={0}" },
			"meeting@{0} starts_at=20:01", "nên không thể họp sau", true },
		{ { PREPARES, HELD "|starts_at=20:00|prepared_by={0}" },
			"meeting@{0} starts_at=20:00", "nên không thể họp sau", false });
}

static void a_meeting_that_was_called_off_has_no_roll_call(void **state)
{
	REFUSES({ { TK "state=H|postponed_why=bão" },
			"attendance meeting={0}|member={thoa}|status=C", "Buổi họp này đã hoãn",
			true },
		{ { TK "state=KH|postponed_why=bão" },
			"attendance meeting={0}|member={thoa}|status=C", "Buổi họp này không họp",
			true },
		{ { TK "state=DK" }, "attendance meeting={0}|member={thoa}|status=C",
			"Buổi họp này", false },
		{ { HELD, "attendance meeting={0}|member={thoa}|status=C" },
			"meeting@{0} held_on=|state=H|postponed_why=bão", "đã điểm danh 1 người",
			true },
		{ { HELD }, "meeting@{0} held_on=|state=H|postponed_why=bão", "đã điểm danh",
			false });
}

#define NQ5 "resolution meeting={0}|kind=NQ|number=5|on=2026-11-05"

static void a_number_is_given_once_per_kind_and_term(void **state)
{
	DOUBTS({ { HELD, NQ5 }, NQ5, "Số 05 đã dùng cho văn bản cùng loại ngày 05/11/2026", true },
		{ { HELD, NQ5 }, "resolution@{1} vote_for=1", "đã dùng", false },
		{ { HELD, NQ5 }, "resolution meeting={0}|kind=NQ|number=6|on=2026-11-05", "đã dùng",
			false },
		{ { HELD, NQ5 }, "resolution meeting={0}|kind=KL|number=5|on=2026-11-05", "đã dùng",
			false },
		{ { HELD, "meeting org={other}|kind=TK|period=2026-11|held_on=2026-11-05", NQ5 },
			"resolution meeting={1}|kind=NQ|number=5|on=2026-11-05", "đã dùng", false },
		{ { HELD, NQ5, "org@{cell} term_from=2026-11-06" },
			"resolution meeting={0}|kind=NQ|number=5|on=2026-11-06", "đã dùng", false },
		{ { HELD, NQ5, "org@{cell} term_from=2026-11-05" },
			"resolution meeting={0}|kind=NQ|number=5|on=2026-11-06", "đã dùng", true },
		{ { HELD, NQ5, "org@{cell} term_from=2026-12-01" },
			"resolution meeting={0}|kind=NQ|number=5|on=2026-11-06", "đã dùng", true },
		{ { HELD, NQ5, "org@{cell} term_from=2026-12-01" },
			"resolution meeting={0}|kind=NQ|number=5|on=2025-11-06", "đã dùng",
			false });
}

static void a_resolution_has_the_day_of_its_meeting(void **state)
{
	DOUBTS({ { HELD }, "resolution meeting={0}|kind=NQ|number=5|on=2026-11-06",
		       "Ghi ngày 06/11/2026 mà buổi họp ngày 05/11/2026", true },
		{ { HELD }, NQ5, "mà buổi họp ngày", false },
		{ { TK "planned_on=2026-11-20|state=DK" }, NQ5, "mà buổi họp ngày", false },
		{ { HELD, NQ5 }, "meeting@{0} held_on=2026-11-04",
			"số 05 của buổi này ghi ngày 05/11/2026", true },
		{ { HELD, NQ5 }, "meeting@{0} starts_at=19:00", "của buổi này ghi ngày", false });
}

static void a_task_is_done_after_it_was_given_and_given_by_a_meeting(void **state)
{
	REFUSES({ { HELD }, "task content=A|member={thoa}|meeting={0}|done_on=2026-11-04|state=HT",
			"Ngày xong 04/11/2026 ở trước ngày họp giao việc", true },
		{ { HELD, NQ5 },
			"task content=A|member={thoa}|resolution={1}|done_on=2026-11-04|state=HT",
			"Ngày xong 04/11/2026", true },
		{ { HELD }, "task content=A|member={thoa}|meeting={0}|done_on=2026-11-05|state=HT",
			"Ngày xong", false });
	DOUBTS({ { HELD, NQ5 }, "task content=A|member={thoa}", "Chưa ghi buổi họp hoặc nghị quyết",
		       true },
		{ { HELD, NQ5 }, "task content=A|member={thoa}|meeting={0}", "Chưa ghi buổi họp",
			false },
		{ { HELD, NQ5 }, "task content=A|member={thoa}|resolution={1}", "Chưa ghi buổi họp",
			false });
}

static void households_belong_to_one_kind_of_assignment(void **state)
{
	DOUBTS({ NONE, "assignment member={thoa}|content=A|kind=PTDT|household_count=5",
		       "Số hộ chỉ ghi khi", true },
		{ NONE, "assignment member={thoa}|content=A|kind=PTHGD|household_count=5",
			"Số hộ chỉ ghi khi", false },
		{ NONE, "assignment member={thoa}|content=A|kind=PTDT", "Số hộ chỉ ghi khi",
			false },
		{ NONE, "assignment member={thoa}|content=A|kind=PTDT|area={area}",
			"Địa bàn chỉ ghi khi", true },
		{ NONE, "assignment member={thoa}|content=A|kind=PTDB|area={area}",
			"Địa bàn chỉ ghi khi", false });
}

static void points_and_level_go_together(void **state)
{
	DOUBTS({ NONE, "rating member={thoa}|year=2026|stage=CB|level=HTXSNV|points=89.5",
		       "cần từ 90 điểm", true },
		{ NONE, "rating member={thoa}|year=2026|stage=CB|level=HTXSNV|points=90", "điểm",
			false },
		{ NONE, "rating member={thoa}|year=2026|stage=CB|level=HTTNV|points=90",
			"Từ 90 điểm là mức trên", true },
		{ NONE, "rating member={thoa}|year=2026|stage=CB|level=HTTNV|points=70", "điểm",
			false },
		{ NONE, "rating member={thoa}|year=2026|stage=CB|level=HTTNV|points=69.9",
			"cần từ 70 điểm", true },
		{ NONE, "rating member={thoa}|year=2026|stage=CB|level=HTNV|points=49",
			"cần từ 50 điểm", true },
		{ NONE, "rating member={thoa}|year=2026|stage=CB|level=KHTNV|points=50",
			"Từ 50 điểm là mức trên", true },
		{ NONE, "rating member={thoa}|year=2026|stage=CB|level=KHTNV|points=49.9", "điểm",
			false },
		{ NONE, "rating member={thoa}|year=2026|stage=CB|level=HTXSNV", "điểm", false });
}

static void nobody_is_rated_in_his_first_six_months(void **state)
{
	DOUBTS({ { "member full_name=Lê Văn Tám|admitted_on=2026-07-01" },
		       "rating member={0}|year=2026|stage=CB|level=HTTNV", "chưa đủ 6 tháng",
		       true },
		{ { "member full_name=Lê Văn Tám|admitted_on=2026-06-30" },
			"rating member={0}|year=2026|stage=CB|level=HTTNV", "chưa đủ", false },
		{ { "member full_name=Lê Văn Tám|admitted_on=2026-06-10" },
			"rating member={0}|year=2026|stage=CB|level=HTTNV|on=2026-12-09",
			"chưa đủ 6 tháng", true },
		{ { "member full_name=Lê Văn Tám|admitted_on=2026-07-01" },
			"rating member={0}|year=2026|stage=CB|none_why=CDTG", "chưa đủ", false },
		{ { "member full_name=Lê Văn Tám|admitted_on=2026-07-01" },
			"rating member={0}|year=2026|stage=QD|level=HTTNV|on=2027-01-20",
			"chưa đủ 6 tháng", true });
}

#define REVIEW "review member={thoa}|scope=CN|year=2026|kind=HN|"

static void a_remedy_is_due_after_its_review(void **state)
{
	REFUSES({ { REVIEW "statement_on=2026-11-10" },
			"remedy review={0}|shortcoming=A|measure=B|due_on=2026-11-09",
			"Hạn 09/11/2026 ở trước khi kiểm điểm, 10/11/2026", true },
		{ { REVIEW "statement_on=2026-11-10" },
			"remedy review={0}|shortcoming=A|measure=B|due_on=2026-11-10",
			"ở trước khi kiểm điểm", false },
		{ { HELD, REVIEW "meeting={0}" },
			"remedy review={1}|shortcoming=A|measure=B|due_on=2026-11-04",
			"ở trước khi kiểm điểm, 05/11/2026", true },
		{ { REVIEW "statement_on=" },
			"remedy review={0}|shortcoming=A|measure=B|due_on=2025-12-31",
			"ở trước khi kiểm điểm, 01/01/2026", true },
		{ { REVIEW "statement_on=" },
			"remedy review={0}|shortcoming=A|measure=B|due_on=2026-01-01",
			"ở trước khi kiểm điểm", false });
}

#define SECRETARY "post member={hai}|title=BT|org={cell}|from_on=2025-01-01"

static void an_organisation_has_one_secretary(void **state)
{
	DOUBTS({ { SECRETARY }, "post member={thoa}|title=BT|org={cell}|from_on=2026-01-01",
		       "đã có bí thư: Nguyễn Văn Hải", true },
		{ { SECRETARY "|to_on=2025-12-31|" },
			"post member={thoa}|title=BT|org={cell}|from_on=2026-01-01", "đã có bí thư",
			false },
		{ { SECRETARY "|to_on=2026-01-01|" },
			"post member={thoa}|title=BT|org={cell}|from_on=2026-01-01", "đã có bí thư",
			true },
		{ { SECRETARY },
			"post member={thoa}|title=BT|org={cell}|from_on=2024-01-01|to_on=2024-12-31",
			"đã có bí thư", false },
		{ { SECRETARY },
			"post member={thoa}|title=BT|org={cell}|from_on=2024-01-01|to_on=2025-01-01",
			"đã có bí thư", true },
		{ { SECRETARY }, "post member={thoa}|title=PBT|org={cell}|from_on=2026-01-01",
			"đã có bí thư", false },
		{ { SECRETARY }, "post member={thoa}|title=BT|org={other}|from_on=2026-01-01",
			"đã có bí thư", false },
		{ { SECRETARY },
			"post member={thoa}|title=BT|org={cell}|acting=1|from_on=2026-01-01",
			"đã có bí thư", false },
		{ { SECRETARY }, "post@{0} term=2025-2030", "đã có bí thư", false });
}

/* Of another cell, and in nobody's roll. */
static void a_stranger_in_a_roll_call_is_a_guest(void **state)
{
	DOUBTS({ { HELD }, "attendance meeting={0}|member={duom}|status=C",
		       "Đặng Thị Đượm không thuộc Chi bộ thôn Đông Hạ ngày 05/11/2026", true },
		{ { HELD }, "attendance meeting={0}|member={duom}|status=C|guest=1", "không thuộc",
			false },
		{ { HELD }, "attendance meeting={0}|member={thoa}|status=C", "không thuộc", false },
		{ { HELD, "membership member={duom}|cell={cell}|form=TTD|from_on=2026-11-05" },
			"attendance meeting={0}|member={duom}|status=C", "không thuộc", false },
		{ { HELD, "membership member={duom}|cell={cell}|form=TTD|from_on=2026-11-06|joined_by=CNB" },
			"attendance meeting={0}|member={duom}|status=C", "không thuộc", true },
		{ { HELD, "member full_name=Lê Văn Tám|admitted_on=2000-01-01",
			  "membership member={1}|cell={cell}|from_on=2026-11-20|joined_by=LS" },
			"attendance meeting={0}|member={1}|status=C", "không thuộc", false },
		{ { "meeting org={committee}|kind=CAPUY|period=2026-11|held_on=2026-11-05" },
			"attendance meeting={0}|member={thoa}|status=C", "không thuộc", true },
		{ { "meeting org={committee}|kind=CAPUY|period=2026-11|held_on=2026-11-05",
			  "post member={thoa}|title=DUV|org={committee}|from_on=2025-01-01" },
			"attendance meeting={0}|member={thoa}|status=C", "không thuộc", false });
}

static void the_exempt_and_the_suspended_are_not_rated(void **state)
{
	DOUBTS({ { "exemption member={thoa}|kind=M|from_on=2026-01-01" },
		       "rating member={thoa}|year=2026|stage=CB|level=HTTNV|on=2026-11-20",
		       "miễn công tác", true },
		{ { "exemption member={thoa}|kind=M|from_on=2026-01-01|to_on=2026-11-18" },
			"rating member={thoa}|year=2026|stage=CB|level=HTTNV|on=2026-11-19",
			"miễn công tác", false },
		{ { "exemption member={thoa}|kind=M|from_on=2026-01-01|to_on=2026-11-19" },
			"rating member={thoa}|year=2026|stage=CB|level=HTTNV|on=2026-11-19",
			"miễn công tác", true },
		{ { "exemption member={thoa}|kind=M|from_on=2026-01-01" },
			"rating member={thoa}|year=2026|stage=CB|none_why=M", "miễn công tác",
			false },
		{ { "exemption member={thoa}|kind=M|from_on=2026-01-01" },
			"rating member={thoa}|year=2025|stage=CB|level=HTTNV", "miễn công tác",
			false },
		{ { "member@{thoa} listed_status=DC" },
			"rating member={thoa}|year=2026|stage=CB|level=HTTNV|on=2026-11-20",
			"đình chỉ", true },
		{ NONE, "rating member={thoa}|year=2026|stage=CB|level=HTTNV|on=2026-11-20",
			"đình chỉ", false });
}

static void dues_are_waived_for_a_year_at_most(void **state)
{
	static const char doubt[] = "nhiều nhất 12 tháng. Ghi ngày kết thúc không quá 28/02/2027";

	DOUBTS({ NONE, "dues_waiver member={thoa}|kind=G|percent=50|from_on=2026-03-01|to_on=2027-02-28",
		       doubt, false },
		{ NONE, "dues_waiver member={thoa}|kind=G|percent=50|from_on=2026-03-01|to_on=2027-03-01",
			doubt, true },
		{ NONE, "dues_waiver member={thoa}|kind=M|from_on=2026-03-01", doubt, true },
		{ NONE, "dues_waiver member={thoa}|kind=CD|from_on=2026-03-01", doubt, false },
		{ NONE, "dues_waiver member={thoa}|kind=TNNCH|percent=50|from_on=2026-03-01", doubt,
			false });
}

static void a_cell_of_less_than_nine_has_no_committee(void **state)
{
	DOUBTS({ NONE, "post member={thoa}|title=CUV|org={cell}|from_on=2026-01-01",
		       "Chi bộ có 2 đảng viên chính thức; chi ủy lập từ 9", true },
		{ NONE, "post member={thoa}|title=BT|org={cell}|from_on=2026-01-01",
			"chi ủy lập từ", false },
		{ NONE, "post member={thoa}|title=CUV|org={committee}|from_on=2026-01-01",
			"chi ủy lập từ", false });
}

static void secretaries_and_committees_are_official_members(void **state)
{
	DOUBTS({ NONE, "post member={duom}|title=BT|org={other}|from_on=2026-11-01",
		       "Đặng Thị Đượm còn dự bị ngày 01/11/2026", true },
		{ NONE, "post member={duom}|title=BT|org={other}|from_on=2028-02-03", "còn dự bị",
			false },
		{ NONE, "post member={duom}|title=TT|org={other}|from_on=2026-11-01", "còn dự bị",
			false },
		{ NONE, "post member={thoa}|title=BT|org={cell}|from_on=2021-05-18", "còn dự bị",
			true },
		{ NONE, "post member={thoa}|title=BT|org={cell}|from_on=2021-05-19", "còn dự bị",
			false });
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(somebody_temporarily_elsewhere_stays_in_one_count),
		cmocka_unit_test(members_are_in_cells),
		cmocka_unit_test(nobody_is_in_a_cell_before_his_admission),
		cmocka_unit_test(an_official_date_is_the_day_probation_ends),
		cmocka_unit_test(a_cell_stands_under_a_committee),
		cmocka_unit_test(two_regular_meetings_in_a_month_count_one),
		cmocka_unit_test(a_meeting_lasts_its_90_or_120_minutes),
		cmocka_unit_test(papers_go_out_one_day_before_or_three),
		cmocka_unit_test(chi_uy_prepares_a_meeting_before_it),
		cmocka_unit_test(a_meeting_that_was_called_off_has_no_roll_call),
		cmocka_unit_test(a_number_is_given_once_per_kind_and_term),
		cmocka_unit_test(a_resolution_has_the_day_of_its_meeting),
		cmocka_unit_test(a_task_is_done_after_it_was_given_and_given_by_a_meeting),
		cmocka_unit_test(households_belong_to_one_kind_of_assignment),
		cmocka_unit_test(points_and_level_go_together),
		cmocka_unit_test(nobody_is_rated_in_his_first_six_months),
		cmocka_unit_test(a_remedy_is_due_after_its_review),
		cmocka_unit_test(an_organisation_has_one_secretary),
		cmocka_unit_test(a_stranger_in_a_roll_call_is_a_guest),
		cmocka_unit_test(the_exempt_and_the_suspended_are_not_rated),
		cmocka_unit_test(dues_are_waived_for_a_year_at_most),
		cmocka_unit_test(a_cell_of_less_than_nine_has_no_committee),
		cmocka_unit_test(secretaries_and_committees_are_official_members),
	};

	return run_group(tests);
}
