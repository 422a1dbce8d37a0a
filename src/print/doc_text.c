#include "doc_text.h"

#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

struct doc_text {
	struct doc doc;
	struct strbuf *out;
	int columns;
};

static int width_of(const struct doc_text *text)
{
	switch (text->doc.paper) {
	case DOC_LANDSCAPE:
		return text->columns * 2;
	case DOC_A3:
		return text->columns * 3;
	default:
		return text->columns;
	}
}

/* The bytes of `text` that stand on a line of `columns`; *next: where the next line begins. */
static size_t line_of(const char *text, int columns, const char **next)
{
	int used;
	size_t whole = strcspn(text, "\n"), fits = text_fit(text, columns, &used);

	if (fits >= whole) {
		*next = text + whole + (text[whole] == '\n');
		return whole;
	}
	size_t end = fits;
	while (end > 0 && text[end] != ' ')
		end--;
	if (end == 0)
		end = fits ? fits : text_grapheme(text); /* a word longer than the line */
	*next = text + end + strspn(text + end, " ");
	return end;
}

static void add_blanks(struct strbuf *out, int count)
{
	while (count-- > 0)
		strbuf_add_char(out, ' ');
}

/* A tab is a blank, other controls are left out; what else nobody sees stands as its number: <U+202E>. */
static char *shown(const char *text, size_t length)
{
	struct strbuf visible = STRBUF_INIT;
	char *line = xstrndup(text, length), *to = line;
	uint32_t hidden;

	for (const char *at = line; *at; at++)
		if ((unsigned char)*at >= 0x20 || *at == '\t')
			*to++ = *at == '\t' ? ' ' : *at;
	*to = '\0';
	if (text_find_fault(line, false, &hidden) == TEXT_CLEAN)
		return line;
	text_add_visible(&visible, line);
	free(line);
	return strbuf_detach(&visible);
}

/* One line of `columns`, aligned, the blanks behind it too where another stands beside it. */
static void add_aligned(struct strbuf *out, const char *text, size_t length, int columns,
	enum doc_align align, bool pad)
{
	char *line = shown(text, length);
	int left = columns - text_width(line),
	    before = align == DOC_CENTER ? left / 2
		: align == DOC_RIGHT     ? left
					 : 0;

	if (*line || pad)
		add_blanks(out, before);
	strbuf_add(out, line);
	if (pad)
		add_blanks(out, left - before);
	free(line);
}

static void put_para(struct doc *doc, const struct doc_para *how, const struct doc_run *runs)
{
	struct doc_text *text = (struct doc_text *)doc;
	struct strbuf whole = STRBUF_INIT;

	if (!how->flush)
		strbuf_add(&whole, "   ");
	for (; runs->text; runs++)
		strbuf_add(&whole, runs->text);
	for (int left = how->leader ? width_of(text) - text_width(whole.text) : 0; left > 0; left--)
		strbuf_add_char(&whole, '.');
	const char *at = whole.text;
	do {
		const char *line = at;
		size_t length = line_of(line, width_of(text), &at);
		add_aligned(text->out, line, length, width_of(text), how->align, false);
		strbuf_add_char(text->out, '\n');
	} while (*at);
	strbuf_release(&whole);
}

/* A row of texts side by side, each in lines of its own width. */
struct beside {
	const char *at;
	int columns;
	enum doc_align align;
};

static void add_beside(struct doc_text *text, struct beside *cells, int count)
{
	bool more = true;

	for (bool first = true; more || first; first = false) {
		more = false;
		for (int i = 0; i < count; i++) {
			const char *line = cells[i].at;
			size_t length = line_of(line, cells[i].columns, &cells[i].at);
			strbuf_add(text->out, i > 0 ? " " : "");
			add_aligned(text->out, line, length, cells[i].columns, cells[i].align,
				i < count - 1);
			more |= *cells[i].at != '\0';
		}
		while (text->out->length && text->out->text[text->out->length - 1] == ' ')
			strbuf_truncate(text->out, text->out->length - 1);
		strbuf_add_char(text->out, '\n');
	}
}

static enum doc_align side_align(const struct doc_run *line)
{
	return line->text && line->style & DOC_TO_LEFT ? DOC_LEFT : DOC_CENTER;
}

static void put_pair(
	struct doc *doc, const struct doc_side *left, const struct doc_side *right, bool foot)
{
	struct doc_text *text = (struct doc_text *)doc;
	const struct doc_run *a = left->lines, *b = right->lines;
	int wide = width_of(text) * left->share / 100;

	if (foot)
		strbuf_add_char(text->out, '\n');
	while (a->text || b->text) {
		struct beside cells[] = { { a->text ? a->text : "", wide - 1, side_align(a) },
			{ b->text ? b->text : "", width_of(text) - wide, side_align(b) } };
		add_beside(text, cells, 2);
		a += a->text != NULL;
		b += b->text != NULL;
	}
}

/* ---- tables ---- */

/* A column that has room for a day on paper has it here. */
enum { DAY = 10, DAY_MM = 22 };

static int share_of(const struct doc *doc, int column)
{
	const struct doc_text *text = (const struct doc_text *)doc;
	int width = doc->columns[column].mm * width_of(text) / doc_width(doc) - 1;

	return width > 0 ? width : 1;
}

static bool is_widened(const struct doc *doc, int column)
{
	return doc->columns[column].mm >= DAY_MM && share_of(doc, column) < DAY;
}

/* What columns of days lack the widest one gives, which must stay the widest. */
static int column_width(const struct doc *doc, int column)
{
	int widest = 0, lacks = 0;

	for (int i = 0; i < doc->column_count; i++) {
		lacks += is_widened(doc, i) ? DAY - share_of(doc, i) : 0;
		if (doc->columns[i].mm > doc->columns[widest].mm)
			widest = i;
	}
	int width = share_of(doc, column);
	if (lacks == 0 || share_of(doc, widest) - lacks < DAY)
		return width;
	return is_widened(doc, column) ? DAY : column == widest ? width - lacks : width;
}

static void add_rule(struct doc *doc)
{
	struct doc_text *text = (struct doc_text *)doc;
	int width = -1;

	for (int i = 0; i < doc->column_count; i++)
		width += column_width(doc, i) + 1;
	while (width-- > 0)
		strbuf_add(text->out, "─");
	strbuf_add_char(text->out, '\n');
}

static void put_row(struct doc *doc, const char *const *cells, unsigned style)
{
	struct beside row[DOC_MOST_COLUMNS];

	(void)style;
	for (int i = 0; i < doc->column_count; i++)
		row[i] = (struct beside) { cells[i], column_width(doc, i), doc->columns[i].align };
	add_beside((struct doc_text *)doc, row, doc->column_count);
}

/* What stands over several heads has the room of all of them. */
static void put_upper_heads(struct doc *doc)
{
	struct beside row[DOC_MOST_COLUMNS];
	int count = 0;

	for (int i = 0; i < doc->column_count;) {
		const char *over = doc->columns[i].over;
		int width = column_width(doc, i), under = doc_under_same(doc, i);
		for (int k = 1; k < under; k++)
			width += 1 + column_width(doc, i + k);
		row[count++] = (struct beside) { over ? over : "", width, DOC_CENTER };
		i += under;
	}
	add_beside((struct doc_text *)doc, row, count);
}

static void put_table(struct doc *doc)
{
	const char *heads[DOC_MOST_COLUMNS];

	add_rule(doc);
	if (doc_has_upper_heads(doc))
		put_upper_heads(doc);
	for (int i = 0; i < doc->column_count; i++)
		heads[i] = doc->columns[i].head;
	put_row(doc, heads, DOC_BOLD);
	add_rule(doc);
}

static void put_table_end(struct doc *doc)
{
	add_rule(doc);
}

static void put_bar(struct doc *doc, const char *label, int share, const char *value)
{
	enum { LABEL = 30, BAR = 32 };
	struct doc_text *text = (struct doc_text *)doc;
	struct strbuf bar = STRBUF_INIT;

	for (int i = 0; i < (share * BAR + 50) / 100; i++)
		strbuf_add(&bar, "█");
	add_beside(text,
		(struct beside[]) { { label, LABEL, DOC_LEFT }, { bar.text, BAR, DOC_LEFT },
			{ value, text->columns - LABEL - BAR - 2, DOC_LEFT } },
		3);
	strbuf_release(&bar);
}

static void put_page_end(struct doc *doc)
{
	strbuf_add(((struct doc_text *)doc)->out, "\f\n");
}

static const struct doc_ops text_ops = {
	.page_end = put_page_end,
	.para = put_para,
	.pair = put_pair,
	.table = put_table,
	.row = put_row,
	.table_end = put_table_end,
	.bar = put_bar,
};

struct doc *doc_text_open(struct strbuf *out, int columns)
{
	struct doc_text *text = xcalloc(1, sizeof *text);

	*text = (struct doc_text) { .doc = { .ops = &text_ops }, .out = out, .columns = columns };
	return &text->doc;
}

void doc_text_close(struct doc *doc)
{
	doc_release(doc);
	free(doc);
}
