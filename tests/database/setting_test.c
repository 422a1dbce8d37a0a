/* setting.c: numbers of the rules with the days they hold for; setting_rows.c: what each takes. */
#include "book.h"
#include "setting_past.h"
#include "setting_rows.h"
#include "strbuf.h"
#include "test.h"
#include "undo.h"

#include <stdlib.h>
#include <string.h>

static const struct setting_row *row_of(const char *name)
{
	for (const struct setting_row *row = setting_rows; row->name; row++)
		if (strcmp(row->name, name) == 0)
			return row;
	return NULL;
}

static void set(struct store *store, const char *value, const char *from_on, const char *doc)
{
	struct err err = ERR_INIT;

	expect(store_set_rule(store, "rating.top_percent", value, from_on, doc, &err), err.text);
}

/* "value@document" of the setting on a day. */
static void expect_on(struct store *store, const char *day, const char *wanted)
{
	const struct setting *row = settings_row(
		store_rules(store).settings, "rating.top_percent", day);
	struct strbuf text = STRBUF_INIT;

	expect(row != NULL, day);
	strbuf_addf(&text, "%s@%s", row->value, row->doc);
	expect_text(text.text, wanted, day);
	strbuf_release(&text);
}

static void a_new_value_holds_from_its_day_and_the_past_keeps_its_own(void **state)
{
	struct store *store = book_new();

	(void)state;
	set(store, "25", "2027-01-01", "1-QĐ");
	set(store, "15", "2026-01-01", "2-QĐ"); /* typed later, and earlier in time */
	expect_on(store, "2025-12-31", "20@[Q] Quy định 2025");
	expect_on(store, "2026-01-01", "15@2-QĐ");
	expect_on(store, "2026-12-31", "15@2-QĐ");
	expect_on(store, "2027-01-01", "25@1-QĐ");
	set(store, "30", "2027-01-01", "3-QĐ"); /* the same day again */
	expect_on(store, "2027-01-01", "30@3-QĐ");
	expect_on(store, "2026-12-31", "15@2-QĐ");
	expect_number(
		book_number(store,
			"SELECT count(*) FROM setting a JOIN setting b ON a.name = b.name AND a.id < b.id "
			"WHERE ifnull(a.from_on, '') <= ifnull(b.to_on, '9') AND "
			"ifnull(b.from_on, '') <= ifnull(a.to_on, '9')"),
		0, "no two on one day");
	book_expect_whole(store);
	store_close(store);
}

static void a_new_value_is_taken_back_and_done_again(void **state)
{
	struct store *store = book_new();
	struct undo_range range = { .first = undo_log_head(store) + 1 }, undone, done;
	struct strbuf text = STRBUF_INIT;
	struct err err = ERR_INIT;

	(void)state;
	set(store, "25", "2026-01-01", "1-QĐ");
	range.last = undo_log_head(store);
	expect(undo_is_possible(store, range), "one step");
	undo_describe(store, range, &text);
	expect_part(text.text, "Thiết đặt Xuất sắc nhiều nhất", "it says which");
	expect(undo_take_back(store, range, &undone, &err), err.text);
	expect_on(store, "2026-06-01", "20@[Q] Quy định 2025");
	expect(undo_take_back(store, undone, &done, &err), err.text);
	expect_on(store, "2026-06-01", "25@1-QĐ");
	expect_on(store, "2025-12-31", "20@[Q] Quy định 2025");
	strbuf_release(&text);
	store_close(store);
}

/* The rule of its day: a rating of 2025 is judged by 20 %, one of 2027 by what is set for 2027. */
static void rules_ask_for_the_value_of_their_day(void **state)
{
	struct store *store = book_new();

	(void)state;
	set(store, "25", "2027-01-01", "1-QĐ");
	expect_number(
		book_number(store, "SELECT rule('rating.top_percent', '2025-12-31')"), 20, "2025");
	expect_number(
		book_number(store, "SELECT rule('rating.top_percent', '2027-12-31')"), 25, "2027");
	store_close(store);
}

static void every_shipped_setting_says_what_it_decides(void **state)
{
	struct store *store = book_new();
	const struct rules rules = store_rules(store);

	(void)state;
	for (size_t i = 0; i < rules.settings->count; i++) {
		const struct setting *item = &rules.settings->items[i];
		const struct setting_row *row = row_of(item->name);
		struct strbuf shown = STRBUF_INIT;
		if (!item->doc)
			continue; /* somebody's choice */
		expect(row != NULL, item->name);
		setting_show(row, item->value, &shown);
		expect(shown.length > 0, item->name);
		strbuf_release(&shown);
	}
	for (const struct setting_row *row = setting_rows; row->name; row++)
		expect(store_setting(store, row->name) != NULL, row->name);
	store_close(store);
}

static void what_is_typed_fits_the_setting(void **state)
{
	static const struct {
		const char *name, *typed, *kept;
	} rows[] = { { "meeting.minutes_regular", "90", "90" },
		{ "meeting.minutes_regular", "090", "90" },
		{ "meeting.minutes_regular", "600", "600" },
		{ "meeting.minutes_regular", "601", NULL },
		{ "meeting.minutes_regular", "-1", NULL },
		{ "meeting.minutes_regular", "9o", NULL }, { "admission.min_age", "15", NULL },
		{ "review.season_from", "31/01", "01-31" },
		{ "review.season_from", "3101", "01-31" },
		{ "review.season_from", "29/02", "02-29" }, { "review.season_from", "30/02", NULL },
		{ "review.season_from", "31/01/2026", NULL },
		{ "rating.top_base", "xuất sắc + tốt", "T" }, { "rating.top_base", "A", "A" },
		{ "rating.top_base", "B", NULL }, { "score.level_steps", "90/70/50", "90/70/50" },
		{ "score.level_steps", "95/075/50", "95/75/50" },
		{ "score.level_steps", "90/70", NULL }, { "score.level_steps", "90/70/", NULL },
		{ "score.level_steps", "90/70/50/", NULL },
		{ "score.level_steps", "90/70/50/40", NULL },
		{ "score.level_steps", "90/70/101", NULL },
		{ "score.level_steps", "90/70/0", NULL }, { "score.level_steps", "90/-1/50", NULL },
		{ "score.level_steps", "", NULL }, { "meeting.minutes_regular", "", NULL },
		{ "retention.review", "", "" }, { "retention.review", "chưa đặt", "" },
		{ "dues.kept_percent", "", "" }, { "dues.wage_1", "5.310.000", "5310000" },
		{ "dues.wage_1", "5310000", "5310000" }, { "dues.wage_1", "5.31", NULL },
		{ "dues.wage_1", ".310", NULL }, { "dues.wage_1", "5.310.0000", NULL } };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char *value = NULL;
		struct err err = ERR_INIT;
		bool ok = setting_parse(row_of(rows[i].name), rows[i].typed, &value, &err);
		expect(ok == (rows[i].kept != NULL), rows[i].typed);
		if (ok)
			expect_text(value, rows[i].kept, rows[i].typed);
		else
			expect_part(err.text, "Gõ", rows[i].typed);
		free(value);
	}
}

static void an_amount_is_shown_in_groups_of_three(void **state)
{
	struct strbuf shown = STRBUF_INIT;

	(void)state;
	setting_show(row_of("dues.wage_1"), "5310000", &shown);
	strbuf_add(&shown, ", ");
	setting_show(row_of("score.level_steps"), "90/70/50", &shown);
	expect_text(shown.text, "5.310.000 đồng, 90/70/50 điểm", "steps stay as they are");
	strbuf_release(&shown);
}

static void one_that_need_not_be_set_is_cleared_from_a_day_on(void **state)
{
	struct store *store = book_new();
	struct err err = ERR_INIT;

	(void)state;
	expect(store_set_rule(store, "retention.review", "60", "2026-01-01", "1-QĐ", &err),
		err.text);
	expect(store_set_rule(store, "retention.review", "", "2026-06-01", "2-QĐ", &err), err.text);
	expect_number(
		book_number(store, "SELECT rule('retention.review', '2026-05-31')"), 60, "before");
	expect_number(book_number(store, "SELECT rule('retention.review', '2026-06-01') = ''"), 1,
		"from then on");
	store_close(store);
}

/* "value who" of each value of the past, the newest first. */
static void expect_past(struct store *store, const char *name, const char *wanted)
{
	struct setting_past past;
	struct strbuf text = STRBUF_INIT;
	struct err err = ERR_INIT;

	expect(setting_past_load(store, name, &past, &err), err.text);
	for (size_t i = 0; i < past.count; i++)
		strbuf_addf(&text, "%s %s;", past.items[i].value, past.who[i]);
	expect_text(text.text, wanted, name);
	setting_past_release(&past);
	strbuf_release(&text);
}

static void each_value_says_who_brought_it(void **state)
{
	struct store *store = book_new();

	(void)state;
	store_set_operator(store, "Mai");
	set(store, "15", "2026-01-01", "2-QĐ");
	store_set_operator(store, "Lan");
	set(store, "25", "2027-01-01", "1-QĐ");
	set(store, "31", "2026-06-01", "3-QĐ");
	store_set_operator(store, "Hoa");
	set(store, "30", "2026-06-01", "3-QĐ"); /* the same day and document again */
	expect_past(store, "rating.top_percent",
		"25 Lan, 20/11/2026;30 Hoa, 20/11/2026;15 Mai, 20/11/2026;20 ;");
	expect_past(store, "rating.top_base", "T ;");
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_new_value_holds_from_its_day_and_the_past_keeps_its_own),
		cmocka_unit_test(a_new_value_is_taken_back_and_done_again),
		cmocka_unit_test(rules_ask_for_the_value_of_their_day),
		cmocka_unit_test(every_shipped_setting_says_what_it_decides),
		cmocka_unit_test(what_is_typed_fits_the_setting),
		cmocka_unit_test(an_amount_is_shown_in_groups_of_three),
		cmocka_unit_test(each_value_says_who_brought_it),
		cmocka_unit_test(one_that_need_not_be_set_is_cleared_from_a_day_on),
	};

	return run_group(tests);
}
