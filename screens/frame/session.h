/*
 * session.h - what all screens of one run share.
 */
#ifndef SESSION_H
#define SESSION_H

#include "input_method.h"
#include "store.h"

#include <stdint.h>

enum message_kind { MESSAGE_NONE, MESSAGE_INFO, MESSAGE_DONE, MESSAGE_WARN, MESSAGE_BAD };

/* A field value that Ctrl-L carries into each new record of a type. */
struct carried {
	const struct rectype *type;
	const struct field *field;
	char *value;
};

struct edit;
struct phrases;
struct screen;

/* What the input method knows of the word being typed, and where it left the cursor. */
struct typed_word {
	struct input_memory memory;
	const struct edit *edit; /* only compared */
	size_t cursor;
};

struct session {
	struct store *store;
	char cell[UID_SIZE]; /* the cell at hand; "" : the whole committee */
	char *cell_name;
	char *office_name;
	char message[700];
	enum message_kind message_kind;
	struct strbuf paste;        /* the text of a KEY_PASTED */
	struct strbuf sought;       /* what was sought last inside a text */
	char *clipboard;            /* what was cut or copied last: edit_clip.h; NULL: nothing */
	bool panel_folded;          /* forms without what stands beside them: Ctrl-E */
	bool slow_line;             /* the line chosen by > alone: canvas_lighten() */
	struct input_options input; /* the built-in input method: edit_method.h */
	struct typed_word typed;
	struct phrases *phrases; /* the table of short forms: shorthand.h */
	bool shorthand_off, shorthand_told;
	bool burst;  /* more keys wait than anybody types: a paste without brackets */
	int64_t now; /* milliseconds of a clock that never jumps, set by the loop */
	struct record **last_saved; /* one of each type at most: what F3 repeats */
	size_t last_count;
	struct carried *carried;
	size_t carried_count;
	bool checking;           /* the file is being checked behind the screen */
	int stick_age;           /* days since the last copy left for a stick; -1: not asked for */
	bool damaged;            /* and was found wrong: nothing can be saved */
	bool lock_wanted;        /* the screen is to be locked behind this key */
	char *restore;           /* the copy that is to take the place of the book, or NULL */
	const char *mount_table; /* what is mounted; NULL: the system's own table */
	bool (*key_waits)(
		void); /* asked by long work behind the screen; NULL: there is no terminal */
	/*
	 * Long work tells how far it is, as often as it likes; percent -1: not known. False: Esc was pressed, it
	 * stops with nothing done. NULL: there is no terminal. `work` is its context.
	 */
	bool (*show_work)(void *work, const char *text, int percent);
	void *work;
	bool (*window_gone)(
		void); /* what is typed is kept as a draft and the program ends; or NULL */
	/* Runs another program on the terminal, as plat_run(); NULL where there is no terminal. */
	int (*run_outside)(const char *const *words);
	/* The screen in which a stored record is looked at; NULL with err, or with a sentence said. */
	struct screen *(*open_record)(struct session *session, const struct rectype *type,
		const char *uid, struct err *err);
	/* The same for all that refers to it. */
	struct screen *(*open_related)(struct session *session, const struct rectype *type,
		const char *uid, struct err *err);
	/* The same for its days on one time line. */
	struct screen *(*open_life)(struct session *session, const struct rectype *type,
		const char *uid, struct err *err);
	/* The same for the roll call of the meeting `uid`. */
	struct screen *(*open_roll_call)(struct session *session, const char *uid, struct err *err);
	/* The same for this year's review of a member; where there is none yet, the form of a new one. */
	struct screen *(*open_review)(struct session *session, const char *uid, struct err *err);
};

void session_init(struct session *session, struct store *store);
void session_release(struct session *session);

/* The sentence in the status row until the next key. */
void session_say(struct session *session, enum message_kind kind, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
/* The sentence of a failure. */
void session_fail(struct session *session, const struct err *err);
/* False, and says why, where the book is open to look at only. */
bool session_may_write(struct session *session);

/* NULL when the whole committee is chosen: as list_spec and others want it. */
const char *session_cell(const struct session *session);
void session_choose_cell(struct session *session, const char *uid); /* NULL: all; remembered */

/* Keeps a choice for the next start, where the book can be written. */
void session_remember(struct session *session, const char *name, const char *value);
/* For slow lines to the terminal: on or off from now on, said and remembered. */
void session_switch_slow_line(struct session *session);

/* An organisation's name without the words that every cell's begins with. */
void session_short_name(const char *name, struct strbuf *out);

/* Keeps a copy of a saved record for F3; NULL when none was saved in this run. */
void session_keep_saved(struct session *session, const struct record *record);
const struct record *session_last_saved(const struct session *session, const struct rectype *type);

/* Locked values: NULL when the field is not locked. */
const char *session_carried(
	const struct session *session, const struct rectype *type, const struct field *field);
void session_carry(struct session *session, const struct rectype *type, const struct field *field,
	const char *value); /* NULL: no longer */

#endif
