#include "list_form.h"

#include "date.h"
#include "issuer.h"
#include "print_frame.h"
#include "text.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>

enum {
	NUMBER_MM = 9,
	LEAST_MM = 11,
	DAY_MM = 19, /* dd/mm/yyyy at 10 pt, print.md "Layouts" */
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

/* A list of one cell does not say the cell in each row. */
static bool is_column(const struct list_spec *spec, const struct field *field)
{
	return (field->flags & FIELD_LIST) && !(spec->cell && (field->flags & FIELD_WIDE));
}

static void begin_table(struct list_paper *paper)
{
	struct doc_column columns[DOC_MOST_COLUMNS] = {
		{ .head = "TT", .mm = NUMBER_MM, .align = DOC_CENTER }
	};
	const struct field *fields = paper->spec->type->fields;

	for (int i = 0; fields[i].name && paper->count < DOC_MOST_COLUMNS - 1; i++) {
		if (!is_column(paper->spec, &fields[i]))
			continue;
		int mm = fields[i].width * DAY_MM / 10;
		paper->fields[paper->count++] = i;
		columns[paper->count] = (struct doc_column) {
			.head = fields[i].heading ? fields[i].heading : fields[i].label,
			.mm = mm > LEAST_MM ? mm : LEAST_MM,
			.align = align_of(&fields[i])
		};
	}
	doc_table(paper->doc, columns, paper->count + 1);
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
	strbuf_addf(&subject, "Tính đến ngày %s", day);
	doc_title(doc, title, subject.text);
	strbuf_release(&subject);
	free(title);
}

bool list_form(struct store *store, const struct list_spec *spec, struct doc *doc, struct err *err)
{
	struct list_paper paper = { .spec = spec, .doc = doc };
	struct issuer issuer;
	bool ok = issuer_load(store, spec->cell, &issuer, err);

	if (ok) {
		doc_page(doc, DOC_LANDSCAPE);
		print_head_minutes(&(struct print_frame) { .issuer = &issuer }, doc);
		put_title(store, spec, doc);
		begin_table(&paper);
		ok = store_each_row(store, spec, put_row, &paper, err);
		doc_table_end(doc);
		doc_line(doc, (struct doc_para) { .keeps_next = true }, "", DOC_PLAIN);
		print_foot_list(&(struct print_frame) { .issuer = &issuer }, doc);
	}
	issuer_release(&issuer);
	return ok;
}
