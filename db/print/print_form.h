/*
 * print_form.h - a printed form: what one says of itself, and how it is written.
 *
 * A form (IN-01 ... IN-43 of print.md) is a table of blocks over the book: db/forms has a file of each. Its query
 * `values` gives one row whose columns are the form's places, named as a clerk would call them: "chủ trì", "ngày họp".
 * In texts {chủ trì} stands for the value; what is in [brackets] is left out where a place in it is empty. A place
 * that is empty elsewhere prints dots and is told behind: nothing is invented. Figures come from the views.
 *
 * Every query of a form may ask for :uid and :id (what the paper is about), :org and :cell (the number and the uid of
 * who issues it), :meeting (where it is about one), :part (of the block), :period, :day, :from and :to, :numbers (1: identity and card numbers
 * may stand, else they are masked); the views answer for :day and the span :from to :to.
 */
#ifndef PRINT_FORM_H
#define PRINT_FORM_H

#include "date.h"
#include "doc.h"
#include "issuer.h"
#include "print_places.h"
#include "store.h"

enum print_span { PRINT_DAY, PRINT_MONTH, PRINT_QUARTER, PRINT_YEAR }; /* of what time it tells */

/*
 * H1 to H4 of print.md, "Layouts". All heads and feet: places "địa danh", "ngày ban hành"; "người ký", "chức vụ ký" and
 * "thay mặt" where not the secretary signs for the organisation; "nơi nhận".
 */
enum print_head {
	PRINT_HEAD_NONE,
	PRINT_HEAD_NUMBER, /* H1: superior, issuer, number; place and day. Places "số", "ký hiệu" */
	PRINT_HEAD_MINUTES, /* H2: neither place nor day */
	PRINT_HEAD_LETTER,  /* H3: place and day, no number */
	PRINT_HEAD_COVER,   /* H4: a page of its own, of a register that is bound */
};

enum print_foot {
	PRINT_FOOT_NONE,
	PRINT_FOOT_RECIPIENTS, /* F1, F5: who gets it, and who signs for the organisation */
	PRINT_FOOT_MINUTES,    /* F2: who wrote, who presided. Places "thư ký", "chủ trì" */
	PRINT_FOOT_SELF,       /* F3: the member alone. Place "họ và tên" */
	PRINT_FOOT_LIST,       /* F4: who made it, and the secretary */
	PRINT_FOOT_SECRETARY,  /* the secretary alone */
	PRINT_FOOT_PLEDGE,     /* the member, and the cell that confirms. Place "họ và tên" */
	PRINT_FOOT_SUPERIOR,   /* the committee above, its secretary's name by hand */
	PRINT_FOOT_RECEIVER,   /* who receives it, all by hand */
	PRINT_FOOT_HANDOVER,   /* who gives and who takes, by hand */
};

enum print_kind {
	PRINT_END,
	PRINT_TITLE,   /* label: its name in capitals, or a {place}; text: what it is about */
	PRINT_HEADING, /* text in bold, with what follows */
	PRINT_TEXT,    /* a paragraph; label: in bold before it */
	PRINT_LINES, /* the rows of `query`, each a paragraph; of two columns the first in bold. No row: `text` */
	PRINT_TABLE, /* the rows of `query`; `totals`: more rows, in bold; at least `count` rows, blank ones behind */
	PRINT_LIST, /* the register `text` of the cell, or of all where it is the committee's */
	PRINT_BARS, /* the rows of `query`, each a bar of a chart: label, hundredths, what stands behind it */
	PRINT_BLANK, /* `count` lines to write on by hand */
	PRINT_BOXES, /* label, then the choices of `choices`; that which `text` says is ticked */
	PRINT_BODY, /* the long text in the field `text` as it was written, else its draft (wording.h) */
	PRINT_WRITTEN, /* the same without its draft */
	PRINT_POINTS, /* the same as a table, a row for each point; who says what, by hand: `columns` */
	PRINT_REPORT, /* of an organisation: the document the place "phiếu" names, else the draft of one of the kind `text` */
	PRINT_PAGE,   /* a new page */
	PRINT_FOOT,   /* signatures amid the text: `foot` */
	PRINT_FACING, /* a table on two facing pages, the same rows on each, `count` of them: `columns`, `facing` */
	PRINT_OWN, /* `write` does it */
};

struct print_job;
typedef bool print_own(struct print_job *job, struct err *err);

/* A table that stands in a long text in place of the lines that the book gave it, as long as nobody changed them. */
struct print_body_table {
	const char *title; /* of the part, as wording.c begins it */
	const char *query;
	const struct doc_column *columns;
};

struct print_block {
	enum print_kind kind;
	const char *label, *text;
	const char *query, *totals;
	const struct doc_column
		*columns; /* ends with a head of NULL; a first one of "TT" is numbered by itself */
	const struct doc_column *
		facing; /* of PRINT_FACING: the columns of the right page, behind the others in a row */
	enum print_foot foot;                  /* of PRINT_FOOT */
	const struct print_body_table *tables; /* of PRINT_BODY; ends with a title of NULL */
	const char *choices;                   /* "Xuất sắc|Tốt|Trung bình|Kém" */
	const char *place; /* the office may have its own sentence here: the type template */
	const char *when, *unless; /* only where that place is filled, or is not */
	int count;
	int part; /* :part of its queries: one table may be asked for several times */
	print_own *write;
};

enum print_flag {
	PRINT_COMMITTEE = 1 << 0, /* of the committee; else of a cell */
	PRINT_NUMBERS = 1
		<< 1, /* has a column of identity or card numbers: asks for a reason, and is logged */
	PRINT_CHOOSES =
		1 << 2, /* an extract: only the paragraphs with certain words may be asked for */
	PRINT_SHOWS = 1 << 4,  /* has texts that are masked elsewhere: each printing is logged */
	PRINT_ANCHOR = 1 << 3, /* says below what the log of the book ends with: audit.h */
	PRINT_LOOKS = 1 << 5,  /* looks through the whole book: a screen shows itself before */
};

struct print_form {
	const char *id;    /* "IN-05" */
	const char *name;  /* "bien-ban": of the command, and in the file's name */
	const char *title; /* "Biên bản sinh hoạt chi bộ" */
	const char *of;    /* the type of what it is about: "meeting", "member", "org" */
	const char *each;  /* the query of those that papers are asked for; NULL: print_each_<of> */
	const char
		*kinds; /* only of records of these kinds, codes with blanks between; NULL: all */
	enum print_span span;
	unsigned flags;
	enum doc_paper page;
	enum print_head head;
	enum print_foot foot;
	const char *values;
	const char *needs; /* the type without which its tables have no rows: that is told then */
	const struct print_block *blocks; /* ends with PRINT_END */
};

extern const struct print_form *const print_forms[]; /* db/forms/all.c; ends with NULL */

/* By its name or its number; NULL: there is none. */
const struct print_form *print_form_named(const char *name);

/* What one paper is about. */
struct print_subject {
	char uid[UID_SIZE], org[UID_SIZE]; /* of the record, of the organisation that issues it */
	char day[DATE_SIZE];               /* as of which it tells */
	char from[DATE_SIZE], to[DATE_SIZE];
	char period[DATE_SIZE]; /* 2026-11, 2026-Q4, 2026 */
	const char *reason;     /* why identity and card numbers stand on it; NULL: stars stand */
	const char *words;      /* of an extract: what its paragraphs have; NULL: all of them */
};

struct print_job {
	struct store *store;
	struct doc *doc;
	const struct print_form *form;
	const struct print_subject *about;
	struct issuer issuer;
	struct print_places places; /* of the form's query */
	struct print_places own;    /* the office's own sentences, by place */
	int64_t id, org, meeting;   /* numbers of rows; 0: none */
	int part;                   /* of the block at hand */
	long rows;                  /* of its tables, lists and charts so far */
	struct strbuf *gaps;        /* empty places, each once, with commas between */
};

/*
 * Writes one paper to `doc`. Places that were empty are added to `gaps`: "chủ trì, địa điểm". The day asked of the
 * store is set back.
 */
bool print_form_write(struct store *store, const struct print_form *form,
	const struct print_subject *about, struct doc *doc, struct strbuf *gaps, struct err *err);

/* Which papers are wanted: NULL is all. */
struct print_asked {
	const char *cell; /* uid of an organisation */
	const char *
		uid; /* of the record; of a meeting for what comes of it, of a member for what is his */
	const char *reason; /* for forms of PRINT_NUMBERS; NULL: numbers are masked */
	const char *words;  /* of an extract, PRINT_CHOOSES; NULL: all of it */
	const char *period; /* a month, quarter or year; NULL: the one of today, of a record any */
};

/*
 * What was typed as a time to what the form tells of: 2026, 2026-Q4 or Q4/2026, a month; of a longer time any part of
 * it will do. False with a sentence.
 */
bool print_period_parse(struct store *store, const struct print_form *form, const char *typed,
	char period[DATE_SIZE], struct err *err);

/* In the order of the list; false of `take` ends it. */
typedef bool print_take(void *context, const struct print_subject *about, struct err *err);
bool print_each(struct store *store, const struct print_form *form, const struct print_asked *asked,
	print_take *take, void *context, struct err *err);

/* "2026-11 Thon-Dong-Ha bien-ban": what its file is called, without ending. */
void print_file_name(struct store *store, const struct print_form *form,
	const struct print_subject *about, struct strbuf *out);

/* The same of several papers of that name: of the organisation and time that they are of; `org` "": of all. */
void print_file_name_of(struct store *store, const char *name, const struct print_subject *about,
	struct strbuf *out);

/* ---- for blocks that are more than a table of them ---- */

/* Opens a query of the form with its parameters bound. */
void print_query(struct print_job *job, struct query *query, const char *name, struct err *err);
/* The views answer for what a paper is about, until that what was asked before is set back. */
struct print_kept {
	char day[DATE_SIZE], from[DATE_SIZE], to[DATE_SIZE];
};
void print_ask(struct store *store, const struct print_subject *about, struct print_kept *kept);
void print_ask_back(struct store *store, const struct print_kept *kept);

/* Signatures of that kind. */
void print_foot(struct print_job *job, enum print_foot foot);
/* Adds a text with the form's places filled; what is empty is told. */
void print_fill(struct print_job *job, const char *text, struct strbuf *out);

#endif
