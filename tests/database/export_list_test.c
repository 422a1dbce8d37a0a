/* The list of 31 columns that the national database is compared with: out of the book, and read back by it. */
#include "book.h"
#include "lists.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct export_options list31 = {
	.list31 = true, .sensitive = true, .reason = "kiểm thử"
};

static void the_list_says_what_the_book_says(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	int64_t rows;

	(void)state;
	office_add_every_type(store, &office);
	char *bytes = export_bytes(store, "member", &list31, &rows);
	expect_part(bytes, "Tổ chức Đảng đang sinh hoạt*", "the upper heading");
	expect_part(bytes, "Quốc gia,Tỉnh/TP,Chi tiết", "the lower one");
	expect_part(bytes, "Nguyễn Văn Hải,,Nam,1960,,,038060005678,", "a row");
	expect_part(bytes, "Miễn sinh hoạt,01/01/2026", "exempt since");
	import_expect(store, "member", bytes, 0, 0, (int)rows);
	free(bytes);
	store_close(store);
}

static void of_changes_it_holds_those_not_entered_yet(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct export_options of_cell = list31;
	int64_t rows;

	(void)state;
	book_change(store, "member", office.thoa,
		"residence=thôn Hạ, xã Quỳnh Phú, tỉnh Hưng Yên|home_place=bản Nà Phượng");
	book_change(store, "member", office.duom, "residence=thôn Trung");
	char *bytes = export_bytes(store, "database_update", &list31, &rows);
	expect_number(rows, 2, "two changed");
	expect_part(bytes, "Việt Nam,tỉnh Hưng Yên,\"thôn Hạ, xã Quỳnh Phú\"", "a place in parts");
	expect_part(bytes, "Việt Nam,,bản Nà Phượng", "one without a province");
	expect(!strstr(bytes, "Nguyễn Văn Hải"), "nobody else");
	import_expect(store, "member", bytes, 0, 0, 2);
	free(bytes);
	of_cell.cell = office.other_cell.text;
	free(export_bytes(store, "database_update", &of_cell, &rows));
	expect_number(rows, 1, "of a cell");
	book_exec(store, "UPDATE database_update SET done_on = '2026-11-20'");
	free(export_bytes(store, "database_update", &list31, &rows));
	expect_number(rows, 0, "all entered");
	store_close(store);
}

static void numbers_stand_in_it_only_when_asked_for_with_a_reason(void **state)
{
	static const struct export_options plain = { .list31 = true };
	struct store *store = book_new();
	int64_t rows;

	(void)state;
	office_add(store);
	char *bytes = export_bytes(store, "member", &plain, &rows);
	expect(!strstr(bytes, "038195001234"), "no number");
	expect_part(bytes, "Trần Thị Thoa", "the name");
	free(bytes);
	free(export_bytes(store, "member", &list31, &rows));
	expect_number(book_number(store,
			      "SELECT count(*) FROM audit WHERE action = 'export' AND "
			      "after LIKE '%\"list\":\"31\"%' AND why = 'kiểm thử'"),
		1, "logged with its reason");
	store_close(store);
}

static struct uid spell_of(struct store *store, struct uid member)
{
	struct list_spec spec = {
		.type = rectype_named("membership"), .field = "member", .value = member.text
	};
	struct list_page page;
	struct uid uid;
	struct err err = ERR_INIT;

	assert_true(store_page(store, &spec, LIST_FIRST, NULL, 1, &page, &err));
	snprintf(uid.text, UID_SIZE, "%s", page.rows[0].uid);
	list_page_release(&page);
	return uid;
}

/* Dead, struck off, moved away, about to move: read back none of them is new or in doubt. */
static void who_has_left_is_read_back_without_a_doubt(void **state)
{
	static const struct {
		const char *spell, *said;
	} cases[] = {
		{ "to_on=2026-10-20|left_by=TTR",
			"38.168.053.000.001,,,,,,,,,,19/05/2020,19/05/2021,,Từ trần,20/10/2026" },
		{ "to_on=2026-10-20|left_by=XT", ",Rời khỏi Đảng,20/10/2026" },
		{ "to_on=2026-10-20|left_by=CDN", ",,,,,,,,,,,19/05/2020,19/05/2021,,,20/10/2026" },
		{ "to_on=2026-12-20|left_by=CDN", "Đang sinh hoạt Đảng," },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct store *store = book_new();
		struct office office = office_add(store);
		int64_t rows;
		book_change(store, "membership", spell_of(store, office.thoa), cases[i].spell);
		char *bytes = export_bytes(store, "member", &list31, &rows);
		expect_part(bytes, cases[i].said, cases[i].spell);
		import_expect(store, "member", bytes, 0, 0, (int)rows);
		free(bytes);
		store_close(store);
	}
}

/* A list without dates tells of somebody exempt by his date nothing new, and of another that he is. */
static void a_standing_that_has_its_date_is_no_news(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);

	(void)state;
	office_add_every_type(store, &office);
	import_expect(store, "member",
		"Họ và tên,Ngày sinh,Số CCCD,Chi bộ,Trạng thái\n"
		"Nguyễn Văn Hải,1960,038060005678,,Miễn sinh hoạt\n"
		"Trần Thị Thoa,02/09/1995,038195001234,,Miễn sinh hoạt\n",
		0, 1, 1);
	expect_number(book_number(store, "SELECT count(*) FROM member WHERE listed_status = 'MSH'"),
		1, "she alone");
	store_close(store);
}

/* He who is gone was in no cell that the list would have to name; somebody new is in one. */
static void only_who_is_new_must_have_a_cell(void **state)
{
	struct store *store = book_new();
	static const char bytes[] = "Họ và tên,Ngày sinh,Giới tính,Ngày vào Đảng,Chi bộ\n"
				    "Trần Thị Thoa,02/09/1995,Nữ,19/05/2020,\n"
				    "Lê Văn Mới,02/09/1990,Nam,19/05/2020,\n";

	(void)state;
	office_add(store);
	struct import_done done = import_bytes(store, "member", bytes, strlen(bytes), NULL);
	expect_number(done.report.counts[IMPORT_SAME], 1, "she is known");
	char *said = import_refusal(&done);
	expect_part(said, "3:5", "where");
	expect_part(said, "chưa ghi chi bộ", "why");
	free(said);
	import_done_release(&done);
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_list_says_what_the_book_says),
		cmocka_unit_test(of_changes_it_holds_those_not_entered_yet),
		cmocka_unit_test(numbers_stand_in_it_only_when_asked_for_with_a_reason),
		cmocka_unit_test(who_has_left_is_read_back_without_a_doubt),
		cmocka_unit_test(a_standing_that_has_its_date_is_no_news),
		cmocka_unit_test(only_who_is_new_must_have_a_cell),
	};

	return run_group(tests);
}
