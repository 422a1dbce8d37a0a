/* A program that dies leaves nothing of its memory behind, and no other program of the user reads it. */
#include "desk.h"
#include "files.h"
#include "strbuf.h"
#include "test.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
enum { SANITIZED = 1 };
#else
enum { SANITIZED = 0 };
#endif

/* Cores may be as large as the system lets them: whoever starts the program does not forbid them. */
static void allow_cores(void)
{
	struct rlimit room;

	expect(getrlimit(RLIMIT_CORE, &room) == 0, "limits");
	room.rlim_cur = room.rlim_max;
	expect(setrlimit(RLIMIT_CORE, &room) == 0, "allowed");
}

static char *proc_file(const struct desk *desk, const char *name)
{
	struct strbuf path = STRBUF_INIT;

	strbuf_addf(&path, "/proc/%ld/%s", (long)desk->pt->pid, name);
	return strbuf_detach(&path);
}

static void a_crash_leaves_no_core(void **state)
{
	static const int signals[] = { SIGSEGV, SIGABRT, SIGBUS, SIGQUIT, SIGILL };

	(void)state;
	allow_cores();
	for (size_t i = 0; i < COUNT(signals); i++) {
		struct desk desk = desk_new("office");
		desk_open(&desk);
		pt_do(desk.pt, "1<Ins>Lò Thị Ơn");
		char *path = proc_file(&desk, "limits"), *limits = file_read(path, NULL);
		const char *line = strstr(limits, "Max core file size");
		expect(line && strncmp(line + strcspn(line, "0123456789u"), "0 ", 2) == 0, limits);
		desk_kill(&desk, signals[i]);
		pt_expect(desk.pt, WIFSIGNALED(desk.pt->status) && !WCOREDUMP(desk.pt->status));
		free(path);
		free(limits);
		desk_free(&desk);
	}
}

/* The system gives what belongs to such a program in /proc to root; the control is the same without it, this test. */
static void no_other_program_of_the_user_reads_its_memory(void **state)
{
	struct desk desk = desk_new("office");
	const char *const plain[] = { "setpriv", "--reuid", "65534", "--regid", "65534",
		"--clear-groups", getenv("CHIBO"), "--db", desk.book, "--today", "2026-11-20",
		NULL };
	struct stat info;

	(void)state;
	chmod(desk.folder, 0777);
	chmod(desk.book, 0666);
	setenv("CHIBO_BARRIER", "1", 1);
	desk.pt = pt_start(24, 80, "xterm-256color", NULL, geteuid() == 0 ? plain : plain + 6);
	pt_do(desk.pt, "");
	char *path = proc_file(&desk, "mem");
	expect(stat(path, &info) == 0, path);
	if (SANITIZED)
		expect(info.st_uid != 0, "LeakSanitizer reads it");
	else
		expect_number(info.st_uid, 0, "whose its memory is");
	if (geteuid() != 0)
		expect(stat("/proc/self/mem", &info) == 0 && info.st_uid == geteuid(), "control");
	free(path);
	desk_free(&desk);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_crash_leaves_no_core),
		cmocka_unit_test(no_other_program_of_the_user_reads_its_memory),
	};

	return pt_run_group(tests);
}
