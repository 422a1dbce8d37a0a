/*
 * key_reader.h - keys out of the bytes that a terminal sends. Pure: no curses, no reading, no clock.
 *
 * Control sequences have the shapes of ECMA-48. Those of the table are keys, whatever the terminfo entry
 * in use says of them; all others are swallowed to their end and never become text: replies of the
 * terminal, reports of the mouse and of the focus, sequences cut short. terminal.md, section 2.
 */
#ifndef KEY_READER_H
#define KEY_READER_H

#include "strbuf.h"

#include <stdbool.h>
#include <stddef.h>

struct key_sequence {
	char *bytes;
	int key;
};

struct key_reader {
	struct strbuf bytes; /* what came and is not all read; `at`: how far it is */
	size_t at;
	struct key_sequence *added;
	size_t added_count;
	bool in_text;     /* set by the caller: letters go into a field, Esc must come at once */
	bool barriers;    /* set by the caller: tests send ESC [ 7770 ; N y */
	long barrier;     /* N of the last one */
	bool in_paste;    /* between the marks of a bracketed paste */
	bool burst;       /* more came at once than anybody types */
	int marks;        /* of no width, that came last and were not taken back yet */
	bool lone_escape; /* nothing came with an Esc: only a digit may still follow it */
};

enum key_event {
	KEY_EVENT_NONE, /* nothing, or not all of it: see key_reader_patience() */
	KEY_EVENT_KEY,
	KEY_EVENT_BARRIER,
};

void key_reader_init(struct key_reader *reader);
void key_reader_release(struct key_reader *reader);

/* A sequence that this terminal sends beside those every terminal may send; NULL: it has none. */
void key_reader_add(struct key_reader *reader, const char *bytes, int key);

void key_reader_feed(struct key_reader *reader, const void *bytes, size_t count);
size_t key_reader_unread(const struct key_reader *reader); /* bytes */

/*
 * The next key. `quiet`: no more came within key_reader_patience(), what is there is all there is.
 * A paste gathers in `paste`, the same at each call, until KEY_PASTED.
 */
enum key_event key_reader_next(
	struct key_reader *reader, bool quiet, struct strbuf *paste, int *key);

/* How many milliseconds to wait for the rest of what has begun; -1: nothing has. */
int key_reader_patience(const struct key_reader *reader);

#endif
