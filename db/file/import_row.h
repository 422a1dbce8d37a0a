/*
 * import_row.h - what one row of an imported file becomes. Shared by the files of the import only.
 */
#ifndef IMPORT_ROW_H
#define IMPORT_ROW_H

#include "import.h"
#include "import_columns.h"
#include "import_peek.h"
#include "import_refs.h"
#include "known_values.h"

/* A reference to a record of the same type that is not in the book yet. */
struct later_ref {
	char uid[UID_SIZE], target[UID_SIZE]; /* of the record, and of what it refers to */
	int field, column;
	long line;
	enum import_fate fate; /* of its row */
};

/* A row that was written, when a rule is to be asked once all of them are. */
struct written_row {
	char uid[UID_SIZE];
	long line;
	enum import_fate fate;
};

/* Rows that the book does not take yet: what stands in their way may end further down. */
struct waiting_row {
	struct csv_row row; /* a copy */
	char *section;      /* import->section where it stands, or NULL */
};
struct waiting {
	struct waiting_row *rows;
	size_t count;
};

/* The line that wrote a record; 0: an empty place. */
struct line_of {
	int64_t id;
	long line;
};

/* One value of a row that was put right, and how. */
struct row_mending {
	int column;
	char *how;
};

/* The rows that are left out where only good ones are wanted; in `kept` what was said of them. */
struct left_out {
	long *lines;
	size_t count, known; /* the first `known` of them, in order, are of the readings before */
	struct import_report kept;
};

/* Everything one import needs while the rows go by. */
struct import {
	struct store *store;
	const struct rectype *type, *spell_type;
	FILE *file;
	const char *name;
	const struct import_options *options;
	struct import_report *report;
	struct known_headings *known;
	struct columns columns;
	struct known_values known_values; /* of the cells that need no mending */
	struct csv_row heading; /* the header, or its upper row while the lower may come; a copy */
	struct csv_row below;   /* its second row, while a third may come; a copy */
	struct peek peek;       /* the first rows, while the header is looked for */
	long guessed;           /* the line of a header without known headings; 0: none */
	long first_line;        /* behind it are the rows of the table */
	int64_t rows, bytes;    /* taken so far; of the file */
	bool has_header, no_owner; /* no column says whose the records are */
	bool closed;               /* the signatures were met */
	char *section;             /* the cell that a row above names for those below, or NULL */
	char rank;                 /* the kind of number that row has: table_rank() */
	bool between_cells;        /* a group of its rank came that names none */
	int titles;                /* rows above the header */
	long last_line;
	struct org_names orgs;
	struct line_of *line_of; /* of every record of this file, found by its number */
	size_t line_count, line_size;
	struct later_ref *later;
	int unused, created;              /* columns and cells named in the report */
	size_t later_count, later_of_row; /* of this row: from later_of_row on */
	struct csv_row later_row;
	bool checks_after; /* the type has rules that count many records */
	struct written_row *written;
	size_t written_count;
	struct left_out *left;
	struct likely *likely; /* NULL: not asked for yet */
	char *lived_asked,
		*lived; /* import_bind_spell(): of which cell and day, its name or NULL */
	struct waiting waiting;
	bool last_call; /* no row waits any more */

	/* the row at hand */
	const struct csv_row *row;
	struct record *record, *before, *spell;
	bool refused, unsure, skipped;
	const char *moves_to; /* the cell he is to be moved to, of `spell`, or NULL */
	char *moved_from;     /* what the one was called where he was */
	struct record *
		new_cell; /* one that the row names and the book does not know, not written yet; or NULL */
	char (*candidates)[UID_SIZE]; /* the records that the row may be about */
	int candidate_count;
	char chosen[UID_SIZE]; /* the one of them that a person chose */
	bool for_now;          /* something that is against it another row may mend */
	char *row_name;
	bool in_capitals;             /* it has a name that name_proper() knows better */
	struct row_mending *mendings; /* what was put right in it */
	size_t mending_count;
};

/* The item that says what a record is called, -1: none. */
int import_name_column(const struct import *import);

/* Settles the row in import->row: its fate is counted and noted, and what it says is written. */
bool import_take_row(struct import *import, struct err *err);

/*
 * Notes something of the row at hand, in a column from 1 (0: the row as a whole); `text` may be NULL. NULL when there
 * are very many of that fate.
 */
struct import_note *import_add_note(
	struct import *import, int column, enum import_fate fate, bool warning, const char *text);

/* import_said.c: a sentence as it is told to who asks. The caller frees; NULL of NULL. */
char *import_said(const struct import_options *options, const char *text);

/* The row at hand is refused, with what is wrong in a column (from 0; -1: the row as a whole). */
void import_refuse(struct import *import, int column, const char *text);

/* The row at hand is taken, but something about it is doubtful. */
void import_warn(struct import *import, int column, enum import_fate fate, const char *text);

/* The same, where a row further down may mend it: then this one is tried again behind it. */
void import_refuse_for_now(struct import *import, int column, const char *text);

/* A value of the row at hand was put right: told with the row's fate. */
void import_say_mended(struct import *import, int column, const char *how);
void import_forget_mendings(struct import *import);

/* Adds a name to a list of which a message shows the first; in the end, how many more there were. */
void import_name_in(struct strbuf *list, int *count, const char *name);
void import_name_rest(struct strbuf *list, int count);

/* The column that says to which organisation a new record's first spell belongs; -1: none. */
int import_owner_column(const struct import *import);

/* It could be one or another, and no answer helps: what would settle it. */
void import_be_unsure(struct import *import, int column, const char *text);

/*
 * import_doubt.c: the row could mean one thing or another. Returns what was answered to it; where that is nothing (CHOICE_OPEN)
 * the row is unsure, with the sentence, and with where it differs from `other` (NULL: no record of the book).
 * A row that is to be skipped is marked so. Of DOUBT_SEVERAL it is about import->candidates, and CHOICE_MERGE is
 * with import->chosen.
 */
enum import_choice import_ask(struct import *import, int column, enum import_doubt doubt,
	const struct record *other, const char *text);

/* The row is no record: it is counted and noted, with why. */
void import_pass(struct import *import, const char *why);

/* import_cells.c: a name as the font of an old list shows it, name_raised(). The caller frees. */
char *import_name_seen(const struct import *import, const char *typed);

/* import_cells.c: takes what the cells of the row at hand say for a role. False only when the book fails. */
bool import_take_cells(
	struct import *import, enum column_role role, struct record *into, struct err *err);

/* ---- import_spell.c: the spell that comes with a new member ---- */

bool import_take_spell(struct import *import, struct err *err);
/* A known member keeps his spell; a list that says another cell asks whether he moved. False: the book fails. */
/* A new member must be in one: else the row is refused. False: it is not to be written. */
bool import_has_cell(struct import *import);
bool import_compare_spell(struct import *import, struct err *err);
/*
 * A cell whose book had begun before that day takes new people from that day on: nobody says that they were there
 * before (joined_by LS), so that a roll that was called and a month that was paid stay as they are. False: the book
 * fails.
 */
bool import_bind_spell(struct import *import, struct err *err);
/* Moves him, as a person does it by the event: event.h. Where that is refused the row is unsure. */
bool import_move(struct import *import, struct err *err);

/* ---- import_changes.c ---- */

/* Adds to a note what differs of the two records; `filled`: only where the second one has a value. */
void import_note_changes(struct import *import, struct import_note *note, const struct record *was,
	const struct record *is, bool filled);
/* Adds the import's candidates to a note, with where each differs from the row. */
void import_note_candidates(struct import *import, struct import_note *note);
void import_note_release(struct import_note *note);
/*
 * The values of import->before stay where the row says less: only the year of a known day, a name without its
 * marks. Each is told.
 */
void import_keep_better(struct import *import);

/*
 * The standing that a list says without a date is left out where the book knows as much by its dates: an
 * exemption, the end of a spell. False: the book fails.
 */
bool import_keep_dated(struct import *import, struct err *err);

/* ---- import_likely.c ---- */

/* The people of the book by name, read when one is first looked for. */
struct likely;

/*
 * Looks for somebody whom the row may be about though nothing that is sure finds him. *doubt: how it is with
 * him; DOUBT_NONE with import->before set where it is him, without where there is nobody. `other` gets the
 * first one. False: the book fails.
 */
bool import_find_likely(
	struct import *import, enum import_doubt *doubt, struct record **other, struct err *err);
/* Fills import->candidates with all that it may be about. */
bool import_find_candidates(struct import *import, struct err *err);
void import_likely_free(struct likely *likely);
/* The field with a person's name; NULL where the records are not people. */
const struct field *import_person_name(const struct rectype *type);

/* ---- import_match.c ---- */

/* Finds the record that the row is about: import->before, NULL for a new one. False: the book fails. */
bool import_match(struct import *import, struct err *err);
/* The line of this file that is about the record; 0: none so far. */
long import_line_of(const struct import *import, int64_t id);
/* The record of this number was written by the row at hand. */
void import_note_line(struct import *import, int64_t id);
/*
 * Two rows for one record: one that says the same again is left out, and said; else neither is known to be
 * right, and it is refused. True: the row goes on.
 */
bool import_check_doubled(struct import *import);

/* import_resolve.c: the uid a cell of the file means. False only when the book fails; *found: settled. */
bool import_resolve(struct import *import, const struct field *field, const char *text, int column,
	bool *found, char uid[UID_SIZE], struct err *err);

/* Founds the cell that the row at hand names, if it is to be founded: only who is written to it founds it. */
bool import_found_cell(struct import *import, struct err *err);

/* Runs every check on a record; errors refuse the row, warnings are noted. False: the book fails. */
bool import_check(struct import *import, struct record *record, enum column_role role,
	enum import_fate fate, struct err *err);

/* Writes the row's record, new or over `before`. */
bool import_put(struct import *import, enum import_fate fate, struct err *err);

/* ---- import_leave.c: only the good rows ---- */

bool import_is_left_out(const struct import *import, long line);
/* The row at hand is refused or unsure. */
void import_leave_out(struct import *import);
/* Behind a reading: whether rows were left out in it, so that the file is to be read without them. */
bool import_goes_on_without(struct import *import);
/* Adds what was said of all of them to the report of the last reading, and lets go of them. */
void import_tell_left_out(struct left_out *left, struct import_report *report);

/* import.c: whatever was settled behind the last row is noted in the order of the file. */
void import_sort_notes(struct import_report *report);

/* ---- import_later.c ---- */

/* Whether the reference may yet be found further down; then it is kept. */
bool import_keep_for_later(
	struct import *import, const struct field *field, int column, const char *text);
void import_forget_later(struct import *import); /* those of the row at hand */
/* The row at hand is settled: its references now know whose they are. */
void import_name_later(struct import *import, enum import_fate fate);

/* Whether the row at hand waits for those further down: a copy of it is kept. */
bool import_wait(struct import *import);
/* Behind the last row: tries those that wait until no further one is taken. */
bool import_settle_waiting(struct import *import, struct err *err);
void import_drop_waiting(struct waiting *waiting);

/* Behind all of these: writes the references. What is still not there refuses its row. */
bool import_settle_later(struct import *import, struct err *err);

/* The row at hand was written: it is asked about again behind the last row, if its type has such rules. */
void import_remember(struct import *import, enum import_fate fate);
/* Behind the last row, with all of them in the file: the rules that count many records. */
bool import_check_after(struct import *import, struct err *err);

#endif
