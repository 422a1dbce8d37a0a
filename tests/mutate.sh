#!/bin/sh
# tests/mutate.sh [-e N] [FILE.sql ...] - whether a case notices each change of the figures, the duties and the
# rules: every comparison turned and every condition dropped (mutants.awk); what no test notices is printed. -e N:
# every Nth change only. Without files: all views, queries of figures, duties and rules. By hand, after `make tests`;
# some 10 minutes of one core.
#
# The tests are linked once, with texts of queries that can be exchanged; each program waits and does one test at a
# time in a child. First each test says which queries it reads, then a change is tried on the tests that read its
# file, the one that noticed the last change first, then the shortest, to the first that fails.
set -u
export LC_ALL=C.UTF-8 TZ=Asia/Ho_Chi_Minh
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
every=1
[ "${1:-}" = -e ] && every=$2 && shift 2
[ $# -gt 0 ] || set -- db/figure/*.sql db/rule/*.sql db/work/*.sql db/file/*.sql db/store/derived_member_*.sql \
	db/store/missing_*.sql db/store/cell_members.sql db/entry/link_*.sql db/entry/follow_*.sql db/entry/only_*.sql \
	db/register/*.sql
programs="figure_cases figures duty_cases duty_clocks duty_meeting duty_season duty_year duty facts rule_cases rule_clauses rule_counts rule_people rule_votes rules matching setting"

# ---- the tests, with texts that can be exchanged ----

{
	sed 's/^static const unsigned char \(text_[a-z_]*\)\[\]/static unsigned char \1[16384]/' build/made/queries.c
	cat <<'C'
#define _GNU_SOURCE
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>
#include <sqlite3.h>
#include <errno.h>
#include <sys/wait.h>
#include <unistd.h>

int __real_sqlite3_prepare_v3(
	sqlite3 *db, const char *sql, int size, unsigned flags, sqlite3_stmt **stmt, const char **tail);

static int tracing;

static int is_new(const char *sql)
{
	static unsigned long seen[4096];
	unsigned long hash = 5381;
	int i = 0;

	for (const char *at = sql; *at; at++)
		hash = hash * 33 + (unsigned char)*at;
	while (i < 4095 && seen[i] && seen[i] != hash)
		i++;
	if (seen[i] == hash)
		return 0;
	seen[i] = hash;
	return 1;
}

/* For "trace": a line in the file of that name for each query that is read. */
int __wrap_sqlite3_prepare_v3(
	sqlite3 *db, const char *sql, int size, unsigned flags, sqlite3_stmt **stmt, const char **tail)
{
	FILE *file = tracing && strncmp(sql, "CREATE", 6) != 0 && is_new(sql) ? fopen("trace", "a") : NULL;

	for (int i = 0; file && queries[i].name; i++) {
		const char *word = strncmp(queries[i].name, "view_", 5) == 0 ? queries[i].name + 5 : NULL;
		if (strstr(sql, queries[i].text) || (word && strstr(sql, word)))
			fprintf(file, "%s\n", queries[i].name);
	}
	if (file)
		fclose(file);
	return __real_sqlite3_prepare_v3(db, sql, size, flags, stmt, tail);
}

/* "NAME:FILE": that query has the text of that file from now on. */
static void exchange(char *mutant)
{
	char *path = strchr(mutant, ':');
	FILE *file = path ? fopen(path + 1, "r") : NULL;

	for (int i = 0; file && queries[i].name; i++)
		if (strncmp(queries[i].name, mutant, (size_t)(path - mutant)) == 0 &&
			!queries[i].name[path - mutant]) {
			char *text = (char *)queries[i].text;
			text[fread(text, 1, 16383, file)] = '\0';
		}
	if (file)
		fclose(file);
}

struct store;
struct store *book_with_office(void *office);
void store_close(struct store *store);

int __real__cmocka_run_group_tests(const char *name, const struct CMUnitTest *tests, size_t count,
	CMFixtureFunction setup, CMFixtureFunction teardown);

/*
 * In place of all tests: each line "NAME:FILE TEST" of the pipe PROGRAM.ask is one test with one exchange, in
 * a child, for a book is made once and the child has it; the answer is its exit code. What it says is in `said`.
 */
int __wrap__cmocka_run_group_tests(const char *name, const struct CMUnitTest *tests, size_t count,
	CMFixtureFunction setup, CMFixtureFunction teardown)
{
	char line[2000], ask[500], answer[500], office[4000];

	snprintf(ask, sizeof ask, "%s.ask", program_invocation_name);
	snprintf(answer, sizeof answer, "%s.answer", program_invocation_name);
	store_close(book_with_office(office));
	for (;;) {
		FILE *in = fopen(ask, "r"), *out;
		char *test = in && fgets(line, sizeof line, in) ? strchr(line, ' ') : NULL;
		int status = 1;
		if (in)
			fclose(in);
		if (!test)
			return 0;
		*test++ = '\0';
		test[strcspn(test, "\n")] = '\0';
		pid_t child = fork();
		if (child == 0) {
			alarm(120);
			freopen("said", "w", stdout);
			dup2(1, 2);
			tracing = strcmp(line, "trace") == 0;
			exchange(line);
			cmocka_set_test_filter(test);
			exit(__real__cmocka_run_group_tests(name, tests, count, setup, teardown));
		}
		waitpid(child, &status, 0);
		out = fopen(answer, "w");
		fprintf(out, "%d\n", status != 0);
		fclose(out);
	}
}
C
} >"$here/queries.c"
${CC:-cc} -O0 -w -Idb/store -c -o "$here/queries.o" "$here/queries.c" || exit 1
for program in $programs; do
	# shellcheck disable=SC2046
	${CC:-cc} -Wl,--wrap=sqlite3_prepare_v3,--wrap=_cmocka_run_group_tests -o "$here/$program" \
		"build/tests/database/${program}_test.o" \
		build/tests/support/*.o "$here/queries.o" build/layers.a \
		$(pkg-config --libs ncursesw sqlite3 libutf8proc libsodium) -lcsv -lminizip -lexpat -lcmocka -lvterm -lutil -lm -pthread || exit 1
done

# What is edited meanwhile changes nothing.
mkdir -p "$here/tree/tests/database" && cp tests/mutants.awk "$here/tree/tests" && cp -r db "$here/tree" &&
	cp -r tests/database/figures tests/database/*_test.c "$here/tree/tests/database" && cd "$here/tree" || exit 1
waiting=
for program in $programs; do
	mkfifo "$here/$program.ask" "$here/$program.answer"
	"$here/$program" &
	waiting="$waiting $!"
done
trap 'kill $waiting; rm -rf "$here"' EXIT

# fails PROGRAM EXCHANGE TEST
fails() {
	echo "$2 $3" >"$here/$1.ask"
	read -r failed <"$here/$1.answer"
	[ "$failed" = 1 ]
}

# ---- which test reads what: lines "ticks program test query" ----

# The names of tests; blanks of the cases of figures are written ?, which stands for any letter.
names() {
	sed -n 's/.*cmocka_unit_test(\([a-z_0-9]*\)).*/\1/p' "tests/database/$1_test.c"
	[ "$1" != figure_cases ] || sed -n '/^== /{s///; s/ /?/g; p;}' tests/database/figures/*.cases
}

for program in $programs; do
	names "$program" | while read -r name; do
		: >trace
		began=$(date +%s%N)
		! fails "$program" trace "$name" || echo "$program $name fails without a change" >&2
		took=$((($(date +%s%N) - began) / 1000000))
		sort -u trace | awk -v at="$took $program $name" '{ print at, $0 }'
	done
done >"$here/reads"

# The views that a file reads by other views: what reads the one reads the other.
grep -owE "$(ls db/figure/view_*.sql | sed 's/.*view_//; s/\.sql//' | paste -sd '|')" db/figure/view_*.sql |
	sed 's/.*\/\(view_[a-z_]*\)\.sql:/\1 view_/' | awk '$1 != $2' | sort -u >"$here/views"
awk -v views="$here/views" '
	BEGIN { while ((getline line < views) > 0) { split(line, w, " "); below[w[1]] = below[w[1]] " " w[2] } }
	function say(name,   list, n, i) {
		if (seen[$3, name]++) return
		print $1, $2, $3, name
		n = split(below[name], list, " ")
		for (i = 1; i <= n; i++) say(list[i])
	}
	{ say($4) }' "$here/reads" | sort -n >"$here/tests"

# noticed NAME - a test of the list fails; it is tried first with the next change.
noticed() {
	while read -r program test; do
		fails "$program" "$1:$here/$1.sql" "$test" || continue
		{ echo "$program $test"; grep -vxF "$program $test" "$here/run"; } >"$here/next"
		mv "$here/next" "$here/run"
		return 0
	done <"$here/run"
	return 1
}

# of_duty NAME - of the tests of duties, which all read every duty, those that name it.
of_duty() {
	for program in duty duty_cases duty_clocks duty_meeting duty_season duty_year; do
		awk -v p="$program" -v word="\"$1\"" '/^static void [a-z_]*\(void/ { sub(/\(.*/, "", $3); name = $3 }
			index($0, word) && name { print p, name }' "tests/database/${program}_test.c"
	done | sort -u >"$here/about"
	grep -xFf "$here/about" "$here/run" >"$here/next"
	mv "$here/next" "$here/run"
}

all=0
unnoticed=0
at=0
for file in "$@"; do
	name=$(basename "$file" .sql)
	case $name in # the tests that are about it, not all that save something
	rule_* | after_*) about='^rule' ;;
	duty_*) about='^duty' ;;
	*) about='^(figure|duty|facts|matching|setting)' ;;
	esac
	awk -v name="$name" -v about="$about" '$4 == name && $2 ~ about { print $2, $3 }' "$here/tests" >"$here/run"
	[ "$about" != '^duty' ] || of_duty "${name#duty_}"
	awk -v n=0 -f tests/mutants.awk "$file" | grep -a '^[0-9]' >"$here/list"
	while IFS='	' read -r n what; do
		at=$((at + 1))
		[ $((at % every)) -eq 0 ] || continue
		awk -v n="$n" -f tests/mutants.awk "$file" >"$here/$name.sql"
		if ! noticed "$name"; then
			unnoticed=$((unnoticed + 1))
			echo "$file: $what"
		elif grep -aq 'syntax error\|no such column\|ambiguous column' said; then
			continue # no change of a figure, but no SQL any more
		fi
		all=$((all + 1))
	done <"$here/list"
	echo "# $file: $all so far, $unnoticed not noticed" >&2
done
echo "$all changes, $unnoticed not noticed"
