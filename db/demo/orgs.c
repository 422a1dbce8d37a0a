/* The committee, its cells, and the villages they are in. */
#include "maker.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TERM_YEARS = 5 };

/* A term's congress: 2025, 2030 ... on `month_day`, the last one that has been. */
static void last_congress(const struct demo *demo, const char *month_day, char day[DATE_SIZE])
{
	int year = demo->this_year - demo->this_year % TERM_YEARS;

	day_of_year(year, month_day, day);
	if (!day_reached(demo, day))
		date_add_months(day, -12 * TERM_YEARS, day);
}

static void set_term(struct record *org, const char *from)
{
	char to[DATE_SIZE];

	date_add_months(from, 12 * TERM_YEARS, to);
	record_set(org, "term_from", from);
	record_set(org, "term_to", to);
}

static void put_status(
	struct demo *demo, const char *org, const char *parent, const struct cell_setting *setting)
{
	struct record *row;

	if (demo->options->years == 0)
		return;
	row = row_new("org_status");
	record_set(row, "org", org);
	record_set(row, "from_on", demo->start_on);
	record_set(row, "parent", parent);
	record_set(row, "setting", setting ? setting->code : "XA");
	row_flag(row, "armed_forces", setting && setting->ground == GROUND_FORCE);
	row_put(demo, row, NULL);
}

void committee_make(struct demo *demo)
{
	struct record *row = row_new("org");
	char term[DATE_SIZE];

	last_congress(demo, "07-20", term);
	record_set(row, "name", "Đảng bộ xã Quỳnh Phú");
	record_set(row, "code", "38.168.053.000.000");
	record_set(row, "kind", "DBCS");
	record_set(row, "setting", "XA");
	record_set(row, "founded_on", "1947-10-03");
	record_set(row, "decision_no", "12-QĐ/TU");
	set_term(row, term);
	row_put(demo, row, demo->committee);
	put_status(demo, demo->committee, NULL, NULL);
}

static void put_area(struct demo *demo, struct cell *cell)
{
	const struct cell_setting *setting = cell->setting;
	struct record *row;

	if (!setting->area_kind)
		return;
	row = row_new("area");
	record_set(row, "name", place_bare_name(cell->place));
	record_set(row, "kind", setting->area_kind);
	record_set(row, "commune", "Quỳnh Phú");
	record_set(row, "from_on", "2009-01-01");
	row_flag(row, "ethnic_minority", setting == &setting_hamlet);
	row_flag(row, "hardship", setting == &setting_hamlet && cell->index % 4 == 0);
	row_put(demo, row, cell->area);
}

static void put_cell(struct demo *demo, struct cell *cell)
{
	struct record *row = row_new("org");
	char code[32], text[40], founded[DATE_SIZE];
	int number = cell->index + 1;

	snprintf(code, sizeof code, "38.168.053.%03d.%03d", number / 1000, number % 1000);
	record_set(row, "name", cell->name);
	record_set(row, "code", code);
	record_set(row, "kind", "CB");
	record_set(row, "setting", cell->setting->code);
	record_set(row, "parent", demo->committee);
	rng_day(&demo->rng, "1962-01-05", "1999-12-20", founded);
	record_set(row, "founded_on", founded);
	snprintf(text, sizeof text, "%d-QĐ/ĐU", rng_between(&demo->rng, 5, 90));
	record_set(row, "decision_no", text);
	if (cell->setting == &setting_quarter && place_weight(cell->index) >= 50) {
		row_flag(row, "group_pilot", true);
		record_set(row, "pilot_doc", "08-HD/BTCĐU");
	}
	set_term(row, cell->term_from);
	row_put(demo, row, cell->uid);
	put_status(demo, cell->uid, demo->committee, cell->setting);
}

void cell_begin(struct demo *demo, struct cell *cell, int index)
{
	char congress[8];

	*cell = (struct cell) { .index = index, .setting = place_setting(index) };
	rng_start(&demo->rng, demo->options->seed, (uint64_t)index + 1);
	cell->day = 3 + (index + 2) % 4;
	snprintf(congress, sizeof congress, "03-%02d", 10 + index % 18);
	last_congress(demo, congress, cell->term_from);
	cell->next_resolution = cell->next_conclusion = 1;
	place_name(index, cell->place);
	snprintf(cell->name, sizeof cell->name, "Chi bộ %s", cell->place);
	const char *venue = cell->setting->venue;
	bool open_end = venue[strlen(venue) - 1] == ' ';
	snprintf(cell->venue, sizeof cell->venue, "%s%s", venue, open_end ? cell->place : "");
	put_area(demo, cell);
	put_cell(demo, cell);
}

void task_release(struct task *task)
{
	free(task->content);
	free(task->result);
	*task = (struct task) { .content = NULL };
}

void cell_release(struct cell *cell)
{
	for (int i = 0; i < cell->task_count; i++)
		task_release(&cell->tasks[i]);
	free(cell->people);
	free(cell->holdings);
}
