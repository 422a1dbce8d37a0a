/* Ctrl-O: a long text in the user's own program for writing, there and back. */
#include "desk.h"
#include "files.h"
#include "strbuf.h"
#include "test.h"

#include <dirent.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

struct outside {
	struct desk desk;
	char *editor, *temporary; /* a program that a test writes; the folder for its files */
	char *visual, *tmpdir;    /* as environment */
};

static char *joined(const char *a, const char *b)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, "%s%s", a, b);
	return strbuf_detach(&out);
}

/* The form of a meeting that is there, in its agenda: "Một.", an empty line, "  Hai." */
static void begin_with(struct outside *outside, const char *visual)
{
	const char *const environment[] = { "LC_ALL=C.UTF-8", "EDITOR", visual, outside->tmpdir,
		NULL };

	desk_start_with(&outside->desk, 24, 80, "xterm-256color", environment, "--screen=meeting");
	pt_do(outside->desk.pt, "<Enter><F6>noi dung<Enter>");
	pt_do(outside->desk.pt, "<Paste>Một.\n\n  Hai.</Paste>");
	pt_has(outside->desk.pt, "> Nội dung");
}

/* `script`: what the editor does with its file, $1. */
static struct outside begin(const char *script)
{
	struct outside outside = { .desk = desk_new("month") };
	struct strbuf program = STRBUF_INIT;

	outside.editor = path_in(outside.desk.folder, "my editor");
	outside.temporary = path_in(outside.desk.folder, "temporary");
	struct strbuf quoted = STRBUF_INIT;
	strbuf_addf(&quoted, "VISUAL='%s' -w", outside.editor);
	outside.visual = strbuf_detach(&quoted);
	outside.tmpdir = joined("TMPDIR=", outside.temporary);
	mkdir(outside.temporary, 0700);
	strbuf_addf(&program, "#!/bin/sh\nshift\n%s\n", script);
	file_write_text(outside.editor, program.text);
	chmod(outside.editor, 0700);
	strbuf_release(&program);
	begin_with(&outside, outside.visual);
	return outside;
}

static bool folder_left(const struct outside *outside)
{
	char *path = joined(outside->desk.book, "-soan");
	struct stat info;
	bool left = lstat(path, &info) == 0;

	free(path);
	return left;
}

static int files_left(const struct outside *outside)
{
	DIR *folder = opendir(outside->temporary);
	int count = folder_left(outside);

	for (struct dirent *entry = readdir(folder); entry; entry = readdir(folder))
		count += entry->d_name[0] != '.';
	closedir(folder);
	return count;
}

static void end(struct outside *outside)
{
	desk_free(&outside->desk);
	free(outside->editor);
	free(outside->temporary);
	free(outside->visual);
	free(outside->tmpdir);
}

/* Keys that come while the other program runs are not ours: what is waited for is what we say. */
static void go_out(struct outside *outside, const char *said)
{
	pt_keys(outside->desk.pt, "<C-o>");
	pt_expect(outside->desk.pt, pt_wait(outside->desk.pt, said));
	pt_do(outside->desk.pt, "");
	expect_number(files_left(outside), 0, "files left behind");
}

static void expect_as_before(struct pt *pt)
{
	pt_has(pt, "   Một.");
	pt_has(pt, "     Hai.");
	pt_has_not(pt, "Ba");
}

static void a_text_goes_out_and_comes_back_as_one_step(void **state)
{
	struct outside outside = begin("printf 'Ba\\314\\202y\\r\\n' >> \"$1\"");
	struct pt *pt = outside.desk.pt;

	(void)state;
	go_out(&outside, "Đã lấy về");
	pt_has(pt, "     Hai.");
	pt_has(pt, "   Bây");
	pt_expect(pt, pt->alternate);
	pt_do(pt, "<C-z>");
	expect_as_before(pt);
	pt_do(pt, "<C-y><C-s>");
	pt_has(pt, "Đã lưu");
	expect_number(desk_number(&outside.desk,
			      "SELECT count(*) FROM meeting "
			      "WHERE agenda = 'Một.' || char(10, 10) || '  Hai.' || char(10) || "
			      "'Bây'"),
		1, "saved");
	end(&outside);
}

static void the_file_is_the_users_alone_and_holds_the_exact_text(void **state)
{
	struct outside outside = begin(
		"cp \"$1\" \"$TMPDIR/../seen\"\n"
		"stat -c '%a %n' \"$1\" \"$(dirname \"$1\")\" > \"$TMPDIR/../rights\"");

	(void)state;
	go_out(&outside, "không đổi chữ nào");
	char *seen_at = path_in(outside.desk.folder, "seen"),
	     *rights_at = path_in(outside.desk.folder, "rights");
	char *seen = file_read(seen_at, NULL), *rights = file_read(rights_at, NULL);
	expect_text(seen, "Một.\n\n  Hai.\n", "the file");
	expect(strncmp(rights, "600 ", 4) == 0 && strstr(rights, "/noi-dung\n700 "), rights);
	free(seen);
	free(rights);
	free(seen_at);
	free(rights_at);
	end(&outside);
}

/* Started by somebody whose umask keeps nothing: drafts, the editor's folder, exports and papers of the screens. */
static void what_the_screens_make_is_the_users_alone_whatever_the_umask(void **state)
{
	mode_t before = umask(0);
	struct outside outside = begin(
		"echo Ba >> \"$1\"; stat -c '%a %n' \"$1\" \"$(dirname \"$1\")\" "
		"> \"$TMPDIR/../rights\"");
	struct pt *pt = outside.desk.pt;
	struct strbuf command = STRBUF_INIT;

	(void)state;
	umask(before);
	go_out(&outside, "Đã lấy về");
	char *rights_at = path_in(outside.desk.folder, "rights"),
	     *rights = file_read(rights_at, NULL);
	expect(strncmp(rights, "600 ", 4) == 0 && strstr(rights, "\n700 "), rights);
	pt_do(pt, "<C-s>");
	pt_do(pt, "<C-p>");
	pt_do(pt, "moi<Enter>");
	pt_do(pt, "<Enter>");
	pt_has(pt, "Đã ghi");
	desk_leave(&outside.desk);
	strbuf_addf(&command,
		"test -z \"$(find '%s' \\( -name 'chibo.db*' -o -path '*/in*' -o -path '*/xuat*' -o -path "
		"'*/sao-luu*' \\) \\( -type d ! -perm 700 -o -type f ! -perm 600 \\))\" && "
		"test -n \"$(find '%s' -path '*/in/*' -type f)\"",
		outside.desk.folder, outside.desk.folder);
	expect_number(system(command.text), 0, command.text);
	strbuf_release(&command);
	free(rights);
	free(rights_at);
	end(&outside);
}

static void the_terminal_is_left_to_the_program(void **state)
{
	struct outside outside = begin("printf 'Dòng: '; read -r line; echo \"$line\" >> \"$1\"");
	struct pt *pt = outside.desk.pt;

	(void)state;
	pt_keys(pt, "<C-o>");
	pt_expect(pt, pt_wait(pt, "Dòng:"));
	pt_expect(pt, !pt->alternate);
	pt_keys(pt, "Bà<Enter>");
	pt_expect(pt, pt_wait(pt, "Đã lấy về"));
	pt_do(pt, "<Enter>tư");
	pt_has(pt, "   Bà");
	pt_has(pt, "tư");
	end(&outside);
}

static void a_window_that_changed_meanwhile_is_drawn_whole(void **state)
{
	struct outside outside = begin("printf 'Dòng: '; read -r line");
	struct pt *pt = outside.desk.pt;

	(void)state;
	pt_keys(pt, "<C-o>");
	pt_expect(pt, pt_wait(pt, "Dòng:"));
	pt_resize(pt, 8, 40);
	pt_keys(pt, "<Enter>");
	pt_expect(pt, pt_wait(pt, "> Nội dung"));
	pt_do(pt, "x");
	pt_has(pt, "Hai.x");
	pt_has(pt, "F1 Trợ giúp");
	end(&outside);
}

static void ctrl_c_there_ends_the_program_and_not_chibo(void **state)
{
	struct outside outside = begin("printf 'Dòng: '; read -r line");
	struct pt *pt = outside.desk.pt;

	(void)state;
	pt_keys(pt, "<C-o>");
	pt_expect(pt, pt_wait(pt, "Dòng:"));
	pt_raw(pt, "\003", 1);
	pt_expect(pt, pt_wait(pt, "kết thúc không bình thường"));
	pt_do(pt, "");
	expect_as_before(pt);
	expect_number(files_left(&outside), 0, "files left behind");
	end(&outside);
}

static void a_program_that_stops_goes_on(void **state)
{
	struct outside outside = begin("kill -STOP $$; echo Ba >> \"$1\"");

	(void)state;
	go_out(&outside, "Đã lấy về");
	pt_has(outside.desk.pt, "   Ba");
	end(&outside);
}

static void a_program_that_fails_changes_nothing_and_what_it_saved_is_one_step_on(void **state)
{
	static const char *const ways[] = { "exit 3", "kill -KILL $$", "kill -PIPE $$" };

	(void)state;
	for (size_t i = 0; i < COUNT(ways); i++) {
		char *script = joined("echo Ba >> \"$1\"; echo . > \"$1~\"; ", ways[i]);
		struct outside outside = begin(script);
		go_out(&outside, "kết thúc không bình thường");
		expect_as_before(outside.desk.pt);
		pt_do(outside.desk.pt, "<C-y>");
		pt_has(outside.desk.pt, "   Ba");
		end(&outside);
		free(script);
	}
}

static void what_cannot_be_taken_back_leaves_the_text_as_it_was(void **state)
{
	static const char *const scripts[][2] = {
		{ "rm \"$1\"", "không để lại tệp" },
		{ "printf 'Ba \\377\\n' >> \"$1\"", "không theo bảng mã UTF-8" },
		{ "printf 'Ba \\000\\n' >> \"$1\"", "không theo bảng mã UTF-8" },
		{ "rm \"$1\"; ln -s /etc/passwd \"$1\"", "không để lại tệp" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(scripts); i++) {
		struct outside outside = begin(scripts[i][0]);
		go_out(&outside, scripts[i][1]);
		expect_as_before(outside.desk.pt);
		end(&outside);
	}
}

/* The field says so, and the text can be mended in it. */
static void what_no_record_may_hold_comes_back_with_a_sentence(void **state)
{
	struct outside outside = begin("printf 'Th\\320\\260\\n' >> \"$1\"");

	(void)state;
	go_out(&outside, "Ctrl-Z trở lại như trước");
	pt_has(outside.desk.pt, "> Nội dung              !");
	end(&outside);
}

static void no_program_or_a_wrong_one_is_a_sentence(void **state)
{
	static const char *const visuals[][2] = {
		{ "VISUAL", "Máy chưa đặt chương trình soạn thảo" },
		{ "VISUAL=", "Máy chưa đặt chương trình soạn thảo" },
		{ "VISUAL=no-such-editor -f",
			"Không mở được chương trình soạn thảo \"no-such-editor\"" },
		{ "VISUAL='vim", "Không hiểu \"'vim\"" },
	};
	struct outside outside = begin("");

	(void)state;
	for (size_t i = 0; i < COUNT(visuals); i++) {
		begin_with(&outside, visuals[i][0]);
		go_out(&outside, visuals[i][1]);
		expect_as_before(outside.desk.pt);
	}
	end(&outside);
}

static void what_was_typed_is_a_draft_before_the_program_runs(void **state)
{
	struct outside outside = begin("kill -KILL $PPID");

	(void)state;
	pt_keys(outside.desk.pt, "<C-o>");
	pt_expect(outside.desk.pt, pt_wait_exit(outside.desk.pt));
	desk_open(&outside.desk);
	pt_has(outside.desk.pt, "Gõ dở chưa lưu");
	pt_do(outside.desk.pt, "<Enter>");
	expect_as_before(outside.desk.pt);
	end(&outside);
}

/* As editors do: a swap file, a backup, what was saved; then the program that started it is gone. */
static const char saves_and_kills[] =
	"echo Ba >> \"$1\"; echo x > \"$1~\"; d=$(dirname \"$1\"); echo x > \"$d/.noi-dung.swp\"; "
	"kill -KILL $PPID";

static void what_a_killed_program_left_is_cleared_up_and_its_text_is_in_the_draft(void **state)
{
	struct outside outside = begin(saves_and_kills);

	(void)state;
	pt_keys(outside.desk.pt, "<C-o>");
	pt_expect(outside.desk.pt, pt_wait_exit(outside.desk.pt));
	expect(folder_left(&outside), "the control: it is there after the kill");
	desk_open(&outside.desk);
	expect_number(files_left(&outside), 0, "files left behind");
	pt_has(outside.desk.pt, "Chữ đã ghi trong chương trình soạn thảo");
	pt_do(outside.desk.pt, "<Enter>");
	pt_has(outside.desk.pt, "     Hai.");
	pt_has(outside.desk.pt, "   Ba");
	end(&outside);
}

/* A stored text that nobody had touched before: there is no draft to put it into. */
static void a_text_that_had_no_draft_gets_one_and_one_that_is_saved_gets_none(void **state)
{
	static const char *const scripts[][2] = { { "echo Ba >> \"$1\"; kill -KILL $PPID", "1" },
		{ "kill -KILL $PPID", "0" } };

	(void)state;
	for (size_t i = 0; i < COUNT(scripts); i++) {
		struct outside outside = begin(scripts[i][0]);
		pt_do(outside.desk.pt, "<C-s>");
		pt_has(outside.desk.pt, "Đã lưu");
		pt_do(outside.desk.pt, "<Enter><F6>noi dung<Enter>");
		pt_keys(outside.desk.pt, "<C-o>");
		pt_expect(outside.desk.pt, pt_wait_exit(outside.desk.pt));
		desk_open(&outside.desk);
		expect_number(files_left(&outside), 0, "files left behind");
		expect_number(desk_number(&outside.desk,
				      "SELECT count(*) FROM draft WHERE text LIKE '%Ba%'"),
			scripts[i][1][0] - '0', scripts[i][0]);
		end(&outside);
	}
}

static void swap_and_backup_files_go_when_the_program_is_back(void **state)
{
	struct outside outside = begin("echo Ba >> \"$1\"; echo x > \"$1~\"; "
				       "mkdir \"$(dirname \"$1\")/.d\"; "
				       "echo x > \"$(dirname \"$1\")/.d/.noi-dung.swp\"");

	(void)state;
	go_out(&outside, "Đã lấy về");
	end(&outside);
}

/* Somebody who may write there has made a link of that name: what it points to stays. */
static void a_link_in_the_place_of_the_folder_is_not_followed(void **state)
{
	struct outside outside = begin("echo Ba >> \"$1\"");
	char *path = joined(outside.desk.book, "-soan");

	(void)state;
	expect(symlink(outside.temporary, path) == 0, "a link");
	go_out(&outside, "Đã lấy về");
	struct stat info;
	expect(stat(outside.temporary, &info) == 0, "what it points to is there");
	free(path);
	end(&outside);
}

static void the_end_of_chibo_waits_for_the_program_and_keeps_its_text(void **state)
{
	struct outside outside = begin("kill -TERM $PPID; echo Ba >> \"$1\"");

	(void)state;
	pt_keys(outside.desk.pt, "<C-o>");
	pt_expect(outside.desk.pt, pt_wait_exit(outside.desk.pt));
	pt_expect(outside.desk.pt, WIFEXITED(outside.desk.pt->status));
	expect_number(files_left(&outside), 0, "files left behind");
	desk_open(&outside.desk);
	pt_do(outside.desk.pt, "<Enter>");
	pt_has(outside.desk.pt, "   Ba");
	end(&outside);
}

/* Both of what it had saved and of what it rescued when it was told. */
static void a_window_closed_meanwhile_ends_both_and_keeps_what_was_saved(void **state)
{
	static const char *const scripts[] = {
		"trap '' HUP; echo Ba >> \"$1\"; kill -HUP $PPID; while :; do sleep 1; done",
		"trap 'cat \"$1\" >\"$1.save\"; echo Ba >>\"$1.save\"; exit 1' HUP; kill -HUP $PPID; sleep 60 & wait",
	};

	(void)state;
	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
		struct outside outside = begin(scripts[i]);
		pt_keys(outside.desk.pt, "<C-o>");
		pt_expect(outside.desk.pt, pt_wait_exit(outside.desk.pt));
		pt_expect(outside.desk.pt, WIFEXITED(outside.desk.pt->status));
		expect_number(files_left(&outside), 0, "files left behind");
		desk_open(&outside.desk);
		pt_do(outside.desk.pt, "<Enter>");
		pt_has(outside.desk.pt, "   Ba");
		end(&outside);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_window_closed_meanwhile_ends_both_and_keeps_what_was_saved),
		cmocka_unit_test(a_text_goes_out_and_comes_back_as_one_step),
		cmocka_unit_test(the_file_is_the_users_alone_and_holds_the_exact_text),
		cmocka_unit_test(what_the_screens_make_is_the_users_alone_whatever_the_umask),
		cmocka_unit_test(the_terminal_is_left_to_the_program),
		cmocka_unit_test(a_window_that_changed_meanwhile_is_drawn_whole),
		cmocka_unit_test(ctrl_c_there_ends_the_program_and_not_chibo),
		cmocka_unit_test(a_program_that_stops_goes_on),
		cmocka_unit_test(
			a_program_that_fails_changes_nothing_and_what_it_saved_is_one_step_on),
		cmocka_unit_test(what_cannot_be_taken_back_leaves_the_text_as_it_was),
		cmocka_unit_test(what_no_record_may_hold_comes_back_with_a_sentence),
		cmocka_unit_test(no_program_or_a_wrong_one_is_a_sentence),
		cmocka_unit_test(what_was_typed_is_a_draft_before_the_program_runs),
		cmocka_unit_test(
			what_a_killed_program_left_is_cleared_up_and_its_text_is_in_the_draft),
		cmocka_unit_test(a_text_that_had_no_draft_gets_one_and_one_that_is_saved_gets_none),
		cmocka_unit_test(swap_and_backup_files_go_when_the_program_is_back),
		cmocka_unit_test(a_link_in_the_place_of_the_folder_is_not_followed),
		cmocka_unit_test(the_end_of_chibo_waits_for_the_program_and_keeps_its_text),
	};

	return pt_run_group(tests);
}
