/*
 * powercut.h - what a disk holds when the power goes, at any step of a trace.
 *
 * A file has what the program sees and what had reached the disk at the last flush. At the cut each sector written
 * since is the new one or the old one, past the old end anything; what was created or deleted since the folder was
 * flushed may have been or not. SQLite then opens what is left, without any disk of this machine.
 */
#ifndef POWERCUT_H
#define POWERCUT_H

#include "test.h"
#include "trace.h"

struct powercut_image {
	unsigned char *bytes;
	size_t size, room;
};

/* What the trace leads through, from `book`; `liar`: the disk only says that it flushes. */
struct powercut_disk;
struct powercut_disk *powercut_disk_new(const void *book, size_t size, bool liar);
void powercut_disk_free(struct powercut_disk *disk);
void powercut_step(struct powercut_disk *disk, const struct trace_step *step);
/* What the program sees of the book. */
const struct powercut_image *powercut_seen(const struct powercut_disk *disk);

/*
 * The power goes while `step` is done (NULL: between two steps). `journal.size` 0: there is none. The images are
 * made anew with each cut and go with the disk.
 */
struct powercut_left {
	struct powercut_image *book, *journal;
};
struct powercut_left powercut_cut(
	struct powercut_disk *disk, const struct trace_step *step, struct dice *dice);

/*
 * Lets SQLite open and mend what is left, in memory: both images are then what it made of them. False: it could not.
 * `sql` (NULL: none) is asked then, its first column goes to `answer`.
 */
bool powercut_recover(struct powercut_left *left, const char *sql, char *answer, size_t size);

#endif
