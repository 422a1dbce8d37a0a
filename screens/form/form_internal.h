/*
 * form_internal.h - what the files of the form share.
 */
#ifndef FORM_INTERNAL_H
#define FORM_INTERNAL_H

#include "form.h"
#include "form_item.h"

enum { FORM_RECORDS = 2 };

/* Where an entry profile has Enter go. */
struct form_path {
	char *name;        /* NULL: no profile, Enter goes as the descriptor says */
	int *stops, count; /* items, in the order of the paper */
	int at;            /* the furthest of them that had the focus, -1: none yet */
};

/* The part of a long text in which Tab goes from … to …: what was put in from the sentences. */
struct form_gaps {
	const struct edit *edit; /* NULL: none; only compared */
	size_t before, behind;   /* code points of the text on either side of it */
};

struct form {
	struct screen screen;
	struct record *records[FORM_RECORDS]; /* the record, and the first spell of a new one */
	int record_count;
	struct form_item *items;
	int count, focus;
	int label_cols; /* of the widest label, whichever of a group is filled */
	int reached;    /* the furthest item that Enter has accepted, -1: none yet */
	struct form_path path;
	struct form_gaps gaps;
	int top;                /* first line of the body shown */
	bool entered;           /* the field was just entered: a letter replaces what is in it */
	struct preset *presets; /* copied, for the next blank form */
	const struct form_custom *custom; /* NULL for records */
	const struct field *apart; /* of one entry for many: not asked; NULL: it is for one */
	char *people;              /* for whom it is: uids, blanks between */
	char *left_out;            /* those of them that were left out when it was last shown */
	bool wrote_many;
	bool fresh;
	bool single;     /* a new one that no second follows */
	bool next_blank; /* saving goes on with a new one */
	char *warning;   /* all that the last check found, NULL: none */
	int warnings;    /* so many */
	char *why;       /* the reason given for it */
	bool accepted;   /* warnings were accepted */
	bool has_draft;
	char saved[UID_SIZE];
	int on_paper,
		of_paper;    /* records the paper has, 0: not counted; and how many are entered */
	struct strbuf facts; /* what is known beside it, a line each */
	bool facts_known;
	struct strbuf near; /* whom what is typed may be, a line each */
	bool near_known;
};

/* form_open.c */
struct form_item *form_focused(struct form *form);
void form_focus(struct form *form, int index);
struct form_item *form_find(struct form *form, const struct record *record, const char *field);
bool form_is_changed(const struct form *form);
int form_changes(const struct form *form);
void form_release_items(struct form *form);
void form_free_records(struct form *form);
void form_begin_blank(struct form *form); /* the next new record, with what is carried */

int form_find_item(const struct form *form, const struct record *record, const char *field);

/* form_enter.c */
int form_next_stop(const struct form *form); /* where Enter goes from the focus; -1: it saves */
bool form_skips(
	const struct form *form, int *next); /* ... and that is not simply the field below */
/* The same, but a field that waits to be told by one further down, and is come back to, is not skipped. */
bool form_skips_for_good(const struct form *form, int *next);
bool form_lacks(const struct form *form);        /* something that must be filled in is empty */
int form_first_stop(const struct form *form);    /* where a blank form begins */
void form_say_back(struct form *form, int next); /* why Enter goes back there, where it does */

/* form.c */
/* Accepts the focused field and goes on; saves behind the last. */
enum screen_result form_enter(struct form *form, struct err *err);
/* The same behind a choice from a list, but nothing is saved from there. */
void form_take_choice(struct form *form, struct err *err);
void form_touched(struct form *form); /* something was typed into the focused field */
/* Leaves the focused field: what is typed is taken over, or stays with its mark. */
void form_leave_field(struct form *form);

/* The name a draft keeps an item under: the spell's fields carry their type's name in front. The caller frees. */
char *form_draft_name(const struct form *form, const struct form_item *item);
bool form_in_long(const struct form *form); /* the focus is in a long text that is shown */
/* The same, and Enter is a new line: there is something in it. */
bool form_takes_lines(const struct form *form);

/* form_asks.c: the questions above a form, and what was answered */
enum screen_result form_escape(struct form *form, struct err *err);
enum screen_result form_ask_delete(struct form *form, struct err *err);
enum screen_result form_ask_why(struct form *form, struct err *err);
enum screen_result form_resume(struct screen *screen, struct screen *above, struct err *err);

/* form_words.c */
extern const struct command_key form_keys[], form_long_keys[], form_select_keys[];
const struct command_key *form_keys_now(const struct screen *screen);
void form_title(const struct screen *screen, struct strbuf *out);
void form_status(const struct screen *screen, struct strbuf *out);
void form_position(const struct screen *screen, struct strbuf *out);
void form_help(const struct screen *screen, struct strbuf *heading, struct strbuf *text);
void form_basis(const struct screen *screen, struct strbuf *text);
void form_place(const struct screen *screen, struct strbuf *out);

/* form_carry.c */
/* What follows from the value of an item is filled in and shown. */
void form_follow(struct form *form, struct form_item *item);
void form_link(struct form *form);       /* what follows from the file: links.h */
void form_know_links(struct form *form); /* of an old record: what it has because it follows */
/* In a cell whose book had begun nobody new was there when it was: why and since when is asked. */
void form_doubt_as_found(struct form *form, bool says);
void form_ditto(struct form *form);     /* F3 */
void form_copy_last(struct form *form); /* Shift-F3 */
void form_lock(struct form *form, struct err *err);

/* form_profile.c */
void form_path_load(struct form *form); /* that of the profile chosen for the type */
void form_path_release(struct form *form);
int form_path_place(const struct form *form, int index); /* -1: Enter does not go there */
int form_path_next(const struct form *form);             /* as form_next_stop() */
int form_path_first(const struct form *form);            /* where a blank form begins */
enum screen_result form_choose_profile(struct form *form, struct err *err); /* Ctrl-G */
void form_use_profile(struct form *form, const char *key); /* remembered for the next start */

/* form_save.c */
enum screen_result form_save(struct form *form, struct err *err);
/* Back from the screen that shows for whom one entry is: what was decided there holds when it is shown again. */
enum screen_result form_after_many(struct form *form, const struct screen *many);
void form_check(struct form *form, struct err *err); /* F9: says what is wrong or missing */

/* Reads anew how far the batch counted on paper has come: paper.h */
void form_count_paper(struct form *form);

/* form_draft.c */
bool form_write_draft(struct form *form, struct err *err);
bool form_drop_draft(struct form *form, struct err *err);
/* The item that drafts and profiles know by this name, and the field: "type.field" of the first spell. NULL: none. */
struct form_item *form_item_named(struct form *form, const char *name, const struct field **field);
/* What was typed into this form and never saved, if anything: it stands in it again. */
bool form_take_draft(struct form *form, struct err *err);
/* Says that another new record of the type was left half typed. */
void form_mention_drafts(struct form *form);

/* form_sentence.c: F4 in a long text, and Tab to what is to be filled in */
enum screen_result form_pick_sentence(struct form *form, struct err *err);
bool form_next_gap(struct form *form);     /* false: there is none further on */
bool form_at_gap(const struct form *form); /* one is selected, to be typed over */

/* form_outside.c: Ctrl-O */
void form_edit_outside(struct form *form, struct err *err);

/* form_draw.c */
void form_draw(const struct screen *screen, struct canvas *canvas);
bool form_value_is_cut(const struct form *form); /* that of the focus, even over the whole row */
void form_scroll(struct form *form);             /* brings the focus into view */
int form_long_rows(const struct form *form); /* lines of the long text in focus that are shown */

/* form_pick.c */
void form_look_beside(struct form *form); /* whom what is typed into the focused field may be */
enum screen_result form_pick(struct form *form);
enum screen_result form_go_to(struct form *form);

#endif
