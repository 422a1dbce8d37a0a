#include "list_form.h"

#include "date.h"
#include "internal.h"
#include "issuer.h"
#include "print_frame.h"
#include "sieve.h"
#include "text.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	NUMBER_MM = 9,
	LEAST_MM = 11,
	DAY_MM = 20,
	MONEY_MM = 19, /* 10.000.000 at 10 pt */
	CELL_MM = 3,   /* a cell's margins */
	SIGN_MM =
		2, /* of a digit at 10 pt with the cell's margins: 19 mm for dd/mm/yyyy, 24 for twelve (print.md) */
};

struct list_paper {
	const struct list_spec *spec;
	struct doc *doc;
	int fields
		[DOC_MOST_COLUMNS]; /* of the columns, by place in the type; behind the running number */
	int count;
	long rows;
};

static enum doc_align align_of(const struct field *field)
{
	switch (field->kind) {
	case FIELD_INT:
	case FIELD_MONEY:
	case FIELD_POINTS:
		return DOC_RIGHT;
	case FIELD_DATE:
	case FIELD_PARTIAL:
	case FIELD_PERIOD:
	case FIELD_TIME:
	case FIELD_FLAG:
		return DOC_CENTER;
	default:
		return DOC_LEFT;
	}
}

static const char *head_of(const struct field *field)
{
	return field->heading ? field->heading : field->label;
}

/* A word as a bold head has it: capitals take more. */
static int word_mm(const char *word, size_t length)
{
	char *alone = xstrndup(word, length);
	int mm = text_width(alone) * SIGN_MM;

	for (const char *at = alone; *at; at++)
		mm += *at >= 'A' && *at <= 'Z';
	free(alone);
	return mm;
}

/* Room for what it holds, and for the longest word of its head; a day or a number asks for no more than that. */
static int width_of(const struct field *field)
{
	int mm = field->width * SIGN_MM, longest = 0;

	for (const char *word = head_of(field); *word;) {
		size_t length = strcspn(word, " ");
		int needed = word_mm(word, length) + CELL_MM;
		longest = needed > longest ? needed : longest;
		word += length + strspn(word + length, " ");
	}
	if (align_of(field) != DOC_LEFT && mm > DAY_MM)
		mm = DAY_MM;
	if (field->kind == FIELD_MONEY && mm < MONEY_MM)
		mm = MONEY_MM;
	mm = mm > longest ? mm : longest;
	return mm > LEAST_MM ? mm : LEAST_MM;
}

/* A list of one cell does not say the cell in each row. */
static bool is_column(const struct list_spec *spec, const struct field *field)
{
	return (field->flags & FIELD_LIST) && !(spec->cell && (field->flags & FIELD_WIDE));
}

/* The columns of the list on paper, at most DOC_MOST_COLUMNS of them. */
static int columns_of(struct list_paper *paper, struct doc_column *columns)
{
	const struct field *fields = paper->spec->type->fields;

	columns[0] = (struct doc_column) { .head = "TT", .mm = NUMBER_MM, .align = DOC_CENTER };
	for (int i = 0; fields[i].name && paper->count < DOC_MOST_COLUMNS - 1; i++) {
		if (!is_column(paper->spec, &fields[i]))
			continue;
		paper->fields[paper->count++] = i;
		columns[paper->count] = (struct doc_column) { .head = head_of(&fields[i]),
			.mm = width_of(&fields[i]),
			.align = align_of(&fields[i]) };
	}
	return paper->count + 1;
}

static bool put_row(void *context, const struct list_row *row, struct err *err)
{
	struct list_paper *paper = context;
	const char *cells[DOC_MOST_COLUMNS];
	char number[24];

	(void)err;
	snprintf(number, sizeof number, "%ld", ++paper->rows);
	cells[0] = number;
	for (int i = 0; i < paper->count; i++) {
		const char *cell = row->cells[paper->fields[i]];
		cells[i + 1] = cell ? cell : "";
	}
	doc_row(paper->doc, cells, DOC_PLAIN);
	return true;
}

static void put_title(struct store *store, const struct list_spec *spec, struct doc *doc)
{
	char *title = text_capitals(spec->type->title);
	char day[11];
	struct strbuf subject = STRBUF_INIT;

	date_show(store_asked_day(store), day);
	const char *asked = store_asked_day(store);
	if (spec->type->flags & RECTYPE_QUARTER)
		strbuf_addf(&subject, "Quý %s năm %.4s, tính", date_quarter(asked), asked);
	else
		strbuf_add(&subject, "Tính");
	strbuf_addf(&subject, " đến ngày %s", day);
	doc_title(doc, title, subject.text);
	strbuf_release(&subject);
	free(title);
}

bool list_table(struct store *store, const struct list_spec *spec, struct doc *doc, long *rows,
	struct err *err)
{
	struct list_paper paper = { .spec = spec, .doc = doc };
	struct doc_column columns[DOC_MOST_COLUMNS];

	doc_table(doc, columns, columns_of(&paper, columns));
	bool ok = sieve_each_row(store, spec, put_row, &paper, err);
	doc_table_end(doc);
	*rows += paper.rows;
	return ok;
}

/* A book of more columns than A4 has room for is on A3. */
static enum doc_paper page_of(const struct list_spec *spec)
{
	struct list_paper paper = { .spec = spec };
	struct doc_column columns[DOC_MOST_COLUMNS];
	int count = columns_of(&paper, columns);

	return doc_fits(DOC_LANDSCAPE, columns, count) ? DOC_LANDSCAPE : DOC_A3;
}

bool list_form(struct store *store, const struct list_spec *spec, const char *kept, struct doc *doc,
	struct err *err)
{
	struct issuer issuer;
	long rows = 0;
	uint64_t faults = store->faults;
	bool ok = issuer_load(store, spec->cell, &issuer, err);

	if (ok) {
		doc_page(doc, page_of(spec));
		print_head_minutes(&(struct print_frame) { .issuer = &issuer }, doc);
		put_title(store, spec, doc);
		if (*kept)
			doc_line(doc, (struct doc_para) { .align = DOC_CENTER, .flush = true },
				kept, DOC_ITALIC);
		ok = list_table(store, spec, doc, &rows, err);
		print_foot_list(&(struct print_frame) { .issuer = &issuer }, doc);
	}
	issuer_release(&issuer);
	return ok && store_faultless(store, faults, err);
}
