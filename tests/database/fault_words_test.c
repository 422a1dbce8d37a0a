/* What could not be done is said in one sentence that tells what it was: full, read-only, in use, a share, memory. */
#include "book.h"
#include "files.h"
#include "internal.h"
#include "test.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/vfs.h>
#include <unistd.h>

/* Where the book lies, as the linker leads the question here (Makefile). */
static unsigned long kind_of_disk;

int __real_statfs64(const char *path, struct statfs *info);
int __wrap_statfs64(const char *path, struct statfs *info);

int __wrap_statfs64(const char *path, struct statfs *info)
{
	int answer = __real_statfs64(path, info);

	if (kind_of_disk)
		info->f_type = (__typeof__(info->f_type))kind_of_disk;
	return answer;
}

static const struct {
	int code;
	bool saving;
	const char *part;
	enum err_kind kind;
} words[] = {
	{ SQLITE_FULL, true, "Đĩa đầy", ERR_STORAGE },
	{ SQLITE_READONLY, true, "chỉ cho đọc", ERR_OPEN },
	{ SQLITE_READONLY_DIRECTORY, true, "chỉ cho đọc", ERR_OPEN },
	{ SQLITE_PERM, true, "chỉ cho đọc", ERR_OPEN },
	{ SQLITE_BUSY, true, "chương trình khác dùng", ERR_OPEN },
	{ SQLITE_LOCKED, true, "chương trình khác dùng", ERR_OPEN },
	{ SQLITE_CANTOPEN, false, "Không mở được tệp sổ", ERR_OPEN },
	{ SQLITE_CORRUPT, false, "bị hỏng", ERR_STORAGE },
	{ SQLITE_NOTADB, false, "bị hỏng", ERR_STORAGE },
	{ SQLITE_IOERR_WRITE, true, "Đĩa báo lỗi, chưa lưu được", ERR_STORAGE },
	{ SQLITE_IOERR_READ, false, "Đĩa báo lỗi, chưa đọc được sổ", ERR_STORAGE },
	{ SQLITE_NOMEM, true, "Máy hết bộ nhớ, chưa lưu được", ERR_STORAGE },
	{ SQLITE_IOERR_NOMEM, true, "Máy hết bộ nhớ, chưa lưu được", ERR_STORAGE },
	{ SQLITE_IOERR_NOMEM, false, "Máy hết bộ nhớ, chưa đọc được sổ", ERR_STORAGE },
	{ SQLITE_TOOBIG, true, "quá dài", ERR_INPUT },
	{ SQLITE_CONSTRAINT_CHECK, true, "trái với quy tắc", ERR_INPUT },
	{ SQLITE_PROTOCOL, true, "Chưa làm được việc với tệp sổ", ERR_STORAGE },
};

static void every_fault_has_its_sentence(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(words); i++) {
		struct err err = ERR_INIT;
		expect(!fault_say(NULL, words[i].code, words[i].saving, &err), words[i].part);
		expect_part(err.text, words[i].part, err.detail);
		expect_number(err.kind, words[i].kind, err.text);
		expect(!strstr(err.text, "sqlite") && !strstr(err.text, "error"), err.text);
		expect(strchr(err.text, '.') != NULL, "a whole sentence");
	}
}

static void a_book_on_a_share_of_the_network_is_refused_and_made_nowhere_there(void **state)
{
	static const unsigned long shares[] = { 0x6969, 0x517B, 0xFF534D42, 0xFE534D42,
		0x01021997 },
				   disks[] = { 0xEF53, 0x58465342, 0x9123683E, 0x01021994, 0x4D44,
					   0x5346544E, 0x794C7630 };
	char *folder = folder_new(), *path = path_in(folder, "chibo.db");
	struct store_options options = { .create = true, .today = BOOK_TODAY, .operator_ = "Lan" };

	(void)state;
	for (size_t i = 0; i < COUNT(shares); i++) {
		struct store *store = NULL;
		struct err err = ERR_INIT;
		kind_of_disk = shares[i];
		expect(!store_open(path, &options, &store, &err), "a share");
		expect_part(err.text, "không được đặt trên ổ mạng", err.detail);
		expect_number(folder_count(folder), 0, "nothing is left there");
	}
	kind_of_disk = disks[0];
	store_close(book_make(path));
	for (size_t i = 0; i < COUNT(disks); i++) {
		kind_of_disk = disks[i];
		store_close(book_open(path));
	}
	kind_of_disk = 0;
	free(path);
	folder_remove(folder);
}

/* By whom, since when. */
static void a_book_in_use_says_by_whom_and_since_when(void **state)
{
	char *folder = folder_new(), *path = path_in(folder, "chibo.db");
	struct store *first, *second = NULL;
	struct store_options options = { .today = BOOK_TODAY, .operator_ = "Lan" };
	struct err err = ERR_INIT;

	(void)state;
	setenv("USER", "huong", 1);
	first = book_make(path);
	expect(!store_open(path, &options, &second, &err), "in use");
	expect_part(err.text, "đang mở ở một cửa sổ khác: huong, từ ", "by whom");
	expect_part(err.text, " ngày ", "since when");
	store_close(first);
	store_close(book_open(path));
	free(path);
	folder_remove(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_fault_has_its_sentence),
		cmocka_unit_test(
			a_book_on_a_share_of_the_network_is_refused_and_made_nowhere_there),
		cmocka_unit_test(a_book_in_use_says_by_whom_and_since_when),
	};

	return run_group(tests);
}
