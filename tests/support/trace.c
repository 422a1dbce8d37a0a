#include "trace.h"

#include "xalloc.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

static struct trace *running;
static sqlite3_vfs *system_files;

/* The system's own file stands behind ours. */
struct traced {
	sqlite3_file base;
	enum trace_file which;
	sqlite3_file behind[];
};

static struct traced *of(sqlite3_file *file)
{
	return (struct traced *)file;
}

static sqlite3_file *behind(sqlite3_file *file)
{
	return of(file)->behind;
}

static void add(enum trace_kind kind, enum trace_file which, int64_t at, const void *bytes,
	size_t size, bool folder)
{
	if (!running)
		return;
	running->steps = xgrow(running->steps, running->count, sizeof *running->steps);
	struct trace_step *step = &running->steps[running->count++];
	*step = (struct trace_step) {
		.kind = kind, .file = which, .at = at, .size = size, .folder = folder
	};
	if (size > 0) {
		step->bytes = xmalloc(size);
		memcpy(step->bytes, bytes, size);
	}
}

static int close_file(sqlite3_file *file)
{
	return behind(file)->pMethods->xClose(behind(file));
}

static int read_file(sqlite3_file *file, void *bytes, int size, sqlite3_int64 at)
{
	return behind(file)->pMethods->xRead(behind(file), bytes, size, at);
}

static int write_file(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
	add(TRACE_WRITE, of(file)->which, at, bytes, (size_t)size, false);
	return behind(file)->pMethods->xWrite(behind(file), bytes, size, at);
}

static int cut_file(sqlite3_file *file, sqlite3_int64 size)
{
	add(TRACE_TRUNCATE, of(file)->which, size, NULL, 0, false);
	return behind(file)->pMethods->xTruncate(behind(file), size);
}

static int sync_file(sqlite3_file *file, int flags)
{
	add(TRACE_SYNC, of(file)->which, 0, NULL, 0, false);
	return behind(file)->pMethods->xSync(behind(file), flags);
}

static int size_of_file(sqlite3_file *file, sqlite3_int64 *size)
{
	return behind(file)->pMethods->xFileSize(behind(file), size);
}

static int lock_file(sqlite3_file *file, int lock)
{
	return behind(file)->pMethods->xLock(behind(file), lock);
}

static int unlock_file(sqlite3_file *file, int lock)
{
	return behind(file)->pMethods->xUnlock(behind(file), lock);
}

static int is_reserved(sqlite3_file *file, int *reserved)
{
	return behind(file)->pMethods->xCheckReservedLock(behind(file), reserved);
}

static int control_file(sqlite3_file *file, int what, void *value)
{
	return behind(file)->pMethods->xFileControl(behind(file), what, value);
}

static int sector_of_file(sqlite3_file *file)
{
	return behind(file)->pMethods->xSectorSize(behind(file));
}

static int kind_of_disk(sqlite3_file *file)
{
	return behind(file)->pMethods->xDeviceCharacteristics(behind(file));
}

static const sqlite3_io_methods methods = {
	.iVersion = 1,
	.xClose = close_file,
	.xRead = read_file,
	.xWrite = write_file,
	.xTruncate = cut_file,
	.xSync = sync_file,
	.xFileSize = size_of_file,
	.xLock = lock_file,
	.xUnlock = unlock_file,
	.xCheckReservedLock = is_reserved,
	.xFileControl = control_file,
	.xSectorSize = sector_of_file,
	.xDeviceCharacteristics = kind_of_disk,
};

static int open_file(
	sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
	int there = 1;

	(void)vfs;
	if (!(flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL)))
		return system_files->xOpen(system_files, name, file, flags, out_flags);
	file->pMethods = NULL;
	of(file)->which = flags & SQLITE_OPEN_MAIN_DB ? TRACE_BOOK : TRACE_JOURNAL;
	system_files->xAccess(system_files, name, SQLITE_ACCESS_EXISTS, &there);
	int code = system_files->xOpen(system_files, name, behind(file), flags, out_flags);
	if (code != SQLITE_OK)
		return code;
	file->pMethods = &methods;
	if (!there)
		add(TRACE_CREATE, of(file)->which, 0, NULL, 0, false);
	return SQLITE_OK;
}

static int delete_file(sqlite3_vfs *vfs, const char *name, int folder)
{
	(void)vfs;
	add(TRACE_DELETE, TRACE_JOURNAL, 0, NULL, 0, folder != 0);
	return system_files->xDelete(system_files, name, folder);
}

void trace_stand_before_files(void)
{
	static sqlite3_vfs ours;

	system_files = sqlite3_vfs_find(NULL);
	ours = *system_files;
	ours.zName = "traced";
	ours.szOsFile = (int)sizeof(struct traced) + system_files->szOsFile;
	ours.xOpen = open_file;
	ours.xDelete = delete_file;
	if (sqlite3_vfs_register(&ours, 1) != SQLITE_OK)
		abort();
}

void trace_begin(struct trace *trace)
{
	*trace = (struct trace) { 0 };
	running = trace;
}

void trace_said(void)
{
	add(TRACE_SAID, TRACE_BOOK, 0, NULL, 0, false);
}

void trace_end(void)
{
	running = NULL;
}

void trace_release(struct trace *trace)
{
	for (size_t i = 0; i < trace->count; i++)
		free(trace->steps[i].bytes);
	free(trace->steps);
}
