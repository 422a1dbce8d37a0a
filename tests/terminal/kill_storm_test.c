/*
 * What the screen called saved survives kill -9 at any moment, through the terminal: craft/safety P1. KILLS says how
 * often.
 */
#include "desk.h"
#include "test.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

enum { KILLS = 6, MOST_SAVES = 3, LONGEST_MOMENT = 12 };

/* Changes where one member lives, from the list of members. */
static void write_keys(char *keys, size_t size, long number)
{
	snprintf(keys, size, "<Enter><Down>nu<Down><Down><Down><Down><Down><Down>ngõ %ld<C-s>",
		number);
}

/* Saves some times, each seen on the screen, begins one more and is killed in it. Returns the last that was seen. */
static long live_and_die(struct desk *desk, long number, struct dice *dice)
{
	struct pollfd never = { .fd = -1 };
	int saves = 1 + (int)dice_roll(dice, MOST_SAVES);
	char keys[160];

	desk_open(desk);
	pt_do(desk->pt, "1lo thuy cuc");
	for (int i = 0; i < saves; i++) {
		write_keys(keys, sizeof keys, ++number);
		pt_do(desk->pt, keys);
		pt_has(desk->pt, "Đã lưu");
	}
	write_keys(keys, sizeof keys, number + 1);
	pt_keys(desk->pt, keys);
	poll(&never, 1, (int)dice_roll(dice, LONGEST_MOMENT));
	desk_kill(desk, SIGKILL);
	return number;
}

static long in_the_book(struct desk *desk, long number)
{
	char sql[120];

	snprintf(sql, sizeof sql, "SELECT count(*) FROM member WHERE stay_place = 'ngõ %ld'",
		number);
	return desk_number(desk, sql);
}

static long in_the_log(struct desk *desk, long number)
{
	char sql[120];

	snprintf(sql, sizeof sql, "SELECT count(*) FROM audit WHERE after LIKE '%%ngõ %ld\"%%'",
		number);
	return desk_number(desk, sql);
}

static void what_the_screen_called_saved_survives_every_kill(void **state)
{
	struct desk desk = desk_new("office");
	struct dice dice = { 5 };
	int kills = getenv("KILLS") ? atoi(getenv("KILLS")) : KILLS;
	long number = 10000000, all = 0, further = 0;

	(void)state;
	for (int i = 0; i < kills; i++) {
		long seen = live_and_die(&desk, number, &dice);
		bool next = in_the_book(&desk, seen + 1) > 0;
		all += seen - number;
		further += next;
		number = seen + next;
		expect(in_the_book(&desk, number) == 1,
			"the last that was called saved, or the one behind it");
		expect(in_the_log(&desk, number) == 1, "with its row in the log");
	}
	expect(all >= kills, "there was something to lose");
	print_message("# %d kills, %ld saves seen on the screen, %ld more were in the book\n",
		kills, all, further);
	desk_open(&desk);
	pt_has_not(desk.pt, "hỏng");
	desk_leave(&desk);
	expect(desk_number(&desk,
		       "SELECT 1 FROM pragma_integrity_check WHERE integrity_check = 'ok'") == 1,
		"the file is whole");
	desk_free(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_the_screen_called_saved_survives_every_kill),
	};

	return pt_run_group(tests);
}
