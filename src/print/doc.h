/*
 * doc.h - a document as its pages have it: paragraphs, heads, tables, feet.
 *
 * A form says its blocks one after the other; who writes them (docx.h for Word and LibreOffice, doc_text.h for
 * the screen) is not its concern, so the screen shows what the paper will say. What cannot be written is kept until
 * the end, where the writer's own end function tells of it.
 *
 * Room src/print: papers of the Party's layout (rules.md "Printed documents", print.md "Layouts"). It knows no
 * record.
 */
#ifndef DOC_H
#define DOC_H

#include <stdbool.h>

enum doc_style {
	DOC_PLAIN,
	DOC_BOLD = 1,
	DOC_ITALIC = 2,
	DOC_UNDERLINED = 4,
	DOC_SMALL = 8,    /* a line of a head or foot, or one below it: 11 pt */
	DOC_TO_LEFT = 16, /* the same: not in the middle of its side */
};
enum doc_align { DOC_BOTH, DOC_LEFT, DOC_CENTER, DOC_RIGHT };
enum doc_paper { DOC_PORTRAIT, DOC_LANDSCAPE, DOC_A5, DOC_A3 }; /* the last across too */

/* Part of a line; a list of them ends with a text of NULL. */
struct doc_run {
	const char *text;
	unsigned style;
};

struct doc_para {
	enum doc_align align;
	bool flush;      /* its first line begins at the margin, not 10 mm further in */
	bool keeps_next; /* stands on the page of what follows */
	bool leader;     /* dots to the right margin, to write on */
};

/* One of two columns side by side, of a head or a foot: a line each, those of "" stay empty. */
struct doc_side {
	const struct doc_run *lines;
	int share; /* of the width, in hundredths */
};

#define DOC_DOTS "……………………" /* what is filled in by hand */

struct doc_column {
	const char *head;
	const char *
		over; /* what stands over this head and its neighbours of the same; NULL: nothing */
	int mm;       /* what it asks for; all together are made to fill the page */
	enum doc_align align;
};

struct doc;

/* What a writer knows to do; the functions below call it. */
struct doc_ops {
	void (*page_end)(struct doc *doc); /* before the next document, or page of it, begins */
	void (*para)(struct doc *doc, const struct doc_para *how, const struct doc_run *runs);
	void (*pair)(struct doc *doc, const struct doc_side *left, const struct doc_side *right,
		bool foot);
	void (*table)(struct doc *doc);
	void (*row)(struct doc *doc, const char *const *cells, unsigned style);
	void (*table_end)(struct doc *doc);
	void (*bar)(struct doc *doc, const char *label, int share, const char *value);
};

enum {
	DOC_MOST_COLUMNS = 40,
	DOC_TOP_MM = 20, /* the margins of rules.md, "Printed documents" */
	DOC_BOTTOM_MM = 20,
	DOC_LEFT_MM = 30,
	DOC_RIGHT_MM = 15,
	DOC_TABLE_SIZE =
		24, /* letters of a table, in half points: 12, and 10 across a landscape page */
	DOC_WIDE_SIZE = 20,
	DOC_NARROW_MM = 25, /* a column of days or numbers, that keeps its width */
};

struct doc_rows; /* doc_table.c */

struct doc {
	const struct doc_ops *ops;
	enum doc_paper paper;
	bool begun;   /* there is a page */
	bool goes_on; /* the pages at hand are of the document of those before them */
	/* The table at hand; its writer finds the widths made to fill the page. */
	struct doc_column columns[DOC_MOST_COLUMNS];
	int column_count;
	struct doc_rows *rows; /* its first rows, until they have told how wide its columns are */
	int scale; /* of its letters, in hundredths: less than 100 where its columns need more than the page has */
};

/* A new document of its own on new pages, numbered from 1; the first call begins the first. */
void doc_page(struct doc *doc, enum doc_paper paper);
/* A new page of the same document, numbered on. */
void doc_turn(struct doc *doc, enum doc_paper paper);
int doc_width(const struct doc *doc); /* mm between the margins */

struct doc_size {
	int wide, high; /* mm */
};
struct doc_size doc_size(enum doc_paper paper);

void doc_runs(struct doc *doc, struct doc_para how, const struct doc_run *runs);
void doc_line(struct doc *doc, struct doc_para how, const char *text, unsigned style);
/* Ordinary text; its lines are paragraphs. */
void doc_text(struct doc *doc, const char *text);
/* "label text", the label bold. */
void doc_said(struct doc *doc, const char *label, const char *text);
void doc_title(struct doc *doc, const char *name,
	const char *subject); /* in the middle, bold, with its rule */

void doc_head(struct doc *doc, const struct doc_side *left, const struct doc_side *right);
/* Signatures: never parted, and never alone on a page. */
void doc_foot(struct doc *doc, const struct doc_side *left, const struct doc_side *right);

int doc_column_count(
	const struct doc_column *columns); /* of a list that ends with a head of NULL */

/* Whether a table of these columns has room on such a page, if with smaller letters. */
bool doc_fits(enum doc_paper paper, const struct doc_column *columns, int count);

/* The room that a number asks for in bold, "10.000.000", in mm. */
int doc_number_mm(const struct doc *doc, const char *number);

/*
 * At most DOC_MOST_COLUMNS; heads are repeated on every page, rows are never split. Columns of words get room by what
 * the first rows hold: one that has nothing, or places left empty to write in, what it asks for.
 */
void doc_table(struct doc *doc, const struct doc_column *columns, int count);
/* Of the same widths whatever it holds: tables that stand side by side, or under one another. */
void doc_table_as_asked(struct doc *doc, const struct doc_column *columns, int count);
void doc_row(struct doc *doc, const char *const *cells, unsigned style); /* one for each column */
void doc_table_end(struct doc *doc);

/* A bar of a chart, `share` hundredths of its whole width; those that follow one another stand under one another. */
void doc_bar(struct doc *doc, const char *label, int share, const char *value);

/* For writers, at their end: what is kept of a table that was not ended. */
void doc_release(struct doc *doc);

/* For writers: whether something stands over heads of the table at hand; how many, from one on, are under the same. */
bool doc_has_upper_heads(const struct doc *doc);
int doc_table_size(enum doc_paper paper); /* half points, before its scale */
int doc_under_same(const struct doc *doc, int first);

#endif
