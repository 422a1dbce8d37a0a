/*
 * screen.h - what a screen is.
 *
 * One screen, one file, one static const struct screen_ops at its foot. draw is pure: state in, cells
 * out. key changes state and returns what should happen; it never draws. The loop (app.c) owns the
 * stack, the title, status and hint rows, the menu and the help.
 *
 * Room screens/frame: what all screens share: what a screen is, its session, and the parts they are
 * made of (rows, ask, grid, path, dialog, picker).
 */
#ifndef SCREEN_H
#define SCREEN_H

#include "canvas.h"
#include "err.h"
#include "keys.h"
#include "rows.h"
#include "session.h"

struct front;
struct screen;

/* What was answered to a question: a dialog, a line to be typed, a picker. */
struct answer {
	int key; /* the key of the choice; of a line or a pick KEY_RETURN, or KEY_ADD: a new one */
	const char *text; /* the line, or the value of the pick; borrowed */
};

enum screen_result {
	SCREEN_STAY,
	SCREEN_CLOSE,   /* this screen is done */
	SCREEN_OPEN,    /* screen->next goes on top of it */
	SCREEN_REPLACE, /* screen->next takes its place */
	SCREEN_QUIT,    /* leave the program */
	SCREEN_PASS,    /* not a key of this screen: the loop may use it */
};

/* One command of a screen: the hint row, the menu, the help page and the manual come from here. */
struct command_key {
	int key;
	const char *label; /* short: one or two words */
	const char *help;  /* one sentence */
	int hint;          /* place in the hint row, 1 first; 0 only in the menu */
	bool writes;       /* not offered where the book is only looked at */
};

/* What a screen says of itself: made of the file NAME.words beside it (screens/words.awk). */
struct screen_words {
	const char *name;              /* in tests and drafts */
	const char *heading, *purpose; /* F1: what the screen is called, and what it is for */
	/* Its keys, then what they are at other times; each ends with a row without a label. */
	const struct command_key *const *tables; /* ends with NULL */
	const char *figures;                     /* the queries whose figures it shows: basis.h */
};

extern const struct screen_words *const all_words[]; /* of every screen; ends with NULL */

struct screen_ops {
	const struct screen_words *words;
	/* Where some keys mean something else just now: all of them. NULL: the first table always. */
	const struct command_key *(*keys_now)(const struct screen *screen);
	bool overlay;     /* drawn over the screen below */
	bool looks_only;  /* changes nothing: the screen below is not told when it closes */
	bool shows_saved; /* Ctrl-Z takes back what was saved */
	bool undoes_first; /* with shows_saved: SCREEN_PASS of Ctrl-Z says that it had nothing of its own */
	bool text_entry; /* letters go into a field: a lone Esc is not waited on */

	/* Its part of the title row. NULL: the heading. */
	void (*title)(const struct screen *screen, struct strbuf *out);
	void (*draw)(const struct screen *screen, struct canvas *canvas);
	enum screen_result (*key)(struct screen *screen, int key, struct err *err);
	int rows_apart; /* of a list: rows of the body that are above and below it */

	/* The rest may be NULL. */
	void (*free)(struct screen *screen); /* NULL: there is nothing but the screen itself */
	/* What the focus wants; a newline in it: the first line takes the row above as well. */
	void (*status)(const struct screen *screen, struct strbuf *out);
	/* "12/345". NULL: the place in its rows. */
	void (*position)(const struct screen *screen, struct strbuf *out);
	/* What F1 says of the thing in front, before the purpose: a title and paragraphs. */
	void (*help)(const struct screen *screen, struct strbuf *title, struct strbuf *text);
	/* And behind its keys: the settings by which it is reckoned. NULL: those of the figures in its words. */
	void (*basis)(const struct screen *screen, struct strbuf *text);
	/* What Ctrl-P prints: front.h. NULL: what the screen below has in front. */
	void (*front)(const struct screen *screen, struct front *front);
	/* Where the work stands: a word of workflows.tsv, "type" or "type.field". NULL: the name. */
	void (*place)(const struct screen *screen, struct strbuf *out);
	/*
	 * The screen above has closed, or a saved change was taken back: read anew. `above` is freed behind
	 * this call; of a change taken back its answer's text is the uid of the record. Other answers do not
	 * come here: screen_ask().
	 */
	enum screen_result (*resume)(struct screen *screen, struct screen *above, struct err *err);
	/* No key is waiting. True: call again soon, there is more to do. */
	bool (*idle)(struct screen *screen);
	/*
	 * Writes what is neither in the book nor in a draft yet as a draft: within a second of
	 * screen_changed(), and before the program ends. False with err when that is not possible.
	 */
	bool (*keep)(struct screen *screen, struct err *err);
	/* Of a screen with unsaved work, for dialog_leave(): into the book; or neither that nor a draft. */
	enum screen_result (*save)(struct screen *screen, struct err *err);
	bool (*drop)(struct screen *screen, struct err *err);
	/* The size is about to change the layout: how many rows the body has. NULL: rows_apart says it. */
	void (*resized)(struct screen *screen, int body_rows, int cols);
};

/* Gets the answer to what was asked above the screen; not called when the question was left by Esc. */
typedef enum screen_result screen_answered(
	struct screen *screen, const struct answer *answer, struct err *err);

struct screen {
	const struct screen_ops *ops;
	struct session *session;
	struct screen *below; /* the stack */
	struct screen *next;  /* with SCREEN_OPEN and SCREEN_REPLACE */
	int body_rows, cols;  /* of the terminal, kept by the loop */
	struct rows rows;     /* of what it lists */
	int64_t changed_at; /* since when something is in no draft and not in the book; 0: all is */
	/* Of a question: who gets the answer, and what it is; key 0: none. */
	screen_answered *on_answer;
	struct answer answer;
};

/*
 * A struct of `size` that begins with a struct screen, all else zero. Without a session it gets its own
 * when it is opened.
 */
void *screen_new(size_t size, const struct screen_ops *ops, struct session *session);

void screen_changed(struct screen *screen); /* something was typed or marked: see ops->keep */

void screen_free(struct screen *screen);

const struct command_key *screen_keys(const struct screen *screen);

/* Opens `next` above the screen: `return screen_open(screen, thing_new(...));` */
enum screen_result screen_open(struct screen *screen, struct screen *next);

/*
 * Asks a question above the screen; the answer goes to on_answer, which gets the screen:
 * `return screen_ask(screen, dialog_new(...), after_dialog);`
 */
enum screen_result screen_ask(
	struct screen *screen, struct screen *question, screen_answered *on_answer);
/* The same for a question that somebody else opens, above any screen. Gives the question. */
struct screen *screen_answer_to(struct screen *question, screen_answered *on_answer);

#endif
