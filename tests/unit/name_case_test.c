/* name_case.h: which names in capitals are written anew, and how. */
#include "name_case.h"
#include "test.h"

#include <stdlib.h>

static void names_in_capitals_are_written_as_people_write_them(void **state)
{
	static const struct {
		const char *typed, *proper; /* NULL: stays */
	} cases[] = {
		{ "NGUYỄN VĂN AN", "Nguyễn Văn An" },
		{ "ĐẶNG THỊ ĐƯỢM", "Đặng Thị Đượm" },
		{ "TRẦN THỊ KIM THOA", "Trần Thị Kim Thoa" },
		{ "HUỲNH QUÝ ÚT", "Huỳnh Quý Út" },
		{ "GIÀNG A TỦA", "Giàng A Tủa" },
		{ "LÒ VĂN Ó", "Lò Văn Ó" },
		{ "UÔNG QUỐC KHÁNH", "Uông Quốc Khánh" },
		{ "ÂU ĐÌNH NGHIÊM", "Âu Đình Nghiêm" },
		/* in doubt */
		{ "THOA", NULL },
		{ "Y BHĂM", NULL },
		{ "Y NGỌC CƯỜNG", NULL },
		{ "H'WƯN NIÊ", NULL },
		{ "H’WƯN NIÊ", NULL },
		{ "K'BRÊO", NULL },
		{ "NGUYỄN VĂN K'BRÊO", NULL },
		{ "RƠ CHĂM H'BLIN", NULL },
		{ "KSOR PHƯỚC", NULL },
		{ "NGUYỄN-LÊ VĂN AN", NULL },
		{ "NGUYỄN V. AN", NULL },
		{ "NGUYỄN VĂN AN (A)", NULL },
		{ "NGUYỄN  VĂN AN", NULL },
		/* nothing to do */
		{ "Nguyễn Văn An", NULL },
		{ "NGUYỄN Văn An", NULL },
		{ "Nguyễn Văn AN", NULL },
		{ "nguyễn văn an", NULL },
		{ "", NULL },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char *proper = name_proper(cases[i].typed);
		if (cases[i].proper)
			expect_text(proper, cases[i].proper, cases[i].typed);
		else
			expect(proper == NULL, cases[i].typed);
		free(proper);
	}
}

static void capitals_of_a_name_say_nothing_new(void **state)
{
	(void)state;
	expect(name_only_capitals("Nguyễn Văn An", "NGUYỄN VĂN AN"), "the same in capitals");
	expect(name_only_capitals("H'Wưn Niê", "H'WƯN NIÊ"), "in doubt by itself");
	expect(!name_only_capitals("NGUYỄN VĂN AN", "NGUYỄN VĂN AN"), "in capitals already");
	expect(!name_only_capitals("Nguyễn Văn An", "Nguyễn văn An"), "typed so on purpose");
	expect(!name_only_capitals("Nguyễn Văn An", "NGUYỄN VĂN ÂN"), "another name");
}

static void names_of_tcvn3_get_the_capitals_it_could_not_write(void **state)
{
	static const char *const rows[][2] = {
		{ "Vàng Thu ánh", "Vàng Thu Ánh" },
		{ "Y Thành ý", "Y Thành Ý" },
		{ "NGUYỄN THỊ Hà", "NGUYỄN THỊ HÀ" },
		{ "NGUYễN VĂN úT", "NGUYỄN VĂN ÚT" },
		{ "nguyễn thị hà", "NGUYỄN THỊ HÀ" },
		{ "Lý Hà", "Lý Hà" },
		{ "Trần Văn An", "Trần Văn An" },
		{ "Chi bộ ấp Đông", "Chi bộ ấp Đông" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char *raised = name_raised(rows[i][0]);
		expect_text(raised, rows[i][1], rows[i][0]);
		free(raised);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_in_capitals_are_written_as_people_write_them),
		cmocka_unit_test(capitals_of_a_name_say_nothing_new),
		cmocka_unit_test(names_of_tcvn3_get_the_capitals_it_could_not_write),
	};

	return run_group(tests);
}
