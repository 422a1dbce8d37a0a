/* rules.c: what only the whole book can tell - overlaps, values given twice, circles, doubles. */
#include "book.h"
#include "strbuf.h"
#include "test.h"
#include "values.h"

#include <string.h>

/* "member=UID|cell=UID|" and what follows. */
static void spell_values(
	struct strbuf *values, const struct office *office, struct uid cell, const char *rest)
{
	strbuf_clear(values);
	strbuf_addf(values, "member=%s|cell=%s|%s", office->thoa.text, cell.text, rest);
}

/* Thoa is in the first cell from 19/05/2020 on. */
static void two_official_spells_of_one_member_share_no_day(void **state)
{
	static const struct {
		const char *rest;
		bool refused;
	} rows[] = {
		{ "from_on=2026-01-01", true }, { "from_on=2020-05-19|to_on=2020-05-19", true },
		{ "from_on=2015-01-01|to_on=2020-05-19", true }, { "from_on=2015-01-01", true },
		{ "from_on=2015-01-01|to_on=2020-05-18", false },
		{ "from_on=2026-01-01|form=TTD", false }, /* a guest elsewhere meanwhile */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct store *store = book_new();
		struct office office = office_add(store);
		struct strbuf values = STRBUF_INIT;
		spell_values(&values, &office, office.other_cell, rows[i].rest);
		if (rows[i].refused)
			expect_part(book_add_refused(store, "membership", values.text).text,
				"Trùng thời gian với đợt từ 19/05/2020 đến nay", rows[i].rest);
		else
			book_add(store, "membership", values.text);
		strbuf_release(&values);
		store_close(store);
	}
}

static void a_spell_may_begin_the_day_after_the_last_one_ended(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct strbuf values = STRBUF_INIT;
	struct list_spec spec = {
		.type = rectype_named("membership"), .field = "member", .value = office.thoa.text
	};
	struct list_page page;
	struct uid first;

	(void)state;
	expect(store_page(store, &spec, LIST_FIRST, NULL, 1, &page, NULL), "the first spell");
	memcpy(first.text, page.rows[0].uid, sizeof first.text);
	list_page_release(&page);
	book_change(store, "membership", first, "to_on=2026-06-30|left_by=CNB");
	spell_values(&values, &office, office.other_cell, "from_on=2026-06-30");
	expect_part(book_add_refused(store, "membership", values.text).text, "Trùng thời gian",
		"the last day itself");
	spell_values(&values, &office, office.other_cell, "from_on=2026-07-01");
	book_add(store, "membership", values.text);
	expect_part(book_change_refused(store, "membership", first, "to_on=2026-07-01").text,
		"Trùng thời gian với đợt từ 01/07/2026", "prolonged into the next");
	strbuf_release(&values);
	store_close(store);
}

static void a_deleted_spell_is_in_nobodys_way(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct strbuf values = STRBUF_INIT;
	struct err err = ERR_INIT;
	struct uid spell;

	(void)state;
	spell_values(&values, &office, office.other_cell, "from_on=2026-01-01|form=TTD");
	spell = book_add(store, "membership", values.text);
	expect(store_delete(store, rectype_named("membership"), spell.text, "nhầm", &err),
		err.text);
	book_add(store, "membership", values.text);
	expect(!store_restore(store, rectype_named("membership"), spell.text, &err), "now it is");
	expect_part(err.text, "Trùng thời gian", "and says so");
	strbuf_release(&values);
	store_close(store);
}

static void identifiers_are_given_once_among_the_living(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct err err = book_add_refused(
		store, "member", "full_name=Lê Văn Tám|personal_id=038195001234");

	(void)state;
	expect_part(err.text, "Số định danh này đã có ở: Trần Thị Thoa", "it says where");
	err = book_add_refused(store, "org", "name=Khác|kind=CB|code=38.168.053.000.001");
	expect_part(err.text, "Mã tổ chức này đã có ở: Chi bộ thôn Đông Hạ", "it says where");
	book_change(store, "member", office.thoa, "note=giữ nguyên số");
	expect(store_delete(store, rectype_named("member"), office.thoa.text, "nhầm", &err),
		err.text);
	book_add(store, "member", "full_name=Lê Văn Tám|personal_id=038195001234");
	store_close(store);
}

static void organisations_do_not_stand_in_a_circle(void **state)
{
	struct store *store = book_new();
	struct uid top = book_add(store, "org", "name=Trên|kind=DBCS"), middle, low;
	struct strbuf values = STRBUF_INIT;

	(void)state;
	strbuf_addf(&values, "name=Giữa|kind=DBBP|parent=%s", top.text);
	middle = book_add(store, "org", values.text);
	strbuf_clear(&values);
	strbuf_addf(&values, "name=Dưới|kind=CB|parent=%s", middle.text);
	low = book_add(store, "org", values.text);
	strbuf_clear(&values);
	strbuf_addf(&values, "parent=%s", low.text);
	expect_part(book_change_refused(store, "org", top, values.text).text, "vòng tròn",
		"over three of them");
	expect_part(book_change_refused(store, "org", middle, values.text).text, "vòng tròn",
		"over two");
	expect_part(book_change_refused(store, "org", low, values.text).text,
		"trực thuộc chính mình", "itself");
	book_expect(store, "org", top, "parent", NULL);
	strbuf_release(&values);
	store_close(store);
}

static void one_row_for_each_member_and_meeting_year_or_stage(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct strbuf values = STRBUF_INIT;

	(void)state;
	strbuf_addf(&values, "member=%s|year=2026|stage=QD|level=HTTNV", office.thoa.text);
	book_add(store, "rating", values.text);
	expect_part(book_add_refused(store, "rating", values.text).text, "Đã có phiếu này",
		"the same member, year and stage");
	strbuf_clear(&values);
	strbuf_addf(&values, "member=%s|year=2026|stage=CB|level=HTTNV", office.thoa.text);
	book_add(store, "rating", values.text);
	strbuf_clear(&values);
	strbuf_addf(&values, "member=%s|year=2026|stage=QD|level=HTTNV", office.hai.text);
	book_add(store, "rating", values.text);
	strbuf_release(&values);
	store_close(store);
}

static void namesakes_are_a_warning_not_an_error(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct record *record = record_with("member", "full_name=Trần Thị Thoa|born_on=1995-09-02");
	struct findings findings = FINDINGS_INIT;
	struct err err = ERR_INIT;

	(void)office;
	(void)state;
	expect(store_check(store, record, &findings, &err), err.text);
	expect(!findings_first(&findings, FINDING_ERROR), "no error");
	expect_part(
		findings_first(&findings, FINDING_WARNING)->text, "Trong sổ đã có", "a warning");
	expect(store_save(store, record, "hai người", &err), err.text);
	findings_release(&findings);
	record_free(record);
	store_close(store);
}

/* The sentence of the first warning about new values, "" when there is none. */
static struct strbuf warning_of(struct store *store, const char *type, const char *values)
{
	struct record *record = record_with(type, values);
	struct findings findings = FINDINGS_INIT;
	struct strbuf text = STRBUF_INIT;
	struct err err = ERR_INIT;

	expect(store_check(store, record, &findings, &err), err.text);
	const struct finding *finding = findings_first(&findings, FINDING_WARNING);
	strbuf_add(&text, finding ? finding->text : "");
	findings_release(&findings);
	record_free(record);
	return text;
}

static void the_same_name_and_birthday_with_another_number_is_somebody_else(void **state)
{
	static const struct {
		const char *values;
		bool warned;
	} rows[] = {
		{ "full_name=Trần Thị Thoa|born_on=1995-09-02|personal_id=038195004321", false },
		{ "full_name=Trần Thị Thoa|born_on=1995-09-02", true },
	};
	struct store *store = book_new();

	(void)state;
	office_add(store);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct record *record = record_with("member", rows[i].values);
		struct findings findings = FINDINGS_INIT;
		struct err err = ERR_INIT;
		expect(store_check(store, record, &findings, &err), err.text);
		expect((findings_first(&findings, FINDING_WARNING) != NULL) == rows[i].warned,
			rows[i].values);
		findings_release(&findings);
		record_free(record);
	}
	store_close(store);
}

static void more_votes_than_official_members_are_doubted(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store); /* two official members in the first cell */
	struct strbuf values = STRBUF_INIT;
	struct uid meeting, silent;

	(void)state;
	strbuf_addf(&values, "org=%s|kind=TK|period=2026-11|held_on=2026-11-05|state=DH",
		office.cell.text);
	meeting = book_add(store, "meeting", values.text);
	strbuf_clear(&values);
	strbuf_addf(&values, "org=%s|kind=BT|period=2026-11|held_on=2026-11-06|state=DH",
		office.cell.text);
	silent = book_add(store, "meeting", values.text);
	strbuf_clear(&values);
	strbuf_addf(&values, "meeting=%s|member=%s|status=C", meeting.text, office.thoa.text);
	book_add(store, "attendance", values.text);
	strbuf_clear(&values);
	strbuf_addf(
		&values, "meeting=%s|member=%s|status=P|reason=OM", meeting.text, office.hai.text);
	book_add(store, "attendance", values.text);

	const struct {
		const char *type, *who, *uid, *rest, *part;
	} rows[] = {
		{ "resolution", "meeting", meeting.text, "vote_for=1|vote_total=1", "" },
		{ "resolution", "meeting", meeting.text, "vote_for=1|vote_total=2",
			"2 phiếu mà buổi họp chỉ có 1 đảng viên chính thức dự" },
		{ "resolution", "meeting", meeting.text, "vote_for=2", "2 phiếu mà buổi họp" },
		{ "resolution", "meeting", silent.text, "vote_for=9|vote_total=9", "" },
		{ "rating", "member", office.thoa.text, "on=2026-11-20|votes_1=1|votes_2=1", "" },
		{ "rating", "member", office.thoa.text, "on=2026-11-20|votes_1=2|votes_4=1",
			"3 phiếu mà chi bộ chỉ có 2 đảng viên chính thức" },
		{ "rating", "member", office.hai.text, "on=2019-12-31|votes_1=9",
			"9 phiếu mà chi bộ chỉ có 1" },
		{ "rating", "org", office.cell.text, "on=2026-11-20|votes_1=3", "3 phiếu" },
		{ "rating", "org", office.committee.text, "on=2026-11-20|votes_1=30", "" },
	};
	for (size_t i = 0; i < COUNT(rows); i++) {
		strbuf_clear(&values);
		strbuf_addf(&values, "%s=%s|%s", rows[i].who, rows[i].uid, rows[i].rest);
		struct strbuf text = warning_of(store, rows[i].type, values.text);
		if (*rows[i].part)
			expect_part(text.text, rows[i].part, rows[i].rest);
		else
			expect_text(text.text ? text.text : "", "", rows[i].rest);
		strbuf_release(&text);
	}
	strbuf_release(&values);
	store_close(store);
}

static void a_task_is_not_due_before_the_meeting_that_gave_it(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct strbuf values = STRBUF_INIT;
	struct uid meeting, resolution;
	const char *const rows[] = { "meeting", "resolution" };

	(void)state;
	strbuf_addf(&values, "org=%s|kind=TK|period=2026-11|held_on=2026-11-05|state=DH",
		office.cell.text);
	meeting = book_add(store, "meeting", values.text);
	strbuf_clear(&values);
	strbuf_addf(&values, "meeting=%s|kind=NQ|number=1|on=2026-11-05", meeting.text);
	resolution = book_add(store, "resolution", values.text);
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *source = i == 0 ? meeting.text : resolution.text;
		strbuf_clear(&values);
		strbuf_addf(&values, "content=Sửa cầu|member=%s|%s=%s|due_on=2026-11-04",
			office.thoa.text, rows[i], source);
		expect_part(book_add_refused(store, "task", values.text).text,
			"Hạn 04/11/2026 ở trước ngày họp giao việc, 05/11/2026", rows[i]);
		strbuf_clear(&values);
		strbuf_addf(&values, "content=Sửa cầu|member=%s|%s=%s|due_on=2026-11-05",
			office.thoa.text, rows[i], source);
		book_add(store, "task", values.text);
	}
	strbuf_clear(&values);
	strbuf_addf(&values, "content=Thăm hộ nghèo|member=%s|due_on=2026-11-01", office.thoa.text);
	book_add(store, "task", values.text);
	strbuf_release(&values);
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_official_spells_of_one_member_share_no_day),
		cmocka_unit_test(a_spell_may_begin_the_day_after_the_last_one_ended),
		cmocka_unit_test(a_deleted_spell_is_in_nobodys_way),
		cmocka_unit_test(identifiers_are_given_once_among_the_living),
		cmocka_unit_test(organisations_do_not_stand_in_a_circle),
		cmocka_unit_test(one_row_for_each_member_and_meeting_year_or_stage),
		cmocka_unit_test(namesakes_are_a_warning_not_an_error),
		cmocka_unit_test(the_same_name_and_birthday_with_another_number_is_somebody_else),
		cmocka_unit_test(more_votes_than_official_members_are_doubted),
		cmocka_unit_test(a_task_is_not_due_before_the_meeting_that_gave_it),
	};

	return run_group(tests);
}
