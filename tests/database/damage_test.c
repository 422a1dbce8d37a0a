/*
 * Copies of a book with a bit turned, a sector emptied or two exchanged: each is refused, found, or harmless. What it
 * holds is never another than what was written without that being said.
 *
 * DAMAGES=2000 tries as many; DAMAGE_SEED draws others.
 */
#include "book.h"
#include "check.h"
#include "files.h"
#include "internal.h"
#include "scan.h"
#include "test.h"
#include "uid.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

enum { SECTOR = 512 };

struct outcome {
	int refused, by_sqlite, by_seals, harmless, unseen;
};

static int number_of(const char *name, int usual)
{
	const char *value = getenv(name);

	return value && atoi(value) > 0 ? atoi(value) : usual;
}

static size_t draw(uint64_t *dice, size_t below)
{
	return (size_t)(uid_repeatable(dice) % below);
}

static void turn_a_bit(unsigned char *bytes, size_t size, uint64_t *dice)
{
	bytes[draw(dice, size)] ^= (unsigned char)(1u << draw(dice, 8));
}

static void empty_a_sector(unsigned char *bytes, size_t size, uint64_t *dice)
{
	memset(bytes + draw(dice, size / SECTOR) * SECTOR, 0, SECTOR);
}

static void exchange_sectors(unsigned char *bytes, size_t size, uint64_t *dice)
{
	unsigned char *one = bytes + draw(dice, size / SECTOR) * SECTOR,
		      *other = bytes + draw(dice, size / SECTOR) * SECTOR, kept[SECTOR];

	memcpy(kept, one, SECTOR);
	memmove(one, other, SECTOR);
	memcpy(other, kept, SECTOR);
}

/* What a copy comes to; `contents`: what the book holds. Without seals it is looked at by SQLite alone. */
static void look(const char *path, const char *contents, bool seals, struct outcome *outcome)
{
	struct store_options options = { .today = BOOK_TODAY, .operator_ = "Lan" };
	struct err err = ERR_INIT;
	struct store *store;

	if (!store_open(path, &options, &store, &err)) {
		outcome->refused++;
		return;
	}
	if (!store_check_file(store, &err)) {
		outcome->by_sqlite++;
	} else if (seals && !store_is_whole(store, &err)) {
		outcome->by_seals++;
	} else {
		char *now = book_contents(store);
		if (strcmp(now, contents) == 0)
			outcome->harmless++;
		else
			outcome->unseen++;
		free(now);
	}
	store_close(store);
}

static struct outcome damage(bool seals, int rounds)
{
	static void (*const ways[])(unsigned char *, size_t, uint64_t *) = { turn_a_bit, turn_a_bit,
		empty_a_sector, exchange_sectors };
	uint64_t dice = (uint64_t)number_of("DAMAGE_SEED", 2);
	char *folder = folder_new(), *path = path_in(folder, "so.db"), *contents;
	struct outcome outcome = { 0 };
	struct store *store = book_make(path);
	struct office office = office_add(store);
	size_t size;

	office_add_every_type(store, &office);
	contents = book_contents(store);
	store_close(store);
	unsigned char *bytes = (unsigned char *)file_read(path, &size), *broken = malloc(size);
	for (int i = 0; i < rounds; i++) {
		memcpy(broken, bytes, size);
		ways[i % COUNT(ways)](broken, size, &dice);
		file_write(path, broken, size);
		look(path, contents, seals, &outcome);
	}
	free(broken);
	free(bytes);
	free(contents);
	free(path);
	folder_remove(folder);
	return outcome;
}

static void no_damage_that_matters_is_unseen(void **state)
{
	struct outcome outcome = damage(true, number_of("DAMAGES", 200) / sparse());

	(void)state;
	printf("# refused %d, by SQLite %d, by seals %d, harmless %d, unseen %d\n", outcome.refused,
		outcome.by_sqlite, outcome.by_seals, outcome.harmless, outcome.unseen);
	expect_number(outcome.unseen, 0, "never another content");
	expect(outcome.by_seals > 0, "seals found what SQLite did not");
	expect(outcome.harmless > 0, "not everything is refused");
}

/* The control: SQLite alone does not see it. */
static void without_seals_some_is(void **state)
{
	struct outcome outcome = damage(false, 100);

	(void)state;
	expect(outcome.unseen > 0, "other content, and nothing said");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_damage_that_matters_is_unseen),
		cmocka_unit_test(without_seals_some_is),
	};

	return run_group(tests);
}
