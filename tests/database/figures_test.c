/* The figures of home: who counts on a day, which meetings. */
#include "book.h"
#include "internal.h"
#include "month.h"
#include "roster.h"
#include "test.h"

#include <stdio.h>
#include <string.h>

static struct month_totals totals_of(struct store *store, const char *period)
{
	struct month_totals totals;
	struct err err = ERR_INIT;

	if (!month_totals(store, NULL, period, &totals, &err))
		fail_msg("%s", err.text);
	return totals;
}

static struct uid spell_of(struct store *store, struct uid member)
{
	struct list_spec spec = {
		.type = rectype_named("membership"), .field = "member", .value = member.text
	};
	struct uid uid;

	assert_true(store_first_uid(store, &spec, uid.text, NULL));
	return uid;
}

static struct uid add_meeting(struct store *store, struct uid cell, const char *rest)
{
	char values[300];

	snprintf(values, sizeof values, "org=%s|kind=TK|%s", cell.text, rest);
	return book_add(store, "meeting", values);
}

static void a_member_counts_to_the_last_day_of_the_spell(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	int before = totals_of(store, "2026-11").members;

	(void)state;
	book_change(
		store, "membership", spell_of(store, office.thoa), "to_on=2026-11-20|left_by=TTR");
	expect_number(totals_of(store, "2026-11").members, before, "the last day");
	book_change(store, "membership", spell_of(store, office.thoa), "to_on=2026-11-19");
	expect_number(totals_of(store, "2026-11").members, before - 1, "the day behind it");
	store_close(store);
}

static void a_meeting_made_up_in_another_month_does_not_count_for_its_period(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);

	(void)state;
	add_meeting(store, office.cell,
		"period=2026-10|state=DH|held_on=2026-11-03|held_late_why=Mưa bão");
	expect_number(totals_of(store, "2026-10").held, 0, "of October");
	store_close(store);
}

static void cells_count_while_they_exist(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	int before = totals_of(store, "2026-11").cells;

	(void)state;
	book_change(store, "org", office.other_cell, "dissolved_on=2026-11-20");
	expect_number(totals_of(store, "2026-11").cells, before, "the last day");
	book_change(store, "org", office.other_cell, "dissolved_on=2026-11-19");
	expect_number(totals_of(store, "2026-11").cells, before - 1, "dissolved");
	book_change(store, "org", office.cell, "founded_on=2026-11-20");
	expect_number(totals_of(store, "2026-11").cells, before - 1, "founded today");
	store_close(store);
}

static void a_task_is_not_due_before_its_meeting_was_held(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct uid meeting = add_meeting(
		store, office.cell, "period=2026-11|state=DH|held_on=2026-11-05");
	char values[200];

	(void)state;
	snprintf(values, sizeof values, "meeting=%s|content=Sửa đường|member=%s|due_on=2026-11-04",
		meeting.text, office.thoa.text);
	expect_part(book_add_refused(store, "task", values).text, "05/11/2026", "why");
	store_close(store);
}

static void two_people_of_one_name_are_told_apart_on_the_roster(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct uid meeting = add_meeting(
		store, office.cell, "period=2026-11|state=DH|held_on=2026-11-05");
	struct roster roster;
	struct err err = ERR_INIT;
	char values[200];
	int found = 0;

	(void)state;
	for (int year = 1962; year <= 1963; year++) {
		snprintf(values, sizeof values,
			"full_name=Trần Văn Hùng|sex=Nam|born_on=%d-05-01|admitted_on=1990-01-01",
			year);
		struct uid uid = book_add(store, "member", values);
		snprintf(values, sizeof values, "member=%s|cell=%s|from_on=2020-01-01", uid.text,
			office.cell.text);
		book_add(store, "membership", values);
	}
	if (!roster_load(store, meeting.text, &roster, &err))
		fail_msg("%s", err.text);
	for (int i = 0; i < roster.count; i++)
		found += strcmp(roster.rows[i].name, "Trần Văn Hùng (1962)") == 0 ||
			strcmp(roster.rows[i].name, "Trần Văn Hùng (1963)") == 0;
	expect_number(found, 2, "with their years");
	roster_release(&roster);
	store_close(store);
}

static void a_member_is_in_a_past_cell_as_the_spell_says(void **state)
{
	static const struct {
		const char *about, *spell;
		bool counts;
	} rows[] = {
		{ "ended later", "to_on=2027-01-31|left_by=CDT", true },
		{ "ends today", "to_on=2026-11-20|left_by=TTR", true },
		{ "ended yesterday", "to_on=2026-11-19|left_by=TTR", false },
		{ "open", "note=vẫn ở đây", true },
		{ "gone, nobody knows when", "left_by=CDT", false },
		{ "begins tomorrow", "from_on=2026-11-21", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct store *store = book_new();
		struct office office = office_add(store);
		struct list_spec spec = { .type = rectype_named("member"),
			.cell = office.cell.text };
		book_change(store, "membership", spell_of(store, office.thoa), rows[i].spell);
		expect_number(
			totals_of(store, "2026-11").members, 2 + rows[i].counts, rows[i].about);
		expect_number(store_count(store, &spec), 1 + rows[i].counts, rows[i].about);
		store_close(store);
	}
}

/* Thoa, as the roll call of a meeting of her cell shows her; '-': not on it. */
static char thoa_at(struct store *store, struct uid meeting)
{
	struct roster roster;
	struct err err = ERR_INIT;
	char found = '-';

	if (!roster_load(store, meeting.text, &roster, &err))
		fail_msg("%s", err.text);
	for (int i = 0; i < roster.count; i++)
		if (strcmp(roster.rows[i].name, "Trần Thị Thoa") == 0)
			found = roster.rows[i].exempt ? roster.rows[i].exempt : 'c'; /* called */
	roster_release(&roster);
	return found;
}

static void the_roll_of_a_past_day_is_called_by_what_is_dated(void **state)
{
	static const struct {
		const char *about, *listed, *spell;
		char in_june, this_month;
	} rows[] = {
		{ "dead, says a list", "listed_status=TTR", "note=-", '?', '-' },
		{ "dead since September", "listed_status=TTR", "to_on=2026-09-15|left_by=TTR", 'c',
			'-' },
		{ "exempt, says a list", "listed_status=MSH", "note=-", '?', 'M' },
		{ "suspended, says a list", "listed_status=DC", "note=-", '?', 'D' },
		{ "elsewhere", "note=-", "form=TTDI", 'T', 'T' },
		{ "nothing said", "note=-", "note=-", 'c', 'c' },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct store *store = book_new();
		struct office office = office_add(store);
		struct uid june = add_meeting(store, office.cell,
				   "period=2026-06|state=DH|held_on=2026-06-05"),
			   now = add_meeting(store, office.cell,
				   "period=2026-11|state=DH|held_on=2026-11-05");
		book_change(store, "member", office.thoa, rows[i].listed);
		book_change(store, "membership", spell_of(store, office.thoa), rows[i].spell);
		expect_number(thoa_at(store, june), rows[i].in_june, rows[i].about);
		expect_number(thoa_at(store, now), rows[i].this_month, rows[i].about);
		store_close(store);
	}
}

static void who_is_not_expected_is_counted_by_reason(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct uid meeting = add_meeting(
		store, office.cell, "period=2026-11|state=DH|held_on=2026-11-05");
	struct strbuf words = STRBUF_INIT;
	struct err err = ERR_INIT;
	struct roster roster;

	(void)state;
	book_change(store, "member", office.hai, "listed_status=MSH");
	book_change(store, "membership", spell_of(store, office.thoa), "form=TTDI");
	for (int saved = 0; saved < 2; saved++) {
		expect(roster_load(store, meeting.text, &roster, &err), err.text);
		struct roster_counts counts = roster_count(&roster);
		strbuf_clear(&words);
		roster_add_apart(&counts, &words);
		expect_text(words.text, "miễn 1, ở nơi khác 1", saved ? "saved" : "not yet");
		expect(roster_save(store, &roster, &err), err.text);
		roster_release(&roster);
	}
	expect_number(book_number(store, "SELECT count(*) FROM attendance WHERE status = 'T'"), 1,
		"stored as elsewhere");
	expect_number(totals_of(store, "2026-11").exempt, 1, "the same on home");
	strbuf_release(&words);
	store_close(store);
}

static struct month month_of(struct store *store, const char *cell, const char *period)
{
	struct month month;
	struct err err = ERR_INIT;

	if (!month_load(store, cell, period, &month, &err))
		fail_msg("%s", err.text);
	return month;
}

static void a_past_month_says_what_was_open_at_its_end(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct uid meeting = add_meeting(
		store, office.cell, "period=2026-08|state=DH|held_on=2026-08-05");
	static const struct {
		const char *period;
		int open, late;
	} rows[] = {
		{ "2026-08", 1, 0 }, /* those of the meeting were given in this month */
		{ "2026-09", 3, 1 },
		{ "2026-10", 2, 1 }, /* one was done on 20/10 */
		{ "2026-11", 2, 1 },
		{ "2026-12", 2, 1 },
	};
	char values[300];

	(void)state;
	snprintf(values, sizeof values,
		"content=Một|member=%s|meeting=%s|due_on=2026-09-15|state=CHT", office.thoa.text,
		meeting.text);
	book_add(store, "task", values);
	snprintf(values, sizeof values,
		"content=Hai|member=%s|meeting=%s|due_on=2026-10-25|done_on=2026-10-20",
		office.thoa.text, meeting.text);
	book_add(store, "task", values);
	snprintf(values, sizeof values, "content=Không họp nào giao|member=%s", office.hai.text);
	book_add(store, "task", values);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct month month = month_of(store, office.cell.text, rows[i].period);
		expect_number(month.open_before, rows[i].open, rows[i].period);
		expect_number(month.late_before, rows[i].late, rows[i].period);
	}
	store_close(store);
}

/* November 2026 begins on a Sunday. */
static void a_schedule_names_a_day_of_the_month_or_a_weekday_of_a_week(void **state)
{
	static const char *const rows[][2] = { { "05", "2026-11-05" }, { "5", "2026-11-05" },
		{ "ngày 5", "2026-11-05" }, { "31", "" }, { "thứ bảy tuần 1", "2026-11-07" },
		{ "Thứ Ba tuần 1", "2026-11-03" }, { "thứ ba tuần 4", "2026-11-24" },
		{ "chủ nhật tuần 5", "2026-11-29" }, { "thứ bảy tuần 5", "" }, { "thứ bảy", "" },
		{ "cuối tháng", "" }, { "", "" } };
	char day[DATE_SIZE];

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		month_day_of_rule(rows[i][0], "2026-11", day);
		expect_text(day, rows[i][1], rows[i][0]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_people_of_one_name_are_told_apart_on_the_roster),
		cmocka_unit_test(a_task_is_not_due_before_its_meeting_was_held),
		cmocka_unit_test(a_member_counts_to_the_last_day_of_the_spell),
		cmocka_unit_test(a_meeting_made_up_in_another_month_does_not_count_for_its_period),
		cmocka_unit_test(cells_count_while_they_exist),
		cmocka_unit_test(a_member_is_in_a_past_cell_as_the_spell_says),
		cmocka_unit_test(the_roll_of_a_past_day_is_called_by_what_is_dated),
		cmocka_unit_test(who_is_not_expected_is_counted_by_reason),
		cmocka_unit_test(a_past_month_says_what_was_open_at_its_end),
		cmocka_unit_test(a_schedule_names_a_day_of_the_month_or_a_weekday_of_a_week),
	};

	return run_group(tests);
}
