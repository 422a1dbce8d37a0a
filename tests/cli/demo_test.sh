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

test_a_new_book_is_not_held_to_what_was_seen_of_an_older_one_at_its_place() {
	make_book
	[ -s "$here/chibo.db-dau" ] || fail "nothing was seen of it"
	rm "$here/chibo.db"
	demo chibo 1
	run chibo check
	[ "$code" -le 1 ] || expect_code 0
	make_other() {
		rm "$here/chibo.db"
		printf '1000 %064d\n' 1 >"$here/chibo.db-dau"
		make_book
	}
	make_other
	run chibo check
	[ "$code" -le 1 ] || expect_code 0
}

test_nothing_lies_beside_the_book_when_it_is_made() {
	demo chibo 1
	expect_same "$(ls "$here" | grep chibo.db)" chibo.db "files"
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
