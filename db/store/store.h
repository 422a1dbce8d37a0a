/*
 * store.h - the record book: one SQLite file, and the only door to it.
 *
 * Everything the program keeps goes through here: records of any type from their descriptors,
 * always with an audit row in the same transaction; lists by keyset; drafts; settings. Nothing of
 * SQLite shows in these headers, and no sentence in an err speaks of it.
 *
 * Room db/store: the file: opening, migrations, transactions, records with their audit rows, lists,
 * search, bin, undo, drafts, settings. SQLite is included in db/ only.
 */
#ifndef STORE_H
#define STORE_H

#include "err.h"
#include "registry.h"

#include <stdint.h>

struct store;

struct store_options {
	bool create;           /* make the file, with its schema, when there is none */
	const char *today;     /* ISO, fixed; NULL: the day of the clock */
	const char *operator_; /* who is typing; NULL: the setting, else the system's user name */
	bool view;             /* nothing is written but rows of the log, though it could be */
	bool look; /* a copy beside the book: nothing is locked, nothing written, nothing upgraded */
	bool fixed_clock; /* times of day and uids follow from today and seed: demo, tests */
	uint64_t seed;
};

/*
 * Opens the book at `path` (":memory:" for tests): lock, header, pragmas, migrations with a copy before. Never touches a file that is not ours, is newer,
 * is empty or damaged. A file or folder that cannot be written opens for viewing: see
 * store_view_only(). err->kind is ERR_OPEN on refusal.
 */
bool store_open(const char *path, const struct store_options *options, struct store **store,
	struct err *err);
void store_close(struct store *store); /* NULL is allowed */

/* Past midnight: from now on it is the new day. True when it was; a day that was given stays. */
bool store_new_day(struct store *store);

/*
 * The day of the last change where the computer's clock is more than a day behind it and no day was
 * given; NULL: nothing is wrong with the clock, or somebody has settled it. Until then today is that day,
 * and nothing is written.
 */
const char *store_clock_behind(const struct store *store);
/* Settles it: that day is today for as long as the book is open, and the log says so. */
bool store_take_day(struct store *store, const char *day, struct err *err);
void store_only_look(struct store *store); /* or: nothing is written */

const char *store_path(const struct store *store);
/* A book of a test or of a moment: no file is beside it. */
bool store_in_memory(const struct store *store);
const char *store_view_only(const struct store *store); /* why nothing can be written, else NULL */
/*
 * For `out`, a sentence on what was found at the opening: something beside the book that was put out of the way, a book or folder
 * that others may write. False: nothing was.
 */
bool store_tell_opened(const struct store *store, struct strbuf *out);
/* Who is at work may only look, or no longer: for a book that could be written to. */
void store_look_by_role(struct store *store, bool looks);
bool store_looks_by_role(const struct store *store);
const char *store_today(const struct store *store);
void store_now(struct store *store, char stamp[26]);

/*
 * The day, and the span from..to, that the figures are asked for from now on: the views of db/figure and
 * whatever reads `asked`. NULL: today, and the day itself. Today stays what it is.
 */
void store_ask(struct store *store, const char *day, const char *from, const char *to);
const char *store_asked_day(const struct store *store);

const char *store_operator(const struct store *store);
void store_set_operator(struct store *store, const char *name);
const char *store_origin(const struct store *store); /* the file's 26-character id */
/* Whether the office uses the field: `only_if` of its row. */
bool store_uses(struct store *store, const struct field *field);
struct rules store_rules(struct store *store); /* settings stay the store's */
void store_new_uid(struct store *store, char uid[UID_SIZE]);

/*
 * Transactions nest: only the outermost commit writes. Whatever fails to be read or written in one ends
 * it. A failed commit has rolled back; where the disk does not even tell that, err says it is not known.
 */
bool store_begin(struct store *store, struct err *err);
bool store_commit(struct store *store, struct err *err);
void store_rollback(struct store *store);

/* ---- records ---- */

/* NULL with an err when there is no such record or reading failed. The caller frees. */
struct record *store_load(
	struct store *store, const struct rectype *type, const char *uid, struct err *err);
bool store_has(struct store *store, const struct rectype *type, const char *uid);

/*
 * Adds what only the file can tell about a record before it is saved: a value that must be unique
 * and is not, a spell that overlaps another, and what the rules of its type say (db/rule). Rules that
 * count many records (after_TYPE_what.sql) wait while a batch is open: store_check_after().
 */
bool store_check(struct store *store, const struct record *record, struct findings *findings,
	struct err *err);

/*
 * A rule that a room above this one has: asked by store_check() at every door, behind the others. One book has one at
 * most.
 */
typedef bool store_rule(struct store *store, const struct record *record, struct findings *findings,
	struct err *err);
void store_add_rule(struct store *store, store_rule *rule);

/* All that there is to say of a record: record_check() by the numbers of this book, then store_check(). */
bool store_judge(struct store *store, const struct record *record, struct findings *findings,
	struct err *err);

/* What the rules say that count many records, of one of a batch, once all of it is in the file. */
bool store_check_after(struct store *store, const struct record *record, struct findings *findings,
	struct err *err);
bool store_checks_after(const struct rectype *type); /* whether the type has such rules */

/*
 * Adds the names of the fields of a stored record in which something is missing (LIST_MISSING), a blank
 * behind each. Of a system type there are none. False with err.
 */
bool store_gaps(struct store *store, const struct rectype *type, const char *uid,
	struct strbuf *fields, struct err *err);

/*
 * Adds the sentence with which a record that came from another book is only shown; nothing for one of
 * this book. Every door asks: only the book that a record comes from changes it (handoff.md).
 */
bool store_sender(struct store *store, const struct rectype *type, const char *uid,
	struct strbuf *out, struct err *err);

/*
 * Inserts (version 0) or updates a record with its audit row, in one transaction, then reads it
 * back and compares before anything is called saved. record->uid and ->version are brought up to
 * date. Refuses errors of record_check and store_check; gaps and warnings are the caller's matter.
 * `why`: the reason given for a warning that was accepted, else NULL. ERR_STALE when the record was
 * changed since it was loaded.
 */
bool store_save(struct store *store, struct record *record, const char *why, struct err *err);

bool store_delete(struct store *store, const struct rectype *type, const char *uid,
	const char *reason, struct err *err);
bool store_restore(
	struct store *store, const struct rectype *type, const char *uid, struct err *err);

/* Logs that sensitive values of a record were shown or exported. */
bool store_log_showing(struct store *store, const struct rectype *type, const char *uid,
	const char *what, const char *why, struct err *err);

/*
 * Between these, new records are logged as one audit row per batch with the list of uids, instead
 * of a row each; changes to older records still get their own rows. For imports and the demo.
 */
void store_batch_begin(struct store *store, const char *action, const char *why);
bool store_batch_end(struct store *store, struct err *err);
void store_batch_drop(struct store *store); /* nothing is logged: the batch is rolled back */

/*
 * While on, saving a record does not write a dated spell for its values of today: undo and the new records
 * of a canonical file have spells of their own.
 */
void store_take_as_given(struct store *store, bool on);

/* Until the next call what is written is stamped with that day, NULL: today. For the demo, which lives years in a moment. */
void store_stamp(struct store *store, const char *day);

/* Brings today's values into step with spells that began or ended since they were saved. */
bool store_daily(struct store *store, struct err *err);

/* Another number after every change to records of types that are searched: what was read of them is old. */
uint64_t store_generation(const struct store *store);

/* What a record is called where it is deleted or taken back: its type, the same, and its day in the list. */
void store_name(
	struct store *store, const struct rectype *type, const char *uid, struct strbuf *out);

/* What a record is called where it is referred to: "Trần Thị Thoa", "Sinh hoạt thường kỳ 11/2026". */
void store_label(
	struct store *store, const struct rectype *type, const char *uid, struct strbuf *out);

/* Adds a field's value as people read it: like value_show, and references by their label. */
void store_show(
	struct store *store, const struct field *field, const char *value, struct strbuf *out);

/* ---- lists ---- */

struct filter;

enum list_scope {
	LIST_ALIVE,
	LIST_BIN,
	LIST_MISSING,
	LIST_OPEN,  /* alive and not done with: `closed_by` of the type */
	LIST_WHOLE, /* alive, and so is everything they cannot be without: what leaves in files */
};

struct list_spec {
	const struct rectype *type;
	enum list_scope scope;
	const char *cell;   /* uid of the org whose records are wanted, NULL for all */
	const char *period; /* YYYY-MM, NULL for all */
	const char
		*field; /* with value: only records whose field has this value (a uid for refs) */
	const char *value;
	bool through; /* or that of a reference that may stand in its place: a task's resolution */
	const char *search;          /* folded words; NULL or "" for all */
	const struct filter *filter; /* filter.h; NULL: none */
	const struct field *sort;    /* by this column, in sieve.h only; NULL: in its own order */
	bool backwards;
	bool inside;   /* where no words begin like those searched, look inside words */
	bool unmasked; /* sensitive cells too: whoever asks logs it, store_log_showing() */
	const int *
		widths; /* of a screen's columns, one per field: those of width 0 are not read; NULL: all */
};

struct list_row {
	char uid[UID_SIZE];
	int64_t id;
	char *keys[RECTYPE_MOST_KEYS]; /* the order columns: where paging goes on */
	char **cells; /* one per field of the type as shown in lists; NULL for fields not listed */
};

struct list_page {
	struct list_row *rows;
	int count, cells_per_row;
};

enum list_from { LIST_FIRST, LIST_LAST, LIST_AFTER, LIST_BEFORE, LIST_FROM };

/*
 * Reads up to `limit` rows in list order: from either end, after or before `anchor`, or from it on.
 * Cost depends on the page, not on the table. Sensitive cells are masked.
 */
bool store_page(struct store *store, const struct list_spec *spec, enum list_from from,
	const struct list_row *anchor, int limit, struct list_page *page, struct err *err);
void list_page_release(struct list_page *page);

/* All rows in list order, read page by page: memory does not grow with the list. False of `take` ends it. */
typedef bool take_list_row(void *context, const struct list_row *row, struct err *err);
bool store_each_row(struct store *store, const struct list_spec *spec, take_list_row *take,
	void *context, struct err *err);

/* A row with its keys and what is stored, nothing that is computed: to find the place of a record that was just saved. */
bool store_row_of(struct store *store, const struct rectype *type, const char *uid,
	struct list_row *row, struct err *err);
void list_row_release(struct list_row *row, int cells);

int64_t store_count(struct store *store, const struct list_spec *spec); /* -1 when it failed */

/*
 * While a question to the book runs, `tell` is called every millisecond or so with `context`: so that who waits can be
 * told. It must ask the book nothing. NULL: no more.
 */
void store_on_long(struct store *store, void (*tell)(void *context), void *context);
/*
 * The same behind the screen, or of the rows before one in the order of the list: -1 too where
 * `give_up` said so meanwhile. NULL never does.
 */
int64_t store_count_unless(struct store *store, const struct list_spec *spec,
	const struct list_row *before, bool (*give_up)(void));

/*
 * Search as you type, without reading the table: loads the names of so many more records of a type
 * into memory. True while there is more to load. To be called when no key is waiting; a change to any
 * record of the type begins it anew. While it is not complete, searching reads the table.
 */
bool store_load_names(struct store *store, const struct rectype *type, int records);
size_t store_names_bytes(const struct store *store); /* that those names take */
/*
 * Counts matches among the next `most` records in memory from place *from on (0: the first); *from is
 * then where to go on, -1 at the end. -1: this list is not searched in memory, use store_count().
 */
int64_t store_count_names(
	struct store *store, const struct list_spec *spec, int64_t *from, int most);

/*
 * Records of a type whose label text matches `typed` (as fold_matches does, or an identifier
 * written out), the current cell's first. For references in forms and imports.
 */
struct candidate {
	char uid[UID_SIZE];
	char *label;
	char *detail;  /* what tells namesakes apart */
	bool near;     /* belongs to the cell asked for */
	bool departed; /* died or left the Party before the day of the record: the last of them */
};
struct candidates {
	struct candidate *items;
	int count;
};
bool store_candidates(struct store *store, const struct rectype *type, const char *cell,
	const char *typed, int limit, struct candidates *found, struct err *err);
/*
 * The same for a field of a record: of organisations only those that the rules let stand there, a cell under a
 * committee, however many cannot be; of members who are to be alive on its day (FIELD_ALIVE) the others last.
 */
bool store_candidates_for(struct store *store, const struct record *record,
	const struct field *field, const char *cell, const char *typed, int limit,
	struct candidates *found, struct err *err);
void candidates_release(struct candidates *found);

/* ---- settings ---- */

const char *store_setting(struct store *store, const char *name); /* in force today, NULL if none */
/* Puts a value in force from today on. Logged. */
bool store_set_setting(struct store *store, const char *name, const char *value, struct err *err);
/*
 * A new value of a number that rules go by, from a day on until the next value there is, with the document
 * it comes from. What held before is kept with its last day; one that began on that very day is replaced.
 * Logged, and can be taken back.
 */
bool store_set_rule(struct store *store, const char *name, const char *value, const char *from_on,
	const char *doc, struct err *err);
/*
 * The same for what somebody chose to work with (the cell, an entry profile, the input method): no
 * change of the book, so undo passes it by.
 */
bool store_choose(struct store *store, const char *name, const char *value, struct err *err);
/* The same for what the log is not to hold: it says only whether there is one, and why it changed (may be NULL). "": none. */
bool store_set_secret(
	struct store *store, const char *name, const char *value, const char *why, struct err *err);

#endif
