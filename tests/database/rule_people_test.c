/* The rules of db/rule about people of the whole record book, clause by clause. */
#include "rule_case.h"
#include "test.h"

static void who_is_on_probation_is_only_reprimanded_or_warned(void **state)
{
	REFUSES({ NONE, "discipline member={duom}|kind=KTR|on=2026-11-20", "còn dự bị", true },
		{ NONE, "discipline member={duom}|kind=CCH|on=2026-11-20", "còn dự bị", true },
		{ NONE, "discipline member={duom}|kind=KT|on=2026-11-20", "còn dự bị", false },
		{ NONE, "discipline member={duom}|kind=CC|on=2026-11-20", "còn dự bị", false },
		{ NONE, "discipline member={thoa}|kind=KTR|on=2026-11-20", "còn dự bị", false },
		{ { "member full_name=Lê Văn Tám|admitted_on=2024-05-01" },
			"discipline member={0}|kind=KTR|on=2025-04-30", "còn dự bị", true },
		{ { "member full_name=Lê Văn Tám|admitted_on=2024-05-01" },
			"discipline member={0}|kind=KTR|on=2025-05-01", "còn dự bị", false },
		{ { "member full_name=Lê Văn Tám|admitted_on=2024-05-01|official_on=2025-07-01" },
			"discipline member={0}|kind=KTR|on=2025-06-30", "còn dự bị", true },
		{ { "member full_name=Lê Văn Tám|admitted_on=2024-05-01|official_on=2025-07-01" },
			"discipline member={0}|kind=KTR|on=2025-07-01", "còn dự bị", false },
		{ { "member full_name=Lê Văn Tám|admitted_on=2024-05-01",
			  SETTING("probation.months", "18") },
			"discipline member={0}|kind=KTR|on=2025-05-01", "còn dự bị", true });
}

#define LEFT(why)                                                                          \
	"=UPDATE membership SET to_on = '2026-11-10', left_by = '" why "' WHERE member = " \
	"(SELECT id FROM member WHERE full_name = 'Trần Thị Thoa')"
#define DIED LEFT("TTR")
#define GONE "Trần Thị Thoa đã từ trần 10/11/2026, trước ngày ghi ở đây"
#define POST "post member={thoa}|title=CUV|org={cell}|"

static void who_died_or_left_the_party_is_given_nothing_afterwards(void **state)
{
	DOUBTS({ { DIED }, "award member={thoa}|title=Gương sáng|on=2026-11-11", GONE, true },
		{ { DIED }, "award member={thoa}|title=Gương sáng|on=2026-11-10", GONE, false },
		{ { DIED }, "award member={hai}|title=Gương sáng|on=2026-11-11", "đã từ trần",
			false },
		{ { DIED }, "award member={thoa}|title=Gương sáng", "đã từ trần", false },
		{ { LEFT("XR") }, "award member={thoa}|title=Gương sáng|on=2026-11-11",
			"trước ngày ghi ở đây", true },
		{ { LEFT("CDT") }, "award member={thoa}|title=Gương sáng|on=2026-11-11",
			"trước ngày ghi ở đây", false },
		{ { DIED, BIN("membership") }, "award member={thoa}|title=Gương sáng|on=2026-11-11",
			GONE, false },
		{ { LEFT("XR"),
			  "membership member={thoa}|cell={cell}|from_on=2026-11-11|joined_by=KNL" },
			"award member={thoa}|title=Gương sáng|on=2026-11-12",
			"trước ngày ghi ở đây", false },
		{ { DIED }, POST "from_on=2026-11-11", GONE, true },
		{ { DIED }, POST "from_on=2026-01-01", "chưa kết thúc đến ngày ấy", true },
		{ { DIED }, POST "from_on=2026-01-01|to_on=2026-11-11", "chưa kết thúc đến ngày ấy",
			true },
		{ { DIED }, POST "from_on=2026-01-01|to_on=2026-11-10", "đã từ trần", false });
	DOUBTS({ { DIED }, TK "planned_on=2026-11-11|state=DK|chair={thoa}", GONE, true },
		{ { DIED }, TK "held_on=2026-11-11|state=DH|secretary={thoa}", GONE, true },
		{ { DIED }, HELD "|secretary={thoa}", "đã từ trần", false },
		{ { TK "held_on=2026-11-11|state=DH", DIED }, "attendee meeting={0}|member={thoa}",
			GONE, true },
		{ { TK "held_on=2026-11-11|state=DH", DIED }, "attendee meeting={0}|member={hai}",
			"đã từ trần", false },
		{ { HELD, DIED }, "task meeting={0}|member={thoa}|content=Thu quỹ", "đã từ trần",
			false },
		{ { DIED }, "pledge member={thoa}|year=2027|kind=TDRL", GONE, true },
		{ { DIED }, "pledge member={thoa}|year=2026|kind=TDRL", "đã từ trần", false });
}

#define STAY "membership member={thoa}|cell={cell}|form=TTDI|joined_by=NL|"

static void a_stay_elsewhere_is_of_three_months_to_less_than_twelve(void **state)
{
	DOUBTS({ NONE, STAY "from_on=2026-11-01|to_on=2027-01-30",
		       "Tạm thời từ 01/11/2026 là chưa đủ 3 tháng", true },
		{ NONE, STAY "from_on=2026-11-01|to_on=2027-01-31", "Tạm thời từ", false },
		{ NONE, STAY "from_on=2026-10-01|to_on=2026-11-20", "Tạm thời từ", false },
		{ NONE, STAY "from_on=2026-11-01|to_on=2027-10-30", "Tạm thời từ", false },
		{ NONE, STAY "from_on=2026-11-01|to_on=2027-10-31", "là từ 12 tháng trở lên",
			true },
		{ NONE, STAY "from_on=2024-11-01|to_on=2026-10-31", "là từ 12 tháng trở lên",
			true },
		{ NONE, STAY "from_on=2024-11-01|to_on=2026-11-01", "là quá 24 tháng", true },
		{ NONE, STAY "from_on=2026-11-01", "Tạm thời từ", false },
		{ { SETTING("stay.least_months", "2") }, STAY "from_on=2026-11-01|to_on=2027-01-30",
			"Tạm thời từ", false },
		{ { SETTING("stay.most_months", "6") }, STAY "from_on=2026-11-01|to_on=2027-04-30",
			"là từ 6 tháng trở lên", true },
		{ { SETTING("stay.most_months", "3") }, STAY "from_on=2026-11-01|to_on=2027-01-31",
			"là từ 3 tháng trở lên", true },
		{ { SETTING("stay.study_months", "13") },
			STAY "from_on=2026-11-01|to_on=2027-12-31", "là quá 13 tháng", true });
#define HOST \
	"membership member={thoa}|cell={other}|form=TTD|joined_by=NL|from_on=2026-11-01|to_on=2026-12-31"
	DOUBTS({ NONE, HOST, "chưa đủ 3 tháng", true },
		{ { STAY "from_on=2026-11-01|to_on=2026-12-31" }, HOST, "chưa đủ 3 tháng", false },
		{ { STAY "from_on=2026-11-02|to_on=2026-12-31" }, HOST, "chưa đủ 3 tháng", true },
		{ { STAY "from_on=2026-11-01|to_on=2026-12-31", BIN("membership") }, HOST,
			"chưa đủ 3 tháng", true },
		{ { "membership member={hai}|cell={cell}|form=TTDI|joined_by=NL|from_on=2026-11-01|to_on=2026-12-31" },
			HOST, "chưa đủ 3 tháng", true },
		{ { "=UPDATE membership SET from_on = '2026-11-01', to_on = NULL WHERE member = (SELECT id FROM member WHERE uid = '{thoa}')" },
			HOST, "chưa đủ 3 tháng", true },
		{ NONE, "membership member={hai}|cell={cell}|form=CT|joined_by=LS|from_on=2010-01-01|to_on=2014-12-31",
			"Tạm thời từ", false });
}

#define CANDIDATE "candidate full_name=Bùi Thị Nguồn|cell={cell}|stage=N|"

static void who_helps_a_candidate_is_an_official_member(void **state)
{
	DOUBTS({ NONE, CANDIDATE "helper_1={duom}", "chưa là đảng viên chính thức", true },
		{ NONE, CANDIDATE "helper_2={duom}", "chưa là đảng viên chính thức", true },
		{ NONE, CANDIDATE "helper_1={thoa}|helper_2={hai}", "chưa là đảng viên chính thức",
			false },
		{ { "member full_name=Lê Văn Tám|admitted_on=2024-05-01|official_on=2025-05-01" },
			CANDIDATE "helper_1={0}|stage_on=2025-04-30",
			"chưa là đảng viên chính thức ngày 30/04/2025", true },
		{ { "member full_name=Lê Văn Tám|admitted_on=2024-05-01|official_on=2025-05-01" },
			CANDIDATE "helper_1={0}|stage_on=2025-05-01",
			"chưa là đảng viên chính thức", false },
		{ { "member full_name=Lê Văn Tám|admitted_on=2024-05-01|official_on=2025-05-01" },
			CANDIDATE "helper_1={0}", "chưa là đảng viên chính thức", false });
}

#define PROBATION "probation member={duom}|due_on=2027-02-03|"

static void who_helps_one_on_probation_is_an_official_member(void **state)
{
	DOUBTS({ { "member full_name=Lê Văn Tám|admitted_on=2026-05-01" }, PROBATION "helper={0}",
		       "Lê Văn Tám chưa là đảng viên chính thức ngày 20/11/2026", true },
		{ NONE, PROBATION "helper={thoa}", "chưa là đảng viên chính thức", false },
		{ { "member full_name=Lê Văn Tám|admitted_on=2025-05-01|official_on=2026-05-01" },
			PROBATION "helper={0}|considered_on=2026-04-30",
			"chưa là đảng viên chính thức", true },
		{ { "member full_name=Lê Văn Tám|admitted_on=2025-05-01|official_on=2026-05-01" },
			PROBATION "helper={0}|considered_on=2026-05-01",
			"chưa là đảng viên chính thức", false });
}

#define OLD "member full_name=Lê Văn Tám|admitted_on=1986-11-07|official_on=1987-11-07"

static void a_badge_is_of_years_that_are_reached_by_its_round(void **state)
{
	DOUBTS({ { OLD }, "badge member={0}|years=40|round=11-07|on=2026-11-07", "chưa đủ", false },
		{ { OLD }, "badge member={0}|years=40|round=09-02|on=2026-09-02",
			"đến 02/09/2026 chưa đủ 40 năm", true },
		{ { OLD }, "badge member={0}|years=45|round=11-07|on=2026-11-07", "chưa đủ 45",
			true },
		{ { OLD }, "badge member={0}|years=40|round=11-07|on=2026-10-20", "chưa đủ",
			false },
		{ { OLD }, "badge member={0}|years=40|on=2026-11-06", "đến 06/11/2026 chưa đủ",
			true },
		{ { OLD }, "badge member={0}|years=40|on=2026-11-07", "chưa đủ", false },
		{ { OLD }, "badge member={0}|years=40", "chưa đủ", false },
		{ { OLD "|admission_decided_on=1986-11-08" },
			"badge member={0}|years=40|round=11-07|on=2026-11-07", "từ 08/11/1986",
			true },
		/* decided in December for the round of 3 February */
		{ { "member full_name=Lê Văn Tám|admitted_on=1987-01-20|official_on=1988-01-20" },
			"badge member={0}|years=40|round=03-02|on=2026-11-10", "chưa đủ", false },
		{ { "member full_name=Lê Văn Tám|admitted_on=1987-02-04|official_on=1988-02-04" },
			"badge member={0}|years=40|round=03-02|on=2026-11-10",
			"đến 03/02/2027 chưa đủ", true },
		/* and handed over a month after the round */
		{ { "member full_name=Lê Văn Tám|admitted_on=1986-09-05|official_on=1987-09-05" },
			"badge member={0}|years=40|round=09-02|on=2026-10-01",
			"đến 02/09/2026 chưa đủ", true });
}

static void a_badge_waits_where_somebody_was_disciplined(void **state)
{
	DOUBTS({ { OLD, "discipline member={0}|kind=KT|on=2026-05-08" },
		       "badge member={0}|years=40|round=11-07|on=2026-11-07",
		       "chờ đến 08/11/2026 mới được xét", true },
		{ { OLD, "discipline member={0}|kind=KT|on=2026-05-07" },
			"badge member={0}|years=40|round=11-07|on=2026-11-07", "kỷ luật", false },
		{ { OLD, "discipline member={0}|kind=CCH|on=2026-11-07" },
			"badge member={0}|years=40|round=11-07|on=2026-11-07",
			"bị kỷ luật ngày 07/11/2026, chờ đến 07/11/2027", true },
		{ { OLD, "discipline member={0}|kind=CCH|on=2026-11-08" },
			"badge member={0}|years=40|round=11-07|on=2026-11-07", "kỷ luật", false },
		{ { OLD, "member full_name=Trần Văn Sáu|admitted_on=1990-01-01",
			  "discipline member={1}|kind=CC|on=2026-06-01" },
			"badge member={0}|years=40|round=11-07|on=2026-11-07", "kỷ luật", false });
}

#define MEETS(cell, rule) "schedule cell={" cell "}|rule=" rule "|from_on=2026-01-01"
#define ATTENDS(who, cell) "supervision member={" who "}|level=X|cell={" cell "}|from_on=2026-01-01"
#define THIRD "org name=Chi bộ thứ ba|kind=CB|parent={committee}"

static void nobody_has_two_meetings_on_one_day_of_the_schedule(void **state)
{
	/* Thoa is of {cell} and attends {other} */
	DOUBTS({ { ATTENDS("thoa", "other"), MEETS("other", "05") }, MEETS("cell", "05"),
		       "Trần Thị Thoa là đảng viên ở đây mà ngày ấy", true },
		{ { ATTENDS("thoa", "other"), MEETS("cell", "05") }, MEETS("other", "05"),
			"Trần Thị Thoa dự sinh hoạt ở đây mà ngày ấy", true },
		{ { ATTENDS("thoa", "other"), MEETS("cell", "05") }, MEETS("other", "5"),
			"mà ngày ấy", true },
		{ { ATTENDS("thoa", "other"), MEETS("cell", "05") }, MEETS("other", "ngày 05"),
			"mà ngày ấy", true },
		{ { ATTENDS("thoa", "other"), MEETS("cell", "Thứ bảy tuần 1") },
			MEETS("other", "thứ bảy tuần 1"), "mà ngày ấy", true },
		{ { ATTENDS("thoa", "other"), MEETS("cell", "05") }, MEETS("other", "06"),
			"mà ngày ấy", false },
		{ { MEETS("cell", "05") }, MEETS("other", "05"), "mà ngày ấy", false },
		{ { ATTENDS("thoa", "cell"), MEETS("cell", "05") }, MEETS("other", "05"),
			"mà ngày ấy", false },
		{ { ATTENDS("thoa", "other") }, MEETS("other", "05"), "mà ngày ấy", false },
		{ { THIRD, ATTENDS("thoa", "0"), ATTENDS("thoa", "other"), MEETS("0", "05") },
			MEETS("other", "05"), "Chi bộ thứ ba, nơi cũng phải dự", true },
		{ { ATTENDS("thoa", "other"), MEETS("other", "05") },
			"schedule cell={other}|rule=05|from_on=2026-02-01", "mà ngày ấy", false },
		{ { THIRD, ATTENDS("thoa", "0"), ATTENDS("hai", "other"), MEETS("0", "05") },
			MEETS("other", "05"), "mà ngày ấy", false },
		{ { ATTENDS("thoa", "other"), MEETS("cell", "05"), BIN("schedule") },
			MEETS("other", "05"), "mà ngày ấy", false },
		{ { ATTENDS("thoa", "other"), MEETS("cell", "05"), BIN("supervision") },
			MEETS("other", "05"), "mà ngày ấy", false },
		{ { ATTENDS("thoa", "other"), MEETS("cell", "05"), BIN("member") },
			MEETS("other", "05"), "mà ngày ấy", false },
		{ { ATTENDS("thoa", "other") "|to_on=2026-06-30", MEETS("cell", "05") },
			"schedule cell={other}|rule=05|from_on=2026-06-30", "mà ngày ấy", true },
		{ { ATTENDS("thoa", "other") "|to_on=2026-06-29", MEETS("cell", "05") },
			"schedule cell={other}|rule=05|from_on=2026-06-30", "mà ngày ấy", false },
		{ { ATTENDS("thoa", "other"), MEETS("cell", "05") "|to_on=2026-06-29" },
			"schedule cell={other}|rule=05|from_on=2026-06-30", "mà ngày ấy", false },
		{ { ATTENDS("thoa", "other"), "schedule cell={cell}|rule=05|from_on=2026-06-30" },
			MEETS("other", "05") "|to_on=2026-06-29", "mà ngày ấy", false },
		{ { ATTENDS("thoa", "other"), MEETS("cell", "05"),
			  "=UPDATE membership SET to_on = '2026-01-31', left_by = 'CDT' WHERE cell = "
			  "(SELECT id FROM org WHERE uid = '{cell}')" },
			"schedule cell={other}|rule=05|from_on=2026-02-01", "mà ngày ấy", false });
}

static void who_attends_a_cell_has_no_other_meeting_on_its_day(void **state)
{
	DOUBTS({ { MEETS("cell", "05"), MEETS("other", "05") }, ATTENDS("thoa", "other"),
		       "chi bộ của người ấy, cũng họp", true },
		{ { MEETS("cell", "05"), MEETS("other", "06") }, ATTENDS("thoa", "other"),
			"cũng họp", false },
		{ { MEETS("cell", "05") }, ATTENDS("thoa", "cell"), "cũng họp", false },
		{ { MEETS("cell", "05"), MEETS("other", "05") }, ATTENDS("duom", "other"),
			"cũng họp", false },
		{ { THIRD, MEETS("0", "05"), MEETS("other", "05"), ATTENDS("thoa", "0") },
			ATTENDS("thoa", "other"), "Chi bộ thứ ba, nơi người ấy cũng phải dự",
			true },
		{ { THIRD, MEETS("0", "05"), MEETS("other", "05"), ATTENDS("hai", "0") },
			ATTENDS("thoa", "other"), "cũng họp", false },
		{ { MEETS("cell", "05") "|to_on=2026-06-29", MEETS("other", "05") },
			"supervision member={thoa}|level=X|cell={other}|from_on=2026-06-30",
			"cũng họp", false },
		{ { MEETS("cell", "05"), MEETS("other", "05") "|to_on=2026-06-29" },
			"supervision member={thoa}|level=X|cell={other}|from_on=2026-06-30",
			"cũng họp", false },
		{ { "schedule cell={cell}|rule=05|from_on=2026-06-30", MEETS("other", "05") },
			ATTENDS("thoa", "other") "|to_on=2026-06-29", "cũng họp", false });
}

#define LEVEL(rest) "rating member={thoa}|year=2025|stage=CB|" rest
#define SUSPENDED(from, to) "suspension member={thoa}|from_on=" from "|to_on=" to

static void who_is_suspended_was_not_rated_then(void **state)
{
	DOUBTS({ { LEVEL("level=HTTNV|on=2025-12-05") }, SUSPENDED("2025-12-05", "2025-12-05"),
		       "Năm 2025 đã xếp loại trong lúc", true },
		{ { LEVEL("level=HTTNV|on=2025-12-05") }, SUSPENDED("2025-12-06", ""),
			"đã xếp loại", false },
		{ { LEVEL("level=HTTNV|on=2025-12-05") }, SUSPENDED("2025-01-01", "2025-12-04"),
			"đã xếp loại", false },
		{ { LEVEL("level=HTTNV|on=2026-02-05") }, SUSPENDED("2025-12-31", "2026-01-02"),
			"đã xếp loại", true },
		{ { LEVEL("level=HTTNV") }, SUSPENDED("2025-12-31", "2026-01-02"), "đã xếp loại",
			true },
		{ { "rating member={thoa}|year=2026|stage=CB|level=HTTNV" },
			SUSPENDED("2026-11-20", ""), "đã xếp loại", true },
		{ { LEVEL("none_why=DC|on=2025-12-05") }, SUSPENDED("2025-12-05", ""),
			"đã xếp loại", false },
		{ { LEVEL("level=HTTNV|on=2025-12-05"), BIN("rating") },
			SUSPENDED("2025-12-05", ""), "đã xếp loại", false },
		{ { "rating member={hai}|year=2025|stage=CB|level=HTTNV|on=2025-12-05" },
			SUSPENDED("2025-12-05", ""), "đã xếp loại", false });
}

#define CV(day) "document org={cell}|kind=CV|number=5|subject=A|on=" day
#define TERM(from) "org_term org={cell}|from_on=" from

static void a_paper_has_a_number_of_its_own_in_its_term(void **state)
{
	DOUBTS({ { CV("2026-03-05") }, CV("2026-11-05"),
		       "Số 05 đã dùng cho văn bản cùng loại ngày 05/03/2026", true },
		{ { CV("2026-03-05") }, "document@{0} subject=B", "đã dùng", false },
		{ { CV("2026-03-05") },
			"document org={cell}|kind=CV|number=6|subject=A|on=2026-11-05", "đã dùng",
			false },
		{ { CV("2026-03-05") },
			"document org={cell}|kind=BC|number=5|subject=A|on=2026-11-05", "đã dùng",
			false },
		{ { CV("2026-03-05") },
			"document org={other}|kind=CV|number=5|subject=A|on=2026-11-05", "đã dùng",
			false },
		{ { CV("2026-03-05"), BIN("document") }, CV("2026-11-05"), "đã dùng", false },
		{ { CV("2026-03-05"), TERM("2026-03-06") }, CV("2026-11-05"), "đã dùng", false },
		{ { CV("2026-03-05"), TERM("2026-03-05") }, CV("2026-11-05"), "đã dùng", true },
		{ { CV("2026-03-05"), TERM("2026-11-20") }, CV("2026-11-05"), "đã dùng", true },
		{ { CV("2025-03-05"), TERM("2026-11-20") }, CV("2026-11-05"), "đã dùng", false },
		{ { CV("2026-03-05"), "org_term org={other}|from_on=2026-03-06" }, CV("2026-11-05"),
			"đã dùng", true });
}

static void a_resolution_has_a_number_of_its_own_in_its_term(void **state)
{
	DOUBTS({ { HELD, "resolution meeting={0}|kind=NQ|number=5|on=2026-11-05",
			 TERM("2026-11-06") },
		       "resolution meeting={0}|kind=NQ|number=5|on=2026-11-06", "đã dùng", false },
		{ { HELD, "resolution meeting={0}|kind=NQ|number=5|on=2026-11-05",
			  TERM("2020-01-01") "|to_on=2025-12-31" },
			"resolution meeting={0}|kind=NQ|number=5|on=2026-11-06", "đã dùng", true },
		{ { HELD, "resolution meeting={0}|kind=NQ|number=5|on=2026-11-05",
			  "org_term org={other}|from_on=2026-11-06" },
			"resolution meeting={0}|kind=NQ|number=5|on=2026-11-06", "đã dùng", true });
}

static void a_cell_is_screened_once_a_year(void **state)
{
	REFUSES({ { "screening cell={cell}|year=2026|reviewed_on=2026-10-15" },
			"screening cell={cell}|year=2026|reviewed_on=2026-10-20", "", true },
		{ { "screening cell={cell}|year=2025|reviewed_on=2025-10-15" },
			"screening cell={cell}|year=2026|reviewed_on=2026-10-20", "", false },
		{ { "screening cell={other}|year=2026|reviewed_on=2026-10-15" },
			"screening cell={cell}|year=2026|reviewed_on=2026-10-20", "", false });
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(who_is_on_probation_is_only_reprimanded_or_warned),
		cmocka_unit_test(who_died_or_left_the_party_is_given_nothing_afterwards),
		cmocka_unit_test(a_stay_elsewhere_is_of_three_months_to_less_than_twelve),
		cmocka_unit_test(who_helps_a_candidate_is_an_official_member),
		cmocka_unit_test(who_helps_one_on_probation_is_an_official_member),
		cmocka_unit_test(a_badge_is_of_years_that_are_reached_by_its_round),
		cmocka_unit_test(a_badge_waits_where_somebody_was_disciplined),
		cmocka_unit_test(nobody_has_two_meetings_on_one_day_of_the_schedule),
		cmocka_unit_test(who_attends_a_cell_has_no_other_meeting_on_its_day),
		cmocka_unit_test(who_is_suspended_was_not_rated_then),
		cmocka_unit_test(a_paper_has_a_number_of_its_own_in_its_term),
		cmocka_unit_test(a_resolution_has_a_number_of_its_own_in_its_term),
		cmocka_unit_test(a_cell_is_screened_once_a_year),
	};

	return run_group(tests);
}
