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

# cpu COMMAND...: seconds of the processor that it takes.
cpu() {
	sh -c '"$@" >/dev/null 2>&1; times' cpu "$@" | awk -F'[ms ]+' 'NR == 2 { print $1 * 60 + $2 + $3 * 60 + $4 }'
}
ratio() {
	awk -v ours="$2" -v theirs="$3" -v what="$1" \
		'BEGIN { printf "%s: %.2f s, ratio %.1f\n", what, ours, (theirs > 0) ? ours / theirs : 0 }'
}

book lists 39000 1500
rm -f "$data/org.csv" "$data/member.csv" "$data/out.csv"
for type in org member; do
	"$chibo" export $type --db "$data/lists.db" --sensitive --reason bench -o "$data/$type.csv"
done
head -n 2501 "$data/member.csv" > "$data/few.csv"
rm -f "$data/taken.db"* "$data/plain.db"
"$chibo" import org "$data/org.csv" --db "$data/taken.db" --bulk >/dev/null
few=$(cpu "$chibo" import member "$data/few.csv" --db "$data/taken.db" --dry-run)
ours=$(cpu "$chibo" import member "$data/member.csv" --db "$data/taken.db" --bulk)
theirs=$(cpu sqlite3 "$data/plain.db" -cmd '.mode csv' ".import $data/member.csv member")
ratio 'import of 39,000 members against .import' "$ours" "$theirs"
ratio 'preview of 2,500 members, in seconds' "$few" 1
ours=$(cpu "$chibo" export member --db "$data/lists.db" --sensitive --reason bench -o "$data/out.csv")
theirs=$(cpu sqlite3 -csv "$data/lists.db" 'SELECT * FROM member')
ratio 'export of 39,000 members against sqlite3 -csv' "$ours" "$theirs"
echo 'to hold: first list ratio <= 2, key ratio <= 2, peak memory <= 12 MB (names apart), worst keystroke <= 16 ms,'
echo 'import ratio <= 8, preview <= 1, export ratio <= 0.8,'
echo 'a key in twenty pages <= 2 ms in the median'
