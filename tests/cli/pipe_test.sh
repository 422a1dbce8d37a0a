# Whoever reads what is printed may have enough of it, which is no fault of the disk; a full disk is one.
. tests/cli/book.sh

reader_has_enough() {
	(
		"$CHIBO" --db "$here/chibo.db" "$@" 2>"$here/err"
		echo $? >"$here/code"
	) | head -c 1 >/dev/null
	expect_same "$(cat "$here/code")" 0 "$*"
	expect_silent err
}

test_a_reader_that_has_enough_ends_the_printing_in_silence() {
	chibo demo
	reader_has_enough list attendance
	reader_has_enough list attendance --json
	reader_has_enough export attendance
	reader_has_enough duties
	reader_has_enough --help
}

test_a_full_disk_is_told_from_it() {
	make_book
	"$CHIBO" --db "$here/chibo.db" list member >/dev/full 2>"$here/err" && fail "ended well"
	expect_err "chỗ trống của đĩa"
}

run_tests
