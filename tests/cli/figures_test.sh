# chibo duties: its figures for any day are those that somebody else counts from what chibo exports.
. tests/cli/book.sh

# counted DAY - by figures.awk, from CSV.
counted() {
	(cd "$here" && awk -v day="$1" -f "$OLDPWD/tests/cli/figures.awk" \
		org.csv membership.csv member.csv exemption.csv suspension.csv meeting.csv resolution.csv attendance.csv task.csv)
}

# said DAY - the same figures, in the same order, as chibo says them.
said() {
	chibo duties --date "$1" >"$here/text"
	rate=$(sed -n '3s/.*dự sinh hoạt \([0-9,]*\) %.*/\1/p' "$here/text")
	sed -n '2p' "$here/text" | awk '{
		split($5, held, "/"); split($6, rolled, "/"); split($7, minuted, "/")
		printf "%s %s %s %s ", $1, held[1], rolled[1], minuted[1]
	}'
	sed -n '3s/[^0-9]*\([0-9]*\) (chính thức \([0-9]*\), dự bị \([0-9]*\)) · miễn \([0-9]*\).*/\1 \2 \3 \4/p' \
		"$here/text" | tr '\n' ' '
	chibo duties --date "$1" --csv | awk -F, -v rate="${rate:--}" '
		/,task,/ && $(NF - 1) < 0 { late++ }
		END { print rate, late + 0 }'
}

test_figures_of_any_day_are_those_counted_from_exports() {
	"$CHIBO" demo --db "$here/chibo.db" --cells 8 --members 200 --years 3 --today 2026-11-20 2>/dev/null
	for type in org membership member exemption suspension meeting resolution attendance task; do
		chibo export $type >"$here/$type.csv"
	done
	for day in 2023-12-31 2024-12-31 2025-06-30 2026-02-28 2026-05-31 2026-11-20; do
		expect_same "$(said $day)" "$(counted $day)" "$day"
	done
}

test_every_line_that_is_due_is_in_a_file() {
	"$CHIBO" demo --db "$here/chibo.db" --cells 1 --members 20 --years 1 --today 2026-11-20 2>/dev/null
	member=$(chibo list member --csv | sed -n '2s/,.*//p')
	{
		echo content,member,due_on
		i=0
		while [ $i -lt 600 ]; do
			i=$((i + 1))
			echo "Việc số $i,$member,2026-11-21"
		done
	} >"$here/task.csv"
	chibo import task "$here/task.csv" >"$here/out"
	expect_same "$(chibo duties --csv | grep -c 'Việc số')" 600 "CSV"
	expect_same "$(chibo duties --json | grep -c 'Việc số')" 600 "JSON"
	expect_same "$(chibo duties | grep -c 'Việc số')" 600 "text"
}

# has TEXT PART WHAT
has() {
	case $1 in *"$2"*) ;; *) fail "$3: no \"$2\" in $1" ;; esac
}

# The roll call of a meeting at which one of four was marked.
test_a_half_done_roll_call_is_of_all_who_had_to_come() {
	cases=tests/data/cases
	for list in "org $cases/org.csv" "member $cases/A1-members.csv --from 2026-01-01" \
		"meeting $cases/A1-meeting.csv" "attendance $cases/A1-attendance.csv"; do
		# shellcheck disable=SC2086
		chibo import $list >/dev/null 2>&1
	done
	has "$(chibo duties)" "dự sinh hoạt 25,0 %" "on home"
	has "$(chibo duties)" "còn 3 người chưa điểm danh" "still due"
	chibo export --period 2026-11 -o "$here/out" >/dev/null 2>&1
	has "$(cat "$here"/out/*/tong-hop.csv)" "05/11/2026;4;1;0;0;3;0;25,0;" "handed up"
}

# A list without dates says what somebody is today; who was admitted later was no member yet.
test_a_past_day_is_asked_without_forgetting_which_day_it_is() {
	make_book
	name=$(chibo list member --csv | sed -n '/miễn sinh hoạt/{s/^[^,]*,\([^,]*\),.*/\1/p;q}')
	has "$(chibo list member --csv --date 2026-11-20 | grep "$name")" "miễn sinh hoạt" "today"
	has "$(chibo list member --csv --date 2026-10-31 | grep "$name")" "chưa rõ" "last month"
	expect_same "$(chibo list member --csv --date 2020-01-01 | grep -c 'đang sinh hoạt')" 0 "before the book"
}

run_tests
