/* What was entered on the grid of the season, written into the book: all of it, or nothing. */
#include "season_marks.h"

#include "findings.h"
#include "internal.h"
#include "season_said.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The records of one booking: judged when all of them are in the book, so that those are counted together. */
struct booking {
	struct store *store;
	const struct season_marks *marks;
	const char *why;
	struct record **records;
	const char **names; /* whose they are */
	int count;
};

static bool put(struct booking *booking, int line, struct record *record, struct err *err)
{
	size_t count = (size_t)booking->count;

	booking->records = xgrow(booking->records, count, sizeof *booking->records);
	booking->names = xgrow(booking->names, count, sizeof *booking->names);
	booking->names[booking->count] = booking->marks->season.lines[line].name;
	booking->records[booking->count++] = record;
	return store_save(booking->store, record, booking->why, err);
}

/* The record of that uid, or a new one of this subject, year and period; NULL with err. */
static struct record *record_of(const struct booking *booking, const struct season_line *line,
	const char *type, const char *uid, struct err *err)
{
	const struct season *season = &booking->marks->season;
	char year[16];

	if (*uid)
		return store_load(booking->store, rectype_named(type), uid, err);
	struct record *record = record_new(rectype_named(type));
	snprintf(year, sizeof year, "%d", season->year);
	record_set(record, season_is_collective(line) ? "org" : "member", line->uid);
	record_set(record, "year", year);
	record_set(record, "period", season->period);
	return record;
}

static const char *none_if_dash(const char *mark)
{
	return strcmp(mark, "-") == 0 ? NULL : mark;
}

static bool book_review(struct booking *booking, int line, struct err *err)
{
	const struct season_line *at = &booking->marks->season.lines[line];
	char **marks = booking->marks->marks[line];

	if (!marks[SEASON_STATEMENT] && !marks[SEASON_MEETING] && !marks[SEASON_REMEDY])
		return true;
	struct record *review = record_of(booking, at, "review", at->review, err);
	if (!review)
		return false;
	record_set(review, "scope", at->scope);
	record_set(review, "kind", booking->marks->season.period[0] == 'Y' ? "HN" : "Q");
	if (marks[SEASON_STATEMENT])
		record_set(review, "statement_on", none_if_dash(marks[SEASON_STATEMENT]));
	if (marks[SEASON_MEETING])
		record_set(review, "meeting", none_if_dash(marks[SEASON_MEETING]));
	if (marks[SEASON_REMEDY])
		record_set(review, "none_found", none_if_dash(marks[SEASON_REMEDY]) ? "1" : NULL);
	return put(booking, line, review, err);
}

/* What was found holds for all that is still to be checked of him in that quarter. */
static bool book_check(struct booking *booking, int line, int step, struct err *err)
{
	const struct season_line *at = &booking->marks->season.lines[line];
	const char *mark = booking->marks->marks[line][step];
	const char *blank = mark ? strchr(mark, ' ') : NULL;
	char day[DATE_SIZE], remedy[UID_SIZE], from[DATE_SIZE], to[DATE_SIZE];
	bool ok = true;

	if (!blank)
		return true;
	snprintf(day, sizeof day, "%.*s", (int)(blank - mark), mark);
	season_quarter(&booking->marks->season, step, from, to);
	if (strcmp(day, from) < 0 || strcmp(day, to) > 0)
		return err_set(err, ERR_INPUT, "Ngày kiểm tra không ở trong quý ấy. Gõ lại ngày.");
	while (ok && (ok = season_unchecked(booking->store, at, step, remedy, err)) && *remedy) {
		struct record *check = record_new(rectype_named("remedy_check"));
		record_set(check, "remedy", remedy);
		record_set(check, "on", day);
		record_set(check, "finding", blank + 1);
		ok = put(booking, line, check, err);
	}
	return ok;
}

static void set_votes(struct record *rating, const char *text)
{
	static const char *const fields[] = { "votes_1", "votes_2", "votes_3", "votes_4" };
	int votes[4];
	bool any = season_votes(text, votes);
	char number[16];

	for (int i = 0; i < 4; i++) {
		snprintf(number, sizeof number, "%d", votes[i]);
		record_set(rating, fields[i], any ? number : NULL);
	}
}

/* The day of a new rating: that of the review meeting for what the cell says, of the statement for what he says. */
static const char *day_of(const struct booking *booking, int line, int step)
{
	if (step == SEASON_CLAIMED)
		return season_value(booking->marks, line, SEASON_STATEMENT);
	return step == SEASON_PROPOSED && *season_value(booking->marks, line, SEASON_MEETING)
		? booking->marks->season.held_on
		: NULL;
}

static bool is_published_at(const struct season_marks *marks, int line, int step)
{
	bool revised = *season_value(marks, line, SEASON_REVISED) != '\0';

	return step == (revised ? SEASON_REVISED : SEASON_DECIDED);
}

static bool book_rating(struct booking *booking, int line, int step, struct err *err)
{
	const struct season_line *at = &booking->marks->season.lines[line];
	char **marks = booking->marks->marks[line];
	const char *given = marks[step],
		   *votes = step == SEASON_PROPOSED ? marks[SEASON_VOTES] : NULL,
		   *published = is_published_at(booking->marks, line, step)
		? marks[SEASON_PUBLISHED]
		: NULL;

	if (!season_stage(step) || (!given && !votes && !published))
		return true;
	struct record *rating = record_of(booking, at, "rating", at->ratings[step].uid, err);
	if (!rating)
		return false;
	record_set(rating, "stage", season_stage(step));
	if (!rating->version)
		record_set(rating, "on", day_of(booking, line, step));
	if (given) {
		record_set(rating, "level", *given == ':' ? NULL : given);
		record_set(rating, "none_why", *given == ':' ? given + 1 : NULL);
	}
	if (votes)
		set_votes(rating, votes);
	if (published)
		record_set(rating, "published_on", none_if_dash(published));
	return put(booking, line, rating, err);
}

static bool book_line(struct booking *booking, int line, struct err *err)
{
	bool ok = book_review(booking, line, err);

	for (int step = 0; step < SEASON_STEPS && ok; step++)
		ok = season_is_check(step) ? book_check(booking, line, step, err)
					   : book_rating(booking, line, step, err);
	return ok;
}

/* What there is to warn of. */
static bool judge_all(struct booking *booking, struct strbuf *warned, struct err *err)
{
	struct season_said said = { 0 };
	bool ok = true;

	for (int i = 0; i < booking->count && ok; i++) {
		struct findings findings = FINDINGS_INIT, together = FINDINGS_INIT;
		ok = store_judge(booking->store, booking->records[i], &findings, err) &&
			store_check_after(booking->store, booking->records[i], &together, err);
		for (size_t k = 0; k < findings.count; k++)
			if (findings.items[k].severity == FINDING_WARNING)
				season_say_of(&said, booking->names[i], findings.items[k].text);
		for (size_t k = 0; k < together.count; k++)
			if (together.items[k].severity == FINDING_WARNING)
				season_say_together(&said, together.items[k].text);
		findings_release(&findings);
		findings_release(&together);
	}
	season_tell(&said, warned);
	season_said_release(&said);
	return ok;
}

/* Everybody who is refused is named. */
static bool book_all(struct booking *booking, struct err *err)
{
	const struct season *season = &booking->marks->season;
	struct season_said refused = { 0 };
	struct err fault = ERR_INIT;
	bool ok = true;

	for (int i = 0; i < season->count && (ok || fault.kind == ERR_INPUT); i++) {
		ok = book_line(booking, i, &fault);
		if (!ok && fault.kind == ERR_INPUT)
			season_say_of(&refused, season->lines[i].name, fault.text);
	}
	if (!ok && fault.kind != ERR_INPUT)
		*err = fault;
	else if (refused.count > 0) {
		struct strbuf sentences = STRBUF_INIT;
		season_tell(&refused, &sentences);
		err_set(err, ERR_INPUT, "%s", sentences.text);
		strbuf_release(&sentences);
	}
	ok = ok && refused.count == 0;
	season_said_release(&refused);
	return ok;
}

static int count_marks(const struct season_marks *marks)
{
	int count = 0;

	for (int i = 0; i < marks->season.count; i++)
		for (int step = 0; step < SEASON_STEPS; step++)
			count += marks->marks[i][step] != NULL;
	return count;
}

bool season_marks_book(struct store *store, const struct season_marks *marks, const char *why,
	struct strbuf *warned, int *booked, struct err *err)
{
	struct booking booking = { .store = store, .marks = marks, .why = why };

	*booked = 0;
	if (!store_begin(store, err))
		return false;
	bool ok = book_all(&booking, err);
	ok = ok && (why || judge_all(&booking, warned, err)) &&
		season_marks_drop(store, marks, err);
	for (int i = 0; i < booking.count; i++)
		record_free(booking.records[i]);
	free(booking.records);
	free(booking.names);
	if (!ok || warned->length > 0) {
		store_rollback(store);
		return ok;
	}
	*booked = count_marks(marks);
	return store_commit(store, err);
}
