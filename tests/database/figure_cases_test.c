/*
 * Figures by cases: rows that are given, what is asked, the rows that must come out. Each file of
 * tests/database/figures is a list of cases; README.md there says how they are written.
 */
#include "book.h"
#include "internal.h"
#include "sql.h"
#include "strbuf.h"
#include "test.h"
#include "xalloc.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FOLDER "tests/database/figures"

struct reader {
	const char *path;
	int line;
	struct store *store;
	const char *about;
	bool asked;             /* a question stands, its answer follows */
	struct strbuf question; /* as written, for the message */
	struct strbuf found;
	struct strbuf wanted;
};

/* "org:3" is the uid of org 3: the name of the type, noughts, the number. */
static void add_uid(const char *type, const char *id, struct strbuf *out)
{
	char uid[UID_SIZE];
	size_t length = strlen(type), digits = strlen(id);

	memset(uid, '0', UID_SIZE - 1);
	uid[UID_SIZE - 1] = '\0';
	memcpy(uid, type, length);
	memcpy(uid + UID_SIZE - 1 - digits, id, digits);
	strbuf_add(out, uid);
}

/* The next word of a line; "…" holds blanks together, also behind a "=". NULL at the end. */
static char *next_word(char **at)
{
	char *word = *at + strspn(*at, " "), *to = word;
	bool quoted = false;

	if (!*word)
		return NULL;
	for (*at = word; **at && (quoted || **at != ' '); (*at)++) {
		if (**at == '"')
			quoted = !quoted;
		else
			*to++ = **at;
	}
	*at += **at != '\0';
	*to = '\0';
	return word;
}

static void add_quoted(struct strbuf *sql, const char *value)
{
	char *quoted = sqlite3_mprintf("%Q", value);

	strbuf_add(sql, quoted);
	sqlite3_free(quoted);
}

/* TYPE ID field=value ...: a row as an old book or another program may hold it, with no rule asked. */
static void put_row(struct reader *reader, char *line)
{
	struct strbuf names = STRBUF_INIT, values = STRBUF_INIT, sql = STRBUF_INIT;
	const char *type = next_word(&line), *id = next_word(&line);
	const struct rectype *rectype = rectype_named(type);
	char *word;

	strbuf_addf(
		&names, "id, uid, origin, version, created_at, created_by, changed_at, changed_by");
	strbuf_addf(&values, "%s, '", id);
	add_uid(type, id, &values);
	strbuf_add(&values, "', 1, 1, '', '', '', ''");
	if (rectype->sort != SORT_NONE) {
		strbuf_add(&names, ", sort_key");
		strbuf_addf(&values, ", '%04d'", atoi(id));
	}
	while ((word = next_word(&line))) {
		char *value = strchr(word, '=');
		if (!value)
			fail_msg("%s:%d: %s has no value", reader->path, reader->line, word);
		*value++ = '\0';
		strbuf_addf(&names, ", \"%s\"", word);
		strbuf_add(&values, ", ");
		add_quoted(&values, value);
	}
	static const char *const must[][3] = { { "org", "full_name", "name" },
		{ "member", "full_name", "full_name" }, { "task", "content", "content" } };
	for (size_t i = 0; i < COUNT(must); i++) {
		if (strcmp(type, must[i][0]) != 0 || strstr(names.text, must[i][2]))
			continue;
		strbuf_addf(&names, ", %s", must[i][2]);
		strbuf_addf(&values, ", '%s %s'", type, id);
	}
	strbuf_addf(&sql, "INSERT INTO \"%s\" (%s) VALUES (%s)", type, names.text, values.text);
	book_exec(reader->store, sql.text);
	strbuf_release(&names);
	strbuf_release(&values);
	strbuf_release(&sql);
}

/* A value as an answer is written: "-" for NULL, org:3 for a uid. */
static void add_value(const char *value, struct strbuf *out)
{
	size_t letters = value ? strspn(value, "abcdefghijklmnopqrstuvwxyz_") : 0;

	if (letters > 0 && strlen(value) == UID_SIZE - 1 && value[letters] == '0')
		strbuf_addf(out, "%.*s:%d", (int)letters, value, atoi(value + letters));
	else
		strbuf_add(out, value ? value : "-");
}

static void read_rows(struct reader *reader, struct query *query)
{
	int columns = sqlite3_column_count(query->stmt);

	while (query_step(query)) {
		for (int i = 0; i < columns; i++) {
			strbuf_add(&reader->found, i ? "|" : "");
			add_value(query_column(query, i), &reader->found);
		}
		strbuf_add(&reader->found, "\n");
	}
}

/* What a list says of all records of a type. */
static void ask_all(
	struct reader *reader, const struct rectype *type, const char *what, const char *between)
{
	struct strbuf sql = STRBUF_INIT;
	struct query query;
	struct err err = ERR_INIT;
	const char *bar = "";

	strbuf_addf(&sql, "SELECT %s FROM \"%s\" t ORDER BY t.id", what, type->name);
	query_open(&query, reader->store, sql.text, &err);
	for (; query_step(&query); bar = between) {
		strbuf_add(&reader->found, bar);
		add_value(query_column(&query, 0), &reader->found);
	}
	strbuf_add(&reader->found, "\n");
	if (!query_close(&query))
		fail_msg("%s:%d: %s", reader->path, reader->line, err.detail);
	strbuf_release(&sql);
}

/*
 * @LIST field, @LIST TYPE.field: a derived column of the list of members, of that type; @GAPS type: the fields in which
 * something is missing.
 */
static void ask_list(struct reader *reader, const char *question, const char *name)
{
	bool gaps = strcmp(question, "GAPS") == 0;
	const char *dot = strchr(name, '.');
	char *named = dot ? xstrndup(name, (size_t)(dot - name)) : NULL;
	const struct rectype *type = rectype_named(gaps ? name : dot ? named : "member");
	struct strbuf what = STRBUF_INIT;

	strbuf_add(&what, gaps ? "rtrim(" : "(");
	if (gaps)
		sql_gaps(type, &what);
	else
		sql_field(type, rectype_field(type, dot ? dot + 1 : name), &what);
	strbuf_add(&what, ")");
	ask_all(reader, type, what.text, gaps ? "\n" : "|");
	strbuf_release(&what);
	free(named);
}

/* The day that is asked, and the span; NULL: as it was, and the day. */
static void ask_of(struct reader *reader, const char *day, const char *from, const char *to)
{
	char kept[sizeof reader->store->asked.day];

	memcpy(kept, reader->store->asked.day, sizeof kept);
	store_ask(reader->store, day ? day : kept, from, to);
}

/* ? SELECT ...; or @NAME parameter=value ..., a query of the program, where org:3 is a uid. */
static void ask(struct reader *reader, char *line)
{
	bool named = *line == '@';
	struct query query;
	struct err err = ERR_INIT;
	char *rest = line + 1, *word = named ? next_word(&rest) : rest;

	reader->asked = true;
	if (named && (strcmp(word, "LIST") == 0 || strcmp(word, "GAPS") == 0)) {
		ask_list(reader, word, next_word(&rest));
		return;
	}
	if (named)
		query_open_named(&query, reader->store, word, &err);
	else
		query_open(&query, reader->store, word, &err);
	query_text(&query, ":today", store_today(reader->store));
	while (named && (word = next_word(&rest))) {
		char *value = strchr(word, '='), *id;
		struct strbuf parameter = STRBUF_INIT, uid = STRBUF_INIT;
		*value++ = '\0';
		strbuf_addf(&parameter, ":%s", word);
		if (strcmp(word, "period") == 0) {
			char first[16], last[16];
			bool year = strlen(value) == 4;
			snprintf(first, sizeof first, year ? "%.4s-01-01" : "%.7s-01", value);
			snprintf(last, sizeof last, year ? "%.4s-12-31" : "%.7s-01", value);
			ask_of(reader, NULL, first, last);
		}
		if (*value >= 'a' && (id = strchr(value, ':')) != NULL) {
			*id++ = '\0';
			add_uid(value, id, &uid);
			value = uid.text;
		}
		if (value[strspn(value, "0123456789")])
			query_text(&query, parameter.text, value);
		else
			query_int(&query, parameter.text, atoi(value));
		strbuf_release(&parameter);
		strbuf_release(&uid);
	}
	read_rows(reader, &query);
	if (!query_close(&query))
		fail_msg("%s:%d: %s", reader->path, reader->line, err.detail);
}

static void check_answer(struct reader *reader)
{
	if (reader->asked && strcmp(reader->found.text, reader->wanted.text) != 0) {
		fprintf(stderr, "%s\nwanted:\n%sfound:\n%s", reader->question.text,
			reader->wanted.text, reader->found.text); /* fail_msg() cuts */
		fail_msg("%s:%d: %s", reader->path, reader->line, reader->about);
	}
	reader->asked = false;
	strbuf_clear(&reader->question);
	strbuf_clear(&reader->found);
	strbuf_clear(&reader->wanted);
}

static void take_line(struct reader *reader, char *line)
{
	if (strncmp(line, "= ", 2) == 0 || strcmp(line, "=") == 0) {
		strbuf_addf(&reader->wanted, "%s\n", line + (line[1] ? 2 : 1));
		return;
	}
	check_answer(reader);
	if (*line == '\0' || *line == '#')
		return;
	if (*line == '?' || *line == '@') {
		strbuf_add(&reader->question, line);
		ask(reader, line);
	} else if (strncmp(line, "! ", 2) == 0) {
		book_exec(reader->store, line + 2);
		settings_load(reader->store, NULL); /* it may have been a setting */
	} else if (strncmp(line, "day ", 4) == 0) {
		ask_of(reader, line + 4, NULL, NULL);
	} else if (strncmp(line, "span ", 5) == 0) {
		char *from = line + 5, *to = strchr(from, ' ');
		*to++ = '\0';
		ask_of(reader, NULL, from, to);
	} else {
		put_row(reader, line);
	}
}

/* A test of its own for each case, named by what it is about; its state is where it stands. */
struct figure_case {
	char *path, *about, *lines;
	int line;
};

static void a_case(void **state)
{
	const struct figure_case *at = *state;
	struct reader reader = {
		.path = at->path,
		.line = at->line,
		.about = at->about,
		.store = book_new(),
		.question = STRBUF_INIT,
		.found = STRBUF_INIT,
		.wanted = STRBUF_INIT,
	};

	book_exec(reader.store, "PRAGMA foreign_keys = OFF");
	for (char *line = at->lines, *end; (end = strchr(line, '\n')) != NULL; line = end + 1) {
		*end = '\0';
		reader.line++;
		take_line(&reader, line);
	}
	check_answer(&reader);
	store_close(reader.store);
	strbuf_release(&reader.question);
	strbuf_release(&reader.found);
	strbuf_release(&reader.wanted);
}

struct figure_cases {
	struct figure_case *at;
	size_t count;
};

static void end_case(struct figure_cases *cases, struct strbuf *lines)
{
	if (cases->count > 0)
		cases->at[cases->count - 1].lines = xstrdup(lines->text ? lines->text : "");
	strbuf_clear(lines);
}

static void read_cases(const char *path, struct figure_cases *cases)
{
	FILE *file = fopen(path, "r");
	struct strbuf lines = STRBUF_INIT;
	char *line = NULL;
	size_t size = 0, first = cases->count;

	for (int number = 1; file && getline(&line, &size, file) >= 0; number++) {
		if (strncmp(line, "== ", 3) != 0) {
			strbuf_add(&lines, line);
			continue;
		}
		if (cases->count > first)
			end_case(cases, &lines);
		strbuf_clear(&lines);
		line[strcspn(line, "\n")] = '\0';
		cases->at = xgrow(cases->at, cases->count, sizeof *cases->at);
		cases->at[cases->count++] = (struct figure_case) {
			.path = xstrdup(path), .about = xstrdup(line + 3), .line = number
		};
	}
	if (cases->count > first)
		end_case(cases, &lines);
	strbuf_release(&lines);
	free(line);
	if (file)
		fclose(file);
}

static struct figure_cases read_folder(void)
{
	struct figure_cases cases = { 0 };
	DIR *folder = opendir(FOLDER);
	const struct dirent *entry;

	while (folder && (entry = readdir(folder)) != NULL) {
		struct strbuf path = STRBUF_INIT;
		strbuf_addf(&path, "%s/%s", FOLDER, entry->d_name);
		if (strstr(entry->d_name, ".cases"))
			read_cases(path.text, &cases);
		strbuf_release(&path);
	}
	if (folder)
		closedir(folder);
	return cases;
}

int main(void)
{
	struct figure_cases cases = read_folder();
	struct CMUnitTest *tests = xcalloc(cases.count, sizeof *tests);
	int failed;

	for (size_t i = 0; i < cases.count; i++)
		tests[i] = (struct CMUnitTest) { .name = cases.at[i].about,
			.test_func = a_case,
			.initial_state = &cases.at[i] };
	failed = _cmocka_run_group_tests(FOLDER, tests, cases.count, NULL, NULL);
	for (size_t i = 0; i < cases.count; i++) {
		free(cases.at[i].path);
		free(cases.at[i].about);
		free(cases.at[i].lines);
	}
	free(cases.at);
	free(tests);
	return cases.count == 0 || failed;
}
