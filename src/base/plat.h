/*
 * plat.h - everything that differs between operating systems, and nothing else.
 *
 * Paths are UTF-8. Files are always opened in binary. One implementation per system, plat_*.c.
 */
#ifndef PLAT_H
#define PLAT_H

#include "err.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* File rights, no core dumps, locale. Sets *utf8_frames to false where the user's locale is not UTF-8. */
bool plat_init(bool *utf8_frames, struct err *err);

FILE *plat_open(const char *path, const char *mode);

/* Creates a file nobody has yet, readable by its owner only. NULL with errno text in err. */
FILE *plat_create_new(const char *path, struct err *err);

/* Puts `from` in the place of `to` in one step, and makes that durable. */
bool plat_replace(const char *from, const char *to, struct err *err);
bool plat_flush(FILE *file, struct err *err);
/* Whether what is printed goes to a pipe whose reader has ended, or to a window that was closed. */
bool plat_reader_gone(void);
/* What was printed has all arrived, or its reader had enough of it. */
bool plat_printed(struct err *err); /* down to the disk */
bool plat_remove(const char *path);

enum plat_file { PLAT_MISSING, PLAT_FILE, PLAT_FOLDER, PLAT_OTHER };
enum plat_file plat_kind(const char *path);
/* "STEM.ENDING", or "STEM-2.ENDING" and so on where that is there already. The caller frees. */
char *plat_free_path(const char *stem, const char *ending);
/* so.db and "-dau": so.db-dau. The caller frees. */
char *plat_beside(const char *path, const char *ending);
int64_t plat_size(const char *path); /* bytes, -1 when there is none */
bool plat_can_write(const char *path);
/* Whether other users of this computer may, or a group that is not the user's own. */
bool plat_others_write(const char *path);
/* Whether the user may close it to others: it is his, and not a place for all like /tmp. */
bool plat_is_own_folder(const char *path);
bool plat_is_network(const char *path);    /* a network share: SQLite's locks fail there */
int64_t plat_free_space(const char *path); /* bytes free where `path` lies, -1 unknown */
bool plat_make_folders(const char *path, struct err *err);    /* with its parents, rights 0700 */
bool plat_make_folders_of(const char *path, struct err *err); /* those that a file is to lie in */

/* That folder, new and with rights 0700; false with err where there is anything of that name. */
bool plat_make_private_folder(const char *path, struct err *err);

/* Every file and folder in a folder by name, without the hidden ones. False: it cannot be read. */
bool plat_each_entry(const char *path,
	void (*take)(void *context, const char *name, bool is_folder), void *context);

/*
 * Where sticks and disks that can be pulled are mounted, and whatever else under /media, /run/media, /mnt.
 * `table` lists what is mounted; NULL: the system's own. False: it cannot be read.
 */
bool plat_each_stick(
	const char *table, void (*take)(void *context, const char *path), void *context);

/* What is read next of the file comes from the disk, as far as the system lets one say so. */
void plat_forget_cached(FILE *file);

/*
 * The file itself where it can be read again from its beginning; of a pipe a copy without a name, of `most` bytes
 * and one more at most, and the pipe is closed. NULL with err set when there is no place for the copy.
 */
FILE *plat_seekable(FILE *file, int64_t most, struct err *err);

/* A new folder of one's own for files that may go again; NULL with err set. The caller frees. */
char *plat_temporary_folder(struct err *err);
bool plat_remove_folder(const char *path);  /* only when it is empty */
bool plat_discard_folder(const char *path); /* with everything in it */

/* The folder part of a path, "." when there is none. The caller frees. */
char *plat_folder_of(const char *path);
char *plat_real_path(const char *path); /* without links; NULL when there is no such thing */

/* An exclusive lock that the system drops when the process ends, however it ends. */
struct plat_lock;
enum plat_lock_result { PLAT_LOCKED, PLAT_LOCK_HELD, PLAT_LOCK_FAILED };
enum plat_lock_result plat_lock(const char *path, struct plat_lock **lock, char *holder,
	size_t holder_size, struct err *err);
/* Locks a file that is there with the same lock; false when somebody else has it. */
bool plat_lock_also(struct plat_lock *lock, const char *path);
void plat_unlock(struct plat_lock *lock);

char *plat_home(void);             /* the user's own folder; the caller frees */
char *plat_default_database(void); /* the caller frees */
void plat_user_name(char *name, size_t size);
bool plat_prompt_possible(void); /* a person can be asked: stdin and stdout are one */

void plat_today(char today[11]); /* ISO */
void plat_now(char stamp[26]);   /* ISO, local time with its offset from UTC */
int64_t plat_memory(void);       /* bytes that the machine has */
int64_t plat_milliseconds(void); /* since 1970 */
/* Milliseconds of a clock that is never set; it goes on while the computer sleeps. */
int64_t plat_ticks(void);

void plat_sleep(int milliseconds);

/* One line that is typed, without showing it where somebody sits there. False: nothing came. */
bool plat_read_secret(const char *prompt, char *line, size_t size);

/* The user's own program for writing texts, as a command line: $VISUAL, else $EDITOR; NULL: none. */
const char *plat_editor(void);

/*
 * Runs a program on the terminal, which was left to it, and waits for its end. `words` end with NULL,
 * the first is looked for in PATH; no shell sees them. Its exit code, 128 and the signal that ended
 * it, or -1 when it could not be started. Once `gone` says that the window was closed the program is
 * told, and ended where it does not end by itself.
 */
int plat_run(const char *const *words, bool (*gone)(void));

/*
 * Opens a file with the program that the desktop has for it (xdg-open, or $CHIBO_OPEN), beside ours, which does not wait
 * for it. False where there is no desktop or no such program.
 */
bool plat_open_outside(const char *path);

/* Leaves the alternate screen and shows the cursor; safe in a signal handler. */
void plat_leave_screen(void);

#endif
