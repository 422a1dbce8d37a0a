/* name_alike.h: which spellings are one person's name. */
#include "name_alike.h"
#include "test.h"

static void spellings_of_one_name_are_told_from_other_names(void **state)
{
	static const struct {
		const char *a, *b;
		enum name_likeness likeness;
	} cases[] = {
		{ "Trần Thị Thoa", "TRẦN THỊ THOA", NAME_THE_SAME },
		{ "Nguyễn Thị Thuý", "Nguyễn Thị Thúy", NAME_THE_SAME },
		{ "Lý Thị Mỹ", "Lí Thị Mĩ", NAME_THE_SAME },
		{ "H'Wưn Niê", "H’Wưn Niê", NAME_THE_SAME },
		{ "H'Wưn Niê", "HWưn Niê", NAME_THE_SAME },
		{ "K’Brêo", "K'Brêo", NAME_THE_SAME },
		{ "Đỗ Văn Thử", "\xc3\x90ỗ Văn Thử", NAME_THE_SAME },
		{ "Trần Thị Thoa", "Tran Thi Thoa", NAME_BARE },
		{ "Đỗ Văn Tám", "Do Van Tam", NAME_BARE },
		{ "Nguyễn Văn Hùng", "Nguyễn Văn Hưng", NAME_LOOSE },
		{ "Trần Thị Thoa", "Trần Thị Thoà", NAME_LOOSE },
		{ "Trần Thị Thoa", "Trần Thị Kim Thoa", NAME_OTHER },
		{ "Trần Thị Thoa", "Nguyễn Văn Hải", NAME_OTHER },
		{ "", "", NAME_THE_SAME },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		expect_number(name_compare(cases[i].a, cases[i].b), cases[i].likeness, cases[i].b);
		expect_number(name_compare(cases[i].b, cases[i].a), cases[i].likeness, cases[i].a);
		expect((name_hash(cases[i].a) == name_hash(cases[i].b)) ==
				(cases[i].likeness != NAME_OTHER),
			"the number in common");
	}
}

static void marks_are_seen(void **state)
{
	(void)state;
	expect(name_has_marks("Thoà"), "a tone");
	expect(name_has_marks("Lê Anh"), "a letter");
	expect(name_has_marks("Do Đo"), "a bar");
	expect(!name_has_marks("Tran Thi Thoa"), "none");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(spellings_of_one_name_are_told_from_other_names),
		cmocka_unit_test(marks_are_seen),
	};

	return run_group(tests);
}
