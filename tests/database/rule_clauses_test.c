/* The rules of db/rule clause by clause: for each one the nearest case that it alone decides. */
#include "rule_case.h"
#include "test.h"

#define TAM "member full_name=Lê Văn Tám|admitted_on=2000-01-01|official_on=2001-01-01"
#define THERE "membership member={0}|cell={cell}|from_on=2000-01-01"
#define RATED(stage, level) "rating member={0}|year=2025|stage=" stage "|level=" level
#define BEST(stage) "rating member={thoa}|year=2025|stage=" stage "|level=HTXSNV"
#define OF(n) "Chi bộ thôn Đông Hạ năm 2025: 1 hoàn thành xuất sắc trên " n ","
#define BASE_A SETTING("rating.top_base", "A")

/* Who counts beside Thoa, at the stage of the cell and at that of the decision. */
#define COUNTED_AT(stage)                                                                                       \
	DOUBTS({ { TAM, THERE, RATED(stage, "HTTNV") }, BEST(stage), OF("2"), true },                           \
		{ { TAM, THERE "|to_on=2025-12-31|left_by=CDT", RATED(stage, "HTTNV") },                        \
			BEST(stage), OF("2"), true },                                                           \
		{ { TAM, THERE "|to_on=2025-12-30|left_by=CDT", RATED(stage, "HTTNV") },                        \
			BEST(stage), OF("1"), true },                                                           \
		{ { TAM, "membership member={0}|cell={cell}|from_on=2026-01-01",                                \
			  RATED(stage, "HTTNV") },                                                              \
			BEST(stage), OF("1"), true },                                                           \
		{ { TAM, THERE "|form=TTD", RATED(stage, "HTTNV") }, BEST(stage), OF("1"), true },              \
		{ { TAM, "membership member={0}|cell={other}|from_on=2000-01-01",                               \
			  RATED(stage, "HTTNV") },                                                              \
			BEST(stage), OF("1"), true },                                                           \
		{ { TAM, THERE, "rating member={0}|year=2024|stage=" stage "|level=HTTNV" },                    \
			BEST(stage), OF("1"), true },                                                           \
		{ { TAM, THERE, RATED("TN", "HTTNV") }, BEST(stage), OF("1"), true },                           \
		{ { TAM, THERE, RATED(stage, "HTTNV"), BIN("rating") }, BEST(stage), OF("1"),                   \
			true },                                                                                 \
		{ { TAM, THERE, RATED(stage, "HTNV") }, BEST(stage), OF("1"), true },                           \
		{ { TAM, THERE, RATED(stage, "HTNV"), BASE_A }, BEST(stage), OF("2"), true },                   \
		{ { TAM, THERE, "rating member={0}|year=2025|stage=" stage "|none_why=M",                       \
			  BASE_A },                                                                             \
			BEST(stage), OF("1"), true },                                                           \
		{ { TAM, THERE, RATED(stage, "HTXSNV") }, BEST(stage),                                          \
			"2 hoàn thành xuất sắc trên 2, nhiều nhất 0", true },                                   \
		{ { BEST(stage) }, "rating@{0} points=95", OF("1"), true },                                     \
		{ { TAM, "membership member={0}|cell={other}|from_on=2000-01-01",                               \
			  RATED(stage, "HTTNV"),                                                                \
			  "membership member={thoa}|cell={other}|form=TTD|from_on=2025-01-01" },                \
			BEST(stage), OF("1"), true },                                                           \
		{ { TAM, THERE,                                                                                 \
			  "member full_name=Lê Văn Chín|admitted_on=2000-01-01|official_on=2001-01-01",         \
			  "membership member={2}|cell={other}|from_on=2000-01-01|to_on=2025-12-30|left_by=CDT", \
			  "membership member={2}|cell={cell}|from_on=2025-12-31",                               \
			  RATED(stage, "HTTNV") },                                                              \
			"rating member={2}|year=2025|stage=" stage "|level=HTXSNV", OF("2"),                    \
			true })

static void members_rated_best_by_their_cell_are_counted(void **state)
{
	COUNTED_AT("CB");
}

static void members_decided_to_be_best_are_counted(void **state)
{
	COUNTED_AT("QD");
}

#define CELL_IS(stage, level) "rating org={cell}|year=2025|stage=" stage "|level=" level
#define OTHER_IS(stage, level) "rating org={other}|year=2025|stage=" stage "|level=" level
#define CELLS(n) "năm 2025: 1 hoàn thành xuất sắc trên " n ","

static void who_is_best_is_asked_of_one_stage_and_of_the_others(void **state)
{
	DOUBTS({ { BEST("QD") }, BEST("TD"), OF("1"), true },
		{ { TAM, THERE, RATED("CB", "HTTNV") }, BEST("QD"), OF("1"), true },
		{ { TAM, THERE, RATED("QD", "HTTNV") }, BEST("CB"), OF("1"), true },
		{ NONE, BEST("TN"), "xuất sắc trên", false },
		{ { TAM, THERE, "rating member={0}|year=2026|stage=CB|level=HTTNV" },
			"rating member={thoa}|year=2026|stage=CB|level=HTXSNV",
			"năm 2026: 1 hoàn thành xuất sắc trên 2,", true },
		{ { BEST("CB") }, BEST("CB"), OF("1"), true },
		{ { OTHER_IS("CB", "HTTNV") }, CELL_IS("CB", "HTXSNV"), CELLS("2"), true },
		{ { OTHER_IS("QD", "HTTNV") }, CELL_IS("QD", "HTXSNV"), CELLS("2"), true },
		{ { OTHER_IS("CB", "HTTNV") }, CELL_IS("QD", "HTXSNV"), CELLS("1"), true },
		{ { OTHER_IS("QD", "HTTNV") }, CELL_IS("CB", "HTXSNV"), CELLS("1"), true },
		{ { OTHER_IS("TN", "HTTNV") }, CELL_IS("CB", "HTXSNV"), CELLS("1"), true },
		{ { OTHER_IS("CB", "HTTNV"), BIN("rating") }, CELL_IS("CB", "HTXSNV"), CELLS("1"),
			true },
		/* the committee is that of the day */
		{ { "org name=Đảng bộ khác|kind=DBCS", OTHER_IS("CB", "HTTNV"),
			  "org_status org={other}|from_on=2020-01-01|to_on=2025-12-30|parent={committee}",
			  "org_status org={other}|from_on=2026-01-01|to_on=2026-11-19|parent={0}" },
			CELL_IS("CB", "HTXSNV"), CELLS("2"), true },
		{ { "org name=Đảng bộ khác|kind=DBCS", OTHER_IS("CB", "HTTNV"),
			  "org_status org={other}|from_on=2020-01-01|to_on=2025-12-30|parent={0}",
			  "org_status org={other}|from_on=2026-01-01|to_on=2026-11-19|parent={committee}" },
			CELL_IS("CB", "HTXSNV"), CELLS("1"), true },
		{ { "org name=Đảng bộ khác|kind=DBCS", OTHER_IS("QD", "HTTNV"),
			  "org_status org={cell}|from_on=2020-01-01|to_on=2025-12-30|parent={0}",
			  "org_status org={cell}|from_on=2025-12-31|to_on=2026-11-19|parent={committee}" },
			CELL_IS("QD", "HTXSNV"), CELLS("2"), true },
		{ { "org name=Đảng bộ khác|kind=DBCS", OTHER_IS("QD", "HTTNV"),
			  "org_status org={cell}|from_on=2020-01-01|to_on=2025-12-30|parent={committee}",
			  "org_status org={cell}|from_on=2025-12-31|to_on=2026-11-19|parent={0}" },
			CELL_IS("QD", "HTXSNV"),
			"Đảng bộ khác năm 2025: 1 hoàn thành xuất sắc trên 1,", true },
		{ { CELL_IS("CB", "HTXSNV") }, "rating@{0} points=95", CELLS("1"), true },
		{ { CELL_IS("QD", "HTXSNV") }, CELL_IS("TD", "HTXSNV"), CELLS("1"), true });
}

static void a_quarter_is_no_year(void **state)
{
	DOUBTS({ NONE, "rating member={thoa}|year=2025|period=Q1|stage=CB|level=HTXSNV",
		       "xuất sắc trên", false },
		{ { TAM, THERE, "rating member={0}|year=2025|period=Q1|stage=CB|level=HTTNV" },
			BEST("CB"), OF("1"), true },
		{ { TAM, THERE, "rating member={0}|year=2025|period=Q1|stage=QD|level=HTTNV" },
			BEST("QD"), OF("1"), true },
		{ { "rating org={other}|year=2025|period=Q2|stage=CB|level=HTTNV" },
			CELL_IS("CB", "HTXSNV"), CELLS("1"), true },
		{ { "rating org={other}|year=2025|period=Q2|stage=QD|level=HTTNV" },
			CELL_IS("QD", "HTXSNV"), CELLS("1"), true },
		{ { TAM, THERE, RATED("CB", "HTTNV"), "=UPDATE rating SET period = NULL" },
			BEST("CB"), OF("2"), true },
		{ { OTHER_IS("CB", "HTTNV"), "=UPDATE rating SET period = NULL" },
			CELL_IS("CB", "HTXSNV"), CELLS("2"), true });
}

static void a_roll_call_is_of_its_own_meeting(void **state)
{
	REFUSES({ { "meeting org={other}|kind=TK|period=2026-11|state=H|postponed_why=bão", HELD },
			"attendance meeting={1}|member={thoa}|status=C", "Buổi họp này", false },
		{ { HELD, "attendance meeting={0}|member={thoa}|status=C" },
			"meeting@{0} place=Nhà văn hóa", "đã điểm danh", false },
		{ { HELD, "attendance meeting={0}|member={thoa}|status=C",
			  "meeting org={other}|kind=TK|period=2026-11|held_on=2026-11-05|state=DH" },
			"meeting@{2} held_on=|state=H|postponed_why=bão", "đã điểm danh", false },
		{ { HELD, "attendance meeting={0}|member={thoa}|status=C", BIN("attendance") },
			"meeting@{0} held_on=|state=H|postponed_why=bão", "đã điểm danh", false });
}

#define COMMITTEE "meeting org={committee}|kind=CAPUY|period=2026-11|held_on=2026-11-05"
#define CALLED(n) "attendance meeting={" n "}|member={thoa}|status=C"

static void a_stranger_is_one_of_that_meeting_and_day(void **state)
{
	DOUBTS({ { COMMITTEE, "post member={hai}|title=DUV|org={committee}|from_on=2025-01-01" },
		       CALLED("0"), "không thuộc", true },
		{ { HELD }, "attendance meeting={0}|member={duom}|status=C",
			"không thuộc Đảng bộ xã Quỳnh Phú", false },
		{ { COMMITTEE, "post member={thoa}|title=DUV|org={cell}|from_on=2025-01-01" },
			CALLED("0"), "không thuộc", true },
		{ { COMMITTEE,
			  "post member={thoa}|title=DUV|org={committee}|from_on=2025-01-01|to_on=2026-11-04" },
			CALLED("0"), "không thuộc", true },
		{ { "org name=Tổ 1|kind=TO|parent={cell}",
			  "meeting org={0}|kind=BT|period=2026-11|held_on=2026-11-05" },
			CALLED("1"), "Trần Thị Thoa không thuộc Tổ 1", true },
		{ { "org name=Tổ 1|kind=TO|parent={cell}",
			  "meeting org={0}|kind=BT|period=2026-11|held_on=2026-11-05",
			  "=UPDATE membership SET \"group\" = (SELECT id FROM org WHERE uid = '{0}')" },
			CALLED("1"), "không thuộc", false },
		{ { "meeting org={other}|kind=TK|period=2026-11|held_on=2026-11-06", HELD },
			CALLED("1"), "không thuộc", false },
		{ { "meeting org={cell}|kind=TK|period=2020-05|held_on=2020-05-18",
			  "=UPDATE membership SET joined_by = 'CDN'" },
			CALLED("0"), "không thuộc", true });
}

#define CU(day, time) "meeting org={cell}|kind=CU|period=2026-11|held_on=" day "|starts_at=" time
#define AT(time) "|starts_at=" time

static void days_and_hours_are_compared_of_the_meeting_prepared(void **state)
{
	REFUSES({ { CU("2026-11-05", "19:00") },
			TK "held_on=2026-11-06|starts_at=08:00|prepared_by={0}", "ở sau buổi này",
			false },
		{ { CU("2026-11-03", "19:00"), CU("2026-11-09", "19:00") },
			HELD AT("08:00") "|prepared_by={0}", "ở sau buổi này", false },
		{ { CU("2026-11-04", "19:00"), HELD AT("18:00") "|prepared_by={0}" },
			"meeting@{0} starts_at=21:00", "nên không thể họp sau", false },
		{ { CU("2026-11-04", "19:00"), HELD AT("18:00") }, "meeting@{0} held_on=2026-11-06",
			"nên không thể họp sau", false },
		{ { CU("2026-11-04", "19:00"), HELD AT("18:00") "|prepared_by={0}",
			  "=UPDATE meeting SET deleted_at = '2026-11-06' WHERE kind = 'TK'" },
			"meeting@{0} held_on=2026-11-06", "nên không thể họp sau", false });
}

#define NQ5 "resolution meeting={0}|kind=NQ|number=5|on=2026-11-05"
#define ELSEWHERE "meeting org={other}|kind=TK|period=2026-11|held_on=2026-11-08"

static void a_resolution_is_of_its_own_meeting(void **state)
{
	DOUBTS({ { HELD, NQ5, ELSEWHERE }, "meeting@{2} held_on=2026-11-09",
		       "của buổi này ghi ngày", false },
		{ { HELD, NQ5, BIN("resolution") }, "meeting@{0} held_on=2026-11-04",
			"của buổi này ghi ngày", false },
		{ { HELD, ELSEWHERE }, NQ5, "mà buổi họp ngày", false },
		{ { HELD, NQ5, BIN("resolution") }, NQ5, "đã dùng", false },
		{ { HELD, NQ5, "org@{cell} term_from=2026-11-05" },
			"resolution meeting={0}|kind=NQ|number=5|on=2026-11-04", "đã dùng",
			false });
}

static void a_second_regular_meeting_is_a_living_one(void **state)
{
	DOUBTS({ { HELD, BIN("meeting") }, TK "held_on=2026-11-20", "đã có buổi thường kỳ", false },
		{ { "meeting org={cell}|kind=CD|topic=A|period=2026-11|held_on=2026-11-05" },
			TK "held_on=2026-11-20", "đã có buổi thường kỳ", false },
		{ { TK "state=DK|planned_on=2026-11-05" }, TK "state=DK|planned_on=2026-11-20",
			"ngày 05/11/2026", true });
}

#define EIGHT "member full_name=Lê Văn Tám|admitted_on=2020-01-10"
#define LONG_AGO "membership member={0}|cell={cell}|from_on=2010-01-02|to_on=2012-01-01|left_by=XR"
#define AGAIN(who) "membership member=" who "|cell={cell}|from_on=2020-01-10|joined_by=KNL"

static void who_was_admitted_again_was_in_a_cell_before(void **state)
{
	DOUBTS({ { EIGHT }, "membership member={0}|cell={cell}|from_on=2019-01-01|joined_by=KNL",
		       "mà vào Đảng", false },
		{ { EIGHT, "membership member={0}|cell={cell}|from_on=2021-01-01" }, LONG_AGO,
			"mà vào Đảng", true },
		{ { EIGHT, "member full_name=Lê Văn Chín|admitted_on=2020-01-10", AGAIN("{1}") },
			LONG_AGO, "mà vào Đảng", true },
		{ { EIGHT, AGAIN("{0}"), BIN("membership") }, LONG_AGO, "mà vào Đảng", true },
		{ NONE, EIGHT, "mà đã sinh hoạt", false },
		{ NONE, "member@{thoa} admitted_on=2020-05-19", "mà đã sinh hoạt", false },
		{ { EIGHT, LONG_AGO, AGAIN("{0}") }, "member@{0} admitted_on=2020-01-09",
			"mà đã sinh hoạt", false });
}

static void one_count_is_of_one_member_and_of_other_spells(void **state)
{
	REFUSES({ { TAM }, "membership member={0}|cell={other}|form=TTDI|from_on=2026-01-01",
			"Đang tính đảng số", false },
		{ { TAM, "membership member={0}|cell={other}|form=TTDI|from_on=2026-01-01" },
			"membership@{1} form=CT|cell={cell}", "Đang tính đảng số", false },
		{ { TAM, "membership member={0}|cell={other}|form=TTD|from_on=2026-01-01" },
			"membership member={0}|cell={cell}|from_on=2026-02-01", "Đang tính đảng số",
			false });
}

static void organisations_below_and_members_are_its_own(void **state)
{
	REFUSES({ NONE, "org@{cell} name=Chi bộ mới", "nên phải là chi bộ", false },
		{ { "org name=Trên|kind=DBBP", "org name=Con|kind=CB|parent={0}" },
			"org@{0} name=Mới", "Dưới tổ chức này", false },
		{ { "org name=Trên|kind=DBBP", "org name=Con|kind=CB|parent={0}",
			  "=UPDATE org SET deleted_at = '2026-11-06' WHERE uid = '{1}'" },
			"org@{0} kind=CB", "Dưới tổ chức này", false },
		{ { "org name=Tổ|kind=TO|parent={cell}" },
			"org_status org={0}|parent={cell}|from_on=2010-01-01|to_on=2011-01-01",
			"không trực thuộc chi bộ khác", false },
		{ { "org name=Trên|kind=DBBP", "org name=Con|kind=CB|parent={0}",
			  "=UPDATE org SET deleted_at = '2026-11-06' WHERE uid = '{1}'" },
			"org@{0} kind=TO", "Dưới tổ chức này", false },
		{ { "org name=Tổ|kind=TO|parent={cell}" }, "org name=Con|kind=TO|parent={0}",
			"không trực thuộc tổ đảng", false },
		{ { "org name=Tổ|kind=TO|parent={cell}" },
			"org_status org={0}|parent={0}|from_on=2010-01-01|to_on=2011-01-01",
			"không trực thuộc tổ đảng", false });
}

#define MOST_1 SETTING("cell_committee.most", "1")
#define POST(who, title, org) "post " who "|title=" title "|org={" org "}|from_on=2025-01-01"
#define THOA POST("member={thoa}", "CUV", "cell")

static void a_committee_is_counted_of_its_cell_and_day(void **state)
{
	DOUBTS({ { MOST_1, POST("member={hai}", "BT", "cell") }, THOA,
		       "Chi ủy có 2 người, nhiều nhất 1", true },
		{ { MOST_1, POST("holder_name=Lê Văn Tám", "CUV", "cell") }, THOA,
			"Chi ủy có 2 người", true },
		{ { MOST_1 }, THOA, "Chi ủy có", false },
		{ { MOST_1, POST("member={hai}", "BT", "cell") },
			POST("member={thoa}", "TT", "cell"), "Chi ủy có", false },
		{ { MOST_1, POST("member={hai}", "TT", "cell") }, THOA, "Chi ủy có", false },
		{ { MOST_1, POST("member={hai}", "BT", "other") }, THOA, "Chi ủy có", false },
		{ { MOST_1, POST("member={hai}", "BT", "committee") },
			POST("member={thoa}", "CUV", "committee"), "Chi ủy có", false },
		{ { MOST_1, POST("member={hai}", "BT", "cell") }, "post@{1} term=2025-2030",
			"Chi ủy có", false },
		{ { MOST_1, POST("holder_name=Lê Văn Tám", "CUV", "cell") },
			"post@{1} term=2025-2030", "Chi ủy có", false },
		{ { MOST_1, POST("holder_name=Lê Văn Tám", "BT", "cell") },
			POST("holder_name=Lê Văn Chín", "CUV", "cell"), "Chi ủy có 2 người", true },
		{ { MOST_1, POST("member={thoa}", "BT", "cell") }, THOA, "Chi ủy có", false },
		{ { MOST_1, POST("member={hai}", "BT", "cell") "|to_on=2025-06-01" },
			"post member={thoa}|title=CUV|org={cell}|from_on=2025-06-02", "Chi ủy có",
			false });
}

static void a_secretary_before_is_a_living_record_and_no_deputy(void **state)
{
	DOUBTS({ { POST("member={hai}", "BT", "cell"), BIN("post") },
		       POST("member={thoa}", "BT", "cell"), "đã có bí thư", false },
		{ { POST("member={hai}", "BT", "cell") "|acting=1" },
			POST("member={thoa}", "BT", "cell"), "đã có bí thư", false },
		{ { POST("member={hai}", "PBT", "cell") }, POST("member={thoa}", "PBT", "cell"),
			"đã có bí thư", false },
		{ { POST("member={hai}", "BT", "cell") }, POST("member={thoa}", "BTDU", "cell"),
			"đã có bí thư", false });
}

#define FROM_9(n) SETTING("cell_committee.official", n)

static void official_members_of_the_day_make_a_committee(void **state)
{
	DOUBTS({ { FROM_9("2") }, THOA, "chi ủy lập từ", false },
		{ { FROM_9("3") }, THOA, "Chi bộ có 2", true },
		{ NONE, POST("member={duom}", "CUV", "other"), "Chi bộ có 0", true },
		{ NONE, "post member={duom}|title=CUV|org={other}|from_on=2026-11-01",
			"Chi bộ có 0", true },
		{ { TAM, THERE "|to_on=2024-12-31|left_by=CDT" }, THOA, "Chi bộ có 2", true },
		{ { TAM, THERE "|to_on=2025-01-01|left_by=CDT" }, THOA, "Chi bộ có 3", true },
		{ { TAM, "membership member={0}|cell={cell}|from_on=2025-01-01|joined_by=CDN" },
			THOA, "Chi bộ có 3", true },
		{ { TAM, "membership member={0}|cell={cell}|from_on=2025-01-02|joined_by=CDN" },
			THOA, "Chi bộ có 2", true },
		{ { "member full_name=Lê Văn Tám|admitted_on=2024-01-01|official_on=2025-01-01",
			  "membership member={0}|cell={cell}|from_on=2024-01-01" },
			THOA, "Chi bộ có 3", true },
		{ { "member full_name=Lê Văn Tám|admitted_on=2024-01-02|official_on=2025-01-02",
			  "membership member={0}|cell={cell}|from_on=2024-01-02" },
			THOA, "Chi bộ có 2", true },
		{ { "member full_name=Lê Văn Tám|admitted_on=2025-01-01|official_on=2025-01-01",
			  "membership member={0}|cell={cell}|from_on=2026-01-01|joined_by=LS" },
			THOA, "Chi bộ có 3", true });
}

#define NOW(who, rest) "rating member=" who "|year=2026|stage=CB|" rest

static void the_exempt_suspended_and_new_are_others(void **state)
{
	DOUBTS({ { "member@{thoa} listed_status=MSH" }, NOW("{thoa}", "level=HTTNV|on=2026-11-20"),
		       "miễn công tác", true },
		{ { "exemption member={hai}|kind=M|from_on=2026-01-01",
			  "exemption member={thoa}|kind=TM|from_on=2025-01-01|to_on=2025-06-01" },
			NOW("{thoa}", "level=HTTNV|on=2026-11-20"), "miễn công tác", false },
		{ { "member@{hai} listed_status=DC" }, NOW("{thoa}", "level=HTTNV|on=2026-11-20"),
			"đình chỉ", false },
		{ { "member@{thoa} listed_status=DC" }, NOW("{thoa}", "level=HTTNV|on=2026-10-31"),
			"đình chỉ", false },
		{ { "member@{thoa} listed_status=DC" }, NOW("{thoa}", "none_why=DC"), "đình chỉ",
			false },
		{ { "suspension member={thoa}|from_on=2026-11-20|to_on=2026-11-20" },
			NOW("{thoa}", "level=HTTNV|on=2026-11-20"), "đình chỉ", true },
		{ { "suspension member={thoa}|from_on=2026-01-01|to_on=2026-11-19" },
			NOW("{thoa}", "level=HTTNV|on=2026-11-20"), "đình chỉ", false },
		{ { "suspension member={hai}|from_on=2026-01-01" },
			NOW("{thoa}", "level=HTTNV|on=2026-11-20"), "đình chỉ", false },
		{ NONE, NOW("{thoa}", "level=HTTNV|on=2026-06-01"), "chưa đủ", false },
		{ { "member full_name=Lê Văn Tám|admitted_on=2026-05-20" },
			NOW("{0}", "level=HTTNV|on=2026-11-20"), "chưa đủ", false });
}

#define TOOK "dues member={thoa}|month=2026-10|paid=50000"
#define HANDS "dues_remittance org={cell}|month=2026-10"

static void what_is_kept_and_owed_upwards_is_what_was_taken(void **state)
{
	DOUBTS({ { TOOK }, HANDS "|kept=15000|due_up=50000",
		       "cộng lại 65.000 đ, mà tháng này thu 50.000 đ", true },
		{ { TOOK }, HANDS "|kept=15000|due_up=35000", "cộng lại", false },
		{ { TOOK }, HANDS "|kept=15000|due_up=34999", "cộng lại 49.999 đ", true },
		{ { TOOK }, HANDS "|due_up=50001", "cộng lại", false },
		{ { TOOK }, HANDS "|kept=50001", "cộng lại", false },
		{ { TOOK }, "dues_remittance org={cell}|month=2026-09|kept=1|due_up=50000",
			"mà tháng này thu 0 đ", true },
		{ { TOOK }, "dues_remittance org={other}|month=2026-10|kept=0|due_up=0", "cộng lại",
			false });
}

static void a_task_is_due_after_the_meeting_of_its_resolution(void **state)
{
	REFUSES({ { HELD }, "task content=A|member={thoa}|meeting={0}|due_on=2026-11-04",
			"Hạn 04/11/2026 ở trước ngày họp", true },
		{ { HELD }, "task content=A|member={thoa}|meeting={0}|due_on=2026-11-05",
			"ở trước ngày họp", false },
		{ { HELD, NQ5, ELSEWHERE },
			"task content=A|member={thoa}|resolution={1}|due_on=2026-11-05",
			"ở trước ngày họp", false },
		{ { HELD, ELSEWHERE, "resolution meeting={1}|kind=NQ|number=5|on=2026-11-08" },
			"task content=A|member={thoa}|meeting={0}|due_on=2026-11-05",
			"ở trước ngày họp", false });
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(members_rated_best_by_their_cell_are_counted),
		cmocka_unit_test(members_decided_to_be_best_are_counted),
		cmocka_unit_test(who_is_best_is_asked_of_one_stage_and_of_the_others),
		cmocka_unit_test(a_quarter_is_no_year),
		cmocka_unit_test(a_roll_call_is_of_its_own_meeting),
		cmocka_unit_test(a_stranger_is_one_of_that_meeting_and_day),
		cmocka_unit_test(days_and_hours_are_compared_of_the_meeting_prepared),
		cmocka_unit_test(a_resolution_is_of_its_own_meeting),
		cmocka_unit_test(a_second_regular_meeting_is_a_living_one),
		cmocka_unit_test(who_was_admitted_again_was_in_a_cell_before),
		cmocka_unit_test(one_count_is_of_one_member_and_of_other_spells),
		cmocka_unit_test(organisations_below_and_members_are_its_own),
		cmocka_unit_test(a_committee_is_counted_of_its_cell_and_day),
		cmocka_unit_test(a_secretary_before_is_a_living_record_and_no_deputy),
		cmocka_unit_test(official_members_of_the_day_make_a_committee),
		cmocka_unit_test(the_exempt_suspended_and_new_are_others),
		cmocka_unit_test(what_is_kept_and_owed_upwards_is_what_was_taken),
		cmocka_unit_test(a_task_is_due_after_the_meeting_of_its_resolution),
	};

	return run_group(tests);
}
