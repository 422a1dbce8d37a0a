/* import_value.h: what is put right of a value, what is asked, and what is left as it is. */
#include "import_value.h"
#include "registry.h"
#include "test.h"

#include <stdlib.h>

static const struct {
	const char *field, *cell;
	bool pad;
	enum mending what;
	const char *text, *rest; /* NULL: none */
} rows[] = {
	/* ways of spreadsheets to hold digits */
	{ "personal_id", "084046398055", false, MENDING_NONE, NULL, NULL },
	{ "personal_id", "='084046398055", false, MENDING_NONE, NULL, NULL },
	{ "personal_id", "=\"084046398055\"", false, MENDING_DONE, "084046398055", NULL },
	{ "personal_id", "=\"84046398055\"", false, MENDING_UNSURE, NULL, NULL },
	{ "personal_id", "=\"84\"&\"046398055\"", false, MENDING_NONE, NULL, NULL },
	{ "personal_id", "=HYPERLINK(1)", false, MENDING_NONE, NULL, NULL },
	{ "personal_id", "'084046398055", false, MENDING_DONE, "084046398055", NULL },
	{ "personal_id", "84046398055", false, MENDING_UNSURE, NULL, NULL },
	{ "personal_id", "84046398055", true, MENDING_DONE, "084046398055", NULL },
	{ "personal_id", "8039566793", true, MENDING_DONE, "008039566793", NULL },
	{ "personal_id", "840463980.0", true, MENDING_TO_FIELD, "840463980", NULL },
	{ "personal_id", "84046398055.0", true, MENDING_DONE, "084046398055", NULL },
	{ "personal_id", "184046398055.000", false, MENDING_DONE, "184046398055", NULL },
	{ "personal_id", "8.4046398055E+10", true, MENDING_NONE, NULL, NULL },
	{ "personal_id", "8,4E10", true, MENDING_NONE, NULL, NULL },
	{ "personal_id", "12345", true, MENDING_NONE, NULL, NULL },
	{ "personal_id", "478230859", true, MENDING_TO_FIELD, "478230859", NULL },
	{ "card_no", "82994864", false, MENDING_TO_FIELD, "82994864", NULL },
	{ "card_no", "478230859", false, MENDING_NONE, NULL, NULL },
	{ "old_card_no", "82994864", false, MENDING_NONE, NULL, NULL },
	/* nothing */
	{ "card_no", "-", false, MENDING_DONE, "", NULL },
	{ "born_on", "Không có", false, MENDING_DONE, "", NULL },
	{ "residence", "--", false, MENDING_DONE, "", NULL },
	{ "residence", "Không", false, MENDING_NONE, NULL, NULL },
	{ "full_name", "-", false, MENDING_NONE, NULL, NULL },
	/* what is no part of a name */
	{ "full_name", "Đ/c Lê Văn Tám", false, MENDING_DONE, "Lê Văn Tám", NULL },
	{ "full_name", "đồng chí Lê Văn Tám", false, MENDING_DONE, "Lê Văn Tám", NULL },
	{ "full_name", "Lê Văn Tám (Bí thư)", false, MENDING_TO_NOTE, "Lê Văn Tám", "Bí thư" },
	{ "full_name", "Đ/c Lê Văn Tám (tức Chín)", false, MENDING_TO_NOTE, "Lê Văn Tám",
		"tức Chín" },
	{ "full_name", "Lê Văn Tám (B)", false, MENDING_NONE, NULL, NULL },
	{ "full_name", "(Lê Văn Tám)", false, MENDING_NONE, NULL, NULL },
	{ "full_name", "Đồng Chí", false, MENDING_NONE, NULL, NULL },
	{ "full_name", "Đồng Chí Thanh", false, MENDING_NONE, NULL, NULL },
	{ "note", "-", false, MENDING_DONE, "", NULL },
	{ "note", "- một\n- hai", false, MENDING_NONE, NULL, NULL },
	/* days */
	{ "born_on", "04/05/1976", false, MENDING_NONE, NULL, NULL },
	{ "born_on", "1976", false, MENDING_NONE, NULL, NULL },
	{ "born_on", "8/2005", false, MENDING_NONE, NULL, NULL },
	{ "born_on", "27884", false, MENDING_DONE, "04/05/1976", NULL },
	{ "born_on", "27884.0", false, MENDING_DONE, "04/05/1976", NULL },
	{ "born_on", "20560", false, MENDING_EITHER_DAY, "15/04/1956", NULL },
	{ "born_on", "1976-05-04 00:00:00", false, MENDING_DONE, "1976-05-04", NULL },
	{ "born_on", "1976-05-04T00:00:00.000", false, MENDING_DONE, "1976-05-04", NULL },
	{ "born_on", "04/05/1976 7:30 AM", false, MENDING_DONE, "04/05/1976", NULL },
	{ "born_on", "04/05/1976 sáng", false, MENDING_NONE, NULL, NULL },
	{ "born_on", "ngày 4 tháng 5 năm 1976", false, MENDING_DONE, "04/05/1976", NULL },
	{ "born_on", "Ngày 04, tháng 05, năm 1976", false, MENDING_DONE, "04/05/1976", NULL },
	{ "born_on", "tháng 8 năm 2005", false, MENDING_DONE, "08/2005", NULL },
	{ "born_on", "năm 1976", false, MENDING_DONE, "1976", NULL },
	{ "born_on", "ngày 4 tháng Năm năm 1976", false, MENDING_NONE, NULL, NULL },
	{ "born_on", "00/00/1976", false, MENDING_DONE, "1976", NULL },
	{ "born_on", "00/08/1976", false, MENDING_DONE, "08/1976", NULL },
	{ "born_on", "0/8/1976", false, MENDING_DONE, "8/1976", NULL },
	{ "admitted_on", "8/2005", false, MENDING_TO_NOTE, "", "8/2005" },
	{ "admitted_on", "2005", false, MENDING_TO_NOTE, "", "2005" },
	{ "admitted_on", "00/08/2005", false, MENDING_TO_NOTE, "", "00/08/2005" },
	{ "admitted_on", "tháng 8 năm 2005", false, MENDING_TO_NOTE, "", "tháng 8 năm 2005" },
	{ "admitted_on", "16/8/05", false, MENDING_NONE, NULL, NULL },
	{ "admitted_on", "38580", false, MENDING_DONE, "16/08/2005", NULL },
	{ "admitted_on", "13/2005", false, MENDING_NONE, NULL, NULL },
	/* telephones */
	{ "phone", "0912345678", false, MENDING_NONE, NULL, NULL },
	{ "phone", "912345678", false, MENDING_DONE, "0912345678", NULL },
	{ "phone", "912 345 678", false, MENDING_DONE, "0912345678", NULL },
	{ "phone", "0912345678; 0987654321", false, MENDING_TO_NOTE, "0912345678", "0987654321" },
	{ "phone", "0912345678/0987654321", false, MENDING_TO_NOTE, "0912345678", "0987654321" },
	{ "phone", "0912345678,", false, MENDING_DONE, "0912345678", NULL },
	{ "phone", "; 0912345678", false, MENDING_DONE, "0912345678", NULL },
	{ "born_on", "41276", false, MENDING_EITHER_DAY, "02/01/2013", NULL },
	{ "list_no", "1.000", false, MENDING_NONE, NULL, NULL },
	{ "list_no", "40.0", false, MENDING_DONE, "40", NULL },
	{ "list_no", "40.000000", false, MENDING_DONE, "40", NULL },
	{ "phone", "+84912345678", false, MENDING_NONE, NULL, NULL },
};

static void each_value_is_put_right_asked_about_or_left(void **state)
{
	const struct rectype *member = rectype_named("member");

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct mended mended = value_mend(
			rectype_field(member, rows[i].field), rows[i].cell, rows[i].pad);
		expect_number(mended.what, rows[i].what, rows[i].cell);
		expect_text(mended.text, rows[i].text, rows[i].cell);
		expect_text(mended.rest, rows[i].rest, rows[i].cell);
		mended_release(&mended);
	}
}

static void the_sentence_says_what_it_could_be_and_what_settles_it(void **state)
{
	const struct rectype *member = rectype_named("member");
	struct mended unsure = value_mend(
		rectype_field(member, "personal_id"), "84046398055", false);
	struct mended old = value_mend(rectype_field(member, "personal_id"), "478230859", false);

	(void)state;
	expect_part(unsure.how, "084046398055", "what it could be");
	expect_part(unsure.how, "--pad-ids", "what settles it");
	expect_text(old.other, "old_id", "whose it is");
	mended_release(&unsure);
	mended_release(&old);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_value_is_put_right_asked_about_or_left),
		cmocka_unit_test(the_sentence_says_what_it_could_be_and_what_settles_it),
	};

	return run_group(tests);
}
