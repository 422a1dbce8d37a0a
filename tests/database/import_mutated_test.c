/*
 * Good lists with something broken in them by chance: what is taken is what stands there, read strictly, or it
 * is told; the rest is refused. MUTATIONS=10000 tries more of them.
 */
#include "book.h"
#include "codes.h"
#include "fold.h"
#include "internal.h"
#include "lists.h"
#include "test.h"
#include "text.h"
#include "xalloc.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { USUAL = 500, CELLS = 24, LINES = 60 };

static const char *const lists[] = {
	"STT;Họ và tên;Số thẻ Đảng viên;Số CCCD;Ngày sinh;Ngày kết nạp;Chi bộ đang sinh hoạt;Chi bộ nơi cư trú;Trạng thái\n"
	"1;PHẠM CÔNG AN;084046398055;084046398055;04/05/1946;16/08/1995;Chi bộ bản Nà Phượng;;Đang sinh hoạt Đảng\n"
	"2;GIÀNG QUANG KHOA;002078984769;002078984769;01/01/1978;18/11/1996;Chi bộ thôn Đông Hạ;;Từ trần\n"
	"3;HUỲNH THỊ THỦY;072166966984;072166966984;10/08/1966;27/07/1985;Chi bộ thôn Đông Hạ;;Miễn sinh hoạt\n"
	"4;LÝ QUANG THỦY;;076076894737;19/05/1976;13/09/2025;Chi bộ thôn Đông Hạ;;Đang sinh hoạt Đảng\n"
	"5;ĐẶNG VĂN ĐỆ;;;1950;03/02/1980;bản Nà Phượng;;\n",
	"Họ và tên,Giới tính,Ngày sinh,Ngày vào Đảng,Ngày chính thức,Quê quán,Chi bộ,Ghi chú\r\n"
	"Lê Văn Tám,Nam,01/02/1960,16/08/1985,16/08/1986,\"Quỳnh Lưu, Nghệ An\",thôn Đông Hạ,\r\n"
	"Nguyễn Thị Ngày,Nữ,3/1961,19/05/1990,19/05/1991,Hà Nội,thôn Đông Hạ,\"hai dòng\nở đây\"\r\n"
	"H'Len Êban,Nữ,2/9/1995,03/02/2020,,\"thôn \"\"Trung\"\"\",bản Nà Phượng,Đi học\r\n"
	"Trần Văn Năm,Nam,1949,07/05/1975,07/05/1976,,bản Nà Phượng,\r\n",
	"TT\tHọ và tên\tNăm sinh\tSố định danh\tĐiện thoại\n"
	"I. Chi bộ thôn Đông Hạ\t\t\t\t\n"
	"1\tLê Văn Tám\t1960\t038060001111\t0912345670\n"
	"2\tLê Thị Chín\t1961\t038161001112\t0912345671\n"
	"II. Chi bộ bản Nà Phượng\t\t\t\t\n"
	"3\tLê Văn Mười\t1962\t038062001113\t\n"
	"Tổng cộng: 3 đồng chí\t\t\t\t\n",
};

/* ---- what is broken ---- */

static void put_at(struct strbuf *text, size_t at, size_t length, const char *bytes, size_t size)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_add_bytes(&out, text->text, at);
	strbuf_add_bytes(&out, bytes, size);
	strbuf_add_bytes(&out, text->text + at + length, text->length - at - length);
	strbuf_release(text);
	*text = out;
}

static size_t any_of(struct dice *dice, const struct strbuf *text, const char *bytes)
{
	size_t at = dice_roll(dice, (uint32_t)text->length);

	for (size_t i = 0; i < text->length; i++, at = (at + 1) % text->length)
		if (strchr(bytes, text->text[at]))
			return at;
	return 0;
}

static void swap_cells(struct dice *dice, struct strbuf *text, const char *separators)
{
	size_t from = any_of(dice, text, separators) + 1;
	size_t first = strcspn(text->text + from, ",;\t\r\n"), then = from + first + 1;

	if (then >= text->length || !strchr(separators, text->text[then - 1]))
		return;
	struct strbuf both = STRBUF_INIT;
	size_t second = strcspn(text->text + then, ",;\t\r\n");
	strbuf_addf(&both, "%.*s%c%.*s", (int)second, text->text + then, text->text[then - 1],
		(int)first, text->text + from);
	put_at(text, from, first + 1 + second, both.text, both.length);
	strbuf_release(&both);
}

static void break_it(struct dice *dice, struct strbuf *text, const char *separators)
{
	static const char signs[] = "0123456789/;,.\"'\n\t -=aA|";
	size_t at = dice_roll(dice, (uint32_t)text->length);
	char byte;

	switch (dice_roll(dice, 9)) {
	case 0: /* of a letter with marks, now and then */
		for (int i = 0; i < 9 && (unsigned char)text->text[at] >= 0x80; i++)
			at = dice_roll(dice, (uint32_t)text->length);
		text->text[at] = (char)(text->text[at] ^ 1 << dice_roll(dice, 7));
		break;
	case 1:
		at = any_of(dice, text, signs);
		text->text[at] = (char)dice_roll(dice, 128);
		break;
	case 2:
		put_at(text, at, 1, "", 0);
		break;
	case 3:
		byte = signs[dice_roll(dice, sizeof signs - 1)];
		put_at(text, at, dice_roll(dice, 2), &byte, 1);
		break;
	case 4: /* a line that ends too early */
		put_at(text, at, strcspn(text->text + at, "\n"), "", 0);
		break;
	case 5: /* the file does */
		put_at(text, at, text->length - at, "", 0);
		break;
	case 6:
		at = any_of(dice, text, separators);
		put_at(text, at, 0, &text->text[at], 1);
		break;
	case 7:
		swap_cells(dice, text, separators);
		break;
	default: /* a line twice */
		at = any_of(dice, text, "\n") + 1;
		if (at < text->length) {
			char *line = xstrndup(text->text + at, strcspn(text->text + at, "\n") + 1);
			put_at(text, at, 0, line, strlen(line));
			free(line);
		}
	}
}

/* ---- the strict reading ---- */

struct strict {
	char *cells[LINES][CELLS];
	int counts[LINES];
	long lines[LINES]; /* where each row begins */
	int rows;
};

static void read_strictly(struct strict *strict, const struct strbuf *text, char separator)
{
	const char *at = text->text, *end = text->text + text->length;
	long line = 1;

	*strict = (struct strict) { .rows = 0 };
	while (at < end && strict->rows < LINES) {
		int row = strict->rows++;
		strict->lines[row] = line;
		for (bool more = true; more && strict->counts[row] < CELLS;) {
			struct strbuf cell = STRBUF_INIT;
			bool quoted = at < end && *at == '"';
			at += quoted;
			while (at < end &&
				(quoted || (*at != separator && *at != '\n' && *at != '\r'))) {
				if (quoted && *at == '"' && (at + 1 == end || at[1] != '"'))
					break;
				at += quoted && *at == '"';
				line += *at == '\n';
				strbuf_add_char(&cell, *at++);
			}
			at += quoted && at < end;
			more = at < end && *at == separator;
			at += more;
			strict->cells[row][strict->counts[row]++] = cell.text ? strbuf_detach(&cell)
									      : xstrdup("");
		}
		at += at < end && *at == '\r';
		line += at == end || *at == '\n'; /* a return alone ends a row and no line */
		at += at < end && *at == '\n';
	}
}

static void strict_release(struct strict *strict)
{
	for (int i = 0; i < strict->rows; i++)
		for (int j = 0; j < strict->counts[i]; j++)
			free(strict->cells[i][j]);
}

/* Without signs between its digits, and without controls at its ends. */
static char *plain(const struct field *field, const char *cell)
{
	struct strbuf out = STRBUF_INIT;
	bool digits = (field->flags & FIELD_DIGITS) || strcmp(field->name, "phone") == 0;

	for (; *cell; cell++)
		if (!((unsigned char)*cell < ' ' && *cell != '\n' && *cell != '\t') &&
			!(digits && strchr(" .-'()\t", *cell)))
			strbuf_add_char(&out, *cell);
	while (out.length > 0 && strchr(" \t", out.text[out.length - 1]))
		strbuf_truncate(&out, out.length - 1);
	char *text = out.text ? strbuf_detach(&out) : xstrdup("");
	char *tidy = field->kind == FIELD_LONG ? xstrdup(text) : text_tidy(text);
	free(text);
	return tidy;
}

/* dd/mm/yyyy, mm/yyyy and yyyy, and nothing else; "" where it is none of them. */
static void strict_day(const char *cell, char iso[16])
{
	int numbers[3] = { 0 }, count = 0;
	bool more = true;

	iso[0] = '\0';
	for (; more && count < 3; count++) {
		size_t digits = strspn(cell, "0123456789");
		more = cell[digits] && strchr("/.- ", cell[digits]);
		if (digits == 0 || digits > (more ? 2 : 4) || (!more && digits != 4) ||
			(cell[digits] && !more))
			return;
		numbers[count] = atoi(cell);
		cell += digits + more;
	}
	if (more)
		return;
	if (count == 3)
		snprintf(iso, 16, "%04d-%02d-%02d", numbers[2], numbers[1] % 100, numbers[0] % 100);
	else if (count == 2)
		snprintf(iso, 16, "%04d-%02d", numbers[1], numbers[0] % 100);
	else
		snprintf(iso, 16, "%04d", numbers[0]);
}

/* A control between two words was a blank. */
static void close_up(char *text)
{
	char *to = text;

	for (; *text; text++)
		if (isalnum((unsigned char)*text))
			*to++ = *text;
	*to = '\0';
}

/* Whether the book has in a field what the cell says, nothing but blanks apart. */
static bool is_said(const struct field *field, const char *cell, const char *got)
{
	char *tidy = plain(field, cell), iso[16];
	bool same = false;

	if (!got || !*tidy) {
		same = !got && !*tidy;
	} else if (field->kind == FIELD_DATE || field->kind == FIELD_PARTIAL) {
		strict_day(tidy, iso);
		same = strcmp(iso, got) == 0;
	} else if (field->codes && field->kind == FIELD_CHOICE) {
		char *said = fold(tidy), *label = fold(codes_label(codes_find(field->codes), got));
		close_up(said);
		close_up(label);
		same = strncmp(label, said, strlen(said)) == 0 || strcmp(got, tidy) == 0;
		free(said);
		free(label);
	} else if (field->kind == FIELD_REF) {
		char *said = fold(tidy), *name = fold(got);
		close_up(said);
		close_up(name);
		same = strstr(name, strncmp(said, "cb", 2) == 0 ? said + 2 : said) != NULL;
		free(said);
		free(name);
	} else { /* a long text keeps the blanks at its end where quotes hold them */
		same = strcmp(tidy, got) == 0 ||
			(field->kind == FIELD_LONG && strcmp(cell, got) == 0);
	}
	free(tidy);
	return same;
}

/* ---- the judgement ---- */

static const struct import_note *note_on(
	const struct import_report *report, long line, bool warning)
{
	for (size_t i = 0; i < report->note_count; i++)
		if (report->notes[i].line == line && report->notes[i].warning == warning)
			return &report->notes[i];
	return NULL;
}

static const char *value_of(struct query *query, const char *name)
{
	int column = 0;

	while (column < sqlite3_column_count(query->stmt) - 1 &&
		strcmp(sqlite3_column_name(query->stmt, column), name) != 0)
		column++;
	return query_column(query, column);
}

/* Whether somebody in the book is as the row says; *field is what differs in the last who might be. */
static bool is_in_book(struct store *store, const struct import_report *report,
	const struct strict *strict, int row, const char **field)
{
	static const char sql[] =
		"SELECT m.*, o.name AS cell FROM member m LEFT JOIN membership s ON s.member = m.id "
		"LEFT JOIN org o ON o.id = s.cell ORDER BY m.id";
	struct query query;
	struct err err = ERR_INIT;
	bool found = false;
	int nearest = -1;

	query_open(&query, store, sql, &err);
	while (!found && query_step(&query)) {
		int same = 0, fields = 0;
		const char *differs = NULL;
		for (int i = 0; i < report->column_count && i < strict->counts[row]; i++) {
			const struct field *of = report->columns[i].field;
			if (!of)
				continue;
			bool said = is_said(of, strict->cells[row][i],
					    value_of(&query, of->name)) ||
				(!*strict->cells[row][i] && of->kind == FIELD_REF);
			same += said;
			fields++;
			differs = said ? differs : of->name;
		}
		found = same == fields;
		*field = same > nearest ? differs : *field;
		nearest = same > nearest ? same : nearest;
	}
	expect(query_close(&query), err.text);
	return found;
}

struct outcome {
	int taken, refused, told, lost, wrong;
	struct store *book; /* used again by the next one where nothing was taken */
};

static struct store *book_of(struct outcome *outcome)
{
	struct office office;

	return outcome->book ? outcome->book : (outcome->book = book_with_office(&office));
}

static void close_book(struct outcome *outcome)
{
	store_close(outcome->book);
	outcome->book = NULL;
}

static void judge_rows(struct outcome *outcome, struct store *store,
	const struct import_report *report, const struct strict *strict, const char *about)
{
	int header = 0;

	while (header < strict->rows && strict->counts[header] < 2)
		header++;
	for (int i = header + 1; i < strict->rows; i++) {
		const struct import_note *note = note_on(report, strict->lines[i], false);
		const char *field = "";
		bool empty = strict->counts[i] == 1 && !*strict->cells[i][0];
		if (!note && !empty && !note_on(report, strict->lines[i], true)) {
			printf("lost line %ld: %s\n", strict->lines[i], about);
			outcome->lost++;
		}
		if (!note || note->fate > IMPORT_SAME ||
			is_in_book(store, report, strict, i, &field))
			continue;
		if (note_on(report, strict->lines[i], true)) {
			outcome->told++;
			continue;
		}
		printf("line %ld, %s: %s\n", strict->lines[i], field, about);
		outcome->wrong++;
	}
}

static void try_one(struct outcome *outcome, uint64_t seed)
{
	struct dice dice = { seed };
	const char *list = lists[dice_roll(&dice, COUNT(lists))];
	char separators[] = { strchr(list, ';') ? ';' : strchr(list, '\t') ? '\t' : ',', '\0' };
	struct import_options options = { .write = true, .from_on = "2024-05-01" };
	struct strbuf text = STRBUF_INIT;
	struct strict strict;

	strbuf_add(&text, list);
	for (uint32_t left = 1 + dice_roll(&dice, 4) / 3; left > 0 && text.length > 1; left--)
		break_it(&dice, &text, separators);
	struct store *store = book_of(outcome);
	struct import_done done = import_bytes(store, "member", text.text, text.length, &options);
	struct strbuf about = STRBUF_INIT;
	strbuf_addf(&about, "seed %llu:\n%s", (unsigned long long)seed, text.text);
	if (getenv("MUTATION"))
		printf("%s\n%s\n", about.text, done.err.text);
	outcome->taken += done.report.written;
	outcome->refused += !done.report.written;
	if (done.report.written) {
		if (text_valid_bytes(text.text, text.length) < text.length) {
			printf("no UTF-8, and taken as %d: %s\n",
				(int)done.report.look.code.charset, about.text);
			outcome->wrong++;
		}
		read_strictly(&strict, &text, done.report.look.separator);
		judge_rows(outcome, store, &done.report, &strict, about.text);
		strict_release(&strict);
		close_book(outcome);
	}
	import_done_release(&done);
	strbuf_release(&about);
	strbuf_release(&text);
}

static void what_is_taken_of_a_broken_list_stands_in_it(void **state)
{
	const char *most = getenv("MUTATIONS"), *only = getenv("MUTATION");
	uint64_t count = most ? strtoull(most, NULL, 10) : USUAL;
	struct outcome outcome = { .taken = 0 };

	(void)state;
	if (only)
		try_one(&outcome, strtoull(only, NULL, 10));
	for (uint64_t seed = 1; !only && seed <= count; seed++) {
		try_one(&outcome, seed);
		if (seed % USUAL == 0 && seed < count) {
			printf("of %llu: %d taken, %d rows wrong, %d lost\n",
				(unsigned long long)seed, outcome.taken, outcome.wrong,
				outcome.lost);
			fflush(stdout);
		}
	}
	close_book(&outcome);
	printf("%d taken, with %d rows of which something was told; %d refused\n", outcome.taken,
		outcome.told, outcome.refused);
	expect_number(outcome.wrong, 0, "nothing is taken that does not stand there");
	expect_number(outcome.lost, 0, "no row is lost");
	expect(only || (outcome.taken > 0 && outcome.refused > 0), "some are taken, some refused");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_taken_of_a_broken_list_stands_in_it),
	};

	return run_group(tests);
}
