# Words that office clerks found stiff or wrong (the owners' page of words on screen) stand on no screen, in no manual and
# in no message. tests/data/old_words.tsv: an extended expression, and what was on screen.
. tests/support/shell.sh

table=tests/data/old_words.tsv

# said FILE... - the lines that say an old word. Released migrations stay as they are.
said() {
	cut -f1 "$table" >"$here/words"
	grep -nE -f "$here/words" -- "$@" /dev/null
}

test_every_old_word_of_the_table_is_found() {
	while IFS='	' read -r word shown; do
		printf '%b\n' "$shown" >"$here/shown"
		grep -qE -e "$word" "$here/shown" || fail "$word does not find: $shown"
	done <"$table"
	[ "$(wc -l <"$table")" -gt 30 ] || fail "the table is short"
}

test_no_source_of_a_screen_says_an_old_word() {
	found=$(said $(find src db screens -name '*.c' -o -name '*.h' -o -name '*.words' -o -name '*.tsv' -o -name '*.sql' |
		grep -v '^db/schema/')) || true
	[ -z "$found" ] || fail "$found"
}

test_no_paper_says_an_old_word() {
	found=$(said tests/data/print/*.txt) || true
	[ -z "$found" ] || fail "$found"
}

test_no_picture_of_a_screen_shows_an_old_word() {
	grep -hE '^\|' tests/screens/*.test >"$here/pictures"
	[ -s "$here/pictures" ] || fail "no pictures"
	found=$(said "$here/pictures") || true
	[ -z "$found" ] || fail "$found"
}

# Lines are joined: the manual is filled anew as it is shown.
test_no_manual_says_an_old_word() {
	for page in README.md CHANGELOG.md man/vi/* man/*.1; do
		tr '\n' ' ' <"$page" >"$here/page"
		found=$(cut -f1 "$table" | grep -v '\^' >"$here/words"; grep -oE -f "$here/words" "$here/page") || true
		[ -z "$found" ] || fail "$page: $found"
	done
}

run_tests
