/*
 * A long text on paper: headings in bold, and in place of the lines that the book gave it a table, as long as they stand
 * as the book has them now. What the clerk wrote otherwise stays what she wrote.
 */
#include "err.h"
#include "fold.h"
#include "print_blocks.h"
#include "text.h"
#include "wording.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { SHORT = 40 }; /* columns of a heading in capitals */

#define EMPTY "…………" /* of a draft: nobody wrote it yet */

static bool begins(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

/* "1. ", "IV. ", "a) ": how many bytes; 0: none. */
static size_t numbering(const char *line)
{
	size_t digits = strspn(line, "0123456789"), roman = strspn(line, "IVX");
	size_t length = digits ? digits : roman;

	if (length == 0 && line[0] >= 'a' && line[0] <= 'e')
		length = 1;
	return length > 0 && (line[length] == '.' || line[length] == ')') && line[length + 1] == ' '
		? length + 2
		: 0;
}

/* "NỘI DUNG": in capitals alone. */
static bool in_capitals(const char *line)
{
	char *capitals = text_capitals(line), *lowered = text_lowered(line);
	bool all = strcmp(capitals, line) == 0 && strcmp(lowered, line) != 0;

	free(capitals);
	free(lowered);
	return all;
}

/* "1. Tình hình tháng qua", with no stop behind it and its points below. */
static bool stands_over(const char *line, const char *next)
{
	size_t length = strlen(line);

	return begins(next, "- ") && !strchr(".;,!?", line[length - 1]);
}

/* The bytes of a line up to and with the colon behind a heading; the whole of a heading of its own; 0: it has none. */
static size_t heading(const char *line, const char *next)
{
	size_t number = numbering(line), colon = strcspn(line, ":");
	bool alone = number > 0 ? strspn(line, "IVX") > 0 || stands_over(line, next)
				: text_width(line) <= SHORT && in_capitals(line);

	if (number > 0 && colon < 120 && line[colon] == ':')
		return colon + 1;
	return alone ? strlen(line) : 0;
}

static void tell_gap(struct print_job *job, const char *line, size_t length)
{
	size_t number = numbering(line);
	char *name = xstrndup(line + number, length > number ? length - number - 1 : 0);

	if (*name)
		print_gap(job->gaps, name);
	free(name);
}

/* `next`: what stands behind it. */
static void put_line(struct print_job *job, const char *line, const char *next)
{
	size_t length = heading(line, next), colon = strcspn(line, ":");
	const char *rest = line + length + strspn(line + length, " ");

	if (begins(line, "- ") && strstr(line, EMPTY))
		print_gap(job->gaps, "kết quả của việc"); /* a task's own words are no name */
	else if (line[colon] == ':' && strstr(line + colon, EMPTY))
		tell_gap(job, line, colon + 1);
	if (length == 0) {
		doc_text(job->doc, line);
		return;
	}
	char *label = xstrndup(line, length);
	if (*rest)
		doc_said(job->doc, label, rest);
	else
		doc_line(job->doc, (struct doc_para) { .keeps_next = true }, label, DOC_BOLD);
	free(label);
}

/* ---- parts that are tables ---- */

/* The lines "- ..." behind the line that begins with `title`; *length bytes. NULL: there are none. */
static const char *lines_of(const char *text, const char *title, size_t *length)
{
	for (const char *line = text; line && *line; line = strchr(line, '\n')) {
		line += *line == '\n';
		const char *first = begins(line, title) ? strchr(line, '\n') : NULL;
		if (!first || !begins(first + 1, "- "))
			continue;
		const char *end = ++first;
		while (begins(end, "- ")) {
			end += strcspn(end, "\n");
			end += *end == '\n';
		}
		*length = (size_t)(end - first);
		return first;
	}
	return NULL;
}

/* A text that is written: which tables may stand in it, and the draft that says where. */
struct body {
	const struct print_body_table *tables;
	const char *text, *draft;
};

/* The table that stands in place of the lines at `at`, with how many bytes they are; NULL: they stand as they are. */
static const struct print_body_table *table_at(
	const struct body *body, const char *at, size_t *length)
{
	for (const struct print_body_table *table = body->tables; table && table->title; table++) {
		size_t ours = 0, drafted = 0;
		const char *lines = lines_of(body->text, table->title, &ours),
			   *said = lines_of(body->draft, table->title, &drafted);
		if (lines == at && said && ours == drafted && memcmp(lines, said, ours) == 0) {
			*length = ours;
			return table;
		}
	}
	return NULL;
}

static bool put_text(struct print_job *job, const struct body *body, struct err *err)
{
	bool ok = true;

	for (const char *at = body->text; ok && *at;) {
		size_t length = strcspn(at, "\n"), lines;
		const struct print_body_table *table = table_at(body, at, &lines);
		if (table) {
			ok = print_table(job, table->columns, table->query, NULL, 0, err);
			at += lines;
			continue;
		}
		char *line = xstrndup(at, length);
		if (*line)
			put_line(job, line, at + length + strspn(at + length, "\n"));
		free(line);
		at += length + (at[length] == '\n');
	}
	return ok;
}

/* Whether the draft decides anything: nothing is written, or lines that may be the book's own. A draft costs all duties. */
static bool needs_draft(const char *written, const struct print_body_table *tables)
{
	size_t length;

	for (; written && tables && tables->title; tables++)
		if (lines_of(written, tables->title, &length))
			return true;
	return !written;
}

/* ---- an extract ---- */

static bool has_words(const char *line, size_t length, const char *words)
{
	char *alone = xstrndup(line, length), *folded = fold(alone);
	bool has = strstr(folded, words) != NULL;

	free(folded);
	free(alone);
	return has;
}

/* Of one point, its heading and the lines below up to the next: all where the heading has the words, else those that do. */
static const char *choose_point(const char *at, const char *words, struct strbuf *out)
{
	size_t length = strcspn(at, "\n");
	bool heads = numbering(at) > 0, all = heads && has_words(at, length, words), told = !heads;
	const char *head = at;

	while (*at && (at == head || numbering(at) == 0)) {
		size_t here = strcspn(at, "\n");
		bool chosen = all || has_words(at, here, words);
		if (chosen && !told && at != head)
			strbuf_addf(out, "%.*s\n", (int)length, head);
		told |= chosen;
		if (chosen)
			strbuf_addf(out, "%.*s\n", (int)here, at);
		at += here + (at[here] == '\n');
	}
	return at;
}

/* The paragraphs of a text that have the words asked for, without diacritics; NULL: all of it was asked for. */
static char *chosen_of(struct print_job *job, const char *text)
{
	struct strbuf chosen = STRBUF_INIT;

	if (!job->about->words)
		return NULL;
	char *words = fold(job->about->words);
	while (*text)
		text = choose_point(text, words, &chosen);
	if (chosen.length == 0) {
		strbuf_addf(&chosen, "đoạn có chữ \"%s\"", job->about->words);
		print_gap(job->gaps, chosen.text);
		strbuf_clear(&chosen);
		strbuf_add(&chosen, DOC_DOTS);
	}
	free(words);
	return strbuf_detach(&chosen);
}

bool print_record_text(struct print_job *job, const struct record *record, const char *name,
	const struct print_body_table *tables, bool drafted, struct err *err)
{
	const struct print_subject *about = job->about;
	const struct field *field = rectype_field(record->type, name);
	const char *written = record_get(record, name);
	struct strbuf draft = STRBUF_INIT;
	bool ok = true;

	if (drafted && needs_draft(written, tables) && wording_knows(record, field)) {
		ok = wording_write(job->store, record, field, &draft, err);
		store_ask(job->store, about->day, about->from, about->to);
	}
	if (ok && !written && draft.length == 0) {
		print_gap(job->gaps, field->label);
		doc_text(job->doc, DOC_DOTS);
	}
	const char *text = written ? written : draft.text;
	char *chosen = chosen_of(job, text);
	struct body body = { tables, chosen ? chosen : text, draft.text };
	ok = ok && put_text(job, &body, err);
	free(chosen);
	strbuf_release(&draft);
	return ok;
}

bool print_body(struct print_job *job, const struct print_block *block, struct err *err)
{
	struct record *record = store_load(
		job->store, rectype_named(job->form->of), job->about->uid, err);
	bool ok = record &&
		print_record_text(
			job, record, block->text, block->tables, block->kind == PRINT_BODY, err);

	record_free(record);
	return ok;
}
