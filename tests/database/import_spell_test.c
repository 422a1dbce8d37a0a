/* From when on new people of a list are counted in their cell. */
#include "book.h"
#include "lists.h"
#include "test.h"

#include <string.h>

#define HEAD "Họ và tên,Ngày sinh,Chi bộ đang sinh hoạt\n"
#define ROLL "kind=TK|period=2026-03|held_on=2026-03-05|state=DH|starts_at=19:00|ends_at=21:00"
#define NEW_ONE HEAD "Lê Thị Mới,2/9/1990,Chi bộ thôn Đông Hạ\n"

struct lived_case {
	const char *what;
	const char *meeting; /* values of a roll that somebody was called at, or NULL */
	const char *month;   /* somebody's dues, or NULL */
	const char *bytes;
	const char *from; /* --from, NULL: today */
	const char *joined_by;
};

static void put_past(struct store *store, const struct office *office, const struct lived_case *at)
{
	struct strbuf values = STRBUF_INIT;

	if (at->meeting) {
		strbuf_addf(&values, "org=%s|%s", office->cell.text, at->meeting);
		struct uid meeting = book_add(store, "meeting", values.text);
		strbuf_clear(&values);
		strbuf_addf(
			&values, "meeting=%s|member=%s|status=C", meeting.text, office->thoa.text);
		book_add(store, "attendance", values.text);
	}
	strbuf_clear(&values);
	if (at->month) {
		strbuf_addf(&values,
			"member=%s|month=%s|kind=BHXH|base=5000000|due=50000|paid=50000",
			office->thoa.text, at->month);
		book_add(store, "dues", values.text);
	}
	strbuf_release(&values);
}

static void new_people_are_counted_from_the_day_given_where_the_book_had_begun(void **state)
{
	static const struct lived_case cases[] = {
		{ "a book that begins", NULL, NULL, NEW_ONE, NULL, "LS" },
		{ "a roll was called", ROLL, NULL, NEW_ONE, NULL, NULL },
		{ "a roll of that day", ROLL, NULL, NEW_ONE, "2026-03-05", "LS" },
		{ "a roll of the day before", ROLL, NULL, NEW_ONE, "2026-03-06", NULL },
		{ "dues of a month before", NULL, "2026-02", NEW_ONE, "2026-03-01", NULL },
		{ "dues of that month", NULL, "2026-03", NEW_ONE, "2026-03-31", "LS" },
		{ "another cell", ROLL, "2026-02",
			HEAD "Lê Thị Mới,2/9/1990,Chi bộ bản Nà Phượng\n", NULL, "LS" },
		{ "the list says why", ROLL, NULL,
			"Họ và tên,Ngày sinh,Chi bộ đang sinh hoạt,Lý do tăng\n"
			"Lê Thị Mới,2/9/1990,Chi bộ thôn Đông Hạ,Lập sổ\n",
			NULL, "LS" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct office office;
		struct store *store = book_with_office(&office);
		struct import_options options = { .write = true, .from_on = cases[i].from };
		put_past(store, &office, &cases[i]);
		struct import_done done = import_bytes(
			store, "member", cases[i].bytes, strlen(cases[i].bytes), &options);
		expect(done.report.written, cases[i].what);
		expect_number(
			book_number(store,
				cases[i].joined_by
					? "SELECT count(*) FROM membership s JOIN member m ON m.id = s.member "
					  "WHERE m.full_name = 'Lê Thị Mới' AND s.joined_by = 'LS'"
					: "SELECT count(*) FROM membership s JOIN member m ON m.id = s.member "
					  "WHERE m.full_name = 'Lê Thị Mới' AND s.joined_by IS NULL"),
			1, cases[i].what);
		expect_number(done.report.warnings > 0, cases[i].joined_by == NULL, cases[i].what);
		import_done_release(&done);
		store_close(store);
	}
}

static void a_roll_that_was_called_stays_whole_when_new_people_come_by_a_list(void **state)
{
	static const struct lived_case past = { .meeting = ROLL };
	struct office office;
	struct store *store = book_with_office(&office);
	struct import_options options = { .write = true };

	(void)state;
	put_past(store, &office, &past);
	int64_t before = book_number(store, "SELECT count(*) FROM expected");
	struct import_done done = import_bytes(store, "member", NEW_ONE, strlen(NEW_ONE), &options);
	expect(done.report.written, "written");
	expect_number(book_number(store, "SELECT count(*) FROM expected"), before,
		"on the roll of March");
	import_done_release(&done);
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			new_people_are_counted_from_the_day_given_where_the_book_had_begun),
		cmocka_unit_test(a_roll_that_was_called_stays_whole_when_new_people_come_by_a_list),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
