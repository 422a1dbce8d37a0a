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
	struct strbuf about;
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

/* @LIST field: what the list of members says in a derived column, of all members in one row. */
static void ask_list(struct reader *reader, const char *field)
{
	const struct rectype *type = rectype_named("member");
	struct strbuf sql = STRBUF_INIT;
	struct query query;
	struct err err = ERR_INIT;
	const char *bar = "";

	strbuf_add(&sql, "SELECT ");
	sql_field(type, rectype_field(type, field), &sql);
	strbuf_add(&sql, " FROM member t ORDER BY t.id");
	query_open(&query, reader->store, sql.text, &err);
	for (; query_step(&query); bar = "|") {
		strbuf_add(&reader->found, bar);
		add_value(query_column(&query, 0), &reader->found);
	}
	strbuf_add(&reader->found, "\n");
	if (!query_close(&query))
		fail_msg("%s:%d: %s", reader->path, reader->line, err.detail);
	strbuf_release(&sql);
}

/* ? SELECT ...; or @NAME parameter=value ..., a query of the program, where org:3 is a uid. */
static void ask(struct reader *reader, char *line)
{
	bool named = *line == '@';
	struct query query;
	struct err err = ERR_INIT;
	char *rest = line + 1, *word = named ? next_word(&rest) : rest;

	reader->asked = true;
	if (named && strcmp(word, "LIST") == 0) {
		ask_list(reader, next_word(&rest));
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
		if ((id = strchr(value, ':')) != NULL) {
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
	if (reader->asked && strcmp(reader->found.text, reader->wanted.text) != 0)
		fail_msg("%s:%d: %s\n%s\nwanted:\n%sfound:\n%s", reader->path, reader->line,
			reader->about.text, reader->question.text, reader->wanted.text,
			reader->found.text);
	reader->asked = false;
	strbuf_clear(&reader->question);
	strbuf_clear(&reader->found);
	strbuf_clear(&reader->wanted);
}

static void begin_case(struct reader *reader, const char *about)
{
	store_close(reader->store);
	reader->store = book_new();
	book_exec(reader->store, "PRAGMA foreign_keys = OFF");
	strbuf_clear(&reader->about);
	strbuf_add(&reader->about, about);
}

static void take_line(struct reader *reader, char *line)
{
	char copy[2] = "";

	line[strcspn(line, "\n")] = '\0';
	if (strncmp(line, "= ", 2) == 0 || strcmp(line, "=") == 0) {
		strbuf_addf(&reader->wanted, "%s\n", line + (line[1] ? 2 : 1));
		return;
	}
	check_answer(reader);
	copy[0] = *line;
	if (*line == '\0' || *line == '#')
		return;
	if (strncmp(line, "== ", 3) == 0) {
		begin_case(reader, line + 3);
	} else if (*copy == '?' || *copy == '@') {
		strbuf_add(&reader->question, line);
		ask(reader, line);
	} else if (strncmp(line, "! ", 2) == 0) {
		book_exec(reader->store, line + 2);
	} else if (strncmp(line, "day ", 4) == 0) {
		store_ask(reader->store, line + 4, NULL, NULL);
	} else {
		put_row(reader, line);
	}
}

static void read_cases(const char *path)
{
	struct reader reader = { .path = path };
	FILE *file = fopen(path, "r");
	char *line = NULL;
	size_t size = 0;

	if (!file)
		fail_msg("%s: not there", path);
	while (getline(&line, &size, file) >= 0) {
		reader.line++;
		take_line(&reader, line);
	}
	check_answer(&reader);
	free(line);
	fclose(file);
	store_close(reader.store);
	strbuf_release(&reader.about);
	strbuf_release(&reader.question);
	strbuf_release(&reader.found);
	strbuf_release(&reader.wanted);
}

static void every_case_gives_the_figures_that_were_reckoned_by_hand(void **state)
{
	DIR *folder = opendir(FOLDER);
	const struct dirent *entry;
	int files = 0;

	(void)state;
	assert_true(folder != NULL);
	while ((entry = readdir(folder)) != NULL) {
		struct strbuf path = STRBUF_INIT;
		if (!strstr(entry->d_name, ".cases"))
			continue;
		strbuf_addf(&path, "%s/%s", FOLDER, entry->d_name);
		read_cases(path.text);
		strbuf_release(&path);
		files++;
	}
	closedir(folder);
	expect(files > 0, FOLDER);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_case_gives_the_figures_that_were_reckoned_by_hand),
	};

	return run_group(tests);
}
