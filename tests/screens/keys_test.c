/*
 * Keys counted: the figures of the product for a roll call of forty (spec: at most 20 keys with four
 * absent of whom two have a reason, at most 3 with all present, from opening it to saved), and for new
 * members from a paper list (the second and later with locked fields at least 25 % fewer than the first).
 */
#include "app.h"
#include "fixture.h"
#include "form.h"
#include "list.h"
#include "rollcall.h"
#include "test.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

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
	press(&hall, "hu-2");
	press(&hall, "ma-1");
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

/* ---- new members ---- */

static void open_office(struct hall *hall)
{
	*hall = (struct hall) { .store = fixture_make("office") };
	app_init(&hall->app, hall->store, 24, 80);
	app_start(&hall->app, NULL);
	app_push(&hall->app, form_open_new(&hall->app.session, rectype_named("member"), NULL));
}

static int keys_of(struct hall *hall, const char *keys)
{
	int before = hall->keys;

	press(hall, keys);
	return hall->keys - before;
}

/* What was measured: the number tells the sex, so that it is not keyed; an empty card is locked. */
enum { FIRST_MEMBER = 63, SECOND_MEMBER = 33, NINE_COLUMNS = 50 };

/* Presses of Ctrl-L are made once for the whole list: the first is counted without them. */
static void lock(struct hall *hall)
{
	keys_of(hall, "<C-l>");
}

static void later_members_of_a_list_take_a_quarter_fewer_keys_than_the_first(void **state)
{
	struct hall hall;
	int first, second;

	(void)state;
	open_office(&hall);
	first = keys_of(&hall, "Nguyễn Thị Hoa<Enter>020160<Enter>kinh");
	lock(&hall);
	first += keys_of(&hall, "<Enter>034160001234<Enter>");
	lock(&hall); /* nobody on this list has a card */
	first += keys_of(&hall, "<Enter>dong ha");
	lock(&hall);
	first += keys_of(&hall, "<Enter>190595");
	lock(&hall);
	first += keys_of(&hall, "<Enter>190596");
	lock(&hall);
	first += keys_of(&hall, "<Enter>");
	assert_int_equal(book_count(hall.store, "member"), 86);
	second = keys_of(&hall, "Trần Văn Nam<Enter>150372<Enter>034072001235<Enter>");
	assert_int_equal(book_count(hall.store, "member"), 87);
	assert_int_equal(book_number(hall.store,
				 "SELECT count(*) FROM member WHERE full_name = "
				 "'Trần Văn Nam' AND sex = 'Nam'"),
		1);
	print_message("first member %d keys, second %d\n", first, second);
	if (second * 100 > first * 75)
		fail_msg("first member %d keys, second %d", first, second);
	assert_true(first <= FIRST_MEMBER && second <= SECOND_MEMBER);
	close_hall(&hall);
}

/* A row of a paper list: name, sex, birth, identity number, admitted, official. */
static const char *const paper[][6] = {
	{ "Nguyễn Thị Hoa", "Nữ", "02/01/1960", "034160001234", "19/05/1995", "19/05/1996" },
	{ "Trần Văn Nam", "Nam", "15/03/1972", "034072001235", "03/02/2001", "03/02/2002" },
	{ "Lê Thị Kim Oanh", "Nữ", "20/11/1985", "034185004321", "26/03/2010", "26/03/2011" },
	{ "Phạm Đức Thịnh", "Nam", "01/09/1958", "034058000987", "22/12/1980", "22/12/1981" },
	{ "Hoàng Minh Tuấn", "Nam", "30/04/1990", "034090011111", "02/09/2015", "02/09/2016" },
	{ "Vũ Thị Nhàn", "Nữ", "12/12/1967", "034167002222", "07/11/1999", "07/11/2000" },
	{ "Đặng Quốc Việt", "Nam", "08/08/1978", "034078003333", "19/08/2004", "19/08/2005" },
	{ "Bùi Thị Thanh Xuân", "Nữ", "25/06/1982", "034182004444", "13/06/2008", "13/06/2009" },
	{ "Đỗ Văn Ước", "Nam", "17/10/1955", "034055005555", "15/01/1979", "15/01/1980" },
	{ "Ngô Thị Bích Liên", "Nữ", "05/05/1994", "034194006666", "20/07/2018", "20/07/2019" },
};

static void add_day(struct strbuf *keys, const char *shown)
{
	strbuf_addf(keys, "%.2s%.2s%s<Enter>", shown, shown + 3, shown + 8);
}

/* Ethnicity and cell stand at the head of such a list: typed once and locked. */
static void ten_members_from_paper_take_fewer_keys_than_the_paper_has_characters(void **state)
{
	struct hall hall;
	int keys = 0, characters = 0;
	char told[160];

	(void)state;
	open_office(&hall);
	press(&hall,
		"<Down><Down><Down>kinh<C-l><F6>so the dang<Enter><C-l><F6>chi bo<Enter>dong ha<C-l>"
		"<F6>ho va ten<Enter>");
	for (size_t i = 0; i < COUNT(paper); i++) {
		struct strbuf typed = STRBUF_INIT;
		strbuf_addf(&typed, "%s<Enter>", paper[i][0]);
		add_day(&typed, paper[i][2]);
		strbuf_addf(&typed, "%s<Enter>", paper[i][3]);
		add_day(&typed, paper[i][4]);
		add_day(&typed, paper[i][5]);
		keys += keys_of(&hall, typed.text);
		for (size_t j = 0; j < 6; j++)
			characters += text_count(paper[i][j]);
		strbuf_release(&typed);
		assert_int_equal(book_count(hall.store, "member"), 86 + (int)i);
		snprintf(told, sizeof told,
			"SELECT count(*) FROM member WHERE full_name = '%s' AND sex = '%s'",
			paper[i][0], paper[i][1]);
		assert_int_equal(book_number(hall.store, told), 1);
	}
	print_message(
		"%d keys and %d characters on paper for each member\n", keys / 10, characters / 10);
	if (keys > characters)
		fail_msg("%d keys for %d characters on paper", keys, characters);
	close_hall(&hall);
}

/* The list of nine columns gives card and number, mostly the same, and no sex. */
static void a_member_of_the_nine_columns_is_keyed_with_one_number_and_no_sex(void **state)
{
	struct hall hall;
	int keys;

	(void)state;
	open_office(&hall);
	press(&hall, "<C-g>9 cot<Enter>");
	keys = keys_of(&hall,
		"Vũ Thị Nhàn<Enter>034167002222<Enter><F3><Enter>121267<Enter>071199"
		"<Enter>dong ha<Enter><Enter>");
	assert_int_equal(book_count(hall.store, "member"), 86);
	assert_int_equal(book_number(hall.store,
				 "SELECT count(*) FROM member WHERE sex = 'Nữ' AND "
				 "personal_id = card_no AND card_no = '034167002222'"),
		1);
	print_message("%d keys for a row of nine columns\n", keys);
	assert_true(keys <= NINE_COLUMNS);
	close_hall(&hall);
}

/* ---- from the first screen ---- */

static void open_home(struct hall *hall)
{
	*hall = (struct hall) { .store = fixture_make("office") };
	store_choose(
		hall->store, "cell", fixture_cell(hall->store, "Chi bộ thôn Đông Hạ").text, NULL);
	app_init(&hall->app, hall->store, 24, 80);
	app_start(&hall->app, NULL);
}

/* Alone from home: who came, of which office; then the same from the roll call. */
static void a_guest_takes_at_most_thirty_keys(void **state)
{
	struct hall hall = { .store = fixture_make("month") };
	int keys;

	(void)state;
	store_choose(
		hall.store, "cell", fixture_cell(hall.store, "Chi bộ thôn Đông Hạ").text, NULL);
	app_init(&hall.app, hall.store, 24, 80);
	app_start(&hall.app, NULL);
	keys = keys_of(&hall, "25Phạm Bá Sơn<Enter>Đảng ủy viên<C-s>");
	print_message("%d keys for a guest\n", keys);
	assert_true(keys <= 30);
	keys = keys_of(&hall, "4<F6><Ins>Lê Na<Enter>Bí thư huyện đoàn<C-s>");
	assert_int_equal(
		book_number(hall.store,
			"SELECT count(*) FROM attendee a JOIN meeting g ON g.id = a.meeting WHERE "
			"g.period = '2026-11' AND a.name IN ('Phạm Bá Sơn', 'Lê Na')"),
		2);
	assert_true(keys <= 30);
	close_hall(&hall);
}

/* From home: whose it is, when handed in, two criticisms by two speakers, a remedy with its day, a rating. */
static void a_whole_review_takes_at_most_120_keys_beside_its_texts(void **state)
{
	static const char *const texts[] = { "Cần chủ động hơn.", "Nói ít.", "Còn ngại va chạm",
		"Tự đăng ký phát biểu" };
	struct hall hall;
	int keys, written = 0;

	(void)state;
	open_home(&hall);
	keys = keys_of(&hall,
		"5<Down><Enter><Ins>thoa<Enter>151126<C-s><Enter>"
		"<Tab><Ins>duy<Enter>Cần chủ động hơn.<C-s>"
		"<Ins>thao<Enter>Nói ít.<C-s>"
		"<Tab><Ins>Còn ngại va chạm<Enter>Tự đăng ký phát biểu<Enter>thoa<Enter>310327<C-s>"
		"<Tab><Ins>CB<Enter>HTTNV<Enter><C-s>");
	for (size_t i = 0; i < COUNT(texts); i++)
		written += (int)text_count(texts[i]);
	print_message("%d keys for a review beside its texts\n", keys - written);
	assert_int_equal(book_count(hall.store, "criticism"), 2);
	assert_int_equal(book_count(hall.store, "remedy"), 1);
	assert_int_equal(book_count(hall.store, "rating"), 1);
	assert_true(keys - written <= 120);
	close_hall(&hall);
}

static void the_first_assignment_takes_at_most_sixty_keys_beside_its_text(void **state)
{
	static const char text[] = "Phụ trách hộ gia đình xóm Đình";
	struct hall hall;

	(void)state;
	open_home(&hall);
	int keys = keys_of(&hall, "4<Enter><Ins>tuyet cuc<Enter>");
	assert_int_equal(text_count(text), 30);
	keys_of(&hall, text);
	keys += keys_of(&hall,
		"<Enter>ho<Enter>8<Enter><Enter><Enter>010126<Enter><Enter>"
		"<Enter>");
	assert_int_equal(book_number(hall.store,
				 "SELECT count(*) FROM assignment WHERE kind = 'PTHGD' AND "
				 "household_count = 8 AND from_on = '2026-01-01'"),
		1);
	print_message("%d keys for the first assignment\n", keys);
	assert_true(keys <= 60);
	close_hall(&hall);
}

static void a_transfer_inside_the_committee_takes_at_most_twenty_five_keys(void **state)
{
	struct hall hall;

	(void)state;
	open_home(&hall);
	keys_of(&hall, "7<Enter>thoa<Enter>na ph<Enter>011226<C-s><C-s>");
	assert_int_equal(book_number(hall.store,
				 "SELECT count(*) FROM membership WHERE from_on = '2026-12-01'"),
		1);
	print_message("%d keys for a transfer\n", hall.keys);
	assert_true(hall.keys <= 25);
	close_hall(&hall);
}

/* More than the 29 of a cell tried by hand: the number costs no key. */
static void pledges_of_a_whole_cell_take_at_most_forty_keys_and_one_undo(void **state)
{
	struct hall hall;

	(void)state;
	open_hall(&hall);
	app_push(&hall.app, list_new(&hall.app.session, rectype_named("member"), NULL));
	hall.keys = 1; /* 1 of the first screen */
	press(&hall, " <F5><Ins>cam ket<Enter>td<Enter>200126<C-s><C-s>");
	print_message("%d keys for the pledges of 40\n", hall.keys);
	assert_int_equal(
		book_number(hall.store,
			"SELECT count(DISTINCT member) FROM pledge WHERE year = 2026 AND "
			"kind = 'TDRL' AND handed_on = '2026-01-20' AND deleted_at IS NULL"),
		40);
	assert_true(hall.keys <= 40);
	press(&hall, "<C-z><Enter>");
	assert_int_equal(
		book_number(hall.store, "SELECT count(*) FROM pledge WHERE deleted_at IS NULL"), 0);
	close_hall(&hall);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(roll_call_of_forty_with_all_present_takes_at_most_three_keys),
		cmocka_unit_test(roll_call_of_forty_with_four_absent_takes_at_most_twenty_keys),
		cmocka_unit_test(later_members_of_a_list_take_a_quarter_fewer_keys_than_the_first),
		cmocka_unit_test(a_member_of_the_nine_columns_is_keyed_with_one_number_and_no_sex),
		cmocka_unit_test(a_whole_review_takes_at_most_120_keys_beside_its_texts),
		cmocka_unit_test(a_guest_takes_at_most_thirty_keys),
		cmocka_unit_test(the_first_assignment_takes_at_most_sixty_keys_beside_its_text),
		cmocka_unit_test(a_transfer_inside_the_committee_takes_at_most_twenty_five_keys),
		cmocka_unit_test(pledges_of_a_whole_cell_take_at_most_forty_keys_and_one_undo),
		cmocka_unit_test(
			ten_members_from_paper_take_fewer_keys_than_the_paper_has_characters),
	};

	return run_group(tests);
}
