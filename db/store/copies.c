#include "copies.h"

#include "check.h"
#include "date.h"
#include "internal.h"
#include "text.h"
#include "xalloc.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char ending[] = ".db", half_made[] = ".tam";

/* Something stands before it. */
static bool ends_with(const char *name, const char *end)
{
	return strlen(name) > strlen(end) && text_ends_with(name, end);
}

/* "chibo" of /home/lan/chibo.db; the caller frees. */
static char *stem_of(const char *book)
{
	const char *slash = strrchr(book, '/'), *name = slash ? slash + 1 : book;

	return xstrndup(name, strlen(name) - (ends_with(name, ending) ? strlen(ending) : 0));
}

/* Digits where the pattern has a 0, else its letters. */
static bool looks_like(const char *text, const char *pattern)
{
	for (; *pattern; pattern++, text++)
		if (*pattern == '0' ? !isdigit((unsigned char)*text) : *text != *pattern)
			return false;
	return true;
}

/* What stands behind the stem: the number, if it has one, and the day and time. */
static bool read_name(const char *rest, struct copy *copy)
{
	static const char stamp[] = "0000-00-00-000000";
	char day[DATE_SIZE];

	copy->number = 0;
	if (!looks_like(rest, stamp)) {
		char *end;
		if (!isdigit((unsigned char)*rest))
			return false;
		copy->number = strtoll(rest, &end, 10);
		if (*end != '-' || !looks_like(end + 1, stamp))
			return false;
		rest = end + 1;
	}
	snprintf(copy->stamp, sizeof copy->stamp, "%.17s", rest);
	snprintf(day, sizeof day, "%.10s", rest);
	return date_is_full(day) && (rest[17] == '-' || strcmp(rest + 17, ending) == 0);
}

static bool is_older(const struct copy *a, const struct copy *b)
{
	return a->number != b->number ? a->number < b->number : strcmp(a->name, b->name) < 0;
}

static bool is_copy_of(const char *stem, const char *name, struct copy *copy)
{
	size_t length = strlen(stem);

	if (strlen(name) >= COPY_NAME || strncmp(name, stem, length) != 0 || name[length] != '-' ||
		!ends_with(name, ending) || !read_name(name + length + 1, copy))
		return false;
	snprintf(copy->name, sizeof copy->name, "%s", name);
	return true;
}

void copies_add(struct copies *copies, const char *stem, const char *name)
{
	struct copy copy = { .number = 0 };
	int at = copies->count;

	if (!is_copy_of(stem, name, &copy))
		return;
	copies->items = xgrow(copies->items, (size_t)copies->count++, sizeof copy);
	for (; at > 0 && is_older(&copy, &copies->items[at - 1]); at--)
		copies->items[at] = copies->items[at - 1];
	copies->items[at] = copy;
}

struct reading {
	struct copies *copies;
	char *stem;
	bool discard; /* what was left half made */
};

static void discard_half_made(const struct reading *reading, const char *name)
{
	char *whole = xstrndup(name, strlen(name) - strlen(half_made));
	struct strbuf path = STRBUF_INIT;
	struct copy copy;

	strbuf_addf(&path, "%s/%s", reading->copies->folder, name);
	if (is_copy_of(reading->stem, whole, &copy))
		discard_file(path.text);
	strbuf_release(&path);
	free(whole);
}

static void take_name(void *context, const char *name, bool is_folder)
{
	struct reading *reading = context;

	if (is_folder)
		return;
	if (reading->discard && ends_with(name, half_made))
		discard_half_made(reading, name);
	copies_add(reading->copies, reading->stem, name);
}

static void read_folder(struct copies *copies, const char *book, bool discard)
{
	struct strbuf folder = STRBUF_INIT;
	char *beside = plat_folder_of(book);

	strbuf_addf(&folder, "%s/sao-luu", beside);
	*copies = (struct copies) { .folder = strbuf_detach(&folder) };
	struct reading reading = { copies, stem_of(book), discard };
	if (plat_kind(copies->folder) == PLAT_FOLDER)
		plat_each_entry(copies->folder, take_name, &reading);
	free(reading.stem);
	free(beside);
}

void copies_read(struct copies *copies, const char *book)
{
	read_folder(copies, book, false);
}

void copies_release(struct copies *copies)
{
	free(copies->items);
	free(copies->folder);
	*copies = (struct copies) { .count = 0 };
}

char *copies_next(const struct copies *copies, const char *book, const char *at, const char *why)
{
	struct strbuf path = STRBUF_INIT;
	char *stem = stem_of(book);
	int64_t number = copies->count > 0 ? copies->items[copies->count - 1].number + 1 : 1;

	strbuf_addf(&path, "%s/%s-%06" PRId64 "-%.10s-%.2s%.2s%.2s%s%s%s", copies->folder, stem,
		number, at, at + 11, at + 14, at + 17, *why ? "-" : "", why, ending);
	free(stem);
	return strbuf_detach(&path);
}

/* ---- which stay ---- */

/* The days, weeks or months that have been seen so far, and how many there may be. */
struct spans {
	long seen[COPIES_MONTHS];
	int count, most;
};

/* Whether it is the first of a span of which there may be one more. */
static bool is_first_of(struct spans *spans, long span)
{
	for (int i = 0; i < spans->count; i++)
		if (spans->seen[i] == span)
			return false;
	if (spans->count == spans->most)
		return false;
	spans->seen[spans->count++] = span;
	return true;
}

void copies_choose(struct copies *copies)
{
	enum { THURSDAY = 3 }; /* 01/01/1970; weeks begin on Monday */
	struct spans days = { .most = COPIES_DAYS }, weeks = { .most = COPIES_WEEKS },
		     months = { .most = COPIES_MONTHS };

	for (int i = copies->count - 1, nth = 0; i >= 0; i--, nth++) {
		struct copy *copy = &copies->items[i];
		char day[DATE_SIZE];
		snprintf(day, sizeof day, "%.10s", copy->stamp);
		long number = date_to_days(day);
		long week = (number + THURSDAY) / 7, month = atol(day) * 12 + atol(day + 5);
		bool of_day = is_first_of(&days, number), of_week = is_first_of(&weeks, week),
		     of_month = is_first_of(&months, month);
		copy->kept = nth < COPIES_NEWEST || of_day || of_week || of_month;
	}
}

/* Opened for reading, of a large one no index and no value: it was looked at as a whole when it was made. */
static bool is_good(const struct copies *copies, const struct copy *copy)
{
	struct strbuf path = STRBUF_INIT;
	struct err err = ERR_INIT;
	sqlite3 *db = NULL;
	int version;

	strbuf_addf(&path, "%s/%s", copies->folder, copy->name);
	bool good = guard_file(path.text, migrations_latest(), &version, &err) &&
		sqlite3_open_v2(path.text, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW,
			NULL) == SQLITE_OK &&
		check_at_start(db, &err);
	sqlite3_close(db);
	strbuf_release(&path);
	return good;
}

/* Of those that stay, and then of the others, the newest first, until there are enough good ones. */
static int keep_good(struct copies *copies, int good, bool kept)
{
	for (int i = copies->count - 1; i >= 0 && good < COPIES_LEAST; i--)
		if (copies->items[i].kept == kept && is_good(copies, &copies->items[i])) {
			copies->items[i].kept = true;
			good++;
		}
	return good;
}

static bool all_stay(const struct copies *copies)
{
	for (int i = 0; i < copies->count; i++)
		if (!copies->items[i].kept)
			return false;
	return true;
}

void copies_thin(const char *book)
{
	struct copies copies;

	read_folder(&copies, book, true);
	copies_choose(&copies);
	if (!all_stay(&copies))
		keep_good(&copies, keep_good(&copies, 0, true), false);
	for (int i = 0; i < copies.count; i++) {
		struct strbuf path = STRBUF_INIT;
		strbuf_addf(&path, "%s/%s", copies.folder, copies.items[i].name);
		if (!copies.items[i].kept)
			discard_file(path.text);
		strbuf_release(&path);
	}
	copies_release(&copies);
}
