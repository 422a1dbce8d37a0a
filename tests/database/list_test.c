/* list.c, label.c: pages by keyset, filters, searches, and what records are called. */
#include "book.h"
#include "internal.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Reads a list from one end to the other, page by page; the uids in list order, one a line. */
static char *read_all(
	struct store *store, const struct list_spec *spec, int page_size, bool backwards)
{
	struct strbuf all = STRBUF_INIT;
	struct list_page page = { 0 }, next;
	enum list_from from = backwards ? LIST_LAST : LIST_FIRST;

	do {
		struct strbuf uids = STRBUF_INIT;
		struct err err = ERR_INIT;
		const struct list_row *anchor = page.count == 0 ? NULL
			: backwards                             ? &page.rows[0]
								: &page.rows[page.count - 1];
		expect(store_page(store, spec, from, anchor, page_size, &next, &err), err.text);
		for (int i = 0; i < next.count; i++)
			strbuf_addf(&uids, "%s\n", next.rows[i].uid);
		if (backwards) {
			strbuf_add(&uids, all.text);
			strbuf_clear(&all);
		}
		strbuf_add(&all, uids.text);
		strbuf_release(&uids);
		list_page_release(&page);
		page = next;
		from = backwards ? LIST_BEFORE : LIST_AFTER;
	} while (page.count == page_size);
	list_page_release(&page);
	return strbuf_detach(&all);
}

static int lines(const char *text)
{
	int count = 0;

	for (; *text; text++)
		count += *text == '\n';
	return count;
}

static void check_paging(struct store *store, const struct list_spec *spec)
{
	static const int sizes[] = { 1, 2, 7, 40 };
	char *whole = read_all(store, spec, 1000, false);

	expect_number(lines(whole), store_count(store, spec), spec->type->name);
	for (size_t i = 0; i < COUNT(sizes); i++) {
		char *forwards = read_all(store, spec, sizes[i], false),
		     *backwards = read_all(store, spec, sizes[i], true);
		expect_text(forwards, whole, spec->type->name);
		expect_text(backwards, whole, spec->type->name);
		free(forwards);
		free(backwards);
	}
	free(whole);
}

/* Namesakes, and rows whose order column is empty. */
static void add_crowd(struct store *store, const struct office *office)
{
	static const char *const names[] = { "Trần Thị An", "Lê Văn Ân", "Đỗ Thị Ánh",
		"Bùi Văn Ý" };
	struct dice dice = { 11 };

	for (int i = 0; i < 60; i++) {
		struct strbuf values = STRBUF_INIT;
		strbuf_addf(&values, "full_name=%s", names[dice_roll(&dice, COUNT(names))]);
		book_add(store, "member", values.text);
		strbuf_clear(&values);
		strbuf_addf(&values, "content=Việc %d|member=%s", i, office->thoa.text);
		if (dice_roll(&dice, 3))
			strbuf_addf(&values, "|due_on=2026-11-%02u", 1 + dice_roll(&dice, 5));
		book_add(store, "task", values.text);
		strbuf_clear(&values);
		strbuf_addf(&values, "org=%s|kind=BT|period=20%02u-%02u", office->cell.text,
			20 + dice_roll(&dice, 3), 1 + dice_roll(&dice, 3));
		if (dice_roll(&dice, 2))
			strbuf_addf(&values, "|held_on=2023-0%u-10", 1 + dice_roll(&dice, 3));
		book_add(store, "meeting", values.text);
		strbuf_release(&values);
	}
}

static void pages_joined_are_the_whole_list_either_way(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);

	(void)state;
	add_crowd(store, &office);
	office_add_every_type(store, &office);
	for (const struct rectype *const *type = rectypes; *type; type++) {
		struct list_spec spec = { .type = *type };
		if ((*type)->flags & RECTYPE_SYSTEM)
			continue;
		check_paging(store, &spec);
		spec.cell = office.cell.text;
		check_paging(store, &spec);
		spec.search = "v";
		check_paging(store, &spec);
	}
	store_close(store);
}

static void a_page_may_begin_at_a_record(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	const struct rectype *type = rectype_named("member");
	const struct list_spec spec = { .type = type };
	struct list_page page;
	struct list_row row;
	struct err err = ERR_INIT;

	(void)state;
	expect(store_row_of(store, type, office.hai.text, &row, &err), err.text);
	expect(store_page(store, &spec, LIST_FROM, &row, 10, &page, &err), err.text);
	expect_text(page.rows[0].uid, office.hai.text, "the record itself");
	expect_number(page.count, 2, "and what follows");
	for (int i = 0; type->fields[i].name; i++)
		if (type->fields[i].flags & FIELD_DERIVED)
			expect(!row.cells[i] || !*row.cells[i], type->fields[i].name);
	list_page_release(&page);
	list_row_release(&row, rectype_field_count(type));
	store_close(store);
}

/* The first column of a list, joined. */
static void expect_list(
	struct store *store, const struct list_spec *spec, const char *wanted, const char *about)
{
	struct strbuf names = STRBUF_INIT;
	struct list_page page;
	struct err err = ERR_INIT;

	expect(store_page(store, spec, LIST_FIRST, NULL, 100, &page, &err), err.text);
	for (int i = 0; i < page.count; i++)
		strbuf_addf(&names, "%s%s", i ? ", " : "", page.rows[i].cells[0]);
	expect_text(names.text, wanted, about);
	expect_number(store_count(store, spec), page.count, about);
	list_page_release(&page);
	strbuf_release(&names);
}

static void members_are_listed_by_given_name_cell_and_search(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct list_spec spec = { .type = rectype_named("member") };
	struct err err = ERR_INIT;

	(void)state;
	expect_list(store, &spec, "Đặng Thị Đượm, Nguyễn Văn Hải, Trần Thị Thoa", "all");
	spec.search = "thi";
	expect_list(store, &spec, "Đặng Thị Đượm, Trần Thị Thoa", "a word");
	spec.search = "nvh";
	expect_list(store, &spec, "Nguyễn Văn Hải", "initials");
	spec.search = NULL;
	spec.cell = office.cell.text;
	expect_list(store, &spec, "Nguyễn Văn Hải, Trần Thị Thoa", "one cell");
	spec.cell = NULL;
	spec.field = "sex";
	spec.value = "Nữ";
	expect_list(store, &spec, "Đặng Thị Đượm, Trần Thị Thoa", "one value");
	spec.field = NULL;
	expect(store_delete(store, spec.type, office.hai.text, "nhầm", &err), err.text);
	expect_list(store, &spec, "Đặng Thị Đượm, Trần Thị Thoa", "without the deleted");
	spec.scope = LIST_BIN;
	expect_list(store, &spec, "Nguyễn Văn Hải", "the bin");
	store_close(store);
}

static void what_lacks_something_required_is_listed(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct list_spec spec = { .type = rectype_named("member"), .scope = LIST_MISSING };

	(void)state;
	expect_list(store, &spec, "", "nobody lacks anything");
	book_change(store, "member", office.thoa, "born_on=");
	expect_list(store, &spec, "Trần Thị Thoa", "no date of birth");
	book_change(store, "member", office.hai, "official_on=");
	expect_list(store, &spec, "Nguyễn Văn Hải, Trần Thị Thoa", "no official date for 40 years");
	book_change(store, "member", office.duom, "listed_status=TTR");
	spec.search = "duom";
	expect_list(store, &spec, "Đặng Thị Đượm", "a standing without its date");
	store_close(store);
}

static void a_period_filters_meetings_and_what_hangs_on_them(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct list_spec spec = { .type = rectype_named("attendance"), .period = "2026-11" };

	(void)state;
	office_add_every_type(store, &office);
	expect_number(store_count(store, &spec), 2, "attendance of November");
	spec.period = "2026-10";
	expect_number(store_count(store, &spec), 0, "none of October");
	spec.type = rectype_named("meeting");
	spec.period = "2026-11";
	expect_number(store_count(store, &spec), 2, "meetings of November");
	spec.type = rectype_named("area");
	expect_number(store_count(store, &spec), 0, "an area has no month");
	store_close(store);
}

/* A task of a resolution is one of the month in which the meeting was that passed it. */
static void a_month_reaches_what_hangs_on_it_by_two_steps(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct list_spec spec = { .type = rectype_named("task"), .period = "2026-05" };
	char values[200];

	(void)state;
	snprintf(values, sizeof values, "org=%s|kind=TK|period=2026-05|state=DH|held_on=2026-05-05",
		office.cell.text);
	struct uid meeting = book_add(store, "meeting", values);
	snprintf(values, sizeof values, "meeting=%s|kind=NQ|number=3|on=2026-05-05", meeting.text);
	struct uid resolution = book_add(store, "resolution", values);
	snprintf(values, sizeof values, "content=Sửa nhà văn hóa|member=%s|resolution=%s",
		office.thoa.text, resolution.text);
	book_add(store, "task", values);
	expect_number(store_count(store, &spec), 1, "by way of the resolution");
	spec.period = "2026-06";
	expect_number(store_count(store, &spec), 0, "and in no other month");
	store_close(store);
}

/* Whatever becomes a list column one day: these are never in one. */
static void no_list_shows_a_sensitive_value(void **state)
{
	static const char *const secrets[] = { "038195001234", "0912345678", "Ít phát biểu",
		"ý kiến không tên" };
	struct store *store = book_new();
	struct office office = office_add(store);

	(void)state;
	office_add_every_type(store, &office);
	for (const struct rectype *const *type = rectypes; *type; type++) {
		const struct list_spec spec = { .type = *type };
		struct list_page page;
		if ((*type)->flags & RECTYPE_SYSTEM)
			continue;
		expect(store_page(store, &spec, LIST_FIRST, NULL, 100, &page, NULL), (*type)->name);
		for (int row = 0; row < page.count; row++)
			for (int i = 0; i < page.cells_per_row; i++)
				for (size_t s = 0; s < COUNT(secrets); s++)
					if (page.rows[row].cells[i] &&
						strstr(page.rows[row].cells[i], secrets[s]))
						fail_msg("%s.%s", (*type)->name,
							(*type)->fields[i].name);
		list_page_release(&page);
	}
	store_close(store);
}

static void records_are_called_by_their_label(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct strbuf label = STRBUF_INIT;

	(void)state;
	store_label(store, rectype_named("member"), office.thoa.text, &label);
	expect_text(label.text, "Trần Thị Thoa", "a member");
	strbuf_clear(&label);
	strbuf_addf(&label, "org=%s|kind=TK|period=2026-11", office.cell.text);
	struct uid meeting = book_add(store, "meeting", label.text);
	strbuf_clear(&label);
	store_label(store, rectype_named("meeting"), meeting.text, &label);
	expect_text(label.text, "Sinh hoạt thường kỳ 11/2026", "a meeting");
	strbuf_clear(&label);
	store_label(store, rectype_named("member"), "01KB9ZZZZZ0123456789ABCDEF", &label);
	expect_text(label.text, "", "nothing");
	strbuf_release(&label);
	store_close(store);
}

static void expect_candidates(
	struct store *store, const char *cell, const char *typed, const char *wanted)
{
	struct candidates found = { 0 };
	struct strbuf names = STRBUF_INIT;
	struct err err = ERR_INIT;

	expect(store_candidates(store, rectype_named("member"), cell, typed, 10, &found, &err),
		err.text);
	for (int i = 0; i < found.count; i++)
		strbuf_addf(&names, "%s%s", i ? ", " : "", found.items[i].label);
	expect_text(names.text, wanted, typed);
	strbuf_release(&names);
	candidates_release(&found);
}

static void candidates_are_those_of_the_cell_first(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);

	(void)state;
	expect_candidates(store, NULL, "thi", "Đặng Thị Đượm, Trần Thị Thoa");
	expect_candidates(store, office.cell.text, "Thị", "Trần Thị Thoa, Đặng Thị Đượm");
	expect_candidates(store, NULL, "038195001234", "Trần Thị Thoa");
	expect_candidates(store, NULL, "đđ", "");
	expect_candidates(store, NULL, "dtd", "Đặng Thị Đượm");
	store_close(store);
}

static int asked;

static bool somebody_waits(void)
{
	asked++;
	return true;
}

static bool nobody_waits(void)
{
	asked++;
	return false;
}

static void a_count_is_given_up_while_a_key_waits(void **state)
{
	struct store *store = book_new();
	struct list_spec spec = { .type = rectype_named("area") };
	enum { AREAS = 1500 };

	(void)state;
	for (int i = 0; i < AREAS; i++) {
		char values[60];
		snprintf(values, sizeof values, "name=Thôn %d|kind=T|from_on=2026-01-01", i);
		book_add(store, "area", values);
	}
	expect_number(store_count_unless(store, &spec, NULL, somebody_waits), -1, "given up");
	expect_number(asked, 1, "as soon as it asked");
	expect_number(store_count_unless(store, &spec, NULL, nobody_waits), AREAS, "to the end");
	expect(asked > 1, "having asked");
	asked = 0;
	expect_number(store_count(store, &spec), AREAS, "and as ever");
	expect_number(asked, 0, "nobody is asked any more");
	store_close(store);
}

static void hear(void *context)
{
	(*(int *)context)++;
}

static void who_waits_for_a_long_answer_hears_of_it_meanwhile(void **state)
{
	struct store *store = book_new();
	struct list_spec spec = { .type = rectype_named("area") };
	int heard = 0, before;

	(void)state;
	for (int i = 0; i < 1500; i++) {
		char values[60];
		snprintf(values, sizeof values, "name=Thôn %d|kind=T|from_on=2026-01-01", i);
		book_add(store, "area", values);
	}
	store_on_long(store, hear, &heard);
	store_count(store, &spec);
	expect(heard > 0, "called");
	expect_number(store_count_unless(store, &spec, NULL, somebody_waits), -1, "given up");
	before = heard;
	store_count(store, &spec);
	expect(heard > before, "called again behind one that was given up");
	store_on_long(store, NULL, NULL);
	before = heard;
	store_count(store, &spec);
	expect_number(heard, before, "no more");
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_count_is_given_up_while_a_key_waits),
		cmocka_unit_test(who_waits_for_a_long_answer_hears_of_it_meanwhile),
		cmocka_unit_test(pages_joined_are_the_whole_list_either_way),
		cmocka_unit_test(a_page_may_begin_at_a_record),
		cmocka_unit_test(members_are_listed_by_given_name_cell_and_search),
		cmocka_unit_test(what_lacks_something_required_is_listed),
		cmocka_unit_test(a_period_filters_meetings_and_what_hangs_on_them),
		cmocka_unit_test(a_month_reaches_what_hangs_on_it_by_two_steps),
		cmocka_unit_test(no_list_shows_a_sensitive_value),
		cmocka_unit_test(records_are_called_by_their_label),
		cmocka_unit_test(candidates_are_those_of_the_cell_first),
	};

	return run_group(tests);
}
