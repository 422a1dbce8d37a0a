/* The process, its user, locks and the clock; files are in plat_posix_file.c. */
#define _GNU_SOURCE
#include "plat.h"

#include "strbuf.h"
#include "xalloc.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <pwd.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static bool codeset_is_utf8(void)
{
	return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/* One that is closed would be taken by the next file opened, and get what is printed. */
static void fill_standard_files(void)
{
	int fd;

	while ((fd = open("/dev/null", O_RDWR)) >= 0 && fd <= STDERR_FILENO)
		;
	if (fd >= 0)
		close(fd);
}

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

/*
 * Whatever ends the program, what was in its memory is not written anywhere, and no other program of the user reads it
 * there. A limit of nothing alone does not keep a core from a program that the system pipes cores to. LeakSanitizer, which
 * is in tests only, must read the memory of its own program.
 */
static void keep_memory_private(void)
{
	struct rlimit no_core = { 0, 0 };

	setrlimit(RLIMIT_CORE, &no_core);
	if (!SANITIZED)
		prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

bool plat_init(bool *utf8_frames, struct err *err)
{
	keep_memory_private();
	fill_standard_files();
	umask(077); /* nothing we write is for other users of this PC */
	signal(SIGPIPE, SIG_IGN);
	setlocale(LC_CTYPE, ""); /* of the rest nothing is used, and each is a file to open */
	*utf8_frames = codeset_is_utf8();
	if (!*utf8_frames && !setlocale(LC_CTYPE, "C.UTF-8") && !setlocale(LC_CTYPE, "C.utf8"))
		return err_set(err, ERR_USAGE,
			"Máy này không có bảng mã UTF-8 (C.UTF-8) nên không hiện được tiếng Việt. "
			"Nhờ người quản máy cài gói libc-bin.");
	return true;
}

bool plat_reader_gone(void)
{
	struct pollfd out = { .fd = STDOUT_FILENO, .events = POLLOUT };

	return poll(&out, 1, 0) > 0 && (out.revents & (POLLERR | POLLHUP));
}

bool plat_printed(struct err *err)
{
	if ((fflush(stdout) == 0 && !ferror(stdout)) || plat_reader_gone())
		return true;
	return err_set(err, ERR_STORAGE,
		"Chưa in ra được hết. Xem lại chỗ trống của đĩa hay tệp đang ghi ra rồi làm lại.");
}

struct plat_lock {
	int fd, also; /* -1: no second file */
};

/* Over what stood there: it is read to the end of its line, and cutting a file costs what a start must not. */
static void write_holder(int fd)
{
	char line[160], stamp[26], name[64];

	plat_now(stamp);
	plat_user_name(name, sizeof name);
	int length = snprintf(line, sizeof line,
		"%s, từ %.5s ngày %.2s/%.2s/%.4s (tiến trình %ld)\n", name, stamp + 11, stamp + 8,
		stamp + 5, stamp, (long)getpid());
	if (length > 0)
		(void)!pwrite(fd, line, (size_t)length, 0);
}

enum plat_lock_result plat_lock(const char *path, struct plat_lock **lock, char *holder,
	size_t holder_size, struct err *err)
{
	int fd = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);

	if (holder_size)
		holder[0] = '\0';
	if (fd < 0) {
		err_detail(err, "lock: %s", strerror(errno));
		return PLAT_LOCK_FAILED;
	}
	if (flock(fd, LOCK_EX | LOCK_NB) != 0) {
		bool held = errno == EWOULDBLOCK;
		if (held && holder_size) {
			ssize_t got = pread(fd, holder, holder_size - 1, 0);
			holder[got > 0 ? got : 0] = '\0';
			holder[strcspn(holder, "\n")] = '\0';
		}
		close(fd);
		return held ? PLAT_LOCK_HELD : PLAT_LOCK_FAILED;
	}
	write_holder(fd);
	*lock = xmalloc(sizeof **lock);
	**lock = (struct plat_lock) { .fd = fd, .also = -1 };
	return PLAT_LOCKED;
}

/*
 * Kept open until the end: closing any descriptor of a file drops the record locks that SQLite has on
 * it, so nothing may be closed before SQLite is done. A flock is none of those and disturbs none.
 */
bool plat_lock_also(struct plat_lock *lock, const char *path)
{
	lock->also = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	return lock->also < 0 || flock(lock->also, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

void plat_unlock(struct plat_lock *lock)
{
	if (!lock)
		return;
	(void)!ftruncate(lock->fd, 0);
	if (lock->also >= 0)
		close(lock->also);
	close(lock->fd);
	free(lock);
}

char *plat_home(void)
{
	const char *home = getenv("HOME");
	struct passwd *user = home && *home ? NULL : getpwuid(getuid());

	if (home && *home)
		return xstrdup(home);
	return xstrdup(user ? user->pw_dir : ".");
}

char *plat_default_database(void)
{
	const char *named = getenv("CHIBO_DB"), *data = getenv("XDG_DATA_HOME");
	struct strbuf path = STRBUF_INIT;

	if (named && *named)
		return xstrdup(named);
	char *home = plat_home();
	if (data && *data == '/')
		strbuf_addf(&path, "%s/chibo/chibo.db", data);
	else
		strbuf_addf(&path, "%s/.local/share/chibo/chibo.db", home);
	free(home);
	return strbuf_detach(&path);
}

void plat_user_name(char *name, size_t size)
{
	const char *known = getenv("USER");

	if (!known || !*known) {
		struct passwd *user = getpwuid(getuid());
		known = user ? user->pw_name : "?";
	}
	snprintf(name, size, "%s", known);
}

bool plat_prompt_possible(void)
{
	return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1;
}

void plat_today(char today[11])
{
	time_t now = time(NULL);
	struct tm parts;

	localtime_r(&now, &parts);
	strftime(today, 11, "%Y-%m-%d", &parts);
}

void plat_now(char stamp[26])
{
	time_t now = time(NULL);
	struct tm parts;
	char zone[8] = "+0000";

	localtime_r(&now, &parts);
	strftime(stamp, 20, "%Y-%m-%dT%H:%M:%S", &parts);
	strftime(zone, sizeof zone, "%z", &parts);
	snprintf(stamp + 19, 7, "%.3s:%.2s", zone, zone + 3);
}

static int64_t clock_milliseconds(clockid_t id)
{
	struct timespec now;

	clock_gettime(id, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t plat_memory(void)
{
	return (int64_t)sysconf(_SC_PHYS_PAGES) * sysconf(_SC_PAGESIZE);
}

int64_t plat_milliseconds(void)
{
	return clock_milliseconds(CLOCK_REALTIME);
}

int64_t plat_ticks(void)
{
#ifdef CLOCK_BOOTTIME /* the hours that the computer sleeps count */
	return clock_milliseconds(CLOCK_BOOTTIME);
#else
	return clock_milliseconds(CLOCK_MONOTONIC);
#endif
}

void plat_sleep(int milliseconds)
{
	struct timespec pause = { milliseconds / 1000, milliseconds % 1000 * 1000000L };

	nanosleep(&pause, NULL);
}

void plat_leave_screen(void)
{
	static const char reset[] = "\033[?2004l\033[?1049l\033[?25h\033[0m\r\n";

	if (isatty(STDOUT_FILENO))
		(void)!write(STDOUT_FILENO, reset, sizeof reset - 1);
}
