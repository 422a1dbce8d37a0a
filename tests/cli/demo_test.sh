# chibo demo: a book of invented people, the same bytes for the same seed.
. tests/cli/book.sh

demo() {
	"$CHIBO" demo --db "$here/$1.db" --cells 3 --members 40 --years 1 --seed "$2" --today 2026-11-20 \
		2>/dev/null
}

test_the_same_seed_gives_the_same_bytes() {
	demo one 5
	demo other 5
	expect_same_file "$here/one.db" "$here/other.db"
	demo another 6
	! cmp -s "$here/one.db" "$here/another.db" || fail "another seed, the same bytes"
}

test_it_is_a_whole_book_of_the_size_asked_for() {
	demo chibo 1
	run chibo check
	[ "$code" -le 1 ] || expect_code 0
	expect_out 'nguyên vẹn'
	run chibo list member --csv
	expect_same "$(tail -n +2 "$here/out" | wc -l)" 40 members
}

test_a_file_that_is_there_is_not_touched() {
	make_book
	cp "$here/chibo.db" "$here/copy"
	run "$CHIBO" demo --db "$here/chibo.db" --cells 1 --members 5 --years 0
	expect_code 3
	expect_same_file "$here/chibo.db" "$here/copy"
}

test_sizes_out_of_range_are_wrong_usage() {
	for option in '--members 0x' '--cells -1' '--years 1000' '--seed abc' '--today 31/2/2026'; do
		# shellcheck disable=SC2086
		run "$CHIBO" demo --db "$here/chibo.db" $option
		expect_code 2
		[ ! -e "$here/chibo.db" ] || fail "a book was made"
	done
}

run_tests
