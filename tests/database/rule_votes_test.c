/* The rules of votes, clause by clause: for each one the nearest case that it alone decides. */
#include "rule_case.h"
#include "test.h"

#define TAM "member full_name=Lê Văn Tám|admitted_on=2000-01-01|official_on=2001-01-01"
#define THERE "membership member={0}|cell={cell}|from_on=2000-01-01"
#define NQ5 "resolution meeting={0}|kind=NQ|number=5|on=2026-11-05"
#define NOW(who, rest) "rating member=" who "|year=2026|stage=CB|" rest

#define VOTES(n) n " phiếu mà chi bộ chỉ có "
#define ORG_VOTES(n, rest) "rating org={cell}|year=2026|stage=CB|votes_1=" n rest

static void votes_are_of_the_official_members_of_the_day(void **state)
{
	DOUBTS({ NONE, NOW("{thoa}", "votes_1=3"), VOTES("3") "2", true },
		{ NONE, NOW("{thoa}", "votes_1=2"), "phiếu mà", false },
		{ NONE, NOW("{thoa}", "votes_1=1|votes_2=1|votes_3=1|votes_4=1"), VOTES("4") "2",
			true },
		{ NONE, ORG_VOTES("3", ""), VOTES("3") "2", true },
		{ NONE, ORG_VOTES("2", ""), "phiếu mà", false },
		{ NONE, ORG_VOTES("2", "|on=2021-05-18"), VOTES("2") "1", true },
		{ NONE, ORG_VOTES("2", "|on=2021-05-19"), "phiếu mà", false },
		{ NONE, "rating org={committee}|year=2026|stage=CB|votes_1=3", "phiếu mà", false },
		{ { TAM, THERE "|to_on=2026-11-19|left_by=CDT" }, ORG_VOTES("3", ""), "phiếu mà",
			true },
		{ { TAM, THERE "|to_on=2026-11-20|left_by=CDT" }, ORG_VOTES("3", ""), "phiếu mà",
			false },
		{ { TAM, "membership member={0}|cell={cell}|from_on=2026-11-10|joined_by=CDN" },
			ORG_VOTES("3", "|on=2026-11-09"), VOTES("3") "2", true },
		{ { TAM, "membership member={0}|cell={other}|from_on=2000-01-01" },
			ORG_VOTES("3", ""), VOTES("3") "2", true },
		{ { TAM, "membership member={0}|cell={other}|from_on=2000-01-01" },
			NOW("{0}", "votes_1=2"), VOTES("2") "1", true },
		{ { TAM, "membership member={0}|cell={other}|from_on=2000-01-01|to_on=2026-01-01|left_by=CDT",
			  "membership member={0}|cell={cell}|from_on=2026-01-02|joined_by=CDN" },
			NOW("{0}", "votes_1=3"), "phiếu mà", false },
		{ { TAM }, NOW("{0}", "votes_1=3"), "phiếu mà", false },
		{ { TAM, "membership member={0}|cell={cell}|from_on=2026-11-10|joined_by=CDN" },
			NOW("{0}", "votes_1=4|on=2026-11-10"), VOTES("4") "3", true },
		{ { TAM, "membership member={0}|cell={cell}|from_on=2026-11-10|joined_by=CDN" },
			NOW("{0}", "votes_1=4|on=2026-11-09"), "phiếu mà", false },
		{ { TAM, THERE "|to_on=2026-11-10|left_by=CDT" },
			NOW("{0}", "votes_1=4|on=2026-11-10"), VOTES("4") "3", true },
		{ { TAM, THERE "|to_on=2026-11-10|left_by=CDT" },
			NOW("{0}", "votes_1=4|on=2026-11-11"), "phiếu mà", false },
		{ { TAM, "membership member={0}|cell={other}|from_on=2026-11-10|joined_by=CDN" },
			"rating org={other}|year=2026|stage=CB|votes_1=2|on=2026-11-10",
			VOTES("2") "1", true },
		{ { "=UPDATE membership SET cell = (SELECT id FROM org WHERE uid = '{committee}')" },
			"rating org={committee}|year=2026|stage=CB|votes_1=4", "phiếu mà", false });
}

#define PROBATION(rest) "probation member={hai}|due_on=2026-11-01" rest
#define TAM_HERE TAM, "membership member={0}|cell={cell}|from_on=2026-11-10|joined_by=CDN"
#define TOO_FEW "chưa đủ hai phần ba của "

#define HERE(who) "attendance meeting={0}|member={" who "}|status="
#define AWAY "exemption member={hai}|kind=M|from_on=2026-01-01"
#define ALL_OFFICIAL "=UPDATE setting SET value = 'CT' WHERE name = 'vote.two_thirds_base'"

static void recognition_wants_two_thirds_of_the_official_members_of_the_day(void **state)
{
	DOUBTS({ NONE, PROBATION("|outcome=CN|vote_for=1"), "1 tán thành " TOO_FEW "2", true },
		{ NONE, PROBATION("|outcome=CN|vote_for=2"), TOO_FEW, false },
		{ NONE, PROBATION("|outcome=C|vote_for=1"), TOO_FEW, false },
		{ NONE, PROBATION("|outcome=CN"), TOO_FEW, false },
		{ NONE, PROBATION("|outcome=CN|vote_for=1|vote_total=1"), TOO_FEW "2", true },
		{ NONE, PROBATION("|outcome=CN|vote_for=1|vote_total=2"), TOO_FEW "2", false },
		{ NONE, PROBATION("|outcome=CN|vote_for=3|vote_total=3"),
			"3 phiếu mà ngày 20/11/2026 chi bộ chỉ có 2", true },
		{ NONE, PROBATION("|vote_for=3"), "3 phiếu mà ngày 20/11/2026 chi bộ chỉ có 2",
			true },
		{ NONE, PROBATION("|vote_for=2"), "phiếu mà", false },
		{ { TAM_HERE }, PROBATION("|outcome=CN|vote_for=2"), TOO_FEW, false },
		{ { TAM_HERE }, PROBATION("|outcome=CN|vote_for=1"), TOO_FEW "3", true },
		{ { TAM_HERE }, PROBATION("|outcome=CN|vote_for=1|considered_on=2026-11-10"),
			TOO_FEW "3 đảng viên chính thức của chi bộ ngày 10/11/2026", true },
		{ { TAM_HERE }, PROBATION("|outcome=CN|vote_for=1|considered_on=2026-11-09"),
			TOO_FEW "2 ", true },
		{ { TAM, THERE "|to_on=2026-11-10|left_by=CDT" },
			PROBATION("|vote_for=4|considered_on=2026-11-10"), "chi bộ chỉ có 3",
			true },
		{ { TAM, THERE "|to_on=2026-11-10|left_by=CDT" },
			PROBATION("|vote_for=4|considered_on=2026-11-11"), "chi bộ chỉ có 2",
			true },
		{ { TAM, "membership member={0}|cell={other}|from_on=2000-01-01" },
			PROBATION("|vote_for=3"), "chi bộ chỉ có 2", true },
		{ { TAM, "membership member={0}|cell={other}|from_on=2000-01-01|to_on=2026-11-09|left_by=CNB",
			  "membership member={0}|cell={cell}|from_on=2026-11-10|joined_by=CNB" },
			"probation member={0}|vote_for=4|considered_on=2026-11-09",
			"chi bộ chỉ có 1", true },
		{ { TAM, "membership member={0}|cell={other}|from_on=2000-01-01|to_on=2026-11-09|left_by=CNB",
			  "membership member={0}|cell={cell}|from_on=2026-11-10|joined_by=CNB" },
			"probation member={0}|vote_for=4|considered_on=2026-11-10",
			"chi bộ chỉ có 3", true },
		{ { TAM }, "probation member={0}|outcome=CN|vote_for=1", TOO_FEW, false },
		{ { TAM }, "probation member={0}|vote_for=1", "phiếu mà", false },
		{ { "meeting org={other}|kind=TK|period=2026-11|held_on=2026-11-05|state=DH",
			  HERE("duom") "C", AWAY },
			PROBATION("|outcome=CN|vote_for=1|considered_on=2026-11-05"), TOO_FEW "2",
			true },
		{ { HELD, HERE("thoa") "C", AWAY },
			PROBATION("|outcome=CN|vote_for=1|considered_on=2026-11-05"), TOO_FEW,
			false },
		{ { HELD, HERE("thoa") "C", AWAY },
			PROBATION("|outcome=CN|vote_for=1|considered_on=2026-11-06"), TOO_FEW "2",
			true },
		{ { HELD, HERE("thoa") "C", AWAY, ALL_OFFICIAL },
			PROBATION("|outcome=CN|vote_for=1|considered_on=2026-11-05"), TOO_FEW "2",
			true },
		{ { HELD, HERE("thoa") "C", AWAY, ALL_OFFICIAL },
			PROBATION("|outcome=CN|vote_for=1|vote_total=2|considered_on=2026-11-05"),
			TOO_FEW, false });
}

#define MOST "=UPDATE setting SET value = 'PD' WHERE name = 'vote.half_base'"

#define CAME HELD, HERE("thoa") "C", HERE("hai") "P"
#define REVIEWED(rest) "review member={thoa}|kind=HN|scope=CN|meeting={0}|" rest
#define AT_REVIEW " phiếu mà chỉ có 1 đảng viên chính thức dự buổi kiểm điểm"

static void votes_of_a_rating_are_of_those_who_came_to_the_review(void **state)
{
	DOUBTS({ { CAME, REVIEWED("year=2026|period=Y") }, NOW("{thoa}", "votes_1=2"),
		       "2" AT_REVIEW, true },
		{ { CAME, REVIEWED("year=2026|period=Y") }, NOW("{thoa}", "votes_1=1"), "phiếu mà",
			false },
		{ { CAME, REVIEWED("year=2026|period=Y") },
			NOW("{thoa}", "votes_1=2|on=2026-11-05"), "2" AT_REVIEW, true },
		{ { CAME, REVIEWED("year=2026|period=Y") },
			NOW("{thoa}", "votes_1=2|on=2026-11-06"), "phiếu mà", false },
		{ { CAME, REVIEWED("year=2026|period=Y") },
			NOW("{thoa}", "votes_1=3|on=2026-11-06"), VOTES("3") "2", true },
		{ { CAME, REVIEWED("year=2026|period=Y") }, NOW("{hai}", "votes_1=2"), "phiếu mà",
			false },
		{ { CAME, REVIEWED("year=2025|period=Y") }, NOW("{thoa}", "votes_1=2"), "phiếu mà",
			false },
		{ { CAME, "review member={thoa}|kind=Q|scope=CN|meeting={0}|year=2026|period=Q1" },
			NOW("{thoa}", "votes_1=2"), "phiếu mà", false },
		{ { CAME, "review member={thoa}|kind=Q|scope=CN|meeting={0}|year=2026|period=Q1" },
			NOW("{thoa}", "period=Q1|votes_1=2"), "2" AT_REVIEW, true },
		{ { CAME, REVIEWED("year=2026|period=Y"), BIN("review") },
			NOW("{thoa}", "votes_1=2"), "phiếu mà", false },
		{ { HELD, REVIEWED("year=2026|period=Y") }, NOW("{thoa}", "votes_1=2"), "phiếu mà",
			false },
		{ { CAME, "review org={cell}|kind=HN|scope=CB|meeting={0}|year=2026|period=Y" },
			ORG_VOTES("2", ""), "2" AT_REVIEW, true },
		{ { CAME, HERE("duom") "C",
			  "review org={cell}|kind=HN|scope=CB|meeting={0}|year=2026|period=Y" },
			ORG_VOTES("2", ""), "2" AT_REVIEW, true },
		{ { HELD, HERE("thoa") "C", HERE("hai") "C",
			  "review org={cell}|kind=HN|scope=CB|meeting={0}|year=2026|period=Y" },
			ORG_VOTES("2", ""), "phiếu mà", false },
		{ { CAME, REVIEWED("year=2026|period=Y"),
			  "meeting org={cell}|kind=CD|period=2026-11|state=DH|held_on=2026-11-06" },
			NOW("{thoa}", "votes_1=2|on=2026-11-06"), "phiếu mà", false },
		{ { HELD, HERE("thoa") "C", HERE("hai") "C", REVIEWED("year=2026|period=Y"),
			  "=UPDATE membership SET to_on = '2026-11-10', left_by = 'CDT' WHERE member = (SELECT id FROM member WHERE uid = '{thoa}')",
			  "membership member={thoa}|cell={other}|from_on=2026-11-11|joined_by=CDN" },
			NOW("{thoa}", "votes_1=2"), "phiếu mà", false });
}

static void votes_are_of_the_official_members_present(void **state)
{
	DOUBTS({ { HELD, HERE("thoa") "C", HERE("hai") "P" }, NQ5 "|vote_total=2",
		       "2 phiếu mà buổi họp chỉ có 1", true },
		{ { HELD, HERE("thoa") "C", HERE("hai") "P" }, NQ5 "|vote_total=1", "phiếu mà",
			false },
		{ { HELD, HERE("thoa") "C" }, NQ5 "|vote_for=2", "phiếu mà buổi họp", true },
		{ { HELD }, NQ5 "|vote_total=2", "phiếu mà", false },
		{ { "meeting org={other}|kind=TK|period=2026-11|held_on=2026-11-05|state=DH",
			  HERE("duom") "C" },
			NQ5 "|vote_total=1", "1 phiếu mà buổi họp chỉ có 0", true },
		{ { HELD, HERE("thoa") "C",
			  "meeting org={cell}|kind=CD|topic=A|period=2026-11|held_on=2026-11-06|state=DH",
			  "attendance meeting={2}|member={hai}|status=C" },
			NQ5 "|vote_total=2", "chỉ có 1", true },
		{ { HELD, HERE("thoa") "C", MOST }, NQ5 "|vote_total=2", "phiếu mà", false },
		{ { HELD, HERE("thoa") "C", MOST }, NQ5 "|vote_for=3",
			"3 phiếu mà buổi họp chỉ có 2 đảng viên chính thức phải dự. ", true },
		{ { HELD, HERE("thoa") "C", HERE("hai") "C", MOST }, NQ5 "|vote_for=3",
			"3 phiếu mà buổi họp chỉ có 2 đảng viên chính thức dự. ", true });
}

#define VOTE "vote meeting={0}|subject=A|eligible=2|threshold=1/2"

static void more_do_not_vote_than_came(void **state)
{
	DOUBTS({ { HELD, HERE("thoa") "C", HERE("hai") "P" }, VOTE "|for_count=2",
		       "2 phiếu mà chỉ có 1 đảng viên chính thức dự họp", true },
		{ { HELD, HERE("thoa") "C", HERE("hai") "P" }, VOTE "|for_count=1", "phiếu mà",
			false },
		{ { HELD, HERE("thoa") "C" }, VOTE "|for_count=1|against_count=1",
			"2 phiếu mà chỉ có 1", true },
		{ { HELD, HERE("thoa") "C" }, VOTE "|for_count=1|blank_count=1",
			"2 phiếu mà chỉ có 1", true },
		{ { HELD, HERE("duom") "C" }, VOTE "|for_count=1", "1 phiếu mà chỉ có 0", true },
		{ { HELD, HERE("thoa") "C",
			  "meeting org={cell}|kind=CD|topic=A|period=2026-11|held_on=2026-11-06|state=DH",
			  "attendance meeting={2}|member={hai}|status=C" },
			VOTE "|for_count=2", "chỉ có 1", true },
		{ { HELD }, VOTE "|for_count=2", "phiếu mà", false });
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(votes_are_of_the_official_members_of_the_day),
		cmocka_unit_test(recognition_wants_two_thirds_of_the_official_members_of_the_day),
		cmocka_unit_test(votes_of_a_rating_are_of_those_who_came_to_the_review),
		cmocka_unit_test(votes_are_of_the_official_members_present),
		cmocka_unit_test(more_do_not_vote_than_came),
	};

	return run_group(tests);
}
