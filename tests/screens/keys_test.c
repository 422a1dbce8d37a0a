/*
 * Keys counted: the figures of the product for a roll call of forty (spec: at most 20 keys with four
 * absent of whom two have a reason, at most 3 with all present, from opening it to saved).
 */
#include "app.h"
#include "fixture.h"
#include "rollcall.h"
#include "test.h"

#include <stdio.h>

/* Forty people with names as a village has them: many of one family, few given names twice. */
static const char *const names[] = { "Nguyễn Văn An", "Nguyễn Thị Bình", "Trần Văn Cường",
	"Lê Thị Dung", "Phạm Đức Dũng", "Hoàng Thị Đào", "Nguyễn Đình Đạt", "Vũ Thị Giang",
	"Đặng Thu Hà", "Bùi Văn Hải", "Đỗ Thị Hạnh", "Hồ Thị Hiền", "Ngô Quang Hiếu",
	"Dương Thị Hoa", "Lý Văn Hòa", "Nguyễn Thị Huệ", "Trần Mạnh Hùng", "Lê Thị Hương",
	"Phạm Văn Khánh", "Hoàng Thị Lan", "Nguyễn Bá Lâm", "Vũ Thị Liên", "Đặng Văn Long",
	"Bùi Thị Mai", "Đỗ Đức Minh", "Hồ Thị Nga", "Ngô Văn Nam", "Dương Thị Ngọc", "Lý Thị Nhung",
	"Nguyễn Văn Phúc", "Trần Thị Phương", "Lê Văn Quang", "Phạm Thị Quý", "Hoàng Văn Sơn",
	"Nguyễn Thị Tâm", "Vũ Văn Thắng", "Đặng Thị Thoa", "Bùi Văn Tuấn", "Đỗ Thị Uyên",
	"Hồ Văn Vinh" };

struct hall {
	struct store *store;
	struct app app;
	int keys;
};

static void open_hall(struct hall *hall)
{
	struct uid cell, meeting;
	char values[160];
	struct err err = ERR_INIT;

	*hall = (struct hall) { .store = book_new() };
	cell = book_add(hall->store, "org", "name=Chi bộ thôn Đông|kind=CB");
	for (size_t i = 0; i < COUNT(names); i++) {
		snprintf(values, sizeof values,
			"full_name=%s|sex=Nam|born_on=1970|admitted_on=2000-01-01|official_on=2001-01-01",
			names[i]);
		struct uid member = book_add(hall->store, "member", values);
		snprintf(values, sizeof values, "member=%s|cell=%s|from_on=2020-01-01", member.text,
			cell.text);
		book_add(hall->store, "membership", values);
	}
	snprintf(values, sizeof values, "org=%s|kind=TK|period=2026-11|held_on=2026-11-05",
		cell.text);
	meeting = book_add(hall->store, "meeting", values);
	app_init(&hall->app, hall->store, 24, 80);
	app_start(&hall->app, NULL);
	struct screen *roll = rollcall_open(&hall->app.session, meeting.text, &err);
	assert_non_null(roll);
	app_push(&hall->app, roll);
}

static void press(struct hall *hall, const char *keys)
{
	while (*keys) {
		app_key(&hall->app, key_from_script(&keys));
		hall->keys++;
	}
}

static int64_t with_status(struct hall *hall, char status)
{
	char sql[100];

	snprintf(sql, sizeof sql, "SELECT count(*) FROM attendance WHERE status = '%c'", status);
	return book_number(hall->store, sql);
}

static void close_hall(struct hall *hall)
{
	app_release(&hall->app);
	store_close(hall->store);
}

static void roll_call_of_forty_with_all_present_takes_at_most_three_keys(void **state)
{
	struct hall hall;

	(void)state;
	open_hall(&hall);
	press(&hall, "<F5><C-s>");
	assert_int_equal(with_status(&hall, 'C'), 40);
	assert_true(hall.keys <= 3);
	close_hall(&hall);
}

static void roll_call_of_forty_with_four_absent_takes_at_most_twenty_keys(void **state)
{
	struct hall hall;

	(void)state;
	open_hall(&hall);
	/* Hùng is ill, Mai is away for work; Sơn and Uyên gave no reason. */
	press(&hall, "hu-o");
	press(&hall, "ma-c");
	press(&hall, "so*");
	press(&hall, "u*");
	press(&hall, "<F5><C-s>");
	assert_int_equal(with_status(&hall, 'C'), 36);
	assert_int_equal(with_status(&hall, 'P'), 2);
	assert_int_equal(with_status(&hall, 'K'), 2);
	assert_int_equal(
		book_number(hall.store, "SELECT count(*) FROM attendance WHERE reason = 'OM'"), 1);
	assert_true(hall.keys <= 20);
	close_hall(&hall);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(roll_call_of_forty_with_all_present_takes_at_most_three_keys),
		cmocka_unit_test(roll_call_of_forty_with_four_absent_takes_at_most_twenty_keys),
	};

	return run_group(tests);
}
