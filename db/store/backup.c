#include "backup.h"
#include "check.h"
#include "internal.h"
#include "xalloc.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

enum step { STEP_COPY, STEP_COMPARE, STEP_CHECK, STEP_ENDED };

struct backup_job {
	struct store *store;
	char *path, *fresh, *book;
	bool ordinary; /* those that need not stay go behind it */
	enum step step;
	sqlite3 *to;
	sqlite3_backup *pages;
	FILE *copy;       /* read again, to be compared */
	int64_t at, size; /* bytes compared, of so many */
	int64_t state;    /* of the book when it was copied */
	int tries;        /* it was changed before it was compared */
	pthread_t thread;
	bool threaded;
	atomic_int checked; /* enum backup_state */
	struct err err;     /* of the check */
};

bool flush_path(const char *path, struct err *err)
{
	FILE *file = plat_open(path, "r+b");
	bool ok = file && plat_flush(file, err);

	if (!file)
		err_set(err, ERR_STORAGE, "Không đọc lại được bản sao %s.", path);
	else
		fclose(file);
	return ok;
}

/* ---- the pages ---- */

static bool open_copy(struct backup_job *job, struct err *err)
{
	if (!create_afresh(job->fresh, err))
		return false;
	int code = sqlite3_open_v2(job->fresh, &job->to, SQLITE_OPEN_READWRITE, NULL);
	if (code != SQLITE_OK)
		return store_fault(job->store, code, err);
	job->pages = sqlite3_backup_init(job->to, "main", job->store->db, "main");
	return job->pages || store_fault(job->store, sqlite3_errcode(job->to), err);
}

static int close_pages(struct backup_job *job)
{
	int code = job->pages ? sqlite3_backup_finish(job->pages) : SQLITE_OK;

	job->pages = NULL;
	return code;
}

static bool read_book(struct backup_job *job, void *bytes, int count, int64_t at)
{
	sqlite3_file *file = NULL;

	return sqlite3_file_control(job->store->db, "main", SQLITE_FCNTL_FILE_POINTER, &file) ==
		SQLITE_OK &&
		file && file->pMethods &&
		file->pMethods->xRead(file, bytes, count, at) == SQLITE_OK;
}

static bool begin_comparing(struct backup_job *job, struct err *err)
{
	int code = close_pages(job);

	if (code != SQLITE_OK)
		return store_fault(job->store, code, err);
	sqlite3_close(job->to);
	job->to = NULL;
	job->state = store_file_state(job->store);
	job->copy = plat_open(job->fresh, "rb");
	job->at = 0;
	job->size = plat_size(job->fresh);
	job->step = store_in_memory(job->store) ? STEP_CHECK : STEP_COMPARE;
	return job->copy || err_set(err, ERR_STORAGE, "Không đọc lại được bản sao %s.", job->fresh);
}

static bool copy_pages(struct backup_job *job, int pages, struct err *err)
{
	if (!job->pages && !open_copy(job, err))
		return false;
	int code = sqlite3_backup_step(job->pages, pages);
	if (code == SQLITE_DONE)
		return begin_comparing(job, err);
	return code == SQLITE_OK || store_fault(job->store, code, err);
}

/* ---- compared with the book ---- */

/* What a copy has of its own: the counters of the header. */
static void forget_counters(unsigned char *header)
{
	memset(header + 24, 0, 4);
	memset(header + 40, 0, 4);
	memset(header + 92, 0, 8);
}

static bool differs(struct err *err)
{
	return err_set(err, ERR_STORAGE,
		"Bản sao lưu đọc lại thấy khác sổ, nên không giữ. Đĩa có thể hỏng: chép sổ ra USB (Ctrl-B) và báo người "
		"giúp kỹ thuật.");
}

/* So many bytes at a time; SQLite locks by one page of large books and leaves it unwritten. */
enum { PART = 65536, LOCKED_PART = 0x40000000 / PART };

static bool compare_part(struct backup_job *job, struct err *err)
{
	unsigned char ours[PART], theirs[PART];
	size_t got = fread(theirs, 1, PART, job->copy);

	if (got == 0 || !read_book(job, ours, (int)got, job->at))
		return differs(err);
	if (job->at == 0 && got > 100) {
		forget_counters(ours);
		forget_counters(theirs);
	}
	if (job->at / PART != LOCKED_PART && memcmp(ours, theirs, got) != 0)
		return differs(err);
	job->at += (int64_t)got;
	if (job->at >= job->size)
		job->step = STEP_CHECK;
	return true;
}

static void close_copy(struct backup_job *job)
{
	if (job->copy)
		fclose(job->copy);
	job->copy = NULL;
}

/* The book was changed meanwhile: what was copied is not what it is. */
static bool begin_again(struct backup_job *job, struct err *err)
{
	enum { TRIES = 20 };

	close_copy(job);
	job->step = STEP_COPY;
	return ++job->tries < TRIES ||
		err_set(err, ERR_STORAGE,
			"Chưa sao lưu xong vì sổ đang ghi liên tục. Chương trình sẽ làm lại sau.");
}

static bool compare(struct backup_job *job, struct err *err)
{
	if (store_file_state(job->store) != job->state)
		return begin_again(job, err);
	return compare_part(job, err) ||
		(store_file_state(job->store) != job->state && begin_again(job, err));
}

/* ---- looked at as a whole, and put in its place ---- */

static bool check_copy(struct backup_job *job, struct err *err)
{
	sqlite3 *db = NULL;
	int code = sqlite3_open_v2(
		job->fresh, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW, NULL);
	bool ok = (code == SQLITE_OK || fault_say(db, code, false, err)) &&
		check_connection(db, err);

	sqlite3_close(db);
	ok = ok && flush_path(job->fresh, err) && plat_replace(job->fresh, job->path, err);
	if (ok && job->ordinary)
		copies_thin(job->book);
	return ok;
}

static void *check_in_thread(void *argument)
{
	struct backup_job *job = argument;
	bool ok = check_copy(job, &job->err);

	atomic_store(&job->checked, ok ? BACKUP_DONE : BACKUP_FAILED);
	return NULL;
}

static enum backup_state end_of_thread(struct backup_job *job, struct err *err)
{
	enum backup_state state = (enum backup_state)atomic_load(&job->checked);

	if (state == BACKUP_RUNNING)
		return state;
	pthread_join(job->thread, NULL);
	job->threaded = false;
	job->step = STEP_ENDED;
	if (state == BACKUP_FAILED && err)
		*err = job->err;
	return state;
}

/* ---- one job ---- */

static struct backup_job *job_new(struct store *store, const char *path, bool ordinary)
{
	struct backup_job *job = xcalloc(1, sizeof *job);
	struct strbuf fresh = STRBUF_INIT;

	strbuf_addf(&fresh, "%s.tam", path);
	job->store = store;
	job->path = xstrdup(path);
	job->fresh = strbuf_detach(&fresh);
	job->book = xstrdup(store->path);
	job->ordinary = ordinary;
	atomic_init(&job->checked, BACKUP_RUNNING);
	return job;
}

void backup_release(struct backup_job *job)
{
	if (!job)
		return;
	if (job->threaded)
		pthread_join(job->thread, NULL);
	close_pages(job);
	sqlite3_close(job->to);
	close_copy(job);
	discard_file(job->fresh);
	free(job->path);
	free(job->fresh);
	free(job->book);
	free(job);
}

/* One slice of the work before the check. */
static bool take_step(struct backup_job *job, int pages, struct err *err)
{
	return job->step == STEP_COPY ? copy_pages(job, pages, err) : compare(job, err);
}

enum backup_state backup_go_on(struct backup_job *job, int milliseconds, struct err *err)
{
	enum { PAGES = 64 };
	int64_t until = plat_ticks() + milliseconds;

	while (job->step < STEP_CHECK) {
		if (!take_step(job, PAGES, err)) {
			job->step = STEP_ENDED;
			return BACKUP_FAILED;
		}
		if (plat_ticks() >= until)
			return BACKUP_RUNNING;
	}
	if (job->threaded)
		return end_of_thread(job, err);
	close_copy(job);
	job->threaded = pthread_create(&job->thread, NULL, check_in_thread, job) == 0;
	if (job->threaded)
		return BACKUP_RUNNING;
	job->step = STEP_ENDED;
	return check_copy(job, err) ? BACKUP_DONE : BACKUP_FAILED;
}

int backup_percent(const struct backup_job *job)
{
	if (job->step == STEP_COMPARE && job->size > 0)
		return (int)(40 + job->at * 30 / job->size);
	if (job->step != STEP_COPY || !job->pages)
		return job->step == STEP_CHECK ? 70 : -1;
	int pages = sqlite3_backup_pagecount(job->pages);
	return pages > 0 ? (pages - sqlite3_backup_remaining(job->pages)) * 40 / pages : -1;
}

static bool run_job(struct backup_job *job, struct err *err)
{
	bool ok = true;

	while (ok && job->step < STEP_CHECK)
		ok = take_step(job, -1, err);
	close_copy(job);
	ok = ok && check_copy(job, err);
	backup_release(job);
	return ok;
}

bool store_backup(struct store *store, const char *path, struct err *err)
{
	if (plat_kind(path) != PLAT_MISSING)
		return err_set(
			err, ERR_OPEN, "Đã có tệp %s nên không ghi đè. Chọn tên khác.", path);
	return run_job(job_new(store, path, false), err);
}

/* ---- ordinary copies ---- */

static bool has_room(struct store *store, const char *folder, struct err *err)
{
	enum { SPARE = 10 * 1024 * 1024 };
	int64_t room = plat_free_space(folder), size = plat_size(store->path);

	return room < 0 || size < 0 || room > size + SPARE ||
		err_set(err, ERR_STORAGE,
			"Đĩa không còn đủ chỗ trống cho bản sao lưu. Xóa bớt tệp không cần rồi làm lại.");
}

/* The path of the next copy; NULL with err where there can be none. */
static char *next_path(struct store *store, const char *why, struct err *err)
{
	struct copies copies;
	char at[26], *path;

	plat_now(at);
	copies_read(&copies, store->path);
	path = copies_next(&copies, store->path, at, why);
	if (!plat_make_folders_of(path, err) || !has_room(store, copies.folder, err)) {
		free(path);
		path = NULL;
	}
	copies_release(&copies);
	return path;
}

struct backup_job *backup_begin(struct store *store, const char *why, struct err *err)
{
	char *path = next_path(store, why, err);
	struct backup_job *job = path ? job_new(store, path, true) : NULL;

	free(path);
	return job;
}

bool backup_now(struct store *store, const char *why, char **path, struct err *err)
{
	char *next = next_path(store, why, err);
	bool ok = next && run_job(job_new(store, next, true), err);

	if (ok && path) {
		*path = next;
		return true;
	}
	free(next);
	return ok;
}

int backup_copies(struct store *store, char newest[BACKUP_NAME])
{
	struct copies copies;

	copies_read(&copies, store->path);
	int count = copies.count;
	snprintf(newest, BACKUP_NAME, "%s", count > 0 ? copies.items[count - 1].name : "");
	copies_release(&copies);
	return count;
}
