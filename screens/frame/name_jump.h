/*
 * name_jump.h - letters typed in a sheet of names go to a name.
 */
#ifndef NAME_JUMP_H
#define NAME_JUMP_H

#include "session.h"

enum { NAME_JUMP_BYTES = 64 };

struct name_jump {
	char typed[NAME_JUMP_BYTES]; /* letters of the name so far, without case and marks */
	bool on;     /* the key before was one of a name, whether or not anybody is called so */
	bool lost;   /* nobody's name begins with its first letter */
	bool nobody; /* and nobody is: the last letter led to no name */
};

/* Whether the key is one of a name: a letter that marks nothing, or behind one a blank, which then marks nobody. */
bool name_jump_takes(const struct name_jump *jump, int key, bool marks);

/* What the status row says while a name is typed; false: none is. */
bool name_jump_status(const struct name_jump *jump, struct strbuf *out);

/*
 * The name that fits best with the letters typed so far and this one, without case and marks: given
 * names that begin so come first, then other words and initials. -1, with a sentence, when nobody is
 * called so: then it is as if the letter had not been typed; but where it was the first, those behind it lead to
 * nobody either, until another key ends the name. `name` gives NULL for who is not shown.
 */
int name_jump(struct session *session, struct name_jump *jump, int key, int count,
	const char *(*name)(const void *sheet, int index), const void *sheet);

/*
 * Whether a mark typed behind the name is for nobody, since what was typed last led to no name: said, and the name is
 * ended. Else whoever the cursor stood on would be marked.
 */
bool name_jump_refuses(struct session *session, struct name_jump *jump);

/* Another key ends the name. Whether there was one. */
bool name_jump_end(struct name_jump *jump);

#endif
