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

# A commune of 2,500 members in 90 cells, ten years; a copy, for it is written to.
[ -f "$data/commune.db" ] || "$chibo" demo --db "$data/commune.db" --members 2500 --cells 90 --years 10 2>/dev/null
cp "$data/commune.db" "$data/walked.db"
echo 'every screen of a commune of 2,500 members, ten years:'
"$build/tests/bench/screens" "$data/walked.db"
cp "$data/commune.db" "$data/walked.db"
cp "$data/commune.db" "$data/bare.db"
echo 'a save of a member through the form:'
"$build/tests/bench/save" "$data/walked.db" "$data/bare.db"

# The papers of 400 members in 20 cells; what was written before is in the way of nothing, but would be numbered.
[ -f "$data/papers.db" ] || "$chibo" demo --db "$data/papers.db" --members 400 --cells 20 --years 2 2>/dev/null
rm -rf "$data/papers"
"$build/tests/bench/papers" "$data/papers.db" "$data/papers"

# cost COMMAND...: seconds of the processor, seconds, KiB.
cost() {
	"$build/tests/bench/cost" "$@"
}
# against WHAT OURS THEIRS: two costs.
against() {
	echo "$2 $3" | awk -v what="$1" '{ printf "%s: %.2f s, %.0f MB, ratio %.2f\n", what, $1, $3 / 1024, $1 / $4 }'
}
takes() {
	echo "$2" | awk -v what="$1" '{ printf "%s: %.2f s of the processor, %.2f s in all, %.0f MB\n", what, $1, $2, $3 / 1024 }'
}

# The same 100,000 members, as this program exports them and as a list of nine columns has them.
rm -f "$data/org.csv" "$data/member.csv" "$data/out.csv"
for type in org member; do
	"$chibo" export $type --db "$data/100k.db" --sensitive --reason bench -o "$data/$type.csv"
done
sqlite3 -csv -header "$data/100k.db" > "$data/office.csv" <<-'SQL'
	WITH first AS (SELECT member, min(id), cell FROM membership GROUP BY member)
	SELECT full_name AS "Họ và tên", sex AS "Giới tính",
		substr(born_on, 9, 2) || '/' || substr(born_on, 6, 2) || '/' || substr(born_on, 1, 4) AS "Ngày sinh",
		ethnicity AS "Dân tộc", home_place AS "Quê quán", personal_id AS "Số CCCD", card_no AS "Số thẻ đảng",
		substr(admitted_on, 9, 2) || '/' || substr(admitted_on, 6, 2) || '/' || substr(admitted_on, 1, 4)
			AS "Ngày vào Đảng",
		(SELECT code FROM org WHERE id = cell) AS "Chi bộ"
	FROM member JOIN first ON first.member = member.id WHERE length(born_on) = 10;
SQL
fresh() {
	rm -f "$data/taken.db"* "$data/plain.db"
	cp "$data/orgs.db" "$data/taken.db"
}
rm -f "$data/orgs.db"*
"$chibo" import org "$data/org.csv" --db "$data/orgs.db" --bulk >/dev/null
fresh
loader=$(cost "$build/tests/bench/loader" "$data/member.csv" "$data/taken.db")
plain=$(cost sqlite3 "$data/plain.db" -cmd '.mode csv' ".import $data/member.csv member")
for list in member office; do
	fresh
	head -n 2501 "$data/$list.csv" > "$data/few.csv"
	few=$(cost "$chibo" import member "$data/few.csv" --db "$data/taken.db" --dry-run)
	ours=$(cost "$chibo" import member "$data/$list.csv" --db "$data/taken.db" --bulk)
	takes "preview of 2,500 ($list.csv)" "$few"
	takes "import of 100,000 ($list.csv)" "$ours"
	[ $list = office ] || against 'import of 100,000 against a bare loader' "$ours" "$loader"
	[ $list = office ] || against 'import of 100,000 against .import' "$ours" "$plain"
done
ours=$(cost "$chibo" export member --db "$data/100k.db" --sensitive --reason bench -o "$data/out.csv")
# The same rows and columns in the same order.
columns=$(head -n 1 "$data/out.csv" | tr -d '\r')
theirs=$(cost sqlite3 -csv "$data/100k.db" "SELECT $columns FROM member WHERE deleted_at IS NULL ORDER BY uid")
against 'export of 100,000 members against sqlite3 -csv' "$ours" "$theirs"
echo 'to hold: first list ratio <= 2, key ratio <= 2, peak memory <= 12 MB (names apart), worst keystroke <= 16 ms,'
echo 'import of 100,000 <= 20 s and 64 MB beside the names, <= 2.5 x the loader, <= 8 x .import;'
echo 'preview <= 1 s, export ratio <= 0.8,'
echo 'a month of 20 cells <= 2 s, 400 review forms <= 3 s and 64 MB;'
echo 'a key in twenty pages <= 2 ms in the median; first paint of every screen <= 50 ms, a save <= 1.3 x a bare commit'
