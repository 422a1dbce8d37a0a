/*
 * What is said to be saved survives the death of the program: craft/safety P1 and P3.
 *
 * A child saves and says so on a pipe; it is killed at a moment taken at random, as often as it
 * takes to hit every place (KILLS in the environment). What it said is there, the log and the counts agree, the file is whole.
 */
#include "book.h"
#include "draft.h"
#include "files.h"
#include "internal.h"
#include "test.h"
#include "values.h"

#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { KILLS = 200, MOST_SAVES = 6 };

/* Opens the book, saves a member and a draft of the same number, and again. Never returns. */
static void save_until_killed(const char *path, int said)
{
	struct store_options options = { .today = BOOK_TODAY, .operator_ = "Lan" };
	const char *fields[] = { "full_name" }, *texts[] = { "Lê Văn" };
	struct store *store = NULL;
	struct err err = ERR_INIT;

	if (!store_open(path, &options, &store, &err))
		_exit(2);
	for (;;) {
		struct record *record = record_with(
			"member", "full_name=Lê Văn Tám|workplace=Ủy ban");
		if (!store_save(store, record, NULL, &err) ||
			!draft_put(store, "member", record->uid, 1, fields, texts, 1, &err))
			_exit(3);
		if (write(said, record->uid, UID_LENGTH) != UID_LENGTH)
			_exit(4);
		record_free(record);
	}
}

/* Reads what the child says until it has said so much, lets it go on for a moment, then kills it. */
static size_t listen_and_kill(pid_t child, int said, char *uids, int saves, int moment)
{
	struct pollfd never = { .fd = -1 };
	size_t have = 0;
	ssize_t got = 1;

	while (have < (size_t)saves * UID_LENGTH && got > 0) {
		got = read(said, uids + have, UID_LENGTH);
		have += got > 0 ? (size_t)got : 0;
	}
	poll(&never, 1, moment);
	kill(child, SIGKILL);
	while ((got = read(said, uids + have, UID_LENGTH)) > 0)
		have += (size_t)got;
	return have / UID_LENGTH;
}

/* One life of the child; returns how many saves it spoke of. */
static size_t live_and_die(const char *path, char *uids, struct dice *dice)
{
	int pipe_ends[2], status;

	expect(pipe(pipe_ends) == 0, "a pipe");
	pid_t child = fork();
	if (child == 0) {
		close(pipe_ends[0]);
		save_until_killed(path, pipe_ends[1]);
	}
	close(pipe_ends[1]);
	int saves = (int)dice_roll(dice, MOST_SAVES), moment = (int)dice_roll(dice, 8);
	size_t said = listen_and_kill(child, pipe_ends[0], uids, saves, moment);
	close(pipe_ends[0]);
	expect(waitpid(child, &status, 0) == child && WIFSIGNALED(status), "killed, not ended");
	return said;
}

static void check_book(const char *path, const char *uids, size_t said, int64_t *members)
{
	struct store *store = book_open(path);

	for (size_t i = 0; i < said; i++) {
		char uid[UID_SIZE] = "";
		memcpy(uid, uids + i * UID_LENGTH, UID_LENGTH);
		expect(store_has(store, rectype_named("member"), uid), "what was said is there");
	}
	int64_t now = book_count(store, "member");
	expect(now >= *members + (int64_t)said, "and all from before");
	expect_number(book_number(store, "SELECT count(*) FROM audit WHERE type = 'member'"), now,
		"each with its row in the log");
	expect_number(book_count(store, "member_status"), now, "and with its spell");
	*members = now;
	store_close(store);
}

static void what_was_said_to_be_saved_survives_every_kill(void **state)
{
	char *folder = folder_new(), *path = path_in(folder, "chibo.db");
	char *uids = malloc(10000 * UID_LENGTH);
	int kills = getenv("KILLS") ? atoi(getenv("KILLS")) : KILLS;
	struct dice dice = { 23 };
	int64_t members = 0;
	size_t said = 0;

	(void)state;
	store_close(book_make(path));
	for (int i = 0; i < kills; i++) {
		size_t now = live_and_die(path, uids, &dice);
		said += now;
		check_book(path, uids, now, &members);
	}
	print_message("# %d kills, %zu saves that were said\n", kills, said);
	expect(said > (size_t)kills, "there was something to lose");
	struct store *store = book_open(path);
	book_expect_whole(store);
	store_close(store);
	free(uids);
	free(path);
	folder_remove(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_said_to_be_saved_survives_every_kill),
	};

	return run_group(tests);
}
