#include "print_blocks.h"

#include "err.h"
#include "internal.h"
#include "list_form.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- tables ---- */

struct table {
	struct doc *doc;
	int columns;
	bool numbered;
	long rows;
};

static void put_row(struct table *table, struct query *query, unsigned style)
{
	const char *cells[DOC_MOST_COLUMNS];
	char number[24] = "";
	int first = table->numbered;

	if (table->numbered && style == DOC_PLAIN)
		snprintf(number, sizeof number, "%ld", ++table->rows);
	else
		table->rows++;
	cells[0] = number;
	for (int i = first; i < table->columns; i++) {
		const char *cell = query ? query_column(query, i - first) : NULL;
		cells[i] = cell ? cell : "";
	}
	doc_row(table->doc, cells, style);
}

static bool put_rows(struct print_job *job, struct table *table, const char *name, unsigned style,
	struct err *err)
{
	struct query query;

	print_query(job, &query, name, err);
	while (query_step(&query)) {
		if (query_columns(&query) != table->columns - table->numbered)
			bug("%s: không đúng số cột của bảng", name);
		put_row(table, &query, style);
	}
	return query_close(&query);
}

/* A sum is wider than what it sums: a column of numbers that its sum would break gets room for it. */
static bool make_room(struct print_job *job, struct doc_column *columns, int count,
	const char *totals, struct err *err)
{
	struct query query;
	int first = strcmp(columns[0].head, "TT") == 0;

	print_query(job, &query, totals, err);
	while (query_step(&query))
		for (int i = first; i < count; i++) {
			const char *cell = query_column(&query, i - first);
			int mm = cell && columns[i].align == DOC_RIGHT
				? doc_number_mm(job->doc, cell)
				: 0;
			if (mm > columns[i].mm)
				columns[i].mm = mm;
		}
	return query_close(&query);
}

bool print_table(struct print_job *job, const struct doc_column *columns, const char *query,
	const char *totals, int least, struct err *err)
{
	struct table table = { .doc = job->doc, .numbered = strcmp(columns[0].head, "TT") == 0 };
	struct doc_column ours[DOC_MOST_COLUMNS] = { 0 };

	table.columns = doc_column_count(columns);
	memcpy(ours, columns, (size_t)table.columns * sizeof *ours);
	bool ok = !totals || make_room(job, ours, table.columns, totals, err);
	doc_table(job->doc, ours, table.columns);
	ok = ok && (!query || put_rows(job, &table, query, DOC_PLAIN, err));
	job->rows += table.rows;
	while (ok && table.rows < least)
		put_row(&table, NULL, DOC_PLAIN);
	ok = ok && (!totals || put_rows(job, &table, totals, DOC_BOLD, err));
	doc_table_end(job->doc);
	return ok;
}

static bool put_list(struct print_job *job, const char *name, struct err *err)
{
	struct list_spec spec = { .type = rectype_named(name),
		.unmasked = job->about->reason != NULL,
		.cell = job->form->flags & PRINT_COMMITTEE ? NULL : job->about->org };

	return list_table(job->store, &spec, job->doc, &job->rows, err);
}

static bool put_bars(struct print_job *job, const char *name, struct err *err)
{
	struct query query;
	long before = job->rows;

	print_query(job, &query, name, err);
	while (query_step(&query)) {
		doc_bar(job->doc, query_said(&query, 0), (int)query_number(&query, 1),
			query_column(&query, 2));
		job->rows++;
	}
	if (job->rows == before)
		doc_text(job->doc, "Chưa có số liệu.");
	return query_close(&query);
}

/* ---- paragraphs ---- */

static void put_title(struct print_job *job, const char *label, const char *subject)
{
	struct strbuf name = STRBUF_INIT;

	print_fill(job, label, &name);
	char *capitals = text_capitals(name.text);
	doc_title(job->doc, capitals, subject);
	free(capitals);
	strbuf_release(&name);
}

static void put_labelled(struct print_job *job, const char *label, const char *text)
{
	if (label && *label)
		doc_said(job->doc, label, text);
	else
		doc_text(job->doc, text);
}

static bool put_lines(struct print_job *job, const struct print_block *block, const char *instead,
	struct err *err)
{
	struct query query;
	bool any = false;

	print_query(job, &query, block->query, err);
	while (query_step(&query)) {
		const char *second = query_columns(&query) > 1 ? query_column(&query, 1) : NULL;
		const char *first = query_column(&query, 0);
		if (!any && block->label)
			doc_line(job->doc, (struct doc_para) { .keeps_next = true }, block->label,
				DOC_BOLD);
		any = true;
		if (query_columns(&query) > 1)
			put_labelled(job, first, second ? second : DOC_DOTS);
		else
			doc_text(job->doc, first ? first : DOC_DOTS);
	}
	if (!any && instead)
		put_labelled(job, block->label, instead);
	return query_close(&query);
}

static void put_blank(struct print_job *job, const struct print_block *block)
{
	if (block->label)
		doc_line(job->doc, (struct doc_para) { .keeps_next = true }, block->label,
			DOC_PLAIN);
	for (int i = 0; i < block->count; i++)
		doc_line(job->doc, (struct doc_para) { .flush = true, .leader = true }, "",
			DOC_PLAIN);
}

/* A box, then the choice behind it, which stays in one line. */
static void add_box(struct strbuf *line, const char *choice, size_t length, bool ticked)
{
	strbuf_add(line, ticked ? "☒\u00A0" : "☐\u00A0");
	for (size_t i = 0; i < length; i++)
		strbuf_add_bytes(
			line, choice[i] == ' ' ? "\u00A0" : choice + i, choice[i] == ' ' ? 2 : 1);
}

/*
 * "Label: ☐ Xuất sắc  ☒ Tốt  ☐ Trung bình  ☐ Kém"; choices that have no room in a line behind their label stand each
 * in a line of its own.
 */
static void put_boxes(struct print_job *job, const struct print_block *block, const char *chosen)
{
	enum { SHORT = 60 }; /* columns */
	const struct doc_para label = { .align = DOC_LEFT, .keeps_next = true },
			      beside = { .align = DOC_LEFT };
	bool apart = text_width(block->choices) > SHORT;
	struct strbuf line = STRBUF_INIT;

	if (apart)
		doc_line(job->doc, label, block->label, DOC_BOLD);
	for (const char *at = block->choices; *at;) {
		size_t length = strcspn(at, "|");
		strbuf_add(&line, line.length > 0 ? "  " : "");
		add_box(&line, at, length,
			chosen && strlen(chosen) == length && strncmp(chosen, at, length) == 0);
		at += length + (at[length] == '|');
		if (apart) {
			doc_line(job->doc, *at ? label : beside, line.text, DOC_PLAIN);
			strbuf_clear(&line);
		}
	}
	if (!apart)
		doc_runs(job->doc, beside,
			(struct doc_run[]) { { block->label, DOC_BOLD }, { " ", DOC_PLAIN },
				{ line.text, DOC_PLAIN }, { NULL, 0 } });
	strbuf_release(&line);
}

/* ---- blocks ---- */

static bool is_wanted(const struct print_job *job, const struct print_block *block)
{
	return (!block->when || print_place(&job->places, block->when)) &&
		(!block->unless || !print_place(&job->places, block->unless));
}

static bool put_block(
	struct print_job *job, const struct print_block *block, const char *text, struct err *err)
{
	struct doc *doc = job->doc;

	switch (block->kind) {
	case PRINT_TITLE:
		put_title(job, block->label, *text ? text : NULL);
		return true;
	case PRINT_HEADING:
		doc_line(doc, (struct doc_para) { .keeps_next = true }, text, DOC_BOLD);
		return true;
	case PRINT_TEXT:
		put_labelled(job, block->label, text);
		return true;
	case PRINT_LINES:
		return put_lines(job, block, block->text ? text : NULL, err);
	case PRINT_TABLE:
		return print_table(
			job, block->columns, block->query, block->totals, block->count, err);
	case PRINT_LIST:
		return put_list(job, block->text, err);
	case PRINT_BARS:
		return put_bars(job, block->query, err);
	case PRINT_BLANK:
		put_blank(job, block);
		return true;
	case PRINT_BOXES:
		put_boxes(job, block, print_place(&job->places, block->text));
		return true;
	case PRINT_BODY:
	case PRINT_WRITTEN:
		return print_body(job, block, err);
	case PRINT_POINTS:
		return print_points(job, block, err);
	case PRINT_REPORT:
		return print_report(job, block, err);
	case PRINT_PAGE:
		doc_turn(doc, job->form->page);
		return true;
	case PRINT_FOOT:
		print_foot(job, block->foot);
		return true;
	case PRINT_FACING:
		return print_facing(job, block, err);
	case PRINT_OWN:
		return block->write(job, err);
	case PRINT_END:
		break;
	}
	return true;
}

/* Texts that name a field, a choice or a query's own places are not filled here. */
static bool has_places(const struct print_block *block)
{
	return block->text && block->kind != PRINT_BODY && block->kind != PRINT_WRITTEN &&
		block->kind != PRINT_POINTS && block->kind != PRINT_REPORT &&
		block->kind != PRINT_BOXES && block->kind != PRINT_LIST;
}

bool print_blocks(struct print_job *job, const struct print_block *blocks, struct err *err)
{
	bool ok = true;

	for (const struct print_block *block = blocks; ok && block->kind != PRINT_END; block++) {
		struct strbuf text = STRBUF_INIT;
		const char *own = block->place ? print_place(&job->own, block->place) : NULL;
		if (!is_wanted(job, block))
			continue;
		if (has_places(block) || own)
			print_fill(job, own ? own : block->text, &text);
		job->part = block->part;
		ok = put_block(job, block, text.text, err);
		strbuf_release(&text);
	}
	return ok;
}
