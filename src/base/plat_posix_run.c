/* Other programs: run in front of the user, on the terminal that was left to them. */
#define _GNU_SOURCE
#include "plat.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

const char *plat_editor(void)
{
	const char *named = getenv("VISUAL");

	if (!named || !*named)
		named = getenv("EDITOR");
	return named && *named ? named : NULL;
}

/* Keys for the other program are no signals for us; stopping alone would leave nobody to talk to. */
static const int ours[] = { SIGINT, SIGQUIT, SIGTSTP };

enum { OURS = sizeof ours / sizeof *ours };

static bool start(pid_t *pid, const char *const *words, const posix_spawn_file_actions_t *files)
{
	posix_spawnattr_t attributes;
	sigset_t defaults;
	char *const *arguments = (char *const *)(uintptr_t)words; /* it promises not to write */

	if (posix_spawnattr_init(&attributes) != 0)
		return false;
	sigemptyset(&defaults);
	sigaddset(&defaults, SIGPIPE); /* what is ignored would stay ignored there */
	for (int i = 0; i < OURS; i++)
		sigaddset(&defaults, ours[i]);
	posix_spawnattr_setsigdefault(&attributes, &defaults);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
	bool started = posix_spawnp(pid, words[0], files, &attributes, arguments, environ) == 0;
	posix_spawnattr_destroy(&attributes);
	return started;
}

enum { ASK_EVERY = 25, PATIENCE = 3000 }; /* milliseconds */

/* The window is closed, and only its first program was told by the system. */
static void hurry(pid_t pid, int waited)
{
	if (waited == 0)
		kill(pid, SIGHUP);
	else if (waited >= PATIENCE)
		kill(pid, SIGKILL);
	kill(pid, SIGCONT);
}

/* Asked again and again: a signal between asking and waiting would be slept over. */
static int wait_for(pid_t pid, bool (*gone)(void))
{
	int status = 0, waited = 0;

	for (;;) {
		pid_t ended = waitpid(pid, &status, WUNTRACED | WNOHANG);
		if (ended < 0 && errno != EINTR)
			return -1;
		if (ended > 0 && !WIFSTOPPED(status))
			return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
		if (ended > 0)
			kill(pid, SIGCONT);
		if (gone()) {
			hurry(pid, waited);
			waited += ASK_EVERY;
		}
		plat_sleep(ASK_EVERY);
	}
}

int plat_run(const char *const *words, bool (*gone)(void))
{
	struct sigaction ignored = { .sa_handler = SIG_IGN }, before[OURS];
	pid_t pid;
	int code = -1;

	for (int i = 0; i < OURS; i++)
		sigaction(ours[i], &ignored, &before[i]);
	if (start(&pid, words, NULL))
		code = wait_for(pid, gone);
	for (int i = 0; i < OURS; i++)
		sigaction(ours[i], &before[i], NULL);
	return code;
}

/* Nothing that it says may stand on our screen, and no key goes to it. */
static bool run_silently(const char *const *words)
{
	posix_spawn_file_actions_t files;
	pid_t pid;
	int status = -1;

	if (posix_spawn_file_actions_init(&files) != 0)
		return false;
	posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);
	bool ok = start(&pid, words, &files);
	posix_spawn_file_actions_destroy(&files);
	while (ok && waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	return ok && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool plat_open_outside(const char *path)
{
	const char *named = getenv("CHIBO_OPEN"), *program = named && *named ? named : "xdg-open";
	const char *const look[] = { "which", program, NULL };
	const char *const open[] = { "setsid", "--fork", program, path, NULL };

	if (!named && !getenv("DISPLAY") && !getenv("WAYLAND_DISPLAY"))
		return false;
	return run_silently(look) && run_silently(open);
}

bool plat_read_secret(const char *prompt, char *line, size_t size)
{
	struct termios before, quiet;
	bool person = isatty(STDIN_FILENO) && tcgetattr(STDIN_FILENO, &before) == 0;

	if (person) {
		quiet = before;
		quiet.c_lflag &= ~(tcflag_t)ECHO;
		tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
		fputs(prompt, stderr);
	}
	bool got = fgets(line, (int)size, stdin) != NULL;
	if (person) {
		tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
		fputc('\n', stderr);
	}
	if (got)
		line[strcspn(line, "\r\n")] = '\0';
	return got;
}
