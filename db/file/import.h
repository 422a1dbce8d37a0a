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

/* Why it is not sure what a row means: of one kind are rows that one answer may settle. */
enum import_doubt {
	DOUBT_NONE,
	DOUBT_PERSON, /* somebody of the same name, and nothing says that he is another */
	DOUBT_NUMBER, /* the same, with a number that differs in one digit */
	DOUBT_NAME,   /* somebody with the same number and another name */
	DOUBT_SEVERAL, /* more than one record may be meant: CHOICE_MERGE only with one that is named */
	DOUBT_ID,      /* the number tells another sex or year of birth than the row */
	DOUBT_MOVED, /* he is in another cell now */
	DOUBT_GONE,  /* he is in no cell any more */
	IMPORT_DOUBTS
};

/* What a person says to a doubt. Not every one is an answer to each: import_choice_serves(). */
enum import_choice {
	CHOICE_OPEN,     /* nothing yet: the row stays unsure */
	CHOICE_MERGE,    /* it is the one in the book: the row is laid over it */
	CHOICE_SEPARATE, /* it is another: a new record */
	CHOICE_TRANSFER, /* he is moved to the cell of the row, from the day of `from_on` */
	CHOICE_KEEP, /* taken as it stands; of DOUBT_MOVED and DOUBT_GONE: he stays where he is */
	CHOICE_SKIP, /* the row is passed over */
	IMPORT_CHOICES
};

struct import_note;

/* It holds for rows that say what that one said, wherever they stand now, as long as they are about the same record. */
struct import_answer {
	uint64_t row; /* import_note.row */
	enum import_doubt doubt;
	enum import_choice choice;
	char other
		[UID_SIZE]; /* import_note.other; of DOUBT_SEVERAL with CHOICE_MERGE the one that was chosen */
};

struct import_answer import_answer_to(const struct import_note *note, enum import_choice choice);

enum { IMPORT_SAMPLES = 3, IMPORT_MAPPING_SIZE = 96 };

struct import_options {
	bool write;        /* false: look only */
	bool at_keys;      /* sentences name keys; else what is typed on the command line, too */
	bool create_cells; /* cells that are not in the book are founded */
	bool pad_ids;      /* zeros that a spreadsheet ate are put back */
	bool proper_names; /* names in capitals are written as people write them: name_case.h */
	/* uid of the cell of the rows of which the list says none, neither in a column nor in a row above; or NULL */
	const char *cell;
	const char *from_on; /* when first spells begin; NULL: today */
	/* what some columns are, as a person says it: import_columns.h; NULL: as it was said of such a sheet before */
	const char *columns;
	const struct csv_limits *limits; /* NULL: the usual ones */
	bool all_notes;                  /* however many: for import_write_errors() */
	bool valid_only; /* rows that are refused or unsure are left out, the others written */
	enum import_choice choices[IMPORT_DOUBTS]; /* for all rows with that doubt */
	const struct import_answer
		*answers; /* for single rows; these come before, the first of one row counts */
	size_t answer_count;
	const char *encoding; /* a name of charset.h; NULL: found out, refused where two fit */
	const char *sheet;    /* of a workbook, its name or number; NULL: the first with a table */
	int sheet_number;     /* the same, nothing but its number from 1; 0: by `sheet` */
	/* Told now and then while the rows go by; `percent` of the file, -1: not known. False: stop, write nothing. */
	bool (*progress)(void *context, int64_t rows, int percent);
	void *progress_context;
};

/* A value of the book and what the row has for it, as people read them; NULL: nothing. */
struct import_change {
	const struct field *field;
	char *was, *is;
};

/* One of several records that a row may be about. */
struct import_candidate {
	char uid[UID_SIZE];
	char *label, *differs; /* what it is called; where it and the row differ, "" : nowhere */
};

struct import_note {
	long line;
	uint64_t row; /* what the row says, as a number; 0: of no doubt */
	int column;   /* 0: the row as a whole */
	enum import_fate fate;
	bool warning;            /* the row is taken all the same */
	char *name;              /* what the row is about */
	char *text;              /* NULL where there is nothing to say */
	enum import_doubt doubt; /* of a row that is unsure */
	char other[UID_SIZE];    /* the record of the book that it may be about, or "" */
	/* What the row changes, or where it differs from `other`. */
	struct import_change *changes;
	int change_count;
	struct import_candidate *candidates; /* of DOUBT_SEVERAL */
	int candidate_count;
};

/* What a column of the file was taken for, and what stands in it. */
struct import_column {
	char *title;
	const struct field *field;     /* NULL: of none */
	char *holds;                   /* all that it tells: "Ngày sinh, Nữ"; NULL: of none */
	bool ignored;                  /* of none, and nothing is missed */
	bool chosen;                   /* a person said so, now or when such a sheet came before */
	bool noted;                    /* kept in the note, behind its title */
	bool doubled;                  /* a column before it is of the same field */
	char *samples[IMPORT_SAMPLES]; /* NULL behind the last one */
};

struct import_report {
	struct office_look look; /* what was understood of the file, also where it was refused */
	struct strbuf samples;   /* names of the first rows, joined by ", " */
	int sampled;             /* how many */
	int64_t counts[IMPORT_FATES];
	int64_t skipped; /* of those passed over: records that a person chose to */
	int64_t warnings;
	int64_t in_capitals; /* rows with a name in capitals that can be, or was, written properly */
	int64_t mended;      /* values that were put right, each with a note */
	int64_t to_pad;      /* numbers that pad_ids would put right */
	int64_t told; /* rows with a value that no column gave but another told: the sex, by the id */
	int64_t placed; /* cells without a place that were put under the only committee */
	struct import_note
		*notes; /* in file order; the first of each fate when there are very many */
	size_t note_count;
	bool notes_cut; /* there are more: options->all_notes has them */
	long heading,
		headings; /* the line of the header, the last line of one of several rows; 0: none */
	struct import_column *columns; /* of the file, from the left */
	int column_count;
	/* under which store_choose() keeps what a person says of columns with these headings; "": there are none */
	char mapping[IMPORT_MAPPING_SIZE];
	bool remembered;  /* it was kept, and was used: options->columns said nothing */
	bool ask_columns; /* somebody has to say which column is what */
	bool needs_cell; /* it says nowhere whose its first row is, and options->cell says nothing either */
	bool stopped;          /* by options->progress */
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

/* Whether the choice is an answer to the doubt. */
bool import_choice_serves(enum import_doubt doubt, enum import_choice choice);

/*
 * Adds "Ngày sinh 1976 → 04/05/1976; Quê quán (trống) → xã A", the first `most` of a note's changes and how
 * many more there are. Of a sensitive value only the digits that differ are shown.
 */
void import_add_changes(const struct import_note *note, int most, struct strbuf *out);

/*
 * A sheet with the columns of the file and the two check columns (those of the file, if it has them): the file is
 * read again, as `options` said. It can be imported again when it is mended. A workbook where `out_name` ends in
 * .xlsx, else CSV. Rows that the report has no notes of (notes_cut) say nothing.
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

/*
 * Of the rows of a fate (the first of very many) without what is only doubtful about them; IMPORT_FATES: that, of
 * all rows.
 */
void import_group(
	const struct import_report *report, enum import_fate fate, struct import_groups *groups);
void import_groups_release(struct import_groups *groups);

/* Adds "dòng 2", or "dòng 2, 3, 4, … 90 (89 dòng)": the first `most` of them and the last. */
void import_group_lines(const struct import_group *group, int most, struct strbuf *out);

/*
 * Keeps what a person said of columns (as in options->columns; "": nothing any more) for sheets with the headings
 * of report->mapping, also those of the command line. Nobody's change of the book.
 */
bool import_remember_columns(
	struct store *store, const char *mapping, const char *columns, struct err *err);

/* Adds "Đọc theo mã TCVN3 (ABC), thí dụ: A, B, C."; nothing where the file is plain UTF-8. */
void import_add_reading(const struct import_report *report, struct strbuf *out);

const char *import_fate_name(enum import_fate fate); /* "mới", "đổi", ... */

#endif
