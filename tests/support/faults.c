#define _GNU_SOURCE
#include "faults.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

static struct {
	int calls, for_ever, error_number;
	long nth, seen;
} faults;

/* Whether this call is to fail; then errno says why. */
static int strikes(enum fault_call call)
{
	if (!(faults.calls & (int)call))
		return 0;
	faults.seen++;
	if (faults.seen != faults.nth && !(faults.for_ever && faults.seen > faults.nth))
		return 0;
	errno = faults.error_number;
	return 1;
}

static ssize_t write_or_fail(int fd, const void *bytes, size_t count)
{
	return strikes(FAULT_WRITE) ? -1 : write(fd, bytes, count);
}

static ssize_t pwrite_or_fail(int fd, const void *bytes, size_t count, off64_t offset)
{
	return strikes(FAULT_WRITE) ? -1 : pwrite64(fd, bytes, count, offset);
}

static int truncate_or_fail(int fd, off_t length)
{
	return strikes(FAULT_WRITE) ? -1 : ftruncate(fd, length);
}

static ssize_t read_or_fail(int fd, void *bytes, size_t count)
{
	return strikes(FAULT_READ) ? -1 : read(fd, bytes, count);
}

static ssize_t pread_or_fail(int fd, void *bytes, size_t count, off64_t offset)
{
	return strikes(FAULT_READ) ? -1 : pread64(fd, bytes, count, offset);
}

static int unlink_or_fail(const char *path)
{
	return strikes(FAULT_UNLINK) ? -1 : unlink(path);
}

static int open_or_fail(const char *path, int flags, int mode)
{
	return strikes(FAULT_OPEN) ? -1 : open(path, flags, mode);
}

/* SQLite gives no hook for this one: the program's own stands before that of the C library. */
int fdatasync(int fd)
{
	return strikes(FAULT_SYNC) ? -1 : (int)syscall(SYS_fdatasync, fd);
}

/* ---- memory ---- */

static sqlite3_mem_methods sound;

static void *allocate_or_fail(int bytes)
{
	return strikes(FAULT_MEMORY) ? NULL : sound.xMalloc(bytes);
}

static void *enlarge_or_fail(void *block, int bytes)
{
	return strikes(FAULT_MEMORY) ? NULL : sound.xRealloc(block, bytes);
}

void faults_stand_before_memory(void)
{
	sqlite3_mem_methods failing;

	if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &sound) != SQLITE_OK)
		abort();
	failing = sound;
	failing.xMalloc = allocate_or_fail;
	failing.xRealloc = enlarge_or_fail;
	if (sqlite3_config(SQLITE_CONFIG_MALLOC, &failing) != SQLITE_OK ||
		sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0) != SQLITE_OK)
		abort();
}

void faults_begin(int calls, long nth, int for_ever, int error_number)
{
	static const struct {
		const char *name;
		sqlite3_syscall_ptr call;
	} calls_of_sqlite[] = {
		{ "write", (sqlite3_syscall_ptr)write_or_fail },
		{ "pwrite64", (sqlite3_syscall_ptr)pwrite_or_fail },
		{ "read", (sqlite3_syscall_ptr)read_or_fail },
		{ "pread", (sqlite3_syscall_ptr)pread_or_fail },
		{ "pread64", (sqlite3_syscall_ptr)pread_or_fail },
		{ "ftruncate", (sqlite3_syscall_ptr)truncate_or_fail },
		{ "unlink", (sqlite3_syscall_ptr)unlink_or_fail },
		{ "open", (sqlite3_syscall_ptr)open_or_fail },
	};
	sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);

	faults.calls = calls;
	faults.nth = nth;
	faults.for_ever = for_ever;
	faults.error_number = error_number;
	faults.seen = 0;
	for (size_t i = 0; i < sizeof calls_of_sqlite / sizeof *calls_of_sqlite; i++)
		if (vfs->xSetSystemCall(vfs, calls_of_sqlite[i].name, calls_of_sqlite[i].call) !=
			SQLITE_OK)
			abort();
}

long faults_end(void)
{
	sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);

	vfs->xSetSystemCall(vfs, NULL, NULL);
	faults.calls = 0;
	return faults.seen;
}
