/* What is said when the grid of a season cannot be saved, or not without a reason: each sentence once, of whom. */
#include "book.h"
#include "season_marks.h"
#include "setup.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PEOPLE = 5 };

struct booking {
	struct store *store;
	struct season_marks marks;
	struct strbuf warned;
	struct err err;
	int booked;
};

static void open_cell_of_five(struct booking *at)
{
	static const char *const names[PEOPLE] = { "An", "Bình", "Chiến", "Dung", "Giang" };
	const struct setup setup = { .office_name = "Đảng bộ xã Quỳnh Phú",
		.cell_name = "Chi bộ thôn Đông",
		.operator_ = "Lan" };
	struct season_marks *marks = &at->marks;
	struct err err = ERR_INIT;
	char values[200];

	*at = (struct booking) { .store = book_new(),
		.marks = { .season = { .year = 2026, .period = "Y" } },
		.warned = STRBUF_INIT };
	struct store *store = at->store;
	expect(setup_write(store, &setup, marks->season.cell, &err), err.text);
	for (int i = 0; i < PEOPLE; i++) {
		snprintf(values, sizeof values,
			"full_name=Lê Ngọc %s|sex=Nam|born_on=1990|admitted_on=2015-01-01|"
			"official_on=2016-01-01",
			names[i]);
		struct uid member = book_add(store, "member", values);
		snprintf(values, sizeof values, "member=%s|cell=%s|from_on=2020-01-01", member.text,
			marks->season.cell);
		book_add(store, "membership", values);
	}
	expect(season_marks_load(store, marks, &err), err.text);
	expect_number(marks->season.count, PEOPLE + 1, "the cell and its people");
}

static bool book(struct booking *at, const char *why)
{
	at->err = (struct err)ERR_INIT;
	return season_marks_book(at->store, &at->marks, why, &at->warned, &at->booked, &at->err);
}

static void close_cell(struct booking *at)
{
	strbuf_release(&at->warned);
	season_marks_release(&at->marks);
	store_close(at->store);
}

static void everybody_who_is_refused_is_named_and_nothing_is_written(void **state)
{
	struct booking at;

	(void)state;
	open_cell_of_five(&at);
	season_mark(&at.marks, 1, SEASON_STATEMENT, "2026-11-01");
	for (int line = 2; line <= PEOPLE; line++)
		season_mark(&at.marks, line, SEASON_CHECK, "2026-11-01 DKP");
	expect(!book(&at, NULL), "refused");
	expect_text(at.err.text,
		"Lê Ngọc Bình, Lê Ngọc Chiến, Lê Ngọc Dung và 1 người nữa: Ngày kiểm tra không ở trong quý "
		"ấy. Gõ lại ngày.",
		"of whom");
	expect_number(book_count(at.store, "review"), 0, "reviews written");
	close_cell(&at);
}

static void what_counts_all_together_is_said_once_and_of_nobody_by_name(void **state)
{
	struct booking at;

	(void)state;
	open_cell_of_five(&at);
	for (int line = 1; line <= 3; line++)
		season_mark(&at.marks, line, SEASON_PROPOSED, "HTXSNV");
	expect(book(&at, NULL), at.err.text);
	expect_number(at.booked, 0, "cells booked without a reason");
	const char *share = strstr(
		at.warned.text, "Chi bộ thôn Đông năm 2026: 3 hoàn thành xuất sắc");
	expect(share != NULL, at.warned.text);
	expect(share == at.warned.text || share[-1] == '\n', at.warned.text);
	expect(strstr(share + 1, "hoàn thành xuất sắc trên") ==
			strstr(share, "hoàn thành xuất sắc trên"),
		"once");
	expect(book(&at, "theo nghị quyết"), at.err.text);
	close_cell(&at);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(everybody_who_is_refused_is_named_and_nothing_is_written),
		cmocka_unit_test(what_counts_all_together_is_said_once_and_of_nobody_by_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
