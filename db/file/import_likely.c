/*
 * Who of the book a row may be about when neither a number nor name and birth together find him: somebody of
 * the same name whose birth is known only in part, or whose number differs in one digit.
 */
#include "import_row.h"

#include "internal.h"
#include "name_alike.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* One of the book; the year of birth is 0 where it is not known. */
struct person {
	uint64_t name;
	int64_t id;
	int year;
};

struct likely {
	struct person *people; /* by name */
	size_t count;
	const struct field *name, *born;
};

void import_likely_free(struct likely *likely)
{
	if (likely)
		free(likely->people);
	free(likely);
}

static int by_name(const void *a, const void *b)
{
	uint64_t x = ((const struct person *)a)->name, y = ((const struct person *)b)->name;

	return (x > y) - (x < y);
}

const struct field *import_person_name(const struct rectype *type)
{
	const char *label = type->label;
	char word[64];

	return type->sort == SORT_PERSON && word_next(&label, word) ? rectype_field(type, word)
								    : NULL;
}

static const struct field *birth_field(const struct rectype *type)
{
	for (const struct field *field = type->fields; field->name; field++)
		if (field->kind == FIELD_PARTIAL && (field->flags & FIELD_IDENTITY))
			return field;
	return NULL;
}

static int year_of(const char *born)
{
	return born ? atoi(born) : 0;
}

static bool load_people(struct import *import, struct err *err)
{
	struct likely *likely = xcalloc(1, sizeof *likely);
	struct strbuf sql = STRBUF_INIT;
	struct query query;

	import->likely = likely;
	likely->name = import_person_name(import->type);
	likely->born = birth_field(import->type);
	if (!likely->name || !likely->born)
		return true;
	strbuf_addf(&sql, "SELECT id, \"%s\", \"%s\" FROM \"%s\" WHERE deleted_at IS NULL",
		likely->name->name, likely->born->name, import->type->name);
	query_open(&query, import->store, sql.text, err);
	while (query_step(&query)) {
		const char *name = query_column(&query, 1);
		likely->people = xgrow(likely->people, likely->count, sizeof *likely->people);
		likely->people[likely->count++] = (struct person) { .id = query_number(&query, 0),
			.name = name_hash(name ? name : ""),
			.year = year_of(query_column(&query, 2)) };
	}
	strbuf_release(&sql);
	if (likely->count > 1)
		qsort(likely->people, likely->count, sizeof *likely->people, by_name);
	return query_close(&query);
}

/* ---- two records ---- */

enum births { BIRTH_OTHER, BIRTH_SAME_YEAR, BIRTH_OPEN, BIRTH_THE_SAME };

/* BIRTH_OPEN: as far as both are known they agree. */
static enum births compare_births(const char *a, const char *b)
{
	if (!a || !b)
		return BIRTH_OPEN;
	size_t x = strlen(a), y = strlen(b);
	if (strncmp(a, b, x < y ? x : y) == 0)
		return x == y ? BIRTH_THE_SAME : BIRTH_OPEN;
	return year_of(a) == year_of(b) ? BIRTH_SAME_YEAR : BIRTH_OTHER;
}

static int digits_that_differ(const char *a, const char *b)
{
	int count = 0;

	if (strlen(a) != strlen(b))
		return 99;
	for (; *a; a++, b++)
		count += *a != *b;
	return count;
}

/* The most by which a number that only one can have differs; -1: none that both have. */
static int compare_numbers(const struct record *a, const struct record *b)
{
	int most = -1;

	for (int i = 0; a->type->fields[i].name; i++) {
		if (!(a->type->fields[i].flags & FIELD_UNIQUE) || !a->values[i] || !b->values[i])
			continue;
		int differ = digits_that_differ(a->values[i], b->values[i]);
		most = differ > most ? differ : most;
	}
	return most;
}

/* How likely he is meant; DOUBT_NONE with *sure: it is him. */
static enum import_doubt judge(const struct likely *likely, const struct record *row,
	const struct record *other, bool *sure)
{
	const char *said = record_get(row, likely->name->name),
		   *known = record_get(other, likely->name->name);
	enum name_likeness name = name_compare(said ? said : "", known ? known : "");
	enum births births = compare_births(
		record_get(row, likely->born->name), record_get(other, likely->born->name));
	int numbers = compare_numbers(row, other);

	*sure = false;
	if (name == NAME_OTHER || births == BIRTH_OTHER || numbers > 1)
		return DOUBT_NONE;
	if (numbers == 1)
		return DOUBT_NUMBER;
	if (name == NAME_LOOSE && births != BIRTH_THE_SAME)
		return DOUBT_NONE;
	if (name == NAME_BARE && births == BIRTH_SAME_YEAR)
		return DOUBT_NONE;
	*sure = name == NAME_THE_SAME && births == BIRTH_THE_SAME;
	return *sure ? DOUBT_NONE : DOUBT_PERSON;
}

static struct record *load_person(struct import *import, int64_t id, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;
	struct query query;
	char uid[UID_SIZE];

	strbuf_addf(&sql, "SELECT uid FROM \"%s\" WHERE id = :id", import->type->name);
	query_open(&query, import->store, sql.text, err);
	query_int(&query, ":id", id);
	bool ok = query_only_text(&query, uid, sizeof uid);
	strbuf_release(&sql);
	return ok ? store_load(import->store, import->type, uid, err) : NULL;
}

/* ---- all of that name ---- */

/* The first of the name; the others follow. */
static size_t first_of_name(const struct likely *likely, uint64_t name)
{
	size_t low = 0, high = likely->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (likely->people[middle].name < name)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* What those of the name come to: the sure ones, and the first of the others. */
struct found {
	struct record *sure, *likely;
	enum import_doubt doubt;
	int count, sure_count;
};

static void add_candidate(struct import *import, const char *uid)
{
	import->candidates = xgrow(
		import->candidates, (size_t)import->candidate_count, sizeof *import->candidates);
	memcpy(import->candidates[import->candidate_count++], uid, UID_SIZE);
}

static void weigh(struct import *import, struct record *person, struct found *found)
{
	bool sure;
	enum import_doubt doubt = judge(import->likely, import->record, person, &sure);
	struct record **place = sure ? &found->sure : &found->likely;

	found->sure_count += sure;
	found->count += doubt != DOUBT_NONE;
	if (sure || doubt != DOUBT_NONE)
		add_candidate(import, person->uid);
	if (*place || (!sure && doubt == DOUBT_NONE)) {
		record_free(person);
		return;
	}
	*place = person;
	if (!sure)
		found->doubt = doubt;
}

static bool weigh_all(struct import *import, const char *name, struct found *found, struct err *err)
{
	const struct likely *likely = import->likely;
	uint64_t hash = name_hash(name);
	int year = year_of(record_get(import->record, likely->born->name));

	for (size_t i = first_of_name(likely, hash);
		i < likely->count && likely->people[i].name == hash; i++) {
		const struct person *person = &likely->people[i];
		if ((year && person->year && year != person->year) ||
			import_line_of(import, person->id))
			continue;
		struct record *record = load_person(import, person->id, err);
		if (!record)
			return false;
		weigh(import, record, found);
	}
	return true;
}

static bool weigh_people(struct import *import, struct found *found, struct err *err)
{
	import->candidate_count = 0;
	if (!import->likely && !load_people(import, err))
		return false;
	const char *name = import->likely->count > 0
		? record_get(import->record, import->likely->name->name)
		: NULL;
	return !name || weigh_all(import, name, found, err);
}

bool import_find_candidates(struct import *import, struct err *err)
{
	struct found found = { .doubt = DOUBT_NONE };
	bool ok = weigh_people(import, &found, err);

	record_free(found.sure);
	record_free(found.likely);
	return ok;
}

bool import_find_likely(
	struct import *import, enum import_doubt *doubt, struct record **other, struct err *err)
{
	struct found found = { .doubt = DOUBT_NONE };

	*doubt = DOUBT_NONE;
	*other = NULL;
	bool ok = weigh_people(import, &found, err);
	if (ok && found.sure_count == 1) {
		import->before = found.sure;
		found.sure = NULL;
	} else if (ok && found.count + found.sure_count > 0) {
		struct record **first = found.sure ? &found.sure : &found.likely;
		*doubt = found.count + found.sure_count > 1 ? DOUBT_SEVERAL : found.doubt;
		*other = *first;
		*first = NULL;
	}
	record_free(found.sure);
	record_free(found.likely);
	return ok;
}
