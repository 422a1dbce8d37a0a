/* paper.c: how many the paper has, against what was entered since. */
#include "book.h"
#include "draft.h"
#include "paper.h"
#include "test.h"
#include "undo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct paper load(struct store *store, const char *type, const char *cell)
{
	struct paper paper;
	struct err err = ERR_INIT;

	if (!paper_load(store, rectype_named(type), cell, &paper, &err))
		fail_msg("%s", err.text);
	return paper;
}

static struct paper_sum *sum_named(struct paper *paper, const char *label)
{
	for (int i = 0; i < paper->sum_count; i++) {
		struct strbuf own = STRBUF_INIT;
		paper_sum_label(&paper->sums[i], &own);
		bool same = strcmp(own.text, label) == 0;
		strbuf_release(&own);
		if (same)
			return &paper->sums[i];
	}
	fail_msg("no sum %s", label);
	return NULL;
}

static void begin(struct store *store, const char *cell, int expected, int women, int official)
{
	struct paper paper = load(store, "member", cell);
	struct err err = ERR_INIT;

	paper.expected = expected;
	sum_named(&paper, "Giới tính: Nữ")->expected = women;
	sum_named(&paper, "Có ngày chính thức")->expected = official;
	expect(paper_put(store, &paper, &err), err.text);
}

static void expect_said(struct store *store, const char *cell, const char *wanted)
{
	struct paper paper = load(store, "member", cell);
	struct strbuf said = STRBUF_INIT;

	paper_say(&paper, &said);
	expect_text(said.text, wanted, wanted);
	strbuf_release(&said);
}

static struct uid add_woman(struct store *store, const struct office *office, const char *name)
{
	char values[400];

	snprintf(values, sizeof values,
		"full_name=%s|sex=Nữ|born_on=1980|admitted_on=2010-02-03|official_on=2011-02-03",
		name);
	struct uid uid = book_add(store, "member", values);
	snprintf(values, sizeof values, "member=%s|cell=%s|from_on=2020-01-01", uid.text,
		office->cell.text);
	book_add(store, "membership", values);
	return uid;
}

static void what_was_there_before_does_not_count(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);

	(void)state;
	expect(!load(store, "member", office.cell.text).open, "none begun");
	begin(store, office.cell.text, 3, 2, PAPER_NOT_GIVEN);
	expect_said(store, office.cell.text, "giấy 3, sổ 0: thiếu 3; Nữ: giấy 2, sổ 0");
	add_woman(store, &office, "Lê Thị Một");
	add_woman(store, &office, "Lê Thị Hai");
	expect_said(store, office.cell.text, "giấy 3, sổ 2: thiếu 1");
	store_close(store);
}

static void a_difference_is_named_both_ways_and_by_parts(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);

	(void)state;
	begin(store, office.cell.text, 1, 2, 2);
	add_woman(store, &office, "Lê Thị Một");
	expect_said(store, office.cell.text,
		"giấy 1, sổ 1: đủ; Nữ: giấy 2, sổ 1; Có ngày chính thức: giấy 2, sổ 1");
	struct paper paper = load(store, "member", office.cell.text);
	expect(!paper_agrees(&paper), "parts differ");
	add_woman(store, &office, "Lê Thị Hai");
	expect_said(store, office.cell.text, "giấy 1, sổ 2: thừa 1");
	begin(store, office.cell.text, 2, 2, 2);
	expect_said(store, office.cell.text, "giấy 2, sổ 2: đủ");
	paper = load(store, "member", office.cell.text);
	expect(paper_agrees(&paper), "all of it");
	store_close(store);
}

static void what_is_taken_back_or_deleted_does_not_count(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct undo_range range, done;
	struct err err = ERR_INIT;

	(void)state;
	begin(store, office.cell.text, 2, PAPER_NOT_GIVEN, PAPER_NOT_GIVEN);
	struct uid one = add_woman(store, &office, "Lê Thị Một");
	range.first = undo_log_head(store) + 1;
	add_woman(store, &office, "Lê Thị Hai");
	range.last = undo_log_head(store);
	expect_said(store, office.cell.text, "giấy 2, sổ 2: đủ");
	expect(undo_take_back(store, range, &done, &err), err.text);
	expect_said(store, office.cell.text, "giấy 2, sổ 1: thiếu 1");
	expect(store_delete(store, rectype_named("member"), one.text, "nhầm", &err), err.text);
	expect_said(store, office.cell.text, "giấy 2, sổ 0: thiếu 2");
	store_close(store);
}

static void each_cell_and_type_has_a_batch_of_its_own_until_it_is_ended(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct draft_heads heads;
	struct err err = ERR_INIT;
	const char *cell;

	(void)state;
	begin(store, office.cell.text, 2, PAPER_NOT_GIVEN, PAPER_NOT_GIVEN);
	begin(store, NULL, 5, PAPER_NOT_GIVEN, PAPER_NOT_GIVEN);
	add_woman(store, &office, "Lê Thị Một");
	expect_said(store, office.cell.text, "giấy 2, sổ 1: thiếu 1");
	expect_said(store, NULL, "giấy 5, sổ 1: thiếu 4");
	expect(!load(store, "member", office.other_cell.text).open, "another cell");
	expect(!load(store, "meeting", office.cell.text).open, "another type");
	expect(draft_list(store, &heads, &err), err.text);
	expect_number(heads.count, 2, "kept like drafts");
	expect_text(paper_of_draft(store, heads.items[0].type, heads.items[0].uid, &cell)->name,
		"member", "which type");
	expect(cell == NULL, "of all cells");
	expect_text(heads.items[0].first_text, "5", "to know it by");
	draft_heads_release(&heads);
	expect(paper_of_draft(store, "member", office.cell.text, &cell) == NULL, "a form's draft");
	struct paper paper = load(store, "member", office.cell.text);
	expect(paper_drop(store, &paper, &err), err.text);
	expect(!load(store, "member", office.cell.text).open, "ended");
	expect(load(store, "member", NULL).open, "the other is not");
	store_close(store);
}

static void take(void *context, const char *uid)
{
	strbuf_addf(context, "%s ", uid);
}

static void the_records_of_a_batch_come_in_order_of_entry(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct strbuf uids = STRBUF_INIT, wanted = STRBUF_INIT;
	struct err err = ERR_INIT;

	(void)state;
	begin(store, office.cell.text, 2, PAPER_NOT_GIVEN, PAPER_NOT_GIVEN);
	strbuf_addf(&wanted, "%s ", add_woman(store, &office, "Vũ Thị Một").text);
	strbuf_addf(&wanted, "%s ", add_woman(store, &office, "Bùi Thị Hai").text);
	struct paper paper = load(store, "member", office.cell.text);
	expect(paper_entered(store, &paper, take, &uids, &err), err.text);
	expect_text(uids.text, wanted.text, "not by name");
	strbuf_release(&uids);
	strbuf_release(&wanted);
	store_close(store);
}

/* Choices of few codes, also one of a group; dates that may be missing; nothing that comes later. */
static void what_the_paper_may_count_follows_from_the_type(void **state)
{
	static const struct {
		const char *type, *label;
	} rows[] = {
		{ "member", "Giới tính: Nam" },
		{ "member", "Có ngày chính thức" },
		{ "rating", "Mức: Hoàn thành tốt nhiệm vụ" },
		{ "meeting", "Tình trạng: Đã họp" },
	};
	struct store *store = book_new();

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct paper paper = load(store, rows[i].type, NULL);
		sum_named(&paper, rows[i].label);
	}
	expect_number(load(store, "member", NULL).sum_count, 3, "not each people, not each flag");
	store_close(store);
}

static void every_type_can_be_counted(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);

	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++) {
		struct paper paper = load(store, (*type)->name, office.cell.text);
		struct err err = ERR_INIT;
		if ((*type)->flags & RECTYPE_SYSTEM)
			continue;
		paper.expected = 1;
		for (int i = 0; i < paper.sum_count; i++)
			paper.sums[i].expected = i;
		expect(paper_put(store, &paper, &err), (*type)->name);
		struct paper again = load(store, (*type)->name, office.cell.text);
		expect_number(again.expected, 1, (*type)->name);
		for (int i = 0; i < again.sum_count; i++)
			expect_number(again.sums[i].expected, i, (*type)->name);
	}
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_there_before_does_not_count),
		cmocka_unit_test(a_difference_is_named_both_ways_and_by_parts),
		cmocka_unit_test(what_is_taken_back_or_deleted_does_not_count),
		cmocka_unit_test(each_cell_and_type_has_a_batch_of_its_own_until_it_is_ended),
		cmocka_unit_test(the_records_of_a_batch_come_in_order_of_entry),
		cmocka_unit_test(what_the_paper_may_count_follows_from_the_type),
		cmocka_unit_test(every_type_can_be_counted),
	};

	return run_group(tests);
}
