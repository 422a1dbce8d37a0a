#include "doc.h"

#include "err.h"
#include "strbuf.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

void doc_page(struct doc *doc, enum doc_paper paper)
{
	if (doc->begun)
		doc->ops->page_end(doc);
	doc->paper = paper;
	doc->begun = true;
}

struct doc_size doc_size(enum doc_paper paper)
{
	static const struct doc_size sizes[] = { [DOC_PORTRAIT] = { 210, 297 },
		[DOC_LANDSCAPE] = { 297, 210 },
		[DOC_A5] = { 148, 210 } };

	return sizes[paper];
}

int doc_width(const struct doc *doc)
{
	return doc_size(doc->paper).wide - DOC_LEFT_MM - DOC_RIGHT_MM;
}

void doc_runs(struct doc *doc, struct doc_para how, const struct doc_run *runs)
{
	doc->ops->para(doc, &how, runs);
}

void doc_line(struct doc *doc, struct doc_para how, const char *text, unsigned style)
{
	doc_runs(doc, how, (struct doc_run[]) { { text, style }, { NULL, 0 } });
}

void doc_text(struct doc *doc, const char *text)
{
	while (*text) {
		size_t length = strcspn(text, "\n");
		char *line = xstrndup(text, length);
		if (length > 0)
			doc_line(doc, (struct doc_para) { 0 }, line, DOC_PLAIN);
		free(line);
		text += length + (text[length] == '\n');
	}
}

void doc_said(struct doc *doc, const char *label, const char *text)
{
	doc_runs(doc, (struct doc_para) { 0 },
		(struct doc_run[]) { { label, DOC_BOLD }, { " ", DOC_PLAIN }, { text, DOC_PLAIN },
			{ NULL, 0 } });
}

void doc_title(struct doc *doc, const char *name, const char *subject)
{
	static const char rule[] = "―――――――";
	struct doc_para middle = { .align = DOC_CENTER, .flush = true, .keeps_next = true };

	doc_line(doc, middle, "", DOC_PLAIN);
	doc_line(doc, middle, name, DOC_BOLD);
	if (subject)
		doc_line(doc, middle, subject, DOC_BOLD);
	doc_line(doc, middle, rule, DOC_PLAIN);
}

void doc_head(struct doc *doc, const struct doc_side *left, const struct doc_side *right)
{
	doc->ops->pair(doc, left, right, false);
}

void doc_foot(struct doc *doc, const struct doc_side *left, const struct doc_side *right)
{
	doc->ops->pair(doc, left, right, true);
}

/* ---- tables ---- */

/*
 * What columns of days and numbers ask for they get: less would break them. The others share the rest; where that
 * would be next to nothing, all give way.
 */
static void fill_width(struct doc *doc)
{
	bool shares[DOC_MOST_COLUMNS] = { false };
	int narrow = 0, wide = 0, given = 0, count = doc->column_count;

	for (int i = 0; i < count; i++) {
		shares[i] = doc->columns[i].mm > DOC_NARROW_MM;
		*(shares[i] ? &wide : &narrow) += doc->columns[i].mm;
	}
	bool all = wide == 0 || narrow + wide / 3 > doc_width(doc);
	int asked = all ? narrow + wide : wide;
	int rest = doc_width(doc) - (all ? 0 : narrow);
	if (asked < 1)
		bug("cột của bảng không có chiều rộng");
	for (int i = 0; i < count; i++) {
		shares[i] |= all;
		if (shares[i])
			doc->columns[i].mm = doc->columns[i].mm * rest / asked;
		given += doc->columns[i].mm;
	}
	for (int i = 0; given < doc_width(doc); i = (i + 1) % count) /* what division left over */
		if (shares[i]) {
			doc->columns[i].mm++;
			given++;
		}
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
