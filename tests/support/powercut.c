#include "powercut.h"

#include "xalloc.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SECTOR = 512, FILES = 2 };

/* One of the two files: as it is seen, as it is on the disk, and the one of its name before, not yet gone for good. */
struct disk_file {
	bool seen_there, kept_there, has_before, new_entry;
	bool left_is_before; /* the cut brought the one before back */
	struct powercut_image seen, kept, before, left;
};

struct powercut_disk {
	struct disk_file files[FILES];
	bool liar;
};

/* ---- images ---- */

static void make_room(struct powercut_image *image, size_t size)
{
	if (size <= image->room)
		return;
	image->room = size * 2;
	image->bytes = xrealloc(image->bytes, image->room);
}

static void set_size(struct powercut_image *image, size_t size)
{
	make_room(image, size);
	if (size > image->size)
		memset(image->bytes + image->size, 0, size - image->size);
	image->size = size;
}

static void copy(struct powercut_image *to, const struct powercut_image *from)
{
	make_room(to, from->size + 1);
	if (from->size > 0)
		memcpy(to->bytes, from->bytes, from->size);
	to->size = from->size;
}

static void put(struct powercut_image *image, int64_t at, const void *bytes, size_t size)
{
	if (size == 0)
		return;
	if ((size_t)at + size > image->size)
		set_size(image, (size_t)at + size);
	memcpy(image->bytes + at, bytes, size);
}

/* ---- the disk ---- */

struct powercut_disk *powercut_disk_new(const void *book, size_t size, bool liar)
{
	struct powercut_disk *disk = xcalloc(1, sizeof *disk);
	struct disk_file *file = &disk->files[TRACE_BOOK];

	disk->liar = liar;
	put(&file->seen, 0, book, size);
	copy(&file->kept, &file->seen);
	file->seen_there = file->kept_there = true;
	return disk;
}

void powercut_disk_free(struct powercut_disk *disk)
{
	for (int i = 0; i < FILES; i++) {
		free(disk->files[i].seen.bytes);
		free(disk->files[i].kept.bytes);
		free(disk->files[i].before.bytes);
		free(disk->files[i].left.bytes);
	}
	free(disk);
}

const struct powercut_image *powercut_seen(const struct powercut_disk *disk)
{
	return &disk->files[TRACE_BOOK].seen;
}

static void create(struct disk_file *file)
{
	if (file->seen_there)
		return;
	if (file->kept_there) {
		copy(&file->before, &file->kept);
		file->has_before = true;
	}
	file->kept_there = false;
	file->seen_there = file->new_entry = true;
	file->seen.size = file->kept.size = 0;
}

/* The system flushes the folder of a new file with it, once. */
static void sync_it(struct disk_file *file)
{
	copy(&file->kept, &file->seen);
	if (!file->new_entry)
		return;
	file->kept_there = true;
	file->new_entry = file->has_before = false;
}

static void flush_folder(struct powercut_disk *disk)
{
	for (int i = 0; i < FILES; i++) {
		disk->files[i].kept_there = disk->files[i].seen_there;
		disk->files[i].new_entry = disk->files[i].has_before = false;
	}
}

void powercut_step(struct powercut_disk *disk, const struct trace_step *step)
{
	struct disk_file *file = &disk->files[step->file];

	switch (step->kind) {
	case TRACE_CREATE:
		create(file);
		break;
	case TRACE_WRITE:
		put(&file->seen, step->at, step->bytes, step->size);
		break;
	case TRACE_TRUNCATE:
		set_size(&file->seen, (size_t)step->at);
		break;
	case TRACE_SYNC:
		if (!disk->liar)
			sync_it(file);
		break;
	case TRACE_DELETE:
		file->seen_there = false;
		if (step->folder && !disk->liar)
			flush_folder(disk);
		break;
	case TRACE_SAID:
		break;
	}
}

/* ---- the cut ---- */

enum fate { NOTHING_UNFLUSHED_STAYS, ALL_STAYS, EACH_BY_LOT, FATES = 4 };

/* Past the old end is what was written, nothing, or what lay on the disk there before. */
static void draw_new_sector(unsigned char *to, const unsigned char *seen, size_t size,
	size_t old_part, struct dice *dice)
{
	uint32_t lot = dice_roll(dice, 3);

	if (lot == 0)
		memcpy(to + old_part, seen + old_part, size - old_part);
	for (size_t i = old_part; lot == 2 && i < size; i++)
		to[i] = (unsigned char)dice_roll(dice, 256);
}

/* The sector that holds the old end keeps what it had: a disk writes a sector whole or not at all. */
static void draw_sector(struct disk_file *file, size_t at, size_t size, struct dice *dice)
{
	unsigned char *to = file->left.bytes + at;
	const struct powercut_image *seen = &file->seen, *kept = &file->kept;
	bool is_seen = at + size <= seen->size, is_kept = at + size <= kept->size;

	if (is_seen && is_kept) {
		bool as_seen = memcmp(seen->bytes + at, kept->bytes + at, size) == 0 ||
			dice_roll(dice, 2) == 0;
		memcpy(to, (as_seen ? seen : kept)->bytes + at, size);
	} else if (is_kept) {
		memcpy(to, kept->bytes + at, size);
	} else {
		size_t old_part = at < kept->size ? kept->size - at : 0;
		if (old_part > 0)
			memcpy(to, kept->bytes + at, old_part);
		if (is_seen)
			draw_new_sector(to, seen->bytes + at, size, old_part, dice);
	}
}

static void draw_sectors(struct disk_file *file, struct dice *dice)
{
	size_t size = dice_roll(dice, 2) ? file->seen.size : file->kept.size;

	file->left.size = 0;
	set_size(&file->left, size);
	for (size_t at = 0; at < size; at += SECTOR)
		draw_sector(file, at, size - at < SECTOR ? size - at : SECTOR, dice);
}

static void cut_file(struct disk_file *file, enum fate fate, struct dice *dice)
{
	bool there = file->kept_there;

	if (file->seen_there != file->kept_there)
		there = fate == ALL_STAYS                 ? file->seen_there
			: fate == NOTHING_UNFLUSHED_STAYS ? file->kept_there
							  : dice_roll(dice, 2) == 0;
	file->left_is_before = file->has_before &&
		(fate == NOTHING_UNFLUSHED_STAYS || (fate != ALL_STAYS && dice_roll(dice, 2)));
	if (file->left_is_before)
		copy(&file->left, &file->before);
	else if (!there)
		file->left.size = 0;
	else if (fate == NOTHING_UNFLUSHED_STAYS)
		copy(&file->left, &file->kept);
	else if (fate == ALL_STAYS)
		copy(&file->left, &file->seen);
	else
		draw_sectors(file, dice);
}

/* The last write may have got as far as some byte. */
static void tear(struct disk_file *file, const struct trace_step *step, struct dice *dice)
{
	size_t sectors = dice_roll(dice, (uint32_t)step->size / SECTOR + 1);

	if (file->left_is_before || (file->left.size == 0 && step->file == TRACE_JOURNAL))
		return;
	put(&file->left, step->at, step->bytes, sectors * SECTOR);
}

struct powercut_left powercut_cut(
	struct powercut_disk *disk, const struct trace_step *step, struct dice *dice)
{
	enum fate fate = (enum fate)dice_roll(dice, FATES);

	for (int i = 0; i < FILES; i++)
		cut_file(&disk->files[i], fate, dice);
	if (step && step->kind == TRACE_WRITE && fate != NOTHING_UNFLUSHED_STAYS)
		tear(&disk->files[step->file], step, dice);
	return (struct powercut_left) { &disk->files[TRACE_BOOK].left,
		&disk->files[TRACE_JOURNAL].left };
}

/* ---- what SQLite makes of it: a file system of two images ---- */

static struct powercut_left *mounted;

struct image_file {
	sqlite3_file base;
	struct powercut_image *image;
};

static struct powercut_image *image_of(sqlite3_file *file)
{
	return ((struct image_file *)file)->image;
}

static int close_image(sqlite3_file *file)
{
	(void)file;
	return SQLITE_OK;
}

static int read_image(sqlite3_file *file, void *bytes, int size, sqlite3_int64 at)
{
	struct powercut_image *image = image_of(file);
	size_t have = (size_t)at < image->size ? image->size - (size_t)at : 0;

	have = have < (size_t)size ? have : (size_t)size;
	if (have > 0)
		memcpy(bytes, image->bytes + at, have);
	if (have == (size_t)size)
		return SQLITE_OK;
	memset((char *)bytes + have, 0, (size_t)size - have);
	return SQLITE_IOERR_SHORT_READ;
}

static int write_image(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
	put(image_of(file), at, bytes, (size_t)size);
	return SQLITE_OK;
}

static int cut_image(sqlite3_file *file, sqlite3_int64 size)
{
	set_size(image_of(file), (size_t)size);
	return SQLITE_OK;
}

static int nothing(sqlite3_file *file, int what)
{
	(void)file;
	(void)what;
	return SQLITE_OK;
}

static int size_of_image(sqlite3_file *file, sqlite3_int64 *size)
{
	*size = (sqlite3_int64)image_of(file)->size;
	return SQLITE_OK;
}

static int nobody_reserved(sqlite3_file *file, int *reserved)
{
	(void)file;
	*reserved = 0;
	return SQLITE_OK;
}

static int no_control(sqlite3_file *file, int what, void *value)
{
	(void)file;
	(void)what;
	(void)value;
	return SQLITE_NOTFOUND;
}

static int sector(sqlite3_file *file)
{
	(void)file;
	return 4096;
}

static int powersafe(sqlite3_file *file)
{
	(void)file;
	return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

static const sqlite3_io_methods image_methods = {
	.iVersion = 1,
	.xClose = close_image,
	.xRead = read_image,
	.xWrite = write_image,
	.xTruncate = cut_image,
	.xSync = nothing,
	.xFileSize = size_of_image,
	.xLock = nothing,
	.xUnlock = nothing,
	.xCheckReservedLock = nobody_reserved,
	.xFileControl = no_control,
	.xSectorSize = sector,
	.xDeviceCharacteristics = powersafe,
};

static bool is_journal(const char *name)
{
	return strstr(name, "-journal") != NULL;
}

static int open_image(
	sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
	(void)vfs;
	file->pMethods = NULL;
	if (!name)
		return SQLITE_CANTOPEN;
	((struct image_file *)file)->image = is_journal(name) ? mounted->journal : mounted->book;
	file->pMethods = &image_methods;
	if (out_flags)
		*out_flags = flags;
	return SQLITE_OK;
}

static int delete_image(sqlite3_vfs *vfs, const char *name, int folder)
{
	(void)vfs;
	(void)folder;
	if (is_journal(name))
		mounted->journal->size = 0;
	return SQLITE_OK;
}

static int is_there(sqlite3_vfs *vfs, const char *name, int flags, int *there)
{
	(void)vfs;
	(void)flags;
	*there = is_journal(name) ? mounted->journal->size > 0
				  : strcmp(name, "so") == 0 && mounted->book->size > 0;
	return SQLITE_OK;
}

static int same_name(sqlite3_vfs *vfs, const char *name, int size, char *out)
{
	(void)vfs;
	snprintf(out, (size_t)size, "%s", name);
	return SQLITE_OK;
}

static const char *vfs_of_images(void)
{
	static sqlite3_vfs ours;

	if (ours.zName)
		return ours.zName;
	ours = *sqlite3_vfs_find("unix");
	ours.zName = "images";
	ours.szOsFile = sizeof(struct image_file);
	ours.xOpen = open_image;
	ours.xDelete = delete_image;
	ours.xAccess = is_there;
	ours.xFullPathname = same_name;
	if (sqlite3_vfs_register(&ours, 0) != SQLITE_OK)
		abort();
	return ours.zName;
}

static bool ask(sqlite3 *db, const char *sql, char *answer, size_t size)
{
	sqlite3_stmt *stmt = NULL;
	bool ok = sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) == SQLITE_OK &&
		sqlite3_step(stmt) == SQLITE_ROW;

	if (ok && answer)
		snprintf(answer, size, "%s", (const char *)sqlite3_column_text(stmt, 0));
	sqlite3_finalize(stmt);
	return ok;
}

bool powercut_recover(struct powercut_left *left, const char *sql, char *answer, size_t size)
{
	sqlite3 *db = NULL;

	mounted = left;
	bool ok = sqlite3_open_v2("so", &db, SQLITE_OPEN_READWRITE, vfs_of_images()) == SQLITE_OK &&
		ask(db, "PRAGMA user_version", NULL, 0) && (!sql || ask(db, sql, answer, size));
	sqlite3_close(db);
	return ok;
}
