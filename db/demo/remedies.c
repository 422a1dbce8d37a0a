/* From a shortcoming to its remedy: who mends it by when, and who looked how it goes. */
#include "review.h"

#include <stdio.h>
#include <string.h>

int fault_draw(struct season *season, const struct person *person, int unlike)
{
	unsigned mask = 1u << person->life->duty;
	int count = 0, fault;

	while (words_faults[count].shortcoming)
		count++;
	do
		fault = rng_below(&season->demo->rng, count);
	while (!(words_faults[fault].duties & mask) || fault == unlike || fault == person->fault);
	return fault;
}

/* Due some time in the next year; a part of last year's about now, so that there is work. */
static void draw_due(struct season *season, char due[DATE_SIZE])
{
	struct demo *demo = season->demo;
	char from[DATE_SIZE], to[DATE_SIZE], lately[DATE_SIZE];

	day_make(season->year + 1, 3, 20, from);
	day_make(season->year + 1, 12, 10, to);
	date_add_days(demo->today, -25, lately);
	if (strcmp(lately, from) > 0 && strcmp(lately, to) < 0 && rng_percent(&demo->rng, 30)) {
		memcpy(from, lately, DATE_SIZE);
		date_add_days(demo->today, 40, to);
	}
	rng_day(&demo->rng, from, to, due);
}

struct progress {
	char due_on[DATE_SIZE], closed_on[DATE_SIZE]; /* closed_on "": still open */
	const char *state;
};

/* A few of long ago were never mended; of those due lately some are late; the rest was in time. */
static void draw_progress(struct season *season, struct progress *progress)
{
	enum { LATELY_DAYS = 40, YEAR_DAYS = 370 };
	struct demo *demo = season->demo;
	char from[DATE_SIZE], to[DATE_SIZE];
	bool closed = rng_percent(&demo->rng, 78);

	draw_due(season, progress->due_on);
	date_add_days(progress->due_on, -35, from);
	date_add_days(progress->due_on, 4, to);
	rng_day(&demo->rng, from, to, progress->closed_on);
	long ago = date_to_days(demo->today) - date_to_days(progress->due_on);
	bool old = ago > YEAR_DAYS && rng_percent(&demo->rng, 90);
	bool settled = ago > LATELY_DAYS && ago <= YEAR_DAYS;
	progress->state = "DAKP";
	if (day_reached(demo, progress->closed_on) &&
		(old || settled || (closed && ago <= YEAR_DAYS)))
		return;
	progress->closed_on[0] = '\0';
	progress->state = ago > YEAR_DAYS ? "CKP" : "DKP";
}

static void put_check(
	struct season *season, const char *remedy, const char *on, const char *const *findings)
{
	struct demo *demo = season->demo;
	struct cell *cell = season->cell;
	struct record *row = row_new("remedy_check");
	struct strbuf finding = STRBUF_INIT;
	int by = post_holder(cell, rng_percent(&demo->rng, 50) ? "PBT" : "BT", 0, on);

	if (by < 0)
		by = season->meeting.chair;
	words_fill(&finding, rng_word(&demo->rng, findings), &season->wording);
	record_set(row, "remedy", remedy);
	record_set(row, "on", on);
	record_set(row, "by", cell->people[by].name);
	record_set(row, "finding", finding.text);
	row_put(demo, row, NULL);
	strbuf_release(&finding);
}

/* Once a quarter while it is open, and when it is closed. */
static void put_checks(struct season *season, const char *remedy, const struct progress *progress)
{
	static const int months[] = { 3, 6, 9, 12 };
	struct demo *demo = season->demo;
	const char *end = *progress->closed_on ? progress->closed_on : demo->today;

	for (size_t i = 0; i < sizeof months / sizeof *months; i++) {
		char day[DATE_SIZE];
		day_make(season->year + 1, months[i], rng_between(&demo->rng, 18, 27), day);
		if (strcmp(day, end) >= 0)
			break;
		put_check(season, remedy, day,
			strcmp(progress->state, "CKP") == 0 && i >= 2 ? words_remedy_slow
								      : words_remedy_going);
	}
	if (*progress->closed_on)
		put_check(season, remedy, progress->closed_on, words_remedy_done);
}

void remedy_put(struct season *season, struct person *person, const char *review, int fault)
{
	const struct fault_words *words = &words_faults[fault];
	struct record *row = row_new("remedy");
	struct progress progress;
	char uid[UID_SIZE];

	draw_progress(season, &progress);
	record_set(row, "review", review);
	record_set(row, "shortcoming", words->brief);
	record_set(row, "measure", words->plan);
	record_set(row, "responsible", person->uid);
	record_set(row, "due_on", progress.due_on);
	record_set(row, "state", progress.state);
	record_set(row, "closed_on", progress.closed_on);
	row_put(season->demo, row, uid);
	put_checks(season, uid, &progress);
	person->fault_open = !*progress.closed_on;
}
