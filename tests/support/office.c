#include "book.h"

#include "strbuf.h"
#include "test.h"
#include "values.h"

#include <string.h>

/* Adds a record; {0}, {1} ... in the values stand for the uids behind them. */
static struct uid add(
	struct store *store, const char *type, const char *values, const struct uid *const *uids)
{
	struct strbuf filled = STRBUF_INIT;

	for (const char *at = values; *at; at++) {
		if (*at == '{') {
			strbuf_add(&filled, uids[at[1] - '0']->text);
			at += 2;
		} else {
			strbuf_add_char(&filled, *at);
		}
	}
	struct uid uid = book_add(store, type, filled.text);
	strbuf_release(&filled);
	return uid;
}

#define WITH(...) ((const struct uid *const[]) { __VA_ARGS__ })

struct office office_add(struct store *store)
{
	struct office office;

	office.committee = book_add(
		store, "org", "name=Đảng bộ xã Quỳnh Phú|kind=DBCS|code=38.168.053.000.000");
	office.cell = add(store, "org",
		"name=Chi bộ thôn Đông Hạ|kind=CB|code=38.168.053.000.001|setting=THON|parent={0}",
		WITH(&office.committee));
	office.other_cell = add(store, "org",
		"name=Chi bộ bản Nà Phượng|kind=CB|code=38.168.053.000.002|setting=BAN|parent={0}",
		WITH(&office.committee));
	office.area = book_add(
		store, "area", "name=Đông Hạ|kind=T|commune=Quỳnh Phú|from_on=2020-01-01");
	office.thoa = book_add(store, "member",
		"full_name=Trần Thị Thoa|sex=Nữ|born_on=1995-09-02|personal_id=038195001234|"
		"card_no=038195001234|admitted_on=2020-05-19|official_on=2021-05-19|phone=0912345678");
	office.hai = book_add(store, "member",
		"full_name=Nguyễn Văn Hải|sex=Nam|born_on=1960|personal_id=038060005678|"
		"admitted_on=1985-02-03|official_on=1986-02-03");
	office.duom = book_add(store, "member",
		"full_name=Đặng Thị Đượm|sex=Nữ|born_on=1988-03|admitted_on=2026-02-03");
	add(store, "membership", "member={0}|cell={1}|from_on=2020-05-19",
		WITH(&office.thoa, &office.cell));
	add(store, "membership", "member={0}|cell={1}|from_on=2015-01-01",
		WITH(&office.hai, &office.cell));
	add(store, "membership", "member={0}|cell={1}|from_on=2026-02-03",
		WITH(&office.duom, &office.other_cell));
	return office;
}

/* Line ends, quotes, delimiters, blanks at the ends, what looks like a formula, other scripts. */
#define AWKWARD " một, \"hai\"; ba\n\n=SUM(A1)\nbốn 'năm' \n- sáu  中文 😀 "

static void add_people(struct store *store, const struct office *office)
{
	add(store, "member_status",
		"member={0}|from_on=2019-01-01|to_on=2020-12-31|work_group=HT|working=0",
		WITH(&office->hai));
	book_change(store, "member", office->thoa,
		"work_group=ND|occupation=Nông dân|theory_level=SC|schooling=12/12|away=1|list_no=12|"
		"file_no=012345ĐA|note= chú thích, \"có ngoặc\"\ndòng hai ");
	add(store, "post", "member={0}|title=BT|org={1}|from_on=2025-03-15|term=2025-2030",
		WITH(&office->hai, &office->cell));
	add(store, "post", "holder_name=Lê Văn Tám|title=CUV|area={0}|from_on=2025-03-15",
		WITH(&office->area));
	add(store, "exemption",
		"member={0}|kind=TM|reason=BENH|from_on=2026-01-01|to_on=2026-12-31|decision_no=12-QĐ/ĐU",
		WITH(&office->hai));
}

static void add_meetings(struct store *store, const struct office *office)
{
	struct uid prepared = add(store, "meeting",
		"org={0}|kind=CU|period=2026-11|held_on=2026-11-02|state=DH", WITH(&office->cell));
	struct uid meeting = add(store, "meeting",
		"org={0}|kind=TK|period=2026-11|held_on=2026-11-05|state=DH|starts_at=19:30|"
		"ends_at=21:15|place=Nhà văn hóa, thôn|chair={1}|prepared_by={2}|minutes=" AWKWARD,
		WITH(&office->cell, &office->hai, &prepared));
	add(store, "attendance", "meeting={0}|member={1}|status=C|late=1|spoke=2",
		WITH(&meeting, &office->thoa));
	add(store, "attendance", "meeting={0}|member={1}|status=P|reason=OM",
		WITH(&meeting, &office->hai));
	add(store, "attendee",
		"meeting={0}|name=Phạm Văn Chín|level=Đảng ủy viên|assigned=1|comment=" AWKWARD,
		WITH(&meeting));
	struct uid resolution = add(store, "resolution",
		"meeting={0}|kind=NQ|number=5|on=2026-11-05|vote_for=30|vote_total=31|text=" AWKWARD,
		WITH(&meeting));
	add(store, "task",
		"content=Vận động 12 hộ, \"hiến đất\"|member={0}|due_on=2026-11-30|resolution={1}",
		WITH(&office->thoa, &resolution));
	add(store, "task",
		"content=Sửa đường|org={0}|due_on=2026-11-15|state=HT|done_on=2026-11-14|meeting={1}|result=" AWKWARD,
		WITH(&office->cell, &meeting));
}

static void add_year(struct store *store, const struct office *office)
{
	struct uid assignment = add(store, "assignment",
		"member={0}|content=Phụ trách 8 hộ xóm Đình|kind=PTHGD|household_count=8|area={1}|"
		"follow_up_by={2}|from_on=2025-01-15|result=" AWKWARD,
		WITH(&office->thoa, &office->area, &office->hai));
	add(store, "assignment_review",
		"assignment={0}|year=2026|reviewed_on=2026-01-20|finding=tốt|kept=G",
		WITH(&assignment));
	add(store, "pledge", "member={0}|year=2026|kind=TDRL|handed_on=2026-01-25|summary=" AWKWARD,
		WITH(&office->thoa));
	struct uid review = add(store, "review",
		"member={0}|year=2025|kind=HN|form=M01|statement_on=2025-11-28|ethics_level=T|strengths=" AWKWARD,
		WITH(&office->thoa));
	add(store, "review", "org={0}|scope=CB|year=2025|kind=HN", WITH(&office->cell));
	add(store, "criticism", "review={0}|by={1}|accepted=TT|text=" AWKWARD,
		WITH(&review, &office->hai));
	add(store, "criticism", "review={0}|text=ý kiến không tên", WITH(&review));
	struct uid remedy = add(store, "remedy",
		"review={0}|shortcoming=Ít phát biểu, \"ngại\"|measure=Mỗi kỳ phát biểu một lần|"
		"responsible={1}|due_on=2026-12-31",
		WITH(&review, &office->thoa));
	add(store, "remedy_check", "remedy={0}|on=2026-03-31|by=Nguyễn Văn Hải|finding=có tiến bộ",
		WITH(&remedy));
	add(store, "rating",
		"member={0}|year=2025|stage=QD|level=HTTNV|points=92.5|votes_1=3|votes_2=27",
		WITH(&office->thoa));
	add(store, "rating", "member={0}|year=2025|stage=CB|none_why=M|points=88",
		WITH(&office->hai));
	add(store, "rating", "org={0}|year=2025|stage=QD|level=HTTNV", WITH(&office->cell));
}

void office_add_every_type(struct store *store, const struct office *office)
{
	add_people(store, office);
	add_meetings(store, office);
	add_year(store, office);
	for (const struct rectype *const *type = rectypes; *type; type++)
		if (!((*type)->flags & RECTYPE_SYSTEM) && book_count(store, (*type)->name) == 0)
			sample_add(store, *type);
}
