# shell.sh - for tests written in sh: source it, write functions named test_..., call run_tests.
#
# Each test runs in a shell of its own with an empty folder $here to work in; the working folder is
# the project. A test fails when an expect_... fails, or when a command in it does. Prints TAP.

set -u

# run COMMAND... - runs it and keeps what it did: $code, and the files $here/out and $here/err.
run() {
	code=0
	"$@" >"$here/out" 2>"$here/err" || code=$?
}

# fail ABOUT - ends the test, showing what the last run did.
fail() {
	echo "$1"
	[ ! -f "$here/out" ] || sed 's/^/  out: /' "$here/out" | head -n 20
	[ ! -f "$here/err" ] || sed 's/^/  err: /' "$here/err" | head -n 20
	exit 1
}

expect_code() {
	[ "$code" = "$1" ] || fail "exit status $code, wanted $1"
}

# expect_out TEXT, expect_err TEXT - some line holds the text as it stands.
expect_out() {
	grep -qF -e "$1" "$here/out" || fail "not on standard output: $1"
}

expect_err() {
	grep -qF -e "$1" "$here/err" || fail "not on standard error: $1"
}

# expect_silent out, expect_silent err
expect_silent() {
	[ ! -s "$here/$1" ] || fail "wanted nothing on $1"
}

expect_same() {
	[ "$1" = "$2" ] || fail "$3: \"$1\" and \"$2\" differ"
}

expect_same_file() {
	cmp "$1" "$2" || fail "$1 and $2 differ"
}

run_tests() {
	names=$(sed -n 's/^test_\([a-z0-9_]*\)() {$/\1/p' "$0")
	count=0
	for name in $names; do
		count=$((count + 1))
		here=$(mktemp -d)
		status=0
		# `set -e` holds only where nobody asks for the status, so it is asked for afterwards.
		(set -e; "test_$name") >"$here.log" 2>&1 &
		wait $! || status=$?
		if [ "$status" = 0 ]; then
			echo "ok $count - $name"
		else
			sed 's/^/# /' "$here.log"
			echo "not ok $count - $name"
		fi
		chmod -R u+rwx "$here"
		rm -rf "$here" "$here.log"
	done
	echo "1..$count"
}
