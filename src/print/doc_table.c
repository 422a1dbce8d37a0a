/* The tables of a document: what their columns need, and the widths that fill the page. */
#include "doc.h"

#include "err.h"

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

/* How large letters may be where the columns need so much at full size; 0: none are small enough. */
static int scale_for(int needed, int columns, int width)
{
	if (needed <= width)
		return 100;
	for (int scale = 100 - SCALE_STEP; scale >= LEAST_SCALE; scale -= SCALE_STEP)
		if (needed * scale / 100 + columns <= width) /* each is rounded up */
			return scale;
	return 0;
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

/*
 * All columns together fill the page. Each gets what it needs, with smaller letters where the page has no room for
 * that; the rest goes to those of words. Where nothing helps, all give way.
 */
static void fill_width(struct doc *doc)
{
	int needs[DOC_MOST_COLUMNS], weights[DOC_MOST_COLUMNS], needed = 0, words = 0;
	int count = doc->column_count, left = doc_width(doc);

	for (int i = 0; i < count; i++) {
		needs[i] = needed_mm(&doc->columns[i]);
		weights[i] = doc->columns[i].mm - needs[i];
		needed += needs[i];
		words += weights[i];
	}
	doc->scale = scale_for(needed, count, left);
	bool fits = doc->scale > 0;
	doc->scale = fits ? doc->scale : LEAST_SCALE;
	for (int i = 0; i < count; i++) {
		int asked = doc->columns[i].mm;
		doc->columns[i].mm = fits ? (needs[i] * doc->scale + 99) / 100 : 0;
		left -= doc->columns[i].mm;
		if (!fits)
			weights[i] = needs[i];
		else if (words == 0)
			weights[i] = asked;
	}
	share_out(doc, weights, left);
}

int doc_table_size(enum doc_paper paper)
{
	struct doc_size page = doc_size(paper);

	return page.wide > page.high ? DOC_WIDE_SIZE : DOC_TABLE_SIZE;
}

/* Of Times New Roman a figure is half as wide as its letters are high, a point a quarter; then the cell's own margins. */
int doc_number_mm(const struct doc *doc, const char *number)
{
	enum { MARGINS_MM = 2 };
	int quarters = 0;

	for (; *number; number++)
		quarters += *number == '.' || *number == ',' ? 1 : 2;
	return (quarters * doc_table_size(doc->paper) * 254 + 5759) / 5760 + MARGINS_MM;
}

void doc_table(struct doc *doc, const struct doc_column *columns, int count)
{
	if (count < 1 || count > DOC_MOST_COLUMNS)
		bug("bảng có quá nhiều cột");
	memcpy(doc->columns, columns, (size_t)count * sizeof *columns);
	doc->column_count = count;
	fill_width(doc);
	doc->ops->table(doc);
}

void doc_row(struct doc *doc, const char *const *cells, unsigned style)
{
	doc->ops->row(doc, cells, style);
}

void doc_table_end(struct doc *doc)
{
	doc->ops->table_end(doc);
}

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
