#include "demo.h"

#include "audit.h"
#include "export.h"
#include "internal.h"
#include "maker.h"
#include "scan.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_YEAR = 2000, LAST_YEAR = 2190 };

/* ---- options ---- */

static bool options_right(const struct demo_options *options, struct err *err)
{
	if (options->cells < 1 || options->cells > DEMO_MOST_CELLS || options->years < 0 ||
		options->years > DEMO_MOST_YEARS)
		bug("tệp mẫu với %d chi bộ, %d năm", options->cells, options->years);
	if (options->members < DEMO_LEAST_PER_CELL * options->cells ||
		options->members > DEMO_MOST_MEMBERS)
		return err_set(err, ERR_USAGE,
			"%d chi bộ cần từ %d đến %d đảng viên, ở đây là %d. Xem lại --members.",
			options->cells, DEMO_LEAST_PER_CELL * options->cells, DEMO_MOST_MEMBERS,
			options->members);
	if (date_year(options->today) < FIRST_YEAR || date_year(options->today) > LAST_YEAR)
		return err_set(err, ERR_USAGE,
			"Tệp mẫu chỉ lập được cho các năm %d đến %d. Xem lại --today.", FIRST_YEAR,
			LAST_YEAR);
	return true;
}

/* ---- sizes ---- */

/* Each cell its least and a share of the rest by weight; the shares add up to all of them. */
int cell_size(const struct demo *demo, int index)
{
	int cells = demo->options->cells, least = DEMO_LEAST_PER_CELL;
	int64_t rest = demo->options->members - (int64_t)least * cells;
	int64_t all = places_weight(cells) - (int64_t)least * cells;
	int64_t before = places_weight(index) - (int64_t)least * index;
	int64_t after = places_weight(index + 1) - (int64_t)least * (index + 1);

	return (int)(least + after * rest / all - before * rest / all);
}

/* ---- the book ---- */

static void make_cell(struct demo *demo, int index)
{
	struct cell cell;

	if (demo->failed)
		return;
	cell_begin(demo, &cell, index);
	people_make(&cell, cell_size(demo, index));
	posts_fill(&cell);
	if (demo->options->years > 0) {
		assignments_give(&cell);
		meetings_hold(&cell);
		cell_tell(&cell);
	}
	cell_release(&cell);
}

static void make_settings(struct demo *demo)
{
	const struct table *settings = table_named("book_settings");
	struct strbuf value = STRBUF_INIT;

	for (int i = 0; i < settings->count; i++) {
		strbuf_clear(&value);
		words_fill(&value, row_cell(table_row(settings, i), 1), &demo->scope);
		demo->failed = demo->failed ||
			!store_set_setting(
				demo->store, table_text(settings, i), value.text, demo->err);
	}
	strbuf_release(&value);
}

/* ---- what went up ---- */

/* A month leaves in the first days of the next; the log tells of all of them in the order of time. */
static void month_send(struct demo *demo, const char *period)
{
	struct query query;

	query_open_named(&query, demo->store, "demo_sent", demo->err);
	query_text(&query, ":period", period);
	query_text(&query, ":last", demo->today);
	while (!demo->failed && query_step(&query)) {
		char day[DATE_SIZE];
		query_copy(&query, 1, day, sizeof day);
		while (day_is_weekend(day) || day_is_holiday(day))
			date_add_days(day, 1, day);
		if (!day_reached(demo, day))
			break;
		typed_on(demo, day);
		demo->failed = !export_log_month(
			demo->store, query_said(&query, 0), period, demo->err);
	}
	demo->failed = !query_close(&query) || demo->failed;
	typed_on(demo, NULL);
}

static void months_send(struct demo *demo)
{
	char period[DATE_SIZE];

	snprintf(period, DATE_SIZE, "%.7s", demo->start_on);
	for (; strncmp(period, demo->today, 7) < 0 && !demo->failed;
		date_period_add(period, 1, period))
		month_send(demo, period);
}

/* The office first: its heads visit the other cells. */
static void make_book(struct demo *demo)
{
	int cells = demo->options->cells;

	rng_start(&demo->rng, demo->options->seed, 0);
	committee_make(demo);
	if (demo->options->years > 0)
		commune_tell(demo);
	typed_on(demo, demo->start_on);
	make_settings(demo);
	typed_on(demo, NULL);
	if (cells > OFFICE_CELL)
		make_cell(demo, OFFICE_CELL);
	if (demo->official_count == 0) /* a book without their office still has a visitor */
		demo->officials[demo->official_count++] = (struct official) { .name = "Phạm Bá Sơn",
			.level = "Đảng ủy viên",
			.cell = -1,
			.busy = days_new(demo) };
	for (int i = 0; i < cells; i++)
		if (i != OFFICE_CELL)
			make_cell(demo, i);
	for (int i = 0; i < demo->official_count; i++)
		free(demo->officials[i].busy);
	if (demo->options->years > 0)
		months_send(demo);
}

bool demo_fill(
	struct store *store, const struct demo_options *options, int64_t *counts, struct err *err)
{
	struct demo demo = { .store = store,
		.options = options,
		.counts = counts,
		.err = err,
		.today = options->today,
		.this_year = date_year(options->today) };

	if (!options_right(options, err))
		return false;
	day_make(demo.this_year - (options->years > 0 ? options->years - 1 : 0), 1, 1,
		demo.start_on);
	if (!store_begin(store, err))
		return false;
	typed_on(&demo, demo.start_on);
	demo.failed = !audit_append(store, "demo", NULL, NULL, NULL, NULL, NULL, err);
	typed_on(&demo, NULL);
	store_batch_begin(store, "demo", NULL);
	store_take_as_given(store, true);
	make_book(&demo);
	store_take_as_given(store, false);
	if (demo.failed)
		store_batch_drop(store);
	return transaction_end(store, !demo.failed && store_batch_end(store, err), err);
}

/* That it is one stands at the head of the log. */
bool demo_is_book(struct store *store)
{
	return store_number(store,
		       "SELECT count(*) FROM audit WHERE action = 'demo' AND seq <= 100", NULL) > 0;
}

/* ---- the file ---- */

/*
 * Nothing is lost when power fails in between: the file is new, has another name until it is whole
 * and can be made again. So it is written without waiting for the disk, with a large cache.
 */
static bool make_file(
	const char *path, const struct demo_options *options, int64_t *counts, struct err *err)
{
	struct store_options open = { .create = true,
		.today = options->today,
		.operator_ = "Lan",
		.fixed_clock = true,
		.seed = options->seed };
	static const char fast[] = "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;"
				   "PRAGMA cache_size = -65536;",
			  safe[] = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;";
	struct store *store = NULL;
	bool ok = store_open(path, &open, &store, err) && store_exec(store, fast, err) &&
		demo_fill(store, options, counts, err) && store_exec(store, safe, err);

	store_close(store);
	return ok;
}

bool demo_make(
	const char *path, const struct demo_options *options, int64_t *counts, struct err *err)
{
	struct strbuf fresh = STRBUF_INIT;

	if (plat_kind(path) != PLAT_MISSING)
		return err_set(err, ERR_OPEN,
			"Đã có %s nên không ghi đè. Chọn tên khác, hoặc chuyển tệp ấy đi nơi khác.",
			path);
	if (!options_right(options, err))
		return false;
	strbuf_addf(&fresh, "%s.dang-lap", path);
	char *lock = plat_beside(fresh.text, "-khoa");
	discard_file(fresh.text); /* of a run that was broken off */
	bool ok = make_file(fresh.text, options, counts, err) && flush_path(fresh.text, err) &&
		plat_replace(fresh.text, path, err);
	if (ok)
		scan_mark_forget(path); /* of a book that lay there before */
	else
		discard_file(fresh.text);
	scan_mark_forget(fresh.text);
	plat_remove(lock);
	strbuf_release(&fresh);
	free(lock);
	return ok;
}
