/*
 * season_said.h - what is to be said of several people of a season, each sentence once.
 */
#ifndef SEASON_SAID_H
#define SEASON_SAID_H

#include "strbuf.h"

#include <stdbool.h>

struct season_sentence {
	char *text;
	struct strbuf names; /* the first of whom it is said */
	const char *last;    /* the last of them, borrowed */
	int people;
	bool together; /* it is of all of them: a count, a share */
};

struct season_said {
	struct season_sentence *items;
	size_t count;
};

/* That it is said of somebody; the name stays the caller's while this is used. */
void season_say_of(struct season_said *said, const char *name, const char *text);
/* It counts several: no name stands before it. */
void season_say_together(struct season_said *said, const char *text);
/* "Lê Văn An, Trần Thị Bình: ...", a line for each sentence. */
void season_tell(const struct season_said *said, struct strbuf *out);
void season_said_release(struct season_said *said);

#endif
