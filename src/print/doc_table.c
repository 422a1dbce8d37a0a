/*
 * The tables of a document: their first rows are kept until it is known what the columns hold, then all columns get
 * their widths and the rows go to the writer.
 */
#include "doc.h"

#include "err.h"
#include "letter.h"
#include "text.h"
#include "xalloc.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { WORD_MM = 15, LEAST_SCALE = 70, SCALE_STEP = 5 }; /* room for a long word at 10 pt */

/*
 * What a column cannot be without: all that it asks for where it is one of days or numbers, which less would break; of
 * words a third, and room for a long one.
 */
static int needed_mm(const struct doc_column *column)
{
	int third = column->mm / 3;

	if (column->mm <= DOC_NARROW_MM)
		return column->mm;
	return third > WORD_MM ? third : WORD_MM;
}

static bool has_room(int needed, int columns, int width, int scale)
{
	return scale == 100 ? needed <= width
			    : needed * scale / 100 + columns <= width; /* each is rounded up */
}

/* How large letters may be where the columns need so much at full size; 0: none are small enough. */
static int scale_for(int needed, int columns, int width)
{
	int scale = 100;

	while (scale >= LEAST_SCALE && !has_room(needed, columns, width, scale))
		scale -= SCALE_STEP;
	return scale >= LEAST_SCALE ? scale : 0;
}

int doc_column_count(const struct doc_column *columns)
{
	int count = 0;

	while (columns[count].head)
		count++;
	return count;
}

bool doc_fits(enum doc_paper paper, const struct doc_column *columns, int count)
{
	const struct doc page = { .paper = paper };
	int needed = 0;

	for (int i = 0; i < count; i++)
		needed += needed_mm(&columns[i]);
	return scale_for(needed, count, doc_width(&page)) > 0;
}

/* Gives the columns what is left, by weight; what division leaves over goes to the first of them. */
static void share_out(struct doc *doc, const int *weights, int left)
{
	int all = 0, given = 0;

	for (int i = 0; i < doc->column_count; i++)
		all += weights[i];
	if (all < 1)
		bug("cột của bảng không có chiều rộng");
	for (int i = 0; i < doc->column_count; i++) {
		doc->columns[i].mm += weights[i] * left / all;
		given += weights[i] * left / all;
	}
	for (int i = 0; given < left; i = (i + 1) % doc->column_count)
		if (weights[i] > 0) {
			doc->columns[i].mm++;
			given++;
		}
}

int doc_table_size(enum doc_paper paper)
{
	struct doc_size page = doc_size(paper);

	return page.wide > page.high ? DOC_WIDE_SIZE : DOC_TABLE_SIZE;
}

/* ---- what the columns hold ---- */

enum {
	MARGINS_MM = 2,
	SPARE_MM = 1,  /* what rounding and smaller letters take */
	LEAST_MM = 11, /* of a column of words */
	FIRST_ROWS = 200
};

struct doc_rows {
	char *cells[FIRST_ROWS][DOC_MOST_COLUMNS];
	unsigned styles[FIRST_ROWS];
	int count;
};

/* Of Times New Roman, in hundredths of the height of its letters: as wide as its bold form, if that is wider. */
static int letter_share(uint32_t code)
{
	static const unsigned char shares[2][26] = {
		{ 50, 56, 44, 56, 44, 33, 50, 56, 28, 33, 56, 28, 83, 56, 50, 56, 56, 44, 39, 33,
			56, 50, 72, 50, 50, 44 },
		{ 72, 67, 72, 72, 67, 61, 78, 78, 39, 50, 78, 67, 94, 72, 78, 61, 78, 72, 56, 67,
			72, 72, 100, 72, 72, 67 }, /* capitals */
	};
	struct letter letter = letter_take_apart(code);

	if (letter.base)
		return shares[letter.capital][letter.base - 'a'] +
			(letter.mark == MARK_HORN ? 6 : 0);
	return code == '.' || code == ',' || code == ' ' ? 25 : code == '%' ? 100 : 50;
}

/* Of letters of the table's full size; with the cell's own margins. */
static int mm_of(const struct doc *doc, int share)
{
	return (share * doc_table_size(doc->paper) * 127 + 71999) / 72000 + MARGINS_MM;
}

int doc_number_mm(const struct doc *doc, const char *number)
{
	int share = 0;

	while (*number)
		share += letter_share(text_next(&number));
	return mm_of(doc, share);
}

static int larger(int one, int other)
{
	return one > other ? one : other;
}

/* In shares: the longest word and the longest line of a text. */
struct held {
	int word, line;
};

static struct held held_by(const char *text)
{
	struct held held = { 0, 0 };
	int word = 0, line = 0;

	while (*text) {
		uint32_t code = text_next(&text);
		int share = letter_share(code);
		word = code == ' ' || code == '\n' ? 0 : word + share;
		line = code == '\n' ? 0 : line + share;
		held.word = larger(held.word, word);
		held.line = larger(held.line, line);
	}
	return held;
}

static int by_size(const void *one, const void *other)
{
	return *(const int *)one - *(const int *)other;
}

/* What nine rows in ten do with; few are longer, and those may be higher. `lines` get their order. */
static int usual(int *lines, int count)
{
	qsort(lines, (size_t)count, sizeof *lines, by_size);
	return lines[(count - 1) - (count - 1) / 10];
}

/* ---- what columns ask for ---- */

/* What columns cannot be without, what holds most of their texts on one line, and each text on one line; mm. */
struct wishes {
	int least[DOC_MOST_COLUMNS], most[DOC_MOST_COLUMNS];
	int lines[DOC_MOST_COLUMNS][FIRST_ROWS], count[DOC_MOST_COLUMNS];
};

static void wish_as_asked(const struct doc *doc, int column, struct wishes *wishes)
{
	int asked = doc->columns[column].mm;

	wishes->least[column] = needed_mm(&doc->columns[column]);
	wishes->most[column] = wishes->lines[column][0] = asked;
	wishes->count[column] = 1;
}

/* A short column whose texts fit what it asks for keeps them on one line. */
static void wish_of_words(const struct doc *doc, int column, struct wishes *wishes)
{
	const struct doc_column *asks = &doc->columns[column];
	int *lines = wishes->lines[column], longest = held_by(asks->head).word, count = 0;

	for (int i = 0; i < doc->rows->count; i++) {
		struct held held = held_by(doc->rows->cells[i][column]);
		longest = larger(longest, held.word);
		if (held.line > 0)
			lines[count++] = mm_of(doc, held.line) + SPARE_MM;
	}
	if (count == 0)
		return;
	int most = usual(lines, count);
	int least = larger(mm_of(doc, longest) + SPARE_MM, LEAST_MM);
	if (asks->mm <= DOC_NARROW_MM && most <= asks->mm)
		least = larger(least, most);
	if (count < doc->rows->count)
		least = larger(least, needed_mm(asks));
	wishes->count[column] = count;
	wishes->least[column] = least;
	wishes->most[column] = larger(least, most);
}

static bool is_of_words(const struct doc_column *column)
{
	return column->align == DOC_LEFT || column->align == DOC_BOTH;
}

/* A column in which nothing stands is there to write in: it keeps what it asks for. */
static void wish_for(const struct doc *doc, bool by_rows, struct wishes *wishes)
{
	for (int i = 0; i < doc->column_count; i++) {
		wish_as_asked(doc, i, wishes);
		if (by_rows && is_of_words(&doc->columns[i]))
			wish_of_words(doc, i, wishes);
	}
}

/* The letters' size where a row that is not among the longest has four lines at most; 0: none is small enough. */
static int scale_of(const struct doc *doc, const struct wishes *wishes)
{
	enum { MOST_LINES = 4 };
	int needed = 0;

	for (int i = 0; i < doc->column_count; i++)
		needed += larger(wishes->least[i], wishes->most[i] / MOST_LINES);
	return scale_for(needed, doc->column_count, doc_width(doc));
}

/* ---- widths ---- */

enum {
	ONE = 1 << 20
}; /* a row of one line: whole numbers, so that every machine writes the same bytes */

/* How high a text is in so many millimetres: its lines, squared, since the highest make the row. */
static int64_t height_of(int64_t line, int64_t mm)
{
	return line > mm ? line * line * ONE / (mm * mm) : ONE;
}

/* How much lower rows become by a millimetre more. */
static int64_t gain_of(const struct doc *doc, const struct wishes *wishes, int column)
{
	int mm = doc->columns[column].mm;
	int64_t gain = 0;

	for (int i = 0; i < wishes->count[column]; i++) {
		int line = wishes->lines[column][i] * doc->scale / 100;
		gain += height_of(line, mm) - height_of(line, mm + 1);
	}
	return gain;
}

/* Gives millimetres to those that make the rows lowest, as long as any does. What is left. */
static int lower_rows(struct doc *doc, const struct wishes *wishes, int left)
{
	int64_t gains[DOC_MOST_COLUMNS];
	int best = 0;

	for (int i = 0; i < doc->column_count; i++)
		gains[i] = gain_of(doc, wishes, i);
	while (left > 0) {
		for (int i = 0; i < doc->column_count; i++)
			best = gains[i] > gains[best] ? i : best;
		if (gains[best] <= 0)
			break;
		doc->columns[best].mm++;
		left--;
		gains[best] = gain_of(doc, wishes, best);
	}
	return left;
}

/*
 * All columns together fill the page. Each gets what it needs, with smaller letters where the page has no room for
 * that; the rest goes to those of words. Where nothing helps, all give way.
 */
static void fill_width(struct doc *doc)
{
	int weights[DOC_MOST_COLUMNS], words = 0, count = doc->column_count, left = doc_width(doc);
	struct wishes wishes;

	wish_for(doc, doc->rows->count > 0, &wishes);
	doc->scale = scale_of(doc, &wishes);
	if (doc->scale == 0) {
		wish_for(doc, false, &wishes);
		doc->scale = scale_of(doc, &wishes);
	}
	bool fits = doc->scale > 0;
	doc->scale = fits ? doc->scale : LEAST_SCALE;
	for (int i = 0; i < count; i++) {
		doc->columns[i].mm = fits ? (wishes.least[i] * doc->scale + 99) / 100 : 0;
		left -= doc->columns[i].mm;
		weights[i] = wishes.most[i] > wishes.least[i] ? wishes.most[i] : 0;
		words += weights[i];
	}
	if (fits)
		left = lower_rows(doc, &wishes, left);
	share_out(doc, fits && words > 0 ? weights : wishes.least, left);
}

/* ---- rows ---- */

/* The widths are known: what was kept goes to the writer, and what comes now goes on to it. */
static void let_go(struct doc *doc)
{
	struct doc_rows *rows = doc->rows;

	fill_width(doc);
	doc->ops->table(doc);
	for (int i = 0; i < rows->count; i++)
		doc->ops->row(doc, (const char *const *)rows->cells[i], rows->styles[i]);
	doc_release(doc);
}

void doc_release(struct doc *doc)
{
	for (int i = 0; doc->rows && i < doc->rows->count; i++)
		for (int k = 0; k < doc->column_count; k++)
			free(doc->rows->cells[i][k]);
	free(doc->rows);
	doc->rows = NULL;
}

void doc_table(struct doc *doc, const struct doc_column *columns, int count)
{
	if (count < 1 || count > DOC_MOST_COLUMNS)
		bug("bảng có quá nhiều cột");
	doc_release(doc);
	memcpy(doc->columns, columns, (size_t)count * sizeof *columns);
	doc->column_count = count;
	doc->rows = xcalloc(1, sizeof *doc->rows);
}

void doc_table_as_asked(struct doc *doc, const struct doc_column *columns, int count)
{
	doc_table(doc, columns, count);
	let_go(doc);
}

void doc_row(struct doc *doc, const char *const *cells, unsigned style)
{
	struct doc_rows *rows = doc->rows;

	if (!rows) {
		doc->ops->row(doc, cells, style);
		return;
	}
	for (int i = 0; i < doc->column_count; i++)
		rows->cells[rows->count][i] = xstrdup(cells[i]);
	rows->styles[rows->count++] = style;
	if (rows->count == FIRST_ROWS)
		let_go(doc);
}

void doc_table_end(struct doc *doc)
{
	if (doc->rows)
		let_go(doc);
	doc->ops->table_end(doc);
}

/* ---- heads ---- */

bool doc_has_upper_heads(const struct doc *doc)
{
	for (int i = 0; i < doc->column_count; i++)
		if (doc->columns[i].over)
			return true;
	return false;
}

int doc_under_same(const struct doc *doc, int first)
{
	const char *over = doc->columns[first].over;
	int count = 1;

	while (over && first + count < doc->column_count && doc->columns[first + count].over &&
		strcmp(doc->columns[first + count].over, over) == 0)
		count++;
	return count;
}
