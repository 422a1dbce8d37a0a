# Every source file stands as clang-format would write it.
. tests/support/shell.sh

test_every_source_file_is_formatted() {
	# shellcheck disable=SC2046
	run clang-format --dry-run -Werror $(find src db screens tests -name '*.[ch]')
	expect_code 0
}

test_every_script_is_sh() {
	for script in $(find scripts tests db -name '*.sh') run.sh check.sh .ci/run; do
		run sh -n "$script"
		expect_code 0
	done
}

run_tests
