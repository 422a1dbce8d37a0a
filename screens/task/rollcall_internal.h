/*
 * rollcall_internal.h - what the files of the roll call share.
 */
#ifndef ROLLCALL_INTERNAL_H
#define ROLLCALL_INTERNAL_H

#include "codes.h"
#include "name_jump.h"
#include "rollcall.h"
#include "roster.h"

struct rollcall {
	struct screen screen;
	struct roster roster;
	int selected, top;
	bool unfolded;      /* exempt members are shown too */
	bool asking_reason; /* `-` was pressed: which reason? */
	/* The reason just chosen by a letter: who goes on typing its word means no name by that. */
	const struct code *reason;
	int reason_letters;         /* of it typed so far */
	char jump[NAME_JUMP_BYTES]; /* letters typed to go to a name */
	bool changed, has_draft;
	int64_t changed_at, first_at; /* the last and the first change that no draft has */
};

/* rollcall_mark.c: rows in view, marks, names typed */
bool roll_is_shown(const struct rollcall *roll, int index);
int roll_next_shown(const struct rollcall *roll, int from, int direction);
int roll_shown_before(const struct rollcall *roll, int index);
/* Rows above the names: the counts, and where there is room the columns' heads and a rule. */
int roll_head_rows(const struct rollcall *roll);
int roll_list_rows(const struct rollcall *roll);
void roll_keep_in_view(struct rollcall *roll);
void roll_select(struct rollcall *roll, int index);
void roll_changed(struct rollcall *roll);
void roll_set_status(struct rollcall *roll, struct roster_row *row, char status);
void roll_mark_rest_present(struct rollcall *roll);
const struct codelist *roll_reasons(void);
bool roll_mark_key(struct rollcall *roll, int key);
bool roll_reason_key(struct rollcall *roll, int key);
bool roll_rest_of_reason(
	struct rollcall *roll, int key); /* true: it only goes on with the reason */
void roll_jump_to(struct rollcall *roll, int key);

/* rollcall_draw.c */
void roll_draw(const struct screen *screen, struct canvas *canvas);

#endif
