# The manual pages, those written by hand and those made from the descriptors.
. tests/support/shell.sh

test_manual_pages_are_clean() {
	for page in man/*.[1-9] man/*/*.[1-9] build/man/*.[1-9]; do
		[ -f "$page" ] || continue
		run mandoc -T lint -W warning "$page"
		expect_code 0
	done
}

run_tests
