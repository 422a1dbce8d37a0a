# The manual pages, those written by hand and the one made from the descriptors.
. tests/support/shell.sh

test_mandoc_sees_a_fault() {
	printf '.Dd today\n.Dt X 1\n.Os\n.Nonsense\n' >"$here/x.1"
	run mandoc -T lint -W warning "$here/x.1"
	[ "$code" != 0 ] || fail "mandoc takes anything"
}

test_manual_pages_are_clean() {
	for page in man/chibo.1 man/vi/chibo.1 man/chibo-seal.5 build/man/chibo-csv.5; do
		run mandoc -T lint -W warning "$page"
		expect_code 0
	done
}

run_tests
