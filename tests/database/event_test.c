/* db/event: one step, its records, all or none. */
#include "audit.h"
#include "book.h"
#include "event.h"
#include "test.h"
#include "undo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct record *answers_of(const struct event *event, const char *values)
{
	struct record *answers = record_new(event->asked);
	char copy[400], *save = NULL;

	snprintf(copy, sizeof copy, "%s", values);
	for (char *part = strtok_r(copy, "|", &save); part; part = strtok_r(NULL, "|", &save)) {
		char *equals = strchr(part, '=');
		*equals = '\0';
		record_set(answers, part, equals + 1);
	}
	return answers;
}

static struct record *move(struct uid member, struct uid cell, const char *day)
{
	char values[300];

	snprintf(values, sizeof values, "member=%s|cell=%s|from_on=%s|decision_no=18-GTSHĐ",
		member.text, cell.text, day);
	return answers_of(event_find("move_within"), values);
}

static void write_move(struct store *store, struct uid member, struct uid cell, const char *day)
{
	struct record *answers = move(member, cell, day);
	struct err err = ERR_INIT;

	expect(event_write(store, event_find("move_within"), answers, NULL, &err), err.text);
	record_free(answers);
}

static struct err refused_move(
	struct store *store, struct uid member, struct uid cell, const char *day)
{
	struct record *answers = move(member, cell, day);
	struct err err = ERR_INIT;
	char *before = book_contents(store), *after;

	assert_false(event_write(store, event_find("move_within"), answers, NULL, &err));
	after = book_contents(store);
	assert_string_equal(before, after);
	record_free(answers);
	free(before);
	free(after);
	return err;
}

static int64_t spells(struct store *store, const char *condition)
{
	char sql[300];

	snprintf(sql, sizeof sql,
		"SELECT count(*) FROM membership s JOIN org o ON o.id = s.cell JOIN member m ON m.id = s.member "
		"WHERE m.full_name = 'Trần Thị Thoa' AND s.deleted_at IS NULL AND %s",
		condition);
	return book_number(store, sql);
}

static void a_move_ends_one_membership_and_begins_the_next_the_day_after(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);

	(void)state;
	write_move(store, office.thoa, office.other_cell, "2026-11-01");
	assert_int_equal(spells(store, "1"), 2);
	assert_int_equal(
		spells(store,
			"s.to_on = '2026-10-31' AND s.left_by = 'CNB' AND s.left_to IS NOT NULL "
			"AND s.decision_no = '18-GTSHĐ'"),
		1);
	assert_int_equal(
		spells(store,
			"s.from_on = '2026-11-01' AND s.to_on IS NULL AND s.joined_by = 'CNB' "
			"AND s.form = 'CT' AND s.residency = 'TC'"),
		1);
	store_close(store);
}

static void a_move_ends_the_posts_held_in_the_old_cell_and_no_others(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	char values[200];

	(void)state;
	snprintf(values, sizeof values, "member=%s|title=CUV|org=%s|from_on=2026-01-01",
		office.thoa.text, office.cell.text);
	struct uid here = book_add(store, "post", values);
	snprintf(values, sizeof values, "member=%s|title=DUV|org=%s|from_on=2026-01-01",
		office.thoa.text, office.committee.text);
	struct uid above = book_add(store, "post", values);
	write_move(store, office.thoa, office.other_cell, "2026-11-01");
	book_expect(store, "post", here, "to_on", "2026-10-31");
	book_expect(store, "post", above, "to_on", NULL);
	store_close(store);
}

/* Who was there when the book was begun was there before it: the day written for him is that of the book. */
static void who_was_there_before_the_book_may_have_moved_before_it(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	char values[200];

	(void)state;
	struct uid member = book_add(store, "member",
		"full_name=Bùi Thị Liên|sex=Nữ|born_on=1970-01-01|admitted_on=2005-05-19|official_on=2006-05-19");
	snprintf(values, sizeof values,
		"member=%s|cell=%s|from_on=2026-11-20|form=CT|residency=TC|joined_by=LS",
		member.text, office.cell.text);
	struct uid spell = book_add(store, "membership", values);
	write_move(store, member, office.other_cell, "2026-11-01");
	book_expect(store, "membership", spell, "from_on", "2026-10-31");
	book_expect(store, "membership", spell, "to_on", "2026-10-31");
	expect_part(refused_move(store, member, office.cell, "2005-05-01").text, "không sinh hoạt",
		"before he was admitted");
	store_close(store);
}

static void a_move_that_cannot_be_is_refused_and_writes_nothing(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);

	(void)state;
	expect_part(refused_move(store, office.thoa, office.cell, "2026-11-01").text,
		"đang ở chính chi bộ ấy", "to the same cell");
	expect_part(refused_move(store, office.thoa, office.other_cell, "1950-01-01").text,
		"không sinh hoạt chính thức ở chi bộ nào", "before he was anywhere");
	store_close(store);
}

static void what_will_be_written_is_said_and_not_written(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct record *answers = move(office.thoa, office.other_cell, "2026-11-01");
	struct findings findings = FINDINGS_INIT;
	struct strbuf said = STRBUF_INIT;
	struct err err = ERR_INIT;
	char values[200], *after;

	(void)state;
	snprintf(values, sizeof values, "member=%s|title=CUV|org=%s|from_on=2026-01-01",
		office.thoa.text, office.cell.text);
	book_add(store, "post", values);
	char *before = book_contents(store);
	expect(event_try(store, event_find("move_within"), answers, &findings, &said, &err),
		err.text);
	expect_part(said.text, "Quá trình sinh hoạt, sửa: Đến ngày (trống) → 31/10/2026",
		"the sentence");
	expect_part(said.text, "Quá trình sinh hoạt, thêm: ", "the sentence");
	expect_part(said.text, "Chức vụ Chi ủy viên, sửa: ", "which post");
	after = book_contents(store);
	assert_string_equal(before, after);
	free(before);
	free(after);
	findings_release(&findings);
	strbuf_release(&said);
	record_free(answers);
	store_close(store);
}

static void one_undo_takes_all_of_it_back(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct undo_range range = { .first = undo_log_head(store) + 1 }, done;
	struct err err = ERR_INIT;

	(void)state;
	write_move(store, office.thoa, office.other_cell, "2026-11-01");
	range.last = undo_log_head(store);
	expect(undo_take_back(store, range, &done, &err), err.text);
	assert_int_equal(spells(store, "1"), 1);
	assert_int_equal(spells(store, "s.to_on IS NULL AND s.left_by IS NULL"), 1);
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_move_ends_one_membership_and_begins_the_next_the_day_after),
		cmocka_unit_test(a_move_ends_the_posts_held_in_the_old_cell_and_no_others),
		cmocka_unit_test(who_was_there_before_the_book_may_have_moved_before_it),
		cmocka_unit_test(a_move_that_cannot_be_is_refused_and_writes_nothing),
		cmocka_unit_test(what_will_be_written_is_said_and_not_written),
		cmocka_unit_test(one_undo_takes_all_of_it_back),
	};

	return run_group(tests);
}
