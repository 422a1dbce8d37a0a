# Everything compiles with clang without a warning too.
. tests/support/shell.sh

test_clang_finds_nothing_to_warn_about() {
	run env -u MAKEFLAGS -u MFLAGS make -s -j "$(nproc)" B=build-clang CC=clang WERROR=-Werror \
		build-clang/chibo tests
	expect_code 0
}

run_tests
