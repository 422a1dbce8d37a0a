# Everything compiles with clang without a warning too.
. tests/support/shell.sh

test_clang_finds_nothing_to_warn_about() {
	# clang's warnings do not hang on optimising
	run env -u MAKEFLAGS -u MFLAGS make -s -j "$(nproc)" B=build-clang CC=clang WERROR=-Werror CFLAGS=-O0 HARDEN= \
		build-clang/chibo tests
	expect_code 0
}

run_tests
