/*
 * form.h - one record on the screen, drawn from its descriptor.
 *
 * Enter accepts a field and goes on; after the last it saves and opens the next blank one. Nothing
 * typed is lost: what is not saved is a draft, and is offered again.
 *
 * Room screens/form: one record, or what an event asks, on the screen; and entering whole piles
 * (profiles, counts, second keying).
 */
#ifndef FORM_H
#define FORM_H

#include "draft.h"
#include "screen.h"

extern const struct screen_ops form_ops;
extern const struct screen_words form_words;

/* A value that a new record starts with: a task's meeting, a remedy's review. */
struct preset {
	const char *field, *value;
};

struct preset *presets_copy(const struct preset *presets); /* NULL: none */
void presets_free(struct preset *presets);

/* The form of a stored record; NULL with err. `focus`: name of the field to begin at, or NULL. */
struct screen *form_open(struct session *session, const struct rectype *type, const char *uid,
	const char *focus, struct err *err);

/* A blank form; `presets` ends with a row without a field, or is NULL. */
struct screen *form_open_new(
	struct session *session, const struct rectype *type, const struct preset *presets);

/* After saving it, this new record is the only one: the form closes. */
void form_single(struct screen *form);

/* The form that a draft was left in, with what was typed; NULL with err. */
struct screen *form_open_draft(
	struct session *session, const struct draft_head *draft, struct err *err);

/*
 * A form of fields that are no record of the book: `write` takes the checked values. Where there is a
 * `preview` it says first what will be written, and what is to be warned of; `why` is the reason that was
 * given for that.
 */
struct form_custom {
	bool (*preview)(struct session *session, const struct record *record, struct strbuf *said,
		struct findings *findings, struct err *err);
	/* Before that, outside of the transaction; NULL: nothing. False with err: it is not written. */
	bool (*before)(struct session *session, const struct record *answers, struct err *err);
	bool (*write)(struct session *session, const struct record *record, const char *why,
		struct err *err);
};
struct screen *form_open_custom(struct session *session, const struct rectype *type,
	const struct preset *presets, const struct form_custom *custom);

/*
 * One entry for many: `field` of it is each of `people` (uids, blanks between) in turn and is not asked.
 * It is shown for whom before it is written, all at once.
 */
struct screen *form_open_many(struct session *session, const struct rectype *type,
	const struct field *field, const char *people);
bool form_wrote_many(const struct screen *form); /* and it has been written */

/* Begins the focused long field, if it is empty, with what the book knows (wording.h); false: it did not. */
bool form_write(struct screen *form, struct err *err);
/* Goes to the first place of the focused long field that was left to dots; Tab goes on from there. False: there is none. */
bool form_go_on_writing(struct screen *form);

/* The last record this form saved, "" when there is none: for the list below. */
const char *form_saved(const struct screen *form);

/* What F8 asks before a record goes to the bin: what hangs on it, counted, and why. False with err. */
bool form_delete_prompt(struct session *session, const struct rectype *type, const char *uid,
	struct strbuf *out, struct err *err);
void form_say_deleted(struct session *session, const struct rectype *type, const char *uid);

/*
 * Adds what is missing in a stored record, "Ngày chính thức, Giới tính"; nothing where it is whole. `first`
 * (may be NULL): the first such field, or NULL. False with err.
 */
bool form_add_gaps(struct session *session, const struct rectype *type, const char *uid,
	struct strbuf *out, const struct field **first, struct err *err);

bool form_was_new(const struct screen *form); /* opened for a new record */

#endif
