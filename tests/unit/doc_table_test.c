/* doc_table.c: how wide the columns of a table are. */
#include "doc_text.h"
#include "test.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

static void narrow_columns_keep_their_width_and_all_fill_the_page(void **state)
{
	static const struct doc_column columns[] = { { "TT", NULL, 9, DOC_CENTER },
		{ "Ngày", NULL, 19, DOC_CENTER }, { "Tên", NULL, 30, DOC_LEFT },
		{ "Ghi chú", NULL, 60, DOC_LEFT } };
	struct strbuf out = STRBUF_INIT;
	struct doc *doc = doc_text_open(&out, 80);
	int sum = 0;

	(void)state;
	doc_page(doc, DOC_PORTRAIT);
	doc_table(doc, columns, COUNT(columns));
	doc_table_end(doc);
	for (int i = 0; i < doc->column_count; i++)
		sum += doc->columns[i].mm;
	expect(sum == doc_width(doc) && sum == 165, "the whole width");
	expect(doc->columns[0].mm == 9 && doc->columns[1].mm == 19, "narrow ones");
	expect(doc->columns[3].mm > 80 && doc->columns[3].mm < 2 * doc->columns[2].mm + 9,
		"wide ones share the rest");
	doc_text_close(doc);
	strbuf_release(&out);
}

static void open_table(struct doc *doc, const char *third)
{
	static const struct doc_column columns[] = { { "TT", NULL, 9, DOC_CENTER },
		{ "Tên", NULL, 60, DOC_LEFT }, { "Nội dung", NULL, 60, DOC_LEFT },
		{ "Ghi chú", NULL, 45, DOC_LEFT } };

	doc_table(doc, columns, COUNT(columns));
	doc_row(doc, (const char *const[]) { "1", "Lê An", third, "" }, DOC_PLAIN);
	doc_table_end(doc);
}

static void columns_get_room_by_what_they_hold_and_empty_ones_what_they_ask_for(void **state)
{
	struct strbuf out = STRBUF_INIT;
	struct doc *doc = doc_text_open(&out, 80);

	(void)state;
	doc_page(doc, DOC_PORTRAIT);
	open_table(doc,
		"Gia đình chấp hành tốt chủ trương, chính sách; tham gia các hoạt động nơi cư trú");
	expect(doc->columns[1].mm < 30 && doc->columns[2].mm > 80, "the long text has the room");
	expect(doc->columns[3].mm >= 40, "so that somebody can write in it");
	open_table(doc, "Tốt");
	expect(doc->columns[2].mm < 30 && doc->columns[3].mm > 80, "the empty one has the room");
	open_table(doc, "Nguyễnphươngthịhoàngkhánhquỳnhanhtônnữ");
	expect(doc->columns[2].mm >= 80, "a word that is long is not broken");
	doc_text_close(doc);
	strbuf_release(&out);
}

static void a_table_as_asked_is_the_same_whatever_it_holds(void **state)
{
	static const struct doc_column columns[] = { { "Tên", NULL, 40, DOC_LEFT },
		{ "Nội dung", NULL, 80, DOC_LEFT } };
	const char *cells[] = { "Một tên rất dài, dài hơn mọi tên khác", "x" };
	struct strbuf out = STRBUF_INIT;
	struct doc *doc = doc_text_open(&out, 80);

	(void)state;
	doc_page(doc, DOC_PORTRAIT);
	doc_table_as_asked(doc, columns, COUNT(columns));
	int before = doc->columns[0].mm;
	doc_row(doc, cells, DOC_PLAIN);
	doc_table_end(doc);
	expect_number(doc->columns[0].mm, before, "its width");
	expect(before < 60, "a third of the page");
	doc_text_close(doc);
	strbuf_release(&out);
}

/* More rows than are kept, and a table that nobody ended. */
static void rows_behind_the_kept_ones_and_a_table_left_open_are_written_or_forgotten(void **state)
{
	static const struct doc_column columns[] = { { "Tên", NULL, 40, DOC_LEFT } };
	const char *cells[] = { "hàng" };
	struct strbuf out = STRBUF_INIT;
	struct doc *doc = doc_text_open(&out, 80);
	int lines = 0;

	(void)state;
	doc_page(doc, DOC_PORTRAIT);
	doc_table(doc, columns, 1);
	for (int i = 0; i < 450; i++)
		doc_row(doc, cells, DOC_PLAIN);
	doc_table_end(doc);
	for (const char *at = out.text; (at = strstr(at, "hàng\n")); at++)
		lines++;
	expect_number(lines, 450, "rows");
	doc_table(doc, columns, 1);
	doc_row(doc, cells, DOC_PLAIN);
	doc_text_close(doc);
	strbuf_release(&out);
}

static void too_many_columns_for_the_page_all_give_way(void **state)
{
	struct doc_column columns[20];
	struct strbuf out = STRBUF_INIT;
	struct doc *doc = doc_text_open(&out, 80);
	int sum = 0;

	(void)state;
	for (int i = 0; i < 20; i++)
		columns[i] = (struct doc_column) { .head = "x", .mm = i == 0 ? 50 : 19 };
	doc_page(doc, DOC_PORTRAIT);
	doc_table(doc, columns, 20);
	doc_table_end(doc);
	for (int i = 0; i < 20; i++) {
		expect(doc->columns[i].mm > 0, "a column");
		sum += doc->columns[i].mm;
	}
	expect(sum == 165, "the whole width");
	doc_text_close(doc);
	strbuf_release(&out);
}

static void a_day_stands_on_one_line_of_the_screen_too(void **state)
{
	static const struct doc_column columns[] = { { "TT", NULL, 9, DOC_CENTER },
		{ "Biện pháp", NULL, 42, DOC_LEFT }, { "Khuyết điểm", NULL, 44, DOC_LEFT },
		{ "Người chịu trách nhiệm", NULL, 30, DOC_LEFT }, { "Hạn", NULL, 23, DOC_CENTER },
		{ "Kết quả kiểm tra", NULL, 36, DOC_LEFT } };
	const char *cells[] = { "1", "a", "b", "c", "15/11/2026", "d" };
	struct strbuf out = STRBUF_INIT;
	struct doc *doc = doc_text_open(&out, 75);

	(void)state;
	doc_page(doc, DOC_PORTRAIT);
	doc_table(doc, columns, 6);
	doc_row(doc, cells, DOC_PLAIN);
	doc_table_end(doc);
	doc_text_close(doc);
	expect(strstr(out.text, "15/11/2026") != NULL, out.text);
	for (const char *at = out.text; *at; at += strcspn(at, "\n") + 1) {
		char *line = xstrndup(at, strcspn(at, "\n"));
		expect(text_width(line) <= 75, line);
		free(line);
	}
	strbuf_release(&out);
}

/* Letters of 10 pt across a page, of 12 on one upright: figures of half that width, points of a quarter. */
static void a_number_asks_for_the_room_of_its_figures(void **state)
{
	struct strbuf out = STRBUF_INIT;
	struct doc *doc = doc_text_open(&out, 80);

	(void)state;
	doc_page(doc, DOC_LANDSCAPE);
	expect_number(doc_number_mm(doc, "1.189.540"), 17, "millions");
	expect_number(doc_number_mm(doc, "10.000.000"), 18, "tens of them");
	doc_page(doc, DOC_PORTRAIT);
	expect_number(doc_number_mm(doc, "10.000.000"), 22, "in larger letters");
	expect_number(doc_number_mm(doc, ""), 2, "nothing");
	doc_text_close(doc);
	strbuf_release(&out);
}

/* As of a list of 14 columns on a landscape page: those that shrink to the width of a day must end at some width. */
/* Ten days and two names do not fit a portrait page at 10 pt: smaller letters, and each day keeps its room. */
static void letters_become_smaller_before_days_are_broken(void **state)
{
	struct doc_column columns[10];
	struct strbuf out = STRBUF_INIT;
	struct doc *doc = doc_text_open(&out, 80);
	int sum = 0;

	(void)state;
	for (int i = 0; i < 10; i++)
		columns[i] = (struct doc_column) { .head = "x", .mm = i < 2 ? 40 : 19 };
	doc_page(doc, DOC_PORTRAIT);
	doc_table(doc, columns, 10);
	doc_table_end(doc);
	for (int i = 0; i < 10; i++)
		sum += doc->columns[i].mm;
	expect_number(sum, 165, "the whole width");
	expect(doc->scale < 100 && doc->scale >= 70, "smaller letters");
	expect(doc->columns[9].mm * 100 >= 19 * doc->scale, "a day has its room");
	doc_table(doc, columns + 1, 2);
	doc_table_end(doc);
	expect_number(doc->scale, 100, "of the next table");
	doc_text_close(doc);
	strbuf_release(&out);
}

static void wide_columns_may_become_as_narrow_as_days(void **state)
{
	struct doc_column columns[9];
	struct strbuf out = STRBUF_INIT;
	struct doc *doc = doc_text_open(&out, 80);
	int sum = 0;

	(void)state;
	for (int i = 0; i < 9; i++)
		columns[i] = (struct doc_column) { .head = "x", .mm = i < 4 ? 19 : 41 };
	doc_page(doc, DOC_PORTRAIT);
	doc_table(doc, columns, 9);
	doc_table_end(doc);
	for (int i = 0; i < 9; i++)
		sum += doc->columns[i].mm;
	expect(sum == 165 && doc->columns[0].mm == 19, "the whole width");
	doc_text_close(doc);
	strbuf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(narrow_columns_keep_their_width_and_all_fill_the_page),
		cmocka_unit_test(
			columns_get_room_by_what_they_hold_and_empty_ones_what_they_ask_for),
		cmocka_unit_test(a_table_as_asked_is_the_same_whatever_it_holds),
		cmocka_unit_test(
			rows_behind_the_kept_ones_and_a_table_left_open_are_written_or_forgotten),
		cmocka_unit_test(too_many_columns_for_the_page_all_give_way),
		cmocka_unit_test(a_day_stands_on_one_line_of_the_screen_too),
		cmocka_unit_test(a_number_asks_for_the_room_of_its_figures),
		cmocka_unit_test(letters_become_smaller_before_days_are_broken),
		cmocka_unit_test(wide_columns_may_become_as_narrow_as_days),
	};

	return run_group(tests);
}
