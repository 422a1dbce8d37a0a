/*
 * internal.h - what the files of db/ share and nobody else sees.
 */
#ifndef INTERNAL_H
#define INTERNAL_H

#include "plat.h"
#include "row_seal.h"
#include "store.h"

#include <sqlite3.h>

#define STORE_APPLICATION_ID 0x63686962 /* "chib" */

/* Makes the text of a statement about a type, or about one field of it. */
typedef void sql_maker(const struct rectype *type, const struct field *field, struct strbuf *sql);

struct cached_statement {
	char *sql;
	sql_maker *make; /* what made the text, and of what; NULL: it was given */
	const struct rectype *type;
	const struct field *field;
	sqlite3_stmt *stmt;
	char **parameters; /* their names in order, without the colon */
	int parameter_count;
	bool busy;
};

/* New records of a batch, waiting for the one audit row of their type. */
struct batch_part {
	const struct rectype *type;
	struct strbuf uids; /* JSON object without its end */
	int count;
};

struct batch {
	bool open;
	char *action, *why;
	struct batch_part *parts;
	size_t part_count;
};

enum { VIEWS_MOST = 160 };

struct store {
	sqlite3 *db;
	char *path;
	struct plat_lock *lock;
	char *view_only;
	char *aside;       /* a journal of another save that lay beside the book; NULL: none did */
	char *kept_copy;   /* of a book whose file was replaced; NULL: none was needed */
	bool view_by_role; /* view_only says so of who is at work: another may write */
	bool view_wanted;  /* it was asked for */
	char today[11];
	bool today_fixed, fixed_clock;
	bool views
		[VIEWS_MOST]; /* whether each is made, and whether one statement had them lent: views.c */
	bool views_lent;
	struct {
		char day[11], from[11], to[11]; /* "": today, the day, the day */
	} asked;                                /* store_ask() */
	char stamped[11];                       /* store_stamp(); "": today */
	char clock_behind[11]; /* the last change, while nobody has said what day it is; else "" */
	char *operator_;
	char origin[UID_SIZE];
	struct uid_source uids;
	struct settings settings, settings_before; /* the transaction changed them */
	bool settings_changed;
	struct cached_statement *statements;
	size_t statement_count;
	int64_t busy_from,
		gave_up;  /* ticks: waiting for another program, and when that was given up */
	int depth;        /* of nested transactions */
	bool doomed;      /* an inner one was rolled back: the outermost must be too */
	struct err fault; /* the last thing SQLite could not do */
	uint64_t faults, faults_at_begin; /* how many; then, when the transaction began */
	int64_t file_state;               /* when it began: see transaction.c */
	struct {
		int64_t seq; /* of the last row of the log that this transaction wrote; 0: none */
		char payload[65]; /* its digest, which no other row has: its salt is its own */
	} logged;
	int64_t log_head; /* undo_log_head() when total_changes was `log_changes`; -1: not asked yet */
	int log_changes;
	struct batch batch;
	store_rule *rule_above; /* store_add_rule(); NULL: none */
	bool in_history;        /* today's values and spells are being brought into step */
	bool as_given; /* records come with their spells: no write-through (store_take_as_given) */
	struct checker *checker; /* the check at start, NULL when it has passed */
	struct names *names;     /* of the type searched last, NULL: none loaded */
	struct finder *finder;   /* the search at hand, NULL: none */
	uint64_t generation;     /* grows with every change to a record that can be searched */
	struct seals seals;      /* of the rows: row_seal.h */
	int64_t scan_state;      /* of the file, as the scan knows it */
	void (*tell_long)(void *context); /* store_on_long(); NULL: nobody waits */
	void *long_context;
};

/* ---- query.c ---- */

/*
 * One run of a prepared statement. A failure, that of opening too, is kept and reported by query_close(),
 * and whatever else is asked of the query then does nothing; so that all read: open, bind, while
 * (query_step) ..., return query_close. A look-up that fails while a query is open fails that query too,
 * whoever asked and whatever he made of the answer; one that fails inside a transaction fails the
 * transaction.
 */
struct query {
	struct store *store;
	sqlite3_stmt *stmt;
	int slot;        /* in the cache, -1 when it is its own */
	int bound;       /* the parameter bound last */
	uint64_t faults; /* of the store, when it was opened */
	struct err *err;
	bool failed;
};

void query_open(struct query *query, struct store *store, const char *sql, struct err *err);
void query_open_named(struct query *query, struct store *store, const char *name, struct err *err);
/* A text that is made once for each type and field: what is asked for every row of a file. */
void query_open_made(struct query *query, struct store *store, sql_maker *make,
	const struct rectype *type, const struct field *field, struct err *err);
/* Parameters by their names, with the colon or without. */
void query_text(
	struct query *query, const char *parameter, const char *value); /* NULL, "" : null */
void query_borrow(struct query *query, const char *parameter,
	const char *value); /* the same of a text that stays until the query is closed */
void query_key(struct query *query, const char *parameter, const char *value); /* NULL: "" */
void query_blob(struct query *query, const char *parameter, const void *bytes, int length);
void query_int(struct query *query, const char *parameter, int64_t value);
void query_real(struct query *query, const char *parameter, double value);
bool query_step(struct query *query); /* true: there is a row */
/* A text, valid until the next step, NULL for null; "" where it could not be had: query_close() says so. */
const char *query_column(struct query *query, int column);
const char *query_said(struct query *query,
	int column); /* the same, "" for null: whatever the file holds, there is a text */
void query_copy(struct query *query, int column, char *to, size_t size); /* NULL: "" */
int query_columns(struct query *query);                  /* how many; 0: it could not be opened */
const char *query_name(struct query *query, int column); /* as its SQL calls the column */
int64_t query_number(struct query *query, int column);
bool query_close(struct query *query);

/* Of a query that yields one value: reads it and closes. "" or `none`: there is no row, or it failed. */
bool query_only_text(struct query *query, char *to, size_t size);
int64_t query_only_number(struct query *query, int64_t none);

bool store_exec(struct store *store, const char *sql, struct err *err); /* literal SQL only */
/* The first column of the first row; -1: failed. */
int64_t store_number(struct store *store, const char *sql, struct err *err);

/*
 * Whatever SQLite could not do comes by here: makes the sentence, and ends what it was part of.
 * Always false.
 */
bool store_fault(struct store *store, int code, struct err *err);
bool store_spread_fault(struct store *store, struct err *err); /* store->fault is set */
/* False with the last cause when something failed since store->faults was `since`. */
bool store_faultless(struct store *store, uint64_t since, struct err *err);
/* The sentence alone. `saving`: it was part of a transaction. Always false. */
bool fault_say(sqlite3 *db, int code, bool saving, struct err *err);
void statements_release(struct store *store);

/* ---- transactions ---- */

/*
 * False with the cause when something failed in the transaction that is open: SQLite may have undone
 * all of it, and what follows would be written by itself.
 */
bool transaction_holds(struct store *store, struct err *err);
int64_t store_file_state(
	struct store *store); /* grows with each writing of the file; -1: not to be had */
bool transaction_in_vain(struct err *err); /* the sentence when no cause is known; false */
/* As store_begin(), also where the book is only looked at by choice: for a row of the log about what is looked at. */
bool transaction_begin_told(struct store *store, struct err *err);
/* Commits when `ok`, else rolls back; false, and why, when nothing of it was written. */
bool transaction_end(struct store *store, bool ok, struct err *err);

/* ---- others ---- */

/* The folded text of every field that is searched, one after the other. The caller frees. */
char *record_folded(const struct record *record);
/* What a record is sorted by; NULL for a type without such a key. The caller frees. */
char *record_sort_key(const struct record *record);

/*
 * functions.c: the text of an argument, NULL for null. False: memory ended, and the context says so; NULL would have
 * been another answer.
 */
bool function_text(sqlite3_context *context, sqlite3_value *value, const char **text);
int find_register(struct store *store);  /* find.c: its SQL function; an SQLite code */
int tally_register(struct store *store); /* tally.c: likewise */

bool guard_file(const char *path, int latest_version, int *version, struct err *err);
/* Whether the book is only looked at by choice, of who opened it or by who sits there: the file itself may be written. */
bool look_is_chosen(const struct store *store);

bool has_journal(const char *path); /* a transaction that is not written, or not to the end */
/* journal.c: whether what lies there is from another save than the last one of this book, and would spoil it. */
bool journal_is_stale(const char *book);
/* Such a one gets another name before SQLite sees it: `aside`, which the caller frees; else that stays as it is. */
bool journal_set_aside(const char *book, char **aside, struct err *err);
bool flush_path(const char *path, struct err *err); /* waits until the file is on the disk */
void discard_file(const char *path); /* a half-made one, with the journal beside it */
bool create_afresh(const char *path, struct err *err); /* empty, in the place of a half-made one */
int migrations_latest(void);
bool migrate(struct store *store, int from_version, struct err *err);
bool functions_register(struct store *store, struct err *err);
/*
 * views.c: the notions of the rules (view_*.sql) are views made for this connection when an `sql` comes that reads
 * them, and all (NULL) before a transaction, which would undo them with itself. SQLite parses each twice for that, a
 * tenth of the first list on the screen; so the first SELECT that reads any brings them along in a WITH instead: `text`
 * is then what to prepare, else it stays empty.
 */
bool views_make(struct store *store, const char *sql, struct err *err);
bool views_ready(struct store *store, const char *sql, struct strbuf *text, struct err *err);
bool sql_has_word(const char *sql, const char *word); /* as a name of its own, not of a function */
bool settings_load(struct store *store, struct err *err);
bool clock_check(struct store *store, struct err *err); /* clock.c: sets store->clock_behind */
/* setting.c: gives a setting the values it had, as an audit row "rule" holds them. */
bool setting_put_back(struct store *store, const char *json, struct err *err);

bool audit_append(struct store *store, const char *action, const char *type, const char *uid,
	const char *before, const char *after, const char *why, struct err *err);
/* Puts the sum of the book's seals into the last row, which this transaction wrote, and links it anew. */
bool audit_seal(struct store *store, const char *book, struct err *err);

/*
 * Saves a record whose checks have been run, inside the caller's transaction: `before` is the stored
 * record, NULL for a new one.
 */
bool store_put(
	struct store *store, struct record *record, const struct record *before, struct err *err);

/* Runs record_check and store_check; false with the first error's sentence. */
bool refuse_errors(struct store *store, const struct record *record, struct err *err);

/* The stored values of a record, or only those that differ from `other`, as a JSON object. */
char *values_json(const struct record *record, const struct record *other);

/* The row's number behind a uid, 0 when there is none. */
int64_t store_id(struct store *store, const struct rectype *type, const char *uid);

/* Binds :today, :cell, :period, :search and :value of a list's WHERE. */
void list_bind(struct query *query, const struct list_spec *spec);

/* The first record of a list; false when it cannot be read. */
bool store_first_uid(struct store *store, const struct list_spec *spec, char uid[UID_SIZE],
	struct err *err); /* uid is "" when there is none */

/*
 * rules.c: other records alive with the same identity fields. Two of one name and birthday whose
 * numbers differ are two people: such a one is a namesake and not counted.
 */
struct identity {
	char uid[UID_SIZE]; /* the first */
	int count;          /* stops at 2 */
	bool namesake;
};
bool store_find_identity(struct store *store, const struct record *record,
	struct identity *identity, struct err *err);

/* alive.c: who died or left the Party for good (view departed): when, why (a code), what he is called. */
struct departed {
	char on[11], why[8], name[160]; /* on "": he has not */
};
/* Before that day; "": before today. */
bool store_departed(struct store *store, const char *member, const char *day,
	struct departed *departed, struct err *err);
/* Before the day of the record, where it has one. */
bool store_departed_for(struct store *store, const struct record *record, const char *member,
	struct departed *departed, struct err *err);
/* "từ trần 10/01/2027" */
void store_say_departed(struct store *store, const struct departed *departed, struct strbuf *out);
/* What there is to ask about those whom the record names (FIELD_ALIVE). */
bool store_check_alive(struct store *store, const struct record *record, struct findings *findings,
	struct err *err);

/* rules.c: whether no rule refuses `uid` in that field of the record. */
bool store_may_refer(struct store *store, const struct record *record, const struct field *field,
	const char *uid, bool *may, struct err *err);

/* rules.c: whether an embedded query is a rule of the type, "rule_", "after_" or "link_" its prefix. */
bool rule_is_of(const char *name, const char *prefix, const struct rectype *type);
/* Binds the fields of a record by their names, :uid and :today; :chosen is left to the caller. */
void rule_bind(struct query *query, const struct record *record);
/* ":org_id": which field of the type is the reference `org`; -1: the parameter is no such thing. */
int rule_id_of(const struct rectype *type, const char *parameter);
/*
 * Binds the number of what that reference names: a view of many is asked for that one only, which it is not by a
 * subquery. False: the parameter is no such thing.
 */
bool rule_bind_id(struct query *query, const char *parameter, const struct record *record);

/* history.c: today's values and dated spells kept in step. */
bool history_after_save(struct store *store, const struct record *before,
	const struct record *saved, struct err *err);
/*
 * Before a spell that a file brings is saved: the one that was begun today for the same values, as the file of
 * its parent was read first, gives way to it.
 */
bool history_make_way(struct store *store, const struct record *given, struct err *err);

/*
 * updates.c: what the national database holds too and has changed waits to be entered there. `moved`: the
 * record as it is went to the bin, or came back from it.
 */
bool updates_after_save(struct store *store, const struct record *before,
	const struct record *saved, bool moved, struct err *err);

bool checker_wait(struct store *store, struct err *err);
void checker_free(struct store *store);

#endif
