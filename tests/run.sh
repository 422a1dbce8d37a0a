#!/bin/sh
# run.sh RESULTS SUITE PROGRAM... - runs test programs side by side, each writing what it did as TAP.
#
# A program is an executable, or a script ending in .sh. Each leaves RESULTS/SUITE/NAME.tap with its
# output and, as last line, its exit status: summary.sh counts from that. Shows what went wrong.
set -eu

results=$1/$2
shift 2
rm -rf "$results"
mkdir -p "$results"
here=$(dirname "$0")
export CMOCKA_MESSAGE_OUTPUT=tap LC_ALL=C.UTF-8 TZ=Asia/Ho_Chi_Minh
export ASAN_OPTIONS="detect_leaks=1:abort_on_error=0:${ASAN_OPTIONS-}"
export UBSAN_OPTIONS="print_stacktrace=1:${UBSAN_OPTIONS-}"
# Books of tests lie in memory where there is room: waiting for a disk shows nothing that kills and broken writes do not.
room=$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $4 }')
if [ -z "${TMPDIR-}" ] && [ -w /dev/shm ] && [ "${room:-0}" -gt 4000000 ]; then
	export TMPDIR=/dev/shm
fi

# A program that hangs is a failure like any other.
one='
	name=$(basename "$2" .sh)
	case $2 in *.sh) set -- "$1" sh "$2" ;; esac
	results=$1
	shift
	status=0 began=$(date +%s)
	timeout -k 5 "${TEST_LIMIT:-600}" "$@" </dev/null >"$results/$name.tap" 2>&1 || status=$?
	printf "\n# took %s s\n# exit %s\n" $(($(date +%s) - began)) "$status" >>"$results/$name.tap"
'
[ $# -gt 0 ] || exit 0 # an empty suite: summary.sh has something to say about it
printf '%s\n' "$@" | xargs -P "$(nproc)" -n 1 sh -c "$one" run "$results"

for tap in "$results"/*.tap; do
	case $(awk -f "$here/count.awk" "$tap") in
	*" 0 "*) ;;
	*)
		echo "---- $tap"
		cat "$tap"
		;;
	esac
done
