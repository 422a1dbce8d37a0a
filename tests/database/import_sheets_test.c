/* Five hundred sheets as offices have them, mixed by chance: nothing wrong is written and nobody is lost. */
#include "book.h"
#include "codes.h"
#include "internal.h"
#include "lists.h"
#include "mixed.h"
#include "strbuf.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { SHEETS = 500, KINDS = 200 };

struct kind {
	char *text, *example;
	int rows;
	uint64_t seed; /* of a sheet that has it */
};

struct tally {
	int people, refused, wrong, lost, sheets_refused, written;
	struct kind kinds[KINDS];
	int kind_count;
};

/* ---- what was refused, by kinds ---- */

/* The sentence without what is of one row alone: numbers, and what stands in quotes. */
static char *kind_of(const char *text)
{
	struct strbuf out = STRBUF_INIT;
	bool quoted = false;

	for (; *text; text++) {
		if (*text == '"') {
			strbuf_add(&out, quoted ? "\"" : "\"…");
			quoted = !quoted;
		} else if (!quoted && strchr("0123456789", *text)) {
			if (!out.length || out.text[out.length - 1] != '#')
				strbuf_add_char(&out, '#');
		} else if (!quoted) {
			strbuf_add_char(&out, *text);
		}
	}
	return out.text ? strbuf_detach(&out) : xstrdup("");
}

static void count_kind(struct tally *tally, const char *text, int rows, uint64_t seed)
{
	char *kind = kind_of(text);
	int at = 0;

	while (at < tally->kind_count && strcmp(tally->kinds[at].text, kind) != 0)
		at++;
	if (at == tally->kind_count && at < KINDS) {
		tally->kinds[tally->kind_count++] = (struct kind) {
			.text = kind, .example = xstrdup(text), .seed = seed
		};
		kind = NULL;
	}
	if (at < KINDS)
		tally->kinds[at].rows += rows;
	free(kind);
}

/* ---- one sheet ---- */

static const struct import_note *note_on(const struct import_report *report, long line)
{
	const struct import_note *found = NULL;

	for (size_t i = 0; i < report->note_count; i++)
		if (report->notes[i].line == line && !report->notes[i].warning && !found)
			found = &report->notes[i];
	return found;
}

static const char *about(const struct mixed *sheet, uint64_t seed, const struct mixed_row *row)
{
	static char text[1000];
	int length = snprintf(text, sizeof text,
		"seed %llu, code %d, line %ld: ", (unsigned long long)seed, sheet->code, row->line);

	for (int i = 0; i < sheet->width && length < (int)sizeof text; i++)
		length += snprintf(
			text + length, sizeof text - (size_t)length, "%s|", row->cells[i].text);
	return text;
}

/* No cell and no separator: of a file's lines nobody calls that a row. */
static bool is_nothing(const struct mixed *sheet, const struct mixed_row *row)
{
	for (int i = 0; i < sheet->width; i++)
		if (*row->cells[i].text)
			return false;
	return row->single || sheet->book;
}

static void judge_fates(struct tally *tally, const struct mixed *sheet, uint64_t seed,
	const struct import_report *report)
{
	for (int i = 0; i < sheet->row_count; i++) {
		const struct mixed_row *row = &sheet->rows[i];
		const struct import_note *note = note_on(report, row->line);
		if (row->kind == ROW_HEAD || (!note && is_nothing(sheet, row)))
			continue;
		if (!note || (row->kind == ROW_PERSON && note->fate == IMPORT_PASSED)) {
			printf("lost: %s (%s)\n", about(sheet, seed, row), note ? note->text : "");
			tally->lost++;
		} else if (row->kind == ROW_PASSED && note->fate != IMPORT_PASSED) {
			printf("no person: %s (%s)\n", about(sheet, seed, row),
				note->text ? note->text : "taken");
			tally->wrong += note->fate <= IMPORT_SAME;
			tally->refused += note->fate > IMPORT_SAME;
			count_kind(tally, note->text ? note->text : "a row of no person was taken",
				1, seed);
		} else if (note->fate > IMPORT_SAME && row->kind == ROW_PERSON &&
			!sheet->people[row->person].spoilt) {
			tally->refused++;
			count_kind(tally, note->text, 1, seed);
			if (getenv("SHEET_SEEN"))
				printf("refused: %s (%s)\n", about(sheet, seed, row), note->text);
		}
	}
}

static bool holds_parts(const char *note, const char *parts)
{
	while (note && *parts) {
		size_t length = strcspn(parts, "|");
		char *part = xstrndup(parts, length);
		bool there = strstr(note, part) != NULL;
		free(part);
		if (!there)
			return false;
		parts += length + (parts[length] == '|');
	}
	return note != NULL;
}

/* The code under which the book keeps a choice. */
static const char *code_of(enum mixed_field field, const char *label)
{
	const struct rectype *member = rectype_named("member");
	const struct field *fields = member->fields;
	const struct field *of = &fields[rectype_index(member, mixed_fields[field])];
	const struct code *code = codes_match(codes_find(of->codes), label, &(bool) { false });

	return code ? code_stored(code, of->flags & FIELD_BY_LABEL) : "";
}

static bool is_right(enum mixed_field field, const char *got, const char *wanted)
{
	if (!wanted || !got)
		return !wanted && !got;
	if (field == OF_NOTE)
		return holds_parts(got, wanted);
	if (field == OF_STATUS || field == OF_THEORY)
		return strcmp(got, code_of(field, wanted)) == 0;
	return strcmp(got, wanted) == 0;
}

static void judge_person(struct tally *tally, const struct mixed *sheet, uint64_t seed,
	const struct mixed_row *row, struct store *store)
{
	static const char sql[] =
		"SELECT m.*, o.name AS cell FROM member m LEFT JOIN membership s ON s.member = m.id "
		"LEFT JOIN org o ON o.id = s.cell WHERE m.full_name = :name";
	const struct mixed_person *person = &sheet->people[row->person];
	struct query query;
	struct err err = ERR_INIT;

	query_open(&query, store, sql, &err);
	query_text(&query, ":name", person->values[OF_NAME]);
	bool there = query_step(&query);
	if (!there)
		printf("not written: %s\n", about(sheet, seed, row));
	tally->wrong += !there;
	for (int i = 0; there && i < MIXED_FIELDS; i++) {
		int column = 0;
		while (column < sqlite3_column_count(query.stmt) &&
			strcmp(sqlite3_column_name(query.stmt, column), mixed_fields[i]) != 0)
			column++;
		const char *got = query_column(&query, column), *wanted = person->values[i];
		if (is_right((enum mixed_field)i, got, wanted))
			continue;
		printf("wrong %s: \"%s\" for \"%s\": %s\n", mixed_fields[i], got ? got : "-",
			wanted ? wanted : "-", about(sheet, seed, row));
		tally->wrong++;
	}
	expect(query_close(&query), err.text);
}

static void judge_written(
	struct tally *tally, const struct mixed *sheet, uint64_t seed, struct store *store)
{
	tally->written++;
	if (book_count(store, "member") != 3 + sheet->people_count) {
		printf("seed %llu: %d people for %d\n", (unsigned long long)seed,
			(int)book_count(store, "member") - 3, sheet->people_count);
		tally->wrong++;
	}
	for (int i = 0; i < sheet->row_count; i++)
		if (sheet->rows[i].kind == ROW_PERSON)
			judge_person(tally, sheet, seed, &sheet->rows[i], store);
}

static void judge_sheet(struct tally *tally, uint64_t seed)
{
	struct mixed sheet;
	struct office office;
	size_t size;

	mixed_make(&sheet, seed);
	char *bytes = mixed_bytes(&sheet, &size);
	struct store *store = book_with_office(&office);
	struct import_options options = {
		.write = true, .from_on = "2024-05-01", .pad_ids = sheet.pad_ids
	};
	struct import_done done = import_bytes(store, "member", bytes, size, &options);
	if (getenv("SHEET_SEEN"))
		for (int i = 0; i < sheet.row_count; i++)
			printf("%s\n", about(&sheet, seed, &sheet.rows[i]));
	for (int i = 0; i < done.report.column_count; i++)
		if (getenv("SHEET_SEEN"))
			printf("column %d: %s is %s, %s\n", i + 1, done.report.columns[i].title,
				done.report.columns[i].field ? done.report.columns[i].field->name
							     : "-",
				done.report.columns[i].samples[0]);
	tally->people += sheet.people_count;
	if (!done.read) {
		printf("seed %llu (code %d): %s\n", (unsigned long long)seed, sheet.code,
			done.err.text);
		tally->sheets_refused++;
		tally->refused += sheet.people_count;
		count_kind(tally, done.err.text, sheet.people_count, seed);
	} else {
		judge_fates(tally, &sheet, seed, &done.report);
	}
	if (done.report.written)
		judge_written(tally, &sheet, seed, store);
	import_done_release(&done);
	store_close(store);
	free(bytes);
	mixed_release(&sheet);
}

static void sheets_of_offices_are_read_right(void **state)
{
	struct tally tally = { .people = 0 };
	const char *only = getenv("SHEET_SEED"), *most = getenv("SHEETS");
	uint64_t last = most ? strtoull(most, NULL, 10) : SHEETS;

	(void)state;
	if (only)
		judge_sheet(&tally, strtoull(only, NULL, 10));
	for (uint64_t seed = 1; !only && seed <= last; seed++)
		judge_sheet(&tally, seed);
	printf("%d people, %d sheets written, %d sheets and %d people refused or asked about:\n",
		tally.people, tally.written, tally.sheets_refused, tally.refused);
	for (int i = 0; i < tally.kind_count; i++) {
		printf("%5d %s (seed %llu)\n", tally.kinds[i].rows, tally.kinds[i].example,
			(unsigned long long)tally.kinds[i].seed);
		free(tally.kinds[i].text);
		free(tally.kinds[i].example);
	}
	expect_number(tally.lost, 0, "nobody is lost");
	expect_number(tally.wrong, 0, "nothing wrong is written");
	expect(tally.refused * 50 <= tally.people, "two in a hundred at most are refused");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sheets_of_offices_are_read_right),
	};

	return run_group(tests);
}
