# chibo pin: whether the book has one. Taking one away: tests/terminal/lock_test.c, where one can be set.
. tests/cli/book.sh

test_a_book_without_a_pin_says_so_and_a_reset_writes_nothing() {
	make_book
	chibo list audit --csv >"$here/before"
	run chibo pin
	expect_code 0
	expect_out 'chưa đặt mã PIN'
	run chibo pin --reset
	expect_code 0
	expect_err 'chưa đặt mã PIN nào'
	chibo list audit --csv >"$here/after"
	expect_same_file "$here/before" "$here/after"
}

run_tests
