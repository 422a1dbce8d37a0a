/* What is plugged into the PC. */
#define _GNU_SOURCE
#include "plat.h"

#include "strbuf.h"

#include <mntent.h>
#include <stdlib.h>
#include <string.h>

static bool begins(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

static bool says_one(const char *path)
{
	FILE *file = fopen(path, "r");
	bool one = file && fgetc(file) == '1';

	if (file)
		fclose(file);
	return one;
}

/* The kernel tells it of the disk; a partition lies in the folder of its disk. */
static bool is_removable(const char *device)
{
	struct strbuf path = STRBUF_INIT;
	const char *name = strrchr(device, '/');
	bool yes = false;

	if (!name || !begins(device, "/dev/"))
		return false;
	strbuf_addf(&path, "/sys/class/block%s", name);
	char *block = realpath(path.text, NULL);
	if (block) {
		strbuf_clear(&path);
		strbuf_addf(&path, "%s/removable", block);
		yes = says_one(path.text);
		strbuf_clear(&path);
		strbuf_addf(&path, "%s/../removable", block);
		yes = yes || says_one(path.text);
	}
	free(block);
	strbuf_release(&path);
	return yes;
}

bool plat_each_stick(
	const char *table, void (*take)(void *context, const char *path), void *context)
{
	FILE *mounts = setmntent(table ? table : "/proc/self/mounts", "r");
	struct mntent *mount;

	if (!mounts)
		return false;
	while ((mount = getmntent(mounts))) {
		bool place = begins(mount->mnt_dir, "/media/") ||
			begins(mount->mnt_dir, "/run/media/") ||
			strcmp(mount->mnt_dir, "/mnt") == 0 || begins(mount->mnt_dir, "/mnt/");
		/* what has no device is no disk */
		if (mount->mnt_fsname[0] == '/' && (place || is_removable(mount->mnt_fsname)))
			take(context, mount->mnt_dir);
	}
	endmntent(mounts);
	return true;
}
