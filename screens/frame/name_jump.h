/*
 * name_jump.h - letters typed in a sheet of names go to a name.
 */
#ifndef NAME_JUMP_H
#define NAME_JUMP_H

#include "session.h"

enum { NAME_JUMP_BYTES = 24 };

/*
 * The name that fits best with the letters `typed` so far and this one, without case and marks: given
 * names that begin so come first, then other words and initials. -1, with a sentence, when nobody is
 * called so: then it is as if the letter had not been typed. `name` gives NULL for who is not shown.
 */
int name_jump(struct session *session, char typed[NAME_JUMP_BYTES], int key, int count,
	const char *(*name)(const void *sheet, int index), const void *sheet);

#endif
