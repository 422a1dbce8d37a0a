/* The list of what is due: all of it, by its day, each line with the record it leads to. */
#include "duty_case.h"
#include "internal.h"
#include "test.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

static struct duty_list list_of(struct store *store, const char *cell)
{
	struct duty_list list;
	struct err err = ERR_INIT;

	if (!duty_list_load(store, cell, &list, &err))
		fail_msg("%s", err.text);
	return list;
}

static void all_that_is_due_is_listed_and_counted_by_its_day(void **state)
{
	static const struct {
		const char *due_on;
		int late, soon, ahead;
	} rows[] = {
		{ "2026-11-19", 600, 0, 0 },
		{ "2026-11-20", 0, 600, 600 },
		{ "2026-11-27", 0, 600, 600 },
		{ "2026-11-28", 0, 0, 600 },
		{ "2026-12-21", 0, 0, 600 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct store *store = book_new();
		struct office office = office_add(store);
		struct duty_list before = list_of(store, NULL);
		struct err err = ERR_INIT;
		char values[200];

		assert_true(store_begin(store, &err));
		for (int n = 0; n < 600; n++) {
			snprintf(values, sizeof values, "content=Việc %d|member=%s|due_on=%s", n,
				office.thoa.text, rows[i].due_on);
			book_add(store, "task", values);
		}
		assert_true(store_commit(store, &err));
		struct duty_list list = list_of(store, NULL);
		expect_number(list.count, before.count + 600, rows[i].due_on);
		expect_number(list.late, before.late + rows[i].late, rows[i].due_on);
		expect_number(list.soon, before.soon + rows[i].soon, rows[i].due_on);
		expect_number(list.ahead, before.ahead + rows[i].ahead, rows[i].due_on);
		duty_list_release(&before);
		duty_list_release(&list);
		store_close(store);
	}
}

/* Probations are told of two months before: the counts say of such that they come later. */
static void the_counts_name_all_that_is_listed(void **state)
{
	static const struct {
		struct duty_list list;
		const char *said;
	} rows[] = {
		{ { .count = 17,
			  .late = 4,
			  .soon = 1,
			  .ahead = 13,
			  .soon_days = 7,
			  .ahead_days = 31 },
			"4 quá hạn; 1 trong 7 ngày tới, 13 trong 31 ngày tới" },
		{ { .count = 19,
			  .late = 4,
			  .soon = 1,
			  .ahead = 13,
			  .soon_days = 7,
			  .ahead_days = 31 },
			"4 quá hạn; 1 trong 7 ngày, 13 trong 31 ngày, 2 sau đó" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct strbuf said = STRBUF_INIT;
		duty_add_counts(&rows[i].list, &said);
		expect_text(said.text, rows[i].said, "the counts");
		strbuf_release(&said);
	}
}

static void what_is_due_everywhere_is_what_is_due_in_each_cell(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);

	(void)state;
	office_add_every_type(store, &office);
	struct duty_list all = list_of(store, NULL), first = list_of(store, office.cell.text),
			 other = list_of(store, office.other_cell.text);
	expect_number(all.count, first.count + other.count, "lines");
	expect_number(all.late, first.late + other.late, "late");
	expect_number(all.ahead, first.ahead + other.ahead, "ahead");
	expect(first.count > 0 && other.count > 0, "both have some");
	duty_list_release(&all);
	duty_list_release(&first);
	duty_list_release(&other);
	store_close(store);
}

/* What the list of members shows for a cell, and what is said of its gaps. */
static void as_many_gaps_are_counted_as_the_list_of_gaps_shows(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct list_spec spec = {
		.type = rectype_named("member"), .scope = LIST_MISSING, .cell = office.cell.text
	};
	struct strbuf lines = STRBUF_INIT;
	char wanted[100];

	(void)state;
	duty_give(store, &office,
		"~member {T} sex=|personal_id=\n~member {H} listed_status=TTR\n"
		"membership member={D}|cell={A}|from_on=2026-11-01|form=TTD\n~member {D} born_on=");
	struct duty_list list = list_of(store, office.cell.text);
	snprintf(wanted, sizeof wanted, "A Thiếu dữ liệu: %d hồ sơ (1 đã thôi sinh hoạt) 30",
		(int)store_count(store, &spec));
	duty_add_lines(&list, "missing", &office, &lines);
	expect_text(lines.text, wanted, "the first cell");
	expect_number(store_count(store, &spec), 3, "with the guest and the dead");
	strbuf_release(&lines);
	duty_list_release(&list);
	store_close(store);
}

/* What is opened is there: the record, its field, the type whose list it is. */
static void every_line_leads_to_a_record_or_a_list(void **state)
{
	/* today, where a season ends, and where a year begins */
	static const char *const days[] = { NULL, "2026-12-15", "2027-01-20" };
	bool found[64] = { false };
	struct store *store = book_new();
	struct office office = office_add(store);
	struct err err = ERR_INIT;

	(void)state;
	duty_give(store, &office,
		"meeting org={A}|kind=TK|period=2026-11|state=DH|held_on=2026-11-05\n"
		"task content=Sửa đường|member={T}|due_on=2026-11-18\n"
		"review member={H}|year=2025|kind=HN\n"
		"remedy review={2}|shortcoming=Ít|measure=Nhiều|due_on=2026-11-10\n"
		"~member {D} admitted_on=2025-11-30\n~member {T} sex=|personal_id=\n"
		"exemption member={T}|kind=TM|from_on=2026-01-01|to_on=2026-12-01\n"
		"dues member={H}|month=2026-09|paid=1\ndues member={H}|month=2026-10|paid=1\n"
		"candidate full_name=Lê Hoa|cell={A}\nadmission_step candidate={7}|step=QDKN|on=2026-10-01\n"
		"transfer member={H}|direction=DE|kind=CT|introduced_on=2026-10-01\n"
		"meeting org={A}|kind=TK|period=2026-10|state=DH|held_on=2026-10-05|minutes=Đã họp\n"
		"database_update member={H}|since=2026-10-25|due_on=2026-11-24\n"
		"~member {H} admitted_on=1986-12-20|official_on=1987-12-20");
	for (size_t day = 0; day < COUNT(days); day++) {
		store_ask(store, days[day], NULL, NULL);
		struct duty_list list = list_of(store, NULL);
		for (size_t i = 0; i < list.count; i++) {
			const struct duty_item *item = &list.items[i];
			const struct rectype *type = rectype_named(item->type);
			found[item->duty - duties] = true;
			expect(!item->field || rectype_field(type, item->field), item->what);
			if (*item->record) {
				struct record *record = store_load(store, type, item->record, &err);
				expect(record != NULL, item->what);
				record_free(record);
			}
		}
		duty_list_release(&list);
	}
	for (const struct duty *duty = duties; duty->name; duty++)
		expect(found[duty - duties], duty->name);
	store_close(store);
}

static void every_row_of_a_duty_is_whole(void **state)
{
	struct store *store = book_new();

	(void)state;
	for (const struct duty *duty = duties; duty->name; duty++) {
		expect(strncmp(duty->code, "NV-", 3) == 0, duty->name);
		expect(strchr(duty->words, '%') != NULL, duty->name);
		expect(word_in_list("CB CS", duty->who) || strcmp(duty->who, "CB CS") == 0,
			duty->name);
		expect(strchr("QSP", duty->source) != NULL, duty->name);
		expect(settings_get(&store->settings, duty->remind, BOOK_TODAY) != NULL,
			duty->name);
		for (const struct duty *other = duties; other < duty; other++)
			expect(strcmp(other->name, duty->name) != 0 &&
					strcmp(other->code, duty->code) != 0,
				duty->name);
	}
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_that_is_due_is_listed_and_counted_by_its_day),
		cmocka_unit_test(the_counts_name_all_that_is_listed),
		cmocka_unit_test(what_is_due_everywhere_is_what_is_due_in_each_cell),
		cmocka_unit_test(as_many_gaps_are_counted_as_the_list_of_gaps_shows),
		cmocka_unit_test(every_line_leads_to_a_record_or_a_list),
		cmocka_unit_test(every_row_of_a_duty_is_whole),
	};

	return run_group(tests);
}
