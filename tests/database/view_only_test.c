/* open.c: a book that cannot be written is opened for viewing, and says why. */
#include "book.h"
#include "draft.h"
#include "export.h"
#include "files.h"
#include "internal.h"
#include "test.h"

#include <grp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { NOBODY = 65534 };

/* Root may write anywhere, so what is looked at is looked at by a child that may not. */
static void as_plain_user(bool (*look)(const char *path), const char *path)
{
	int status;
	pid_t child = fork();

	if (child == 0) {
		if (geteuid() == 0 &&
			(setgroups(0, NULL) != 0 || setgid(NOBODY) != 0 || setuid(NOBODY) != 0))
			_exit(3);
		_exit(look(path) ? 0 : 1);
	}
	waitpid(child, &status, 0);
	expect(WIFEXITED(status) && WEXITSTATUS(status) == 0, "what the plain user saw");
}

static struct store *open_to_view(const char *path, struct err *err)
{
	struct store_options options = { .create = true, .today = BOOK_TODAY, .operator_ = "Lan" };
	struct store *store = NULL;

	return store_open(path, &options, &store, err) ? store : NULL;
}

static bool says(const char *text, const char *part)
{
	if (text && strstr(text, part))
		return true;
	print_error("wanted in it: %s\ntext: %s\n", part, text ? text : "(null)");
	return false;
}

/* Reading works, writing of every kind is refused with the reason. */
static bool may_only_look(const char *path, const char *why)
{
	struct err err = ERR_INIT;
	struct store *store = open_to_view(path, &err);
	const char *fields[] = { "name" }, *texts[] = { "A" };

	if (!store)
		return says("", err.text);
	bool ok = says(store_view_only(store), why) && book_count(store, "member") == 3;
	err = book_add_refused(store, "area", "name=A|kind=T|from_on=2020-01-01");
	ok = ok && err.kind == ERR_OPEN && says(err.text, why);
	ok = ok && !draft_put(store, "area", "A", 0, fields, texts, 1, &err) && says(err.text, why);
	ok = ok && !store_set_setting(store, "office", "X", &err) && says(err.text, why);
	ok = ok && store_daily(store, &err);
	store_close(store);
	return ok;
}

static bool looks_at_a_read_only_folder(const char *path)
{
	return may_only_look(path, "thư mục chứa sổ không cho ghi");
}

static bool looks_at_a_read_only_file(const char *path)
{
	return may_only_look(path, "tệp sổ chỉ cho đọc");
}

static bool is_refused_a_new_book(const char *path)
{
	struct err err = ERR_INIT;

	return !open_to_view(path, &err) && err.kind == ERR_OPEN &&
		says(err.text, "Không lập được sổ");
}

static bool is_refused_a_secret_book(const char *path)
{
	struct err err = ERR_INIT;

	return !open_to_view(path, &err) && err.kind == ERR_OPEN &&
		says(err.text, "Không đọc được tệp");
}

static bool exports_what_is_not_sensitive(const char *path)
{
	struct err err = ERR_INIT;
	struct store *store = open_to_view(path, &err);
	struct export_options plain = { .sheet = false },
			      sensitive = { .sensitive = true, .reason = "thử" };
	FILE *out = fopen("/dev/null", "w");
	int64_t rows;

	bool ok = store &&
		export_records(store, rectype_named("member"), &plain, out, &rows, &err) &&
		rows == 3 &&
		!export_records(store, rectype_named("member"), &sensitive, out, &rows, &err);
	fclose(out);
	store_close(store);
	return ok;
}

/* A book and its folder with these rights; nothing of it changes by being looked at. */
static void look_as(mode_t folder_mode, mode_t book_mode, bool (*look)(const char *path))
{
	char *folder = folder_new(), *path = path_in(folder, "chibo.db"),
	     *lock = path_in(folder, "chibo.db-khoa");
	struct store *store = book_make(path);
	size_t size;

	office_add(store);
	store_close(store);
	unlink(lock);
	char *before = file_read(path, &size), *after;
	expect(chmod(path, book_mode) == 0 && chmod(folder, folder_mode) == 0, "rights");
	as_plain_user(look, path);
	expect(chmod(folder, 0700) == 0 && chmod(path, 0600) == 0, "rights");
	after = file_read(path, NULL);
	expect(memcmp(before, after, size) == 0, "not a byte differs");
	free(before);
	free(after);
	free(path);
	free(lock);
	folder_remove(folder);
}

static void in_a_read_only_folder_a_book_can_be_viewed(void **state)
{
	(void)state;
	look_as(0555, 0644, looks_at_a_read_only_folder);
}

static void a_read_only_file_can_be_viewed(void **state)
{
	(void)state;
	look_as(0777, 0444, looks_at_a_read_only_file);
}

static void what_is_viewed_can_be_exported_without_what_must_be_logged(void **state)
{
	(void)state;
	look_as(0555, 0644, exports_what_is_not_sensitive);
}

static void a_book_that_cannot_be_read_is_refused(void **state)
{
	(void)state;
	look_as(0755, 0000, is_refused_a_secret_book);
}

static void no_book_is_made_in_a_read_only_folder(void **state)
{
	char *folder = folder_new(), *path = path_in(folder, "chibo.db");

	(void)state;
	expect(chmod(folder, 0555) == 0, "rights");
	as_plain_user(is_refused_a_new_book, path);
	expect(chmod(folder, 0700) == 0, "rights");
	expect_number(folder_count(folder), 0, "nothing is left behind");
	free(path);
	folder_remove(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(in_a_read_only_folder_a_book_can_be_viewed),
		cmocka_unit_test(a_read_only_file_can_be_viewed),
		cmocka_unit_test(what_is_viewed_can_be_exported_without_what_must_be_logged),
		cmocka_unit_test(a_book_that_cannot_be_read_is_refused),
		cmocka_unit_test(no_book_is_made_in_a_read_only_folder),
	};

	return run_group(tests);
}
