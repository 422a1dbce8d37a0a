# cppcheck over everything that is built. It does not believe that bug() never comes back.
. tests/support/shell.sh

check() {
	# shellcheck disable=SC2046
	run cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr \
		-D'bug(...)=abort()' --suppressions-list=tests/lint/cppcheck.txt --error-exitcode=1 \
		$(find src db screens -type d | sed "s/^/-I/") -Itests/support "$@"
}

test_cppcheck_sees_a_fault() {
	printf 'int f(void)\n{\n\tint a[2] = { 0, 0 };\n\treturn a[2];\n}\n' >"$here/x.c"
	check "$here/x.c"
	expect_code 1
	expect_err 'out of bounds'
}

test_cppcheck_finds_nothing() {
	check -j "$(nproc)" src db screens tests/support tests/terminal
	expect_code 0
}

run_tests
