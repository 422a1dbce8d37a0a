/*
 * rollcall_internal.h - what the files of the roll call share.
 */
#ifndef ROLLCALL_INTERNAL_H
#define ROLLCALL_INTERNAL_H

#include "absence.h"
#include "name_jump.h"
#include "rollcall.h"
#include "roster.h"

struct rollcall {
	struct screen screen; /* its rows: those of the roster that are not folded away */
	struct roster roster;
	int *shown;         /* of each row its place in the roster */
	int name_width;     /* columns of the longest name in them */
	bool unfolded;      /* exempt members are shown too */
	bool asking_reason; /* `-` was pressed: which reason? */
	struct name_jump jump;
	bool changed, has_draft;
};

/* rollcall_mark.c: rows in view, marks, names typed */
void roll_lay_out(struct rollcall *roll); /* after a change of the roster or of folding */
void roll_select(struct rollcall *roll, const char *member);
/* Rows above the names: the counts, and where there is room the columns' heads and a rule. */
int roll_head_rows(int body_rows);
/* And below them: who is missing in the counts, and where there is room what the letters mean. */
int roll_foot_rows(int body_rows);
void roll_changed(struct rollcall *roll);
void roll_set_status(struct rollcall *roll, struct roster_row *row, char status);
void roll_mark_rest_present(struct rollcall *roll);
bool roll_mark_key(struct rollcall *roll, int key);
bool roll_reason_key(struct rollcall *roll, int key); /* false: the key does its own work */
void roll_jump_to(struct rollcall *roll, int key);
struct roster_row *roll_row(const struct rollcall *roll, int row); /* NULL: there is none */

/* rollcall_draw.c */
void roll_draw(const struct screen *screen, struct canvas *canvas);

#endif
