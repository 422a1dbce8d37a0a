#define _GNU_SOURCE
#include "files.h"

#include <dirent.h>
#include <errno.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

_Noreturn static void give_up(const char *what, const char *path)
{
	fprintf(stderr, "test files: %s %s: %s\n", what, path, strerror(errno));
	abort();
}

static char *joined(const char *folder, const char *slash, const char *name)
{
	char *path = NULL;

	if (asprintf(&path, "%s%s%s", folder, slash, name) < 0)
		give_up("no memory for", name);
	return path;
}

char *folder_new(void)
{
	const char *place = getenv("TMPDIR");
	char *folder = joined(place && *place ? place : "/tmp", "/", "chibo-test-XXXXXX");

	if (!mkdtemp(folder))
		give_up("cannot make", folder);
	return folder;
}

static int remove_one(const char *path, const struct stat *info, int kind, struct FTW *at)
{
	(void)info;
	(void)kind;
	(void)at;
	return remove(path);
}

void folder_remove(char *folder)
{
	if (nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS) != 0)
		give_up("cannot remove", folder);
	free(folder);
}

int folder_count(const char *folder)
{
	DIR *dir = opendir(folder);
	int count = 0;

	if (!dir)
		return -1;
	for (struct dirent *entry; (entry = readdir(dir)) != NULL;)
		count += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
	closedir(dir);
	return count;
}

char *path_in(const char *folder, const char *name)
{
	return joined(folder, "/", name);
}

char *file_read(const char *path, size_t *size)
{
	FILE *file = fopen(path, "rb");
	char *bytes = NULL;
	size_t have = 0, got;

	if (!file)
		give_up("cannot read", path);
	do {
		bytes = realloc(bytes, have + 65536 + 1);
		if (!bytes)
			give_up("no memory for", path);
		got = fread(bytes + have, 1, 65536, file);
		have += got;
	} while (got > 0);
	fclose(file);
	bytes[have] = '\0';
	if (size)
		*size = have;
	return bytes;
}

void file_write(const char *path, const void *bytes, size_t size)
{
	FILE *file = fopen(path, "wb");

	if (!file || fwrite(bytes, 1, size, file) != size || fclose(file) != 0)
		give_up("cannot write", path);
}

void file_write_text(const char *path, const char *text)
{
	file_write(path, text, strlen(text));
}

char *data_read(const char *name, size_t *size)
{
	char *path = joined("tests/data", "/", name), *bytes = file_read(path, size);

	free(path);
	return bytes;
}
