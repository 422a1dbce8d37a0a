/* csv_file.c: reading what offices have, and writing what comes back the same. */
#include "csv_rows.h"
#include "test.h"

#include <string.h>

static void files_are_read_with_any_delimiter_mark_and_line_end(void **state)
{
	static const struct {
		const char *bytes, *wanted, *about;
	} rows[] = {
		{ "a,b\n1,2\n", "1:a|b\n2:1|2\n", "comma" },
		{ "a|b\n1|2\n", "1:a|b\n2:1|2\n", "bar" },
		{ "a;b\n1;2\n", "1:a|b\n2:1|2\n", "semicolon" },
		{ "a\tb\n1\t2\n", "1:a|b\n2:1|2\n", "TAB" },
		{ "a\tb\tc\n1\t\t\n\t2\t3\n", "1:a|b|c\n2:1||\n3:|2|3\n", "empty cells and TAB" },
		{ "\xEF\xBB\xBFHọ;Tên\r\nTrần;Thoa\r\n", "1:Họ|Tên\n2:Trần|Thoa\n", "mark, CR LF" },
		{ "a,b\n1,2", "1:a|b\n2:1|2\n", "no newline at the end" },
		{ "a;\"b,c,d,e\"\n1;2\n", "1:a|b,c,d,e\n2:1|2\n", "commas inside quotes" },
		{ "a;b\r1;2\r\r3;\"x\ry\"", "1:a|b\n2:1|2\n4:3|x\ny\n", "CR alone" },
		{ "a,b\r\n1,2\r\n\x1A", "1:a|b\n2:1|2\n", "the end of DOS" },
		{ "a,b\n\n\n1,2\n", "1:a|b\n4:1|2\n", "empty lines count" },
		{ "a,b\n ,\n", "1:a|b\n2:|\n", "blank cells" },
		{ "a,b\n\" 1 \",x y\n", "1:a|b\n2: 1 |x y\n", "blanks kept in quotes" },
		{ "a,b\n\"x\"\"y\",\"\"\n", "1:a|b\n2:x\"y|\n", "quotes inside quotes" },
		{ "một\n", "1:một\n", "one column" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct csv_rows read = csv_rows_of(
			rows[i].bytes, strlen(rows[i].bytes), &csv_usual_limits);
		expect_text(read.err.text, "", rows[i].about);
		expect_text(read.text.text, rows[i].wanted, rows[i].about);
		csv_rows_release(&read);
	}
}

/* How many cells the second line has tells which separator was taken. */
static void separators_are_judged_over_many_lines(void **state)
{
	static const struct {
		const char *bytes;
		const char *wanted, *about;
	} rows[] = {
		{ "DANH SÁCH\na;b\n1;2\n", "2:a|b\n3:1|2\n", "a title without any" },
		{ "Xã A, huyện B, tỉnh C, nước D\na;b;c\n1;2;3\n", "2:a|b|c\n3:1|2|3\n",
			"a title with another" },
		{ "Tên;Nơi ở\nAn;xã A, huyện B\nBa;xã C, huyện D\n",
			"1:Tên|Nơi ở\n2:An|xã A, huyện B\n3:Ba|xã C, huyện D\n", "addresses" },
		{ "a;b\n\"x,y,z\n,,,\";1\n", "1:a|b\n2:x,y,z\n,,,|1\n", "in quotes over lines" },
		{ "a\tb\n1,5\t2,5\n1,7\t2,7\n", "1:a|b\n2:1,5|2,5\n3:1,7|2,7\n", "decimals" },
		{ "a|b;c\n1|2;3\n4|\n", "1:a|b;c\n2:1|2;3\n3:4|\n", "a bar" },
		{ "a, b, c\n1, 2, 3\n", "1:a|b|c\n2:1|2|3\n", "a blank behind each" },
		{ ";;;\n;;;\nSTT;a;b;c\n1;x,y;z,v;w,u\n",
			"1:|||\n2:|||\n3:STT|a|b|c\n4:1|x,y|z,v|w,u\n", "empty lines above" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct csv_rows read = csv_rows_of(
			rows[i].bytes, strlen(rows[i].bytes), &csv_usual_limits);
		const char *found = strstr(read.text.text, rows[i].wanted);
		expect_text(read.err.text, "", rows[i].about);
		expect_text(found ? found : read.text.text, rows[i].wanted, rows[i].about);
		csv_rows_release(&read);
	}
}

static void empty_columns_to_the_right_do_not_count(void **state)
{
	struct strbuf bytes = STRBUF_INIT;

	(void)state;
	for (int row = 0; row < 2; row++) {
		for (int i = 0; i < 64; i++)
			strbuf_addf(&bytes, "%s%d", i ? "," : "", i);
		for (int i = 0; i < 192; i++)
			strbuf_add_char(&bytes, ',');
		strbuf_add_char(&bytes, '\n');
	}
	struct csv_rows read = csv_rows_of(bytes.text, bytes.length, &csv_usual_limits);
	expect_text(read.err.text, "", "64 columns of 256");
	expect_number(read.count, 2, "rows");
	csv_rows_release(&read);
	strbuf_truncate(&bytes, bytes.length - 1);
	strbuf_add(&bytes, "x\n");
	read = csv_rows_of(bytes.text, bytes.length, &csv_usual_limits);
	expect_part(read.err.text, "tep.csv:2:256: nhiều hơn 64 cột", "the 256th has something");
	csv_rows_release(&read);
	strbuf_release(&bytes);
}

static void a_cell_of_more_than_a_megabyte_is_refused_where_it_stands(void **state)
{
	struct strbuf bytes = STRBUF_INIT;

	(void)state;
	strbuf_add(&bytes, "a,b\n1,");
	for (int i = 0; i < 1024 * 1024; i++)
		strbuf_add_char(&bytes, 'x');
	struct csv_rows read = csv_rows_of(bytes.text, bytes.length, &csv_usual_limits);
	expect_text(read.err.text, "", "1 MB is no fault here");
	csv_rows_release(&read);
	strbuf_add(&bytes, "x\n");
	read = csv_rows_of(bytes.text, bytes.length, &csv_usual_limits);
	expect_part(read.err.text, "tep.csv:2:2: ô này dài quá 1048576 byte", "a byte more");
	csv_rows_release(&read);
	strbuf_release(&bytes);
}

static void a_row_is_known_by_the_line_it_begins_on(void **state)
{
	static const char bytes[] = "a,b\n1,\"x\ny\nz\"\n\"p\nq\",2\n3,4\n";
	struct csv_rows read = csv_rows_of(bytes, strlen(bytes), &csv_usual_limits);

	(void)state;
	expect_text(read.text.text, "1:a|b\n2:1|x\ny\nz\n5:p\nq|2\n7:3|4\n",
		"cells of several lines, in the first column too");
	csv_rows_release(&read);
}

/* Pieces of 64 KiB end anywhere: inside a letter, a quote, a line end. */
static void long_files_read_the_same_wherever_they_are_cut(void **state)
{
	for (int shift = 0; shift < 8; shift++) {
		struct strbuf bytes = STRBUF_INIT, wanted = STRBUF_INIT;
		strbuf_addf(&bytes, "%.*s\r\n", 1 + shift, "aaaaaaaaa");
		strbuf_addf(&wanted, "1:%.*s\n", 1 + shift, "aaaaaaaaa");
		for (int i = 0; i < 8000; i++) {
			strbuf_add(&bytes, "\"Nguyễn \"\"Đượm\"\"\"\r\n");
			strbuf_addf(&wanted, "%d:Nguyễn \"Đượm\"\n", i + 2);
		}
		struct csv_rows read = csv_rows_of(bytes.text, bytes.length, &csv_usual_limits);
		expect(read.read && strcmp(read.text.text, wanted.text) == 0, "the same text");
		csv_rows_release(&read);
		strbuf_release(&bytes);
		strbuf_release(&wanted);
	}
	(void)state;
}

static void one_cell_longer_than_a_piece_is_read_whole(void **state)
{
	struct strbuf bytes = STRBUF_INIT, wanted = STRBUF_INIT;

	(void)state;
	strbuf_add(&bytes, "a\n");
	strbuf_add(&wanted, "1:a\n2:");
	for (int i = 0; i < 20000; i++) {
		strbuf_add(&bytes, "Đượm ");
		strbuf_add(&wanted, i < 19999 ? "Đượm " : "Đượm");
	}
	strbuf_add(&wanted, "\n");
	struct csv_rows read = csv_rows_of(bytes.text, bytes.length, &csv_usual_limits);
	expect(read.read && strcmp(read.text.text, wanted.text) == 0, "160 KB in one cell");
	csv_rows_release(&read);
	strbuf_release(&bytes);
	strbuf_release(&wanted);
}

static void random_value(struct dice *dice, struct strbuf *value)
{
	static const char *const pieces[] = { "a", "ễ", " ", ",", ";", "\"", "\n", "\t", "|", "'",
		"=", "中", "0", "\r\n" };

	strbuf_clear(value);
	for (uint32_t i = dice_roll(dice, 12); i > 0; i--)
		strbuf_add(value, pieces[dice_roll(dice, COUNT(pieces))]);
}

/* The first column is never empty, so that no row is an empty line. */
static void what_is_written_is_read_back_the_same(void **state)
{
	static const char separators[] = ",;\t|";
	struct dice dice = { 5 };

	(void)state;
	for (int round = 0; round < 3000; round++) {
		char separator = separators[round % 4];
		struct strbuf bytes = STRBUF_INIT, wanted = STRBUF_INIT, value = STRBUF_INIT;
		long line = 2;
		strbuf_addf(&bytes, "a%cb%cc%cd\r\n", separator, separator, separator);
		strbuf_add(&wanted, "1:a|b|c|d\n");
		for (int row = 0; row < 3; row++) {
			strbuf_addf(&wanted, "%ld:x", line++);
			strbuf_add_char(&bytes, 'x');
			for (int column = 0; column < 3; column++) {
				random_value(&dice, &value);
				strbuf_add_char(&bytes, separator);
				csv_add_field(&bytes, value.text, separator);
				strbuf_addf(&wanted, "|%s", value.text);
				for (const char *at = value.text; *at; at++)
					line += *at == '\n';
			}
			strbuf_add(&bytes, "\r\n");
			strbuf_add_char(&wanted, '\n');
		}
		struct csv_rows read = csv_rows_of(bytes.text, bytes.length, &csv_usual_limits);
		expect_text(read.err.text, "", bytes.text);
		expect_text(read.text.text, wanted.text, bytes.text);
		csv_rows_release(&read);
		strbuf_release(&bytes);
		strbuf_release(&wanted);
		strbuf_release(&value);
	}
}

static void fields_are_quoted_only_where_they_must_be(void **state)
{
	static const char *const rows[][2] = { { "", "" }, { "Trần Thị Thoa", "Trần Thị Thoa" },
		{ "a,b", "\"a,b\"" }, { "a;b", "a;b" }, { "a\"b", "\"a\"\"b\"" },
		{ "a\nb", "\"a\nb\"" }, { " a", "\" a\"" }, { "a ", "\"a \"" },
		{ "\ta", "\"\ta\"" } };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct strbuf out = STRBUF_INIT;
		csv_add_field(&out, rows[i][0], ',');
		expect_text(out.text, rows[i][1], rows[i][0]);
		strbuf_release(&out);
	}
}

static void a_sheet_defuses_what_looks_like_a_formula(void **state)
{
	static const char *const rows[][2] = { { "=1+1", "'=1+1" }, { "-5", "'-5" },
		{ "+84", "'+84" }, { "@x", "'@x" }, { "＝1", "'＝1" }, { "a=b", "a=b" },
		{ "- việc", "'- việc" }, { "=a;b", "\"'=a;b\"" }, { "\tx", "\"'\tx\"" },
		{ "\rx", "\"'\rx\"" }, { "", "" } };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct strbuf out = STRBUF_INIT;
		csv_add_defused(&out, rows[i][0], ';');
		expect_text(out.text, rows[i][1], rows[i][0]);
		strbuf_release(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(files_are_read_with_any_delimiter_mark_and_line_end),
		cmocka_unit_test(separators_are_judged_over_many_lines),
		cmocka_unit_test(empty_columns_to_the_right_do_not_count),
		cmocka_unit_test(a_cell_of_more_than_a_megabyte_is_refused_where_it_stands),
		cmocka_unit_test(a_row_is_known_by_the_line_it_begins_on),
		cmocka_unit_test(long_files_read_the_same_wherever_they_are_cut),
		cmocka_unit_test(one_cell_longer_than_a_piece_is_read_whole),
		cmocka_unit_test(what_is_written_is_read_back_the_same),
		cmocka_unit_test(fields_are_quoted_only_where_they_must_be),
		cmocka_unit_test(a_sheet_defuses_what_looks_like_a_formula),
	};

	return run_group(tests);
}
