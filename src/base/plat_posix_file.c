/* Files and folders. */
#define _GNU_SOURCE
#include "plat.h"

#include "strbuf.h"
#include "xalloc.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <grp.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

FILE *plat_open(const char *path, const char *mode)
{
	return fopen(path, mode);
}

FILE *plat_create_new(const char *path, struct err *err)
{
	int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	FILE *file = fd < 0 ? NULL : fdopen(fd, "w+b");

	if (!file) {
		err_set(err, ERR_OPEN, "Không tạo được tệp %s: %s.", path,
			errno == EEXIST           ? "đã có tệp cùng tên"
				: errno == ENOSPC ? "đĩa đầy"
				: errno == EROFS  ? "đĩa chỉ cho đọc"
				: errno == EACCES ? "không có quyền ghi vào thư mục"
						  : "thư mục không ghi được");
		err_detail(err, "open: %s", strerror(errno));
		if (fd >= 0)
			close(fd);
	}
	return file;
}

static bool sync_folder_of(const char *path)
{
	char *folder = plat_folder_of(path);
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool ok = fd >= 0 && fsync(fd) == 0;

	if (fd >= 0)
		close(fd);
	free(folder);
	return ok;
}

bool plat_replace(const char *from, const char *to, struct err *err)
{
	if (rename(from, to) == 0 && sync_folder_of(to))
		return true;
	err_set(err, ERR_STORAGE,
		"Không ghi được tệp %s: đổi tên không xong. Xem lại quyền ghi và chỗ trống của đĩa.",
		to);
	err_detail(err, "rename: %s", strerror(errno));
	return false;
}

bool plat_flush(FILE *file, struct err *err)
{
	if (fflush(file) == 0 && fsync(fileno(file)) == 0)
		return true;
	err_set(err, ERR_STORAGE,
		errno == ENOSPC ? "Đĩa đầy, chưa ghi xong tệp. Xóa bớt tệp không cần rồi làm lại."
				: "Ghi xuống đĩa không xong. Thử lại, hoặc ghi sang đĩa khác.");
	err_detail(err, "fsync: %s", strerror(errno));
	return false;
}

void plat_forget_cached(FILE *file)
{
	posix_fadvise(fileno(file), 0, 0, POSIX_FADV_DONTNEED);
}

bool plat_remove(const char *path)
{
	return unlink(path) == 0;
}

enum plat_file plat_kind(const char *path)
{
	struct stat info;

	if (lstat(path, &info) != 0)
		return errno == ENOENT || errno == ENOTDIR ? PLAT_MISSING : PLAT_OTHER;
	if (S_ISREG(info.st_mode))
		return PLAT_FILE;
	return S_ISDIR(info.st_mode) ? PLAT_FOLDER : PLAT_OTHER;
}

char *plat_free_path(const char *stem, const char *ending)
{
	struct strbuf path = STRBUF_INIT;

	strbuf_addf(&path, "%s.%s", stem, ending);
	for (int i = 2; plat_kind(path.text) != PLAT_MISSING; i++) {
		strbuf_clear(&path);
		strbuf_addf(&path, "%s-%d.%s", stem, i, ending);
	}
	return strbuf_detach(&path);
}

int64_t plat_size(const char *path)
{
	struct stat info;

	return stat(path, &info) == 0 ? (int64_t)info.st_size : -1;
}

char *plat_beside(const char *path, const char *ending)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, "%s%s", path, ending);
	return strbuf_detach(&out);
}

bool plat_can_write(const char *path)
{
	return faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0;
}

/* Debian gives each user a group of his own name, which nobody else is in. */
static bool is_own_group(gid_t group)
{
	struct group *known = getgrgid(group);
	struct passwd *user = getpwuid(geteuid());

	return known && user && strcmp(known->gr_name, user->pw_name) == 0;
}

bool plat_others_write(const char *path)
{
	struct stat info;

	return stat(path, &info) == 0 &&
		((info.st_mode & S_IWOTH) ||
			((info.st_mode & S_IWGRP) && !is_own_group(info.st_gid)));
}

bool plat_is_own_folder(const char *path)
{
	struct stat info;

	return stat(path, &info) == 0 && info.st_uid == geteuid() && !(info.st_mode & S_ISVTX);
}

bool plat_is_network(const char *path)
{
	/* NFS, SMB, CIFS, SMB2, NCP, AFS, Coda, Ceph, 9P, shares of VirtualBox: from the kernel's linux/magic.h */
	static const unsigned long shares[] = { 0x6969, 0x517B, 0xFF534D42, 0xFE534D42, 0x564C,
		0x5346414F, 0x73757245, 0x00C36400, 0x01021997, 0x786F4256 };
	struct statfs info;

	if (statfs(path, &info) != 0)
		return false;
	for (size_t i = 0; i < sizeof shares / sizeof *shares; i++)
		if ((unsigned long)info.f_type == shares[i])
			return true;
	return false;
}

int64_t plat_free_space(const char *path)
{
	struct statvfs info;

	if (statvfs(path, &info) != 0)
		return -1;
	return (int64_t)info.f_bavail * (int64_t)info.f_frsize;
}

bool plat_make_folders(const char *path, struct err *err)
{
	char *copy = xstrdup(path);
	bool ok = true;

	for (char *slash = copy + 1; ok; slash++) {
		if (*slash != '/' && *slash != '\0')
			continue;
		char kept = *slash;
		*slash = '\0';
		ok = mkdir(copy, 0700) == 0 || errno == EEXIST;
		if (!ok) {
			err_set(err, ERR_OPEN, "Không tạo được thư mục %s. Xem lại quyền ghi.",
				copy);
			err_detail(err, "mkdir: %s", strerror(errno));
		}
		*slash = kept;
		if (kept == '\0')
			break;
	}
	free(copy);
	return ok;
}

bool plat_make_private_folder(const char *path, struct err *err)
{
	if (mkdir(path, 0700) == 0)
		return true;
	err_set(err, ERR_OPEN, "Không tạo được thư mục %s. Xem lại quyền ghi và chỗ trống.", path);
	err_detail(err, "mkdir: %s", strerror(errno));
	return false;
}

bool plat_make_folders_of(const char *path, struct err *err)
{
	char *folder = plat_folder_of(path);
	bool ok = plat_make_folders(folder, err);

	free(folder);
	return ok;
}

/* For mkdtemp() and mkstemp(). The caller frees. */
static char *temporary_name(void)
{
	const char *named = getenv("TMPDIR");
	struct strbuf path = STRBUF_INIT;

	strbuf_addf(&path, "%s/chibo-XXXXXX", named && *named ? named : "/tmp");
	return strbuf_detach(&path);
}

static FILE *nameless_file(void)
{
	char *path = temporary_name();
	int descriptor = mkstemp(path);
	FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "w+b");

	if (descriptor >= 0)
		unlink(path);
	if (descriptor >= 0 && !file)
		close(descriptor);
	free(path);
	return file;
}

FILE *plat_seekable(FILE *file, int64_t most, struct err *err)
{
	char bytes[65536];
	int64_t copied = 0;
	size_t got = 0;

	if (fseek(file, 0, SEEK_SET) == 0)
		return file;
	FILE *copy = nameless_file();
	bool ok = copy != NULL;
	while (ok && copied <= most && (got = fread(bytes, 1, sizeof bytes, file)) > 0) {
		ok = fwrite(bytes, 1, got, copy) == got;
		copied += (int64_t)got;
	}
	bool read = !ferror(file);
	ok = ok && read && fflush(copy) == 0;
	fclose(file);
	if (ok)
		return copy;
	if (copy)
		fclose(copy);
	err_set(err, ERR_OPEN, "%s",
		read ? "Không chép được đầu vào ra tệp tạm. Xem lại chỗ trống của đĩa."
		     : "Không đọc hết được đầu vào.");
	return NULL;
}

char *plat_temporary_folder(struct err *err)
{
	char *path = temporary_name();

	if (mkdtemp(path))
		return path;
	err_set(err, ERR_OPEN, "Không lập được thư mục tạm %s. Xem lại chỗ trống và quyền ghi.",
		path);
	free(path);
	return NULL;
}

bool plat_each_entry(const char *path,
	void (*take)(void *context, const char *name, bool is_folder), void *context)
{
	struct dirent **entries;
	int count = scandir(path, &entries, NULL, alphasort);

	for (int i = 0; i < count; i++) {
		struct strbuf full = STRBUF_INIT;
		strbuf_addf(&full, "%s/%s", path, entries[i]->d_name);
		enum plat_file kind = plat_kind(full.text);
		if (entries[i]->d_name[0] != '.' && (kind == PLAT_FILE || kind == PLAT_FOLDER))
			take(context, entries[i]->d_name, kind == PLAT_FOLDER);
		strbuf_release(&full);
		free(entries[i]);
	}
	if (count >= 0)
		free(entries);
	return count >= 0;
}

bool plat_remove_folder(const char *path)
{
	return rmdir(path) == 0;
}

static int discard(const char *path, const struct stat *info, int kind, struct FTW *place)
{
	(void)info;
	(void)kind;
	(void)place;
	return remove(path);
}

bool plat_discard_folder(const char *path)
{
	return nftw(path, discard, 8, FTW_DEPTH | FTW_PHYS) == 0;
}

char *plat_folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		return xstrdup(".");
	return slash == path ? xstrdup("/") : xstrndup(path, (size_t)(slash - path));
}

char *plat_real_path(const char *path)
{
	return realpath(path, NULL);
}
