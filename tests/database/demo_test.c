/*
 * The demonstration book breaks no rule and holds every kind of thing there is: counted by the queries
 * of demo_sound.sql, apart from the program, over several seeds.
 */
#include "fixture.h"

#include "demo.h"
#include "internal.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *read_queries(void)
{
	enum { MOST = 60000 };
	FILE *file = fopen("tests/database/demo_sound.sql", "rb");
	char *text = calloc(1, MOST);

	assert_non_null(file);
	assert_true(fread(text, 1, MOST - 1, file) < MOST - 1);
	fclose(file);
	return text;
}

static struct store *make_demo(uint64_t seed)
{
	struct demo_options options = {
		.cells = 8, .members = 180, .years = 3, .seed = seed, .today = BOOK_TODAY
	};
	struct store *store = book_new();
	struct err err = ERR_INIT;

	if (!demo_fill(store, &options, NULL, &err))
		fail_msg("%s", err.text);
	return store;
}

/* Runs each query behind a line "-- S name" with that sign: how many there are, and those that say so. */
static int ask_all(struct store *store, char *queries, char sign, int seed)
{
	int asked = 0;
	const char heads[] = { '\n', '-', '-', ' ', sign, ' ', '\0' };

	for (char *at = queries; (at = strstr(at, heads)) != NULL; asked++) {
		char *name = at + strlen(heads), *sql = strchr(name, '\n') + 1,
		     *end = strstr(sql, "\n-- ");
		*strchr(name, '\n') = '\0';
		if (end)
			*end = '\0';
		int64_t count = store_number(store, sql, NULL);
		if (sign == '+' ? count <= 0 : count != 0)
			fail_msg("seed %d: %s: %d", seed, name, (int)count);
		if (!end)
			return asked + 1;
		*end = '\n';
		at = end;
	}
	return asked;
}

enum { SEEDS = 3, RULES = 42, KINDS = 20 };

static void ask_each(void **state, char sign, int wanted)
{
	struct store **stores = *state;

	for (int i = 0; i < SEEDS; i++) {
		char *queries = read_queries();
		assert_int_equal(ask_all(stores[i], queries, sign, i + 1), wanted);
		free(queries);
	}
}

static void no_rule_is_broken_in_the_demonstration_book(void **state)
{
	ask_each(state, ':', RULES);
}

static void every_kind_of_thing_is_in_the_demonstration_book(void **state)
{
	ask_each(state, '+', KINDS);
}

static void a_book_without_the_office_of_the_commune_has_guests_too(void **state)
{
	struct demo_options options = {
		.cells = 2, .members = 40, .years = 3, .seed = 1, .today = BOOK_TODAY
	};
	struct store *store = book_new();
	struct err err = ERR_INIT;

	(void)state;
	assert_true(demo_fill(store, &options, NULL, &err));
	assert_true(
		store_number(store, "SELECT count(*) FROM attendance WHERE guest = 1", NULL) > 0);
	assert_int_equal(
		store_number(store,
			"SELECT count(*) FROM attendance a JOIN meeting g ON g.id = a.meeting JOIN membership s"
			" ON s.member = a.member AND s.cell = g.org WHERE a.guest = 1",
			NULL),
		0);
	store_close(store);
}

/* In the book of this seed somebody was elected who became official a few days before it begins. */
static void whoever_is_official_since_days_before_the_book_held_no_seat_earlier(void **state)
{
	struct demo_options options = {
		.cells = 5, .members = 30, .years = 0, .seed = 102, .today = BOOK_TODAY
	};
	struct store *store = book_new();
	struct err err = ERR_INIT;

	(void)state;
	assert_true(demo_fill(store, &options, NULL, &err));
	assert_int_equal(store_number(store,
				 "SELECT count(*) FROM post p JOIN member m ON m.id = p.member"
				 " WHERE p.from_on < m.official_on OR p.to_on < p.from_on",
				 NULL),
		0);
	assert_true(store_number(store,
			    "SELECT count(*) FROM post p JOIN member m ON m.id = p.member"
			    " WHERE p.org IS NOT NULL AND m.official_on > '2025-12-02'",
			    NULL) > 0);
	store_close(store);
}

/* What the checks of its door say of a record; how much. */
static size_t ask_door(struct store *store, const struct rectype *type, const char *uid)
{
	struct err err = ERR_INIT;
	struct findings findings = FINDINGS_INIT;
	struct rules rules = store_rules(store);
	struct record *record = store_load(store, type, uid, &err);

	assert_non_null(record);
	record_check(record, &rules, &findings);
	assert_true(store_check(store, record, &findings, &err) &&
		store_check_after(store, record, &findings, &err));
	size_t count = findings.count;
	for (size_t i = 0; i < count; i++)
		print_message(
			"%s.%s: %s\n", type->name, findings.items[i].field, findings.items[i].text);
	findings_release(&findings);
	record_free(record);
	return count;
}

static size_t ask_doors(struct store *store, const struct rectype *type)
{
	struct strbuf sql = STRBUF_INIT;
	struct query query;
	size_t found = 0;

	strbuf_addf(&sql, "SELECT uid FROM \"%s\" WHERE deleted_at IS NULL", type->name);
	query_open(&query, store, sql.text, NULL);
	while (query_step(&query))
		found += ask_door(store, type, query_column(&query, 0));
	assert_true(query_close(&query));
	strbuf_release(&sql);
	return found;
}

static void every_record_of_the_demonstration_book_passes_its_door_without_a_word(void **state)
{
	struct store **stores = *state;

	for (int seed = 0; seed < SEEDS; seed++)
		for (int i = 0; rectypes[i]; i++)
			if (!(rectypes[i]->flags & RECTYPE_SYSTEM))
				assert_int_equal(ask_doors(stores[seed], rectypes[i]), 0);
}

static int make_all(void **state)
{
	static struct store *stores[SEEDS];

	for (int i = 0; i < SEEDS; i++)
		stores[i] = make_demo((uint64_t)i + 1);
	*state = stores;
	return 0;
}

static int close_all(void **state)
{
	struct store **stores = *state;

	for (int i = 0; i < SEEDS; i++)
		store_close(stores[i]);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_rule_is_broken_in_the_demonstration_book),
		cmocka_unit_test(every_kind_of_thing_is_in_the_demonstration_book),
		cmocka_unit_test(a_book_without_the_office_of_the_commune_has_guests_too),
		cmocka_unit_test(
			whoever_is_official_since_days_before_the_book_held_no_seat_earlier),
		cmocka_unit_test(
			every_record_of_the_demonstration_book_passes_its_door_without_a_word),
	};

	return cmocka_run_group_tests(tests, make_all, close_all);
}
