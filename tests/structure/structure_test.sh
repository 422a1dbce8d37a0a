# What CONTRIBUTING asks of every source file, as far as a script can see it. Each rule is a function
# that prints what breaks it in the files it is given; each test also feeds it a file that does.
. tests/support/shell.sh

sources() {
	find src db screens tests -name '*.[ch]' | sort
}

# ---- the rules: one line for each breach, nothing when all is well ----

# In the house style a body runs from a { to a } in the first column.
long_functions() {
	awk '
		FNR == 1 { start = 0 }
		/^{/ { start = FNR }
		/^}/ && start {
			if (FNR - start - 1 > 100)
				print FILENAME ":" start ": " FNR - start - 1 " lines in one function"
			start = 0
		}' "$@"
}

long_files() {
	for file in "$@"; do
		lines=$(wc -l <"$file")
		[ "$lines" -le 600 ] || echo "$file: $lines lines"
	done
}

relative_includes() {
	grep -Hn '#include "\.\./' "$@"
}

sqlite_outside_db() {
	grep -Hn '#include <sqlite3.h>' "$@" | grep -v -e '^db/' -e '^tests/'
}

curses_outside_terminal() {
	grep -HnE '#include <(n?curses|ncursesw/n?curses|term)\.h>' "$@" |
		grep -v -e '^screens/term/terminal\.c:' -e '^tests/bench/'
}

# The rooms from the ground up, as the Makefile lists them.
rooms() {
	sed -n '/^ORDER := /,/[^\\]$/p' Makefile | sed 's/^ORDER := //; s/\\$//'
}

# A room knows itself and the rooms before it: no header of a later one.
upward_includes() {
	for file in "$@"; do
		above=
		for room in $(rooms); do
			[ -z "$above" ] || above="$above $room"
			case $file in "$room"/*) above=" " ;; esac
		done
		sed -n 's/^#include "\([^"]*\)".*/\1/p' "$file" | while read -r header; do
			for room in $above; do
				[ ! -f "$room/$header" ] || echo "$file: includes $room/$header"
			done
		done
	done
}

# Each room has one header that says what the room is for.
rooms_unexplained() {
	for room in $(rooms); do
		count=$(grep -l "^ \* Room $room:" "$@" /dev/null | grep -c "^$room/" || true)
		[ "$count" = 1 ] || echo "$room: $count headers say what the room is for"
	done
}

# A macro that leaves the function hides where a function ends.
leaving_macros() {
	awk '
		/^[ \t]*#[ \t]*define/ { inside = 1 }
		inside && /(^|[^a-zA-Z_])(return|goto)([^a-zA-Z_]|$)/ { print FILENAME ":" FNR ": " $0 }
		inside && !/\\$/ { inside = 0 }' "$@"
}

# The first thing in a header is a comment that names it and says what it is for.
headers_without_comment() {
	for file in "$@"; do
		case $file in
		*.h) ;;
		*) continue ;;
		esac
		head -n 2 "$file" | tr '\n' ' ' | grep -qF "/*  * $(basename "$file") - " ||
			echo "$file: does not begin with what it is"
	done
}

# What a screen says of itself is a file beside it, and says it of a screen there is.
unsaid_screens() {
	sed -n 's/^	\.words = &\([a-z_]*\)_words,$/\1/p' "$@" | sort >"$here/with_words"
	find screens -name '*.words' -exec basename {} .words ';' | grep -vx everywhere | sort |
		comm -3 "$here/with_words" - | sed 's/$/: a screen without words, or words without a screen/'
}

# A duty is one row and one query, neither without the other. The file is that of the rows.
half_duties() {
	rows=$(sed -n 's/^	{ \.name = "\([a-z_]*\)".*/\1/p' "$1")
	for row in $rows; do
		[ -f "$(dirname "$1")/duty_$row.sql" ] || echo "the duty $row has no query"
	done
	for query in "$(dirname "$1")"/duty_*.sql; do
		row=$(basename "$query" .sql)
		echo "$rows" | grep -qx "${row#duty_}" || echo "$query has no row in duties.c"
	done
}

# Who is what on a day is said by the views of db/figure (ARCHITECTURE.md): no query reckons a span of its own.
# Two do: what overlaps a spell that is being saved, and what ended the last one, which no view holds.
own_spans() {
	grep -HnE 'from_on <=|<= [a-z.]*to_on|to_on >= :|to_on IS NULL OR|(ifnull|coalesce)\(([a-z]+\.)?to_on' "$@" |
		grep -v -e '^db/schema/' -e '^db/figure/view_' -e '^db/rule/rule_post_second_secretary\.sql:' \
			-e '^db/store/derived_member_standing\.sql:'
}

# Which views are made is a bit each in store->views (views_make): with a 65th that must become an array.
# A record type and an event are made in a file of their own and listed in all.c: in no list, nobody meets them.
unlisted() {
	for file in "$@"; do
		sed -n 's/^const struct \(rectype\|event\) \([a-z_]*\) = .*/\2/p' "$file" | while read -r name; do
			grep -rqx "	&$name," --include=all.c "${file%%/*}" || echo "$file: no all.c lists $name"
		done
	done
}

# unread_settings ROWS FILE... - settings of that table that none of the files asks for.
unread_settings() {
	rows=$1
	shift
	sed -n "s/^	{ \"\([a-z_.]*\)\", .*/\1/p" "$rows" | while read -r name; do
		grep -qF -e "'$name'" -e "\"$name\"" "$@" || echo "$name is read by nothing"
	done
}

# ---- the tests ----

# holds RULE - nothing in the project breaks it.
holds() {
	# shellcheck disable=SC2046
	found=$("$1" $(sources)) || true
	[ -z "$found" ] || fail "$found"
}

# catches RULE FILE - the rule sees what is wrong with a file made for that.
catches() {
	[ -n "$(cd "$here" && "$1" "$2")" ] || fail "$1 does not see what is wrong"
}

# sample FILE - puts standard input there.
sample() {
	mkdir -p "$here/$(dirname "$1")"
	cat >"$here/$1"
}

test_no_function_is_longer_than_100_lines() {
	{ echo 'int f(void)'; echo '{'; yes '	g();' | head -n 101; echo '}'; } | sample src/long.c
	catches long_functions src/long.c
	holds long_functions
}

test_no_source_file_is_longer_than_600_lines() {
	yes 'int x;' | head -n 601 | sample src/long.c
	catches long_files src/long.c
	holds long_files
}

test_no_include_climbs_out_of_its_folder() {
	echo '#include "../store.h"' | sample db/tools/x.c
	catches relative_includes db/tools/x.c
	holds relative_includes
}

test_sqlite_is_known_to_db_only() {
	echo '#include <sqlite3.h>' | sample src/x.c
	catches sqlite_outside_db src/x.c
	holds sqlite_outside_db
}

test_curses_is_known_to_the_terminal_only() {
	echo '#include <curses.h>' | sample screens/list/list.c
	catches curses_outside_terminal screens/list/list.c
	holds curses_outside_terminal
}

test_a_room_knows_only_the_rooms_before_it() {
	cp Makefile "$here"
	echo | sample db/store/store.h
	echo '#include "store.h"' | sample src/record/x.c
	catches upward_includes src/record/x.c
	holds upward_includes
}

test_every_room_says_what_it_is_for() {
	printf '/*\n * Room src/base: one.\n */\n' | sample src/base/x.h
	cp Makefile "$here"
	catches rooms_unexplained src/base/x.h
	holds rooms_unexplained
}

test_every_screen_has_words_and_all_words_a_screen() {
	mkdir -p "$here/screens/task"
	echo '	.words = &lost_words,' >"$here/lost.c"
	expect_same "$(cd "$here" && here=. unsaid_screens lost.c)" \
		"lost: a screen without words, or words without a screen" "a screen without words"
	found=$(unsaid_screens $(find screens -name '*.c'))
	[ -z "$found" ] || fail "$found"
}

test_a_duty_is_one_row_and_one_query() {
	cp db/figure/duty_*.sql db/figure/duties.c "$here"
	mv "$here/duty_task.sql" "$here/duty_lost.sql"
	expect_same "$(half_duties "$here/duties.c" | sed "s,$here/,,")" "the duty task has no query
duty_lost.sql has no row in duties.c" "half duties"
	found=$(half_duties db/figure/duties.c)
	[ -z "$found" ] || fail "$found"
}

test_spans_are_reckoned_by_the_views_alone() {
	for wrong in 'e.from_on <= :day' 'e.to_on IS NULL OR x' ":day BETWEEN p.from_on AND ifnull(p.to_on, '9')"; do
		echo "SELECT 1 FROM exemption e WHERE $wrong" | sample db/work/x.sql
		catches own_spans db/work/x.sql
	done
	found=$(own_spans $(find db -name '*.sql')) || true
	[ -z "$found" ] || fail "$found"
}

test_every_record_type_and_event_is_listed() {
	echo 'const struct event lost_event = {' | sample db/event/lost.c
	printf '\t&found_event,\n' | sample db/event/all.c
	catches unlisted db/event/lost.c
	found=$(unlisted $(find src db -name '*.c'))
	[ -z "$found" ] || fail "$found"
}

test_every_setting_is_read_by_something() {
	printf '\t{ "a.read", X },\n\t{ "a.lost", X },\n' >"$here/rows.c"
	echo "SELECT rule('a.read', :day)" >"$here/q.sql"
	expect_same "$(unread_settings "$here/rows.c" "$here/q.sql")" "a.lost is read by nothing" "unread settings"
	readers=$(find src db screens -name '*.c' -o -name '*.sql' |
		grep -v -e '^db/schema/' -e 'setting_rows.c$')
	# shellcheck disable=SC2086
	found=$(unread_settings src/records/setting_rows.c $readers)
	[ -z "$found" ] || fail "$found"
}

test_no_macro_leaves_its_function() {
	printf '#define TRY(x) \\\n\tif (!(x)) \\\n\t\treturn false\n' | sample src/x.c
	catches leaving_macros src/x.c
	holds leaving_macros
}

test_every_header_says_what_it_is() {
	echo '#ifndef X_H' | sample src/x.h
	catches headers_without_comment src/x.h
	holds headers_without_comment
}

# Books in the field were made by the migrations as they were: an edit would make them strangers.
test_released_migrations_are_never_edited() {
	sums=$PWD/tests/data/migrations.sum
	(cd db/schema && sha256sum --quiet -c "$sums") || fail "see tests/data/migrations.sum"
	for file in db/schema/*.sql; do
		grep -q " $(basename "$file")$" "$sums" || fail "$file has no line in migrations.sum"
	done
}

run_tests
