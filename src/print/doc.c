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
	doc->goes_on = false;
}

void doc_turn(struct doc *doc, enum doc_paper paper)
{
	doc_page(doc, paper);
	doc->goes_on = true;
}

struct doc_size doc_size(enum doc_paper paper)
{
	static const struct doc_size sizes[] = { [DOC_PORTRAIT] = { 210, 297 },
		[DOC_LANDSCAPE] = { 297, 210 },
		[DOC_A5] = { 148, 210 },
		[DOC_A3] = { 420, 297 } };

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

void doc_bar(struct doc *doc, const char *label, int share, const char *value)
{
	doc->ops->bar(doc, label, share < 0 ? 0 : share > 100 ? 100 : share, value);
}
