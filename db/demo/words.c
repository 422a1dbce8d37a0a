#include "words.h"

#include "err.h"
#include "uid.h"
#include "xalloc.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- chance ---- */

void rng_start(struct rng *rng, uint64_t seed, uint64_t stream)
{
	uint64_t first = seed;

	rng->state = uid_repeatable(&first) ^ (stream * 0xD1B54A32D192ED03u);
	uid_repeatable(&rng->state);
}

int rng_below(struct rng *rng, int limit)
{
	if (limit <= 0)
		bug("rng_below(%d)", limit);
	return (int)((uid_repeatable(&rng->state) >> 32) * (uint64_t)limit >> 32);
}

int rng_between(struct rng *rng, int low, int high)
{
	return high > low ? low + rng_below(rng, high - low + 1) : low;
}

bool rng_percent(struct rng *rng, int percent)
{
	return rng_below(rng, 100) < percent;
}

/* ---- tables ---- */

static const char *word(int at)
{
	return word_texts + word_starts[at];
}

static int compare(const void *wanted, const void *table)
{
	return strcmp(wanted, word(((const struct table *)table)->name));
}

const struct table *table_named(const char *name)
{
	const struct table *table = bsearch(
		name, word_tables, (size_t)word_table_count, sizeof *word_tables, compare);
	if (!table)
		bug("không có bảng từ %s", name);
	return table;
}

const struct table *table_of(const char *what, const char *kind)
{
	char name[64];

	snprintf(name, sizeof name, "%s.%s", what, kind);
	return table_named(name);
}

struct row table_row(const struct table *table, int row)
{
	return (struct row) { table, table->cells + row * table->columns };
}

const char *row_cell(struct row row, int column)
{
	return word(row.cells + column);
}

const char *table_text(const struct table *table, int row)
{
	return row_cell(table_row(table, row), 0);
}

struct row table_keyed(const char *table, const char *key)
{
	const struct table *keyed = table_named(table);

	for (int i = 0; i < keyed->count; i++)
		if (strcmp(table_text(keyed, i), key) == 0)
			return table_row(keyed, i);
	bug("bảng từ %s không có %s", table, key);
}

static const char *row_find(struct row row, const char *column)
{
	for (int i = 0; row.table->heads >= 0 && i < row.table->columns; i++) {
		const char *head = word(row.table->heads + i);
		if (*head == *column && strcmp(head, column) == 0)
			return row_cell(row, i);
	}
	return NULL;
}

const char *text_of(struct row row, const char *column)
{
	const char *text = row_find(row, column);

	if (!text)
		bug("bảng từ %s không có cột %s", word(row.table->name), column);
	return text;
}

bool table_has_keys(const struct table *table)
{
	return table->heads >= 0 && strcmp(word(table->heads), "key") == 0;
}

int number_of(struct row row, const char *column)
{
	return atoi(text_of(row, column));
}

struct row draw_row(struct rng *rng, const struct table *table)
{
	int row = 0;

	if (table->weight == 0)
		return table_row(table, table->count > 1 ? rng_below(rng, table->count) : 0);
	for (int left = rng_below(rng, table->weight);; row++) {
		left -= atoi(row_cell(table_row(table, row), table->columns - 1));
		if (left < 0)
			return table_row(table, row);
	}
}

/* ---- values ---- */

/* What has not been set is never read: only the head is written. */
void scope_inside(struct scope *scope, const struct scope *outer)
{
	scope->outer = outer;
	scope->rng = outer->rng;
	scope->day = outer->day;
	scope->record = NULL;
	scope->count = scope->row_count = 0;
}

void scope_day(struct scope *scope, const char *day)
{
	int year = date_year(day);

	scope->day = day;
	scope_format(scope, "year", "%d", year);
	scope_format(scope, "before", "%d", year - 1);
	scope_format(scope, "after", "%d", year + 1);
	scope_format(scope, "term_end", "%d", year + 5);
	scope_format(scope, "mm", "%.2s", day + 5);
	scope_format(scope, "month", "%.2s/%.4s", day + 5, day);
}

static int find_value(const struct scope *scope, const char *name)
{
	int i = 0;

	while (i < scope->count &&
		(*scope->values[i].name != *name || strcmp(scope->values[i].name, name) != 0))
		i++;
	return i;
}

static struct scope_value *value_at(struct scope *scope, const char *name)
{
	int i = find_value(scope, name);

	if (i == SCOPE_MOST)
		bug("quá nhiều giá trị: %s", name);
	if (i == scope->count)
		scope->count++;
	scope->values[i].name = name;
	return &scope->values[i];
}

void scope_set(struct scope *scope, const char *name, const char *value)
{
	value_at(scope, name)->value = value ? value : "";
}

void scope_add_pairs(struct scope *scope, const char *const *pairs)
{
	for (; *pairs; pairs += 2)
		scope_set(scope, pairs[0], pairs[1]);
}

void scope_row(struct scope *scope, struct row row)
{
	if (scope->row_count == SCOPE_ROWS)
		bug("quá nhiều dòng: %s", word(row.table->name));
	scope->rows[scope->row_count++] = row;
}

void scope_format(struct scope *scope, const char *name, const char *format, ...)
{
	struct scope_value *value = value_at(scope, name);
	va_list args;

	va_start(args, format);
	int length = vsnprintf(value->text, SCOPE_TEXT, format, args);
	va_end(args);
	if (length >= SCOPE_TEXT)
		bug("giá trị quá dài: %s", name);
	value->value = NULL;
}

void scope_copy(struct scope *scope, const char *name, const char *text)
{
	struct scope_value *value = value_at(scope, name);

	if (strlen(text) >= SCOPE_TEXT)
		bug("giá trị quá dài: %s", name);
	memmove(value->text, text, strlen(text) + 1);
	value->value = NULL;
}

void scope_flag(struct scope *scope, const char *name, bool flag)
{
	scope_set(scope, name, flag ? "1" : NULL);
}

const char *scope_value(const struct scope *scope, const char *name)
{
	for (; scope; scope = scope->outer) {
		int i = find_value(scope, name);
		if (i < scope->count)
			return scope->values[i].value ? scope->values[i].value
						      : scope->values[i].text;
		if (*name == '.' && scope->record) {
			const char *value = record_get(scope->record, name + 1);
			return value ? value : "";
		}
		for (i = 0; i < scope->row_count; i++) {
			const char *value = row_find(scope->rows[i], name);
			if (value)
				return value;
		}
	}
	return NULL;
}

/* The same where one must be known. */
static const char *known_value(const struct scope *scope, const char *name)
{
	const char *value = scope_value(scope, name);

	if (!value)
		bug("không có chỗ trống {%s}", name);
	return value;
}

/* ---- days ---- */

/* A value or a written day, moved by so many days or months; where it ends. */
static const char *day_term(const struct scope *scope, const char *at, char day[DATE_SIZE])
{
	bool written = *at >= '0' && *at <= '9';
	size_t length = !written ? strcspn(at, "+-^<& ") : at[2] == '-' ? 5 : 10;
	char name[32] = { 0 };

	memcpy(name, at, length < sizeof name ? length : sizeof name - 1);
	const char *value = written ? name : known_value(scope, name);
	memset(day, 0, DATE_SIZE);
	if (written && length == 5) /* in the year of the scope's day */
		memcpy(day, scope->day, 5);
	memcpy(day + strlen(day), value, strnlen(value, DATE_SIZE - 1 - strlen(day)));
	for (at += length; *at == '+' || *at == '-';) {
		char *end;
		long by = strtol(at, &end, 10);
		if (*end == 'm' || *end == 'y')
			date_add_months(day, (int)by * (*end == 'y' ? 12 : 1), day);
		else
			date_add_days(day, by, day);
		at = end + (*end == 'm' || *end == 'y');
	}
	return at;
}

const char *day_of(const struct scope *scope, const char *text, char day[DATE_SIZE])
{
	char other[DATE_SIZE];

	for (text = day_term(scope, text, day); *text == '^';) {
		text = day_term(scope, text + 1, other);
		if (strcmp(day, other) < 0)
			memcpy(day, other, DATE_SIZE);
	}
	return text;
}

static void day_between(struct scope *scope, const char *text, char day[DATE_SIZE])
{
	char from[DATE_SIZE], to[DATE_SIZE];

	text = day_of(scope, text, from);
	day_of(scope, text + 1, to);
	long first = date_to_days(from), days = date_to_days(to) - first;
	date_from_days(first + rng_between(scope->rng, 0, days > 0 ? (int)days : 0), day);
}

/* ---- blanks ---- */

/* Draws from "2..9", "3..4+more" or takes the one number that is there. */
static int draw_range(const char *text, const struct scope *scope)
{
	const char *dots = strstr(text, ".."), *plus = strchr(text, '+');
	int low = atoi(text), high = dots ? atoi(dots + 2) : low;

	return rng_between(scope->rng, low, high) + (plus ? atoi(known_value(scope, plus + 1)) : 0);
}

/* Knuth's selection sampling: each sentence with the chance that is left for it. */
static void add_some(
	struct strbuf *out, const struct table *table, int count, bool lines, struct scope *scope)
{
	bool first = true;

	for (int left = table->count; left > 0 && count > 0; left--) {
		if (rng_below(scope->rng, left) >= count)
			continue;
		strbuf_add(out, first ? "" : lines ? "\n" : " ");
		strbuf_add(out, lines ? "- " : "");
		words_fill(out, row_cell(table_row(table, table->count - left), 0), scope);
		first = false;
		count--;
	}
}

/* "#plans@ground 2..3": `mark` is what stands before it. */
static void add_table(struct strbuf *out, char mark, char *blank, struct scope *scope)
{
	char *range = strchr(blank, ' '), *kind = strchr(blank, '@');
	const struct table *table;

	if (range)
		*range++ = '\0';
	if (kind)
		*kind++ = '\0';
	table = kind ? table_of(blank, known_value(scope, kind)) : table_named(blank);
	if (range)
		add_some(out, table, draw_range(range, scope), mark == '-', scope);
	else
		words_fill(out, row_cell(draw_row(scope->rng, table), 0), scope);
}

/* What stands behind "?": several joined by &, each a value, one of some words or the earlier day. */
static bool holds(const struct scope *scope, char *text)
{
	char *more = strchr(text, '&');
	bool turned = *text == '!', is;

	if (more)
		*more++ = '\0';
	text += turned;
	char *sign = strpbrk(text, "=<");
	if (!sign) {
		is = *known_value(scope, text) != '\0';
	} else if (*sign == '<') {
		char left[DATE_SIZE], right[DATE_SIZE];
		day_of(scope, text, left);
		day_of(scope, sign + 1, right);
		is = strcmp(left, right) < 0;
	} else {
		*sign = '\0';
		const char *value = known_value(scope, text);
		is = strcmp(value, sign + 1) == 0 || word_in_list(sign + 1, value);
	}
	return is != turned && (!more || holds(scope, more));
}

/* "70%|text", "?place|text", either with "|other text" behind. */
static void add_perhaps(struct strbuf *out, char *blank, char *text, struct scope *scope)
{
	char *other = text;
	for (int depth = 0; *other && (depth > 0 || *other != '|'); other++)
		depth += (*other == '{') - (*other == '}');
	if (*other)
		*other++ = '\0';
	bool is = *blank == '?' ? holds(scope, blank + 1) : rng_percent(scope->rng, atoi(blank));
	words_fill(out, is ? text : other, scope);
}

static void add_blank(struct strbuf *out, char *blank, struct scope *scope)
{
	char *text = strchr(blank, '|'), day[DATE_SIZE];
	struct strbuf head = STRBUF_INIT;

	if (text)
		*text++ = '\0';
	if (strchr(blank, '{')) {
		words_fill(&head, blank, scope);
		blank = head.text;
	}
	if (text) {
		add_perhaps(out, blank, text, scope);
	} else if (*blank == '#' || *blank == '-') {
		add_table(out, *blank, blank + 1, scope);
	} else if (*blank >= '0' && *blank <= '9') {
		strbuf_addf(out, "%0*d", (int)strcspn(blank, "."), draw_range(blank, scope));
	} else if (*blank == '~') {
		day_between(scope, blank + 1, day);
		strbuf_add(out, day);
	} else if (*blank == '@' || *blank == ':') {
		day_of(scope, blank + 1, day);
		strbuf_add_bytes(out, day, *blank == ':' ? strlen("2026-11") : strlen(day));
	} else if (*blank == '/') {
		date_show(known_value(scope, blank + 1), day);
		strbuf_add(out, day);
	} else if (*blank == '%') {
		const char *time = known_value(scope, blank + 1);
		strbuf_addf(out, "%.2s giờ %.2s", time, time + 3);
	} else {
		words_fill(out, known_value(scope, blank), scope);
	}
	strbuf_release(&head);
}

/* The } that ends what begins behind `open`; blanks may lie in each other. */
static const char *blank_end(const char *open)
{
	int depth = 1;
	const char *at = open;

	while (depth > 0 && *(at += 1 + strcspn(at + 1, "{}")))
		depth += (*at == '{') - (*at == '}');
	if (!*at)
		bug("chỗ trống không khép: %s", open);
	return at;
}

void words_fill(struct strbuf *out, const char *sentence, struct scope *scope)
{
	for (const char *open; (open = strchr(sentence, '{')) != NULL;) {
		const char *end = blank_end(open);
		size_t length = (size_t)(end - open - 1);
		char small[128], *blank = length < sizeof small ? small : xmalloc(length + 1);
		strbuf_add_bytes(out, sentence, (size_t)(open - sentence));
		memcpy(blank, open + 1, length);
		blank[length] = '\0';
		add_blank(out, blank, scope);
		if (blank != small)
			free(blank);
		sentence = end + 1;
	}
	strbuf_add(out, sentence);
}
