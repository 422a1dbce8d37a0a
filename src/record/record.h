/*
 * record.h - what a record is: the descriptor tables and a record's values.
 *
 * One static const struct rectype per record type (src/records/) is all that the program knows of
 * it: from the table come the list, the form, the checks, the SQL, the CSV header, the import, the
 * search and the field pages of the manual. Names are the contract of records.md and never change.
 *
 * Room src/record: what a record is, whatever its type: fields and their rows, values as people
 * type and read them, code lists. It knows no type.
 */
#ifndef RECORD_H
#define RECORD_H

#include "err.h"
#include "findings.h"
#include "paper_list.h"
#include "settings.h"
#include "uid.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum field_kind {
	FIELD_TEXT,    /* one line */
	FIELD_LONG,    /* paragraphs */
	FIELD_DATE,    /* YYYY-MM-DD */
	FIELD_PARTIAL, /* YYYY, YYYY-MM or YYYY-MM-DD */
	FIELD_PERIOD,  /* YYYY-MM */
	FIELD_TIME,    /* HH:MM */
	FIELD_INT,
	FIELD_MONEY,  /* đồng */
	FIELD_POINTS, /* one decimal */
	FIELD_FLAG,   /* 0 or 1 */
	FIELD_CHOICE, /* a code of a code list, or its label where the list has no codes */
	FIELD_REF,    /* another record, held as its uid */
};

enum field_flags {
	FIELD_REQUIRED = 1 << 0,  /* the form insists; a row without it is "thiếu dữ liệu" */
	FIELD_NOT_NULL = 1 << 1,  /* never empty, not even from an import */
	FIELD_UNIQUE = 1 << 2,    /* per origin, among rows not deleted */
	FIELD_SENSITIVE = 1 << 3, /* masked, left out of exports, every showing logged */
	FIELD_LIST = 1 << 4,      /* a column of the list screen */
	FIELD_SEARCH = 1 << 5,    /* its folded text is searched */
	FIELD_DERIVED = 1 << 6,   /* no column: derived_TYPE_FIELD.sql computes it */
	FIELD_PAST = 1 << 7,      /* never after today; two-digit years lie in the past */
	FIELD_DIGITS = 1 << 8,    /* nothing but digits */
	FIELD_SEVERAL = 1 << 9,   /* several codes, sorted, joined by ; */
	FIELD_BY_LABEL = 1 << 10, /* a choice that stores the label though the list has codes */
	FIELD_IDENTITY =
		1 << 11, /* with the other such fields it tells records apart in an import */
	FIELD_OF_TODAY =
		1 << 12,      /* today's value of the field of the same name in the history type */
	FIELD_SKIP = 1 << 13, /* Enter passes it by: notes and what the program fills */
	FIELD_NAME = 1 << 14, /* a name: begins with a letter, holds no digits */
	FIELD_SPREAD = 1 << 15, /* a list column that takes the width left over */
	FIELD_LATER = 1 << 16, /* comes later in the record's life: Enter in a new form passes it */
	FIELD_WIDE =
		1 << 17, /* a list column, an organisation, where the list is of more than one */
	FIELD_ASKED = 1
		<< 18, /* begins with a proposal that each record decides anew: Enter stops at it */
	/*
	 * The national database of members holds it too, so that a change waits on a list until it is entered
	 * there (updates.c). On a reference to a member: any change of the record is one of his standing.
	 */
	FIELD_CENTRAL = 1 << 19,
	/* What stands beside the form tells of it (facts_TYPE.sql) anew with each key, not only when it is left. */
	FIELD_LIVE = 1 << 20,
	/* A member who lives and is in the Party on the day of the record (alive.c): others are asked about. */
	FIELD_ALIVE = 1 << 22,
	/* What such a record is mostly for, though it may be empty: Enter does not save a new one without it, Ctrl-S does. */
	FIELD_WANTED = 1 << 21,
};

/* How a field goes to the level above with its record. */
enum field_travels {
	TRAVELS_AS_KIND,  /* whole; long texts and what is sensitive stay */
	TRAVELS_WHOLE,    /* sensitive, and goes all the same */
	TRAVELS_AS_GROUP, /* a choice: only the group its code belongs to */
};

/* What a field is to code that treats all types alike; one field of a type at most. */
enum field_role {
	ROLE_NONE,
	ROLE_PERIOD, /* the month the record belongs to */
	ROLE_YEAR,   /* the year it belongs to */
	ROLE_DAY,    /* the day of what it tells */
};

struct codelist;
struct rectype;
struct record;

struct field {
	const char *name;    /* column, CSV key, name in code and tests */
	const char *label;   /* form label and list title */
	const char *heading; /* a shorter list title, or NULL */
	const char *section; /* the form's section that begins here, or NULL */
	const char *hint;    /* one line in the status row while the field has the focus */
	const char *help;    /* F1: what it is, in whole sentences */
	const char
		*paper; /* F1: the paper to copy it from; NULL: its columns, or that of the type */
	const struct paper_column *columns; /* and where it stands in lists: PAPER_AT() */
	const char *example;                /* how it is typed */
	enum field_kind kind;
	enum field_role role;
	unsigned flags;
	int width;                /* list columns */
	int min_chars, max_chars; /* code points; 0 = no limit below, the kind's own above */
	int low, high;            /* numbers; both 0 = no limits but >= 0 */
	const char *codes;        /* code list of a choice; of a text: what F4 offers */
	/*
	 * The choice, further up, that this one's list depends on: where there is a list CODES.VALUE that
	 * is the whole list for this value. NULL: one list for all.
	 */
	const char *codes_by;
	const char *only_if; /* the setting that switches the field on by '1'; NULL: always on */
	const char *target;  /* record type of a ref */
	const char *group;   /* of the fields with one group name exactly one is filled */
	const char *initial; /* what a new record starts with */
	/*
	 * The field, further down, that tells this one where nobody has typed it (`complete` takes it
	 * over): Enter in a new form comes here behind that one, if this is still empty then.
	 */
	const char *told_by;
	/*
	 * "kind PTHGD PTDB": comes later, but not where that choice or flag, further up, is one of these
	 * codes, or with none named ("to_on") where there is anything: there Enter in a new form stops at it.
	 */
	const char *asked_when;
	enum field_travels travels;
	const char *numbered_by; /* counts on per organisation, term and these fields: "kind" */
	const char *
		older; /* "8 old_card_no": a number of so many digits is of the older kind, and of that field */
	const char *
		from_spell; /* "org_term to_on": today's value is that of the spell in force there */
	/*
	 * "held_on planned_on": a day without its month is the latest one not after the first of these that is filled
	 * (until), or the first one not before it (since); of them one at most.
	 */
	const char *until, *since;
	const char *
		ahead; /* with FIELD_PAST: what to do with a day that has not come, in lower case */
	const char *same_as; /* the field that mostly has the same value: F3 takes it from there */

	/* Rewrites what was typed into the form that is kept, or refuses it with a sentence. */
	bool (*clean)(struct strbuf *value, struct err *err);
};

/* What lies in buffers and indexes: rectypes_verify() holds the tables to it. */
enum { RECTYPE_NAME_MOST = 24, FIELD_NAME_MOST = 40, RECTYPE_MOST_KEYS = 4, FIELD_GROUP_MOST = 4 };

enum rectype_flags {
	RECTYPE_SYSTEM = 1 << 0,     /* only the columns listed, no soft delete, never imported */
	RECTYPE_DATED = 1 << 1,      /* from_on and to_on, both inclusive */
	RECTYPE_DESCENDING = 1 << 2, /* the list's order runs backwards: newest first */
	RECTYPE_ONE_EACH = 1 << 3,   /* no two records share all FIELD_IDENTITY fields */
	RECTYPE_REGISTER =
		1 << 4,          /* with SYSTEM: a list that a query makes, no table: registers[] */
	RECTYPE_OWNS = 1 << 5,   /* the organisations: records belong to one of them */
	RECTYPE_CALLED = 1 << 6, /* each has a roll call of its own */
	RECTYPE_QUARTER = 1 << 8, /* a register of the quarter that the day asked lies in */
	RECTYPE_SEASON = 1 << 9,  /* a register of the season looked after on the day asked */
	RECTYPE_FOLLOWS = 1 << 7, /* the program writes it along with others: undo tells of those */
};

/* Headings of the grouped menu, in its order. */
enum rectype_section {
	SECTION_NONE,
	SECTION_ORG,
	SECTION_MEMBER,
	SECTION_MEETING,
	SECTION_WORK,
	SECTION_REVIEW,
	SECTION_GROWTH,
	SECTION_LEAVING,
	SECTION_HONOURS,
	SECTION_DUES,
	SECTION_INSPECTION,
	SECTION_PAPERS,
	SECTION_SYSTEM,
	SECTIONS
};

/* What goes to the level above: handoff.md, "The package". */
enum travels {
	TRAVELS_NEVER,
	TRAVELS_STATE, /* whole, whenever something goes */
	TRAVELS_FLOW,  /* what there is of a month or a year */
};

enum sort_kind { SORT_NONE, SORT_PERSON, SORT_TEXT };

struct rectype {
	const char *name;  /* table, CSV file, word on the command line */
	const char *title; /* on screens */
	enum rectype_section section;
	const char *help;                   /* what the records are for */
	const char *paper;                  /* the paper they are copied from; NULL: none */
	const struct paper_column *columns; /* and what of them lists hold: PAPER_AT() */
	const struct field *fields;         /* ends with a row without a name */
	unsigned flags;
	const char *
		label; /* fields, separated by blanks, that name a record where it is referred to */
	const char *order;   /* fields of the list's order; "sort_key" for the stored sort key */
	enum sort_kind sort; /* how sort_key is made of the first field of `label` */
	enum travels travels;
	/*
	 * Reference by which the owning org is found; blanks between several, of which the first that is
	 * filled decides.
	 */
	const char *owner;
	/*
	 * What says of which month a record is: a period, a day, or a reference to a record that has a
	 * month; the first that is filled decides. NULL: it is of no month.
	 */
	const char *month;
	const char *kept_while_used; /* not deleted while others refer to it: what to do then */
	const char *one_at_a_time;   /* reference of which two spells may not overlap */
	const char *history;         /* type holding the dated past of the FIELD_OF_TODAY fields */
	const char *first_spell;  /* type whose first record is entered together with a new one */
	const char *first_fields; /* the fields of it that the form and the import then show */
	const char *opens;        /* of a register: the type of the records its uids are of */
	const char *shown_by;     /* the screen that shows one, by its name; NULL: the form */
	const char *
		listed_by; /* and that lists them; NULL: the list; "": none, they are seen elsewhere */
	const char *made_where; /* a sentence, where one is not made in its list */
	/*
	 * The day on which what a record reminds of is done, and who did it: the list folds those that have it, and
	 * gives it to one or many at a key. NULL: its records are never done with.
	 */
	const char *closed_by;
	/* "joined_by LS": a new record with this code writes down what was so before: no change (FIELD_CENTRAL). */
	const char *as_found;

	/* Fills in what follows from what was typed: a meeting with its day has been held. */
	void (*complete)(struct record *record);

	/* Rules across fields. */
	void (*check)(
		const struct record *record, const struct rules *rules, struct findings *findings);
};

struct record {
	const struct rectype *type;
	char uid[UID_SIZE];
	int version;   /* 0: not stored yet */
	char **values; /* one per field, NULL = empty; references hold uids */
	char *changed_at, *changed_by;
	char *deleted_at, *delete_reason;
};

int rectype_field_count(const struct rectype *type);
int rectype_index(const struct rectype *type, const char *field); /* -1 when there is none */
const struct field *rectype_field(const struct rectype *type, const char *field); /* or a bug */

/* The field with this role; NULL when there is none. */
const struct field *rectype_with_role(const struct rectype *type, enum field_role role);
/* Whether the owning organisation is found by the field; and the first of `owner`, NULL: none. */
bool field_is_owner(const struct rectype *type, const struct field *field);
const struct field *rectype_owner_field(const struct rectype *type);
/* The first reference to this type; NULL when there is none. */
const struct field *rectype_reference(const struct rectype *type, const struct rectype *target);

/* Whether `word` is one of the blank-separated words of `list` (which may be NULL). */
bool word_in_list(const char *list, const char *word);
/* The next blank-separated word at *list, copied into word[64]; false at the end. */
bool word_next(const char **list, char word[64]);

/*
 * The list column that shows a field: its own, or that of its group, where only one is ever filled.
 * NULL when no column shows it.
 */
const struct field *rectype_column_of(const struct rectype *type, const struct field *field);

bool field_is_stored(const struct field *field); /* has a column */
bool field_travels(const struct field *field);   /* goes to the level above with its record */
/* The choices of a field in a record; those of any record where there is none. NULL: no list. */
const struct codelist *field_codes(const struct field *field, const struct record *record);
/* Whether a new record is asked for the field now: not for what comes later in its life. */
bool field_is_asked(const struct field *field, const struct record *record);
/*
 * Whether a second keying from the same paper asks for the field: numbers that name one person or
 * thing, and the dates Enter stops at. What comes later in a record's life is asked for once filled.
 */
bool field_is_keyed_twice(const struct field *field, bool filled);
bool rectype_has_search(const struct rectype *type);
bool rectype_is_by_name(const struct rectype *type); /* searched, and listed by its sort key */

struct record *record_new(const struct rectype *type); /* all empty but `initial` values, no uid */
struct record *record_copy(const struct record *record);
void record_free(struct record *record);

/* The value of a field by name, NULL when empty. An unknown name is a bug. Borrowed. */
const char *record_get(const struct record *record, const char *field);
bool record_flag(const struct record *record, const char *field); /* a flag that is 1 */
/* Sets a value (copied; NULL or "" empties it). */
void record_set(struct record *record, const char *field, const char *value);
void record_set_at(struct record *record, int index, const char *value);
/* Whether the field has a column and another value than in `other`, of the same type; NULL: whether it has any. */
bool record_changes(const struct record *record, const struct record *other, int index);

/* Runs the type's `complete`; every door calls it before the checks. */
void record_complete(struct record *record);

/*
 * Every check that needs nothing but the record: kinds, limits, required fields, one of a group,
 * dated order, the type's own rules. Values are canonical already (value_parse).
 */
void record_check(
	const struct record *record, const struct rules *rules, struct findings *findings);

#endif
