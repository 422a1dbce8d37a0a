/*
 * second_keying_internal.h - what the files of the second keying share.
 */
#ifndef SECOND_KEYING_INTERNAL_H
#define SECOND_KEYING_INTERNAL_H

#include "form_item.h"
#include "keying.h"
#include "second_keying.h"

enum keyed_state { KEYED_ASKED, KEYED_AGREES, KEYED_DIFFERS };

struct keyed_row {
	int field; /* index in the type */
	enum keyed_state state;
	struct form_item item; /* of `typed` */
	char *doubts[2]; /* what the rules say of the first and the second value, NULL: nothing */
};

struct second_keying {
	struct screen screen;
	const struct rectype *type;
	struct keying_list list;
	bool *finished;                /* of each record of the list: nothing left to key */
	int at;                        /* the record at hand */
	struct record *record, *typed; /* as stored; and what the second keying gives */
	char *name;
	struct keyed_row *rows;
	int count, focus;
	bool entered;   /* nothing typed into the field yet: a letter replaces what is in it */
	bool has_draft; /* of the record at hand */
	int corrected;  /* fields in which the second keying was right */
};

/* second_keying_record.c */
int second_keying_finished(const struct second_keying *at); /* records, those of before included */
/* Takes the record at `at->at` in hand; false when it cannot be read any more. */
bool second_keying_take_record(struct second_keying *at, struct err *err);
void second_keying_release_record(struct second_keying *at);
/* The next row that is not settled, from `from` on in a direction; -1: none. */
int second_keying_next_open(const struct second_keying *at, int from, int direction);
void second_keying_focus(struct second_keying *at, int row);
void keyed_find_doubts(const struct second_keying *at, struct keyed_row *row);
void keyed_forget_doubts(struct keyed_row *row);

/* second_keying_draft.c */
bool second_keying_keep(
	struct second_keying *at, struct err *err); /* what is typed of this record */
bool second_keying_take_draft(struct second_keying *at, struct err *err);

/* second_keying_draw.c */
void second_keying_draw(const struct screen *screen, struct canvas *canvas);

#endif
