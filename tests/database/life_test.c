/* life.c: the days of a member in their order, from the descriptors. */
#include "book.h"
#include "life.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* "1960 born_on; 2026-01-01 membership Chi bộ ...": what stands in the line, kinds of breaks with their sign. */
static char *life_of(struct store *store, struct uid member)
{
	static const char *const signs[] = { "", "", "? ", "! " };
	struct strbuf out = STRBUF_INIT;
	struct err err = ERR_INIT;
	struct life life;

	expect(life_load(store, rectype_named("member"), member.text, &life, &err), err.text);
	for (size_t i = 0; i < life.count; i++) {
		const struct life_row *row = &life.rows[i];
		strbuf_addf(&out, "%s%s%s%s %s%s%s\n", signs[row->kind], row->day,
			row->spell ? ".." : "", row->until,
			row->field ? row->field->name : row->type->name, *row->text ? " " : "",
			row->text);
	}
	life_release(&life);
	return strbuf_detach(&out);
}

static void expect_life(struct store *store, struct uid member, const char *wanted)
{
	char *found = life_of(store, member);

	expect_text(found, wanted, "the line");
	free(found);
}

static struct uid member_add(struct store *store, const char *born)
{
	char values[300];

	snprintf(values, sizeof values,
		"full_name=An|sex=Nam|admitted_on=2001-05-19|official_on=2002-05-19%s%s",
		*born ? "|born_on=" : "", born);
	return book_add(store, "member", values);
}

static void days_of_the_member_and_of_what_is_of_him_stand_in_one_order(void **state)
{
	struct store *store = book_new();
	struct uid member = member_add(store, "1960");
	char values[400];

	(void)state;
	snprintf(values, sizeof values, "member=%s|kind=GK|title=Việc tốt|on=2015-02-03",
		member.text);
	book_add(store, "award", values);
	snprintf(values, sizeof values, "member=%s|year=2014|stage=QD|level=HTTNV", member.text);
	book_add(store, "rating", values);
	snprintf(values, sizeof values,
		"member=%s|course=Lớp mới|from_on=2014-12-30|to_on=2014-12-31", member.text);
	book_add(store, "training", values);
	expect_life(store, member,
		"1960 born_on\n2001-05-19 admitted_on\n2002-05-19 official_on\n"
		"2014-12-30..2014-12-31 training Lớp mới\n"
		"2014 rating Cả năm · Cấp có thẩm quyền quyết định · Hoàn thành tốt nhiệm vụ\n"
		"2015-02-03 award Giấy khen · Việc tốt\n");
	store_close(store);
}

static void what_only_names_him_and_what_is_of_a_month_is_not_his_life(void **state)
{
	struct store *store = book_new();
	struct uid member = member_add(store, "1960-01-02"), other = member_add(store, "1961");
	char values[400];

	(void)state;
	snprintf(values, sizeof values,
		"member=%s|content=Giúp|kind=GDQC|from_on=2020-01-01|follow_up_by=%s", other.text,
		member.text);
	book_add(store, "assignment", values);
	snprintf(values, sizeof values, "member=%s|month=2026-02|paid=5000|paid_on=2026-02-05",
		member.text);
	book_add(store, "dues", values);
	expect_life(store, member,
		"1960-01-02 born_on\n2001-05-19 admitted_on\n2002-05-19 official_on\n");
	store_close(store);
}

static void what_is_sensitive_or_deleted_is_not_said(void **state)
{
	struct store *store = book_new();
	struct uid member = member_add(store, ""), award;
	struct err err = ERR_INIT;
	char values[400];

	(void)state;
	snprintf(values, sizeof values,
		"member=%s|kind=KT|ground=Vi phạm|by_org=Đảng ủy|on=2015-02-03", member.text);
	book_add(store, "discipline", values);
	snprintf(values, sizeof values, "member=%s|kind=GK|on=2015-02-03", member.text);
	award = book_add(store, "award", values);
	expect(store_delete(store, rectype_named("award"), award.text, "nhầm", &err), err.text);
	expect_life(store, member,
		"2001-05-19 admitted_on\n2002-05-19 official_on\n2015-02-03 discipline Khiển trách · Đảng ủy\n");
	store_close(store);
}

static void spells_that_do_not_follow_one_another_are_told_where_they_break(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct uid member = member_add(store, "");
	char values[400];

	(void)state;
	snprintf(values, sizeof values,
		"member=%s|cell=%s|from_on=2001-05-19|to_on=2010-06-30|form=CT|residency=TC|joined_by=KN|left_by=CDT",
		member.text, office.cell.text);
	book_add(store, "membership", values);
	snprintf(values, sizeof values,
		"member=%s|cell=%s|from_on=2010-09-01|form=CT|residency=TC|joined_by=CDT",
		member.text, office.cell.text);
	book_add(store, "membership", values);
	expect_life(store, member,
		"2001-05-19 admitted_on\n"
		"2001-05-19..2010-06-30 membership Chi bộ thôn Đông Hạ · Chính thức · Tại chỗ · Kết nạp · Chuyển đi trong tỉnh\n"
		"2002-05-19 official_on\n? 2010-07-01..2010-08-31 membership\n"
		"2010-09-01.. membership Chi bộ thôn Đông Hạ · Chính thức · Tại chỗ · Chuyển đến trong tỉnh\n");
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days_of_the_member_and_of_what_is_of_him_stand_in_one_order),
		cmocka_unit_test(what_only_names_him_and_what_is_of_a_month_is_not_his_life),
		cmocka_unit_test(what_is_sensitive_or_deleted_is_not_said),
		cmocka_unit_test(spells_that_do_not_follow_one_another_are_told_where_they_break),
	};

	return run_group(tests);
}
