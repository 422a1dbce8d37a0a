/* Titles of columns: one spelling stands for a thousand. */
#include "headings.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

static void expect_key(const char *title, bool brackets, const char *wanted)
{
	char *key = heading_key(title, brackets);

	expect_text(key, wanted, title);
	free(key);
}

static void spelling_makes_no_difference(void **state)
{
	static const char *const titles[] = { "Họ và tên", "HỌ VÀ TÊN", "Họ & tên", "Họ, tên",
		"Họ tên *", "Họ\ntên:", "  họ  -  tên. ", "“Họ và tên”" };

	(void)state;
	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
		expect_key(titles[i], true, "ho ten");
	expect_key("Lí luận", true, "li luan");
	expect_key("Lý luận", true, "li luan");
	expect_key("", true, "");
	expect_key(" * (…) ", false, "");
}

static void notes_in_brackets_can_be_left_out(void **state)
{
	(void)state;
	expect_key("Sinh ngày * (dd/mm/yyyy)", false, "sinh ngai");
	expect_key("Số thẻ Đảng* (12 số theo [HD38])", false, "so the dang");
	expect_key("Ngày vào Đảng (chính thức)", true, "ngai vao dang chinh thuc");
	expect_key("Ngày sinh) nam", false, "ngai sinh nam");
}

static void the_date_of_something_is_its_day(void **state)
{
	(void)state;
	expect_key("Ngày, tháng, năm sinh", true, "ngai sinh");
	expect_key("Ngày/tháng/năm sinh nam", true, "ngai sinh nam");
	expect_key("Ngày sinh · Năm", true, "ngai sinh namw");
	expect_key("Ngày sinh · Nam", true, "ngai sinh nam");
	expect_key("ĐT", true, "ddt");
	expect_key("DT", true, "dt");
	expect_key("ĐT\n(nếu có)", false, "ddt");
	expect_key("TĐV * (12 số)", false, "tddv");
	expect_key("Sinh năm (nam, nữ)", false, "sinh namw");
	expect_key("Và ngày và", true, "ngai va");
}

static void the_usual_title_stands_first(void **state)
{
	(void)state;
	expect(strncmp(headings_of("member", "born_on"), "Ngày sinh|Sinh ngày|", 20) == 0,
		"titles");
	expect(!headings_of("member", "nothing"), "no such field");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(spelling_makes_no_difference),
		cmocka_unit_test(notes_in_brackets_can_be_left_out),
		cmocka_unit_test(the_date_of_something_is_its_day),
		cmocka_unit_test(the_usual_title_stands_first),
	};

	return run_group(tests);
}
