#!/bin/sh
# tests/mutate.sh [FILE.sql ...] - whether a case notices each change of the figures: for every comparison
# turned and every condition dropped (mutants.awk) the SQL is built in, the tests of figures are run, and what
# they do not notice is printed. Without files: all views and queries of figures. By hand, some 20 minutes.
set -u
export LC_ALL=C.UTF-8 TZ=Asia/Ho_Chi_Minh
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
[ $# -gt 0 ] || set -- db/figure/view_*.sql db/work/m*.sql db/work/facts_me*.sql db/work/roster.sql \
	db/work/roster_day.sql db/work/sheet_basis.sql db/file/month_summary.sql db/store/derived_member_*.sql \
	db/store/cell_members.sql

libraries="$(pkg-config --libs ncursesw sqlite3 libutf8proc libsodium) -lcsv -lcmocka -lvterm -lutil -lm -pthread"
support=$(ls build/tests/support/*.o)

# build NAME FILE - the tests with the text of FILE in place of the query NAME.
build() {
	{
		printf 'static const unsigned char text_%s[] = {\n' "$1"
		od -An -v -tu1 "$2" | sed 's/  */,/g; s/^,//; s/$/,/'
		echo '0 };'
	} >"$here/text"
	awk -v name="text_$1[]" -v text="$here/text" '
		index($0, name) { while ((getline line < text) > 0) print line; skip = 1 }
		!skip { print }
		/^0 };/ { skip = 0 }' build/made/queries.c >"$here/queries.c"
	${CC:-cc} -O0 -Idb/store -c -o "$here/queries.o" "$here/queries.c"
}

# noticed NAME - a test fails.
noticed() {
	case $1 in
	duty_*) tests="duty_test duty_cases_test" ;;
	*) tests="figure_cases_test figures_test" ;;
	esac
	for test in $tests; do
		# shellcheck disable=SC2086
		${CC:-cc} -o "$here/test" "build/tests/database/$test.o" $support "$here/queries.o" build/layers.a $libraries
		timeout 600 "$here/test" >"$here/said" 2>&1 || return 0
	done
	return 1
}

all=0
unnoticed=0
for file in "$@"; do
	name=$(basename "$file" .sql)
	awk -v n=0 -f tests/mutants.awk "$file" | grep -a '^[0-9]' >"$here/list"
	while IFS='	' read -r n what; do
		awk -v n="$n" -f tests/mutants.awk "$file" >"$here/$name.sql"
		build "$name" "$here/$name.sql"
		if ! noticed "$name"; then
			unnoticed=$((unnoticed + 1))
			echo "$file: $what"
		elif grep -aq 'syntax error\|no such column\|ambiguous column' "$here/said"; then
			continue # no change of a figure, but no SQL any more
		fi
		all=$((all + 1))
	done <"$here/list"
done
echo "$all changes, $unnoticed not noticed"
