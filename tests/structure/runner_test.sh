# The runner itself: what crashes, says nothing, stops early or was never built is a failure.
. tests/support/shell.sh

# program NAME - a test program made of standard input.
program() {
	cat >"$here/$1.sh"
}

# counts NAME... - runs the programs as one suite; the last line of the summary is in $total.
counts() {
	programs=
	for name in "$@"; do
		programs="$programs $here/$name.sh"
	done
	# shellcheck disable=SC2086
	run sh tests/run.sh "$here/results" suite $programs
	cp "$here/out" "$here/shown"
	run sh tests/summary.sh "$here/results"
	total=$(tail -n 1 "$here/out")
}

test_what_passes_is_counted() {
	printf 'echo 1..2\necho ok 1 - a\necho ok 2 - b\n' | program good
	counts good
	expect_same "$total" '2 passed, 0 failed' total
	expect_code 0
}

test_what_fails_is_counted_and_shown() {
	printf 'echo 1..2\necho ok 1 - a\necho "not ok 2 - b"\nexit 1\n' | program bad
	counts bad
	expect_same "$total" '1 passed, 1 failed' total
	expect_code 1
	grep -q 'not ok 2 - b' "$here/shown" || fail "its output is not shown"
}

test_a_crash_is_a_failure() {
	printf 'echo 1..3\necho ok 1 - a\nkill -SEGV $$\n' | program crash
	counts crash
	expect_same "$total" '1 passed, 2 failed' total
	printf 'kill -SEGV $$\n' | program crash
	counts crash
	expect_same "$total" '0 passed, 1 failed' total
}

test_a_bad_end_without_a_failed_test_is_a_failure() {
	printf 'echo ok 1 - a\necho 1..1\nexit 1\n' | program leak
	counts leak
	expect_same "$total" '1 passed, 1 failed' total
}

test_silence_is_a_failure() {
	: | program silent
	counts silent
	expect_same "$total" '0 passed, 1 failed' total
	printf 'echo 1..0\n' | program silent
	counts silent
	expect_same "$total" '0 passed, 1 failed' total
}

test_an_empty_suite_is_a_failure() {
	counts
	expect_same "$total" '0 passed, 1 failed' total
	expect_code 1
}

test_what_was_never_built_is_a_failure() {
	run sh tests/summary.sh "$here/none"
	expect_same "$(tail -n 1 "$here/out")" '0 passed, 1 failed' total
	expect_code 1
}

test_skipped_tests_are_told_apart() {
	printf 'echo 1..2\necho ok 1 - a\necho "ok 2 # SKIP no devices"\n' | program skip
	counts skip
	expect_same "$total" '1 passed, 0 failed, 1 skipped' total
}

run_tests
