/*
 * import.h - taking records from a file: the canonical CSV of every type, and member lists.
 *
 * A file is looked at as a whole: every row is new, changed, the same, refused or unsure. Nothing is
 * written unless every row is one of the first three, and then all of it in one transaction.
 *
 * Room db/file: what enters and leaves as files: lists of offices, exports, the month's folder.
 */
#ifndef IMPORT_H
#define IMPORT_H

#include "office_file.h"
#include "store.h"

enum import_fate {
	IMPORT_NEW,
	IMPORT_CHANGED,
	IMPORT_SAME,
	IMPORT_REFUSED, /* wrong: the sentence says what to mend */
	IMPORT_UNSURE,  /* could be one or another: the sentence says what would settle it */
	IMPORT_PASSED,  /* no record: titles, sections, totals, signatures, empty rows */
	IMPORT_FATES
};

enum { IMPORT_SAMPLES = 3 };

struct import_options {
	bool write;          /* false: look only */
	bool create_cells;   /* cells that are not in the book are founded */
	bool pad_ids;        /* zeros that a spreadsheet ate are put back */
	bool proper_names;   /* names in capitals are written as people write them: name_case.h */
	const char *cell;    /* uid of the cell of a list that has no column for it, or NULL */
	const char *from_on; /* when first spells begin; NULL: today */
	const char *
		columns; /* what some columns are, as a person says it: import_columns.h; or NULL */
	const struct csv_limits *limits; /* NULL: the usual ones */
	const char *encoding; /* a name of charset.h; NULL: found out, refused where two fit */
	const char *sheet;    /* of a workbook, its name or number; NULL: the first with a table */
};

struct import_note {
	long line;
	int column; /* 0: the row as a whole */
	enum import_fate fate;
	bool warning; /* the row is taken all the same */
	char *name;   /* what the row is about */
	char *text;   /* NULL where there is nothing to say */
};

/* What a column of the file was taken for, and what stands in it. */
struct import_column {
	char *title;
	const struct field *field;     /* NULL: of none */
	bool ignored;                  /* of none, and nothing is missed */
	char *samples[IMPORT_SAMPLES]; /* NULL behind the last one */
};

struct import_report {
	struct office_look look; /* what was understood of the file, also where it was refused */
	struct strbuf samples;   /* names of the first rows, joined by ", " */
	int sampled;             /* how many */
	int64_t counts[IMPORT_FATES];
	int64_t warnings;
	int64_t in_capitals; /* rows with a name in capitals that can be, or was, written properly */
	int64_t mended;      /* values that were put right, each with a note */
	int64_t to_pad;      /* numbers that pad_ids would put right */
	int64_t told; /* rows with a value that no column gave but another told: the sex, by the id */
	int64_t placed; /* cells without a place that were put under the only committee */
	struct import_note
		*notes; /* in file order; the first of each fate when there are very many */
	size_t note_count;
	struct import_column *columns; /* of the file, from the left */
	int column_count;
	int64_t records;       /* rows that are records, of whatever fate */
	struct strbuf unused;  /* column titles nobody asked for, joined by ", " */
	struct strbuf created; /* cells founded, joined by ", " */
	bool written;
};

/*
 * Reads the file and fills the report (release it in any case). False when the file cannot be read
 * as a table, a column is missing, or the book cannot be written: then err says where and why. Rows
 * that are refused or unsure are no failure: they are in the report, and report->written is false.
 */
bool import_records(struct store *store, const struct rectype *type, FILE *file, const char *name,
	const struct import_options *options, struct import_report *report, struct err *err);
void import_report_release(struct import_report *report);

/*
 * A sheet with the columns of the file and the two check columns: the file is read again, as `options` said. A
 * workbook where `out_name` ends in .xlsx, else CSV.
 */
bool import_write_errors(FILE *file, const char *name, const struct import_options *options,
	const struct import_report *report, FILE *out, const char *out_name, struct err *err);

/*
 * What was said of several rows with the same words, once: 89 refusals for one cell that the book does not
 * know are one thing to mend. Borrowed from the report.
 */
struct import_group {
	const struct import_note *const *notes; /* in file order; of one where nothing was said */
	int count;
};

struct import_groups {
	struct import_group *items;
	const struct import_note **notes;
	int count;
};

/* Of the rows of a fate without what is only doubtful about them; IMPORT_FATES: that, of all rows. */
void import_group(
	const struct import_report *report, enum import_fate fate, struct import_groups *groups);
void import_groups_release(struct import_groups *groups);

/* Adds "dòng 2", or "dòng 2, 3, 4, … 90 (89 dòng)": the first `most` of them and the last. */
void import_group_lines(const struct import_group *group, int most, struct strbuf *out);

/* Adds "Đọc theo mã TCVN3 (ABC), thí dụ: A, B, C."; nothing where the file is plain UTF-8. */
void import_add_reading(const struct import_report *report, struct strbuf *out);

const char *import_fate_name(enum import_fate fate); /* "mới", "đổi", ... */

#endif
