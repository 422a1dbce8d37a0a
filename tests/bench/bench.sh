#!/bin/sh
# bench.sh BUILD - speed and memory as ratios against the yardsticks, both sides in one run.
set -eu

build=$1
chibo=$build/chibo
data=$build/bench
export LC_ALL=C.UTF-8
mkdir -p "$data"

# Members only: meetings play no part in the first list.
book() {
	[ -f "$data/$1.db" ] || "$chibo" demo --db "$data/$1.db" --members "$2" --cells "$3" --years 0 2>/dev/null
}

book 1k 1000 40
book 100k 100000 4000
book 1m 1000000 40000
for size in 1k 1m; do
	printf 'first painted list, %s members: ' "$size"
	"$build/tests/bench/drive" "${RUNS:-31}" 'Gõ tên để tìm' \
		"exec $chibo --db $data/$size.db --today 2026-11-20 --screen member" \
		READY "exec $build/tests/bench/bare $data/$size.db"
done
# keys WHAT SCRIPT FIRST MODE: how soon a key is answered, in a list of 100,000.
keys() {
	printf '%s: ' "$1"
	"$build/tests/bench/keys" "${KEY_RUNS:-3}" "$2" 'Gõ tên để tìm' \
		"exec $chibo --db $data/100k.db --today 2026-11-20 --screen member" "$3" \
		READY "exec $build/tests/bench/bare $data/100k.db $4"
}

keys 'a letter in a form' 'Nguyen Thi Minh Khai' '+' letters
keys 'moving in a list of 100,000' 'vvvvv^^^vvv>>v^>vvvv' '' keys
keys 'a letter of a search in 100,000' 'nguyenvantam' '' keys
for size in 100k 1m; do
	echo "search as you type, $size members:"
	"$build/tests/bench/search" "$data/$size.db"
done
echo 'minutes of twenty pages:'
"$build/tests/bench/typing" "$data/1k.db"
echo 'to hold: first list ratio <= 2, key ratio <= 2, peak memory <= 12 MB (names apart), worst keystroke <= 16 ms,'
echo 'a key in twenty pages <= 2 ms in the median'
